import { GROUP_HEAD, GROUP_NOUN, NAMED_FIELD, NAMED_VERB, PREDICATE, SINGLE_HEAD } from './body-heads.js';

const level =
  /(?:tỉnh|huyện|xã|phường|thị trấn|thành phố|thị xã|quận|đặc khu|các cấp|cấp \p{L}+|nhà trường|trường)/u;

/** The text in the forms in which names are looked for. */
export interface Sought {
  readonly text: string;
  readonly plain: string;
  readonly capitals: boolean;
}

/** Where the noun that a body's name begins with ends; null where none stands there. */
export function headEnd({ text, plain, capitals }: Sought, at: number, anyCase: boolean): number | null {
  GROUP_HEAD.lastIndex = at;
  const group = GROUP_HEAD.exec(plain)?.[0];
  if (group !== undefined) return at + group.length;
  SINGLE_HEAD.lastIndex = at;
  const head = SINGLE_HEAD.exec(plain)?.[0];
  if (head === undefined) return null;
  const end = at + head.length;
  if (/^\p{Lu}/u.test(text.slice(at, at + 1)) || capitals) return end;
  const next = /^\s+(\S)/u.exec(text.slice(end))?.[1] ?? '';
  return anyCase &&
    (/^\p{Lu}/u.test(next) ||
      /^(?:phó |tạp vụ|cấp dưỡng|lao công|học sinh|sinh viên|phụ huynh|cha mẹ|nhà trường|ubnd|hđnd|thủ trưởng|giáo viên|hiệu trưởng|người đứng đầu|cấp ủy|chi bộ|chi ủy|đảng ủy|đảng bộ|chi đoàn|công đoàn|lãnh đạo|nhân viên|bảo vệ|kế toán|văn thư|tổ |cán bộ|chủ tịch|giám đốc|trưởng|ủy ban|cơ quan)/u.test(
        head,
      ))
    ? end
    : null;
}

/** A word of several syllables that began with the last word: "Đào tạo" although "tạo" is a verb. */
export function fieldAt({ plain, text }: Sought, last: number, end: number): Step | null {
  if (
    last === 0 ||
    (!/^\p{Lu}/u.test(text.slice(last, last + 1)) && !text.slice(last - 1, last).endsWith(' '))
  )
    return null;
  NAMED_FIELD.lastIndex = last;
  const field = NAMED_FIELD.exec(plain)?.[0];
  return field !== undefined && last + field.length > end
    ? { at: last, end: last + field.length, isLevel: true }
    : null;
}

/** A word, or several, by which a name goes on. */
export interface Step {
  readonly at: number;
  readonly end: number;
  readonly isLevel: boolean;
}

/** The next word that belongs to the name; null where the name ends. */
export function nextWord(sought: Sought, end: number, isGroup: boolean, first: boolean): Step | null {
  const { text, plain } = sought;
  const gap = /^(?:\s*,\s*|\s+[–-]\s+|\s*&\s*|\s+|[–-])/u.exec(text.slice(end, end + 8))?.[0];
  if (gap === undefined) return null;
  let at = end + gap.length;
  const isBreak = /[,–&-]/u.test(gap);
  const joint = /^(?:và|cùng)\s+/u.exec(plain.slice(at, at + 12))?.[0] ?? '';
  if (joint !== '') {
    if (headEnd(sought, at + joint.length, true) !== null && !isField(sought, at + joint.length)) return null;
    if (!goesOnAfter(sought, at + joint.length, isGroup)) return null;
    at += joint.length;
  } else if (isBreak && !(/[–-]/u.test(gap) && plain.startsWith('trường học', at))) {
    if (headEnd(sought, at, true) !== null && !(isGroup && isNoun(plain, at) && !isNameOfItsOwn(sought, at)))
      return null;
    if (
      !goesOnAfter(sought, at, isGroup) &&
      !(/[–-]/u.test(gap) && /^xã hội|^kinh tế|^phát thanh|^kế toán/u.test(plain.slice(at, at + 12)))
    )
      return null;
  }
  return wordAt(sought, at, { before: end, isGroup, first, isListed: isBreak || joint !== '' });
}

interface WordPlace {
  /** Where the name ended so far. */
  readonly before: number;
  readonly isGroup: boolean;
  readonly first: boolean;
  /** After a comma, a dash or "và". */
  readonly isListed: boolean;
}

/** The word at a place where the name can go on; null where a predicate begins. */
function wordAt(sought: Sought, at: number, { before, isGroup, first, isListed }: WordPlace): Step | null {
  const { text, plain, capitals } = sought;
  const rest = text.slice(at, at + 80);
  const word = /^(?:TP\.|Đ\/c|["“‘]?[\p{L}\p{N}][\p{L}\p{N}\p{M}&/.’'-]*["”’]?)/u
    .exec(rest)?.[0]
    .replace(/[.\-/]+$/u, (tail) => (rest.startsWith('TP.') ? tail : ''));
  if (word === undefined || word === '') return /^[“"]/u.test(rest) ? quoted(rest, at) : null;
  const isBig = capitals || /^["“‘]?(?:\p{Lu}|\d)/u.test(word);
  if (isGroup && !isBig && isListed) {
    GROUP_NOUN.lastIndex = at;
    const noun = GROUP_NOUN.exec(plain)?.[0];
    if (noun !== undefined) return { at, end: at + noun.length, isLevel: true };
  }
  if (!isBig && !isListed) {
    const named = namedVerbAt(plain, at, before, first && !isGroup);
    if (named > 0) return { at, end: at + named, isLevel: true };
    PREDICATE.lastIndex = at;
    if (PREDICATE.test(plain) && !isModifier(plain, at)) return null;
  }
  return { at, end: at + word.length, isLevel: level.test(plain.slice(at, at + word.length)) };
}

/** The length of a verb that belongs to the name there; 0 where it is a predicate or none. */
function namedVerbAt(plain: string, at: number, before: number, isFirst: boolean): number {
  NAMED_VERB.lastIndex = at;
  const named = NAMED_VERB.exec(plain)?.[0];
  if (named === undefined) return 0;
  const belongs =
    /^(?:được|có |tham mưu,? giúp)/u.test(named) ||
    (isFirst && isKindOfBody(plain, before)) ||
    afterNamedHead(plain, before);
  return belongs ? named.length : 0;
}

/** Names that go on with what the body does: "Ban quản lý", "Tổ giúp việc". */
function isKindOfBody(plain: string, end: number): boolean {
  return /(?:ban|tổ|bộ phận|trung tâm|cơ quan|phòng|hội đồng|đội|cơ sở|ủy ban|văn phòng|cục|vụ|nhóm|đoàn|nhân viên|cán bộ|công chức)$/u.test(
    plain.slice(Math.max(0, end - 12), end),
  );
}

/** "cơ quan tham mưu", "đơn vị quản lý": the verb right after says what kind it is. */
function afterNamedHead(plain: string, end: number): boolean {
  return (
    /(?:cơ quan|bộ phận|ban|đơn vị|cơ sở)$/u.test(plain.slice(Math.max(0, end - 9), end)) &&
    !/(?:đơn vị|(?:ủy|bộ|đảng|hội|đoàn|giáo) cơ sở)$/u.test(plain.slice(0, end))
  );
}

function quoted(rest: string, at: number): Step | null {
  const length = /^[“"][^”"]{1,60}[”"]/u.exec(rest)?.[0].length;
  return length === undefined ? null : { at, end: at + length, isLevel: true };
}

/** "Cán bộ" in "Cục Nhà giáo và Cán bộ quản lý giáo dục" is a field of the body, no other body. */
function isField({ text, plain }: Sought, at: number): boolean {
  return (
    /^\p{Lu}/u.test(text.slice(at, at + 1)) &&
    /^(?:cán bộ|công chức|học sinh|sinh viên|doanh nghiệp|địa phương|bảo vệ|thư viện|hợp tác xã|quỹ|y tế|khu|viễn thông|bảo tàng|kiểm lâm|khoa)(?!\p{L})/u.test(
      plain.slice(at, at + 14),
    ) &&
    /(?:^|[\s,])(?:sở|vụ|cục|phòng|ban|bộ|chi cục|trung tâm|viện|tổng cục|hội|hiệp hội)\s[^,;]*$/u.test(
      plain.slice(0, at),
    )
  );
}

/** "Văn phòng Bộ" after "các Vụ, Cục," is a name; "Ban" after "các Sở," is not. */
function isNameOfItsOwn({ text, plain }: Sought, at: number): boolean {
  if (/^(?:các|những) /u.test(plain.slice(at, at + 6))) return true;
  GROUP_NOUN.lastIndex = at;
  const end = at + (GROUP_NOUN.exec(plain)?.[0].length ?? 0);
  return /^\p{Lu}/u.test(text.slice(at, at + 1)) && /^\s+\p{Lu}/u.test(text.slice(end, end + 3));
}

function isNoun(plain: string, at: number): boolean {
  GROUP_NOUN.lastIndex = at;
  return GROUP_NOUN.test(plain);
}

function isModifier(plain: string, at: number): boolean {
  return /^(?:trên địa bàn|cùng cấp|theo ngành|ngoài công lập|ngoài nhà nước|trong (?:toàn )?(?:tỉnh|huyện|xã|ngành|đảng bộ)|phụ trách (?:chuyên môn|công tác|khối|cơ sở|lĩnh vực|ngoài giờ|hoạt động|nề nếp)|tự quản|làm công tác|tại địa phương|không chuyên trách|chuyển đổi số|quản lý (?:nhà nước|dự án|khu|giáo dục))/u.test(
    plain.slice(at, at + 30),
  );
}

/** Whether what follows a comma or "và" can go on with the name. */
function goesOnAfter({ text, plain, capitals }: Sought, at: number, isGroup: boolean): boolean {
  if (capitals) return true;
  if (/^["“]?\p{Lu}/u.test(text.slice(at, at + 2))) {
    const verb =
      /^(?:chủ trì|phối hợp|tham mưu|tổ chức|xây dựng|hướng dẫn|chỉ đạo|thực hiện|triển khai|tăng cường|theo dõi|có trách)/u.exec(
        plain.slice(at, at + 12),
      )?.[0];
    return verb === undefined || isEndOfName(text.slice(at + verb.length, at + verb.length + 24));
  }
  return isGroup
    ? isNoun(plain, at)
    : /^(?:(?:xã|phường|thị trấn|đặc khu|thị xã|thành phố)(?!\p{L})|chữa bệnh|chống |du lịch|truyền hình|xã hội|giúp việc|đào tạo|môi trường|cấp huyện|cấp xã|phát thanh)/u.test(
        plain.slice(at, at + 14),
      );
}

/** What stands after a noun of a name that is a verb elsewhere: "Phòng Kinh tế - Xây dựng:", "Địa chính - Xây dựng chủ trì". */
function isEndOfName(after: string): boolean {
  return /^\s*(?:$|[:.;]|(?:huyện|xã|phường|chủ trì|phối hợp|có trách|tham mưu)(?!\p{L})|[–-]\s\p{Lu}|và (?:\p{Lu}|môi trường))/u.test(
    after,
  );
}
