import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { PathId } from '../../platform/http/path-id.js';
import { etagOf } from '../../platform/http/version-header.js';
import { ProposalsService } from '../../reports/proposals.service.js';
import { ReportDecisionService } from '../../reports/report-decision.service.js';
import { type ApiCall, Call, TakesVersion } from '../call.decorator.js';
import { proposalIn } from './report-answer.js';
import { ReportAnswers } from './report-answers.service.js';
import { AcceptReportDto, ProposalAnswerDto, ReturnReportDto } from './report-input.dto.js';
import { ProposalDto } from './proposal.dto.js';
import { ReportDto } from './report.dto.js';

/** What the board decides on reports and proposals. */
@ApiTags('reports')
@Controller('api/v1')
export class ReportDecisionsController {
  constructor(
    private readonly answers: ReportAnswers,
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
  @TakesVersion()
  @ApiOkResponse({ type: ReportDto })
  async accept(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() { takeOut }: AcceptReportDto,
  ): Promise<ReportDto> {
    await this.decisions.accept(call.actor, id, call.version, takeOut ?? []);
    return this.answers.report(call, id);
  }

  @Post('reports/:id/return')
  @HttpCode(200)
  @Access('report.decide')
  @ApiOperation({
    summary: 'Return a report with what is missing and a day',
    description: 'An accepted report only after its review was reopened.',
  })
  @TakesVersion()
  @ApiOkResponse({ type: ReportDto })
  async giveBack(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() { reason, by }: ReturnReportDto,
  ): Promise<ReportDto> {
    await this.decisions.giveBack(call.actor, id, call.version, { reason, by: by ?? null });
    return this.answers.report(call, id);
  }

  @Post('proposals/:id/answer')
  @HttpCode(200)
  @Access('report.decide')
  @ApiOperation({
    summary: 'Answer a proposal of an accepted report',
    description: 'What was passed up is answered again when the higher level has spoken.',
  })
  @TakesVersion({ description: 'The proposal’s version', example: '"1"' })
  @ApiOkResponse({ type: ProposalDto })
  async answerProposal(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() { status, answer }: ProposalAnswerDto,
  ): Promise<ProposalDto> {
    const given = { status, text: answer ?? null };
    const proposal = await this.proposals.answer(call.actor, id, call.version, given);
    void call.reply.header('etag', etagOf(proposal.version));
    return proposalIn(call.language, proposal);
  }
}
