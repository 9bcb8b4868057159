/** A place in a plan document: section III (told apart by its title where there are two), its parts, a dash of the last. */
export interface DutyPlace {
  readonly section: string;
  readonly sectionTitle: string | null;
  /** Numbers and letters below the section: "II.2.a" has ['2', 'a']. */
  readonly parts: readonly string[];
  /** From 1; null where the place is the paragraph itself. */
  readonly dash: number | null;
}

const placePattern =
  /^(?<section>[IVXLC]+)(?: \((?<title>[^()]+)\))?(?<parts>(?:\.(?:[1-9]\d?|[a-zđ]))*)(?:, gạch đầu dòng (?<dash>[1-9]\d?))?$/u;

/** Reads "III (Nhiệm vụ cụ thể).1, gạch đầu dòng 2"; null for another form. */
export function readPlace(place: string): DutyPlace | null {
  const found = placePattern.exec(place.normalize('NFC'))?.groups;
  if (found === undefined) return null;
  return {
    section: found.section ?? '',
    sectionTitle: found.title ?? null,
    parts: (found.parts ?? '').split('.').slice(1),
    dash: found.dash === undefined ? null : Number(found.dash),
  };
}
