/** The languages that a person can read the program in. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** What a person reads, in both languages of the program. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

/** A text that is the same in every language, such as a name that a user gave. */
export function sameText(value: string): Text {
  return { vi: value, en: value };
}
