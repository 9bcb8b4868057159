import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { scopeOf } from '../../kernel/scope.js';
import { MonitoringQueries } from '../../tasks/monitoring.queries.js';
import type { AddressFields } from '../frame/address-fields.js';
import { listFile } from '../frame/list-file.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { MonitoringFactsQueries } from './monitoring-facts.queries.js';
import { monitoringFilter } from './monitoring-filter.js';
import { monitoringSheets } from './monitoring-sheet.js';
import { monitoringPage, monitoringTemplate } from './monitoring.page.js';

/** Who is late, since when, with what. */
@ApiExcludeController()
@Controller('monitoring')
export class MonitoringPageController {
  constructor(
    private readonly pages: Pages,
    private readonly facts: MonitoringFactsQueries,
    private readonly counts: MonitoringQueries,
  ) {}

  @Get()
  @Access('monitoring.read')
  async page(@Page() call: PageCall, @Query() fields: AddressFields): Promise<string> {
    const facts = await this.facts.load(call.actor, monitoringFilter(fields));
    const isOneOfSeveral = facts.plans.some(
      ({ id, status }) => status === 'in_force' && id !== facts.plan?.id,
    );
    const overdueInAll = isOneOfSeveral ? await this.overdueInAll(call) : 0;
    const model = monitoringPage(call.language, facts, overdueInAll);
    const hasListFile = model.matrix !== null;
    return this.pages.print(call, monitoringTemplate, { title: model.say.heading, model, hasListFile });
  }

  private async overdueInAll({ actor }: PageCall): Promise<number> {
    const rows = await this.counts.byBody(scopeOf(actor), null, null);
    return rows.reduce((all, { counts }) => all + counts.overdue, 0);
  }

  @Get('list.xlsx')
  @Access('monitoring.read')
  @Limited('export')
  async listFile(@Page() call: PageCall, @Query() fields: AddressFields): Promise<StreamableFile> {
    const facts = await this.facts.load(call.actor, monitoringFilter(fields));
    return listFile(call, ...monitoringSheets(call.language, facts));
  }
}
