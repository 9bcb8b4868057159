import { beginsAsPredicate } from './predicates.js';
import { plain } from './spelling.js';
import { partOf, type Words } from './words.js';

/** What a label is for. */
export type LabelKind = 'lead' | 'cooperating' | 'time' | 'product' | 'content' | 'money' | 'other';

/** "Đơn vị chủ trì: Sở Nội vụ" as its kind and "Sở Nội vụ". */
export interface Label {
  readonly kind: LabelKind;
  readonly value: Words;
  /** Where the label itself begins in the words it was found in. */
  readonly start: number;
}

/** Where a label stands in a text, and where what it says begins. */
interface FoundLabel {
  readonly kind: LabelKind;
  readonly start: number;
  readonly rest: number;
}

const one =
  '(?:cơ quan|đơn vị|cq|đv|bộ phận|người|cá nhân|tổ chức|lãnh đạo|ban|sở|ngành|cấp|phòng|nơi|đầu mối|lực lượng|địa phương|chủ thể)';
const who = `(?:các )?${one}(?:(?:\\s?[,/]\\s?|\\s| và | hoặc )${one}){0,2}`;
const acts =
  '(?:được giao )?(?:(?:tham mưu,? (?:và )?)?chủ trì(?:,? (?:và )?tham mưu)?(?: (?:soạn thảo|biên soạn|xây dựng|nghiên cứu|triển khai|tổ chức|(?:tổ chức )?lập))?|chịu trách nhiệm(?: chính| chủ trì)?|đầu mối|phụ trách(?: chính)?|thực hiện(?: chính)?|tham mưu)(?: thực hiện)?';
const byWho = `${who} (?:được giao|soạn thảo|chủ quản|triển khai)`;
const answers = 'trách nhiệm(?: chính| (?:lãnh đạo, )?chỉ đạo| tổ chức| triển khai){0,2} thực hiện';
const forms: readonly (readonly [LabelKind, string])[] = [
  [
    'cooperating',
    `(?:${who} )?(?:cùng )?phối hợp(?: thực hiện| tham gia| chính)?(?: với)?|(?:các )?cơ quan(?:, đơn vị)? tham gia|(?:cq|đv)ph`,
  ],
  [
    'lead',
    `(?:${who} )?${acts}|${who} chủ trì(?:,| và|/)\\s?(?:${one} )?phối hợp(?: thực hiện)?|${byWho}|(?:cq|đv)(?:ct|th)|pt|(?:cơ quan|đơn vị|bộ phận) (?:tổ chức|đăng cai)|phân công(?: thực hiện| nhiệm vụ| chủ trì)?|trách nhiệm(?: chính)?|${answers}|giao(?: cho| thực hiện| nhiệm vụ)?`,
  ],
  [
    'time',
    '(?:thời gian|thời hạn|tiến độ|thời điểm|lộ trình|kỳ hạn|hạn|mốc(?= )|tần suất)(?: [A-Za-zÀ-ỹ]+){0,6}|tg|xong(?: trước)?|(?:dự kiến |ngày )?hoàn thành(?: trước| trong| vào)?',
  ],
  ['product', '(?:sản phẩm|kết quả|đầu ra)(?: dự kiến| đầu ra| hoàn thành| đạt được| thực hiện| cần đạt)*'],
  ['money', '(?:nguồn )?(?:kinh phí|vốn)(?: thực hiện| dự kiến)?|dự toán'],
  [
    'content',
    '(?:nội dung|nhiệm vụ|yêu cầu|hình thức|mục tiêu|giải pháp|cách thức|phương thức|hoạt động|công việc)(?: thực hiện| công việc| nhiệm vụ| tổ chức| cụ thể)*',
  ],
  [
    'other',
    '(?:cấp|cơ quan|đơn vị|thẩm quyền) (?:trình|ban hành|phê duyệt|thẩm định|quyết định)(?: [A-Za-zÀ-ỹ]+){0,3}|(?:trưởng|phó trưởng) (?:đoàn|tổ) (?:kiểm tra|giám sát)|(?:trưởng|phó trưởng) đoàn|(?:địa điểm|thành phần|đối tượng|số lượng|ghi chú|chỉ đạo|lãnh đạo chỉ đạo|quy mô|phạm vi)(?: tham gia| thực hiện| tham dự| phụ trách)*',
  ],
];
const patterns = forms.map(
  ([kind, form]) => [kind, new RegExp(`^[-–+*•(\\s]*(?:${form})\\s*:\\s*`, 'u')] as const,
);
const inside = new RegExp(
  `(?<=[.:;,)([–-]\\s*|\\s-\\s*)(?:(?<cooperating>${form('cooperating')})|(?<lead>${who} ${acts}|${byWho}|chủ trì|(?<=[.([–-]\\s*)(?:${acts}|pt|trách nhiệm(?: chính)?(?: thực hiện)?)|(?<=[.;([–-]\\s*)phân công(?: thực hiện)?|(?<=;\\s*)${answers})|(?<time>${form('time')})|(?<product>${form('product')}))\\s*:\\s*`,
  'gu',
);

function form(kind: LabelKind): string {
  return forms.find(([each]) => each === kind)?.[1] ?? '';
}

/** Whether a line begins with a label such as "Thời gian thực hiện:". */
export function isLabel(text: string): boolean {
  return labelKind(text) !== null;
}

/** The kind of the label that a line begins with. */
export function labelKind(text: string): LabelKind | null {
  const head = plain(text.slice(0, 70));
  if (!head.includes(':')) return null;
  return labelAt(head)?.kind ?? null;
}

/**
 * The label at the start of plain words, and where what it says begins; none where "Phụ trách: theo dõi ..." goes on with what is done,
 * or "Giao: (1) Sở A ..." with a list.
 */
function labelAt(head: string): { readonly kind: LabelKind; readonly rest: number } | null {
  for (const [kind, pattern] of patterns) {
    const rest = pattern.exec(head)?.[0].length;
    if (rest !== undefined) return kind === 'lead' && saysWhat(head.slice(rest)) ? null : { kind, rest };
  }
  return null;
}

/** Whether what is behind a label tells what is done, or begins a list, and names nobody. */
function saysWhat(plainValue: string): boolean {
  const asked = /^(?:kính )?(?:đề nghị|mời) (?=[A-Za-zÀ-ỹ])/u.exec(plainValue)?.[0].length ?? 0;
  return beginsAsPredicate(plainValue.slice(asked)) || /^\(?(?:\d|[ivx]{1,4}\))/u.test(plainValue);
}

/** "Nội dung: Kiểm tra hồ chứa", "Nhiệm vụ 2: Kiểm tra hồ chứa" as "Kiểm tra hồ chứa". */
export function withoutTaskLabel(words: Words): Words {
  const label =
    /^(?:nội dung|nhiệm vụ|công việc|hoạt động)(?:(?: thực hiện| công việc| cụ thể)?\s*:| (?:số )?\d{1,2}(?:\.\d{1,2})?\s*[.:])\s*/u.exec(
      plain(words.text.slice(0, 40)),
    );
  return label === null ? words : partOf(words, label[0].length);
}

/** All labels of a line: "Chủ trì: Sở A; phối hợp: Sở B; thời gian: Quý I". Empty where it begins with none. */
export function labelsOf(words: Words): Label[] {
  const head = plain(words.text.slice(0, 70));
  if (!head.includes(':')) return [];
  const first = labelAt(head);
  if (first === null) return [];
  const found = withDirectorsApart(
    [{ ...first, start: 0 }, ...labelsInside(words.text, first.rest)],
    words.text,
  );
  return found.flatMap(({ kind, start, rest }, index) =>
    withTimeApart({ kind, start, value: partOf(words, rest, found[index + 1]?.start) }),
  );
}

/** Where another label says who carries it out, "trách nhiệm chỉ đạo thực hiện" does not say who leads. */
function withDirectorsApart(found: readonly FoundLabel[], text: string): readonly FoundLabel[] {
  const directs = ({ start }: FoundLabel): boolean => DIRECTS.test(plain(text.slice(start, start + 60)));
  const isLed = found.some((label) => label.kind === 'lead' && !directs(label));
  return isLed ? found.map((label) => (directs(label) ? { ...label, kind: 'other' } : label)) : found;
}

const DIRECTS = /^[-–+*•(\s]*trách nhiệm (?:lãnh đạo, )?chỉ đạo(?: tổ chức| triển khai)? thực hiện\s*:/u;

/** The gap ahead of by when it is to be done, at the end of a value. */
export const TIME_BEHIND =
  /[;,.]\s+(?=(?:hoàn thành|xong|thực hiện|thời gian) (?:trong|trước|vào|từ|quý|tháng|năm|hằng)(?![A-Za-zÀ-ỹ])[^;:]{2,80}$)/iu;

/** "Sở Tư pháp; hoàn thành trong quý II" as a value: who, and by when. */
function withTimeApart(label: Label): readonly Label[] {
  const { kind, start, value } = label;
  const time = TIME_BEHIND.exec(value.text.slice(-120));
  if ((kind !== 'lead' && kind !== 'cooperating') || time === null) return [label];
  const at = Math.max(0, value.text.length - 120) + time.index;
  const from = at + time[0].length;
  return [
    { kind, start, value: partOf(value, 0, at) },
    { kind: 'time', start: start + from, value: partOf(value, from) },
  ];
}

/** Labels in the middle of a paragraph, from `from` on. */
export function labelsInside(text: string, from = 0): FoundLabel[] {
  if (!text.includes(':')) return [];
  const found: FoundLabel[] = [];
  for (const match of plain(text).matchAll(inside)) {
    if (match.index < from) continue;
    const kind = (Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] ??
      'other') as LabelKind;
    found.push({ kind, start: match.index, rest: match.index + match[0].length });
  }
  return found;
}
