import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiPayloadTooLargeResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { authorize } from '../../accounts/authorize.js';
import { Limited } from '../../accounts/limited.decorator.js';
import type { Actor } from '../../kernel/actor.js';
import { DOCUMENT_BYTES, PlanDocuments } from '../../plans/import/document/plan-documents.service.js';
import { readApart } from '../../plans/import/document/read-apart.service.js';
import type { PlanDraft } from '../../plans/import/reading/text/plan-draft.js';
import { aPlan } from '../../plans/plan-rules.js';
import { arrivedFile } from '../../platform/http/arriving-file.js';
import { PlanDocumentDto, PlanDraftDto } from './plan-draft.dto.js';

/** Signed plans that are read. */
@ApiTags('plans')
@Controller('api/v1/plans/import')
export class PlanImportController {
  constructor(private readonly documents: PlanDocuments) {}

  @Post()
  @HttpCode(200)
  @Access('plan.create')
  @Limited('import')
  @ApiOperation({
    summary: 'Read a signed plan into a draft',
    description:
      'What the document says of itself, its basis, its targets, and the duties of each body with the place of their words. Nothing is ' +
      'stored. A scan, a damaged, protected or far too large document, and a file of another name than .docx, .pdf, .txt or .md, is refused ' +
      'with its reason. By boards.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: PlanDocumentDto })
  @ApiBadRequestResponse({
    description:
      'The document cannot be read: `scanned`, `broken`, `encrypted`, `bloated`, `old_word`, `not_utf8`, `old_letters`, `inserted_file`, `unknown_document`, `wrong_extension`, `not_as_named`, `empty_file`',
  })
  @ApiConflictResponse({ description: 'Too many other documents wait to be read (`busy`)' })
  @ApiPayloadTooLargeResponse({ description: 'The file is larger than 20 MB' })
  @ApiOkResponse({ type: PlanDraftDto })
  async read(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<PlanDraftDto> {
    authorize(actor, 'plan.create', { committeeId: actor.boardOf[0] ?? null }, aPlan);
    const { name, content } = await arrivedFile(request, 'file', DOCUMENT_BYTES);
    const { text, workLeft } = await this.documents.words(content, name);
    return planDraftIn(text, await readApart(text, 'file', workLeft));
  }
}

function planDraftIn(source: string, draft: PlanDraft): PlanDraftDto {
  return { source, ...structuredClone(draft) } as PlanDraftDto;
}
