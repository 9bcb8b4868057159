import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { pdf } from '../support/office-files.js';
import type { Client } from '../support/client.js';
import { type Cast, TaskStage } from '../support/task-stage.js';

let stage: TaskStage;
let cast: Cast;
let officer: Client;
let board: Client;
beforeAll(async () => {
  stage = await TaskStage.open();
  cast = await stage.cast();
  officer = await stage.client(cast.officer);
  board = await stage.client(cast.board);
});
afterAll(() => stage.app.close());

const HTML = { accept: 'text/html' };
const text = (answer: { body: unknown }) => String(answer.body);
const send = (client: Client, id: string, act: string, fields: Record<string, string>) =>
  client.sendForm(`/tasks/${id}/${act}`, fields, HTML);
const open = async (client: Client, id: string) => text(await client.page(`/tasks/${id}`));

/** Done, and led back to the task. */
async function done(client: Client, id: string, act: string, fields: Record<string, string> = {}) {
  const { version } = await stage.stored({ id });
  const answer = await send(client, id, act, { version: String(version), ...fields });
  expect([act, answer.status, answer.headers.get('location')]).toEqual([act, 303, `/tasks/${id}`]);
  return open(client, id);
}

describe('the page of a task', () => {
  it('takes an update, a file and the word that it is done, and the board confirms', async () => {
    const { id } = await stage.task(cast);
    const updated = await done(officer, id, 'updates', {
      note: 'Đã họp chi bộ',
      percent: '40',
      status: 'in_progress',
    });
    expect(updated).toMatch(/role="status"[\s\S]*Đã lưu cập nhật[\s\S]*Đã họp chi bộ[\s\S]*40 %/);
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(pdf)]), 'Báo cáo.pdf');
    expect((await officer.sendFiles(`/tasks/${id}/evidence`, form, HTML)).status).toBe(303);
    expect(await open(officer, id)).toMatch(/href="\/api\/v1\/evidence\/[^"]+">Báo cáo\.pdf/);
    await done(officer, id, 'updates', { note: 'Đã ban hành', status: 'done' });
    expect(await open(board, id)).toContain('Chờ xác nhận');
    expect(await done(board, id, 'confirm')).toContain('Đã xác nhận hoàn thành.');
    expect(await stage.stored({ id })).toMatchObject({ status: 'confirmed' });
  });

  it('tells those who keep watch what a form was refused, and comes back at its own address', async () => {
    const { id, version } = await stage.task(cast);
    const sent = await officer.sendForm(
      `/tasks/${id}/confirm`,
      { version: String(version) },
      {
        ...HTML,
        referer: `${stage.app.url}/tasks/${id}`,
      },
    );
    expect(sent.status).toBe(403);
    // by which the language is switched
    expect(text(sent)).toContain(`name="to" value="/tasks/${id}"`);
    expect(
      await stage.app
        .get(DataSource)
        .query("select detail->>'route' as route from security_event where kind = 'access-refused'"),
    ).toEqual([{ route: 'POST /tasks/:id/confirm' }]);
  });

  it('has its token in no address, and is shown again where that of a refused file is opened', async () => {
    const { id } = await stage.task(cast);
    const path = `/tasks/${id}/evidence`;
    expect(await open(officer, id)).toContain(`action="${path}"`);
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array([77, 90])]), 'a.exe');
    form.append('file', new Blob([new Uint8Array(pdf)]), 'Hai.pdf');
    const refused = await officer.sendFiles(path, form, HTML);
    expect([refused.status, text(refused)]).toEqual([
      400,
      expect.stringMatching(/Đã thêm: Hai\.pdf\. Chưa thêm được: a\.exe/),
    ]);
    const token = encodeURIComponent(await officer.formToken());
    const inAddress = await officer.request('POST', `${path}?_token=${token}`, { page: true, body: form });
    expect(inAddress.status).toBe(403);
    const acts = ['evidence', 'updates', 'confirm', 'due-dates', 'extension-requests'];
    for (const act of acts) {
      const again = await officer.page(`/tasks/${id}/${act}?x=1`);
      expect([act, again.status, again.headers.get('location')]).toEqual([act, 303, `/tasks/${id}`]);
    }
  });

  it('offers what the reader can do, and nothing else', async () => {
    const { id } = await stage.task(cast);
    const forms = (page: string) => [...page.matchAll(/id="act-([\w-]+)"/g)].map(([, act]) => act);
    const own = forms(await open(officer, id));
    expect(own).toEqual(expect.arrayContaining(['updates', 'extension-requests', 'acknowledge']));
    expect(own).not.toEqual(expect.arrayContaining(['cancel']));
    const others = forms(await open(board, id));
    expect(others).toEqual(expect.arrayContaining(['due-dates', 'cancel', 'reassign']));
    expect(others).not.toContain('confirm');
  });

  it.each([
    ['no text', { note: '  ', percent: '40' }, 'note'],
    ['a number that is too large', { note: 'Đã họp', percent: '140' }, 'percent'],
    ['what is no number', { note: 'Đã họp', percent: 'nhiều' }, 'percent'],
    ['a text that is too long', { note: 'a'.repeat(10_001) }, 'note'],
  ])('keeps all that was typed, and marks where it is wrong: %s', async (_, fields, wrong) => {
    const { id } = await stage.task(cast);
    const answer = await send(officer, id, 'updates', { version: '1', ...fields });
    expect(answer.status).toBe(400);
    const page = text(answer);
    expect(page).toMatch(new RegExp(`name="${wrong}"[^>]*aria-invalid="true"`));
    const label = new RegExp(`<label for="act-updates-${wrong}">([^<]*)`).exec(page)?.[1];
    expect(page).toMatch(/role="alert"/);
    expect(page).toContain(`Hãy sửa các ô sau: ${label?.trim()}.`);
    expect(page).toContain(fields.note.trim());
    expect(await stage.stored({ id })).toMatchObject({ version: 1, status: 'assigned' });
  });

  it('says until when it is in time where its day is a day off', async () => {
    const { id } = await stage.task(cast, { dueOn: '2026-02-07' });
    expect(await open(officer, id)).toContain(
      '07/02/2026; là ngày nghỉ, nên đúng hạn đến hết ngày 09/02/2026',
    );
    const { id: other } = await stage.task(cast, { dueOn: '2026-02-06' });
    expect(await open(officer, other)).not.toContain('là ngày nghỉ');
  });

  it('leads whoever reads it to the days off that its day was moved by, which the board alone changes', async () => {
    const { id } = await stage.task(cast, { dueOn: '2026-02-16' });
    const days = /href="(\/settings\/working-days[^"]*)">16\/02\/2026; là ngày nghỉ/.exec(
      await open(officer, id),
    );
    const path = days?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(path).toBe(`/settings/working-days?committee=${cast.committee.id}&year=2026`);
    const [page, own] = [await officer.page(path), await officer.page('/settings/profile')];
    expect([page.status, page.body.includes('<form method="post" action="/settings/working-days"')]).toEqual([
      200,
      false,
    ]);
    expect(own.body).toContain('href="/settings/working-days"');
    expect((await board.page(path)).body).toContain('<form method="post" action="/settings/working-days"');
  });

  it('prints what people write as text', async () => {
    const { id } = await stage.task(cast);
    const note = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
    const page = await done(officer, id, 'updates', { note });
    expect(page).not.toMatch(/<script>alert|<img src=x/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('shows both versions where somebody else was quicker, and takes the own one after that', async () => {
    const { id } = await stage.task(cast);
    await done(officer, id, 'updates', { note: 'Người khác đã ghi trước' });
    const late = await send(officer, id, 'updates', { version: '1', note: 'Nội dung của tôi' });
    expect(late.status).toBe(412);
    const page = text(late);
    expect(page).toMatch(/Người khác vừa cập nhật[\s\S]*Người khác đã ghi trước/);
    expect(page).toMatch(/<textarea[^>]*name="note"[^>]*>Nội dung của tôi<\/textarea>/);
    const version = /<input type="hidden" name="version" value="(\d+)">/.exec(page)?.[1];
    const again = await send(officer, id, 'updates', { version: version ?? '', note: 'Nội dung của tôi' });
    expect(again.status).toBe(303);
  });

  it('leads a request for a later day from one side to the other', async () => {
    const { id } = await stage.task(cast);
    const page = await done(officer, id, 'extension-requests', { dueOn: '2026-06-30', reason: 'Mưa lũ' });
    expect(page).toContain('đề nghị gia hạn đến 30/06/2026');
    const forBoard = await open(board, id);
    const version = /id="act-propose"[\s\S]*?name="version" value="(\d+)"/.exec(forBoard)?.[1] ?? '';
    const proposed = await send(board, id, 'propose', { version, dueOn: '2026-05-31' });
    expect(proposed.status).toBe(303);
    const back = await open(officer, id);
    expect(back).toContain('đề xuất 31/05/2026');
    const its = /id="act-accept"[\s\S]*?name="version" value="(\d+)"/.exec(back)?.[1] ?? '';
    expect((await send(officer, id, 'accept', { version: its })).status).toBe(303);
    expect(await stage.stored({ id })).toMatchObject({ due_on: '2026-05-31' });
    expect((await send(officer, id, 'withdraw', { version: its })).status).toBe(409);
  });
});

describe('the list of tasks', () => {
  it('finds with and without diacritics, and keeps its filters in the address', async () => {
    const { id } = await stage.task(cast);
    const { body } = await officer.get<{ code: string; title: string }>(`/tasks/${id}`);
    const found = text(await officer.page(`/tasks?q=${body.code}&upcoming=all`));
    expect(found).toContain(`href="/tasks/${id}"`);
    expect(found).toContain(`value="${body.code}"`);
    expect(text(await officer.page('/tasks?q=khong-co-gi-nhu-vay'))).toContain('Không có nhiệm vụ nào khớp');
  });

  it('goes on page by page with the same filters', async () => {
    await stage.tasks(cast, 55);
    const first = text(await board.page('/tasks?upcoming=all&status=assigned'));
    expect(first.match(/<a href="\/tasks\/[0-9a-f-]{36}"><b>/g)).toHaveLength(50);
    const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(next).toMatch(/status=assigned&upcoming=all&cursor=/);
    const second = text(await board.page(next));
    expect(second).toContain('href="/tasks?status=assigned&amp;upcoming=all"');
    const ids = (page: string) =>
      [...page.matchAll(/href="\/tasks\/([0-9a-f-]{36})"/g)].map(([, one]) => one);
    expect(ids(second).filter((one) => ids(first).includes(one))).toEqual([]);
    expect(ids(second).length).toBeGreaterThan(0);
  });
});
