import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { cursorValues, pageOf } from '../../platform/http/page.js';
import { stateOf } from '../../reports/report-view.js';
import { listFile } from '../frame/list-file.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { wholeList } from '../../kernel/whole-list.js';
import { reportListSheet } from './report-list-sheet.js';
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
    const { items, nextCursor } = pageOf(rows, LIMIT, placeOf);
    const reports = await Promise.all(items.map((item) => this.asItStands(item)));
    const model = reportListPage(call.language, { reports, today, cursor: nextCursor });
    const hasListFile = items.length > 0;
    return this.pages.print(call, reportListTemplate, { title: model.heading, model, hasListFile });
  }

  @Get('list.xlsx')
  @Access('me.use')
  @Limited('export')
  async listFile(@Page() call: PageCall): Promise<StreamableFile> {
    const today = this.calendars.defaultToday();
    const rows = await wholeList<ListedReport>((limit, last) =>
      this.queries.list(call.actor, today, { after: last && placeOf(last), limit }),
    );
    const reports = await Promise.all(rows.map((row) => this.asItStands(row)));
    return listFile(call, reportListSheet(call.language, reports, today));
  }

  private async asItStands(report: ListedReport): Promise<ListedState> {
    const { calendar, direction, today } = await this.calendars.forCommittee(report.committeeId);
    return {
      ...report,
      ...stateOf(report, { today, onTimeUntil: (day) => calendar.onTimeUntil(day, direction) }),
    };
  }
}

/** Where a report stands in the list. */
function placeOf({ periodFrom, id }: ListedReport): readonly [string, string] {
  return [periodFrom, id];
}
