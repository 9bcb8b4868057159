import { Module } from '@nestjs/common';
import { DocumentTemplatesModule } from '../../document-templates/document-templates.module.js';
import { ReportsModule } from '../../reports/reports.module.js';
import { ReportAnswers } from './report-answers.service.js';
import { ReportDecisionsController } from './report-decisions.controller.js';
import { ReportDocumentsController } from './report-documents.controller.js';
import { ReportTextsController } from './report-texts.controller.js';
import { ReportsController } from './reports.controller.js';
import { SignedPapersController } from './signed-papers.controller.js';

/** Routes of reports and proposals. */
@Module({
  imports: [ReportsModule, DocumentTemplatesModule],
  controllers: [
    ReportsController,
    ReportDecisionsController,
    SignedPapersController,
    ReportDocumentsController,
    ReportTextsController,
  ],
  providers: [ReportAnswers],
})
export class ReportsApiModule {}
