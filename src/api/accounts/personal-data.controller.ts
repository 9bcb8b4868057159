import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { AccountErasureService } from '../../accounts/account-erasure.service.js';
import { ownAccount } from '../../accounts/authorize.js';
import { Limited } from '../../accounts/limited.decorator.js';
import type { Actor } from '../../kernel/actor.js';
import { contentDisposition } from '../../platform/http/attachment.js';
import { PathId } from '../../platform/http/path-id.js';
import { EraseAccountDto, PersonalDataDto } from './personal-data.dto.js';

/** What is kept about a person: given to that person, and erased by an administrator. */
@ApiTags('accounts')
@Controller('api/v1')
export class PersonalDataController {
  constructor(private readonly personalData: AccountErasureService) {}

  @Get('me/export')
  @Access('me.export')
  @Limited('export')
  @ApiOperation({
    summary: 'All that is kept about oneself, as a file',
    description:
      'The same as the command `export-account` gives: without secrets. Its owner sees it among the own security events.',
  })
  @ApiOkResponse({ type: PersonalDataDto })
  async export(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Record<string, unknown>> {
    const id = ownAccount(actor);
    const kept = await this.personalData.collect(actor, id);
    void reply.header('content-disposition', contentDisposition(`dondoc-${id}.json`));
    return kept;
  }

  @Post('accounts/:id/erase')
  @HttpCode(204)
  @Access('account.erase')
  @ApiOperation({
    summary: 'Erase the personal data of an account that has ended',
    description:
      'What is left is its id and its office; what it did stays under the id. This cannot be undone. The account is ended first ' +
      '(409 `account_open`), and its address is typed once more. Once more changes nothing.',
  })
  @ApiNoContentResponse({ description: 'Erased' })
  async erase(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Body() { email }: EraseAccountDto,
  ): Promise<void> {
    await this.personalData.eraseEnded(actor, id, email);
  }
}
