import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { type OwedChange, OwedReportTermsService } from '../reports/owed-report-terms.service.js';
import { ReviewAccessService } from './review-access.service.js';

/** What the board settles with single bodies of a review. */
@Injectable()
export class ReviewBodiesService {
  constructor(
    private readonly database: DataSource,
    private readonly access: ReviewAccessService,
    private readonly terms: OwedReportTermsService,
  ) {}

  /**
   * Excuses the body, asks it again, or moves the day of its report, with a reason. @returns the report's id
   * @throws NotFoundError, ForbiddenError, StaleVersionError, ConflictError (submitted, or closed), InvalidInputError
   */
  async change(
    actor: Actor,
    reviewId: string,
    bodyId: string,
    version: number,
    change: OwedChange,
  ): Promise<string> {
    return this.database.transaction(async (manager) => {
      const { review, days } = await this.access.review(actor, 'review.change', reviewId, manager);
      return this.terms.change(manager, actor, { review, bodyId, version, days }, change);
    });
  }
}
