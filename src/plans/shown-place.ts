import type { Language } from '../kernel/text.js';

/** What things in a list are called, and pieces of text that are counted. */
const COUNTED: Readonly<Record<string, string>> = {
  'gạch đầu dòng': 'dash',
  'dấu cộng': 'plus sign',
  'dấu sao': 'asterisk',
  đoạn: 'paragraph',
  bảng: 'table',
  dòng: 'row',
};
/** What numbered parts are called. */
const NUMBERED: Readonly<Record<string, string>> = {
  'phụ lục': 'Annex',
  phần: 'Part',
  chương: 'Chapter',
  mục: 'Section',
  điều: 'Article',
  khoản: 'clause',
  điểm: 'point',
};
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

const COUNTED_PART = new RegExp(`^(${Object.keys(COUNTED).join('|')}) (\\d+)$`, 'iu');
const NUMBERED_PART = new RegExp(
  `^(${Object.keys(NUMBERED).join('|')})(?=$| (?:thứ |[“(]|\\d|[IVXLC]+(?!\\p{L})|\\p{L}(?!\\p{L})))(?: thứ (${ORDINALS.join('|')})(?=$|[ .]))?(.*)$`,
  'iu',
);

/**
 * A place of the document, which is kept in the document's words, as it is shown: in English "III (Nhiệm vụ cụ thể).1, gạch đầu dòng 2" is
 * "III (Nhiệm vụ cụ thể).1, dash 2". Titles, and what somebody wrote in other words, stay.
 */
export function shownPlace(place: string, language: Language): string {
  if (language === 'vi') return place;
  // a title may have commas of its own
  return place
    .normalize('NFC')
    .split(/, (?![^“”]*”|[^()]*\))/u)
    .map((part) => partInEnglish(part.trim()))
    .join(', ');
}

function partInEnglish(part: string): string {
  if (/^phần đầu$/iu.test(part)) return 'the opening';
  const [, list = '', count = ''] = COUNTED_PART.exec(part) ?? [];
  if (list !== '') return `${COUNTED[list.toLowerCase()] ?? list} ${count}`;
  const [, name = '', ordinal = '', rest = ''] = NUMBERED_PART.exec(part) ?? [];
  if (name === '') return part;
  const number = ordinal === '' ? '' : ` ${ORDINALS.indexOf(ordinal.toLowerCase()) + 1}`;
  return `${NUMBERED[name.toLowerCase()] ?? name}${number}${rest}`;
}
