import { Module } from '@nestjs/common';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { PlansModule } from '../../plans/plans.module.js';
import { ReportsModule } from '../../reports/reports.module.js';
import { HistoryController } from './history.controller.js';
import { HistorySubjectsQueries } from './history-subjects.queries.js';
import { ReadableHistory } from './readable-history.service.js';

@Module({
  imports: [BodiesModule, PlansModule, ReportsModule],
  controllers: [HistoryController],
  providers: [HistorySubjectsQueries, ReadableHistory],
})
export class HistoryApiModule {}
