import { calendarDay } from '../../../kernel/calendar-day.js';
import { capitalized, uncapitalized } from '../../../kernel/first-letter.js';
import { sectionOf } from '../../duty-rules.js';
import type { PlanDetails } from '../../plan-rules.js';
import { DEFAULT_REVIEW_CALENDAR } from '../../review-calendar.js';
import { beginsBody } from '../reading/names/body-names.js';
import type { BodyDraft, DutyDraft, PlanDraft, UnsureDraft } from '../reading/text/plan-draft.js';
import { bodyMatcher, isNobodyInParticular, type KnownBody } from './body-matching.js';
import { bodyWords } from './body-words.js';
import { timeOfDuty } from './duty-time.js';
import { proposedFollower } from './follower.js';
import type { ImportDraft, ImportDuty, ImportName, ImportUnsure } from './import-draft.js';
import { proposeIndicators, reporterOf } from './propose-indicators.js';
import { shortTitle } from './short-title.js';

/** What the draft is begun with beside what was read. */
export interface DraftGround {
  readonly code: string;
  /** The name of the committee that issued the plan. */
  readonly committee: string;
  /** Its bodies and groups. */
  readonly known: readonly KnownBody[];
}

/** The draft as the document says it, with the bodies that the committee knows put in for their names. */
export function beginDraft(read: PlanDraft, ground: DraftGround): ImportDraft {
  const names = new NameList(ground);
  const duties = read.bodies
    .flatMap((body) => body.duties.map((duty) => ({ body, duty })))
    .toSorted((one, other) => one.duty.span[0] - other.duty.span[0])
    .map(({ body, duty }, index) => dutyOf(index + 1, body, duty, names));
  // whom sentences name that may be duties are no bodies of the plan yet
  const asides = new NameList(ground);
  const unsure = read.unsure.map((one) => unsureOf(one, asides));
  return {
    code: ground.code,
    issuer: read.issuer,
    plan: { ...planOf(read), monitoringBodyId: proposedFollower({ duties, names: names.all }, ground.known) },
    names: names.all,
    duties,
    indicators: proposeIndicators(read.targets, reporterOf({ duties, names: names.all })),
    unsure,
  };
}

function unsureOf({ untaken, ...doubt }: UnsureDraft, asides: NameList): ImportUnsure {
  if (untaken === undefined) return { ...doubt, isSeen: false };
  const { words, names } = untaken;
  const refs = asides.refsOf({ name: names.join(', '), members: names, duties: [] });
  const leads = asides.all.filter(({ key }) => refs.includes(key));
  return { ...doubt, untaken: { words, leads }, isSeen: false };
}

function planOf(read: PlanDraft): PlanDetails {
  const title = planTitle(read);
  return {
    monitoringBodyId: null,
    symbol: read.symbol,
    issuedOn: read.issuedOn,
    title: shortTitle(title, 300),
    titleEn: null,
    note: null,
    noteEn: null,
    term: termOf(read),
    reviewCalendar: DEFAULT_REVIEW_CALENDAR,
    basis: read.basis.map(({ symbol, issuedOn, issuer }) => ({
      symbol,
      issuedOn,
      issuer,
      issuerEn: null,
      title: documentTitle(symbol),
      titleEn: null,
    })),
    targets: read.targets.map(({ place, text }) => ({
      place,
      title: shortTitle(text, 200),
      titleEn: null,
      text,
    })),
  };
}

/** "... giai đoạn 2026 - 2030", "... năm 2026": the years with which the title ends, from the day of issue on; none for others. */
function termOf({ title, issuedOn }: PlanDraft): PlanDetails['term'] {
  const [, from, to, year] =
    /(?:(?:giai đoạn|nhiệm kỳ)\s+(?:từ năm\s+)?(20\d\d)\s*(?:[-–]|đến(?: năm)?)\s*(20\d\d)|(?<!tháng\s\d{1,2}\s)năm\s+(20\d\d))[.;]?$/iu.exec(
      title?.normalize('NFC').trim() ?? '',
    ) ?? [];
  const [first, last] = [from ?? year, to ?? year];
  if (first === undefined || last === undefined) return { from: null, until: null };
  const begins = calendarDay(`${first}-01-01`);
  const until = calendarDay(`${last}-12-31`);
  if (until < begins || (issuedOn !== null && until < issuedOn)) return { from: null, until: null };
  return { from: issuedOn !== null && begins < issuedOn ? issuedOn : begins, until };
}

/** "Kế hoạch" and "Thực hiện Chương trình ...": one phrase, in which the title begins small unless it begins with a name. */
function planTitle({ type, title }: PlanDraft): string {
  if (type === null || title === null) return type ?? title ?? '';
  const isName = beginsBody(title) || !/^\p{Lu}\p{Ll}*,?\s\p{Ll}/u.test(title.normalize('NFC'));
  return `${type} ${isName ? title : uncapitalized(title)}`;
}

/** What kind of document it is as far as its symbol says, until somebody types its title. */
function documentTitle(symbol: string): string {
  const [, kind = ''] = /^[^/-]*[/-](?:20\d\d[/-])?([A-Za-zÀ-ỹ]+)/u.exec(symbol.replaceAll(' ', '')) ?? [];
  return DOCUMENT_KINDS[kind.toLowerCase()] ?? symbol;
}

/** By what the symbol says behind the number, in small letters (Decree 30/2020/NĐ-CP, annex III; Guidance 36-HD/VPTW). */
const DOCUMENT_KINDS: Readonly<Record<string, string>> = {
  bc: 'Báo cáo',
  ct: 'Chỉ thị',
  ctr: 'Chương trình hành động',
  cv: 'Công văn',
  đa: 'Đề án',
  hd: 'Hướng dẫn',
  kh: 'Kế hoạch',
  kl: 'Kết luận',
  nđ: 'Nghị định',
  nq: 'Nghị quyết',
  qc: 'Quy chế',
  qđ: 'Quyết định',
  qđi: 'Quy định',
  qh: 'Luật',
  tb: 'Thông báo',
  tt: 'Thông tư',
  ttr: 'Tờ trình',
};

function dutyOf(number: number, body: BodyDraft, duty: DutyDraft, names: NameList): ImportDuty {
  const { place, text, role, cadence, dueOn, timePhrase, span } = duty;
  const lead = names.refsOf(body);
  return {
    number,
    span,
    details: {
      place: place.slice(0, 120),
      section: sectionOf(place).slice(0, 120),
      heading: body.name.slice(0, 300) || '–',
      headingEn: null,
      title: capitalized(shortTitle(text)),
      titleEn: null,
      text,
      statedRole: role === 'cooperate' ? 'phối hợp' : null,
      ...timeOfDuty({ cadence, dueOn, phrase: timePhrase }, text),
      product: null,
      leaderOffice: null,
      note: null,
      noteEn: null,
      statedOnly: false,
    },
    lead,
    cooperating: [...new Set(duty.cooperating.map((name) => names.refOf(name)))],
    timePhrase,
    isDropped: false,
  };
}

/** A joint name that offices use for one group: Mặt trận Tổ quốc và các đoàn thể. */
const frontAndOrganizations =
  /^(?:uy ban )?mat tran to quoc(?: viet nam)?(?: huyen| tinh| xa)? va (?:cac )?(?:to chuc |doan the )?(?:chinh tri xa hoi|doan the)/;

/** The bodies that the document names, each once however it is spelled. */
class NameList {
  private readonly byWords = new Map<string, ImportName>();

  private readonly match: ReturnType<typeof bodyMatcher>;

  constructor({ known, committee }: DraftGround) {
    this.match = bodyMatcher(known, committee);
  }

  get all(): ImportName[] {
    return [...this.byWords.values()];
  }

  refOf(name: string): string {
    const words = bodyWords(name);
    const there = this.byWords.get(words);
    if (there !== undefined) return there.key;
    const match = this.match(name);
    const key = `n${this.byWords.size + 1}`;
    const to =
      match === null
        ? isNobodyInParticular(name)
          ? ({ kind: 'nobody' } as const)
          : null
        : ({ kind: 'known', id: match.id } as const);
    this.byWords.set(words, { key, name, to, why: match?.why ?? null });
    return key;
  }

  /** Those whom a heading names: one body or group where its whole name is that of one, else its members. */
  refsOf({ name, members }: BodyDraft): string[] {
    if (name === '') return [];
    if (members.length === 0 || this.isWhole(name)) return [this.refOf(name)];
    const refs: string[] = [];
    for (let index = 0; index < members.length; index += 1) {
      const both = `${members[index] ?? ''} và ${members[index + 1] ?? ''}`;
      const isPair = index + 1 < members.length && this.isWhole(both);
      refs.push(this.refOf(isPair ? both : (members[index] ?? '')));
      if (isPair) index += 1;
    }
    return [...new Set(refs)];
  }

  private isWhole(name: string): boolean {
    const why = this.match(name)?.why;
    if (why === 'group') return frontAndOrganizations.test(bodyWords(name));
    return why === 'name' || why === 'short' || why === 'former';
  }
}
