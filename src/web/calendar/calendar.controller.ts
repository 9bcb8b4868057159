import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { CalendarFactsQueries } from './calendar-facts.queries.js';
import { calendarPage, calendarTemplate, monthSpan } from './calendar.page.js';

/** Days with more tasks are counted. */
const MOST_A_DAY = 3;

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
    return this.pages.print(call, calendarTemplate, { title: `${model.say.title}: ${model.month}`, model });
  }
}
