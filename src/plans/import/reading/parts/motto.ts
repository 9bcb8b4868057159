const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

/** How many lines may stand between the beginning of the motto and its end: those of the other column. */
const LINES_BETWEEN = 2;

/**
 * The lines of a letterhead without the end of a motto that its narrow column wraps: "... CHỦ NGHĨA VIỆT" over "NAM", which would
 * else belong to the name of the body beside it.
 */
export function withoutWrappedMotto(head: readonly string[]): readonly string[] {
  const rest = head.map(restOfMotto);
  const from = rest.findIndex((words) => words !== null);
  const words = rest[from];
  if (words === undefined || words === null) return head;
  const after = head.slice(from + 1, from + 2 + LINES_BETWEEN);
  const alone = after.findIndex((text) => spelt(text) === words);
  // "TỈNH QUẢNG NAM" has it of its own, where the motto has lost its last word
  const end = words === 'NAM' ? ' NAM NAM' : ` ${words}`;
  const behind = after.findIndex((text) => spelt(text).endsWith(end));
  if (alone >= 0) return head.toSpliced(from + 1 + alone, 1);
  return head.map((text, index) => (index === from + 1 + behind && behind >= 0 ? cut(text, words) : text));
}

/** What of the motto is left for a further line; null where it is whole or does not begin there. */
function restOfMotto(text: string): string | null {
  const at = spelt(text).search(/CỘNG HÒA(?= |$)/u);
  if (at < 0) return null;
  const begun = spelt(text).slice(at);
  return begun !== MOTTO && MOTTO.startsWith(`${begun} `) ? MOTTO.slice(begun.length + 1) : null;
}

function cut(text: string, words: string): string {
  return text.slice(0, text.length - words.length).trimEnd();
}

function spelt(text: string): string {
  return text.replaceAll('HOÀ', 'HÒA').trimEnd();
}
