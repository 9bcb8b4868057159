import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { ReopenReviewDto } from '../../api/reviews/review.dto.js';
import { UrgingInputDto } from '../../api/urgings/urging.dto.js';
import { invalidField } from '../../kernel/domain-error.js';
import { PathId } from '../../platform/http/path-id.js';
import { UrgingsService } from '../../reminders/urgings.service.js';
import { ReviewClosingService } from '../../reviews/review-closing.service.js';
import { type FormBody, typed, typedAll } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { type FormProblem, Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { versionOf } from '../reports/report-form.js';
import { ReviewPages } from './review-pages.service.js';
import { type ShownReports, shownReports } from './review-bodies.js';
import { type RefusedReviewForm } from './review.page.js';
import { reviewSaid } from './review.words.js';

/** A review: who has sent, the figures, urging, closing. */
@ApiExcludeController()
@Controller('reviews/:id')
export class ReviewPagesController {
  constructor(
    private readonly pages: ReviewPages,
    private readonly forms: Forms,
    private readonly closing: ReviewClosingService,
    private readonly urgings: UrgingsService,
  ) {}

  @Get()
  @Access('review.read')
  async page(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Query('show') wanted: unknown,
  ): Promise<string> {
    return this.pages.print(call, id, { show: showIn(wanted) });
  }

  @Get('list.xlsx')
  @Access('review.read')
  @Limited('export')
  async listFile(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Query('show') wanted: unknown,
  ): Promise<StreamableFile> {
    return this.pages.listFile(call, id, showIn(wanted));
  }

  @Post('urge')
  @Form()
  @Access('urging.create')
  @Limited('urging')
  async urge(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        const given = {
          reportIds: typedAll(body, 'reportId'),
          channel: typed(body, 'channel'),
          text: typed(body, 'text').trim(),
        };
        const { reportIds = [], channel, text } = await this.forms.read(UrgingInputDto, given);
        if (reportIds.length === 0) throw nothingChosen();
        const noted = await this.urgings.urge(call.actor, { taskIds: [], reportIds, channel, text });
        const said = {
          vi: `Đã đôn đốc ${noted.length} đơn vị.`,
          en: noted.length === 1 ? 'One body is urged.' : `${noted.length} bodies are urged.`,
        };
        return { to: `/reviews/${id}`, said };
      },
      (problem) => this.again(call, id, { form: 'urge', given: body, problem }),
    );
  }

  @Get('close')
  @Access('review.change')
  async lastLook(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.pages.printClosing(call, id);
  }

  @Post('close')
  @Form()
  @Access('review.change')
  async close(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        await this.closing.close(call.actor, id, versionOf(body), typed(body, 'closeEarly') === 'yes');
        return { to: `/reviews/${id}`, said: reviewSaid.closed };
      },
      (problem: FormProblem) => this.pages.printClosing(call, id, problem),
    );
  }

  @Post('reopen')
  @Form()
  @Access('review.change')
  async reopen(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        const { reason } = await this.forms.read(ReopenReviewDto, { reason: typed(body, 'reason').trim() });
        await this.closing.reopen(call.actor, id, versionOf(body), reason);
        return { to: `/reviews/${id}`, said: reviewSaid.reopened };
      },
      (problem) => this.again(call, id, { form: 'reopen', given: body, problem }),
    );
  }

  private async again(call: PageCall, id: string, refused: RefusedReviewForm): Promise<string> {
    return this.pages.print(call, id, { refused });
  }
}

function showIn(wanted: unknown): ShownReports {
  return shownReports.find((one) => one === wanted) ?? 'all';
}

function nothingChosen() {
  return invalidField('reportId', 'nothing_named', {
    vi: 'Chọn ít nhất một đơn vị ở bảng báo cáo.',
    en: 'Choose at least one body in the table of reports.',
  });
}
