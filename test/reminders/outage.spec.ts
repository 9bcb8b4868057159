import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { HistoryService } from '../../src/history/history.service.js';
import { system, visitor } from '../../src/kernel/actor.js';
import { newId } from '../../src/kernel/new-id.js';
import { MessagesService } from '../../src/mail/messages.service.js';
import { PlanningService } from '../../src/reminders/planning.service.js';
import { type MailRun, type SentMail, startMailRun } from '../support/mail-run.js';
import { ReminderWorld } from '../support/reminder-world.js';
import type { Stored } from '../support/world.js';

let run: MailRun;
let db: DataSource;
let world: ReminderWorld;
let body: Stored;
let officer: string;

beforeAll(async () => {
  run = await startMailRun('2026-01-05T08:00:00+07:00');
  db = run.app.dataSource;
});
afterAll(() => run.close());
beforeEach(async () => {
  world = await ReminderWorld.build(db.manager);
  const code = newId();
  officer = `officer@${code}.example`;
  body = await world.bodyWithOfficer(code);
});
afterEach(async () => {
  run.sink.refusals.clear();
  await db.query(`update plan set status = 'closed'`);
  await db.query('delete from message');
  await db.query('delete from history_unannounced');
});

/** A pass in which everything that waits for its next attempt is tried: the database's clock cannot be set. */
async function passOn(day: string, time = '07:30'): Promise<SentMail[]> {
  await db.query(`update message set next_attempt_at = now() where next_attempt_at is not null`);
  return run.passAt(`${day}T${time}:00+07:00`);
}

async function passOnEach(...days: string[]): Promise<SentMail[]> {
  const sent: SentMail[] = [];
  for (const day of days) sent.push(...(await passOn(day)));
  return sent;
}

async function assigned(taskId: string, at: string): Promise<void> {
  await db.transaction((manager) =>
    run.app.get(HistoryService).record(manager, {
      objectType: 'task',
      objectId: taskId,
      action: 'task-assigned',
      actor: system,
      at: new Date(at),
      committeeId: world.committeeBody.id,
      announce: { event: 'task-assigned', actId: newId(), facts: { taskId, bodyId: body.id } },
    }),
  );
}

/** The log of messages by day: state, and why those that were not sent ended. */
async function log(): Promise<unknown[]> {
  return db.query(
    `select m.day::text, m.state, m.skip_reason, o.day::text as by from message m left join message o on o.id = m.overtaken_by
     order by m.day, m.id`,
  );
}

async function reminders(taskId: string): Promise<unknown[]> {
  return db.query(
    `select r."offset", r.state, m.day::text as said_on from reminder r left join message m on m.id = r.message_id
     where r.subject_id = $1 order by r.day, r."offset"::int`,
    [taskId],
  );
}

async function refusedUntilDead(day: string): Promise<void> {
  run.sink.refusals.set(officer, { code: 550, text: 'no such user' });
  expect(await passOn(day)).toEqual([]);
  expect(await log()).toEqual([{ day, state: 'dead', skip_reason: null, by: null }]);
}

describe('an outage of the mail server only delays', () => {
  it('one digest with the present state goes out when the server is back; the days before are on record as overtaken', async () => {
    const first = await world.task(body, { dueOn: '2026-06-15' });
    const second = await world.task(body, { dueOn: '2026-06-18' });
    const comeBack = await run.beginOutage();
    expect(
      await passOnEach('2026-06-08', '2026-06-11', '2026-06-12', '2026-06-15', '2026-06-16', '2026-06-17'),
    ).toEqual([]);
    await comeBack();
    const [mail, ...others] = await passOn('2026-06-17', '10:00');
    expect(others).toEqual([]);
    expect(mail?.to).toBe(officer);
    expect(mail?.text).toContain('Quá hạn 2 ngày (thời hạn 15/06/2026).');
    expect(mail?.text).toContain('Thời hạn 18/06/2026, còn 1 ngày.');
    expect(mail?.text.match(/\/tasks\//g)).toHaveLength(2);
    const overtaken = { state: 'skipped', skip_reason: 'overtaken' };
    expect(await log()).toEqual([
      { day: '2026-06-08', ...overtaken, by: '2026-06-11' },
      { day: '2026-06-11', ...overtaken, by: '2026-06-12' },
      { day: '2026-06-12', ...overtaken, by: '2026-06-15' },
      { day: '2026-06-15', ...overtaken, by: '2026-06-16' },
      { day: '2026-06-16', ...overtaken, by: '2026-06-17' },
      { day: '2026-06-17', state: 'sent', skip_reason: null, by: null },
    ]);
    const never = { state: 'overtaken', said_on: null };
    expect(await reminders(first)).toEqual([
      { offset: '-14', ...never },
      { offset: '-7', ...never },
      { offset: '-3', ...never },
      { offset: '-1', ...never },
      { offset: '0', ...never },
      // Its day was the 16th; it was said with the digest of the 17th.
      { offset: '1', state: 'said', said_on: '2026-06-17' },
    ]);
    expect((await reminders(second)).at(-1)).toEqual({ offset: '-1', state: 'said', said_on: '2026-06-17' });
    expect(await passOn('2026-06-17', '10:01')).toEqual([]);
  });

  it('what is no longer true by then is not told', async () => {
    const done = await world.task(body, { dueOn: '2026-06-15' });
    await world.task(body, { dueOn: '2026-06-22' });
    const comeBack = await run.beginOutage();
    await passOnEach('2026-06-12', '2026-06-15');
    await db.query(`update task set status = 'done' where id = $1`, [done]);
    await comeBack();
    const [mail, ...others] = await passOn('2026-06-15', '10:00');
    expect(others).toEqual([]);
    expect(mail?.text).not.toContain(done);
    expect(mail?.text).toContain('Thời hạn 22/06/2026, còn 7 ngày.');
  });

  it('notices of its time come with the digest, in one message', async () => {
    const given = await world.task(body);
    const due = await world.task(body, { dueOn: '2026-06-16' });
    const comeBack = await run.beginOutage();
    await assigned(given, '2026-06-10T09:00:00+07:00');
    await passOn('2026-06-10', '09:01');
    await assigned(due, '2026-06-11T09:00:00+07:00');
    await passOn('2026-06-11', '09:01');
    await passOn('2026-06-15');
    await comeBack();
    const [mail, ...others] = await passOn('2026-06-15', '07:31');
    expect(others).toEqual([]);
    expect(mail?.text).toContain(`/tasks/${given}`);
    expect(mail?.text).toContain(`/tasks/${due}`);
    expect(mail?.text).toContain('Được giao chủ trì nhiệm vụ');
    expect(mail?.text).toContain('Thời hạn 16/06/2026, còn 1 ngày.');
  });

  it('of weekly summaries only the last one goes', async () => {
    const board = `board@${body.code}.example`;
    await world.holder('board', world.committeeBody, board);
    const comeBack = await run.beginOutage();
    await passOnEach('2026-06-01', '2026-06-08', '2026-06-15');
    await comeBack();
    const mails = await passOn('2026-06-15', '10:00');
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [board, 'Tổng hợp tuần, 15/06/2026: 0 nhiệm vụ quá hạn, 0 sắp đến hạn'],
    ]);
  });

  it('however many copies plan and deliver at the moment it ends', async () => {
    for (const dueOn of ['2026-06-15', '2026-06-16', '2026-06-19']) await world.task(body, { dueOn });
    const comeBack = await run.beginOutage();
    await passOnEach('2026-06-11', '2026-06-12', '2026-06-15');
    await comeBack();
    const passes = await Promise.all([1, 2, 3, 4].map(() => passOn('2026-06-16')));
    expect(passes.flat()).toHaveLength(1);
    expect(passes.flat()[0]?.text.match(/\/tasks\//g)).toHaveLength(3);
  });
});

describe('a message that is dead', () => {
  it('does not count as said: the next one tells what still holds of it, and it is on record by which', async () => {
    const early = await world.task(body, { dueOn: '2026-06-15' });
    const given = await world.task(body);
    await assigned(given, '2026-06-14T20:00:00+07:00');
    await refusedUntilDead('2026-06-15');
    run.sink.refusals.clear();
    await world.task(body, { dueOn: '2026-06-30' });
    const [mail, ...others] = await passOn('2026-06-16');
    expect(others).toEqual([]);
    expect(mail?.text).toContain('Quá hạn 1 ngày (thời hạn 15/06/2026).');
    expect(mail?.text).toContain('Thời hạn 30/06/2026, còn 14 ngày.');
    expect(mail?.text).toContain(`/tasks/${given}`);
    expect(await log()).toEqual([
      { day: '2026-06-15', state: 'skipped', skip_reason: 'overtaken', by: '2026-06-16' },
      { day: '2026-06-16', state: 'sent', skip_reason: null, by: null },
    ]);
    expect((await reminders(early)).slice(-2)).toEqual([
      { offset: '0', state: 'overtaken', said_on: null },
      { offset: '1', state: 'said', said_on: '2026-06-16' },
    ]);
  });

  it('is told with the next notice too, where that comes first', async () => {
    const early = await world.task(body, { dueOn: '2026-06-15' });
    await refusedUntilDead('2026-06-15');
    run.sink.refusals.clear();
    const given = await world.task(body);
    await assigned(given, '2026-06-15T10:00:00+07:00');
    const [mail, ...others] = await passOn('2026-06-15', '10:01');
    expect(others).toEqual([]);
    expect(mail?.text).toContain(`/tasks/${early}`);
    expect(mail?.text).toContain(`/tasks/${given}`);
  });

  it('that a person sends again says it once: the next digest does not repeat it', async () => {
    await world.task(body, { dueOn: '2026-06-18' });
    await refusedUntilDead('2026-06-11');
    run.sink.refusals.clear();
    const [{ id }] = await db.query<[{ id: string }]>('select id from message');
    await run.app.get(MessagesService).retry({ ...visitor, accountId: newId() }, id);
    expect(await passOn('2026-06-12')).toHaveLength(1);
    await world.task(body, { dueOn: '2026-06-29' });
    const [mail, ...others] = await passOn('2026-06-15');
    expect(others).toEqual([]);
    expect(mail?.text.match(/\/tasks\//g)).toHaveLength(2);
    expect(await log()).toEqual([
      { day: '2026-06-11', state: 'sent', skip_reason: null, by: null },
      { day: '2026-06-15', state: 'sent', skip_reason: null, by: null },
    ]);
  });

  it('that a later one has overtaken cannot be sent again', async () => {
    await world.task(body, { dueOn: '2026-06-15' });
    await refusedUntilDead('2026-06-12');
    run.sink.refusals.clear();
    await passOn('2026-06-15');
    const [{ id }] = await db.query<[{ id: string }]>(`select id from message where state = 'skipped'`);
    const retried = run.app.get(MessagesService).retry({ ...visitor, accountId: newId() }, id);
    await expect(retried).rejects.toMatchObject({ code: 'illegal_transition' });
  });
});

describe('a message that is being sent just now', () => {
  it('is left alone, and overtaken by the next pass where it failed', async () => {
    await world.task(body, { dueOn: '2026-06-15' });
    const comeBack = await run.beginOutage();
    await passOn('2026-06-12');
    await db.query(
      `update message set state = 'sending', lease_until = now(), next_attempt_at = now() + interval '5 minutes'`,
    );
    run.app.clock.set(new Date('2026-06-15T07:30:00+07:00'));
    await run.app.get(PlanningService).run(run.app.clock.now());
    const states = async (): Promise<unknown[]> => db.query('select state from message order by id');
    expect(await states()).toEqual([{ state: 'sending' }, { state: 'queued' }]);
    await db.query(`update message set state = 'retrying' where state = 'sending'`);
    await comeBack();
    expect(await passOn('2026-06-15', '07:31')).toHaveLength(1);
    expect(await states()).toEqual([{ state: 'skipped' }, { state: 'sent' }]);
  });
});
