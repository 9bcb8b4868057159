import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { OffDayDirection } from '../kernel/working-calendar.js';
import { CalendarException } from './calendar-exception.entity.js';
import { CommitteeSetting } from './committee-setting.entity.js';

/** What holds for a committee that has settled nothing itself. */
export const DEFAULT_SETTING = { timeZone: 'Asia/Ho_Chi_Minh', dueDirection: 'forward', version: 0 } as const;

/** What a committee has settled, as it is stored. */
export interface StoredSetting {
  readonly timeZone: string;
  readonly dueDirection: OffDayDirection;
  /** 0 where nothing is stored. */
  readonly version: number;
}

/** Loads and writes the working days and settings of committees. */
@Injectable()
export class CalendarStore {
  /** The committee's settings, the defaults where it has none. */
  async setting(manager: EntityManager, committeeId: string): Promise<StoredSetting> {
    return (await manager.findOneBy(CommitteeSetting, { committeeId })) ?? DEFAULT_SETTING;
  }

  /** All days of the committee that differ from their weekday, or those with `from <= day < to`. */
  async exceptions(
    manager: EntityManager,
    committeeId: string,
    span: { readonly from: CalendarDay; readonly to: CalendarDay } | null = null,
  ): Promise<CalendarException[]> {
    const days = manager
      .createQueryBuilder(CalendarException, 'exception')
      .where('exception.committeeId = :committeeId', { committeeId })
      .orderBy('exception.day');
    if (span) days.andWhere('exception.day >= :from and exception.day < :to', span);
    return days.getMany();
  }
}
