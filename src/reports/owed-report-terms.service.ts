import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommitteeCalendar } from '../calendar/calendar.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { staleVersion } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import { TaskReporting } from '../tasks/task-reporting.service.js';
import type { ProgressReport } from './progress-report.entity.js';
import { announcing } from './report-events.js';
import { ReportHistoryService } from './report-history.service.js';
import { requireDayAhead, requireNotClosed, requireWithBody, type ReviewOfReport } from './report-rules.js';
import { ReportsStore } from './reports.store.js';

/** What the board changes of the report that one body owes. What is left out stays. */
export interface OwedChange {
  readonly excused?: boolean;
  readonly dueOn?: CalendarDay;
  readonly reason: string;
}

/** The report that is meant: who owes it, to which review, on which version the change was made. */
export interface OwedReport {
  readonly review: ReviewOfReport & {
    readonly id: string;
    readonly periodFrom: CalendarDay;
    readonly periodTo: CalendarDay;
  };
  readonly bodyId: string;
  readonly version: number;
  readonly days: CommitteeCalendar;
}

/** Excuses bodies from reports and moves their days. The caller has asked whether the actor may. */
@Injectable()
export class OwedReportTermsService {
  constructor(
    private readonly store: ReportsStore,
    private readonly reporting: TaskReporting,
    private readonly history: ReportHistoryService,
    private readonly clock: Clock,
  ) {}

  /**
   * The body's continuous tasks of the period are due with its report. @returns the report's id
   * @throws NotFoundError, StaleVersionError, ConflictError (submitted, or closed), InvalidInputError
   */
  async change(
    manager: EntityManager,
    actor: Actor,
    { review, bodyId, version, days }: OwedReport,
    change: OwedChange,
  ): Promise<string> {
    const report = await this.store.getOwedForUpdate(manager, review.id, bodyId);
    if (report.version !== version) throw staleVersion(version, report.version, current(report));
    requireNotClosed(review);
    requireWithBody(report.status);
    if (change.dueOn !== undefined) requireDayAhead('dueOn', change.dueOn, days.today);
    const before = current(report);
    const dueOn = change.dueOn ?? report.dueOn;
    const excused = change.excused ?? report.excused;
    const excuseReason = excused === report.excused ? report.excuseReason : excused ? change.reason : null;
    const events = eventsOf(report, { excused, dueOn });
    if (events.length === 0) return report.id;
    Object.assign(report, { dueOn, excused, excuseReason });
    await this.store.save(manager, report);
    const actId = newId();
    if (dueOn !== before.dueOn) {
      const act = { actor, now: this.clock.now(), today: days.today, actId };
      const { planId } = report;
      const period = { from: review.periodFrom, to: review.periodTo };
      await this.reporting.moveContinuous(manager, act, { planId, bodyId, period }, dueOn, change.reason);
    }
    const { id, planId, committeeId } = report;
    const about = { reportId: id, reviewId: review.id, planId, bodyId };
    await this.history.recordAll(
      manager,
      actor,
      events.map(({ action, event }) => ({
        report: { id, committeeId },
        action,
        before: { dueOn: before.dueOn, excused: before.excused },
        after: { dueOn, excused, reason: change.reason },
        announce: announcing(event, actId, about),
      })),
    );
    return id;
  }
}

function current({ dueOn, excused, excuseReason, status, version }: ProgressReport) {
  return { dueOn, excused, excuseReason, status, version };
}

function eventsOf(
  report: ProgressReport,
  { excused, dueOn }: { readonly excused: boolean; readonly dueOn: CalendarDay },
): {
  readonly action: string;
  readonly event: 'report-excused' | 'report-asked-again' | 'report-day-moved';
}[] {
  return [
    ...(excused && !report.excused ? [{ action: 'excused', event: 'report-excused' } as const] : []),
    ...(!excused && report.excused ? [{ action: 'asked_again', event: 'report-asked-again' } as const] : []),
    ...(dueOn === report.dueOn ? [] : [{ action: 'day_moved', event: 'report-day-moved' } as const]),
  ];
}
