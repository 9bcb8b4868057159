/** Shorter texts have too few letters to tell, in characters. */
const TELLING = 100;

/**
 * Whether the text is Vietnamese in the letters that came before Unicode (TCVN3, VNI), or was read in wrong ones: every seventh letter of
 * Vietnamese is its own, and there instead stand those of Western Europe, which no language has so many of.
 */
export function isInOldLetters(text: string): boolean {
  const letters = count(text, /[a-z\u00A1-\u024F\u1EA0-\u1EF9]/giu);
  const own = count(text, /[\u0103\u0111\u0129\u0169\u01A1\u01B0\u1EA0-\u1EF9]|\p{M}/giu);
  return letters >= TELLING && own < letters * 0.005 && count(text, /[\u00A1-\u00FF]/g) > letters * 0.15;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
