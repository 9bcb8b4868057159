import type { CalendarDay } from '../kernel/calendar-day.js';
import { reportLateness } from '../reports/report-lateness.js';
import { latenessFacts } from '../reports/report-view.js';
import type { ReportOfPeriod, TasksAlike } from './figure-rows.queries.js';
import type { FigureRow } from './review-figures.js';

/** A task, or tasks that are alike, with how the report stands that continuous ones are accounted for in. */
export function figureRow(
  { periodFrom, periodTo, ...row }: Omit<TasksAlike, 'count'> & { readonly count?: number },
  report: ReportOfPeriod | undefined,
  today: CalendarDay,
  onTimeUntil: (dueOn: CalendarDay) => CalendarDay,
): FigureRow {
  const lateness = (by: 'dueOn' | 'firstDueOn') =>
    report && row.continuous ? reportLateness(latenessFacts(report, onTimeUntil, by), today) : null;
  return {
    ...row,
    period: { from: periodFrom, to: periodTo },
    reportLateness: lateness('dueOn'),
    reportLatenessByFirstDay: lateness('firstDueOn'),
  };
}

/** The reports by the bodies and periods whose continuous tasks are accounted for in them. */
export class ReportsOfPeriods {
  private readonly byKey: ReadonlyMap<string, ReportOfPeriod>;

  constructor(reports: readonly ReportOfPeriod[]) {
    this.byKey = new Map(reports.map((report) => [periodKey(report), report]));
  }

  find(of: BodyAndPeriod): ReportOfPeriod | undefined {
    return this.byKey.get(periodKey(of));
  }
}

/** What figures are counted from: tasks, or numbers of tasks that are alike, and the reports that they are accounted for in. */
export interface Counted {
  readonly tasks: readonly (Omit<TasksAlike, 'count'> & { readonly count?: number })[];
  readonly reports: ReportsOfPeriods;
}

type BodyAndPeriod = Pick<TasksAlike, 'bodyId' | 'periodFrom' | 'periodTo'>;

function periodKey(of: BodyAndPeriod): string {
  return `${of.bodyId} ${of.periodFrom} ${of.periodTo}`;
}

/** Few days are asked about many times. */
export function remembered(of: (day: CalendarDay) => CalendarDay): (day: CalendarDay) => CalendarDay {
  const known = new Map<CalendarDay, CalendarDay>();
  return (day) => {
    const found = known.get(day) ?? of(day);
    known.set(day, found);
    return found;
  };
}
