import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { authorize } from '../../accounts/authorize.js';
import type { Actor } from '../../kernel/actor.js';
import type { Text } from '../../kernel/text.js';
import { ReminderRulesService } from '../../reminders/reminder-rules.service.js';
import type { RuleSetting } from '../../reminders/rule-setting.js';
import {
  PutReminderRulesDto,
  type ReminderRuleDto,
  ReminderRulesDto,
  ReminderRulesQuery,
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
  ): Promise<ReminderRulesDto> {
    authorize(actor, 'reminder-rule.read', { committeeId: committee }, committeeText);
    return this.answer(committee);
  }

  @Put()
  @Access('reminder-rule.change')
  @ApiOperation({
    summary: 'Change rules',
    description: 'By the committee’s board. Kinds that are left out stay as they are.',
  })
  @ApiOkResponse({ type: ReminderRulesDto })
  async change(
    @CurrentActor() actor: Actor,
    @Body() { committeeId, rules }: PutReminderRulesDto,
  ): Promise<ReminderRulesDto> {
    authorize(actor, 'reminder-rule.change', { committeeId }, committeeText);
    await this.rules.change(
      actor,
      committeeId,
      rules.map((rule) => ({ kind: rule.kind, rule: settingOf(rule) })),
    );
    return this.answer(committeeId);
  }

  private async answer(committeeId: string): Promise<ReminderRulesDto> {
    const rules = await this.rules.list(committeeId);
    return {
      items: rules.map(({ kind, rule, changed }) => ({
        kind,
        offsets: [...rule.offsets],
        thenEvery: rule.thenEvery,
        receivers: rule.receivers.map(({ at, ...receiver }) => ({ ...receiver, at: at && [...at] })),
        changed,
      })),
    };
  }
}

function settingOf({ offsets, thenEvery, receivers }: ReminderRuleDto): RuleSetting {
  return { offsets, thenEvery, receivers: receivers.map(({ to, from, at }) => ({ to, from, at })) };
}
