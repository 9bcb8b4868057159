import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CalendarService } from '../calendar/calendar.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { notFound } from '../kernel/domain-error.js';
import { scopeOf } from '../kernel/scope.js';
import { ReportReadingService } from '../reports/report-reading.service.js';
import { aReport } from '../reports/report-rules.js';
import type { ReportState } from '../reports/report-view.js';
import { ReviewAccessService } from './review-access.service.js';
import { reviewStatusOn } from './review-status.js';
import { type ReviewRecord, ReviewsQueries } from './reviews.queries.js';

/** The part of a list that is asked for: what follows `after`, the sort values of the row before. */
export interface ListPart {
  readonly limit: number;
  readonly after: readonly (string | number)[] | null;
}

/** Reads reviews and how their reports stand. */
@Injectable()
export class ReviewReadingService {
  constructor(
    private readonly database: DataSource,
    private readonly access: ReviewAccessService,
    private readonly queries: ReviewsQueries,
    private readonly reports: ReportReadingService,
    private readonly calendars: CalendarService,
  ) {}

  /** The plan's reviews as they stand today, by period. @throws NotFoundError */
  async list(actor: Actor, planId: string, part: ListPart): Promise<ReviewRecord[]> {
    const plan = await this.access.plan(actor, 'review.list', planId);
    const { today } = await this.calendars.forCommittee(plan.committeeId);
    const reviews = await this.queries.ofPlan(this.database.manager, planId, part);
    return reviews.map((review) => standing(review, today));
  }

  /** The review as it stands today. @throws NotFoundError */
  async read(actor: Actor, reviewId: string): Promise<ReviewRecord> {
    const { review, days } = await this.access.review(actor, 'review.read', reviewId);
    return standing(review, days.today);
  }

  /** How the review's reports stand, those that the actor may know of, by the body's name. @throws NotFoundError */
  async reportsOf(actor: Actor, reviewId: string, part: ListPart): Promise<ReportState[]> {
    const { review } = await this.access.review(actor, 'report.list', reviewId);
    return this.reports.statesOf(scopeOf(actor), review, part);
  }

  /** How the report stands that the body owes the review. @throws NotFoundError */
  async reportOf(actor: Actor, reviewId: string, bodyId: string): Promise<ReportState> {
    const { review } = await this.access.review(actor, 'report.list', reviewId);
    const part = { limit: null, after: null, bodyId };
    const [report] = await this.reports.statesOf(scopeOf(actor), review, part);
    if (!report) throw notFound(aReport);
    return report;
  }
}

/** The review with the status that holds on that day. */
export function standing(review: ReviewRecord, today: CalendarDay): ReviewRecord {
  return { ...review, status: reviewStatusOn(review, today) };
}
