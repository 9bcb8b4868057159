import { Module } from '@nestjs/common';
import { PlanDocuments } from '../../plans/import/document/plan-documents.service.js';
import { PlansModule } from '../../plans/plans.module.js';
import { ReviewsModule } from '../../reviews/reviews.module.js';
import { ActivationController } from './activation.controller.js';
import { PlanAnswers } from './plan-answers.service.js';
import { DutiesController } from './duties.controller.js';
import { PlanImportController } from './plan-import.controller.js';
import { PlansController } from './plans.controller.js';

/** Routes of plans and their duties. */
@Module({
  imports: [PlansModule, ReviewsModule],
  controllers: [PlanImportController, PlansController, DutiesController, ActivationController],
  providers: [PlanAnswers, PlanDocuments],
})
export class PlansApiModule {}
