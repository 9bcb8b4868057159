/** Which letters of a text are part of what was found: a long line has very many times, and each asks for that. */
export class TakenWords {
  private readonly letters: Uint8Array;

  constructor(text: string) {
    this.letters = new Uint8Array(text.length);
  }

  /** Takes them, unless some of them are taken. @returns whether it did */
  take(start: number, end: number): boolean {
    if (this.letters.subarray(start, end).includes(1)) return false;
    this.letters.fill(1, start, end);
    return true;
  }
}
