import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { can } from '../../accounts/policy.js';
import { DocumentHeadInputDto, DocumentSectionInputDto } from '../../api/reviews/review-document.dto.js';
import { nothingWritten } from '../../documents/written-head.js';
import { PathId } from '../../platform/http/path-id.js';
import type { ReviewDocumentKey } from '../../reviews/review-document-drafts.service.js';
import { reviewDocumentNameOf } from '../../reviews/review-document-name.js';
import { ReviewDocumentTextsService } from '../../reviews/review-document-texts.service.js';
import { readHead } from '../documents/document-text-head.js';
import {
  documentTextPage,
  documentTextTemplate,
  type RefusedText,
  sectionAnchor,
} from '../documents/document-text.page.js';
import { documentTextSaid } from '../documents/document-text.words.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { plain, versionOf } from '../reports/report-form.js';
import { reviewTextWords } from './review-text.words.js';

/** Documents of a review as text, to be edited before they are made. */
@ApiExcludeController()
@Controller('reviews/:id/texts/:document')
export class ReviewTextPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly texts: ReviewDocumentTextsService,
  ) {}

  @Get()
  @Access('review.document')
  async page(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Param('document') name: string,
  ): Promise<string> {
    return this.print(call, keyOf(id, name));
  }

  @Post('head')
  @Form()
  @Access('review.change')
  async head(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Param('document') name: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const key = keyOf(id, name);
    const isReset = typed(body, 'act') === 'reset';
    return this.forms.submit(
      call,
      async () => {
        const head = isReset
          ? nothingWritten
          : { ...(await this.forms.read(DocumentHeadInputDto, readHead(body))) };
        await this.texts.writeHead(call.actor, key, { version: versionOf(body), head });
        return { to: urlOf(key), said: documentTextSaid[isReset ? 'resetHead' : 'saved'] };
      },
      (problem) => this.print(call, key, { part: 'head', given: body, problem }),
    );
  }

  @Post('sections/:section')
  @Form()
  @Access('review.change')
  async section(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Param('document') name: string,
    @Param('section') section: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const key = keyOf(id, name);
    const isReset = typed(body, 'act') === 'reset';
    return this.forms.submit(
      call,
      async () => {
        const given = isReset ? null : plain(typed(body, `text.${section}`));
        const { text } = await this.forms.read(DocumentSectionInputDto, { section, text: given });
        await this.texts.writeSection(call.actor, key, { section, version: versionOf(body), text });
        const to = `${urlOf(key)}#${sectionAnchor(section)}`;
        return { to, said: documentTextSaid[isReset ? 'reset' : 'saved'] };
      },
      (problem) => this.print(call, key, { part: section, given: body, problem }),
    );
  }

  private async print(
    call: PageCall,
    key: ReviewDocumentKey,
    refused: RefusedText | null = null,
  ): Promise<string> {
    const { review, ...edited } = await this.texts.read(call.actor, key);
    const reviewUrl = `/reviews/${key.reviewId}`;
    const model = documentTextPage(call.language, {
      edited,
      words: reviewTextWords[key.document],
      of: { name: review.name, url: reviewUrl },
      url: urlOf(key),
      fileUrl: `/api/v1${reviewUrl}/documents/${key.document}`,
      mayWrite: can(call.actor, 'review.change', { committeeId: review.committeeId }),
      refused,
    });
    return this.pages.print(call, documentTextTemplate, {
      title: model.heading,
      model,
      status: refused?.problem.status ?? 200,
    });
  }
}

function keyOf(reviewId: string, name: string): ReviewDocumentKey {
  return { reviewId, document: reviewDocumentNameOf(name) };
}

function urlOf({ reviewId, document }: ReviewDocumentKey): string {
  return `/reviews/${reviewId}/texts/${document}`;
}
