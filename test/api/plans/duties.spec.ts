import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarDaysDto } from '../../../src/api/calendar/calendar.dto.js';
import type { DutyDto, DutyPageDto } from '../../../src/api/plans/duty.dto.js';
import type { PlanDraftDto } from '../../../src/api/plans/plan-draft.dto.js';
import type { PlanDto, PlanPageDto } from '../../../src/api/plans/plan.dto.js';
import type { TaskDetailDto } from '../../../src/api/tasks/task.dto.js';
import { ReviewMakingService } from '../../../src/reviews/review-making.service.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { sampleEnv, samplePlanFile, signedIn, startSample } from '../../support/sample.js';

let app: TestApp;
let planId: string;
let board: Client;
let officer: Client;

beforeAll(async () => {
  app = await startApp('2026-03-05T09:00:00+07:00', sampleEnv);
  planId = await startSample(app);
  board = await signedIn(app, 'board');
  officer = await signedIn(app, 'officer.xa-lat');
});

afterAll(() => app.close());

const english = { headers: { 'accept-language': 'en' } };

async function duties(client = board): Promise<DutyDto[]> {
  return (await client.get<DutyPageDto>(`/plans/${planId}/duties`)).body.items;
}

async function dutyAt(place: string): Promise<DutyDto> {
  return (await duties()).find((duty) => duty.place === place)!;
}

describe("the sample plan's duties", () => {
  it('are 24: 19 of section III under its seven headings in the order of the source, and 5 of section IV', async () => {
    const items = await duties();
    expect(items).toHaveLength(24);
    const inSection = (section: string): DutyDto[] => items.filter((item) => item.section === section);
    const headings = inSection('III (Nhiệm vụ cụ thể)').map(({ heading }) => heading);
    const counts = [...new Set(headings)].map((heading) => headings.filter((one) => one === heading).length);
    expect(counts).toEqual([5, 2, 2, 1, 2, 2, 5]);
    expect(inSection('IV').map(({ place }) => place)).toEqual(['IV.1', 'IV.2', 'IV.3', 'IV.4', 'IV.5']);
    expect(items.map(({ place }) => place)).toEqual(
      (await samplePlanFile()).duties.map(({ place }) => place),
    );
    expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
  });

  it('say who leads, when, and which of them wait for guidance', async () => {
    const items = await duties();
    expect(items.filter(({ waiting }) => waiting).map(({ place }) => place)).toEqual([
      'III (Nhiệm vụ cụ thể).1, gạch đầu dòng 2',
      'III (Nhiệm vụ cụ thể).4',
    ]);
    expect(items.filter(({ cadence }) => cadence === 'yearly').map(({ place }) => place)).toEqual([
      'III (Nhiệm vụ cụ thể).7, gạch đầu dòng 2',
      'III (Nhiệm vụ cụ thể).7, gạch đầu dòng 5',
    ]);
    expect(items.filter(({ statedOnly }) => statedOnly).map(({ place }) => place)).toEqual(['IV.1']);
    expect(await dutyAt('III (Nhiệm vụ cụ thể).6, gạch đầu dòng 2')).toMatchObject({
      leadBodies: [
        { code: 'huyen-doan', name: 'Huyện đoàn Lạc Dương', group: false },
        { code: 'lien-doan-lao-dong', name: 'Liên đoàn Lao động huyện', group: false },
      ],
      cadence: 'continuous',
      cadenceText: 'thường xuyên',
    });
  });

  it("are titled in the reader's language, with both at hand", async () => {
    const [vietnamese] = await duties();
    const [translated] = (await board.get<DutyPageDto>(`/plans/${planId}/duties`, english)).body.items;
    expect(translated).toMatchObject({
      title: vietnamese!.titles.en,
      heading: 'Organization Board',
      titles: vietnamese!.titles,
      headings: { vi: vietnamese!.heading, en: 'Organization Board' },
    });
    expect(vietnamese!.title).toBe(vietnamese!.titles.vi);
  });

  it('come in pages', async () => {
    const places: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: DutyPageDto = (await board.get<DutyPageDto>(`/plans/${planId}/duties?limit=10${query}`))
        .body;
      places.push(...page.items.map(({ place }) => place));
      cursor = page.nextCursor;
    }
    expect(places).toEqual((await duties()).map(({ place }) => place));
    expect((await board.get(`/plans/${planId}/duties?cursor=nonsense`)).status).toBe(400);
  });

  it('are read by officers of bodies that the plan addresses, and changed by the board alone', async () => {
    expect(await duties(officer)).toHaveLength(24);
    const { id } = await dutyAt('IV.3');
    const trigger = { document: 'HD', dueOn: '2026-12-31' };
    expect((await officer.patch(`/duties/${id}`, { title: 'Khác' }, 1)).status).toBe(403);
    expect((await officer.post(`/duties/${id}/trigger`, trigger)).status).toBe(403);
    const admin = await signedIn(app, 'admin');
    expect((await admin.get(`/plans/${planId}/duties`)).status).toBe(404);
    expect((await app.client().get(`/plans/${planId}/duties`)).status).toBe(401);
  });
});

describe('the routes of plans', () => {
  it('list the plan and show it with basis, targets, review calendar and version', async () => {
    const page = (await officer.get<PlanPageDto>('/plans', english)).body;
    expect(page).toMatchObject({
      items: [{ id: planId, code: 'lac-duong', sample: true }],
      nextCursor: null,
    });
    const answer = await officer.get<PlanDto>(`/plans/${planId}`, english);
    expect(answer.headers.get('etag')).toBe(`"${answer.body.version}"`);
    expect(answer.body).toMatchObject({
      committee: { code: 'huyen-uy' },
      monitoringBody: { code: 'ban-to-chuc', name: 'Organization Board of the District Party Committee' },
      inForceOn: '2025-12-15',
      reviewCalendar: { rhythm: 'half-year', preset: 'decree-09', reportsDueAfter: { base: 2, other: 4 } },
      basis: [{ symbol: '42-CTr/TU' }, { symbol: '21-NQ/TW', issuedOn: '2022-06-16' }],
    });
    expect(answer.body.targets).toHaveLength(8);
  });

  it('make a draft, add duties to it, and change both, each with the version it was read at', async () => {
    const committeeId = (await board.get<PlanDto>(`/plans/${planId}`)).body.committee.id;
    const leadBodies = [(await dutyAt('IV.5')).leadBodies[0]!.id];
    const made = await board.post<PlanDto>('/plans', { committeeId, code: 'draft-1', title: 'Dự thảo' });
    expect([made.status, made.headers.get('etag')]).toEqual([201, '"1"']);
    expect(made.body).toMatchObject({ status: 'draft', titles: { vi: 'Dự thảo', en: 'Dự thảo' } });
    const duty = { place: 'II.1', heading: 'Ban', title: 'Việc', leadBodies, cadence: 'quarterly' };
    const ownDay = { day: 20, month: 'last' };
    const added = await board.post<DutyDto>(`/plans/${made.body.id}/duties`, { ...duty, ownDay });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({
      section: 'II',
      ownDay,
      cadenceText: 'hằng quý, ngày 20 của tháng cuối',
    });
    const path = `/duties/${added.body.id}`;
    expect((await board.request('PATCH', path, { body: { title: 'Khác' } })).status).toBe(428);
    const changed = await board.patch<DutyDto>(path, { title: 'Khác', ownDay: null }, 1);
    expect(changed.body).toMatchObject({ title: 'Khác', ownDay: null, version: 2 });
    expect((await board.patch(path, { title: 'Nữa' }, 1)).status).toBe(412);
    const patched = await board.patch<PlanDto>(`/plans/${made.body.id}`, { note: 'Ghi chú' }, 1);
    expect(patched.body).toMatchObject({ note: 'Ghi chú', version: 2 });
  });

  it('put a draft into force as it was read only', async () => {
    const { items } = (await board.get<PlanPageDto>('/plans')).body;
    const { id } = items.find(({ code }) => code === 'draft-1')!;
    const stale = await board.post(`/plans/${id}/activate`, {}, { 'if-match': '"1"' });
    expect(stale).toMatchObject({ status: 412, body: { current: { status: 'draft', note: 'Ghi chú' } } });
    const active = await board.post<PlanDto>(`/plans/${id}/activate`, {}, { 'if-match': '"2"' });
    expect(active).toMatchObject({ status: 200, body: { status: 'in_force', version: 3 } });
  });

  it('trigger a waiting duty, whose tasks are made at once', async () => {
    const { id, version } = await dutyAt('III (Nhiệm vụ cụ thể).4');
    const trigger = { document: 'Hướng dẫn số 05-HD/BTCTU', dueOn: '2026-12-31' };
    const read = { 'if-match': `"${version}"` };
    const answer = await board.post<DutyDto>(`/duties/${id}/trigger`, trigger, read);
    expect([answer.status, answer.headers.get('etag')]).toEqual([201, `"${version + 1}"`]);
    const again = await board.post(`/duties/${id}/trigger`, trigger, read);
    expect(again).toMatchObject({ status: 412, body: { currentVersion: version + 1 } });
    expect(answer.body).toMatchObject({ waiting: false, triggers: [{ recordedOn: '2026-03-05' }] });
    const tasks = await app.dataSource.query<object[]>('select due_on from task where duty_id = $1', [id]);
    expect(tasks).toEqual([{ due_on: '2026-12-31' }]);
  });

  it('amend a duty of the plan in force, naming the document', async () => {
    const { id, version, title } = await dutyAt('IV.2');
    const refused = await board.patch(`/duties/${id}`, { title: 'Tên mới' }, version);
    expect(refused).toMatchObject({ status: 400, body: { code: 'amending_document_required' } });
    const amended = await board.patch<DutyDto>(
      `/duties/${id}`,
      { title: 'Tên mới', amendingDocument: 'KH 15-KH/HU' },
      version,
    );
    expect(amended.body).toMatchObject({ title: 'Tên mới', earlierWordings: [{ title }] });
  });

  it('amend a target of the plan in force, whose earlier wording is read beside it', async () => {
    const { version, targets } = (await board.get<PlanDto>(`/plans/${planId}`)).body;
    const said = targets.map(({ place, title, text }) => ({ place, title, text }));
    const change = {
      targets: said.map((one, index) => (index === 0 ? { ...one, title: 'Chỉ tiêu mới' } : one)).slice(0, 7),
      amendingDocument: 'KH 16-KH/HU',
    };
    const amended = (await board.patch<PlanDto>(`/plans/${planId}`, change, version)).body;
    expect(amended.targets[0]).toMatchObject({
      id: targets[0]!.id,
      title: 'Chỉ tiêu mới',
      earlierWordings: [
        { title: said[0]!.title, amendingDocument: 'KH 16-KH/HU', replacedAt: '2026-03-05T02:00:00.000Z' },
      ],
    });
    expect(amended.removedTargets).toMatchObject([{ place: said[7]!.place, title: said[7]!.title }]);
    expect((await officer.get<PlanDto>(`/plans/${planId}`)).body.removedTargets).toEqual(
      amended.removedTargets,
    );
  });

  it('say what is wrong and what is allowed, every problem at once', async () => {
    const answer = await board.post<{ fields: { name: string; message: string }[] }>(
      `/plans/${planId}/duties`,
      { place: '', heading: 'Ban', leadBodies: ['x'], cadence: 'weekly', surprise: 1 },
      { 'accept-language': 'en' },
    );
    expect(answer.status).toBe(400);
    expect(answer.body.fields.map(({ name }) => name).sort()).toEqual([
      'cadence',
      'leadBodies',
      'place',
      'surprise',
      'title',
    ]);
    const cadence = answer.body.fields.find(({ name }) => name === 'cadence');
    expect(cadence?.message).toContain('continuous, conditional');
  });

  it('close a plan once', async () => {
    const committeeId = (await board.get<PlanDto>(`/plans/${planId}`)).body.committee.id;
    const { id } = (await board.post<PlanDto>('/plans', { committeeId, code: 'draft-2', title: 'Dự thảo' }))
      .body;
    const early = await board.post(`/plans/${id}/close`, {});
    expect(early).toMatchObject({ status: 409, body: { code: 'illegal_transition', allowed: ['in_force'] } });
  });
});

describe('the story of a task that nobody has worked on', () => {
  const movedTask = async (): Promise<string> => {
    const [row] = await app.dataSource.query<{ id: string }[]>(
      `select t.id from task t join body b on b.id = t.lead_body_id
       where b.code = 'xa-lat' and t.cadence = 'continuous' and t.plan_id = $1 order by t.due_on, t.number limit 1`,
      [planId],
    );
    return row!.id;
  };
  const lastEntry = async (headers = {}) =>
    (await officer.get<TaskDetailDto>(`/tasks/${await movedTask()}`, { headers })).body.updates.at(-1);

  it('names the document that amended the review calendar of its plan', async () => {
    const { version, reviewCalendar } = (await board.get<PlanDto>(`/plans/${planId}`)).body;
    const change = {
      reviewCalendar: { ...reviewCalendar, reportsDueAfter: { base: 3, other: 4 } },
      amendingDocument: 'KH 17-KH/HU',
    };
    expect((await board.patch(`/plans/${planId}`, change, version)).status).toBe(200);
    const entry = { kind: 'amended', note: 'KH 17-KH/HU', from: 'assigned', to: 'assigned' };
    expect(await lastEntry()).toMatchObject({ ...entry, cause: 'Kế hoạch được sửa đổi, bổ sung' });
    expect(await lastEntry(english.headers)).toMatchObject({ ...entry, cause: 'The plan was amended' });
  });

  it('says that the working days changed, and names no document that ordered something else', async () => {
    const { committee } = (await board.get<PlanDto>(`/plans/${planId}`)).body;
    const { items } = (
      await board.get<CalendarDaysDto>(`/calendar/days?committee=${committee.id}&year=2026&limit=200`)
    ).body;
    const holiday = { day: '2026-06-15', off: true, name: 'Nghỉ', source: 'CV 1', certainty: 'ordered' };
    const year = { committeeId: committee.id, year: 2026, days: [...items, holiday] };
    expect((await board.put('/calendar/days', year)).status).toBe(200);
    await app.get(ReviewMakingService).run(app.clock.now());
    const entry = { kind: 'amended', note: '', accountId: null };
    expect(await lastEntry()).toMatchObject({
      ...entry,
      cause: 'Lịch ngày làm việc, hoặc loại hình của đơn vị, thay đổi',
    });
    expect(await lastEntry(english.headers)).toMatchObject({
      ...entry,
      cause: 'The working days changed, or the kind of the body',
    });
  });
});

describe('a signed plan', () => {
  async function read(content: string | Uint8Array, by = board) {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), 'ke-hoach');
    return by.post<PlanDraftDto>('/plans/import', form);
  }

  it('is read into what it says of bodies and duties, each with its place in the text', async () => {
    const text =
      'PHÂN CÔNG NHIỆM VỤ\n\n1. Văn phòng Huyện ủy\n\n- Bảo đảm kinh phí;\n\n- Lập dự toán hằng năm.\n';
    const { status, body } = await read(text);
    expect(status).toBe(200);
    expect(body.source).toBe(text);
    const [office] = body.bodies;
    expect(office).toMatchObject({
      name: 'Văn phòng Huyện ủy',
      duties: [{ cadence: null }, { cadence: 'yearly' }],
    });
    expect(office?.duties.map(({ span }) => text.slice(...span))).toEqual([
      expect.stringContaining('Bảo đảm kinh phí'),
      expect.stringContaining('Lập dự toán hằng năm'),
    ]);
  });

  it('that cannot be read is refused with the reason at the file', async () => {
    const { status, body } = await read('%PDF-1.7 and no more');
    expect([status, body]).toMatchObject([400, { code: 'broken', fields: [{ name: 'file' }] }]);
  });

  it('is read for a board alone', async () => {
    expect((await read('Kế hoạch', officer)).status).toBe(403);
  });
});
