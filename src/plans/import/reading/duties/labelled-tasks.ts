import { isDueOf } from '../names/acting-subjects.js';
import { areSeatsAlone } from '../names/committee-members.js';
import { leadNamesIn, namesIn } from '../names/stated-names.js';
import { roleIn } from '../names/duty-words.js';
import { isShortFor } from '../names/same-name.js';
import { type Subject, subjectOf } from '../names/subject.js';
import { isClosing, statesFacts, titleKind } from '../names/titles.js';
import type { Unit } from '../parts/outline.js';
import type { Places } from '../parts/places.js';
import { labelKind, labelsOf, withoutTaskLabel } from '../text/labels.js';
import { LISTED, RANK } from '../text/marks.js';
import { beginsAsPredicate } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { spanOf, type Words } from '../text/words.js';
import { statedTime, timeSaid } from '../times/time-words.js';
import { type Addressee, addressee, type AssignedDuties, type Stated } from './assigned-duties.js';
import { isNamedOffice } from './explicit-duties.js';
import { aheadOf, givenInside, othersBehind, saidInside } from './given-inside.js';
import { announcesContents, type LabelLine, withContents, withoutLabels } from './label-lines.js';
import { tellsHow } from './manner-lines.js';
import { type SharedPiece, sharedPieces } from './shared-sentences.js';
import { consistsOf, lettersAhead } from './tasks-with-contents.js';
import { tellsWhatWas } from './told-past.js';
import { beginsWithTask, isTopic, wholeText } from './unit-forms.js';

/** Label lines, the units before them that they speak of, and the unit over all. */
export interface Labelled {
  readonly unit: Unit;
  readonly waiting: readonly Unit[];
  readonly group: readonly LabelLine[];
}

/**
 * Tasks with the label lines that say who does them, with whom and when; `above` is the body of the heading over them.
 * @returns how many units behind the labels are tasks of them
 */
export function addLabelledTasks(
  { unit, waiting, group }: Labelled,
  above: Addressee | null,
  duties: AssignedDuties,
  places: Places,
): number {
  if (addBelowLabels(group, duties, places)) return 0;
  addGivenInLabels(group, duties, places);
  const told = statedIn(group);
  const lead = isEvent(group, unit) ? undefined : leadOf(group);
  const stated: Stated = lead === undefined ? told : { ...told, role: 'lead' };
  if (lead !== undefined && addWork(lead, told, duties, places.placeOf(unit))) return 0;
  const names = lead === undefined ? null : leadNamesIn(lead.text);
  const to =
    names === null || names.members.length === 0 ? above : addressee(names.name, names.members, 'lead');
  if (to === null) return 0;
  const isWhole = isAllBelow({ unit, waiting, group }) && consistsOf(unit, waiting);
  const tasks = isWhole ? [] : tasksAmong(unit, waiting, duties, places);
  if (names?.isKnown === false && lead !== undefined) {
    duties.tell('body-unknown', places.placeOf(unit), spanOf(lead), to.name);
  }
  if (tasks.length > 0 && isWholeTask(unit) && isAllBelow({ unit, waiting, group }))
    duties.add(to, withoutTaskLabel(withoutLabels(unit.words)), places.placeOf(unit), stated);
  for (const task of tasks) addTask(task, to, stated, duties, places);
  for (const { unit: line } of group) addOthersBelow(line, duties, places);
  if (tasks.length > 0) return 0;
  if (lead !== undefined) {
    if (unit.words.text === '' || areSeatsAlone(unit.words.text)) return 0;
    if (isWhole || isLetterOfTask(unit)) {
      const task = isWhole ? unit : (unit.parent ?? unit);
      duties.add(to, withoutTaskLabel(wholeText(task)), places.placeOf(task), stated);
      return 0;
    }
    if (above === null) for (const task of lettersAhead(unit)) addTask(task, to, stated, duties, places);
    const behind = tasksBehind(unit, group);
    const told = behind.filter(isFact).map(({ words }) => ({ unit, labels: labelsOf(words) }));
    const all: Stated = { ...statedIn([...group, ...told]), role: 'lead' };
    for (const task of behind) {
      const isLabelled = labelKind(task.words.text) !== null;
      if (!isFact(task) && !isBareContents(task)) addTask(task, to, all, duties, places);
      else if (!isLabelled) duties.tell('left-out', places.placeOf(task), spanOf(task.words));
    }
    if (behind.length > 0) return behind.length;
    const own = waiting.length > 0 && isTaskInTitle(unit) ? wholeText(unit) : unit.words;
    const task = withContents(unit, withoutTaskLabel(own), group);
    addSentences({ words: task.words, place: places.placeOf(task.unit) }, to, stated, duties);
    return 0;
  }
  for (const { unit: line, labels } of group) {
    const [content] = labels;
    if (content?.kind === 'content') duties.add(to, content.value, places.placeOf(line), stated);
  }
  return 0;
}

/**
 * Adds what a whole sentence gives behind the value of a label: "Thời gian: Quý III/2026. Giao Sở Y tế lập kế hoạch đo nước.", "Chủ trì: Sở Y
 * tế. Các xã gửi số liệu trước ngày 30/5."
 */
function addGivenInLabels(group: readonly LabelLine[], duties: AssignedDuties, places: Places): void {
  for (const { unit, labels } of group) {
    const kind = labels[0]?.kind;
    if (kind === 'content') continue;
    const given = kind === 'lead' ? saidInside(unit.words, isDueOf) : givenInside(unit.words).filter(isNew);
    for (const { words, subject } of given)
      duties.add(
        addressee(subject.name, subject.members, roleIn(words.text, subject.rest)),
        words,
        places.placeOf(unit),
      );
  }
}

function isNew({ words: { text }, subject: { rest } }: SharedPiece): boolean {
  return !WAS_GIVEN.test(plain(text.slice(rest, rest + 60)));
}

/** "UBND tỉnh giao Sở Y tế tại Công văn 12": where it was given already. */
const WAS_GIVEN =
  /^\s*(?:tại|theo) (?:các )?(?:công văn|quyết định|văn bản|nghị quyết|kế hoạch|thông báo|tờ trình|kết luận)(?! này)(?![A-Za-zÀ-ỹ])/u;

/** Who leads: whoever looks after it, "Lãnh đạo phụ trách: đồng chí Phó Chủ tịch", only where nobody else does. */
function leadOf(group: readonly LabelLine[]): Words | undefined {
  const leads = group.flatMap(({ unit, labels }) =>
    labels
      .filter(({ kind, value }) => kind === 'lead' && !isRemarkAlone(value.text))
      .map(({ value, start }) => ({ value, said: plain(unit.words.text.slice(start, start + 40)) })),
  );
  return (leads.find(({ said }) => !LOOKS_AFTER.test(said)) ?? leads[0])?.value;
}

/** "(có kế hoạch riêng)" behind "Phụ trách:": nobody yet. */
function isRemarkAlone(value: string): boolean {
  return /^\([^()]*\)[.;]?$/u.test(value);
}

const LOOKS_AFTER = /^[-–+*•\s]*lãnh đạo (?:[A-Za-zÀ-ỹ]+ ){0,3}?(?:phụ trách|chịu trách nhiệm)\s*:/u;

/**
 * The units ahead of label lines that are tasks; under a task not those that tell how it is done, nor what stands beside them, but
 * for several tasks.
 */
function tasksAmong(
  unit: Unit,
  waiting: readonly Unit[],
  duties: AssignedDuties,
  places: Places,
): readonly Unit[] {
  const first = waiting.findIndex(({ mark }) => mark !== null);
  const tasks = waiting.filter(
    ({ words: { text } }, index) =>
      !isClosing(text) && !areSeatsAlone(text) && (index >= first || isTimedTask(text)),
  );
  for (const task of waiting.slice(0, Math.max(0, first)))
    if (!tasks.includes(task) && isPlainTask(task))
      duties.tell('left-out', places.placeOf(task), spanOf(task.words));
  const others = tasks.filter(({ words }) => !tellsHow(words.text));
  if (others.length === tasks.length || !isTaskInTitle(unit)) return tasks;
  if ((others.length > 1 || isWholeTask(unit)) && others.every(isPlainTask)) return others;
  return [];
}

function isPlainTask({ words: { text } }: Unit): boolean {
  return beginsAsPredicate(plain(text.slice(0, 60))) && !text.includes(':');
}

/** "Đếm lại các gốc tre trước ngày 30/4/2026." ahead of dashes: a task beside them, while what a topic says there is none. */
function isTimedTask(text: string): boolean {
  return beginsAsPredicate(plain(text.slice(0, 60))) && !text.endsWith(':') && timeSaid(text).phrase !== null;
}

function isTaskInTitle({ mark, words: { text } }: Unit): boolean {
  return mark !== null && !text.endsWith(':') && beginsAsPredicate(plain(text.slice(0, 60)));
}

/** "1.2. Trồng tre ven hồ trước mùa mưa." over what else is to be done: a sentence, or what is too long for a title. */
function isWholeTask(unit: Unit): boolean {
  const { mark, words } = unit;
  return (
    isTaskInTitle(unit) &&
    !isAim(words.text) &&
    RANK[mark?.kind ?? 'roman'] > RANK.roman &&
    (words.text.endsWith('.') || words.text.length > LONGEST_TITLE)
  );
}

const LONGEST_TITLE = 160;

/** "Nâng cao chất lượng đội ngũ.": what the tasks below are for, with no number or day of its own, and no second sentence. */
function isAim(text: string): boolean {
  return /^(?:Nâng cao|Tăng cường|Đẩy mạnh|Củng cố|Phát huy|Đổi mới|Hoàn thiện|Phát triển) [^.;:\d]+\.?$/u.test(
    text,
  );
}

/** "b) 40 cuộn ống." over label lines, the last letter of "Mua vật tư, gồm:". */
function isLetterOfTask(unit: Unit): boolean {
  const ahead = lettersAhead(unit);
  const bare: Unit = { ...unit, children: [] };
  return ahead.length > 0 && unit.parent !== null && consistsOf(unit.parent, [...ahead, bare]);
}

/** Whether the lines and their labels are all that stands below: of several such groups each has a task of its own. */
function isAllBelow({ unit: { children }, waiting, group }: Labelled): boolean {
  return children[0] === waiting[0] && children.at(-1) === group.at(-1)?.unit;
}

/** "- Công khai bảng giá đất.", "- Rà soát ..." behind "Cơ quan chủ trì: ..." under "2. Tiếp cận đất đai": the title says no task, they do. */
function tasksBehind({ words: { text }, children }: Unit, group: readonly LabelLine[]): readonly Unit[] {
  const last = group.at(-1);
  if (last === undefined || !group.every(({ unit }) => unit.mark === null)) return [];
  const [first, ...others] = children.slice(children.indexOf(last.unit) + 1);
  if (first === undefined) return [];
  if (isBareContents(first) && others.length > 0 && others.every(isListed)) return [first, ...others];
  const behind = [first, ...others];
  return !beginsAsPredicate(plain(text.slice(0, 60))) &&
    behind.length > 1 &&
    behind.every((each) => each.table === null && beginsWithTask(each))
    ? behind
    : [];
}

/** "Nội dung:" ahead of dashes that stand beside it. */
function isBareContents({ words: { text }, children, table }: Unit): boolean {
  return table === null && children.length === 0 && text.endsWith(':') && labelKind(text) === 'content';
}

/** "- Kết quả năm 2025: ...", "- Thời gian: Quý II" among dashes of what is to be done. */
function isFact({ words: { text } }: Unit): boolean {
  const kind = labelKind(text);
  const head = /^[^:.;]{3,70}(?=:\s)/u.exec(text)?.[0];
  return (
    (kind !== null && kind !== 'content') ||
    statesFacts(text) ||
    (head !== undefined && titleKind(head) === 'never')
  );
}

function isListed({ mark, table }: Unit): boolean {
  return table === null && mark !== null && LISTED.has(mark.kind);
}

/**
 * "1. Cơ quan chủ trì: Sở Y tế" over "- Nội dung: Đo các giếng.": each such line with what stands below it. False where the labels stand
 * otherwise.
 */
function addBelowLabels(group: readonly LabelLine[], duties: AssignedDuties, places: Places): boolean {
  const tasks = group.flatMap(({ unit, labels: [lead] }) => {
    const below = unit.children.map((line) => ({ unit: line, labels: labelsOf(line.words) }));
    const contents = below.flatMap(({ labels }) => labels.filter(({ kind }) => kind === 'content'));
    return lead?.kind === 'lead' && unit.mark !== null ? [{ unit, lead, below, contents }] : [];
  });
  if (tasks.length < group.length || tasks.some(({ contents }) => contents.length === 0)) return false;
  for (const { unit, lead, below, contents } of tasks) {
    const { name, members } = leadNamesIn(lead.value.text);
    const stated: Stated = { ...statedIn(below), role: 'lead' };
    for (const { value } of contents)
      duties.add(addressee(name, members, 'lead'), value, places.placeOf(unit), stated);
  }
  return true;
}

/** Adds what a label gives to each of several: "Phân công: Tổ Toán trang trí sân; Tổ Văn viết thư mời". False where it only names them. */
function addWork(value: Words, stated: Stated, duties: AssignedDuties, place: string): boolean {
  const first = subjectOf(value.text);
  const pieces = first?.form === 'sentence' ? sharedPieces(value, first) : [];
  if (pieces.length < 2 || !pieces.every(saysWork)) return false;
  for (const { words, subject } of pieces)
    duties.add(addressee(subject.name, subject.members), words, place, stated);
  return true;
}

/** "+ Sở Xây dựng cắm mốc các bãi tre" below "- Cơ quan thực hiện:", behind who leads: what another does. */
function addOthersBelow({ words, children }: Unit, duties: AssignedDuties, places: Places): void {
  if (!words.text.endsWith(':')) return;
  for (const child of children.slice(1)) {
    const subject = subjectOf(child.words.text);
    if (subject?.form === 'sentence' && saysWork({ words: child.words, subject }))
      duties.add(addressee(subject.name, subject.members), child.words, places.placeOf(child));
  }
}

function saysWork({ words, subject }: SharedPiece): boolean {
  const after = plain(words.text.slice(subject.rest)).trim();
  return (
    after.length > 5 &&
    !ATTENDS.test(after) &&
    !/^(?:phụ trách|chỉ đạo)(?: chung)?[^A-Za-zÀ-ỹ]*$/u.test(after) &&
    !/^(?:chủ trì|phối hợp|thực hiện|tham gia|đầu mối|là|và|với|thuộc|theo)(?![A-Za-zÀ-ỹ])/u.test(after) &&
    !/^tham mưu(?:,? (?:chủ trì|tổ chức|thực hiện|triển khai|cho|giúp|với))*[^A-Za-zÀ-ỹ]*$/u.test(after)
  );
}

/** "được chọn làm điểm", "hướng dẫn, đôn đốc" behind a name: which bodies, or that they are there for what another does. */
const ATTENDS =
  /^(?:(?:được|bị|đang|có|do) [^;:]*|(?:(?:hướng dẫn|theo dõi|đôn đốc|giám sát|kiểm tra|hỗ trợ|thẩm định)(?:,? (?:và )?)?){1,4}(?:(?:thực hiện|chung|chuyên môn|kỹ thuật))?[\s.]*)$/u;

/** How many lines behind the labels of an event may tell of it too. */
const BEHIND = 4;

/** "Địa điểm: ..." or "Báo cáo viên: ..." beside "Chủ trì: ...": who presides over an event; not who leads with partners. */
function isEvent(group: readonly LabelLine[], { children }: Unit): boolean {
  const starts = (form: RegExp, units: readonly Unit[]): boolean =>
    units.some(({ words }) => form.test(plain(words.text.slice(0, 30))));
  const lines = group.map(({ unit }) => unit);
  const [first] = lines;
  const at = first === undefined ? 0 : children.indexOf(first);
  return (
    starts(/^chủ trì\s*:/u, lines) &&
    !group.some(({ labels }) => labels.some(({ kind }) => kind === 'cooperating')) &&
    (starts(/^địa điểm\s*:/u, lines) ||
      starts(/^báo cáo viên\s*:/u, children.slice(at, at + lines.length + BEHIND)))
  );
}

/** What label lines say beside the lead. */
export function statedIn(group: readonly LabelLine[]): Stated {
  const labels = group.flatMap((line) => line.labels);
  const time = labels.find(({ kind }) => kind === 'time')?.value.text;
  return {
    cooperating: labels.flatMap(({ kind, value }) => {
      if (kind === 'lead') return leadNamesIn(value.text).helpers;
      return kind === 'cooperating' ? namesIn(value.text).members : [];
    }),
    ...(time === undefined ? {} : { time: statedTime(time) }),
  };
}

function addTask(task: Unit, to: Addressee, stated: Stated, duties: AssignedDuties, places: Places): void {
  if (task.table !== null) return;
  const items = isTopic(task) || announcesContents(task) ? task.children : [];
  if (items.length > 0) for (const item of items) addTask(item, to, stated, duties, places);
  else {
    const words = withoutTaskLabel(withoutLabels(wholeText(task)));
    addSentences({ words, place: places.placeOf(task) }, to, stated, duties);
  }
}

/** A task without the later sentences of it that another office has: "Đo các giếng. Riêng giếng khoan, Sở Xây dựng lập bản đồ." */
function addSentences(
  { words, place }: { readonly words: Words; readonly place: string },
  to: Addressee,
  stated: Stated,
  duties: AssignedDuties,
): void {
  const tellsOnly = (subject: Subject, text: string): boolean =>
    tellsWhatWas(subject, text, to, duties.firstYear);
  const others =
    subjectOf(words.text) === null
      ? othersBehind(words, (subject, text) => isOfOther(subject, text, to) && !tellsOnly(subject, text))
      : [];
  duties.add(to, aheadOf(words, others), place, stated);
  for (const { words: own, subject } of others)
    if (tellsOnly(subject, own.text)) duties.tell('left-out', place, spanOf(own));
    else duties.add(addressee(subject.name, subject.members, roleIn(own.text, subject.rest)), own, place);
}

function isOfOther(subject: Subject, text: string, to: Addressee): boolean {
  return (
    isNamedOffice(subject, plain(text.slice(subject.rest, subject.rest + 60))) &&
    !isShortFor(subject.name, to.name) &&
    !/^\s*(?:chủ trì |phụ trách |tổ chức |triển khai )?(?:thực hiện|chủ trì|phụ trách|hướng dẫn|theo dõi|đôn đốc)[\s.]*$/u.test(
      text.slice(subject.rest),
    )
  );
}
