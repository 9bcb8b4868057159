import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor, CurrentSession } from '../../accounts/access.decorator.js';
import type { AccountView } from '../../accounts/accounts.queries.js';
import { OwnAccountService } from '../../accounts/own-account.service.js';
import { sessionCookie } from '../../accounts/session-cookie.js';
import { SessionsService } from '../../accounts/sessions.service.js';
import type { Actor } from '../../kernel/actor.js';
import { SETTINGS } from '../../platform/config/settings.module.js';
import type { Settings } from '../../platform/config/settings.js';
import { PathId } from '../../platform/http/path-id.js';
import { SecretAnswer } from '../../platform/http/secret-answer.decorator.js';
import { AccountDto } from '../accounts/account.dto.js';
import { ChangePasswordDto, SessionsDto, SignInDto } from './session.dto.js';

/** Sign-in by cookie, and the own account. */
@ApiTags('session')
@Controller('api/v1')
export class SessionController {
  private readonly cookie;

  constructor(
    private readonly sessions: SessionsService,
    private readonly account: OwnAccountService,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.cookie = sessionCookie(settings.publicUrl);
  }

  @Post('session')
  @Access('public.use')
  @SecretAnswer()
  @ApiOperation({
    summary: 'Sign in',
    description:
      'Sets the session cookie (HttpOnly, SameSite=Lax). It ends after 30 days without use, after 90 in any case. ' +
      'A session that the request brings along ends.',
  })
  @ApiCreatedResponse({ type: AccountDto, description: 'Signed in: the own account' })
  @ApiUnauthorizedResponse({ description: 'The address or the password is wrong' })
  async signIn(
    @Body() { email, password }: SignInDto,
    @CurrentActor() before: Actor,
    @CurrentSession() replaced: string | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountView> {
    const { secret, actor } = await this.sessions.signIn(email, password);
    if (replaced !== null) await this.sessions.end(before, replaced);
    void reply.setCookie(this.cookie.name, secret, this.cookie.options);
    void reply.header('cache-control', 'no-store');
    return this.account.read(actor);
  }

  @Delete('session')
  @HttpCode(204)
  @Access('me.secure')
  @ApiOperation({
    summary: 'Sign out',
    description: 'Ends the session of the cookie and takes the cookie back.',
  })
  @ApiNoContentResponse({ description: 'Signed out' })
  async signOut(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(actor, session);
    void reply.clearCookie(this.cookie.name, { ...this.cookie.options, maxAge: undefined });
  }

  @Get('me')
  @Access('me.use')
  @ApiOperation({ summary: 'The own account with its roles' })
  @ApiOkResponse({ type: AccountDto })
  async me(@CurrentActor() actor: Actor): Promise<AccountView> {
    return this.account.read(actor);
  }

  @Put('me/password')
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

  @Delete('sessions/:id')
  @HttpCode(204)
  @Access('me.secure')
  @ApiOperation({ summary: 'End one of the own sessions' })
  @ApiNoContentResponse({ description: 'Ended' })
  async end(@CurrentActor() actor: Actor, @Param('id', PathId) id: string): Promise<void> {
    await this.sessions.end(actor, id);
  }
}
