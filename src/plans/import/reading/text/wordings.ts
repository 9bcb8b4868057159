/**
 * A list of words and turns to look for at a place of a text in the spelling of plain(). They are written in lines, parted by
 * " | ", each the source of an expression that begins with a letter (after what it must not follow); the first that fits
 * counts, and a letter ends none of them. They are kept by the letter with which they begin: a place is tried with few.
 */
export class Wordings {
  private readonly byLetter: ReadonlyMap<string, RegExp>;

  constructor(list: string) {
    const wordings = list.trim().split(/\s*\n\s*|\s\|\s/u);
    const byLetter = Map.groupBy(wordings, (wording) => wording.replace(/^\(\?<!.*?\)/u, '').charAt(0));
    this.byLetter = new Map(
      [...byLetter].map(([letter, those]) => [letter, new RegExp(`(?:${those.join('|')})(?!\\p{L})`, 'uy')]),
    );
  }

  /** Whether one of them stands at a place of `text`. */
  areAt(text: string, at: number): boolean {
    return this.lengthAt(text, at) > 0;
  }

  /** The length of the words that stand at a place of `text`; 0 where none of them does. */
  lengthAt(text: string, at: number): number {
    const those = this.byLetter.get(text.charAt(at));
    if (those === undefined) return 0;
    those.lastIndex = at;
    return those.test(text) ? those.lastIndex - at : 0;
  }
}
