import { invalidField } from '../../kernel/domain-error.js';
import type { OwnDay } from '../../plans/cadence.js';
import { type DutyDetails, sectionOf } from '../../plans/duty-rules.js';
import type { NewTerm } from '../../plans/new-term.js';
import type { PlanDetails } from '../../plans/plan-rules.js';
import { DEFAULT_REVIEW_CALENDAR } from '../../plans/review-calendar.js';
import type { DutyFieldsDto, DutyInputDto, DutyPatchDto, OwnDayDto } from './duty-fields.dto.js';
import type { PlanCopyDto, PlanFieldsDto, PlanInputDto, PlanPatchDto } from './plan-fields.dto.js';

/** What a new plan says of itself. */
export function planDetails(input: PlanInputDto): PlanDetails {
  return {
    monitoringBodyId: null,
    symbol: null,
    issuedOn: null,
    titleEn: null,
    note: null,
    noteEn: null,
    term: { from: null, until: null },
    reviewCalendar: DEFAULT_REVIEW_CALENDAR,
    basis: [],
    targets: [],
    ...planFields(input),
    title: input.title,
  };
}

/** What is new about a plan that is copied. */
export function newTerm({ code, title, titleEn, symbol, issuedOn, term }: PlanCopyDto): NewTerm {
  return {
    code,
    title,
    titleEn: titleEn ?? null,
    symbol: symbol ?? null,
    issuedOn: issuedOn ?? null,
    term: { from: term.from ?? null, until: term.until ?? null },
  };
}

/** What a change of a plan says; what it leaves out is left out. */
export function planChange(input: PlanPatchDto): Partial<PlanDetails> {
  return given({ ...planFields(input), title: input.title });
}

function planFields(input: PlanFieldsDto): Partial<Omit<PlanDetails, 'title'>> {
  const { term, basis, targets } = input;
  return given({
    monitoringBodyId: input.monitoringBodyId,
    symbol: input.symbol,
    issuedOn: input.issuedOn,
    titleEn: input.titleEn,
    note: input.note,
    noteEn: input.noteEn,
    term: term === undefined ? undefined : { from: term?.from ?? null, until: term?.until ?? null },
    reviewCalendar: input.reviewCalendar && {
      ...input.reviewCalendar,
      reportsDueAfter: { ...input.reviewCalendar.reportsDueAfter },
    },
    basis: basis?.map((item) => ({
      symbol: item.symbol ?? null,
      issuedOn: item.issuedOn ?? null,
      issuer: item.issuer ?? null,
      issuerEn: item.issuerEn ?? null,
      title: item.title,
      titleEn: item.titleEn ?? null,
    })),
    targets: targets?.map((item) => ({
      place: item.place,
      title: item.title,
      titleEn: item.titleEn ?? null,
      text: item.text ?? null,
    })),
  });
}

/** What a new duty says. */
export function dutyDetails(input: DutyInputDto): DutyDetails {
  return {
    section: sectionOf(input.place),
    headingEn: null,
    titleEn: null,
    text: null,
    statedRole: null,
    cadence: null,
    ownDay: null,
    product: null,
    leaderOffice: null,
    note: null,
    noteEn: null,
    statedOnly: false,
    cooperating: [],
    ...dutyFields(input),
    place: input.place,
    heading: input.heading,
    title: input.title,
    lead: input.leadBodies,
  };
}

/** What a change of a duty says; what it leaves out is left out. */
export function dutyChange(input: DutyPatchDto): Partial<DutyDetails> {
  const { place, heading, title, leadBodies } = input;
  return given({ ...dutyFields(input), place, heading, title, lead: leadBodies });
}

function dutyFields(input: DutyFieldsDto): Partial<DutyDetails> {
  return given({
    section: input.section,
    headingEn: input.headingEn,
    titleEn: input.titleEn,
    text: input.text,
    cooperating: input.cooperatingBodies,
    statedRole: input.statedRole,
    cadence: input.cadence,
    ownDay: input.ownDay && ownDay(input.ownDay),
    product: input.product,
    leaderOffice: input.leaderOffice,
    note: input.note,
    noteEn: input.noteEn,
    statedOnly: input.statedOnly,
  });
}

function ownDay({ on, day, month }: OwnDayDto): OwnDay {
  if (on !== undefined && day === undefined && month === undefined) return { on };
  if (on === undefined && day !== undefined) return { day, month: month ?? 'last' };
  throw invalidField('ownDay', 'bad_own_day', {
    vi: 'Ghi một ngày như { "on": "2026-09-30" }, hoặc ngày của kỳ như { "day": 20, "month": "last" }.',
    en: 'Write one day as { "on": "2026-09-30" }, or a day of the period as { "day": 20, "month": "last" }.',
  });
}

/** Without the fields that were left out. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
