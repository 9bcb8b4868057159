import { namesIn } from '../names/stated-names.js';
import { subjectOf } from '../names/subject.js';
import type { Unit } from '../parts/outline.js';
import type { Places } from '../parts/places.js';
import { labelsOf, withoutTaskLabel } from '../text/labels.js';
import { plain } from '../text/spelling.js';
import { joinedWords } from '../text/words.js';
import { statedTime } from '../times/time-words.js';
import { type Addressee, addressee, type AssignedDuties, type Stated } from './assigned-duties.js';
import { byNumbers, numberedLeads } from './numbered-values.js';
import { isTopic, textsUnder } from './unit-forms.js';

/** What the lines of a document that say by numbers who does which task give, and those lines. */
interface LedByNumber {
  readonly tasks: ReadonlyMap<Unit, { readonly to: Addressee; readonly stated: Stated }>;
  readonly lines: ReadonlySet<Unit>;
}

const known = new WeakMap<Unit, LedByNumber>();

/**
 * Adds a task that a line behind it gives by its number: "Sở Y tế chủ trì nội dung 3.1; Sở Nội vụ chủ trì nội dung 3.2".
 * @returns whether the unit is such a task, or one of those lines
 */
export function addLedByNumber(unit: Unit, duties: AssignedDuties, places: Places): boolean {
  const root = rootOf(unit);
  const led = known.get(root) ?? ledByNumber(root);
  known.set(root, led);
  if (led.lines.has(unit)) return true;
  const task = led.tasks.get(unit);
  if (task === undefined) return false;
  for (const each of tasksIn(unit, led)) {
    const children = each.children.filter((child) => !led.lines.has(child));
    const words = joinedWords([each.words, ...textsUnder({ ...each, children })], '\n');
    duties.add(task.to, withoutTaskLabel(words), places.placeOf(each), task.stated);
  }
  return true;
}

/** Those that stand under a title, or the one itself. */
function tasksIn(unit: Unit, led: LedByNumber): readonly Unit[] {
  const children = unit.children.filter((child) => !led.lines.has(child));
  return children.length > 0 && isTopic(unit) ? children.flatMap((child) => tasksIn(child, led)) : [unit];
}

function rootOf(unit: Unit): Unit {
  return unit.parent === null ? unit : rootOf(unit.parent);
}

function ledByNumber(root: Unit): LedByNumber {
  const tasks = new Map<Unit, { to: Addressee; stated: Stated }>();
  const lines = new Set<Unit>();
  const waiting = [root];
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    waiting.push(...unit.children);
    const found = tasksLedBy(unit);
    if (found === null) continue;
    const labels = labelsBeside(unit);
    for (const each of [unit, ...labels]) lines.add(each);
    const led = found.map(({ task }) => task);
    for (const { task, number, to, helpers } of found)
      tasks.set(task, { to, stated: statedBy(labelsOfTask(task, led, labels), number, helpers) });
  }
  return { tasks, lines };
}

/** The tasks ahead of a line that it gives by their numbers; null where it gives none, or not all that it numbers stand ahead of it. */
function tasksLedBy(
  line: Unit,
): readonly { task: Unit; number: string; to: Addressee; helpers: readonly string[] }[] | null {
  if (line.table !== null || line.children.length > 0 || isOfPowers(line)) return null;
  const leads = numberedLeads(line.words.text);
  if (leads === null) return null;
  const ahead = unitsAhead(
    line,
    leads.flatMap(({ numbers }) => numbers),
  );
  if (ahead === null) return null;
  return leads.flatMap(({ name, members, numbers, helpers }) =>
    numbers.flatMap((number) => {
      const task = ahead.get(number);
      return task === undefined ? [] : [{ task, number, to: addressee(name, members, 'lead'), helpers }];
    }),
  );
}

/** Below "Xử phạt", "Thẩm quyền": who may do what is numbered ahead, and need not. */
function isOfPowers({ parent }: Unit): boolean {
  if (parent === null) return false;
  return (
    /^(?:mức |về |hình thức )*(?:xử phạt|phạt|chế tài|thẩm quyền|xử lý (?:kỷ luật|vi phạm)|kỷ luật)(?![A-Za-zÀ-ỹ])/u.test(
      plain(parent.words.text.slice(0, 60)),
    ) || isOfPowers(parent)
  );
}

/** The units of these numbers that stand together ahead of a line and name nobody themselves. */
function unitsAhead(line: Unit, numbers: readonly string[]): ReadonlyMap<string, Unit> | null {
  let within = line;
  for (let over = line.parent; over !== null; within = over, over = over.parent) {
    const ahead = over.children.slice(0, over.children.indexOf(within) + 1).filter((each) => each !== line);
    const found = new Map<string, Unit>();
    for (const each of ahead)
      if (each.mark !== null && numbers.includes(each.mark.number)) found.set(each.mark.number, each);
    if (numbers.every((number) => found.has(number)))
      return [...found.values()].every(isTaskOfNobody) ? found : null;
  }
  return null;
}

function isTaskOfNobody({ words: { text }, table }: Unit): boolean {
  return table === null && text !== '' && subjectOf(text) === null;
}

/** "Thời gian: ...", "Đơn vị theo dõi: ..." right ahead of such a line or behind it. */
function labelsBeside(line: Unit): readonly Unit[] {
  const beside = line.parent?.children ?? [];
  const at = beside.indexOf(line);
  const before = beside.slice(0, at).findLastIndex((each) => !isLabelLine(each)) + 1;
  const behind = beside.findIndex((each, index) => index > at && !isLabelLine(each));
  return [...beside.slice(before, at), ...beside.slice(at + 1, behind < 0 ? undefined : behind)];
}

function isLabelLine({ words, children, table }: Unit): boolean {
  return (
    table === null &&
    children.length === 0 &&
    (labelsOf(words).some(({ kind }) => kind !== 'lead') ||
      /^(?:Đơn vị|Cơ quan) [^:.;]{3,30}:/u.test(words.text))
  );
}

/** The label lines of one of the tasks: those below it, and those beside the line that names all; these alone where no other task has its own. */
function labelsOfTask(task: Unit, led: readonly Unit[], beside: readonly Unit[]): readonly Unit[] {
  const own = task.children.filter(isLabelLine);
  const isApart = led.some(({ children }) =>
    children.some((child) => isLabelLine(child) && !beside.includes(child)),
  );
  if (!isApart) return beside;
  return [...own, ...beside.filter(({ parent }) => parent === null || !led.includes(parent))];
}

/** What the label lines say of the task of a number: "Thời gian: nội dung 3.1 trước 30/9; nội dung 3.3 trong năm 2027". */
function statedBy(lines: readonly Unit[], number: string, helpers: readonly string[]): Stated {
  const labels = lines.flatMap(({ words }) => labelsOf(words));
  const valueOf = ({ text }: { readonly text: string }): string | null => {
    const apart = byNumbers(text);
    if (apart === null) return text;
    return apart.find((each) => each.numbers.includes(number))?.value ?? null;
  };
  const time = labels.filter(({ kind }) => kind === 'time').flatMap(({ value }) => valueOf(value) ?? [])[0];
  const cooperating = labels
    .filter(({ kind }) => kind === 'cooperating')
    .flatMap(({ value }) => namesIn(valueOf(value) ?? '').members);
  return {
    role: 'lead',
    cooperating: [...helpers, ...cooperating],
    ...(time === undefined ? {} : { time: statedTime(time) }),
  };
}
