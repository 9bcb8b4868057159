import { describe, expect, it } from '@jest/globals';
import { PlanningService } from '../../src/reminders/planning.service.js';
import { inField, isWrong, version } from '../support/form-fields.js';
import { calendar, type Fields, planPages } from '../support/plan-pages.js';

const { stage, open, send, rows, aDraft, aDuty, giveDuty } = planPages();

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
  await stage.app.get(PlanningService).run(stage.app.clock.now());
  toldBefore = (await rows<{ id: string }>('select id from message')).map(({ id }) => id);
};
/** Addresses of the mails that have become due since then. */
const sent = async () => {
  await stage.app.get(PlanningService).run(stage.app.clock.now());
  const query = 'select distinct address from message where not id = any($1) order by address';
  return (await rows<{ address: string }>(query, toldBefore)).map(({ address }) => address);
};

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
    expect(early).toContain('1 nhiệm vụ có hạn đã qua, quá hạn ngay khi giao: IV.2.');
    expect(late).not.toContain('quá hạn ngay khi giao');
    expect(await open(path)).not.toContain('Không được giao');
    await send(`${path}/activate`, { inForceOn: '2026-06-17', version: version(late) });
    expect(await open(path)).toContain('Không được giao: hạn đã qua trước ngày kế hoạch được thực hiện.');
  });

  it('is put into force after a look at the tasks by duty and the mails by address, which then are made', async () => {
    const path = await aDraft();
    await giveDuty(path);
    await giveDuty(path, { title: 'Tổng hợp', cadence: 'yearly', leadBodies: stage.agency.id });
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
      [`${stage.officerEmail} giao 1 nhiệm vụ`, `${stage.boardEmail} giao 1 nhiệm vụ`].toSorted(),
    );
    expect(await sent()).toEqual([]);
    const shownFor = inField(look, 'shownFor') ?? '';
    for (const inForceOn of ['2026-07-01', '']) {
      const other = await send(`${path}/activate`, { inForceOn, shownFor, version: version(look) });
      expect([other.status, isWrong(other.html, 'inForceOn')]).toEqual([400, true]);
      expect(other.html).toContain('value="yes"');
      expect(inField(other.html, 'shownFor')).toBe(inForceOn || shownFor);
    }
    for (const inForceOn of ['0026-07-01', '2036-01-01', 'mai']) {
      const wrong = await send(`${path}/activate`, { inForceOn, shownFor, version: version(look) });
      expect([wrong.status, inField(wrong.html, 'inForceOn')]).toEqual([400, inForceOn]);
      expect([isWrong(wrong.html, 'inForceOn'), wrong.html.includes('value="yes"')]).toEqual([true, false]);
      expect(wrong.html).not.toContain('Dữ liệu chưa hợp lệ');
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
    expect(await sent()).toEqual([stage.officerEmail, stage.boardEmail].toSorted());
  });

  it('is not put into force too far away, without duties, or where somebody else has done it', async () => {
    const path = await aDraft();
    const empty = await stage.board.page(`${path}/activate`);
    expect([empty.status, empty.body]).toEqual([
      200,
      expect.stringContaining('chưa có nội dung nhiệm vụ nào'),
    ]);
    expect(empty.body).not.toContain('value="yes"');
    await giveDuty(path);
    const far = await stage.board.page(`${path}/activate?inForceOn=2036-01-01`);
    expect([far.status, inField(far.body, 'inForceOn'), isWrong(far.body, 'inForceOn')]).toEqual([
      400,
      '2036-01-01',
      true,
    ]);
    const stale = await send(`${path}/activate`, { inForceOn: '2026-06-17', version: '99' });
    expect(stale.status).toBe(412);
    const again = await send(`${path}/activate`, { inForceOn: '2026-06-17', version: version(stale.html) });
    expect(again.status).toBe(303);
    const done = await send(`${path}/activate`, { version: '99' });
    expect([done.status, done.html]).toEqual([409, expect.stringContaining('Đưa kế hoạch vào thực hiện')]);
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
      leadBodies: stage.agency.id,
      product: 'Sản phẩm <mới>',
      amendingDocument: 'Kế hoạch số 15-KH/HU',
      version: version(form),
    });
    const look = await send(`/duties/${duty}/edit`, change);
    expect(look.status).toBe(200);
    expect(look.html).toMatch(/Giao mới 3 nhiệm vụ[\s\S]*Dừng 3 nhiệm vụ chưa đơn vị nào làm/);
    expect(table(look.html, 'mails').toSorted()).toEqual(
      [`${stage.officerEmail} dừng thực hiện 1 nhiệm vụ`, `${stage.boardEmail} giao 1 nhiệm vụ`].toSorted(),
    );
    expect(inField(look.html, 'product')).toBe('Sản phẩm &lt;mới&gt;');
    expect(await rows('select product from duty where id = $1', duty)).toEqual([{ product: null }]);
    const back = await send(`/duties/${duty}/edit`, { ...change, back: 'yes' });
    expect([back.status, inField(back.html, 'product')]).toEqual([200, 'Sản phẩm &lt;mới&gt;']);
    expect((await send(`/duties/${duty}/edit`, { ...change, confirm: 'yes' })).to).toBe(`${path}#d-${duty}`);
    expect(await sent()).toEqual([stage.officerEmail, stage.boardEmail].toSorted());
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
    await stage.officer.post(`/tasks/${task?.id}/updates`, { note: 'Đang làm' }, { 'if-match': '"1"' });
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
    expect(page).toMatch(/Thời gian: thường xuyên[\s\S]*Thông báo số 7-TB\/HU/);
    expect(page).not.toContain(`href="/duties/${duty}/end"`);
    expect((await stage.board.page(`/duties/${duty}/end`)).status).toBe(409);
    const twice = await send(`/duties/${duty}/end`, { ...named, version: '2', confirm: 'yes' });
    expect([twice.status, twice.html]).toEqual([409, expect.stringContaining('hoặc đã được kết thúc')]);
    const draft = await giveDuty(await aDraft());
    expect((await send(`/duties/${draft}/end`, { ...named, version: '1' })).status).toBe(409);
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
    await stage.officer.post(`/tasks/${task?.id}/updates`, { note: 'Đang làm' }, { 'if-match': '"1"' });
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
    await giveDuty(path, { cadence: 'once', 'ownDay.on': '2026-09-30', cooperatingBodies: stage.agency.id });
    await giveDuty(path, { title: 'Chờ', cadence: 'conditional' });
    await send(`${path}/activate`, { inForceOn: '2026-06-17', version: '1' });
    const form = await open(`${path}/copy`);
    expect(inField(form, 'title')).toMatch(/^Kế hoạch \d+$/);
    const asked = { code: 'Mã mới', title: 'Kế hoạch 2031', 'term.from': '2031-01-01' };
    const refused = await send(`${path}/copy`, asked);
    expect([refused.status, isWrong(refused.html, 'code')]).toEqual([400, true]);
    expect(refused.html).toContain('Phải viết như hướng dẫn ở ô này.');
    const bare = await send(`${path}/copy`, { code: '', title: '' });
    for (const name of ['code', 'title', 'term.from', 'term.until'])
      expect([name, isWrong(bare.html, name)]).toEqual([name, true]);
    expect(bare.html).toContain('Không được thiếu.');
    expect(bare.html).not.toMatch(/term: |JSON/);
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
