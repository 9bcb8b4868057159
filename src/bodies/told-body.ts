import { type CalendarDay, addDays } from '../kernel/calendar-day.js';
import type { BodyChanges, NewBody } from './body-input.js';
import type { Existence } from './body.js';

/** People name the last day of a body, which belongs to it; the program keeps the day after. */
interface ToldDays {
  readonly from?: CalendarDay | null;
  readonly to?: CalendarDay | null;
}

type MayBeUnsaid = 'nameEn' | 'mailbox' | 'telephone';
type ToldBody = Omit<NewBody, keyof Existence | MayBeUnsaid> & Partial<Pick<NewBody, MayBeUnsaid>> & ToldDays;
type ToldChanges = Omit<BodyChanges, keyof Existence> & ToldDays;

export function newBodyOf({ from, to, ...told }: ToldBody): NewBody {
  return {
    ...told,
    nameEn: told.nameEn ?? null,
    mailbox: told.mailbox ?? null,
    telephone: told.telephone ?? null,
    existsFrom: from ?? null,
    existsTo: dayAfter(to ?? null),
  };
}

export function bodyChangesOf({ from, to, ...changes }: ToldChanges): BodyChanges {
  return {
    ...changes,
    ...(from === undefined ? {} : { existsFrom: from }),
    ...(to === undefined ? {} : { existsTo: dayAfter(to) }),
  };
}

function dayAfter(lastDay: CalendarDay | null): CalendarDay | null {
  return lastDay === null ? null : addDays(lastDay, 1);
}
