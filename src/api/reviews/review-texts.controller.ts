import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { PathId } from '../../platform/http/path-id.js';
import { reviewDocumentNameOf } from '../../reviews/review-document-name.js';
import { ReviewDocumentTextsService } from '../../reviews/review-document-texts.service.js';
import {
  type ApiCall,
  Call,
  type Caller,
  Calling,
  requiredVersionOf,
  TakesVersion,
} from '../call.decorator.js';
import { DocumentParam } from './document-param.js';
import { headAnswer, sectionAnswer, textsIn } from './document-text-answer.js';
import {
  DocumentHeadDto,
  DocumentHeadInputDto,
  DocumentSectionDto,
  DocumentSectionInputDto,
  EditedReviewDocumentDto,
} from './review-document.dto.js';

const ISSUED =
  'It has its number of the register, which is told in `symbol`, and stands until that is taken back (`document_issued`)';

/** The texts of documents of a review, to be edited before they are made. */
@ApiTags('reviews')
@Controller('api/v1/reviews/:id/documents/:document')
export class ReviewTextsController {
  constructor(private readonly texts: ReviewDocumentTextsService) {}

  @Get()
  @Access('review.document')
  @ApiOperation({
    summary: 'A document of a review as text, to be edited before it is made',
    description:
      'In Vietnamese. What nobody has written follows the reports of the bodies, and the plan; once the document has its number of the ' +
      'register, all of it stands as it was then.',
  })
  @DocumentParam()
  @ApiOkResponse({ type: EditedReviewDocumentDto })
  async read(
    @Calling() caller: Caller,
    @Param('id', PathId) reviewId: string,
    @Param('document') name: string,
  ): Promise<EditedReviewDocumentDto> {
    const of = { reviewId, document: reviewDocumentNameOf(name) };
    const { voided, ...texts } = await this.texts.read(caller.actor, of);
    return {
      ...textsIn(texts),
      voided: voided.map(({ id, symbol, issuedOn }) => ({ id, symbol, issuedOn })),
    };
  }

  @Put('sections')
  @Access('review.change')
  @ApiOperation({
    summary: 'Write a section of a document of a review, or take back what was written',
    description:
      'Also after the review was closed. If-Match is the version of the section, "0" before anything is written.',
  })
  @DocumentParam()
  @TakesVersion({ required: true, example: '"0"' })
  @ApiOkResponse({ type: DocumentSectionDto })
  @ApiConflictResponse({ description: ISSUED })
  async writeSection(
    @Call() call: ApiCall,
    @Param('id', PathId) reviewId: string,
    @Param('document') name: string,
    @Body() { section, text }: DocumentSectionInputDto,
  ): Promise<DocumentSectionDto> {
    const of = { reviewId, document: reviewDocumentNameOf(name) };
    await this.texts.writeSection(call.actor, of, { section, version: requiredVersionOf(call), text });
    return sectionAnswer(call.reply, await this.texts.read(call.actor, of), section);
  }

  @Put('head')
  @Access('review.change')
  @ApiOperation({
    summary: 'Write number, place, day, signature and recipients of a document of a review',
    description: 'If-Match is the version of the head, "0" before anything is written.',
  })
  @DocumentParam()
  @TakesVersion({ required: true, example: '"0"' })
  @ApiOkResponse({ type: DocumentHeadDto })
  @ApiConflictResponse({ description: ISSUED })
  async writeHead(
    @Call() call: ApiCall,
    @Param('id', PathId) reviewId: string,
    @Param('document') name: string,
    @Body() head: DocumentHeadInputDto,
  ): Promise<DocumentHeadDto> {
    const of = { reviewId, document: reviewDocumentNameOf(name) };
    await this.texts.writeHead(call.actor, of, { version: requiredVersionOf(call), head: { ...head } });
    return headAnswer(call.reply, await this.texts.read(call.actor, of));
  }
}
