import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { changedFields } from '../history/changed-fields.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/new-id.js';
import { requireNotClosed } from '../reports/report-rules.js';
import { changedQuestions } from '../reports/review-questions.js';
import { ReviewAccessService } from './review-access.service.js';
import { ReviewsStore } from './reviews.store.js';

/** A question as the board sets it; one that stands, or stood, keeps its id and with it the answers. */
export interface QuestionInput {
  readonly id?: string;
  readonly text: string;
}

/** The questions that a review asks of every report beside its lines (đề cương). */
@Injectable()
export class ReviewQuestionsService {
  constructor(
    private readonly database: DataSource,
    private readonly access: ReviewAccessService,
    private readonly store: ReviewsStore,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets all questions that the review asks (null: as they are), before it opens or while it collects. What reports have answered to others stays with
   * the reports. Setting them as they stand changes nothing.
   * @throws NotFoundError, ForbiddenError, StaleVersionError, ConflictError (closed), InvalidInputError (an unknown id)
   */
  async change(
    actor: Actor,
    reviewId: string,
    version: number,
    questions: readonly QuestionInput[] | null,
  ): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { review } = await this.access.open(manager, actor, reviewId, version);
      requireNotClosed(review);
      if (questions === null) return;
      const given = questions.map(({ id, text }) => ({ id: id ?? newId(), text, isNew: id === undefined }));
      const made = new Set(given.filter(({ isNew }) => isNew).map(({ id }) => id));
      const after = { questions: changedQuestions(review.questions, given, made) };
      const change = changedFields({ questions: review.questions }, after);
      if (change === null) return;
      await this.store.save(manager, Object.assign(review, after, { version: review.version + 1 }));
      await this.history.record(manager, {
        objectType: 'review',
        objectId: review.id,
        action: 'questions_changed',
        actor,
        at: this.clock.now(),
        committeeId: review.committeeId,
        ...change,
      });
    });
  }
}
