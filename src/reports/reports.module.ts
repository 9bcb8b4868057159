import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProgressReport, Proposal, ReportLine } from './progress-report.entity.js';

/** One body's progress report for one review. */
@Module({
  imports: [TypeOrmModule.forFeature([ProgressReport, ReportLine, Proposal])],
})
export class ReportsModule {}
