import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { OffDayDirection } from '../kernel/working-calendar.js';
import { CalendarException } from './calendar-exception.entity.js';
import type { CalendarEntry } from './calendar-file.js';
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

/** All that counting a committee's days takes, in one answer. */
export interface StoredCounting {
  readonly setting: Omit<StoredSetting, 'version'>;
  /** The years that have been filled. */
  readonly years: readonly number[];
  readonly days: readonly { readonly day: CalendarDay; readonly off: boolean }[];
}

/** Loads and writes the working days and settings of committees. */
@Injectable()
export class CalendarStore {
  /** The committee's settings, the defaults where it has none. */
  async setting(manager: EntityManager, committeeId: string): Promise<StoredSetting> {
    return (await manager.findOneBy(CommitteeSetting, { committeeId })) ?? DEFAULT_SETTING;
  }

  /** What counting the committee's days takes. It is asked for all the time, so that it is one statement. */
  async counting(manager: EntityManager, committeeId: string): Promise<StoredCounting> {
    const [found] = await manager.query<[Omit<StoredCounting, 'setting'> & { setting: unknown }]>(
      `select (select json_build_object('timeZone', time_zone, 'dueDirection', due_direction)
               from committee_setting where committee_id = $1) as setting,
         array(select year from calendar_year where committee_id = $1) as years,
         (select coalesce(json_agg(json_build_object('day', day, 'off', off)), '[]')
          from calendar_exception where committee_id = $1) as days`,
      [committeeId],
    );
    return { ...found, setting: (found.setting as StoredSetting | null) ?? DEFAULT_SETTING };
  }

  /** The settings, held against other changes until the transaction ends. */
  async lockSetting(manager: EntityManager, committeeId: string): Promise<StoredSetting> {
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`calendar ${committeeId}`]);
    return this.setting(manager, committeeId);
  }

  async saveSetting(manager: EntityManager, committeeId: string, setting: StoredSetting): Promise<void> {
    await manager.upsert(CommitteeSetting, { committeeId, ...setting }, ['committeeId']);
  }

  /** All days of the committee that differ from their weekday, or those with `from <= day < to`, in order. */
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

  /**
   * Takes the years as filled. Returns those that were not: whoever takes them fills them, and others wait for that.
   * None for an id that is no committee's.
   */
  async takeYears(manager: EntityManager, committeeId: string, years: readonly number[]): Promise<number[]> {
    const rows = await manager.query<{ year: number }[]>(
      `insert into calendar_year (committee_id, year)
       select b.id, year from body b cross join unnest($2::int[]) as year
       where b.id = $1 and b.kind = 'committee' order by year on conflict do nothing returning year`,
      [committeeId, years],
    );
    return rows.map((row) => row.year);
  }

  /** Adds days; one that is there already stays as it is. */
  async addDays(
    manager: EntityManager,
    committeeId: string,
    entries: readonly CalendarEntry[],
  ): Promise<void> {
    if (entries.length === 0) return;
    const rows = entries.map(({ name, ...entry }) => ({
      ...entry,
      committeeId,
      name: name.vi,
      nameEn: name.en,
    }));
    await manager.createQueryBuilder().insert().into(CalendarException).values(rows).orIgnore().execute();
  }

  /** Removes the committee's days with `from <= day < to`. */
  async removeDays(
    manager: EntityManager,
    committeeId: string,
    span: { readonly from: CalendarDay; readonly to: CalendarDay },
  ): Promise<void> {
    await manager.query('delete from calendar_exception where committee_id = $1 and day >= $2 and day < $3', [
      committeeId,
      span.from,
      span.to,
    ]);
  }
}
