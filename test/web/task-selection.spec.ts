import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readWorkbook from 'read-excel-file/node';
import type { Client } from '../support/client.js';
import { type Cast, type StoredTask, TaskStage } from '../support/task-stage.js';

let stage: TaskStage;
let cast: Cast;
let board: Client;
let officer: Client;
let open: StoredTask;
let done: StoredTask;
let other: StoredTask;

const HTML = { accept: 'text/html' };
const post = (path: string, fields: Record<string, string | readonly string[]>, client = board) =>
  client.sendForm<string>(path, fields, HTML);
const words = (html: string) =>
  html
    .replace(/<svg[\s\S]*?<\/svg>|<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(/&(quot|#34);/g, '"');
const status = async (task: StoredTask) => (await stage.stored(task)).status;
const reported = (task: StoredTask) =>
  stage.app.dataSource.query(
    `update task set status = 'done', completed_on = '2026-01-15', done_reported_on = '2026-01-15' where id = $1`,
    [task.id],
  );

beforeAll(async () => {
  stage = await TaskStage.open();
  cast = await stage.cast();
  board = await stage.client(cast.board);
  officer = await stage.client(cast.officer);
  open = await stage.task(cast, { title: 'Rà soát quy chế' });
  done = await stage.task(cast, { title: 'Mở lớp bồi dưỡng' });
  other = await stage.task(cast, { title: 'Lập danh sách' });
  await reported(done);
  await reported(other);
});
afterAll(() => stage.close());

describe('the list as a file', () => {
  it('has exactly the rows that the filters find, as the API has them, and nothing that is a formula', async () => {
    await stage.task(cast, { title: '=1+1 lớp bồi dưỡng' });
    for (const query of ['', '?q=b%E1%BB%93i%20d%C6%B0%E1%BB%A1ng', '?status=done&sort=-dueOn']) {
      const path = `/tasks${query}`;
      const file = `/tasks/list.xlsx${query}`;
      const href = `href="${file.replaceAll('&', '&amp;').replaceAll('%20', '+')}"`;
      expect((await board.page(path)).body).toContain(href);
      const { content, headers } = await board.file(file, { page: true });
      expect(headers.get('content-disposition')).toContain('filename="nhiem-vu.xlsx"');
      const [sheet] = await readWorkbook(content);
      const { body } = await board.get<{
        items: { code: string; title: string; leadBody: { name: string } }[];
      }>(`${path}${query === '' ? '?' : '&'}limit=200`);
      expect(sheet?.data.slice(1).map((row) => row.slice(0, 3))).toEqual(
        body.items.map(({ code, title, leadBody }) => [code, title, leadBody.name]),
      );
    }
    expect((await board.page('/tasks?q=khongcogi')).body).not.toContain('list.xlsx');
    expect((await board.file('/tasks/list.xlsx?status=none', { page: true })).status).toBe(400);
  });
});

describe('many tasks of the list at once', () => {
  it('are ticked by the board alone, which finds each act below the list', async () => {
    const list = (await board.page('/tasks')).body;
    expect(list).toContain(`form="selected" name="taskId" value="${open.id}"`);
    expect(list.match(/name="act" value="[a-z-]+"/g)).toHaveLength(5);
    expect((await officer.page('/tasks')).body).not.toContain('form="selected"');
  });

  it('are shown before anything is done: how many, which, and why others are left out', async () => {
    const { status: answered, body } = await post('/tasks/selected', {
      act: 'confirm',
      taskId: [open.id, done.id],
    });
    expect(answered).toBe(200);
    expect(words(body)).toMatch(
      /Xác nhận hoàn thành: 1 nhiệm vụ.*Mở lớp bồi dưỡng.*Không thực hiện được với 1 nhiệm vụ/,
    );
    expect(words(body)).toMatch(
      /Rà soát quy chế .* đang ở tình trạng “chưa thực hiện”, chưa có báo cáo hoàn thành/,
    );
    expect(body).not.toContain(`name="taskId" value="${open.id}"`);
    expect(await status(done)).toBe('done');
  });

  it('are all that the filter finds, where that is ticked', async () => {
    const { body } = await post('/tasks/selected', { act: 'urge', all: 'true', query: 'q=quy che' });
    expect(words(body)).toContain('Đôn đốc bằng thư: 1 nhiệm vụ');
    expect(body).toContain(`name="taskId" value="${open.id}"`);
    const none = await post('/tasks/selected', { act: 'urge', all: 'true', query: 'q=khong co' });
    expect(words(none.body)).toContain('Chưa chọn nhiệm vụ nào');
  });

  it('keep what was typed where it is refused, and nothing is done', async () => {
    const { status: answered, body } = await post('/tasks/selected/done', {
      act: 'due-dates',
      taskId: open.id,
      dueOn: '2025-12-01',
      reason: 'Theo <script> công văn',
    });
    expect(answered).toBe(400);
    expect(body).toMatch(/role="alert"[\s\S]*aria-invalid="true"/);
    expect(body).toContain('Theo &lt;script&gt; công văn');
    expect((await stage.stored(open)).due_on).toBe('2026-02-10');
    const empty = await post('/tasks/selected/done', { act: 'cancel', taskId: open.id, reason: ' ' });
    expect([empty.status, await status(open)]).toEqual([400, 'assigned']);
  });

  it('are urged and get another due day, each body and task in one act', async () => {
    const query = 'q=quy';
    const urged = await post('/tasks/selected/done', {
      act: 'urge',
      query,
      taskId: open.id,
      text: 'Đề nghị sớm làm.',
    });
    expect([urged.status, urged.headers.get('location')]).toEqual([303, '/tasks?q=quy']);
    expect((await board.page('/tasks')).body).toContain('Đã ghi nhận đôn đốc bằng thư điện tử: 1 nhiệm vụ.');
    const moved = { act: 'due-dates', taskId: open.id, dueOn: '2026-03-02', reason: 'Theo công văn' };
    expect((await post('/tasks/selected/done', moved)).status).toBe(303);
    expect((await stage.stored(open)).due_on).toBe('2026-03-02');
  });

  it('are told apart afterwards: what was done, what was not and why', async () => {
    const { version } = await stage.stored(other);
    const { status: answered, body } = await post('/tasks/selected/done', {
      act: 'confirm',
      taskId: [done.id, other.id, open.id],
      [`version.${other.id}`]: String(version + 1),
    });
    expect(answered).toBe(200);
    expect(words(body)).toMatch(
      /Đã xác nhận hoàn thành: 1 nhiệm vụ .*Không thực hiện được: 2 nhiệm vụ.*Lập danh sách/,
    );
    expect([await status(done), await status(other), await status(open)]).toEqual([
      'confirmed',
      'done',
      'assigned',
    ]);
  });

  it('are returned and cancelled', async () => {
    const reason = 'Thiếu biên bản';
    expect((await post('/tasks/selected/done', { act: 'return', taskId: other.id, reason })).status).toBe(
      303,
    );
    expect(await status(other)).toBe('in_progress');
    expect(
      (await post('/tasks/selected/done', { act: 'cancel', taskId: [open.id, other.id], reason })).status,
    ).toBe(303);
    expect([await status(open), await status(other)]).toEqual(['cancelled', 'cancelled']);
  });

  it('are nothing for who is no board, and no act of another name', async () => {
    expect((await post('/tasks/selected', { act: 'cancel', taskId: open.id }, officer)).status).toBe(403);
    expect((await post('/tasks/selected', { act: 'delete', taskId: open.id })).status).toBe(404);
  });
});
