import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CalendarService } from '../calendar/calendar.service.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { addDays, type CalendarDay } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { ConflictError } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import { OwedReportsService } from '../reports/owed-reports.service.js';
import { announcing } from '../reports/report-events.js';
import { ReviewAccessService } from './review-access.service.js';
import { type ExtraReview, requireDaysInOrder } from './review-rules.js';
import { Review } from './review.entity.js';
import { ReviewsStore } from './reviews.store.js';

/** Reviews that a plan's calendar does not hold (đột xuất, chuyên đề). They make no tasks. */
@Injectable()
export class ExtraReviewsService {
  constructor(
    private readonly database: DataSource,
    private readonly access: ReviewAccessService,
    private readonly calendars: CalendarService,
    private readonly store: ReviewsStore,
    private readonly owed: OwedReportsService,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds the review; every lead body with a task in its period owes it a report. @returns its id
   * @throws NotFoundError, ForbiddenError, ConflictError (plan not in force), InvalidInputError (days out of order)
   */
  async create(actor: Actor, planId: string, input: ExtraReview): Promise<string> {
    return this.database.transaction(async (manager) => {
      const plan = await this.access.plan(actor, 'review.change', planId, manager);
      if (!plan.inForce) throw notInForce();
      const { today } = await this.calendars.within(manager, plan.committeeId);
      requireDaysInOrder(input, today);
      const review = extraReview(plan, { ...input, opensOn: input.opensOn ?? today });
      await this.store.add(manager, review);
      const { id, committeeId, periodFrom, periodTo, opensOn, baseDueOn, otherDueOn, meetingOn } = review;
      await this.history.record(manager, {
        objectType: 'review',
        objectId: id,
        action: 'made',
        actor,
        at: this.clock.now(),
        committeeId,
        after: { kind: 'extra', periodFrom, periodTo, opensOn, baseDueOn, otherDueOn, meetingOn },
        announce: announcing('review-announced', newId(), { reviewId: id, planId }),
      });
      await this.owed.ensureOwed(manager, planId, today, actor);
      return id;
    });
  }
}

function extraReview(
  plan: { readonly id: string; readonly committeeId: string },
  input: ExtraReview & { readonly opensOn: CalendarDay },
): Review {
  const { name, from, until, opensOn, baseDueOn, otherDueOn, meetingOn, questions } = input;
  return Object.assign(new Review(), {
    id: newId(),
    committeeId: plan.committeeId,
    planId: plan.id,
    kind: 'extra',
    name: name.vi,
    nameEn: name.en,
    periodKey: null,
    periodFrom: from,
    periodTo: addDays(until, 1),
    opensOn,
    meetingOn,
    baseDueOn,
    otherDueOn,
    status: 'scheduled',
    closedOn: null,
    figures: null,
    tasksKept: false,
    earlierFigures: [],
    questions: questions.map((text) => ({ id: newId(), text, removed: false })),
    version: 1,
  } satisfies Partial<Review>);
}

function notInForce(): ConflictError {
  return new ConflictError(
    'plan_not_in_force',
    {
      vi: 'Chỉ kế hoạch đang thực hiện mới có kỳ báo cáo.',
      en: 'Only a plan in force has reviews.',
    },
    [],
    { allowed: [] },
  );
}
