import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, startApp } from '../support/app.js';
import type { Answer, Client } from '../support/client.js';
import { listFile } from '../support/list-file.js';
import { png } from '../support/office-files.js';
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
const ended = async (body: Stored, heirs: readonly Stored[]) => {
  await sql(`update body set exists_to = '2026-06-11' where id = $1`, [body.id]);
  for (const heir of heirs)
    await sql(`insert into body_successor (body_id, successor_id, from_day) values ($1, $2, '2026-06-11')`, [
      body.id,
      heir.id,
    ]);
};
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

  it('are had as a file in the order of the tree with who answers for them, which only the board reads', async () => {
    const [all] = await listFile(board, '/bodies');
    const page = [...(await open(board, '/bodies')).matchAll(/<a href="\/bodies\/[0-9a-f-]{36}"/g)];
    expect(all?.rows).toHaveLength(page.length);
    expect(all?.rows[0]).toMatchObject({ Cấp: 1, Mã: committee.code });
    const row = {
      Cấp: 2,
      'Tên đơn vị': 'Xã Đạ Nhim',
      'Người chịu trách nhiệm': '1 tài khoản',
      'Nhiệm vụ': 1,
    };
    const [found] = await listFile(board, '/bodies?q=da+nhim&kind=&people=');
    expect(found?.rows).toEqual([expect.objectContaining(row)]);
    const [own] = await listFile(officer, '/bodies?q=da+nhim');
    expect(Object.keys(own?.rows[0] ?? {})).not.toContain('Người chịu trách nhiệm');
    const group = await make.groupOfBodies(committee, [unit]);
    const [, groups] = await listFile(board, '/bodies');
    expect(groups?.rows).toContainEqual(
      expect.objectContaining({ Nhóm: group.code, 'Đơn vị trong nhóm': 'Xã Đạ Nhim' }),
    );
    expect(await open(board, '/bodies?q=khong+co')).not.toContain('list.xlsx');
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
    const change = { name: 'Nhóm thử', kinds: 'base-commune', version: '1' };
    expect((await send(path, change)).status).toBe(303);
    const stale = await send(path, { ...change, name: 'Tên khác' });
    expect(stale.status).toBe(412);
    expect(text(stale)).toMatch(/<td lang="vi">Nhóm thử<\/td><td lang="vi">Tên khác<\/td>/);
    expect(text(stale)).toContain('name="version" value="2"');
    expect((await send(path, { name: 'Không rõ', kinds: 'office' })).status).toBe(412);
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
    const [, secret = ''] = /<dd class="code"><code>([^<]+)</.exec(code) ?? [];
    expect(secret.length).toBeGreaterThan(10);
    // the sheet that accounts are handed over with, leading back to the body
    expect(code).toContain('/set-password?language=vi');
    expect(code).toContain(`class="btn" href="/bodies/${unit.id}"`);
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

describe('the work of a body that is no more', () => {
  it('goes to the successor that the board chooses for each task, the reports with the last', async () => {
    const old = await make.body(committee, { name: 'Xã Tách' });
    const other = await make.body(committee, { name: 'Xã Nhận' });
    const [one, two] = [
      await reportedReview(make, committee, old),
      await reportedReview(make, committee, old),
    ];
    const path = `/bodies/${old.id}/hand-over`;
    const [taskOne, rest] = [`task.${one.taskId}`, other.id];
    expect((await send(path, { rest })).status).toBe(409);
    await ended(old, [unit, other]);
    expect(await open(board, `/bodies/${old.id}`)).toContain(`href="${path}"`);
    expect(await open(board, path)).toMatch(/Sơ kết 6 tháng; Sơ kết 6 tháng[^]*NV-\d+[^]*18\/06\/2026/);
    const held = () =>
      sql(
        `select t.lead_body_id as task, p.body_id as report from task t join progress_report p on p.plan_id = t.plan_id
         where t.id = any($1) order by t.id = $2 desc`,
        [[one.taskId, two.taskId], one.taskId],
      );
    const stays = { task: old.id, report: old.id };

    expect(text(await send(path, {}))).toMatch(/role="alert"[^]*Hãy chọn đơn vị nhận/);
    expect((await send(path, { rest: committee.id })).status).toBe(400);
    const early = await send(path, { [taskOne]: unit.id, reportsTo: rest });
    expect([early.status, await held()]).toEqual([400, [stays, stays]]);
    expect(text(early)).toMatch(/id="to-reportsTo"[^>]*aria-invalid="true"[^]*Còn 1 nhiệm vụ đang mở/);
    expect(text(early)).toMatch(new RegExp(`name="${taskOne}"[^]*?value="${unit.id}"[^>]* selected`));

    const done = await send(path, { [taskOne]: unit.id, rest, reportsTo: rest });
    expect([done.status, done.headers.get('location')]).toEqual([303, `/bodies/${old.id}`]);
    expect(await held()).toEqual([
      { task: unit.id, report: other.id },
      { task: other.id, report: other.id },
    ]);
    expect(await open(board, `/bodies/${old.id}`)).toContain('Đã chuyển 2 nhiệm vụ và 2 báo cáo');
    expect(await open(board, path)).toContain('không còn nhiệm vụ đang mở');
    expect((await officer.page(path)).status).toBe(404);
  });

  it('shows tasks of closed plans, and gives those of other committees with the rest', async () => {
    const old = await make.body(committee, { name: 'Xã Rộng' });
    await ended(old, [unit]);
    const own = await reportedReview(make, committee, old);
    const stranger = await make.committee();
    const foreign = await reportedReview(make, stranger, old);
    await sql(`update review set name = 'Sơ kết của ban khác' where id = $1`, [foreign.reviewId]);
    await sql(`update plan set status = 'closed' where id = $1`, [own.planId]);
    const path = `/bodies/${old.id}/hand-over`;
    const page = await open(board, path);
    expect(page).toContain(`name="task.${own.taskId}"`);
    expect(page).not.toContain(foreign.taskId);
    expect(page).toContain('Gồm cả 1 nhiệm vụ không hiện');
    expect(page).not.toContain('Sơ kết của ban khác');
    expect(page).toContain('Sơ kết 6 tháng. Gồm cả 1 báo cáo của ban chỉ đạo khác.');
    const done = await send(path, { rest: unit.id, reportsTo: unit.id });
    expect([done.status, text(done)]).toEqual([303, '']);
    expect(
      await sql('select distinct lead_body_id as lead from task where id = any($1)', [
        [own.taskId, foreign.taskId],
      ]),
    ).toEqual([{ lead: unit.id }]);
  });
});

describe('what a body that is no more cooperates on', () => {
  it('goes to the successor that is chosen for it, whoever takes over the last task', async () => {
    const old = await make.body(committee, { name: 'Xã Phối Hợp' });
    const other = await make.body(committee, { name: 'Xã Nhận Việc' });
    const led = await reportedReview(make, committee, old);
    const joint = await reportedReview(make, committee, other);
    await sql('insert into task_cooperator (task_id, body_id) values ($1, $2)', [joint.taskId, old.id]);
    await ended(old, [unit, other]);
    const path = `/bodies/${old.id}/hand-over`;
    const cooperate = async () =>
      (await sql('select body_id as id from task_cooperator where task_id = $1', [joint.taskId])).map(
        ({ id }) => id,
      );
    expect((await send(path, { rest: other.id, reportsTo: other.id })).status).toBe(303);
    expect(await sql('select lead_body_id as id from task where id = $1', [led.taskId])).toEqual([
      { id: other.id },
    ]);
    expect(await cooperate()).toEqual([old.id]);
    expect(await open(board, path)).toMatch(/name="cooperationTo"[^]*Phối hợp trong 1 nhiệm vụ/);
    expect((await send(path, { cooperationTo: committee.id })).status).toBe(400);
    expect((await send(path, { cooperationTo: unit.id })).status).toBe(303);
    expect(await cooperate()).toEqual([unit.id]);
    expect(await open(board, `/bodies/${old.id}`)).toContain('kế thừa phối hợp trong 1 nhiệm vụ');
    expect(await open(board, path)).toContain('không còn nhiệm vụ đang mở');
  });
});

describe('a file of bodies', () => {
  const chosen = async (name: string, content: string | Uint8Array, client = board) => {
    const form = new FormData();
    form.append('_token', await client.formToken());
    form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
    const options = { body: form, page: true, headers: { accept: 'text/html' } };
    return client.request('POST', '/bodies/load', options);
  };
  const hidden = (html: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  const found = (code: string) => sql('select name from body where code = $1', [code]);

  it('is checked first, which keeps nothing, and loaded once that is confirmed', async () => {
    expect(await open(board, '/bodies')).toContain('href="/bodies/load"');
    const parent = committee.code;
    const csv = `code,name.vi,kind,parent\nxa-nap,Xã Nạp <b>,base-commune,${parent}\n`;
    const checked = await chosen('xã.csv', csv);
    expect([checked.status, text(checked).includes('Xã Nạp &lt;b&gt; (xa-nap)')]).toEqual([200, true]);
    expect(await found('xa-nap')).toEqual([]);
    const form = { name: hidden(text(checked), 'name'), content: hidden(text(checked), 'content') };
    const loaded = await send('/bodies/load/confirm', form);
    expect([loaded.status, loaded.headers.get('location')]).toEqual([303, '/bodies']);
    expect(await open(board, '/bodies')).toContain('Đã nạp. Đơn vị: 1 mới, 0 thay đổi');
    expect(await found('xa-nap')).toEqual([{ name: 'Xã Nạp <b>' }]);
    const again = text(await chosen('xã.csv', csv));
    expect(again).toContain('không có gì để nạp');
    expect(hidden(again, 'content')).toBe('');
    const [entry] = await sql(
      `select actor_id from history where action = 'body.created' and after->>'code' = $1`,
      ['xa-nap'],
    );
    expect(entry?.['actor_id']).not.toBeNull();
  });

  it('tells what is wrong with it at its row and column, and keeps nothing of it', async () => {
    const rows = [
      'code,name.vi,kind,parent',
      `xa-dung,Xã Đúng,base-commune,${committee.code}`,
      'Sai Mã,,xã,',
    ];
    const wrong = await chosen('sai.csv', rows.join('\n'));
    expect(wrong.status).toBe(400);
    expect(text(wrong)).toMatch(/role="alert"[^]*Chưa ghi gì: tệp có \d lỗi/);
    expect(text(wrong)).toMatch(/<td>sai\.csv, dòng 3, cột A \(code\)<\/td>/);
    const content = Buffer.from(rows.join('\n')).toString('base64url');
    expect((await send('/bodies/load/confirm', { name: 'sai.csv', content })).status).toBe(400);
    expect(await found('xa-dung')).toEqual([]);
  });

  it.each([
    ['no file', '', '', 400, 'hãy chọn một tệp'],
    ['a picture', 'anh.png', png, 400, 'không phải tệp .xlsx, .csv'],
    ['an empty one', 'rong.csv', '', 400, 'không có đơn vị, nhóm hay tài khoản nào'],
    ['a broken archive', 'hong.xlsx', Buffer.from('PK\u0003\u0004 broken'), 400, 'không đọc được tệp'],
    ['one that is too large', 'lon.csv', 'x'.repeat(600_000), 413, 'Tệp lớn hơn 0.5 MB'],
  ])('is refused on the page where it is %s', async (_what, name, content, status, words) => {
    const answer = await chosen(name, content);
    expect([answer.status, text(answer).includes(words)]).toEqual([status, true]);
    expect(text(answer)).toContain('role="alert"');
  });

  it('makes only what its sender may make', async () => {
    const away = await make.committee();
    const foreign = `code,name.vi,kind,parent\nxa-la,Xã Lạ,base-commune,${away.code}\n`;
    const nobody = foreign.replace(away.code, 'khong-co-don-vi');
    const problem = async (csv: string) =>
      /dòng 2, cột D[^]*?<\/tr>/.exec(text(await chosen('la.csv', csv)))?.[0];
    expect((await chosen('la.csv', foreign)).status).toBe(400);
    // what is another's is told like what there is not
    const told = await problem(nobody);
    expect(told).toContain('không phải là mã đơn vị');
    expect((await problem(foreign))?.replace(away.code, 'khong-co-don-vi')).toBe(told);
    const role = `email,name,body,role\nban@test.example,Ban,${committee.code},board\n`;
    expect(text(await chosen('vai-tro.csv', role))).toContain('chỉ mời và giao vai trò');
    expect((await officer.page('/bodies/load')).status).toBe(403);
    expect(await found('xa-la')).toEqual([]);
  });
});
