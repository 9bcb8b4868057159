import { subjectOf } from '../names/subject.js';
import { statesFacts } from '../names/titles.js';
import type { Unit } from '../parts/outline.js';
import { LISTED } from '../text/marks.js';
import { hasLeadLabels, labelGroup, type LabelLine, leadInLabel } from './label-lines.js';
import { isOverOthers } from './over-others.js';
import { isTitled } from './unit-forms.js';

/** How many units after a task its label lines are looked for. */
const AHEAD = 25;

/** Whether label lines come after a child of the unit, at its side, that name a lead or, under a body, a time. */
export function waitsForLabels({ children }: Unit, index: number, isUnderBody: boolean): boolean {
  const own = children[index];
  if (own === undefined || leadInLabel(own.words) !== null || statesFacts(own.words.text)) return false;
  if (isOverOthers(own)) return false;
  for (let ahead = index + 1; ahead < Math.min(children.length, index + AHEAD); ahead += 1) {
    const next = children[ahead];
    if (next === undefined) return false;
    const labels = labelGroup(children, ahead);
    if (labels.length === 0 && isTitled(next)) return false;
    if (labels.length > 0)
      return (
        labels.some(({ labels }) =>
          labels.some(
            ({ kind }) => kind === 'lead' || (isUnderBody && (kind === 'time' || kind === 'cooperating')),
          ),
        ) && !hasLeadLabels(own)
      );
    if (hasLeadLabels(next)) return false;
  }
  return false;
}

/**
 * The label lines behind a child of the unit that names who acts: "Sở Y tế lập đề án.", "- Thời gian: Quý II", or whose items do. None where
 * they name a lead. Under a body only those behind items that do.
 */
export function labelsBehind({ children }: Unit, index: number, isUnderBody: boolean): readonly LabelLine[] {
  const own = children[index];
  const next = children[index + 1];
  if (own === undefined || next === undefined || (next.mark !== null && !LISTED.has(next.mark.kind)))
    return [];
  const labels = labelGroup(children, index + 1);
  if (labels.length === 0 || labels.some(({ labels: each }) => each.some(({ kind }) => kind === 'lead')))
    return [];
  if (isOverOthers(own)) return labels;
  const form = isUnderBody ? undefined : subjectOf(own.words.text)?.form;
  return form === 'sentence' || form === 'colon' ? labels : [];
}
