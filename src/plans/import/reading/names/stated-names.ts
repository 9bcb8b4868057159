import { plain } from '../text/spelling.js';
import { beginsBody, bodiesAt } from './body-names.js';
import { officeBeside } from './plan-office.js';

/** The names in a label or a cell of a table that is for names. */
export interface StatedNames {
  readonly members: readonly string[];
  /** They begin as names of bodies do. */
  readonly isKnown: boolean;
}

/** Who leads and who helps, as a label or a cell for the lead says. */
export interface LeadNames extends StatedNames {
  /** As the text says it, on one line, without what the body is in this plan. */
  readonly name: string;
  /** "Sở Y tế chủ trì, Công an tỉnh phối hợp": Công an tỉnh. */
  readonly helpers: readonly string[];
}

/** What a body is to do, beside or ahead of its name: "Sở Y tế (chủ trì)", "phối hợp với Công an tỉnh". */
const roleWord =
  /(?:(?<lead>[(–-]\s*(?:là )?(?:(?:cơ quan|đơn vị|bộ phận)\s)?(?:chủ trì|đầu mối|thường trực)|(?<![A-Za-zÀ-ỹ])(?:(?:cùng |đồng )?chủ trì))|(?:[(–-]\s*)?(?<![A-Za-zÀ-ỹ])(?:cùng\s)?phối hợp)(?:\s(?:(?:tổ chức |triển khai )?thực hiện|chính|tham mưu|tổng hợp|soạn thảo|biên soạn|tổ chức|triển khai|xây dựng))?(?<ahead>\s(?:cùng\s)?với(?=\s)|\s?:|\scác(?=\s))?\)?(?![A-Za-zÀ-ỹ])/gu;

/** The names in a label or a cell for names; words that are no known name are taken as they are. */
export function namesIn(text: string): StatedNames {
  const words = withoutShares(withoutScope(withoutOffice(text)))
    .replaceAll(ADVISED, '')
    .replaceAll(ORDER_AHEAD, '')
    .replace(/^[-–+•:\s]+/u, '')
    .replace(/[\s.;]+$/u, '');
  if (words === '' || /^(?:không|nt|như trên|[-–″"x])$/iu.test(words)) return { members: [], isKnown: true };
  const bodies = bodiesAt(words, 0, true);
  if (bodies !== null && bodies.end >= words.length - 1) return { members: bodies.members, isKnown: true };
  const apart = words.split(/\s*;\s*/u).filter((part) => part !== '');
  if (apart.length > 1) {
    const each = apart.map(namesIn);
    if (each.some(({ isKnown }) => isKnown))
      return { members: each.flatMap(({ members }) => members), isKnown: true };
  }
  const parts = words.split(/\s*[;,]\s*|\s+(?:và|-|–)\s+(?=\p{Lu})/u).filter((part) => part !== '');
  const isKnown = parts.length > 0 && parts.every((part) => bodiesAt(part, 0, true) !== null);
  if (bodies?.members.length === 1 && hasFieldsBehind(words, bodies.end))
    return { members: [words], isKnown: true };
  if (bodies !== null && !isKnown)
    return { members: [...bodies.members, ...rest(words, bodies.end)], isKnown: true };
  return { members: isKnown ? parts.map(withoutTask) : [words], isKnown };
}

/** "Tiểu ban Tuyên truyền, cổ động" ahead of "và hậu cần": whether the last of its fields stand behind a name. */
function hasFieldsBehind(words: string, end: number): boolean {
  const name = words.slice(0, end);
  return FIELDS.test(words.slice(end)) && (name.includes(',') || name.startsWith('Tiểu ban '));
}

const FIELDS = /^(?:, \p{Ll}+(?: \p{Ll}+){0,3}){0,4} và (?!các |những |toàn )\p{Ll}+(?: \p{Ll}+){0,3}$/u;

/** "Đảng ủy UBND tỉnh (Sở Nội vụ tham mưu)", "(Hội Nông dân cử người tham gia)": who drafts it for the body that leads, checks it, or goes along. */
const ADVISED =
  /(?<=[A-Za-zÀ-ỹ])\s*\((?:giúp việc [^()]{3,120}|[^()]{3,80}\s(?:(?:tham mưu|chuẩn bị|soạn thảo|dự thảo|trình bày|thẩm (?:định|tra)|kiểm tra|giám sát|theo dõi|tổng hợp)(?:,? (?:thực hiện|trình|xây dựng|soạn thảo|nội dung|văn bản|hồ sơ))?|giúp việc|cử [^()]{2,30} tham gia))\)/gu;

/** "Trung tâm Chính trị phường tham mưu tổ chức", "Tổ Văn xây dựng kịch bản": whom, without for what. */
function withoutTask(name: string): string {
  const end = bodiesAt(name, 0, true)?.end ?? name.length;
  return TASK.test(plain(name.slice(end))) ? name.slice(0, end) : name;
}

const TASK =
  /^\s+(?:(?:để\s)?(?:tham mưu|thực hiện|triển khai|tổ chức|hướng dẫn|theo dõi|chuẩn bị|xây dựng (?:kế hoạch|kịch bản|chương trình|phương án))(?![A-Za-zÀ-ỹ])|(?:phụ trách|chỉ đạo)(?: chung)?$)/u;

/** Who leads in a label or a cell for the lead, and whom its words name beside. */
export function leadNamesIn(text: string): LeadNames {
  const parts = byRole(text.replaceAll(ASKED, '').replaceAll(ORDER_AHEAD, '')).flatMap(apartFromAttendants);
  const leads = parts.filter(({ role }) => role === 'lead');
  const chosen = leads.length > 0 ? leads : parts.filter(({ role }) => role === null);
  const others = parts.filter((part) => !chosen.includes(part));
  const words = (chosen.length > 0 ? chosen : parts).map(({ words }) => words).join('; ');
  const { members, isKnown } = namesIn(words);
  return {
    members,
    isKnown,
    name:
      members.length === 1 || words.split(/\s*[;,]\s*/u).some((part) => withoutTask(part) !== part)
        ? members.join(', ')
        : onOneLine(withoutScope(withoutOffice(words))),
    helpers: chosen.length === 0 ? [] : others.flatMap((other) => namesIn(other.words).members),
  };
}

/** "Trường Chính trị (đề nghị)": who cannot be ordered; "Sở Y tế (tham mưu trong tháng 5)": by when. */
const ASKED =
  /\s\((?:đề nghị|mời|nếu có|(?:tham mưu|trình|báo cáo) (?:trong|trước|vào|xong)[^()]{3,40})\)/giu;

/** "Đề nghị Tòa án nhân dân tỉnh", "Công an tỉnh; đề nghị Tòa án nhân dân tỉnh": how they are asked, ahead of who they are. */
const ORDER_AHEAD =
  /(?<=^\s*|[;,]\s+)(?:[Kk]ính đề nghị|[Đđ]ề nghị|[Mm]ời|[Gg]iao(?: cho)?)\s+(?=\p{Lu}|(?:các|đồng chí)\s)/gu;

/** "Sở Y tế; Sở Nội vụ hướng dẫn": who leads, and who is there for it. */
function apartFromAttendants({ words, role }: NamesWithRole): readonly NamesWithRole[] {
  const [first, ...others] = words.split(/\s*;\s+/u);
  if (first === undefined || role === 'help' || !others.some(attends)) return [{ words, role }];
  const leads = [first, ...others.filter((other) => !attends(other))];
  const helpers = others.filter(attends).map((other) => other.slice(0, bodiesAt(other, 0, true)?.end));
  return [
    { words: leads.join('; '), role },
    { words: helpers.join('; '), role: 'help' },
  ];
}

/** "Sở Nội vụ hướng dẫn, đôn đốc", not "Sở Nội vụ hướng dẫn các xã đo nước". */
function attends(part: string): boolean {
  const end = bodiesAt(part, 0, true)?.end;
  return (
    end !== undefined &&
    /^\s+(?:hướng dẫn|theo dõi|đôn đốc|giám sát|kiểm tra|hỗ trợ|thẩm định|tham gia|tổng hợp)(?:(?:,| và)\s(?:hướng dẫn|theo dõi|đôn đốc|giám sát|kiểm tra|hỗ trợ|tham gia)){0,3}(?:\s(?:thực hiện|chung|chuyên môn|kỹ thuật))?[\s.]*$/u.test(
      plain(part.slice(end)),
    )
  );
}

interface NamesWithRole {
  readonly words: string;
  readonly role: 'lead' | 'help' | null;
}

/** The words apart by what they say of roles. */
function byRole(text: string): readonly NamesWithRole[] {
  if (text.length > 1000) return [{ words: text, role: null }];
  const found: { words: string; role: NamesWithRole['role'] }[] = [];
  let from = 0;
  let ahead: NamesWithRole['role'] = null;
  const take = (until: number, role: NamesWithRole['role']): void => {
    const words = text.slice(from, until).replaceAll(/^[\s,;:()–-]{1,20}(?:và\s)?|[\s,;:(–-]{1,20}$/gu, '');
    if (/[A-Za-zÀ-ỹ]/u.test(words)) found.push({ words, role });
  };
  for (const match of plain(text).matchAll(roleWord)) {
    const { lead, ahead: word } = match.groups ?? {};
    const end = match.index + match[0].length;
    // "chủ trì, phối hợp Chi đoàn Trạm Y tế"
    const isAhead = word ?? (lead === undefined && beginsBody(text, end + 1) ? '' : undefined);
    if (
      isAhead === undefined &&
      !/^\s*(?:$|[,;.)–-]|(?:và|phối hợp|chủ trì)(?![A-Za-zÀ-ỹ]))/u.test(text.slice(end))
    )
      continue;
    const role = lead === undefined ? 'help' : 'lead';
    take(match.index, isAhead === undefined ? role : ahead);
    ahead = isAhead === undefined ? null : role;
    from = end;
  }
  take(text.length, ahead);
  return found;
}

/** Without "- cơ quan thường trực" after each name. */
function withoutOffice(text: string): string {
  let kept = '';
  let from = 0;
  const words = plain(text);
  for (const { index } of words.matchAll(/\s[–-]\s/gu)) {
    const length = officeBeside(words.slice(index, index + 160));
    if (index < from || length === 0) continue;
    kept += text.slice(from, index);
    from = index + length;
  }
  return kept + text.slice(from);
}

/** "Trạm Y tế (phần nước uống); Hội Phụ nữ (bữa ăn)" without what each of those named has of the task. */
function withoutShares(text: string): string {
  const shares = [...text.matchAll(SHARE)].filter(({ 1: inner = '' }) => bodiesAt(inner, 0, true) === null);
  return shares.length < 2
    ? text
    : text.replaceAll(SHARE, (share, inner: string) => (bodiesAt(inner, 0, true) === null ? '' : share));
}

const SHARE = /\s\((?!chủ trì|phối hợp|đầu mối|thường trực)(\p{Ll}[^();]{2,60})\)(?=\s*(?:[;,.]|và\s|$))/gu;

const SCOPE =
  /,?\s(?:theo|trong phạm vi)\s(?:(?:từng|đúng)\s)?(?:chức năng|nhiệm vụ|lĩnh vực|thẩm quyền|phạm vi|trách nhiệm|phân công|quản lý)(?![A-Za-zÀ-ỹ])/gu;

/** Without "theo lĩnh vực được phân công": within what the bodies lead, not who they are; up to the next of them. */
function withoutScope(text: string): string {
  if (!/theo|phạm vi/iu.test(text)) return text;
  let kept = '';
  let from = 0;
  for (const { index, 0: scope } of plain(text).matchAll(SCOPE)) {
    if (index < from) continue;
    kept += text.slice(from, index);
    from = scopeEnd(text, index + scope.length);
  }
  return kept + text.slice(from);
}

function scopeEnd(text: string, from: number): number {
  for (const { index, 0: gap } of text.slice(from).matchAll(/[;:\n]|,\s+(?:và\s+)?(?=\p{Lu}|các\s)/gu)) {
    if (!gap.startsWith(',') || bodiesAt(text, from + index + gap.length, true) !== null) return from + index;
  }
  return text.length;
}

function onOneLine(name: string): string {
  return name
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.;]+$/u, '')
    .replaceAll(/;(?=\S)/gu, '; ');
}

function rest(words: string, from: number): string[] {
  const tail = words.slice(from).replace(/^[\s,;:–-]+/u, '');
  return tail === '' ? [] : tail.split(/\s*;\s*/u);
}
