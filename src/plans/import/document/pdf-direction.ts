/** Words of a PDF, and how the file places them. */
interface PlacedWords {
  readonly str: string;
  readonly transform: readonly number[];
}

/** In which direction most of the words run, in quarters of a turn against the clock: 0, 90, 180 or 270. */
export function directionOf(words: readonly PlacedWords[]): number {
  const lengths = [0, 0, 0, 0];
  for (const { str, transform } of words) {
    const [a = 1, b = 0] = transform;
    const quarter = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
    lengths[quarter] = (lengths[quarter] ?? 0) + str.trim().length;
  }
  return lengths.indexOf(Math.max(...lengths)) * 90;
}
