import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Put, Res } from '@nestjs/common';
import {
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor, CurrentSession } from '../../accounts/access.decorator.js';
import type { AccountView } from '../../accounts/accounts.queries.js';
import { OwnAccountService } from '../../accounts/own-account.service.js';
import { SessionsService } from '../../accounts/sessions.service.js';
import type { Actor } from '../../kernel/actor.js';
import { PathId } from '../../platform/http/path-id.js';
import { etagOf, requiredVersion } from '../../platform/http/version-header.js';
import { AccountDto } from '../accounts/account.dto.js';
import { ChangeOwnAccountDto, ChangePasswordDto, SessionsDto } from './session.dto.js';

/** The own account and its sessions. */
@ApiTags('session')
@Controller('api/v1')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly account: OwnAccountService,
  ) {}

  @Get('me')
  @Access('me.use')
  @ApiOperation({ summary: 'The own account with its roles' })
  @ApiOkResponse({ type: AccountDto })
  async me(@CurrentActor() actor: Actor): Promise<AccountView> {
    return this.account.read(actor);
  }

  @Patch('me')
  @Access('me.secure')
  @ApiOperation({
    summary: 'Change how the own account is called, and the language of its mails',
    description: 'What is left out stays. Address and roles are changed by whoever manages the account.',
  })
  @ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'The ETag or version that was read',
    example: '"1"',
  })
  @ApiOkResponse({ type: AccountDto })
  async change(
    @CurrentActor() actor: Actor,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() changes: ChangeOwnAccountDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountView> {
    const changed = await this.account.change(actor, requiredVersion(ifMatch), changes);
    void reply.header('etag', etagOf(changed.version));
    return changed;
  }

  @Put('me/password')
  @ApiTooManyRequestsResponse()
  @HttpCode(204)
  @Access('me.secure')
  @ApiOperation({
    summary: 'Change the own password',
    description: 'Ends all other sessions of the account.',
  })
  @ApiNoContentResponse({ description: 'Changed' })
  async changePassword(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: string | null,
    @Body() { currentPassword, newPassword }: ChangePasswordDto,
  ): Promise<void> {
    await this.account.changePassword(actor, session, { current: currentPassword, next: newPassword });
  }

  @Get('sessions')
  @Access('me.secure')
  @ApiOperation({ summary: 'The own sessions, the one used last first' })
  @ApiOkResponse({ type: SessionsDto })
  async list(@CurrentActor() actor: Actor, @CurrentSession() session: string | null): Promise<SessionsDto> {
    const own = await this.sessions.list(actor);
    return { items: own.map((one) => ({ ...one, current: one.id === session })), nextCursor: null };
  }

  @Delete('sessions')
  @HttpCode(204)
  @Access('me.secure')
  @ApiOperation({ summary: 'End all own sessions but the present one' })
  @ApiNoContentResponse({ description: 'Ended' })
  async endOthers(@CurrentActor() actor: Actor, @CurrentSession() session: string | null): Promise<void> {
    await this.sessions.endOthers(actor, session);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @Access('me.secure')
  @ApiOperation({ summary: 'End one of the own sessions' })
  @ApiNoContentResponse({ description: 'Ended' })
  async end(@CurrentActor() actor: Actor, @Param('id', PathId) id: string): Promise<void> {
    await this.sessions.end(actor, id);
  }
}
