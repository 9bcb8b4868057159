import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import type { Actor } from '../../kernel/actor.js';
import { invalidField } from '../../kernel/domain-error.js';
import type { Period } from '../../kernel/period.js';
import { scopeOf } from '../../kernel/scope.js';
import type { Language } from '../../kernel/text.js';
import { periodOfKey } from '../../plans/period-of-key.js';
import { PlansQueries } from '../../plans/plans.queries.js';
import { MonitoringQueries } from '../../tasks/monitoring.queries.js';
import { ReaderLanguage } from '../reader-language.decorator.js';
import { MonitoringDto } from './monitoring.dto.js';
import { bodyIn } from './task-answer.js';
import { MonitoringQuery } from './task-list.dto.js';

/** Who is how late, in numbers. */
@ApiTags('monitoring')
@Controller('api/v1/monitoring')
export class MonitoringController {
  constructor(
    private readonly monitoring: MonitoringQueries,
    private readonly plans: PlansQueries,
  ) {}

  @Get()
  @Access('monitoring.read')
  @ApiOperation({
    summary: 'Tasks by lead body and lateness',
    description:
      'Counts only what the account may open: tasks that are not cancelled and whose period has begun. With `period`, those due in it, and continuous ones of that period.',
  })
  @ApiOkResponse({ type: MonitoringDto })
  async read(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Query() { plan, period }: MonitoringQuery,
  ): Promise<MonitoringDto> {
    const span = period === undefined ? null : await this.spanOf(actor, plan, period);
    const rows = await this.monitoring.byBody(scopeOf(actor), plan ?? null, span);
    return {
      items: rows.map((row) => ({ ...row, body: bodyIn(language, row.body), counts: { ...row.counts } })),
    };
  }

  private async spanOf(actor: Actor, planId: string | undefined, key: string): Promise<Period> {
    if (planId === undefined) {
      throw invalidField('plan', 'plan_needed', {
        vi: 'Cần nêu kế hoạch (plan) khi nêu kỳ, vì lịch của kế hoạch quyết định kỳ.',
        en: 'With a period the plan must be named, as its calendar gives the periods.',
      });
    }
    const plan = await this.plans.find(scopeOf(actor), planId);
    const found = plan && periodOfKey(plan.reviewCalendar.preset, key);
    if (found) return found.period;
    throw invalidField('period', 'no_such_period', {
      vi: `“${key}” không phải kỳ của kế hoạch; viết như 2026-M03, 2026-Q1, 2026-H1 hoặc 2026-Y.`,
      en: `“${key}” is no period of the plan; write it as 2026-M03, 2026-Q1, 2026-H1 or 2026-Y.`,
    });
  }
}
