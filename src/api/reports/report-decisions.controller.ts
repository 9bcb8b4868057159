import { Body, Controller, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import type { Actor } from '../../kernel/actor.js';
import type { Language } from '../../kernel/text.js';
import { PathId } from '../../platform/http/path-id.js';
import { etagOf, optionalVersion } from '../../platform/http/version-header.js';
import { ProposalsService } from '../../reports/proposals.service.js';
import { ReportDecisionService } from '../../reports/report-decision.service.js';
import { ReportReadingService } from '../../reports/report-reading.service.js';
import { ReaderLanguage } from '../reader-language.decorator.js';
import { proposalIn, reportIn } from './report-answer.js';
import { AcceptReportDto, ProposalAnswerDto, ReturnReportDto } from './report-input.dto.js';
import { ProposalDto, ReportDto } from './report.dto.js';

/** What the board decides on reports and proposals. */
@ApiTags('reports')
@Controller('api/v1')
export class ReportDecisionsController {
  constructor(
    private readonly reading: ReportReadingService,
    private readonly decisions: ReportDecisionService,
    private readonly proposals: ProposalsService,
  ) {}

  @Post('reports/:id/accept')
  @HttpCode(200)
  @Access('report.decide')
  @ApiOperation({
    summary: 'Accept a report',
    description: 'Confirms the tasks that it reports done, except the lines taken out with a reason.',
  })
  @ApiHeader({ name: 'If-Match', required: false, example: '"3"' })
  @ApiOkResponse({ type: ReportDto })
  async accept(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { takeOut }: AcceptReportDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportDto> {
    await this.decisions.accept(actor, id, optionalVersion(ifMatch), takeOut ?? []);
    return this.answer(actor, language, id, reply);
  }

  @Post('reports/:id/return')
  @HttpCode(200)
  @Access('report.decide')
  @ApiOperation({
    summary: 'Return a report with what is missing and a day',
    description: 'An accepted report only after its review was reopened.',
  })
  @ApiHeader({ name: 'If-Match', required: false, example: '"3"' })
  @ApiOkResponse({ type: ReportDto })
  async giveBack(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { reason, by }: ReturnReportDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportDto> {
    await this.decisions.giveBack(actor, id, optionalVersion(ifMatch), { reason, by: by ?? null });
    return this.answer(actor, language, id, reply);
  }

  @Post('proposals/:id/answer')
  @HttpCode(200)
  @Access('report.decide')
  @ApiOperation({
    summary: 'Answer a proposal of an accepted report',
    description: 'What was passed up is answered again when the higher level has spoken.',
  })
  @ApiHeader({ name: 'If-Match', required: false, description: 'The proposal’s version', example: '"1"' })
  @ApiOkResponse({ type: ProposalDto })
  async answerProposal(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { status, answer }: ProposalAnswerDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProposalDto> {
    const given = { status, text: answer ?? null };
    const proposal = await this.proposals.answer(actor, id, optionalVersion(ifMatch), given);
    void reply.header('etag', etagOf(proposal.version));
    return proposalIn(language, proposal);
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
