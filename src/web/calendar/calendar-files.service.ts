import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { addDays } from '../../kernel/calendar-day.js';
import { Clock } from '../../kernel/clock.js';
import { SETTINGS } from '../../platform/config/settings.module.js';
import type { Settings } from '../../platform/config/settings.js';
import { dayEntries } from './calendar-entries.js';
import { CalendarFactsQueries } from './calendar-facts.queries.js';
import { calendarWords } from './calendar.words.js';

const DAYS_BACK = 62;
const DAYS_AHEAD = 400;
/** Days with more tasks have one entry that leads to their list. */
const MOST_A_DAY = 10;
const REFRESH_SECONDS = 4 * 60 * 60;

/** Writes somebody's calendar as programs subscribe to it (RFC 5545, RFC 7986). */
@Injectable()
export class CalendarFiles {
  constructor(
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
    private readonly facts: CalendarFactsQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** From two months ago to a year ahead, with what the actor may read, in the language of its account. */
  async write(actor: Actor): Promise<string> {
    const { default: ical, ICalCalendarMethod, ICalEventTransparency } = await import('ical-generator');
    const { language } = actor;
    const { publicUrl } = this.settings;
    const stamp = this.clock.now();
    const today = this.calendars.defaultToday();
    const span = { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD) };
    const entries = dayEntries(language, await this.facts.entries(actor, span, MOST_A_DAY));
    const calendar = ical({
      name: `Đôn Đốc: ${calendarWords.title[language]}`,
      prodId: { company: 'Đôn Đốc', product: 'calendar', language: language.toUpperCase() },
      method: ICalCalendarMethod.PUBLISH,
      ttl: REFRESH_SECONDS,
    });
    const { host } = new URL(publicUrl);
    for (const { key, day, url, title, detail, chip } of entries.filter(
      (one) => one.day >= span.from && one.day < span.to,
    )) {
      calendar.createEvent({
        id: `${key}@${host}`,
        stamp,
        start: new Date(day),
        allDay: true,
        summary: chip.tone === 'ok' ? `✓ ${title}` : title,
        description: [detail, chip.label].filter((text) => text !== '').join('\n'),
        url: `${publicUrl}${url}`,
        transparency: ICalEventTransparency.TRANSPARENT,
      });
    }
    return calendar.toString();
  }
}
