import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, startApp } from '../support/app.js';
import type { Answer, Client } from '../support/client.js';
import { listFile, listRows } from '../support/list-file.js';
import { version } from '../support/form-fields.js';
import { reportedReview } from '../support/reported-review.js';
import { TaskWorld } from '../support/task-world.js';
import { readDocx } from '../support/written-docx.js';
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
  unit = await make.body(committee, { kind: 'base-commune' });
  const enter = async (role: 'officer' | 'board', at: Stored) =>
    app.client().signIn((await make.account({ role, at })).email, PASSWORD);
  officer = await enter('officer', unit);
  board = await enter('board', committee);
});
afterAll(() => app.close());

const text = ({ body }: Answer<unknown>) => String(body);
const open = async (client: Client, path: string) => text(await client.page(path));
const send = (path: string, fields: Record<string, string>) =>
  board.sendForm(path, fields, { accept: 'text/html' });
const waitsForALock = async (): Promise<boolean> => {
  const [row] = await app.dataSource.query<{ waits: boolean }[]>(
    `select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits`,
  );
  return row?.waits === true;
};
const query = (sql: string, id: string) => app.dataSource.query<Record<string, unknown>[]>(sql, [id]);

describe('a review', () => {
  it('says who has sent and who has not, and lets the missing be urged, by mail or as a note', async () => {
    const one = await reportedReview(make, committee, unit);
    const path = `/reviews/${one.reviewId}`;
    const html = await open(board, path);
    expect(html).toContain('0 trên 1 đơn vị đã gửi báo cáo');
    expect(html).toMatch(new RegExp(`name="reportId" value="${one.reportId}"[^>]*checked`));
    expect(html).toMatch(/<textarea id="text"[^>]*>\s*Đề nghị đơn vị gửi ngay báo cáo [^<]*, đã quá hạn\.</);
    expect(html).toContain(`href="/api/v1${path}/documents/report.docx"`);
    expect(await open(board, `${path}?show=sent`)).not.toContain(`value="${one.reportId}"`);
    const nobody = await send(`${path}/urge`, { channel: 'telephone', text: 'Lời đã nói' });
    expect([nobody.status, text(nobody).includes('Lời đã nói')]).toEqual([400, true]);
    const empty = await send(`${path}/urge`, { reportId: one.reportId, channel: 'telephone', text: ' ' });
    expect(text(empty)).toMatch(/id="text"[^>]*aria-invalid="true"/);
    const done = await send(`${path}/urge`, { reportId: one.reportId, channel: 'telephone', text: 'Đã gọi' });
    expect([done.status, done.headers.get('location')]).toEqual([303, path]);
    expect(await open(board, path)).toContain('Đã đôn đốc 1 đơn vị.');
    const noted =
      'select channel, text from urging u join urging_subject s on s.urging_id = u.id where s.report_id = $1';
    expect(await query(noted, one.reportId)).toEqual([{ channel: 'telephone', text: 'Đã gọi' }]);
  });

  it('says which plan it is of, also in the tab: several plans have reviews of the same name', async () => {
    const [one, other] = [
      await reportedReview(make, committee, unit),
      await reportedReview(make, committee, unit),
    ];
    await query(
      `update plan set symbol = '42-KH/HU', title = 'Kế hoạch đảng viên mới' where id = $1`,
      one.planId,
    );
    const long = `Kế hoạch ${'thực hiện nghị quyết '.repeat(20)}`.trim();
    await app.dataSource.query('update plan set title = $2 where id = $1', [other.planId, long]);
    const html = await open(officer, `/reviews/${one.reviewId}`);
    expect(html).toContain('<title>Sơ kết 6 tháng · 42-KH/HU · ');
    expect(html).toMatch(
      new RegExp(
        `<h1>Sơ kết 6 tháng</h1>[^]*?<a href="/plans/${one.planId}">42-KH/HU, [^]*?Kế hoạch đảng viên mới`,
      ),
    );
    const without = await open(officer, `/reviews/${other.reviewId}`);
    expect(without).toMatch(/<title>[^<·]* · Kế hoạch thực hiện [^<]{10,50}… · /);
    expect(without).toMatch(
      new RegExp(`<a href="/plans/${other.planId}"><span lang="vi">Kế hoạch [^<]{60,120}…</span>`),
    );
  });

  it('is had as a file: the bodies that are looked at, figures, proposals and what was reported', async () => {
    const one = await reportedReview(make, committee, unit);
    const path = `/reviews/${one.reviewId}`;
    const [bodies, figures, first, indicators, proposals] = await listFile(board, path);
    const { body } = await board.get<{ bodies: { body: { name: string }; report: { dueOn: string } }[] }>(
      `${path}/summary`,
    );
    expect(bodies?.rows).toEqual(
      body.bodies.map(({ body: { name }, report: { dueOn } }) =>
        expect.objectContaining({
          'Đơn vị': name,
          'Hạn gửi': new Date(`${dueOn}T00:00:00Z`),
          'Ngày gửi': null,
        }),
      ),
    );
    expect(body.bodies).toHaveLength(1);
    expect(figures?.rows[0]).toMatchObject({ 'Kỳ trước': null });
    expect([first?.name, first?.rows.length]).toEqual(['Theo thời hạn giao ban đầu', figures?.rows.length]);
    expect(indicators?.name).toBe('Chỉ tiêu');
    expect(proposals?.name).toBe('Kiến nghị, đề xuất');
    expect(await open(board, `${path}?show=sent`)).not.toContain('list.xlsx');
    const outside = await app
      .client()
      .signIn((await make.account({ role: 'board', at: await make.committee() })).email, PASSWORD);
    expect((await outside.file(`${path}/list.xlsx`, { page: true })).status).toBe(404);
  });

  it('shows a body only its own report, without what the board decides', async () => {
    const one = await reportedReview(make, committee, unit);
    const html = await open(officer, `/reviews/${one.reviewId}`);
    expect(html).toContain(`href="/reports/${one.reportId}"`);
    expect(html).not.toMatch(/\/documents\/|\/close"|\/urge"|\/reviews\/[^"]*\/bodies"/);
  });

  it('asks questions of its own, one a line, which the reports and the letter that requests them have', async () => {
    const { reviewId, reportId } = await reportedReview(make, committee, unit);
    const path = `/reviews/${reviewId}`;
    const ask = (questions: string) => send(`${path}/questions`, { questions, version: '1' });
    const long = await ask(`Số lớp đã mở?\n\n${'dài '.repeat(300)}`);
    expect(long.status).toBe(400);
    expect(text(long)).toMatch(/id="m-questions">.*Dòng 3: Được nhiều nhất/);
    expect(text(long)).toContain('Số lớp đã mở?\n');
    expect((await ask('Số lớp đã mở?\nSố đảng viên mới?')).status).toBe(303);
    const late = await ask('Muộn?');
    expect(late.status).toBe(412);
    // sending again means it, once what another has saved was seen
    expect(text(late)).toMatch(
      /name="version" value="2">\s*<div[^>]*><label for="f-questions">[^]*?>\s*Muộn\?<\/textarea>[^]*?<blockquote lang="vi">Số lớp đã mở\?\nSố đảng viên mới\?</,
    );
    expect(text(late)).toContain('Người khác đã thay đổi kỳ báo cáo này');
    // what leads to the first wrong field leads there
    expect(text(late)).toMatch(/id="f-questions"[^>]* aria-invalid="true"/);
    expect(await open(board, path)).toMatch(/id="f-questions"[^>]*>\s*Số lớp đã mở\?\nSố đảng viên mới\?</);
    expect(await open(officer, path)).not.toContain('id="f-questions"');
    expect(await open(officer, `/reports/${reportId}`)).toContain('Số đảng viên mới?');
    expect(await open(board, `${path}/texts/request`)).toContain('Số đảng viên mới?');
  });

  it('is called by the board beside the calendar of a plan in force; what is wrong is told at its field, and nothing typed is lost', async () => {
    const { planId } = await reportedReview(make, committee, unit);
    const path = `/reviews/plans/${planId}`;
    const called = {
      name: 'Chuyên đề nước sạch',
      nameEn: '',
      from: '2026-06-01',
      until: '2026-06-30',
      opensOn: '',
      baseDueOn: '2026-07-05',
      otherDueOn: '2026-07-08',
      meetingOn: '2026-07-15',
      questions: 'Bao nhiêu hộ có nước sạch?\nCòn thôn nào thiếu nước?',
    };
    expect(await open(board, '/reviews')).toContain(`action="${path}"`);
    expect(await open(officer, '/reviews')).not.toContain(path);
    const wrong = {
      ...called,
      until: '2026-05-31',
      otherDueOn: '2026-07-04',
      meetingOn: '2026-07-01',
      nameEn: 'Clean water',
    };
    const refused = text(await send(path, wrong));
    expect(refused).toContain('Ngày 31/05/2026 không được trước ngày đầu kỳ (01/06/2026).');
    expect(refused).toContain('Ngày 01/07/2026 không được trước hạn gửi của đơn vị khác (04/07/2026).');
    expect(refused.match(/aria-invalid="true"/g)).toHaveLength(3);
    for (const typed of Object.values(wrong).filter((value) => value !== ''))
      expect(refused).toContain(typed);
    const empty = text(await send(path, { ...called, name: ' ', from: '', questions: 'dài '.repeat(300) }));
    expect(empty.match(/aria-invalid="true"/g)).toHaveLength(3);
    const done = await send(path, called);
    expect(done.status).toBe(303);
    const review = String(done.headers.get('location'));
    expect(await open(board, review)).toContain('Đã thêm kỳ báo cáo');
    expect(await open(officer, review)).toContain('Chuyên đề nước sạch');
    expect(await open(board, `${review}/texts/request`)).toContain('Còn thôn nào thiếu nước?');
    expect(
      await query('select action from history where object_id = $1', review.slice('/reviews/'.length)),
    ).toEqual(expect.arrayContaining([{ action: 'made' }]));
    await query(`update plan set status = 'closed' where id = $1`, planId);
    const late = await send(path, called);
    expect(late.status).toBe(409);
    expect(text(late)).toContain('Chỉ kế hoạch đang thực hiện mới có kỳ báo cáo.');
    expect(text(late)).toContain('Còn thôn nào thiếu nước?');
    expect(await open(board, '/reviews')).not.toContain(`action="${path}"`);
  });

  it('moves a body’s day or excuses it, with a reason, and keeps what was typed where it cannot', async () => {
    const one = await reportedReview(make, committee, unit);
    const path = `/reviews/${one.reviewId}/bodies`;
    const settle = (given: Record<string, string>, at = 1) =>
      send(path, { body: `${unit.id}/${at}`, ...given });
    const past = await settle({ change: 'move', dueOn: '2026-06-01', reason: 'Mưa lũ' });
    expect(past.status).toBe(400);
    expect(text(past)).toMatch(/id="dueOn"[^>]*aria-invalid="true"[\s\S]*value="Mưa lũ"/);
    expect((await settle({ change: 'move', dueOn: '2026-06-25', reason: 'Mưa lũ' })).status).toBe(303);
    expect((await settle({ change: 'excuse', reason: 'Sáp nhập' })).status).toBe(412);
    expect((await settle({ change: 'excuse', reason: 'Sáp nhập' }, 2)).status).toBe(303);
    const state = 'select excused, due_on::text as due from progress_report where id = $1';
    expect(await query(state, one.reportId)).toEqual([{ excused: true, due: '2026-06-25' }]);
  });

  it('is closed after a last look that names who is missing, and reopened with a reason', async () => {
    const one = await reportedReview(make, committee, unit);
    const path = `/reviews/${one.reviewId}`;
    const look = await open(board, `${path}/close`);
    expect(look).toMatch(/Chưa gửi báo cáo[\s\S]*\(1\)[\s\S]*<li>/);
    expect((await send(`${path}/close`, { version: '99' })).status).toBe(412);
    expect((await send(`${path}/close`, { version: version(look) })).status).toBe(303);
    const closed = await open(board, path);
    expect(closed).toMatch(/Đã chốt kỳ báo cáo[\s\S]*Chưa báo cáo/);
    expect(closed).toContain('Số liệu đã chốt ngày 17/06/2026');
    expect(await open(officer, `/reports/${one.reportId}`)).not.toContain('<textarea');
    const without = await send(`${path}/reopen`, { version: version(closed), reason: '' });
    expect(text(without)).toMatch(/id="reopenReason"[^>]*aria-invalid="true"/);
    expect((await send(`${path}/reopen`, { version: version(closed), reason: 'Bổ sung' })).status).toBe(303);
    expect(await open(board, path)).toContain(`href="${path}/close"`);
  });

  it('is told with its plan to a body that reports on several, though only one report is still to be sent', async () => {
    const body = await make.body(committee, { kind: 'base-commune' });
    const { email } = await make.account({ role: 'officer', at: body });
    const own = await app.client().signIn(email, PASSWORD);
    const one = await reportedReview(make, committee, body);
    const name = `update plan set title = 'Kế hoạch ' || $2, symbol = $2 where id = $1`;
    await app.dataSource.query(name, [one.planId, '31-KH/HU']);
    const alone = await open(own, '/');
    expect([alone.includes(`href="/reports/${one.reportId}"`), alone.includes('31-KH/HU')]).toEqual([
      true,
      false,
    ]);
    expect(await open(own, `/reports/${one.reportId}`)).toContain('Sơ kết 6 tháng · 31-KH/HU');
    await reportedReview(make, committee, body, { status: 'accepted' });
    expect(await open(own, '/')).toContain('31-KH/HU, Kế hoạch 31-KH/HU');
  });

  it('is closed before its time only where that is confirmed, and not offered to be closed once more', async () => {
    const one = await reportedReview(make, committee, unit);
    const path = `/reviews/${one.reviewId}`;
    await query(
      `update progress_report set due_on = '2026-06-18', first_due_on = '2026-06-18' where id = $1`,
      one.reportId,
    );
    const look = await open(board, `${path}/close`);
    expect(look).toMatch(
      /hạn cuối là 18\/06\/2026\. 1 trên 1 đơn vị chưa gửi báo cáo[\s\S]*name="closeEarly" value="yes" required/,
    );
    const refused = await send(`${path}/close`, { version: version(look) });
    expect([refused.status, text(refused)]).toEqual([
      400,
      expect.stringContaining('Hãy xác nhận nếu vẫn chốt kỳ báo cáo.'),
    ]);
    const closed = await send(`${path}/close`, { version: version(look), closeEarly: 'yes' });
    expect(closed.status).toBe(303);
    const today = await open(officer, '/');
    expect(today).toMatch(
      new RegExp(
        `Báo cáo không gửi được nữa[^]*href="/reports/${one.reportId}"[^]*đã chốt ngày 17/06/2026; nếu vẫn cần gửi, đề nghị cơ quan theo dõi mở lại`,
      ),
    );
    const report = await open(officer, `/reports/${one.reportId}`);
    expect(report).toContain('Kỳ báo cáo đã chốt ngày 17/06/2026. Báo cáo này không gửi được nữa.');
    expect(report).not.toContain('hạn gửi');
    const again = await open(board, `${path}/close`);
    expect(again).toContain('Kỳ báo cáo này đã chốt ngày 17/06/2026.');
    expect(again).not.toContain(`action="${path}/close"`);
    await query(`update review set closed_on = '2026-05-01' where id = $1`, one.reviewId);
    expect(await open(officer, '/')).toContain(`href="/reports/${one.reportId}"`);
    await query(`update progress_report set due_on = '2026-06-16' where id = $1`, one.reportId);
    expect(await open(officer, '/')).not.toContain(`href="/reports/${one.reportId}"`);
  });

  it('has the board say something of each body, from the review or the report, before it is closed; then the body reads it', async () => {
    const one = await reportedReview(make, committee, unit, { status: 'submitted' });
    const [path, report] = [`/reviews/${one.reviewId}`, `/reports/${one.reportId}`];
    const page = `${path}/bodies/${unit.id}`;
    const write = async (fields: Record<string, string>) =>
      send(page, { version: version(await open(board, page)), ...fields });
    expect(await open(board, `${path}?show=unassessed`)).toContain(`href="${page}"`);
    expect(await open(board, `${path}/close`)).toMatch(
      new RegExp(`Chưa có nhận xét[\\s\\S]*\\(1\\)[\\s\\S]*href="${page}"`),
    );
    expect(await open(board, report)).toContain(`href="${page}?from=report"`);
    expect(await open(board, page)).toContain('1 nhiệm vụ đến hạn trong kỳ');
    const long = await write({ text: 'x'.repeat(10_001) });
    expect([long.status, /id="f-text"[^>]*aria-invalid="true"/.test(text(long))]).toEqual([400, true]);
    const saved = await write({ text: 'Hoàn thành tốt', from: 'report' });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${report}#assessment`]);
    const stale = await send(page, { version: '0', text: 'Của tôi' });
    expect(stale.status).toBe(412);
    expect(text(stale)).toMatch(/name="version" value="1"[\s\S]*Của tôi<\/textarea>[\s\S]*Hoàn thành tốt/);
    expect((await write({ text: 'Của tôi', act: 'next' })).headers.get('location')).toBe(`${path}#bodies`);
    expect(await open(board, path)).toMatch(/mọi đơn vị đã có nhận xét[\s\S]*Sửa nhận xét/);
    expect(await open(board, report)).toMatch(/id="assessment"[\s\S]*Của tôi[\s\S]*Sửa nhận xét/);
    expect((await officer.page(page)).status).toBe(404);
    expect(await open(officer, report)).not.toContain('Của tôi');
    const look = await open(board, `${path}/close`);
    expect(look).not.toContain('Chưa có nhận xét');
    await send(`${path}/close`, { version: version(look) });
    expect(await open(officer, path)).toContain(`href="${page}"`);
    for (const at of [page, report]) {
      const html = await open(officer, at);
      expect([html.includes('Của tôi'), html.includes('<textarea')]).toEqual([true, false]);
    }
  });

  it('does not bring back words that are taken from an assessment while somebody writes it', async () => {
    const one = await reportedReview(make, committee, unit);
    const page = `/reviews/${one.reviewId}/bodies/${unit.id}`;
    await send(page, { version: '0', text: 'Có lý lịch đảng viên' });
    const written = await app.dataSource.transaction(async (blanking) => {
      await blanking.query(
        `update review_assessment set text = '[Đã gỡ bỏ]', version = version + 1 where review_id = $1`,
        [one.reviewId],
      );
      const answer = send(page, { version: '1', text: 'Có lý lịch đảng viên, còn chậm' });
      while (!(await waitsForALock()));
      // in an object, so that the commit does not wait for it
      return { answer };
    });
    expect((await written.answer).status).toBe(412);
    const texts = await query(
      'select text, version from review_assessment where review_id = $1',
      one.reviewId,
    );
    expect(texts).toEqual([{ text: '[Đã gỡ bỏ]', version: 2 }]);
  });

  it('says what saving an assessment has come to: saved, left empty, or the last that was missing', async () => {
    const other = await make.body(committee, { kind: 'base-commune' });
    const one = await reportedReview(make, committee, unit);
    await app.dataSource.query(
      `insert into progress_report (id, committee_id, plan_id, review_id, body_id, due_on, first_due_on)
       select gen_random_uuid(), committee_id, plan_id, review_id, $2, due_on, first_due_on from progress_report where id = $1`,
      [one.reportId, other.id],
    );
    const path = `/reviews/${one.reviewId}`;
    const said = async (of: Stored, fields: Record<string, string>) => {
      const page = `${path}/bodies/${of.id}`;
      await send(page, { version: version(await open(board, page)), ...fields });
      const [, notice = ''] =
        /role="status"[^>]*>([\s\S]*?)<\/(?:div|p)>/.exec(await open(board, path)) ?? [];
      return notice.replaceAll(/<[^>]*>/g, '').trim();
    };
    expect(await said(unit, { text: 'Tốt' })).toBe('Đã lưu nhận xét.');
    expect(await said(other, { text: 'Tốt' })).toBe('Đã lưu nhận xét; mọi đơn vị đã có nhận xét.');
    for (const act of ['', 'next'])
      expect(await said(other, { text: ' ', act })).toBe(
        'Nhận xét để trống: đơn vị này không có nhận xét nào.',
      );
  });

  it('has the proposals of accepted reports answered, with the reason where one is not accepted', async () => {
    const one = await reportedReview(make, committee, unit, { status: 'accepted' });
    const path = `/reviews/${one.reviewId}`;
    const html = await open(board, path);
    const [, action = ''] = /action="([^"]+\/proposals\/[^"]+)"/.exec(html) ?? [];
    const without = await send(action, { version: '1', status: 'not_accepted', answer: '' });
    expect(without.status).toBe(400);
    expect(text(without)).toMatch(/value="not_accepted" selected[\s\S]*aria-invalid="true"/);
    const given = { version: '1', status: 'resolved', answer: 'Đã bố trí quý III' };
    expect((await send(action, given)).status).toBe(303);
    expect(await open(officer, `/reports/${one.reportId}`)).toMatch(/đã giải quyết[\s\S]*Đã bố trí quý III/);
  });

  it('has the text of its report edited on a page, kept where somebody else was quicker, and taken back', async () => {
    const one = await reportedReview(make, committee, unit, { status: 'submitted' });
    const path = `/reviews/${one.reviewId}`;
    const page = `${path}/texts/report`;
    expect(await open(board, path)).toContain(`href="${page}"`);
    const html = await open(board, page);
    expect(html).toContain(`href="/api/v1${path}/documents/report.docx"`);
    expect(html).toMatch(/name="text\.causes\.objective"[^>]*>\s*Các đơn vị không nêu\.<\/textarea>/);
    const write = (version: string, text: string, more: Record<string, string> = {}) =>
      send(`${page}/sections/causes.objective`, { version, 'text.causes.objective': text, ...more });
    const saved = await write('0', 'Mưa kéo dài.');
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${page}#s-causes-objective`]);
    expect(await open(board, page)).toMatch(
      /Mưa kéo dài\.<\/textarea>[\s\S]*Các đơn vị không nêu\.<\/blockquote>/,
    );
    expect(await open(board, page)).toMatch(
      /<summary>Lấy lại bản tự lập<\/summary>(?:(?!<summary>)[\s\S])*không lấy lại được(?:(?!<summary>)[\s\S])*value="reset"/,
    );
    const stale = await write('0', 'Của tôi');
    expect(stale.status).toBe(412);
    expect(text(stale)).toMatch(
      /Người khác đã sửa phần này[\s\S]*<details open[\s\S]*Của tôi<\/textarea>[\s\S]*Mưa kéo dài\./,
    );
    expect((await write('1', 'x', { act: 'reset' })).status).toBe(303);
    expect(await open(board, page)).not.toContain('Mưa kéo dài.');
    // what the marks mean stands above the text, and a table is not lost unasked
    expect(html.replaceAll(/<\/?span[^>]*>/g, '')).toContain('“[Bảng 1]”: chỗ của bảng “Số liệu nhiệm vụ”');
    const overview = (version: string, text: string, more: Record<string, string> = {}) =>
      send(`${page}/sections/overview`, { version, 'text.overview': text, ...more });
    const lost = await overview('0', 'Đã gửi đủ.');
    expect(lost.status).toBe(400);
    expect(text(lost)).toMatch(
      /name="text\.overview"[^>]*aria-invalid="true"[^>]*>\s*Đã gửi đủ\.[\s\S]*Chưa lưu: dòng “\[Bảng 1\]”[\s\S]*name="withoutTables"/,
    );
    expect((await overview('0', 'Đã gửi đủ.', { withoutTables: 'yes' })).status).toBe(303);
    expect((await overview('1', 'Đã gửi.')).status).toBe(303);
    expect((await overview('2', '')).status).toBe(303);
    const head = {
      version: '0',
      issuedOn: '',
      place: '',
      office: 'Phó Trưởng ban',
      signer: 'Nguyễn Văn A',
    };
    const lists = {
      archive: '',
      capacity: 'K/T Trưởng ban',
      addressees: '',
      recipients: 'Các xã\nCác cơ quan',
    };
    const wrong = await send(`${page}/head`, { ...head, ...lists, place: 'Lạc Dương '.repeat(40) });
    expect([
      wrong.status,
      /id="head-place"[^>]*value="Lạc Dương [^>]*aria-invalid/.test(text(wrong)),
    ]).toEqual([400, true]);
    // its number is of the register alone
    expect(await open(board, page)).not.toContain('id="head-number"');
    const numbered = await send(`${page}/head`, { ...head, ...lists, number: '31' });
    expect([numbered.status, text(numbered).includes('lấy từ sổ văn bản đi, không nhập tay')]).toEqual([
      400,
      true,
    ]);
    expect((await send(`${page}/head`, { ...head, ...lists })).status).toBe(303);
    expect(await open(board, page)).toMatch(/id="head-signer"[^>]*value="Nguyễn Văn A"/);
    const { content } = await board.file(`${path}/documents/report.docx`);
    const texts = (await readDocx(content)).paragraphs.map((line) => line.text);
    expect(texts).toEqual(
      expect.arrayContaining(['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'Nguyễn Văn A', '- Các cơ quan,']),
    );
    const emptying = { ...head, ...lists, version: '1', recipients: '' };
    expect((await send(`${page}/head`, emptying)).status).toBe(303);
    const emptied = (await readDocx((await board.file(`${path}/documents/report.docx`)).content)).paragraphs;
    expect(emptied.map((line) => line.text)).not.toContain('- Các cơ quan,');
    expect((await send(`${page}/head`, { act: 'reset', version: '2' })).status).toBe(303);
    expect(await open(board, page)).not.toMatch(/id="head-signer"[^>]*value="Nguyễn Văn A"/);
    // a number is given once: whoever takes it is asked first whether nobody is named who signs
    const day = { issuedOn: '2026-06-17', beganOn: '2025-01-01' };
    const number = { version: '3', ...day, whileCollecting: 'yes' };
    const unsigned = await send(`${page}/number`, number);
    expect(unsigned.status).toBe(400);
    expect(text(unsigned)).toMatch(
      /name="unsigned"[^>]*aria-invalid[\s\S]*Chưa ghi họ tên người ký, nên chưa lấy số/,
    );
    const taken = await send(`${page}/number`, { ...number, unsigned: 'yes' });
    expect([taken.status, text(taken)]).toEqual([303, '']);
    expect(await open(board, page)).toContain('Số lấy từ sổ:');
    expect((await officer.page(page)).status).toBe(403);
  });

  it('has the text of its request for reports edited on a page of its own', async () => {
    const one = await reportedReview(make, committee, unit);
    const path = `/reviews/${one.reviewId}`;
    const page = `${path}/texts/request`;
    expect(await open(board, path)).toContain(`href="${page}"`);
    const html = await open(board, page);
    expect(html).toMatch(/<h1>Nội dung công văn yêu cầu báo cáo<\/h1>/);
    expect(html).toContain(`href="/api/v1${path}/documents/request.docx"`);
    expect(html).toMatch(
      /name="text\.days"[^>]*>\s*- Tổ chức cơ sở gửi báo cáo chậm nhất ngày 16\/06\/2026;/,
    );
    const given = { version: '0', 'text.days': '- Gửi sớm hơn.' };
    const saved = await send(`${page}/sections/days`, given);
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${page}#s-days`]);
    expect(await open(board, page)).toMatch(/Gửi sớm hơn\.<\/textarea>/);
    expect((await send(`${page}/sections/days`, given)).status).toBe(412);
    expect((await board.page(`${path}/texts/gi-do`)).status).toBe(404);
    expect((await officer.page(page)).status).toBe(403);
  });

  it('stands in the list of the plan’s reviews, for whoever reads the plan', async () => {
    const one = await reportedReview(make, committee, unit);
    for (const client of [board, officer])
      expect(await open(client, '/reviews')).toContain(`href="/reviews/${one.reviewId}"`);
    const listed = (await open(officer, '/reviews')).match(/href="\/reviews\/[0-9a-f]{8}-/g) ?? [];
    const file = await listRows(officer, '/reviews');
    expect(file).toHaveLength(listed.length);
    const { body } = await officer.get<{ items: Record<string, string>[] }>(`/plans/${one.planId}/reviews`);
    const own = body.items.map(({ name, meetingOn }) =>
      expect.objectContaining({ 'Kỳ báo cáo': name, 'Ngày họp': new Date(`${meetingOn}T00:00:00Z`) }),
    );
    expect(file).toEqual(expect.arrayContaining(own));
    const stranger = await make.account({ role: 'officer', at: await make.body(await make.committee()) });
    const outside = await app.client().signIn(stranger.email, PASSWORD);
    expect(await open(outside, '/reviews')).not.toContain('list.xlsx');
  });
});
