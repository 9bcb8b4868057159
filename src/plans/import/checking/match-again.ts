import { bodyMatcher, type KnownBody } from './body-matching.js';
import type { ImportDraft, ImportName } from './import-draft.js';

/**
 * The draft with its names as they stand for the bodies of today: names that nobody has decided, and those to be made, are taken for bodies
 * that were made since; a name that stood for a body which is no more is open again. What somebody left open stays open.
 */
export function matchedAgain(
  draft: ImportDraft,
  known: readonly KnownBody[],
  committee: string,
): ImportDraft {
  const match = bodyMatcher(known, committee);
  const ids = new Set(known.map(({ id }) => id));
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
