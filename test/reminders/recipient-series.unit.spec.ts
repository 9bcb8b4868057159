import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, calendarDay, type CalendarDay } from '../../src/kernel/calendar-day.js';
import { defaultRules, type Receiver } from '../../src/reminders/rule-setting.js';
import { type RecipientSeries, recipientSeries } from '../../src/reminders/recipient-series.js';
import type { Recipient } from '../../src/reminders/recipients.js';
import type { ReviewSubject, TaskSubject } from '../../src/reminders/reminder-subjects.js';
import { newestOfSeries } from '../../src/reminders/planned-reminder.js';
import { subjectReminders } from '../../src/reminders/subject-reminders.js';
import { expectedOfTask } from '../support/expected-reminders.js';
import { vietNam2026 } from '../support/viet-nam-2026.js';

const counting = { zone: 'Asia/Ho_Chi_Minh', direction: 'forward', calendar: vietNam2026 } as const;
const settings = { ...defaultRules, 'weekly-summary': { ...defaultRules['weekly-summary'], receivers: [] } };
const named = { name: 'Tên', nameEn: null };

function task(dueOn: CalendarDay): TaskSubject {
  return {
    type: 'task',
    id: 'task',
    number: 1,
    committeeId: 'committee',
    planStatus: 'in_force',
    title: named,
    leadBodyId: 'lead',
    leadBody: named,
    cooperators: ['cooperating'],
    status: 'assigned',
    cadence: 'yearly',
    periodFrom: calendarDay('2026-01-01'),
    periodTo: calendarDay('2027-01-01'),
    dueOn,
    returnedFrom: null,
    returnedBy: null,
    assignedOn: calendarDay('2026-01-01'),
    madeOn: calendarDay('2026-01-01'),
    doneReportedOn: null,
    misaddressedOn: null,
    deadlineSetAt: null,
    request: null,
  };
}

function recipient(id: string): Recipient {
  return { id, accountId: id, bodyId: null, address: `${id}@x`, language: 'vi' };
}

/** One person is officer, head and board; another cooperates, and leads where `both`. */
function seriesOn(
  today: CalendarDay,
  dueOn: CalendarDay,
  of?: typeof newestOfSeries,
  both = false,
): RecipientSeries[] {
  const open = { committeeId: 'committee', tasks: [task(dueOn)], reports: [], reviews: [], waiting: [] };
  return recipientSeries(subjectReminders(open, settings, today, counting, of), (receiver) => {
    if (receiver === 'cooperating') return [recipient('other')];
    return both && receiver === 'body'
      ? [recipient('everything'), recipient('other')]
      : [recipient('everything')];
  });
}

/** What one person hears who has these parts in a task due on 15/06/2026. */
function hears(today: string, parts: readonly Receiver[]): RecipientSeries[] {
  const tasks = [task(calendarDay('2026-06-15'))];
  const open = { committeeId: 'committee', tasks, reports: [], reviews: [], waiting: [] };
  return recipientSeries(subjectReminders(open, settings, calendarDay(today), counting), (receiver) =>
    parts.includes(receiver) ? [recipient('person')] : [],
  );
}

/** One person holds these roles on the day before a review's meeting. */
function seesMeeting(roles: readonly Receiver[]): RecipientSeries[] {
  const review: ReviewSubject = {
    type: 'review',
    id: 'review',
    committeeId: 'committee',
    planStatus: 'in_force',
    review: named,
    status: 'collecting',
    opensOn: calendarDay('2026-05-15'),
    meetingOn: calendarDay('2026-06-24'),
    deadlineSetAt: null,
    reports: [],
  };
  const open = { committeeId: 'committee', tasks: [], reports: [], reviews: [review], waiting: [] };
  return recipientSeries(subjectReminders(open, settings, calendarDay('2026-06-23'), counting), (receiver) =>
    roles.includes(receiver) ? [recipient('person')] : [],
  );
}

/** The first day of the task's period, on which it was made. */
const FIRST_DAY = calendarDay('2026-01-01');

function inWords(
  { recipient }: RecipientSeries,
  { kind, offset }: NonNullable<RecipientSeries['said']>,
): string {
  return `${kind} ${offset} ${recipient.id}`;
}

/** Whether a pass of that day tells cooperating bodies of the week that is left, where none has told them. */
function isSevenBefore(day: CalendarDay, until: CalendarDay): boolean {
  const sevenBefore = vietNam2026.onOrBefore(addDays(until, -7));
  return sevenBefore >= FIRST_DAY && day >= sevenBefore && day <= until;
}

describe('who hears of a subject in several capacities', () => {
  it('hears of it once', () => {
    const series = seriesOn(calendarDay('2026-06-22'), calendarDay('2026-06-15'));
    expect(series.filter(({ said }) => said !== null).map(({ recipient: { id } }) => id)).toEqual([
      'everything',
    ]);
  });

  it('hears the latest of what is due to either, where the passes stood still meanwhile', () => {
    const [series, ...others] = hears('2026-06-12', ['cooperating', 'body']);
    expect([series?.said?.offset, others]).toEqual(['-1', []]);
  });

  it('does not hear it again in another capacity', () => {
    const keyAs = (part: Receiver) =>
      hears('2026-06-18', [part]).flatMap(({ said, newestKey }) => (said ? [newestKey] : []));
    expect(keyAs('body')).toHaveLength(1);
    expect(keyAs('head')).toEqual(keyAs('body'));
  });

  it('hears of it as the board, who sees how all bodies stand', () => {
    const series = seesMeeting(['head', 'board']);
    expect(series.map(({ said }) => said?.receiver)).toEqual(['board']);
    expect(seesMeeting(['head']).map(({ said }) => said?.receiver)).toEqual(['head']);
  });
});

describe('passes on any days, in any number and order', () => {
  it('say no reminder twice and at most one of a series a pass', () => {
    const dueOn = calendarDay('2026-06-15');
    const days = fc.array(fc.integer({ min: -40, max: 60 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(days, (offsets) => {
        const recorded = new Set<string>();
        const said: string[] = [];
        for (const today of offsets.map((offset) => addDays(dueOn, offset))) {
          const fresh = seriesOn(today, dueOn).filter(({ newestKey }) => !recorded.has(newestKey));
          expect(new Set(fresh.map(({ newestKey }) => newestKey)).size).toBe(fresh.length);
          // By what is said, not by the key that is to keep it from being said twice.
          said.push(...fresh.flatMap((one) => (one.said === null ? [] : [inWords(one, one.said)])));
          for (const { said: one, overtaken } of fresh) {
            for (const each of one === null ? overtaken : [one, ...overtaken])
              recorded.add(each.recipientKey);
          }
        }
        expect(new Set(said).size).toBe(said.length);
      }),
      { numRuns: 200 },
    );
  });

  it('find what is new in a series by the newest of it alone', () => {
    const dueOn = calendarDay('2026-06-15');
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 200 }), fc.boolean(), (offset, both) => {
        const today = addDays(dueOn, offset);
        const found = (series: readonly RecipientSeries[]) =>
          series.map(({ recipient: { id }, newestKey, said }) => [id, newestKey, said?.recipientKey]);
        expect(found(seriesOn(today, dueOn, newestOfSeries, both))).toEqual(
          found(seriesOn(today, dueOn, undefined, both)),
        );
      }),
    );
  });

  it('say what the table demands of the days gone by: the latest that is not said, and nothing from before the task was made', () => {
    const passes = fc.uniqueArray(fc.integer({ min: -40, max: 100 }), { maxLength: 40 });
    const due = fc.integer({ min: 0, max: 300 }).map((days) => addDays(calendarDay('2026-01-05'), days));
    fc.assert(
      fc.property(passes, due, (offsets, dueOn) => {
        const until = vietNam2026.onTimeUntil(dueOn, 'forward');
        const days = offsets.toSorted((one, other) => one - other).map((offset) => addDays(until, offset));
        const begun = days.filter((day) => day >= FIRST_DAY);
        const recorded = new Set<string>();
        const said: string[] = [];
        for (const today of begun) {
          for (const one of seriesOn(today, dueOn)) {
            if (recorded.has(one.newestKey)) continue;
            recorded.add(one.newestKey);
            if (one.said) said.push(`${today} ${inWords(one, one.said)}`);
          }
        }
        const wanted = expectedOfTask(begun, until, FIRST_DAY).map(
          ({ on, said }) => `${on} ${said} everything`,
        );
        expect(said.filter((line) => line.endsWith('everything'))).toEqual(wanted);
        const cooperating = begun.find((day) => isSevenBefore(day, until));
        expect(said.filter((line) => line.endsWith('other'))).toEqual(
          cooperating === undefined ? [] : [`${cooperating} task-due -7 other`],
        );
      }),
    );
  });

  it('that run every day say every offset of the default rules on its day', () => {
    const dueOn = calendarDay('2026-06-15');
    const recorded = new Set<string>();
    const said: string[] = [];
    for (let today = addDays(dueOn, -20); today <= addDays(dueOn, 22); today = addDays(today, 1)) {
      if (!vietNam2026.isWorkingDay(today)) continue;
      for (const one of seriesOn(today, dueOn)) {
        if (one.recipient.id !== 'everything' || recorded.has(one.newestKey)) continue;
        recorded.add(one.newestKey);
        if (one.said) said.push(`${today} ${one.said.offset}`);
      }
    }
    expect(said).toEqual([
      '2026-06-01 -14',
      '2026-06-08 -7',
      // 3 days before is a Friday, 1 day before a Sunday: both come to the 12th, and the later is said.
      '2026-06-12 -1',
      '2026-06-15 0',
      '2026-06-16 1',
      '2026-06-18 3',
      '2026-06-22 7',
      '2026-06-29 14',
      '2026-07-06 21',
    ]);
  });
});
