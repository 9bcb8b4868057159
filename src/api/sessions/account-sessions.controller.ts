import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { SessionsService } from '../../accounts/sessions.service.js';
import type { Actor } from '../../kernel/actor.js';
import { PathId } from '../../platform/http/path-id.js';

/** Sessions of other accounts, for administrators. */
@ApiTags('accounts')
@Controller('api/v1/accounts/:id/sessions')
export class AccountSessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Delete()
  @HttpCode(204)
  @Access('account.session.end')
  @ApiOperation({
    summary: 'End all sessions of an account at once',
    description:
      'For when a device was lost, or somebody else may be signed in. The account goes on, with its password and its tokens; its owner is told by mail.',
  })
  @ApiNoContentResponse({ description: 'It has no session any more' })
  async endAll(@CurrentActor() actor: Actor, @Param('id', PathId) id: string): Promise<void> {
    await this.sessions.endAllOf(actor, id);
  }
}
