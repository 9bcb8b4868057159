import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { securityEventLabels } from '../../accounts/security-event-kinds.js';
import {
  type SecurityEventFilter,
  SecurityEventsQueries,
  type SecurityEventView,
} from '../../accounts/security-events.queries.js';
import { ownAccount } from '../../accounts/authorize.js';
import type { Actor } from '../../kernel/actor.js';
import type { Language } from '../../kernel/text.js';
import { cursorId, pageOf } from '../../platform/http/page.js';
import { ReaderLanguage } from '../reader-language.decorator.js';
import { OwnSecurityEventsQuery, SecurityEventsDto, SecurityEventsQuery } from './security-event.dto.js';

/** What befell accounts: sign-ins, failures, roles, tokens, what was refused. */
@ApiTags('security events')
@Controller('api/v1')
export class SecurityEventsController {
  constructor(private readonly events: SecurityEventsQueries) {}

  @Get('security-events')
  @Access('security-event.list')
  @ApiOperation({
    summary: 'Security events of all accounts, the latest first',
    description:
      'For administrators signed in with a password. Rows are never changed; they go after SECURITY_EVENTS_KEPT_DAYS, their ' +
      'addresses after ADDRESSES_KEPT_DAYS.',
  })
  @ApiOkResponse({ type: SecurityEventsDto })
  async list(
    @ReaderLanguage() language: Language,
    @Query() query: SecurityEventsQuery,
  ): Promise<SecurityEventsDto> {
    return this.page(language, query, query, (event) => event);
  }

  @Get('me/security-events')
  @Access('me.secure')
  @ApiOperation({
    summary: 'Security events of the own account, the latest first',
    description: 'What the account did and what was done with it. The addresses of others are left out.',
  })
  @ApiOkResponse({ type: SecurityEventsDto })
  async listOwn(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Query() query: OwnSecurityEventsQuery,
  ): Promise<SecurityEventsDto> {
    const account = ownAccount(actor);
    return this.page(language, query, { ...query, account }, (event) =>
      event.actorId === null || event.actorId === account ? event : { ...event, address: null },
    );
  }

  private async page(
    language: Language,
    { limit, cursor }: OwnSecurityEventsQuery,
    filter: SecurityEventFilter,
    shown: (event: SecurityEventView) => SecurityEventView,
  ): Promise<SecurityEventsDto> {
    const rows = await this.events.page(filter, { limit: limit + 1, before: cursorId(cursor) });
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
    return {
      items: items.map((event) => ({ ...shown(event), label: securityEventLabels[event.kind][language] })),
      nextCursor,
    };
  }
}
