import type { Text } from '../../../../kernel/text.js';
import type { NamedBodies } from '../names/body-names.js';
import { cooperatingIn, partnersAtStart, roleIn } from '../names/duty-words.js';
import type { BodyDraft, DutyDraft, Span, UnsureCode, UnsureDraft } from '../text/plan-draft.js';
import { plain } from '../text/spelling.js';
import { partOf, spanOf, type Words } from '../text/words.js';
import type { PlanYear } from '../times/plan-year.js';
import { NO_TIME, timeSaid, type TimeSaid, withYearOf } from '../times/time-words.js';

/** To whom the duties that follow are given, with what the words over them say of all of them. */
export interface Addressee {
  readonly name: string;
  readonly members: readonly string[];
  readonly role: DutyDraft['role'];
  readonly cooperating: readonly string[];
  readonly time: TimeSaid;
  /** "Chủ trì tham mưu, có trách nhiệm:" over items: it leads but where an item says that it helps another. */
  readonly mayHelp?: boolean;
}

/** The role that the words of an item give; who leads all of them leads also what is done with others. */
function roleOf({ role, mayHelp }: Addressee, own: DutyDraft['role']): DutyDraft['role'] {
  return role === 'lead' && own === 'cooperate' && mayHelp !== true ? role : (own ?? role);
}

/** What a label or a cell says of one duty beside its own words. */
export interface Stated {
  readonly role?: DutyDraft['role'];
  readonly cooperating?: readonly string[];
  readonly time?: TimeSaid;
}

/** An addressee of that name; one member alone is the name itself. */
export function addressee(
  name: string,
  members: readonly string[],
  role: DutyDraft['role'] = null,
): Addressee {
  return {
    name: big(tidy(name.replace(SHORT_NAME, ''))),
    members: members.length > 1 ? members.map(tidy) : [],
    role,
    cooperating: [],
    time: NO_TIME,
  };
}

/** "(sau đây gọi tắt là Ban Chỉ đạo)" within a name: how it is called further on. */
const SHORT_NAME = /\s*\((?:sau đây )?(?:viết|gọi)(?: (?:tắt|chung))? là [^()]*\)/giu;

/** Collects the duties of a plan in the order of the document, and what a person should look at. */
export class AssignedDuties {
  private readonly bodies: { to: Addressee; body: BodyDraft & { duties: DutyDraft[] } }[] = [];
  readonly unsure: UnsureDraft[] = [];

  private readonly year: PlanYear | null;
  private over: TimeSaid = NO_TIME;
  private labels: Stated = {};

  /** `year`: the one that the plan is for, which its words of time may leave out. */
  constructor(year: PlanYear | null = null) {
    this.year = year;
  }

  /** The first year that the plan is for. */
  get firstYear(): number | null {
    return this.year?.first ?? null;
  }

  /** Adds duties under a title that says when: "Tháng 1". What they say themselves goes before it. */
  during(time: TimeSaid, add: () => void): void {
    const before = this.over;
    this.over = time;
    add();
    this.over = before;
  }

  /** Adds duties that label lines behind them speak of: when and with whom. What stands behind single ones of them goes before it. */
  labelled(labels: Stated, add: () => void): void {
    const before = this.labels;
    if (labels.time !== undefined || (labels.cooperating ?? []).length > 0) this.labels = labels;
    add();
    this.labels = before;
  }

  add(to: Addressee, words: Words, place: string, stated: Stated = {}): void {
    const whole = withoutEnd(words);
    if (!/[A-Za-zÀ-ỹ]{2}/u.test(whole.text) || COUNT_ALONE.test(whole.text)) return;
    const inText = timeSaid(whole.text, false, this.year);
    const time = withYearOf(
      chosenTime(
        stated.time ?? this.labels.time ?? NO_TIME,
        inText,
        to.time.phrase === null ? this.over : to.time,
      ),
      this.year,
    );
    const own = roleIn(whole.text, 0);
    const cooperating = [
      ...new Set([
        ...(stated.cooperating ?? []),
        ...cooperatingIn(whole.text),
        ...(to.role === 'cooperate' ? partnersAtStart(whole.text) : []),
        ...to.cooperating,
        ...(this.labels.cooperating ?? []),
      ]),
    ];
    const duty: DutyDraft = {
      text: whole.text,
      role: stated.role === undefined ? roleOf(to, own) : stated.role,
      cooperating: cooperating.map(tidy),
      cadence: time.cadence,
      dueOn: time.dueOn,
      timePhrase: time.phrase,
      place,
      span: spanOf(whole),
    };
    this.bodyFor(to, place, duty.span).push(duty);
    for (const doubt of time.doubts) this.tell(doubt, place, duty.span);
    if (isCutOff(whole.text)) this.tell('cut-off', place, duty.span);
  }

  /** The bodies with their duties, as the document has them one after the other. */
  inOrder(): BodyDraft[] {
    const all = this.bodies.flatMap(({ body }) => body.duties.map((duty) => ({ body, duty })));
    const found: { from: BodyDraft; body: BodyDraft & { duties: DutyDraft[] } }[] = [];
    for (const { body, duty } of all.toSorted((one, other) => one.duty.span[0] - other.duty.span[0])) {
      const last = found.at(-1);
      if (last?.from === body) last.body.duties.push(duty);
      else found.push({ from: body, body: { ...body, duties: [duty] } });
    }
    return found.map(({ body }) => body);
  }

  /** Notes a doubt; `name` stands in its text. */
  tell(what: UnsureCode, place: string, span: Span, name = ''): void {
    this.unsure.push({ what, place, span, text: doubtText(what, name) });
  }

  /** Notes words that were not taken, and who is to do what they say. */
  tellUntaken(what: UnsureCode, place: string, words: Words, { name, members }: NamedBodies): void {
    const names = (members.length > 1 ? members : [name]).map((each) => big(tidy(each)));
    const untaken = { words: withoutEnd(words).text, names };
    this.unsure.push({ what, place, span: spanOf(words), text: doubtText(what, name), untaken });
  }

  private bodyFor(to: Addressee, place: string, span: Span): DutyDraft[] {
    const last = this.bodies.at(-1);
    if (last !== undefined && (last.to === to || isSame(last.to, to))) return last.body.duties;
    const body = { name: to.name, members: to.members, duties: [] };
    this.bodies.push({ to, body });
    if (to.members.length > 1) this.tell('joint-body', place, span, to.name);
    return body.duties;
  }
}

/** The same heading, whatever words announce its duties; or the same body in rows of a table or label lines one after the other. */
function isSame(one: Addressee, other: Addressee): boolean {
  if (one.members === other.members && one.name === other.name) return true;
  return one.role === 'lead' && other.role === 'lead' && plain(one.name) === plain(other.name);
}

function chosenTime(stated: TimeSaid, inText: TimeSaid, above: TimeSaid): TimeSaid {
  if (stated.phrase !== null) return stated;
  // "Sơ kết 6 tháng" under "Tháng 6"
  if (above.cadence === 'once' && inText.cadence === 'half-yearly' && /^sơ kết/iu.test(inText.phrase ?? ''))
    return above;
  return inText.phrase === null ? above : inText;
}

/** Whether the words end where no sentence can: "của", "và", a comma. */
function isCutOff(text: string): boolean {
  return /[,(–-]$|(?:^|\s)(?:của|và|các|những|cho|với|từ|trong|theo|tại|về|để|là|do|bởi|hoặc|như|vào|giữa|khi|mà|được|nhằm)$/u.test(
    plain(text.slice(-30)),
  );
}

/** "02 người" beside a body: how many of it come. */
const COUNT_ALONE =
  /^\d[\d.]* (?:người|đại biểu|cán bộ|đồng chí|thành viên|giáo viên|học sinh|suất|bộ|cái|chiếc)[\s.;]*$/iu;

/** "... theo quy định. (Chi tiết tại Phụ lục 02 đính kèm)": behind the last sentence, where more of it stands. */
const SEE_ANNEX =
  /(?<=\.)\s+\((?:xem |có |theo |kèm theo )*(?:chi tiết )?(?:tại |theo |có |ở )*(?:phụ lục|biểu|danh mục|danh sách|phụ biểu)(?: (?:số|[\dIVX]+[a-z]?|chi tiết|này|đính kèm|kèm theo|gửi kèm))*\)[\s.]*$/iu;

/** Without the mark at the end of a document. */
function withoutEnd(whole: Words): Words {
  const annex = SEE_ANNEX.exec(whole.text)?.index;
  const words = annex === undefined ? whole : partOf(whole, 0, annex);
  const mark = /\.?\s*\/\s*\.?\s*$/u.exec(words.text);
  if (mark === null || !/\.\s*\/|\/\s*\./u.test(mark[0])) return words;
  return partOf(words, 0, mark.index + (mark[0].startsWith('.') ? 1 : 0));
}

function big(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function tidy(name: string): string {
  return name.replaceAll(/\s+/g, ' ').replace(/^[\s:,;–-]+|[\s:,;.–-]+$/gu, '');
}

const doubts: Readonly<Record<UnsureCode, Text>> = {
  'body-unknown': { vi: 'Chưa chắc đây là tên một đơn vị', en: 'This may not be the name of a body' },
  'body-from-above': {
    vi: 'Dòng này không ghi đơn vị; lấy theo dòng trên',
    en: 'This row names no body; the row above was taken',
  },
  'closing-words': { vi: 'Lời kết chung, không tính là nhiệm vụ', en: 'Closing words, not taken as a duty' },
  'cut-off': { vi: 'Câu có vẻ bị cắt ngang', en: 'The sentence seems to be cut off' },
  'day-without-year': { vi: 'Thời hạn không ghi năm', en: 'The deadline does not say its year' },
  'joint-body': { vi: 'Nhiều đơn vị cùng được giao', en: 'Several bodies are addressed together' },
  'left-out': {
    vi: 'Có nêu tên đơn vị nhưng nằm trong phần không giao nhiệm vụ',
    en: 'Names a body, but stands in a part that assigns nothing',
  },
  'no-body': { vi: 'Không rõ giao cho đơn vị nào', en: 'It is not clear to which body this is given' },
  'nothing-under-body': {
    vi: 'Tên đơn vị không có nội dung nhiệm vụ kèm theo',
    en: 'The body has no duties under its name',
  },
  'other-body': {
    vi: 'Nội dung nêu tên đơn vị khác với tiêu đề',
    en: 'The words name another body than the heading',
  },
  'perhaps-duty': {
    vi: 'Có thể là nhiệm vụ, chương trình chưa lấy',
    en: 'Perhaps a duty, which was not taken',
  },
  'several-cadences': {
    vi: 'Có nhiều nhịp thời gian; lấy nhịp ngắn nhất',
    en: 'Several cadences; the shortest was taken',
  },
  'several-dates': { vi: 'Có nhiều mốc thời gian; lấy mốc cuối', en: 'Several dates; the last was taken' },
  'several-documents': {
    vi: 'Tệp còn một văn bản khác, chưa được đọc',
    en: 'The file holds another document that was not read',
  },
  'table-torn': {
    vi: 'Bảng bị tách rời từng cột khi lấy chữ từ tệp, chưa đọc được',
    en: 'The columns of this table came apart in the file; it was not read',
  },
  'table-without-lead': {
    vi: 'Bảng không có cột đơn vị chủ trì',
    en: 'The table has no column for the lead body',
  },
};

function doubtText(what: UnsureCode, name: string): Text {
  const { vi, en } = doubts[what];
  return name === '' ? { vi, en } : { vi: `${vi}: ${name}`, en: `${en}: ${name}` };
}
