/** A short title of long words: their beginning, up to a place where one may stop, of `longest` characters at the most. */
export function shortTitle(text: string, longest = 120): string {
  // the rest is never shown, and may be very long
  const words = trimmed(
    text
      .slice(0, longest * 50)
      .normalize('NFC')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  if (words.length < longest) return words;
  const head = words.slice(0, longest - 1);
  const pause = Math.max(head.lastIndexOf('; '), head.lastIndexOf(', '), head.lastIndexOf('. '));
  const end = pause > longest / 2 ? pause : head.lastIndexOf(' ');
  return `${head.slice(0, end > 0 ? end : longest).trim()}…`;
}

/** Without the marks at its end, however many stand within it. */
function trimmed(words: string): string {
  let length = words.length;
  while (length > 0 && ';:,. '.includes(words.charAt(length - 1))) length -= 1;
  return words.slice(0, length);
}

/** A code made of words: lower-case letters, digits and hyphens, a letter first; whole words, up to `longest` characters. */
export function codeOf(words: string, longest: number): string {
  const plain = words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '')
    .replace(/-$/, '');
  if (plain.length <= longest) return plain || 'ke-hoach';
  const end = plain.lastIndexOf('-', longest);
  return plain.slice(0, end > 0 ? end : longest);
}
