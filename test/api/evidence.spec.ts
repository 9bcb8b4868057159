import { deepEqual } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, readdir, stat, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { system } from '../../src/kernel/actor.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { newId } from '../../src/kernel/new-id.js';
import { FileSweep } from '../../src/platform/files/file-sweep.service.js';
import { TaskGeneration } from '../../src/tasks/task-generation.service.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Answer, Client } from '../support/client.js';
import { compoundFile, doc, docx, jpg, pdf, png, xls, xlsx } from '../support/office-files.js';
import { TaskWorld } from '../support/task-world.js';
import { PASSWORD, type Stored } from '../support/world.js';

interface EvidenceAnswer {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly body: { readonly id: string; readonly name: string };
}

let app: TestApp;
let world: TaskWorld;
let committee: Stored;
let above: Stored;
let lead: Stored;
let helper: Stored;
let task: string;
const clients = new Map<string, Client>();

beforeAll(async () => {
  app = await startApp('2026-01-05T08:00:00+07:00');
  world = new TaskWorld(app.dataSource.manager);
  committee = await world.committee();
  above = await world.body(committee, { kind: 'advisory-board' });
  lead = await world.body(above, { kind: 'base-commune', name: 'Đảng ủy xã' });
  helper = await world.body(committee, { kind: 'advisory-board' });
  const stranger = await world.body(committee, { kind: 'advisory-board' });
  const accounts = {
    lead: await world.account({ role: 'officer', at: lead }),
    helper: await world.account({ role: 'head', at: helper }),
    above: await world.account({ role: 'officer', at: above }),
    stranger: await world.account({ role: 'officer', at: stranger }),
    board: await world.account({ role: 'board', at: committee }),
    observer: await world.account({ role: 'observer', at: committee }),
    admin: await world.account({ role: 'admin', at: committee }),
  };
  for (const [name, { email }] of Object.entries(accounts)) {
    clients.set(name, await app.client().signIn(email, PASSWORD));
  }
});
afterAll(() => app.close());
beforeEach(async () => {
  task = await newTask();
});
afterEach(() => app.dataSource.query('delete from evidence'));

const as = (name: string): Client => clients.get(name) ?? app.client();

async function newTask(): Promise<string> {
  const plan = await world.planInForce(committee);
  await world.duty(committee, plan, { cadence: 'yearly', leads: [lead], cooperating: [helper] });
  const now = new Date('2026-01-05T01:00:00Z');
  await app.dataSource.transaction((manager) =>
    app
      .get(TaskGeneration)
      .generate(manager, { planId: plan.id, today: calendarDay('2026-01-05'), now, actor: system }),
  );
  const [row] = await app.dataSource.query<{ id: string }[]>(
    'select id from task where plan_id = $1 order by due_on limit 1',
    [plan.id],
  );
  return row?.id ?? '';
}

function form(content: Uint8Array<ArrayBuffer>, name: string, field = 'file'): FormData {
  const data = new FormData();
  data.append(field, new Blob([content]), name);
  return data;
}

type Sent = Answer<EvidenceAnswer & { readonly code: string; readonly detail: string }>;
const bytes = (content: Uint8Array) => new Uint8Array(content);
const send = (who: string, name: string, content: Uint8Array, query = '', language = 'vi'): Promise<Sent> =>
  as(who).post(`/tasks/${task}/evidence${query}`, form(bytes(content), name), {
    'accept-language': language,
  });
const setStatus = (status: string) =>
  app.dataSource.query('update task set status = $2 where id = $1', [task, status]);

/** The answer to a reading, with its bytes. */
async function download(who: string, id: string) {
  const answer = await fetch(`${app.url}/api/v1/evidence/${id}`, {
    headers: { cookie: as(who).cookieHeader() },
  });
  return { status: answer.status, headers: answer.headers, content: Buffer.from(await answer.arrayBuffer()) };
}

async function filesOnDisk(): Promise<string[]> {
  const entries = await readdir(join(app.settings.varDir, 'files'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe('evidence', () => {
  it('of a photograph is kept without position and camera, and says what is kept', async () => {
    const camera = Buffer.from('Exif\0\0GPS 11.94 108.44', 'latin1');
    const length = Buffer.from([0xff, 0xe1, 0, camera.length + 2]);
    const photo = Buffer.concat([jpg.subarray(0, 2), length, camera, jpg.subarray(2), Buffer.from('behind')]);
    const { status, body } = await send('lead', 'Ảnh.jpg', photo);
    expect(status).toBe(201);
    expect((await download('lead', body.id)).content).toEqual(jpg);
    const sha256 = createHash('sha256').update(jpg).digest('hex');
    expect(body).toMatchObject({ size: jpg.length, sha256 });
  });

  it('with macros, scripts or a broken structure is refused, with what to do, and nothing is kept', async () => {
    const before = await filesOnDisk();
    const script = Buffer.from('%PDF-1.4\n1 0 obj<</S/JavaScript/JS(x)>>endobj\n%%EOF\n');
    const macro = compoundFile({ root: ['WordDocument'], embedded: ['_VBA_PROJECT'] });
    const cut = png.subarray(0, png.length - 4);
    for (const [name, bad, found] of [
      ['a.pdf', script, /mã lệnh/],
      ['a.doc', macro, /macro/],
      ['a.png', cut, /bị hỏng/],
    ] as const) {
      const { status, body } = await send('lead', name, bad);
      expect([name, status, body]).toEqual([
        name,
        415,
        expect.objectContaining({ code: 'file_refused', detail: expect.stringMatching(found) }),
      ]);
    }
    expect((await send('lead', 'a.doc', macro)).body.detail).toMatch(/lưu lại .* không có macro/i);
    expect((await send('lead', 'a.doc', macro, '', 'en')).body.detail).toMatch(/without macros/);
    expect(await filesOnDisk()).toEqual(before);
  });

  it('is taken of every allowed kind, and answered as it was sent', async () => {
    const sent = { pdf, docx, xlsx, doc, xls, jpg, png };
    for (const [kind, content] of Object.entries(sent)) {
      const { status, body } = await send('lead', `Tệp.${kind}`, content);
      expect([kind, status]).toEqual([kind, 201]);
      expect((await download('lead', body.id)).content).toEqual(content);
    }
    const listed = await as('board').get<{ items: EvidenceAnswer[] }>(`/tasks/${task}/evidence`);
    expect(listed.body.items.map((item) => item.name)).toEqual(
      Object.keys(sent).map((kind) => `Tệp.${kind}`),
    );
  });

  it('is refused on a version of the task that no longer stands, before it is stored', async () => {
    const path = `/tasks/${task}/evidence`;
    const stale = await as('lead').post(path, form(bytes(pdf), 'a.pdf'), { 'if-match': '"7"' });
    expect(stale).toMatchObject({ status: 412, body: { currentVersion: 1, current: { id: task } } });
    const added = await as('lead').post(path, form(bytes(pdf), 'a.pdf'), { 'if-match': '"1"' });
    expect(added.status).toBe(201);
  });

  it('tells size, SHA-256, kind and where it comes from', async () => {
    const { body } = await send('lead', 'Báo cáo.pdf'.normalize('NFD'), pdf);
    expect(body).toMatchObject({
      taskId: task,
      name: 'Báo cáo.pdf',
      mediaType: 'application/pdf',
      size: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      at: '2026-01-05T01:00:00.000Z',
      body: { id: lead.id, name: 'Đảng ủy xã' },
    });
  });

  it('is answered to be saved, shown by no page and kept by no cache', async () => {
    const { body } = await send('lead', 'Kế hoạch "1".pdf', pdf);
    const { headers } = await download('lead', body.id);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': `attachment; filename="Ke hoach _1_.pdf"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20%221%22.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy':
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
      'cache-control': 'no-store',
    });
  });

  it('lies outside the database under its id, whatever it is called', async () => {
    const { body } = await send('lead', '../../../escape.pdf', pdf);
    expect(body.name).toBe('escape.pdf');
    const path = join(app.settings.varDir, 'files', 'evidence', body.id.slice(-2), body.id);
    expect(await readFile(path)).toEqual(pdf);
  });

  it('stands in the history of its task by id and digest, without its name', async () => {
    const { body } = await send('helper', 'Danh sách.pdf', pdf);
    const [row] = await app.dataSource.query<Record<string, unknown>[]>(
      `select action, after from history where object_id = $1 and action = 'evidence-added'`,
      [task],
    );
    expect(row).toEqual({
      action: 'evidence-added',
      after: {
        evidenceId: body.id,
        bodyId: helper.id,
        mediaType: 'application/pdf',
        size: pdf.length,
        sha256: body.sha256,
      },
    });
  });

  it('keeps the task from being changed when its tasks are made again', async () => {
    await send('lead', 'a.pdf', pdf);
    const before = await app.dataSource.query<object[]>('select * from task where id = $1', [task]);
    await app.dataSource.query(
      `update duty set cadence = 'quarterly' where id = (select duty_id from task where id = $1)`,
      [task],
    );
    const [{ plan_id: planId } = { plan_id: '' }] = before as { plan_id: string }[];
    const now = new Date('2026-01-06T01:00:00Z');
    await app.dataSource.transaction((manager) =>
      app
        .get(TaskGeneration)
        .generate(manager, { planId, today: calendarDay('2026-01-06'), now, actor: system }),
    );
    expect(await app.dataSource.query('select * from task where id = $1', [task])).toEqual(before);
  });
});

describe('who may add evidence', () => {
  it('are the lead body, cooperating bodies and the board', async () => {
    const statuses = [];
    for (const who of ['lead', 'helper', 'board']) statuses.push((await send(who, 'a.pdf', pdf)).status);
    expect(statuses).toEqual([201, 201, 201]);
  });

  it('is nobody else: who reads the task is refused, to all others it looks absent', async () => {
    const before = (await filesOnDisk()).length;
    const statuses = [];
    for (const who of ['above', 'observer', 'stranger', 'admin', 'nobody']) {
      statuses.push((await send(who, 'a.pdf', pdf)).status);
    }
    expect(statuses).toEqual([403, 403, 404, 404, 401]);
    expect(await filesOnDisk()).toHaveLength(before);
  });

  it('lets the clerk of the board name the body that it enters for', async () => {
    const forHelper = await send('board', 'a.pdf', pdf, `?bodyId=${helper.id}`);
    expect(forHelper.body.body.id).toBe(helper.id);
    expect((await send('board', 'a.pdf', pdf)).body.body.id).toBe(lead.id);
    const forOther = await send('board', 'a.pdf', pdf, `?bodyId=${above.id}`);
    expect(forOther).toMatchObject({ status: 400, body: { code: 'not_of_task' } });
    const helperForLead = await send('helper', 'a.pdf', pdf, `?bodyId=${lead.id}`);
    expect(helperForLead).toMatchObject({ status: 400, body: { code: 'not_of_task' } });
    const [{ name } = { name: '' }] = await app.dataSource.query<{ name: string }[]>(
      'select name from body where id = $1',
      [helper.id],
    );
    for (const language of ['vi', 'en'] as const) {
      const { detail } = (await send('helper', 'a.pdf', pdf, `?bodyId=${lead.id}`, language)).body;
      expect(detail).toMatch(language === 'vi' ? /^Chọn đơn vị chủ trì hoặc phối hợp/ : /^Choose a lead or/);
      expect([detail.includes(name), /[0-9a-f]{8}-/.test(detail)]).toEqual([true, false]);
    }
  });

  it('says so in English where English is read', async () => {
    const answer = await send('above', 'a.pdf', pdf, '', 'en');
    expect(answer.body.detail).toBe('Your account does not have the right to do this.');
  });
});

describe('who may read evidence', () => {
  it('are the lead, cooperating and monitoring bodies; to all others it looks absent', async () => {
    const { body } = await send('lead', 'a.pdf', pdf);
    const statuses = new Map<string, number>();
    for (const who of ['lead', 'helper', 'board', 'observer', 'above', 'stranger', 'admin']) {
      statuses.set(who, (await download(who, body.id)).status);
    }
    expect(Object.fromEntries(statuses)).toEqual({
      lead: 200,
      helper: 200,
      board: 200,
      observer: 200,
      above: 404,
      stranger: 404,
      admin: 404,
    });
  });

  it('shows an empty list to a body above the lead body, and none to who does not read the task', async () => {
    await send('lead', 'a.pdf', pdf);
    const list = (who: string) => as(who).get(`/tasks/${task}/evidence`);
    expect(await list('above')).toMatchObject({ status: 200, body: { items: [], nextCursor: null } });
    expect((await list('stranger')).status).toBe(404);
  });

  it('answers an id that is nobody’s as absent', async () => {
    expect((await download('board', newId())).status).toBe(404);
    const answer = await as('board').post(`/tasks/${newId()}/evidence`, form(bytes(pdf), 'a.pdf'));
    expect(answer.status).toBe(404);
  });
});

describe('a file is refused', () => {
  let before: string[];
  beforeEach(async () => {
    before = await filesOnDisk();
  });
  afterEach(async () => {
    deepEqual(await filesOnDisk(), before);
    deepEqual(await app.dataSource.query('select id from evidence where task_id = $1', [task]), []);
  });

  it('where its name and its content differ, with what is allowed', async () => {
    const answer = await send('lead', 'báo cáo.pdf', docx);
    expect(answer).toMatchObject({
      status: 415,
      body: {
        code: 'file_kind_not_allowed',
        detail:
          'Không nhận tệp “báo cáo.pdf”: nội dung là văn bản Word, không phải loại như tên tệp. Tên và nội dung phải cùng một loại trong: pdf, docx, xlsx, doc, xls, jpg, png.',
        allowed: ['pdf', 'docx', 'xlsx', 'doc', 'xls', 'jpg', 'png'],
      },
    });
    const inEnglish = await send('lead', 'page.pdf', Buffer.from('<html></html>'), '', 'en');
    expect(inEnglish.body.detail).toBe(
      'The file “page.pdf” is not taken: its content is of no known kind. Name and content must be of one kind among: pdf, docx, xlsx, doc, xls, jpg, png.',
    );
  });

  it('where it is empty', async () => {
    expect(await send('lead', 'a.pdf', Buffer.alloc(0))).toMatchObject({
      status: 400,
      body: { code: 'empty_file' },
    });
  });

  it('where it is larger than 20 MB, however much larger', async () => {
    for (const extra of [1, 40 * 1024 * 1024]) {
      const large = Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024 - pdf.length + extra)]);
      expect(await send('lead', 'a.pdf', large)).toMatchObject({
        status: 413,
        body: {
          code: 'file_too_large',
          detail: 'Tệp lớn hơn 20 MB; mỗi tệp được nhiều nhất 20 MB.',
          maxBytes: 20 * 1024 * 1024,
        },
      });
    }
  });

  it('where the task is confirmed or cancelled', async () => {
    for (const status of ['confirmed', 'cancelled']) {
      await setStatus(status);
      expect(await send('lead', 'a.pdf', pdf)).toMatchObject({ status: 409, body: { code: 'not_open' } });
    }
  });

  it('where two come in one request', async () => {
    const two = form(bytes(pdf), 'a.pdf');
    two.append('file', new Blob([bytes(png)]), 'b.png');
    const answer = await as('lead').post(`/tasks/${task}/evidence`, two);
    expect(answer).toMatchObject({ status: 400, body: { code: 'several_files' } });
  });

  it('where another field comes with it, before or after', async () => {
    for (const place of ['before', 'after']) {
      const data = new FormData();
      if (place === 'before') data.append('note', 'x');
      data.append('file', new Blob([bytes(pdf)]), 'a.pdf');
      if (place === 'after') data.append('note', 'x');
      const answer = await as('lead').post(`/tasks/${task}/evidence`, data);
      expect(answer).toMatchObject({ status: 400, body: { fields: [{ name: 'note' }] } });
    }
  });

  it('where there is none, or in another field, or no multipart at all', async () => {
    const path = `/tasks/${task}/evidence`;
    const none = new FormData();
    none.append('note', 'x');
    expect(await as('lead').post(path, none)).toMatchObject({ status: 400, body: { code: 'file_missing' } });
    const elsewhere = await as('lead').post(path, form(bytes(pdf), 'a.pdf', 'attachment'));
    expect(elsewhere).toMatchObject({ status: 400, body: { fields: [{ name: 'attachment' }] } });
    expect((await as('lead').post(path, { file: 'a.pdf' })).status).toBe(415);
    expect((await as('lead').request('POST', path)).status).toBe(415);
  });

  it('where the multipart body is broken off or nonsense', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const begun =
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4 and no end';
    for (const body of [begun, 'nonsense', '--x--', '--x\r\n']) {
      const answer = await as('lead').request('POST', `/tasks/${task}/evidence`, { body, headers });
      expect([body, answer.status]).toEqual([body, 400]);
    }
    const noBoundary = await as('lead').request('POST', `/tasks/${task}/evidence`, {
      body: begun,
      headers: { 'content-type': 'multipart/form-data' },
    });
    expect(noBoundary.status).toBe(400);
  });
});

describe('a task', () => {
  it('has 20 files at the most, however many are sent at once', async () => {
    const before = (await filesOnDisk()).length;
    await Promise.all(Array.from({ length: 17 }, (_, number) => send('lead', `${number}.pdf`, pdf)));
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, number) => send(number % 2 ? 'lead' : 'helper', `x${number}.png`, png)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'too_many_files',
      detail: 'Mỗi nhiệm vụ được nhiều nhất 20 tài liệu minh chứng; nhiệm vụ này đã đủ.',
    });
    const rows = await app.dataSource.query<{ id: string }[]>('select id from evidence where task_id = $1', [
      task,
    ]);
    expect(rows).toHaveLength(20);
    expect(await filesOnDisk()).toHaveLength(before + 20);
  });

  it('that is reported done, waiting to be confirmed, still takes files', async () => {
    await setStatus('done');
    expect((await send('lead', 'a.pdf', pdf)).status).toBe(201);
  });
});

describe('a file sent with an Idempotency-Key', () => {
  const keyed = (key: string, name: string, content: Uint8Array): Promise<Sent> =>
    as('lead').post(`/tasks/${task}/evidence`, form(bytes(content), name), { 'idempotency-key': key });
  const files = () => app.dataSource.query<unknown[]>('select from evidence where task_id = $1', [task]);
  const changed = Buffer.concat([pdf.subarray(0, -1), Buffer.from([pdf.at(-1)! ^ 1])]);

  it('is added once, and the same file again is given the first answer', async () => {
    const key = newId();
    const first = await keyed(key, 'a.pdf', pdf);
    const again = await keyed(key, 'a.pdf', pdf);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await files()).toHaveLength(1);
  });

  it('is refused where another file comes under the key, of the same length or under another name', async () => {
    const key = newId();
    expect((await keyed(key, 'a.pdf', pdf)).status).toBe(201);
    expect(changed).toHaveLength(pdf.length);
    for (const [name, content] of [
      ['a.pdf', changed],
      ['b.pdf', pdf],
    ] as const) {
      const answer = await keyed(key, name, content);
      expect(answer).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
    }
    expect(await files()).toHaveLength(1);
  });

  it('may come again under the key when it was refused', async () => {
    const key = newId();
    expect((await keyed(key, 'a.docx', pdf)).status).toBe(415);
    expect((await keyed(key, 'a.pdf', pdf)).status).toBe(201);
  });

  it('sent twice at once is added once: the other hears that it is at work, or is given its answer', async () => {
    const key = newId();
    const answers = await Promise.all([keyed(key, 'a.pdf', pdf), keyed(key, 'a.pdf', pdf)]);
    const codes = answers.map(({ status, body }) => (status === 201 ? 'added' : body.code));
    expect(codes).toContain('added');
    expect(['added', 'idempotency_key_in_use']).toEqual(expect.arrayContaining(codes));
    expect(await files()).toHaveLength(1);
  });
});

describe('a file on the disk', () => {
  it('that was lost is told as an error of the program, never as an empty file', async () => {
    const { body } = await send('lead', 'a.pdf', pdf);
    await unlink(join(app.settings.varDir, 'files', 'evidence', body.id.slice(-2), body.id));
    expect((await download('lead', body.id)).status).toBe(500);
  });

  it('of a task outlives the sweep, what no task has does not; one sweep a day is enough', async () => {
    const { body } = await send('lead', 'a.pdf', pdf);
    const sent = await send('lead', 'b.pdf', pdf);
    for (const { id } of [body, sent.body]) await age(id);
    await app.dataSource.query('delete from evidence where id = $1', [sent.body.id]);
    const sweep = app.get(FileSweep);
    expect(await sweep.run(app.clock.now())).toEqual({ removed: 1 });
    expect((await download('lead', body.id)).status).toBe(200);
    await app.dataSource.query('delete from evidence');
    expect(await sweep.run(app.clock.now())).toEqual({ removed: 0 });
    expect(await sweep.run(new Date('2026-01-06T01:00:00Z'))).toEqual({ removed: 1 });
  });

  /** As if it had been written two days ago. */
  async function age(id: string): Promise<void> {
    const path = join(app.settings.varDir, 'files', 'evidence', id.slice(-2), id);
    const then = (await stat(path)).mtimeMs / 1000 - 2 * 24 * 3600;
    await utimes(path, then, then);
  }
});
