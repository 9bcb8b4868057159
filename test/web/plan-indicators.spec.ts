import { describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { newId } from '../../src/kernel/new-id.js';
import { inField, isWrong, version } from '../support/form-fields.js';
import { type Fields, planPages } from '../support/plan-pages.js';
import { reportedReview } from '../support/reported-review.js';

const { stage, open, send, rows, aDraft, inForce } = planPages();

describe('an indicator of a plan', () => {
  const anIndicator = (more: Fields = {}): Fields => ({
    place: 'II.2.a, gạch đầu dòng 1',
    title: 'Chi bộ có quy chế làm việc',
    measure: 'share',
    'goal.least': '92,5',
    addingUp: 'ratio',
    period: 'year',
    reportedBy: stage.unit.id,
    ...more,
  });
  const listOf = (path: string) => `/indicators?plan=${path.slice(7)}`;
  /** Given by its form to the plan at that path. @returns its id */
  const give = async (path: string, more: Fields = {}) =>
    (await send(`${path}/indicators/new`, anIndicator(more))).to.split('#i-')[1] ?? '';

  /** The unit gives 8 of 10. */
  const measure = (manager: EntityManager, id: string, reviewId: string) =>
    manager.query(
      `insert into measurement (id, committee_id, indicator_id, review_id, body_id, part, whole, given_at)
       values ($1, $2, $3, $4, $5, 8, 10, now())`,
      [newId(), stage.committee.id, id, reviewId, stage.unit.id],
    );

  it('is shown of the plan that is asked for, and of no other where that one may not be read', async () => {
    const path = await aDraft();
    expect((await stage.officer.page('/indicators')).status).toBe(200);
    for (const address of [listOf(path), listOf(path).replace('?', '/list.xlsx?')]) {
      expect([(await stage.board.page(address)).status, (await stage.officer.page(address)).status]).toEqual([
        200, 404,
      ]);
    }
  });

  it('is shown of a plan that has some, where none is asked for, before others in force', async () => {
    const path = await aDraft();
    await give(path);
    await inForce(path);
    const other = await aDraft({ code: 'a-khong-co-chi-tieu' });
    await inForce(other);
    expect(await open(listOf(other))).toContain('Kế hoạch này chưa có chỉ tiêu.');
    expect(await open('/indicators')).not.toContain('Kế hoạch này chưa có chỉ tiêu.');
  });

  it('is added by hand where there was none, changed, and taken out again; the history of the plan tells it', async () => {
    const path = await aDraft();
    expect(await open(path)).toContain(`href="${listOf(path)}"`);
    expect(await open(listOf(path))).toContain(`href="${path}/indicators/new"`);
    const id = await give(path, {
      exempt: stage.agency.id,
      exemptWords: 'theo quy định của ngành',
      byYear: '2030',
    });
    const list = await open(listOf(path));
    expect(list).toContain(`id="i-${id}"`);
    expect(list).toMatch(/từ 92,5% trở lên, đến năm 2030/);
    expect(list).toMatch(/Ban Tổ chức: “theo quy định của ngành”/);
    const form = await open(`/indicators/${id}/edit`);
    expect([inField(form, 'goal.least'), inField(form, 'byYear')]).toEqual(['92,5', '2030']);
    const change = anIndicator({ 'goal.least': '3', 'goal.most': '4', version: version(form) });
    const changed = await send(`/indicators/${id}/edit`, change);
    expect([changed.status, changed.to]).toEqual([303, `${listOf(path)}#i-${id}`]);
    expect(await open(listOf(path))).toContain('từ 3% đến 4%');
    const late = await send(`/indicators/${id}/edit`, { ...change, title: 'Tên của tôi' });
    expect([late.status, late.html.includes('Tên của tôi')]).toEqual([412, true]);
    const sure = await open(`/indicators/${id}/remove`);
    const gone = await send(`/indicators/${id}/remove`, { version: version(sure) });
    expect([gone.status, gone.to]).toEqual([303, listOf(path)]);
    expect(await rows('select from indicator where id = $1', id)).toEqual([]);
    const told = await rows<{ action: string }>(
      `select action from history where object_type = 'plan' and object_id = $1 and action like '%-indicator' order by number`,
      path.slice(7),
    );
    expect(told.map(({ action }) => action)).toEqual([
      'add-indicator',
      'change-indicator',
      'remove-indicator',
    ]);
  });

  it('with wrong fields is refused: each is marked, and all that was typed stays', async () => {
    const path = await aDraft();
    const wrong = anIndicator({ title: '', 'goal.least': 'chín mươi', byYear: '30', note: 'Ghi "chú"' });
    const { status, html } = await send(`${path}/indicators/new`, wrong);
    expect(status).toBe(400);
    for (const name of ['title', 'goal.least', 'byYear'])
      expect([name, isWrong(html, name)]).toEqual([name, true]);
    expect(inField(html, 'goal.least')).toBe('chín mươi');
    const none = await send(`${path}/indicators/new`, anIndicator({ 'goal.least': '' }));
    expect([none.status, isWrong(none.html, 'goal.least')]).toEqual([400, true]);
    const unlike = await send(`${path}/indicators/new`, anIndicator({ measure: 'yes-no' }));
    expect([unlike.status, isWrong(unlike.html, 'addingUp')]).toEqual([400, true]);
    const unreported = await send(`${path}/indicators/new`, anIndicator({ reportedBy: '' }));
    expect(unreported.html).toContain('id="f-reportedBy-mistake"');
    expect(await rows('select from indicator where plan_id = $1', path.slice(7))).toEqual([]);
  });

  it('of a plan in force is amended by naming the document; what bodies gave values of stays', async () => {
    const path = await aDraft();
    const id = await give(path);
    await inForce(path);
    const form = {
      ...anIndicator({ 'goal.least': '95' }),
      version: version(await open(`/indicators/${id}/edit`)),
    };
    const unnamed = await send(`/indicators/${id}/edit`, form);
    expect([unnamed.status, isWrong(unnamed.html, 'amendingDocument')]).toEqual([400, true]);
    const amended = { ...form, amendingDocument: 'Kế hoạch số 15-KH/HU' };
    expect((await send(`/indicators/${id}/edit`, amended)).status).toBe(303);
    const { reviewId } = await reportedReview(stage.make, stage.committee, stage.unit, { status: 'draft' });
    await measure(stage.app.dataSource.manager, id, reviewId);
    const next = version(await open(`/indicators/${id}/edit`));
    const other = { ...amended, measure: 'count', addingUp: 'sum', version: next };
    const measured = await send(`/indicators/${id}/edit`, other);
    expect([measured.status, measured.html.includes('Đã có đơn vị báo cáo số liệu')]).toEqual([409, true]);
    const others: Fields[] = [{ period: 'review' }, { unit: 'chi bộ' }];
    for (const changed of others) {
      const refused = await send(`/indicators/${id}/edit`, { ...amended, ...changed, version: next });
      expect([changed, refused.status]).toEqual([changed, 409]);
    }
    expect(await open(`/plans/${path.slice(7)}`, stage.officer)).not.toContain('indicators/new');
  });

  it('that bodies gave values of is ended, its values kept, and resumed', async () => {
    const path = await aDraft();
    const id = await give(path);
    await inForce(path);
    const { reviewId } = await reportedReview(stage.make, stage.committee, stage.unit, { status: 'draft' });
    await measure(stage.app.dataSource.manager, id, reviewId);
    const amendingDocument = 'Kế hoạch số 15-KH/HU';
    const asked = await open(`/indicators/${id}/remove`);
    expect(asked).toContain('chỉ tiêu được kết thúc và số liệu được giữ nguyên');
    const removal = { version: version(asked), amendingDocument, holdsFrom: '2026-07-01' };
    const unnamed = await send(`/indicators/${id}/remove`, { ...removal, amendingDocument: '' });
    expect([unnamed.status, isWrong(unnamed.html, 'amendingDocument')]).toEqual([400, true]);
    const noDay = await send(`/indicators/${id}/remove`, { ...removal, holdsFrom: '1/7/2026' });
    expect([noDay.status, isWrong(noDay.html, 'holdsFrom')]).toEqual([400, true]);
    const ended = await send(`/indicators/${id}/remove`, removal);
    expect([ended.status, ended.to]).toEqual([303, `${listOf(path)}#i-${id}`]);
    const list = await open(listOf(path));
    expect(list).toContain(`Chỉ tiêu kết thúc từ ngày 01/07/2026 (theo ${amendingDocument})`);
    expect(list).not.toContain(`/indicators/${id}/edit`);
    expect(await rows('select part from measurement where indicator_id = $1', id)).toEqual([{ part: 8 }]);
    const form = { ...anIndicator({ 'goal.least': '95' }), version: '2', amendingDocument };
    const changed = await send(`/indicators/${id}/edit`, form);
    expect([changed.status, changed.html.includes('Chỉ tiêu đã kết thúc từ ngày 01/07/2026')]).toEqual([
      409,
      true,
    ]);
    expect((await send(`/indicators/${id}/remove`, { ...removal, version: '2' })).status).toBe(409);
    const resumed = await send(`/indicators/${id}/resume`, { version: '2', amendingDocument });
    expect([resumed.status, resumed.to]).toEqual([303, `${listOf(path)}#i-${id}`]);
    expect((await send(`/indicators/${id}/resume`, { version: '3', amendingDocument })).status).toBe(409);
    expect(await open(listOf(path))).toContain(`/indicators/${id}/edit`);
    const told = await rows<{ action: string }>(
      `select action from history where object_type = 'plan' and object_id = $1 and action like '%-indicator' order by number`,
      path.slice(7),
    );
    expect(told.map(({ action }) => action)).toEqual(['add-indicator', 'end-indicator', 'resume-indicator']);
    // nothing that goes past the services takes a value away either
    await expect(rows('delete from indicator where id = $1', id)).rejects.toThrow(
      'fk_measurement_indicator_id',
    );
  });

  it('of a plan in force keeps the goal that held before each amendment, which hold one after the other', async () => {
    const path = await aDraft();
    const id = await give(path);
    await send(`/indicators/${id}/edit`, { ...anIndicator({ 'goal.least': '80' }), version: '1' });
    await inForce(path);
    const amend = async (least: string, holdsFrom: string) =>
      send(`/indicators/${id}/edit`, {
        ...anIndicator({ 'goal.least': least }),
        version: version(await open(`/indicators/${id}/edit`)),
        amendingDocument: 'Kế hoạch số 15-KH/HU',
        holdsFrom,
      });
    expect((await amend('85', '')).status).toBe(303);
    const early = await amend('90', '2026-06-16');
    expect([early.status, isWrong(early.html, 'holdsFrom')]).toEqual([400, true]);
    expect(early.html).toContain('Lần sửa đổi trước áp dụng từ ngày 17/06/2026');
    expect((await amend('90', '2026-07-01')).status).toBe(303);
    const titled = {
      ...anIndicator({ 'goal.least': '90' }),
      title: 'Tên khác',
      amendingDocument: '16-KH/HU',
    };
    const form = await open(`/indicators/${id}/edit`);
    expect((await send(`/indicators/${id}/edit`, { ...titled, version: version(form) })).status).toBe(303);
    const list = await open(listOf(path));
    expect(list).toContain('Đến hết ngày 16/06/2026: từ 80% trở lên (thay đổi theo Kế hoạch số 15-KH/HU)');
    expect(list).toContain('Đến hết ngày 30/06/2026: từ 85% trở lên');
    expect(list.match(/Đến hết ngày/g)).toHaveLength(2);
    const { body } = await stage.board.get<{ items: { earlierGoals: object[] }[] }>(`${path}/indicators`);
    expect(body.items[0]?.earlierGoals).toMatchObject([
      { goal: { least: 80 }, until: '2026-06-16', amendingDocument: 'Kế hoạch số 15-KH/HU' },
      { goal: { least: 85 }, until: '2026-06-30' },
    ]);
  });

  it('of a term keeps the year that it ends with once a body gave a value; another may have a later one', async () => {
    const path = await aDraft();
    const { reviewId } = await reportedReview(stage.make, stage.committee, stage.unit, { status: 'draft' });
    const tries = [];
    for (const period of ['term', 'year']) {
      const given = { title: `Chỉ tiêu ${period}`, period, byYear: '2030' };
      const id = await give(path, given);
      await measure(stage.app.dataSource.manager, id, reviewId);
      const form = {
        ...anIndicator(given),
        byYear: '2031',
        version: version(await open(`/indicators/${id}/edit`)),
      };
      tries.push((await send(`/indicators/${id}/edit`, form)).status);
    }
    expect(tries).toEqual([409, 303]);
  });

  it('that a body is giving a value of meanwhile is ended, not deleted', async () => {
    const path = await aDraft();
    const id = await give(path);
    const { reviewId } = await reportedReview(stage.make, stage.committee, stage.unit, { status: 'draft' });
    const giving = stage.app.dataSource.createQueryRunner();
    try {
      await giving.startTransaction();
      await measure(giving.manager, id, reviewId);
      const removing = send(`/indicators/${id}/remove`, { version: '1' });
      const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      while ((await rows(waits)).length === 0) await new Promise(setImmediate);
      await giving.commitTransaction();
      expect((await removing).status).toBe(303);
    } finally {
      await giving.release();
    }
    expect(await rows('select from measurement where indicator_id = $1', id)).toHaveLength(1);
    expect(await rows('select ended_on from indicator where id = $1', id)).toEqual([
      { ended_on: '2026-06-17' },
    ]);
    const dropping = await stage.board.request('DELETE', path);
    expect(dropping).toMatchObject({ status: 409, body: { code: 'plan_measured' } });
  });

  it('is added, changed and taken out by the API too', async () => {
    const path = await aDraft();
    const input = {
      place: 'II.2',
      title: 'Chi bộ mới lập',
      measure: 'count',
      unit: 'chi bộ',
      goal: { least: 1, most: 2 },
      addingUp: 'sum',
      period: 'term',
      reportedBy: [stage.unit.id],
    };
    const made = await stage.board.post<{ id: string; code: string; version: number }>(
      `${path}/indicators`,
      input,
    );
    expect([made.status, made.body.code, made.body.version]).toEqual([201, 'chi-bo-moi-lap', 1]);
    const spared = { id: stage.agency.id, words: 'theo ngành' };
    for (const [name, value] of Object.entries({
      baseline: [],
      bodyGoal: [],
      goal: [],
      exempt: [spared, spared],
      reportedBy: [stage.unit.id, stage.unit.id],
    })) {
      const refused = await stage.board.post(`${path}/indicators`, { ...input, [name]: value });
      expect([name, refused]).toMatchObject([name, { status: 400 }]);
    }
    const both = await stage.board.post(`${path}/indicators`, {
      ...input,
      exempt: [{ ...spared, id: stage.unit.id }],
    });
    expect(both).toMatchObject({ status: 400, body: { fields: [{ name: 'exempt' }] } });
    const { id } = made.body;
    const url = `/indicators/${id}`;
    expect(
      (await stage.board.request('PATCH', url, { body: { goal: [] }, headers: { 'if-match': '"1"' } }))
        .status,
    ).toBe(400);
    const patch = (body: object, version: string) =>
      stage.board.request('PATCH', url, { body, headers: { 'if-match': version } });
    const wrong = await patch({ bodyGoal: { least: 1 } }, '"1"');
    expect(wrong).toMatchObject({ status: 400, body: { fields: [{ name: 'bodyGoal' }] } });
    const changed = await patch(
      { goal: { least: 2 }, exempt: [{ id: stage.agency.id, words: 'theo ngành' }] },
      '"1"',
    );
    expect(changed).toMatchObject({
      status: 200,
      body: { version: 2, unit: 'chi bộ', goal: { least: 2, most: null }, exempt: [{ id: stage.agency.id }] },
    });
    expect((await patch({ goal: { least: 3 } }, '"1"')).status).toBe(412);
    const unknown = await patch({ reportedBy: [newId()] }, '"2"');
    expect(unknown).toMatchObject({ status: 400, body: { fields: [{ name: 'reportedBy' }] } });
    const going = await stage.board.post(`${url}/resume`, {});
    expect(going).toMatchObject({ status: 409, body: { code: 'indicator_not_ended' } });
    const other = (await stage.board.post<{ id: string }>(`${path}/indicators`, { ...input, title: 'Khác' }))
      .body.id;
    const { reviewId } = await reportedReview(stage.make, stage.committee, stage.unit, { status: 'draft' });
    await measure(stage.app.dataSource.manager, other, reviewId);
    expect((await stage.board.request('DELETE', `/indicators/${other}?holdsFrom=2026-06-01`)).status).toBe(
      204,
    );
    const again = await stage.board.request('DELETE', `/indicators/${other}`);
    expect(again).toMatchObject({ status: 409, body: { code: 'indicator_ended' } });
    expect((await stage.board.request('DELETE', url, { headers: { 'if-match': '"2"' } })).status).toBe(204);
    const { items } = (await stage.board.get<{ items: object[] }>(`${path}/indicators`)).body;
    expect(items).toMatchObject([{ id: other, endedOn: '2026-06-01', endedBy: null, standing: 'ended' }]);
    const resumed = await stage.board.post(`/indicators/${other}/resume`, {});
    expect(resumed).toMatchObject({ status: 200, body: { id: other, endedOn: null } });
  });
});
