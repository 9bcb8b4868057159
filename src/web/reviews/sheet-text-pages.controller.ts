import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { can } from '../../accounts/policy.js';
import { DocumentTemplatesService } from '../../document-templates/document-templates.service.js';
import { PathId } from '../../platform/http/path-id.js';
import { BodySheetTexts } from '../../reviews/body-sheet-texts.service.js';
import type { SheetKey } from '../../reviews/body-sheets.service.js';
import { DocumentTextForms, type WritableText } from '../documents/document-text-forms.service.js';
import type { DocumentTextFacts, RefusedText } from '../documents/document-text.page.js';
import type { FormBody } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { sheetTextWords } from './sheet-text.words.js';

/** The sheet of a body as text, to be edited before it is made. */
@ApiExcludeController()
@Controller('plans/:id/bodies/:bodyId/sheet')
export class SheetTextPagesController {
  constructor(
    private readonly forms: DocumentTextForms,
    private readonly texts: BodySheetTexts,
    private readonly templates: DocumentTemplatesService,
  ) {}

  @Get()
  @Access('plan.read')
  async page(
    @Page() call: PageCall,
    @Param('id', PathId) planId: string,
    @Param('bodyId', PathId) bodyId: string,
  ): Promise<string> {
    return this.forms.print(call, this.text(call, { planId, bodyId }));
  }

  @Post('head')
  @Form()
  @Access('plan.change')
  async head(
    @Page() call: PageCall,
    @Param('id', PathId) planId: string,
    @Param('bodyId', PathId) bodyId: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.forms.head(call, this.text(call, { planId, bodyId }), body);
  }

  @Post('sections/:section')
  @Form()
  @Access('plan.change')
  async section(
    @Page() call: PageCall,
    @Param('id', PathId) planId: string,
    @Param('bodyId', PathId) bodyId: string,
    @Param('section') section: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.forms.section(call, this.text(call, { planId, bodyId }), section, body);
  }

  private text(call: PageCall, of: SheetKey): WritableText {
    return {
      url: urlOf(of),
      facts: (refused) => this.facts(call, of, refused),
      writeHead: (given) => this.texts.writeHead(call.actor, of, given),
      writeSection: (given) => this.texts.writeSection(call.actor, of, given),
    };
  }

  private async facts(
    { actor }: PageCall,
    of: SheetKey,
    refused: RefusedText | null,
  ): Promise<DocumentTextFacts> {
    const { committeeId, body, ...edited } = await this.texts.read(actor, of);
    return {
      edited,
      words: sheetTextWords,
      of: { name: body, url: `/plans/${of.planId}` },
      url: urlOf(of),
      fileUrl: `/api/v1${urlOf(of)}`,
      hasTemplate: (await this.templates.kindsOf(committeeId)).has('body-sheet'),
      numbering: null,
      unnumbered: true,
      mayWrite: can(actor, 'plan.change', { committeeId }),
      refused,
    };
  }
}

function urlOf({ planId, bodyId }: SheetKey): string {
  return `/plans/${planId}/bodies/${bodyId}/sheet`;
}
