import type { Actor } from '../../../src/kernel/actor.js';
import { addDays, type CalendarDay, dayInZone } from '../../../src/kernel/calendar-day.js';
import { DomainError, NotFoundError } from '../../../src/kernel/domain-error.js';
import { ReportReadingService } from '../../../src/reports/report-reading.service.js';
import { ReviewSummaryService } from '../../../src/reviews/review-summary.service.js';
import type { TestApp } from '../../support/app.js';
import { type ActName, outcomeOf, REVIEW, type Said } from './report-effects.js';
import {
  figuresOf,
  linesOf,
  type Model,
  type ModelLine,
  type ModelReport,
  type ModelTask,
  reads,
  reportLateness,
} from './report-model.js';
import { rowsOf, type Snapshot, snapshotOf, storedRows, transactionsIn } from './report-snapshot.js';
import { makeReviews, personOf, reviewCast, type ReviewCast, type Who } from './review-cast.js';
import { send } from './sent-act.js';

/** One step of a walk, in numbers that choose among what there is when it is taken. */
export interface Step {
  /** Days that pass before it. */
  readonly later: number;
  readonly who: Who;
  readonly act: ActName;
  /** Of the body with accounts (0) or of the one without (1). */
  readonly report: number;
  readonly task: number;
  /** The day given, counted from today. */
  readonly day: number | null;
  /** Days since the paper came. */
  readonly arrived: number | null;
  readonly text: string | null | undefined;
  readonly ticked: boolean | null | undefined;
  readonly takesOut: boolean;
  /** The version seen is not the present one. */
  readonly stale: boolean;
}

/** What the model wants beside what was seen. */
export interface Findings {
  readonly wanted: unknown;
  readonly seen: unknown;
}

/** A real review with real reports, walked beside a model of them. */
export class WalkedReview {
  /** What was accepted so far, in its order. */
  readonly accepted: ActName[] = [];

  private constructor(
    private readonly app: TestApp,
    private readonly cast: ReviewCast,
    private model: Model,
    private snapshot: Snapshot,
  ) {}

  static async begin(app: TestApp): Promise<WalkedReview> {
    const cast = await reviewCast(app);
    const snapshot = await snapshotOf(app.dataSource, cast.reviewId, cast.planId);
    return new WalkedReview(app, cast, cast.model, snapshot);
  }

  private get today(): CalendarDay {
    return dayInZone(this.app.clock.now(), 'Asia/Ho_Chi_Minh');
  }

  /** Takes the step. @returns what came of it, and how the review and its reports read after it */
  async take(step: Step): Promise<Findings[]> {
    this.app.clock.set(new Date(`${addDays(this.today, step.later)}T09:00:00+07:00`));
    const report = this.model.reports[step.report % this.model.reports.length] as ModelReport;
    const own = this.model.tasks.filter(({ lead }) => lead === report.body);
    // One of the other body's now and then.
    const all = step.task < 2 * own.length ? own : this.model.tasks;
    const task = all[step.task % all.length] as ModelTask;
    const actor = this.cast.actors[step.who];
    const change = await this.act(step, actor, report, task);
    return [change, await this.report(actor, report.id), await this.summary()];
  }

  /** Making the reviews again, as the hourly pass does, changes nothing. */
  async passAgain(): Promise<Findings> {
    await makeReviews(this.app, this.cast.planId);
    return {
      wanted: this.snapshot,
      seen: await snapshotOf(this.app.dataSource, this.cast.reviewId, this.cast.planId),
    };
  }

  private async act(step: Step, actor: Actor, report: ModelReport, task: ModelTask): Promise<Findings> {
    const person = personOf(actor, this.cast.actors.board);
    const said = this.said(step, report);
    const { app } = this;
    const { reviewId } = this.cast;
    const given = { model: this.model, person, report, task, said, today: this.today };
    const outcome = outcomeOf(step.act, given);
    const refusal = await refusalOf(send(step.act, { app, actor, reviewId, report, task, said }));
    const before = this.snapshot;
    const after = await snapshotOf(app.dataSource, reviewId, this.cast.planId);
    if (!outcome || refusal) {
      const answer = refusal ?? 'accepted';
      const expected = outcome ? 'accepted' : (refusal ?? 'refused');
      return {
        wanted: { act: `${step.who} ${step.act}: ${expected}`, before },
        seen: { act: `${step.who} ${step.act}: ${answer}`, before: after },
      };
    }
    this.model = outcome.model;
    this.snapshot = after;
    this.accepted.push(step.act);
    const gained = outcome.history.map(([id, action]) => `${id === REVIEW ? reviewId : id} ${action}`);
    const added = after.history.slice(before.history.length);
    return {
      wanted: {
        act: step.act,
        rows: rowsOf(this.model),
        // Those of tasks come in no order of their own.
        history: gained.sort(),
        others: [],
        transactions: gained.length > 0 ? 1 : 0,
      },
      seen: {
        act: step.act,
        rows: storedRows(this.model, after),
        history: added.map(({ object_id, action }) => `${object_id} ${action}`).sort(),
        others: added.filter(({ actor_id }) => actor_id !== actor.accountId),
        transactions: transactionsIn(before, after),
      },
    };
  }

  private said(step: Step, report: ModelReport): Said {
    const ofReview = step.act === 'close' || step.act === 'reopen';
    const version = ofReview ? this.model.review.version : report.version;
    return {
      day: step.day === null ? null : addDays(this.today, step.day),
      arrivedOn: step.arrived === null ? null : addDays(this.today, -step.arrived),
      ...(step.text === undefined ? {} : { text: step.text }),
      ...(step.ticked === undefined ? {} : { ticked: step.ticked }),
      takesOut: step.takesOut,
      version: step.stale ? version - 1 : version,
    };
  }

  /** The report as that person reads it, with its lines; null where it does not exist for them. */
  private async report(actor: Actor, id: string): Promise<Findings> {
    const report = this.model.reports.find((one) => one.id === id) as ModelReport;
    const may = reads(personOf(actor, this.cast.actors.board), report);
    const wanted = may
      ? { lateness: reportLateness(report, this.today), lines: linesOf(this.model, report) }
      : null;
    try {
      const { state, lines } = await this.app.get(ReportReadingService).read(actor, id);
      const shown: Record<string, ModelLine> = {};
      for (const { taskId, place, text, done, edited } of lines)
        shown[taskId] = { place, text, done, edited };
      return { wanted, seen: { lateness: state.lateness, lines: shown } };
    } catch (error) {
      if (error instanceof NotFoundError) return { wanted, seen: null };
      throw error;
    }
  }

  /** The figures of the plan: of today while the review collects, of the closing day once it is closed. */
  private async summary(): Promise<Findings> {
    const { plan, on, frozen } = await this.app
      .get(ReviewSummaryService)
      .summary(this.cast.actors.board, this.cast.reviewId);
    const { review } = this.model;
    return {
      wanted: {
        figures: review.frozen ?? figuresOf(this.model, this.today),
        on: review.closedOn ?? this.today,
        frozen: review.closedOn !== null,
      },
      seen: { figures: plan.period.byCurrentDeadline, on, frozen },
    };
  }
}

/** The code of a refusal that a person can understand, or null; anything else is a fault of the program. */
async function refusalOf(act: Promise<unknown>): Promise<string | null> {
  try {
    await act;
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
