import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, CurrentSignIn, type SessionSignIn } from '../../accounts/access.decorator.js';
import { authorize } from '../../accounts/authorize.js';
import { readsAccounts } from '../../accounts/reads-accounts.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Actor } from '../../kernel/actor.js';
import type { Language } from '../../kernel/text.js';
import { scopeOf } from '../../kernel/scope.js';
import { messageText } from '../../mail/message-state.js';
import { MessagesQueries } from '../../mail/messages.queries.js';
import { MessagesService } from '../../mail/messages.service.js';
import { skipReasonLabels } from '../../mail/skip-reason.js';
import { PathId } from '../../platform/http/path-id.js';
import { ReaderLanguage } from '../reader-language.decorator.js';
import { MessageListQuery, MessagePageDto } from './message.dto.js';

@ApiTags('messages')
@Controller('api/v1/messages')
export class MessagesController {
  constructor(
    private readonly queries: MessagesQueries,
    private readonly messages: MessagesService,
  ) {}

  @ApiOperation({
    summary: 'The log of messages, newest first: to whom, why, when, accepted by which server',
  })
  @ApiOkResponse({ type: MessagePageDto })
  @Access('message.list')
  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @CurrentSignIn() signIn: SessionSignIn | null,
    @ReaderLanguage() language: Language,
    @Query() query: MessageListQuery,
  ): Promise<MessagePageDto> {
    authorize(actor, 'message.list', {}, messageText);
    const reader = {
      scope: scopeOf(actor),
      isAdmin: actor.isAdmin,
      namesAccounts: readsAccounts(actor, signIn),
    };
    const page = await this.queries.list(reader, query, query.limit, query.cursor);
    return {
      items: page.items.map((item) => ({
        ...item,
        bodyName: item.bodyName && item.bodyName[language],
        reasons: [...item.reasons],
        skipText: item.skipReason === null ? null : skipReasonLabels[item.skipReason][language],
      })),
      nextCursor: page.nextCursor,
    };
  }

  @ApiOperation({ summary: 'Sends a message that could not be sent again, now' })
  @Access('message.retry')
  @HttpCode(204)
  @Post(':id/retry')
  async retry(@CurrentActor() actor: Actor, @Param('id', PathId) id: string): Promise<void> {
    const found = await this.queries.findCommittee(id);
    if (found === null) throw notFound(messageText);
    authorize(actor, 'message.retry', found, messageText);
    await this.messages.retry(actor, id);
  }
}
