import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { can } from '../../accounts/policy.js';
import { DocumentHeadInputDto, DocumentSectionInputDto } from '../../api/reviews/review-document.dto.js';
import { PathId } from '../../platform/http/path-id.js';
import { ReviewDocumentTextsService } from '../../reviews/review-document-texts.service.js';
import { nothingWritten } from '../../reviews/written-head.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { plain, versionOf } from '../reports/report-form.js';
import { readHead } from './review-text-head.js';
import { type RefusedText, reviewTextPage, reviewTextTemplate } from './review-text.page.js';
import { reviewTextSaid } from './review-text.words.js';

/** The consolidated report of a review as text, to be edited before the document is made. */
@ApiExcludeController()
@Controller('reviews/:id/report')
export class ReviewTextPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly texts: ReviewDocumentTextsService,
  ) {}

  @Get()
  @Access('review.document')
  async page(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.print(call, id);
  }

  @Post('head')
  @Form()
  @Access('review.change')
  async head(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const isReset = typed(body, 'act') === 'reset';
    return this.forms.submit(
      call,
      async () => {
        const head = isReset
          ? nothingWritten
          : { ...(await this.forms.read(DocumentHeadInputDto, readHead(body))) };
        await this.texts.writeHead(call.actor, id, versionOf(body), head);
        return { to: `/reviews/${id}/report`, said: reviewTextSaid[isReset ? 'resetHead' : 'saved'] };
      },
      (problem) => this.print(call, id, { part: 'head', given: body, problem }),
    );
  }

  @Post(':section')
  @Form()
  @Access('review.change')
  async section(
    @Page() call: PageCall,
    @Param('id', PathId) reviewId: string,
    @Param('section') section: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const isReset = typed(body, 'act') === 'reset';
    return this.forms.submit(
      call,
      async () => {
        const given = isReset ? null : plain(typed(body, `text.${section}`));
        const { text } = await this.forms.read(DocumentSectionInputDto, { section, text: given });
        await this.texts.writeSection(call.actor, { reviewId, section }, versionOf(body), text);
        const to = `/reviews/${reviewId}/report#s-${section.replaceAll('.', '-')}`;
        return { to, said: reviewTextSaid[isReset ? 'reset' : 'saved'] };
      },
      (problem) => this.print(call, reviewId, { part: section, given: body, problem }),
    );
  }

  private async print(call: PageCall, id: string, refused: RefusedText | null = null): Promise<string> {
    const edited = await this.texts.read(call.actor, id);
    const mayWrite = can(call.actor, 'review.change', { committeeId: edited.review.committeeId });
    const model = reviewTextPage(call.language, { edited, mayWrite, refused });
    return this.pages.print(call, reviewTextTemplate, {
      title: model.say.heading,
      model,
      status: refused?.problem.status ?? 200,
    });
  }
}
