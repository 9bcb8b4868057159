import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { secretHash } from '../../src/platform/secrets/opaque-secret.js';
import { windowRules } from '../../src/platform/limits/limit-rules.js';
import { newId } from '../../src/kernel/new-id.js';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { type ReportedReview, reportedReview } from '../support/reported-review.js';
import { listRows } from '../support/list-file.js';
import { TaskWorld } from '../support/task-world.js';
import { PASSWORD, type Stored, type StoredAccount } from '../support/world.js';

let app: TestApp;
let make: TaskWorld;
let committee: Stored;
let unit: Stored;
let review: ReportedReview;
let officer: { who: StoredAccount; client: Client };

beforeAll(async () => {
  app = await startApp('2026-06-15T09:00:00+07:00');
  make = new TaskWorld(app.dataSource.manager);
  committee = await make.committee();
  unit = await make.body(committee, { kind: 'base-commune' });
  review = await reportedReview(make, committee, unit);
  officer = await enter('officer', unit);
});
afterAll(() => app.close());

async function enter(role: 'officer' | 'board', at: Stored) {
  const who = await make.account({ role, at });
  return { who, client: await app.client().signIn(who.email, PASSWORD) };
}
const sql = (text: string, values: unknown[]) =>
  app.dataSource.query<Record<string, unknown>[]>(text, values);
const fromPage = (html: string) => /value="http[^"]*(\/calendar\/feed\/[^"]+\.ics)"/.exec(html)?.[1] ?? '';

/** Makes a calendar address. @returns its path */
async function made(client: Client): Promise<string> {
  const { status, body } = await client.sendForm<string>('/calendar/feed', {}, { accept: 'text/html' });
  expect(status).toBe(200);
  return fromPage(body);
}
const fetched = (path: string) => app.client().request<string>('GET', path, { page: true });
async function events(path: string) {
  const { body } = await fetched(path);
  const calendar = new ICAL.Component(ICAL.parse(body) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

/** So many tasks of the unit that are due on 01/12/2026. */
async function manyTasks(count: number): Promise<void> {
  const plan = await make.planInForce(committee);
  const duty = await make.duty(committee, plan, { cadence: 'once', leads: [unit], titleEn: 'One of many' });
  for (let n = 0; n < count; n += 1)
    await sql(
      `insert into task (id, key, committee_id, plan_id, duty_id, first_body_id, lead_body_id, cadence, period_from, period_to,
         due_on, first_due_on, assigned_on, made_on)
       values ($1, $2, $3, $4, $5, $6, $6, 'once', '2025-12-15', '2026-12-15', '2026-12-01', '2026-12-01', '2025-12-15', '2025-12-15')`,
      [newId(), `many ${newId()}`, committee.id, plan.id, duty.id, unit.id],
    );
}

describe('the calendar', () => {
  it('shows a body its tasks, its report and the days of the review, each leading to where it is worked on', async () => {
    const { body } = await officer.client.page('/calendar');
    expect(body).toContain('Tháng 6 năm 2026');
    for (const href of [
      `/tasks/${review.taskId}`,
      `/reports/${review.reportId}`,
      `/reviews/${review.reviewId}`,
    ])
      expect(body).toContain(`href="${href}"`);
  });

  it('shows nobody what is another’s', async () => {
    const other = await enter('officer', await make.body(committee));
    const stranger = await enter('board', await make.committee());
    for (const { client } of [other, stranger])
      expect((await client.page('/calendar')).body).not.toMatch(
        new RegExp(`${review.taskId}|${review.reportId}|dueFrom`),
      );
  });

  it('counts a day of many tasks, and its link lists just as many', async () => {
    await manyTasks(4);
    const { body } = await officer.client.page('/calendar?month=2026-12');
    const [, href = '', count] = /href="(\/tasks\?[^"]+)"[\s\S]*?(\d+) nhiệm vụ đến hạn/.exec(body) ?? [];
    const list = await officer.client.page(href.replaceAll('&amp;', '&'));
    expect([count, list.body.match(/href="\/tasks\/[0-9a-f-]{36}"/g)?.length]).toEqual(['4', 4]);
  });

  it('is had as a file, with each task of a day of many, for nobody else', async () => {
    const rows = await listRows(officer.client, '/calendar?month=2026-12');
    const due = rows.filter((row) => (row['Ngày'] as Date).toISOString().startsWith('2026-12-01'));
    expect(due).toHaveLength(4);
    const stranger = await enter('officer', await make.body(committee));
    expect((await stranger.client.page('/calendar?month=2026-12')).body).not.toContain('list.xlsx');
    expect((await officer.client.file('/calendar/list.xlsx?month=12', { page: true })).status).toBe(400);
  });

  it('marks days off with their reason', async () => {
    const { body } = await officer.client.page('/calendar?month=2026-09');
    expect(body).toMatch(/is-off[^>]*id="d-2026-09-02"[\s\S]*?Quốc khánh/);
  });
});

describe('the calendar address', () => {
  it('is shown once, kept as a hash only, and told in history and security events', async () => {
    const { client, who } = await enter('officer', unit);
    expect((await client.page('/calendar/feed')).body).toContain('Chưa có địa chỉ lịch.');
    const path = await made(client);
    const secret = /feed\/(.+)\.ics/.exec(path)?.[1] ?? '';
    expect(secret).toHaveLength(43);
    expect((await client.page('/calendar/feed')).body).not.toContain(secret);
    expect(await sql('select secret_hash from calendar_feed where account_id = $1', [who.id])).toEqual([
      { secret_hash: secretHash(secret) },
    ]);
    const told = 'select kind from security_event where account_id = $1 and kind like $2';
    expect(await sql(told, [who.id, 'calendar%'])).toEqual([{ kind: 'calendar-feed-made' }]);
    const history = 'select action from history where object_id = $1 and action like $2';
    expect(await sql(history, [who.id, '%calendar%'])).toEqual([{ action: 'account.calendar-feed-made' }]);
  });

  it('answers whole days with lasting ids, that lead back, for no cache to keep', async () => {
    const path = await made(officer.client);
    const answer = await fetched(path);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const all = await events(path);
    const report = all.find(({ uid }) => uid.startsWith(`report-${review.reportId}@`));
    expect(report?.startDate.isDate).toBe(true);
    expect(report?.startDate.toString()).toBe('2026-06-16');
    expect(report?.component.getFirstPropertyValue('url')).toBe(
      `${app.settings.publicUrl}/reports/${review.reportId}`,
    );
    expect(report?.summary).toBe('Gửi báo cáo: Sơ kết 6 tháng');
    expect(all.every(({ startDate }) => startDate.isDate)).toBe(true);
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
    app.clock.set(new Date('2026-06-20T09:00:00+07:00'));
    expect((await events(path)).map(({ uid }) => uid).sort()).toEqual(all.map(({ uid }) => uid).sort());
    app.clock.set(new Date('2026-06-15T09:00:00+07:00'));
  });

  it('speaks the language of the account, whatever the program asks for', async () => {
    const { client, who } = await enter('officer', unit);
    await sql(`update account set language = 'en' where id = $1`, [who.id]);
    const summaries = (await events(await made(client))).map(({ summary }) => summary);
    expect(summaries).toContain('Report to send: Half-year review');
  });

  it('gives the rights of the account of that moment, and none once it has ended', async () => {
    const { client, who } = await enter('officer', unit);
    const path = await made(client);
    const ids = async () => (await events(path)).map(({ uid }) => uid.split('@')[0]);
    expect(await ids()).toContain(`report-${review.reportId}`);
    await sql('delete from account_role where account_id = $1', [who.id]);
    expect(await ids()).toEqual([]);
    await sql('update account set ended_at = now() where id = $1', [who.id]);
    expect((await fetched(path)).status).toBe(404);
  });

  it('is dead once it was renewed or revoked, and is no other key', async () => {
    const { client } = await enter('officer', unit);
    const first = await made(client);
    const second = await made(client);
    expect([(await fetched(first)).status, (await fetched(second)).status]).toEqual([404, 200]);
    const secret = /feed\/(.+)\.ics/.exec(second)?.[1] ?? '';
    expect((await app.client().useToken(secret).get('/me')).status).toBe(401);
    const done = await client.sendForm('/calendar/feed/revoke', {}, { accept: 'text/html' });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/calendar/feed']);
    expect((await fetched(second)).status).toBe(404);
    expect((await client.page('/calendar/feed')).body).toContain('Đã thu hồi địa chỉ lịch');
  });

  it('is ended by an administrator with all tokens of the account', async () => {
    const { client, who } = await enter('officer', unit);
    const path = await made(client);
    const admin = await make.account({ role: 'admin', at: committee });
    const administrator = await app.client().signIn(admin.email, PASSWORD);
    expect((await administrator.delete(`/accounts/${who.id}/tokens`)).status).toBe(204);
    expect((await fetched(path)).status).toBe(404);
  });

  it('is fetched so often an hour and no more, which holds nobody else up', async () => {
    const { client } = await enter('officer', unit);
    const path = await made(client);
    const before = await sql('select key from limit_count', []);
    expect((await fetched(path)).status).toBe(200);
    await sql('update limit_count set count = $1 where key <> all($2)', [
      windowRules['calendar-feed'].acts,
      before.map(({ key }) => key),
    ]);
    const refused = await fetched(path);
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect((await fetched(await made(officer.client))).status).toBe(200);
  });
});
