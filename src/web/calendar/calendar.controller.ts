import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { listFile } from '../frame/list-file.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { CalendarFactsQueries } from './calendar-facts.queries.js';
import { calendarSheet } from './calendar-sheet.js';
import { calendarPage, calendarTemplate, monthSpan } from './calendar.page.js';

/** Days with more tasks are counted; a file has each of them. */
const MOST_A_DAY = 3;
const MOST_IN_A_FILE = 50_000;

/** Deadlines and reviews by month. */
@ApiExcludeController()
@Controller('calendar')
export class CalendarPageController {
  constructor(
    private readonly pages: Pages,
    private readonly calendars: CalendarService,
    private readonly facts: CalendarFactsQueries,
  ) {}

  @Get()
  @Access('task.list')
  async page(@Page() call: PageCall, @Query('month') month: string | undefined): Promise<string> {
    const { actor, language } = call;
    const span = monthSpan(month, this.calendars.defaultToday());
    const model = calendarPage(language, {
      ...(await this.facts.entries(actor, span, MOST_A_DAY)),
      ...(await this.facts.days(actor, span)),
      span,
    });
    const title = `${model.say.title}: ${model.month}`;
    return this.pages.print(call, calendarTemplate, { title, model, hasListFile: !model.isEmpty });
  }

  @Get('list.xlsx')
  @Access('task.list')
  @Limited('export')
  async listFile(@Page() call: PageCall, @Query('month') month: string | undefined): Promise<StreamableFile> {
    const span = monthSpan(month, this.calendars.defaultToday());
    const facts = await this.facts.entries(call.actor, span, MOST_IN_A_FILE);
    return listFile(call, calendarSheet(call.language, { ...facts, span }));
  }
}
