/** So many letters of a PDF, and how the file places them. */
export interface PlacedLetters {
  readonly letters: number;
  readonly transform: readonly number[];
}

/** What is turned by less, in radians, runs along: a page that was not laid straight on a scanner. */
const STRAIGHT = Math.PI / 12;

/** In which direction letters run that an upright page places so, in radians with the clock; 0 where that is along the page, or nearly. */
export function angleOf([a = 1, b = 0]: readonly number[]): number {
  const angle = Math.atan2(b, a);
  return Math.abs(angle) < STRAIGHT ? 0 : angle;
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
