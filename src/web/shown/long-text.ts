/** A box for much text, as it is printed. */
export interface LongText {
  readonly name: string;
  /** The body that it is about; left out where it is about none. */
  readonly whose?: string;
  readonly label: string;
  readonly hint: string | null;
  readonly text: string;
  /** What stands, where another has changed it meanwhile. */
  readonly standing: string | null;
  readonly mistake: string | null;
}
