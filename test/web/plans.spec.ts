import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readWorkbook from 'read-excel-file/node';
import type { EntityManager } from 'typeorm';
import { newId } from '../../src/kernel/new-id.js';
import { PlanningService } from '../../src/reminders/planning.service.js';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { listFile, listRows } from '../support/list-file.js';
import { reportedReview } from '../support/reported-review.js';
import { TaskWorld } from '../support/task-world.js';
import { PASSWORD, type Stored } from '../support/world.js';

let app: TestApp;
let make: TaskWorld;
let committee: Stored;
let unit: Stored;
let agency: Stored;
let board: Client;
let boardEmail: string;
let officer: Client;
let officerEmail: string;

beforeAll(async () => {
  app = await startApp('2026-06-17T09:00:00+07:00');
  make = new TaskWorld(app.dataSource.manager);
  committee = await make.committee();
  unit = await make.body(committee, { kind: 'base-commune', name: 'Đảng ủy xã Lát' });
  agency = await make.body(committee, { name: 'Ban Tổ chức' });
  officerEmail = (await make.account({ role: 'officer', at: unit })).email;
  boardEmail = (await make.account({ role: 'board', at: committee })).email;
  officer = await app.client().signIn(officerEmail, PASSWORD);
  board = await app.client().signIn(boardEmail, PASSWORD);
});
afterAll(() => app.close());

type Fields = Readonly<Record<string, string>>;
const open = async (path: string, client = board) => (await client.page(path)).body;
const send = async (path: string, fields: Fields) => {
  const answer = await board.sendForm(path, fields, { accept: 'text/html' });
  const html = String(answer.body);
  return { status: answer.status, to: answer.headers.get('location') ?? '', html };
};
const version = (html: string) => /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
/** What stands in a field of one line. */
const inField = (html: string, name: string) =>
  new RegExp(`name="${name.replace(/[[\].]/g, '\\$&')}"[^>]* value="([^"]*)"`).exec(html)?.[1];
const isWrong = (html: string, name: string) =>
  new RegExp(`name="${name.replace(/[[\].]/g, '\\$&')}"[^>]*aria-invalid="true"`).test(html);
const rows = <T>(sql: string, ...values: unknown[]) => app.dataSource.query<T[]>(sql, values);

const calendar: Fields = {
  'reviewCalendar.rhythm': 'half-year',
  'reviewCalendar.preset': 'decree-09',
  'reviewCalendar.opensDaysBefore': '30',
  'reviewCalendar.reportsDueAfter.base': '2',
  'reviewCalendar.reportsDueAfter.other': '4',
  'reviewCalendar.meetsAfter': '8',
};
let made = 0;
/** A plan made by its form. @returns its path */
async function aDraft(more: Fields = {}): Promise<string> {
  made += 1;
  const code = `ke-hoach-${made}`;
  const plan = { committeeId: committee.id, code, title: `Kế hoạch ${made}`, ...calendar, ...more };
  return (await send('/plans/new', plan)).to;
}
const aDuty = (more: Fields = {}): Fields => ({
  place: 'III.1, gạch đầu dòng 1',
  heading: 'Các xã',
  title: 'Kiện toàn chi bộ',
  cadence: 'continuous',
  leadBodies: unit.id,
  ...more,
});
/** A duty given by its form to the plan at that path. @returns its id */
async function giveDuty(path: string, more: Fields = {}): Promise<string> {
  const { to } = await send(`${path}/duties/new`, aDuty(more));
  return to.split('#d-')[1] ?? '';
}
const inForce = (path: string) =>
  rows(`update plan set status = 'in_force', in_force_on = '2026-06-15' where id = $1`, path.slice(7));

describe('the list of plans', () => {
  it('shows those that the address asks for, and tells of a value that a filter cannot have', async () => {
    const path = await aDraft({ title: 'Thử việc lọc theo chữ' });
    const other = await aDraft();
    const found = await open('/plans?q=thu+viec+loc&status=draft&committee=');
    expect([found.includes(path), found.includes(other)]).toEqual([true, false]);
    expect(found).toContain('value="thu viec loc"');
    expect(found).toMatch(/value="draft" selected/);
    expect(await open('/plans?status=in_force&q=thu+viec+loc')).toContain('Không có kế hoạch nào khớp');
    expect((await board.page('/plans?status=lost')).status).toBe(400);
  });

  it('is had as a file with just these', async () => {
    await aDraft({ title: 'Kế hoạch thành tệp' });
    const query = 'status=draft&q=thanh+tep&committee=';
    const { body } = await board.get<{ items: { code: string; title: string }[] }>(
      `/plans?status=draft&q=thanh+tep`,
    );
    expect(await listRows(board, `/plans?${query}`)).toEqual(
      body.items.map(({ code, title }) =>
        expect.objectContaining({
          'Kế hoạch': title,
          Mã: code,
          'Tình trạng': 'Dự thảo',
          'Thực hiện từ': null,
        }),
      ),
    );
    expect(body.items).toHaveLength(1);
    const { content } = await officer.file(`/plans/list.xlsx?${query}`, { page: true });
    expect((await readWorkbook(content))[0]?.data).toHaveLength(1);
    expect(await open(`/plans?q=khong+co+ke+hoach`)).not.toContain('list.xlsx');
  });
});

describe('a draft', () => {
  it('is dropped once its page has said what is lost; its history is still read', async () => {
    const path = await aDraft({ title: 'Bỏ đi', 'targets[0].place': 'II.1', 'targets[0].title': 'Chỉ tiêu' });
    const dutyId = await giveDuty(path);
    expect(await open(path)).toContain(`href="${path}/drop"`);
    const page = await open(`${path}/drop`);
    expect(page).toContain('1 nội dung nhiệm vụ, 1 chỉ tiêu, 0 căn cứ');
    expect((await board.page(path)).status).toBe(200);
    const stale = await send(`${path}/drop`, { version: '99' });
    expect([stale.status, version(stale.html)]).toEqual([412, version(page)]);
    const done = await send(`${path}/drop`, { version: version(page) });
    expect([done.status, done.to]).toEqual([303, '/plans']);
    const list = await open('/plans');
    expect([list.includes('Đã bỏ dự thảo'), list.includes(`href="${path}"`)]).toEqual([true, false]);
    expect((await board.page(path)).status).toBe(404);
    for (const [entity, id] of [
      ['plan', path.slice(7)],
      ['duty', dutyId],
    ] as const) {
      const { body } = await board.get<{ items: { action: string }[] }>(`/history?entity=${entity}&id=${id}`);
      expect([entity, body.items.at(-1)?.action]).toEqual([entity, 'drop']);
      expect((await officer.get(`/history?entity=${entity}&id=${id}`)).status).toBe(404);
    }
  });

  it('in force is not dropped: the page says why, without a button', async () => {
    const path = await aDraft();
    await giveDuty(path);
    await inForce(path);
    expect(await open(path)).not.toContain(`${path}/drop`);
    const page = await open(`${path}/drop`);
    expect(page).toContain('Chỉ bỏ được kế hoạch còn là dự thảo');
    expect(page).not.toContain(`action="${path}/drop"`);
    expect((await send(`${path}/drop`, {})).status).toBe(409);
  });

  it('is dropped, and made from an earlier plan, by the API too', async () => {
    const path = await aDraft({ 'term.from': '2026-01-01', 'term.until': '2030-12-31' });
    await giveDuty(path, { cadence: 'once', 'ownDay.on': '2026-09-30' });
    const asked = {
      code: 'ban-sao',
      title: 'Kế hoạch mới',
      term: { from: '2031-01-01', until: '2035-12-31' },
    };
    const endless = await board.post(`/plans/${path.slice(7)}/copies`, {
      ...asked,
      term: { from: '2031-01-01' },
    });
    expect(endless).toMatchObject({ status: 400, body: { fields: [{ name: 'term.until' }] } });
    const { status, body } = await board.post<{ id: string }>(`/plans/${path.slice(7)}/copies`, asked);
    expect([status, body]).toEqual([201, expect.objectContaining({ ...asked, status: 'draft' })]);
    const duties = await board.get<{ items: unknown[] }>(`/plans/${body.id}/duties`);
    expect(duties.body.items).toMatchObject([{ title: 'Kiện toàn chi bộ', ownDay: { on: '2031-09-30' } }]);
    expect((await board.delete(`/plans/${body.id}`)).status).toBe(204);
    expect((await board.get(`/plans/${body.id}`)).status).toBe(404);
  });
});

describe('a plan', () => {
  it('is made by hand, as a draft with basis and targets, and leads on to its duties', async () => {
    const lists = await open('/plans');
    expect(lists).toContain('href="/plans/new"');
    const html = await open('/plans/new');
    expect(inField(html, 'reviewCalendar.opensDaysBefore')).toBe('30');
    const given = {
      'term.from': '2026-01-01',
      'term.until': '2030-12-31',
      monitoringBodyId: agency.id,
      'basis[0].title': 'Nghị quyết về tổ chức cơ sở đảng',
      'basis[0].symbol': '21-NQ/TW',
      'targets[1].place': 'II.2',
      'targets[1].title': 'Mỗi năm 90% tổ chức đảng xếp loại tốt',
    };
    const path = await aDraft(given);
    expect(path).toMatch(/^\/plans\/[0-9a-f-]{36}$/);
    const page = await open(path);
    for (const said of ['Dự thảo', '01/01/2026 đến 31/12/2030', 'Ban Tổ chức', '21-NQ/TW', 'xếp loại tốt']) {
      expect(page).toContain(said);
    }
    expect(page).toMatch(/role="status"[\s\S]*thêm các nội dung nhiệm vụ/);
    expect(page).toContain(`href="${path}/duties/new"`);
  });

  it('with wrong fields is refused: each is named and marked, and all that was typed stays', async () => {
    const wrong = {
      committeeId: committee.id,
      code: 'Kế hoạch 1',
      title: ' ',
      titleEn: '<script>alert(1)</script>',
      'term.from': '2026-13-01',
      ...calendar,
      'reviewCalendar.meetsAfter': 'tám',
      'targets[0].place': 'II.2',
    };
    const { status, html } = await send('/plans/new', wrong);
    expect(status).toBe(400);
    for (const name of ['code', 'title', 'term.from', 'reviewCalendar.meetsAfter', 'targets[0].title']) {
      expect([name, isWrong(html, name)]).toEqual([name, true]);
    }
    expect(isWrong(html, 'titleEn')).toBe(false);
    expect(html).toMatch(/role="alert"[\s\S]*Hãy sửa các ô sau: Mã; Tên kế hoạch/);
    expect(inField(html, 'code')).toBe('Kế hoạch 1');
    expect(inField(html, 'titleEn')).toBe('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(inField(html, 'reviewCalendar.meetsAfter')).toBe('tám');
    expect(inField(html, 'targets[0].place')).toBe('II.2');
    const back = await send('/plans/new', {
      ...wrong,
      ...calendar,
      title: 'Tên',
      'targets[0].title': 'Chỉ tiêu',
    });
    expect(isWrong(back.html, 'code')).toBe(true);
  });

  it('whose term ends before it begins, or whose code is taken, is refused at that field', async () => {
    await aDraft({ code: 'da-co' });
    const given = { committeeId: committee.id, title: 'Tên', ...calendar };
    const taken = await send('/plans/new', { ...given, code: 'da-co' });
    expect([taken.status, isWrong(taken.html, 'code')]).toEqual([400, true]);
    const term = { 'term.from': '2026-02-01', 'term.until': '2026-01-01' };
    const ended = await send('/plans/new', { ...given, code: 'khac', ...term });
    expect([ended.status, isWrong(ended.html, 'term.until')]).toEqual([400, true]);
  });

  it('offers more rows for its lists without saving anything', async () => {
    const path = await aDraft({ 'targets[0].place': 'II.1', 'targets[0].title': 'Chỉ tiêu 1' });
    const before = await open(`${path}/edit`);
    expect(inField(before, 'targets[2].place')).toBe('');
    expect(inField(before, 'targets[3].place')).toBeUndefined();
    const more = await send(`${path}/edit`, {
      version: '1',
      title: 'Tên khác',
      more: 'targets',
      'targets[0].place': 'II.1',
    });
    expect(more.status).toBe(200);
    expect(inField(more.html, 'title')).toBe('Tên khác');
    expect(inField(more.html, 'targets[5].place')).toBe('');
    expect(await rows('select version from plan where id = $1', path.slice(7))).toEqual([{ version: 1 }]);
  });

  it('saved by two at once shows the second both versions, and overwrites only when sent again', async () => {
    const path = await aDraft();
    const shown = version(await open(`${path}/edit`));
    const mine = { ...calendar, title: 'Tên của tôi', version: shown };
    expect((await send(`${path}/edit`, { ...mine, title: 'Tên của người khác' })).status).toBe(303);
    const second = await send(`${path}/edit`, mine);
    expect(second.status).toBe(412);
    expect(second.html).toMatch(
      /Tên kế hoạch<\/th><td lang="vi">Tên của người khác<\/td><td lang="vi">Tên của tôi/,
    );
    expect(inField(second.html, 'title')).toBe('Tên của tôi');
    const again = await send(`${path}/edit`, { ...mine, version: version(second.html) });
    expect([again.status, again.to]).toEqual([303, path]);
    expect(await open(path)).toMatch(/Đã lưu kế hoạch[\s\S]*Tên của tôi/);
  });

  it('in force is amended by naming the document, and keeps the earlier wording', async () => {
    const path = await aDraft({ 'targets[0].place': 'II.1', 'targets[0].title': 'Chỉ tiêu cũ' });
    await inForce(path);
    const form = await open(`${path}/edit`);
    expect(form).toContain('Văn bản sửa đổi, bổ sung');
    const change = { ...calendar, title: 'Kế hoạch', version: version(form) };
    const without = await send(`${path}/edit`, change);
    expect([without.status, isWrong(without.html, 'amendingDocument')]).toEqual([400, true]);
    const amended = await send(`${path}/edit`, {
      ...change,
      amendingDocument: 'Kế hoạch số 15-KH/HU',
      confirm: 'yes',
    });
    expect(amended.status).toBe(303);
    expect(await open(path)).toMatch(/Chỉ tiêu đã bãi bỏ[\s\S]*Chỉ tiêu cũ \(Kế hoạch số 15-KH\/HU\)/);
  });

  it('with many duties goes on where the page before ended', async () => {
    const path = await aDraft();
    await giveDuty(path, { title: 'Nội dung đầu' });
    await giveDuty(path, { title: 'Nội dung sau' });
    const page = await open(`${path}?after=1`);
    expect(page).toContain('Nội dung sau');
    expect(page).not.toContain('Nội dung đầu');
    expect(page).toContain(`class="btn" href="${path}"`);
    expect(await open(`${path}?after=x`)).toContain('Nội dung đầu');
    const [duties, targets] = await listFile(board, `${path}?after=1`);
    expect(duties?.rows.map((row) => [row['Nội dung'], row['Số nhiệm vụ']])).toEqual([
      ['Nội dung đầu', 0],
      ['Nội dung sau', 0],
    ]);
    const { body } = await board.get<{ targets: unknown[] }>(path);
    expect(targets?.rows).toHaveLength(body.targets.length);
    const [led] = await listFile(board, `${path}?body=${unit.id}`);
    const shown = (await open(`${path}?body=${unit.id}`)).match(/<li id="d-/g) ?? [];
    expect(led?.rows).toHaveLength(shown.length);
    expect((await officer.file(`${path}/list.xlsx`, { page: true })).status).toBe(404);
  });

  it('is changed by its board alone: others see no button and get no form', async () => {
    const path = await aDraft();
    const duty = await giveDuty(path);
    await inForce(path);
    const page = await open(path, officer);
    expect(page).toContain('Kiện toàn chi bộ');
    expect(page).not.toMatch(/\/edit"|\/duties\/new"|\/trigger"/);
    expect(await open('/plans', officer)).not.toContain('/plans/new');
    for (const one of ['/plans/new', `${path}/edit`, `${path}/duties/new`, `/duties/${duty}/edit`]) {
      expect([one, (await officer.page(one)).status]).toEqual([one, 403]);
    }
  });
});

describe('a duty', () => {
  it('is added by hand and stands in the outline with all that was said of it', async () => {
    const path = await aDraft();
    expect(await open(`${path}/duties/new`)).toContain('Đảng ủy xã Lát');
    const said = {
      text: 'Nguyên văn dòng 1\r\nNguyên văn dòng 2',
      cooperatingBodies: agency.id,
      cadence: 'quarterly',
      'ownDay.day': '20',
      'ownDay.month': 'last',
      product: 'Báo cáo quý',
      leaderOffice: 'Phó Bí thư',
    };
    const id = await giveDuty(path, said);
    const page = await open(path);
    expect(page).toContain(`id="d-${id}"`);
    for (const one of ['hằng quý, ngày 20 của tháng cuối', 'Báo cáo quý', 'Phó Bí thư', 'Đảng ủy xã Lát']) {
      expect(page).toContain(one);
    }
    const [stored] = await rows<{ text: string }>('select text from duty where id = $1', id);
    expect(stored?.text).toBe('Nguyên văn dòng 1\nNguyên văn dòng 2');
    const form = await open(`/duties/${id}/edit`);
    expect(inField(form, 'ownDay.day')).toBe('20');
    expect(form).toMatch(new RegExp(`name="leadBodies" value="${unit.id}" checked`));
    expect(form).not.toMatch(new RegExp(`name="cooperatingBodies" value="${unit.id}" checked`));
  });

  it('with wrong fields is refused: each is marked, and all that was typed stays', async () => {
    const path = await aDraft();
    const wrong = aDuty({ place: '', cadence: 'once', text: 'Dài'.repeat(4000), product: 'Sản phẩm "A"' });
    const { status, html } = await send(`${path}/duties/new`, wrong);
    expect(status).toBe(400);
    for (const name of ['place', 'text']) expect([name, isWrong(html, name)]).toEqual([name, true]);
    expect(html).toContain('Dài'.repeat(4000));
    expect(inField(html, 'product')).toBe('Sản phẩm &quot;A&quot;');
    expect(html).toMatch(new RegExp(`name="leadBodies" value="${unit.id}" checked`));
    const undated = await send(`${path}/duties/new`, aDuty({ cadence: 'once' }));
    expect([undated.status, isWrong(undated.html, 'ownDay.on')]).toEqual([400, true]);
    const unled = await send(`${path}/duties/new`, aDuty({ leadBodies: '' }));
    expect(unled.status).toBe(400);
    expect(unled.html).toMatch(/<legend>Chủ trì[\s\S]*class="mistake" id="f-leadBodies-mistake"/);
  });

  it('changed by two at once shows the second both versions', async () => {
    const path = await aDraft();
    const id = await giveDuty(path);
    const mine = aDuty({ title: 'Tên của tôi', version: version(await open(`/duties/${id}/edit`)) });
    const theirs = { ...mine, title: 'Tên của người khác', leadBodies: agency.id };
    expect((await send(`/duties/${id}/edit`, theirs)).to).toBe(`${path}#d-${id}`);
    const second = await send(`/duties/${id}/edit`, mine);
    expect(second.status).toBe(412);
    expect(second.html).toMatch(/Tên của người khác<\/td><td lang="vi">Tên của tôi/);
    expect(second.html).toMatch(/Ban Tổ chức<\/td><td lang="vi">Đảng ủy xã Lát/);
    const again = { ...mine, version: version(second.html) };
    expect((await send(`/duties/${id}/edit`, again)).status).toBe(303);
  });

  it('of a plan in force is amended by naming the document; its earlier wording stays to be read', async () => {
    const path = await aDraft();
    const id = await giveDuty(path);
    await inForce(path);
    const form = await open(`/duties/${id}/edit`);
    const change = aDuty({ title: 'Tên mới', version: version(form) });
    const without = await send(`/duties/${id}/edit`, change);
    expect([without.status, isWrong(without.html, 'amendingDocument')]).toEqual([400, true]);
    const amended = { ...change, amendingDocument: 'Kế hoạch số 15-KH/HU', confirm: 'yes' };
    expect((await send(`/duties/${id}/edit`, amended)).status).toBe(303);
    expect(await open(path)).toMatch(
      /Tên mới[\s\S]*Nội dung trước khi sửa đổi[\s\S]*Kiện toàn chi bộ[\s\S]*Kế hoạch số 15-KH\/HU/,
    );
  });

  it('that waits for guidance is made due by recording it, from today on', async () => {
    const path = await aDraft();
    const id = await giveDuty(path, { cadence: 'conditional' });
    await inForce(path);
    expect(await open(path)).toContain(`href="/duties/${id}/trigger"`);
    const past = { version: '1', document: 'Hướng dẫn số 05-HD/TU', dueOn: '2026-06-16' };
    const refused = await send(`/duties/${id}/trigger`, past);
    expect([refused.status, isWrong(refused.html, 'dueOn')]).toEqual([400, true]);
    expect(inField(refused.html, 'document')).toBe('Hướng dẫn số 05-HD/TU');
    const look = await send(`/duties/${id}/trigger`, { ...past, dueOn: '2026-08-20' });
    expect(look.html).toMatch(/Giao mới 1 nhiệm vụ thuộc 1 nội dung, hạn từ 20\/08\/2026 đến 20\/08\/2026/);
    expect(await rows('select from task where duty_id = $1', id)).toEqual([]);
    const done = await send(`/duties/${id}/trigger`, { ...past, dueOn: '2026-08-20', confirm: 'yes' });
    expect(done.to).toBe(`${path}#d-${id}`);
    expect(await open(path)).toMatch(/05-HD\/TU<\/span>: hạn 20\/08\/2026/);
    expect(await rows('select due_on::text as due from task where duty_id = $1', id)).toEqual([
      { due: '2026-08-20' },
    ]);
  });
});

/** What the rows of the first table of a preview say, tags taken away. */
const table = (html: string, id: string) =>
  (new RegExp(`aria-labelledby="h-${id}"[\\s\\S]*?<tbody>([\\s\\S]*?)</tbody>`).exec(html)?.[1] ?? '')
    .split('</tr>')
    .map((row) =>
      row
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((row) => row !== '');
let toldBefore: readonly string[] = [];
/** All that is to be told up to now is told. */
const tell = async () => {
  await app.get(PlanningService).run(app.clock.now());
  toldBefore = (await rows<{ id: string }>('select id from message')).map(({ id }) => id);
};
/** Addresses of the mails that have become due since then. */
const sent = async () => {
  await app.get(PlanningService).run(app.clock.now());
  const query = 'select distinct address from message where not id = any($1) order by address';
  return (await rows<{ address: string }>(query, toldBefore)).map(({ address }) => address);
};

describe('an indicator of a plan', () => {
  const anIndicator = (more: Fields = {}): Fields => ({
    place: 'II.2.a, gạch đầu dòng 1',
    title: 'Chi bộ có quy chế làm việc',
    measure: 'share',
    'goal.least': '92,5',
    addingUp: 'ratio',
    period: 'year',
    reportedBy: unit.id,
    ...more,
  });
  const listOf = (path: string) => `/indicators?plan=${path.slice(7)}`;
  /** Given by its form to the plan at that path. @returns its id */
  const give = async (path: string, more: Fields = {}) =>
    (await send(`${path}/indicators/new`, anIndicator(more))).to.split('#i-')[1] ?? '';

  /** The unit gives 8 of 10. */
  const measure = (manager: EntityManager, id: string, reviewId: string) =>
    manager.query(
      `insert into measurement (id, committee_id, indicator_id, review_id, body_id, part, whole, given_at)
       values ($1, $2, $3, $4, $5, 8, 10, now())`,
      [newId(), committee.id, id, reviewId, unit.id],
    );

  it('is shown of the plan that is asked for, and of no other where that one may not be read', async () => {
    const path = await aDraft();
    expect((await officer.page('/indicators')).status).toBe(200);
    for (const address of [listOf(path), listOf(path).replace('?', '/list.xlsx?')]) {
      expect([(await board.page(address)).status, (await officer.page(address)).status]).toEqual([200, 404]);
    }
  });

  it('is shown of a plan that has some, where none is asked for, before others in force', async () => {
    const path = await aDraft();
    await give(path);
    await inForce(path);
    const other = await aDraft({ code: 'a-khong-co-chi-tieu' });
    await inForce(other);
    expect(await open(listOf(other))).toContain('Kế hoạch này chưa có chỉ tiêu.');
    expect(await open('/indicators')).not.toContain('Kế hoạch này chưa có chỉ tiêu.');
  });

  it('is added by hand where there was none, changed, and taken out again; the history of the plan tells it', async () => {
    const path = await aDraft();
    expect(await open(path)).toContain(`href="${listOf(path)}"`);
    expect(await open(listOf(path))).toContain(`href="${path}/indicators/new"`);
    const id = await give(path, {
      exempt: agency.id,
      exemptWords: 'theo quy định của ngành',
      byYear: '2030',
    });
    const list = await open(listOf(path));
    expect(list).toContain(`id="i-${id}"`);
    expect(list).toMatch(/từ 92,5% trở lên, đến năm 2030/);
    expect(list).toMatch(/Ban Tổ chức: “theo quy định của ngành”/);
    const form = await open(`/indicators/${id}/edit`);
    expect([inField(form, 'goal.least'), inField(form, 'byYear')]).toEqual(['92,5', '2030']);
    const change = anIndicator({ 'goal.least': '3', 'goal.most': '4', version: version(form) });
    const changed = await send(`/indicators/${id}/edit`, change);
    expect([changed.status, changed.to]).toEqual([303, `${listOf(path)}#i-${id}`]);
    expect(await open(listOf(path))).toContain('từ 3% đến 4%');
    const late = await send(`/indicators/${id}/edit`, { ...change, title: 'Tên của tôi' });
    expect([late.status, late.html.includes('Tên của tôi')]).toEqual([412, true]);
    const sure = await open(`/indicators/${id}/remove`);
    const gone = await send(`/indicators/${id}/remove`, { version: version(sure) });
    expect([gone.status, gone.to]).toEqual([303, listOf(path)]);
    expect(await rows('select from indicator where id = $1', id)).toEqual([]);
    const told = await rows<{ action: string }>(
      `select action from history where object_type = 'plan' and object_id = $1 and action like '%-indicator' order by number`,
      path.slice(7),
    );
    expect(told.map(({ action }) => action)).toEqual([
      'add-indicator',
      'change-indicator',
      'remove-indicator',
    ]);
  });

  it('with wrong fields is refused: each is marked, and all that was typed stays', async () => {
    const path = await aDraft();
    const wrong = anIndicator({ title: '', 'goal.least': 'chín mươi', byYear: '30', note: 'Ghi "chú"' });
    const { status, html } = await send(`${path}/indicators/new`, wrong);
    expect(status).toBe(400);
    for (const name of ['title', 'goal.least', 'byYear'])
      expect([name, isWrong(html, name)]).toEqual([name, true]);
    expect(inField(html, 'goal.least')).toBe('chín mươi');
    const none = await send(`${path}/indicators/new`, anIndicator({ 'goal.least': '' }));
    expect([none.status, isWrong(none.html, 'goal.least')]).toEqual([400, true]);
    const unlike = await send(`${path}/indicators/new`, anIndicator({ measure: 'yes-no' }));
    expect([unlike.status, isWrong(unlike.html, 'addingUp')]).toEqual([400, true]);
    const unreported = await send(`${path}/indicators/new`, anIndicator({ reportedBy: '' }));
    expect(unreported.html).toContain('id="f-reportedBy-mistake"');
    expect(await rows('select from indicator where plan_id = $1', path.slice(7))).toEqual([]);
  });

  it('of a plan in force is amended by naming the document; what bodies gave values of stays', async () => {
    const path = await aDraft();
    const id = await give(path);
    await inForce(path);
    const form = {
      ...anIndicator({ 'goal.least': '95' }),
      version: version(await open(`/indicators/${id}/edit`)),
    };
    const unnamed = await send(`/indicators/${id}/edit`, form);
    expect([unnamed.status, isWrong(unnamed.html, 'amendingDocument')]).toEqual([400, true]);
    const amended = { ...form, amendingDocument: 'Kế hoạch số 15-KH/HU' };
    expect((await send(`/indicators/${id}/edit`, amended)).status).toBe(303);
    const { reviewId } = await reportedReview(make, committee, unit, { status: 'draft' });
    await measure(app.dataSource.manager, id, reviewId);
    const next = version(await open(`/indicators/${id}/edit`));
    const other = { ...amended, measure: 'count', addingUp: 'sum', version: next };
    const measured = await send(`/indicators/${id}/edit`, other);
    expect([measured.status, measured.html.includes('Đã có đơn vị báo cáo số liệu')]).toEqual([409, true]);
    const others: Fields[] = [{ period: 'review' }, { unit: 'chi bộ' }];
    for (const changed of others) {
      const refused = await send(`/indicators/${id}/edit`, { ...amended, ...changed, version: next });
      expect([changed, refused.status]).toEqual([changed, 409]);
    }
    expect(await open(`/plans/${path.slice(7)}`, officer)).not.toContain('indicators/new');
  });

  it('that bodies gave values of is ended, its values kept, and resumed', async () => {
    const path = await aDraft();
    const id = await give(path);
    await inForce(path);
    const { reviewId } = await reportedReview(make, committee, unit, { status: 'draft' });
    await measure(app.dataSource.manager, id, reviewId);
    const amendingDocument = 'Kế hoạch số 15-KH/HU';
    const asked = await open(`/indicators/${id}/remove`);
    expect(asked).toContain('chỉ tiêu được kết thúc và số liệu được giữ nguyên');
    const removal = { version: version(asked), amendingDocument, holdsFrom: '2026-07-01' };
    const unnamed = await send(`/indicators/${id}/remove`, { ...removal, amendingDocument: '' });
    expect([unnamed.status, isWrong(unnamed.html, 'amendingDocument')]).toEqual([400, true]);
    const noDay = await send(`/indicators/${id}/remove`, { ...removal, holdsFrom: '1/7/2026' });
    expect([noDay.status, isWrong(noDay.html, 'holdsFrom')]).toEqual([400, true]);
    const ended = await send(`/indicators/${id}/remove`, removal);
    expect([ended.status, ended.to]).toEqual([303, `${listOf(path)}#i-${id}`]);
    const list = await open(listOf(path));
    expect(list).toContain(`Chỉ tiêu kết thúc từ ngày 01/07/2026 (theo ${amendingDocument})`);
    expect(list).not.toContain(`/indicators/${id}/edit`);
    expect(await rows('select part from measurement where indicator_id = $1', id)).toEqual([{ part: 8 }]);
    const form = { ...anIndicator({ 'goal.least': '95' }), version: '2', amendingDocument };
    const changed = await send(`/indicators/${id}/edit`, form);
    expect([changed.status, changed.html.includes('Chỉ tiêu đã kết thúc từ ngày 01/07/2026')]).toEqual([
      409,
      true,
    ]);
    expect((await send(`/indicators/${id}/remove`, { ...removal, version: '2' })).status).toBe(409);
    const resumed = await send(`/indicators/${id}/resume`, { version: '2', amendingDocument });
    expect([resumed.status, resumed.to]).toEqual([303, `${listOf(path)}#i-${id}`]);
    expect((await send(`/indicators/${id}/resume`, { version: '3', amendingDocument })).status).toBe(409);
    expect(await open(listOf(path))).toContain(`/indicators/${id}/edit`);
    const told = await rows<{ action: string }>(
      `select action from history where object_type = 'plan' and object_id = $1 and action like '%-indicator' order by number`,
      path.slice(7),
    );
    expect(told.map(({ action }) => action)).toEqual(['add-indicator', 'end-indicator', 'resume-indicator']);
    // nothing that goes past the services takes a value away either
    await expect(rows('delete from indicator where id = $1', id)).rejects.toThrow(
      'fk_measurement_indicator_id',
    );
  });

  it('of a plan in force keeps the goal that held before each amendment, which hold one after the other', async () => {
    const path = await aDraft();
    const id = await give(path);
    await send(`/indicators/${id}/edit`, { ...anIndicator({ 'goal.least': '80' }), version: '1' });
    await inForce(path);
    const amend = async (least: string, holdsFrom: string) =>
      send(`/indicators/${id}/edit`, {
        ...anIndicator({ 'goal.least': least }),
        version: version(await open(`/indicators/${id}/edit`)),
        amendingDocument: 'Kế hoạch số 15-KH/HU',
        holdsFrom,
      });
    expect((await amend('85', '')).status).toBe(303);
    const early = await amend('90', '2026-06-16');
    expect([early.status, isWrong(early.html, 'holdsFrom')]).toEqual([400, true]);
    expect(early.html).toContain('Lần sửa đổi trước áp dụng từ ngày 17/06/2026');
    expect((await amend('90', '2026-07-01')).status).toBe(303);
    const titled = {
      ...anIndicator({ 'goal.least': '90' }),
      title: 'Tên khác',
      amendingDocument: '16-KH/HU',
    };
    const form = await open(`/indicators/${id}/edit`);
    expect((await send(`/indicators/${id}/edit`, { ...titled, version: version(form) })).status).toBe(303);
    const list = await open(listOf(path));
    expect(list).toContain('Đến hết ngày 16/06/2026: từ 80% trở lên (thay đổi theo Kế hoạch số 15-KH/HU)');
    expect(list).toContain('Đến hết ngày 30/06/2026: từ 85% trở lên');
    expect(list.match(/Đến hết ngày/g)).toHaveLength(2);
    const { body } = await board.get<{ items: { earlierGoals: object[] }[] }>(`${path}/indicators`);
    expect(body.items[0]?.earlierGoals).toMatchObject([
      { goal: { least: 80 }, until: '2026-06-16', amendingDocument: 'Kế hoạch số 15-KH/HU' },
      { goal: { least: 85 }, until: '2026-06-30' },
    ]);
  });

  it('of a term keeps the year that it ends with once a body gave a value; another may have a later one', async () => {
    const path = await aDraft();
    const { reviewId } = await reportedReview(make, committee, unit, { status: 'draft' });
    const tries = [];
    for (const period of ['term', 'year']) {
      const given = { title: `Chỉ tiêu ${period}`, period, byYear: '2030' };
      const id = await give(path, given);
      await measure(app.dataSource.manager, id, reviewId);
      const form = {
        ...anIndicator(given),
        byYear: '2031',
        version: version(await open(`/indicators/${id}/edit`)),
      };
      tries.push((await send(`/indicators/${id}/edit`, form)).status);
    }
    expect(tries).toEqual([409, 303]);
  });

  it('that a body is giving a value of meanwhile is ended, not deleted', async () => {
    const path = await aDraft();
    const id = await give(path);
    const { reviewId } = await reportedReview(make, committee, unit, { status: 'draft' });
    const giving = app.dataSource.createQueryRunner();
    try {
      await giving.startTransaction();
      await measure(giving.manager, id, reviewId);
      const removing = send(`/indicators/${id}/remove`, { version: '1' });
      const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      while ((await rows(waits)).length === 0) await new Promise(setImmediate);
      await giving.commitTransaction();
      expect((await removing).status).toBe(303);
    } finally {
      await giving.release();
    }
    expect(await rows('select from measurement where indicator_id = $1', id)).toHaveLength(1);
    expect(await rows('select ended_on from indicator where id = $1', id)).toEqual([
      { ended_on: '2026-06-17' },
    ]);
    const dropping = await board.request('DELETE', path);
    expect(dropping).toMatchObject({ status: 409, body: { code: 'plan_measured' } });
  });

  it('is added, changed and taken out by the API too', async () => {
    const path = await aDraft();
    const input = {
      place: 'II.2',
      title: 'Chi bộ mới lập',
      measure: 'count',
      unit: 'chi bộ',
      goal: { least: 1, most: 2 },
      addingUp: 'sum',
      period: 'term',
      reportedBy: [unit.id],
    };
    const made = await board.post<{ id: string; code: string; version: number }>(`${path}/indicators`, input);
    expect([made.status, made.body.code, made.body.version]).toEqual([201, 'chi-bo-moi-lap', 1]);
    const spared = { id: agency.id, words: 'theo ngành' };
    for (const [name, value] of Object.entries({
      baseline: [],
      bodyGoal: [],
      goal: [],
      exempt: [spared, spared],
      reportedBy: [unit.id, unit.id],
    })) {
      const refused = await board.post(`${path}/indicators`, { ...input, [name]: value });
      expect([name, refused]).toMatchObject([name, { status: 400 }]);
    }
    const both = await board.post(`${path}/indicators`, { ...input, exempt: [{ ...spared, id: unit.id }] });
    expect(both).toMatchObject({ status: 400, body: { fields: [{ name: 'exempt' }] } });
    const { id } = made.body;
    const url = `/indicators/${id}`;
    expect(
      (await board.request('PATCH', url, { body: { goal: [] }, headers: { 'if-match': '"1"' } })).status,
    ).toBe(400);
    const patch = (body: object, version: string) =>
      board.request('PATCH', url, { body, headers: { 'if-match': version } });
    const wrong = await patch({ bodyGoal: { least: 1 } }, '"1"');
    expect(wrong).toMatchObject({ status: 400, body: { fields: [{ name: 'bodyGoal' }] } });
    const changed = await patch(
      { goal: { least: 2 }, exempt: [{ id: agency.id, words: 'theo ngành' }] },
      '"1"',
    );
    expect(changed).toMatchObject({
      status: 200,
      body: { version: 2, unit: 'chi bộ', goal: { least: 2, most: null }, exempt: [{ id: agency.id }] },
    });
    expect((await patch({ goal: { least: 3 } }, '"1"')).status).toBe(412);
    const unknown = await patch({ reportedBy: [newId()] }, '"2"');
    expect(unknown).toMatchObject({ status: 400, body: { fields: [{ name: 'reportedBy' }] } });
    const going = await board.post(`${url}/resume`, {});
    expect(going).toMatchObject({ status: 409, body: { code: 'indicator_not_ended' } });
    const other = (await board.post<{ id: string }>(`${path}/indicators`, { ...input, title: 'Khác' })).body
      .id;
    const { reviewId } = await reportedReview(make, committee, unit, { status: 'draft' });
    await measure(app.dataSource.manager, other, reviewId);
    expect((await board.request('DELETE', `/indicators/${other}?holdsFrom=2026-06-01`)).status).toBe(204);
    const again = await board.request('DELETE', `/indicators/${other}`);
    expect(again).toMatchObject({ status: 409, body: { code: 'indicator_ended' } });
    expect((await board.request('DELETE', url, { headers: { 'if-match': '"2"' } })).status).toBe(204);
    const { items } = (await board.get<{ items: object[] }>(`${path}/indicators`)).body;
    expect(items).toMatchObject([{ id: other, endedOn: '2026-06-01', endedBy: null, standing: 'ended' }]);
    const resumed = await board.post(`/indicators/${other}/resume`, {});
    expect(resumed).toMatchObject({ status: 200, body: { id: other, endedOn: null } });
  });
});

describe('a draft', () => {
  it('that is put into force later than duties were due says so, and says of an earlier day only what it makes', async () => {
    const path = await aDraft();
    await giveDuty(path, { place: 'IV.1' });
    await giveDuty(path, { place: 'IV.2', cadence: 'once', 'ownDay.on': '2026-03-31' });
    const late = await open(`${path}/activate`);
    expect(late).toContain(
      '1 nội dung không được giao vì hạn đã qua trước ngày thực hiện: IV.2 (31/03/2026). Muốn giao thì chọn ngày thực hiện sớm hơn.',
    );
    const early = await open(`${path}/activate?inForceOn=2025-12-15`);
    expect(early).not.toContain('không được giao');
    expect(early).toMatch(/Giao mới \d+ nhiệm vụ thuộc 2 nội dung/);
    expect(early).not.toContain('Điều chỉnh');
    expect(await open(path)).not.toContain('Không được giao');
    await send(`${path}/activate`, { inForceOn: '2026-06-17', version: version(late) });
    expect(await open(path)).toContain('Không được giao: hạn đã qua trước ngày kế hoạch được thực hiện.');
  });

  it('is put into force after a look at the tasks by duty and the mails by address, which then are made', async () => {
    const path = await aDraft();
    await giveDuty(path);
    await giveDuty(path, { title: 'Tổng hợp', cadence: 'yearly', leadBodies: agency.id });
    await giveDuty(path, { title: 'Chờ', cadence: 'conditional' });
    expect(await open(path)).toContain(`class="btn main" href="${path}/activate"`);
    await tell();
    const look = await open(`${path}/activate`);
    expect(look).toMatch(
      /Giao mới 5 nhiệm vụ thuộc 2 nội dung, hạn từ 14\/12\/2026 đến 16\/12\/2027: 2 giao ngay, 3 khi kỳ sau bắt đầu\./,
    );
    expect(look).toContain('Gửi ngay 2 thư.');
    expect(table(look, 'tasks')).toEqual([
      'III.1, gạch đầu dòng 1 Kiện toàn chi bộ giao mới 3 (1 giao ngay, 2 khi kỳ sau bắt đầu) Đảng ủy xã Lát 16/12/2026 16/12/2027',
      'III.1, gạch đầu dòng 1 Tổng hợp giao mới 2 (1 giao ngay, 1 khi kỳ sau bắt đầu) Ban Tổ chức 14/12/2026 14/12/2027',
    ]);
    // the agency has neither account nor mailbox: the board passes it on
    expect(table(look, 'mails').toSorted()).toEqual(
      [`${officerEmail} giao 1 nhiệm vụ`, `${boardEmail} giao 1 nhiệm vụ`].toSorted(),
    );
    expect(await sent()).toEqual([]);
    const shownFor = inField(look, 'shownFor') ?? '';
    for (const inForceOn of ['2026-07-01', '']) {
      const other = await send(`${path}/activate`, { inForceOn, shownFor, version: version(look) });
      expect([other.status, isWrong(other.html, 'inForceOn')]).toEqual([400, true]);
      expect(other.html).toContain('value="yes"');
      expect(inField(other.html, 'shownFor')).toBe(inForceOn || shownFor);
    }
    expect((await send(`${path}/activate`, { look: 'yes', inForceOn: '2026-07-01', shownFor })).to).toBe(
      `${path}/activate?inForceOn=2026-07-01`,
    );
    const done = await send(`${path}/activate`, { inForceOn: shownFor, shownFor, version: version(look) });
    expect(done.to).toBe(path);
    expect(await open(path)).toMatch(/Đang thực hiện[\s\S]*17\/06\/2026/);
    const [made] = await rows<{ n: number }>(
      'select count(*)::int as n from task where plan_id = $1',
      path.slice(7),
    );
    expect(made?.n).toBe(5);
    expect(await sent()).toEqual([officerEmail, boardEmail].toSorted());
  });

  it('is not put into force too far away, without duties, or where somebody else has done it', async () => {
    const path = await aDraft();
    const empty = await board.page(`${path}/activate`);
    expect([empty.status, empty.body]).toEqual([
      200,
      expect.stringContaining('chưa có nội dung nhiệm vụ nào'),
    ]);
    expect(empty.body).not.toContain('value="yes"');
    await giveDuty(path);
    const far = await board.page(`${path}/activate?inForceOn=2036-01-01`);
    expect([far.status, inField(far.body, 'inForceOn'), isWrong(far.body, 'inForceOn')]).toEqual([
      400,
      '2036-01-01',
      true,
    ]);
    const stale = await send(`${path}/activate`, { inForceOn: '2026-06-17', version: '99' });
    expect(stale.status).toBe(412);
    const again = await send(`${path}/activate`, { inForceOn: '2026-06-17', version: version(stale.html) });
    expect(again.status).toBe(303);
    expect((await send(`${path}/activate`, { version: '99' })).status).toBe(409);
    expect((await send(`${path}/activate`, { version: '3' })).status).toBe(409);
    expect(await open(`${path}/activate`)).not.toContain('value="yes"');
  });
});

/** A plan in force with one duty of the unit. @returns its path and the duty's id */
async function aPlanInForce(more: Fields = {}): Promise<{ path: string; duty: string }> {
  const path = await aDraft();
  const duty = await giveDuty(path, more);
  const day = { inForceOn: '2026-06-17', version: '1' };
  expect((await send(`${path}/activate`, day)).status).toBe(303);
  await tell();
  return { path, duty };
}

describe('a plan in force', () => {
  it('is amended after a look at what changes: typed words come back, and nothing is saved before the button', async () => {
    const { path, duty } = await aPlanInForce();
    const form = await open(`/duties/${duty}/edit`);
    expect(form).toContain('Xem trước khi lưu');
    const change = aDuty({
      leadBodies: agency.id,
      product: 'Sản phẩm <mới>',
      amendingDocument: 'Kế hoạch số 15-KH/HU',
      version: version(form),
    });
    const look = await send(`/duties/${duty}/edit`, change);
    expect(look.status).toBe(200);
    expect(look.html).toMatch(/Giao mới 3 nhiệm vụ[\s\S]*Dừng 3 nhiệm vụ chưa đơn vị nào làm/);
    expect(table(look.html, 'mails').toSorted()).toEqual(
      [`${officerEmail} dừng thực hiện 1 nhiệm vụ`, `${boardEmail} giao 1 nhiệm vụ`].toSorted(),
    );
    expect(inField(look.html, 'product')).toBe('Sản phẩm &lt;mới&gt;');
    expect(await rows('select product from duty where id = $1', duty)).toEqual([{ product: null }]);
    const back = await send(`/duties/${duty}/edit`, { ...change, back: 'yes' });
    expect([back.status, inField(back.html, 'product')]).toEqual([200, 'Sản phẩm &lt;mới&gt;']);
    expect((await send(`/duties/${duty}/edit`, { ...change, confirm: 'yes' })).to).toBe(`${path}#d-${duty}`);
    expect(await sent()).toEqual([officerEmail, boardEmail].toSorted());
    const states =
      'select status, count(*)::int as n from task where duty_id = $1 group by status order by status';
    expect(await rows(states, duty)).toEqual([
      { status: 'assigned', n: 3 },
      { status: 'cancelled', n: 3 },
    ]);
  });

  it('has a duty ended after a look at what stops, naming the document: what was worked on stays', async () => {
    const { path, duty } = await aPlanInForce();
    const [task] = await rows<{ id: string }>('select id from task where duty_id = $1 order by due_on', duty);
    await officer.post(`/tasks/${task?.id}/updates`, { note: 'Đang làm' }, { 'if-match': '"1"' });
    expect(await open(path)).toContain(`href="/duties/${duty}/end"`);
    const form = { version: version(await open(`/duties/${duty}/end`)), amendingDocument: '' };
    const unnamed = await send(`/duties/${duty}/end`, form);
    expect([unnamed.status, isWrong(unnamed.html, 'amendingDocument')]).toEqual([400, true]);
    const named = { ...form, amendingDocument: 'Thông báo số 7-TB/HU' };
    const look = await send(`/duties/${duty}/end`, named);
    expect(look.html).toMatch(/Dừng 2 nhiệm vụ chưa đơn vị nào làm/);
    const states = 'select status from task where duty_id = $1 order by due_on';
    expect(await rows(states, duty)).not.toContainEqual({ status: 'cancelled' });
    const done = await send(`/duties/${duty}/end`, { ...named, confirm: 'yes' });
    expect(done.to).toBe(`${path}#d-${duty}`);
    expect(await rows(states, duty)).toEqual(
      ['in_progress', 'cancelled', 'cancelled'].map((status) => ({ status })),
    );
    const page = await open(path);
    expect(page).toContain('Thông báo số 7-TB/HU');
    expect(page).not.toContain(`href="/duties/${duty}/end"`);
  });

  it('whose review calendar is amended shows which reviews are moved', async () => {
    const { path } = await aPlanInForce();
    const change = {
      ...calendar,
      title: 'Kế hoạch',
      amendingDocument: 'Số 2',
      version: version(await open(`${path}/edit`)),
    };
    const look = await send(`${path}/edit`, { ...change, 'reviewCalendar.meetsAfter': '9' });
    expect(table(look.html, 'reviews')[0]).toMatch(
      /đổi ngày 14\/12\/2026 16\/12\/2026; 18\/12\/2026 25\/12\/2026$/,
    );
    const [stored] = await rows<{ meets: number }>(
      `select (review_calendar->>'meetsAfter')::int as meets from plan where id = $1`,
      path.slice(7),
    );
    expect(stored?.meets).toBe(8);
  });

  it('is ended after a look at what stops and what stays unfinished, naming the plan that replaces it', async () => {
    const { path, duty } = await aPlanInForce();
    const next = await aDraft();
    const [task] = await rows<{ id: string }>('select id from task where duty_id = $1 order by due_on', duty);
    await officer.post(`/tasks/${task?.id}/updates`, { note: 'Đang làm' }, { 'if-match': '"1"' });
    const look = await open(`${path}/close`);
    expect(look).toMatch(/Dừng 2 nhiệm vụ[\s\S]*1 nhiệm vụ chưa xong giữ nguyên/);
    expect(table(look, 'open')).toEqual([
      'III.1, gạch đầu dòng 1 Kiện toàn chi bộ giữ nguyên 1 Đảng ủy xã Lát 16/12/2026 16/12/2026',
    ]);
    const fields = { version: version(look), successorId: next.slice(7) };
    const foreign = await send(`${path}/close`, { ...fields, successorId: path.slice(7) });
    expect([foreign.status, foreign.html.includes('class="mistake"')]).toEqual([400, true]);
    expect((await send(`${path}/close`, fields)).to).toBe(path);
    const page = await open(path);
    expect(page).toMatch(new RegExp(`href="${next}"`));
    expect(page).toMatch(/Đã kết thúc/);
    expect(page).not.toMatch(/\/edit"|\/close"|\/duties\/new"/);
    expect(await open(`${path}/close`)).not.toContain('value="yes"');
  });
});

describe('a plan copied for a new term', () => {
  it('is a draft with all that the plan says, the days of its duties moved on, and nothing of what was done', async () => {
    const basis = {
      'basis[0].title': 'Nghị quyết 21',
      'targets[0].place': 'II.1',
      'targets[0].title': 'Chỉ tiêu 1',
    };
    const path = await aDraft({
      'term.from': '2026-01-01',
      'term.until': '2030-12-31',
      note: 'Ghi chú cũ',
      ...basis,
    });
    await giveDuty(path, { cadence: 'once', 'ownDay.on': '2026-09-30', cooperatingBodies: agency.id });
    await giveDuty(path, { title: 'Chờ', cadence: 'conditional' });
    await send(`${path}/activate`, { inForceOn: '2026-06-17', version: '1' });
    const form = await open(`${path}/copy`);
    expect(inField(form, 'title')).toMatch(/^Kế hoạch \d+$/);
    const asked = { code: 'Mã mới', title: 'Kế hoạch 2031', 'term.from': '2031-01-01' };
    const refused = await send(`${path}/copy`, asked);
    expect([refused.status, isWrong(refused.html, 'code')]).toEqual([400, true]);
    const endless = await send(`${path}/copy`, { ...asked, code: 'ke-hoach-2031' });
    expect([endless.status, isWrong(endless.html, 'term.until')]).toEqual([400, true]);
    expect([inField(endless.html, 'title'), inField(endless.html, 'term.from')]).toEqual([
      'Kế hoạch 2031',
      '2031-01-01',
    ]);
    const done = await send(`${path}/copy`, { ...asked, code: 'ke-hoach-2031', 'term.until': '2035-12-31' });
    expect(done.status).toBe(303);
    expect(done.to).not.toBe(path);
    const page = await open(done.to);
    for (const said of [
      'Dự thảo',
      '01/01/2031 đến 31/12/2035',
      'Nghị quyết 21',
      'Chỉ tiêu 1',
      '30/09/2031',
      'Ban Tổ chức',
      'Chờ',
    ]) {
      expect(page).toContain(said);
    }
    expect(page).not.toContain('Ghi chú cũ');
    expect(await rows('select from task where plan_id = $1', done.to.slice(7))).toEqual([]);
    const taken = await send(`${path}/copy`, { ...asked, code: 'ke-hoach-2031', 'term.until': '2035-12-31' });
    expect([taken.status, isWrong(taken.html, 'code')]).toEqual([400, true]);
  });
});

describe('a signed plan', () => {
  const text = readFileSync(
    join(import.meta.dirname, '../plans/import/reading/documents/huyen-dieu.txt'),
    'utf8',
  );
  const at = (html: string, number: number) =>
    new RegExp(`id="d${number}"[\\s\\S]*?(?=id="d${number + 1}"|id="add")`).exec(html)?.[0] ?? '';
  const sendFile = async (content: string | Buffer<ArrayBuffer>, name: string) => {
    const form = new FormData();
    form.append('file', new Blob([content]), name);
    const token = encodeURIComponent(await board.formToken());
    const path = `/plans/import?_token=${token}&committee=${committee.id}`;
    const answer = await board.request('POST', path, {
      page: true,
      body: form,
      headers: { accept: 'text/html' },
    });
    return { status: answer.status, to: answer.headers.get('location') ?? '', html: String(answer.body) };
  };
  const paste = async (words: string) =>
    (await send('/plans/import/text', { committee: committee.id, text: words })).to;
  /** A small document with three duties of the agency, one of them asked to cooperate with somebody unknown. */
  const small = `KẾ HOẠCH
thực hiện Nghị quyết về chuyển đổi số

II. NHIỆM VỤ CỤ THỂ
1. Ban Tổ chức
- Chủ trì rà soát đảng viên; lập danh sách đảng viên mới.
- Hằng quý tổng hợp kết quả.
- Phối hợp với Trung tâm Chính trị mở lớp bồi dưỡng.
`;

  it('that cannot be read is refused in words, and what was pasted is kept', async () => {
    expect(await open('/plans')).toContain('href="/plans/import"');
    expect((await officer.page('/plans/import')).status).toBe(403);
    const broken = await sendFile(Buffer.from('%PDF-1.7 nothing'), 'ke-hoach.pdf');
    expect([broken.status, broken.html.includes('Tài liệu bị hỏng')]).toEqual([400, true]);
    expect(broken.html).toMatch(/id="file"[^>]*aria-invalid="true"/);
    const empty = await send('/plans/import/text', { committee: committee.id, text: ' ' });
    expect([empty.status, empty.html.includes('Hãy dán nội dung kế hoạch')]).toEqual([400, true]);
    const lines = Array.from({ length: 1001 }, (_, index) => `- Rà soát nội dung số ${index}.`);
    const long = `${small.slice(0, small.indexOf('- Chủ'))}${lines.join('\n')}\n`;
    const much = await send('/plans/import/text', { committee: committee.id, text: long });
    expect([much.status, /id="text-mistake">[^<]*1001 nội dung/.test(much.html)]).toEqual([400, true]);
    const goals = Array.from({ length: 201 }, (_, index) => `- Đến năm 2030, tỷ lệ hộ nghèo còn ${index}%.`);
    const aims = `KẾ HOẠCH\nI. CHỈ TIÊU\n${goals.join('\n')}\nII. TỔ CHỨC THỰC HIỆN\n- Sở Nội vụ rà soát.\n`;
    const wide = await send('/plans/import/text', { committee: committee.id, text: aims });
    expect([wide.status, /id="text-mistake">[^<]*tối đa 200 chỉ tiêu/.test(wide.html)]).toEqual([400, true]);
    expect(await rows('select from plan_import')).toEqual([]);
  });

  it('is read from a file and stands beside what was understood of it', async () => {
    const { status, to } = await sendFile(text, '../cua toi\\ke-\0hoach\u202E.txt');
    expect([status, to]).toEqual([303, expect.stringMatching(/^\/plans\/import\/[0-9a-f-]{36}$/)]);
    const html = await open(to);
    const duties = html.match(/<li id="d\d+"/g)?.length ?? 0;
    expect(duties).toBeGreaterThan(3);
    expect(html.match(/<mark id="s\d+"/g)).toHaveLength(duties);
    expect(html).toMatch(/href="#d1"[^>]*>1<\/a> <mark id="s1">/);
    expect(at(html, 1)).toContain('href="#s1"');
    // without folders and what cannot be seen
    expect(await open('/plans/import')).toContain(' ke-hoach.txt ');
    expect((await officer.page(to)).status).toBe(404);
    const gone = await send(`${to}/discard`, {});
    expect([gone.status, gone.to]).toEqual([303, '/plans/import']);
    expect((await board.page(to)).status).toBe(404);
    const history = await board.get<{ items: { action: string }[] }>(
      `/history?entity=plan-import&id=${to.slice(14)}`,
    );
    expect(history.body.items.map(({ action }) => action)).toEqual(['read', 'discard']);
  });

  it('in which nothing is a duty is said to hold none, before anything else', async () => {
    const letter = 'Kính gửi: Ban Tổ chức Huyện ủy\n\nTrân trọng cảm ơn các đồng chí đã dự buổi gặp mặt.\n';
    const path = await paste(letter);
    const html = await open(path);
    const words = 'Không tìm thấy nhiệm vụ nào trong văn bản này';
    expect(html.indexOf(words)).toBeGreaterThan(0);
    expect(html.indexOf(words)).toBeLessThan(html.indexOf('id="unsure"'));
    for (const gone of ['Đã đọc văn bản', 'Không có chỗ nào chương trình thấy chưa chắc']) {
      expect(html).not.toContain(gone);
    }
    expect(html.match(/Kiểm tra kế hoạch đã đọc<\/h1>/g)).toHaveLength(1);
    expect(html).toContain('<p lang="vi">Kế hoạch chưa có tên</p>');
    await send(`${path}/discard`, {});
  });

  it('takes the names that are left for new bodies by one button, which stands where there are several', async () => {
    const button = 'value="rest-new"';
    expect(await open(await paste(small))).not.toContain(button);
    const path = await paste(
      `${small}2. Trạm Khuyến nông\n- Mở lớp trồng nấm.\n3. Tổ Công nghệ số\n- Lập danh sách hộ.\n4. Các tổ dân phố\n- Họp dân.\n`,
    );
    const page = await open(path);
    expect(page).toContain(`${button}>Lưu và lập đơn vị mới cho các tên còn lại (3)`);
    expect((await send(path, { at: 'names', version: version(page), act: 'rest-new' })).status).toBe(303);
    const after = await open(path);
    for (const name of ['Trạm Khuyến nông', 'Tổ Công nghệ số', 'Trung tâm Chính trị'])
      expect(after).not.toContain(`Chưa rõ “${name}”`);
    expect(after).toContain('Chưa rõ “Các tổ dân phố”');
    await send(`${path}/discard`, {});
  });

  it('is corrected: names, duties split, joined, dropped, added, and what was typed stays where it is wrong', async () => {
    const path = await paste(small);
    const first = await open(path);
    expect(first).toContain('Chưa rõ “Trung tâm Chính trị” là đơn vị nào');
    expect(first).not.toContain(`action="${path}/make"`);
    const key = /name="name\.(n\d+)"/.exec(first)?.[1];
    expect(key).toBeDefined();
    const names = {
      at: 'names',
      version: version(first),
      [`to.${key}`]: 'new',
      [`name.${key}`]: 'Trung tâm Chính trị huyện',
    };
    const unknown = await send(path, {
      ...names,
      [`to.${key}`]: unit.id.replace(/.$/, (end) => (end === '0' ? '1' : '0')),
    });
    expect([unknown.status, isWrong(unknown.html, `to.${key}`)]).toEqual([400, true]);
    expect((await send(path, names)).status).toBe(303);

    const wrong = {
      ...dutyOf(await open(`${path}?at=1`)),
      cadence: 'yearly',
      'ownDay.day': '45',
      title: 'Tên đã sửa',
    };
    const refused = await send(path, wrong);
    expect([refused.status, isWrong(refused.html, 'ownDay.day')]).toEqual([400, true]);
    expect(inField(refused.html, 'title')).toBe('Tên đã sửa');
    const unnamed = await send(path, { ...wrong, 'ownDay.day': '', title: '' });
    expect(unnamed.html).toContain('Chưa lưu. Hãy sửa các ô sau: Tên ngắn.');
    expect(unnamed.html).not.toContain(': title.');
    const uncoded = await send(path, { at: 'head', version: version(unnamed.html), title: 'Kế hoạch' });
    expect(uncoded.html).toMatch(/Chưa lưu\. Hãy sửa các ô sau: Mã[;.]/);
    const once = await send(path, {
      ...wrong,
      cadence: 'once',
      'ownDay.day': '',
      version: version(unnamed.html),
    });
    expect(once.to).toBe(`${path}?at=1#d1`);
    const marked = await open(once.to);
    expect(marked).toContain('Đã lưu, nhưng nội dung này còn chỗ phải sửa');
    expect(isWrong(marked, 'ownDay.on')).toBe(true);
    expect(marked).toContain('Nhiệm vụ thực hiện một lần phải có ngày riêng');
    expect(marked).not.toContain('{ on');
    const next = { ...wrong, version: version(marked) };
    const lines = 'Chủ trì rà soát đảng viên;\nlập danh sách đảng viên mới.';
    const parted = await send(path, { ...next, 'ownDay.day': '', text: lines, act: 'split' });
    expect([parted.status, parted.to]).toEqual([303, `${path}#d1`]);
    const stale = await send(path, { ...wrong, 'ownDay.day': '', title: 'Của tôi' });
    expect(stale.status).toBe(412);
    expect(stale.html).toMatch(/Tên đã sửa<\/td><td lang="vi">Của tôi/);
    const late = await send(path, { at: '1', open: '1', version: '1', act: 'drop' });
    expect([late.status, inField(late.html, 'title')]).toEqual([412, 'Tên đã sửa']);
    const split = await open(path);
    expect(at(split, 4)).toContain('lập danh sách đảng viên mới');
    // it stands, and is numbered, after the one that it was part of
    for (const [id, number] of [
      [1, 1],
      [4, 2],
      [2, 3],
      [3, 4],
    ]) {
      expect(split).toMatch(new RegExp(`id="d${id}"[^>]*><details[^>]*><summary>${number}\\. `));
      expect(split).toMatch(new RegExp(`href="#d${id}"[^>]*>${number}</a> <mark id="s${id}">`));
    }

    const drop = await send(path, { at: '2', version: version(await open(path)), act: 'drop' });
    expect([drop.status, (await open(path)).includes('value="restore 2"')]).toEqual([303, true]);
    // the buttons of all duties are of one form
    const dropped = await open(path);
    expect(dropped).toMatch(/<button[^>]* form="acts" name="do" value="restore 2"/);
    expect(dropped.match(/ id="acts"/g)).toHaveLength(1);
    await send(path, { do: 'restore 2', version: version(dropped), open: '' });
    expect(await open(path)).not.toContain('value="restore 2"');
    const joining = { ...dutyOf(await open(`${path}?at=2`)), act: 'join' };
    const whole = await send(path, joining);
    expect([whole.status, whole.to]).toEqual([303, expect.stringMatching(/#d\d+$/)]);
    expect(await open(whole.to)).toContain('Để tách lại: Sửa');
    const adding = { at: 'add', version: version(await open(path)), text: 'mở lớp\nbồi dưỡng', lead: '' };
    const none = await send(path, { ...adding, text: ' ' });
    expect([none.status, isWrong(none.html, 'text') || none.html.includes('id="add-mistake"')]).toEqual([
      400,
      true,
    ]);
    expect((await send(path, adding)).to).toMatch(/\?at=5#d5$/);
    const html = await open(path);
    expect(at(html, 5)).toContain('href="#s5"');
    expect(at(html, 5)).not.toContain('Phải có ít nhất một đơn vị chủ trì');
    expect(html).toMatch(/id="d5"[\s\S]*II\.1, gạch đầu dòng 3/);
    const elsewhere = await send(path, { ...adding, version: version(html), text: 'Không có ở đâu' });
    expect(elsewhere.to).toMatch(/\?at=6#d6$/);
    const missing = await open(path);
    expect(at(missing, 6)).toContain('Không tìm thấy nguyên văn này trong văn bản');
    expect(at(missing, 6)).toContain('“Không có ở đâu” chưa có vị trí trong văn bản.');
    const early = await send(`${path}/make`, { version: version(missing) });
    expect([early.status, /còn \d+ chỗ phải sửa/.exec(early.html)?.[0]]).toEqual([400, 'còn 1 chỗ phải sửa']);
  });

  it('asks for a group again whose bodies have all ended since it was chosen, and offers it no more', async () => {
    const member = await make.body(committee, { name: 'Tổ giúp việc cũ' });
    const group = await make.groupOfBodies(committee, [member]);
    const path = await paste(small);
    const chosen = { ...dutyOf(await open(`${path}?at=1`)), leadBodies: group.id };
    expect((await send(path, { ...chosen, act: 'save' })).status).toBe(303);
    expect(await open(path)).not.toContain(`Chưa rõ “${group.code}”`);
    await rows(`update body set exists_to = '2026-06-01' where id = $1`, member.id);
    const asked = await open(`${path}?at=names`);
    expect(asked).toContain(`Chưa rõ “${group.code}” là đơn vị nào`);
    expect(asked).not.toContain(`value="${group.id}"`);
    await send(`${path}/discard`, {});
  });

  it('are listed a page at a time, the latest first', async () => {
    const id = (await paste(small)).slice(14);
    for (let count = 0; count < 51; count += 1) {
      await rows(
        `insert into plan_import (id, committee_id, file_name, source, read, draft, added_at, version)
         select $2, committee_id, $3, source, read, draft, added_at, version from plan_import where id = $1`,
        id,
        newId(),
        `van-ban-${count}.txt`,
      );
    }
    const first = await open('/plans/import');
    expect(first.match(/van-ban-\d+\.txt/g)).toHaveLength(50);
    const next = /rel="next" href="([^"]*)"/.exec(first)?.[1] ?? '';
    const second = await open(next.replaceAll('&amp;', '&'));
    expect(second.match(/van-ban-\d+\.txt/g)).toEqual(['van-ban-0.txt']);
    expect(second).toContain(`href="/plans/import/${id}"`);
    expect([second.includes('rel="next"'), second.includes('Về trang đầu')]).toEqual([false, true]);
    await rows(`delete from plan_import where file_name like 'van-ban-%'`);
  });

  it('with many duties says nothing again for each that stands in the document or once on the page', async () => {
    const duty = (index: number) =>
      `Rà soát nội dung số ${index} và báo cáo kết quả thực hiện ${'trên địa bàn '.repeat(20).trim()}`;
    const pageOf = async (count: number) => {
      const duties = Array.from({ length: count }, (_, index) => `- ${duty(index)}.`);
      const path = await paste(`${small.slice(0, small.indexOf('- Chủ'))}${duties.join('\n')}\n`);
      const html = await open(path);
      await send(`${path}/discard`, {});
      return html;
    };
    const few = await pageOf(3);
    const many = await pageOf(300);
    expect(few.split(`${duty(1)}.`)).toHaveLength(3);
    expect(many.split(`${duty(1)}.`)).toHaveLength(2);
    expect(many.match(/<li id="d\d+"/g)).toHaveLength(300);
    const more = many.length - few.length - 297 * duty(100).length;
    expect(more / 297).toBeLessThan(900);
  });

  it('with many duties has each as a line that leads to its form, from which it is left out and brought back', async () => {
    const lines = Array.from({ length: 120 }, (_, index) => `- Rà soát nội dung số ${index}.`);
    const path = await paste(`${small.slice(0, small.indexOf('- Chủ'))}${lines.join('\n')}\n`);
    const line = at(await open(path), 7);
    expect(line).toContain(`href="${path}?at=7#d7"`);
    expect(line).toContain('href="#s7"');
    expect(line).not.toContain('<details');
    const form = await open(`${path}?at=7`);
    expect(at(form, 7)).toMatch(/name="title"[\s\S]*form="acts" name="do" value="drop 7"/);
    await send(path, { do: 'drop 7', version: version(form), open: '7' });
    expect(at(await open(path), 7)).toContain('Đã bỏ');
    await send(`${path}/discard`, {});
  });

  it('with many names asks for some at a time, and for each that is settled once it is opened', async () => {
    const heads = Array.from(
      { length: 30 },
      (_, index) => `${index + 2}. Trạm Khuyến nông số ${index}\n- Mở lớp ${index}.`,
    );
    const path = await paste(`${small.slice(0, small.indexOf('- Phối hợp'))}${heads.join('\n')}\n`);
    const page = await open(path);
    const asked = (html: string) =>
      [...html.matchAll(/<select id="[^"]*" name="to\.(n\d+)"/g)].map(([, key]) => key);
    expect(asked(page)).toHaveLength(25);
    expect(page).toContain('Các tên sẽ hỏi sau (5)');
    const settled = /id="name-(n\d+)"[^>]*>Ban Tổ chức</.exec(page)?.[1] ?? '';
    expect(page).toContain(`href="${path}?at=${settled}#names"`);
    expect(asked(await open(`${path}?at=${settled}`))).toContain(settled);
    const all = { at: 'names', version: version(page), act: 'rest-new' };
    expect((await send(path, all)).status).toBe(303);
    const after = await open(path);
    expect([asked(after), after.includes('at=names')]).toEqual([[], false]);
    expect(after).not.toContain('Chưa rõ “');
    const one = await open(`${path}?at=${settled}`);
    expect(asked(one)).toEqual([settled]);
    await send(path, { at: 'names', version: version(one), [`to.${settled}`]: unit.id });
    expect(await open(path)).toMatch(new RegExp(`id="name-${settled}"[\\s\\S]{0,200}Đảng ủy xã Lát`));
    await send(`${path}/discard`, {});
  });

  it('makes one body of names that are to be the same new one, and none where there is one by then', async () => {
    const both = small
      .replace('Trung tâm Chính trị', 'Trung tâm Công nghệ số')
      .concat('2. Tổ Công nghệ số\n- Hướng dẫn nhân dân.\n');
    const name = 'Trung tâm Công nghệ số huyện';
    const chosen = async (path: string) => {
      const html = await open(path);
      const keys = [...html.matchAll(/name="name\.(n\d+)"/g)].map(([, key = '']) => key);
      expect(keys).toHaveLength(2);
      const fields: Fields = { at: 'names', version: version(html) };
      for (const key of keys) Object.assign(fields, { [`to.${key}`]: 'new', [`name.${key}`]: name });
      expect((await send(path, fields)).status).toBe(303);
    };
    const made = async (path: string) =>
      (await send(`${path}/make`, { version: version(await open(path)) })).status;
    const [first, second] = [
      await paste(both),
      await paste(both.replace('chuyển đổi số', 'chuyển đổi số lần hai')),
    ];
    await chosen(first);
    await chosen(second);
    expect([await made(first), await made(second)]).toEqual([303, 303]);
    expect(await rows('select code from body where name = $1', name)).toHaveLength(1);
  });

  it('has the figures of its targets as indicators, corrected or left out, and with them the plan that is made of it', async () => {
    const targets =
      'II. MỤC TIÊU CỤ THỂ\n- Có 100% chi bộ có quy chế;\n- Hằng năm kết nạp 3 - 4% số đảng viên.\n\nIII.';
    const path = await paste(small.replace('II.', targets));
    const page = await open(path);
    expect(page.match(/<li id="p-i\d"/g)).toHaveLength(2);
    expect(page).toMatch(/id="p-i2"[\s\S]*?từ 3% đến 4%/);
    const form = await open(`${path}?at=i1`);
    expect(inField(form, 'goal.least')).toBe('100');
    const sent = {
      at: 'i1',
      act: 'save',
      version: version(form),
      place: 'II, gạch đầu dòng 1',
      title: 'Chi bộ có quy chế',
      measure: 'share',
      'goal.least': '97,5',
      addingUp: 'ratio',
      period: 'review',
      reportedBy: unit.id,
      exempt: agency.id,
      exemptWords: 'theo quy định riêng',
    };
    const wrong = await send(path, { ...sent, 'goal.least': 'nhiều' });
    expect([wrong.status, isWrong(wrong.html, 'goal.least')]).toEqual([400, true]);
    const saved = await send(path, sent);
    expect([saved.status, saved.to]).toEqual([303, `${path}#p-i1`]);
    expect((await send(path, sent)).status).toBe(412);
    const both = await open(path);
    expect(both).toMatch(/id="p-i2"[\s\S]*?<button[^>]* form="acts" name="do" value="drop i2"/);
    const dropped = await send(path, { do: 'drop i2', version: version(both) });
    expect([dropped.status, dropped.to]).toEqual([303, `${path}#p-i2`]);
    expect(await open(path)).toContain('value="restore i2"');
    const names = await open(path);
    const key = /name="name\.(n\d+)"/.exec(names)?.[1] ?? '';
    await send(path, { at: 'names', version: version(names), [`to.${key}`]: 'nobody' });
    const made = await send(`${path}/make`, { version: version(await open(path)) });
    expect(made.status).toBe(303);
    const stored = await board.get<{ items: object[] }>(`${made.to.replace('/activate', '')}/indicators`);
    expect(stored.body.items).toMatchObject([
      {
        title: 'Chi bộ có quy chế',
        goal: { least: 97.5, most: null },
        period: 'review',
        reportedBy: [{ id: unit.id }],
        exempt: [{ id: agency.id, words: 'theo quy định riêng' }],
      },
    ]);
    expect(stored.body.items).toHaveLength(1);
  });

  it('gets indicators and targets that were missed, from a target or from words of the document, and the plan with them', async () => {
    const targets =
      'II. MỤC TIÊU CỤ THỂ\n- Có 100% chi bộ có quy chế, mỗi chi bộ có sổ;\n- Đơn vị nào cũng vững mạnh.\n\nIII.';
    const path = await paste(small.replace('II.', targets).replace('mở lớp', 'mỗi năm mở 12 lớp'));
    const page = await open(path);
    expect(page.match(/<li id="p-i\d"/g)).toHaveLength(1);
    expect(page).toMatch(/href="#p-i1"[^>]*>CT1<\/a> <mark id="t0">/);
    expect(page).toMatch(/href="#target-1"[^>]*>CT2<\/a> <mark id="t1">/);
    const add = async (fields: Fields) =>
      send(path, { at: 'add-indicator', version: version(await open(path)), text: '', ...fields });

    const nothing = await add({ target: '', place: '' });
    expect([nothing.status, isWrong(nothing.html, 'place')]).toEqual([400, true]);
    expect(nothing.html).toContain('id="add-text-mistake"');
    const unknown = await add({ target: 'II, gạch đầu dòng 9' });
    expect([unknown.status, unknown.html.includes('id="add-target-mistake"')]).toEqual([400, true]);
    const lost = await add({ text: 'mỗi năm mở 12 lớp bồi dưỡng', target: '', place: '' });
    expect([lost.status, isWrong(lost.html, 'place')]).toEqual([400, true]);
    expect(lost.html).toMatch(/id="add-target-text"[^>]*>mỗi năm mở 12 lớp bồi dưỡng</);

    const button = /name="do" value="(measure II, gạch đầu dòng 2)"/.exec(await open(path))?.[1] ?? '';
    const ofTarget = await send(path, { do: button, version: version(await open(path)) });
    expect(ofTarget.to).toBe(`${path}?at=i2#p-i2`);
    const opened = await open(`${path}?at=i2`);
    expect(inField(opened, 'title')).toBe('Đơn vị nào cũng vững mạnh');
    expect(opened).toMatch(/id="p-i2"[\s\S]*?Phải có mức thấp nhất hoặc cao nhất/);
    const ofWords = await add({ text: 'mỗi chi bộ có sổ', target: '', place: '' });
    expect(ofWords.to).toBe(`${path}?at=i3#p-i3`);
    expect(inField(await open(`${path}?at=i3`), 'place')).toBe('II, gạch đầu dòng 1');
    const place = 'III.1, gạch đầu dòng 3';
    const ofNew = await add({ text: 'mỗi năm mở 12 lớp\r\nbồi dưỡng', target: '', place });
    expect(ofNew.to).toBe(`${path}?at=i4#p-i4`);
    const html = await open(path);
    expect(html).toMatch(/id="p-i4"[\s\S]*?từ 12 lớp trở lên/);
    expect(html).toMatch(/id="p-i4"[\s\S]*?href="#t2"/);
    const taken = await add({ act: 'target', text: 'Nội dung khác', place });
    expect([taken.status, isWrong(taken.html, 'place')]).toEqual([400, true]);
    const alone = await add({
      act: 'target',
      text: 'Hằng quý tổng hợp kết quả',
      place: 'III.1, gạch đầu dòng 2',
    });
    expect(alone.to).toBe(`${path}#head`);
    const dropped = await send(path, { do: 'drop i3', version: version(await open(path)) });
    expect(dropped.status).toBe(303);

    const saved = await send(path, {
      at: 'i2',
      act: 'save',
      version: version(await open(path)),
      place: 'II, gạch đầu dòng 2',
      title: 'Đơn vị vững mạnh',
      measure: 'yes-no',
      'goal.least': '90',
      addingUp: 'reaching',
      period: 'year',
      reportedBy: unit.id,
    });
    expect(saved.status).toBe(303);
    const names = await open(path);
    const fields: Record<string, string> = { at: 'names', version: version(names) };
    for (const [, key = ''] of names.matchAll(/name="name\.(n\d+)"/g)) fields[`to.${key}`] = unit.id;
    await send(path, fields);
    const made = await send(`${path}/make`, { version: version(await open(path)) });
    expect([made.status, made.html.match(/class="mistake"/g)]).toEqual([303, null]);
    const plan = made.to.replace('/activate', '');
    const stored = await board.get<{ items: object[] }>(`${plan}/indicators`);
    expect(stored.body.items).toMatchObject([
      { place: 'II, gạch đầu dòng 1', measure: 'share', goal: { least: 100 } },
      { place: 'II, gạch đầu dòng 2', title: 'Đơn vị vững mạnh', addingUp: 'reaching' },
      { place, measure: 'count', unit: 'lớp', goal: { least: 12 } },
    ]);
    expect(
      await rows('select place from plan_target where plan_id = $1 order by position', plan.slice(7)),
    ).toEqual([
      { place: 'II, gạch đầu dòng 1' },
      { place: 'II, gạch đầu dòng 2' },
      { place: 'III.1, gạch đầu dòng 2' },
      { place },
    ]);
  });

  it('becomes a draft plan, its bodies with it, whose tasks are looked at before it is in force', async () => {
    const path = await paste(small);
    const page = await open(path);
    const key = /name="name\.(n\d+)"/.exec(page)?.[1] ?? '';
    await send(path, {
      at: 'names',
      version: version(page),
      [`to.${key}`]: 'new',
      [`name.${key}`]: 'Trung tâm bồi dưỡng',
      [`kind.${key}`]: 'office',
    });
    const head = await open(`${path}?at=head`);
    expect(inField(head, 'title')).toBe('Kế hoạch thực hiện Nghị quyết về chuyển đổi số');
    const said = {
      at: 'head',
      version: version(head),
      code: 'chuyen-doi-so',
      title: 'Kế hoạch chuyển đổi số',
      symbol: '15-KH/HU',
      ...calendar,
    };
    expect((await send(path, said)).status).toBe(303);
    const made = await send(`${path}/make`, { version: version(await open(path)) });
    expect([made.status, made.to]).toEqual([
      303,
      expect.stringMatching(/^\/plans\/[0-9a-f-]{36}\/activate$/),
    ]);
    expect((await board.page(path)).status).toBe(404);
    const plan = made.to.replace('/activate', '');
    expect(await rows('select code, symbol, title, status from plan where id = $1', plan.slice(7))).toEqual([
      { code: 'chuyen-doi-so', symbol: '15-KH/HU', title: 'Kế hoạch chuyển đổi số', status: 'draft' },
    ]);
    expect(
      await rows(
        `select d.cadence, d.stated_role, array_agg(b.name order by db.role desc) as bodies
         from duty d join duty_body db on db.duty_id = d.id join body b on b.id = db.body_id
         where d.plan_id = $1 group by d.id order by d.position`,
        plan.slice(7),
      ),
    ).toEqual([
      { cadence: 'continuous', stated_role: null, bodies: ['Ban Tổ chức'] },
      { cadence: 'quarterly', stated_role: null, bodies: ['Ban Tổ chức'] },
      { cadence: 'continuous', stated_role: 'phối hợp', bodies: ['Ban Tổ chức', 'Trung tâm bồi dưỡng'] },
    ]);
    const preview = await open(made.to);
    const confirm = { confirm: 'yes', version: version(preview), inForceOn: '2026-06-17' };
    expect((await send(made.to, confirm)).status).toBe(303);
    const [task] = await rows<{ id: string; duty_id: string }>(
      'select t.id, t.duty_id from task t join duty d on d.id = t.duty_id where t.plan_id = $1 order by d.position limit 1',
      plan.slice(7),
    );
    const passage = `${plan}/document#s-${task?.duty_id}`;
    expect(await open(plan)).toContain(`href="${passage}"`);
    expect(await open(`/tasks/${task?.id}`)).toContain(`href="${passage}"`);
    expect(await open(`${plan}/document`)).toContain(
      `<mark id="s-${task?.duty_id}">Chủ trì rà soát đảng viên; lập danh sách đảng viên mới.</mark>`,
    );
    expect((await board.page(`${await aDraft()}/document`)).status).toBe(404);
  });

  it('that was read twice is told to be there once the first is made, and knows the bodies that came with it', async () => {
    const signed = small
      .replace('KẾ HOẠCH', 'HUYỆN ỦY\nSố 88-KH/HU\n\nLạc Dương, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH')
      .replace('chuyển đổi số', 'văn hóa đọc')
      .replace('Trung tâm Chính trị', 'Trung tâm Văn hóa');
    const [one, other] = [await paste(signed), await paste(signed)];
    const same = 'Có thể kế hoạch của văn bản này đã có';
    const before = await open(other);
    expect(before).toContain('Chưa rõ “Trung tâm Văn hóa” là đơn vị nào');
    expect(before).not.toContain(same);
    const key = /name="name\.(n\d+)"/.exec(before)?.[1] ?? '';
    await send(one, { at: 'names', version: version(await open(one)), [`to.${key}`]: 'new' });
    const made = await send(`${one}/make`, { version: version(await open(one)) });
    expect(made.status).toBe(303);
    const after = await open(other);
    expect(after).not.toContain('Chưa rõ “Trung tâm Văn hóa”');
    expect(after).toMatch(/Trung tâm Văn hóa<\/dt><dd[^>]*><span[^>]*>Trung tâm Văn hóa \(đúng tên\)/);
    expect(after).toContain(`${same}: <a href="${made.to.replace('/activate', '')}"`);
    expect(after).toContain('đã dùng cho một kế hoạch khác');
    expect(after).not.toContain(`action="${other}/make"`);
    // a copy without its number is known by its title
    expect(await open(await paste(signed.replace('Số 88-KH/HU', 'Số …-KH/HU')))).toContain(same);
    const head = { at: 'head', title: 'Kế hoạch khác', code: 'kh-88-khac', symbol: '89-KH/HU', ...calendar };
    expect((await send(other, { ...head, version: version(after) })).status).toBe(303);
    const mended = await open(other);
    for (const gone of [same, 'đã dùng cho một kế hoạch khác']) expect(mended).not.toContain(gone);
    expect((await send(`${other}/make`, { version: version(mended) })).status).toBe(303);
  });

  /** The form of the duty that is open, as it would be sent. */
  function dutyOf(html: string): Record<string, string> {
    const [form = ''] = /<form(?:(?!<form)[\s\S])*name="act" value="save"/.exec(html) ?? [];
    const number = /name="at" value="(\d+)"/.exec(form)?.[1] ?? '';
    const words = /name="text"[^>]*>([^<]*)<\/textarea>/.exec(form)?.[1] ?? '';
    return {
      place: inField(form, 'place') ?? '',
      heading: inField(form, 'heading') ?? '',
      title: inField(form, 'title') ?? '',
      text: words,
      cadence: 'continuous',
      leadBodies: agency.id,
      at: number,
      version: version(form),
    };
  }
});
