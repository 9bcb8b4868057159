import { Module } from '@nestjs/common';
import { PlansModule } from '../../plans/plans.module.js';
import { ReviewsModule } from '../../reviews/reviews.module.js';
import { ActivationController } from './activation.controller.js';
import { PlanAnswers } from './plan-answers.service.js';
import { DutiesController } from './duties.controller.js';
import { PlansController } from './plans.controller.js';

/** Routes of plans and their duties. */
@Module({
  imports: [PlansModule, ReviewsModule],
  controllers: [PlansController, DutiesController, ActivationController],
  providers: [PlanAnswers],
})
export class PlansApiModule {}
