import { Controller, Delete, Get, Headers, Param, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiPayloadTooLargeResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import type { Language } from '../../kernel/text.js';
import { arrivingFile } from '../../platform/http/arriving-file.js';
import { attachment } from '../../platform/http/attachment.js';
import { fileLimit } from '../../platform/http/limits.js';
import { PathId } from '../../platform/http/path-id.js';
import { etagOf, optionalVersion } from '../../platform/http/version-header.js';
import { ReportReadingService } from '../../reports/report-reading.service.js';
import { SignedPapersService } from '../../reports/signed-papers.service.js';
import { ReaderLanguage } from '../reader-language.decorator.js';
import { reportIn } from './report-answer.js';
import { ReportDto } from './report.dto.js';
import { SignedPaperUploadDto } from './signed-paper.dto.js';

/** The files of signed papers. */
@ApiTags('reports')
@Controller('api/v1/reports/:id/signed-paper')
export class SignedPapersController {
  constructor(
    private readonly reading: ReportReadingService,
    private readonly papers: SignedPapersService,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Access('report.edit')
  @ApiOperation({
    summary: 'Add the file of the signed paper to a draft or returned report',
    description:
      'In the place of an earlier one. 20 MB at the most; pdf, docx, xlsx, doc, xls, jpg or png by name and content alike.',
  })
  @ApiHeader({ name: 'If-Match', required: false, example: '"3"' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: SignedPaperUploadDto })
  @ApiCreatedResponse({ type: ReportDto })
  @ApiPayloadTooLargeResponse({ description: 'The file is larger than 20 MB' })
  async attach(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportDto> {
    const receive = () => arrivingFile(request, 'file', fileLimit);
    const upload = { version: optionalVersion(ifMatch), receive };
    await this.papers.attach(actor, id, upload, this.clock.now());
    return this.answer(actor, language, id, reply);
  }

  @Get()
  @Access('report.paper.read')
  @ApiOperation({
    summary: 'The file of the signed paper, to be saved',
    description:
      'Read by the body of the report and its committee, not by bodies above; a draft’s by its own body alone.',
  })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({
    description: 'The content, of the media type that the file has',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
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
  @ApiHeader({ name: 'If-Match', required: false, example: '"3"' })
  @ApiOkResponse({ type: ReportDto })
  async remove(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportDto> {
    await this.papers.remove(actor, id, optionalVersion(ifMatch));
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
