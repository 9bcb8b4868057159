import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { PathId } from '../../platform/http/path-id.js';
import type { DraftChange } from '../../reports/draft-change.js';
import { ReportDraftService } from '../../reports/report-draft.service.js';
import { ReportSubmissionService } from '../../reports/report-submission.service.js';
import {
  type ApiCall,
  Call,
  type Caller,
  Calling,
  requiredVersionOf,
  TakesVersion,
} from '../call.decorator.js';
import { ReportAnswers } from './report-answers.service.js';
import { HandBackDto, ReportPatchDto, SubmitReportDto } from './report-input.dto.js';
import { ReportDto } from './report.dto.js';

/** What a body does with its report. */
@ApiTags('reports')
@Controller('api/v1/reports/:id')
export class ReportsController {
  constructor(
    private readonly answers: ReportAnswers,
    private readonly drafts: ReportDraftService,
    private readonly sending: ReportSubmissionService,
  ) {}

  @Get()
  @Access('report.read')
  @ApiOperation({
    summary: 'A report with its lines and proposals',
    description:
      'Lines that nobody edited follow their tasks until submission. A draft is read by its own body alone.',
  })
  @ApiOkResponse({ type: ReportDto })
  async read(@Calling() caller: Caller, @Param('id', PathId) id: string): Promise<ReportDto> {
    return this.answers.report(caller, id);
  }

  @Patch()
  @Access('report.edit')
  @ApiOperation({ summary: 'Save what was typed into a draft or returned report' })
  @TakesVersion({ required: true })
  @ApiOkResponse({ type: ReportDto })
  async save(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() input: ReportPatchDto,
  ): Promise<ReportDto> {
    await this.drafts.save(call.actor, id, requiredVersionOf(call), draftChange(input));
    return this.answers.report(call, id);
  }

  @Post('pass-to-head')
  @HttpCode(200)
  @Access('report.edit')
  @ApiOperation({ summary: "Pass the report to the body's head, who submits it or hands it back" })
  @TakesVersion()
  @ApiOkResponse({ type: ReportDto })
  async passToHead(@Call() call: ApiCall, @Param('id', PathId) id: string): Promise<ReportDto> {
    await this.drafts.passToHead(call.actor, id, call.version);
    return this.answers.report(call, id);
  }

  @Post('hand-back')
  @HttpCode(200)
  @Access('report.edit')
  @ApiOperation({ summary: 'Hand the report back to the officers, or take it back from the head' })
  @TakesVersion()
  @ApiOkResponse({ type: ReportDto })
  async handBack(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() { note }: HandBackDto,
  ): Promise<ReportDto> {
    await this.drafts.handBack(call.actor, id, call.version, note ?? null);
    return this.answers.report(call, id);
  }

  @Post('submit')
  @HttpCode(200)
  @Access('report.edit')
  @ApiOperation({
    summary: 'Send the report',
    description:
      'The tasks that its lines report done are done by it. Late: after the last day in time. Where tasks that are due have no ' +
      'result, or indicators no value, it is refused with `report_incomplete` unless `sendIncomplete` is given.',
  })
  @TakesVersion()
  @ApiOkResponse({ type: ReportDto })
  async submit(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() { arrivedOn, ...rest }: SubmitReportDto,
  ): Promise<ReportDto> {
    const { version } = call;
    await this.sending.submit(call.actor, id, { version, arrivedOn: arrivedOn ?? null, ...rest });
    return this.answers.report(call, id);
  }

  @Post('take-back')
  @HttpCode(200)
  @Access('report.edit')
  @ApiOperation({ summary: 'Take the report back before the board has decided' })
  @TakesVersion()
  @ApiOkResponse({ type: ReportDto })
  async takeBack(@Call() call: ApiCall, @Param('id', PathId) id: string): Promise<ReportDto> {
    await this.sending.takeBack(call.actor, id, call.version);
    return this.answers.report(call, id);
  }
}

function draftChange({ answers, ...input }: ReportPatchDto): DraftChange {
  const typed = answers?.map(({ questionId, answer }) => ({ questionId, text: answer }));
  return { ...input, ...(typed ? { answers: typed } : {}) };
}
