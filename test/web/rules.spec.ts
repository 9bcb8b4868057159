import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/new-id.js';
import { reminderKinds } from '../../src/reminders/reminder-kind.js';
import { defaultRules } from '../../src/reminders/rule-setting.js';
import { fieldsOfRules } from '../../src/web/settings/rule-form.js';
import { writeDocx } from '../../src/documents/docx-writer.js';
import { aDocument } from '../support/a-document.js';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { listRows } from '../support/list-file.js';
import { TaskWorld } from '../support/task-world.js';
import { PASSWORD, type Stored, type StoredAccount } from '../support/world.js';

const RULES = '/settings/reminder-rules';
const HTML = { accept: 'text/html' };
const defaults = fieldsOfRules(reminderKinds.map((kind) => ({ kind, rule: defaultRules[kind] })));

let app: TestApp;
let make: TaskWorld;
let committee: Stored;
let officer: StoredAccount;
let boardAccount: StoredAccount;
let board: Client;
let observer: Client;

beforeAll(async () => {
  // a Monday
  app = await startApp('2026-06-15T02:00:00Z');
  make = new TaskWorld(app.dataSource.manager);
  committee = await make.committee();
  const unit = await make.body(committee, { kind: 'base-commune' });
  officer = await make.account({ role: 'officer', at: unit });
  boardAccount = await make.account({ role: 'board', at: committee });
  const leader = await make.account({ role: 'observer', at: committee });
  board = await app.client().signIn(boardAccount.email, PASSWORD);
  observer = await app.client().signIn(leader.email, PASSWORD);
  await taskDue(unit, '2026-06-22');
});
afterAll(() => app.close());

/** A task that the unit leads: by the defaults it is reminded of on 15, 19 and 22 June. */
async function taskDue(unit: Stored, dueOn: string): Promise<void> {
  const plan = await make.planInForce(committee);
  const duty = await make.duty(committee, plan, { cadence: 'once', leads: [unit], title: 'Rà soát chi bộ' });
  const id = newId();
  await make.manager.query(
    `insert into task (id, key, committee_id, plan_id, duty_id, first_body_id, lead_body_id, cadence, period_from, period_to,
       due_on, first_due_on, assigned_on, made_on)
     values ($1, $2, $3, $4, $5, $6, $6, 'once', '2025-12-15', '2026-06-23', $7, $7, '2025-12-15', '2025-12-15')`,
    [id, `due ${id}`, committee.id, plan.id, duty.id, unit.id, dueOn],
  );
}

async function send(client: Client, act: 'preview' | 'save', fields: Record<string, string> = {}) {
  const version = String(await versionNow());
  const body = { committeeId: committee.id, version, ...defaults, act, ...fields };
  const { status, headers, body: page } = await client.sendForm<string>(RULES, body, HTML);
  return { status, to: headers.get('location'), page };
}
async function versionNow(): Promise<number> {
  return (await board.get<{ version: number }>(`/reminder-rules?committee=${committee.id}`)).body.version;
}
const rulesNow = async () =>
  (await board.get<{ items: unknown[] }>(`/reminder-rules?committee=${committee.id}`)).body.items;

/** Of each day of the preview: the day, the mails by the rules now, the mails by the new ones. */
function daysOf(page: string): string[] {
  const rows = page.matchAll(
    /<th scope="row">([\d/]+)<\/th>(?:<td>(\d+)<\/td><td><b>(\d+)<\/b>|<td colspan="3">([^<]+))/g,
  );
  return [...rows].map(([, day, now, then, off]) => `${day} ${off ?? `${now} ${then}`}`);
}

describe('the reminder rules', () => {
  it('are shown to boards, to be changed, and to leaders, to be read', async () => {
    const page = (await board.page(RULES)).body;
    expect(page).toContain('name="task-due.days" value="14, 7, 3, 1, 0"');
    expect(page).toContain('value="save"');
    const read = (await observer.page(RULES)).body;
    expect(read).toMatch(/<fieldset[^>]* disabled>/);
    expect(read).not.toContain('value="save"');
    expect((await send(observer, 'save')).status).toBe(403);
  });

  it('tell before they are saved what would go in the week to come, as the pass calculates it', async () => {
    const before = await rulesNow();
    const same = await send(board, 'preview');
    expect(same.status).toBe(200);
    // one task: on Friday, as its third day before falls there, on the day itself; the summary of Monday to board and leader
    expect(daysOf(same.page)).toEqual([
      '16/06/2026 0 0',
      '17/06/2026 0 0',
      '18/06/2026 0 0',
      '19/06/2026 1 1',
      '20/06/2026 Ngày nghỉ',
      '21/06/2026 Ngày nghỉ',
      '22/06/2026 3 3',
    ]);
    const changed = await send(board, 'preview', {
      'task-due.days': '5, 4',
      'weekly-summary.leaders.when': 'none',
    });
    expect(daysOf(changed.page)).toEqual([
      '16/06/2026 0 0',
      '17/06/2026 0 1',
      '18/06/2026 0 1',
      '19/06/2026 1 0',
      '20/06/2026 Ngày nghỉ',
      '21/06/2026 Ngày nghỉ',
      '22/06/2026 3 1',
    ]);
    expect(changed.page).toContain('7 ngày tới sẽ gửi 3 thư; theo quy tắc hiện nay là 4 thư.');
    expect(changed.page).toMatch(new RegExp(`${officer.email} · 1 nội dung[\\s\\S]*Rà soát chi bộ`));
    expect(changed.page).toMatch(new RegExp(`${officer.email}[^<]*: sẽ không nhận nữa`));
    expect(changed.page).toContain('name="task-due.days" value="5, 4"');
    expect(await rulesNow()).toEqual(before);
    const queued: unknown = await app.dataSource.query('select from reminder');
    expect(queued).toEqual([]);
  });

  it.each([
    [{ 'task-due.days': '14, x' }, 'task-due-days'],
    [{ 'task-overdue.days': '0' }, 'task-overdue-days'],
    [{ 'task-overdue.thenEvery': '0' }, 'task-overdue-thenEvery'],
    [{ 'task-overdue.head.days': '' }, 'task-overdue-head-days'],
    [{ 'task-due.days': '7, 7' }, 'task-due-days'],
  ])('say what is wrong with %j, looked at or saved, and keep the rest', async (wrong, at) => {
    for (const act of ['preview', 'save'] as const) {
      const refused = await send(board, act, { 'report-due.days': '20', ...wrong });
      expect(refused.status).toBe(400);
      expect(refused.page).toMatch(new RegExp(`id="${at}"[^>]*aria-invalid="true"`));
      expect(refused.page).toContain('name="report-due.days" value="20"');
      expect(refused.page).not.toMatch(/rules\[|opening”|Phải là một trong/);
    }
  });

  it('are saved on the version that was shown, the kinds alone that were changed', async () => {
    const done = await send(board, 'save', { 'task-due.days': '10, 2', version: '0' });
    expect([done.status, done.to]).toEqual([303, `${RULES}?committee=${committee.id}`]);
    expect(await rulesNow()).toMatchObject([
      { kind: 'task-due', offsets: [-10, -2], changed: true },
      ...reminderKinds.slice(1).map((kind) => ({ kind, changed: false })),
    ]);
    const stale = await send(board, 'save', { 'task-due.days': '9', version: '0' });
    expect(stale.status).toBe(412);
    expect(stale.page).toMatch(/Hiện đang lưu: 10, 2;[\s\S]*name="task-due\.days" value="9"/);
    expect(stale.page).toContain('name="version" value="1"');
  });
});

describe('the working days', () => {
  const DAYS = '/settings/working-days';
  const stored = async () =>
    (
      await board.get<{ version: number; items: { day: string }[] }>(
        `/calendar/days?committee=${committee.id}&year=2026&limit=200`,
      )
    ).body;
  const day = {
    day: '2026-06-22',
    off: 'yes',
    name: 'Nghỉ <b>',
    nameEn: '',
    source: 'Công văn 1',
    certainty: 'ordered',
  };
  const act = async (name: string, fields: Record<string, string>, client = board) => {
    const version = String((await stored()).version);
    const body = { committeeId: committee.id, year: '2026', was: '', version, ...fields, act: name };
    const { status, headers, body: page } = await client.sendForm<string>(DAYS, body, HTML);
    return { status, to: headers.get('location'), page };
  };

  it('are listed by year, and changed by the board alone', async () => {
    const html = (await board.page(`${DAYS}?year=2026`)).body;
    expect(html).toMatch(/Thứ Năm, 30\/04\/2026[^]*Nghỉ[^]*đã có văn bản[^]*day=2026-04-30/);
    expect(html).toContain('year=2027');
    const read = (await observer.page(`${DAYS}?committee=${committee.id}&year=2026`)).body;
    expect(read).toContain('30/04/2026');
    expect(read).not.toContain('name="act"');
    expect((await act('save', day, observer)).status).toBe(403);
    const [first] = await listRows(observer, `${DAYS}?committee=${committee.id}&year=2026`);
    expect(first).toMatchObject({
      Thứ: 'Thứ Năm',
      Ngày: new Date('2026-01-01T00:00:00Z'),
      'Loại ngày': 'Nghỉ',
    });
    const foreign = (await make.committee()).id;
    expect((await board.file(`${DAYS}/list.xlsx?committee=${foreign}`, { page: true })).status).toBe(404);
  });

  it('say which deadlines a day would move before it is saved, and move them', async () => {
    const before = await stored();
    const look = await act('preview', day);
    expect([look.status, look.page.includes('thay đổi ở 1 nhiệm vụ đang mở và 0 báo cáo')]).toEqual([
      200,
      true,
    ]);
    expect(look.page).toContain('value="Nghỉ &lt;b&gt;"');
    expect(await stored()).toEqual(before);
    const saved = await act('save', day);
    expect([saved.status, saved.to]).toEqual([303, `${DAYS}?committee=${committee.id}&year=2026`]);
    expect((await stored()).items).toHaveLength(before.items.length + 1);
    expect((await act('preview', { ...day, was: day.day, name: 'Khác' })).page).toContain('Không hạn nào');
    const asked = await act('ask-remove', { ...day, was: day.day });
    expect(asked.page).toMatch(/thay đổi ở 1 nhiệm vụ[^]*value="remove"/);
    expect((await act('remove', { ...day, was: day.day })).status).toBe(303);
    expect((await stored()).items).toEqual(before.items);
    expect((await act('save', { ...day, day: '2026-06-27', off: 'no' })).status).toBe(303);
  });

  it.each([
    ['stands already', { day: '2026-04-30' }, 'day', 'đã nêu ở trên'],
    ['is off anyhow', { day: '2026-06-21' }, 'day', 'vốn đã nghỉ'],
    ['is worked anyhow', { day: '2026-06-23', off: 'no' }, 'day', 'vốn là ngày làm việc'],
    ['is none', { day: '31/02/2026' }, 'day', ''],
    ['has no reason', { day: '2026-06-23', name: ' ' }, 'name', ''],
    [
      'lies in a year whose holidays nobody knows yet',
      { day: '2031-06-23', year: '2031' },
      'day',
      'ngày nghỉ lễ của năm 2031',
    ],
  ])('refuse a day that %s, at its field, with what was typed', async (_what, wrong, at, words) => {
    const before = await stored();
    const refused = await act('save', { ...day, ...wrong });
    expect(refused.status).toBe(400);
    expect(refused.page).toMatch(
      new RegExp(`id="day-${at}"[^>]*aria-invalid="true"[^]*id="day-${at}-mistake">[^<]*${words}`),
    );
    expect(refused.page).toContain('value="Công văn 1"');
    expect(await stored()).toEqual(before);
  });

  it('are not changed on a version that is past: what stands is shown beside what was typed', async () => {
    const old = { ...day, was: '2026-04-30', day: '2026-04-30', version: '0' };
    const { version } = await stored();
    const refused = await act('save', old);
    expect(refused.status).toBe(412);
    expect(refused.page).toMatch(/Hiện đang ghi: Thứ Năm, 30\/04\/2026[^]*value="Nghỉ &lt;b&gt;"/);
    expect(refused.page).toContain(`name="version" value="${version}"`);
  });
});

describe('the committee’s own templates', () => {
  const TEMPLATES = '/settings/templates';
  let PUT: string;
  beforeAll(() => {
    PUT = `${TEMPLATES}?kind=consolidated-report&committee=${committee.id}`;
  });

  async function sent(client: Client, name: string, content: string | Buffer) {
    const form = new FormData();
    form.append('_token', await client.formToken());
    form.append('file', new Blob([typeof content === 'string' ? content : Uint8Array.from(content)]), name);
    const answer = await client.request<string>('POST', PUT, { page: true, body: form, headers: HTML });
    return { status: answer.status, page: answer.body };
  }

  it('are sent by the board, which sees what is wrong in one and where, and are taken away again', async () => {
    const { body: empty } = await board.page(TEMPLATES);
    expect(empty).toContain('Chưa có mẫu riêng');
    expect(empty).toContain('{#phụ lục 1} … {/phụ lục 1}');
    const paragraphs = ['Kính gửi {nơi gưi}', '{#phần}'].map((text) => ({
      kind: 'paragraph' as const,
      text,
    }));
    const refused = await sent(board, 'mẫu.docx', await writeDocx(aDocument({ blocks: paragraphs })));
    expect(refused.status).toBe(400);
    // the address that the browser then shows leads back to the form
    expect(refused.page).toContain(`action="${PUT.replace('&', '&amp;')}"`);
    const again = await board.page(PUT);
    expect([again.status, again.body.includes('name="file"')]).toEqual([200, true]);
    const words = refused.page.replaceAll(/<[^>]+>/g, '');
    expect(words).toContain('không có trường {nơi gưi} ở chỗ này. Có phải {nơi lưu}?');
    expect(words).toContain('{#phần} không có chỗ kết thúc. Thêm {/phần}.');
    const form = `/committees/${committee.id}/templates/consolidated-report`;
    const { content } = await board.file(`${form}/starter.docx`);
    expect((await sent(board, 'mẫu.docx', content)).status).toBe(303);
    expect((await board.page(TEMPLATES)).body).toContain('mẫu.docx');
    const watched = (await observer.page(TEMPLATES)).body;
    expect(watched).toContain('mẫu.docx');
    expect(watched).not.toContain('type="file"');
    expect((await sent(observer, 'mẫu.docx', content)).status).toBe(403);
    const removed = await board.sendForm(
      `${TEMPLATES}/consolidated-report/remove`,
      { committee: committee.id },
      HTML,
    );
    expect(removed.status).toBe(303);
    expect((await board.page(TEMPLATES)).body).toContain('Chưa có mẫu riêng');
  });

  it('are asked for where no file was chosen', async () => {
    expect((await sent(board, '', '')).page).toContain('Hãy chọn tệp mẫu.');
  });
});
