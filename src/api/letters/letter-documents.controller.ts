import { Controller, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor } from '../../accounts/access.decorator.js';
import { DocumentFiles, type FileFormat } from '../../document-templates/document-files.service.js';
import type { Actor } from '../../kernel/actor.js';
import { LetterIssuing } from '../../letters/letter-issuing.service.js';
import { PathId } from '../../platform/http/path-id.js';
import { DocumentRoute } from '../document-route.decorator.js';
import { writtenAnswer } from '../written.decorator.js';

const letter = {
  path: 'letter',
  name: 'A letter',
  description:
    'In Vietnamese, in the layout of the body that issues it (Party or State): as it was issued, however often it is taken; a draft ' +
    'without its number.',
  action: 'letter.read',
  notInTemplate: 'the letter was voided (`document_voided`)',
} as const;

/** Letters as documents. */
@ApiTags('letters')
@Controller('api/v1/letters/:id')
export class LetterDocumentsController {
  constructor(
    private readonly letters: LetterIssuing,
    private readonly files: DocumentFiles,
  ) {}

  @DocumentRoute('docx', letter)
  async docx(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.answer(reply, 'docx', actor, id);
  }

  @DocumentRoute('in-template', letter)
  async inTemplate(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.answer(reply, 'in-template', actor, id);
  }

  @DocumentRoute('pdf', letter)
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
    const made = await this.letters.document(actor, id);
    return writtenAnswer(reply, await this.files.file(format, 'urging-letter', made));
  }
}
