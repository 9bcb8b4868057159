import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { notFound } from '../../kernel/domain-error.js';
import { PathId } from '../../platform/http/path-id.js';
import { etagOf } from '../../platform/http/version-header.js';
import {
  aDocumentPart,
  type EditedDocument,
  type EditedSection,
  ReviewDocumentTextsService,
} from '../../reviews/review-document-texts.service.js';
import {
  type ApiCall,
  Call,
  type Caller,
  Calling,
  requiredVersionOf,
  TakesVersion,
} from '../call.decorator.js';
import {
  DocumentHeadDto,
  DocumentHeadInputDto,
  DocumentSectionDto,
  DocumentSectionInputDto,
  ReviewDocumentDto,
} from './review-document.dto.js';

/** The texts of the consolidated report, to be edited before the document is made. */
@ApiTags('reviews')
@Controller('api/v1/reviews/:id/documents/report')
export class ReviewTextsController {
  constructor(private readonly texts: ReviewDocumentTextsService) {}

  @Get()
  @Access('review.document')
  @ApiOperation({
    summary: 'The consolidated report of a review as text, to be edited before the document is made',
    description: 'In Vietnamese. What nobody has written follows the reports of the bodies.',
  })
  @ApiOkResponse({ type: ReviewDocumentDto })
  async read(@Calling() caller: Caller, @Param('id', PathId) id: string): Promise<ReviewDocumentDto> {
    const { head, sections } = await this.texts.read(caller.actor, id);
    return { head: headIn(head), sections: sections.map(sectionIn) };
  }

  @Put('sections')
  @Access('review.change')
  @ApiOperation({
    summary: 'Write a section of the consolidated report, or take back what was written',
    description:
      'Also after the review was closed. If-Match is the version of the section, "0" before anything is written.',
  })
  @TakesVersion({ required: true, example: '"0"' })
  @ApiOkResponse({ type: DocumentSectionDto })
  async writeSection(
    @Call() call: ApiCall,
    @Param('id', PathId) reviewId: string,
    @Body() { section, text }: DocumentSectionInputDto,
  ): Promise<DocumentSectionDto> {
    await this.texts.writeSection(call.actor, { reviewId, section }, requiredVersionOf(call), text);
    const { sections } = await this.texts.read(call.actor, reviewId);
    const found = sections.find(({ key }) => key === section);
    if (found === undefined) throw notFound(aDocumentPart);
    void call.reply.header('etag', etagOf(found.version));
    return sectionIn(found);
  }

  @Put('head')
  @Access('review.change')
  @ApiOperation({
    summary: 'Write number, place, day, signature and recipients of the consolidated report',
    description: 'If-Match is the version of the head, "0" before anything is written.',
  })
  @TakesVersion({ required: true, example: '"0"' })
  @ApiOkResponse({ type: DocumentHeadDto })
  async writeHead(
    @Call() call: ApiCall,
    @Param('id', PathId) reviewId: string,
    @Body() head: DocumentHeadInputDto,
  ): Promise<DocumentHeadDto> {
    await this.texts.writeHead(call.actor, reviewId, requiredVersionOf(call), { ...head });
    const { head: written } = await this.texts.read(call.actor, reviewId);
    void call.reply.header('etag', etagOf(written.version));
    return headIn(written);
  }
}

function sectionIn(section: EditedSection): DocumentSectionDto {
  return { ...section };
}

function headIn({ capacity, addressees, recipients, ...head }: EditedDocument['head']): DocumentHeadDto {
  return {
    ...head,
    capacity: [...capacity],
    addressees: [...addressees],
    recipients: [...recipients],
  };
}
