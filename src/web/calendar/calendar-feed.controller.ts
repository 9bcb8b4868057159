import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { CalendarFeedsService } from '../../accounts/calendar-feeds.service.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { SETTINGS } from '../../platform/config/settings.module.js';
import type { Settings } from '../../platform/config/settings.js';
import { SecretAnswer } from '../../platform/http/secret-answer.decorator.js';
import { networkOf } from '../../platform/limits/client-network.js';
import type { FormBody } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { type FormProblem, Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { calendarFeedPage, calendarFeedTemplate } from './calendar-feed.page.js';
import { CalendarFiles } from './calendar-files.service.js';
import { calendarSaid } from './calendar.words.js';

const FEED = '/calendar/feed';

/** The secret address from which phones and mail programs fetch the calendar. */
@ApiExcludeController()
@Controller('calendar/feed')
export class CalendarFeedController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly feeds: CalendarFeedsService,
    private readonly files: CalendarFiles,
    private readonly calendars: CalendarService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Access('me.secure')
  async page(@Page() call: PageCall): Promise<string> {
    return this.print(call, null);
  }

  /** Answers the address, which is shown this once. */
  @Post()
  @Form()
  @SecretAnswer()
  @Access('me.secure')
  async renew(@Page() call: PageCall, @Body() _form: FormBody): Promise<string | undefined> {
    return this.forms.answer(
      call,
      async () => {
        const secret = await this.feeds.renew(call.actor);
        return this.print(call, `${this.settings.publicUrl}${FEED}/${secret}.ics`);
      },
      (problem) => this.print(call, null, problem),
    );
  }

  @Post('revoke')
  @Form()
  @Access('me.secure')
  async revoke(@Page() call: PageCall, @Body() _form: FormBody): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        await this.feeds.end(call.actor);
        return { to: FEED, said: calendarSaid.revoked };
      },
      (problem) => this.print(call, null, problem),
    );
  }

  /** The calendar itself, `<secret>.ics`: whoever knows the address is answered, without a sign-in. */
  @Get(':file')
  @Access('public.use')
  async file(@Page() { request, reply }: PageCall, @Param('file') file: string): Promise<string> {
    const actor = await this.feeds.identify(file.replace(/\.ics$/, ''), networkOf(request.ip) ?? 'unknown');
    const text = await this.files.write(actor);
    void reply.headers({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="don-doc.ics"',
      'cache-control': 'private, no-store',
    });
    return text;
  }

  private async print(
    call: PageCall,
    url: string | null,
    problem: FormProblem | null = null,
  ): Promise<string> {
    const feed = await this.feeds.find(call.actor);
    const { defaultZone: zone } = this.calendars;
    const model = calendarFeedPage(call.language, { feed, zone, url, problem });
    const status = problem?.status ?? 200;
    return this.pages.print(call, calendarFeedTemplate, { title: model.say.feedTitle, model, status });
  }
}
