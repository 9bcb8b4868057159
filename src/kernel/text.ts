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

/** A text whose English may be missing: the Vietnamese stands in for it. */
export function textOf(vi: string, en: string | null): Text {
  return { vi, en: en ?? vi };
}

/** Names as a list within a sentence, quoted: many have one in Vietnamese alone. `none` where there are none. */
export function listed(texts: readonly Text[], none: Text): Text {
  const list = (language: Language): string =>
    texts.map((text) => `“${text[language]}”`).join(', ') || none[language];
  return { vi: list('vi'), en: list('en') };
}
