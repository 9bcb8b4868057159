import { type Addressee, addressee, type AssignedDuties, namesIn, type Stated } from './assigned-duties.js';
import { cooperatingIn } from './duty-words.js';
import { type LabelLine, tidyName, withContents, withoutLabels } from './label-lines.js';
import type { Unit } from './outline.js';
import type { Places } from './places.js';
import { statedTime } from './time-words.js';
import { isClosing } from './titles.js';
import { isTopic, wholeText } from './unit-forms.js';
import { spanOf, type Words } from './words.js';

/** Label lines, the units before them that they speak of, and the unit over all. */
export interface Labelled {
  readonly unit: Unit;
  readonly waiting: readonly Unit[];
  readonly group: readonly LabelLine[];
}

/** Tasks with the label lines that say who does them, with whom and when; `above` is the body of the heading over them. */
export function addLabelledTasks(
  { unit, waiting, group }: Labelled,
  above: Addressee | null,
  duties: AssignedDuties,
  places: Places,
): void {
  const stated = statedIn(group);
  const lead = group.flatMap(({ labels }) => labels).find(({ kind }) => kind === 'lead')?.value;
  const names = lead === undefined ? null : namesIn(lead.text);
  const to =
    lead === undefined || names === null || names.members.length === 0 ? above : leader(lead, names.members);
  const tasks = waiting.filter((task) => !isClosing(task.words.text));
  if (to === null) return;
  if (names?.isKnown === false && lead !== undefined) {
    duties.tell('body-unknown', places.placeOf(unit), spanOf(lead), to.name);
  }
  for (const task of tasks) addTask(task, to, stated, duties, places);
  if (tasks.length > 0) return;
  if (lead !== undefined) {
    if (unit.words.text !== '') duties.add(to, withContents(unit.words, group), places.placeOf(unit), stated);
    return;
  }
  for (const { unit: line, labels } of group) {
    const [content] = labels;
    if (content?.kind === 'content') duties.add(to, content.value, places.placeOf(line), stated);
  }
}

function leader(lead: Words, members: readonly string[]): Addressee {
  return addressee(members.length === 1 ? (members[0] ?? '') : tidyName(lead.text), members, 'lead');
}

/** What label lines say beside the lead. */
export function statedIn(group: readonly LabelLine[]): Stated {
  const labels = group.flatMap((line) => line.labels);
  const time = labels.find(({ kind }) => kind === 'time')?.value.text;
  return {
    cooperating: labels.flatMap(({ kind, value }) => {
      if (kind === 'lead') return cooperatingIn(value.text);
      return kind === 'cooperating' ? namesIn(value.text).members : [];
    }),
    ...(time === undefined ? {} : { time: statedTime(time) }),
  };
}

function addTask(task: Unit, to: Addressee, stated: Stated, duties: AssignedDuties, places: Places): void {
  if (task.table !== null) return;
  const items = isTopic(task) ? task.children : [];
  if (items.length > 0) for (const item of items) addTask(item, to, stated, duties, places);
  else duties.add(to, withoutLabels(wholeText(task)), places.placeOf(task), stated);
}
