import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { listFile } from '../frame/list-file.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { MonitoringFactsQueries } from './monitoring-facts.queries.js';
import type { AddressFields } from '../frame/address-fields.js';
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
  ) {}

  @Get()
  @Access('monitoring.read')
  async page(@Page() call: PageCall, @Query() fields: AddressFields): Promise<string> {
    const facts = await this.facts.load(call.actor, monitoringFilter(fields));
    const model = monitoringPage(call.language, facts);
    const hasListFile = model.matrix !== null;
    return this.pages.print(call, monitoringTemplate, { title: model.say.heading, model, hasListFile });
  }

  @Get('list.xlsx')
  @Access('monitoring.read')
  @Limited('export')
  async listFile(@Page() call: PageCall, @Query() fields: AddressFields): Promise<StreamableFile> {
    const facts = await this.facts.load(call.actor, monitoringFilter(fields));
    return listFile(call, ...monitoringSheets(call.language, facts));
  }
}
