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
import { LetterIssuing } from '../../letters/letter-issuing.service.js';
import { PathId } from '../../platform/http/path-id.js';
import { AnswersDocument, writtenAnswer } from '../written.decorator.js';

const whatItIs =
  'In Vietnamese, in the layout of the body that issues it (Party or State): as it was issued, however often it is taken; a draft ' +
  'without its number.';

/** Letters as documents. */
@ApiTags('letters')
@Controller('api/v1/letters/:id')
export class LetterDocumentsController {
  constructor(
    private readonly letters: LetterIssuing,
    private readonly pdf: PdfWriter,
    private readonly templates: DocumentTemplatesService,
  ) {}

  @Get('letter.docx')
  @Access('letter.read')
  @Limited('export')
  @ApiOperation({ summary: 'A letter, for a word processor', description: whatItIs })
  @AnswersDocument(DOCX_TYPE)
  async docx(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { document, words } = await this.letters.document(actor, id);
    return writtenAnswer(reply, await asDocx(document, ...words));
  }

  @Get('letter-in-template.docx')
  @Access('letter.read')
  @Limited('export')
  @ApiOperation({
    summary: "A letter in the committee's own template",
    description: `${whatItIs} 404 where the committee has given no template.`,
  })
  @ApiConflictResponse({
    description:
      'The template cannot hold this letter (`template_not_fillable`), or it was voided (`document_voided`)',
  })
  @AnswersDocument(DOCX_TYPE)
  async inTemplate(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { document, words, committeeId } = await this.letters.document(actor, id);
    return writtenAnswer(reply, await this.templates.fill(committeeId, 'urging-letter', document, words));
  }

  @Get('letter.pdf')
  @Access('letter.read')
  @Limited('export')
  @ApiOperation({ summary: 'A letter, to be printed', description: whatItIs })
  @AnswersDocument(PDF_TYPE)
  async asPdf(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { document, words } = await this.letters.document(actor, id);
    return writtenAnswer(reply, await this.pdf.asPdf(document, ...words));
  }
}
