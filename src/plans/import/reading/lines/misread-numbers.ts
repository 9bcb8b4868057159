import { isFinished } from '../text/spelling.js';
import type { Paragraph } from './paragraphs.js';

/**
 * "I. Rà soát các bến đò, ... ." ahead of "2. ...", where no other section is counted so: a "1." that a scan got wrong, and no section over the
 * items that follow.
 */
export function withFirstNumber(paragraphs: readonly Paragraph[]): Paragraph[] {
  const romans = paragraphs.filter(({ mark }) => mark?.kind === 'roman');
  const [first] = romans;
  if (first === undefined || romans.length > 1 || !isMisread(first, paragraphs)) return [...paragraphs];
  return paragraphs.map((each) =>
    each === first && each.mark !== null
      ? { ...each, mark: { kind: 'number', number: '1', length: each.mark.length } }
      : each,
  );
}

function isMisread(first: Paragraph, paragraphs: readonly Paragraph[]): boolean {
  const { mark, words } = first;
  if (mark?.number !== 'I' || words.text.length < SHORTEST || !isFinished(words.text)) return false;
  const numbers = paragraphs.filter((each) => each.mark?.kind === 'number');
  const next = numbers[0];
  return (
    next?.mark?.number === '2' && paragraphs.indexOf(next) > paragraphs.indexOf(first) && numbers.length > 1
  );
}

/** Shorter words may be the title of a section, for all that they end in a full stop. */
const SHORTEST = 60;
