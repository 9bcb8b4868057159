import { predicateAt } from '../text/predicates.js';

/** The fields of bodies after a colon: "Các sở: Tài chính, Nội vụ". */
export interface FieldList {
  /** Before which character the list ends. */
  readonly end: number;
  readonly items: readonly string[];
}

/** Fields whose name has a comma of its own. */
const wholes = [
  'Văn hóa, Thể thao và Du lịch',
  'Văn hóa, Khoa học và Thông tin',
  'Lao động, Thương binh và Xã hội',
  'Lao động - Thương binh và Xã hội',
];

/** The list that begins at `at` with a colon; null where a sentence begins there. `plain` is the text in the spelling of plain(). */
export function fieldListAt(text: string, plain: string, at: number): FieldList | null {
  const colon = /^\s*:\s*(?=\p{Lu})/u.exec(text.slice(at, at + 6))?.[0];
  if (colon === undefined) return null;
  const start = at + colon.length;
  let end = start;
  for (let word = nextWord(text, end, true); word !== null; word = nextWord(text, end, false)) {
    const isField =
      /[,;]\s*(?:và\s+)?$/u.test(text.slice(end, word.at)) && /^\p{Lu}/u.test(text.slice(word.at));
    if (!isField && isVerb(text, plain, word.at, word.end)) break;
    end = word.end;
  }
  const items = itemsOf(text.slice(start, end));
  return items.length >= 2 && items.every((item) => /^\p{Lu}/u.test(item)) ? { end, items } : null;
}

function nextWord(text: string, from: number, first: boolean): { at: number; end: number } | null {
  const rest = text.slice(from, from + 60);
  const gap =
    /^(?:[,;]\s*(?:và\s+)?(?=\p{Lu})|\s+và\s+(?=\p{Lu})|\s+[–-]\s+(?=\p{Lu})|\s+&\s+|\s+)/u.exec(rest)?.[0] ??
    (first ? '' : null);
  if (gap === null) return null;
  const word = /^[\p{L}&]+/u.exec(rest.slice(gap.length))?.[0];
  return word === undefined || word === 'và'
    ? null
    : { at: from + gap.length, end: from + gap.length + word.length };
}

/** A verb ends the list, unless it is itself a field between commas: "Xây dựng". */
function isVerb(text: string, plain: string, at: number, end: number): boolean {
  const verb = predicateAt(plain, at);
  if (verb === '' || verb.startsWith('phòng')) return /^(?:các|những|theo|căn)$/u.test(plain.slice(at, end));
  const isField =
    /^\p{Lu}/u.test(text.slice(at, at + 1)) &&
    /^\s*(?:$|[,;:.]|và \p{Lu}|(?:tỉnh|huyện|xã|phường|thành phố)(?!\p{L}))/u.test(
      text.slice(at + verb.length),
    );
  return !isField;
}

function itemsOf(list: string): string[] {
  let marked = list;
  for (const [index, whole] of wholes.entries()) marked = marked.replaceAll(whole, `§${index}`);
  return marked
    .split(/\s*[,;]\s*(?:và\s+)?/u)
    .map((item) => item.replaceAll(/§(\d)/gu, (_, index: string) => wholes[Number(index)] ?? '').trim())
    .filter((item) => item !== '');
}
