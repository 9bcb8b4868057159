import { AssignedDuties } from './assigned-duties.js';
import { Assignments } from './assignments.js';
import { withBarredCells } from './barred-cells.js';
import { basisIn } from './basis.js';
import { isMarked } from './document-marks.js';
import { type DocumentPart, documentParts } from './document-parts.js';
import { headFacts, type HeadFacts, issueDay, type PlacedFacts } from './head-facts.js';
import { outlineOf, type Unit } from './outline.js';
import { paragraphsOf } from './paragraphs.js';
import { withSeams, withoutSeams } from './glued-words.js';
import { type Places, placesIn } from './places.js';
import type { PlanDraft } from './plan-draft.js';
import { type PlanYear, planYear, yearOfIssue } from './plan-year.js';
import { withoutRunningHeads } from './running-heads.js';
import { type SourceLine, sourceLines } from './source-lines.js';
import { isCapitals } from './spelling.js';
import { withSpacedTables } from './spaced-tables.js';
import { targetsIn } from './targets.js';
import { titleCase } from './title-case.js';
import { titleKind } from './titles.js';
import { withoutTornHeads } from './torn-heads.js';
import { textsUnder } from './unit-forms.js';
import { withoutWebLeftovers } from './web-leftovers.js';
import { joinedWords, spanOf } from './words.js';
import { writtenIn } from './written-names.js';

interface ReadPart {
  readonly part: DocumentPart;
  readonly root: Unit;
  readonly places: Places;
  readonly duties: AssignedDuties;
}

/** Documents that say nothing but who is to do what. */
const directives = new Set(['Chỉ thị', 'Công điện', 'Kết luận', 'Thông báo']);
const coverTypes = new Set(['Quyết định', 'Tờ trình', 'Thông báo']);

/**
 * Reads the text of a signed plan: what it is, what it rests on, its targets, and each duty under the body that it is given to.
 * Pure; reads any text without throwing. What the text does not say is null; what a person should look at is in `unsure`.
 */
export function readPlan(source: string): PlanDraft {
  return withoutSeams(readLines(cleanLines(source), source));
}

/** The lines of the text that are of documents. */
function cleanLines(source: string): readonly SourceLine[] {
  const lines = withoutTornHeads(withBarredCells(withoutRunningHeads(sourceLines(source))));
  return withSeams(withSpacedTables(withoutWebLeftovers(lines), source));
}

function readLines(lines: readonly SourceLine[], source: string): PlanDraft {
  const parts = documentParts(lines);
  const groups = documentGroups(parts).map((group) => group.map((part) => readPart(part, yearOf(group))));
  const chosen =
    groups.find((group) => isPlan(group) && group.some(hasDuties)) ??
    groups.find((group) => group.some(hasDuties)) ??
    groups[0] ??
    [];
  const [first] = chosen;
  const plan = mainPart(chosen) ?? first;
  const text = parts
    .map(({ title, body }) => [...title, ...body].map((line) => line.text).join('\n'))
    .join('\n');
  const written = writtenIn(text);
  const own = first === undefined ? null : headFacts(first.part, source, preambleOf(first), written);
  const main = plan === undefined ? null : headFacts(plan.part, source, preambleOf(plan), written);
  const facts = factsOf(own, main, text);
  for (const group of groups) {
    if (group === chosen || !group.some(hasDuties)) continue;
    const [other] = group;
    if (other !== undefined)
      chosen.at(-1)?.duties.tell('several-documents', 'phần sau', spanOf(joinedWords(other.part.body)));
  }
  return {
    ...facts,
    basis: basisIn(basisText(chosen), facts.symbol),
    targets: chosen.flatMap(({ root, places }) => targetsIn(root, places)),
    bodies: chosen.flatMap(({ duties }) =>
      duties.inOrder().map((body) => ({
        ...body,
        name: written.small(body.name),
        members: body.members.map((name) => written.small(name)),
      })),
    ),
    unsure: chosen
      .flatMap(({ duties }) => duties.unsure)
      .toSorted((one, other) => one.span[0] - other.span[0]),
  };
}

/** A document with what is attached to it and its annexes. */
function documentGroups(parts: readonly DocumentPart[]): DocumentPart[][] {
  const groups: DocumentPart[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last === undefined || part.kind === 'document') groups.push([part]);
    else last.push(part);
  }
  return groups;
}

/** The year in the titles of a document and of what is attached to it, or of its issue. */
function yearOf(group: readonly DocumentPart[]): PlanYear | null {
  const titles = group.filter(({ kind }) => kind !== 'annex').map(({ title }) => joinedWords(title).text);
  const issuedOn =
    group.map(({ head }) => issueDay(joinedWords(head).text)).find((day) => day !== null) ?? null;
  return titles.map(planYear).find((year) => year !== null) ?? yearOfIssue(titles.join(' '), issuedOn);
}

function readPart(part: DocumentPart, year: PlanYear | null): ReadPart {
  const root = outlineOf(paragraphsOf(part.body));
  const places = placesIn(root, part.kind === 'annex' ? annexName(part) : '');
  const own = part.kind === 'annex' ? planYear(joinedWords(part.title).text) : null;
  const duties = new AssignedDuties(own ?? year);
  const title = part.title.map(({ text }) => text).join(' ');
  const isAssigning =
    part.kind === 'annex' &&
    (titleKind(title.replace(/^phụ lục[\s\dIVX.:]*/iu, '')) === 'assigns' ||
      /phân công|nhiệm vụ/iu.test(title));
  const isDirective = directives.has(part.type ?? '');
  if (!isForm(part, title))
    new Assignments(duties, places).readUnder(root, {
      mode: isAssigning ? 'assign' : 'general',
      to: null,
      ...(isDirective ? { isDirective, isContents: true } : {}),
      mayAsk: isDirective || isLetter(part),
    });
  return { part, root, places, duties };
}

/** A letter to those who are to do what it says: it has no type, and an addressee or nothing but paragraphs. */
function isLetter({ kind, type, head, body }: DocumentPart): boolean {
  if (kind !== 'document' || type !== null) return false;
  const lines = [...head, ...body.slice(0, 30)];
  return lines.some(({ text }) => /^Kính gửi\s*:/u.test(text)) || !body.some(isMarked);
}

/** An annex that bodies fill in: "Mẫu báo cáo", "Đề cương". */
function isForm({ kind }: DocumentPart, title: string): boolean {
  return kind === 'annex' && /(?:^|\s)(?:mẫu|biểu mẫu|đề cương)(?:\s|$)/iu.test(title);
}

/** What an annex is called where something in it is cited. */
export function annexName({ title }: DocumentPart): string {
  const [first] = title;
  const number = /^(?:phụ lục|phụ biểu|biểu)\s+(?:số\s*)?([ivx]+|\d+|[a-d])(?!\p{L})/iu.exec(
    first?.text ?? '',
  )?.[1];
  return number === undefined ? 'Phụ lục' : `Phụ lục ${number}`;
}

function hasDuties({ duties }: ReadPart): boolean {
  return duties.inOrder().length > 0;
}

function isPlan(group: readonly ReadPart[]): boolean {
  return group.some(({ part }) =>
    /^(?:Kế hoạch|Chương trình|Đề án|Phương án|Hướng dẫn|Nghị quyết|Chỉ thị)/u.test(part.type ?? ''),
  );
}

/** The plan itself: what a decision or a letter only issues, else the document. */
function mainPart(group: readonly ReadPart[]): ReadPart | undefined {
  const [first] = group;
  if (first === undefined || (first.part.type !== null && !coverTypes.has(first.part.type))) return first;
  return group.find(({ part }) => part.kind === 'attached' && part.type !== null) ?? first;
}

function factsOf(own: PlacedFacts | null, main: PlacedFacts | null, text: string): HeadFacts {
  const title = main?.title ?? own?.title ?? null;
  const names = [own, main]
    .flatMap((facts) => [facts?.issuer, facts?.place])
    .filter((name) => typeof name === 'string');
  return {
    symbol: own?.symbol ?? main?.symbol ?? null,
    issuedOn: own?.issuedOn ?? main?.issuedOn ?? null,
    issuer: own?.issuer ?? main?.issuer ?? null,
    type: main?.type ?? own?.type ?? null,
    title: title === null ? null : titleCase(title, text, names),
  };
}

/** What stands ahead of the first section. */
function preambleOf({ root }: ReadPart): string {
  const texts: string[] = [];
  for (const { mark, words, children, table } of root.children) {
    // who decides, over what it rests on: "HỘI ĐỒNG NHÂN DÂN TỈNH ..."
    const isOver = mark === null && isCapitals(words.text) && children.every((child) => child.mark === null);
    if (table !== null || (children.length > 0 && !isOver) || (mark !== null && mark.kind !== 'dash')) break;
    texts.push(words.text, ...children.map((child) => child.words.text));
  }
  return texts.join('\n').slice(0, 12_000);
}

function basisText(group: readonly ReadPart[]): string {
  return group
    .filter(({ part }) => part.kind !== 'annex')
    .map((each) =>
      [each.part.title.map(({ text }) => text).join(' '), preambleOf(each), statedBasis(each.root)].join(
        '\n',
      ),
    )
    .join('\n');
}

/** What stands in a section that is called so: "I. Căn cứ xây dựng kế hoạch". */
function statedBasis({ children }: Unit): string {
  const section = children.find(({ words }) =>
    /^(?:những |các )?(?:căn cứ|cơ sở pháp lý)(?: (?:pháp lý|xây dựng|lập|ban hành)| kế hoạch| để| và){0,4}\s*:?$/iu.test(
      words.text,
    ),
  );
  return section === undefined
    ? ''
    : [section.words, ...textsUnder(section)]
        .map(({ text }) => text)
        .join('\n')
        .slice(0, 12_000);
}
