import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/new-id.js';
import { inField, version } from '../support/form-fields.js';
import { dutyShown, namesOpen, smallPlan } from '../support/pasted-plan.js';
import { calendar, type Fields, planPages } from '../support/plan-pages.js';

const { stage, open, send, rows, aDraft, paste } = planPages();

const text = readFileSync(
  join(import.meta.dirname, '../plans/import/reading/documents/huyen-dieu.txt'),
  'utf8',
);
const sendFile = async (content: string | Buffer<ArrayBuffer>, name: string, token?: string) => {
  const form = new FormData();
  form.append('_token', token ?? (await stage.board.formToken()));
  form.append('file', new Blob([content]), name);
  const path = `/plans/import?committee=${stage.committee.id}`;
  const answer = await stage.board.request('POST', path, {
    page: true,
    body: form,
    headers: { accept: 'text/html' },
  });
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: String(answer.body) };
};

/** A form with a field that it does not have. */
const withStranger = async (): Promise<FormData> => {
  const form = new FormData();
  form.append('_token', await stage.board.formToken());
  form.append('other', 'x');
  form.append('file', new Blob([text]), 'ke-hoach.txt');
  return form;
};

describe('a signed plan', () => {
  it('that cannot be read is refused in words, and what was pasted is kept', async () => {
    expect(await open('/plans')).toContain('href="/plans/import"');
    expect((await stage.officer.page('/plans/import')).status).toBe(403);
    const broken = await sendFile(Buffer.from('%PDF-1.7 nothing'), 'ke-hoach.pdf');
    expect([broken.status, broken.html.includes('Tài liệu bị hỏng')]).toEqual([400, true]);
    expect(broken.html).toMatch(/id="file"[^>]*aria-invalid="true"/);
    for (const [name, what] of [
      ['bad.docx', 'Tệp có đuôi “.docx” nhưng nội dung không phải là Word (.docx) hay PDF.'],
      ['x.exe', 'Không nhận tệp đuôi “.exe”.'],
    ] as const) {
      const { status, html } = await sendFile('abc', name);
      expect([status, html.includes(`id="file-mistake">${what} Được phép: .docx, .pdf, .txt, .md.`)]).toEqual(
        [400, true],
      );
      const form = new FormData();
      form.append('file', new Blob(['abc']), name);
      const answer = await stage.board.request('POST', '/plans/import', { body: form });
      expect(answer).toMatchObject({
        status: 400,
        body: { detail: expect.stringContaining(what), fields: [{ name: 'file' }] },
      });
    }
    const empty = await send('/plans/import/text', { committee: stage.committee.id, text: ' ' });
    expect([empty.status, empty.html.includes('Hãy dán nội dung kế hoạch')]).toEqual([400, true]);
    const lines = Array.from({ length: 1001 }, (_, index) => `- Rà soát nội dung số ${index}.`);
    const long = `${smallPlan.slice(0, smallPlan.indexOf('- Chủ'))}${lines.join('\n')}\n`;
    const much = await send('/plans/import/text', { committee: stage.committee.id, text: long });
    expect([much.status, /id="text-mistake">[^<]*1001 nội dung/.test(much.html)]).toEqual([400, true]);
    const goals = Array.from({ length: 201 }, (_, index) => `- Đến năm 2030, tỷ lệ hộ nghèo còn ${index}%.`);
    const aims = `KẾ HOẠCH\nI. CHỈ TIÊU\n${goals.join('\n')}\nII. TỔ CHỨC THỰC HIỆN\n- Sở Nội vụ rà soát.\n`;
    const wide = await send('/plans/import/text', { committee: stage.committee.id, text: aims });
    expect([wide.status, /id="text-mistake">[^<]*tối đa 200 chỉ tiêu/.test(wide.html)]).toEqual([400, true]);
    expect(await rows('select from plan_import')).toEqual([]);
  });

  it('that is refused leaves an address that shows the form again, and holds no token', async () => {
    const { status, html } = await sendFile('abc', 'x.exe');
    const action = /<form method="post" action="([^"]*)" enctype/.exec(html)?.[1] ?? '';
    expect([status, action]).toEqual([400, `/plans/import?committee=${stage.committee.id}`]);
    expect(await open(action)).toContain(`action="${action}" enctype="multipart/form-data"`);
    const large = Buffer.alloc(3_000_000, 'a');
    for (const token of ['', 'v1.other']) {
      const { status: refused, html: said } = await sendFile(large, 'ke-hoach.txt', token);
      expect([refused, said.includes('phiên đăng nhập trước')]).toEqual([403, true]);
    }
    const form = new FormData();
    form.append('file', new Blob([large]), 'ke-hoach.txt');
    const without = await stage.board.request('POST', action, {
      page: true,
      body: form,
      headers: { accept: 'text/html' },
    });
    expect(without.status).toBe(403);
    const twice = await stage.board.request('POST', action, {
      page: true,
      body: await withStranger(),
      headers: { accept: 'text/html' },
    });
    expect(twice.status).toBe(400);
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
    expect(dutyShown(html, 1)).toContain('href="#s1"');
    // without folders and what cannot be seen
    expect(await open('/plans/import')).toContain(' ke-hoach.txt ');
    expect((await stage.officer.page(to)).status).toBe(404);
    const gone = await send(`${to}/discard`, {});
    expect([gone.status, gone.to]).toEqual([303, '/plans/import']);
    expect((await stage.board.page(to)).status).toBe(404);
    const history = await stage.board.get<{ items: { action: string }[] }>(
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

  it('are listed a page at a time, the latest first', async () => {
    const id = (await paste(smallPlan)).slice(14);
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
    const plans = await open('/plans');
    expect(plans).toContain('<h2 id="h-checked">Đang kiểm tra</h2><a href="/plans/import">Xem tất cả</a>');
    expect(plans.match(/href="\/plans\/import\/[\da-f-]{36}"/g)).toHaveLength(5);
    for (const other of ['/plans?status=draft', '/plans?q=x'])
      expect(await open(other)).not.toContain('Đang kiểm tra');
    expect(await open('/plans', stage.officer)).not.toContain('Đang kiểm tra');
    await rows(`delete from plan_import where file_name like 'van-ban-%'`);
  });

  it('makes one body of names that are to be the same new one, and none where there is one by then', async () => {
    const both = smallPlan
      .replace('Trung tâm Chính trị', 'Trung tâm Công nghệ số')
      .concat('2. Tổ Công nghệ số\n- Hướng dẫn nhân dân.\n');
    const name = 'Trung tâm Công nghệ số huyện';
    const chosen = async (path: string) => {
      const html = await open(path);
      const keys = namesOpen(html);
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

  it('becomes a draft plan, its bodies with it, whose tasks are looked at before it is in force', async () => {
    const path = await paste(smallPlan);
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
    const plan = made.to.replace('/activate', '');
    const again = await send(`${path}/make`, { version: '1' });
    expect([again.status, again.to]).toEqual([303, plan]);
    const kept = await stage.board.page(path);
    expect([kept.status, kept.headers.get('location')]).toEqual([303, plan]);
    expect((await stage.officer.page(path)).status).toBe(404);
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
    expect((await stage.board.page(`${await aDraft()}/document`)).status).toBe(404);
  });

  it('that was read twice is told to be there, checked or made, and knows the bodies that came with it', async () => {
    const signed = smallPlan
      .replace('KẾ HOẠCH', 'HUYỆN ỦY\nSố 88-KH/HU\n\nLạc Dương, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH')
      .replace('chuyển đổi số', 'văn hóa đọc')
      .replace('Trung tâm Chính trị', 'Trung tâm Văn hóa');
    const [one, other] = [await paste(signed), await paste(signed)];
    const same = 'Có thể văn bản này đã được đưa vào';
    const before = await open(other);
    expect(before).toContain('Chưa rõ “Trung tâm Văn hóa” là đơn vị nào');
    expect(before).toMatch(new RegExp(`${same}:</span> <a href="${one}"[^]*?</a> \\(đang kiểm tra\\)`));
    expect(before).toContain('Cần xem trước (2)');
    const key = /name="name\.(n\d+)"/.exec(before)?.[1] ?? '';
    await send(one, {
      at: 'names',
      version: version(await open(one)),
      [`to.${key}`]: 'new',
      [`name.${key}`]: 'Trung tâm Văn hóa',
    });
    const made = await send(`${one}/make`, { version: version(await open(one)) });
    expect(made.status).toBe(303);
    const after = await open(other);
    expect(after).not.toContain('Chưa rõ “Trung tâm Văn hóa”');
    expect(after).toMatch(/Trung tâm Văn hóa<\/dt><dd[^>]*><span[^>]*>Trung tâm Văn hóa \(đúng tên\)/);
    expect(after).toContain(`${same}:</span> <a href="${made.to.replace('/activate', '')}"`);
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
});
