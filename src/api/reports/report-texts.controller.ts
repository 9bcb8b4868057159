import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { PathId } from '../../platform/http/path-id.js';
import { ReportDocumentTexts } from '../../reports/report-document-texts.service.js';
import {
  type ApiCall,
  Call,
  type Caller,
  Calling,
  requiredVersionOf,
  TakesVersion,
} from '../call.decorator.js';
import { headAnswer, sectionAnswer, textsIn } from '../reviews/document-text-answer.js';
import {
  DocumentHeadDto,
  DocumentHeadInputDto,
  DocumentSectionDto,
  DocumentSectionInputDto,
  EditedDocumentDto,
} from '../reviews/review-document.dto.js';

const NotWithBody = () =>
  ApiConflictResponse({
    description:
      'The report does not lie with its body (`report_not_with_body`), or lies with its head (`report_with_head`), or the review is ' +
      'closed (`review_closed`)',
  });

/** The text of the document of a body's report, to be edited before it is made. */
@ApiTags('reports')
@Controller('api/v1/reports/:id/documents/report')
export class ReportTextsController {
  constructor(private readonly texts: ReportDocumentTexts) {}

  @Get()
  @Access('report.read')
  @ApiOperation({
    summary: 'The report of a body as the text of its document, to be edited before it is made',
    description:
      'In Vietnamese. What nobody has written follows the report, which itself stays as it was typed. A draft is for its own body alone.',
  })
  @ApiOkResponse({ type: EditedDocumentDto })
  async read(@Calling() caller: Caller, @Param('id', PathId) id: string): Promise<EditedDocumentDto> {
    return textsIn(await this.texts.read(caller.actor, id));
  }

  @Put('sections')
  @Access('report.edit')
  @ApiOperation({
    summary: 'Write a section of the document of a report, or take back what was written',
    description:
      'While the report lies with its body. If-Match is the version of the section, "0" before anything is written.',
  })
  @TakesVersion({ required: true, example: '"0"' })
  @ApiOkResponse({ type: DocumentSectionDto })
  @NotWithBody()
  async writeSection(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() { section, text }: DocumentSectionInputDto,
  ): Promise<DocumentSectionDto> {
    await this.texts.writeSection(call.actor, id, { section, version: requiredVersionOf(call), text });
    return sectionAnswer(call.reply, await this.texts.read(call.actor, id), section);
  }

  @Put('head')
  @Access('report.edit')
  @ApiOperation({
    summary: 'Write number, place, day, signature and recipients of the document of a report',
    description:
      'While the report lies with its body. If-Match is the version of the head, "0" before anything is written. The symbol of the ' +
      'signed paper goes before a number that is written here.',
  })
  @TakesVersion({ required: true, example: '"0"' })
  @ApiOkResponse({ type: DocumentHeadDto })
  @NotWithBody()
  async writeHead(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() head: DocumentHeadInputDto,
  ): Promise<DocumentHeadDto> {
    await this.texts.writeHead(call.actor, id, { version: requiredVersionOf(call), head: { ...head } });
    return headAnswer(call.reply, await this.texts.read(call.actor, id));
  }
}
