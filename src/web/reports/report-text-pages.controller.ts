import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { DocumentTemplatesService } from '../../document-templates/document-templates.service.js';
import { PathId } from '../../platform/http/path-id.js';
import { ReportDocumentTexts } from '../../reports/report-document-texts.service.js';
import { DocumentTextForms, type WritableText } from '../documents/document-text-forms.service.js';
import type { DocumentTextFacts, RefusedText } from '../documents/document-text.page.js';
import type { FormBody } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { mayWrite, rightsOf } from './report-rights.js';
import { reportTextWords } from './report-text.words.js';

/** The document of a body's report as text, to be edited before it is made. */
@ApiExcludeController()
@Controller('reports/:id/text')
export class ReportTextPagesController {
  constructor(
    private readonly forms: DocumentTextForms,
    private readonly texts: ReportDocumentTexts,
    private readonly templates: DocumentTemplatesService,
  ) {}

  @Get()
  @Access('report.read')
  async page(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.forms.print(call, this.text(call, id));
  }

  @Post('head')
  @Form()
  @Access('report.edit')
  async head(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.forms.head(call, this.text(call, id), body);
  }

  @Post('sections/:section')
  @Form()
  @Access('report.edit')
  async section(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Param('section') section: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.forms.section(call, this.text(call, id), section, body);
  }

  private text(call: PageCall, id: string): WritableText {
    return {
      url: `/reports/${id}/text`,
      facts: (refused) => this.facts(call, id, refused),
      writeHead: (given) => this.texts.writeHead(call.actor, id, given),
      writeSection: (given) => this.texts.writeSection(call.actor, id, given),
    };
  }

  private async facts(call: PageCall, id: string, refused: RefusedText | null): Promise<DocumentTextFacts> {
    const { view, ...edited } = await this.texts.read(call.actor, id);
    return {
      edited,
      words: reportTextWords,
      of: { name: view.facts.review.name, url: `/reports/${id}` },
      url: `/reports/${id}/text`,
      fileUrl: `/api/v1/reports/${id}/documents/report`,
      hasTemplate: (await this.templates.kindsOf(view.facts.committeeId)).has('body-report'),
      numbering: null,
      mayWrite: mayWrite({ view, rights: rightsOf(call, view) }),
      refused,
    };
  }
}
