import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scopeOf } from '../../src/kernel/scope.js';
import { UrgingsQueries } from '../../src/reminders/urgings.queries.js';
import type { Answer, Client } from '../support/client.js';
import { type Cast, type StoredTask, TaskStage } from '../support/task-stage.js';
import { listRows } from '../support/list-file.js';
import { toldByFile } from '../support/told-by-file.js';
import type { Stored } from '../support/world.js';

let stage: TaskStage;
let cast: Cast;
let other: Stored;
let late: StoredTask;
let coming: StoredTask;
let board: Client;

interface Line {
  readonly id: string;
  readonly body: string;
  readonly text: string;
  readonly dueOn: string;
  readonly daysLate: number | null;
}
interface Letter {
  readonly [name: string]: unknown;
  readonly id: string;
  readonly status: string;
  readonly symbol: string | null;
  readonly version: number;
  readonly answerBy: string;
  readonly text: Readonly<Record<string, string>>;
  readonly lines: readonly Line[];
}

interface Register {
  readonly [name: string]: unknown;
  readonly id: string;
  readonly next: number;
  readonly version: number;
}

beforeAll(async () => {
  stage = await TaskStage.open('2026-01-15');
  cast = await stage.cast();
  const { app, world } = stage;
  await app.dataSource.query('update body set name = $2 where id = $1', [
    cast.committee.id,
    'Huyện ủy Lạc Dương',
  ]);
  await app.dataSource.query('update body set name = $2 where id = $1', [
    cast.monitor.id,
    'Ban Tổ chức Huyện ủy',
  ]);
  await app.dataSource.query(
    `update plan set symbol = '99-KH/HU', issued_on = '2025-12-05', title = 'Kế hoạch thực hiện Nghị quyết' where id = $1`,
    [cast.plan.id],
  );
  other = await world.body(cast.committee, { name: 'Văn phòng Huyện ủy' });
  late = await stage.task(cast, { title: 'Rà soát quy chế', dueOn: '2026-02-10' });
  coming = await stage.task(cast, { title: 'Lập danh sách', dueOn: '2026-02-24', lead: other });
  stage.goTo('2026-02-20');
  board = await stage.client(cast.board);
});
afterAll(() => stage.close());

async function drafted(...tasks: readonly { readonly id: string }[]): Promise<Letter> {
  const { status, body } = await board.post<Letter>('/letters', { taskIds: tasks.map(({ id }) => id) });
  expect([status, body]).toEqual([201, expect.anything()]);
  return body;
}
const read = async (id: string) => (await board.get<Letter>(`/letters/${id}`)).body;
const issue = (id: string, issuedOn?: string): Promise<Answer<Letter>> =>
  board.post<Letter>(`/letters/${id}/issue`, issuedOn ? { issuedOn } : {});
async function issued(...tasks: readonly { readonly id: string }[]): Promise<Letter> {
  const { status, body } = await issue((await drafted(...tasks)).id);
  expect([status, body]).toEqual([200, expect.anything()]);
  return body;
}
async function fileOf(id: string, ending: 'docx' | 'pdf'): Promise<string> {
  const path = `/letters/${id}/letter.${ending}`;
  const { status, content } = await board.file(path);
  expect(status).toBe(200);
  return toldByFile(path, content);
}
const open = async (typeCode: string, issuerId = cast.monitor.id) =>
  (await board.post<Register>('/registers', { committeeId: cast.committee.id, issuerId, typeCode })).body;
const fresh = (title: string) => stage.task(cast, { title, dueOn: '2026-02-11' });

describe('an urging letter', () => {
  it('is written from what bodies owe: to whom, after which plan, what is late since when, what is asked by when', async () => {
    const letter = await drafted(late, coming);
    expect(letter).toMatchObject({ status: 'draft', symbol: null, answerBy: '2026-02-27', annexed: false });
    expect(letter.lines.map(({ body, text, dueOn, daysLate }) => [body, text, dueOn, daysLate])).toEqual([
      ['Đảng ủy xã Đưng K’nớ', 'Rà soát quy chế (điểm 1, mục III)', '2026-02-10', 10],
      ['Văn phòng Huyện ủy', 'Lập danh sách (điểm 1, mục III)', '2026-02-24', null],
    ]);
    expect(letter.text).toEqual({
      subject: 'đôn đốc thực hiện Kế hoạch số 99-KH/HU',
      addressees: 'Đảng ủy xã Đưng K’nớ\nVăn phòng Huyện ủy',
      opening:
        'Thực hiện Kế hoạch số 99-KH/HU, ngày 05/12/2025 của Huyện ủy Lạc Dương thực hiện Nghị quyết; qua theo dõi đến ngày ' +
        '20/02/2026, các cơ quan, đơn vị còn 1 nội dung quá hạn và 1 nội dung khác chưa hoàn thành. ' +
        'Ban Tổ chức Huyện ủy đề nghị các cơ quan, đơn vị khẩn trương thực hiện các nội dung sau đây:',
      closing:
        'Đề nghị các cơ quan, đơn vị hoàn thành các nội dung nêu trên, cập nhật kết quả và báo cáo về Ban Tổ chức Huyện ủy ' +
        'chậm nhất ngày 27/02/2026.',
      recipients: 'Thường trực Huyện ủy Lạc Dương (để báo cáo)',
      place: 'Lạc Dương',
      issuerCode: 'BTCHU',
      capacity: '',
      office: 'Trưởng ban',
      signer: '',
    });
  });

  it('tells of a continuous task the days late that its page and monitoring tell: those of the report it is accounted for in', async () => {
    const own = await stage.cast();
    const client = await stage.client(own.board);
    const task = await stage.task(own, { title: 'Giữ nền nếp sinh hoạt', cadence: 'continuous' });
    const written = async () => {
      const { body } = await client.post<Letter>('/letters', { taskIds: [task.id] });
      return [body.lines.map(({ dueOn, daysLate }) => [dueOn, daysLate]), body.text['opening']];
    };
    expect(await written()).toEqual([[[task.due_on, null]], expect.stringContaining('1 nội dung chưa')]);
    await stage.app.dataSource.query(
      `with own as (select * from task where id = $1), held as (
         insert into review (id, committee_id, plan_id, kind, name, period_from, period_to, opens_on, meeting_on, base_due_on, other_due_on)
         select gen_random_uuid(), committee_id, plan_id, 'regular', 'x', period_from, period_to, period_from, period_to, period_to, period_to
         from own returning *)
       insert into progress_report (id, committee_id, plan_id, review_id, body_id, status, due_on, first_due_on)
       select gen_random_uuid(), held.committee_id, held.plan_id, held.id, own.lead_body_id, 'draft', '2026-02-10', '2026-02-10'
       from held, own`,
      [task.id],
    );
    const overdue = await client.get<{ lateness: string }>(`/tasks/${task.id}`);
    expect(overdue.body.lateness).toBe('overdue');
    expect(await written()).toEqual([
      [['2026-02-10', 10]],
      expect.stringContaining('đơn vị còn 1 nội dung quá hạn. '),
    ]);
    await stage.app.dataSource.query('update progress_report set excused = true where plan_id = $1', [
      own.plan.id,
    ]);
    expect(await written()).toEqual([[['2026-02-10', null]], expect.stringContaining('1 nội dung chưa')]);
  });

  it('is not written to the body that issues it: its own work is left out, and alone is refused in words', async () => {
    const own = await stage.task(cast, { title: 'Tổng hợp', dueOn: '2026-02-10', lead: cast.monitor });
    expect(await board.post('/letters', { taskIds: [own.id] })).toMatchObject({
      status: 409,
      body: { code: 'own_work' },
    });
    const theirs = await fresh('Thống kê');
    const letter = await drafted(own, theirs);
    expect(letter.lines.map(({ text }) => text)).toEqual([expect.stringContaining('Thống kê')]);
    expect(letter.text['addressees']).not.toContain('Ban Tổ chức Huyện ủy');
    await stage.app.dataSource.query('update task set lead_body_id = $2 where id = $1', [
      theirs.id,
      cast.monitor.id,
    ]);
    const again = await board.post(`/letters/${letter.id}/remake`, { keep: false });
    expect(again).toMatchObject({ status: 409, body: { code: 'own_work' } });
  });

  it('is refused about what nobody owes, about tasks of two plans, and to be answered by a day that has passed', async () => {
    const done = await fresh('Mở lớp');
    await stage.app.dataSource.query(`update task set status = 'confirmed' where id = $1`, [done.id]);
    expect(await board.post('/letters', { taskIds: [done.id] })).toMatchObject({
      status: 409,
      body: { code: 'nothing_to_urge' },
    });
    expect(await board.post('/letters', {})).toMatchObject({
      status: 409,
      body: { code: 'nothing_to_urge' },
    });
    const plan = await stage.world.planInForce(cast.committee);
    const elsewhere = await stage.task({ ...cast, plan }, { title: 'Khác', dueOn: '2026-02-10' });
    expect(await board.post('/letters', { taskIds: [late.id, elsewhere.id] })).toMatchObject({
      status: 409,
      body: { code: 'several_plans' },
    });
    expect(await board.post('/letters', { taskIds: [late.id], answerBy: '2026-02-19' })).toMatchObject({
      status: 400,
      body: { fields: [{ name: 'answerBy' }] },
    });
  });

  it('asks for nothing before its day, where nothing is late', async () => {
    const [next, last] = await Promise.all(
      ['2026-03-16', '2026-03-18'].map((dueOn) => stage.task(cast, { title: 'Gửi báo cáo', dueOn })),
    );
    if (!next || !last) throw new Error('no tasks');
    const letter = await drafted(next, last);
    expect([letter.answerBy, letter.text.closing]).toEqual([
      '2026-03-18',
      expect.stringContaining('chậm nhất ngày 18/03/2026'),
    ]);
    expect((await drafted(late, last)).answerBy).toBe('2026-02-27');
  });

  it('is changed until it is issued: what a person wrote stays when it is made again, or goes on wish', async () => {
    const task = await fresh('Báo cáo sơ bộ');
    const { id, version, lines } = await drafted(late, task);
    const [first, second] = lines;
    const change = {
      opening: 'Lời mở đầu của ban.',
      answerBy: '2026-03-02',
      lines: [{ id: first?.id, text: 'Rà soát quy chế làm việc' }],
    };
    const changed = await board.patch<Letter>(`/letters/${id}`, change, version);
    expect(changed.body.text['closing']).toContain('chậm nhất ngày 02/03/2026.');
    expect(await board.patch(`/letters/${id}`, { opening: 'Khác' }, version)).toMatchObject({
      status: 412,
      body: { code: 'stale_version' },
    });
    stage.goTo('2026-02-23');
    await stage.app.dataSource.query(`update task set status = 'confirmed' where id = $1`, [task.id]);
    const kept = await board.post<Letter>(`/letters/${id}/remake`, { keep: true });
    expect(kept.body.text['opening']).toBe('Lời mở đầu của ban.');
    expect(kept.body.lines.map(({ text, daysLate }) => [text, daysLate])).toEqual([
      ['Rà soát quy chế làm việc', 13],
    ]);
    const anew = await board.post<Letter>(`/letters/${id}/remake`, { keep: false });
    expect(anew.body.text['opening']).toContain('đến ngày 23/02/2026, đơn vị còn 1 nội dung quá hạn');
    expect(anew.body.lines.map(({ text }) => text)).toEqual(['Rà soát quy chế (điểm 1, mục III)']);
    expect(second?.text).toBe('Báo cáo sơ bộ (điểm 1, mục III)');
    expect((await board.delete(`/letters/${id}`)).status).toBe(204);
    expect((await board.get(`/letters/${id}`)).status).toBe(404);
    stage.goTo('2026-02-20');
  });

  it('is issued only when one knows in which term: numbers of the Party begin anew with it', async () => {
    const { id } = await drafted(late);
    // what a plan runs for says nothing of the committee's term
    await stage.app.dataSource.query(
      `update plan set term_from = '2025-12-01', term_to = '2030-12-01' where id = $1`,
      [cast.plan.id],
    );
    expect(await issue(id)).toMatchObject({ status: 409, body: { code: 'term_unknown' } });
    expect(
      await board.put('/registers/term', { committeeId: cast.committee.id, beganOn: '2026-03-01' }),
    ).toMatchObject({
      status: 400,
    });
    await board.put('/registers/term', { committeeId: cast.committee.id, beganOn: '2025-08-01' });
    expect(await issue(id, '2026-02-21')).toMatchObject({
      status: 400,
      body: { fields: [{ name: 'issuedOn' }] },
    });
    expect((await issue(id)).body).toMatchObject({
      status: 'issued',
      symbol: '01-CV/BTCHU',
      issuedOn: '2026-02-20',
    });
  });

  it('stands as it was issued, as .docx and .pdf, whatever becomes of plan and tasks', async () => {
    const task = await fresh('Đánh giá tổ chức đảng');
    const letter = await issued(task);
    const before = [await fileOf(letter.id, 'docx'), await fileOf(letter.id, 'pdf')];
    expect(before[0]).toContain(`Số ${letter.symbol}`);
    expect(before[0]).toContain('Lạc Dương, ngày 20 tháng 02 năm 2026');
    expect(before[0]).toContain('Kính gửi: Đảng ủy xã Đưng K’nớ');
    expect(before[0]).toContain(
      '- Đánh giá tổ chức đảng (điểm 1, mục III), thời hạn 11/02/2026, quá hạn 9 ngày.',
    );
    await stage.app.dataSource.query(`update body set name = 'Tên mới' where id = $1`, [cast.lead.id]);
    await stage.app.dataSource.query(`update plan set title = 'Tên mới' where id = $1`, [cast.plan.id]);
    expect([await fileOf(letter.id, 'docx'), await fileOf(letter.id, 'pdf')]).toEqual(before);
    expect(await board.patch(`/letters/${letter.id}`, { opening: 'x' }, letter.version)).toMatchObject({
      status: 409,
      body: { code: 'letter_issued' },
    });
    expect(await issue(letter.id)).toMatchObject({ status: 409, body: { code: 'illegal_transition' } });
    await stage.app.dataSource.query(`update body set name = 'Đảng ủy xã Đưng K’nớ' where id = $1`, [
      cast.lead.id,
    ]);
  });

  it('counts as an urging by letter of each body about all that it is asked for, in the same act', async () => {
    const [one, two] = [
      await fresh('Việc một'),
      await stage.task(cast, { dueOn: '2026-02-12', lead: other }),
    ];
    const letter = await issued(one, two);
    const queries = stage.app.get(UrgingsQueries);
    const { items } = await queries.list(scopeOf(cast.board), {}, 50);
    const noted = items.filter(({ text }) => text?.includes(letter.symbol ?? '-'));
    expect(noted.map(({ channel, body, taskIds }) => [channel, body.id, taskIds]).sort()).toEqual(
      [
        ['letter', cast.lead.id, [one.id]],
        ['letter', other.id, [two.id]],
      ].sort(),
    );
    expect(noted[0]?.text).toBe(
      `Công văn số ${letter.symbol} ngày 20/02/2026 V/v đôn đốc thực hiện Kế hoạch số 99-KH/HU`,
    );
    expect((await stage.history(one)).map(({ action }) => action)).toContain('urged');
    const told = await board.get<{ items: { action: string }[] }>(`/history?entity=letter&id=${letter.id}`);
    expect(told.body.items.map(({ action }) => action).sort()).toEqual(['drafted', 'issued']);
  });

  it('counts no longer as an urging once it is voided', async () => {
    const queries = stage.app.get(UrgingsQueries);
    const scope = scopeOf(cast.board);
    const count = async () =>
      (await queries.counts(scope, {})).find(({ body }) => body.id === cast.lead.id)?.count ?? 0;
    const listed = async (symbol: string | null) =>
      (await queries.list(scope, {}, 50)).items.filter(({ text }) => text?.includes(symbol ?? '-')).length;
    const before = await count();
    const letter = await issued(await fresh('Lập biểu mẫu'));
    expect([await count(), await listed(letter.symbol)]).toEqual([before + 1, 1]);
    await board.post(`/letters/${letter.id}/void`, { reason: 'Sai nơi nhận' });
    expect([await count(), await listed(letter.symbol)]).toEqual([before, 0]);
  });

  it('takes no number, and notes nothing, where something of it is done meanwhile', async () => {
    const task = await fresh('Xong sớm');
    const { id } = await drafted(late, task);
    const numbers = async () =>
      (await stage.app.dataSource.query<{ n: number }[]>('select count(*)::int as n from register_number'))[0]
        ?.n;
    const urgings = async () =>
      (await stage.app.dataSource.query<{ n: number }[]>('select count(*)::int as n from urging'))[0]?.n;
    const before = [await numbers(), await urgings()];
    await stage.app.dataSource.query(`update task set status = 'done' where id = $1`, [task.id]);
    expect(await issue(id)).toMatchObject({ status: 409, body: { code: 'letter_outdated' } });
    expect([await numbers(), await urgings()]).toEqual(before);
    await board.patch(
      `/letters/${id}`,
      { lines: [{ id: (await read(id)).lines.find(({ text }) => text.startsWith('Xong'))?.id, text: '' }] },
      (await read(id)).version,
    );
    expect(await fileOf(id, 'docx')).not.toContain('Xong sớm');
    expect((await read(id)).text).toMatchObject({
      addressees: 'Đảng ủy xã Đưng K’nớ',
      opening: expect.stringContaining('còn 1 nội dung quá hạn. '),
    });
    expect((await issue(id)).status).toBe(200);
  });

  it('lists much of it in an annex', async () => {
    const many = [];
    for (let n = 1; n <= 11; n += 1) many.push(await fresh(`Nội dung ${n}`));
    const letter = await drafted(...many);
    expect(letter).toMatchObject({ annexed: true });
    expect(letter.text['opening']).toContain('nêu tại Phụ lục kèm theo.');
    const told = await fileOf(letter.id, 'docx');
    expect(told).toContain('Phụ lục');
    expect(told).toContain('Nội dung 11 (điểm 1, mục III)');
  });

  it('is the board’s to write, and to be read by who follows the committee', async () => {
    const letter = await drafted(late);
    for (const actor of [cast.officer, cast.cooperator]) {
      const client = await stage.client(actor);
      expect((await client.get('/letters')).status).toBe(403);
      expect((await client.get(`/letters/${letter.id}`)).status).toBe(403);
    }
    const observer = await stage.client(await stage.actor({ role: 'observer', at: cast.committee }));
    expect((await observer.get(`/letters/${letter.id}`)).status).toBe(200);
    expect(await observer.patch(`/letters/${letter.id}`, { opening: 'x' }, letter.version)).toMatchObject({
      status: 403,
    });
    const shown = await observer.page(`/monitoring/letters/${letter.id}`);
    expect([shown.status, shown.body.includes('name="opening"')]).toEqual([200, false]);
    const seen = await observer.get<{ items: { id: string }[] }>('/letters?status=draft');
    expect(seen.body.items.map(({ id }) => id)).toContain(letter.id);
    expect((await observer.get<{ items: unknown[] }>('/registers')).body.items.length).toBeGreaterThan(0);
    expect((await observer.page('/monitoring/registers')).status).toBe(200);
    const list = await board.get<{ items: { id: string; status: string }[] }>('/letters?status=draft');
    expect(list.body.items.map(({ id }) => id)).toContain(letter.id);
    expect(list.body.items.every(({ status }) => status === 'draft')).toBe(true);
    const about = await board.get<{ items: unknown[] }>(`/letters?taskId=${coming.id}&status=issued`);
    expect(about.body.items).toEqual([]);
  });
});

describe('the register of numbers', () => {
  interface Numbered {
    readonly number: number;
    readonly symbol: string;
    readonly state: string;
    readonly subject: string;
    readonly signer: string;
    readonly reason: string | null;
  }
  const numbersOf = async ({ id }: Pick<Register, 'id'>, query = '') =>
    (await board.get<{ items: Numbered[] }>(`/registers/${id}/numbers${query}`)).body.items;
  const noted = (given: Record<string, unknown>) => ({
    state: 'elsewhere',
    day: '2026-02-18',
    subject: 'Văn bản giấy',
    addressees: '',
    signer: '',
    reason: 'Văn phòng ban hành trên giấy',
    ...given,
  });

  it('gives no number twice, and leaves none out, to many who issue at once', async () => {
    const letters: Letter[] = [];
    // fewer than there are connections: none waits for one
    for (let n = 0; n < 8; n += 1) letters.push(await drafted(late));
    const answers = await Promise.all(letters.map(({ id }) => issue(id)));
    expect(answers.map(({ status }) => status)).toEqual(letters.map(() => 200));
    const taken = answers.map(({ body }) => Number(body.symbol?.slice(0, 2))).sort((a, b) => a - b);
    const [first = 0] = taken;
    expect(taken).toEqual(letters.map((_, at) => first + at));
    const again = await Promise.all([1, 2, 3].map(async () => (await issue(letters[0]?.id ?? '')).status));
    expect(again).toEqual([409, 409, 409]);
  });

  it('goes on where the paper register stands, and explains every number that no letter has', async () => {
    const register = await open('TB');
    expect(register).toMatchObject({ span: '2025-2030', issuerCode: 'BTCHU', next: 1 });
    expect((await open('TB')).id).toBe(register.id);
    const begun = await board.patch<Register>(
      `/registers/${register.id}`,
      { beginsAt: 13 },
      register.version,
    );
    expect(begun.body.next).toBe(13);
    const path = `/registers/${register.id}/numbers`;
    expect(await board.post(path, noted({ from: 14, to: 16 }))).toMatchObject({
      status: 400,
      body: { code: 'not_next', fields: [{ name: 'from' }] },
    });
    await board.post(path, noted({ state: 'skipped', from: 13, to: 13, reason: 'Ghi nhầm trang' }));
    expect(await board.post(path, noted({ from: 14, to: 16, day: '2026-02-21' }))).toMatchObject({
      status: 400,
      body: { fields: [{ name: 'day' }] },
    });
    expect((await board.post<Register>(path, noted({ from: 14, to: 16 }))).body.next).toBe(17);
    expect((await numbersOf(register)).map(({ symbol, state, reason }) => [symbol, state, reason])).toEqual([
      ['16-TB/BTCHU', 'elsewhere', 'Văn phòng ban hành trên giấy'],
      ['15-TB/BTCHU', 'elsewhere', 'Văn phòng ban hành trên giấy'],
      ['14-TB/BTCHU', 'elsewhere', 'Văn phòng ban hành trên giấy'],
      ['13-TB/BTCHU', 'skipped', 'Ghi nhầm trang'],
    ]);
    // the code of the issuer is by its present name, unless it is said; what was given keeps its symbol
    const renamed = async (name: string): Promise<void> => {
      await stage.app.dataSource.query('update body set name = $2 where id = $1', [cast.monitor.id, name]);
    };
    const [{ name = '' } = {}] = await stage.app.dataSource.query<{ name: string }[]>(
      'select name from body where id = $1',
      [cast.monitor.id],
    );
    await renamed('Văn phòng Huyện ủy');
    expect(await board.get(`/registers/${register.id}`)).toMatchObject({ body: { issuerCode: 'VPHU' } });
    await board.post(path, noted({ from: 17, to: 17 }));
    await board.post(path, noted({ from: 18, to: 18, issuerCode: 'BTCHU' }));
    await renamed(name);
    expect((await numbersOf(register)).map(({ symbol }) => symbol).slice(0, 3)).toEqual([
      '18-TB/BTCHU',
      '17-TB/VPHU',
      '16-TB/BTCHU',
    ]);
    expect(await board.patch(`/registers/${register.id}`, { beginsAt: 20 }, 6)).toMatchObject({
      status: 409,
      body: { code: 'register_in_use' },
    });
    expect(
      await board.post(`/registers/${register.id}/void`, { number: 99, reason: 'Ghi sai' }),
    ).toMatchObject({
      status: 400,
      body: { code: 'no_such_number', fields: [{ name: 'number' }] },
    });
    await board.post(`/registers/${register.id}/void`, { number: 15, reason: 'Ghi sai' });
    const voided = await numbersOf(register, '?state=voided');
    expect(voided.map(({ number, reason }) => [number, reason])).toEqual([
      [15, 'Văn phòng ban hành trên giấy; hủy: Ghi sai'],
    ]);
    expect((await numbersOf(register, '?since=2026-02-19')).length).toBe(0);
  });

  it('keeps the number of a letter that is voided, with the reason, and gives the next one', async () => {
    const first = await issued(late);
    const voided = await board.post<Letter>(`/letters/${first.id}/void`, { reason: 'Sai nơi nhận' });
    expect(voided.body).toMatchObject({ status: 'voided', symbol: first.symbol, voidReason: 'Sai nơi nhận' });
    for (const ending of ['docx', 'pdf'] as const) {
      const told = await fileOf(first.id, ending);
      expect(told).toContain(first.symbol ?? '-');
      expect(told).toMatch(/ĐÃ\s+HỦY/);
    }
    const register = await open('CV');
    const [last] = await numbersOf(register);
    expect(last).toMatchObject({
      symbol: first.symbol,
      state: 'voided',
      reason: 'Sai nơi nhận',
      letterId: first.id,
    });
    const second = await issued(late);
    expect(Number(second.symbol?.slice(0, 2))).toBe(Number(first.symbol?.slice(0, 2)) + 1);
    expect(
      await board.post(`/registers/${register.id}/void`, {
        number: Number(second.symbol?.slice(0, 2)),
        reason: 'Hủy',
      }),
    ).toMatchObject({ status: 409, body: { code: 'number_of_letter' } });
  });

  it('is given in the committee’s own template until it is voided, as nothing there need say so', async () => {
    const own = `/committees/${cast.committee.id}/templates/urging-letter`;
    const starter = (await board.file(`${own}/starter.docx`)).content;
    const form = new FormData();
    form.append('file', new Blob([Uint8Array.from(starter)]), 'mẫu.docx');
    expect((await board.post(own, form)).status).toBe(204);
    const { id } = await issued(late);
    expect((await board.file(`/letters/${id}/letter-in-template.docx`)).status).toBe(200);
    await board.post(`/letters/${id}/void`, { reason: 'Sai nơi nhận' });
    expect(await board.get(`/letters/${id}/letter-in-template.docx`)).toMatchObject({
      status: 409,
      body: { code: 'document_voided' },
    });
    expect((await board.file(`/letters/${id}/letter.docx`)).status).toBe(200);
    await board.request('DELETE', own);
  });

  it('keeps the number of a text that is taken away, from the letter, its document, its urging and the register', async () => {
    const blank = (entity: string, id: string, field: string, more = {}) =>
      board.post('/blankings', { entity, id, field, reason: 'Có thông tin cá nhân', ...more });
    const { id, version } = await drafted(await fresh('Cập nhật danh sách'));
    const changes = { subject: 'nhắc họ và tên viết nhầm nộp hồ sơ', signer: 'Họ và tên viết nhầm' };
    await board.patch(`/letters/${id}`, changes, version);
    const letter = (await issue(id)).body;
    const register = await open('CV');
    expect((await blank('letter', id, 'signer')).status).toBe(201);
    expect((await blank('register', register.id, 'subject')).status).toBe(400);
    const number = Number(letter.symbol?.slice(0, letter.symbol.indexOf('-')));
    expect((await blank('register', register.id, 'subject', { number })).status).toBe(201);
    const kept = await read(id);
    expect([kept.symbol, kept.status]).toEqual([letter.symbol, 'issued']);
    const [row] = await numbersOf(register);
    expect(row).toMatchObject({ number, symbol: letter.symbol, state: 'issued', letterId: id });
    for (const text of [kept.text['subject'], kept.text['signer'], row?.subject, row?.signer])
      expect(text).toMatch(/^\[Đã gỡ bỏ nội dung ngày /);
    const told = await fileOf(id, 'docx');
    expect(told).toContain(letter.symbol ?? '-');
    const left = await stage.app.dataSource.query<object[]>(
      `select l.id from letter l left join urging u on u.letter_id = l.id left join register_number n on n.letter_id = l.id
       where concat(l::text, u::text, n::text) ~* 'họ và tên viết nhầm'`,
    );
    expect(left).toEqual([]);
    expect(told).not.toMatch(/họ và tên viết nhầm/i);
    const history = await board.get<{ items: { action: string }[] }>(`/history?entity=letter&id=${id}`);
    expect(history.body.items.filter(({ action }) => action === 'content-blanked')).toHaveLength(2);
    expect((await blank('letter', id, 'signer')).body).toMatchObject({ status: 409 });
  });

  it('keeps its history where a text beside a number is taken away, whatever the number', async () => {
    const { id } = await open('CTr');
    const given = noted({ from: 1, to: 1, signer: 'Họ và tên bị ghi nhầm' });
    expect((await board.post(`/registers/${id}/numbers`, given)).status).toBe(201);
    const input = { entity: 'register', id, field: 'signer', number: 1, reason: 'Có thông tin cá nhân' };
    expect((await board.post('/blankings', input)).status).toBe(201);
    const { items } = (
      await board.get<{ items: { action: string; after: object | null }[] }>(
        `/history?entity=register&id=${id}`,
      )
    ).body;
    expect(items.find(({ action }) => action === 'elsewhere')?.after).toMatchObject({ from: 1, to: 1 });
  });

  it('holds each number once in the database itself', async () => {
    const [row] = await stage.app.dataSource.query<{ register_id: string; number: number }[]>(
      'select register_id, number from register_number limit 1',
    );
    const again = stage.app.dataSource.query(
      `insert into register_number (id, register_id, number, symbol, state, day, subject, addressees, signer)
       values (gen_random_uuid(), $1, $2, 'x', 'skipped', '2026-01-01', '', '', '')`,
      [row?.register_id, row?.number],
    );
    await expect(again).rejects.toThrow(/uq_register_number_register_id_number/);
  });
});

describe('the pages of letters', () => {
  const page = async (path: string): Promise<string> => {
    const { status, body } = await board.page(path);
    expect([path, status]).toEqual([path, 200]);
    return body;
  };
  const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  const send = (path: string, given: Record<string, string>) =>
    board.sendForm<string>(path, given, { accept: 'text/html' });
  const valueOf = (html: string, name: string) =>
    new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1] ?? '';

  async function composed(task: StoredTask): Promise<string> {
    const answer = await send('/monitoring/urging', {
      plan: cast.plan.id,
      [`body.${cast.lead.id}`]: 'true',
      taskId: task.id,
      text: 'Chữ đã gõ',
      zalo: '',
      channel: 'compose',
    });
    expect(answer.status).toBe(303);
    return answer.headers.get('location') ?? '';
  }

  it('lead from the urging of bodies to the draft, to the issued letter, to its line in the register', async () => {
    const task = await fresh('Sửa quy chế');
    expect(await page(`/monitoring/urging?plan=${cast.plan.id}&body.${cast.lead.id}=true`)).toContain(
      'value="compose"',
    );
    const path = await composed(task);
    const draft = await page(path);
    expect(words(draft)).toContain('Dự thảo công văn đôn đốc');
    expect(draft).toContain('Sửa quy chế (điểm 1, mục III)');
    const line = /name="(line\.[^"]*)"/.exec(draft)?.[1] ?? '';
    const given = {
      version: valueOf(draft, 'version'),
      subject: 'đôn đốc sửa quy chế',
      signer: 'Nguyễn Văn A',
      [line]: 'Sửa quy chế làm việc',
      act: 'issue',
    };
    const refused = await send(path, { ...given, office: '', issuedOn: '2026-02-21' });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatch(/role="alert"/);
    expect(refused.body).toMatch(/name="office"[^>]*aria-invalid="true"/);
    expect(words(refused.body)).toContain('Hãy sửa các ô sau: Chức vụ người ký.');
    expect(words(refused.body)).toContain('Không được để trống.');
    expect(refused.body).toContain('đôn đốc sửa quy chế');
    const ahead = await send(path, { ...given, issuedOn: '2026-02-21' });
    expect([ahead.status, /name="issuedOn"[^>]*aria-invalid="true"/.test(ahead.body)]).toEqual([400, true]);
    const stale = await send(path, given);
    expect([stale.status, words(stale.body).includes('Người khác đã sửa công văn này')]).toEqual([412, true]);
    const unsigned = await send(path, { ...given, signer: '', version: valueOf(stale.body, 'version') });
    expect([unsigned.status, words(unsigned.body).includes('Chưa ghi họ tên người ký')]).toEqual([400, true]);
    expect(unsigned.body).toMatch(/name="signer"[^>]*aria-invalid="true"/);
    const issuedNow = await send(path, { ...given, version: valueOf(unsigned.body, 'version') });
    expect([issuedNow.status, issuedNow.headers.get('location')]).toEqual([303, path]);
    const letter = await page(path);
    expect(words(letter)).toMatch(/Công văn số \d\d-CV\/BTCHU/);
    expect(words(letter)).toContain('Sửa quy chế làm việc');
    expect(letter).toContain(`${path.replace('/monitoring', '/api/v1')}/letter.docx`);
    expect(await page('/monitoring/letters?status=issued')).toContain(`href="${path}"`);
    expect(await page('/monitoring/letters?status=draft')).not.toContain(`href="${path}"`);
    const rows = await listRows(board, '/monitoring/letters?status=issued');
    const all = await board.get<{ items: { symbol: string }[] }>('/letters?status=issued&limit=200');
    expect(rows.map((row) => row['Số, ký hiệu'])).toEqual(all.body.items.map(({ symbol }) => symbol));
    const registers = await board.get<{
      items: { id: string; typeCode: string; span: string; issuerCode: string }[];
    }>('/registers');
    const own = registers.body.items.find(
      ({ typeCode, span, issuerCode }) => `${typeCode} ${span} ${issuerCode}` === 'CV 2025-2030 BTCHU',
    );
    const registerPath = `/monitoring/registers?register=${own?.id}`;
    const register = await page(registerPath);
    expect(register).toContain(`href="${path}"`);
    expect(words(register)).toContain('Nguyễn Văn A');
    expect((await send(`${path}/void`, { version: '999', reason: 'x' })).status).toBe(412);
    expect(
      (await send(`${path}/void`, { version: valueOf(letter, 'version'), reason: 'Sai nơi nhận' })).status,
    ).toBe(303);
    expect(words(await page(`${registerPath}&state=voided`))).toContain('Sai nơi nhận');
  });

  it('issue a letter without the name of who signs only where that is meant', async () => {
    const path = await composed(await fresh('Ký tay'));
    const given = async () => ({ version: valueOf(await page(path), 'version'), signer: '', act: 'issue' });
    const asked = await send(path, await given());
    expect([asked.status, asked.body.includes('name="unsigned"')]).toEqual([400, true]);
    expect(await page(path)).not.toContain('name="unsigned"');
    expect((await send(path, { ...(await given()), unsigned: 'yes' })).status).toBe(303);
    expect(words(await page(path))).toMatch(/Công văn số \d\d-CV\/BTCHU/);
  });

  it('show, where a letter is refused once it is saved, the words that are saved: those that follow from it are not typed back', async () => {
    const own = await drafted(await fresh('Bỏ ra'), await fresh('Giữ lại'));
    const path = `/monitoring/letters/${own.id}`;
    const fieldsOf = (html: string): Record<string, string> => ({
      version: valueOf(html, 'version'),
      answerBy: valueOf(html, 'answerBy'),
      ...Object.fromEntries(
        [...html.matchAll(/<textarea [^>]*name="([^"]*)"[^>]*>\n([^<]*)</g)].map(
          ([, name = '', text = '']) => [name, text.replaceAll('&quot;', '"')],
        ),
      ),
    });
    const draft = fieldsOf(await page(path));
    expect(draft.opening).toContain('còn 2 nội dung');
    const [line = ''] = Object.keys(draft).filter((name) => name.startsWith('line.'));
    const sent = { ...draft, [line]: '', answerBy: '2026-03-20', act: 'issue', issuedOn: '2026-02-20' };
    const refused = await send(path, sent);
    expect([refused.status, valueOf(refused.body, 'issuedOn')]).toEqual([400, '2026-02-20']);
    const again = fieldsOf(refused.body);
    expect([again.opening, again.closing]).toEqual([
      expect.stringContaining('còn 1 nội dung'),
      expect.stringContaining('20/03/2026'),
    ]);
    expect(words(refused.body)).not.toContain('chưa được ghi nhận');
    expect((await send(path, { ...again, act: 'issue', unsigned: 'yes' })).status).toBe(303);
    const { text } = await read(own.id);
    expect([text.opening, text.closing]).toEqual([again.opening, again.closing]);
  });

  it('are found from the task and the body that they ask, by who follows the committee; sheets by the body too', async () => {
    const task = await fresh('Lập sổ theo dõi');
    const { id } = await drafted(task);
    const [ofTask, ofBody] = [`/tasks/${task.id}`, `/bodies/${cast.lead.id}`];
    expect(await page(ofTask)).toContain(`href="/monitoring/letters/${id}">20/02/2026, dự thảo</a>`);
    const { symbol } = (await issue(id)).body;
    expect(await page(ofTask)).toContain(`href="/monitoring/letters/${id}">${symbol}, 20/02/2026</a>`);
    expect(await page(ofBody)).toContain(`href="/monitoring/letters?body=${cast.lead.id}"`);
    const officer = await stage.client(cast.officer);
    for (const path of [ofTask, ofBody]) {
      const shown = await officer.page(path);
      expect([path, shown.status, shown.body.includes('/monitoring/letters')]).toEqual([path, 200, false]);
    }
    const sheet = `/plans/${cast.plan.id}/bodies/${cast.lead.id}/sheet`;
    for (const file of [`${sheet}.docx`, `${sheet}.pdf`]) {
      expect((await officer.page(ofBody)).body).toContain(`href="/api/v1${file}"`);
      const { status, content } = await officer.file(file);
      expect([status, await toldByFile(file, content)]).toEqual([
        200,
        expect.stringContaining('Lập sổ theo dõi'),
      ]);
    }
    // its words are edited by the board alone
    expect((await board.page(ofBody)).body).toContain(`href="${sheet}"`);
    expect((await officer.page(ofBody)).body).not.toContain(`href="${sheet}"`);
    expect((await board.page(`/bodies/${cast.committee.id}`)).body).not.toContain('/sheet.docx');
  });

  it('go back to what was typed where nothing can be written about it', async () => {
    const task = await fresh('Đã xong');
    await stage.app.dataSource.query(`update task set status = 'done' where id = $1`, [task.id]);
    const answer = await send('/monitoring/urging', {
      plan: cast.plan.id,
      taskId: task.id,
      text: 'Chữ đã gõ',
      zalo: '',
      channel: 'compose',
    });
    expect([answer.status, answer.body.includes('Chữ đã gõ')]).toEqual([409, true]);
  });

  it('make a draft again, and throw it away', async () => {
    const path = await composed(await fresh('Tạm'));
    const draft = await page(path);
    const kept = await send(path, {
      version: valueOf(draft, 'version'),
      opening: 'Lời của ban',
      act: 'remake',
    });
    expect(kept.status).toBe(303);
    const now = await page(path);
    expect(now).toContain('Lời của ban');
    await send(path, { version: valueOf(now, 'version'), act: 'renew' });
    const anew = await page(path);
    expect(anew).not.toContain('Lời của ban');
    for (const act of ['renew', 'discard']) {
      const asked = '<summary>(?:(?!<summary>)[^])*không lấy lại được(?:(?!<summary>)[^])*value=';
      expect(anew).toMatch(new RegExp(`${asked}"${act}"`));
    }
    const gone = await send(path, { version: valueOf(anew, 'version'), act: 'discard' });
    expect(gone.headers.get('location')).toBe('/monitoring/letters');
    expect((await board.page(path)).status).toBe(404);
  });

  it('begin what is written into a register with the day that it is for its committee', async () => {
    const { dataSource } = stage.app;
    const path = `/monitoring/registers?register=${(await open('CV')).id}`;
    expect(valueOf(await page(path), 'day')).toBe('2026-02-20');
    await dataSource.query(
      `insert into committee_setting (committee_id, time_zone) values ($1, 'Pacific/Pago_Pago')`,
      [cast.committee.id],
    );
    expect(valueOf(await page(path), 'day')).toBe('2026-02-19');
    await dataSource.query('delete from committee_setting where committee_id = $1', [cast.committee.id]);
  });

  it('keep the register: a form each, what is wrong at its field, and its rows as a table', async () => {
    const opened = await send('/monitoring/registers/open', {
      issuer: `${cast.committee.id}/${cast.monitor.id}`,
      typeCode: 'HD',
    });
    const path = opened.headers.get('location') ?? '';
    const id = path.split('=')[1] ?? '';
    const empty = await page(path);
    expect(words(empty)).toContain('Số tiếp theo: 01-HD/BTCHU');
    await send(`/monitoring/registers/${id}/begin`, { version: valueOf(empty, 'version'), beginsAt: '7' });
    const begun = await page(path);
    expect(words(begun)).toContain('Số tiếp theo: 07-HD/BTCHU');
    const note = {
      version: valueOf(begun, 'version'),
      noted: 'elsewhere',
      day: '2026-02-18',
      subject: 'Hướng dẫn trên giấy',
      addressees: '',
      signer: '',
      reason: 'Văn phòng ban hành',
    };
    const gap = await send(`/monitoring/registers/${id}/numbers`, { ...note, from: '9', to: '9' });
    expect(gap.status).toBe(400);
    expect(gap.body).toMatch(/<details open>[\s\S]*name="from"[^>]*value="9"[^>]*aria-invalid="true"/);
    expect(
      (await send(`/monitoring/registers/${id}/numbers`, { ...note, from: 'bảy', to: '8' })).status,
    ).toBe(400);
    expect((await send(`/monitoring/registers/${id}/numbers`, { ...note, from: '7', to: '8' })).status).toBe(
      303,
    );
    const full = await page(path);
    await send(`/monitoring/registers/${id}/void`, {
      version: valueOf(full, 'version'),
      number: '8',
      reason: 'Ghi nhầm',
    });
    const sheet = async (query: string) => {
      const { status, content } = await board.file(`/monitoring/registers/list.xlsx?register=${id}${query}`, {
        page: true,
      });
      expect(status).toBe(200);
      return toldByFile('list.xlsx', content);
    };
    expect(await sheet('')).toMatch(
      /08-HD\/BTCHU[\s\S]*Ghi nhầm[\s\S]*07-HD\/BTCHU[\s\S]*Văn phòng ban hành/,
    );
    expect(await sheet('&state=voided')).not.toContain('07-HD/BTCHU');
    const term = await send('/monitoring/registers/term', {
      committeeId: cast.committee.id,
      beganOn: '2027-01-01',
    });
    expect([term.status, /name="beganOn"[^>]*aria-invalid="true"/.test(term.body)]).toEqual([400, true]);
  });
});

describe('as the days go on, a letter', () => {
  it('goes out neither with a day that has been moved meanwhile, nor asking for an answer before it', async () => {
    const task = await fresh('Dời hạn');
    const { id } = await drafted(task);
    const due = (day: string) =>
      stage.app.dataSource.query('update task set due_on = $2 where id = $1', [task.id, day]);
    await due('2026-02-16');
    expect(await issue(id)).toMatchObject({ status: 409, body: { code: 'letter_outdated' } });
    await due('2026-02-11');
    stage.goTo('2026-03-02');
    expect(await issue(id)).toMatchObject({ status: 400, body: { fields: [{ name: 'answerBy' }] } });
    expect((await issue(id, '2026-02-27')).status).toBe(200);
  });
});

describe('as the years go on, a register', () => {
  it('begins at 1 for each type, for each issuer, in each year of a State body and in each term of a Party one', async () => {
    expect((await open('KL')).next).toBe(1);
    expect((await open('CV', cast.committee.id)).next).toBe(1);
    const { world, app } = stage;
    const monitor = await world.body(cast.committee, {
      kind: 'peoples-committee',
      name: 'Ủy ban nhân dân huyện Lạc Dương',
    });
    const plan = await world.planInForce(cast.committee, { monitor });
    const task = await stage.task({ ...cast, plan }, { title: 'Việc của huyện', dueOn: '2026-02-10' });
    const ofState = await issued(task);
    expect(ofState.symbol).toBe('01/UBND');
    expect((await issued(task)).symbol).toBe('02/UBND');
    const paper = await fileOf(ofState.id, 'docx');
    expect(paper).toContain('Số: 01/UBND');
    expect(paper).toContain('TM. ỦY BAN NHÂN DÂN');
    stage.goTo('2027-01-04');
    expect((await issued(task)).symbol).toBe('01/UBND');
    expect(Number((await issued(late)).symbol?.slice(0, 2))).toBeGreaterThan(1);
    const begin = (beganOn: string) =>
      board.put('/registers/term', { committeeId: cast.committee.id, beganOn });
    expect(await begin('2026-12-20')).toMatchObject({ status: 409, body: { code: 'term_in_use' } });
    expect(Number((await issued(late)).symbol?.slice(0, 2))).toBeGreaterThan(1);
    stage.goTo('2031-01-06');
    expect((await begin('2030-12-20')).status).toBeLessThan(300);
    expect((await issued(late)).symbol).toBe('01-CV/BTCHU');
    const spans = (await board.get<{ items: { typeCode: string; span: string }[] }>('/registers')).body.items;
    expect(
      spans
        .filter(({ typeCode }) => typeCode === 'CV')
        .map(({ span }) => span)
        .sort(),
    ).toEqual(['2025-2030', '2025-2030', '2026', '2027', '2030-2035'].sort());
    const gaps = `select r.id from number_register r join register_number n on n.register_id = r.id
      group by r.id having count(*) <> max(n.number) - r.begins_at + 1 or min(n.number) <> r.begins_at`;
    expect(await app.dataSource.query(gaps)).toEqual([]);
  });

  it('gives no number of a day before that of the number before', async () => {
    stage.goTo('2031-01-08');
    const early = await drafted(late);
    stage.goTo('2031-01-10');
    const last = await issued(late);
    expect(await issue(early.id, '2031-01-09')).toMatchObject({
      status: 400,
      body: { fields: [{ name: 'issuedOn', message: expect.stringContaining(last.symbol ?? '-') }] },
    });
    expect((await issue(early.id)).status).toBe(200);
  });

  it('goes on to the last day of a term whose congress was held early', async () => {
    stage.goTo('2034-06-03');
    const old = await issued(late);
    const begin = { committeeId: cast.committee.id, beganOn: '2034-06-02' };
    expect(await board.put('/registers/term', begin)).toMatchObject({ status: 200 });
    const before = Number(old.symbol?.slice(0, 2));
    expect(before).toBeGreaterThan(1);
    expect((await issued(late)).symbol).toBe('01-CV/BTCHU');
  });

  it('of a State body is one for all committees whose plans it follows', async () => {
    const { world } = stage;
    const monitor = await world.body(cast.committee, {
      kind: 'peoples-committee',
      name: 'Ủy ban nhân dân xã Lát',
    });
    const second = await stage.cast();
    const symbols: (string | null)[] = [];
    for (const own of [cast, second]) {
      const plan = await world.planInForce(own.committee, { monitor });
      const task = await stage.task({ ...own, plan }, { title: 'Việc chung', dueOn: '2026-02-10' });
      const client = await stage.client(own.board);
      const { body } = await client.post<Letter>('/letters', { taskIds: [task.id] });
      const answer = await client.post<Letter>(`/letters/${body.id}/issue`, {});
      symbols.push(answer.body.symbol);
    }
    expect(symbols).toEqual(['01/UBND', '02/UBND']);
  });

  it('tells its history who opened it, and each number that was given and taken back', async () => {
    const letter = await issued(late);
    await board.post(`/letters/${letter.id}/void`, { reason: 'Gửi nhầm' });
    const [row] = await stage.app.dataSource.query<{ id: string; number: number }[]>(
      'select register_id as id, number from register_number where letter_id = $1',
      [letter.id],
    );
    const { items } = (
      await board.get<{ items: { action: string; after: { number?: number } | null }[] }>(
        `/history?entity=register&id=${row?.id}&limit=200`,
      )
    ).body;
    const of = (action: string) => items.filter((one) => one.action === action);
    expect(of('opened')).toHaveLength(1);
    for (const action of ['issued', 'voided'])
      expect(of(action).map(({ after }) => after?.number)).toContain(row?.number);
  });

  it('is that of the body which follows the plan when the letter is issued', async () => {
    const task = await fresh('Đổi cơ quan theo dõi');
    const draft = await drafted(task);
    const follow = async (id: string): Promise<void> => {
      await stage.app.dataSource.query('update plan set monitoring_body_id = $2 where id = $1', [
        cast.plan.id,
        id,
      ]);
    };
    await follow(other.id);
    expect(await issue(draft.id)).toMatchObject({ status: 409, body: { code: 'letter_issuer_changed' } });
    const change = await board.patch<Letter>(
      `/letters/${draft.id}`,
      { answerBy: '2034-07-01' },
      draft.version,
    );
    expect(change.body.text['closing']).toContain('Ban Tổ chức Huyện ủy');
    await board.post(`/letters/${draft.id}/remake`, { keep: false });
    const { body } = await issue(draft.id);
    expect([body.symbol, body.text['issuerCode']]).toEqual(['01-CV/VPHU', 'VPHU']);
    expect(await fileOf(draft.id, 'docx')).toContain('VĂN PHÒNG HUYỆN ỦY');
    await follow(cast.monitor.id);
    const told = await board.get<{ items: { action: string; before: object | null }[] }>(
      `/history?entity=letter&id=${draft.id}`,
    );
    expect(told.body.items.find(({ action }) => action === 'remade')?.before).toMatchObject({
      issuerId: cast.monitor.id,
      closing: expect.stringMatching(/^sha256:/),
    });
  });
});
