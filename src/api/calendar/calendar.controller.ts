import { Body, Controller, Get, Headers, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { BodiesService } from '../../bodies/bodies.service.js';
import type { CalendarEntry } from '../../calendar/calendar-file.js';
import { CalendarService, type CommitteeDays } from '../../calendar/calendar.service.js';
import type { Actor } from '../../kernel/actor.js';
import { invalidField } from '../../kernel/domain-error.js';
import { cursorValues, pageOf } from '../../platform/http/page.js';
import { etagOf, optionalVersion } from '../../platform/http/version-header.js';
import { CalendarDayDto, CalendarDaysDto, CalendarDaysQuery, PutCalendarDaysDto } from './calendar.dto.js';

/** A committee's working days. */
@ApiTags('calendar')
@Controller('api/v1/calendar/days')
export class CalendarController {
  constructor(
    private readonly bodies: BodiesService,
    private readonly calendar: CalendarService,
  ) {}

  @Get()
  @Access('calendar.read')
  @ApiOperation({
    summary: 'The days of a committee that differ from their weekday',
    description: 'Mondays to Fridays are worked, but for these. Each says which document ordered it.',
  })
  @ApiOkResponse({ type: CalendarDaysDto })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { committee, year, limit, cursor }: CalendarDaysQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarDaysDto> {
    const [after] = cursorValues(cursor, 'day') ?? [null];
    await this.checkCommittee(actor, committee, 'committee');
    const { days, ...settled } = await this.calendar.days(committee, year ?? null);
    const rest = days.filter(({ day }) => after === null || day > after).slice(0, limit + 1);
    void reply.header('etag', etagOf(settled.version));
    const page = pageOf(rest.map(dayDto), limit, ({ day }) => [day]);
    return { items: [...page.items], nextCursor: page.nextCursor, ...settled };
  }

  @Put()
  @Access('calendar.change')
  @ApiOperation({
    summary: 'Replace the days of one year',
    description:
      'For the committee’s board. Deadlines that are stated stay; how long they are in time follows at once.',
  })
  @ApiHeader({ name: 'If-Match', required: false, description: 'The ETag that was read', example: '"0"' })
  @ApiOkResponse({ type: CalendarDaysDto })
  async replace(
    @CurrentActor() actor: Actor,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { committeeId, days, ...input }: PutCalendarDaysDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarDaysDto> {
    const version = optionalVersion(ifMatch);
    await this.checkCommittee(actor, committeeId, 'committeeId');
    const year = { ...input, days: days.map(entryOf) };
    const after = await this.calendar.replaceYear(actor, committeeId, year, version);
    void reply.header('etag', etagOf(after.version));
    return wholeDto(after);
  }

  private async checkCommittee(actor: Actor, id: string, field: string): Promise<void> {
    const body = await this.bodies.read(actor, id);
    if (body.kind === 'committee') return;
    throw invalidField(field, 'not_a_committee', {
      vi: `“${body.code}” không phải cấp ủy; ngày làm việc là của cấp ủy.`,
      en: `“${body.code}” is no committee; working days belong to one.`,
    });
  }
}

function wholeDto({ days, ...settled }: CommitteeDays): CalendarDaysDto {
  return { items: days.map(dayDto), nextCursor: null, ...settled };
}

function dayDto({ name, ...entry }: CalendarEntry): CalendarDayDto {
  return { ...entry, name: name.vi, nameEn: name.en };
}

function entryOf({ name, nameEn, ...entry }: CalendarDayDto): CalendarEntry {
  return { ...entry, name: { vi: name, en: nameEn ?? name } };
}
