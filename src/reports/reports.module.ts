import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarModule } from '../calendar/calendar.module.js';
import { OwedReportsQueries } from './owed-reports.queries.js';
import { OwedReportsService } from './owed-reports.service.js';
import { ProgressReport, Proposal, ReportLine } from './progress-report.entity.js';
import { ReportsStore } from './reports.store.js';

/** One body's progress report for one review. */
@Module({
  imports: [TypeOrmModule.forFeature([ProgressReport, ReportLine, Proposal]), CalendarModule],
  providers: [ReportsStore, OwedReportsQueries, OwedReportsService],
  exports: [OwedReportsService],
})
export class ReportsModule {}
