import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { TokensService } from '../../accounts/tokens.service.js';
import type { Actor } from '../../kernel/actor.js';
import { PathId } from '../../platform/http/path-id.js';

/** Tokens of other accounts, for administrators. */
@ApiTags('accounts')
@Controller('api/v1/accounts/:id/tokens')
export class AccountTokensController {
  constructor(private readonly tokens: TokensService) {}

  @Delete()
  @HttpCode(204)
  @Access('account.token.end')
  @ApiOperation({
    summary: 'End all tokens of an account at once',
    description: 'For when one has become known. The account goes on, and may make new ones.',
  })
  @ApiNoContentResponse({ description: 'It has no live token any more' })
  async endAll(@CurrentActor() actor: Actor, @Param('id', PathId) id: string): Promise<void> {
    await this.tokens.endAllOf(actor, id);
  }
}
