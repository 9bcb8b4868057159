import { Body, Controller, Get, Headers, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { authorize } from '../../accounts/authorize.js';
import type { Actor } from '../../kernel/actor.js';
import type { Text } from '../../kernel/text.js';
import { etagOf, optionalVersion } from '../../platform/http/version-header.js';
import { ReminderRulesService } from '../../reminders/reminder-rules.service.js';
import {
  PutReminderRulesDto,
  ReminderRulesDto,
  ReminderRulesQuery,
  ruleSettingOf,
} from './reminder-rule.dto.js';

const committeeText: Text = { vi: 'cấp ủy', en: 'committee' };

/** When reminders go, and to whom. */
@ApiTags('reminder rules')
@Controller('api/v1/reminder-rules')
export class ReminderRulesController {
  constructor(private readonly rules: ReminderRulesService) {}

  @Get()
  @Access('reminder-rule.read')
  @ApiOperation({ summary: 'A committee’s rules, each kind once', description: 'For its board and leaders.' })
  @ApiOkResponse({ type: ReminderRulesDto })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { committee }: ReminderRulesQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReminderRulesDto> {
    authorize(actor, 'reminder-rule.read', { committeeId: committee }, committeeText);
    return this.answer(committee, reply);
  }

  @Put()
  @Access('reminder-rule.change')
  @ApiOperation({
    summary: 'Change rules',
    description: 'By the committee’s board. Kinds that are left out stay as they are.',
  })
  @ApiHeader({ name: 'If-Match', required: false, description: 'The ETag that was read', example: '"0"' })
  @ApiOkResponse({ type: ReminderRulesDto })
  async change(
    @CurrentActor() actor: Actor,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { committeeId, rules }: PutReminderRulesDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReminderRulesDto> {
    const version = optionalVersion(ifMatch);
    authorize(actor, 'reminder-rule.change', { committeeId }, committeeText);
    const changes = rules.map((rule) => ({ kind: rule.kind, rule: ruleSettingOf(rule) }));
    await this.rules.change(actor, committeeId, changes, version);
    return this.answer(committeeId, reply);
  }

  private async answer(committeeId: string, reply: FastifyReply): Promise<ReminderRulesDto> {
    const { rules, version } = await this.rules.list(committeeId);
    void reply.header('etag', etagOf(version));
    return {
      items: rules.map(({ kind, rule, changed }) => ({
        kind,
        offsets: [...rule.offsets],
        thenEvery: rule.thenEvery,
        receivers: rule.receivers.map(({ at, ...receiver }) => ({ ...receiver, at: at && [...at] })),
        changed,
      })),
      version,
    };
  }
}
