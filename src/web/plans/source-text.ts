import { BOLD, UNSHOWN } from '../../plans/import/checking/find-words.js';
import type { Span } from '../../plans/import/reading/text/plan-draft.js';

/** Words of a document that something on the page is about. */
export interface Passage {
  /** Of the passage, for links to it. */
  readonly id: string;
  readonly span: Span;
  /** Where that something is. */
  readonly url: string;
  /** What stands before the passage and leads there, and what it is called. */
  readonly mark: string;
  readonly name: string;
  readonly isFaint: boolean;
}

/** Words in one look. */
export interface Run {
  readonly text: string;
  readonly isBold: boolean;
  /** What parts two cells of a table, or a letterhead's two sides. */
  readonly isGap: boolean;
}

/** A piece of a document as it is printed: words that nothing is about, or those of a passage. */
export interface SourcePiece {
  readonly runs: readonly Run[];
  readonly passage: Omit<Passage, 'span'> | null;
  /** Places that are linked to, before the words. */
  readonly anchors: readonly string[];
}

/**
 * The document in pieces, whole and in its order. Where two passages overlap, the words are those of the first.
 * @param anchors places to be linked to, by their ids
 */
export function sourcePieces(
  source: string,
  passages: readonly Passage[],
  anchors: readonly { readonly id: string; readonly at: number }[] = [],
): SourcePiece[] {
  const pieces: SourcePiece[] = [];
  const runsUpTo = runsOf(source);
  const waiting = anchors.toSorted((one, other) => one.at - other.at);
  let done = 0;
  const upTo = (end: number, passage: Passage | null) => {
    const due = waiting.splice(0, waiting.findLastIndex(({ at }) => at < Math.max(end, done + 1)) + 1);
    const ids = due.map(({ id }) => id);
    if (end <= done && passage === null && ids.length === 0) return;
    const { span: _, ...named } = passage ?? { span: null };
    pieces.push({
      runs: runsUpTo(Math.max(end, done)),
      passage: passage === null ? null : (named as SourcePiece['passage']),
      anchors: ids,
    });
    done = Math.max(end, done);
  };
  for (const passage of passages.toSorted((one, other) => one.span[0] - other.span[0])) {
    upTo(passage.span[0], null);
    upTo(passage.span[1], passage);
  }
  upTo(source.length, null);
  if (waiting.length > 0) pieces.push({ runs: [], passage: null, anchors: waiting.map(({ id }) => id) });
  return pieces;
}

/** Pairs of stars that make words of a line bold, in the text of a word processor and in Markdown. */
const IN_BOLD = /\*\*(?=[^\s*])[^\n*]*(?:\*(?!\*)[^\n*]*)*\*\*/g;

/** Gives the runs of the source from where it was asked last, up to a place: words in bold without their stars. */
function runsOf(source: string): (end: number) => Run[] {
  const stars = Array.from(source.matchAll(IN_BOLD), ({ index, 0: words }) => [
    index,
    index + words.length - BOLD.length,
  ]).flat();
  let from = 0;
  let passed = 0;
  return (end) => {
    const runs: Run[] = [];
    const upTo = (to: number) => {
      const isBold = passed % 2 === 1;
      for (const text of source.slice(from, Math.max(from, to)).split(/(\t)/))
        if (text !== '') runs.push({ text: shown(text), isBold, isGap: text === '\t' });
      from = Math.max(from, to);
    };
    for (let star = stars[passed]; star !== undefined && star < end; star = stars[passed]) {
      upTo(star);
      from = star + BOLD.length;
      passed += 1;
    }
    upTo(end);
    return runs;
  };
}

/** Marks that a page cannot show stand for nothing. */
function shown(text: string): string {
  return text.replaceAll(new RegExp(UNSHOWN, 'gu'), ' ');
}
