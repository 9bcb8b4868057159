import { actsAt } from '../text/acting-words.js';
import { isPredicateAt } from '../text/predicates.js';
import { listed, Wordings } from '../text/wordings.js';
import { GROUP_HEAD, GROUP_NOUN, NAMED_FIELD, SINGLE_HEAD } from './body-heads.js';
import { knownOfficeEnd } from './known-offices.js';
import { isInChargeOfMore, isModifier, isOfAllConcerned, isWholeName, namedVerbAt } from './name-verbs.js';
import { fieldOfOfficeAt, isObjectOfField } from './named-fields.js';

const level =
  /(?:tỉnh|huyện|xã|phường|thị trấn|thành phố|thị xã|quận|đặc khu|các cấp|cấp [A-Za-zÀ-ỹ]+|nhà trường|trường)/u;

/** The text in the forms in which names are looked for. */
export interface Sought {
  readonly text: string;
  readonly plain: string;
  readonly capitals: boolean;
}

/** Nouns that begin a name in small letters too, where one is looked for. */
const SMALL_HEAD = new Wordings(
  listed(String.raw`
  ban cán sự | ban thường vụ | ban chấp hành | bảo vệ | bộ phận | bí thư
  công an(?= (?:xã|phường|cấp|tỉnh|các|địa phương|đặc khu|cơ sở)(?![A-Za-zÀ-ỹ])|\s*[,:]) | công chức | chuyên viên | cá nhân (?:cán|công|viên|đảng|giáo|nhân) | cấp dưỡng | cha mẹ | cấp ủy | chi bộ
  chi ủy | chi đoàn | cố vấn học tập | công đoàn | cán bộ | chủ tịch | chủ đầu tư | cơ quan | cơ sở (?:đoàn|đảng) | chính quyền
  doanh nghiệp
  đoàn (?:trường|thanh niên)
  đội (?:ngũ|cờ đỏ) | đại biểu | đoàn viên | đảng viên | đảng đoàn | đảng ủy | đảng bộ | đoàn thể | đơn vị | địa phương
  giảng viên | giáo viên | giám đốc | gia đình
  hội viên | học sinh | hđnd | hộ kinh doanh | huyện ủy | hiệu trưởng
  bếp trưởng | kế toán | khối trưởng
  lao công | liên chi đoàn | liên chi hội | lãnh đạo | lực lượng
  mặt trận
  người lao động | người học(?= ?(?:[:,;.)]|$|và |có trách|chủ động|thực hiện|chấp hành|tham gia)) | nhà giáo | nhà trường | người đứng đầu | nhân viên | ngành
  phó(?= ) | phụ huynh
  quân sự(?= (?:xã|phường)|\s*:)
  sinh viên
  trường (?:mầm|tiểu|trung|thcs|thpt) | tạp vụ | thủ quỹ | thư viện
  tổ chức (?:đảng|đoàn|chính trị|công đoàn|hội) | thành ủy | thị ủy | thủ trưởng | trạm y tế
  tổ (?:hòa giải|công nghệ số|giúp việc|công tác|liên ngành|trưởng|phó|chuyên môn|hành chính|văn phòng|bảo vệ|tư vấn|khối|mẫu giáo|nhà trẻ|nuôi dưỡng|cấp dưỡng|bếp)
  trưởng
  ubnd
  ủy ban
  viên chức | văn phòng(?=\s*[,:]) | văn thư
  y tế (?:trực|phối hợp|theo dõi|chuẩn bị|khám|tham mưu|có trách nhiệm|kiểm tra)
`),
  '',
);

/** Where the noun that a body's name begins with ends; null where none stands there. */
export function headEnd({ text, plain, capitals }: Sought, at: number, anyCase: boolean): number | null {
  const group = GROUP_HEAD.lengthAt(plain, at);
  if (group > 0) return at + group;
  const known =
    anyCase || capitals || /^\p{Lu}/u.test(text.slice(at, at + 1))
      ? knownOfficeEnd(plain, at, text, anyCase)
      : 0;
  if (known > 0) return known;
  const head = SINGLE_HEAD.lengthAt(plain, at);
  if (head === 0) return communeEnd({ text, plain, capitals }, at, anyCase);
  const end = at + head;
  if (capitals || BIG_OR_PERSON.test(text.slice(at, at + 10))) return end;
  const next = /^\s+(\S)/u.exec(text.slice(end))?.[1] ?? '';
  const isNumbered =
    /^\d/u.test(next) && /^(?:tổ|lớp|khối|nhóm|đội|thôn|xóm|ấp)$/u.test(plain.slice(at, end));
  return anyCase && (/^\p{Lu}/u.test(next) || isNumbered || SMALL_HEAD.areAt(plain, at)) ? end : null;
}

/** "Sở", "cô Hoa", "đ/c Bí thư". */
const BIG_OR_PERSON = /^(?:\p{Lu}|(?:đồng chí|đ\/c|thầy|cô|ông|bà)\s\p{Lu})/u;

/** Where the noun of a place that stands for its body ends; not in capitals, where a letterhead names the place of a body. */
function communeEnd(sought: Sought, at: number, anyCase: boolean): number | null {
  if (sought.capitals || !isCommune(sought, at)) return null;
  if (!anyCase && !/^\p{Lu}/u.test(sought.text.slice(at, at + 1))) return null;
  return (
    at +
    (/^(?:đặc khu|thị trấn|thị xã|thành phố|[A-Za-zÀ-ỹ]+)/u.exec(sought.plain.slice(at, at + 12))?.[0]
      .length ?? 0)
  );
}

/** A word of several syllables that began with the last word: "Đào tạo" although "tạo" is a verb. */
export function fieldAt({ plain, text }: Sought, last: number, end: number): Step | null {
  if (
    last === 0 ||
    (!/^\p{Lu}/u.test(text.slice(last, last + 1)) && !text.slice(last - 1, last).endsWith(' '))
  )
    return null;
  const fieldEnd = last + NAMED_FIELD.lengthAt(plain, last);
  return fieldEnd > end ? { at: last, end: fieldEnd, isLevel: true } : null;
}

/** A word, or several, by which a name goes on. */
export interface Step {
  readonly at: number;
  readonly end: number;
  readonly isLevel: boolean;
}

const SLASH = /^\/(?=(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|quận|thành phố|thôn)(?![A-Za-zÀ-ỹ]))/u;

/** The level behind a short form: "Hội Liên hiệp Phụ nữ (LHPN) tỉnh", "Liên đoàn Thương mại và Công nghiệp (VCCI) chi nhánh Đà Nẵng". */
export function levelBehindShort({ text, plain: words }: Sought, end: number): Step | null {
  const short = /^\s*\(\p{Lu}[A-Za-zÀ-ỹ]{0,9}\p{Lu}[A-Za-zÀ-ỹ]{0,6}\)\s+/u.exec(
    text.slice(end, end + 30),
  )?.[0].length;
  const level =
    short === undefined
      ? undefined
      : /^(?:chi nhánh|(?:cấp |các )?(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn)|khu vực|việt nam)(?![A-Za-zÀ-ỹ])(?! (?:hóa|hội|táo|lược|luận|giao|tắc))/u.exec(
          words.slice(end + short, end + short + 30),
        )?.[0].length;
  if (short === undefined || level === undefined) return null;
  return { at: end + short, end: end + short + level, isLevel: true };
}

/** The next word that belongs to the name; null where the name ends. */
export function nextNameWord(sought: Sought, end: number, isGroup: boolean, first: boolean): Step | null {
  const { text, plain } = sought;
  const gap =
    /^(?:\s*,\s*|\s+[–-]\s+|\s*&\s*|\s+|[–-])/u.exec(text.slice(end, end + 8))?.[0] ??
    // "UBND các xã/phường"
    (isGroup ? SLASH.exec(plain.slice(end, end + 12))?.[0] : undefined);
  if (gap === undefined) return null;
  let at = end + gap.length;
  const isBreak = /[,–&/-]/u.test(gap);
  const joint = /^(?:và|cùng(?! cấp))\s+/u.exec(plain.slice(at, at + 12))?.[0] ?? '';
  if (joint !== '') {
    const isOther =
      isHeadOfOther(sought, at + joint.length, end) &&
      !isField(sought, at + joint.length) &&
      !(isGroup && isAnybodyOfGroup(sought, at + joint.length));
    if (isOther) return null;
    // "và Tổ chức thi hành pháp luật": a verb would begin small
    const isBig = /^\p{Lu}/u.test(text.slice(at + joint.length, at + joint.length + 1));
    if (!isBig && !goesOnAfter(sought, at + joint.length, isGroup) && !isLastOfName(plain, at)) return null;
    at += joint.length;
  } else if (isBreak && !(/[–-]/u.test(gap) && plain.startsWith('trường học', at))) {
    const isOther = isHeadOfOther(sought, at, end) && !(/[–-]/u.test(gap) && isField(sought, at));
    if (isOther && !(isGroup && GROUP_NOUN.areAt(plain, at) && !isNameOfItsOwn(sought, at))) return null;
    if (
      !goesOnAfter(sought, at, isGroup) &&
      !isInChargeOfMore(plain, end, at) &&
      !(/[–-]/u.test(gap) && smallField.test(plain.slice(at, at + 14)))
    )
      return null;
  }
  const quoted = /^(?:"[^"]{3,120}"|“[^“”]{3,120}”)/u.exec(text.slice(at, at + 124))?.[0];
  if (quoted !== undefined) return { at, end: at + quoted.length, isLevel: true };
  return wordAt(sought, at, { before: end, isGroup, first, isListed: isBreak || joint !== '' });
}

/** Another name begins there; "UBND xã A, xã B" and "Đảng ủy phường A và phường B" are one. */
function isHeadOfOther(sought: Sought, at: number, end: number): boolean {
  if (headEnd(sought, at, true) === null) return false;
  return !(
    isCommune(sought, at) &&
    /(?<!^|và|cùng|với|[,;]) (?:xã|phường|thị trấn|đặc khu|huyện|thị xã|quận|thành phố),? [^;]*$/u.test(
      sought.plain.slice(0, end),
    )
  );
}

/** "Xã Lát", "phường Xuân Hương": a commune or another place stands for those who govern it. */
function isCommune({ text, plain }: Sought, at: number): boolean {
  const word = /^(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|quận|thành phố)(?=\s)/u.exec(
    plain.slice(at, at + 12),
  )?.[0];
  return (
    word !== undefined && /^\s\p{Lu}(?:\p{Ll}|\s|$)/u.test(text.slice(at + word.length, at + word.length + 3))
  );
}

/** "các bộ, ngành và địa phương": those after "và" are of the group. */
function isAnybodyOfGroup(sought: Sought, at: number): boolean {
  return (
    /^(?:địa phương|đơn vị|cơ quan|tổ chức|cá nhân|đoàn thể|ngành|doanh nghiệp)(?![A-Za-zÀ-ỹ])/u.test(
      sought.plain.slice(at, at + 16),
    ) && !isNameOfItsOwn(sought, at)
  );
}

/** What names go on with in small letters after a dash: "Hội đồng thi đua - khen thưởng". */
const smallField =
  /^(?:(?:huyện|xã|phường|thị xã|thị trấn|ngành)(?! hội)|xã hội|kinh tế|phát thanh|kế toán|khen thưởng|thống kê|hộ tịch|môi trường|thể thao|lưu trữ|truyền thông|nội vụ|truyền hình|du lịch|đô thị|hậu cần|việc làm|nghề nghiệp|thiết bị|thủ quỹ|văn thư|tổng hợp(?=\s*[(:]))/u;

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
  const word = /^(?:T[Pp]\.|Đ\/c|["“‘]?[A-Za-zÀ-ỹ\p{N}][A-Za-zÀ-ỹ\p{N}\p{M}&/.’'-]*["”’]?)/u
    .exec(rest)?.[0]
    .replace(/[.\-/]+$/u, (tail) => (/^T[Pp]\./u.test(rest) ? tail : ''));
  if (word === undefined || word === '') return /^[“"]/u.test(rest) ? quoted(rest, at) : null;
  const isBig = capitals || /^["“‘]?(?:\p{Lu}|\d)/u.test(word);
  if (isGroup && !isBig && (isListed || /(?<![A-Za-zÀ-ỹ])(?:các|những)\s$/u.test(plain.slice(0, at)))) {
    const noun = GROUP_NOUN.lengthAt(plain, at);
    if (noun > 0) return { at, end: at + noun, isLevel: true };
  }
  // "GVCN trong quản lý học sinh"
  if (first && word === 'trong' && /\p{Lu}{3}\s$/u.test(text.slice(Math.max(0, at - 4), at))) return null;
  if (!isBig && !isListed) {
    const named = fieldOfOfficeAt(plain, at, before) || namedVerbAt(plain, at, before, first && !isGroup);
    if (named > 0) return { at, end: at + named, isLevel: true };
    if (!isGroup && isObjectOfField(sought, at, before)) return { at, end: at + word.length, isLevel: true };
    if (!isGroup && isWholeName(plain, before, at)) return null;
    if (isGroup && isOfAllConcerned(plain, before, at)) return null;
    const isOfThose = /\scó$/u.test(plain.slice(Math.max(0, before - 3), before));
    if (!isOfThose && isPredicateAt(plain, at) && !isModifier(plain, at)) return null;
    if (!isOfThose && actsAt(plain, at, before, first || isGroup)) return null;
  }
  return { at, end: at + word.length, isLevel: level.test(plain.slice(at, at + word.length)) };
}

function quoted(rest: string, at: number): Step | null {
  const length = /^[“"][^”"]{1,60}[”"]/u.exec(rest)?.[0].length;
  return length === undefined ? null : { at, end: at + length, isLevel: true };
}

/** "Cán bộ" in "Cục Nhà giáo và Cán bộ quản lý giáo dục" is a field of the body, no other body. */
function isField({ text, plain }: Sought, at: number): boolean {
  return (
    /^\p{Lu}/u.test(text.slice(at, at + 1)) &&
    /^(?:cán bộ|công chức|học sinh|sinh viên|doanh nghiệp|địa phương|bảo vệ|thư viện|hợp tác xã|quỹ|y tế|khu|viễn thông|bảo tàng|kiểm lâm|khoa)(?![A-Za-zÀ-ỹ])/u.test(
      plain.slice(at, at + 14),
    ) &&
    !/^[A-Za-zÀ-ỹ]+ \p{Lu}/u.test(text.slice(at, at + 14)) &&
    /(?:^|[\s,])(?:sở|vụ|cục|phòng|ban|bộ|chi cục|trung tâm|viện|tổng cục|hội|hiệp hội)\s[^,;]*$/u.test(
      plain.slice(0, at),
    )
  );
}

/** "Ban cán sự đảng" after "các ban đảng," is no kind of them. */
const OWN_BOARD = /^(?:cán sự|quản lý|chỉ đạo|chỉ huy)(?![A-Za-zÀ-ỹ])/u;

/** "Văn phòng Bộ" after "các Vụ, Cục," is a name; "Ban" after "các Sở," is not. */
function isNameOfItsOwn({ text, plain }: Sought, at: number): boolean {
  if (/^(?:các|những) /u.test(plain.slice(at, at + 6))) return true;
  if (text.startsWith('Ban ', at) && OWN_BOARD.test(plain.slice(at + 4, at + 14))) return true;
  const end = at + GROUP_NOUN.lengthAt(plain, at);
  return /^\p{Lu}/u.test(text.slice(at, at + 1)) && /^\s+\p{Lu}/u.test(text.slice(end, end + 3));
}

/** Whether what follows a comma or "và" can go on with the name. */
function goesOnAfter({ text, plain, capitals }: Sought, at: number, isGroup: boolean): boolean {
  if (capitals || isNextNumber({ text, plain, capitals }, at)) return true;
  if (/^["“]?\p{Lu}/u.test(text.slice(at, at + 2))) {
    const verb =
      /^(?:chủ trì|phối hợp|tham mưu|tổ chức|xây dựng|hướng dẫn|chỉ đạo|thực hiện|triển khai|tăng cường|theo dõi|có trách)/u.exec(
        plain.slice(at, at + 12),
      )?.[0];
    return verb === undefined || isEndOfName(text.slice(at + verb.length, at + verb.length + 24));
  }
  return isGroup
    ? GROUP_NOUN.areAt(plain, at)
    : /^(?:(?:tổ dân phố|thôn|xóm|buôn(?! (?:bán|lậu))|ấp|khu phố|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố)(?![A-Za-zÀ-ỹ])|chữa (?:bệnh|cháy)|cứu (?:nạn|hộ)|khen thưởng|giáo dục pháp luật|lưu trữ|chống |du lịch|truyền hình|xã hội|giúp việc|đào tạo|môi trường|công nghệ(?![A-Za-zÀ-ỹ])|đổi mới sáng tạo|thể thao|cấp huyện|cấp xã|phát thanh)/u.test(
        plain.slice(at, at + 14),
      );
}

/** "và phí" in "Phòng Giá điện và phí chủ trì": all that stands ahead of what the body is to do. */
function isLastOfName(plain: string, at: number): boolean {
  const word = /^và ([A-Za-zÀ-ỹ]+)(?: [A-Za-zÀ-ỹ]+)? chủ trì(?![A-Za-zÀ-ỹ])/u.exec(plain.slice(at, at + 40));
  return word !== null && !isPredicateAt(plain, at + 3) && !/^(?:các|những|một|toàn)$/u.test(word[1] ?? '');
}

/** "2" in "Tổ 1, 2 và 3". */
function isNextNumber({ text, plain }: Sought, at: number): boolean {
  return (
    (/^\d{1,2}\s*(?:[,;:.]|$|và \d|chủ trì|phối hợp)/u.test(text.slice(at, at + 12)) ||
      (/^\d{1,2} (?!tháng|năm|lần|ngày|buổi|cuộc|lớp)/u.test(text.slice(at, at + 9)) &&
        isPredicateAt(plain, text.indexOf(' ', at) + 1))) &&
    /\d(?:,|\s+và)\s*$/u.test(text.slice(Math.max(0, at - 8), at))
  );
}

/** What stands after a noun of a name that is a verb elsewhere: "Phòng Kinh tế - Xây dựng:", "Địa chính - Xây dựng chủ trì". */
function isEndOfName(after: string): boolean {
  return /^\s*(?:$|[:.;]|(?:huyện|xã|phường|chủ trì|phối hợp|có trách|tham mưu)(?![A-Za-zÀ-ỹ])|[–-]\s\p{Lu}|và (?:\p{Lu}|môi trường))/u.test(
    after,
  );
}
