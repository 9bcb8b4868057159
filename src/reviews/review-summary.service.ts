import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import type { CommitteeCalendar } from '../calendar/calendar.service.js';
import type { Actor } from '../kernel/actor.js';
import { type Scope, scopeOf } from '../kernel/scope.js';
import type { ReportState } from '../reports/report-view.js';
import { ReportsQueries } from '../reports/reports.queries.js';
import type { Assessment } from './assessment.js';
import { AssessmentsQueries } from './assessments.queries.js';
import { FiguresService } from './figures.service.js';
import type { BodyFigures } from './frozen-figures.js';
import { reportStates } from './report-states.js';
import { ReviewAccessService } from './review-access.service.js';
import { standing } from './review-reading.service.js';
import {
  countReports,
  notReported,
  type ReviewSummary,
  type SummaryOfBody,
  withChange,
} from './review-summary.js';
import { type ReviewRecord, ReviewsQueries } from './reviews.queries.js';

/** Puts a review together for a reader: figures, reports, assessments, difficulties, proposals. */
@Injectable()
export class ReviewSummaryService {
  constructor(
    private readonly database: DataSource,
    private readonly access: ReviewAccessService,
    private readonly reviews: ReviewsQueries,
    private readonly figures: FiguresService,
    private readonly reports: ReportsQueries,
    private readonly bodies: BodiesQueries,
    private readonly assessments: AssessmentsQueries,
  ) {}

  /**
   * While the review collects, the state of today; once it is closed, that of the closing day. Counts show the reader only what
   * the reader may open. @throws NotFoundError
   */
  async summary(actor: Actor, reviewId: string): Promise<ReviewSummary> {
    const { manager } = this.database;
    const { review, days } = await this.access.review(actor, 'review.read', reviewId);
    const scope = scopeOf(actor);
    const on = review.closedOn ?? days.today;
    const now = await this.figuresOf(manager, scope, review, days);
    const earlier = await this.reviews.findBefore(manager, review);
    const before = earlier && (await this.figuresOf(manager, scope, earlier, days));
    const reports = await reportStates(this.reports, manager, scope, reviewId, { ...days, today: on });
    const assessments = await this.assessments.ofReview(manager, scope, reviewId);
    const asked = { planId: review.planId, bodyId: null, before: review.periodFrom };
    return {
      review: standing(review, days.today),
      on,
      frozen: review.figures !== null,
      plan: withChange(now, before),
      bodies: await this.ofBodies(manager, { now, before }, reports, assessments),
      reports: countReports(reports),
      notReported: notReported(reports),
      difficulties: await this.reviews.difficulties(manager, scope, reviewId),
      proposals: await this.reports.proposalsOfReview(manager, scope, reviewId),
      openProposals: await this.reports.openProposals(manager, scope, asked),
    };
  }

  /** The frozen figures of a closed review, else those of today; of the bodies within the scope. */
  private async figuresOf(
    manager: EntityManager,
    scope: Scope,
    review: ReviewRecord,
    days: CommitteeCalendar,
  ): Promise<readonly BodyFigures[]> {
    if (review.figures !== null) {
      const all = scope.everything || scope.committees.includes(review.committeeId);
      return review.figures.bodies.filter(({ bodyId }) => all || scope.bodies.includes(bodyId));
    }
    return this.figures.ofBodies(manager, scope, review, days);
  }

  private async ofBodies(
    manager: EntityManager,
    { now, before }: { readonly now: readonly BodyFigures[]; readonly before: readonly BodyFigures[] | null },
    reports: readonly ReportState[],
    assessments: ReadonlyMap<string, Assessment>,
  ): Promise<SummaryOfBody[]> {
    const reportOf = new Map(reports.map((report) => [report.body.id, report]));
    const figuresOf = new Map(now.map((figures) => [figures.bodyId, figures]));
    const ids = [...new Set([...reportOf.keys(), ...figuresOf.keys(), ...assessments.keys()])];
    const refs = await this.bodies.refs(manager, ids);
    return refs
      .toSorted((one, other) => collator.compare(one.name, other.name))
      .map(({ id, code, name, nameEn }) => {
        const figures = figuresOf.get(id);
        return {
          body: { id, code, name: { vi: name, en: nameEn ?? name } },
          report: reportOf.get(id) ?? null,
          assessment: assessments.get(id) ?? null,
          ...withChange(figures ? [figures] : [], before && before.filter(({ bodyId }) => bodyId === id)),
        };
      });
  }
}

const collator = new Intl.Collator('vi');
