import type { Written } from './lines/written-names.js';
import type { DocumentPart } from './parts/document-parts.js';
import { headFacts, type HeadFacts, issueDay, type PlacedFacts } from './parts/head-facts.js';
import { preambleOf, readPart, type ReadPart, statedBasis } from './read-part.js';
import { titleCase } from './text/title-case.js';
import { joinedWords } from './text/words.js';
import { type PlanYear, planYear, withDayOfIssue, yearOfIssue } from './times/plan-year.js';

const coverTypes = new Set(['Quyết định', 'Tờ trình', 'Thông báo']);

/** A document with what is attached to it and its annexes. */
export function documentGroups(parts: readonly DocumentPart[]): DocumentPart[][] {
  const groups: DocumentPart[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last === undefined || part.kind === 'document') groups.push([part]);
    else last.push(part);
  }
  return groups;
}

/** Reads a document with what belongs to it. */
export function readGroup(group: readonly DocumentPart[]): ReadPart[] {
  const year = yearOf(group);
  return group.map((part) => readPart(part, year));
}

/** The document that is read as the plan: a plan that gives duties, else the first that gives any, else the first. */
export function planAmong(groups: readonly (readonly ReadPart[])[]): readonly ReadPart[] {
  const giving = groups.filter((group) => group.some(hasDuties));
  return giving.find(isPlan) ?? giving[0] ?? groups[0] ?? [];
}

/** The year in the titles of a document and of what is attached to it, or of its issue. */
function yearOf(group: readonly DocumentPart[]): PlanYear | null {
  const titles = group.filter(({ kind }) => kind !== 'annex').map(({ title }) => joinedWords(title).text);
  const issuedOn =
    group.map(({ head }) => issueDay(joinedWords(head).text)).find((day) => day !== null) ?? null;
  const year = titles.map(planYear).find((each) => each !== null);
  return year == null ? yearOfIssue(titles.join(' '), issuedOn) : withDayOfIssue(year, issuedOn);
}

/** Whether a part gives anybody a duty. */
export function hasDuties({ duties }: ReadPart): boolean {
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

/**
 * What a document is: its number, day and issuer as its own head says, its type and title as the plan says that it issues.
 * `text` is all the file, where a name in capitals may stand in small letters.
 */
export function factsOf(
  group: readonly ReadPart[],
  source: string,
  text: string,
  written: Written,
): HeadFacts {
  const [first] = group;
  const own = first === undefined ? null : headFacts(first.part, source, preambleOf(first), written);
  const plan = mainPart(group);
  const main = plan === undefined ? null : headFacts(plan.part, source, preambleOf(plan), written);
  const title = main?.title ?? own?.title ?? null;
  return {
    symbol: own?.symbol ?? main?.symbol ?? null,
    issuedOn: own?.issuedOn ?? main?.issuedOn ?? null,
    issuer: own?.issuer ?? main?.issuer ?? null,
    type: main?.type ?? own?.type ?? null,
    title: title === null ? null : titleCase(title, text, namesIn([own, main])),
  };
}

function namesIn(heads: readonly (PlacedFacts | null)[]): string[] {
  return heads.flatMap((facts) => [facts?.issuer, facts?.place]).filter((name) => typeof name === 'string');
}

/** What a document rests on, as its titles, preambles and sections of that name say. */
export function basisText(group: readonly ReadPart[]): string {
  return group
    .filter(({ part }) => part.kind !== 'annex')
    .map((each) =>
      [each.part.title.map(({ text }) => text).join(' '), preambleOf(each), statedBasis(each.root)].join(
        '\n',
      ),
    )
    .join('\n');
}
