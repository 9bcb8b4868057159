import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { can } from '../../accounts/policy.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import { scopeOf } from '../../kernel/scope.js';
import { aPlan } from '../../plans/plan-rules.js';
import { type PlanItem, PlansQueries } from '../../plans/plans.queries.js';
import { type AddressFields, idsOf } from '../frame/address-fields.js';
import { listFile } from '../frame/list-file.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { indicatorsSheets } from './indicators-sheet.js';
import { type IndicatorsFacts, indicatorsPage, indicatorsTemplate } from './indicators.page.js';

/** More plans than this are not chosen from. */
const MOST = 500;

/** What was reached of a plan's measurable targets. */
@ApiExcludeController()
@Controller('indicators')
export class IndicatorsPageController {
  constructor(
    private readonly pages: Pages,
    private readonly plans: PlansQueries,
    private readonly indicators: IndicatorsService,
  ) {}

  /** Of the plan that the address names, else of one in force. @throws NotFoundError */
  @Get()
  @Access('plan.list')
  async page(@Page() call: PageCall, @Query() fields: AddressFields): Promise<string> {
    const model = indicatorsPage(call.language, await this.factsOf(call.actor, fields));
    return this.pages.print(call, indicatorsTemplate, {
      title: model.say.heading,
      model,
      hasListFile: model.indicators.length > 0,
    });
  }

  @Get('list.xlsx')
  @Access('plan.list')
  @Limited('export')
  async listFile(@Page() call: PageCall, @Query() fields: AddressFields): Promise<StreamableFile> {
    const { indicators } = await this.factsOf(call.actor, fields);
    return listFile(call, ...indicatorsSheets(call.language, indicators));
  }

  /** One in force that has indicators, where there is one. */
  private async firstOf(plans: readonly PlanItem[]): Promise<PlanItem | null> {
    const inForce = plans.filter(({ status }) => status === 'in_force');
    const measured = await this.indicators.plansWithSome(inForce.map(({ id }) => id));
    return inForce.find(({ id }) => measured.has(id)) ?? inForce[0] ?? plans[0] ?? null;
  }

  private async factsOf(actor: Actor, fields: AddressFields): Promise<IndicatorsFacts> {
    const all = await this.plans.list(scopeOf(actor), null, MOST);
    const plans = all.filter(({ status }) => status !== 'draft');
    const asked = idsOf(fields, 'plan').at(-1);
    const plan = asked === undefined ? await this.firstOf(plans) : all.find(({ id }) => id === asked);
    if (plan === undefined) throw notFound(aPlan);
    const indicators = plan === null ? [] : await this.indicators.read(actor, plan.id);
    // a closed plan changes no more
    const mayChange =
      plan !== null &&
      plan.status !== 'closed' &&
      can(actor, 'plan.change', { committeeId: plan.committee.id });
    return { plans, plan, indicators, mayChange };
  }
}
