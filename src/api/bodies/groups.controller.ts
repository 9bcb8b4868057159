import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { aGroup } from '../../bodies/bodies.queries.js';
import { bodyScopeOf } from '../../bodies/body.js';
import { GroupsQueries, type GroupView } from '../../bodies/groups.queries.js';
import { GroupsService } from '../../bodies/groups.service.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import type { Actor } from '../../kernel/actor.js';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import { notFound } from '../../kernel/domain-error.js';
import { type Page, cursorValues, pageOf } from '../../platform/http/page.js';
import { GroupDto, GroupsDto, GroupsQuery, NewGroupDto } from './group.dto.js';

/** Bodies that documents address together. */
@ApiTags('bodies')
@Controller('api/v1/groups')
export class GroupsController {
  constructor(
    private readonly database: DataSource,
    private readonly queries: GroupsQueries,
    private readonly groups: GroupsService,
    private readonly calendar: CalendarService,
  ) {}

  @Get()
  @Access('body.list')
  @ApiOperation({
    summary: 'The groups that one may know of, by code, with their members on a day',
    description: 'Those of the own committee, and those that readable plans address.',
  })
  @ApiOkResponse({ type: GroupsDto })
  async list(@CurrentActor() actor: Actor, @Query() query: GroupsQuery): Promise<Page<GroupView>> {
    const { limit, cursor, committee } = query;
    const [after] = cursorValues(cursor, 'text') ?? [null];
    const on = query.on ?? (await this.today(committee));
    const rows = await this.queries.list(
      this.database.manager,
      bodyScopeOf(actor),
      { on, committee },
      {
        limit: limit + 1,
        after,
      },
    );
    return pageOf(rows, limit, (group) => [group.code]);
  }

  @Post()
  @Access('body.change')
  @ApiOperation({
    summary: 'Make a group, of kinds or of a list of bodies',
    description: 'For the committee’s board.',
  })
  @ApiCreatedResponse({ type: GroupDto })
  async create(@CurrentActor() actor: Actor, @Body() input: NewGroupDto): Promise<GroupView> {
    const { code, committeeId, name, nameEn = null, kinds = null, bodyIds = null } = input;
    const id = await this.groups.create(actor, { code, committeeId, name, nameEn, kinds, bodyIds });
    const { today } = await this.calendar.forCommittee(committeeId);
    const page = { limit: 1, after: null };
    const [made] = await this.queries.list(
      this.database.manager,
      bodyScopeOf(actor),
      { on: today, id },
      page,
    );
    if (!made) throw notFound(aGroup);
    return made;
  }

  private async today(committee: string | undefined): Promise<CalendarDay> {
    if (committee === undefined) return this.calendar.defaultToday();
    return (await this.calendar.forCommittee(committee)).today;
  }
}
