import { type Subject, subjectOf } from '../names/subject.js';
import type { Words } from '../text/words.js';
import type { Addressee } from './assigned-duties.js';
import { othersBehind } from './given-inside.js';
import type { SharedPiece } from './shared-sentences.js';
import { areMembers, isNamedAlone, isOfSeveral, isOneOf } from './unit-forms.js';

/** What later sentences of an item say that others are to do than the one body of its heading. */
export function behindOf(words: Words, to: Addressee): readonly SharedPiece[] {
  return othersBehind(
    words,
    (other, rest) => (isNamedAlone(other) || rest.startsWith('Riêng ')) && isOneOf(other, to, rest),
    isOfSeveral(to),
  );
}

/** "Sở Y tế và Công ty Điện lực: Sở Y tế bố trí ...": whom of those ahead of the colon the first sentence behind it is for; null where none. */
export function oneOfHeading(words: Words, to: Addressee): Subject | null {
  const subject = subjectOf(words.text);
  if (subject === null || !isNamedAlone(subject) || !isOfSeveral(to)) return null;
  const isSome = areMembers(subject, to) && subject.members.length < to.members.length;
  return isSome || (!areMembers(subject, to) && isOneOf(subject, to, words.text)) ? subject : null;
}
