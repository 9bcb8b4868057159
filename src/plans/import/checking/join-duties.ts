import { type FieldProblem, InvalidInputError } from '../../../kernel/domain-error.js';
import type { Span } from '../reading/text/plan-draft.js';
import { dutyOf } from './draft-acts.js';
import { idsOfRefs, type ImportDraft, type ImportDuty, standingNames } from './import-draft.js';

/**
 * The kept duty before that one, which it can be joined to; null where there is none, or one under another heading or of other bodies.
 * @throws NotFoundError
 */
export function joinable({ duties, names }: ImportDraft, number: number): ImportDuty | null {
  const duty = dutyOf({ duties }, number);
  const before = duties.slice(0, duties.indexOf(duty)).findLast(({ isDropped }) => !isDropped);
  if (before === undefined || before.details.heading !== duty.details.heading) return null;
  const leads = (one: ImportDuty) => idsOfRefs(one.lead, names, standingNames(names)).toSorted().join(' ');
  return leads(before) === leads(duty) ? before : null;
}

/**
 * Puts the duty's words behind those of the kept one before it. What else is said of the duty is said of the whole where the one before
 * says nothing of it; both cooperate who cooperated on either.
 * @returns the draft, the number of the one before, and whether all that was said of the duty is said of the whole
 * @throws NotFoundError, InvalidInputError where none is before it, or one of another heading or other bodies
 */
export function joined(
  draft: ImportDraft,
  number: number,
): { readonly draft: ImportDraft; readonly number: number; readonly isWhole: boolean } {
  const duty = dutyOf(draft, number);
  const before = joinable(draft, number);
  if (before === null) throw nothingBefore();
  const text = [before.details.text, duty.details.text].filter((part) => part !== null).join('\n');
  const { cadence, ownDay, timePhrase } = saysNoTime(before) ? timeOf(duty) : timeOf(before);
  const said = Object.fromEntries(
    besideWords.map((name) => [name, before.details[name] ?? duty.details[name]]),
  ) as Pick<ImportDuty['details'], (typeof besideWords)[number]>;
  // the same bodies, each perhaps by several names of the document
  const lead = [...new Set([...before.lead, ...duty.lead])];
  const whole: ImportDuty = {
    ...before,
    lead,
    span: spanOfBoth(before.span, duty.span),
    details: { ...before.details, ...said, cadence, ownDay, text: text === '' ? null : text },
    cooperating: [...new Set([...before.cooperating, ...duty.cooperating])].filter(
      (ref) => !lead.includes(ref),
    ),
    timePhrase,
  };
  const isWhole =
    (saysNoTime(duty) || isSame(timeOf(duty), timeOf(whole))) &&
    besideWords.every((name) => [null, whole.details[name]].includes(duty.details[name]));
  const duties = draft.duties.flatMap((one) => (one === before ? [whole] : one === duty ? [] : [one]));
  return { draft: { ...draft, duties }, number: before.number, isWhole };
}

/** What is said of a duty beside its words and its time. */
const besideWords = ['statedRole', 'product', 'leaderOffice', 'note', 'noteEn'] as const;

/** Neither the document nor a person has said when; the time that stands is proposed. */
function saysNoTime({ timePhrase, details: { cadence, ownDay, statedOnly } }: ImportDuty): boolean {
  return timePhrase === null && cadence === 'continuous' && ownDay === null && !statedOnly;
}

function timeOf({ timePhrase, details: { cadence, ownDay } }: ImportDuty) {
  return { cadence, ownDay, timePhrase };
}

function isSame({ cadence, ownDay }: ReturnType<typeof timeOf>, other: ReturnType<typeof timeOf>): boolean {
  return cadence === other.cadence && JSON.stringify(ownDay) === JSON.stringify(other.ownDay);
}

/** From the first to the last; one alone where the other is nowhere or stands before it. */
function spanOfBoth(before: Span | null, after: Span | null): Span | null {
  if (before === null || after === null) return before ?? after;
  return after[0] >= before[0] ? [before[0], Math.max(before[1], after[1])] : before;
}

function nothingBefore(): InvalidInputError {
  const message = {
    vi: 'Không gộp được: nội dung đứng trước phải cùng đề mục và cùng đơn vị chủ trì.',
    en: 'It cannot be joined: there is no duty before it under the same heading and of the same bodies.',
  };
  return new InvalidInputError('nothing_before', message, [] as FieldProblem[]);
}
