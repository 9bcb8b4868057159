import { describe, expect, it } from '@jest/globals';
import readWorkbook from 'read-excel-file/node';
import { inField, isWrong, version } from '../support/form-fields.js';
import { listFile, listRows } from '../support/list-file.js';
import { calendar, planPages } from '../support/plan-pages.js';

const { stage, open, send, rows, aDraft, aDuty, giveDuty, inForce } = planPages();

describe('the list of plans', () => {
  it('shows those that the address asks for, and tells of a value that a filter cannot have', async () => {
    const path = await aDraft({ title: 'Thử việc lọc theo chữ' });
    const other = await aDraft();
    const found = await open('/plans?q=thu+viec+loc&status=draft&committee=');
    expect([found.includes(path), found.includes(other)]).toEqual([true, false]);
    expect(found).toContain('value="thu viec loc"');
    expect(found).toMatch(/value="draft" selected/);
    expect(await open('/plans?status=in_force&q=thu+viec+loc')).toContain('Không có kế hoạch nào khớp');
    expect((await stage.board.page('/plans?status=lost')).status).toBe(400);
  });

  it('is had as a file with just these', async () => {
    await aDraft({ title: 'Kế hoạch thành tệp' });
    const query = 'status=draft&q=thanh+tep&committee=';
    const { body } = await stage.board.get<{ items: { code: string; title: string }[] }>(
      `/plans?status=draft&q=thanh+tep`,
    );
    expect(await listRows(stage.board, `/plans?${query}`)).toEqual(
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
    const { content } = await stage.officer.file(`/plans/list.xlsx?${query}`, { page: true });
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
    expect((await stage.board.page(path)).status).toBe(200);
    const stale = await send(`${path}/drop`, { version: '99' });
    expect([stale.status, version(stale.html)]).toEqual([412, version(page)]);
    const done = await send(`${path}/drop`, { version: version(page) });
    expect([done.status, done.to]).toEqual([303, '/plans']);
    const list = await open('/plans');
    expect([list.includes('Đã bỏ dự thảo'), list.includes(`href="${path}"`)]).toEqual([true, false]);
    expect((await stage.board.page(path)).status).toBe(404);
    for (const [entity, id] of [
      ['plan', path.slice(7)],
      ['duty', dutyId],
    ] as const) {
      const { body } = await stage.board.get<{ items: { action: string }[] }>(
        `/history?entity=${entity}&id=${id}`,
      );
      expect([entity, body.items.at(-1)?.action]).toEqual([entity, 'drop']);
      expect((await stage.officer.get(`/history?entity=${entity}&id=${id}`)).status).toBe(404);
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
    const endless = await stage.board.post(`/plans/${path.slice(7)}/copies`, {
      ...asked,
      term: { from: '2031-01-01' },
    });
    expect(endless).toMatchObject({ status: 400, body: { fields: [{ name: 'term.until' }] } });
    const { status, body } = await stage.board.post<{ id: string }>(`/plans/${path.slice(7)}/copies`, asked);
    expect([status, body]).toEqual([201, expect.objectContaining({ ...asked, status: 'draft' })]);
    const duties = await stage.board.get<{ items: unknown[] }>(`/plans/${body.id}/duties`);
    expect(duties.body.items).toMatchObject([{ title: 'Kiện toàn chi bộ', ownDay: { on: '2031-09-30' } }]);
    expect((await stage.board.delete(`/plans/${body.id}`)).status).toBe(204);
    expect((await stage.board.get(`/plans/${body.id}`)).status).toBe(404);
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
      monitoringBodyId: stage.agency.id,
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
      committeeId: stage.committee.id,
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
    const given = { committeeId: stage.committee.id, title: 'Tên', ...calendar };
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
    const [duties, targets] = await listFile(stage.board, `${path}?after=1`);
    expect(duties?.rows.map((row) => [row['Nội dung'], row['Số nhiệm vụ']])).toEqual([
      ['Nội dung đầu', 0],
      ['Nội dung sau', 0],
    ]);
    const { body } = await stage.board.get<{ targets: unknown[] }>(path);
    expect(targets?.rows).toHaveLength(body.targets.length);
    const [led] = await listFile(stage.board, `${path}?body=${stage.unit.id}`);
    const shown = (await open(`${path}?body=${stage.unit.id}`)).match(/<li id="d-/g) ?? [];
    expect(led?.rows).toHaveLength(shown.length);
    expect((await stage.officer.file(`${path}/list.xlsx`, { page: true })).status).toBe(404);
  });

  it('is changed by its board alone: others see no button and get no form', async () => {
    const path = await aDraft();
    const duty = await giveDuty(path);
    await inForce(path);
    const page = await open(path, stage.officer);
    expect(page).toContain('Kiện toàn chi bộ');
    expect(page).not.toMatch(/\/edit"|\/duties\/new"|\/trigger"/);
    expect(await open('/plans', stage.officer)).not.toContain('/plans/new');
    for (const one of ['/plans/new', `${path}/edit`, `${path}/duties/new`, `/duties/${duty}/edit`]) {
      expect([one, (await stage.officer.page(one)).status]).toEqual([one, 403]);
    }
  });
});

describe('a duty', () => {
  it('is added by hand and stands in the outline with all that was said of it', async () => {
    const path = await aDraft();
    expect(await open(`${path}/duties/new`)).toContain('Đảng ủy xã Lát');
    const said = {
      text: 'Nguyên văn dòng 1\r\nNguyên văn dòng 2',
      cooperatingBodies: stage.agency.id,
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
    expect(form).toMatch(new RegExp(`name="leadBodies" value="${stage.unit.id}" checked`));
    expect(form).not.toMatch(new RegExp(`name="cooperatingBodies" value="${stage.unit.id}" checked`));
  });

  it('with wrong fields is refused: each is marked, and all that was typed stays', async () => {
    const path = await aDraft();
    const wrong = aDuty({ place: '', cadence: 'once', text: 'Dài'.repeat(4000), product: 'Sản phẩm "A"' });
    const { status, html } = await send(`${path}/duties/new`, wrong);
    expect(status).toBe(400);
    for (const name of ['place', 'text']) expect([name, isWrong(html, name)]).toEqual([name, true]);
    expect(html).toContain('Dài'.repeat(4000));
    expect(inField(html, 'product')).toBe('Sản phẩm &quot;A&quot;');
    expect(html).toMatch(new RegExp(`name="leadBodies" value="${stage.unit.id}" checked`));
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
    const theirs = { ...mine, title: 'Tên của người khác', leadBodies: stage.agency.id };
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
