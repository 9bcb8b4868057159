import { describe, expect, it } from '@jest/globals';
import { reminderKinds } from '../../src/reminders/reminder-kind.js';
import { defaultRules, ruleProblems, type RuleSetting } from '../../src/reminders/rule-setting.js';

function problems(
  kind: 'task-due' | 'task-overdue' | 'weekly-summary',
  more: Partial<RuleSetting>,
): string[] {
  return ruleProblems(kind, { ...defaultRules[kind], ...more }).map(({ en }) => en);
}

describe('a reminder rule', () => {
  it.each(reminderKinds)('of the kind %s is in order by default', (kind) => {
    expect(ruleProblems(kind, defaultRules[kind])).toEqual([]);
  });

  it('cannot remind of what is due after the day, nor of what is overdue before it', () => {
    expect(problems('task-due', { offsets: [-7, 1] })).toEqual(['Offsets of “task due” must be -366 to 0']);
    expect(problems('task-overdue', { offsets: [0, 1] })).toEqual([
      'Offsets of “task overdue” must be 1 to 366',
    ]);
  });

  it('has an opening only for reports', () => {
    expect(problems('task-due', { offsets: ['opening', -7] })).toEqual(['“task due” has no opening']);
  });

  it('repeats only after the day', () => {
    expect(problems('task-due', { thenEvery: 7 })).toHaveLength(1);
    expect(problems('task-overdue', { thenEvery: 0 })).toHaveLength(1);
    expect(problems('task-overdue', { thenEvery: null })).toEqual([]);
  });

  it('goes only to receivers of its kind', () => {
    expect(problems('task-due', { receivers: [{ to: 'leaders' }] })).toEqual([
      'It cannot go to leaders, only to body, cooperating',
    ]);
  });

  it('names each offset once, and none for the weekly summary', () => {
    expect(problems('task-due', { offsets: [-7, -7] })).toEqual(['An offset stands there twice']);
    expect(problems('weekly-summary', { offsets: [1] })).toEqual(['“weekly summary” has no offsets']);
  });
});
