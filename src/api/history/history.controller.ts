import { Controller, Get, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import type { Actor } from '../../kernel/actor.js';
import { cursorValues, pageOf } from '../../platform/http/page.js';
import { HistoryPageDto, HistoryQuery } from './history.dto.js';
import { ReadableHistory } from './readable-history.service.js';

/** What was done with an object, when and by whom. */
@ApiTags('history')
@Controller('api/v1/history')
export class HistoryController {
  constructor(private readonly history: ReadableHistory) {}

  @Get()
  @Access('history.read')
  @ApiOperation({
    summary: 'The history of one object, the oldest change first',
    description:
      'For those who may read the object. Persons are named by the id of their account; of accounts only the names of the ' +
      'changed fields are kept. Administrators read every history, but nothing of what reports and proposals say.',
  })
  @ApiOkResponse({ type: HistoryPageDto })
  @ApiNotFoundResponse({ description: 'The object does not exist, or this account may not know of it' })
  async list(@CurrentActor() actor: Actor, @Query() query: HistoryQuery): Promise<HistoryPageDto> {
    const { limit, cursor, ...object } = query;
    const [afterNumber] = cursorValues(cursor, 'int') ?? [0];
    const rows = await this.history.rows(actor, object, { afterNumber, limit: limit + 1 });
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.number]);
    return { items: items.map(({ actorId, ...row }) => ({ ...row, accountId: actorId })), nextCursor };
  }
}
