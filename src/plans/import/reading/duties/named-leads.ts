import { leadIn } from '../names/duty-words.js';
import type { Unit } from '../parts/outline.js';
import { hasLeadLabels, leadInLabel } from './label-lines.js';

/** How many tasks of a section must name who leads. */
const LEAST = 3;
/** How many units of a section are looked through. */
const MOST = 400;

/** Whether tasks of a section name who leads, in brackets or on lines of their own: what it says of a body there is a duty too. */
export function namesLeads(section: Unit): boolean {
  if (section.parent?.parent !== null) return false;
  const waiting = [...section.children];
  let named = 0;
  for (let seen = 0; seen < MOST && named < LEAST; seen += 1) {
    const unit = waiting.pop();
    if (unit === undefined) return false;
    if (unit.table !== null) continue;
    if (hasLeadLabels(unit) || leadInLabel(unit.words) !== null || leadIn(unit.words.text) !== null)
      named += 1;
    waiting.push(...unit.children);
  }
  return named >= LEAST;
}
