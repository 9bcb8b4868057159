import { Module } from '@nestjs/common';
import { DocumentsModule } from '../../documents/documents.module.js';
import { ReviewsModule } from '../../reviews/reviews.module.js';
import { AssessmentsController } from './assessments.controller.js';
import { ReviewAnswers } from './review-answers.service.js';
import { ReviewDocumentsController } from './review-documents.controller.js';
import { ReviewDecisionsController } from './review-decisions.controller.js';
import { ReviewsController } from './reviews.controller.js';

/** Routes of reviews. */
@Module({
  imports: [ReviewsModule, DocumentsModule],
  controllers: [
    ReviewsController,
    ReviewDecisionsController,
    AssessmentsController,
    ReviewDocumentsController,
  ],
  providers: [ReviewAnswers],
})
export class ReviewsApiModule {}
