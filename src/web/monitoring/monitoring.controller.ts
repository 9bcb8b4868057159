import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { MonitoringFactsQueries } from './monitoring-facts.queries.js';
import type { AddressFields } from '../frame/address-fields.js';
import { monitoringFilter } from './monitoring-filter.js';
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
    return this.pages.print(call, monitoringTemplate, { title: model.say.heading, model });
  }
}
