import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { authorize } from '../../accounts/authorize.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { can } from '../../accounts/policy.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import {
  aTemplate,
  DocumentTemplatesService,
  TEMPLATE_BYTES,
} from '../../document-templates/document-templates.service.js';
import { templateKindOf } from '../../document-templates/template-kinds.js';
import { invalidField, notFound } from '../../kernel/domain-error.js';
import { arrivedFile } from '../../platform/http/arriving-file.js';
import { type AddressFields, idsOf, valuesOf } from '../frame/address-fields.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { FileForm, Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { ReadableBodies } from '../shown/readable-bodies.queries.js';
import { settingsTabs } from './settings-tabs.js';
import { TEMPLATES, type TemplatesFacts, templatesPage, templatesTemplate } from './templates.page.js';
import { templatesSaid, templatesWords } from './templates.words.js';

/** A committee's own forms of documents. */
@ApiExcludeController()
@Controller('settings/templates')
export class TemplatesPageController {
  constructor(
    private readonly templates: DocumentTemplatesService,
    private readonly calendars: CalendarService,
    private readonly bodies: ReadableBodies,
    private readonly forms: Forms,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Access('template.read')
  async page(@Page() call: PageCall, @Query() query: AddressFields): Promise<string> {
    return this.print(call, committeeIn(call, query), null);
  }

  /** The kind and the committee stand in the address, which shows the form again where it is opened. */
  @Post()
  @FileForm(TEMPLATE_BYTES)
  @Limited('import')
  @Access('template.change')
  async put(@Page() call: PageCall, @Query() query: AddressFields): Promise<string | undefined> {
    const committeeId = committeeIn(call, query);
    this.templates.requireMayChange(call.actor, committeeId);
    const kind = templateKindOf(valuesOf(query, 'kind').at(-1) ?? '');
    return this.forms.submit(
      call,
      async () => {
        const file = await arrivedFile(call.request, 'file', TEMPLATE_BYTES);
        if (file.name === '') throw invalidField('file', 'file_missing', templatesWords.noFile);
        await this.templates.put(call.actor, committeeId, kind, file);
        return { to: `${TEMPLATES}?committee=${committeeId}`, said: templatesSaid.put };
      },
      (problem) => this.print(call, committeeId, { kind, problem }),
    );
  }

  @Post(':kind/remove')
  @Form()
  @Access('template.change')
  async remove(
    @Page() call: PageCall,
    @Param('kind') kindName: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const committeeId = committeeIn(call, { committee: typed(body, 'committee') });
    this.templates.requireMayChange(call.actor, committeeId);
    const kind = templateKindOf(kindName);
    return this.forms.submit(
      call,
      async () => {
        await this.templates.remove(call.actor, committeeId, kind);
        return { to: `${TEMPLATES}?committee=${committeeId}`, said: templatesSaid.removed };
      },
      (problem) => this.print(call, committeeId, { kind, problem }),
    );
  }

  private async print(
    call: PageCall,
    committeeId: string,
    refused: TemplatesFacts['refused'],
  ): Promise<string> {
    const { actor, language } = call;
    const kinds = await this.templates.list(actor, committeeId);
    const { boardOf, observerOf } = actor;
    const followed = new Set([...boardOf, ...observerOf]);
    const committees = (await this.bodies.committees(actor)).filter(({ id }) => followed.has(id));
    const committee = committees.find(({ id }) => id === committeeId);
    if (!committee) throw notFound(aTemplate);
    const { zone } = await this.calendars.forCommittee(committeeId);
    const mayChange = can(actor, 'template.change', { committeeId });
    const tabs = settingsTabs(actor, language, TEMPLATES);
    const model = templatesPage(language, { committee, committees, kinds, mayChange, zone, tabs, refused });
    const status = refused?.problem.status ?? 200;
    return this.pages.print(call, templatesTemplate, { title: model.say.title, model, status });
  }
}

/** The committee that the address names, else the first that one follows. @throws NotFoundError */
function committeeIn({ actor }: PageCall, query: AddressFields): string {
  const { boardOf, observerOf } = actor;
  const [committeeId = boardOf[0] ?? observerOf[0] ?? null] = idsOf(query, 'committee');
  authorize(actor, 'template.read', { committeeId }, aTemplate);
  if (committeeId === null) throw notFound(aTemplate);
  return committeeId;
}
