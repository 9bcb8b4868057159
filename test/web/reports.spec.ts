import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, startApp } from '../support/app.js';
import type { Answer, Client } from '../support/client.js';
import { addIndicator } from '../support/indicators.js';
import { listRows } from '../support/list-file.js';
import { pdf } from '../support/office-files.js';
import { version } from '../support/form-fields.js';
import { reportedReview } from '../support/reported-review.js';
import { TaskWorld } from '../support/task-world.js';
import { PASSWORD, type Stored } from '../support/world.js';

let app: TestApp;
let make: TaskWorld;
let committee: Stored;
let unit: Stored;
let officer: Client;
let head: Client;
let board: Client;

beforeAll(async () => {
  app = await startApp('2026-06-15T09:00:00+07:00');
  make = new TaskWorld(app.dataSource.manager);
  committee = await make.committee();
  unit = await make.body(committee, { kind: 'base-commune' });
  const enter = async (role: 'officer' | 'head' | 'board', at: Stored) =>
    app.client().signIn((await make.account({ role, at })).email, PASSWORD);
  officer = await enter('officer', unit);
  head = await enter('head', unit);
  board = await enter('board', committee);
});
afterAll(() => app.close());

const HTML = { accept: 'text/html' };
const text = ({ body }: Answer<unknown>) => String(body);
const made = () => reportedReview(make, committee, unit);
const open = async (client: Client, id: string) => text(await client.page(`/reports/${id}`));
const mark = (html: string) => /name="mark\.[^"]+" value="([^"]+)"/.exec(html)?.[1] ?? '';
const send = (client: Client, path: string, fields: Record<string, string>) =>
  client.sendForm(path, fields, HTML);

/** The form as the browser sends it, with what was typed. */
async function typedForm(
  client: Client,
  { reportId, taskId }: Awaited<ReturnType<typeof made>>,
  line: string,
) {
  const html = await open(client, reportId);
  return { version: version(html), [`text.${taskId}`]: line, [`mark.${taskId}`]: mark(html) };
}

describe('a report', () => {
  it('is written, saved, sent, returned with the reason, mended and sent again, and accepted', async () => {
    const one = await made();
    const path = `/reports/${one.reportId}`;
    const saved = await send(officer, path, {
      ...(await typedForm(officer, one, 'Đã mở hai lớp.\r\nCòn một lớp.')),
      [`done.${one.taskId}`]: 'yes',
      shortcomings: 'Mưa <script>alert(1)</script>',
      proposalId: '',
      proposalText: 'Cấp kinh phí',
      proposalAddressee: 'Huyện ủy',
      paperSymbol: '12-BC/ĐU',
      paperSignedOn: '2026-06-14',
    });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, path]);
    const again = await open(officer, one.reportId);
    expect(again).toMatch(/role="status"[\s\S]*Đã lưu báo cáo/);
    expect(again).toMatch(/Đã mở hai lớp\.\nCòn một lớp\.[\s\S]*Cấp kinh phí[\s\S]*12-BC\/ĐU/);
    expect(again).toContain('Mưa &lt;script&gt;');
    expect(again).toContain('<span id="count">1</span> / 1');

    const sent = await send(officer, path, { version: version(again), act: 'send' });
    expect(sent.status).toBe(303);
    const board1 = await open(board, one.reportId);
    expect(board1).toMatch(/Đã mở hai lớp[\s\S]*action="[^"]+\/accept"/);

    const returned = { version: version(board1), reason: 'Nêu rõ số lượng', by: '2026-06-25' };
    expect((await send(board, `${path}/return`, returned)).status).toBe(303);
    const mend = await open(officer, one.reportId);
    expect(mend).toMatch(/chậm nhất ngày 25\/06\/2026[\s\S]*Nêu rõ số lượng/);
    await send(officer, path, {
      ...(await typedForm(officer, one, 'Ba lớp, 60 người.')),
      act: 'send',
    });
    const board2 = await open(board, one.reportId);
    expect(board2).toContain('Ba lớp, 60 người.');
    expect((await send(board, `${path}/accept`, { version: version(board2) })).status).toBe(303);
    expect(await open(officer, one.reportId)).toMatch(/class="chip ok"/);
  });

  it('goes on following its tasks in lines that nobody changed', async () => {
    const one = await made();
    await officer.post(`/tasks/${one.taskId}/updates`, { note: 'Bước một' }, { 'if-match': '"1"' });
    const form = await typedForm(officer, one, 'Bước một');
    await officer.post(`/tasks/${one.taskId}/updates`, { note: 'Bước hai' }, { 'if-match': '"2"' });
    await send(officer, `/reports/${one.reportId}`, form);
    expect(await open(officer, one.reportId)).toContain('Bước một\nBước hai');
  });

  it('is taken back before the board has decided', async () => {
    const one = await made();
    const path = `/reports/${one.reportId}`;
    await send(officer, path, {
      ...(await typedForm(officer, one, 'Xong')),
      act: 'send',
    });
    const sent = await open(officer, one.reportId);
    expect(sent).not.toContain('<textarea');
    await send(officer, `${path}/take-back`, { version: version(sent) });
    expect(await open(officer, one.reportId)).toContain('<textarea');
  });

  it('is passed to the head, who hands it back with a word or sends it', async () => {
    const one = await made();
    const path = `/reports/${one.reportId}`;
    await send(officer, path, { ...(await typedForm(officer, one, 'Xong')), act: 'pass' });
    const waits = await open(officer, one.reportId);
    expect(waits).not.toContain('<textarea');
    expect(waits).toContain('Báo cáo đã trình người đứng đầu');
    const seen = await open(head, one.reportId);
    await send(head, `${path}/hand-back`, { version: version(seen), note: 'Thêm số liệu' });
    const back = await open(officer, one.reportId);
    expect(back).toMatch(/Người đứng đầu chuyển lại:[\s\S]*Thêm số liệu/);
    await send(officer, path, { version: version(back), act: 'pass' });
    const by = await send(head, path, {
      version: version(await open(head, one.reportId)),
      act: 'send',
    });
    expect(by.status).toBe(303);
    expect(await open(board, one.reportId)).toMatch(/class="chip wait"/);
  });

  it('is saved while somebody types, and says which lines are filled in', async () => {
    const one = await made();
    const form = await typedForm(officer, one, 'Đang gõ');
    expect(await open(officer, one.reportId)).toMatch(
      /id="empty">1 trong 1 nhiệm vụ chưa có nội dung\.<[\s\S]*value="send" aria-describedby="empty"/,
    );
    const saved = await send(officer, `/reports/${one.reportId}`, { ...form, act: 'autosave' });
    expect(saved).toMatchObject({ status: 200, body: { filled: [one.taskId], empty: '' } });
    expect(await open(officer, one.reportId)).toContain('Đang gõ');
    const stale = await send(officer, `/reports/${one.reportId}`, { ...form, act: 'autosave' });
    expect(stale.status).toBe(412);
  });

  it('is saved while somebody types but for a figure that is wrong, which is told and stands nowhere', async () => {
    const one = await made();
    const given = { committeeId: committee.id, planId: one.planId, reportedBy: [unit.id] };
    const id = await addIndicator(make.manager, { ...given, title: 'Đảng viên học tập' });
    const other = await addIndicator(make.manager, { ...given, title: 'Chi bộ tốt' });
    const path = `/reports/${one.reportId}`;
    const type = async (fields: Record<string, string>) =>
      send(officer, path, {
        version: version(await open(officer, one.reportId)),
        act: 'autosave',
        ...fields,
      });
    await type({ [`part.${id}`]: '10', [`whole.${id}`]: '20' });
    const typed = await type({
      results: 'Kết quả đúng',
      nextWork: 'x'.repeat(20_001),
      [`text.${one.taskId}`]: 'Dòng đúng',
      [`part.${id}`]: '12x',
      [`whole.${id}`]: '30',
      [`note.${id}`]: 'Ghi chú đúng',
      [`part.${other}`]: '5',
      [`whole.${other}`]: '4',
      proposalId: '',
      proposalText: 'Chỉ có nội dung',
      proposalAddressee: '',
      paperSymbol: '05-BC/ĐU',
      paperSignedOn: '31/02/2026',
    });
    expect(typed).toMatchObject({
      status: 200,
      body: {
        filled: [one.taskId],
        wrong: {
          fields: {
            [`part.${id}`]: expect.stringMatching(
              /^Không phải số nguyên: chỉ ghi chữ số[^]*bản nháp còn ghi 10\/20/,
            ),
            [`part.${other}`]: expect.stringContaining('Số đạt không được lớn hơn tổng số'),
            nextWork: expect.any(String),
            paperSignedOn: expect.any(String),
            'proposalAddressee.0': expect.any(String),
          },
          text: expect.stringMatching(/^Hãy sửa các ô sau: Đảng viên học tập: [^;]*; Chi bộ tốt: /),
        },
      },
    });
    const html = await open(officer, one.reportId);
    for (const saved of ['Kết quả đúng', 'Dòng đúng', 'Ghi chú đúng', '05-BC/ĐU', 'value="10"', 'value="20"'])
      expect(html).toContain(saved);
    for (const wrong of ['12x', 'value="30"', 'value="5"', 'value="4"', 'Chỉ có nội dung', 'xxxx'])
      expect(html).not.toContain(wrong);
    expect((await type({ [`part.${id}`]: '12', [`whole.${id}`]: '30' })).body).toMatchObject({ wrong: null });
  });

  it('says which field is wrong where nothing else was typed, of a number as of a share', async () => {
    const one = await made();
    const given = { committeeId: committee.id, planId: one.planId, reportedBy: [unit.id] };
    const id = await addIndicator(make.manager, {
      ...given,
      title: 'Số lớp đã mở',
      measure: 'value',
      addingUp: 'sum',
    });
    const share = await addIndicator(make.manager, given);
    for (const name of [`value.${id}`, `part.${share}`]) {
      const typed = await send(officer, `/reports/${one.reportId}`, {
        version: version(await open(officer, one.reportId)),
        act: 'autosave',
        [name]: 'abc',
      });
      expect(typed).toMatchObject({
        status: 200,
        body: { wrong: { fields: { [name]: expect.stringMatching(/^Không phải số/) } } },
      });
    }
  });

  it('keeps a proposal as it stands while its new words are wrong, and the others with it', async () => {
    const one = await made();
    const path = `/reports/${one.reportId}`;
    const type = async (proposals: Record<string, readonly string[]>) =>
      officer.sendForm(
        path,
        { version: version(await open(officer, one.reportId)), act: 'autosave', ...proposals },
        HTML,
      );
    const addressees = ['Huyện ủy', 'Ban Tổ chức'];
    await type({
      proposalId: ['', ''],
      proposalText: ['Thứ nhất', 'Thứ hai'],
      proposalAddressee: addressees,
    });
    const ids = [...(await open(officer, one.reportId)).matchAll(/name="proposalId" value="([^"]+)"/g)];
    const proposalId = ids.map(([, id = '']) => id);
    expect(proposalId).toHaveLength(2);
    const changed = await type({
      proposalId,
      proposalText: ['x'.repeat(5001), 'Thứ hai sửa'],
      proposalAddressee: addressees,
    });
    expect(changed.body).toMatchObject({ wrong: { fields: { 'proposalText.0': expect.any(String) } } });
    const html = await open(officer, one.reportId);
    expect(
      [...html.matchAll(/name="proposalText"[^>]*>\s*([^<]*)<\/textarea>/g)].map(([, text]) => text),
    ).toEqual(expect.arrayContaining(['Thứ nhất', 'Thứ hai sửa']));
    for (const id of proposalId) expect(html).toContain(id);
  });

  it('keeps what is right where something else is wrong, says so, and is passed on or sent only where nothing is', async () => {
    const one = await made();
    const path = `/reports/${one.reportId}`;
    const press = async (act: string, fields: Record<string, string>) =>
      send(officer, path, { version: version(await open(officer, one.reportId)), act, ...fields });
    const wrong = { nextWork: 'x'.repeat(20_001), paperSymbol: '06-BC/ĐU' };
    for (const act of ['save', 'pass', 'send']) {
      const refused = await press(act, { ...wrong, [`text.${one.taskId}`]: `Kết quả đúng, bấm ${act}` });
      expect(refused.status).toBe(400);
      expect(text(refused)).toContain(
        'Hãy sửa các ô sau: Công việc kỳ tới. Những nội dung khác đã được lưu.',
      );
      expect(text(refused)).toContain('xxxx');
      const standing = await open(officer, one.reportId);
      expect(standing).toContain(`Kết quả đúng, bấm ${act}`);
      expect(standing).toContain('06-BC/ĐU');
      expect(standing).not.toContain('xxxx');
      expect(standing).toContain('value="send"');
      expect(version(text(refused))).toBe(version(standing));
    }
    expect((await press('save', { nextWork: 'Việc kỳ tới' })).status).toBe(303);
    expect(await open(officer, one.reportId)).toContain('Việc kỳ tới');
  });

  it('is told to be signed before its figures are cut off, to who writes it and to who reads it', async () => {
    const one = await made();
    const path = `/reports/${one.reportId}`;
    const early = /Ngày ký 10\/06\/2026 trước ngày chốt số liệu 14\/06\/2026/;
    const sign = async (paperSignedOn: string, act: string) =>
      send(officer, path, {
        version: version(await open(officer, one.reportId)),
        paperSignedOn,
        act,
        sendIncomplete: 'yes',
      });
    await sign('2026-06-14', 'save');
    expect(await open(officer, one.reportId)).not.toContain('trước ngày chốt số liệu');
    await sign('2026-06-10', 'save');
    expect(await open(officer, one.reportId)).toMatch(early);
    await sign('2026-06-10', 'send');
    expect(await open(board, one.reportId)).toMatch(early);
  });

  it('has its signed paper attached, read and taken away', async () => {
    const one = await made();
    const html = await open(officer, one.reportId);
    const [, action = ''] = /action="([^"]+signed-paper\?[^"]+)"/.exec(html) ?? [];
    expect(action).not.toContain('token');
    const upload = (name: string, content: Uint8Array) => {
      const body = new FormData();
      body.append('file', new Blob([new Uint8Array(content)]), name);
      return officer.sendFiles(action, body, HTML);
    };
    const refused = await upload('bao-cao.exe', new Uint8Array([77, 90, 1, 2]));
    expect([refused.status, text(refused).includes('role="alert"')]).toEqual([415, true]);
    expect((await upload('Báo cáo.pdf', pdf)).status).toBe(303);
    const with1 = await open(officer, one.reportId);
    expect(with1).toMatch(/href="\/api\/v1\/reports\/[^"]+\/signed-paper"[^>]*>Báo cáo\.pdf/);
    expect((await officer.get(`/reports/${one.reportId}/signed-paper`)).status).toBe(200);
    await send(officer, `/reports/${one.reportId}/signed-paper/remove`, { version: version(with1) });
    expect(await open(officer, one.reportId)).not.toContain('Báo cáo.pdf');
    const astray = await officer.request('POST', `/reports/${one.reportId}/signed-paper?version=1`, {
      body: new FormData(),
      page: true,
    });
    expect(astray.status).toBe(403);
  });

  it('is shown again where the address of one of its forms that was refused is opened', async () => {
    const { reportId } = await made();
    const forms = [
      'signed-paper?version=3',
      'signed-paper/remove',
      'take-back',
      'accept',
      `indicators/${reportId}`,
    ];
    for (const form of forms) {
      const answer = await officer.page(`/reports/${reportId}/${form}`);
      expect([form, answer.status, answer.headers.get('location')]).toEqual([
        form,
        303,
        `/reports/${reportId}`,
      ]);
    }
  });
});

describe('what is empty in a report', () => {
  it('keeps it back until that is meant; all that was typed is saved, and a whole report goes at once', async () => {
    const one = await made();
    const path = `/reports/${one.reportId}`;
    const first = await open(officer, one.reportId);
    expect(first).not.toContain('name="sendIncomplete"');
    const kept = await send(officer, path, { version: version(first), results: 'Kết quả', act: 'send' });
    const page = text(kept);
    expect([kept.status, page]).toEqual([
      400,
      expect.stringMatching(
        /role="alert"[\s\S]*1 trong 1 nhiệm vụ chưa có nội dung\. Hãy xác nhận nếu vẫn gửi báo cáo\.[\s\S]*id="sendIncomplete" name="sendIncomplete" value="yes" form="report" aria-invalid="true"/,
      ),
    ]);
    expect(await open(officer, one.reportId)).toContain('>\nKết quả</textarea>');
    const meant = { version: version(page), act: 'send', sendIncomplete: 'yes' };
    expect((await send(officer, path, meant)).status).toBe(303);
    expect(await open(officer, one.reportId)).toContain('1 nhiệm vụ chưa ghi kết quả');
    await send(officer, `${path}/take-back`, { version: version(await open(officer, one.reportId)) });
    const whole = { ...(await typedForm(officer, one, 'Xong')), act: 'send' };
    expect((await send(officer, path, whole)).status).toBe(303);
  });
});

describe('what is wrong with a report', () => {
  it('stands at its field, and nothing that was typed is lost', async () => {
    const one = await made();
    const form = await typedForm(officer, one, 'Chữ của tôi');
    const answer = await send(officer, `/reports/${one.reportId}`, {
      ...form,
      results: 'x'.repeat(20_001),
      proposalId: '',
      proposalText: 'Chỉ có nội dung',
      proposalAddressee: '',
      paperSignedOn: '31/02/2026',
    });
    expect(answer.status).toBe(400);
    const html = text(answer);
    expect(html).toMatch(/role="alert"/);
    for (const id of ['f-results', 'addressee-0', 'paperSignedOn'])
      expect(html).toMatch(new RegExp(`id="${id}"[^>]*aria-invalid="true"`));
    for (const kept of ['Chữ của tôi', 'x'.repeat(20_001), 'Chỉ có nội dung', '31/02/2026'])
      expect(html).toContain(kept);
  });

  it('is a line that says done without a word, named when it is sent; the rest is saved', async () => {
    const one = await made();
    const form = await typedForm(officer, one, '');
    const answer = await send(officer, `/reports/${one.reportId}`, {
      ...form,
      [`done.${one.taskId}`]: 'yes',
      nextWork: 'Kỳ tới',
      act: 'send',
    });
    expect(answer.status).toBe(400);
    expect(text(answer)).toMatch(new RegExp(`name="text.${one.taskId}"[^>]*aria-invalid="true"`));
    expect(await open(officer, one.reportId)).toContain('Kỳ tới');
  });

  it('is a version that somebody else has saved over: both are shown, and one’s own can be saved then', async () => {
    const one = await made();
    const form = await typedForm(officer, one, 'Của cán bộ');
    await send(head, `/reports/${one.reportId}`, await typedForm(head, one, 'Của người đứng đầu'));
    const answer = await send(officer, `/reports/${one.reportId}`, form);
    expect(answer.status).toBe(412);
    expect(text(answer)).toMatch(/>\s*Của cán bộ<\/textarea>[\s\S]*<blockquote[^>]*>Của người đứng đầu/);
    const mine = { ...form, version: version(text(answer)) };
    expect((await send(officer, `/reports/${one.reportId}`, mine)).status).toBe(303);
    expect(await open(officer, one.reportId)).toContain('Của cán bộ');
  });
});

describe('the value of an indicator', () => {
  it('is typed, checked, sent, corrected by the board with a reason, and told on the pages of the review and the plan', async () => {
    const one = await made();
    const id = await addIndicator(make.manager, {
      committeeId: committee.id,
      planId: one.planId,
      reportedBy: [unit.id],
      title: 'Đảng viên xếp loại tốt',
    });
    const path = `/reports/${one.reportId}`;
    const typing = async (fields: Record<string, string>) => ({
      version: version(await open(officer, one.reportId)),
      ...fields,
    });
    const wrong = await send(
      officer,
      path,
      await typing({ [`part.${id}`]: '12.5', [`whole.${id}`]: '1.400' }),
    );
    expect(wrong.status).toBe(400);
    expect(text(wrong)).toMatch(
      /value="12\.5" aria-invalid="true"[\s\S]*Không phải số nguyên: chỉ ghi chữ số/,
    );
    expect(text(wrong)).toContain('value="1.400"');
    const many = await addIndicator(make.manager, {
      committeeId: committee.id,
      planId: one.planId,
      reportedBy: [unit.id],
      title: 'Chi bộ sinh hoạt đúng quy định',
    });
    const more = { [`part.${many}`]: '20', [`whole.${many}`]: '10', nextWork: 'x'.repeat(20_001) };
    const all = text(await send(officer, path, await typing({ [`part.${id}`]: '12.5', ...more })));
    expect(all).toContain('Số đạt không được lớn hơn tổng số');
    expect(all).toContain('Được nhiều nhất 20000 ký tự.');
    expect(all).toMatch(/Hãy sửa các ô sau: Đảng viên xếp loại tốt: [^;]*; Chi bộ[^;]*; Công việc kỳ tới\./);
    await send(officer, path, await typing({ [`part.${id}`]: '1.260', act: 'autosave' }));
    expect(await open(officer, one.reportId)).toContain('value="1.260"');
    const half = await send(officer, path, await typing({ [`text.${one.taskId}`]: 'Xong', act: 'send' }));
    expect([half.status, text(half)]).toEqual([400, expect.stringContaining('Cần cả số đạt và tổng số')]);
    const whole = {
      [`whole.${id}`]: '1.400',
      [`note.${id}`]: 'Đã rà soát',
      act: 'send',
      sendIncomplete: 'yes',
    };
    expect((await send(officer, path, await typing(whole))).status).toBe(303);
    expect(await open(officer, one.reportId)).toContain(
      'Đã gửi báo cáo. Trong báo cáo còn 1 chỉ tiêu chưa có số liệu. Có thể lấy lại',
    );

    const sent = await open(board, one.reportId);
    expect(sent).toMatch(/1\.260\/1\.400 = 90%[\s\S]*Đã rà soát/);
    const correct = `${path}/indicators/${id}`;
    const without = await send(board, correct, { version: '2', [`part.${id}`]: '1.190' });
    expect([without.status, text(without)]).toEqual([
      400,
      expect.stringContaining('sửa số liệu phải nêu lý do'),
    ]);
    expect(text(without)).toContain('value="1.190"');
    const both = text(await send(board, correct, { version: '2', [`part.${id}`]: '1.500' }));
    expect(both).toContain('sửa số liệu phải nêu lý do');
    expect(both).toMatch(
      new RegExp(`aria-invalid="true"[^>]*name="part.${id}"|name="part.${id}"[^>]*aria-invalid="true"`),
    );
    const because = { [`part.${id}`]: '1.190', [`why.${id}`]: 'Đếm hai lần một chi bộ' };
    expect((await send(board, correct, { version: '1', ...because })).status).toBe(412);
    const corrected = await send(board, correct, { version: '2', ...because });
    expect([corrected.status, corrected.headers.get('location')]).toEqual([303, `${path}#indicators`]);
    expect(await open(officer, one.reportId)).toMatch(
      /1\.190\/1\.400 = 85%[\s\S]*trước đó: 1\.260\/1\.400 = 90%\. Lý do sửa: <span lang="vi">Đếm hai lần một chi bộ</,
    );

    const review = text(await board.page(`/reviews/${one.reviewId}`));
    expect(review).toMatch(/Đảng viên xếp loại tốt<\/a>[\s\S]*85%[\s\S]*1\/1[\s\S]*Chưa đạt/);
    const page = text(await officer.page(`/indicators?plan=${one.planId}`));
    expect(page).toMatch(/từ 90% trở lên[\s\S]*Mới có số liệu của một kỳ[^<]*85% \(1\.190\/1\.400\)/);
    expect(text(await board.page(`/plans/${one.planId}`))).toContain('href="/indicators"');
  });
});

describe('the board', () => {
  it('takes a line out with a reason, which is asked for', async () => {
    const one = await reportedReview(make, committee, unit, { status: 'submitted' });
    const path = `/reports/${one.reportId}/accept`;
    const refused = await send(board, path, { version: '1', takeOut: one.taskId });
    expect(refused.status).toBe(400);
    expect(text(refused)).toMatch(new RegExp(`id="reason-${one.taskId}"[^>]*aria-invalid="true"`));
    const reason = { [`reason.${one.taskId}`]: 'Chưa có minh chứng' };
    expect((await send(board, path, { version: '1', takeOut: one.taskId, ...reason })).status).toBe(303);
    expect(await open(officer, one.reportId)).toMatch(/Không được tiếp nhận:[\s\S]*Chưa có minh chứng/);
  });

  it('is told that somebody else has accepted or returned the report meanwhile, not that something was typed', async () => {
    const one = await reportedReview(make, committee, unit, { status: 'submitted' });
    const path = `/reports/${one.reportId}`;
    expect((await send(board, `${path}/accept`, { version: '1' })).status).toBe(303);
    for (const act of ['accept', 'return']) {
      const again = await send(board, `${path}/${act}`, { version: '1', reason: 'Thiếu' });
      expect(again.status).toBe(412);
      expect(text(again)).toContain('Báo cáo này đã được tiếp nhận ngày 15/06/2026.');
      expect(text(again)).not.toContain('trong lúc bạn nhập');
    }
    const back = await send(officer, `${path}/take-back`, { version: '1' });
    expect(text(back)).toContain('đã được tiếp nhận ngày');
    const other = await reportedReview(make, committee, unit, { status: 'submitted' });
    await send(board, `/reports/${other.reportId}/return`, { version: '1', reason: 'Thiếu' });
    const late = await send(board, `/reports/${other.reportId}/accept`, { version: '1' });
    expect(text(late)).toContain('Báo cáo này đã được trả lại để bổ sung.');
  });

  it('returns none with a day that has passed', async () => {
    const one = await reportedReview(make, committee, unit, { status: 'submitted' });
    const given = { version: '1', reason: 'Thiếu', by: '2026-06-01' };
    const refused = await send(board, `/reports/${one.reportId}/return`, given);
    expect(refused.status).toBe(400);
    expect(text(refused)).toMatch(/>\s*Thiếu<\/textarea>[\s\S]*id="by"[^>]*aria-invalid="true"/);
  });
});

describe('the list of reports', () => {
  it('tells an officer what is to be sent and what was sent before', async () => {
    const html = text(await officer.page('/reports'));
    expect(html).toMatch(/Cần gửi[\s\S]*Đã gửi và các kỳ trước/);
    expect(text(await board.page('/reports'))).toContain('href="/reviews"');
  });

  it('is had as a file with the reports of the own bodies alone', async () => {
    const { reportId } = await made();
    const [row] = await make.manager.query<{ due: string; count: string }[]>(
      `select max(due_on)::text as due, (select count(*) from progress_report where body_id = $2) as count
       from progress_report where id = $1`,
      [reportId, unit.id],
    );
    const rows = await listRows(officer, '/reports');
    expect(rows).toHaveLength(Number(row?.count));
    expect(rows[0]).toMatchObject({
      'Hạn gửi': new Date(`${row?.due}T00:00:00Z`),
      'Ngày gửi': null,
    });
    expect(text(await board.page('/reports'))).not.toContain('list.xlsx');
  });
});
