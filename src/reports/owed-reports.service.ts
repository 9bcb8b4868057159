import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { reportLevelOf } from '../bodies/body-kind.js';
import { type Change, HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { type CalendarDay, laterOf } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/new-id.js';
import type { Reason } from '../tasks/making-cause.js';
import { TaskReporting } from '../tasks/task-reporting.service.js';
import { DocumentPartsStore } from './document-parts.store.js';
import { type LedSoon, OwedReportsQueries, type UnnotedReport } from './owed-reports.queries.js';
import { ProgressReport } from './progress-report.entity.js';
import { ReportsStore } from './reports.store.js';

/** A review with its period, half-open. */
export interface ReviewOfPlan {
  readonly id: string;
  readonly planId: string;
  readonly periodFrom: CalendarDay;
  readonly periodTo: CalendarDay;
}

/** A report that a body comes to owe. */
export type ComingReport = Pick<ProgressReport, 'id' | 'bodyId' | 'dueOn'>;

/** Notes which bodies owe which reviews a report. */
@Injectable()
export class OwedReportsService {
  constructor(
    private readonly queries: OwedReportsQueries,
    private readonly store: ReportsStore,
    private readonly documents: DocumentPartsStore,
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
    const { unnoted, noLongerOwed, owedAgain } = await this.queries.differences(manager, planId, today);
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
    await this.letTasksFollow(manager, unnoted, made, { actor, today });
    await this.setOwed(manager, noLongerOwed, false, actor);
    await this.setOwed(manager, owedAgain, true, actor);
    return made.length;
  }

  /** The reports that bodies come to owe when they are given these tasks. Notes nothing. */
  async foreseen(
    manager: EntityManager,
    planId: string,
    today: CalendarDay,
    soon: LedSoon,
  ): Promise<ComingReport[]> {
    const { unnoted } = await this.queries.differences(manager, planId, today, soon);
    return unnoted.map((owed) => owedReport(owed, today));
  }

  /**
   * The days of a review that has not opened have moved: its reports are due on the new ones, unless the board moved theirs, and
   * continuous tasks with them.
   */
  async followReview(
    manager: EntityManager,
    review: ReviewOfPlan,
    { actor, today, reason }: { readonly actor: Actor; readonly today: CalendarDay; readonly reason: Reason },
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
      await this.reporting.followCalendar(manager, act, { planId, bodyId, period }, dueOn, reason);
    }
  }

  /** Whether somebody has worked on a report of the review, or on a continuous task of its period. */
  async isWorkedOn(manager: EntityManager, review: ReviewOfPlan, zone: string): Promise<boolean> {
    const { id, planId, periodFrom, periodTo } = review;
    if (await this.queries.isTouched(manager, id)) return true;
    const period = { from: periodFrom, to: periodTo };
    return this.reporting.isWorkedOn(manager, { planId, period }, zone);
  }

  /** Takes the reports of a review away that nothing asks for any more, and what is left of its documents. */
  async forgetReview(manager: EntityManager, reviewId: string): Promise<void> {
    await this.documents.removeOf(manager, reviewId);
    await this.store.removeOf(manager, reviewId);
  }

  /** A body that comes to owe a report after the day of its level has continuous tasks that are due with it. */
  private async letTasksFollow(
    manager: EntityManager,
    unnoted: readonly UnnotedReport[],
    made: readonly ProgressReport[],
    asking: { readonly actor: Actor; readonly today: CalendarDay },
  ): Promise<void> {
    const act = { ...asking, now: this.clock.now(), actId: newId() };
    for (const { reviewId, bodyId, planId, dueOn } of made) {
      const owed = unnoted.find((one) => one.reviewId === reviewId && one.bodyId === bodyId);
      if (!owed || levelDayOf(owed) === dueOn) continue;
      const period = { from: owed.periodFrom, to: owed.periodTo };
      const reason = { cause: 'report-later', document: '' } as const;
      await this.reporting.followCalendar(manager, act, { planId, bodyId, period }, dueOn, reason);
    }
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
  const dueOn = laterOf(levelDayOf(owed), today);
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

function levelDayOf({ kind, baseDueOn, otherDueOn }: UnnotedReport): CalendarDay {
  return reportLevelOf(kind) === 'base' ? baseDueOn : otherDueOn;
}
