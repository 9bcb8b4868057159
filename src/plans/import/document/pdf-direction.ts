/** So many letters of a PDF, and how the file places them. */
export interface PlacedLetters {
  readonly letters: number;
  readonly transform: readonly number[];
}

/** In which direction most of the letters run, in degrees against the clock: 0, 90, 180 or 270. */
export function directionOf(all: readonly PlacedLetters[]): number {
  const lengths = [0, 0, 0, 0];
  for (const { letters, transform } of all) {
    const [a = 1, b = 0] = transform;
    const quarter = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
    lengths[quarter] = (lengths[quarter] ?? 0) + letters;
  }
  return lengths.indexOf(Math.max(...lengths)) * 90;
}
