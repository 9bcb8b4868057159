import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { ProposalAnswerDto } from '../../api/reports/report-input.dto.js';
import { ReviewBodyPatchDto, ReviewPatchDto } from '../../api/reviews/review.dto.js';
import { PathId } from '../../platform/http/path-id.js';
import { ProposalsService } from '../../reports/proposals.service.js';
import { ReviewBodiesService } from '../../reviews/review-bodies.service.js';
import { ReviewQuestionsService } from '../../reviews/review-questions.service.js';
import { ReviewReadingService } from '../../reviews/review-reading.service.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { versionOf } from '../reports/report-form.js';
import { questionsIn } from './review-questions-form.js';
import { ReviewPages } from './review-pages.service.js';
import { reviewSaid } from './review.words.js';

/** What the board asks of the bodies of a review, settles with single ones, and answers to them. */
@ApiExcludeController()
@Controller('reviews/:id')
export class ReviewTermsPagesController {
  constructor(
    private readonly pages: ReviewPages,
    private readonly forms: Forms,
    private readonly bodies: ReviewBodiesService,
    private readonly proposals: ProposalsService,
    private readonly reading: ReviewReadingService,
    private readonly questions: ReviewQuestionsService,
  ) {}

  @Post('questions')
  @Form()
  @Access('review.change')
  async ask(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        const review = await this.reading.read(call.actor, id);
        const given = { questions: questionsIn(typed(body, 'questions'), review.questions) };
        const { questions } = await this.forms.read(ReviewPatchDto, given);
        await this.questions.change(call.actor, id, versionOf(body), questions ?? null);
        return { to: `/reviews/${id}#questions`, said: reviewSaid.asked };
      },
      (problem) => this.pages.print(call, id, { refused: { form: 'questions', given: body, problem } }),
    );
  }

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
