import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, calendarDay, type CalendarDay } from '../../src/kernel/calendar-day.js';
import { periodOfDays } from '../../src/kernel/period.js';
import {
  changeOfFigures,
  type FigureRow,
  figureLabels,
  reviewFigures,
  sumFigures,
} from '../../src/reviews/review-figures.js';
import { latenesses } from '../../src/tasks/task-lateness.js';
import { taskStatuses } from '../../src/tasks/task-status.js';
import { unlabelled } from '../support/status-rules.js';
import { vietNam2026 } from '../support/viet-nam-2026.js';

const firstHalf = periodOfDays(calendarDay('2025-12-15'), calendarDay('2026-06-14'));
const secondHalf = periodOfDays(calendarDay('2026-06-15'), calendarDay('2026-12-14'));
const year = periodOfDays(calendarDay('2025-12-15'), calendarDay('2026-12-14'));
const today = calendarDay('2026-06-24');
const due = calendarDay('2026-05-20');

function row(more: Partial<FigureRow> = {}): FigureRow {
  const dueOn = more.dueOn ?? due;
  return {
    status: 'in_progress',
    period: firstHalf,
    dueOn,
    firstDueOn: dueOn,
    completedOn: null,
    returnedFrom: null,
    returnedBy: null,
    continuous: false,
    reportLateness: null,
    ...more,
  };
}

function onTimeUntil(day: CalendarDay): CalendarDay {
  return vietNam2026.onTimeUntil(day, 'forward');
}

function current(rows: FigureRow[], reviewed = firstHalf, on = today) {
  return reviewFigures(rows, reviewed, on, onTimeUntil).byCurrentDeadline;
}

describe('the figures of a review', () => {
  it('class what was due as done on time, done late, open overdue and open in time', () => {
    const rows = [
      row({ status: 'confirmed', completedOn: due }),
      row({ status: 'done', completedOn: due }),
      row({ status: 'confirmed', completedOn: addDays(due, 1) }),
      row(),
    ];
    expect(
      current([...rows, row({ dueOn: calendarDay('2026-06-14') })], firstHalf, calendarDay('2026-06-15')),
    ).toEqual({
      due: 5,
      doneOnTime: 2,
      doneLate: 1,
      openOverdue: 1,
      openInTime: 1,
      waiting: 1,
      carriedOver: 0,
      notYetDue: 0,
    });
  });

  it('leave out what is cancelled or has not begun', () => {
    const rows = [
      row({ status: 'cancelled' }),
      row({ period: secondHalf, dueOn: calendarDay('2026-12-01') }),
    ];
    expect(current(rows, year, calendarDay('2026-06-01'))).toMatchObject({
      due: 0,
      notYetDue: 0,
      carriedOver: 0,
    });
  });

  it('count a continuous task in the review of its period, as its report stands', () => {
    const dueOn = calendarDay('2026-06-16');
    const continuous = row({ continuous: true, dueOn });
    const rows = [
      { ...continuous, status: 'done', reportLateness: 'on_time' } as const,
      { ...continuous, status: 'confirmed', reportLateness: 'late' } as const,
      { ...continuous, reportLateness: 'overdue' } as const,
      continuous,
    ];
    expect(current(rows)).toMatchObject({
      due: 4,
      doneOnTime: 1,
      doneLate: 1,
      openOverdue: 1,
      openInTime: 1,
    });
    expect(current(rows, secondHalf)).toMatchObject({ due: 0, carriedOver: 3 });
    expect(current(rows, year)).toMatchObject({ due: 4 });
  });

  it('show beside them what is carried over and what is not yet due', () => {
    const yearly = row({ period: year, dueOn: calendarDay('2026-12-14') });
    expect(current([yearly])).toMatchObject({ due: 0, notYetDue: 1 });
    expect(current([row(), row({ status: 'confirmed', completedOn: due })], secondHalf)).toMatchObject({
      due: 0,
      carriedOver: 1,
    });
  });

  it('do not count tasks of the next period while the reports of this one come in', () => {
    const next = row({ period: secondHalf, dueOn: calendarDay('2026-12-16'), continuous: true });
    expect(current([next])).toEqual(current([]));
  });

  it('are told by the deadline that stands and by the first one', () => {
    const extended = row({ dueOn: calendarDay('2026-06-10'), firstDueOn: due, status: 'done' });
    const figures = reviewFigures(
      [{ ...extended, completedOn: calendarDay('2026-06-09') }],
      firstHalf,
      today,
      onTimeUntil,
    );
    expect(figures.byCurrentDeadline).toMatchObject({ due: 1, doneOnTime: 1, doneLate: 0 });
    expect(figures.byFirstDeadline).toMatchObject({ due: 1, doneOnTime: 0, doneLate: 1 });
  });

  it('move a task extended beyond the period to the next review, but by its first deadline keep it', () => {
    const figures = reviewFigures(
      [row({ dueOn: calendarDay('2026-07-10'), firstDueOn: due })],
      firstHalf,
      today,
      onTimeUntil,
    );
    expect([figures.byCurrentDeadline.due, figures.byFirstDeadline.openOverdue]).toEqual([0, 1]);
  });

  it('tell by the first deadline of a continuous task as its report stands by its own first day', () => {
    const extended = row({
      continuous: true,
      status: 'confirmed',
      reportLateness: 'on_time',
      reportLatenessByFirstDay: 'late',
    });
    const figures = reviewFigures([extended], firstHalf, today, onTimeUntil);
    expect([figures.byCurrentDeadline.doneOnTime, figures.byFirstDeadline.doneLate]).toEqual([1, 1]);
  });

  it('hold a returned task to the end of the working day after the day given, where that is a day off', () => {
    const saturday = calendarDay('2026-06-20');
    const returned = row({ returnedFrom: due, returnedBy: saturday });
    const on = (day: string) => current([returned], firstHalf, calendarDay(day));
    expect([on('2026-06-22').openInTime, on('2026-06-23').openOverdue]).toEqual([1, 1]);
  });

  it('change by what there is now more than before', () => {
    const [now, before] = [current([row(), row()]), current([row()])];
    expect(changeOfFigures(now, before)).toMatchObject({ due: 1, openOverdue: 1, doneLate: 0 });
    expect(changeOfFigures(before, now)).toMatchObject({ due: -1, openOverdue: -1 });
  });

  it('count alike rows by their number', () => {
    expect(current([row({ count: 3 }), row()])).toMatchObject({ due: 4, openOverdue: 4 });
  });
});

const anyRow: fc.Arbitrary<FigureRow> = fc.record({
  status: fc.constantFrom(...taskStatuses),
  period: fc.constantFrom(firstHalf, secondHalf, year),
  dueOn: fc.integer({ min: -60, max: 400 }).map((days) => addDays(year.from, days)),
  firstDueOn: fc.integer({ min: -60, max: 400 }).map((days) => addDays(year.from, days)),
  completedOn: fc.option(fc.integer({ min: 0, max: 400 }).map((days) => addDays(year.from, days))),
  returnedFrom: fc.option(fc.integer({ min: 0, max: 400 }).map((days) => addDays(year.from, days))),
  returnedBy: fc.option(fc.integer({ min: 0, max: 400 }).map((days) => addDays(year.from, days))),
  continuous: fc.boolean(),
  reportLateness: fc.option(fc.constantFrom(...latenesses)),
});
const rows = fc.array(anyRow, { maxLength: 30 });

describe('all figures', () => {
  it('add up: due is the sum of its four classes, and what waits is among the done', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(firstHalf, secondHalf, year), fc.nat(400), (some, reviewed, days) => {
        const both = reviewFigures(some, reviewed, addDays(year.from, days), onTimeUntil);
        for (const figures of [both.byCurrentDeadline, both.byFirstDeadline]) {
          const { doneOnTime, doneLate, openOverdue, openInTime } = figures;
          expect(doneOnTime + doneLate + openOverdue + openInTime).toBe(figures.due);
          expect(figures.waiting <= doneOnTime + doneLate).toBe(true);
          expect(figures.due + figures.carriedOver + figures.notYetDue <= some.length).toBe(true);
        }
      }),
    );
  });

  it('of a plan are the sum of those of its bodies', () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        expect(sumFigures([current(one), current(other)])).toEqual(current([...one, ...other]));
      }),
    );
  });

  it('are labelled', () => {
    expect(unlabelled(figureLabels)).toEqual([]);
  });
});
