import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import type { Actor } from '../../kernel/actor.js';
import type { Language } from '../../kernel/text.js';
import { PathId } from '../../platform/http/path-id.js';
import { etagOf, optionalVersion, requiredVersion } from '../../platform/http/version-header.js';
import type { DraftChange } from '../../reports/draft-change.js';
import { ReportDraftService } from '../../reports/report-draft.service.js';
import { ReportReadingService } from '../../reports/report-reading.service.js';
import { ReportSubmissionService } from '../../reports/report-submission.service.js';
import { ReaderLanguage } from '../reader-language.decorator.js';
import { reportIn } from './report-answer.js';
import { HandBackDto, ReportPatchDto, SubmitReportDto } from './report-input.dto.js';
import { ReportDto } from './report.dto.js';

/** What a body does with its report. */
@ApiTags('reports')
@Controller('api/v1/reports/:id')
export class ReportsController {
  constructor(
    private readonly reading: ReportReadingService,
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
  async read(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportDto> {
    return this.answer(actor, language, id, reply);
  }

  @Patch()
  @Access('report.edit')
  @ApiOperation({ summary: 'Save what was typed into a draft or returned report' })
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiOkResponse({ type: ReportDto })
  async save(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() input: ReportPatchDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportDto> {
    await this.drafts.save(actor, id, requiredVersion(ifMatch), draftChange(input));
    return this.answer(actor, language, id, reply);
  }

  @Post('pass-to-head')
  @HttpCode(200)
  @Access('report.edit')
  @ApiOperation({ summary: "Pass the report to the body's head, who submits it or hands it back" })
  @ApiHeader({ name: 'If-Match', required: false, example: '"3"' })
  @ApiOkResponse({ type: ReportDto })
  async passToHead(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportDto> {
    await this.drafts.passToHead(actor, id, optionalVersion(ifMatch));
    return this.answer(actor, language, id, reply);
  }

  @Post('hand-back')
  @HttpCode(200)
  @Access('report.edit')
  @ApiOperation({ summary: 'Hand the report back to the officers, or take it back from the head' })
  @ApiHeader({ name: 'If-Match', required: false, example: '"3"' })
  @ApiOkResponse({ type: ReportDto })
  async handBack(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { note }: HandBackDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportDto> {
    await this.drafts.handBack(actor, id, optionalVersion(ifMatch), note ?? null);
    return this.answer(actor, language, id, reply);
  }

  @Post('submit')
  @HttpCode(200)
  @Access('report.edit')
  @ApiOperation({
    summary: 'Send the report',
    description: 'The tasks that its lines report done are done by it. Late: after the last day in time.',
  })
  @ApiHeader({ name: 'If-Match', required: false, example: '"3"' })
  @ApiOkResponse({ type: ReportDto })
  async submit(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { arrivedOn, paperSymbol, paperSignedOn }: SubmitReportDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportDto> {
    const version = optionalVersion(ifMatch);
    const submission = { version, arrivedOn: arrivedOn ?? null, paperSymbol, paperSignedOn };
    await this.sending.submit(actor, id, submission);
    return this.answer(actor, language, id, reply);
  }

  @Post('take-back')
  @HttpCode(200)
  @Access('report.edit')
  @ApiOperation({ summary: 'Take the report back before the board has decided' })
  @ApiHeader({ name: 'If-Match', required: false, example: '"3"' })
  @ApiOkResponse({ type: ReportDto })
  async takeBack(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportDto> {
    await this.sending.takeBack(actor, id, optionalVersion(ifMatch));
    return this.answer(actor, language, id, reply);
  }

  private async answer(
    actor: Actor,
    language: Language,
    id: string,
    reply: FastifyReply,
  ): Promise<ReportDto> {
    const report = await this.reading.read(actor, id);
    void reply.header('etag', etagOf(report.state.version));
    return reportIn(language, report);
  }
}

function draftChange({ answers, ...input }: ReportPatchDto): DraftChange {
  const typed = answers?.map(({ questionId, answer }) => ({ questionId, text: answer }));
  return { ...input, ...(typed ? { answers: typed } : {}) };
}
