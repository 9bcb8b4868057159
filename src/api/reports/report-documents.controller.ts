import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiConflictResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { DocumentTemplatesService } from '../../document-templates/document-templates.service.js';
import { DOCX_TYPE } from '../../documents/docx-writer.js';
import { PDF_TYPE, PdfWriter } from '../../documents/pdf-writer.service.js';
import { asDocx } from '../../documents/written-document.js';
import type { Actor } from '../../kernel/actor.js';
import { PathId } from '../../platform/http/path-id.js';
import { ReportDocumentsService } from '../../reports/report-documents.service.js';
import { AnswersDocument, writtenAnswer } from '../written.decorator.js';

const whatItIs =
  'In Vietnamese, in the layout of the body (Party or State): results by task, values of indicators, difficulties, causes, answers to ' +
  'the questions of the review, proposals, the work of the next period. A draft is for its own body alone.';

/** Documents that are made of one body's report. */
@ApiTags('reports')
@Controller('api/v1/reports/:id/documents')
export class ReportDocumentsController {
  constructor(
    private readonly documents: ReportDocumentsService,
    private readonly pdf: PdfWriter,
    private readonly templates: DocumentTemplatesService,
  ) {}

  @Get('report.docx')
  @Access('report.read')
  @Limited('export')
  @ApiOperation({
    summary: 'The report of a body as it is signed, for a word processor',
    description: whatItIs,
  })
  @AnswersDocument(DOCX_TYPE)
  async docx(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { document, words } = await this.documents.report(actor, id);
    return writtenAnswer(reply, await asDocx(document, ...words));
  }

  @Get('report-in-template.docx')
  @Access('report.read')
  @Limited('export')
  @ApiOperation({
    summary: "The report of a body in the committee's own template",
    description: `${whatItIs} 404 where the committee has given no template.`,
  })
  @ApiConflictResponse({ description: 'The template cannot hold this report (`template_not_fillable`)' })
  @AnswersDocument(DOCX_TYPE)
  async inTemplate(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { document, words, committeeId } = await this.documents.report(actor, id);
    return writtenAnswer(reply, await this.templates.fill(committeeId, 'body-report', document, words));
  }

  @Get('report.pdf')
  @Access('report.read')
  @Limited('export')
  @ApiOperation({ summary: 'The report of a body as it is signed, to be printed', description: whatItIs })
  @AnswersDocument(PDF_TYPE)
  async asPdf(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { document, words } = await this.documents.report(actor, id);
    return writtenAnswer(reply, await this.pdf.asPdf(document, ...words));
  }
}
