import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import type { AccountView } from '../../accounts/accounts.queries.js';
import { AccountsService } from '../../accounts/accounts.service.js';
import { InvitationsService, type OneTimeCode } from '../../accounts/invitations.service.js';
import type { Actor } from '../../kernel/actor.js';
import { type Page, cursorValues, pageOf } from '../../platform/http/page.js';
import { PathId } from '../../platform/http/path-id.js';
import { SecretAnswer } from '../../platform/http/secret-answer.decorator.js';
import { etagOf, requiredVersion } from '../../platform/http/version-header.js';
import {
  accountFilter,
  AccountDto,
  AccountsDto,
  AccountsQuery,
  ChangeAccountDto,
  heldRole,
  NewAccountDto,
} from './account.dto.js';
import { OneTimeCodeDto } from './password-link.dto.js';

/** Accounts: all for administrators, those of officers and heads under its committee for a board; never by token. */
@ApiTags('accounts')
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly invitations: InvitationsService,
  ) {}

  @Get()
  @Access('account.read')
  @ApiOperation({
    summary: 'The accounts, by address',
    description:
      'An administrator reads all; a board those with a role at its committee or a body under it, and of them these roles.',
  })
  @ApiOkResponse({ type: AccountsDto })
  async list(@CurrentActor() actor: Actor, @Query() query: AccountsQuery): Promise<Page<AccountView>> {
    const { limit, cursor } = query;
    const [after] = cursorValues(cursor, 'text') ?? [null];
    return pageOf(
      await this.accounts.list(actor, accountFilter(query), { limit: limit + 1, after }),
      limit,
      (account) => [account.email],
    );
  }

  @Post()
  @Access('account.grant')
  @ApiOperation({
    summary: 'Make an account without inviting anybody',
    description:
      'Nobody can sign in with it until a one-time code is handed over: for accounts that mail does not reach. Board and ' +
      'observer are roles at a committee, admin is held at no body. A board makes officers and heads under its committee.',
  })
  @ApiCreatedResponse({ type: AccountDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: NewAccountDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountView> {
    const { email, name } = input;
    const account = { email, name, language: input.language ?? 'vi', roles: input.roles.map(heldRole) };
    const made = await this.accounts.create(actor, account);
    void reply.header('etag', etagOf(made.version));
    return made;
  }

  @Patch(':id')
  @Access('account.change')
  @ApiOperation({
    summary: 'Change or end an account',
    description:
      'What is left out stays. An ended account’s sessions, tokens and links end at once; with another address its sessions ' +
      'and links, with other roles its sessions. Nobody changes the own roles or ends the own account; the last administrator ' +
      'who can sign in stays. A board changes officers and heads under its committee who hold no other role, and the address ' +
      'only of those without a password.',
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
    @Param('id', PathId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() input: ChangeAccountDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountView> {
    const changes = { ...input, roles: input.roles?.map(heldRole) };
    const changed = await this.accounts.change(actor, id, requiredVersion(ifMatch), changes);
    void reply.header('etag', etagOf(changed.version));
    return changed;
  }

  @Post(':id/invitation')
  @ApiTooManyRequestsResponse()
  @HttpCode(204)
  @Access('account.grant')
  @ApiOperation({
    summary: 'Invite the owner of an account again',
    description: 'For accounts without a password. The link of the invitation before is dead.',
  })
  @ApiNoContentResponse({ description: 'The mail is queued' })
  async inviteAgain(@CurrentActor() actor: Actor, @Param('id', PathId) id: string): Promise<void> {
    await this.invitations.inviteAgain(actor, id);
  }

  @Post(':id/one-time-code')
  @Access('account.grant')
  @SecretAnswer()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Make a code that sets the password once',
    description:
      'To be handed over where mail does not reach the account: 7 days, once; the code before is dead. It is in this answer ' +
      'and nowhere else. A board makes one for an account without a password only.',
  })
  @ApiCreatedResponse({ type: OneTimeCodeDto })
  async oneTimeCode(@CurrentActor() actor: Actor, @Param('id', PathId) id: string): Promise<OneTimeCode> {
    return this.invitations.oneTimeCode(actor, id);
  }
}
