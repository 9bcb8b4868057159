import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { can } from '../../accounts/policy.js';
import { PlanListQuery } from '../../api/plans/plan-list.dto.js';
import { notFound } from '../../kernel/domain-error.js';
import { scopeOf } from '../../kernel/scope.js';
import type { Text } from '../../kernel/text.js';
import { cursorValues, pageOf } from '../../platform/http/page.js';
import { PathId } from '../../platform/http/path-id.js';
import { PlanImportsQueries } from '../../plans/import/plan-imports.queries.js';
import { type PlanItem, PlansQueries } from '../../plans/plans.queries.js';
import { listFile } from '../frame/list-file.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { type AddressFields, idsOf, valuesOf } from '../frame/address-fields.js';
import { Forms } from '../frame/forms.service.js';
import { PlanFactsQueries } from './plan-facts.queries.js';
import { askedFilters } from '../shown/list-filters.js';
import { wholeList } from '../../kernel/whole-list.js';
import { planListSheet } from './plan-list-sheet.js';
import { CHECKED_SHOWN, planFilterNames, planListPage, planListTemplate } from './plan-list.page.js';
import { planDocumentPage, planDocumentTemplate } from './plan-document.page.js';
import { planSheets } from './plan-sheet.js';
import { planPage, planTemplate } from './plan.page.js';

const LISTED = 50;

/** The plans, and each as the outline that its document is. */
@ApiExcludeController()
@Controller('plans')
export class PlanPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly plans: PlansQueries,
    private readonly facts: PlanFactsQueries,
    private readonly forms: Forms,
    private readonly imports: PlanImportsQueries,
  ) {}

  @Get()
  @Access('plan.list')
  async list(@Page() call: PageCall, @Query() fields: AddressFields): Promise<string> {
    const { actor, language } = call;
    const scope = scopeOf(actor);
    const filters = askedFilters(planFilterNames, fields);
    const { status, committee, q } = await this.forms.read(PlanListQuery, filters);
    const [after] = cursorValues(valuesOf(fields, 'cursor').at(-1), 'text') ?? [null];
    const rows = await this.plans.list(scope, after, LISTED + 1, { status, committee, q });
    const found = pageOf(rows, LISTED, ({ code }) => [code]);
    const mayCreate = actor.boardOf.some((committeeId) => can(actor, 'plan.create', { committeeId }));
    const committees = await this.plans.committees(scope);
    const isFirst = after === null;
    const isWhole = isFirst && Object.keys(filters).length === 0;
    const imports = isWhole
      ? await this.imports.list(actor.boardOf, { limit: CHECKED_SHOWN + 1, after: null })
      : [];
    const model = planListPage(language, { ...found, filters, committees, isFirst, mayCreate, imports });
    const hasListFile = found.items.length > 0;
    return this.pages.print(call, planListTemplate, { title: model.say.plans, model, hasListFile });
  }

  @Get('list.xlsx')
  @Access('plan.list')
  @Limited('export')
  async listFile(@Page() call: PageCall, @Query() fields: AddressFields): Promise<StreamableFile> {
    const { status, committee, q } = await this.forms.read(
      PlanListQuery,
      askedFilters(planFilterNames, fields),
    );
    const scope = scopeOf(call.actor);
    const plans = await wholeList<PlanItem>((limit, last) =>
      this.plans.list(scope, last && last.code, limit, { status, committee, q }),
    );
    return listFile(call, planListSheet(call.language, plans));
  }

  @Get(':id')
  @Access('plan.read')
  async plan(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Query() fields: AddressFields,
  ): Promise<string> {
    const after = /^\d{1,6}$/.exec(valuesOf(fields, 'after').at(-1) ?? '')?.[0] ?? '0';
    const bodyId = idsOf(fields, 'body').at(-1) ?? null;
    const facts = await this.facts.load(call.actor, id, bodyId, Number(after));
    const model = planPage(call.language, facts);
    const hasListFile = model.nothing === null;
    return this.pages.print(call, planTemplate, { title: model.title.text, model, hasListFile });
  }

  @Get(':id/list.xlsx')
  @Access('plan.read')
  @Limited('export')
  async dutiesFile(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Query() fields: AddressFields,
  ): Promise<StreamableFile> {
    const bodyId = idsOf(fields, 'body').at(-1) ?? null;
    const facts = await this.facts.load(call.actor, id, bodyId);
    let { next, duties } = facts;
    while (next !== null) {
      const more = await this.facts.load(call.actor, id, bodyId, next);
      duties = [...duties, ...more.duties];
      next = more.next;
    }
    return listFile(call, ...planSheets(call.language, { ...facts, duties }));
  }

  /** The document that the plan was made from. @throws NotFoundError where none is kept */
  @Get(':id/document')
  @Access('plan.read')
  async document(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    const plan = await this.plans.find(scopeOf(call.actor), id);
    const source = plan === null ? null : await this.imports.source(id);
    if (plan === null || source === null) throw notFound(aDocument);
    const model = planDocumentPage(call.language, plan, source);
    return this.pages.print(call, planDocumentTemplate, { title: model.say.document, model });
  }
}

const aDocument: Text = { vi: 'văn bản này', en: 'document' };
