import { Controller, Delete, Get, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { arrivingFile } from '../../platform/http/arriving-file.js';
import { attachment } from '../../platform/http/attachment.js';
import { fileLimit } from '../../platform/http/limits.js';
import { PathId } from '../../platform/http/path-id.js';
import { SignedPapersService } from '../../reports/signed-papers.service.js';
import { type ApiCall, Call, TakesVersion } from '../call.decorator.js';
import { AnswersFile, REFUSED_FILES, TakesFile } from '../file.decorator.js';
import { ReportAnswers } from './report-answers.service.js';
import { ReportDto } from './report.dto.js';

/** The files of signed papers. */
@ApiTags('reports')
@Controller('api/v1/reports/:id/signed-paper')
export class SignedPapersController {
  constructor(
    private readonly answers: ReportAnswers,
    private readonly papers: SignedPapersService,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Access('report.edit')
  @ApiOperation({
    summary: 'Add the file of the signed paper to a draft or returned report',
    description:
      'In the place of an earlier one. 20 MB at the most; pdf, docx, xlsx, doc, xls, jpg or png by name and content alike. ' +
      REFUSED_FILES,
  })
  @TakesVersion()
  @TakesFile()
  @ApiCreatedResponse({ type: ReportDto })
  async attach(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Req() request: FastifyRequest,
  ): Promise<ReportDto> {
    const receive = () => arrivingFile(request, 'file', fileLimit);
    const upload = { version: call.version, receive };
    await this.papers.attach(call.actor, id, upload, this.clock.now());
    return this.answers.report(call, id);
  }

  @Get()
  @Access('report.paper.read')
  @ApiOperation({
    summary: 'The file of the signed paper, to be saved',
    description:
      'Read by the body of the report and its committee, not by bodies above; a draft’s by its own body alone.',
  })
  @AnswersFile()
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return attachment(reply, await this.papers.read(actor, id));
  }

  @Delete()
  @Access('report.edit')
  @ApiOperation({ summary: 'Take the file of the signed paper away from a draft or returned report' })
  @TakesVersion()
  @ApiOkResponse({ type: ReportDto })
  async remove(@Call() call: ApiCall, @Param('id', PathId) id: string): Promise<ReportDto> {
    await this.papers.remove(call.actor, id, call.version);
    return this.answers.report(call, id);
  }
}
