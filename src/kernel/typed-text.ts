/** What begins a new line without being one of its usual ends: Word's own line break, a page break, the separators of Unicode. */
const OTHER_LINE_ENDS = /[\v\f\u0085\u2028\u2029]/gu;

/** Control characters but tab and line ends, what turns the direction of letters, and the mark of the order of bytes. */
const UNSEEN = /[^\P{Cc}\t\n\r]|\p{Bidi_Control}|\ufeff/gu;

/** A text as it is kept: in composed Unicode (NFC), without characters that nobody sees and that change what others read. */
export function cleanText(text: string): string {
  return text.replace(OTHER_LINE_ENDS, '\n').replace(UNSEEN, '').normalize('NFC');
}
