import { bodyMatcher, type KnownBody } from './body-matching.js';
import type { ImportDraft } from './import-draft.js';

/** Names that nobody has decided, neither the program nor a person. */
export function hasOpenNames({ names }: Pick<ImportDraft, 'names'>): boolean {
  return names.some(({ to, isLeftOpen = false }) => to === null && !isLeftOpen);
}

/** The draft with such names taken for bodies that were made since it was read; what somebody left open stays open. */
export function matchedAgain(
  draft: ImportDraft,
  known: readonly KnownBody[],
  committee: string,
): ImportDraft {
  const match = bodyMatcher(known, committee);
  return {
    ...draft,
    names: draft.names.map((name) => {
      if (!hasOpenNames({ names: [name] })) return name;
      const found = match(name.name);
      return found === null ? name : { ...name, to: { kind: 'known', id: found.id }, why: found.why };
    }),
  };
}
