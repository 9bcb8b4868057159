import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { PathId } from '../../platform/http/path-id.js';
import { etagOf } from '../../platform/http/version-header.js';
import { type AssessedBody, AssessmentsService } from '../../reviews/assessments.service.js';
import {
  type ApiCall,
  Call,
  type Caller,
  Calling,
  requiredVersionOf,
  TakesVersion,
} from '../call.decorator.js';
import { AssessmentDto, AssessmentInputDto } from './assessment.dto.js';

/** What the board says of each body at a review. */
@ApiTags('reviews')
@Controller('api/v1/reviews/:id/bodies/:bodyId/assessment')
export class AssessmentsController {
  constructor(private readonly assessments: AssessmentsService) {}

  @Get()
  @Access('assessment.read')
  @ApiOperation({
    summary: "The board's assessment of a body at a review (nhận xét)",
    description:
      'For the people of the committee as it stands; for the body and those above it as it stood when the review was closed last.',
  })
  @ApiOkResponse({ type: AssessmentDto })
  async read(
    @Calling() caller: Caller,
    @Param('id', PathId) reviewId: string,
    @Param('bodyId', PathId) bodyId: string,
  ): Promise<AssessmentDto> {
    return this.answer(caller, { reviewId, bodyId });
  }

  @Put()
  @Access('review.change')
  @ApiOperation({
    summary: 'Write what the board says of a body, while the review collects',
    description:
      'Of any body that owes the review a report, sent or not. If-Match is the version of the assessment, "0" before anything is ' +
      'written. Closing the review keeps it and gives it to the body.',
  })
  @TakesVersion({ required: true, example: '"0"' })
  @ApiOkResponse({ type: AssessmentDto })
  async write(
    @Call() call: ApiCall,
    @Param('id', PathId) reviewId: string,
    @Param('bodyId', PathId) bodyId: string,
    @Body() { text }: AssessmentInputDto,
  ): Promise<AssessmentDto> {
    await this.assessments.write(call.actor, { reviewId, bodyId }, requiredVersionOf(call), text);
    return this.answer(call, { reviewId, bodyId });
  }

  private async answer({ actor, reply }: Caller, of: AssessedBody): Promise<AssessmentDto> {
    const assessment = await this.assessments.read(actor, of);
    void reply.header('etag', etagOf(assessment.version));
    return { ...assessment };
  }
}
