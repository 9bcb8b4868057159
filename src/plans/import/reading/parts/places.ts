import { LISTED, type Mark } from '../text/marks.js';
import { sentenceCase } from '../text/spelling.js';
import type { DocumentPart } from './document-parts.js';
import type { Unit } from './outline.js';

/** How a person would cite units of one document or annex. */
export interface Places {
  placeOf(unit: Unit): string;
}

const words: Readonly<Record<string, string>> = {
  part: 'Phần',
  chapter: 'Chương',
  heading: 'Mục',
  article: 'Điều',
};

/** Places in one part of a file: "III (Nhiệm vụ cụ thể).1, gạch đầu dòng 2"; those of an annex begin with "Phụ lục II, ". */
export function placesOf(part: DocumentPart, root: Unit): Places {
  const within = part.kind === 'annex' ? annexName(part) : '';
  const twice = numberedTwice(root);
  const known = new Map<Unit, string>([[root, '']]);
  const placeOf = (unit: Unit): string => {
    const there = known.get(unit);
    if (there !== undefined) return there;
    const place = under(unit, unit.parent === null ? '' : placeOf(unit.parent), twice);
    known.set(unit, place);
    return place;
  };
  return {
    placeOf: (unit) => [within, placeOf(unit)].filter((each) => each !== '').join(', ') || 'phần đầu',
  };
}

function under(unit: Unit, above: string, twice: ReadonlySet<Unit>): string {
  const { mark, parent } = unit;
  if (parent === null) return '';
  if (mark === null) return bare(unit, parent, above);
  if (LISTED.has(mark.kind)) return listed(unit, mark, above);
  const word = words[mark.kind];
  const title = twice.has(unit) ? ` (${shortTitle(unit)})` : '';
  if (mark.kind === 'article') return `${word} ${mark.number}${title}`;
  if (word !== undefined) return [above, `${word} ${mark.number}${title}`].filter(Boolean).join(', ');
  const bracketed = mark.kind === 'bracket' ? `(${mark.number})` : mark.number;
  const [numbers = '', ...lists] = above === '' ? [] : above.split(/(?=, (?:gạch|dấu|đoạn|mục|bảng))/u);
  const number = isWithin(mark, numbers) || mark.kind === 'bracket' ? bracketed : `.${mark.number}`;
  const base = isWithin(mark, numbers)
    ? numbers.slice(0, numbers.length - parentNumber(mark).length)
    : numbers;
  if (lists.length > 0) return `${above}, ${bracketed}`;
  if (/^(?:Phần|Chương|Mục)[^.,]*$/u.test(numbers)) return `${numbers}, ${bracketed}${title}`;
  return numbers === '' ? `${bracketed}${title}` : `${base}${number}${title}`;
}

/** "1.2" under "III.1" is III.1.2, not III.1.1.2; "B.1" under "B" is B.1. */
function isWithin(mark: Mark, above: string): boolean {
  const parent = parentNumber(mark);
  return parent !== '' && new RegExp(`(?:^|\\.)${parent.replaceAll('.', '\\.')}$`).test(above);
}

function parentNumber({ kind, number }: Mark): string {
  if (kind === 'roman') return /^([A-Z])\.\d/u.exec(number)?.[1] ?? '';
  return kind === 'number2' || kind === 'number3' || kind === 'capital'
    ? number.split('.').slice(0, -1).join('.')
    : '';
}

function listed(unit: Unit, mark: Mark, above: string): string {
  const name = mark.kind === 'plus' ? 'dấu cộng' : mark.kind === 'star' ? 'dấu sao' : 'gạch đầu dòng';
  return [above, `${name} ${unit.ordinal}`].filter(Boolean).join(', ');
}

function bare(unit: Unit, parent: Unit, above: string): string {
  if (unit.children.length > 0 && isSentence(unit.words.text)) return above;
  if (unit.children.length > 0 || unit.rank < 10) {
    return [above, `mục “${shortTitle(unit)}”`].filter(Boolean).join(', ');
  }
  const kind = unit.table === null ? 'bare' : 'table';
  if ((parent.counts.get(kind) ?? 0) <= 1) return above;
  return [above, `${kind === 'bare' ? 'đoạn' : 'bảng'} ${unit.ordinal}`].filter(Boolean).join(', ');
}

/** Words over a list that are no title to cite. */
function isSentence(text: string): boolean {
  return (
    text.endsWith(':') &&
    (text.length > 80 || /\s(?:sau|sau đây|điện|yêu cầu|quyết định|chỉ thị):$/iu.test(text))
  );
}

function shortTitle(unit: Unit): string {
  const title = sentenceCase(unit.words.text.replaceAll(/[()]/g, '').replace(/[\s:.;]+$/u, ''));
  return title.length <= 80 ? title : `${title.slice(0, title.lastIndexOf(' ', 78))}…`;
}

function isMarkOfSection({ kind }: Mark): boolean {
  return (
    kind !== 'letter' && kind !== 'paren' && kind !== 'ordinal' && kind !== 'bracket' && !LISTED.has(kind)
  );
}

/** The sections whose number stands beside them a second time. */
function numberedTwice(root: Unit): ReadonlySet<Unit> {
  const twice = new Set<Unit>();
  const look = (unit: Unit, depth: number): void => {
    const seen = new Map<string, Unit>();
    for (const child of unit.children) {
      if (child.mark === null || !isMarkOfSection(child.mark)) continue;
      const key = `${child.mark.kind} ${child.mark.number}`;
      const before = seen.get(key);
      if (before !== undefined) twice.add(before).add(child);
      else seen.set(key, child);
      if (depth < 2) look(child, depth + 1);
    }
  };
  look(root, 0);
  return twice;
}

/** What an annex is called where something in it is cited. */
function annexName({ title }: DocumentPart): string {
  const [first] = title;
  const number = /^(?:phụ lục|phụ biểu|biểu)\s+(?:số\s*)?([ivx]+|\d+|[a-d])(?![A-Za-zÀ-ỹ])/iu.exec(
    first?.text ?? '',
  )?.[1];
  return number === undefined ? 'Phụ lục' : `Phụ lục ${number}`;
}
