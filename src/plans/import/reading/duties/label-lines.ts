import { bodiesAt } from '../names/body-names.js';
import { leadNamesIn, namesIn } from '../names/stated-names.js';
import { subjectOf } from '../names/subject.js';
import { titleKind } from '../names/titles.js';
import type { Unit } from '../parts/outline.js';
import { LISTED } from '../text/marks.js';
import { type Label, labelKind, labelsInside, labelsOf, TIME_BEHIND } from '../text/labels.js';
import { beginsAsPredicate } from '../text/predicates.js';
import { isCapitals, plain } from '../text/spelling.js';
import { isTopicOf } from '../text/topics.js';
import { joinedWords, partOf, type Words } from '../text/words.js';
import { statedTime } from '../times/time-words.js';
import type { Stated } from './assigned-duties.js';
import { isNamesAlone } from './body-headings.js';
import { happensElsewhere } from './bracket-bodies.js';
import { endOfFirst, leadsListed, saysTask } from './listed-leads.js';

/** A line that begins with a label, with all labels in it. */
export interface LabelLine {
  readonly unit: Unit;
  readonly labels: readonly Label[];
}

/** So many lines in a row that say neither who nor when are no label lines of a task. */
const MOST_BARE = 40;

/** The label lines that stand together from `index` on. */
export function labelGroup(children: readonly Unit[], index: number): readonly LabelLine[] {
  const group: LabelLine[] = [];
  let isStated = false;
  for (let at = index; at < children.length; at += 1) {
    const unit = children[at];
    if (unit === undefined || unit.table !== null) break;
    const labels = labelsAt(children, at);
    const before = group.at(-1);
    if (before?.labels[0]?.value === unit.words && labels.length === 0) {
      // the next label may stand below the name as under a title
      group.push({ unit, labels: unit.children.flatMap(({ words }) => filledLabels(words)) });
      continue;
    }
    if (labels.length === 0 || (!isStated && group.length > MOST_BARE)) break;
    group.push({ unit, labels });
    isStated ||= labels.some(({ kind }) => kind !== 'content' && kind !== 'other' && kind !== 'money');
  }
  return isStated ? group : [];
}

const known = new WeakMap<Words, readonly Label[]>();

/** The labels of the unit at a place, which may be a sentence that says no more than who does what stands ahead of it. */
function labelsAt(children: readonly Unit[], at: number): readonly Label[] {
  const unit = children[at];
  if (unit === undefined) return [];
  const said = filledLabels(unit.words);
  // "1. Trách nhiệm: Sở Y tế" over what it is to do
  if (said.length > 0)
    return (unit.children.length > 0 && ANSWERS.test(unit.words.text)) || labelOverTasks(unit) !== null
      ? []
      : said;
  const below = leadBelow(unit) ?? leadBehind(children, at) ?? inBracketAlone(children, at);
  if (below !== null || !mayNameAlone(unit.words)) return below ?? said;
  return isBehindTask(children, at) ? givenAlone(unit.words, true) : said;
}

/** Whom a line that is only a label for who leads names, where tasks stand below it: "* Đơn vị thực hiện: Mặt trận phường" over "+ Phát tờ rơi." */
export function labelOverTasks({ mark, words, children, parent }: Unit): Words | null {
  if (mark === null || children.length === 0 || !children.every(mayBeListedTask)) return null;
  const [label, ...others] = labelsOf(words);
  if (label?.kind !== 'lead' || others.length > 0 || label.value.text === '') return null;
  const kinds = (parent?.children ?? []).map(({ words: { text } }) => labelKind(text));
  if (kinds.some((kind) => kind !== null && kind !== 'lead')) return null;
  // below such lines beside it too
  const beside = (parent?.children ?? []).filter((_, index) => kinds[index] === 'lead');
  const items = beside.flatMap((line) => line.children);
  const doing = items.filter(({ words: { text } }) => beginsAsPredicate(plain(text.slice(0, 60))));
  return doing.length * 2 < items.length ? null : label.value;
}

function mayBeListedTask({ mark, table, words: { text } }: Unit): boolean {
  return (
    table === null &&
    mark !== null &&
    LISTED.has(mark.kind) &&
    labelKind(text) === null &&
    subjectOf(text) === null
  );
}

/** "- Cơ quan thực hiện:" over "+ Sở Y tế chủ trì, phối hợp với các sở.", or over "+ Đơn vị chủ trì: ...", "+ Đơn vị phối hợp: ...". */
function leadBelow({ words, children }: Unit): readonly Label[] | null {
  const [first] = children;
  if (first === undefined || first.table !== null || !words.text.endsWith(':')) return null;
  if (labelKind(words.text) !== 'lead') return null;
  const below = children.map((child) => (child.table === null ? filledLabels(child.words) : []));
  if (below.every(({ length }) => length > 0)) return below.flat();
  return leadsListed(children.filter(({ table }) => table === null).map((child) => child.words));
}

/** "- Cơ quan thực hiện:" ahead of a paragraph beside it that only names them: "Sở Y tế." */
function leadBehind(children: readonly Unit[], at: number): readonly Label[] | null {
  const unit = children[at];
  const next = children[at + 1];
  if (unit === undefined || next === undefined || next.mark !== null || unit.children.length > 0) return null;
  const kind = unit.words.text.endsWith(':') ? labelKind(unit.words.text) : null;
  if ((kind !== 'lead' && kind !== 'cooperating') || !isNamesAlone(next.words.text)) return null;
  return [{ kind, start: 0, value: next.words }];
}

/** "(Công an phường)" on a line of its own behind one dash that names nobody: who does what the dash says. */
function inBracketAlone(children: readonly Unit[], at: number): readonly Label[] | null {
  const [other, task, unit] = [children[at - 2], children[at - 1], children[at]];
  if (unit?.mark !== null || task?.mark == null || !LISTED.has(task.mark.kind)) return null;
  const inner = /^\(([^()]{3,160})\)[\s.;]*$/u.exec(unit.words.text)?.[1];
  if (
    inner === undefined ||
    !isNamesAlone(inner) ||
    endsInBracket(task) ||
    happensElsewhere(task.words.text) ||
    subjectOf(task.words.text) !== null
  )
    return null;
  // of several dashes it is not clear which are meant
  if (other?.mark != null && !endsInBracket(other)) return null;
  return [{ kind: 'lead', start: 0, value: partOf(unit.words, 1, 1 + inner.length) }];
}

function endsInBracket({ words }: Unit): boolean {
  return /\)[\s.;]*$/u.test(words.text);
}

/** Whether a star, or a paragraph that a label or nothing follows, stands behind a task of another form that names nobody. */
function isBehindTask(children: readonly Unit[], at: number): boolean {
  const unit = children[at];
  const task = children[at - 1] ?? unit?.parent;
  if (unit === undefined || unit.children.length > 0 || !task?.mark || task.mark.kind === unit.mark?.kind)
    return false;
  if (subjectOf(task.words.text) !== null || titleKind(task.words.text) !== 'open') return false;
  if (unit.mark !== null) return unit.mark.kind === 'star' || unit.mark.kind === 'plus';
  const next = children[at + 1];
  return next === undefined ? unit.parent === task : labelKind(next.words.text) !== null;
}

/** The labels of a line that say something. A line is looked at from each of those ahead of it. */
function filledLabels(words: Words): readonly Label[] {
  const there = known.get(words);
  if (there !== undefined) return there;
  const said = labelsOf(words).flatMap((label) => {
    const { kind, value } = label;
    if (value.text === '') return [];
    return kind === 'lead' ? [{ ...label, value: partOf(value, 0, endOfFirst(value.text)) }] : [label];
  });
  // "Phân công: Sở Y tế chủ trì mua tre": what somebody is to do, not who does what stands ahead
  if (said[0]?.kind === 'lead' && (saysTask(said[0].value.text) || isDutyOfNobody(words, said[0]))) {
    known.set(words, []);
    return [];
  }
  const labels = said.length > 0 ? said : givenAlone(words, false);
  known.set(words, labels);
  return labels;
}

const ANSWERS = /^[-–+*•\s]*trách nhiệm\s*:/iu;

/** "Trách nhiệm: nêu gương trước quần chúng": what somebody answers for. */
function isDutyOfNobody({ text }: Words, { value }: Label): boolean {
  if (!ANSWERS.test(text)) return false;
  const bodies = bodiesAt(value.text, 0, true);
  return bodies === null || !ENDS_NAME.test(value.text.slice(bodies.end));
}

/** What stands behind the names of those who answer for a task: nothing more, or as what they do so. */
const ENDS_NAME =
  /^\s*(?:[.;,(]|$|(?:[-–]|và|cùng|là|theo|làm|có trách nhiệm|chủ trì|phối hợp|thực hiện|phụ trách|tham mưu|đầu mối|chịu trách nhiệm|tổ chức|triển khai)(?![A-Za-zÀ-ỹ]))/u;

/**
 * "=> Giao Sở Tài chính chủ trì, phối hợp với Thuế tỉnh.", "Sở Xây dựng chủ trì thực hiện. Hoàn thành trong năm 2022." after a task: who
 * does it, with whom and by when; nothing else.
 */
function givenAlone(words: Words, isBehind: boolean): readonly Label[] {
  if (!mayNameAlone(words)) return [];
  const arrow = /^(?:[=-]{1,2}>|→|⇒)\s*(?:(?:Giao|Phân công)\s+(?:cho\s+)?)?/u.exec(words.text)?.[0].length;
  if (arrow === undefined && !isBehind) return [];
  const order = arrow ?? /^(?:(?:Giao|Phân công|Đề nghị)\s+(?:cho\s+)?)?/u.exec(words.text)?.[0].length ?? 0;
  const lead = bodiesAt(words.text, order, arrow !== undefined || order > 0);
  const role = (arrow === undefined ? LEADS : ACTS).exec(words.text.slice(lead?.end ?? words.text.length));
  if (lead === null || role === null) return [];
  const end = lead.end + role[0].length;
  const value = partOf(words, lead.start, lead.end);
  const gap = /^[,;]?\s*phối hợp(?: với| cùng)?\s+/u.exec(words.text.slice(end))?.[0].length;
  const helpers = gap === undefined ? null : bodiesAt(words.text, end + gap, true);
  const after = AFTER_ROLE.exec(words.text.slice(helpers?.end ?? end));
  if (after === null || (gap !== undefined && helpers === null)) return [];
  const time = words.text.length - (after[1]?.length ?? 0);
  return [
    { kind: 'lead', start: 0, value },
    ...(helpers === null
      ? []
      : [{ kind: 'cooperating', start: end, value: partOf(words, helpers.start, helpers.end) } as const]),
    ...(after[1] === undefined ? [] : [{ kind: 'time', start: time, value: partOf(words, time) } as const]),
  ];
}

/** Whether a line is short enough, and speaks of doing it. */
function mayNameAlone({ text }: Words): boolean {
  return text.length <= LONGEST_ALONE && / (?:chủ trì|phụ trách|thực hiện)/u.test(text);
}

const LONGEST_ALONE = 240;
const ACTS = /^\s*(?:chủ trì|phụ trách|thực hiện)(?:,? (?:tham mưu|thực hiện))?(?=\s*[,;.]|$)/u;
const LEADS =
  /^\s*chủ trì(?:,? (?:và )?(?:tham mưu|hướng dẫn|tổ chức|triển khai)){0,2}(?: thực hiện)?(?=\s*[,;.]|$)/u;
const AFTER_ROLE =
  /^(?:\s(?:để )?(?:(?:tổ chức|triển khai|hướng dẫn) )?(?:thực hiện|triển khai))?\s*(?:[.;,]|$)(?:\s*((?:[Hh]oàn thành|[Tt]hời gian|[Xx]ong)[^.;]{3,60}[.;]?))?\s*$/u;

/** Whether lines under a unit say who leads. */
export function hasLeadLabels({ children }: Unit): boolean {
  return children.some(
    ({ table }, at) => table === null && labelsAt(children, at).some(({ kind }) => kind === 'lead'),
  );
}

/** "Nội dung:" over items. */
export function announcesContents({ words, children, table }: Unit): boolean {
  return (
    table === null && children.length > 0 && words.text.endsWith(':') && labelKind(words.text) === 'content'
  );
}

/** "Hình thức: Hội nghị, tờ rơi", not "Hình thức: Tổ chức hội thi trong tháng 5": in what form a task is done. */
function isForm(line: string, value: string): boolean {
  return /^[-–+*•\s]*hình thức/iu.test(line) && !beginsAsPredicate(plain(value.slice(0, 60)));
}

/**
 * The words of a task with its lines "Nội dung: ...", and the unit that they are cited by; one of these alone where the task is only named
 * ahead of it.
 */
export function withContents(
  unit: Unit,
  words: Words,
  group: readonly LabelLine[],
): { readonly words: Words; readonly unit: Unit } {
  const lines = group.filter(
    ({ unit: line, labels: [label] }) =>
      label?.kind === 'content' && line.children.length === 0 && !isForm(line.words.text, label.value.text),
  );
  const [first] = lines;
  const only = lines.length === 1 ? first?.labels[0]?.value : undefined;
  if (
    first !== undefined &&
    only !== undefined &&
    (COUNTED_ALONE.test(words.text) ||
      /^[-–+*\s]*nhiệm vụ\s*:/iu.test(first.unit.words.text) ||
      isTopicOf(words.text, only.text))
  )
    return { words: only, unit: first.unit };
  // the title of a section is no task
  if (lines.length > 0 && isCapitals(words.text))
    return {
      words: joinedWords(
        lines.flatMap(({ labels: [content] }) => content?.value ?? []),
        '\n',
      ),
      unit,
    };
  const contents = lines.map((line) => line.unit.words);
  const all = [words, ...contents].filter(({ text }) => text !== '');
  return { words: joinedWords(all, '\n'), unit };
}

/** "Hoạt động 2" over "Nội dung: ...": which one it is, and nothing of what is to be done. */
const COUNTED_ALONE =
  /^(?:hoạt động|nhiệm vụ|nội dung|công việc|giải pháp|phần việc)(?: số)? \d{1,2}[.:]?$/iu;

/** Without "Đơn vị chủ trì: ..." at the end of the same paragraph. */
export function withoutLabels(words: Words): Words {
  const first = labelsWithin(words.text).find(({ start }) => !isInBrackets(words.text, start));
  if (first === undefined) return words;
  const before = partOf(words, 0, first.start);
  return partOf(before, 0, before.text.replace(/(?::|\s+[-–])$/u, '').length);
}

/** "Nhiệm vụ: Xây dựng ..." under a body: what it is to do. */
export function withoutContentLabel(words: Words): Words {
  const label =
    /^(?:Nhiệm vụ|Nội dung|Công việc)(?: (?:cụ thể|thực hiện|công việc|được giao|được phân công))?\s*:\s+(?=\S)/u.exec(
      words.text,
    )?.[0];
  return label === undefined ? words : partOf(words, label.length);
}

/** A label inside brackets is part of the sentence. */
function isInBrackets(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - BRACKETS), at);
  const after = text.slice(at, at + BRACKETS);
  return ['()', '[]'].some(
    ([open = '', close = '']) =>
      `${before}${after.charAt(0)}`.lastIndexOf(open) > before.lastIndexOf(close) && after.includes(close),
  );
}

/** How far from a label its brackets are looked for. */
const BRACKETS = 1000;

/** "(Trách nhiệm: Sở Nội vụ; thời hạn: tháng 9)": also ahead of what is no body, "(trách nhiệm: nêu gương)". */
const CHARGED = /^(?:trách nhiệm|phân công|thực hiện|phụ trách|pt)/iu;

/** The labels inside a paragraph, after its first words. */
function labelsWithin(text: string): ReturnType<typeof labelsInside> {
  return labelsInside(text, 10).filter(
    ({ start, rest }) => !CHARGED.test(text.slice(start, rest)) || bodiesAt(text, rest, true) !== null,
  );
}

/** "... . Đơn vị chủ trì: Sở Nội vụ." in the same paragraph. */
export function leadInLabel(
  words: Words,
): { readonly name: string; readonly members: readonly string[] } | null {
  const found = labelsWithin(words.text);
  const index = found.findIndex(({ kind }) => kind === 'lead');
  const label = found[index];
  if (label === undefined || isPresiding(words.text)) return null;
  if (CHARGED.test(words.text.slice(label.start, label.rest))) return bodiesAt(words.text, label.rest, true);
  const value = withoutTime(words.text.slice(label.rest, found[index + 1]?.start ?? words.text.length));
  const { members, name } = leadNamesIn(value.replace(/[\s;.,(–-]+$/u, ''));
  return members.length === 0 ? null : { name, members };
}

/** "8h00 - Giao ban. Chủ trì: Trưởng ban. Thành phần: các phòng.": who presides over a meeting, and who comes. */
function isPresiding(text: string): boolean {
  return (
    /[.;–-]\s+Chủ trì\s*:/u.test(text) &&
    /[.;]\s+(?:Thành phần|Cùng dự|Tham dự|Dự họp)(?: [^.:;]{2,20})?\s*:/u.test(text)
  );
}

/** "Sở Xây dựng, hoàn thành trước ngày 30/6/2025" without by when. */
function withoutTime(value: string): string {
  const from = Math.max(0, value.length - 120);
  const gap = TIME_BEHIND.exec(value.slice(from));
  return gap === null ? value : value.slice(0, from + gap.index);
}

/** What labels inside a paragraph say of time and partners. */
export function inlineStated(words: Words): Stated {
  const found = labelsWithin(words.text);
  const valueOf = (kind: Label['kind']): string | null => {
    const index = found.findIndex((each) => each.kind === kind);
    const label = found[index];
    return label === undefined
      ? null
      : words.text.slice(label.rest, found[index + 1]?.start).replace(/[\s;.,)\]]+$/u, '');
  };
  const lead = valueOf('lead') ?? '';
  const time = valueOf('time') ?? (lead.slice(withoutTime(lead).length + 1).trim() || null);
  const helpers = leadNamesIn(withoutTime(lead)).helpers;
  const cooperating = [...helpers, ...namesIn(withoutTime(valueOf('cooperating') ?? '')).members];
  return {
    ...(time === null ? {} : { time: statedTime(time) }),
    ...(cooperating.length === 0 ? {} : { cooperating }),
  };
}
