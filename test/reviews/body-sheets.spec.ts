import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { reportedReview } from '../support/reported-review.js';
import { TaskWorld } from '../support/task-world.js';
import { PASSWORD } from '../support/world.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp('2026-06-10T09:00:00+07:00');
});
afterAll(() => app.close());

describe('the sheets of the bodies of a plan', () => {
  it('hold each task once, also where there are more than are read at once', async () => {
    const make = new TaskWorld(app.dataSource.manager);
    const committee = await make.committee();
    const body = await make.body(committee, { kind: 'base-commune' });
    const { planId, taskId } = await reportedReview(make, committee, body);
    const { email } = await make.account({ role: 'board', at: committee });
    const board = await app.client().signIn(email, PASSWORD);
    const made = await app.dataSource.query<{ number: number }[]>(
      `insert into task select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'key', t.key || n, 'number', t.number + n))).*
       from task t cross join generate_series(1, 2000) n where t.id = $1 returning number`,
      [taskId],
    );
    const { content } = await board.file(`/plans/${planId}/body-sheets.xlsx`);
    const codes = (await readWorkbook(content)).flatMap(({ data }) =>
      data.flatMap((row) => row.flatMap((cell) => /NV-\d+/.exec(String(cell))?.[0] ?? [])),
    );
    expect(codes).toHaveLength(2001);
    expect(new Set(codes)).toEqual(
      new Set([made[0]!.number - 1, ...made.map(({ number }) => number)].map((one) => `NV-${one}`)),
    );
  });
});
