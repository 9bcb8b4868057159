import { Injectable } from '@nestjs/common';
import { etagOf } from '../../platform/http/version-header.js';
import { ReviewReadingService } from '../../reviews/review-reading.service.js';
import type { Caller } from '../call.decorator.js';
import { reviewIn } from './review-answer.js';
import type { ReviewDto } from './review.dto.js';

/** Answers an act with the review as it stands after it. */
@Injectable()
export class ReviewAnswers {
  constructor(private readonly reading: ReviewReadingService) {}

  /** The review, its version as the ETag. */
  async review({ actor, language, reply }: Caller, id: string): Promise<ReviewDto> {
    const review = await this.reading.read(actor, id);
    void reply.header('etag', etagOf(review.version));
    return reviewIn(language, review);
  }
}
