import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { FilesModule } from '../platform/files/files.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { DocumentPart } from './document-part.entity.js';
import { DocumentPartsBlanking } from './document-parts-blanking.service.js';
import { DocumentPartsStore } from './document-parts.store.js';
import { IssuedDocument } from './issued-document.entity.js';
import { IssuedDocumentsStore } from './issued-documents.store.js';
import { DocumentWriting } from './document-writing.service.js';
import { OwedReportTermsService } from './owed-report-terms.service.js';
import { OwedReportsQueries } from './owed-reports.queries.js';
import { OwedReportsService } from './owed-reports.service.js';
import { ProgressReport, Proposal, ReportLine } from './progress-report.entity.js';
import { ProposalsService } from './proposals.service.js';
import { ReportAccessService } from './report-access.service.js';
import { ReportBlanking } from './report-blanking.service.js';
import { ReportDecisionService } from './report-decision.service.js';
import { PlanHeadQueries } from './plan-head.queries.js';
import { ReportDocumentTexts } from './report-document-texts.service.js';
import { ReportDocumentsService } from './report-documents.service.js';
import { ReportDraftService } from './report-draft.service.js';
import { ReportHistoryService } from './report-history.service.js';
import { ReportLinesQueries } from './report-lines.queries.js';
import { ReportMeasurementsService } from './report-measurements.service.js';
import { ReportReadingService } from './report-reading.service.js';
import { ReportSubmissionService } from './report-submission.service.js';
import { ReportWritingService } from './report-writing.service.js';
import { ReportsQueries } from './reports.queries.js';
import { ReportSuccession } from './report-succession.service.js';
import { ReportsStore } from './reports.store.js';
import { SignedPaper } from './signed-paper.entity.js';
import { PaperRefusing } from './paper-refusing.service.js';
import { SignedPapersService } from './signed-papers.service.js';
import { SubmittedLinesService } from './submitted-lines.service.js';
import { ReportPersonalData } from './report-personal-data.service.js';

/** One body's progress report for one review. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ProgressReport,
      ReportLine,
      Proposal,
      SignedPaper,
      DocumentPart,
      IssuedDocument,
    ]),
    AccountsModule,
    CalendarModule,
    FilesModule,
    IndicatorsModule,
    TasksModule,
  ],
  providers: [
    DocumentPartsStore,
    IssuedDocumentsStore,
    DocumentPartsBlanking,
    DocumentWriting,
    ReportsStore,
    ReportsQueries,
    ReportLinesQueries,
    OwedReportsQueries,
    ReportHistoryService,
    ReportReadingService,
    PlanHeadQueries,
    ReportDocumentTexts,
    ReportDocumentsService,
    ReportAccessService,
    ReportWritingService,
    SubmittedLinesService,
    ReportDraftService,
    ReportMeasurementsService,
    ReportSubmissionService,
    ReportDecisionService,
    ProposalsService,
    SignedPapersService,
    PaperRefusing,
    OwedReportsService,
    OwedReportTermsService,
    ReportSuccession,
    ReportBlanking,
    ReportPersonalData,
  ],
  exports: [
    ReportDocumentTexts,
    DocumentPartsBlanking,
    DocumentWriting,
    ReportBlanking,
    ReportSuccession,
    ReportsQueries,
    ReportReadingService,
    PlanHeadQueries,
    ReportDocumentTexts,
    ReportDocumentsService,
    ReportDraftService,
    ReportMeasurementsService,
    ReportSubmissionService,
    ReportDecisionService,
    ProposalsService,
    SignedPapersService,
    OwedReportsService,
    OwedReportTermsService,
  ],
})
export class ReportsModule {}
