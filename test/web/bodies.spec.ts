import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, startApp } from '../support/app.js';
import type { Answer, Client } from '../support/client.js';
import { reportedReview } from '../support/reported-review.js';
import { TaskWorld } from '../support/task-world.js';
import { PASSWORD, type Stored } from '../support/world.js';

let app: TestApp;
let make: TaskWorld;
let committee: Stored;
let unit: Stored;
let officer: Client;
let board: Client;

beforeAll(async () => {
  app = await startApp('2026-06-17T09:00:00+07:00');
  make = new TaskWorld(app.dataSource.manager);
  committee = await make.committee();
  unit = await make.body(committee, { kind: 'base-commune', name: 'Xã Đạ Nhim' });
  const enter = async (role: 'officer' | 'board', at: Stored) =>
    app.client().signIn((await make.account({ role, at })).email, PASSWORD);
  officer = await enter('officer', unit);
  board = await enter('board', committee);
  await reportedReview(make, committee, unit);
});
afterAll(() => app.close());

const text = ({ body }: Answer<unknown>) => String(body);
const open = async (client: Client, path: string) => text(await client.page(path));
const send = (path: string, fields: Record<string, string>, client = board) =>
  client.sendForm(path, fields, { accept: 'text/html' });
const sql = (query: string, values: unknown[]) =>
  app.dataSource.query<Record<string, unknown>[]>(query, values);
const idIn = ({ headers }: Answer<unknown>) =>
  /\/bodies\/([0-9a-f-]{36})/.exec(headers.get('location') ?? '')?.[1] ?? '';

describe('the bodies', () => {
  it('stand as a tree with who answers for each and its work, which leads to the tasks', async () => {
    const html = await open(board, '/bodies');
    expect(html).toMatch(new RegExp(`href="/bodies/${unit.id}"[^]*1 tài khoản[^]*/tasks\\?body=${unit.id}`));
    const own = await open(officer, '/bodies');
    expect(own).toContain('Xã Đạ Nhim');
    expect(own).not.toMatch(/tài khoản<|\/bodies\/new|\/bodies\/load/);
  });

  it('are found without diacritics, and by whether anybody answers for them', async () => {
    const empty = await make.body(committee, { name: 'Chưa có ai' });
    expect(await open(board, '/bodies?q=da+nhim')).toContain('Xã Đạ Nhim');
    const unanswered = await open(board, '/bodies?people=none');
    expect(unanswered).toContain(`/bodies/${empty.id}"`);
    expect(unanswered).not.toContain(`/bodies/${unit.id}"`);
    expect(await open(board, '/bodies?q=khong+co')).toContain('Không có đơn vị nào khớp');
  });

  it('are made and changed by the board, and what was typed is kept with what is wrong', async () => {
    const form = { code: 'Sai Mã', name: 'Xã Mới <b>', kind: 'base-commune', parentId: committee.id };
    const wrong = await send('/bodies/new', form);
    expect(wrong.status).toBe(400);
    expect(text(wrong)).toMatch(/id="f-code"[^>]*value="Sai Mã"[^>]*aria-invalid="true"/);
    expect(text(wrong)).toContain('value="Xã Mới &lt;b&gt;"');
    const id = idIn(await send('/bodies/new', { ...form, code: 'xa-moi' }));
    expect(await open(board, `/bodies/${id}`)).toContain('Xã Mới &lt;b&gt;');
    const change = { name: 'Xã Mới', kind: 'base-commune', parentId: committee.id, telephone: '0263 1' };
    expect((await send(`/bodies/${id}/edit`, { ...change, version: '1' })).status).toBe(303);
    const stale = await send(`/bodies/${id}/edit`, { ...change, name: 'Tên khác', version: '1' });
    expect(stale.status).toBe(412);
    expect(text(stale)).toMatch(/<td lang="vi">Xã Mới<\/td><td lang="vi">Tên khác<\/td>/);
    expect(text(stale)).toContain('name="version" value="2"');
    expect(await sql('select name, telephone from body where id = $1', [id])).toEqual([
      { name: 'Xã Mới', telephone: '0263 1' },
    ]);
  });

  it('name who takes over when they end', async () => {
    const old = await make.body(committee, { name: 'Xã Cũ' });
    const form = { name: 'Xã Cũ', kind: 'base-commune', parentId: committee.id, version: '1' };
    const ended = { ...form, to: '2026-06-10', successorIds: unit.id };
    expect((await send(`/bodies/${old.id}/edit`, { ...ended, to: '' })).status).toBe(400);
    expect((await send(`/bodies/${old.id}/edit`, ended)).status).toBe(303);
    expect(await open(board, `/bodies/${old.id}`)).toMatch(/Đã kết thúc[^]*Xã Đạ Nhim/);
  });

  it('are grouped by kinds or by a list, not by both', async () => {
    const form = { code: 'nhom-thu', name: 'Nhóm thử', committeeId: committee.id };
    const both = await send('/bodies/groups/new', { ...form, kinds: 'office', bodyIds: unit.id });
    expect(both.status).toBe(400);
    expect(text(both)).toMatch(/value="office" checked/);
    const made = await send('/bodies/groups/new', { ...form, bodyIds: unit.id });
    expect([made.status, made.headers.get('location')]).toEqual([303, '/bodies#groups']);
    const [group] = await sql(`select id from body_group where code = 'nhom-thu'`, []);
    const path = `/bodies/groups/${String(group?.['id'])}/edit`;
    expect(await open(board, path)).toMatch(new RegExp(`value="${unit.id}" checked`));
    expect((await send(path, { name: 'Nhóm thử', kinds: 'base-commune' })).status).toBe(303);
    expect(await sql(`select kinds from body_group where code = 'nhom-thu'`, [])).toEqual([
      { kinds: ['base-commune'] },
    ]);
  });
});

describe('who answers for a body', () => {
  it('is invited by the board, once for an address', async () => {
    const form = { name: 'Nguyễn Thị Mới', email: 'moi@test.example', role: 'head', language: 'vi' };
    const wrong = await send(`/bodies/${unit.id}/invite`, { ...form, name: '' });
    expect(text(wrong)).toMatch(/id="f-name"[^>]*aria-invalid="true"[^]*value="moi@test.example"/);
    expect((await send(`/bodies/${unit.id}/invite`, form)).status).toBe(303);
    expect(await open(board, `/bodies/${unit.id}`)).toMatch(
      /Nguyễn Thị Mới[^]*người đứng đầu[^]*Chưa nhận lời mời[^]*Gửi lại thư mời/,
    );
    expect((await send(`/bodies/${unit.id}/invite`, form)).status).toBe(409);
    const mails = `select kind from message where address = 'moi@test.example'`;
    expect(await sql(mails, [])).toEqual([{ kind: 'invitation' }]);
  });

  it('gets a one-time code where mail does not reach them, shown once', async () => {
    const form = { name: 'Không có thư', email: 'khong.co.thu', role: 'officer', language: 'vi' };
    expect((await send(`/bodies/${unit.id}/invite`, form)).status).toBe(303);
    const html = await open(board, `/bodies/${unit.id}`);
    expect(html).toContain('Chờ mã dùng một lần');
    const account = String((await sql(`select id from account where email = 'khong.co.thu'`, []))[0]?.['id']);
    const code = text(await send(`/bodies/${unit.id}/accounts/${account}/one-time-code`, {}));
    const [, secret = ''] = /id="secret" value="([^"]+)"/.exec(code) ?? [];
    expect(secret.length).toBeGreaterThan(10);
    const password = 'một con ngựa và cái ghim';
    const used = { email: 'khong.co.thu', code: secret, password };
    expect((await app.client().post('/one-time-codes/confirm', used)).status).toBe(204);
  });

  it('is nobody’s to see or invite but the board’s', async () => {
    expect(await open(officer, `/bodies/${unit.id}`)).not.toContain('Người chịu trách nhiệm');
    const form = { name: 'x', email: 'x@test.example', role: 'officer', language: 'vi' };
    expect((await send(`/bodies/${unit.id}/invite`, form, officer)).status).toBe(403);
    const asBoard = await send(`/bodies/${committee.id}/invite`, { ...form, role: 'board' });
    expect(asBoard.status).toBe(403);
  });
});
