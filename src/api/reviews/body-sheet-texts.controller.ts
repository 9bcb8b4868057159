import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { PathId } from '../../platform/http/path-id.js';
import { BodySheetTexts } from '../../reviews/body-sheet-texts.service.js';
import {
  type ApiCall,
  Call,
  type Caller,
  Calling,
  requiredVersionOf,
  TakesVersion,
} from '../call.decorator.js';
import { headAnswer, sectionAnswer, textsIn } from './document-text-answer.js';
import {
  DocumentHeadDto,
  DocumentHeadInputDto,
  DocumentSectionDto,
  DocumentSectionInputDto,
  EditedDocumentDto,
} from './review-document.dto.js';

/** The text of the sheet of a body, to be edited before the document is made. */
@ApiTags('plans')
@Controller('api/v1/plans/:id/bodies/:bodyId/sheet')
export class BodySheetTextsController {
  constructor(private readonly texts: BodySheetTexts) {}

  @Get()
  @Access('plan.read')
  @ApiOperation({
    summary: 'The sheet of a body (phiếu theo dõi) as text, to be edited before it is made',
    description:
      'In Vietnamese. What nobody has written follows the tasks; the table of them always does. Of a body that the account reads.',
  })
  @ApiOkResponse({ type: EditedDocumentDto })
  async read(
    @Calling() caller: Caller,
    @Param('id', PathId) planId: string,
    @Param('bodyId', PathId) bodyId: string,
  ): Promise<EditedDocumentDto> {
    return textsIn(await this.texts.read(caller.actor, { planId, bodyId }));
  }

  @Put('sections')
  @Access('plan.change')
  @ApiOperation({
    summary: 'Write the text of the sheet of a body, or take back what was written',
    description: 'For the board. If-Match is the version of the section, "0" before anything is written.',
  })
  @TakesVersion({ required: true, example: '"0"' })
  @ApiOkResponse({ type: DocumentSectionDto })
  async writeSection(
    @Call() call: ApiCall,
    @Param('id', PathId) planId: string,
    @Param('bodyId', PathId) bodyId: string,
    @Body() { section, text }: DocumentSectionInputDto,
  ): Promise<DocumentSectionDto> {
    const of = { planId, bodyId };
    await this.texts.writeSection(call.actor, of, { section, version: requiredVersionOf(call), text });
    return sectionAnswer(call.reply, await this.texts.read(call.actor, of), section);
  }

  @Put('head')
  @Access('plan.change')
  @ApiOperation({
    summary: 'Write place, day, signature and recipients of the sheet of a body',
    description:
      'For the board. If-Match is the version of the head, "0" before anything is written. No register numbers such sheets, and none ' +
      'prints a number.',
  })
  @TakesVersion({ required: true, example: '"0"' })
  @ApiOkResponse({ type: DocumentHeadDto })
  async writeHead(
    @Call() call: ApiCall,
    @Param('id', PathId) planId: string,
    @Param('bodyId', PathId) bodyId: string,
    @Body() head: DocumentHeadInputDto,
  ): Promise<DocumentHeadDto> {
    const of = { planId, bodyId };
    await this.texts.writeHead(call.actor, of, { version: requiredVersionOf(call), head: { ...head } });
    return headAnswer(call.reply, await this.texts.read(call.actor, of));
  }
}
