import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { authorize } from '../../accounts/authorize.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { invalidField, NotFoundError } from '../../kernel/domain-error.js';
import { DOCUMENT_BYTES, PlanDocuments } from '../../plans/import/document/plan-documents.service.js';
import { PlanImportsQueries } from '../../plans/import/plan-imports.queries.js';
import { PlanImportsService } from '../../plans/import/plan-imports.service.js';
import { aPlan } from '../../plans/plan-rules.js';
import { PlanMakingService } from '../../reviews/plan-making.service.js';
import { cursorValues } from '../../platform/http/page.js';
import { shownName } from '../../platform/files/given-file.js';
import { arrivedFile } from '../../platform/http/arriving-file.js';
import { PathId } from '../../platform/http/path-id.js';
import { type AddressFields, idsOf, valuesOf } from '../frame/address-fields.js';
import { type FormBody, typed, versionIn } from '../frame/form-body.js';
import { FileForm, Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { CheckActs } from './check-acts.service.js';
import { lookAgain, partIn, spelledOut } from './check-look.js';
import { CheckPages } from './check-pages.service.js';
import { checkSaid } from './check.words.js';
import { ImportListPages } from './import-list-pages.service.js';

/** Bringing signed plans in: reading, checking, and making plans of them. */
@ApiExcludeController()
@Controller('plans/import')
export class PlanImportPagesController {
  constructor(
    private readonly list: ImportListPages,
    private readonly check: CheckPages,
    private readonly acts: CheckActs,
    private readonly forms: Forms,
    private readonly documents: PlanDocuments,
    private readonly imports: PlanImportsService,
    private readonly making: PlanMakingService,
    private readonly found: PlanImportsQueries,
  ) {}

  @Get()
  @Access('plan.create')
  async page(@Page() call: PageCall, @Query() fields: AddressFields): Promise<string> {
    const [after] = cursorValues(valuesOf(fields, 'cursor').at(-1), 'id') ?? [null];
    return this.list.print(call, { committeeId: committeeIn(call, fields), after, problem: null, text: '' });
  }

  /** The committee stands in the address. */
  @Post()
  @FileForm(DOCUMENT_BYTES)
  @Limited('import')
  @Access('plan.create')
  async readFile(@Page() call: PageCall, @Query() fields: AddressFields): Promise<string | undefined> {
    const committeeId = committeeIn(call, fields);
    return this.forms.submit(
      call,
      async () => {
        const { name, content } = await arrivedFile(call.request, 'file', DOCUMENT_BYTES);
        if (name === '') throw invalidField('file', 'file_missing', checkSaid.noFile);
        const { text, workLeft } = await this.documents.words(content, shownName(name));
        return this.begin(call, { committeeId, fileName: shownName(name), source: text, workLeft });
      },
      (problem) => this.list.print(call, { committeeId, after: null, problem, text: '' }),
    );
  }

  @Post('text')
  @Form()
  @Limited('import')
  @Access('plan.create')
  async readText(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    const committeeId = committeeIn(call, { committee: typed(body, 'committee') });
    return this.forms.submit(
      call,
      async () => {
        const source = typed(body, 'text').replaceAll('\r\n', '\n');
        if (source.trim() === '') throw invalidField('text', 'empty_text', checkSaid.noText);
        return this.begin(call, { committeeId, fileName: null, source });
      },
      (problem) => this.list.print(call, { committeeId, after: null, problem, text: typed(body, 'text') }),
    );
  }

  @Get(':id')
  @Access('plan.change')
  async checkPage(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Query() fields: AddressFields,
  ): Promise<string | undefined> {
    const open = partIn(valuesOf(fields, 'at').at(-1) ?? '');
    return this.orItsPlan(call, id, () => this.check.print(call, id, { open, body: null, problem: null }));
  }

  @Post(':id')
  @Form()
  @Access('plan.change')
  async correct(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() given: FormBody,
  ): Promise<string | undefined> {
    const body = spelledOut(given);
    const look = lookAgain(body);
    if (typed(body, 'more') !== '') return this.check.print(call, id, { ...look, problem: null });
    return this.forms.submit(
      call,
      () => this.acts.do(call, id, body),
      (problem) => this.check.print(call, id, { ...look, problem }),
    );
  }

  @Post(':id/make')
  @Form()
  @Access('plan.change')
  async make(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const make = async () => {
      const planId = await this.making.make(call.actor, id, versionIn(body) ?? 0);
      return { to: `/plans/${planId}/activate`, said: checkSaid.made };
    };
    return this.orItsPlan(call, id, () =>
      this.forms.submit(call, make, (problem) =>
        this.check.print(call, id, { open: null, body: null, problem }),
      ),
    );
  }

  @Post(':id/discard')
  @Form()
  @Access('plan.change')
  async discard(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() _body: FormBody,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        await this.imports.discard(call.actor, id);
        return { to: '/plans/import', said: checkSaid.discarded };
      },
      (problem) => this.check.print(call, id, { open: null, body: null, problem }),
    );
  }

  /** Pressed twice, or on a page that was kept open, it leads to the plan that was made of the document. */
  private async orItsPlan(
    { actor, reply }: PageCall,
    id: string,
    answer: () => Promise<string | undefined>,
  ): Promise<string | undefined> {
    try {
      return await answer();
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      const planId = await this.found.planMadeOf(actor.boardOf, id);
      if (planId === null) throw error;
      void reply.redirect(`/plans/${planId}`, 303);
      return undefined;
    }
  }

  private async begin(call: PageCall, document: Parameters<PlanImportsService['begin']>[1]) {
    const id = await this.imports.begin(call.actor, document);
    const { draft } = await this.imports.get(call.actor, id);
    const to = `/plans/import/${id}`;
    // the page says first of all that nothing was found
    return draft.duties.length === 0 ? { to } : { to, said: checkSaid.read };
  }
}

/** The committee that the address names, else the first whose board one is. @throws ForbiddenError */
function committeeIn({ actor }: PageCall, fields: AddressFields): string {
  const committeeId = idsOf(fields, 'committee').at(-1) ?? actor.boardOf[0] ?? null;
  authorize(actor, 'plan.create', { committeeId }, aPlan);
  return committeeId ?? '';
}
