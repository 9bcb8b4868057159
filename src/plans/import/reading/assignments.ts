import { type Addressee, addressee, type AssignedDuties, namesIn, type Stated } from './assigned-duties.js';
import { cooperatingIn, leadIn, roleIn } from './duty-words.js';
import { type Label, labelsInside, labelsOf } from './labels.js';
import { LISTED } from './marks.js';
import type { Unit } from './outline.js';
import type { Places } from './places.js';
import { folded, isFinished, plain } from './spelling.js';
import { isLeadIn, type Subject, subjectOf } from './subject.js';
import { addTableDuties } from './table-duties.js';
import { timeSaid } from './time-words.js';
import { asksEverybody, isClosing, titleKind } from './titles.js';
import { joinedWords, partOf, spanOf, type Words } from './words.js';

/** How the units under a title are read. */
export interface Reading {
  /** assign: the part gives duties to bodies; general: only what says who leads is a duty. */
  readonly mode: 'assign' | 'general';
  readonly to: Addressee | null;
}

/** Finds the duties in the outline of a document or an annex. */
export class Assignments {
  constructor(
    private readonly duties: AssignedDuties,
    private readonly places: Places,
  ) {}

  /** Reads everything under a unit. */
  readUnder(unit: Unit, reading: Reading): void {
    const headings = bodyHeadings(unit, reading.mode);
    let waiting: Unit[] = [];
    for (let index = 0; index < unit.children.length; index += 1) {
      const child = unit.children[index];
      if (child === undefined) continue;
      const labels = labelGroup(unit.children, index);
      if (labels.length === 0) {
        if (this.waitsForLabels(unit, index)) waiting.push(child);
        else this.read(child, reading, headings);
        continue;
      }
      this.labelled(unit, waiting, labels, reading);
      waiting = [];
      index += labels.length - 1;
    }
  }

  /** Whether label lines that name a lead come after this child, at its side. */
  private waitsForLabels({ children }: Unit, index: number): boolean {
    for (let ahead = index + 1; ahead < Math.min(children.length, index + 25); ahead += 1) {
      const next = children[ahead];
      if (next === undefined || isTitled(next)) return false;
      const labels = labelGroup(children, ahead);
      if (labels.length > 0)
        return (
          labels.some(({ labels }) => labels.some(({ kind }) => kind === 'lead')) &&
          !hasLeadLabels(children[index])
        );
      if (hasLeadLabels(next)) return false;
    }
    return false;
  }

  private read(unit: Unit, reading: Reading, headings: ReadonlySet<Unit>): void {
    if (unit.table !== null) return addTableDuties(unit, unit.table, reading, this.duties, this.places);
    const kind = isTitled(unit) ? titleKind(unit.words.text) : 'open';
    const subject = subjectOf(unit.words.text);
    if (headings.has(unit) && subject !== null && !(kind === 'assigns' && this.hasHeadings(unit)))
      return this.bodyHeading(unit, subject, reading);
    if (kind === 'never' || kind === 'targets' || kind === 'general-targets') return this.leaveOut(unit);
    if (kind === 'assigns') return this.readUnder(unit, { mode: 'assign', to: null });
    if (hasLeadLabels(unit)) return this.readUnder(unit, reading);
    if (reading.to !== null) return this.underBody(unit, reading.to, reading, subject);
    this.withoutBody(unit, reading, subject);
  }

  private hasHeadings(unit: Unit): boolean {
    return bodyHeadings(unit, 'assign').size > 0;
  }

  /** A heading that is a body's name, with or without "có trách nhiệm:". */
  private bodyHeading(unit: Unit, subject: Subject, reading: Reading): void {
    const to: Addressee = {
      ...addressee(subject.name, subject.members),
      ...(subject.form === 'lead-in' ? this.announced(unit.words.text, subject.rest) : {}),
    };
    if (unit.children.length === 0) {
      this.duties.tell('nothing-under-body', this.places.placeOf(unit), spanOf(unit.words), to.name);
      return;
    }
    this.readUnder(unit, {
      mode: 'assign',
      to: reading.to !== null && isGroupWord(to.name) ? { ...reading.to } : to,
    });
  }

  private announced(text: string, from: number): Partial<Addressee> {
    const rest = text.slice(from);
    return { role: roleIn(rest, 0), cooperating: cooperatingIn(rest), time: timeSaid(rest) };
  }

  /** A unit under a body's heading. */
  private underBody(unit: Unit, to: Addressee, reading: Reading, subject: Subject | null): void {
    const { text } = unit.words;
    const place = this.places.placeOf(unit);
    if (isClosing(text) && unit.mark === null)
      return this.duties.tell('closing-words', place, spanOf(unit.words));
    if (isLeadIn(text) && unit.children.length + followers(unit) > 0) {
      return this.readUnder(unit, { ...reading, to: { ...to, ...this.announced(text, 0) } });
    }
    if (isLeadIn(text) && unit.mark === null) return;
    if (isTopic(unit)) return this.readUnder(unit, reading);
    if (subject !== null && unit.mark === null && followsList(unit) && subject.form === 'sentence') {
      if (asksEverybody(text) || isForAll(text))
        return this.duties.tell('closing-words', place, spanOf(unit.words));
      return this.withoutBody(unit, { ...reading, to: null }, subject);
    }
    if (subject?.form === 'colon' && /^(?:các|những)\s/u.test(plain(to.name)))
      return this.addressed(unit, subject, reading, place);
    this.add(to, unit, place);
    if (subject !== null && plain(subject.name) !== plain(to.name)) {
      this.duties.tell('other-body', place, spanOf(unit.words), subject.name);
    }
  }

  /** A unit that stands under no body: a duty if it says itself to whom it is given. */
  private withoutBody(unit: Unit, reading: Reading, subject: Subject | null): void {
    const { text } = unit.words;
    const place = this.places.placeOf(unit);
    if (
      isClosing(text) ||
      isForAll(text) ||
      (unit.mark === null && asksEverybody(text) && followsList(unit))
    ) {
      if (reading.mode === 'assign') this.duties.tell('closing-words', place, spanOf(unit.words));
      return;
    }
    if (subject !== null && (reading.mode === 'assign' ? true : this.isExplicit(text, subject))) {
      return this.addressed(unit, subject, reading, place);
    }
    const lead = leadInLabel(unit.words) ?? leadIn(text);
    if (lead !== null) return this.add(addressee(lead.name, lead.members, 'lead'), unit, place);
    const unknown = reading.mode === 'assign' ? unknownSubject(unit) : null;
    if (unknown !== null) {
      this.duties.tell('body-unknown', place, spanOf(unit.words), unknown.name);
      return this.addressed(unit, unknown, reading, place);
    }
    if (unit.children.length > 0) return this.readUnder(unit, reading);
    if (reading.mode === 'assign' && text.length > 20) this.duties.tell('no-body', place, spanOf(unit.words));
  }

  /** Whether a sentence of a general part gives a duty to somebody in so many words. */
  private isExplicit(text: string, subject: Subject): boolean {
    if (subject.form === 'heading') return false;
    const rest = plain(text.slice(subject.rest, subject.rest + 60));
    if (/^\s*(?:giao|phân công)/u.test(plain(text.slice(0, 12))) && subject.isGiven) return true;
    return /^[\s,:]*(?:(?:có|chịu) trách nhiệm |là cơ quan |là đơn vị )?(?:chủ trì|chủ động chủ trì)/u.test(
      rest,
    );
  }

  private addressed(unit: Unit, subject: Subject, reading: Reading, place: string): void {
    const { text } = unit.words;
    const to = addressee(subject.name, subject.members);
    if (subject.form === 'heading' || subject.form === 'lead-in')
      return this.bodyHeading(unit, subject, { ...reading, to: null });
    if (subject.form === 'colon') {
      const words = partOf(unit.words, subject.rest);
      return this.withItems(unit, words, to, place);
    }
    if (
      !isFinished(text) &&
      unit.children.length > 0 &&
      !LISTED.has(unit.mark?.kind ?? 'dash') &&
      text.length < 160 &&
      unit.children.length > 1
    ) {
      return this.readUnder(unit, { mode: 'assign', to: { ...to, ...this.announced(text, subject.rest) } });
    }
    this.withItems(unit, unit.words, to, place, subject.rest);
  }

  /** An item that is a duty itself and has items under it: these are duties too where the item is a whole sentence. */
  private withItems(unit: Unit, words: Words, to: Addressee, place: string, rest = 0): void {
    const role = roleIn(words.text, words === unit.words ? rest : 0);
    const whole = !/:$/u.test(words.text);
    const items = unit.children.filter(({ table }) => table === null);
    if (whole && items.length > 0 && !LISTED.has(unit.mark?.kind ?? 'number')) {
      this.duties.add(to, withoutLabels(words), place, { role, ...inlineStated(words) });
      return this.readUnder(unit, { mode: 'assign', to });
    }
    const piece = items.length === 0 ? words : joinedWords([words, ...textsUnder(unit)], '\n');
    this.duties.add(to, withoutLabels(piece), place, { role, ...inlineStated(words) });
  }

  private add(to: Addressee, unit: Unit, place: string): void {
    const words = wholeText(unit);
    this.duties.add(to, withoutLabels(words), place, inlineStated(words));
    for (const child of unit.children)
      if (child.table !== null) this.read(child, { mode: 'assign', to: null }, new Set());
  }

  /** Tasks with the label lines that say who does them and when. */
  private labelled(
    unit: Unit,
    waiting: readonly Unit[],
    group: readonly LabelLine[],
    reading: Reading,
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
        ? reading.to
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
      this.duties.tell('body-unknown', this.places.placeOf(unit), spanOf(lead.value), to.name);
    const [first] = group;
    if (tasks.length === 0) {
      if (unit.mark !== null || unit.words.text !== '')
        this.duties.add(to, withContents(unit.words, group), this.places.placeOf(unit), stated);
    } else if (first !== undefined) {
      for (const task of tasks) this.task(task, to, stated);
    }
  }

  private task(task: Unit, to: Addressee, stated: Stated): void {
    if (task.table !== null) return;
    const items = isTopic(task) ? task.children : [];
    if (items.length > 0) for (const item of items) this.task(item, to, stated);
    else this.duties.add(to, withoutLabels(wholeText(task)), this.places.placeOf(task), stated);
  }

  /** Notes what a part that assigns nothing says of bodies. */
  private leaveOut(unit: Unit): void {
    const stack = [...unit.children].toReversed();
    for (let told = 0; stack.length > 0 && told < 3;) {
      const each = stack.pop();
      if (each === undefined) break;
      const subject = each.table === null ? subjectOf(each.words.text) : null;
      if (
        subject !== null &&
        subject.form !== 'heading' &&
        /^[\s,:]*(?:chủ trì|có trách nhiệm|tham mưu)/u.test(
          plain(each.words.text.slice(subject.rest, subject.rest + 30)),
        )
      ) {
        this.duties.tell('left-out', this.places.placeOf(each), spanOf(each.words), subject.name);
        told += 1;
      }
      stack.push(...each.children.toReversed());
    }
  }
}

/** Somebody who is told to do something although no known name of a body begins so: "Hạt Kiểm lâm chủ trì ...". */
function unknownSubject(unit: Unit): Subject | null {
  const { words, mark, children, parent } = unit;
  const { text } = words;
  if (
    /^(?:công tác|nội dung|việc|nhiệm vụ|kinh phí|trong|qua|kế hoạch|thời gian|hình thức|kết quả|đối với|về|tăng cường|đẩy mạnh|các nội dung|chủ trì|phối hợp|tham mưu|căn cứ)(?!\p{L})/u.test(
      plain(text),
    )
  )
    return null;
  const start = { members: [], start: 0, isGiven: false };
  const said =
    /^(\p{Lu}[^.;:,()]{3,80}?)\s+(?:chủ trì|có trách nhiệm|chịu trách nhiệm|chủ động|phối hợp với|tham mưu|căn cứ)(?!\p{L})/u.exec(
      text,
    );
  if (said?.[1] !== undefined)
    return {
      ...start,
      name: said[1],
      end: said[1].length,
      rest: said[1].length,
      form: isLeadIn(text) ? 'lead-in' : 'sentence',
    };
  const beside =
    parent?.children.filter((each) => each !== unit && subjectOf(each.words.text)?.form === 'heading')
      .length ?? 0;
  const isName =
    /^(?:\p{Lu}[\p{L}&]*\s?(?:[\p{Ll}]+\s)?){2,}[^.;]*$/u.test(text) &&
    text.length < 80 &&
    (text.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0) >= 2;
  if (mark === null || children.length === 0 || beside < 2 || !isName) return null;
  return {
    ...start,
    name: text.replace(/[\s:]+$/u, ''),
    end: text.length,
    rest: text.length,
    form: 'heading',
  };
}

interface LabelLine {
  readonly unit: Unit;
  readonly labels: readonly Label[];
}

/** The label lines that stand together from `index` on. */
function labelGroup(children: readonly Unit[], index: number): LabelLine[] {
  const group: LabelLine[] = [];
  for (let at = index; at < children.length; at += 1) {
    const unit = children[at];
    if (unit === undefined || unit.table !== null) break;
    const labels = labelsOf(unit.words).filter(({ value }) => value.text !== '');
    if (labels.length === 0) break;
    group.push({ unit, labels });
  }
  return group.some(({ labels }) =>
    labels.some(({ kind }) => kind !== 'content' && kind !== 'other' && kind !== 'money'),
  )
    ? group
    : [];
}

function hasLeadLabels(unit: Unit | undefined): boolean {
  return (
    unit?.children.some(
      ({ words, table }) =>
        table === null && labelsOf(words).some(({ kind, value }) => kind === 'lead' && value.text !== ''),
    ) ?? false
  );
}

/** Children that are bodies' names over duties. In a general part one alone is not enough to tell. */
function bodyHeadings(unit: Unit, mode: Reading['mode']): ReadonlySet<Unit> {
  const found = new Set<Unit>();
  let titles = 0;
  for (const child of unit.children) {
    if (child.table !== null || child.words.text.length > 400) continue;
    if (child.mark !== null && LISTED.has(child.mark.kind) && child.children.length === 0) continue;
    if (child.children.length > 0) titles += 1;
    const form = subjectOf(child.words.text)?.form;
    if (form === 'heading' || (form === 'lead-in' && (mode === 'assign' || child.mark !== null)))
      found.add(child);
  }
  return mode === 'general' && (found.size < 2 || found.size * 2 < titles) ? new Set() : found;
}

function isTitled(unit: Unit): boolean {
  if (unit.mark !== null && LISTED.has(unit.mark.kind))
    return unit.children.length > 0 && /:$/u.test(unit.words.text) && unit.words.text.length < 80;
  if (unit.mark === null && unit.children.length === 0) return false;
  return unit.words.text.length < 200 && !/[.;]$/u.test(unit.words.text);
}

/** A title over duties that names no body: "Về công tác tuyên truyền:". */
function isTopic(unit: Unit): boolean {
  if (unit.children.length === 0 || unit.words.text.length > 160) return false;
  const { text } = unit.words;
  if (/:$/u.test(text))
    return (
      /^(?:ve|cong tac|doi voi|linh vuc|trong|ve viec|nhiem vu|noi dung|giai phap|tuyen truyen) /.test(
        `${folded(text)} `,
      ) && text.length < 100
    );
  return !isFinished(text) && !LISTED.has(unit.mark?.kind ?? 'dash');
}

/** Whether plain units come after a lead-in that is itself a paragraph. */
function followers(unit: Unit): number {
  return unit.mark === null ? 0 : unit.children.length;
}

function followsList(unit: Unit): boolean {
  const { parent } = unit;
  if (parent === null) return false;
  const index = parent.children.indexOf(unit);
  return parent.children.slice(Math.max(0, index - 3), index).some(({ mark }) => mark !== null);
}

/** "chịu trách nhiệm thi hành Quyết định này": how every decision ends. */
function isForAll(text: string): boolean {
  return /(?:thi hành|thực hiện) (?:quyết định|nghị quyết|chỉ thị) này\s*[./]*$/u.test(
    plain(text.slice(-60)),
  );
}

function isGroupWord(name: string): boolean {
  return /^(?:các nhiệm vụ|trách nhiệm)$/u.test(plain(name));
}

function wholeText(unit: Unit): Words {
  const below = textsUnder(unit);
  return below.length === 0 ? unit.words : joinedWords([unit.words, ...below], '\n');
}

/** The texts under a unit up to the first label line or table. */
function textsUnder(unit: Unit): Words[] {
  const found: Words[] = [];
  for (const child of unit.children) {
    if (child.table !== null || labelGroup([child], 0).length > 0) break;
    if (isClosing(child.words.text) && child.mark === null) break;
    found.push(child.words, ...textsUnder(child));
  }
  return found.filter(({ text }) => text !== '');
}

function withContents(words: Words, group: readonly LabelLine[]): Words {
  const contents = [];
  for (const { unit, labels } of group) {
    if (labels[0]?.kind !== 'content') break;
    contents.push(unit.words);
  }
  return joinedWords(
    [words, ...contents].filter(({ text }) => text !== ''),
    '\n',
  );
}

/** Without "Đơn vị chủ trì: ..." at the end of the same paragraph. */
function withoutLabels(words: Words): Words {
  const first = labelsInside(words.text, 10)[0];
  return first === undefined ? words : partOf(words, 0, first.start);
}

/** "... . Đơn vị chủ trì: Sở Nội vụ." in the same paragraph. */
function leadInLabel(words: Words): { readonly name: string; readonly members: readonly string[] } | null {
  const found = labelsInside(words.text, 10);
  const index = found.findIndex(({ kind }) => kind === 'lead');
  const label = found[index];
  if (label === undefined) return null;
  const value = words.text.slice(label.rest, found[index + 1]?.start ?? words.text.length);
  const { members } = namesIn(value.replace(/[\s;.,()–-]+$/u, ''));
  return members.length === 0
    ? null
    : { name: members.length === 1 ? (members[0] ?? '') : tidyName(value), members };
}

function inlineStated(words: Words): Stated {
  const found = labelsInside(words.text, 10);
  const valueOf = (kind: Label['kind']): string | null => {
    const index = found.findIndex((each) => each.kind === kind);
    const label = found[index];
    return label === undefined
      ? null
      : words.text.slice(label.rest, found[index + 1]?.start ?? words.text.length);
  };
  const time = valueOf('time');
  const cooperating = valueOf('cooperating');
  return {
    ...(time === null ? {} : { time: timeSaid(time, true) }),
    ...(cooperating === null ? {} : { cooperating: namesIn(cooperating).members }),
  };
}

function tidyName(name: string): string {
  return name.replaceAll(/\s+/g, ' ').replace(/[\s.;]+$/u, '');
}
