import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { DocumentFiles, type FileFormat } from '../../document-templates/document-files.service.js';
import { asXlsx, XLSX_TYPE } from '../../documents/xlsx-writer.js';
import type { Actor } from '../../kernel/actor.js';
import { PathId } from '../../platform/http/path-id.js';
import { BodySheetsService, type SheetKey } from '../../reviews/body-sheets.service.js';
import { DocumentRoute } from '../document-route.decorator.js';
import { AnswersDocument, writtenAnswer } from '../written.decorator.js';

const sheet = {
  path: 'bodies/:bodyId/sheet',
  name: 'The tasks of one body and how they stand (phiếu theo dõi)',
  description:
    'In Vietnamese, in the layout of the body that follows the plan: every task that the body leads, with its day and state. Of a body ' +
    'that the account reads.',
  action: 'plan.read',
} as const;

/** What each body of a plan has to do and how it stands, as a document or a table. */
@ApiTags('plans')
@Controller('api/v1/plans/:id')
export class BodySheetsController {
  constructor(
    private readonly sheets: BodySheetsService,
    private readonly files: DocumentFiles,
  ) {}

  @DocumentRoute('docx', sheet)
  async docx(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) planId: string,
    @Param('bodyId', PathId) bodyId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.answer(reply, 'docx', actor, { planId, bodyId });
  }

  @DocumentRoute('in-template', sheet)
  async inTemplate(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) planId: string,
    @Param('bodyId', PathId) bodyId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.answer(reply, 'in-template', actor, { planId, bodyId });
  }

  @DocumentRoute('pdf', sheet)
  async asPdf(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) planId: string,
    @Param('bodyId', PathId) bodyId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.answer(reply, 'pdf', actor, { planId, bodyId });
  }

  @Get('body-sheets.xlsx')
  @Access('plan.read')
  @Limited('export')
  @ApiOperation({
    summary: 'The tasks of every body of a plan and how they stand, a sheet for each body',
    description: 'In Vietnamese, of the bodies that the account reads.',
  })
  @AnswersDocument(XLSX_TYPE)
  async tables(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) planId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { sheets, words } = await this.sheets.tables(actor, planId);
    return writtenAnswer(reply, await asXlsx(sheets, ...words));
  }

  private async answer(
    reply: FastifyReply,
    format: FileFormat,
    actor: Actor,
    of: SheetKey,
  ): Promise<StreamableFile> {
    const made = await this.sheets.sheet(actor, of);
    return writtenAnswer(reply, await this.files.file(format, 'body-sheet', made));
  }
}
