import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type CalendarDay } from '../kernel/calendar-day.js';
import { notFound } from '../kernel/domain-error.js';
import type { Scope } from '../kernel/scope.js';
import type { Text } from '../kernel/text.js';
import type { Answer, Question } from '../reports/review-questions.js';
import type { FrozenFigures } from './frozen-figures.js';
import type { ReviewStatus } from './review-status.js';
import { aReview } from './review-rules.js';

/** A review as it is stored. */
export interface ReviewRecord {
  readonly id: string;
  readonly planId: string;
  readonly committeeId: string;
  readonly kind: 'regular' | 'extra';
  readonly name: Text;
  readonly periodFrom: CalendarDay;
  readonly periodTo: CalendarDay;
  /** The period's last day. */
  readonly cutOff: CalendarDay;
  readonly opensOn: CalendarDay;
  readonly meetingOn: CalendarDay;
  readonly baseDueOn: CalendarDay;
  readonly otherDueOn: CalendarDay;
  /** As stored; what holds today follows from it by `reviewStatusOn`. */
  readonly status: ReviewStatus;
  readonly closedOn: CalendarDay | null;
  readonly questions: readonly Question[];
  readonly figures: FrozenFigures | null;
  readonly version: number;
}

/** What a body has written in its report of a review. */
export interface ReportedDifficulties {
  readonly body: { readonly id: string; readonly code: string; readonly name: Text };
  readonly results: string;
  readonly shortcomings: string;
  readonly objectiveCauses: string;
  readonly subjectiveCauses: string;
  readonly nextWork: string;
  readonly answers: readonly Answer[];
}

const RECORD = `select r.id, r.plan_id as "planId", r.committee_id as "committeeId", r.kind,
  json_build_object('vi', r.name, 'en', coalesce(r.name_en, r.name)) as name, r.period_from as "periodFrom",
  r.period_to as "periodTo", r.opens_on as "opensOn", r.meeting_on as "meetingOn", r.base_due_on as "baseDueOn",
  r.other_due_on as "otherDueOn", r.status, r.closed_on as "closedOn", r.questions, r.figures, r.version from review r`;

/** Reads reviews as people see them. Whether the plan may be read is asked by the caller. */
@Injectable()
export class ReviewsQueries {
  /** The plan's reviews by the period they begin with; those after `after`, at most `limit`. */
  async ofPlan(
    manager: EntityManager,
    planId: string,
    page: { readonly limit: number; readonly after: readonly (string | number)[] | null },
  ): Promise<ReviewRecord[]> {
    const [afterDay, afterId] = page.after ?? [null, null];
    return this.read(
      manager,
      `${RECORD} where r.plan_id = $1 and ($2::date is null or (r.period_from, r.id) > ($2::date, $3::uuid))
       order by r.period_from, r.id limit $4`,
      [planId, afterDay, afterId, page.limit],
    );
  }

  /** @throws NotFoundError */
  async getReview(manager: EntityManager, id: string): Promise<ReviewRecord> {
    const [review] = await this.read(manager, `${RECORD} where r.id = $1`, [id]);
    if (!review) throw notFound(aReview);
    return review;
  }

  /** The regular review whose period ends where this one's begins. */
  async findBefore(manager: EntityManager, review: ReviewRecord): Promise<ReviewRecord | null> {
    const [before] = await this.read(
      manager,
      `${RECORD} where r.plan_id = $1 and r.kind = 'regular' and r.period_to <= $2 order by r.period_to desc limit 1`,
      [review.planId, review.periodFrom],
    );
    return before ?? null;
  }

  /** What the bodies within the scope have reported of difficulties and causes; drafts are their own bodies' alone. */
  async difficulties(
    manager: EntityManager,
    scope: Scope,
    reviewId: string,
  ): Promise<ReportedDifficulties[]> {
    return manager.query<ReportedDifficulties[]>(
      `select json_build_object('id', b.id, 'code', b.code,
                'name', json_build_object('vi', b.name, 'en', coalesce(b.name_en, b.name))) as body,
              p.results, p.shortcomings, p.objective_causes as "objectiveCauses",
              p.subjective_causes as "subjectiveCauses", p.next_work as "nextWork", p.answers
       from progress_report p join body b on b.id = p.body_id
       where p.review_id = $1 and p.status in ('submitted', 'accepted')
         and ($2 or p.committee_id = any($3) or p.body_id = any($4))
       order by b.name collate "vi-VN-x-icu", b.id`,
      [reviewId, scope.everything, scope.committees, scope.bodies],
    );
  }

  private async read(
    manager: EntityManager,
    sql: string,
    parameters: readonly unknown[],
  ): Promise<ReviewRecord[]> {
    const rows = await manager.query<Omit<ReviewRecord, 'cutOff'>[]>(sql, [...parameters]);
    return rows.map((row) => ({ ...row, cutOff: addDays(row.periodTo, -1) }));
  }
}
