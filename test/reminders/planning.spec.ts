import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { addDays, calendarDay, type CalendarDay } from '../../src/kernel/calendar-day.js';
import { newId } from '../../src/kernel/new-id.js';
import { expectedOfTask } from '../support/expected-reminders.js';
import { type MailRun, startMailRun } from '../support/mail-run.js';
import { ReminderWorld } from '../support/reminder-world.js';
import { inTime, timesOver } from '../support/thoroughness.js';
import { vietNam2026 } from '../support/viet-nam-2026.js';
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
});

async function recorded(state: string): Promise<string[]> {
  const rows = await db.query<{ offset: string }[]>(
    `select "offset" from reminder where state = $1 and subject_id in (select id from task where plan_id = $2)
     order by day, "offset"::int`,
    [state, world.planId],
  );
  return rows.map(({ offset }) => offset);
}

const MADE_ON = '2026-05-20';

async function saidOf(taskId: string): Promise<string[]> {
  const rows = await db.query<{ words: string }[]>(
    `select kind || ' ' || "offset" as words from reminder where state = 'said' and subject_id = $1`,
    [taskId],
  );
  return rows.map(({ words }) => words);
}

/** Background passes around a task's deadline: days from it, and how many of them at once. */
interface Passes {
  readonly offsets: readonly number[];
  readonly dueOn: CalendarDay;
  readonly copies: number;
}

/** The subjects of what goes out at 07:30 of each of these days. */
async function onDays(...days: string[]): Promise<Record<string, string[]>> {
  const sent: Record<string, string[]> = {};
  for (const day of days) {
    const mails = await run.passAt(`${day}T07:30:00+07:00`);
    if (mails.length > 0) sent[day] = mails.map(({ to }) => to);
  }
  return sent;
}

describe('a reminder', () => {
  it('goes out at 07:30 of its day, to the lead body, with code, title, deadline and link', async () => {
    const id = await world.task(body, { dueOn: '2026-12-14' });
    expect(await run.passAt('2026-11-30T07:29:00+07:00')).toEqual([]);
    const [mail, ...others] = await run.passAt('2026-11-30T07:30:00+07:00');
    expect(others).toEqual([]);
    expect(mail?.to).toBe(officer);
    expect(mail?.subject).toMatch(
      /^Hoàn thành nhiệm vụ chậm nhất ngày 14\/12\/2026: NV-\d+ Kế hoạch phát triển đảng viên$/,
    );
    expect(mail?.text).toContain('Thời hạn 14/12/2026, còn 14 ngày.');
    expect(mail?.text).toContain(`https://dondoc.example/tasks/${id}`);
    expect(mail?.html).toContain(`href="https://dondoc.example/tasks/${id}"`);
  });

  it('goes once however often the pass runs and however many run together', async () => {
    await world.task(body);
    const [once] = await run.passAt('2026-11-30T07:30:00+07:00');
    expect(once?.to).toBe(officer);
    expect(await run.passAt('2026-11-30T07:31:00+07:00')).toEqual([]);
    const passes = [1, 2, 3].map(() => run.passAt('2026-12-07T07:30:00+07:00'));
    expect((await Promise.all(passes)).flat()).toHaveLength(1);
    expect(await recorded('said')).toEqual(['-14', '-7']);
  });

  it('of a yearly task goes on 30/11, 07/12, 11/12 (3 days and 1 day before together) and 14/12', async () => {
    await world.task(body);
    const sent = await onDays(
      '2026-11-27',
      '2026-11-28',
      '2026-11-30',
      '2026-12-01',
      '2026-12-07',
      '2026-12-10',
      '2026-12-11',
      '2026-12-12',
      '2026-12-13',
      '2026-12-14',
    );
    expect(Object.keys(sent)).toEqual(['2026-11-30', '2026-12-07', '2026-12-11', '2026-12-14']);
    expect(await recorded('overtaken')).toEqual(['-3']);
  });

  it('that an outage of a week kept back goes at the first pass after it; only the latest is said', async () => {
    await world.task(body);
    await run.passAt('2026-11-27T07:30:00+07:00');
    const [mail, ...others] = await run.passAt('2026-12-09T10:15:00+07:00');
    expect(others).toEqual([]);
    expect(mail?.text).toContain('còn 5 ngày');
    expect(await recorded('said')).toEqual(['-7']);
    expect(await recorded('overtaken')).toEqual(['-14']);
  });

  it('after an outage over the deadline says that the task is overdue, not that it is due', async () => {
    await world.task(body);
    const [mail, ...others] = await run.passAt('2026-12-16T07:30:00+07:00');
    expect(others).toEqual([]);
    expect(mail?.subject).toContain('Nhiệm vụ quá hạn, thời hạn 14/12/2026');
    expect(await recorded('said')).toEqual(['1']);
    expect(await recorded('overtaken')).toEqual(['-14', '-7', '-3', '-1', '0']);
  });

  it('of days before a task was made is on record as overtaken and not said', async () => {
    await world.task(body, { madeOn: '2026-12-08' });
    expect(await run.passAt('2026-12-08T09:00:00+07:00')).toEqual([]);
    expect(await recorded('overtaken')).toEqual(['-14', '-7']);
  });

  it('starts a new series when the deadline changes', async () => {
    const id = await world.task(body, { dueOn: '2026-12-14' });
    await onDays('2026-11-30');
    await db.query(`update task set due_on = '2026-12-21' where id = $1`, [id]);
    expect(Object.keys(await onDays('2026-12-04', '2026-12-07', '2026-12-14'))).toEqual([
      '2026-12-07',
      '2026-12-14',
    ]);
  });

  it('goes to the head too from 3 days late and to the board too from 7', async () => {
    const to = (role: string): string => `${role}@${body.code}.example`;
    await world.holder('head', body, to('head'));
    await world.holder('board', world.committeeBody, to('board'));
    await world.task(body, { dueOn: '2026-06-15' });
    await run.passAt('2026-06-15T07:30:00+07:00');
    const sent = await onDays(
      '2026-06-16',
      '2026-06-17',
      '2026-06-18',
      '2026-06-19',
      '2026-06-29',
      '2026-07-06',
    );
    expect(sent).toEqual({
      '2026-06-16': [officer],
      '2026-06-18': [to('head'), officer],
      // The board's weekly summary is a message of its own.
      '2026-06-29': [to('board'), to('board'), to('head'), officer],
      '2026-07-06': [to('board'), to('board'), to('head'), officer],
    });
  });

  it('goes to cooperating bodies 7 days before', async () => {
    const other = await world.bodyWithOfficer(newId());
    await world.task(body, { cooperators: [other] });
    const sent = await onDays('2026-11-30', '2026-12-07', '2026-12-11');
    expect(sent['2026-11-30']).toEqual([officer]);
    expect(sent['2026-12-07']?.sort()).toEqual([officer, `officer@${other.code}.example`].sort());
    expect(sent['2026-12-11']).toEqual([officer]);
  });

  it('does not go for a task that its body wants given elsewhere, and overdue ones not while an extension asked in time waits', async () => {
    await world.task(body, { dueOn: '2026-06-15', misaddressedOn: '2026-06-01' });
    const held = await world.task(body, { dueOn: '2026-06-15' });
    await world.extensionRequest(held, '2026-06-12');
    expect(Object.keys(await onDays('2026-06-15', '2026-06-16', '2026-06-18'))).toEqual(['2026-06-15']);
    await db.query(`update extension_request set status = 'declined' where task_id = $1`, [held]);
    expect(Object.keys(await onDays('2026-06-19', '2026-06-22'))).toEqual(['2026-06-19', '2026-06-22']);
  });

  it('does not go for continuous tasks, finished ones or those whose period has not begun', async () => {
    await world.task(body, { cadence: 'continuous', dueOn: '2026-06-16' });
    await world.task(body, { status: 'confirmed', dueOn: '2026-06-16' });
    await world.task(body, { periodFrom: '2026-06-20', dueOn: '2026-06-16' });
    expect(await onDays('2026-06-02', '2026-06-09', '2026-06-16', '2026-06-17')).toEqual({});
  });
});

describe('whatever days the passes run on, and however many at once', () => {
  it(
    'each reminder goes once, on the day that the table demands of the days gone by',
    async () => {
      const offsets = fc.uniqueArray(fc.integer({ min: -20, max: 30 }), { minLength: 3, maxLength: 9 });
      const due = fc.integer({ min: 0, max: 60 }).map((days) => addDays(calendarDay('2026-06-15'), days));
      const passes = fc.record({ offsets, dueOn: due, copies: fc.integer({ min: 1, max: 3 }) });
      const sentInTime = inTime(timesOver(20_000), async ({ offsets, dueOn, copies }: Passes) => {
        const until = vietNam2026.onTimeUntil(dueOn, 'forward');
        const days = offsets.toSorted((one, other) => one - other).map((offset) => addDays(until, offset));
        const worked = days.filter((day) => vietNam2026.isWorkingDay(day));
        const [to, lead] = [
          `officer@${newId()}.example`,
          await world.body(world.committeeBody, { code: newId() }),
        ];
        await world.holder('officer', lead, to);
        const id = await world.task(lead, { dueOn, madeOn: MADE_ON });
        const sent: string[] = [];
        for (const day of days) {
          const mails = await Promise.all(
            Array.from({ length: copies }, () => run.passAt(`${day}T07:30:00+07:00`)),
          );
          sent.push(...mails.flat().flatMap((mail) => (mail.to === to ? [day] : [])));
        }
        const wanted = expectedOfTask(worked, until, calendarDay(MADE_ON));
        expect(sent).toEqual(wanted.map(({ on }) => on));
        expect((await saidOf(id)).sort()).toEqual(wanted.map(({ said }) => said).sort());
        await db.query(`update task set status = 'cancelled' where id = $1`, [id]);
      });
      await fc.assert(fc.asyncProperty(passes, sentInTime), { numRuns: timesOver(8) });
    },
    timesOver(120_000),
  );
});

describe('the reminders of one day for one recipient', () => {
  it('are one message, in which each task and report stands once, the most pressing first', async () => {
    await world.task(body, { dueOn: '2026-06-15' });
    await world.task(body, { dueOn: '2026-06-23' });
    await world.report(await world.review(), body, { dueOn: '2026-06-19' });
    await run.passAt('2026-06-15T07:30:00+07:00');
    const mails = await run.passAt('2026-06-16T07:30:00+07:00');
    expect(mails.map(({ to }) => to)).toEqual([officer]);
    expect(mails[0]?.subject).toBe(
      '1 nhiệm vụ quá hạn; 1 nhiệm vụ sắp đến hạn, hạn 23/06/2026; 1 báo cáo phải gửi, hạn 19/06/2026',
    );
    expect(mails[0]?.text.match(/https:\/\/dondoc\.example\/(tasks|reports)\/\S+/g)).toHaveLength(3);
  });

  it('that come up after the message of the day went out wait for the next working day', async () => {
    await world.task(body, { dueOn: '2026-06-15' });
    await run.passAt('2026-06-15T07:30:00+07:00');
    await world.task(body, { dueOn: '2026-06-18' });
    expect(await run.passAt('2026-06-15T10:00:00+07:00')).toEqual([]);
    const [mail] = await run.passAt('2026-06-16T07:30:00+07:00');
    expect(mail?.subject).toBe('1 nhiệm vụ quá hạn; 1 nhiệm vụ sắp đến hạn, hạn 18/06/2026');
  });
});

describe('a report', () => {
  it('is reminded of at opening, 14, 7, 3, 1 days before and on the day; overdue on every working day; the board hears from the third', async () => {
    const board = `board@${body.code}.example`;
    await world.holder('board', world.committeeBody, board);
    await world.report(await world.review(), body, { dueOn: '2026-06-16' });
    const days = [
      '2026-05-15',
      '2026-05-18',
      '2026-06-02',
      '2026-06-09',
      '2026-06-12',
      '2026-06-15',
      '2026-06-16',
    ];
    const before = await onDays(...days);
    expect(Object.keys(before).filter((day) => before[day]?.includes(officer))).toEqual(
      days.filter((day) => day !== '2026-05-18'),
    );
    const late = await onDays('2026-06-17', '2026-06-18', '2026-06-19', '2026-06-20');
    expect(late).toEqual({
      // The board is told of the meeting on the 24th, 7 days before.
      '2026-06-17': [board, officer],
      '2026-06-18': [officer],
      '2026-06-19': [board, officer],
    });
  });

  it('that is submitted, excused, or whose review is closed is no longer reminded of', async () => {
    const review = await world.review();
    await world.report(review, body, { dueOn: '2026-06-16', status: 'submitted', submittedOn: '2026-06-09' });
    const excused = await world.bodyWithOfficer(newId());
    await world.report(review, excused, { dueOn: '2026-06-16', excused: true });
    expect(await onDays('2026-06-09', '2026-06-16', '2026-06-17')).toEqual({});
  });
});

describe('the meeting of a review', () => {
  it('is told 7 days and 1 day before to the heads of bodies owing a report, the board and leaders, with how the reports stand', async () => {
    const to = (role: string): string => `${role}@${body.code}.example`;
    await world.holder('head', body, to('head'));
    await world.holder('board', world.committeeBody, to('board'));
    await world.holder('observer', world.committeeBody, to('leader'));
    const sent = await world.bodyWithOfficer(newId());
    const review = await world.review();
    await world.report(review, body, { dueOn: '2026-06-30' });
    await world.report(review, sent, { dueOn: '2026-06-30', status: 'accepted' });
    const [board, head, leader] = (await run.passAt('2026-06-17T07:30:00+07:00')).filter(({ text }) =>
      text.includes('Họp ngày 24/06/2026'),
    );
    expect([board?.to, head?.to, leader?.to]).toEqual([to('board'), to('head'), to('leader')]);
    expect(board?.text).toContain(`Đã nhận 1/2 báo cáo. Chưa gửi: Đơn vị ${body.code}.`);
    expect(leader?.text).toContain('Đã nhận 1/2 báo cáo.');
    expect(head?.text).toContain(`Báo cáo của Đơn vị ${body.code}: đang soạn.`);
    expect(head?.text).not.toContain('Đã nhận');
    const second = await onDays('2026-06-22', '2026-06-23');
    expect(second['2026-06-23']?.sort()).toEqual([to('board'), to('head'), to('leader'), officer].sort());
  });
});

describe('what waits for the board', () => {
  it('stands in its reminders from the third working day on, every working day', async () => {
    const board = `board@${body.code}.example`;
    await world.holder('board', world.committeeBody, board);
    const done = await world.task(body, { status: 'done', doneReportedOn: '2026-06-05' });
    await world.extensionRequest(await world.task(body, { dueOn: '2026-09-15' }), '2026-06-05');
    // On Monday the 8th the weekly summary alone.
    const sent = await onDays('2026-06-08', '2026-06-09', '2026-06-10');
    expect(sent).toEqual({ '2026-06-08': [board], '2026-06-10': [board] });
    const [mail] = await run.passAt('2026-06-11T07:30:00+07:00');
    expect(mail?.to).toBe(board);
    expect(mail?.subject).toBe('2 việc chờ quyết định');
    expect(mail?.text).toContain(`/tasks/${done}`);
  });

  it('is a report sent and not decided on, after its review was closed too', async () => {
    const board = `board@${body.code}.example`;
    await world.holder('board', world.committeeBody, board);
    const review = await world.review();
    await world.report(review, body, { status: 'submitted', submittedOn: '2026-06-18' });
    await db.query(`update review set status = 'closed', closed_on = '2026-06-25' where id = $1`, [review]);
    // On Monday the weekly summary too.
    expect(await onDays('2026-07-06', '2026-07-07')).toEqual({
      '2026-07-06': [board, board],
      '2026-07-07': [board],
    });
  });
});

describe('the weekly summary', () => {
  it('goes on the first working day of the week to board and leaders, as a message of its own', async () => {
    const [board, leader] = [`board@${body.code}.example`, `leader@${body.code}.example`];
    await world.holder('board', world.committeeBody, board);
    await world.holder('observer', world.committeeBody, leader, 'en');
    await world.task(body, { dueOn: '2026-04-20' });
    await run.passAt('2026-04-24T07:30:00+07:00');
    // Monday 27 April is off for Sunday 26 April.
    expect(await run.passAt('2026-04-27T09:00:00+07:00')).toEqual([]);
    const mails = await run.passAt('2026-04-28T07:30:00+07:00');
    const summaries = mails.filter(({ subject }) => /Tổng hợp tuần|Weekly summary/.test(subject));
    expect(summaries.map(({ to, subject }) => [to, subject])).toEqual([
      [board, 'Tổng hợp tuần, 28/04/2026: 1 nhiệm vụ quá hạn, 0 sắp đến hạn'],
      [leader, 'Weekly summary, 28/04/2026: 1 overdue, 0 due soon'],
    ]);
    const again = await run.passAt('2026-04-29T07:30:00+07:00');
    expect(again.filter(({ subject }) => subject.includes('Tổng hợp tuần'))).toEqual([]);
  });
});
