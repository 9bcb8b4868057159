import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReminderRulesDto } from '../../src/api/reminder-rules/reminder-rule.dto.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { PASSWORD, type Stored, World } from '../support/world.js';

let app: TestApp;
let world: World;
let committee: Stored;
let board: Client;

beforeAll(async () => {
  app = await startApp();
  world = new World(app.dataSource.manager);
});
afterAll(() => app.close());
beforeEach(async () => {
  committee = await world.committee();
  const account = await world.account({ role: 'board', at: committee });
  board = await app.client().signIn(account.email, PASSWORD);
});

const read = () => board.get<ReminderRulesDto>(`/reminder-rules?committee=${committee.id}`);
const change = (offsets: number[], version?: number) =>
  board.put<ReminderRulesDto>(
    '/reminder-rules',
    {
      committeeId: committee.id,
      rules: [{ kind: 'task-due', offsets, thenEvery: null, receivers: [{ to: 'body' }] }],
    },
    version === undefined ? {} : { 'if-match': `"${version}"` },
  );

describe('the rules of a committee', () => {
  it('are answered with a version, which every change of a rule raises', async () => {
    const before = await read();
    expect([before.body.version, before.headers.get('etag')]).toEqual([0, '"0"']);
    const first = await change([-5]);
    expect([first.body.version, first.headers.get('etag')]).toEqual([1, '"1"']);
    expect((await change([-5])).body.version).toBe(1);
    expect((await change([-6])).body.version).toBe(2);
    expect((await read()).headers.get('etag')).toBe('"2"');
  });

  it('are not changed by somebody who has read earlier ones, who is shown those that stand', async () => {
    expect((await change([-5], 0)).status).toBe(200);
    const stale = await change([-6], 0);
    expect(stale).toMatchObject({ status: 412, body: { code: 'stale_version', currentVersion: 1 } });
    expect(stale.body).toMatchObject({
      current: [{ kind: 'task-due', rule: { offsets: [-5] } }, {}, {}, {}, {}, {}, {}],
    });
    expect((await read()).body.items[0]).toMatchObject({ kind: 'task-due', offsets: [-5], changed: true });
    expect((await change([-6], 1)).status).toBe(200);
  });
});
