import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { GroupsQueries, type GroupView } from '../../bodies/groups.queries.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import type { Actor } from '../../kernel/actor.js';
import {
  addDays,
  addMonths,
  type CalendarDay,
  dayOfMonth,
  monthOf,
  yearOf,
} from '../../kernel/calendar-day.js';
import { scopeOf } from '../../kernel/scope.js';
import type { PlanItem } from '../../plans/plans.queries.js';
import { PlansQueries } from '../../plans/plans.queries.js';
import { ReviewReadingService } from '../../reviews/review-reading.service.js';
import { UrgingsQueries } from '../../reminders/urgings.queries.js';
import type { ReviewRecord } from '../../reviews/reviews.queries.js';
import { LatenessOverTimeQueries } from '../../tasks/lateness-over-time.queries.js';
import { type MatrixCell, MatrixQueries, type MatrixSpan } from '../../tasks/matrix.queries.js';
import type { PlanDays } from '../../tasks/plan-tasks.js';
import type { MonitoringFilter } from './monitoring-filter.js';
import {
  chosenCells,
  currentReview,
  type MatrixFacts,
  type MonitoringFacts,
  type OverTimeFacts,
  QUIET_SHOWN,
} from './monitoring-facts.js';

const MONTHS_BACK = 11;
const DAYS_AHEAD = 28;
/** More plans, groups, reviews and reports than this are not chosen from. */
const MOST = 500;

/** Loads what the page of monitoring is made of. */
@Injectable()
export class MonitoringFactsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly calendars: CalendarService,
    private readonly plans: PlansQueries,
    private readonly groups: GroupsQueries,
    private readonly reviews: ReviewReadingService,
    private readonly matrix: MatrixQueries,
    private readonly overTime: LatenessOverTimeQueries,
    private readonly urgings: UrgingsQueries,
  ) {}

  async load(actor: Actor, filter: MonitoringFilter): Promise<MonitoringFacts> {
    const start = await this.start(actor, filter);
    const matrix = this.matrixOf(actor, start);
    const chosen = filter.late ? chosenCells(await matrix) : null;
    const [facts, overTime] = await Promise.all([matrix, this.overTimeOf(actor, start, chosen)]);
    return { ...facts, ...overTime };
  }

  /** The matrix alone, of the bodies within the reader's scope. */
  async matrixFacts(actor: Actor, filter: MonitoringFilter): Promise<MatrixFacts> {
    return this.matrixOf(actor, await this.start(actor, filter));
  }

  /** The plan that is looked at, its days, and what can be chosen of it. */
  private async start(actor: Actor, filter: MonitoringFilter): Promise<Start> {
    const scope = scopeOf(actor);
    const plans = (await this.plans.list(scope, null, MOST)).filter(({ status }) => status !== 'draft');
    const plan = planOf(plans, filter.plan);
    const days = plan && (await this.matrix.daysOf(scope, plan.id));
    if (plan === null || days === null) return { filter, plans, read: null };
    const [reviews, groups] = await Promise.all([
      this.reviews.list(actor, plan.id, { limit: MOST, after: null }),
      this.groups.list(
        this.database.manager,
        scope,
        { on: days.calendar.today },
        { limit: MOST, after: null },
      ),
    ]);
    return { filter, plans, read: { plan, days, reviews, groups } };
  }

  private async matrixOf(actor: Actor, { filter, plans, read }: Start): Promise<MatrixFacts> {
    if (read === null) return { ...NOTHING, filter, plans, today: this.calendars.defaultToday() };
    const scope = scopeOf(actor);
    const { plan, days, groups } = read;
    const { today } = days.calendar;
    const reviews = read.reviews.filter(({ periodFrom }) => periodFrom <= today);
    const review = reviewOf(reviews, filter.period, today);
    const span = spanOf(review, currentReview(reviews, today));
    const [cells, urged, reports] = await Promise.all([
      this.matrix.cells(scope, days, span),
      this.urgings.counts(scope, { plan: plan.id }),
      review ? this.reviews.reportsOf(actor, review.id, { limit: MOST, after: null }) : [],
    ]);
    return {
      filter,
      plans,
      plan,
      today,
      reviews,
      meetings: read.reviews.filter((one) => one.status !== 'closed'),
      review,
      withOpen: span?.withOpen ?? true,
      groups,
      cells,
      follows: scope.committees.includes(plan.committee.id),
      mayUrge: actor.boardOf.includes(plan.committee.id),
      reports,
      urged: new Map(urged.map(({ body, count }) => [body.id, count])),
    };
  }

  /** `chosen`: the cells whose bodies are looked at; null for those of the filter's kind and group. */
  private async overTimeOf(
    actor: Actor,
    { filter, read }: Start,
    chosen: readonly MatrixCell[] | null,
  ): Promise<OverTimeFacts> {
    if (read === null) return { months: [], byReview: [], quietest: [], coming: [] };
    const scope = scopeOf(actor);
    const { days, groups } = read;
    const { today } = days.calendar;
    const group = groups.find(({ id }) => id === filter.group);
    const members = group?.members.map(({ id }) => id) ?? null;
    const leads = { kind: filter.kind, ids: chosen?.map(({ body }) => body.id) ?? members };
    const [months, byReview, quietest, coming] = await Promise.all([
      this.overTime.byMonth(
        scope,
        days,
        leads,
        addMonths(dayOfMonth(yearOf(today), monthOf(today), 1), -MONTHS_BACK),
      ),
      this.overTime.byReview(scope, days, leads),
      this.overTime.quietest(scope, days, leads, QUIET_SHOWN),
      this.overTime.coming(scope, days, leads, addDays(today, DAYS_AHEAD)),
    ]);
    return { months, byReview, quietest, coming };
  }
}

interface Start {
  readonly filter: MonitoringFilter;
  readonly plans: readonly PlanItem[];
  /** Null where no plan is read. */
  readonly read: {
    readonly plan: PlanItem;
    readonly days: PlanDays;
    readonly reviews: readonly ReviewRecord[];
    readonly groups: readonly GroupView[];
  } | null;
}

const NOTHING = {
  plan: null,
  reviews: [],
  meetings: [],
  review: null,
  withOpen: true,
  groups: [],
  cells: [],
  follows: false,
  mayUrge: false,
  reports: [],
  urged: new Map<string, number>(),
} as const satisfies Partial<MatrixFacts>;

/** The review asked for, else the one that is worked on; null for all periods. */
function reviewOf(
  reviews: readonly ReviewRecord[],
  period: string | null,
  today: CalendarDay,
): ReviewRecord | null {
  if (period === 'all') return null;
  return reviews.find(({ id }) => id === period) ?? currentReview(reviews, today);
}

/** With the review that is worked on goes all that is late or waits, whatever its period: nobody late stays unseen. */
function spanOf(review: ReviewRecord | null, current: ReviewRecord | null): MatrixSpan | null {
  return (
    review && {
      period: { from: review.periodFrom, to: review.periodTo },
      withOpen: review.status !== 'closed' && review.id === current?.id,
    }
  );
}

/** The plan asked for, else the one that came into force last. */
function planOf(plans: readonly PlanItem[], id: string | null): PlanItem | null {
  const asked = plans.find((plan) => plan.id === id);
  const inForce = plans
    .filter(({ status }) => status === 'in_force')
    .toSorted((one, other) => ((one.inForceOn ?? '') < (other.inForceOn ?? '') ? 1 : -1));
  return asked ?? inForce[0] ?? plans[0] ?? null;
}
