/** From the first to the tenth, as people say them. */
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'] as const;

const LISTED = /^(gạch đầu dòng|dấu cộng|dấu sao|đoạn|bảng) (\d+)$/u;
const NAMED = /^(?:Phụ lục|Phần|Chương|Mục|Điều) [^\s.,“”]+$/u;
const ROMAN = /^[IVXLC]+$/u;
const LETTER = /^[a-zđ]$/u;
const NUMBER = /^(?:\d+|[A-ZĐ])$/u;

/** What a level below is called. */
const BELOW = {
  '': 'mục',
  phần: 'mục',
  'Phụ lục': 'mục',
  Phần: 'mục',
  Chương: 'mục',
  Mục: 'điểm',
  mục: 'điểm',
  Điều: 'khoản',
  khoản: 'điểm',
  điểm: 'tiết',
  tiết: 'ý',
  ý: 'ý',
} as const;

type LevelName = keyof typeof BELOW;

/** A level of the outline, with its title where the plan numbers two alike. */
interface Level {
  readonly name: LevelName;
  readonly number: string;
  readonly title: string;
}

/**
 * The place of a duty or target in its plan as a person cites it, from the smallest part to the largest: "III (Nhiệm vụ cụ thể).1, gạch đầu
 * dòng 2" is "gạch đầu dòng thứ hai, điểm 1, mục III “Nhiệm vụ cụ thể”". It has no brackets, so that it can stand in them. A place that
 * somebody wrote in another way stays in its words.
 */
export function citedPlace(place: string): string {
  const plain = quoted(place);
  const cited: string[] = [];
  let above: LevelName = '';
  for (const part of plain.split(/, (?![^“]*”)/u).map((one) => one.trim())) {
    const item = listed(part);
    const levels: readonly Level[] | null = item === null ? levelsOf(part, above) : [];
    if (levels === null) return plain;
    above = levels.at(-1)?.name ?? above;
    cited.unshift(...(item === null ? levels.map(written).toReversed() : [item]));
  }
  return cited.join(', ');
}

/** A title in brackets stands in quotation marks. */
function quoted(place: string): string {
  return place.replaceAll(/\(([^()]*)\)/gu, '“$1”').replaceAll(/[()]/gu, '');
}

function listed(part: string): string | null {
  const [, list = '', number = ''] = LISTED.exec(part) ?? [];
  if (list !== '') return `${list} thứ ${ORDINALS[Number(number) - 1] ?? number}`;
  return /^mục “[^”]+”$/u.test(part) ? part : null;
}

/** "III.1", below a level of that name; null for words that are no numbers of an outline. */
function levelsOf(part: string, above: LevelName): readonly Level[] | null {
  const levels: Level[] = [];
  const marks = part.split(/\.(?![^“]*”)/u).map((one) => /^([^“”]+?)(?: “([^”]+)”)?$/u.exec(one) ?? []);
  for (const [index, [, number = '', title = '']] of marks.entries()) {
    const before = levels.at(-1);
    const own = title === '' ? '' : ` “${title}”`;
    if (before !== undefined && isPartOf(number, before)) {
      levels.splice(-1, 1, { ...before, number: `${before.number}.${number}`, title: own });
      continue;
    }
    const name = nameOf(number, before?.name ?? above, marks[index + 1]?.[1] ?? '');
    if (name === null) return null;
    levels.push({ name, number, title: own });
  }
  return levels;
}

/** "1.2" is one number, as plans write it. */
function isPartOf(number: string, { number: before, title }: Level): boolean {
  return /^\d+$/u.test(number) && /^\d+(?:\.\d+)*$/u.test(before) && title === '';
}

function nameOf(number: string, above: LevelName, below: string): LevelName | null {
  if (NAMED.test(number)) return number.slice(0, number.lastIndexOf(' ')) as LevelName;
  if (above === '' && LETTER.test(number)) return 'điểm';
  if (above === '' && ROMAN.test(below)) return 'phần';
  return ROMAN.test(number) || LETTER.test(number) || NUMBER.test(number) ? BELOW[above] : null;
}

function written({ name, number, title }: Level): string {
  return NAMED.test(number) ? `${number}${title}` : `${name} ${number}${title}`;
}
