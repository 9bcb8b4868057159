import { bodyMatcher, type KnownBody } from './body-matching.js';
import type { ImportDraft, ImportName } from './import-draft.js';

/**
 * The draft with its names as they stand for the bodies of today: names that nobody has decided, and those to be made, are taken for bodies
 * that were made since; a name that stood for a body which is no more is open again, and so is such a body that was chosen by itself.
 * What somebody left open stays open.
 * @param called the names of bodies and groups that were chosen by themselves, by their ids
 */
export function matchedAgain(
  given: ImportDraft,
  known: readonly KnownBody[],
  committee: string,
  called: ReadonlyMap<string, string> = new Map(),
): ImportDraft {
  const match = bodyMatcher(known, committee);
  const ids = new Set(known.map(({ id }) => id));
  const draft = withNamesOf(given, new Map([...called].filter(([id]) => !ids.has(id))));
  const anew = (name: ImportName): ImportName => {
    const found = match(name.name);
    return found === null ? name : { ...name, to: { kind: 'known', id: found.id }, why: found.why };
  };
  return {
    ...draft,
    names: draft.names.map((name) => {
      const { to, isLeftOpen = false } = name;
      if (to === null) return isLeftOpen ? name : anew(name);
      if (to.kind === 'known') return ids.has(to.id) ? name : anew({ ...name, to: null, why: null });
      const made = to.kind === 'new' ? match(to.name) : null;
      return made?.why === 'name' ? { ...name, to: { kind: 'known', id: made.id }, why: 'name' } : name;
    }),
  };
}

/** The bodies and groups that were chosen by themselves, not by a name of the document. */
export function chosenIds({ names, duties, indicators }: ImportDraft): string[] {
  const keys = new Set(names.map(({ key }) => key));
  const refs = [
    ...duties.flatMap(({ lead, cooperating }) => [...lead, ...cooperating]),
    ...indicators.flatMap(({ reportedBy, exempt }) => [...reportedBy, ...exempt.map(({ id }) => id)]),
  ];
  return [...new Set(refs)].filter((ref) => !keys.has(ref));
}

/** The draft with names in the place of these ids. */
function withNamesOf(draft: ImportDraft, gone: ReadonlyMap<string, string>): ImportDraft {
  const used = chosenIds(draft).filter((id) => gone.has(id));
  if (used.length === 0) return draft;
  const last = Math.max(0, ...draft.names.map(({ key }) => Number(key.slice(1))));
  const keys = new Map(used.map((id, index) => [id, `n${last + 1 + index}`] as const));
  const moved = (refs: readonly string[]) => refs.map((ref) => keys.get(ref) ?? ref);
  const names = used.map((id): ImportName => ({
    key: keys.get(id) ?? id,
    name: gone.get(id) ?? '',
    to: null,
    why: null,
  }));
  return {
    ...draft,
    names: [...draft.names, ...names],
    duties: draft.duties.map((duty) => ({
      ...duty,
      lead: moved(duty.lead),
      cooperating: moved(duty.cooperating),
    })),
    indicators: draft.indicators.map((one) => ({
      ...one,
      reportedBy: moved(one.reportedBy),
      exempt: one.exempt.map((spared) => ({ ...spared, id: keys.get(spared.id) ?? spared.id })),
    })),
  };
}
