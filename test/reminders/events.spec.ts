import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { HistoryService } from '../../src/history/history.service.js';
import { system } from '../../src/kernel/actor.js';
import { newId } from '../../src/kernel/new-id.js';
import type { NoticeEvent } from '../../src/reminders/events/notice.js';
import { PlanningService } from '../../src/reminders/planning.service.js';
import { type MailRun, startMailRun } from '../support/mail-run.js';
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
  await db.query(`update plan set status = 'closed'`);
  await db.query('delete from message');
  await db.query('delete from history_unannounced');
});

interface Happened {
  readonly at: string;
  readonly actId?: string;
  readonly facts?: Record<string, string>;
}

/** A change of a task or report that is announced, as the features record theirs. */
async function happened(event: NoticeEvent, about: Record<string, string>, given: Happened): Promise<void> {
  const objectId = Object.values(about)[0] ?? '';
  await db.transaction((manager) =>
    run.app.get(HistoryService).record(manager, {
      objectType: Object.keys(about)[0]?.replace('Id', '') ?? '',
      objectId,
      action: event,
      actor: system,
      at: new Date(given.at),
      committeeId: world.committeeBody.id,
      announce: {
        event,
        actId: given.actId ?? newId(),
        facts: { ...about, bodyId: body.id, ...given.facts },
      },
    }),
  );
}

async function unannounced(): Promise<number> {
  const [row] = await db.query<{ count: number }[]>('select count(*)::int as count from history_unannounced');
  return row?.count ?? 0;
}

describe('a notice', () => {
  it('of something that happened in office hours goes at once', async () => {
    const taskId = await world.task(body);
    await happened('task-assigned', { taskId }, { at: '2026-06-10T10:00:00+07:00' });
    const [mail, ...others] = await run.passAt('2026-06-10T10:01:00+07:00');
    expect(others).toEqual([]);
    expect(mail?.to).toBe(officer);
    expect(mail?.subject).toMatch(
      /^Giao nhiệm vụ, thời hạn 14\/12\/2026: NV-\d+ Kế hoạch phát triển đảng viên$/,
    );
    expect(mail?.text).toContain(`https://dondoc.example/tasks/${taskId}`);
    expect(await unannounced()).toBe(0);
    expect(await run.passAt('2026-06-10T10:02:00+07:00')).toEqual([]);
  });

  it('leaves its row in the history', async () => {
    const taskId = await world.task(body);
    await happened('task-assigned', { taskId }, { at: '2026-06-10T10:00:00+07:00' });
    await run.passAt('2026-06-10T10:01:00+07:00');
    const rows = await db.query<unknown[]>('select 1 from history where object_id = $1', [taskId]);
    expect(rows).toHaveLength(1);
  });

  it('of the evening or the weekend goes at 07:30 of the next working day', async () => {
    const taskId = await world.task(body);
    await happened('task-assigned', { taskId }, { at: '2026-06-12T18:30:00+07:00' });
    expect(await run.passAt('2026-06-12T18:31:00+07:00')).toEqual([]);
    expect(await run.passAt('2026-06-13T10:00:00+07:00')).toEqual([]);
    expect(await run.passAt('2026-06-15T07:00:00+07:00')).toEqual([]);
    expect((await run.passAt('2026-06-15T07:30:00+07:00')).map(({ to }) => to)).toEqual([officer]);
  });

  it('that waits for the morning stands in the message of the day, each task once', async () => {
    const taskId = await world.task(body, { dueOn: '2026-06-15', status: 'in_progress' });
    await db.query(`update task set returned_by = '2026-06-15' where id = $1`, [taskId]);
    await happened('task-returned', { taskId }, { at: '2026-06-14T20:00:00+07:00' });
    const mails = await run.passAt('2026-06-15T07:30:00+07:00');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Hôm nay là hạn cuối: 15/06/2026.');
    expect(mails[0]?.text).toContain('Trả lại để bổ sung, hoàn thiện chậm nhất ngày 15/06/2026.');
    expect(mails[0]?.text.match(/\/tasks\//g)).toHaveLength(1);
  });

  it('of one act is one message for each recipient, however many tasks it is about', async () => {
    const other = await world.bodyWithOfficer(newId());
    const actId = newId();
    for (const lead of [body, body, body, other]) {
      const taskId = await world.task(lead);
      const at = '2026-06-10T10:00:00+07:00';
      await happened('task-assigned', { taskId }, { at, actId, facts: { bodyId: lead.id } });
    }
    const mails = await run.passAt('2026-06-10T10:01:00+07:00');
    expect(mails.map(({ to }) => to).sort()).toEqual([officer, `officer@${other.code}.example`].sort());
    expect(mails.find(({ to }) => to === officer)?.subject).toBe('Giao 3 nhiệm vụ, sớm nhất 14/12/2026');
  });

  it('of acts that one pass finds is one message for each recipient', async () => {
    for (const minute of ['00', '05']) {
      const taskId = await world.task(body);
      await happened('task-assigned', { taskId }, { at: `2026-06-10T10:${minute}:00+07:00` });
    }
    expect(await run.passAt('2026-06-10T10:06:00+07:00')).toHaveLength(1);
  });

  it('goes once and whole when several passes run together', async () => {
    const actId = newId();
    for (let n = 0; n < 10; n += 1) {
      const taskId = await world.task(body);
      await happened('task-assigned', { taskId }, { at: '2026-06-10T10:00:00+07:00', actId });
    }
    run.app.clock.set(new Date('2026-06-10T10:01:00+07:00'));
    const passes = [1, 2, 3, 4].map(() => run.app.get(PlanningService).run(run.app.clock.now()));
    await Promise.all(passes);
    const mails = await run.passAt('2026-06-10T10:01:00+07:00');
    expect(mails.map(({ subject }) => subject)).toEqual(['Giao 10 nhiệm vụ, sớm nhất 14/12/2026']);
  });

  it('is not sent when it is no longer true', async () => {
    const taskId = await world.task(body);
    await happened('task-assigned', { taskId }, { at: '2026-06-10T10:00:00+07:00' });
    run.app.clock.set(new Date('2026-06-10T10:01:00+07:00'));
    await run.app.get(PlanningService).run(run.app.clock.now());
    await db.query(`update task set status = 'cancelled' where id = $1`, [taskId]);
    expect(await run.passAt('2026-06-10T10:01:00+07:00')).toEqual([]);
    const rows = await db.query<unknown[]>('select state, skip_reason from message');
    expect(rows).toEqual([{ state: 'skipped', skip_reason: 'no_longer_true' }]);
  });

  it('tells what the board said, escaped', async () => {
    const taskId = await world.task(body, { status: 'in_progress' });
    await db.query(`update task set returned_by = '2026-06-17' where id = $1`, [taskId]);
    await db.query(
      `insert into task_update (id, task_id, kind, at, arrived_on, note) values ($1, $2, 'return', now(), '2026-06-10', $3)`,
      [newId(), taskId, 'Thiếu <b>số liệu</b> & biểu'],
    );
    await happened('task-returned', { taskId }, { at: '2026-06-10T10:00:00+07:00' });
    const [mail] = await run.passAt('2026-06-10T10:01:00+07:00');
    expect(mail?.subject).toContain('Bổ sung, hoàn thiện chậm nhất ngày 17/06/2026: NV-');
    expect(mail?.text).toContain('Thiếu <b>số liệu</b> & biểu');
    expect(mail?.html).toContain('Thiếu &lt;b&gt;số liệu&lt;/b&gt; &amp; biểu');
  });

  it('of a report goes to the officers, and of one passed on to the head', async () => {
    const head = `head@${body.code}.example`;
    await world.holder('head', body, head);
    const reviewId = await world.review({ opensOn: '2026-07-01' });
    const reportId = await world.report(reviewId, body, { dueOn: '2026-07-30' });
    await db.query('update progress_report set passed_to_head_at = now() where id = $1', [reportId]);
    await happened('report-passed-to-head', { reportId }, { at: '2026-06-10T10:00:00+07:00' });
    expect((await run.passAt('2026-06-10T10:01:00+07:00')).map(({ to }) => to)).toEqual([head]);
    await db.query(
      `update progress_report set status = 'returned', returned_by = '2026-07-10' where id = $1`,
      [reportId],
    );
    await happened('report-returned', { reportId }, { at: '2026-06-10T11:00:00+07:00' });
    const [mail] = await run.passAt('2026-06-10T11:01:00+07:00');
    expect([mail?.to, mail?.subject]).toEqual([
      officer,
      'Bổ sung, hoàn thiện báo cáo chậm nhất ngày 10/07/2026: Sơ kết 6 tháng đầu năm 2026',
    ]);
  });

  it('of a review goes to all bodies that owe it a report', async () => {
    const other = await world.bodyWithOfficer(newId());
    const reviewId = await world.review({ opensOn: '2026-07-01' });
    for (const one of [body, other]) await world.report(reviewId, one, { dueOn: '2026-07-30' });
    await db.transaction((manager) =>
      run.app.get(HistoryService).record(manager, {
        objectType: 'review',
        objectId: reviewId,
        action: 'announced',
        actor: system,
        at: new Date('2026-06-10T10:00:00+07:00'),
        committeeId: world.committeeBody.id,
        announce: { event: 'review-announced', actId: newId(), facts: { reviewId, planId: world.planId } },
      }),
    );
    expect(await run.passAt('2026-06-10T10:01:00+07:00')).toHaveLength(2);
  });
});
