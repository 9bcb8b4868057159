/** Line breaks of every kind. */
const BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
/** What is not seen and changes how a text is read: controls, marks of direction, letters without width. Line breaks stay. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;

/** A person's text as a mail shows it in one line. */
export function plainLine(text: string): string {
  return plainLines(text).replaceAll(/\s+/g, ' ').trim();
}

/** A person's text as a mail shows it in several lines, each followed by at most one empty line. */
export function plainLines(text: string): string {
  return text
    .replaceAll(BREAK, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(/ +$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** The text, or its beginning with a sign that it goes on; no letter is cut in two. */
export function shortened(text: string, longest: number): string {
  const letters = [...text];
  return letters.length > longest
    ? `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : text;
}
