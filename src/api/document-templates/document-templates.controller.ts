import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiBody,
  ApiConsumes,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiPayloadTooLargeResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import {
  DocumentTemplatesService,
  type KindOfTemplate,
  TEMPLATE_BYTES,
} from '../../document-templates/document-templates.service.js';
import {
  templateFields,
  templateKindOf,
  templateKindRules,
  templateKinds,
} from '../../document-templates/template-kinds.js';
import { DOCX_TYPE } from '../../documents/docx-writer.js';
import type { TemplateField } from '../../documents/template-fields.js';
import type { Actor } from '../../kernel/actor.js';
import { arrivedFile } from '../../platform/http/arriving-file.js';
import { PathId } from '../../platform/http/path-id.js';
import { AnswersDocument, writtenAnswer } from '../written.decorator.js';
import {
  type DocumentTemplateDto,
  DocumentTemplatesDto,
  type TemplateFieldDto,
  TemplateFieldsDto,
  TemplateFileDto,
} from './document-template.dto.js';

const KindParam = () =>
  ApiParam({
    name: 'kind',
    schema: { type: 'string', enum: [...templateKinds], example: templateKinds[0] },
    description: 'The kind of document',
  });

/** Committees' own forms of documents. */
@ApiTags('documents')
@Controller('api/v1')
export class DocumentTemplatesController {
  constructor(private readonly templates: DocumentTemplatesService) {}

  @Get('committees/:id/templates')
  @Access('template.read')
  @ApiOperation({ summary: "The kinds of documents, and the committee's own form of each" })
  @ApiOkResponse({ type: DocumentTemplatesDto })
  async list(@CurrentActor() actor: Actor, @Param('id', PathId) id: string): Promise<DocumentTemplatesDto> {
    return { items: (await this.templates.list(actor, id)).map(templateDto) };
  }

  @Get('committees/:id/templates/:kind/fields')
  @Access('template.read')
  @ApiOperation({ summary: 'The fields that a template of that kind may use' })
  @KindParam()
  @ApiOkResponse({ type: TemplateFieldsDto })
  async fields(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Param('kind') kindName: string,
  ): Promise<TemplateFieldsDto> {
    await this.templates.list(actor, id);
    return { items: templateFields(templateKindOf(kindName)).flatMap((field) => fieldDtos(field, [])) };
  }

  @Get('committees/:id/templates/:kind/starter.docx')
  @Access('template.read')
  @Limited('export')
  @ApiOperation({
    summary: 'A template to begin with',
    description: 'The built-in layout with every field, to be changed in a word processor and sent back.',
  })
  @KindParam()
  @AnswersDocument(DOCX_TYPE)
  async starter(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Param('kind') kindName: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await this.templates.list(actor, id);
    return writtenAnswer(reply, await this.templates.starter(templateKindOf(kindName)));
  }

  @Get('committees/:id/templates/:kind')
  @Access('template.read')
  @ApiOperation({ summary: "The committee's template, as it was sent" })
  @KindParam()
  @AnswersDocument(DOCX_TYPE)
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Param('kind') kindName: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return writtenAnswer(reply, await this.templates.file(actor, id, templateKindOf(kindName)));
  }

  @Post('committees/:id/templates/:kind')
  @HttpCode(204)
  @Access('template.change')
  @Limited('import')
  @ApiOperation({
    summary: "Give the committee's own form of a document",
    description:
      'In the place of the one before, which then is gone. It is tried at once: a field that there is not, a list that does not end, ' +
      'and the like are refused, each with its place in the document. For the committee’s board.',
  })
  @KindParam()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: TemplateFileDto })
  @ApiBadRequestResponse({
    description:
      'It cannot be used: `template_unknown_field`, `template_is_list`, `template_never_ended`, `template_never_begun`, ' +
      '`template_ends_other`, `template_half_brace`, `template_not_fillable`; or it is no document: `no_docx`, `empty_file`, `too_much`, ' +
      '`file_macro`, `file_program`, `file_foreign_template`, `file_encrypted`, `file_bloated`, `file_broken`',
  })
  @ApiPayloadTooLargeResponse({ description: 'The file is larger than 5 MB' })
  @ApiNoContentResponse({ description: 'Documents of that kind can be made in it' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Param('kind') kindName: string,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    this.templates.requireMayChange(actor, id);
    const kind = templateKindOf(kindName);
    await this.templates.put(actor, id, kind, await arrivedFile(request, 'file', TEMPLATE_BYTES));
  }

  @Delete('committees/:id/templates/:kind')
  @HttpCode(204)
  @Access('template.change')
  @ApiOperation({ summary: "Take the committee's own form away: the built-in layout stays" })
  @KindParam()
  @ApiNoContentResponse({ description: 'It is gone' })
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Param('kind') kindName: string,
  ): Promise<void> {
    await this.templates.remove(actor, id, templateKindOf(kindName));
  }
}

function templateDto({ kind, template }: KindOfTemplate): DocumentTemplateDto {
  const { name } = templateKindRules[kind];
  return { kind, name, fileName: template?.fileName ?? null, addedAt: template?.addedAt ?? null };
}

/** A field, and after it those of its items. */
function fieldDtos(
  { name, kind, example, fields }: TemplateField,
  within: readonly string[],
): TemplateFieldDto[] {
  const own = { name, within: [...within], kind, example };
  return [own, ...fields.flatMap((field) => fieldDtos(field, [...within, name]))];
}
