import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { GroupsQueries } from '../../bodies/groups.queries.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import type { Actor } from '../../kernel/actor.js';
import { addDays, addMonths, type CalendarDay } from '../../kernel/calendar-day.js';
import { type Scope, scopeOf } from '../../kernel/scope.js';
import type { PlanItem } from '../../plans/plans.queries.js';
import { PlansQueries } from '../../plans/plans.queries.js';
import { ReviewReadingService } from '../../reviews/review-reading.service.js';
import { MatrixQueries } from '../../tasks/matrix.queries.js';
import { TaskListQueries } from '../../tasks/task-list.queries.js';
import type { MonitoringFilter } from './monitoring-filter.js';
import { currentReview, type MonitoringFacts, STALE_SHOWN } from './monitoring-facts.js';

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
  ) {}

  async load(actor: Actor, filter: MonitoringFilter): Promise<MonitoringFacts> {
    const scope = scopeOf(actor);
    const plans = (await this.plans.list(scope, null, MOST)).filter(({ status }) => status !== 'draft');
    const plan = planOf(plans, filter.plan);
    const today = await this.todayOf(plan);
    if (plan === null) return { ...NOTHING, filter, plans, today };
    const all = await this.reviews.list(actor, plan.id, { limit: MOST, after: null });
    const reviews = all.filter(({ periodFrom }) => periodFrom <= today);
    const asked = reviews.find(({ id }) => id === filter.period) ?? null;
    const review = filter.period === 'all' ? null : (asked ?? currentReview(reviews, today));
    const span = review && {
      period: { from: review.periodFrom, to: review.periodTo },
      withOpen: review.status !== 'closed' && review.id === currentReview(reviews, today)?.id,
    };
    const groups = await this.groups.list(
      this.database.manager,
      scope,
      { on: today },
      { limit: MOST, after: null },
    );
    return {
      filter,
      plans,
      plan,
      today,
      reviews,
      coming: await this.matrix.coming(scope, plan.id, addDays(today, DAYS_AHEAD)),
      meetings: all.filter((one) => one.status !== 'closed'),
      review,
      groups,
      cells: await this.matrix.cells(scope, plan.id, span),
      mayUrge: actor.boardOf.includes(plan.committee.id),
      reports: review ? await this.reviews.reportsOf(actor, review.id, { limit: MOST, after: null }) : [],
      ...(await this.trend(scope, plan.id, today)),
    };
  }

  private async trend(scope: Scope, planId: string, today: CalendarDay) {
    const from = addMonths(today, -MONTHS_BACK);
    const page = { limit: STALE_SHOWN + 1, after: null, descending: false };
    const [months, byReview, stale] = await Promise.all([
      this.matrix.byMonth(scope, planId, from),
      this.matrix.byReview(scope, planId),
      this.tasks.list(scope, { planId, stale: true }, page),
    ]);
    return { months, byReview, stale };
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
  months: [],
  byReview: [],
  stale: [],
  coming: [],
} as const satisfies Partial<MonitoringFacts>;

/** The plan asked for, else the one that came into force last. */
function planOf(plans: readonly PlanItem[], id: string | null): PlanItem | null {
  const asked = plans.find((plan) => plan.id === id);
  const inForce = plans
    .filter(({ status }) => status === 'in_force')
    .toSorted((one, other) => ((one.inForceOn ?? '') < (other.inForceOn ?? '') ? 1 : -1));
  return asked ?? inForce[0] ?? plans[0] ?? null;
}
