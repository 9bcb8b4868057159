import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { DocumentFiles, type FileFormat } from '../../document-templates/document-files.service.js';
import { reviewTemplateKinds } from '../../document-templates/template-kinds.js';
import { asXlsx, XLSX_TYPE } from '../../documents/xlsx-writer.js';
import type { Actor } from '../../kernel/actor.js';
import { PathId } from '../../platform/http/path-id.js';
import type { ReviewDocumentKey } from '../../reviews/review-document-drafts.service.js';
import { ReviewDocumentsService } from '../../reviews/review-documents.service.js';
import { DocumentRoute } from '../document-route.decorator.js';
import { reviewDocumentNameOf } from '../../reviews/review-document-name.js';
import { DocumentParam } from './document-param.js';
import { AnswersDocument, writtenAnswer } from '../written.decorator.js';

const report = {
  path: 'report',
  name: 'The consolidated report of a review',
  description:
    'In Vietnamese, in the layout of the body that issues it (Party or State). Results by heading of the plan, difficulties, causes, ' +
    'proposals, the assessment of each body, and a table of all tasks; every statement names the report that it comes from. For the ' +
    'people of the committee.',
  action: 'review.document',
} as const;

const request = {
  path: 'request',
  name: 'The letter that asks the bodies for their reports of a review (công văn yêu cầu báo cáo)',
  description:
    'In Vietnamese, in the layout of the body that issues it: the headings of the report with the tasks of the period, the values to be ' +
    "given, the review's own questions and the days; an annex with what each body reports. For the people of the committee.",
  action: 'review.document',
} as const;

const voided = {
  path: ':document/voided/:voidedId/document',
  name: 'A document of a review as it was under a number that was taken back',
  description: 'In Vietnamese, marked as voided. For the people of the committee.',
  action: 'review.document',
} as const;

/** Documents that are made of a review. */
@ApiTags('reviews')
@Controller('api/v1/reviews/:id/documents')
export class ReviewDocumentsController {
  constructor(
    private readonly documents: ReviewDocumentsService,
    private readonly files: DocumentFiles,
  ) {}

  @DocumentRoute('docx', report)
  async docx(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.answer(reply, 'docx', actor, { reviewId: id, document: 'report' });
  }

  @DocumentRoute('in-template', report)
  async inTemplate(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.answer(reply, 'in-template', actor, { reviewId: id, document: 'report' });
  }

  @DocumentRoute('pdf', report)
  async asPdf(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.answer(reply, 'pdf', actor, { reviewId: id, document: 'report' });
  }

  @DocumentRoute('docx', request)
  async requestDocx(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.answer(reply, 'docx', actor, { reviewId: id, document: 'request' });
  }

  @DocumentRoute('in-template', request)
  async requestInTemplate(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.answer(reply, 'in-template', actor, { reviewId: id, document: 'request' });
  }

  @DocumentRoute('pdf', request)
  async requestPdf(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.answer(reply, 'pdf', actor, { reviewId: id, document: 'request' });
  }

  @DocumentRoute('docx', voided)
  @DocumentParam()
  async voidedDocx(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) reviewId: string,
    @Param('document') name: string,
    @Param('voidedId', PathId) voidedId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.answerVoided(reply, 'docx', actor, { reviewId, name, voidedId });
  }

  @DocumentRoute('pdf', voided)
  @DocumentParam()
  async voidedPdf(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) reviewId: string,
    @Param('document') name: string,
    @Param('voidedId', PathId) voidedId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.answerVoided(reply, 'pdf', actor, { reviewId, name, voidedId });
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

  private async answerVoided(
    reply: FastifyReply,
    format: FileFormat,
    actor: Actor,
    {
      reviewId,
      name,
      voidedId,
    }: { readonly reviewId: string; readonly name: string; readonly voidedId: string },
  ): Promise<StreamableFile> {
    const of = { reviewId, document: reviewDocumentNameOf(name) };
    const made = await this.documents.voided(actor, of, voidedId);
    return writtenAnswer(reply, await this.files.file(format, reviewTemplateKinds[of.document], made));
  }

  private async answer(
    reply: FastifyReply,
    format: FileFormat,
    actor: Actor,
    of: ReviewDocumentKey,
  ): Promise<StreamableFile> {
    const made = await this.documents.made(actor, of);
    return writtenAnswer(reply, await this.files.file(format, reviewTemplateKinds[of.document], made));
  }
}
