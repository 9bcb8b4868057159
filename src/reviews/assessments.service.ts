import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import { can } from '../accounts/policy.js';
import { digestOf, HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { notFound, staleVersion } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import { scopeOf } from '../kernel/scope.js';
import { requireCollecting } from '../reports/report-rules.js';
import { ReportsQueries } from '../reports/reports.queries.js';
import { anAssessment, type Assessment, assessmentFacts, assessmentFor, unwritten } from './assessment.js';
import { AssessmentsStore } from './assessments.store.js';
import { ReviewAccessService } from './review-access.service.js';
import { ReviewAssessment } from './review-assessment.entity.js';

/** Which review says something of which body. */
export interface AssessedBody {
  readonly reviewId: string;
  readonly bodyId: string;
}

/** What the board says of each body at a review (nhận xét của cơ quan theo dõi). */
@Injectable()
export class AssessmentsService {
  constructor(
    private readonly database: DataSource,
    private readonly access: ReviewAccessService,
    private readonly store: AssessmentsStore,
    private readonly reports: ReportsQueries,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** As the actor reads it: the committee's people at any time, the body once the review was closed. @throws NotFoundError */
  async read(actor: Actor, { reviewId, bodyId }: AssessedBody): Promise<Assessment> {
    const { manager } = this.database;
    const { review } = await this.access.review(actor, 'review.read', reviewId);
    const { committeeId } = review;
    const stored = await this.store.find(manager, reviewId, bodyId);
    authorize(
      actor,
      'assessment.read',
      assessmentFacts({ committeeId, bodyId }, stored?.kept ?? []),
      anAssessment,
    );
    if (stored === null) {
      await this.requireAsked(manager, { reviewId, bodyId });
      return unwritten;
    }
    return assessmentFor(scopeOf(actor), stored) ?? unwritten;
  }

  /** As `read`, for whom reads no review, only the report of the body: null where nothing is written, or not for the actor. */
  async find(actor: Actor, { reviewId, bodyId }: AssessedBody): Promise<Assessment | null> {
    const stored = await this.store.find(this.database.manager, reviewId, bodyId);
    if (stored === null || !can(actor, 'assessment.read', assessmentFacts(stored, stored.kept))) return null;
    const read = assessmentFor(scopeOf(actor), stored);
    return read === null || read.text === '' ? null : read;
  }

  /**
   * Writes it while the review collects; empty text takes it back. Saying the same again changes nothing.
   * @param version that was read; 0 where nothing was written yet
   * @throws NotFoundError (a body that owes the review no report), ForbiddenError, StaleVersionError with the assessment as it stands,
   * ConflictError (not open yet, or closed)
   */
  async write(actor: Actor, of: AssessedBody, version: number, text: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { review, days } = await this.access.open(manager, actor, of.reviewId, null);
      const stored = await this.store.findOfBodyForUpdate(manager, of.reviewId, of.bodyId);
      if (stored === null) await this.requireAsked(manager, of);
      const standing = stored ?? unwritten;
      if (version !== standing.version) throw staleVersion(version, standing.version, current(standing));
      requireCollecting(review, days.today);
      const words = text.trim();
      if (words === standing.text) return;
      const assessment = Object.assign(stored ?? begun(review.committeeId, of), {
        text: words,
        writtenOn: days.today,
        version: standing.version + 1,
      });
      await this.store.save(manager, [assessment]);
      await this.record(manager, actor, [assessment], 'written', standing.text);
    });
  }

  /** Keeps what is said as it stands at the closing of the review, whose row the caller holds: from now on the bodies read it. */
  async keep(manager: EntityManager, actor: Actor, reviewId: string, on: CalendarDay): Promise<void> {
    const all = await this.store.ofReviewsForUpdate(manager, [reviewId]);
    const kept = all.filter(({ text, kept: before }) => text !== '' || before.length > 0);
    for (const one of kept) one.kept = [...one.kept, { on, writtenOn: one.writtenOn, text: one.text }];
    await this.store.save(manager, kept);
    await this.record(manager, actor, kept, 'given');
  }

  /** Only of a body that owes the review a report. @throws NotFoundError */
  private async requireAsked(manager: EntityManager, { reviewId, bodyId }: AssessedBody): Promise<void> {
    if (!(await this.reports.isOwed(manager, reviewId, bodyId))) throw notFound(anAssessment);
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    assessments: readonly ReviewAssessment[],
    action: 'written' | 'given',
    before?: string,
  ): Promise<void> {
    await this.history.recordAll(
      manager,
      assessments.map(({ id, committeeId, reviewId, bodyId, text }) => ({
        objectType: 'assessment',
        objectId: id,
        action,
        actor,
        at: this.clock.now(),
        committeeId,
        before: before === undefined ? null : { text: digestOf(before) },
        after: { reviewId, bodyId, text: digestOf(text) },
      })),
    );
  }
}

function begun(committeeId: string, { reviewId, bodyId }: AssessedBody): ReviewAssessment {
  return Object.assign(new ReviewAssessment(), { id: newId(), committeeId, reviewId, bodyId, kept: [] });
}

function current({ text, writtenOn, version }: Assessment) {
  return { text, writtenOn, version };
}
