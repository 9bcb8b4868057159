import { Injectable } from '@nestjs/common';
import { etagOf } from '../../platform/http/version-header.js';
import { ReportReadingService } from '../../reports/report-reading.service.js';
import type { Caller } from '../call.decorator.js';
import { reportIn } from './report-answer.js';
import type { ReportDto } from './report.dto.js';

/** Answers an act with the report as it stands after it. */
@Injectable()
export class ReportAnswers {
  constructor(private readonly reading: ReportReadingService) {}

  /** The report, its version as the ETag. */
  async report({ actor, language, reply }: Caller, id: string): Promise<ReportDto> {
    const report = await this.reading.read(actor, id);
    void reply.header('etag', etagOf(report.state.version));
    return reportIn(language, report);
  }
}
