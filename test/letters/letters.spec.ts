import { describe, expect, it } from '@jest/globals';
import { scopeOf } from '../../src/kernel/scope.js';
import { UrgingsQueries } from '../../src/reminders/urgings.queries.js';
import { type Letter, letterStage } from '../support/letter-stage.js';

const { stage, beginTerm, drafted, read, issue, issued, fileOf, fresh } = letterStage();

describe('an urging letter', () => {
  it('is written from what bodies owe: to whom, after which plan, what is late since when, what is asked by when', async () => {
    const letter = await drafted(stage.late, stage.coming);
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
    const own = await stage.tasks.cast();
    const client = await stage.tasks.client(own.board);
    const task = await stage.tasks.task(own, { title: 'Giữ nền nếp sinh hoạt', cadence: 'continuous' });
    const written = async () => {
      const { body } = await client.post<Letter>('/letters', { taskIds: [task.id] });
      return [body.lines.map(({ dueOn, daysLate }) => [dueOn, daysLate]), body.text['opening']];
    };
    expect(await written()).toEqual([[[task.due_on, null]], expect.stringContaining('1 nội dung chưa')]);
    await stage.tasks.app.dataSource.query(
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
    await stage.tasks.app.dataSource.query('update progress_report set excused = true where plan_id = $1', [
      own.plan.id,
    ]);
    expect(await written()).toEqual([[['2026-02-10', null]], expect.stringContaining('1 nội dung chưa')]);
  });

  it('is not written to the body that issues it: its own work is left out, and alone is refused in words', async () => {
    const own = await stage.tasks.task(stage.cast, {
      title: 'Tổng hợp',
      dueOn: '2026-02-10',
      lead: stage.cast.monitor,
    });
    expect(await stage.board.post('/letters', { taskIds: [own.id] })).toMatchObject({
      status: 409,
      body: { code: 'own_work' },
    });
    const theirs = await fresh('Thống kê');
    const letter = await drafted(own, theirs);
    expect(letter.lines.map(({ text }) => text)).toEqual([expect.stringContaining('Thống kê')]);
    expect(letter.text['addressees']).not.toContain('Ban Tổ chức Huyện ủy');
    await stage.tasks.app.dataSource.query('update task set lead_body_id = $2 where id = $1', [
      theirs.id,
      stage.cast.monitor.id,
    ]);
    const again = await stage.board.post(`/letters/${letter.id}/remake`, { keep: false });
    expect(again).toMatchObject({ status: 409, body: { code: 'own_work' } });
  });

  it('is refused about what nobody owes, about tasks of two plans, and to be answered by a day that has passed', async () => {
    const done = await fresh('Mở lớp');
    await stage.tasks.app.dataSource.query(`update task set status = 'confirmed' where id = $1`, [done.id]);
    expect(await stage.board.post('/letters', { taskIds: [done.id] })).toMatchObject({
      status: 409,
      body: { code: 'nothing_to_urge' },
    });
    expect(await stage.board.post('/letters', {})).toMatchObject({
      status: 409,
      body: { code: 'nothing_to_urge' },
    });
    const plan = await stage.tasks.world.planInForce(stage.cast.committee);
    const elsewhere = await stage.tasks.task({ ...stage.cast, plan }, { title: 'Khác', dueOn: '2026-02-10' });
    expect(await stage.board.post('/letters', { taskIds: [stage.late.id, elsewhere.id] })).toMatchObject({
      status: 409,
      body: { code: 'several_plans' },
    });
    expect(
      await stage.board.post('/letters', { taskIds: [stage.late.id], answerBy: '2026-02-19' }),
    ).toMatchObject({
      status: 400,
      body: { fields: [{ name: 'answerBy' }] },
    });
  });

  it('asks for nothing before its day, where nothing is late', async () => {
    const [next, last] = await Promise.all(
      ['2026-03-16', '2026-03-18'].map((dueOn) =>
        stage.tasks.task(stage.cast, { title: 'Gửi báo cáo', dueOn }),
      ),
    );
    if (!next || !last) throw new Error('no tasks');
    const letter = await drafted(next, last);
    expect([letter.answerBy, letter.text.closing]).toEqual([
      '2026-03-18',
      expect.stringContaining('chậm nhất ngày 18/03/2026'),
    ]);
    expect((await drafted(stage.late, last)).answerBy).toBe('2026-02-27');
  });

  it('is changed until it is issued: what a person wrote stays when it is made again, or goes on wish', async () => {
    const task = await fresh('Báo cáo sơ bộ');
    const { id, version, lines } = await drafted(stage.late, task);
    const [first, second] = lines;
    const change = {
      opening: 'Lời mở đầu của ban.',
      answerBy: '2026-03-02',
      lines: [{ id: first?.id, text: 'Rà soát quy chế làm việc' }],
    };
    const changed = await stage.board.patch<Letter>(`/letters/${id}`, change, version);
    expect(changed.body.text['closing']).toContain('chậm nhất ngày 02/03/2026.');
    expect(await stage.board.patch(`/letters/${id}`, { opening: 'Khác' }, version)).toMatchObject({
      status: 412,
      body: { code: 'stale_version' },
    });
    stage.tasks.goTo('2026-02-23');
    await stage.tasks.app.dataSource.query(`update task set status = 'confirmed' where id = $1`, [task.id]);
    const kept = await stage.board.post<Letter>(`/letters/${id}/remake`, { keep: true });
    expect(kept.body.text['opening']).toBe('Lời mở đầu của ban.');
    expect(kept.body.lines.map(({ text, daysLate }) => [text, daysLate])).toEqual([
      ['Rà soát quy chế làm việc', 13],
    ]);
    const anew = await stage.board.post<Letter>(`/letters/${id}/remake`, { keep: false });
    expect(anew.body.text['opening']).toContain('đến ngày 23/02/2026, đơn vị còn 1 nội dung quá hạn');
    expect(anew.body.lines.map(({ text }) => text)).toEqual(['Rà soát quy chế (điểm 1, mục III)']);
    expect(second?.text).toBe('Báo cáo sơ bộ (điểm 1, mục III)');
    expect((await stage.board.delete(`/letters/${id}`)).status).toBe(204);
    expect((await stage.board.get(`/letters/${id}`)).status).toBe(404);
    stage.tasks.goTo('2026-02-20');
  });

  it('is issued only when one knows in which term: numbers of the Party begin anew with it', async () => {
    const { id } = await drafted(stage.late);
    // what a plan runs for says nothing of the committee's term
    await stage.tasks.app.dataSource.query(
      `update plan set term_from = '2025-12-01', term_to = '2030-12-01' where id = $1`,
      [stage.cast.plan.id],
    );
    expect(await issue(id)).toMatchObject({ status: 409, body: { code: 'term_unknown' } });
    expect(await beginTerm('2026-03-01')).toMatchObject({
      status: 400,
    });
    await beginTerm('2025-08-01');
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

  it('goes out without the name of who signs only where that is meant, and takes no number before', async () => {
    const { id } = await drafted(
      await stage.tasks.task(stage.cast, { title: 'Ký tay', dueOn: '2026-06-10' }),
    );
    await beginTerm('2025-08-01');
    const plainly = () => stage.board.post(`/letters/${id}/issue`, {});
    expect(await plainly()).toMatchObject({ status: 400, body: { fields: [{ name: 'signer' }] } });
    expect(await read(id)).toMatchObject({ status: 'draft', symbol: null });
    expect((await stage.board.patch(`/letters/${id}`, { signer: 'Người ký' }, 1)).status).toBe(200);
    expect((await plainly()).status).toBe(200);
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
    await stage.tasks.app.dataSource.query(`update body set name = 'Tên mới' where id = $1`, [
      stage.cast.lead.id,
    ]);
    await stage.tasks.app.dataSource.query(`update plan set title = 'Tên mới' where id = $1`, [
      stage.cast.plan.id,
    ]);
    expect([await fileOf(letter.id, 'docx'), await fileOf(letter.id, 'pdf')]).toEqual(before);
    expect(await stage.board.patch(`/letters/${letter.id}`, { opening: 'x' }, letter.version)).toMatchObject({
      status: 409,
      body: { code: 'letter_issued' },
    });
    expect(await issue(letter.id)).toMatchObject({ status: 409, body: { code: 'illegal_transition' } });
    await stage.tasks.app.dataSource.query(`update body set name = 'Đảng ủy xã Đưng K’nớ' where id = $1`, [
      stage.cast.lead.id,
    ]);
  });

  it('counts as an urging by letter of each body about all that it is asked for, in the same act', async () => {
    const [one, two] = [
      await fresh('Việc một'),
      await stage.tasks.task(stage.cast, { dueOn: '2026-02-12', lead: stage.other }),
    ];
    const letter = await issued(one, two);
    const queries = stage.tasks.app.get(UrgingsQueries);
    const { items } = await queries.list(scopeOf(stage.cast.board), {}, 50);
    const noted = items.filter(({ text }) => text?.includes(letter.symbol ?? '-'));
    expect(noted.map(({ channel, body, taskIds }) => [channel, body.id, taskIds]).sort()).toEqual(
      [
        ['letter', stage.cast.lead.id, [one.id]],
        ['letter', stage.other.id, [two.id]],
      ].sort(),
    );
    expect(noted[0]?.text).toBe(
      `Công văn số ${letter.symbol} ngày 20/02/2026 V/v đôn đốc thực hiện Kế hoạch số 99-KH/HU`,
    );
    expect((await stage.tasks.history(one)).map(({ action }) => action)).toContain('urged');
    const told = await stage.board.get<{ items: { action: string }[] }>(
      `/history?entity=letter&id=${letter.id}`,
    );
    expect(told.body.items.map(({ action }) => action).sort()).toEqual(['drafted', 'issued']);
  });

  it('counts no longer as an urging once it is voided', async () => {
    const queries = stage.tasks.app.get(UrgingsQueries);
    const scope = scopeOf(stage.cast.board);
    const count = async () =>
      (await queries.counts(scope, {})).find(({ body }) => body.id === stage.cast.lead.id)?.count ?? 0;
    const listed = async (symbol: string | null) =>
      (await queries.list(scope, {}, 50)).items.filter(({ text }) => text?.includes(symbol ?? '-')).length;
    const before = await count();
    const letter = await issued(await fresh('Lập biểu mẫu'));
    expect([await count(), await listed(letter.symbol)]).toEqual([before + 1, 1]);
    await stage.board.post(`/letters/${letter.id}/void`, { reason: 'Sai nơi nhận' });
    expect([await count(), await listed(letter.symbol)]).toEqual([before, 0]);
  });

  it('takes no number, and notes nothing, where something of it is done meanwhile', async () => {
    const task = await fresh('Xong sớm');
    const { id } = await drafted(stage.late, task);
    const numbers = async () =>
      (
        await stage.tasks.app.dataSource.query<{ n: number }[]>(
          'select count(*)::int as n from register_number',
        )
      )[0]?.n;
    const urgings = async () =>
      (await stage.tasks.app.dataSource.query<{ n: number }[]>('select count(*)::int as n from urging'))[0]
        ?.n;
    const before = [await numbers(), await urgings()];
    await stage.tasks.app.dataSource.query(`update task set status = 'done' where id = $1`, [task.id]);
    expect(await issue(id)).toMatchObject({ status: 409, body: { code: 'letter_outdated' } });
    expect([await numbers(), await urgings()]).toEqual(before);
    await stage.board.patch(
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
    const letter = await drafted(stage.late);
    for (const actor of [stage.cast.officer, stage.cast.cooperator]) {
      const client = await stage.tasks.client(actor);
      expect((await client.get('/letters')).status).toBe(403);
      expect((await client.get(`/letters/${letter.id}`)).status).toBe(403);
    }
    const observer = await stage.tasks.client(
      await stage.tasks.actor({ role: 'observer', at: stage.cast.committee }),
    );
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
    const list = await stage.board.get<{ items: { id: string; status: string }[] }>('/letters?status=draft');
    expect(list.body.items.map(({ id }) => id)).toContain(letter.id);
    expect(list.body.items.every(({ status }) => status === 'draft')).toBe(true);
    const about = await stage.board.get<{ items: unknown[] }>(
      `/letters?taskId=${stage.coming.id}&status=issued`,
    );
    expect(about.body.items).toEqual([]);
  });
});

describe('as the days go on, a letter', () => {
  it('goes out neither with a day that has been moved meanwhile, nor asking for an answer before it', async () => {
    const task = await fresh('Dời hạn');
    const { id } = await drafted(task);
    const due = (day: string) =>
      stage.tasks.app.dataSource.query('update task set due_on = $2 where id = $1', [task.id, day]);
    await due('2026-02-16');
    expect(await issue(id)).toMatchObject({ status: 409, body: { code: 'letter_outdated' } });
    await due('2026-02-11');
    stage.tasks.goTo('2026-03-02');
    expect(await issue(id)).toMatchObject({ status: 400, body: { fields: [{ name: 'answerBy' }] } });
    expect((await issue(id, '2026-02-27')).status).toBe(200);
  });
});
