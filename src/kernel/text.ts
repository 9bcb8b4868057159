/** What a person reads, in both languages of the program. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}
