import { Body, Controller, Header, HttpCode, Post, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import type { AccountView } from '../../accounts/accounts.queries.js';
import { InvitationsService } from '../../accounts/invitations.service.js';
import { PasswordLinksService } from '../../accounts/password-links.service.js';
import { PasswordResetsService } from '../../accounts/password-resets.service.js';
import type { Actor } from '../../kernel/actor.js';
import { etagOf } from '../../platform/http/version-header.js';
import { AccountDto, heldRole, InvitationDto } from './account.dto.js';
import { CodePasswordDto, LinkPasswordDto, PasswordResetDto, TakenNoteDto } from './password-link.dto.js';

/** Invitations, forgotten passwords and codes: how people come to a password that nobody else has seen. */
@ApiTags('accounts')
@Controller('api/v1')
export class PasswordLinksController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly links: PasswordLinksService,
    private readonly resets: PasswordResetsService,
  ) {}

  @Post('invitations')
  @ApiTooManyRequestsResponse()
  @Access('account.grant')
  @ApiOperation({
    summary: 'Make an account and invite its owner by mail',
    description:
      'The mail holds a link to set the password, for 7 days, once. A board invites officers and heads of bodies under its ' +
      'committee, an administrator everybody. Board and observer are roles at a committee, admin is held at no body.',
  })
  @ApiCreatedResponse({ type: AccountDto })
  async invite(
    @CurrentActor() actor: Actor,
    @Body() input: InvitationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountView> {
    const { email, name, language = 'vi', roles } = input;
    const made = await this.invitations.invite(actor, { email, name, language, roles: roles.map(heldRole) });
    void reply.header('etag', etagOf(made.version));
    return made;
  }

  @Post('invitations/confirm')
  @ApiTooManyRequestsResponse()
  @HttpCode(204)
  @Access('public.use')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Answer an invitation: set the password',
    description: 'Uses the link up. Signs nobody in.',
  })
  @ApiNoContentResponse({ description: 'The password is set' })
  async answer(@Body() { token, password }: LinkPasswordDto): Promise<void> {
    await this.links.setByLink('invitation', token, password);
  }

  @Post('password-reset')
  @ApiTooManyRequestsResponse()
  @HttpCode(202)
  @Access('public.use')
  @ApiOperation({
    summary: 'Ask for a link that sets another password',
    description:
      'Answers alike and as fast whether or not there is an account. The link works for 30 minutes, once; three at most live ' +
      'beside each other.',
  })
  @ApiAcceptedResponse({ type: TakenNoteDto })
  async reset(@Body() { email }: PasswordResetDto): Promise<TakenNoteDto> {
    await this.resets.ask(email);
    return { status: 'accepted' };
  }

  @Post('password-reset/confirm')
  @ApiTooManyRequestsResponse()
  @HttpCode(204)
  @Access('public.use')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Set another password by the link of a reset',
    description: 'Uses the link up, ends all sessions and all other links of the account. Signs nobody in.',
  })
  @ApiNoContentResponse({ description: 'The password is set' })
  async confirmReset(@Body() { token, password }: LinkPasswordDto): Promise<void> {
    await this.links.setByLink('reset', token, password);
  }

  @Post('one-time-codes/confirm')
  @ApiTooManyRequestsResponse()
  @HttpCode(204)
  @Access('public.use')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Set the password by a code that was handed over',
    description: 'Uses the code up, ends all sessions and all links of the account. Signs nobody in.',
  })
  @ApiNoContentResponse({ description: 'The password is set' })
  async confirmCode(@Body() { email, code, password }: CodePasswordDto): Promise<void> {
    await this.links.setByCode(email, code, password);
  }
}
