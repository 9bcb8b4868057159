import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { newId } from '../../src/kernel/new-id.js';
import { DeliveryService } from '../../src/mail/delivery.service.js';
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
});

/** Plans at 07:30 of the day without delivering. */
async function plan(day: string): Promise<void> {
  run.app.clock.set(new Date(`${day}T07:30:00+07:00`));
  await run.app.get(PlanningService).run(run.app.clock.now());
}

/** Delivers what is queued. @returns the texts that went out */
async function deliver(): Promise<string[]> {
  await run.app.get(DeliveryService).deliverDue();
  const taken = run.sink.taken.splice(0);
  return Promise.all(taken.map(async ({ parsed }) => (await parsed).text ?? ''));
}

async function states(): Promise<unknown[]> {
  return db.query('select state, skip_reason from message');
}

const SKIPPED = [{ state: 'skipped', skip_reason: 'no_longer_true' }];

describe('before a reminder is sent it is asked whether it still holds', () => {
  it.each([
    ['the task was reported done', `status = 'done'`],
    ['the deadline changed', `due_on = '2026-06-30'`],
    ['its body wants it given elsewhere', `misaddressed_on = '2026-06-15'`],
    ['the task was cancelled', `status = 'cancelled'`],
  ])('and is not sent when %s meanwhile', async (_, change) => {
    const id = await world.task(body, { dueOn: '2026-06-15' });
    await plan('2026-06-15');
    await db.query(`update task set ${change} where id = $1`, [id]);
    expect(await deliver()).toEqual([]);
    expect(await states()).toEqual(SKIPPED);
  });

  it('a report’s is not sent when it was submitted meanwhile', async () => {
    const id = await world.report(await world.review(), body, { dueOn: '2026-06-16' });
    await plan('2026-06-16');
    await db.query(
      `update progress_report set status = 'submitted', submitted_on = '2026-06-16' where id = $1`,
      [id],
    );
    expect(await deliver()).toEqual([]);
    expect(await states()).toEqual(SKIPPED);
  });

  it('an overdue one is not sent when an extension asked in time waits', async () => {
    const id = await world.task(body, { dueOn: '2026-06-15' });
    await plan('2026-06-16');
    await world.extensionRequest(id, '2026-06-15');
    expect(await deliver()).toEqual([]);
  });

  it('only the lines that no longer hold are dropped, from the mail and from its reasons', async () => {
    const [kept, dropped] = [
      await world.task(body, { dueOn: '2026-06-15' }),
      await world.task(body, { dueOn: '2026-06-15' }),
    ];
    await plan('2026-06-15');
    await db.query(`update task set status = 'done' where id = $1`, [dropped]);
    const [text] = await deliver();
    expect(text).toContain(kept);
    expect(text).not.toContain(dropped);
    const [row] = await db.query<{ reasons: { subjectId: string }[] }[]>('select reasons from message');
    expect(row?.reasons.map(({ subjectId }) => subjectId)).toEqual([kept]);
  });

  it('a mail that was held up for days still tells what is true, as it is on the day it goes', async () => {
    await world.task(body, { dueOn: '2026-06-15' });
    await plan('2026-06-12');
    run.app.clock.set(new Date('2026-06-17T09:00:00+07:00'));
    const [text] = await deliver();
    expect(text).toContain('Quá hạn 2 ngày (thời hạn 15/06/2026).');
  });

  it('goes where the account is reached now, in its present language, and the log says so', async () => {
    await world.task(body, { dueOn: '2026-06-15' });
    await plan('2026-06-15');
    const moved = `moved@${body.code}.example`;
    await db.query(`update account set email = $2, language = 'en' where email = $1`, [officer, moved]);
    await run.app.get(DeliveryService).deliverDue();
    const taken = run.sink.taken.splice(0);
    expect(taken.map(({ to }) => to)).toEqual([moved]);
    expect((await taken[0]?.parsed)?.subject).toMatch(/^Task due 15\/06\/2026: NV-\d+ Plan of new members$/);
    expect(await db.query('select address, language, state from message')).toEqual([
      { address: moved, language: 'en', state: 'sent' },
    ]);
    expect(await run.passAt('2026-06-15T07:31:00+07:00')).toEqual([]);
  });

  it('goes to the mailbox that the body has now', async () => {
    const change = (email: string) =>
      db.query('update body set mailbox = $2 where id = $1', [body.id, `${email}@${body.code}.example`]);
    await db.query('update account set ended_at = now() where email = $1', [officer]);
    await change('old');
    await world.task(body, { dueOn: '2026-06-15' });
    await plan('2026-06-15');
    await change('new');
    await run.app.get(DeliveryService).deliverDue();
    expect(run.sink.taken.splice(0).map(({ to }) => to)).toEqual([`new@${body.code}.example`]);
  });

  it('an account that lost its role gets nothing, whatever its address', async () => {
    await world.task(body, { dueOn: '2026-06-15' });
    await plan('2026-06-15');
    await db.query('delete from account_role where account_id in (select id from account where email = $1)', [
      officer,
    ]);
    expect(await deliver()).toEqual([]);
    expect(await states()).toEqual(SKIPPED);
  });

  it('nobody who is no longer entitled gets it', async () => {
    await world.task(body, { dueOn: '2026-06-15' });
    await plan('2026-06-15');
    await db.query('update account set ended_at = now() where email = $1', [officer]);
    expect(await deliver()).toEqual([]);
    expect(await states()).toEqual(SKIPPED);
  });
});

describe('a body hears by', () => {
  async function receivers(): Promise<string[]> {
    await world.task(body, { dueOn: '2026-06-15' });
    // The weekly summary of Monday goes to the board beside it.
    const mails = await run.passAt('2026-06-15T07:30:00+07:00');
    return mails.filter(({ text }) => text.includes('NV-')).map(({ to }) => to);
  }

  async function without(email: string): Promise<void> {
    await db.query('update account set ended_at = now() where email = $1', [email]);
  }

  it('its officers, each in the language of the account', async () => {
    await world.holder('officer', body, `second@${body.code}.example`, 'en');
    await world.holder('head', body, `head@${body.code}.example`);
    await world.task(body, { dueOn: '2026-06-15' });
    const mails = await run.passAt('2026-06-15T07:30:00+07:00');
    expect(mails.map(({ to, subject }) => [to, subject.replace(/NV-\d+ /, '')])).toEqual([
      [officer, 'Hoàn thành nhiệm vụ chậm nhất ngày 15/06/2026: Kế hoạch phát triển đảng viên'],
      [`second@${body.code}.example`, 'Task due 15/06/2026: Plan of new members'],
    ]);
  });

  it('its heads where it has no officers', async () => {
    const head = `head@${body.code}.example`;
    await world.holder('head', body, head);
    await without(officer);
    expect(await receivers()).toEqual([head]);
  });

  it('its mailbox where it has no accounts', async () => {
    await without(officer);
    await db.query('update body set mailbox = $2 where id = $1', [body.id, `Mailbox@${body.code}.example`]);
    expect(await receivers()).toEqual([`mailbox@${body.code}.example`]);
  });

  it('the board, naming the body, where it has neither', async () => {
    await without(officer);
    const board = `board@${body.code}.example`;
    await world.holder('board', world.committeeBody, board);
    await world.task(body, { dueOn: '2026-06-15' });
    const mails = await run.passAt('2026-06-15T07:30:00+07:00');
    const mail = mails.find(({ text }) => text.includes('/tasks/'));
    expect(mail?.to).toBe(board);
    expect(mail?.text).toContain(`Đơn vị ${body.code}`);
  });
});

describe('a mail', () => {
  it('holds no text of a report, no file and nothing that signs anybody in', async () => {
    const id = await world.report(await world.review(), body, { dueOn: '2026-06-16' });
    await db.query(`update progress_report set results = 'Kết quả riêng của đơn vị' where id = $1`, [id]);
    await plan('2026-06-16');
    await run.app.get(DeliveryService).deliverDue();
    const [taken] = run.sink.taken.splice(0);
    const parsed = await taken?.parsed;
    expect(parsed?.attachments).toEqual([]);
    expect(`${parsed?.text ?? ''}${String(parsed?.html)}`).not.toContain('Kết quả riêng');
    const links = [...String(parsed?.html).matchAll(/href="([^"]*)"/g)].map(([, link]) => link);
    expect([...new Set(links)]).toEqual([`https://dondoc.example/reports/${id}`, 'https://dondoc.example']);
  });

  it('says in HTML and in plain text the same, in valid documents of the reader’s language', async () => {
    await world.holder('officer', body, `second@${body.code}.example`, 'en');
    await world.task(body, { dueOn: '2026-06-13' });
    const mails = await run.passAt('2026-06-15T07:30:00+07:00');
    expect(mails.map(({ html }) => /<html lang="(\w+)"/.exec(html)?.[1])).toEqual(['vi', 'en']);
    const [vi, en] = mails;
    for (const part of ['text', 'html'] as const) {
      expect(vi?.[part]).toContain('Hôm nay là hạn cuối: 13/06/2026, trong hạn đến hết ngày 15/06/2026.');
      expect(en?.[part]).toContain('Due today: 13/06/2026, in time until the end of 15/06/2026.');
    }
  });

  it('shows names with markup in them as text', async () => {
    await db.query(`update duty set title = 'Việc <script>alert(1)</script> & khác'`);
    await world.task(body, { dueOn: '2026-06-15' });
    const [mail] = await run.passAt('2026-06-15T07:30:00+07:00');
    expect(mail?.html).toContain('Việc &lt;script&gt;alert(1)&lt;/script&gt; &amp; khác');
    expect(mail?.html).not.toContain('<script>');
    expect(mail?.text).toContain('Việc <script>alert(1)</script> & khác');
  });
});
