import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { PathId } from '../../platform/http/path-id.js';
import { reviewDocumentNameOf } from '../../reviews/review-document-name.js';
import { DocumentTextForms } from '../documents/document-text-forms.service.js';
import type { FormBody } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { ReviewTextPages } from './review-text-pages.service.js';

/** Documents of a review as text, to be edited before they are made. */
@ApiExcludeController()
@Controller('reviews/:id/texts/:document')
export class ReviewTextPagesController {
  constructor(
    private readonly pages: ReviewTextPages,
    private readonly forms: DocumentTextForms,
  ) {}

  @Get()
  @Access('review.document')
  async page(
    @Page() call: PageCall,
    @Param('id', PathId) reviewId: string,
    @Param('document') name: string,
  ): Promise<string> {
    const of = { reviewId, document: reviewDocumentNameOf(name) };
    return this.forms.print(call, this.pages.text(call, of));
  }

  @Post('head')
  @Form()
  @Access('review.change')
  async head(
    @Page() call: PageCall,
    @Param('id', PathId) reviewId: string,
    @Param('document') name: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const of = { reviewId, document: reviewDocumentNameOf(name) };
    return this.forms.head(call, this.pages.text(call, of), body);
  }

  @Post('sections/:section')
  @Form()
  @Access('review.change')
  async section(
    @Page() call: PageCall,
    @Param('id', PathId) reviewId: string,
    @Param('document') name: string,
    @Param('section') section: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const of = { reviewId, document: reviewDocumentNameOf(name) };
    return this.forms.section(call, this.pages.text(call, of), section, body);
  }

  @Post('number')
  @Form()
  @Access('letter.use')
  async number(
    @Page() call: PageCall,
    @Param('id', PathId) reviewId: string,
    @Param('document') name: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.takeNumber(call, { reviewId, document: reviewDocumentNameOf(name) }, body);
  }

  @Post('number/void')
  @Form()
  @Access('letter.use')
  async voidNumber(
    @Page() call: PageCall,
    @Param('id', PathId) reviewId: string,
    @Param('document') name: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.voidNumber(call, { reviewId, document: reviewDocumentNameOf(name) }, body);
  }
}
