import type { Words } from '../text/words.js';
import type { Addressee } from './assigned-duties.js';
import { othersBehind } from './given-inside.js';
import type { SharedPiece } from './shared-sentences.js';
import { isNamedAlone, isOfSeveral, isOneOf } from './unit-forms.js';

/** What later sentences of an item say that others are to do than the one body of its heading. */
export function behindOf(words: Words, to: Addressee): readonly SharedPiece[] {
  return othersBehind(
    words,
    (other, rest) => isNamedAlone(other) && isOneOf(other, to, rest),
    isOfSeveral(to),
  );
}
