import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type CalendarEntry, calendarEntries } from '../../src/calendar/calendar-file.js';
import { expectedEntries, firstFilling, publicHolidays } from '../../src/calendar/first-filling.js';
import { addDays, calendarDay, weekdayOf } from '../../src/kernel/calendar-day.js';
import { WorkingCalendar } from '../../src/kernel/working-calendar.js';
import { vietNam2026 } from '../support/viet-nam-2026.js';

const file = calendarEntries(
  readFileSync(join(import.meta.dirname, '../../templates/calendar/viet-nam.yaml'), 'utf8'),
);
const known = file.filter(({ day }) => day.startsWith('2026'));

async function daysOff(year: number): Promise<string[]> {
  const entries = await firstFilling([year], known);
  return entries.filter(({ off }) => off).map(({ day }) => day.slice(5));
}

describe('the working days of 2026', () => {
  it('are those that were ordered, each with the document that ordered it', () => {
    const calendar = new WorkingCalendar(known);
    const year = Array.from({ length: 365 }, (_, n) => addDays(calendarDay('2026-01-01'), n));
    const differing = year.filter((day) => calendar.isWorkingDay(day) !== vietNam2026.isWorkingDay(day));
    expect(differing).toEqual([]);
    expect(known.every(({ source, name }) => source !== '' && name.vi !== '' && name.en !== '')).toBe(true);
  });

  it('differ from their weekday, every one that is listed, and once', () => {
    expect(known.filter(({ day, off }) => off !== weekdayOf(day) < 6)).toEqual([]);
    expect(new Set(known.map(({ day }) => day)).size).toBe(known.length);
  });

  it('are only expected for 24 November, whose law has not been seen', () => {
    expect(known.filter(({ certainty }) => certainty === 'expected').map(({ day }) => day)).toEqual([
      '2026-11-24',
    ]);
  });
});

describe('the first filling of another year', () => {
  it('has five days of Tết from its eve, days in lieu after week-ends, and all of it expected', async () => {
    expect(await daysOff(2027)).toEqual([
      '01-01',
      '02-05',
      '02-08',
      '02-09',
      '02-10',
      '02-11',
      '04-16',
      '04-30',
      '05-03',
      '09-02',
      '09-03',
      '11-24',
    ]);
    expect((await firstFilling([2027], known)).every(({ certainty }) => certainty === 'expected')).toBe(true);
  });

  it('is in the file for 2027 as the library gives it', async () => {
    const listed = file.filter(({ day }) => day.startsWith('2027'));
    const days = ({ day, off, source, certainty }: CalendarEntry) => ({ day, off, source, certainty });
    expect(listed.map(days)).toEqual((await firstFilling([2027], known)).map(days));
  });

  it('gives the second day in lieu where two holidays share a week-end', async () => {
    expect(await daysOff(2028)).toEqual(
      expect.arrayContaining(['01-03', '05-01', '05-02', '09-01', '09-04']),
    );
  });

  it('has no day of culture before 2026', async () => {
    expect(await daysOff(2025)).not.toContain('11-24');
  });

  it('names holidays in both languages', async () => {
    const [newYear] = await publicHolidays(2027);
    expect(newYear?.name).toEqual({ vi: 'Tết Dương lịch', en: "New Year's Day" });
  });

  it('leaves the years alone that are known', async () => {
    expect(await firstFilling([2026], known)).toEqual(known);
  });

  it('gives a working day for every holiday, wherever holidays fall', () => {
    const holidays = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 12 });
    fc.assert(
      fc.property(holidays, (offsets) => {
        const days = offsets.map((offset) => addDays(calendarDay('2025-01-01'), offset));
        const entries = expectedEntries(2025, [{ name: { vi: 'Lễ', en: 'Holiday' }, days }]);
        expect(entries).toHaveLength(days.length);
        expect(entries.every(({ day, off }) => off && weekdayOf(day) < 6)).toBe(true);
      }),
    );
  });
});

describe('a calendar file', () => {
  it.each([
    '',
    'days: none',
    'days: [{ day: 2026-02-30 }]',
    'days: [{ day: 2026-01-01, off: true, name: Tết }]',
  ])('is refused when it reads "%s"', (text) => {
    expect(() => calendarEntries(text)).toThrow(RangeError);
  });
});
