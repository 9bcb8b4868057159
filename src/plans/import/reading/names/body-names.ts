import { isCapitals, plain } from '../text/spelling.js';
import { GROUP_HEAD } from './body-heads.js';
import { fieldListAt } from './field-lists.js';
import { fieldAt, headEnd, levelBehindShort, nextNameWord, type Sought } from './name-words.js';
import { beginsOffice, beginsSeat } from './plan-office.js';
import { wholeNameEnd } from './whole-names.js';

/** Bodies that stand one after the other in a text. */
export interface NamedBodies {
  /** The whole, as the text says it. */
  readonly name: string;
  /** One for each body. */
  readonly members: readonly string[];
  readonly start: number;
  readonly end: number;
}

const between =
  /\s*(?:\([^()]{1,60}\)(?=\s*(?:[,;]|và\s))\s*)?(?:,\s*(?:và |cùng )?|;\s*(?:và )?|\s(?:và|cùng với|cùng(?! cấp)|với|&)\s|\s?[–-]\s|\s?\/\s?|\s\+\s)\s*/iuy;

/**
 * The bodies that are named from `start` on. A comma inside one name ("Sở Văn hóa, Thể thao và Du lịch") does not end it. Null
 * where no body's name begins there. `anyCase`: the name may begin small, as after "giao".
 */
export function bodiesAt(text: string, start = 0, anyCase = false): NamedBodies | null {
  if (!beginsBody(text, start, anyCase)) return null;
  const window = text.slice(start, start + 700);
  const sought: Sought = { text: window, plain: plain(window), capitals: isCapitals(window.slice(0, 160)) };
  const found: [from: number, to: number][] = [];
  let from = 0;
  let isBranch = false;
  for (;;) {
    const nameEnds = nameEnd(sought, from, anyCase || found.length > 0);
    if (nameEnds === null) break;
    const end = nameEnds + officeInBrackets(sought, from, nameEnds);
    const before = isBranch ? found.pop() : undefined;
    found.push([before?.[0] ?? from, end]);
    between.lastIndex = end;
    const gap = between.exec(window)?.[0];
    if (gap === undefined || found.length > 40) break;
    if (/^\s+với\s|cùng với/u.test(gap) || inThisPlan(sought.plain, end, gap)) break;
    // "Phòng Kinh tế, Phòng Văn hóa, mỗi phòng cử 02 người": each of those named
    if (sought.plain.startsWith('mỗi ', end + gap.length)) break;
    isBranch =
      goesOnWithOffice(sought.plain, found[0]?.[0] ?? 0, end, gap) ||
      (/[–-]/u.test(gap) && isPartOf(sought.plain, from, end + gap.length)) ||
      (from === 0 && /^,\s+$/u.test(gap) && isOfMinistry(sought, end + gap.length));
    from = end + gap.length;
  }
  const last = found.at(-1);
  if (last === undefined || (found.length === 1 && isNameless(sought.plain.slice(0, last[1])))) return null;
  const members = withPress(found.flatMap(([one, other]) => eachOf(window.slice(one, other).trim())));
  return {
    name: window.slice(0, last[1]).trim(),
    members: withLevel(members),
    start,
    end: start + last[1],
  };
}

/** "Báo và Đài Phát thanh - Truyền hình tỉnh": one body since the two were joined. */
function withPress(members: readonly string[]): readonly string[] {
  const at = members.findIndex(
    (name, index) => name === 'Báo' && /^(?:Đài|phát thanh)/iu.test(members[index + 1] ?? ''),
  );
  return at < 0
    ? members
    : [...members.slice(0, at), `Báo và ${members[at + 1] ?? ''}`, ...members.slice(at + 2)];
}

/** How long "(Phó Bí thư - Tổ trưởng)" behind the name of a person is; 0 where no office stands there. */
function officeInBrackets({ text, plain: words }: Sought, from: number, end: number): number {
  if (!/^(?:đồng chí|đ\/c|ông|bà|thầy|cô)\s/u.test(words.slice(from, from + 10))) return 0;
  const bracket = /^\s*\(([^()]{2,80})\)/u.exec(text.slice(end, end + 90));
  const isRole =
    /^(?:chủ trì|phối hợp|thực hiện|phụ trách(?: chung| chính)?$|chịu trách nhiệm|gọi|sau đây|nếu|kể cả|thứ|sáng|chiều|tối|ngày|tiết|tuần)(?![A-Za-zÀ-ỹ])/u.test(
      plain(bracket?.[1] ?? ''),
    );
  return bracket === null || isRole ? 0 : bracket[0].length;
}

/** "Đồng chí Lê Thị M - Phó Chủ tịch, Phó Trưởng ban": one person with offices. */
function goesOnWithOffice(words: string, from: number, end: number, gap: string): boolean {
  return (
    /^\s*[,–-]\s*$/u.test(gap) &&
    /^(?:đồng chí|đ\/c|ông|bà|thầy|cô) \S/u.test(words.slice(from, end)) &&
    ((!gap.includes(',') && OF_SCHOOL.test(words.slice(end + gap.length))) ||
      /^(?:phó |quyền )?(?:chủ tịch|trưởng|giám đốc|bí thư|hiệu trưởng|tổ trưởng|ủy viên|chánh|(?<=phó )(?:ban|đoàn)(?![A-Za-zÀ-ỹ]))/u.test(
        words.slice(end + gap.length),
      ))
  );
}

/** What somebody at a school is, behind a dash: "Cô Hạnh - Thư viện". */
const OF_SCHOOL =
  /^(?:tpt|tổng phụ trách|thư viện|kế toán|văn thư|thủ quỹ|y tế|bảo vệ|gvcn|pht|ht|ttcm|ctcđ|nv|nhân viên)(?![A-Za-zÀ-ỹ])/u;

/** "Ngân hàng Nhà nước - Chi nhánh tỉnh", "Cục Viễn thông - Bộ Khoa học và Công nghệ": one body on both sides of the dash. */
function isPartOf(words: string, from: number, next: number): boolean {
  return (
    words.startsWith('chi nhánh', next) ||
    (/^bộ(?! (?:chỉ huy|phận|môn|đội)) [A-Za-zÀ-ỹ]/u.test(words.slice(next, next + 14)) &&
      /^(?:cục|vụ|viện(?! kiểm sát)|tổng cục|[ca]\d\d) /u.test(words.slice(from, from + 14))) ||
    (/^sở [A-Za-zÀ-ỹ]/u.test(words.slice(next, next + 14)) &&
      (/^chi cục(?! (?:thuế|thống kê|hải quan|dự trữ|thi hành)) /u.test(words.slice(from, from + 24)) ||
        isRoomOfDepartment(words.slice(from, next)))) ||
    (/^công an (?!các |xã|phường|cấp|đặc khu)/u.test(words.slice(next, next + 20)) &&
      isRoomOfDepartment(words.slice(from, next)))
  );
}

/** "Cục Viễn thông, Bộ Khoa học và Công nghệ": an office and its ministry; not in a longer list, nor where a province has an office of that name. */
function isOfMinistry(sought: Sought, next: number): boolean {
  const words = sought.plain;
  const office = words.slice(0, next);
  const ministry = words.slice(next);
  if (
    !/^(?:cục|vụ|tổng cục) [A-Za-zÀ-ỹ]/u.test(office) ||
    !/^bộ(?! (?:chỉ huy|phận|môn|đội|tư lệnh)) [A-Za-zÀ-ỹ]/u.test(ministry)
  )
    return false;
  if (/(?<![A-Za-zÀ-ỹ])(?:tỉnh|thành phố|khu vực)(?![A-Za-zÀ-ỹ])/u.test(office)) return false;
  if (
    /^(?:tổng )?cục (?:thuế|hải quan|thống kê|dự trữ)/u.test(office) &&
    !ministry.startsWith('bộ tài chính')
  )
    return false;
  if (office.startsWith('cục thi hành án') && !ministry.startsWith('bộ tư pháp')) return false;
  const end = nameEnd(sought, next, true) ?? next;
  return !/^\s*(?:,\s*|;\s*|(?:,\s*)?và\s+)(?:bộ|sở|cục|vụ|ủy ban|ubnd|công an|ban|các|ngân hàng|văn phòng|kho bạc|hội|tỉnh|huyện|thanh tra|viện|tòa)(?![A-Za-zÀ-ỹ])/u.test(
    words.slice(end),
  );
}

/** "Phòng Tổ chức cán bộ", not a room of a district or a commune: "Phòng Kinh tế". */
function isRoomOfDepartment(words: string): boolean {
  return /^phòng (?!(?:kinh tế|văn hóa|văn hoá|giáo dục và|giáo dục & đào|gd|tài chính (?:-|–|và) kế hoạch|tài nguyên|nông nghiệp|nội vụ|lao động|tư pháp|y tế|dân tộc|quản lý đô thị|hạ tầng|công thương|xây dựng)(?![A-Za-zÀ-ỹ]))/u.test(
    words,
  );
}

/** "Sở Xây dựng - cơ quan thường trực": what the body is in this plan, not a body beside it. */
function inThisPlan(words: string, end: number, gap: string): boolean {
  const after = words.slice(end + gap.length);
  return /[–-]/u.test(gap) && (beginsOffice(after) || beginsSeat(after));
}

/** A noun alone that names nobody: the title of a column, or the end of a line that was cut. */
function isNameless(name: string): boolean {
  return /^(?:tt|vp|btv|đơn vị|cơ quan|ban|bộ|sở|phòng|cục|vụ|viện|khu|khoa|tổ|đội|hội|nhóm|ngành|bộ phận|ủy ban|trung tâm)$/u.test(
    name,
  );
}

/** "Tổ 4, 5", "Thôn 1, 2 và 3": one body for each number. */
const numberedEach =
  /^((?:tổ(?: chuyên môn| dân phố)?|thôn|xóm|ấp|khu phố|chi bộ(?: thôn| tổ| khu phố)?|khối(?: lớp)?|lớp) ?)(?<= )(\d{1,2}(?:(?:\s*,\s*|\s+và\s+)\d{1,2})+)$/iu;

/** "Các sở: Tài chính, Nội vụ" as "Sở Tài chính" and "Sở Nội vụ". */
function eachOf(name: string): readonly string[] {
  const numbers = numberedEach.exec(name);
  if (numbers !== null) {
    const noun = (numbers[1] ?? '').trim();
    return (numbers[2] ?? '').split(/\s*,\s*|\s+và\s+/u).map((number) => `${noun} ${number}`);
  }
  const found = /^(?:(giám đốc|trưởng)\s+)?(?:các|những)\s+(sở|bộ|phòng|ban|vụ|cục|viện)\s*:/iu.exec(name);
  const list = found === null ? null : fieldListAt(name, plain(name), found[0].length - 1);
  if (found === null || list === null) return [name];
  const noun = [found[1] ?? '', found[2] ?? ''].join(' ').trim();
  return list.items.map((item) => `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${item}`);
}

/** Whether a body's name can begin there. */
export function beginsBody(text: string, start = 0, anyCase = false): boolean {
  const window = text.slice(start, start + 90);
  return headEnd({ text: window, plain: plain(window), capitals: isCapitals(window) }, 0, anyCase) !== null;
}

/** Where the name that begins at `from` ends; null where none begins. */
function nameEnd(sought: Sought, from: number, anyCase: boolean): number | null {
  const head = headEnd(sought, from, anyCase);
  if (head === null) return null;
  let isGroup = GROUP_HEAD.areAt(sought.plain, from);
  let end = Math.max(head, wholeNameEnd(sought.plain, from));
  let small = 0;
  let safe = end;
  let last = from;
  for (let word = 0; word < 60; word += 1) {
    const step =
      fieldAt(sought, last, end) ??
      nextNameWord(sought, end, isGroup, end === head) ??
      levelBehindShort(sought, end);
    if (step === null) return isGroup ? (fieldListAt(sought.text, sought.plain, end)?.end ?? end) : end;
    const isBig = /^\p{Lu}|^\d/u.test(sought.text.slice(step.at, step.at + 1));
    small = isBig || step.isLevel ? 0 : small + 1;
    if (!isGroup && small > 7) return safe;
    isGroup ||= /^(?:các|những)$/u.test(sought.plain.slice(step.at, step.end));
    last = step.at;
    end = step.end;
    if (small <= 1) safe = end;
  }
  return end;
}

/** "Hội đồng nhân dân và Ủy ban nhân dân huyện": both are the district's. */
function withLevel(members: readonly string[]): readonly string[] {
  return members.map((name, index) => {
    const next = members[index + 1] ?? '';
    if (!PEOPLES_BODY.test(plain(name)) || !PEOPLES_BODY_OF.test(plain(next))) return name;
    const tail = level.exec(next)?.[1];
    return tail === undefined ? name : `${name} ${tail}`;
  });
}

const PEOPLES_BODY = /^(?:hội đồng nhân dân|hđnd|ủy ban nhân dân|ubnd)$/u;
const PEOPLES_BODY_OF = /^(?:hội đồng nhân dân|hđnd|ủy ban nhân dân|ubnd) /u;
const level = /\s((?:tỉnh|huyện|xã|phường|thị trấn|thành phố|thị xã|quận|đặc khu)(?:\s\p{Lu}.*)?)$/u;
