import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { ProposalAnswerDto } from '../../api/reports/report-input.dto.js';
import { ReviewBodyPatchDto } from '../../api/reviews/review.dto.js';
import { PathId } from '../../platform/http/path-id.js';
import { ProposalsService } from '../../reports/proposals.service.js';
import { ReviewBodiesService } from '../../reviews/review-bodies.service.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { versionOf } from '../reports/report-form.js';
import { ReviewPages } from './review-pages.service.js';
import { reviewSaid } from './review.words.js';

/** What the board settles with single bodies of a review, and answers to them. */
@ApiExcludeController()
@Controller('reviews/:id')
export class ReviewTermsPagesController {
  constructor(
    private readonly pages: ReviewPages,
    private readonly forms: Forms,
    private readonly bodies: ReviewBodiesService,
    private readonly proposals: ProposalsService,
  ) {}

  /** The field `body` names the body and the version of its report. */
  @Post('bodies')
  @Form()
  @Access('review.change')
  async settle(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        const [bodyId = '', version = ''] = typed(body, 'body').split('/');
        const of = new PathId().transform(bodyId, { type: 'body', data: 'body' });
        const reason = typed(body, 'reason').trim();
        const change = await this.forms.read(ReviewBodyPatchDto, { reason, ...changeOf(body) });
        await this.bodies.change(call.actor, id, of, versionOf({ version }), { ...change });
        return { to: `/reviews/${id}`, said: reviewSaid.settled };
      },
      (problem) => this.pages.print(call, id, { refused: { form: 'settle', given: body, problem } }),
    );
  }

  @Post('proposals/:proposalId')
  @Form()
  @Access('report.decide')
  async answer(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Param('proposalId', PathId) proposalId: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        const text = typed(body, 'answer').trim();
        const given = { status: typed(body, 'status'), answer: text === '' ? undefined : text };
        const { status, answer } = await this.forms.read(ProposalAnswerDto, given);
        await this.proposals.answer(call.actor, proposalId, versionOf(body), {
          status,
          text: answer ?? null,
        });
        return { to: `/reviews/${id}#proposals`, said: reviewSaid.answered };
      },
      (problem) =>
        this.pages.print(call, id, { refused: { form: `answer-${proposalId}`, given: body, problem } }),
    );
  }
}

function changeOf(body: FormBody): Readonly<Record<string, unknown>> {
  const change = typed(body, 'change');
  if (change === 'excuse') return { excused: true };
  if (change === 'ask') return { excused: false };
  return { dueOn: typed(body, 'dueOn') };
}
