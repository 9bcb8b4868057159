/** How many letters must be changed, added or left out to make the one of the other (Levenshtein); more than `most` is not counted out. */
export function letterDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      next.push(
        Math.min((before[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (before[column - 1] ?? 0) + change),
      );
    }
    before = next;
  }
  return before[other.length] ?? 0;
}
