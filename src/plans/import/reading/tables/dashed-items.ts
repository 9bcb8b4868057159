import { isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { partOf, type Words } from '../text/words.js';

/** The dashes of a cell that is a list: each is a duty of its own. */
export function dashedItems(content: Words): Words[] {
  if (!/^[-–+•]\s/u.test(content.text)) return [content];
  const { text } = content;
  const starts = Array.from(text.matchAll(DASHES), ({ index, 0: mark }) => ({
    index,
    from: index + mark.length,
  })).filter(
    ({ index, from }) => beginsAnew(text, index) || isVerb(text, from) || isAfterBreak(content, index),
  );
  return starts.length === 0
    ? [content]
    : starts.map(({ from }, at) => partOf(content, from, starts[at + 1]?.index));
}

/** At the beginning or after a sentence, whatever follows; elsewhere only ahead of a capital. */
const DASHES = /(?:^|(?<=[.;]\s?))[-–+•]\s+(?=[A-Za-zÀ-ỹ\d])|(?<=[A-Za-zÀ-ỹ\d]\s)[-–+•]\s+(?=\p{Lu})/gu;

function beginsAnew(text: string, dash: number): boolean {
  return dash === 0 || /[.;]\s?$/u.test(text.slice(Math.max(0, dash - 2), dash));
}

/** Behind a tag that breaks the line: the blank in its place stands for several characters. */
function isAfterBreak({ from, to }: Words, dash: number): boolean {
  return (to[dash - 1] ?? 0) - (from[dash - 1] ?? 0) > 2;
}

/** "- Phát động phong trào" goes on with a list; "Kinh tế - Xã hội" does not. */
function isVerb(text: string, from: number): boolean {
  return isPredicateAt(plain(text.slice(from, from + 60)), 0);
}
