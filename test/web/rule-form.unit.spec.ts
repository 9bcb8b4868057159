import { describe, expect, it } from '@jest/globals';
import { PutReminderRulesDto, ruleSettingOf } from '../../src/api/reminder-rules/reminder-rule.dto.js';
import { inputValidation } from '../../src/platform/http/validation.js';
import { reminderKinds } from '../../src/reminders/reminder-kind.js';
import { defaultRules } from '../../src/reminders/rule-setting.js';
import { atRuleFields, fieldsOfRules, rulesIn } from '../../src/web/settings/rule-form.js';

const defaults = fieldsOfRules(reminderKinds.map((kind) => ({ kind, rule: defaultRules[kind] })));
const committeeId = '0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01';

describe('the form of the reminder rules', () => {
  it('shows days before the day as people say them', () => {
    expect(defaults).toMatchObject({
      'task-due.days': '14, 7, 3, 1, 0',
      'task-due.cooperating.when': 'at',
      'task-due.cooperating.days': '7',
      'task-overdue.head.when': 'from',
      'task-overdue.head.days': '3',
      'task-overdue.thenEvery': '7',
      'report-due.opening': 'yes',
      'weekly-summary.board.when': 'all',
    });
  });

  it('gives back what it shows: rules that are not touched stay the same', async () => {
    const input = { committeeId, rules: rulesIn(defaults) };
    const metadata = { type: 'body', metatype: PutReminderRulesDto } as const;
    const { rules } = (await inputValidation().transform(input, metadata)) as PutReminderRulesDto;
    const given = rules.map((rule) => [rule.kind, ruleSettingOf(rule)]);
    expect(JSON.parse(JSON.stringify(Object.fromEntries(given)))).toEqual(defaultRules);
  });

  it('takes days apart by commas, spaces or semicolons, and a receiver away', () => {
    const fields = { ...defaults, 'task-overdue.days': '2; 5,9  11', 'task-overdue.board.when': 'none' };
    expect(rulesIn(fields)[1]).toEqual({
      kind: 'task-overdue',
      offsets: [2, 5, 9, 11],
      thenEvery: 7,
      receivers: [{ to: 'body' }, { to: 'head', from: 3 }],
    });
  });

  it('puts what is wrong beside the field where it was typed', () => {
    const fields = { ...defaults, 'task-overdue.body.when': 'none' };
    const problem = { status: 400, code: 'x', text: 'x', extra: {} };
    const told = {
      'rules[0].offsets': 'one',
      'rules[1].receivers[0].from': 'two',
      'rules[1].thenEvery': 'three',
      'rules[4]': 'four',
    };
    expect(atRuleFields({ ...problem, fields: told }, fields).fields).toEqual({
      'task-due.days': 'one',
      'task-overdue.head.days': 'two',
      'task-overdue.thenEvery': 'three',
      'review-meeting.days': 'four',
    });
  });
});
