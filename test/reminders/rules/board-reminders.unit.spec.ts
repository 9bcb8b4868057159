import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../../src/kernel/calendar-day.js';
import { reminderKey } from '../../../src/reminders/planned-reminder.js';
import { defaultRules } from '../../../src/reminders/rule-setting.js';
import { waitingReminders } from '../../../src/reminders/rules/waiting-for-board.js';
import {
  firstWorkingDayOfWeek,
  weeklySummaryReminders,
} from '../../../src/reminders/rules/weekly-summary.js';
import { vietNam2026 } from '../../support/viet-nam-2026.js';

function waiting(day: string): string[] {
  const facts = { subjectId: 'request', waitingSince: calendarDay('2026-02-12') };
  return waitingReminders(facts, defaultRules['waiting-for-board'], calendarDay(day), vietNam2026).flatMap(
    ({ state, offset, receiver }) => (state === 'said' ? [`${offset} ${receiver}`] : []),
  );
}

function summary(day: string): string[] {
  const setting = defaultRules['weekly-summary'];
  return weeklySummaryReminders('committee', setting, calendarDay(day), vietNam2026).map(
    (each) => `${reminderKey(each, each.offset)} ${each.receiver}`,
  );
}

describe('what waits for the board', () => {
  it('is said to the board from the third working day, on every working day', () => {
    expect(['2026-02-13', '2026-02-23', '2026-02-24', '2026-02-25'].map(waiting)).toEqual([
      [],
      [],
      ['3 board'],
      ['4 board'],
    ]);
  });
});

describe('the weekly summary', () => {
  it('goes on the first working day of the week to the board and leaders', () => {
    expect(summary('2026-06-15')).toEqual([
      'weekly-summary/committee/2026-06-15/0 board',
      'weekly-summary/committee/2026-06-15/0 leaders',
    ]);
    expect(firstWorkingDayOfWeek(calendarDay('2026-04-27'), vietNam2026)).toBe('2026-04-28');
    expect(summary('2026-04-27')).toEqual([]);
  });

  it('is one and the same all through the week', () => {
    expect(summary('2026-06-19')).toEqual(summary('2026-06-15'));
    expect(summary('2026-06-22')).not.toEqual(summary('2026-06-15'));
  });

  it('falls out in a week without a working day', () => {
    expect(firstWorkingDayOfWeek(calendarDay('2026-02-18'), vietNam2026)).toBeNull();
    expect(summary('2026-02-20')).toEqual([]);
  });
});
