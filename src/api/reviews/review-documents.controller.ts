import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
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

/** Documents that are made of a review. */
@ApiTags('reviews')
@Controller('api/v1/reviews/:id/documents')
export class ReviewDocumentsController {
  constructor(
    private readonly documents: ReviewDocumentsService,
    private readonly pdf: PdfWriter,
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
    const { document, words } = await this.documents.consolidated(actor, id);
    return writtenAnswer(reply, await asDocx(document, ...words));
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
    const { document, words } = await this.documents.consolidated(actor, id);
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
