/** The file of a signed paper. */
export class SignedPaperDto {
  /**
   * As it was sent, without what cannot be shown.
   * @example 'Báo cáo 6 tháng.pdf'
   */
  name!: string;
  /**
   * Its media type.
   * @example 'application/pdf'
   */
  mediaType!: string;
  /**
   * Bytes.
   * @example 48213
   */
  size!: number;
  /**
   * Of the content, hexadecimal.
   * @example '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
   */
  sha256!: string;
  /**
   * When it was added.
   * @example '2026-06-15T02:00:00.000Z'
   */
  at!: Date;
  /**
   * The day on which the board took the content away, for the reason that stands in the name; null where it is there.
   * @example null
   */
  blankedOn!: string | null;
  /**
   * `pending`: the scanner has not seen it, and it cannot be read yet. `clean`: it can be read. `refused`: the scanner found harmful
   * content, and the content is gone.
   * @example 'clean'
   */
  state!: 'pending' | 'clean' | 'refused';
}
