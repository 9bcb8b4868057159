import { Body, Controller, Get, Headers, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import type { AccountView } from '../../accounts/accounts.queries.js';
import { AccountsService } from '../../accounts/accounts.service.js';
import { PasswordsService } from '../../accounts/passwords.service.js';
import type { Actor, HeldRole } from '../../kernel/actor.js';
import { type Page, cursorValues, pageOf } from '../../platform/http/page.js';
import { PathId } from '../../platform/http/path-id.js';
import { etagOf, requiredVersion } from '../../platform/http/version-header.js';
import {
  AccountDto,
  AccountsDto,
  AccountsQuery,
  ChangeAccountDto,
  type GivenRoleDto,
  NewAccountDto,
} from './account.dto.js';

/** Accounts of the installation, for administrators signed in with a password. */
@ApiTags('accounts')
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly passwords: PasswordsService,
  ) {}

  @Get()
  @Access('account.read')
  @ApiOperation({ summary: 'All accounts, by address' })
  @ApiOkResponse({ type: AccountsDto })
  async list(@CurrentActor() actor: Actor, @Query() query: AccountsQuery): Promise<Page<AccountView>> {
    const { limit, cursor, role, body } = query;
    const [after] = cursorValues(cursor, 'text') ?? [null];
    const filter = { role, body, ended: query.ended === undefined ? undefined : query.ended === 'true' };
    return pageOf(await this.accounts.list(actor, filter, { limit: limit + 1, after }), limit, (account) => [
      account.email,
    ]);
  }

  @Post()
  @Access('account.change')
  @ApiOperation({ summary: 'Make an account', description: 'Board and observer are roles at a committee.' })
  @ApiCreatedResponse({ type: AccountDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: NewAccountDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountView> {
    const { email, name } = input;
    const passwordHash = input.password == null ? null : await this.passwords.hashed(input.password);
    const account = { email, name, language: input.language ?? 'vi', roles: input.roles.map(heldRole) };
    const made = await this.accounts.create(actor, account, { passwordHash });
    void reply.header('etag', etagOf(made.version));
    return made;
  }

  @Patch(':id')
  @Access('account.change')
  @ApiOperation({
    summary: 'Change or end an account',
    description: 'What is left out stays. An ended account’s sessions and tokens end at once.',
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
}

function heldRole({ role, bodyId, approve }: GivenRoleDto): HeldRole {
  return { role, bodyId, approve: approve ?? false };
}
