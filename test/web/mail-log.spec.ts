import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/new-id.js';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { listRows } from '../support/list-file.js';
import { PASSWORD, type Stored, World } from '../support/world.js';

let app: TestApp;
let world: World;
let committee: Stored;
let unit: Stored;
let board: Client;
let admin: Client;
let observer: Client;

beforeAll(async () => {
  app = await startApp();
  world = new World(app.dataSource.manager);
  committee = await world.committee();
  unit = await world.body(committee);
  const enter = async (role: 'board' | 'admin' | 'observer') =>
    app.client().signIn((await world.account({ role, at: committee })).email, PASSWORD);
  [board, admin, observer] = [await enter('board'), await enter('admin'), await enter('observer')];
});
afterAll(() => app.close());

interface Given {
  readonly to?: string;
  readonly state?: string;
  readonly kind?: string;
  readonly day?: string;
  readonly of?: string | null;
  readonly body?: string | null;
  readonly account?: string | null;
}

async function mail({
  to = 'xa@test.example',
  state = 'sent',
  kind = 'digest',
  day = '2026-06-15',
  of = committee.id,
  body = unit.id,
  account = null,
}: Given = {}) {
  const id = newId();
  await world.manager.query(
    `insert into message (id, key, kind, committee_id, body_id, account_id, address, language, day, reasons, state, subject, html, body, created_at,
       sent_at, last_error)
     values ($1::uuid, $1::text, $2, $3, $4, $8, $5, 'vi', $6, '[]', $7, 'Nhắc việc của xã', '<p>x</p>', 'Lời của thư', now(),
       case when $7 = 'sent' then now() end, case when $7 = 'dead' then '550 no such user' end)`,
    [id, kind, of, body, to, day, state, account],
  );
  return id;
}
const open = async (client: Client, path: string) => (await client.page(path)).body;

describe('the mail log', () => {
  it('says to whom each mail went, how it stands, and why it did not arrive', async () => {
    const id = await mail({ state: 'dead', to: 'chet@test.example' });
    const html = await open(board, '/mail-log');
    expect(html).toMatch(
      new RegExp(`chet@test.example[^]*/mail-log/${id}"[^]*Không gửi được[^]*550 no such user`),
    );
  });

  it('is narrowed by state, kind, day, body and a part of the address, all in the address of the page', async () => {
    const id = await mail({
      state: 'retrying',
      kind: 'event',
      day: '2026-03-02',
      to: 'hiem.co@test.example',
    });
    const found = async (query: string) =>
      (await open(board, `/mail-log?${query}`)).includes(`/mail-log/${id}"`);
    const queries = ['state=retrying', 'kind=event', 'day=2026-03-02', `body=${unit.id}`, 'to=hiem.CO'];
    for (const query of queries) expect([query, await found(query)]).toEqual([query, true]);
    const others = ['state=sent', 'kind=digest', 'day=2026-03-03', `body=${committee.id}`, 'to=khac'];
    for (const query of others) expect([query, await found(query)]).toEqual([query, false]);
    expect(await open(board, '/mail-log?to=khong.co.ai')).toContain('Không có thư nào khớp.');
    expect((await board.page('/mail-log?day=hom-nay')).status).toBe(400);
  });

  it('finds by a body what goes to its officers', async () => {
    const other = await world.body(committee);
    const officer = await world.account({ role: 'officer', at: other });
    const id = await mail({ to: officer.email, body: null, account: officer.id });
    expect(await open(board, `/mail-log?body=${other.id}`)).toContain(`/mail-log/${id}"`);
    expect(await open(board, `/mail-log?body=${unit.id}`)).not.toContain(`/mail-log/${id}"`);
  });

  it('goes on page by page with the filters kept, and shows every mail once', async () => {
    for (let n = 0; n < 60; n += 1) await mail({ to: 'nhieu@test.example' });
    const first = await open(board, '/mail-log?to=nhieu');
    const [, next = ''] = /href="(\/mail-log\?[^"]*cursor=[^"]+)" rel="next"/.exec(first) ?? [];
    expect(next).toContain('to=nhieu');
    const second = await open(board, next.replaceAll('&amp;', '&'));
    const ids = [...`${first}${second}`.matchAll(/href="\/mail-log\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
    expect([ids.length, new Set(ids).size, second.includes('rel="next"')]).toEqual([60, 60, false]);
  });

  it('is had as a file with the mails that its filters find, of all pages, with the times of the committee', async () => {
    const rows = await listRows(board, '/mail-log?to=nhieu');
    expect(rows).toHaveLength(60);
    const { body } = await board.get<{ items: { sentAt: string }[] }>('/messages?to=nhieu&limit=1');
    const [row] = rows;
    expect(row).toMatchObject({
      'Người nhận': 'nhieu@test.example',
      Ngày: new Date('2026-06-15T00:00:00Z'),
      'Tình trạng': 'Đã gửi',
      'Số lần thử': 0,
    });
    const sentAt = new Date(body.items[0]?.sentAt ?? '').getTime() + 7 * 3_600_000;
    // a table keeps the minute as a part of a day, less exact than a second
    const shown = new Date(String(row?.['Đã gửi lúc'])).getTime();
    expect(Math.round(shown / 60_000)).toBe(Math.floor(sentAt / 60_000));
    const seen = await listRows(admin, '/mail-log?to=nhieu');
    expect(seen[0]?.['Thư']).toBe('(không xem được nội dung)');
    expect(await open(board, '/mail-log?to=khong.co.ai')).not.toContain('list.xlsx');
  });

  it('names the body of a mail, and whose account it goes to for who reads accounts', async () => {
    const place = await world.body(committee, { name: 'Đảng ủy xã Tà Nung' });
    const officer = await world.account({ role: 'officer', at: place });
    await world.manager.query(`update account set name = 'Trần Thị Mai' where id = $1`, [officer.id]);
    const id = await mail({ to: officer.email, body: place.id, account: officer.id });
    for (const path of [`/mail-log?body=${place.id}`, `/mail-log/${id}`])
      for (const [who, name] of [
        [board, true],
        [admin, true],
        [observer, false],
      ] as const) {
        const html = await open(who, path);
        expect([
          path,
          /Đảng ủy xã Tà Nung<\/(?:small|dd)>/.test(html),
          html.includes('Trần Thị Mai'),
        ]).toEqual([path, true, name]);
      }
    const told = await listRows(observer, `/mail-log?body=${place.id}`);
    expect(told[0]).toMatchObject({ 'Đơn vị': 'Đảng ủy xã Tà Nung', 'Tài khoản': null });
  });

  it('shows the text to the board, none of it to an administrator, and mails of others to nobody', async () => {
    const id = await mail();
    expect(await open(board, `/mail-log/${id}`)).toContain('Lời của thư');
    const seen = await open(admin, `/mail-log/${id}`);
    expect(seen).toContain('xa@test.example');
    expect(seen).not.toMatch(/Lời của thư|Nhắc việc của xã/);
    const foreign = await mail({ of: (await world.committee()).id });
    const account = await mail({ of: null, kind: 'invitation' });
    for (const one of [foreign, account]) expect((await board.page(`/mail-log/${one}`)).status).toBe(404);
    expect(await open(admin, `/mail-log/${account}`)).not.toContain('Lời của thư');
    const officer = await app
      .client()
      .signIn((await world.account({ role: 'officer', at: unit })).email, PASSWORD);
    expect((await officer.page('/mail-log')).status).toBe(403);
  });

  it('sends again what did not arrive, for who may, and says so where that is not possible', async () => {
    const id = await mail({ state: 'dead' });
    expect(await open(observer, `/mail-log/${id}`)).not.toContain('/retry"');
    expect(await open(board, `/mail-log/${id}`)).toContain(`action="/mail-log/${id}/retry"`);
    const done = await board.sendForm(`/mail-log/${id}/retry`, {}, { accept: 'text/html' });
    expect([done.status, done.headers.get('location')]).toEqual([303, `/mail-log/${id}`]);
    expect(await world.manager.query('select state from message where id = $1', [id])).toEqual([
      { state: 'queued' },
    ]);
    const sent = await mail();
    const refused = await board.sendForm<string>(`/mail-log/${sent}/retry`, {}, { accept: 'text/html' });
    expect([refused.status, refused.body.includes('role="alert"')]).toEqual([409, true]);
  });
});
