import { Controller, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor } from '../../accounts/access.decorator.js';
import { DocumentFiles, type FileFormat } from '../../document-templates/document-files.service.js';
import type { Actor } from '../../kernel/actor.js';
import { PathId } from '../../platform/http/path-id.js';
import { ReportDocumentsService } from '../../reports/report-documents.service.js';
import { DocumentRoute } from '../document-route.decorator.js';
import { writtenAnswer } from '../written.decorator.js';

const report = {
  path: 'report',
  name: 'The report of a body as it is signed',
  description:
    'In Vietnamese, in the layout of the body (Party or State): results by task, values of indicators, difficulties, causes, answers to ' +
    'the questions of the review, proposals, the work of the next period. A draft is for its own body alone.',
  action: 'report.read',
} as const;

/** Documents that are made of one body's report. */
@ApiTags('reports')
@Controller('api/v1/reports/:id/documents')
export class ReportDocumentsController {
  constructor(
    private readonly documents: ReportDocumentsService,
    private readonly files: DocumentFiles,
  ) {}

  @DocumentRoute('docx', report)
  async docx(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.answer(reply, 'docx', actor, id);
  }

  @DocumentRoute('in-template', report)
  async inTemplate(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.answer(reply, 'in-template', actor, id);
  }

  @DocumentRoute('pdf', report)
  async asPdf(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.answer(reply, 'pdf', actor, id);
  }

  private async answer(
    reply: FastifyReply,
    format: FileFormat,
    actor: Actor,
    id: string,
  ): Promise<StreamableFile> {
    const made = await this.documents.report(actor, id);
    return writtenAnswer(reply, await this.files.file(format, 'body-report', made));
  }
}
