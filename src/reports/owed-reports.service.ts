import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { reportLevelOf } from '../bodies/body-kind.js';
import { type Change, HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { type CalendarDay, laterOf } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/new-id.js';
import { TaskReporting } from '../tasks/task-reporting.service.js';
import { OwedReportsQueries, type UnnotedReport } from './owed-reports.queries.js';
import { ProgressReport } from './progress-report.entity.js';
import { ReportsStore } from './reports.store.js';

/** Notes which bodies owe which reviews a report. */
@Injectable()
export class OwedReportsService {
  constructor(
    private readonly queries: OwedReportsQueries,
    private readonly store: ReportsStore,
    private readonly reporting: TaskReporting,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /**
   * Every lead body with a task in a review's period owes it one report, from the day it got its first one; a body that has
   * lost its last one owes nothing. Asking again changes nothing. @returns how many reports are newly owed
   */
  async ensureOwed(
    manager: EntityManager,
    planId: string,
    today: CalendarDay,
    actor: Actor,
  ): Promise<number> {
    const { unnoted, noLongerOwed, owedAgain } = await this.queries.differences(manager, planId);
    const made = await this.store.addMissing(
      manager,
      unnoted.map((one) => owedReport(one, today)),
    );
    const noted = made.map((report) =>
      this.change(report, 'owed', actor, null, {
        reviewId: report.reviewId,
        bodyId: report.bodyId,
        dueOn: report.dueOn,
      }),
    );
    await this.history.recordMany(manager, noted);
    await this.setOwed(manager, noLongerOwed, false, actor);
    await this.setOwed(manager, owedAgain, true, actor);
    return made.length;
  }

  /**
   * The days of a review that has not opened have moved: its reports are due on the new ones, unless the board moved theirs, and
   * continuous tasks with them.
   */
  async followReview(
    manager: EntityManager,
    review: { readonly id: string; readonly periodFrom: CalendarDay; readonly periodTo: CalendarDay },
    actor: Actor,
    today: CalendarDay,
  ): Promise<void> {
    const before = new Map(
      (await this.store.followLevelDays(manager, review.id)).map((one) => [one.id, one.before]),
    );
    const reports = await this.store.manyForUpdate(manager, [...before.keys()]);
    const changes = reports.map((report) =>
      this.change(report, 'day_moved', actor, { dueOn: before.get(report.id) }, { dueOn: report.dueOn }),
    );
    await this.history.recordAll(manager, changes);
    const act = { actor, now: this.clock.now(), today, actId: newId() };
    const period = { from: review.periodFrom, to: review.periodTo };
    for (const { planId, bodyId, dueOn } of reports) {
      await this.reporting.followCalendar(manager, act, { planId, bodyId, period }, dueOn);
    }
  }

  /** Takes the reports of a review away that nothing asks for any more. False where somebody has worked on one of them. */
  async forgetReview(manager: EntityManager, reviewId: string): Promise<boolean> {
    if (await this.queries.isTouched(manager, reviewId)) return false;
    await this.store.removeOf(manager, reviewId);
    return true;
  }

  private async setOwed(
    manager: EntityManager,
    ids: readonly string[],
    owed: boolean,
    actor: Actor,
  ): Promise<void> {
    const reports = await this.store.manyForUpdate(manager, ids);
    for (const report of reports) {
      await this.store.save(manager, Object.assign(report, { excused: !owed }));
    }
    const action = owed ? 'owed_again' : 'no_longer_owed';
    await this.history.recordAll(
      manager,
      reports.map((report) => this.change(report, action, actor, { excused: owed }, { excused: !owed })),
    );
  }

  private change(
    report: ProgressReport,
    action: string,
    actor: Actor,
    before: Change['before'],
    after: Change['after'],
  ): Change {
    return {
      objectType: 'report',
      objectId: report.id,
      action,
      actor,
      at: this.clock.now(),
      committeeId: report.committeeId,
      before,
      after,
    };
  }
}

/** Due on the day of the body's level; a body that comes to owe it after that day is not late from the start. */
function owedReport(owed: UnnotedReport, today: CalendarDay): ProgressReport {
  const levelDay = reportLevelOf(owed.kind) === 'base' ? owed.baseDueOn : owed.otherDueOn;
  const dueOn = laterOf(levelDay, today);
  const { committeeId, planId, reviewId, bodyId } = owed;
  return Object.assign(new ProgressReport(), {
    id: newId(),
    committeeId,
    planId,
    reviewId,
    bodyId,
    status: 'draft',
    dueOn,
    firstDueOn: dueOn,
    version: 1,
  } satisfies Partial<ProgressReport>);
}
