import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DutyTrigger } from './duty-trigger.entity.js';
import { Duty, DutyBody, DutyWording } from './duty.entity.js';
import { PlanBasis } from './plan-basis.entity.js';
import { PlanTarget } from './plan-target.entity.js';
import { Plan } from './plan.entity.js';

/** Plans, basis, duties, cadence and review calendar. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Plan, PlanBasis, PlanTarget, Duty, DutyBody, DutyWording, DutyTrigger]),
  ],
})
export class PlansModule {}
