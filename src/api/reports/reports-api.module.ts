import { Module } from '@nestjs/common';
import { ReportsModule } from '../../reports/reports.module.js';
import { ReportAnswers } from './report-answers.service.js';
import { ReportDecisionsController } from './report-decisions.controller.js';
import { ReportsController } from './reports.controller.js';
import { SignedPapersController } from './signed-papers.controller.js';

/** Routes of reports and proposals. */
@Module({
  imports: [ReportsModule],
  controllers: [ReportsController, ReportDecisionsController, SignedPapersController],
  providers: [ReportAnswers],
})
export class ReportsApiModule {}
