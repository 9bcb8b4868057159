import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { authorize } from '../../accounts/authorize.js';
import { can } from '../../accounts/policy.js';
import { PutCalendarDaysDto } from '../../api/calendar/calendar.dto.js';
import type { CalendarEntry } from '../../calendar/calendar-file.js';
import { calendarProblem, CALENDAR_YEARS } from '../../calendar/calendar-input.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { yearOf } from '../../kernel/calendar-day.js';
import { InvalidInputError, notFound } from '../../kernel/domain-error.js';
import type { Text } from '../../kernel/text.js';
import { WorkingCalendar } from '../../kernel/working-calendar.js';
import { type AddressFields, idsOf } from '../frame/address-fields.js';
import { type FormBody, typed, versionIn } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { type FormProblem, Forms } from '../frame/forms.service.js';
import { listFile } from '../frame/list-file.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { ReadableBodies } from '../shown/readable-bodies.queries.js';
import { settingsTabs } from './settings-tabs.js';
import { WorkingDaysEffectQueries } from './working-days-effect.queries.js';
import { atDayFields, changedDays, type DayFields, daysWith, yearOfChange } from './working-days-form.js';
import { workingDaysSheet } from './working-days-sheet.js';
import { type DaysFacts, daysPage, daysTemplate } from './working-days.page.js';
import { daysSaid } from './working-days.words.js';

const DAYS = '/settings/working-days';
const aCommittee: Text = { vi: 'cấp ủy', en: 'committee' };
/** A version that no calendar has: where the form names none, it is refused as stale. */
const NO_VERSION = -1;

type Shown = Partial<Pick<DaysFacts, 'was' | 'typed' | 'problem' | 'effect' | 'version'>>;

/** A day of the form, and what is asked for it. */
interface Asked {
  readonly committeeId: string;
  readonly year: number;
  /** The day that is changed; empty for a new one. */
  readonly was: string;
  readonly fields: DayFields;
  readonly version: number;
  readonly removes: boolean;
  /** It is only to be said what would happen. */
  readonly looks: boolean;
}

/** The days of a committee that differ from their weekday, by year. */
@ApiExcludeController()
@Controller('settings/working-days')
export class WorkingDaysController {
  constructor(
    private readonly calendars: CalendarService,
    private readonly effects: WorkingDaysEffectQueries,
    private readonly bodies: ReadableBodies,
    private readonly forms: Forms,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Access('calendar.read')
  async page(@Page() call: PageCall, @Query() query: AddressFields): Promise<string> {
    const { committeeId, year } = await this.askedFor(call, query);
    const was = typeof query['day'] === 'string' ? query['day'] : '';
    return this.print(call, committeeId, year, { was });
  }

  @Get('list.xlsx')
  @Access('calendar.read')
  @Limited('export')
  async listFile(@Page() call: PageCall, @Query() query: AddressFields): Promise<StreamableFile> {
    const { committees, committeeId, year } = await this.askedFor(call, query);
    if (!committees.some(({ id }) => id === committeeId)) throw notFound(aCommittee);
    const { days } = await this.calendars.days(committeeId, year);
    return listFile(call, workingDaysSheet(call.language, year, days));
  }

  private async askedFor({ actor }: PageCall, query: AddressFields) {
    const { boardOf, observerOf } = actor;
    const committees = await this.bodies.committees(actor);
    const [committeeId = boardOf[0] ?? observerOf[0] ?? committees[0]?.id ?? ''] = idsOf(query, 'committee');
    const year = yearIn(query['year'], yearOf(this.calendars.defaultToday()));
    return { committees, committeeId, year };
  }

  /** The field `act` says whether a day is saved or removed, or looked at by what that would do. */
  @Post()
  @Form()
  @Access('calendar.change')
  async change(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    const asked = await this.askedIn(call, body);
    const { committeeId, year, was, removes } = asked;
    const shown = { was, typed: asked.fields, version: asked.version };
    const again = (problem: FormProblem) =>
      this.print(call, committeeId, year, { ...shown, problem: atDayFields(problem) });
    if (asked.looks) {
      const look = async () => {
        const effect = { ...(await this.effectOf(asked)), removes };
        return this.print(call, committeeId, year, { ...shown, effect });
      };
      return this.forms.answer(call, look, again);
    }
    return this.forms.submit(
      call,
      async () => {
        const { after: days } = await this.daysOf(asked);
        await this.calendars.replaceYear(call.actor, committeeId, { year, days }, asked.version);
        const said = daysSaid[removes ? 'removed' : 'saved'];
        return { to: `${DAYS}?committee=${committeeId}&year=${year}`, said };
      },
      again,
    );
  }

  /** What the form asks for. @throws NotFoundError (committee), ForbiddenError */
  private async askedIn({ actor }: PageCall, body: FormBody): Promise<Asked> {
    const [committeeId = ''] = idsOf(body, 'committeeId');
    const committees = await this.bodies.committees(actor);
    if (!committees.some(({ id }) => id === committeeId)) throw notFound(aCommittee);
    authorize(actor, 'calendar.change', { committeeId }, aCommittee);
    const act = typed(body, 'act');
    const [fields, was] = [fieldsIn(body), typed(body, 'was')];
    const open = yearIn(typed(body, 'year'), yearOf(this.calendars.defaultToday()));
    return {
      committeeId,
      year: yearOfChange(was, fields.day, open),
      was,
      fields,
      version: versionIn(body) ?? NO_VERSION,
      removes: act === 'remove' || act === 'ask-remove',
      looks: act !== 'remove' && act !== 'save',
    };
  }

  /** The days of the year as they stand and as they would be. @throws InvalidInputError */
  private async daysOf({ committeeId, year, was, fields, removes }: Asked) {
    const { days } = await this.calendars.days(committeeId, year);
    // a year with one day would count as filled, and its holidays never be filled in
    if (days.length === 0 && year > yearOf(this.calendars.defaultToday()) + 1) throw yearNotFilled(year);
    const after = daysWith(days, was, removes ? null : fields);
    const input = await this.forms.read(PutCalendarDaysDto, { committeeId, year, days: after });
    return { before: days, after: input.days.map(entryOf) };
  }

  /** @throws InvalidInputError where the days cannot be used */
  private async effectOf(asked: Asked) {
    const { committeeId, year } = asked;
    const { before, after } = await this.daysOf(asked);
    const problem = calendarProblem({ year, days: after });
    if (problem) throw problem;
    const { days, direction } = await this.calendars.days(committeeId, null);
    const others = days.filter(({ day }) => yearOf(day) !== year);
    return this.effects.of(committeeId, {
      direction,
      before: new WorkingCalendar(days),
      after: new WorkingCalendar([...others, ...after]),
      days: changedDays(before, after),
    });
  }

  private async print(
    call: PageCall,
    committeeId: string,
    year: number,
    { was = '', typed: given = null, problem = null, effect = null, version }: Shown,
  ): Promise<string> {
    const { actor, language } = call;
    const committees = await this.bodies.committees(actor);
    const committee = committees.find(({ id }) => id === committeeId);
    if (!committee) throw notFound(aCommittee);
    const settled = await this.calendars.days(committeeId, year);
    const model = daysPage(language, {
      settled,
      year,
      committee,
      committees,
      mayChange: can(actor, 'calendar.change', { committeeId }),
      tabs: settingsTabs(actor, language, DAYS),
      was,
      typed: given,
      version: version ?? settled.version,
      problem,
      effect,
    });
    return this.pages.print(call, daysTemplate, {
      title: `${model.say.title} ${year}`,
      model,
      status: problem?.status ?? 200,
      hasListFile: model.rows.length > 0,
    });
  }
}

function yearNotFilled(year: number): InvalidInputError {
  const message = {
    vi: `ngày nghỉ lễ của năm ${year} được điền sẵn từ đầu năm ${year - 1}; khi đó mới sửa được`,
    en: `the holidays of ${year} are filled in from the beginning of ${year - 1}; they can be changed then`,
  };
  return new InvalidInputError('year_not_filled', message, [{ name: 'day', message }]);
}

function fieldsIn(body: FormBody): DayFields {
  const [day, off, name, nameEn, source, certainty] = [
    typed(body, 'day'),
    typed(body, 'off'),
    typed(body, 'name'),
    typed(body, 'nameEn'),
    typed(body, 'source'),
    typed(body, 'certainty'),
  ];
  return { day, off, name, nameEn, source, certainty };
}

function yearIn(text: unknown, otherwise: number): number {
  const year = typeof text === 'string' && /^\d{4}$/.test(text) ? Number(text) : otherwise;
  return Math.min(Math.max(year, CALENDAR_YEARS.from), CALENDAR_YEARS.to);
}

function entryOf({ name, nameEn, ...entry }: PutCalendarDaysDto['days'][number]): CalendarEntry {
  return { ...entry, name: { vi: name, en: nameEn ?? name } };
}
