import { isOfficeOfCommittee } from '../names/board-offices.js';
import { bodiesAt } from '../names/body-names.js';
import { roleIn } from '../names/duty-words.js';
import { leadNamesIn, namesIn, type StatedNames } from '../names/stated-names.js';
import { subjectOf } from '../names/subject.js';
import { isPersonsName } from '../parts/document-marks.js';
import type { Unit } from '../parts/outline.js';
import type { Places } from '../parts/places.js';
import type { ColumnKind } from '../tables/column-kinds.js';
import { dashedItems } from '../tables/dashed-items.js';
import { goesOnWithBodyAbove, saysOnlyAccordingTo } from '../tables/empty-leads.js';
import { tellsOfMeeting } from '../tables/rows-without-tasks.js';
import type { Table, TableRow } from '../tables/table-rows.js';
import { isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { partOf, spanOf, type Words } from '../text/words.js';
import { isClock } from '../times/clock-times.js';
import { NO_TIME, statedTime, titleTime } from '../times/time-words.js';
import { type Addressee, addressee, type AssignedDuties } from './assigned-duties.js';
import type { Reading } from './reading.js';
import { emptyForAll, isHoliday } from './rows-of-all.js';

/** The rows of a table that names who leads: each is a duty. Group rows may name the body of the rows after them. */
export function addTableDuties(
  unit: Unit,
  table: Table,
  reading: Reading,
  duties: AssignedDuties,
  places: Places,
): void {
  if (isProgramme(table, reading)) return;
  const within = places.placeOf(unit);
  const hasLead = table.columns.includes('lead') && namesBodies(table);
  const isByPerson = table.isByPerson === true;
  const namesInTasks = !table.columns.includes('lead') && givesInCells(table);
  let group = reading.to;
  let groupTime: string | undefined;
  const isLedByTime = comesFirst(table, 'time');
  let above: Addressee | null = null;
  let timeAbove: string | undefined;
  let count = 0;
  const goesOn = hasLead && table.hasDittos !== true && !emptyForAll(table);
  const isCounted = countsInContent(table);
  const isByMonths = hasMonthsOverGroups(table);
  for (const [index, row] of table.rows.entries()) {
    const cell = row.cells.get('content');
    if (cell === undefined) continue;
    const content = isCounted ? withoutNumber(cell) : cell;
    if (row.isGroup) {
      const isSitting = hasLead && SITTING.test(content.text);
      group = (isSitting && areLedBelow(table.rows, index) ? null : groupOf(content.text)) ?? reading.to;
      groupTime = timeOfGroup(row, content.text) ?? (isSitting && isByMonths ? groupTime : undefined);
      timeAbove = groupTime ?? timeAbove;
      above = null;
      continue;
    }
    if (isPlaceInBoard(content.text) || (isByPerson && isOfficeOfPerson(content.text))) continue;
    count += 1;
    if (isLedByTime && row.cells.has('time')) above = null;
    const time =
      wholeYears(row.cells.get('time')?.text) ?? (isLedByTime ? timeAbove : undefined) ?? groupTime;
    timeAbove = time;
    const place = `${within}, dòng ${/^\d/.test(row.number ?? '') ? row.number : count}`;
    const lead = hasLead ? leadOf(row, table) : null;
    if (namesInTasks && addNamed(row, content, place, duties, time)) continue;
    const to: Addressee | null =
      lead?.to ?? group ?? (goesOn && goesOnWithBodyAbove(row, table) ? above : null);
    if (to === null) {
      if (hasLead) duties.tell('no-body', place, spanOf(content));
      continue;
    }
    if (lead === null && hasLead && group === null)
      duties.tell('body-from-above', place, spanOf(content), to.name);
    if (lead?.isKnown === false) duties.tell('body-unknown', place, spanOf(content), to.name);
    above = to;
    const given = lead === null ? to : { ...to, cooperating: lead.helpers };
    const isMonth = table.isByMonth === true && /^\d{1,2}(?:\/20\d\d)?$/.test(time ?? '');
    addRow(row, content, given, place, duties, isMonth ? `Tháng ${time}` : time);
  }
  if (!hasLead && !namesInTasks && group === null && count > 0 && reading.mode === 'assign') {
    duties.tell('table-without-lead', within, spanOf(table.words));
  }
}

function timeOfGroup({ cells }: TableRow, title: string): string | undefined {
  return titleTime(title) === null ? cells.get('time')?.text : title;
}

/** "II- Hội nghị Ban Thường vụ", "Thường trực Thành ủy" over what others prepare for it. */
const SITTING =
  /^(?:[IVX]{1,5}\s?[.–-]\s*|\d{1,2}\.\s*)?(?:hội nghị|kỳ họp|phiên họp|thường trực|ban thường vụ|ban chấp hành)(?![A-Za-zÀ-ỹ])/iu;

/** Whether a row under a group, up to the next one, names who leads it. */
function areLedBelow(rows: readonly TableRow[], group: number): boolean {
  const next = rows.findIndex(({ isGroup }, index) => isGroup && index > group);
  return rows
    .slice(group + 1, next < 0 ? rows.length : next)
    .some(({ cells }) => (cells.get('lead')?.text ?? '') !== '');
}

/** "THÁNG 02" over "I- Hội nghị Ban Thường vụ": the month of the meetings up to the next one. */
function hasMonthsOverGroups({ rows }: Table): boolean {
  const first = rows.find(({ isGroup }) => isGroup)?.cells.get('content')?.text ?? '';
  return titleTime(first) !== null;
}

/** "SỞ Y TẾ CHỦ TRÌ" over rows: who leads them. */
function groupOf(title: string): Addressee | null {
  const subject = subjectOf(title);
  if (subject?.form !== 'heading') return null;
  const { name, members } = subject;
  const own = name.replace(LEADS, '');
  return own === name
    ? addressee(name, members)
    : addressee(
        own,
        members.map((member) => member.replace(LEADS, '')),
        'lead',
      );
}

const LEADS = /\s+chủ trì(?: thực hiện)?$/iu;

/** "Giao Sở Y tế rà soát ...": a table of what was given, which has no column for whom, in at least half of its rows. */
function givesInCells({ rows }: Table): boolean {
  const tasks = rows.flatMap(({ isGroup, cells }) => (isGroup ? [] : (cells.get('content') ?? [])));
  return (
    tasks.filter(({ text }) => ORDER.test(text) && subjectOf(text)?.form === 'sentence').length * 2 >=
    tasks.length
  );
}

const ORDER = /^(?:Giao|Đề nghị|Yêu cầu|Phân công) /u;

/** "Giao Sở Y tế rà soát ...", "UBND các xã: phát tờ rơi": adds what a cell gives to the body that it names itself. */
function addNamed(
  row: TableRow,
  cell: Words,
  place: string,
  duties: AssignedDuties,
  time: string | undefined,
): boolean {
  const subject = subjectOf(cell.text);
  if (subject === null || (subject.form !== 'sentence' && subject.form !== 'colon')) return false;
  const to = addressee(subject.name, subject.members, roleIn(cell.text, subject.rest));
  addRow(row, subject.form === 'colon' ? partOf(cell, subject.rest) : cell, to, place, duties, time);
  return true;
}

const NUMBER = /^\d{1,3}(?:\.\d{1,2})*[.)]\s+(?=[A-Za-zÀ-ỹ])/u;

/** "1. Xây dựng ...", "2. Rà soát ...": a table that has no column for numbers has them ahead of what is to be done. */
function countsInContent({ rows, columns }: Table): boolean {
  const tasks = rows.filter(({ isGroup, cells }) => !isGroup && cells.has('content'));
  const counted = tasks.filter(({ cells }) => NUMBER.test(cells.get('content')?.text ?? ''));
  return !columns.includes('number') && counted.length > 1 && counted.length * 4 >= tasks.length * 3;
}

function withoutNumber(content: Words): Words {
  return partOf(content, NUMBER.exec(content.text)?.[0].length ?? 0);
}

/** "Bí thư Chi bộ - Trưởng ban" beside a person: who that is, and nothing to be done. */
function isOfficeOfPerson(text: string): boolean {
  if (bodiesAt(text, 0, true)?.end === text.replace(/[\s.;]+$/u, '').length) return true;
  const words = plain(text);
  if (text.length > 80 || !OFFICE.test(words)) return false;
  return !Array.from(words.matchAll(/(?<![A-Za-zÀ-ỹ])[A-Za-zÀ-ỹ]/gu)).some(({ index }) =>
    isPredicateAt(words, index),
  );
}

const OFFICE =
  /^(?:phó |quyền )?(?:bí thư|chủ tịch|(?:chi |đảng )?ủy viên|trưởng|hiệu (?:trưởng|phó)|giám đốc|tổ (?:trưởng|phó|viên)|thư ký|thành viên|giáo viên|gv|nhân viên|kế toán|cán bộ|chuyên viên)(?![A-Za-zÀ-ỹ])/u;

/** "7h30 - 8h00 | Đón tiếp đại biểu | Ban tổ chức": what happens at a meeting, by the clock, and who speaks. */
function isProgramme(table: Table, { mode }: Reading): boolean {
  const times = table.rows.flatMap(({ cells }) => cells.get('time')?.text ?? []);
  const clocks = times.filter((time) => isClock(time));
  return (
    clocks.length > 1 &&
    clocks.length * 3 >= times.length * 2 &&
    (mode === 'general' || tellsOfMeeting(table.rows))
  );
}

/** "Trưởng ban", "Thành viên": what a person of a list is, no duty. */
function isPlaceInBoard(text: string): boolean {
  return (
    text.length < 40 &&
    /^(?:(?:phó )?trưởng (?:ban|đoàn|nhóm|tiểu ban)|phó (?:trưởng )?(?:ban|đoàn)|(?:phó )?chủ tịch(?: hội đồng)?|tổ (?:trưởng|phó)|thành viên|ủy viên|thư ký|thường trực)(?![A-Za-zÀ-ỹ])/u.test(
      plain(text),
    )
  );
}

/** "30/6/20 26" in a narrow column, whose lines cut the year. */
function wholeYears(said: string | undefined): string | undefined {
  return said?.replaceAll(/\/(2|20|20\d) (\d{1,3})(?!\d)/g, (cut, one: string, other: string) =>
    one.length + other.length === 4 ? `/${one}${other}` : cut,
  );
}

function addRow(
  row: TableRow,
  content: Words,
  to: Addressee,
  place: string,
  duties: AssignedDuties,
  time: string | undefined,
): void {
  const stated = {
    cooperating: namesIn(row.cells.get('cooperating')?.text ?? '').members,
    time: time === undefined ? NO_TIME : statedTime(time),
  };
  const items = dashedItems(content);
  const leads = leadsOfItems(row, items.length);
  for (const [index, item] of items.entries()) {
    if (items.length > 1 && isHoliday(item.text)) continue;
    const own = leads[index] ?? to;
    duties.add(own, item, items.length === 1 ? place : `${place}, gạch đầu dòng ${index + 1}`, stated);
  }
}

/** Who does each of the items of a cell, where the cell for that has as many lines: "Tổ Văn;Tổ Toán"; none otherwise. */
function leadsOfItems({ cells }: TableRow, count: number): readonly Addressee[] {
  const cell = cells.get('lead');
  const each = count < 2 || cell === undefined ? [] : linesOf(cell).map((text) => leadNamesIn(text));
  if (each.length !== count || each.some(({ isKnown, members }) => !isKnown || members.length === 0))
    return [];
  return each.map(({ name, members, helpers }) => ({
    ...addressee(name, members, 'lead'),
    cooperating: helpers,
  }));
}

/** Names that stood on lines of their own have a semicolon in the place of the break, which is longer. */
function linesOf({ text, from }: Words): readonly string[] {
  const breaks = Array.from(text.matchAll(/;\s*/gu)).filter(
    ({ index, 0: gap }) => (from[index + gap.length] ?? 0) - (from[index] ?? 0) > gap.length + 1,
  );
  const starts = [0, ...breaks.map(({ index, 0: gap }) => index + gap.length)];
  return starts.map((start, at) => text.slice(start, breaks[at]?.index));
}

/** Whether a column stands ahead of what is to be done: it groups the rows, and an empty cell goes on with the one above. */
function comesFirst({ columns }: Table, kind: ColumnKind): boolean {
  const at = columns.indexOf(kind);
  return at >= 0 && at < columns.indexOf('content');
}

/** Whether the cells for the lead are names of bodies; in a table of figures they are measures. */
function namesBodies(table: Table): boolean {
  const cells = table.rows.map((row) => row.cells.get('lead')).filter((cell) => cell !== undefined);
  const named = cells.filter(
    ({ text }) =>
      leadNamesIn(text).isKnown ||
      isShortName(text) ||
      isOfficeOfCommittee(text) ||
      (table.isByPerson === true && (isPersonsName(text) || CLASSES.test(text))),
  );
  return named.length * 2 >= cells.length;
}

/** "9A", "12A1, 12A2", "Lớp 9A": classes of a school. */
const CLASSES = /^(?:[Ll]ớp |[Cc]hi đoàn )?\d{1,2}[A-HK]\d{0,2}(?:(?:,| và|,? -) \d{1,2}[A-HK]\d{0,2})*$/u;

/** "P. Đào tạo", "TT CNTT", "HCTH chủ trì": the short name of a unit, and no measure. */
function isShortName(text: string): boolean {
  return /^(?!(?:VN[ĐD]|USD|ĐVT|KM|HA|GB|TB|KG)(?![A-Za-zÀ-ỹ]))(?:(?:P|TT|VP|K|BM)\.? ?\p{Lu}[A-Za-zÀ-ỹ&., -]{1,40}|\p{Lu}[\p{Lu}&-]{2,9}(?: (?:chủ trì|đầu mối)(?![A-Za-zÀ-ỹ]).{0,80})?)$/u.test(
    text.trim(),
  );
}

interface RowLead extends Pick<StatedNames, 'isKnown'> {
  readonly to: Addressee;
  readonly helpers: readonly string[];
}

function leadOf(row: TableRow, { isByPerson, hasHelpersInBrackets }: Table): RowLead | null {
  const cell = row.cells.get('lead');
  if (cell === undefined || saysOnlyAccordingTo(cell.text)) return null;
  const role = isByPerson === true ? null : 'lead';
  if (CLASSES.test(cell.text))
    return { to: addressee(cell.text, cell.text.split(/, | và | - /u), role), isKnown: true, helpers: [] };
  const found = hasHelpersInBrackets === true ? /\s*\(([^()]+)\)[\s.;]*$/u.exec(cell.text) : null;
  // "UBND các xã (nơi có rừng)" names nobody in its brackets
  const aside = namesIn(found?.[1] ?? '').isKnown ? found : null;
  const { members, isKnown, name, helpers } = leadNamesIn(cell.text.slice(0, aside?.index));
  const all = [...helpers, ...namesIn(aside?.[1] ?? '').members];
  return members.length === 0 ? null : { to: addressee(name, members, role), isKnown, helpers: all };
}
