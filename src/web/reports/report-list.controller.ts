import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { cursorValues, pageOf } from '../../platform/http/page.js';
import { stateOf } from '../../reports/report-view.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { type ListedState, reportListPage, reportListTemplate } from './report-list.page.js';
import { type ListedReport, ReportListQueries } from './report-list.queries.js';

const LIMIT = 30;

/** The reports of the reader's bodies. */
@ApiExcludeController()
@Controller('reports')
export class ReportListController {
  constructor(
    private readonly pages: Pages,
    private readonly queries: ReportListQueries,
    private readonly calendars: CalendarService,
  ) {}

  @Get()
  @Access('me.use')
  async list(@Page() call: PageCall, @Query('cursor') given: unknown): Promise<string> {
    const after = cursorValues(typeof given === 'string' && given !== '' ? given : undefined, 'day', 'id');
    const today = this.calendars.defaultToday();
    const rows = await this.queries.list(call.actor, today, { after, limit: LIMIT + 1 });
    const { items, nextCursor } = pageOf(rows, LIMIT, (row) => [row.periodFrom, row.id]);
    const reports = await Promise.all(items.map((item) => this.asItStands(item)));
    const model = reportListPage(call.language, { reports, today, cursor: nextCursor });
    return this.pages.print(call, reportListTemplate, { title: model.heading, model });
  }

  private async asItStands(report: ListedReport): Promise<ListedState> {
    const { calendar, direction, today } = await this.calendars.forCommittee(report.committeeId);
    return {
      ...report,
      ...stateOf(report, { today, onTimeUntil: (day) => calendar.onTimeUntil(day, direction) }),
    };
  }
}
