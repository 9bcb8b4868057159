import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiConflictResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { DocumentTemplatesService } from '../../document-templates/document-templates.service.js';
import { DOCX_TYPE } from '../../documents/docx-writer.js';
import { PDF_TYPE, PdfWriter } from '../../documents/pdf-writer.service.js';
import { asDocx } from '../../documents/written-document.js';
import { asXlsx, XLSX_TYPE } from '../../documents/xlsx-writer.js';
import type { Actor } from '../../kernel/actor.js';
import { PathId } from '../../platform/http/path-id.js';
import { ReviewDocumentsService } from '../../reviews/review-documents.service.js';
import { AnswersDocument, writtenAnswer } from '../written.decorator.js';

const whatItIs =
  'In Vietnamese, in the layout of the body that issues it (Party or State). Results by heading of the plan, difficulties, causes, ' +
  'proposals, the assessment of each body, and a table of all tasks; every statement names the report that it comes from. For the ' +
  'people of the committee.';

const whatIsAsked =
  'In Vietnamese, in the layout of the body that issues it: the headings of the report with the tasks of the period, the values to be ' +
  "given, the review's own questions and the days; an annex with what each body reports. For the people of the committee.";

/** Documents that are made of a review. */
@ApiTags('reviews')
@Controller('api/v1/reviews/:id/documents')
export class ReviewDocumentsController {
  constructor(
    private readonly documents: ReviewDocumentsService,
    private readonly pdf: PdfWriter,
    private readonly templates: DocumentTemplatesService,
  ) {}

  @Get('report.docx')
  @Access('review.document')
  @Limited('export')
  @ApiOperation({
    summary: 'The consolidated report of a review, for a word processor',
    description: whatItIs,
  })
  @AnswersDocument(DOCX_TYPE)
  async docx(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { document, words } = await this.documents.made(actor, { reviewId: id, document: 'report' });
    return writtenAnswer(reply, await asDocx(document, ...words));
  }

  @Get('report-in-template.docx')
  @Access('review.document')
  @Limited('export')
  @ApiOperation({
    summary: "The consolidated report of a review in the committee's own template",
    description: `${whatItIs} 404 where the committee has given no template.`,
  })
  @ApiConflictResponse({ description: 'The template cannot hold this report (`template_not_fillable`)' })
  @AnswersDocument(DOCX_TYPE)
  async inTemplate(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { document, words, committeeId } = await this.documents.made(actor, {
      reviewId: id,
      document: 'report',
    });
    return writtenAnswer(
      reply,
      await this.templates.fill(committeeId, 'consolidated-report', document, words),
    );
  }

  @Get('report.pdf')
  @Access('review.document')
  @Limited('export')
  @ApiOperation({ summary: 'The consolidated report of a review, to be printed', description: whatItIs })
  @AnswersDocument(PDF_TYPE)
  async asPdf(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { document, words } = await this.documents.made(actor, { reviewId: id, document: 'report' });
    return writtenAnswer(reply, await this.pdf.asPdf(document, ...words));
  }

  @Get('request.docx')
  @Access('review.document')
  @Limited('export')
  @ApiOperation({
    summary:
      'The letter that asks the bodies for their reports of a review (công văn yêu cầu báo cáo), for a word processor',
    description: whatIsAsked,
  })
  @AnswersDocument(DOCX_TYPE)
  async requestDocx(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { document, words } = await this.documents.made(actor, { reviewId: id, document: 'request' });
    return writtenAnswer(reply, await asDocx(document, ...words));
  }

  @Get('request-in-template.docx')
  @Access('review.document')
  @Limited('export')
  @ApiOperation({
    summary: "What the bodies are to report at a review in the committee's own template",
    description: `${whatIsAsked} 404 where the committee has given no template.`,
  })
  @ApiConflictResponse({ description: 'The template cannot hold this request (`template_not_fillable`)' })
  @AnswersDocument(DOCX_TYPE)
  async requestInTemplate(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { document, words, committeeId } = await this.documents.made(actor, {
      reviewId: id,
      document: 'request',
    });
    return writtenAnswer(reply, await this.templates.fill(committeeId, 'report-request', document, words));
  }

  @Get('request.pdf')
  @Access('review.document')
  @Limited('export')
  @ApiOperation({
    summary:
      'The letter that asks the bodies for their reports of a review (công văn yêu cầu báo cáo), to be printed',
    description: whatIsAsked,
  })
  @AnswersDocument(PDF_TYPE)
  async requestPdf(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { document, words } = await this.documents.made(actor, { reviewId: id, document: 'request' });
    return writtenAnswer(reply, await this.pdf.asPdf(document, ...words));
  }

  @Get('report.xlsx')
  @Access('review.document')
  @Limited('export')
  @ApiOperation({
    summary: 'Every task of a review with what its body reports of it, as a table',
    description: 'In Vietnamese: the annex of the consolidated report. For the people of the committee.',
  })
  @AnswersDocument(XLSX_TYPE)
  async tasks(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { sheet, words } = await this.documents.tasks(actor, id);
    return writtenAnswer(reply, await asXlsx(sheet, ...words));
  }

  @Get('bodies.xlsx')
  @Access('review.document')
  @Limited('export')
  @ApiOperation({
    summary: 'Every body of a review with its report, figures and assessment, as a table',
    description: 'In Vietnamese, with the figures of the summary. For the people of the committee.',
  })
  @AnswersDocument(XLSX_TYPE)
  async bodies(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { sheet, words } = await this.documents.bodies(actor, id);
    return writtenAnswer(reply, await asXlsx(sheet, ...words));
  }
}
