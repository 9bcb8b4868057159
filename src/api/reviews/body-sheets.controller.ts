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
import { BodySheetsService } from '../../reviews/body-sheets.service.js';
import { AnswersDocument, writtenAnswer } from '../written.decorator.js';

const whatItIs =
  'In Vietnamese, in the layout of the body that follows the plan: every task that the body leads, with its day and state. Of a body ' +
  'that the account reads.';

/** What each body of a plan has to do and how it stands, as a document or a table. */
@ApiTags('plans')
@Controller('api/v1/plans/:id')
export class BodySheetsController {
  constructor(
    private readonly sheets: BodySheetsService,
    private readonly pdf: PdfWriter,
    private readonly templates: DocumentTemplatesService,
  ) {}

  @Get('bodies/:bodyId/sheet.docx')
  @Access('plan.read')
  @Limited('export')
  @ApiOperation({
    summary: 'The tasks of one body and how they stand (phiếu theo dõi), for a word processor',
    description: whatItIs,
  })
  @AnswersDocument(DOCX_TYPE)
  async docx(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) planId: string,
    @Param('bodyId', PathId) bodyId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { document, words } = await this.sheets.sheet(actor, { planId, bodyId });
    return writtenAnswer(reply, await asDocx(document, ...words));
  }

  @Get('bodies/:bodyId/sheet-in-template.docx')
  @Access('plan.read')
  @Limited('export')
  @ApiOperation({
    summary: "The tasks of one body and how they stand in the committee's own template",
    description: `${whatItIs} 404 where the committee has given no template.`,
  })
  @ApiConflictResponse({ description: 'The template cannot hold this sheet (`template_not_fillable`)' })
  @AnswersDocument(DOCX_TYPE)
  async inTemplate(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) planId: string,
    @Param('bodyId', PathId) bodyId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { document, words, committeeId } = await this.sheets.sheet(actor, { planId, bodyId });
    return writtenAnswer(reply, await this.templates.fill(committeeId, 'body-sheet', document, words));
  }

  @Get('bodies/:bodyId/sheet.pdf')
  @Access('plan.read')
  @Limited('export')
  @ApiOperation({
    summary: 'The tasks of one body and how they stand (phiếu theo dõi), to be printed',
    description: whatItIs,
  })
  @AnswersDocument(PDF_TYPE)
  async asPdf(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) planId: string,
    @Param('bodyId', PathId) bodyId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { document, words } = await this.sheets.sheet(actor, { planId, bodyId });
    return writtenAnswer(reply, await this.pdf.asPdf(document, ...words));
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
}
