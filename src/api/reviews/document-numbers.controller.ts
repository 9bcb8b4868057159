import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { DocumentNumbers } from '../../letters/document-numbers.service.js';
import { PathId } from '../../platform/http/path-id.js';
import { reviewDocumentNameOf } from '../../reviews/review-document-name.js';
import { ReviewDocumentTextsService } from '../../reviews/review-document-texts.service.js';
import { type ApiCall, Call, requiredVersionOf, TakesVersion } from '../call.decorator.js';
import { DocumentParam } from './document-param.js';
import { headAnswer } from './document-text-answer.js';
import { DocumentHeadDto, TakeNumberDto, VoidDocumentNumberDto } from './review-document.dto.js';

/** Numbers of the register for documents of a review. */
@ApiTags('letters')
@Controller('api/v1/reviews/:id/documents/:document/number')
export class DocumentNumbersController {
  constructor(
    private readonly numbers: DocumentNumbers,
    private readonly texts: ReviewDocumentTextsService,
  ) {}

  @Post()
  @Access('letter.use')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take a number from the register for a document of a review',
    description:
      'The next one of its issuer: of reports (BC) for the consolidated report, of letters (CV) for the request. It stands in the head ' +
      'of the document with its day, and the document stays as it is then in all its files. If-Match is the version of the head, "0" before anything ' +
      'is written. Refused as 400 where it names nobody who signs and that is not meant so (`signer_missing`, `unsigned`), or its day is ' +
      'before that of the figures in it (`signed_before_data`, `beforeData`), or it reports on a review that is not closed ' +
      '(`review_collecting`, `whileCollecting`).',
  })
  @DocumentParam()
  @TakesVersion({ required: true, example: '"0"' })
  @ApiOkResponse({ type: DocumentHeadDto })
  @ApiConflictResponse({
    description:
      'It has one of the register already, which is told in `symbol` (`number_taken`); one was typed (`number_typed`); nobody has said ' +
      'when the term began (`term_unknown`)',
  })
  async take(
    @Call() call: ApiCall,
    @Param('id', PathId) reviewId: string,
    @Param('document') name: string,
    @Body() asked: TakeNumberDto,
  ): Promise<DocumentHeadDto> {
    const of = { reviewId, document: reviewDocumentNameOf(name) };
    await this.numbers.take(call.actor, of, { ...asked, version: requiredVersionOf(call) });
    return headAnswer(call.reply, await this.texts.read(call.actor, of));
  }

  @Post('void')
  @Access('letter.use')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take the number of a document of a review back',
    description:
      'It stays in the register with the reason, and is never given again; the text can be written again. If-Match is the version of the head.',
  })
  @DocumentParam()
  @TakesVersion({ required: true })
  @ApiOkResponse({ type: DocumentHeadDto })
  @ApiConflictResponse({ description: 'It has no number of the register (`no_registered_number`)' })
  async void(
    @Call() call: ApiCall,
    @Param('id', PathId) reviewId: string,
    @Param('document') name: string,
    @Body() { reason }: VoidDocumentNumberDto,
  ): Promise<DocumentHeadDto> {
    const of = { reviewId, document: reviewDocumentNameOf(name) };
    await this.numbers.void(call.actor, of, { version: requiredVersionOf(call), reason });
    return headAnswer(call.reply, await this.texts.read(call.actor, of));
  }
}
