import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { type OffDayDirection, WorkingCalendar } from '../kernel/working-calendar.js';
import { CalendarStore, DEFAULT_SETTING } from './calendar.store.js';

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

/** Working days and the committee's settings. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly store: CalendarStore,
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
    const { timeZone, dueDirection } = await this.store.setting(manager, committeeId);
    const exceptions = await this.store.exceptions(manager, committeeId);
    return {
      zone: timeZone,
      direction: dueDirection,
      calendar: new WorkingCalendar(exceptions),
      today: this.clock.today(timeZone),
    };
  }
}
