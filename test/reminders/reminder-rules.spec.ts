import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { newId } from '../../src/kernel/new-id.js';
import { type RuleChange, ReminderRulesService } from '../../src/reminders/reminder-rules.service.js';
import { defaultRules } from '../../src/reminders/rule-setting.js';
import { actorAs } from '../support/actors.js';
import { type MailRun, startMailRun } from '../support/mail-run.js';
import { ReminderWorld } from '../support/reminder-world.js';
import type { Stored } from '../support/world.js';

let run: MailRun;
let db: DataSource;
let world: ReminderWorld;
let body: Stored;
let rules: ReminderRulesService;

beforeAll(async () => {
  run = await startMailRun('2026-01-05T08:00:00+07:00');
  db = run.app.dataSource;
  rules = run.app.get(ReminderRulesService);
});
afterAll(() => run.close());
beforeEach(async () => {
  world = await ReminderWorld.build(db.manager);
  body = await world.bodyWithOfficer(newId());
});
afterEach(async () => {
  await db.query(`update plan set status = 'closed'`);
  await db.query('delete from message');
});

describe('the rules of a committee', () => {
  it('are the defaults until its board changes them', async () => {
    const list = await rules.list(world.committeeBody.id);
    expect(list.version).toBe(0);
    expect(list.rules.map(({ kind, changed }) => [kind, changed])).toEqual(
      Object.keys(defaultRules).map((kind) => [kind, false]),
    );
  });

  it('hold for its reminders as soon as they are changed, and for no other committee’s', async () => {
    const board = actorAs('board', world.committeeBody);
    const other = await ReminderWorld.build(db.manager);
    const otherBody = await other.bodyWithOfficer(newId());
    const earlier = { offsets: [-20], thenEvery: null, receivers: [{ to: 'body' }] } as const;
    await rules.change(board, world.committeeBody.id, [{ kind: 'task-due', rule: earlier }], null);
    await world.task(body, { dueOn: '2026-06-29' });
    await other.task(otherBody, { dueOn: '2026-06-29' });
    const early = await run.passAt('2026-06-09T07:30:00+07:00');
    expect(early.map(({ to }) => to)).toEqual([`officer@${body.code}.example`]);
    const later = await run.passAt('2026-06-15T07:30:00+07:00');
    expect(later.map(({ to }) => to)).toEqual([`officer@${otherBody.code}.example`]);
  });

  it('stand in the history when they change, and not when nothing did', async () => {
    const board = actorAs('board', world.committeeBody);
    const change = {
      kind: 'weekly-summary',
      rule: { ...defaultRules['weekly-summary'], receivers: [] },
    } as const;
    await rules.change(board, world.committeeBody.id, [change], null);
    await rules.change(board, world.committeeBody.id, [change], null);
    const rows = await db.query<unknown[]>('select action, actor_id from history where object_id = $1', [
      world.committeeBody.id,
    ]);
    expect(rows).toEqual([{ action: 'reminder-rule.changed', actor_id: board.accountId }]);
  });

  it('are refused where they make no sense, naming each', async () => {
    const board = actorAs('board', world.committeeBody);
    const wrong: RuleChange[] = [
      { kind: 'task-due', rule: { offsets: [3], thenEvery: null, receivers: [{ to: 'body' }] } },
      { kind: 'report-due', rule: { offsets: [-1, -1], thenEvery: null, receivers: [{ to: 'board' }] } },
    ];
    const refused = rules.change(board, world.committeeBody.id, wrong, null);
    await expect(refused).rejects.toMatchObject({
      code: 'bad_reminder_rule',
      fields: [{ name: 'rules[0]' }, { name: 'rules[1]' }, { name: 'rules[1]' }],
    });
    expect((await rules.list(world.committeeBody.id)).rules.some(({ changed }) => changed)).toBe(false);
  });
});
