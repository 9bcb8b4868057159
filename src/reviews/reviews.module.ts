import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarModule } from '../calendar/calendar.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { ActivationPreviewQueries } from './activation-preview.queries.js';
import { PlanActivationService } from './plan-activation.service.js';
import { PlanChangesService } from './plan-changes.service.js';
import { PlanConsequencesService } from './plan-consequences.service.js';
import { PlanLoadingService } from './plan-loading.service.js';
import { ReviewMakingService } from './review-making.service.js';
import { Review } from './review.entity.js';
import { ReviewedPlansQueries } from './reviewed-plans.queries.js';
import { ReviewsStore } from './reviews.store.js';

/** Collecting, closing, figures. */
@Module({
  imports: [TypeOrmModule.forFeature([Review]), CalendarModule, PlansModule, ReportsModule, TasksModule],
  providers: [
    ReviewsStore,
    ReviewedPlansQueries,
    ReviewMakingService,
    PlanConsequencesService,
    PlanChangesService,
    PlanActivationService,
    ActivationPreviewQueries,
    PlanLoadingService,
  ],
  exports: [ReviewMakingService, PlanChangesService, PlanActivationService, PlanLoadingService],
})
export class ReviewsModule {}
