/** Words and turns that are written in lines and parted there by " | ", one by one. */
export function listed(text: string): string[] {
  return text.trim().split(/\s*\n\s*|\s\|\s/u);
}

/**
 * Words and turns to look for at a place of a text in the spelling of plain(). Each is the source of an expression that begins with a
 * letter, but for what it must not follow; the first that fits counts. They are kept by that letter: a place is tried with few.
 */
export class Wordings {
  private readonly byLetter: ReadonlyMap<string, RegExp>;

  /** `ends`: the source of what is looked for behind each. */
  constructor(wordings: readonly string[], ends = '(?![A-Za-zÀ-ỹ])') {
    const byLetter = Map.groupBy(wordings, (wording) => wording.replace(/^\(\?<!.*?\)/u, '').charAt(0));
    this.byLetter = new Map(
      [...byLetter].map(([letter, those]) => [letter, new RegExp(`(?:${those.join('|')})${ends}`, 'uy')]),
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
