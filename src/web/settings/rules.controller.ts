import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { authorize } from '../../accounts/authorize.js';
import { can } from '../../accounts/policy.js';
import { PutReminderRulesDto, ruleSettingOf } from '../../api/reminder-rules/reminder-rule.dto.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Text } from '../../kernel/text.js';
import { ReminderRulesService, type RuleChange } from '../../reminders/reminder-rules.service.js';
import { RemindService } from '../../reminders/remind.service.js';
import { type AddressFields, idsOf } from '../frame/address-fields.js';
import { type FormBody, versionIn } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { ReadableBodies } from '../shown/readable-bodies.queries.js';
import { atRuleFields, fieldsTyped, type RuleFields, rulesIn } from './rule-form.js';
import { type RulesFacts, rulesPage, rulesTemplate } from './rules.page.js';
import { rulesSaved } from './rules.words.js';
import { settingsTabs } from './settings-tabs.js';

const RULES = '/settings/reminder-rules';
const aCommittee: Text = { vi: 'cấp ủy', en: 'committee' };
/** A version that no rules have: where the form names none, it is refused as stale. */
const NO_VERSION = -1;

type Shown = Partial<Pick<RulesFacts, 'typed' | 'problem' | 'preview'>>;

/** When reminders go and to whom, with a look at the week to come before a change is saved. */
@ApiExcludeController()
@Controller('settings/reminder-rules')
export class RulesPageController {
  constructor(
    private readonly rules: ReminderRulesService,
    private readonly remind: RemindService,
    private readonly bodies: ReadableBodies,
    private readonly forms: Forms,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Access('reminder-rule.read')
  async page(@Page() call: PageCall, @Query() query: AddressFields): Promise<string> {
    const { boardOf, observerOf } = call.actor;
    const [committeeId = boardOf[0] ?? observerOf[0]] = idsOf(query, 'committee');
    authorize(call.actor, 'reminder-rule.read', { committeeId }, aCommittee);
    return this.print(call, committeeId ?? '', {});
  }

  /** The field `act` says whether the rules are saved, or looked at by what they would send. */
  @Post()
  @Form()
  @Access('reminder-rule.change')
  async change(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    const [committeeId] = idsOf(body, 'committeeId');
    authorize(call.actor, 'reminder-rule.change', { committeeId }, aCommittee);
    if (committeeId === undefined) throw notFound(aCommittee);
    const typed = fieldsTyped(body);
    const again = (problem: NonNullable<Shown['problem']>) =>
      this.print(call, committeeId, { typed, problem: atRuleFields(problem, typed) });
    if (typed['act'] !== 'save')
      return this.forms.answer(call, () => this.look(call, committeeId, typed), again);
    return this.forms.submit(
      call,
      async () => {
        const changes = await this.changesIn(committeeId, typed);
        await this.rules.change(call.actor, committeeId, changes, versionIn(body) ?? NO_VERSION);
        return { to: `${RULES}?committee=${committeeId}`, said: rulesSaved };
      },
      again,
    );
  }

  private async look(call: PageCall, committeeId: string, typed: RuleFields): Promise<string> {
    const preview = await this.remind.compareRules(committeeId, await this.changesIn(committeeId, typed));
    return this.print(call, committeeId, { typed, preview });
  }

  private async changesIn(committeeId: string, typed: RuleFields): Promise<RuleChange[]> {
    const { rules } = await this.forms.read(PutReminderRulesDto, { committeeId, rules: rulesIn(typed) });
    return rules.map((rule) => ({ kind: rule.kind, rule: ruleSettingOf(rule) }));
  }

  private async print(
    call: PageCall,
    committeeId: string,
    { typed = null, problem = null, preview = null }: Shown,
  ): Promise<string> {
    const { actor, language } = call;
    const followed = [...actor.boardOf, ...actor.observerOf];
    const committees = (await this.bodies.of(actor)).filter(({ id }) => followed.includes(id));
    const committee = committees.find(({ id }) => id === committeeId);
    const model = rulesPage(language, {
      rules: await this.rules.list(committeeId),
      committee: committee ?? { id: committeeId, name: { vi: '', en: '' } },
      committees,
      mayChange: can(actor, 'reminder-rule.change', { committeeId }),
      tabs: settingsTabs(actor, language, RULES),
      typed,
      problem,
      preview,
    });
    return this.pages.print(call, rulesTemplate, {
      title: model.say.title,
      model,
      status: problem?.status ?? 200,
    });
  }
}
