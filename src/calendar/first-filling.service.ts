import { Injectable } from '@nestjs/common';
import { readTemplate } from '../platform/files/template-file.js';
import { type CalendarEntry, calendarEntries } from './calendar-file.js';
import { firstFilling } from './first-filling.js';

/** The working days that a committee begins with: those ordered in Viet Nam, and those that the law lets expect. */
@Injectable()
export class FirstFillingService {
  private known: Promise<CalendarEntry[]> | null = null;
  private readonly byYear = new Map<number, Promise<CalendarEntry[]>>();

  /** The days of these years that differ from their weekday. Worked out once for each year. */
  async entriesOf(years: readonly number[]): Promise<CalendarEntry[]> {
    const entries = await Promise.all(years.map((year) => this.entriesOfYear(year)));
    return entries.flat();
  }

  private entriesOfYear(year: number): Promise<CalendarEntry[]> {
    const found = this.byYear.get(year) ?? this.load(year);
    this.byYear.set(year, found);
    return found;
  }

  private async load(year: number): Promise<CalendarEntry[]> {
    this.known ??= readTemplate('calendar/viet-nam.yaml').then(calendarEntries);
    return firstFilling([year], await this.known);
  }
}
