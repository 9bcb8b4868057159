import { isPredicateAt, predicateAt } from '../text/predicates.js';

/** The fields of bodies after a colon: "Các sở: Tài chính, Nội vụ". */
export interface FieldList {
  /** Before which character the list ends. */
  readonly end: number;
  readonly items: readonly string[];
}

/** Fields whose name has a comma of its own. */
const wholes =
  /Văn h(?:óa|oá), (?:Thể thao và Du lịch|Khoa học và Thông tin)|Lao động(?:,| -) Thương binh và Xã hội/gu;

/** How a body begins that is no field: "Các sở: Tài chính, Nội vụ; UBND các xã". */
const OTHER =
  /^(?:UBND|HĐND|MTTQ|BHXH|(?:Ủy|Uỷ) ban|Hội đồng|Mặt trận|Văn phòng|Trung tâm|(?:Tổng c|C)ục |Vụ |Sở |Kho bạc|Ngân hàng|Bảo hiểm xã|Công an (?:tỉnh|thành|xã)|Bộ Chỉ|Các )/u;

/** "Các bộ: Y tế, Công an; Tổng cục Du lịch": no field of a list that begins with others. */
const BUREAU = /^(?:Tổng cục|Cục|Chi cục)\s/u;

/** The list that begins at `at` with a colon; null where a sentence begins there. `plain` is the text in the spelling of plain(). */
export function fieldListAt(text: string, plain: string, at: number): FieldList | null {
  const colon = /^\s*:\s*(?=\p{Lu})/u.exec(text.slice(at, at + 6))?.[0];
  if (colon === undefined) return null;
  const start = at + colon.length;
  let end = start;
  for (let word = nextFieldWord(text, end, true); word !== null; word = nextFieldWord(text, end, false)) {
    const isField =
      /(?:[,;]\s*(?:và\s+)?|\svà\s+)$/u.test(text.slice(end, word.at)) &&
      /^\p{Lu}/u.test(text.slice(word.at));
    const ahead = text.slice(word.at, word.at + 20);
    if (OTHER.test(ahead) || (BUREAU.test(ahead) && !BUREAU.test(text.slice(start, start + 20)))) break;
    if (!isField && isVerb(text, plain, word.at, word.end)) break;
    // "Đào tạo" is one field, although "tạo" is a verb
    end = /^\p{Lu}/u.test(text.slice(word.at))
      ? Math.max(word.end, fieldEnd(text, plain, word.at))
      : word.end;
  }
  const items = itemsOf(text.slice(start, end));
  return items.length >= 2 && items.every((item) => /^\p{Lu}/u.test(item)) ? { end, items } : null;
}

/** Where the verb ends that is a field at `at`: "Đào tạo,". */
function fieldEnd(text: string, plain: string, at: number): number {
  const end = at + predicateAt(plain, at).length;
  return /^\s*(?:$|[,;:.]|và \p{Lu})/u.test(text.slice(end)) || isPredicateAt(plain, end + 1) ? end : at;
}

function nextFieldWord(text: string, from: number, first: boolean): { at: number; end: number } | null {
  const rest = text.slice(from, from + 60);
  const gap =
    /^(?:[,;]\s*(?:và\s+)?(?=\p{Lu})|\s+và\s+(?=\p{Lu})|\s+[–-]\s+(?=\p{Lu})|\s+&\s+|\s+)/u.exec(rest)?.[0] ??
    (first ? '' : null);
  if (gap === null) return null;
  const word = /^[A-Za-zÀ-ỹ&]+/u.exec(rest.slice(gap.length))?.[0];
  return word === undefined || word === 'và'
    ? null
    : { at: from + gap.length, end: from + gap.length + word.length };
}

/** A verb ends the list, unless it is itself a field between commas: "Xây dựng". */
function isVerb(text: string, plain: string, at: number, end: number): boolean {
  const verb = predicateAt(plain, at);
  if (verb === '' || verb.startsWith('phòng')) return /^(?:các|những|theo|căn)$/u.test(text.slice(at, end));
  const isField =
    /^\p{Lu}/u.test(text.slice(at, at + 1)) &&
    /^\s*(?:$|[,;:.]|và \p{Lu}|(?:tỉnh|huyện|xã|phường|thành phố)(?![A-Za-zÀ-ỹ]))/u.test(
      text.slice(at + verb.length),
    );
  return !isField;
}

function itemsOf(list: string): string[] {
  return list
    .replaceAll(wholes, (whole) => whole.replaceAll(',', '§'))
    .split(/\s*[,;]\s*(?:và\s+)?/u)
    .map((item) => item.replaceAll('§', ',').trim())
    .filter((item) => item !== '');
}
