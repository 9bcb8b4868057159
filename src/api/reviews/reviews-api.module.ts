import { Module } from '@nestjs/common';
import { DocumentTemplatesModule } from '../../document-templates/document-templates.module.js';
import { IndicatorsModule } from '../../indicators/indicators.module.js';
import { LettersModule } from '../../letters/letters.module.js';
import { ReviewsModule } from '../../reviews/reviews.module.js';
import { AssessmentsController } from './assessments.controller.js';
import { BodySheetTextsController } from './body-sheet-texts.controller.js';
import { BodySheetsController } from './body-sheets.controller.js';
import { DocumentNumbersController } from './document-numbers.controller.js';
import { ReviewAnswers } from './review-answers.service.js';
import { ReviewDocumentsController } from './review-documents.controller.js';
import { ReviewDecisionsController } from './review-decisions.controller.js';
import { ReviewTextsController } from './review-texts.controller.js';
import { ReviewsController } from './reviews.controller.js';

/** Routes of reviews. */
@Module({
  imports: [ReviewsModule, LettersModule, DocumentTemplatesModule, IndicatorsModule],
  controllers: [
    ReviewsController,
    ReviewDecisionsController,
    AssessmentsController,
    ReviewDocumentsController,
    ReviewTextsController,
    DocumentNumbersController,
    BodySheetsController,
    BodySheetTextsController,
  ],
  providers: [ReviewAnswers],
})
export class ReviewsApiModule {}
