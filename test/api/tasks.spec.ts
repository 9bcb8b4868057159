import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.js';
import { type Cast, type StoredTask, TaskStage } from '../support/task-stage.js';

let stage: TaskStage;
let cast: Cast;
let task: StoredTask;
let officer: Client;
let board: Client;

beforeAll(async () => {
  stage = await TaskStage.open('2026-01-15');
});
afterAll(() => stage.close());
beforeEach(async () => {
  cast = await stage.cast();
  task = await stage.task(cast, { title: 'Rà soát quy chế' });
  officer = await stage.client(cast.officer);
  board = await stage.client(cast.board);
});

const version = (n: number) => ({ 'if-match': `"${n}"` });
const english = { headers: { 'accept-language': 'en' } };
const done = () =>
  officer.post(`/tasks/${task.id}/updates`, { status: 'done', note: 'Đã ban hành' }, version(1));
interface Listed {
  items: { id: string; code: string }[];
  nextCursor: string | null;
}

describe('GET /tasks', () => {
  it('answers items of exactly the contract’s fields, in the language asked for', async () => {
    const { status, body } = await officer.get<Listed>('/tasks', english);
    expect(status).toBe(200);
    expect(body.nextCursor).toBeNull();
    expect(body.items).toEqual([
      {
        id: task.id,
        code: `NV-${task.number}`,
        title: 'Rà soát quy chế',
        status: 'assigned',
        lateness: 'on_track',
        stale: false,
        percent: null,
        dueOn: '2026-02-10',
        onTimeUntil: '2026-02-10',
        firstDueOn: '2026-02-10',
        extensions: 0,
        completedOn: null,
        leadBody: { id: cast.lead.id, code: cast.lead.code, name: 'Đảng ủy xã Đưng K’nớ' },
        cooperatingBodies: [
          { id: cast.cooperating.id, code: cast.cooperating.code, name: `Đơn vị ${cast.cooperating.code}` },
        ],
        duty: { id: expect.any(String), place: 'III.1', title: 'Rà soát quy chế' },
        plan: { id: cast.plan.id, code: cast.plan.code, title: 'Plan' },
        period: { name: 'once', from: '2025-12-15', to: '2026-02-10' },
        version: 1,
      },
    ]);
  });

  it('goes on where the cursor says', async () => {
    await stage.task(cast, { dueOn: '2026-02-11' });
    const first = await board.get<Listed>('/tasks?limit=1');
    expect(first.body.items.map(({ id }) => id)).toEqual([task.id]);
    const second = await board.get<Listed>(`/tasks?limit=1&cursor=${first.body.nextCursor}`);
    expect(second.body.items).toHaveLength(1);
    expect(second.body.nextCursor).toBeNull();
  });

  it('takes several values joined by commas, words without diacritics, and the latest first', async () => {
    const later = await stage.task(cast, { dueOn: '2026-01-16', title: 'Việc gần' });
    const ids = async (query: string) =>
      (await board.get<Listed>(`/tasks?${query}`)).body.items.map(({ id }) => id);
    expect(await ids('lateness=due_soon,overdue&status=assigned')).toEqual([later.id]);
    expect(await ids('q=quy%20che')).toEqual([task.id]);
    expect(await ids('sort=-dueOn')).toEqual([task.id, later.id]);
    expect(await ids('upcoming=true')).toEqual([]);
  });

  it.each([
    ['status=sleeping', 'status'],
    ['lateness=early', 'lateness'],
    ['stale=maybe', 'stale'],
    ['dueFrom=2026-02-30', 'dueFrom'],
    ['plan=7', 'plan'],
    ['sort=title', 'sort'],
    ['cursor=abc', 'cursor'],
    ['limit=0', 'limit'],
    ['colour=red', 'colour'],
  ])('says what is wrong with %s', async (query, name) => {
    const { status, body } = await board.get(`/tasks?${query}`);
    expect([status, (body['fields'] as { name: string }[])[0]?.name]).toEqual([400, name]);
  });
});

describe('GET /tasks/{id}', () => {
  it('tells the story, and what the caller can do now', async () => {
    await done();
    const { body, headers } = await officer.get(`/tasks/${task.id}`);
    expect(headers.get('etag')).toBe('"2"');
    expect(body).toMatchObject({
      status: 'done',
      completedOn: '2026-01-15',
      updates: [
        {
          kind: 'done',
          note: 'Đã ban hành',
          body: { id: cast.lead.id },
          from: 'assigned',
          to: 'done',
          at: '2026-01-15T02:00:00.000Z',
        },
      ],
      allowed: ['take-back', 'acknowledge', 'evidence'],
    });
    const seen = await board.get(`/tasks/${task.id}`);
    expect(seen.body['allowed']).toEqual(expect.arrayContaining(['confirm', 'return', 'reassign', 'cancel']));
  });

  it('links what took the place of a reassigned task, and back', async () => {
    const answer = await board.post(`/tasks/${task.id}/reassign`, {
      bodyId: cast.cooperating.id,
      reason: 'Đúng chức năng',
    });
    expect(answer.status).toBe(201);
    const { body } = answer;
    expect(answer.headers.get('location')).toBe(`/api/v1/tasks/${String(body['id'])}`);
    const ended = await board.get(`/tasks/${task.id}`);
    expect(ended.body).toMatchObject({
      status: 'cancelled',
      successor: { id: body['id'], code: body['code'] },
    });
    const made = await board.get(`/tasks/${String(body['id'])}`);
    expect(made.body).toMatchObject({ predecessor: { id: task.id, code: `NV-${task.number}` } });
  });

  it('does not exist for who may not read it', async () => {
    const stranger = await stage.client(
      await stage.actor({ role: 'board', at: await stage.world.committee() }),
    );
    for (const id of [task.id, '01985c10-0000-7000-8000-000000000001']) {
      const { status, body } = await stranger.get(`/tasks/${id}`);
      expect([status, body['detail']]).toEqual([404, 'Không tìm thấy nhiệm vụ.']);
    }
  });
});

describe('acting on a task', () => {
  it('answers the task as it stands after it, its version as the ETag', async () => {
    const { status, headers, body } = await officer.post(
      `/tasks/${task.id}/updates`,
      { percent: 40, note: 'Đã họp' },
      version(1),
    );
    expect([status, headers.get('etag')]).toEqual([201, '"2"']);
    expect(body).toMatchObject({ status: 'in_progress', percent: 40, version: 2 });
  });

  it('asks for If-Match on updates, and shows who comes late the version that stands', async () => {
    const without = await officer.post(`/tasks/${task.id}/updates`, { note: 'x' });
    expect([without.status, without.body['code']]).toEqual([428, 'if_match_required']);
    await done();
    const late = await board.post(`/tasks/${task.id}/updates`, { note: 'y', percent: 10 }, version(1));
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({
      code: 'stale_version',
      currentVersion: 2,
      current: { id: task.id, title: 'Rà soát quy chế', status: 'done', version: 2 },
    });
    const confirmed = await board.post(`/tasks/${task.id}/confirm`, {}, version(1));
    expect(confirmed.status).toBe(412);
  });

  it('refuses an illegal move with the moves that are allowed', async () => {
    const { status, body } = await board.post(`/tasks/${task.id}/confirm`);
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'illegal_transition',
      allowed: ['cancelled'],
      detail: 'Không thể chuyển từ “chưa thực hiện” sang “đã hoàn thành”. Được phép: “dừng thực hiện”.',
    });
  });

  it('goes its whole way: acknowledged, updated, done, returned, done, confirmed, reopened, cancelled', async () => {
    const steps: [Client, string, unknown, number][] = [
      [officer, 'acknowledge', {}, 200],
      [officer, 'updates', { note: 'Bắt đầu' }, 201],
      [officer, 'updates', { note: 'Xong', status: 'done' }, 201],
      [board, 'return', { reason: 'Thiếu biên bản', by: '2026-01-20' }, 200],
      [officer, 'updates', { note: 'Đã bổ sung', status: 'done' }, 201],
      [officer, 'take-back', { note: 'Chờ ký' }, 200],
      [officer, 'updates', { note: 'Đã ký', status: 'done' }, 201],
      [board, 'confirm', {}, 200],
      [board, 'reopen', { reason: 'Kiểm tra lại' }, 200],
      [board, 'cancel', { reason: 'Gộp vào nhiệm vụ khác' }, 200],
    ];
    let etag = '"1"';
    for (const [client, act, input, expected] of steps) {
      const answer = await client.post(`/tasks/${task.id}/${act}`, input, { 'if-match': etag });
      expect([act, answer.status]).toEqual([act, expected]);
      etag = answer.headers.get('etag') ?? '';
    }
    expect(await stage.stored(task)).toMatchObject({ status: 'cancelled', version: 10 });
  });

  it('is asked for a reason where the domain asks for one', async () => {
    for (const act of ['return', 'cancel', 'reopen', 'misaddressed', 'reassign', 'extension-requests']) {
      const { status, body } = await board.post(`/tasks/${task.id}/${act}`, { reason: '   ' });
      const names = (body['fields'] as { name: string }[]).map(({ name }) => name);
      expect([act, status, names.includes('reason')]).toEqual([act, 400, true]);
    }
  });

  it('twice with one Idempotency-Key acts once', async () => {
    const headers = { ...version(1), 'idempotency-key': `k-${task.id}` };
    const first = await officer.post(`/tasks/${task.id}/updates`, { note: 'Một lần' }, headers);
    const second = await officer.post(`/tasks/${task.id}/updates`, { note: 'Một lần' }, headers);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(await stage.story(task)).toHaveLength(1);
  });

  it('lets a cooperating body contribute, and the body say that it is misaddressed', async () => {
    const cooperator = await stage.client(cast.cooperator);
    const path = `/tasks/${task.id}/contributions`;
    const stale = await cooperator.post(path, { text: 'Đã cử cán bộ' }, version(7));
    expect([stale.status, stale.body['currentVersion']]).toEqual([412, 1]);
    const listed = await cooperator.post(path, { text: 'Đã cử cán bộ', bodyId: cast.lead.id }, version(1));
    expect(listed).toMatchObject({ status: 400, body: { code: 'not_cooperating' } });
    expect(listed.body['detail']).toMatch(
      /^Chọn một đơn vị đang phối hợp thực hiện nhiệm vụ này: “Đơn vị [a-z]+-\d+”\.$/,
    );
    const added = await cooperator.post(path, { text: 'Đã cử cán bộ' }, version(1));
    expect([added.status, added.headers.get('etag')]).toEqual([201, '"1"']);
    const asked = await officer.post(`/tasks/${task.id}/misaddressed`, { reason: 'Không thuộc chức năng' });
    expect(asked.status).toBe(200);
    const seen = await board.get(`/tasks/${task.id}`);
    expect(seen.body).toMatchObject({
      contributions: [{ text: 'Đã cử cán bộ', body: { id: cast.cooperating.id } }],
      misaddressed: { on: '2026-01-15', reason: 'Không thuộc chức năng' },
    });
    expect((await board.post(`/tasks/${task.id}/insist`)).status).toBe(200);
  });

  it('acknowledges all new duties of a body at once', async () => {
    await stage.task(cast, { cadence: 'quarterly' });
    const { status, body } = await officer.post<Listed>('/tasks/acknowledgements', { bodyId: cast.lead.id });
    expect([status, body.items.length]).toEqual([200, 2]);
    const seen = await officer.get(`/tasks/${task.id}`);
    expect(seen.body['acknowledgedOn']).toBe('2026-01-15');
  });

  it('moves the due days of many', async () => {
    const other = await stage.task(cast, { dueOn: '2026-02-11' });
    const { status, body } = await board.post<Listed>('/tasks/due-dates', {
      taskIds: [task.id, other.id],
      dueOn: '2026-03-02',
      reason: 'Trùng dịp Tết',
    });
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { dueOn: '2026-03-02', firstDueOn: '2026-02-10' },
      { dueOn: '2026-03-02', firstDueOn: '2026-02-11' },
    ]);
  });

  it('moves none of many where one is no longer as it was read, and shows that one', async () => {
    const other = await stage.task(cast, { dueOn: '2026-02-11' });
    const move = { taskIds: [other.id, task.id], dueOn: '2026-03-02', reason: 'Trùng dịp Tết' };
    const read = [task, other].map(({ id }) => ({ taskId: id, version: 1 }));
    await done();
    const refused = await board.post('/tasks/due-dates', { ...move, versions: read });
    expect(refused).toMatchObject({
      status: 412,
      body: { current: { id: task.id, status: 'done', version: 2 } },
    });
    expect([(await stage.stored(task)).due_on, (await stage.stored(other)).due_on]).toEqual([
      '2026-02-10',
      '2026-02-11',
    ]);
    const moved = await board.post<Listed>('/tasks/due-dates', { ...move, versions: read.slice(1) });
    expect([moved.status, moved.body.items.length]).toEqual([200, 2]);
  });

  it('takes versions only of tasks that are to be moved, each once', async () => {
    const move = { taskIds: [task.id], dueOn: '2026-03-02', reason: 'Trùng dịp Tết' };
    const own = { taskId: task.id, version: 1 };
    const stranger = { taskId: '01985c10-0000-7000-8000-000000000001', version: 1 };
    for (const second of [own, stranger]) {
      const { status, body } = await board.post('/tasks/due-dates', { ...move, versions: [own, second] });
      expect([status, body['fields']]).toMatchObject([400, [{ name: 'versions[1].taskId' }]]);
    }
  });
});

describe('a request for a later deadline', () => {
  const ask = () =>
    officer.post<{ id: string }>(`/tasks/${task.id}/extension-requests`, {
      dueOn: '2026-03-02',
      reason: 'Trùng dịp Tết',
    });

  it('answers the request with its task and its own version', async () => {
    const asked = await ask();
    expect([asked.status, asked.headers.get('etag')]).toEqual([201, '"1"']);
    expect(asked.body).toMatchObject({
      status: 'requested',
      dueOn: '2026-02-10',
      requestedDueOn: '2026-03-02',
      task: { id: task.id, dueOn: '2026-02-10' },
    });
    const granted = await board.post(`/extension-requests/${asked.body.id}/grant`, {}, version(1));
    expect([granted.status, granted.headers.get('etag')]).toEqual([200, '"2"']);
    expect(granted.body).toMatchObject({
      status: 'granted',
      task: { dueOn: '2026-03-02', firstDueOn: '2026-02-10', extensions: 1 },
    });
  });

  it('is proposed another day, accepted or withdrawn, or declined', async () => {
    const { body } = await ask();
    const act = (client: Client, name: string, input: unknown = {}) =>
      client.post(`/extension-requests/${body.id}/${name}`, input);
    expect((await act(officer, 'accept')).status).toBe(409);
    expect((await act(board, 'propose', { dueOn: '2026-02-20' })).body).toMatchObject({
      status: 'proposed',
      proposedDueOn: '2026-02-20',
    });
    expect((await act(board, 'decline', { reason: 'x' })).status).toBe(409);
    expect((await act(officer, 'accept')).body).toMatchObject({ task: { dueOn: '2026-02-20' } });
    expect((await act(officer, 'withdraw')).status).toBe(409);
    expect((await act(officer, 'grant')).status).toBe(403);
  });
});

describe('GET /monitoring', () => {
  it('counts by body, within a period of the plan where one is named', async () => {
    await stage.task(cast, { cadence: 'continuous' });
    const all = await board.get(`/monitoring?plan=${cast.plan.id}`);
    expect(all.body).toEqual({
      items: [
        {
          body: { id: cast.lead.id, code: cast.lead.code, name: 'Đảng ủy xã Đưng K’nớ' },
          counts: { on_track: 2, due_soon: 0, overdue: 0, on_time: 0, late: 0 },
          total: 2,
          waiting: 0,
          stale: 0,
        },
      ],
    });
    for (const [period, total] of [
      ['2026-Q1', 1],
      ['2026-H1', 2],
      ['2026-H2', undefined],
    ] as const) {
      const { body } = await board.get<{ items: { total: number }[] }>(
        `/monitoring?plan=${cast.plan.id}&period=${period}`,
      );
      expect([period, body.items[0]?.total]).toEqual([period, total]);
    }
  });

  it('says what a period is, and that it needs its plan', async () => {
    const wrong = await board.get(`/monitoring?plan=${cast.plan.id}&period=2026-H3`);
    expect([wrong.status, wrong.body['code']]).toEqual([400, 'no_such_period']);
    const alone = await board.get('/monitoring?period=2026-H1');
    expect([alone.status, alone.body['code']]).toEqual([400, 'plan_needed']);
  });
});
