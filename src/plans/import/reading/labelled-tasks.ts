import { type Addressee, addressee, type AssignedDuties, namesIn, type Stated } from './assigned-duties.js';
import { type LabelLine, tidyName, withContents, withoutLabels } from './label-lines.js';
import type { Unit } from './outline.js';
import type { Places } from './places.js';
import { timeSaid } from './time-words.js';
import { isClosing } from './titles.js';
import { isTopic, wholeText } from './unit-forms.js';
import { spanOf } from './words.js';

/** Label lines, the units before them that they speak of, and the unit over all. */
export interface Labelled {
  readonly unit: Unit;
  readonly waiting: readonly Unit[];
  readonly group: readonly LabelLine[];
}

/** Tasks with the label lines that say who does them and when. */
export function addLabelledTasks(
  { unit, waiting, group }: Labelled,
  above: Addressee | null,
  duties: AssignedDuties,
  places: Places,
): void {
  const labels = group.flatMap((line) => line.labels);
  const lead = labels.find(({ kind }) => kind === 'lead');
  const stated: Stated = {
    cooperating: labels
      .filter(({ kind }) => kind === 'cooperating')
      .flatMap(({ value }) => namesIn(value.text).members),
    time: labels.filter(({ kind }) => kind === 'time').map(({ value }) => timeSaid(value.text, true))[0],
  };
  const names = lead === undefined ? null : namesIn(lead.value.text);
  const to =
    names === null || names.members.length === 0
      ? above
      : {
          ...addressee(
            names.members.length === 1 ? (names.members[0] ?? '') : tidyName(lead?.value.text ?? ''),
            names.members,
            'lead',
          ),
        };
  const tasks = waiting.filter((task) => !isClosing(task.words.text));
  if (to === null) return;
  if (names?.isKnown === false && lead !== undefined)
    duties.tell('body-unknown', places.placeOf(unit), spanOf(lead.value), to.name);
  const [first] = group;
  if (tasks.length === 0) {
    if (unit.mark !== null || unit.words.text !== '')
      duties.add(to, withContents(unit.words, group), places.placeOf(unit), stated);
  } else if (first !== undefined) {
    for (const task of tasks) addTask(task, to, stated, duties, places);
  }
}

function addTask(task: Unit, to: Addressee, stated: Stated, duties: AssignedDuties, places: Places): void {
  if (task.table !== null) return;
  const items = isTopic(task) ? task.children : [];
  if (items.length > 0) for (const item of items) addTask(item, to, stated, duties, places);
  else duties.add(to, withoutLabels(wholeText(task)), places.placeOf(task), stated);
}
