/** A text in both languages of the program. */
export class TextDto {
  /** @example "Kế hoạch mẫu" */
  vi!: string;
  /** @example "Sample plan" */
  en!: string;
}
