import type { Text } from '../../kernel/text.js';
import { documentUnits, type DocumentUnit } from './document-outline.js';
import { readPlace } from './duty-place.js';
import type { PlanFile } from './plan-file.js';

/** A place whose words could not be found, and why. */
export interface PlaceProblem {
  readonly place: string;
  readonly message: Text;
}

export interface TextsFound {
  /** The exact words by place, each whole; several paragraphs are on lines of their own. */
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: readonly PlaceProblem[];
}

/**
 * Finds the exact words of places such as "III (Nhiệm vụ cụ thể).1, gạch đầu dòng 2" in the plan's own text: without
 * numbers, dashes, emphasis and the mark at the document's end, spelled as they stand.
 */
export function findTexts(source: string, places: readonly string[]): TextsFound {
  const units = documentUnits(source);
  const texts = new Map<string, string>();
  const problems: PlaceProblem[] = [];
  for (const place of places) {
    const found = textAt(place, units);
    if (typeof found === 'string') texts.set(place, found);
    else problems.push({ place, message: found });
  }
  return { texts, problems };
}

/** The plan with the words of its duties and targets from its own text; words that the file itself holds stay. */
export function withTexts(
  file: PlanFile,
  source: string,
): { readonly file: PlanFile; readonly problems: readonly PlaceProblem[] } {
  const stated = [...file.targets, ...file.duties];
  const wanted = stated.filter(({ text }) => text === null).map(({ place }) => place);
  const { texts, problems } = findTexts(source, wanted);
  const filled = <T extends { readonly place: string; readonly text: string | null }>(each: T): T => ({
    ...each,
    text: each.text ?? texts.get(each.place) ?? null,
  });
  return {
    file: { ...file, targets: file.targets.map(filled), duties: file.duties.map(filled) },
    problems,
  };
}

/** The words at a place, or why there are none. */
function textAt(place: string, units: readonly DocumentUnit[]): string | Text {
  const wanted = readPlace(place);
  if (wanted === null) {
    return { vi: 'không phải là một vị trí trong văn bản', en: 'is not a place in a document' };
  }
  const sections = units.filter(
    ({ section, sectionTitle, parts, dash }) =>
      parts.length === 0 &&
      dash === null &&
      section === wanted.section &&
      (wanted.sectionTitle === null || folded(sectionTitle) === folded(wanted.sectionTitle)),
  );
  const [section] = sections;
  if (section === undefined) return { vi: 'văn bản không có mục này', en: 'the text has no such section' };
  if (sections.length > 1) return tellApart(sections);
  const within = units.filter(
    (unit) =>
      unit.section === section.section &&
      unit.sectionTitle === section.sectionTitle &&
      unit.parts.join('.') === wanted.parts.join('.'),
  );
  const dashes = within.filter(({ dash }) => dash !== null).length;
  const unit = within.find(({ dash }) => dash === wanted.dash);
  if (unit === undefined) return noSuchPart(within, dashes);
  const words = (unit.isHeading ? unit.paragraphs.slice(1) : unit.paragraphs).join('\n');
  if (words !== '') return words.replace(/\.\/\.$/, '.');
  return dashes > 0
    ? nameADash(dashes)
    : { vi: 'chỉ có tiêu đề, không có nội dung', en: 'is a heading with nothing under it' };
}

function noSuchPart(within: readonly DocumentUnit[], dashes: number): Text {
  if (within.length === 0) return { vi: 'văn bản không có phần này', en: 'the text has no such part' };
  return {
    vi: `phần này có ${dashes} gạch đầu dòng trong văn bản`,
    en: `this part has ${dashes} dashes in the text`,
  };
}

function nameADash(dashes: number): Text {
  return {
    vi: `phần này có ${dashes} gạch đầu dòng; hãy nêu rõ một`,
    en: `this part has ${dashes} dashes; name one of them`,
  };
}

function tellApart(sections: readonly DocumentUnit[]): Text {
  const [first] = sections;
  const choices = sections.map(({ section, sectionTitle }) => `${section} (${sectionTitle})`).join('; ');
  return {
    vi: `văn bản có ${sections.length} mục ${first?.section}: ${choices}`,
    en: `the text has ${sections.length} sections ${first?.section}: ${choices}`,
  };
}

/** Without case and diacritics, so that uỷ is ủy and capitals do not matter. */
function folded(title: string): string {
  return title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
