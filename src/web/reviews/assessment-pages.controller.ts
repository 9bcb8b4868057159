import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { AssessmentInputDto } from '../../api/reviews/assessment.dto.js';
import { PathId } from '../../platform/http/path-id.js';
import { AssessmentsService } from '../../reviews/assessments.service.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { plain, versionOf } from '../reports/report-form.js';
import { AssessmentPages } from './assessment-pages.service.js';

/** What the board says of one body at a review. */
@ApiExcludeController()
@Controller('reviews/:id/bodies/:bodyId')
export class AssessmentPagesController {
  constructor(
    private readonly pages: AssessmentPages,
    private readonly forms: Forms,
    private readonly assessments: AssessmentsService,
  ) {}

  @Get()
  @Access('assessment.read')
  async page(
    @Page() call: PageCall,
    @Param('id', PathId) reviewId: string,
    @Param('bodyId', PathId) bodyId: string,
    @Query('from') from: unknown,
  ): Promise<string> {
    return this.pages.print(call, { reviewId, bodyId }, { fromReport: from === 'report' });
  }

  @Post()
  @Form()
  @Access('review.change')
  async write(
    @Page() call: PageCall,
    @Param('id', PathId) reviewId: string,
    @Param('bodyId', PathId) bodyId: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const of = { reviewId, bodyId };
    const fromReport = typed(body, 'from') === 'report';
    return this.forms.submit(
      call,
      async () => {
        const { text } = await this.forms.read(AssessmentInputDto, { text: plain(typed(body, 'text')) });
        await this.assessments.write(call.actor, of, versionOf(body), text);
        return this.pages.after(call, of, { text, goOn: typed(body, 'act') === 'next', fromReport });
      },
      (problem) => this.pages.print(call, of, { fromReport, refused: { given: body, problem } }),
    );
  }
}
