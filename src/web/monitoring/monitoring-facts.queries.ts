import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { GroupsQueries } from '../../bodies/groups.queries.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import type { Actor } from '../../kernel/actor.js';
import { addDays, addMonths, type CalendarDay } from '../../kernel/calendar-day.js';
import { scopeOf } from '../../kernel/scope.js';
import type { PlanItem } from '../../plans/plans.queries.js';
import { PlansQueries } from '../../plans/plans.queries.js';
import { ReviewReadingService } from '../../reviews/review-reading.service.js';
import { UrgingsQueries } from '../../reminders/urgings.queries.js';
import type { ReviewRecord } from '../../reviews/reviews.queries.js';
import { MatrixQueries, type MatrixSpan } from '../../tasks/matrix.queries.js';
import { TaskListQueries } from '../../tasks/task-list.queries.js';
import type { MonitoringFilter } from './monitoring-filter.js';
import { currentReview, type MatrixFacts, type MonitoringFacts, STALE_SHOWN } from './monitoring-facts.js';

const MONTHS_BACK = 12;
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
    private readonly tasks: TaskListQueries,
    private readonly urgings: UrgingsQueries,
  ) {}

  async load(actor: Actor, filter: MonitoringFilter): Promise<MonitoringFacts> {
    const matrix = await this.matrixFacts(actor, filter);
    const { plan, today } = matrix;
    if (plan === null) return { ...matrix, months: [], byReview: [], stale: [], coming: [] };
    const scope = scopeOf(actor);
    const page = { limit: STALE_SHOWN + 1, after: null, descending: false };
    const [months, byReview, stale, coming] = await Promise.all([
      this.matrix.byMonth(scope, plan.id, addMonths(today, -MONTHS_BACK)),
      this.matrix.byReview(scope, plan.id),
      this.tasks.list(scope, { planId: plan.id, stale: true }, page),
      this.matrix.coming(scope, plan.id, addDays(today, DAYS_AHEAD)),
    ]);
    return { ...matrix, months, byReview, stale, coming };
  }

  /** The matrix alone, of the bodies within the reader's scope. */
  async matrixFacts(actor: Actor, filter: MonitoringFilter): Promise<MatrixFacts> {
    const scope = scopeOf(actor);
    const plans = (await this.plans.list(scope, null, MOST)).filter(({ status }) => status !== 'draft');
    const plan = planOf(plans, filter.plan);
    const today = await this.todayOf(plan);
    if (plan === null) return { ...NOTHING, filter, plans, today };
    const all = await this.reviews.list(actor, plan.id, { limit: MOST, after: null });
    const reviews = all.filter(({ periodFrom }) => periodFrom <= today);
    const review = reviewOf(reviews, filter.period, today);
    const [groups, cells, urged, reports] = await Promise.all([
      this.groups.list(this.database.manager, scope, { on: today }, { limit: MOST, after: null }),
      this.matrix.cells(scope, plan.id, spanOf(review, currentReview(reviews, today))),
      this.urgings.counts(scope, {}),
      review ? this.reviews.reportsOf(actor, review.id, { limit: MOST, after: null }) : [],
    ]);
    return {
      filter,
      plans,
      plan,
      today,
      reviews,
      meetings: all.filter((one) => one.status !== 'closed'),
      review,
      groups,
      cells,
      mayUrge: actor.boardOf.includes(plan.committee.id),
      reports,
      urged: new Map(urged.map(({ body, count }) => [body.id, count])),
    };
  }

  private async todayOf(plan: PlanItem | null): Promise<CalendarDay> {
    return plan === null
      ? this.calendars.defaultToday()
      : (await this.calendars.forCommittee(plan.committee.id)).today;
  }
}

const NOTHING = {
  plan: null,
  reviews: [],
  meetings: [],
  review: null,
  groups: [],
  cells: [],
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
