import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { AssessmentBlanking } from './assessment-blanking.service.js';
import { AssessmentsQueries } from './assessments.queries.js';
import { AssessmentsService } from './assessments.service.js';
import { AssessmentsStore } from './assessments.store.js';
import { ActivationPreviewQueries } from './activation-preview.queries.js';
import { BodySheetTexts } from './body-sheet-texts.service.js';
import { BodySheetsService } from './body-sheets.service.js';
import { ConsolidatedFactsService } from './consolidated-facts.service.js';
import { ExtraReviewsService } from './extra-reviews.service.js';
import { FigureRowsQueries } from './figure-rows.queries.js';
import { FiguresService } from './figures.service.js';
import { NewBodyWork } from './new-body-work.service.js';
import { PlanActivationService } from './plan-activation.service.js';
import { PlanChangesService } from './plan-changes.service.js';
import { PlanConsequencesService } from './plan-consequences.service.js';
import { PlanLoadingService } from './plan-loading.service.js';
import { PlanMakingService } from './plan-making.service.js';
import { ReviewAccessService } from './review-access.service.js';
import { ReviewBodiesService } from './review-bodies.service.js';
import { ReviewDocumentBlanking } from './review-document-blanking.service.js';
import { ReviewDocumentDrafts } from './review-document-drafts.service.js';
import { ReviewDocumentTextsService } from './review-document-texts.service.js';
import { ReviewDocumentQueries } from './review-document.queries.js';
import { ReviewDocumentsService } from './review-documents.service.js';
import { ReviewClosingService } from './review-closing.service.js';
import { PlanEffectsQueries } from './plan-effects.queries.js';
import { ReviewFreezing } from './review-freezing.service.js';
import { ReviewMakingService } from './review-making.service.js';
import { ReviewQuestionsService } from './review-questions.service.js';
import { ReviewReadingService } from './review-reading.service.js';
import { ReviewScheduleService } from './review-schedule.service.js';
import { ReviewSummaryService } from './review-summary.service.js';
import { ReviewAssessment } from './review-assessment.entity.js';
import { ReviewTask } from './review-task.entity.js';
import { ReviewTasksStore } from './review-tasks.store.js';
import { Review } from './review.entity.js';
import { ReviewedPlansQueries } from './reviewed-plans.queries.js';
import { ReviewedTasks } from './reviewed-tasks.service.js';
import { ReviewsQueries } from './reviews.queries.js';
import { SuccessionQueries } from './succession.queries.js';
import { SuccessionService } from './succession.service.js';
import { ReviewsStore } from './reviews.store.js';

/** Collecting, closing, figures. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Review, ReviewAssessment, ReviewTask]),
    BodiesModule,
    CalendarModule,
    IndicatorsModule,
    PlansModule,
    ReportsModule,
    TasksModule,
  ],
  providers: [
    ReviewsStore,
    ReviewedPlansQueries,
    ReviewScheduleService,
    ReviewMakingService,
    PlanConsequencesService,
    PlanChangesService,
    PlanActivationService,
    PlanEffectsQueries,
    ActivationPreviewQueries,
    PlanLoadingService,
    PlanMakingService,
    NewBodyWork,
    ReviewsQueries,
    FigureRowsQueries,
    FiguresService,
    ReviewAccessService,
    ReviewClosingService,
    ReviewReadingService,
    ReviewSummaryService,
    ReviewDocumentQueries,
    ReviewTasksStore,
    ReviewFreezing,
    ReviewedTasks,
    BodySheetsService,
    BodySheetTexts,
    ConsolidatedFactsService,
    ReviewDocumentDrafts,
    ReviewDocumentTextsService,
    ReviewDocumentBlanking,
    ReviewDocumentsService,
    ReviewBodiesService,
    ReviewQuestionsService,
    AssessmentsStore,
    AssessmentsQueries,
    AssessmentsService,
    AssessmentBlanking,
    ExtraReviewsService,
    SuccessionQueries,
    SuccessionService,
  ],
  exports: [
    SuccessionService,
    ReviewMakingService,
    PlanChangesService,
    PlanActivationService,
    PlanEffectsQueries,
    PlanLoadingService,
    PlanMakingService,
    NewBodyWork,
    ReviewReadingService,
    ReviewClosingService,
    ReviewSummaryService,
    ReviewDocumentsService,
    BodySheetsService,
    BodySheetTexts,
    ReviewDocumentTextsService,
    ReviewDocumentBlanking,
    ReviewBodiesService,
    ReviewQuestionsService,
    AssessmentsService,
    AssessmentBlanking,
    ExtraReviewsService,
  ],
})
export class ReviewsModule {}
