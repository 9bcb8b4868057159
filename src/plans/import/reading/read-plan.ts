import { basisText, documentGroups, factsOf, hasDuties, planAmong, readGroup } from './document-groups.js';
import { withSeams, withoutSeams } from './lines/glued-words.js';
import { writtenIn, type Written } from './lines/written-names.js';
import { tellPerhapsDuties } from './duties/perhaps-duties.js';
import { basisIn } from './parts/basis.js';
import { type DocumentPart, documentParts } from './parts/document-parts.js';
import { targetsIn } from './parts/targets.js';
import { planLines } from './plan-lines.js';
import type { ReadPart } from './read-part.js';
import type { BodyDraft, PlanDraft } from './text/plan-draft.js';
import type { SourceLine } from './text/source-lines.js';
import { joinedWords, spanOf } from './text/words.js';

/**
 * Reads the text of a signed plan: what it is, what it rests on, its targets, and each duty under the body that it is given to.
 * Pure; reads any text without throwing. What the text does not say is null; what a person should look at is in `unsure`.
 */
export function readPlan(source: string): PlanDraft {
  return withoutSeams(readLines(withSeams(planLines(source)), source));
}

function readLines(lines: readonly SourceLine[], source: string): PlanDraft {
  const parts = documentParts(lines);
  const groups = documentGroups(parts).map(readGroup);
  const chosen = planAmong(groups);
  tellOthers(chosen, groups);
  const text = textOf(parts);
  const written = writtenIn(text);
  const facts = factsOf(chosen, source, text, written);
  const targets = chosen.flatMap(({ root, places }) => targetsIn(root, places));
  for (const { root, places, duties } of chosen)
    tellPerhapsDuties(root, places, duties, [
      ...targets.map(({ span }) => span),
      ...duties.inOrder().flatMap((body) => body.duties.map(({ span }) => span)),
    ]);
  return {
    ...facts,
    basis: basisIn(`${facts.title ?? ''}\n${basisText(chosen)}`, facts.symbol),
    targets,
    bodies: chosen.flatMap(({ duties }) => duties.inOrder().map((body) => withSmallNames(body, written))),
    unsure: chosen
      .flatMap(({ duties }) => duties.unsure)
      .toSorted((one, other) => one.span[0] - other.span[0]),
  };
}

/** Says that other documents of the file have duties too. */
function tellOthers(chosen: readonly ReadPart[], groups: readonly (readonly ReadPart[])[]): void {
  for (const group of groups) {
    const [first] = group;
    if (group !== chosen && first !== undefined && group.some(hasDuties))
      chosen.at(-1)?.duties.tell('several-documents', 'phần sau', spanOf(joinedWords(first.part.body)));
  }
}

/** The titles and bodies of all parts, for how the file writes a name elsewhere. */
function textOf(parts: readonly DocumentPart[]): string {
  return parts.map(({ title, body }) => [...title, ...body].map(({ text }) => text).join('\n')).join('\n');
}

function withSmallNames(body: BodyDraft, written: Written): BodyDraft {
  return {
    ...body,
    name: written.small(body.name),
    members: body.members.map((name) => written.small(name)),
  };
}
