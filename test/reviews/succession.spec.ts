import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ActorQueries } from '../../src/accounts/actor.queries.js';
import { type Actor, system, visitor } from '../../src/kernel/actor.js';
import { addDays, calendarDay, instantAt } from '../../src/kernel/calendar-day.js';
import { PlanConsequencesService } from '../../src/reviews/plan-consequences.service.js';
import { SuccessionService } from '../../src/reviews/succession.service.js';
import { addIndicator } from '../support/indicators.js';
import { startApp, type TestApp } from '../support/app.js';
import { TaskWorld } from '../support/task-world.js';
import type { Stored } from '../support/world.js';

let app: TestApp;
let world: TaskWorld;
let committee: Stored;
let plan: Stored;
let old: Stored;
let heir: Stored;
let board: Actor;

beforeAll(async () => {
  app = await startApp('2026-01-05T08:00:00+07:00');
  world = new TaskWorld(app.dataSource.manager);
});
afterAll(() => app.close());
beforeEach(async () => {
  committee = await world.committee();
  const { id } = await world.account({ role: 'board', at: committee });
  board = (await app.get(ActorQueries).findActor(app.dataSource.manager, id)) ?? visitor;
  old = await world.body(committee, { kind: 'base-commune', name: 'Đảng ủy xã Cũ' });
  heir = await world.body(committee, { kind: 'base-commune', name: 'Đảng ủy xã Mới' });
  plan = await world.planInForce(committee);
});

/** What one test leaves undone is not to be found by the next. */
afterEach(() => app.dataSource.query('delete from body_successor'));

const at = (day: string) => instantAt(calendarDay(day), '08:00', 'Asia/Ho_Chi_Minh');
const rows = (sql: string, parameters: unknown[] = [plan.id]) =>
  app.dataSource.query<Record<string, unknown>[]>(sql, parameters);
const settle = (day: string) =>
  app.dataSource.transaction((manager) =>
    app.get(PlanConsequencesService).settle(manager, system, plan.id, at(day)),
  );
const succession = () => app.get(SuccessionService);

/** The body exists until that day, and is followed by these. */
const end = async (body: Stored, lastDay: string, successors: readonly Stored[]) => {
  const after = addDays(calendarDay(lastDay), 1);
  await rows('update body set exists_to = $2 where id = $1', [body.id, after]);
  for (const one of successors) {
    await rows('insert into body_successor (body_id, successor_id, from_day) values ($1, $2, $3)', [
      body.id,
      one.id,
      after,
    ]);
  }
};
const update = (body: Stored, note: string) =>
  rows(
    `with worked as (update task set status = 'in_progress', last_update_on = '2026-02-02'
       where lead_body_id = $1 and period_from <= '2026-02-02' returning id)
     insert into task_update (id, task_id, kind, body_id, at, arrived_on, note)
     select gen_random_uuid(), id, 'progress', $1, '2026-02-02', '2026-02-02', $2 from worked`,
    [body.id, note],
  );
const leads = async () =>
  (
    await rows(
      `select concat_ws(' ', t.status, t.due_on, b.name) as line from task t join body b on b.id = t.lead_body_id
       where t.plan_id = $1 order by t.due_on, t.number`,
    )
  ).map(({ line }) => line);
const reports = async () =>
  (
    await rows(
      `select concat_ws(' ', r.period_key, b.name, p.status, case when p.excused then 'excused' end) as line
       from progress_report p join review r on r.id = p.review_id join body b on b.id = p.body_id
       where p.plan_id = $1 order by r.period_from, b.name`,
    )
  ).map(({ line }) => line);

const measures = async (...values: readonly { body: Stored; part: number; indicator: string }[]) => {
  for (const { body, part, indicator } of values) {
    await rows(
      `insert into measurement (id, committee_id, indicator_id, review_id, body_id, part, whole, given_at)
       select gen_random_uuid(), r.committee_id, $3, r.id, $2, $4, 10, '2026-03-01' from review r
       where r.plan_id = $1 and r.period_key = '2026-H1'`,
      [plan.id, body.id, indicator, part],
    );
  }
};
const measured = (indicator: string) =>
  rows(
    `select b.name, m.part from measurement m join body b on b.id = m.body_id where m.indicator_id = $1 order by m.part`,
    [indicator],
  );
const indicatorOf = (...bodies: readonly Stored[]) =>
  addIndicator(app.dataSource.manager, {
    committeeId: committee.id,
    planId: plan.id,
    reportedBy: bodies.map(({ id }) => id),
  });

describe('a body that was dissolved with one successor', () => {
  beforeEach(async () => {
    await world.duty(committee, plan, { cadence: 'yearly', leads: [old] });
    await settle('2026-01-05');
    await update(old, 'Đã ban hành kế hoạch');
    await end(old, '2026-03-31', [heir]);
  });

  it('keeps its work until its last day', async () => {
    expect(await succession().run(at('2026-03-31'))).toEqual({ moved: 0, merged: 0, reports: 0 });
    expect((await leads())[0]).toBe('in_progress 2026-12-14 Đảng ủy xã Cũ');
  });

  it('hands its open tasks over the day after, with their story and deadlines; what is over stays', async () => {
    await rows(
      `update task set status = 'confirmed', completed_on = '2026-02-10' where plan_id = $1 and due_on = '2027-12-14'`,
    );
    expect(await succession().run(at('2026-04-01'))).toEqual({ moved: 1, merged: 0, reports: 3 });
    expect(await leads()).toEqual([
      'in_progress 2026-12-14 Đảng ủy xã Mới',
      'confirmed 2027-12-14 Đảng ủy xã Cũ',
    ]);
    const story = await rows(
      `select u.kind, u.note from task_update u join task t on t.id = u.task_id where t.plan_id = $1 and t.status = 'in_progress' order by u.at`,
    );
    expect(story).toEqual([
      { kind: 'progress', note: 'Đã ban hành kế hoạch' },
      { kind: 'succession', note: 'Đảng ủy xã Cũ' },
    ]);
    const [entry] = await rows(
      `select h.before, h.after from history h join task t on t.id = h.object_id where t.plan_id = $1 and h.action = 'succeeded'`,
    );
    expect(entry).toMatchObject({ before: { leadBodyId: old.id }, after: { leadBodyId: heir.id } });
  });

  it('does so once, however often the pass runs, and at the first pass after days without one', async () => {
    expect(await succession().run(at('2026-05-04'))).toMatchObject({ moved: 2 });
    expect(await succession().run(at('2026-05-04'))).toEqual({ moved: 0, merged: 0, reports: 0 });
    await settle('2026-05-04');
    expect(new Set((await leads()).map((line) => String(line).slice(-3)))).toEqual(new Set(['Mới']));
  });

  it('lets the successor hear of what it leads now, once', async () => {
    await succession().run(at('2026-04-01'));
    const events = await rows(
      `select u.event, u.facts ->> 'bodyId' as body from history_unannounced u join history h on h.id = u.history_id
       join task t on t.id = h.object_id where t.plan_id = $1 and h.action = 'succeeded'`,
    );
    // the task of 2027 has not begun
    expect(events).toEqual([{ event: 'task-assigned', body: heir.id }]);
  });

  it('hands over the reports that it owes; those sent stay with it', async () => {
    await rows(
      `update progress_report p set status = 'submitted', submitted_on = '2026-03-20', first_submitted_on = '2026-03-20'
       from review r where r.id = p.review_id and p.plan_id = $1 and r.period_key = '2026-H1'`,
    );
    await succession().run(at('2026-04-01'));
    await settle('2026-04-01');
    expect(await reports()).toEqual([
      '2026-H1 Đảng ủy xã Cũ submitted',
      '2026-H1 Đảng ủy xã Mới draft',
      '2026-H2 Đảng ủy xã Mới draft',
      '2027-H1 Đảng ủy xã Mới draft',
    ]);
  });

  it('hands over what it gave of indicators with the report, told in the history', async () => {
    const indicator = await indicatorOf(old);
    await measures({ body: old, part: 7, indicator });
    await succession().run(at('2026-04-01'));
    expect(await measured(indicator)).toEqual([{ name: 'Đảng ủy xã Mới', part: 7 }]);
    const entries = await rows(
      `select h.after -> 'measurements' as told from history h join progress_report p on p.id = h.object_id
       where p.plan_id = $1 and h.action = 'succeeded' and jsonb_array_length(h.after -> 'measurements') > 0`,
    );
    expect(entries).toMatchObject([
      { told: [{ indicatorId: indicator, before: { part: null }, after: { part: 7, whole: 10 } }] },
    ]);
  });

  it('is followed in the duties that name it: later periods go to its successor', async () => {
    await succession().run(at('2026-04-01'));
    await settle('2027-01-04');
    expect((await leads()).at(-1)).toBe('assigned 2028-12-14 Đảng ủy xã Mới');
  });

  it('is followed further where its successor is no more either', async () => {
    const last = await world.body(committee, { kind: 'base-commune', name: 'Đảng ủy phường Sau' });
    await succession().run(at('2026-04-01'));
    await end(heir, '2026-06-30', [last]);
    await succession().run(at('2026-07-01'));
    await settle('2027-01-04');
    expect((await leads()).at(-1)).toBe('assigned 2028-12-14 Đảng ủy phường Sau');
  });

  it('owes nothing anew for what is over, and its successor keeps the reports that it took over', async () => {
    await rows(
      `update task set status = 'confirmed', completed_on = '2026-02-10' where plan_id = $1 and due_on = '2026-12-14'`,
    );
    await succession().run(at('2026-04-01'));
    await settle('2026-04-01');
    expect(await reports()).toEqual([
      '2026-H1 Đảng ủy xã Mới draft',
      '2026-H2 Đảng ủy xã Mới draft',
      '2027-H1 Đảng ủy xã Mới draft',
    ]);
    expect(await succession().run(at('2026-04-01'))).toEqual({ moved: 0, merged: 0, reports: 0 });
  });
});

describe('two bodies that were merged into a new one', () => {
  it('have one task between them for each later period', async () => {
    const third = await world.body(committee, { kind: 'base-commune', name: 'Đảng ủy xã Ba' });
    await world.duty(committee, plan, { cadence: 'yearly', leads: [old, third] });
    await settle('2026-01-05');
    await end(old, '2026-03-31', [heir]);
    await end(third, '2026-03-31', [heir]);
    expect(await succession().run(at('2026-04-01'))).toMatchObject({ moved: 2, merged: 2 });
    await settle('2027-01-04');
    expect((await leads()).filter((line) => String(line).includes('2028'))).toEqual([
      'assigned 2028-12-14 Đảng ủy xã Mới',
    ]);
  });
});

describe('where the successor has the same task', () => {
  beforeEach(async () => {
    const group = await world.groupOfKinds(committee, ['base-commune']);
    await world.duty(committee, plan, { cadence: 'yearly', leadGroups: [group] });
    await settle('2026-01-05');
    await end(old, '2026-03-31', [heir]);
  });

  it('one that nobody has worked on ends and points to the other', async () => {
    await update(old, 'Đã làm');
    expect(await succession().run(at('2026-04-01'))).toMatchObject({ moved: 1, merged: 2 });
    expect((await leads()).sort()).toEqual([
      'assigned 2027-12-14 Đảng ủy xã Mới',
      'cancelled 2026-12-14 Đảng ủy xã Mới',
      'cancelled 2027-12-14 Đảng ủy xã Cũ',
      'in_progress 2026-12-14 Đảng ủy xã Mới',
    ]);
    expect(
      await rows(
        `select s.status from task t join task s on s.id = t.successor_id where t.plan_id = $1 and t.due_on = '2026-12-14'`,
      ),
    ).toEqual([{ status: 'in_progress' }]);
  });

  it('both stay where both were worked on', async () => {
    await update(old, 'Đã làm');
    await update(heir, 'Cũng làm');
    expect(await succession().run(at('2026-04-01'))).toMatchObject({ moved: 1, merged: 1 });
    expect((await leads()).filter((line) => String(line).startsWith('in_progress'))).toEqual([
      'in_progress 2026-12-14 Đảng ủy xã Mới',
      'in_progress 2026-12-14 Đảng ủy xã Mới',
    ]);
  });

  it('what was written for one report stands in the other, under the name of who wrote it', async () => {
    await rows(
      `update progress_report set results = case when body_id = $2 then 'Mở 9 lớp.' else 'Mở 2 lớp.' end where plan_id = $1`,
      [plan.id, old.id],
    );
    await rows(
      `insert into proposal (id, report_id, position, text, addressee, status)
       select gen_random_uuid(), p.id, 0, b.name, 'Huyện ủy', 'open' from progress_report p join body b on b.id = p.body_id
       join review r on r.id = p.review_id where p.plan_id = $1 and r.period_key = '2026-H1'`,
    );
    await succession().run(at('2026-04-01'));
    await settle('2026-04-01');
    expect(await reports()).toContain('2026-H1 Đảng ủy xã Cũ draft excused');
    expect(
      await rows(
        `select q.position, q.text from proposal q join progress_report p on p.id = q.report_id
         where p.plan_id = $1 and p.body_id = $2 order by q.position`,
        [plan.id, heir.id],
      ),
    ).toEqual([
      { position: 0, text: 'Đảng ủy xã Mới' },
      { position: 1, text: 'Đảng ủy xã Cũ' },
    ]);
    expect(
      await rows(`select distinct results from progress_report where plan_id = $1 and body_id = $2`, [
        plan.id,
        heir.id,
      ]),
    ).toEqual([{ results: 'Mở 2 lớp.\nĐảng ủy xã Cũ: Mở 9 lớp.' }]);
  });

  it('what one gave of indicators joins the other report, where that body gave nothing of its own', async () => {
    const [both, alone] = [await indicatorOf(old, heir), await indicatorOf(old, heir)];
    await measures(
      { body: old, part: 7, indicator: both },
      { body: heir, part: 9, indicator: both },
      { body: old, part: 5, indicator: alone },
    );
    await succession().run(at('2026-04-01'));
    expect(await measured(both)).toEqual([
      { name: 'Đảng ủy xã Cũ', part: 7 },
      { name: 'Đảng ủy xã Mới', part: 9 },
    ]);
    expect(await measured(alone)).toEqual([{ name: 'Đảng ủy xã Mới', part: 5 }]);
  });

  it('a report that was joined to the other is not owed again for what is over', async () => {
    await rows(
      `update task set status = 'confirmed', completed_on = '2026-02-10' where lead_body_id = $1 and due_on = '2026-12-14'`,
      [old.id],
    );
    await succession().run(at('2026-04-01'));
    await settle('2026-04-01');
    expect(await reports()).toContain('2026-H1 Đảng ủy xã Cũ draft excused');
    expect(await succession().run(at('2026-04-01'))).toEqual({ moved: 0, merged: 0, reports: 0 });
  });
});

describe('a body that was split', () => {
  let second: Stored;
  beforeEach(async () => {
    second = await world.body(committee, { kind: 'base-commune', name: 'Đảng ủy xã Hai' });
    await world.duty(committee, plan, { cadence: 'yearly', leads: [old], cooperating: [committee] });
    await world.duty(committee, plan, { cadence: 'quarterly', leads: [second], cooperating: [old] });
    await settle('2026-01-05');
    await end(old, '2026-03-31', [heir, second]);
  });
  const handOver = (to: Stored, taskIds: string[] | null, day = '2026-04-01') =>
    succession().handOver(board, old.id, { successorId: to.id, taskIds }, at(day));

  it('hands nothing over by itself', async () => {
    expect(await succession().run(at('2026-04-01'))).toEqual({ moved: 0, merged: 0, reports: 0 });
  });

  it('hands over to whom the board names; the reports and what it cooperated on follow the last task', async () => {
    const [one, two] = await rows(
      'select id from task where plan_id = $1 and lead_body_id = $2 order by due_on',
      [plan.id, old.id],
    );
    expect(await handOver(heir, [String(one?.['id'])])).toEqual({ moved: 1, merged: 0, reports: 0 });
    expect(await handOver(second, [String(two?.['id'])])).toEqual({ moved: 1, merged: 0, reports: 3 });
    const cooperating = await rows(
      `select distinct c.body_id from task_cooperator c join task t on t.id = c.task_id
       where t.plan_id = $1 and t.status <> 'confirmed' and c.body_id <> $2`,
      [plan.id, committee.id],
    );
    // the other successor leads those tasks itself
    expect(cooperating).toEqual([]);
  });

  it('hands nothing over while it exists, to a stranger, or of another body', async () => {
    await expect(handOver(heir, null, '2026-03-31')).rejects.toMatchObject({
      code: 'body_exists',
      text: { vi: expect.stringContaining('đến hết ngày 31/03/2026') },
    });
    await expect(handOver(committee, null)).rejects.toMatchObject({
      code: 'no_successor',
      text: { vi: expect.stringMatching(/Đảng ủy xã (Mới|Hai), Đảng ủy xã (Mới|Hai)\.$/) },
    });
    const [foreign] = await rows('select id from task where lead_body_id = $1', [second.id]);
    await expect(handOver(heir, [String(foreign?.['id'])])).rejects.toMatchObject({
      code: 'not_its_tasks',
      text: { vi: expect.not.stringContaining(String(foreign?.['id'])) },
    });
  });
});
