import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { changedFields } from '../history/changed-fields.js';
import { HistoryService } from '../history/history.service.js';
import { type Actor, system } from '../kernel/actor.js';
import { type CalendarDay, yearOf } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { forbidden, staleVersion } from '../kernel/domain-error.js';
import { type OffDayDirection, WorkingCalendar } from '../kernel/working-calendar.js';
import type { CalendarException } from './calendar-exception.entity.js';
import type { CalendarEntry } from './calendar-file.js';
import { type NewYearDays, calendarProblem, yearPeriod } from './calendar-input.js';
import { CalendarStore, DEFAULT_SETTING } from './calendar.store.js';
import { FirstFillingService } from './first-filling.service.js';

/** How a committee counts its days. */
export interface CommitteeCalendar {
  /** An IANA name. */
  readonly zone: string;
  /** Where a due day that is a day off moves to. */
  readonly direction: OffDayDirection;
  readonly calendar: WorkingCalendar;
  /** Today in the committee's zone. */
  readonly today: CalendarDay;
}

/** A committee's settings with the days of a year, or of all years, that differ from their weekday. */
export interface CommitteeDays {
  readonly zone: string;
  readonly direction: OffDayDirection;
  readonly version: number;
  readonly days: readonly CalendarEntry[];
}

/** Tasks are made for the twelve months ahead: their days lie in this year and the next. */
const YEARS_FILLED = 2;

/** Working days and the committee's settings. */
@Injectable()
export class CalendarService {
  /** The time zone where no committee says otherwise, an IANA name. */
  readonly defaultZone: string = DEFAULT_SETTING.timeZone;

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly store: CalendarStore,
    private readonly filling: FirstFillingService,
  ) {}

  /** Today where no committee says otherwise. */
  defaultToday(): CalendarDay {
    return this.clock.today(DEFAULT_SETTING.timeZone);
  }

  /** How that committee counts its days, and which day it is there; the defaults where it has settled nothing. */
  async forCommittee(committeeId: string): Promise<CommitteeCalendar> {
    return this.within(this.database.manager, committeeId);
  }

  /** As `forCommittee`, read in the transaction of `manager`. */
  async within(manager: EntityManager, committeeId: string): Promise<CommitteeCalendar> {
    const { setting, years, days } = await this.store.counting(manager, committeeId);
    const today = this.clock.today(setting.timeZone);
    const filled = await this.fill(manager, committeeId, today, years);
    const all = filled ? (await this.store.counting(manager, committeeId)).days : days;
    return {
      zone: setting.timeZone,
      direction: setting.dueDirection,
      calendar: new WorkingCalendar(all),
      today,
    };
  }

  /** The committee's settings and its days of that year, or of all years. Who may is decided by the caller. */
  async days(committeeId: string, year: number | null): Promise<CommitteeDays> {
    return this.daysWithin(this.database.manager, committeeId, year);
  }

  /**
   * Replaces the days of one year, on `version` of the committee's settings where it is given.
   * @throws ForbiddenError unless the actor is the committee's board; InvalidInputError; StaleVersionError.
   */
  async replaceYear(
    actor: Actor,
    committeeId: string,
    input: NewYearDays,
    version: number | null,
  ): Promise<CommitteeDays> {
    if (!actor.isSystem && !actor.boardOf.includes(committeeId)) throw forbidden();
    const problem = calendarProblem(input);
    if (problem) throw problem;
    return this.database.transaction(async (manager) => {
      const setting = await this.store.lockSetting(manager, committeeId);
      const before = await this.daysWithin(manager, committeeId, input.year);
      if (version !== null && version !== setting.version)
        throw staleVersion(version, setting.version, before);
      const { zone = before.zone, direction = before.direction } = input;
      const span = yearPeriod(input.year);
      await this.store.removeDays(manager, committeeId, span);
      await this.store.addDays(manager, committeeId, input.days);
      const next = { timeZone: zone, dueDirection: direction, version: setting.version + 1 };
      await this.store.saveSetting(manager, committeeId, next);
      await this.store.takeYears(manager, committeeId, [input.year]);
      const after = await this.daysWithin(manager, committeeId, input.year);
      await this.record(manager, actor, committeeId, 'calendar.changed', changesOf(before, after));
      return after;
    });
  }

  private async daysWithin(
    manager: EntityManager,
    committeeId: string,
    year: number | null,
  ): Promise<CommitteeDays> {
    const { timeZone, dueDirection, version } = await this.store.setting(manager, committeeId);
    const { years } = await this.store.counting(manager, committeeId);
    await this.fill(manager, committeeId, this.clock.today(timeZone), years);
    const span = year === null ? null : yearPeriod(year);
    const days = (await this.store.exceptions(manager, committeeId, span)).map(entryOf);
    return { zone: timeZone, direction: dueDirection, version, days };
  }

  /** Fills this year and the next where they are not among the filled `years`. @returns whether there was something to fill. */
  private async fill(
    manager: EntityManager,
    committeeId: string,
    today: CalendarDay,
    years: readonly number[],
  ): Promise<boolean> {
    const missing = Array.from({ length: YEARS_FILLED }, (_, n) => yearOf(today) + n).filter(
      (year) => !years.includes(year),
    );
    if (missing.length === 0) return false;
    const entries = await this.filling.entriesOf(missing);
    const take = async (inner: EntityManager): Promise<void> => {
      const taken = await this.store.takeYears(inner, committeeId, missing);
      if (taken.length === 0) return;
      const days = entries.filter(({ day }) => taken.includes(yearOf(day)));
      await this.store.addDays(inner, committeeId, days);
      const change = { before: null, after: { years: taken } };
      await this.record(inner, system, committeeId, 'calendar.filled', change);
    };
    if (manager.queryRunner?.isTransactionActive) await take(manager);
    else await manager.transaction(take);
    return true;
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    committeeId: string,
    action: string,
    change: { readonly before: Fields | null; readonly after: Fields } | null,
  ): Promise<void> {
    if (change === null) return;
    const at = this.clock.now();
    const what = { objectType: 'calendar', objectId: committeeId, action, actor, at, committeeId };
    await this.history.record(manager, { ...what, ...change });
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** What differs between two states of a year: settings, and days by themselves; a day that is not there is null. */
function changesOf(before: CommitteeDays, after: CommitteeDays) {
  const none = Object.fromEntries([...before.days, ...after.days].map(({ day }) => [day, null]));
  const fields = ({ zone, direction, days }: CommitteeDays): Fields => ({
    zone,
    direction,
    ...none,
    ...Object.fromEntries(days.map(({ day, ...rest }) => [day, rest])),
  });
  return changedFields(fields(before), fields(after));
}

function entryOf({ day, off, name, nameEn, source, certainty }: CalendarException): CalendarEntry {
  return { day, off, name: { vi: name, en: nameEn ?? name }, source, certainty };
}
