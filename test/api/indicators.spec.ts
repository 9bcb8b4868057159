import { beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AskedIndicatorDto,
  IndicatorDto,
  IndicatorListDto,
} from '../../src/api/indicators/indicator.dto.js';
import type { ReportDto } from '../../src/api/reports/report.dto.js';
import { digestOf } from '../../src/history/history.service.js';
import { newId } from '../../src/kernel/new-id.js';
import type { Client } from '../support/client.js';
import { addIndicator } from '../support/indicators.js';
import { reportedReview } from '../support/reported-review.js';
import { signedIn } from '../support/sample.js';
import { sampleReviews } from '../support/sample-reviews.js';
import { TaskWorld } from '../support/task-world.js';
import { PASSWORD } from '../support/world.js';

const { stage, on, ownReport } = sampleReviews();
let make: TaskWorld;

beforeAll(() => {
  make = new TaskWorld(stage.app.dataSource.manager);
  on('2026-06-10');
});

describe('the indicators of the sample plan', () => {
  const list = async (client: Client): Promise<IndicatorDto[]> =>
    (await client.get<IndicatorListDto>(`/plans/${stage.planId}/indicators`)).body.items;

  it('are twelve at the places of its eight targets, each with who reports it and whom it does not hold for', async () => {
    const items = await list(stage.board);
    expect(items).toHaveLength(12);
    expect(new Set(items.map(({ place }) => place)).size).toBe(8);
    expect(items.find(({ code }) => code === 'xep-loai-to-chuc')).toMatchObject({
      goal: { least: 90, most: null },
      addingUp: 'reaching',
      direction: 'up',
      reportedBy: [{ code: 'to-chuc-co-so-dang' }],
      exempt: [
        { code: 'chi-bo-cong-an', words: expect.stringMatching(/^riêng đối với lực lượng vũ trang/) },
        { code: 'chi-bo-quan-su' },
      ],
    });
  });

  it('go with a copy of the plan for a new term, and with a draft that is dropped', async () => {
    const copy = {
      code: 'nhiem-ky-sau',
      title: 'Kế hoạch nhiệm kỳ sau',
      term: { from: '2031-01-01', until: '2035-12-31' },
    };
    const { body: made } = await stage.board.post<{ id: string }>(`/plans/${stage.planId}/copies`, copy);
    const { items } = (await stage.board.get<IndicatorListDto>(`/plans/${made.id}/indicators`)).body;
    const codes = (await list(stage.board)).map(({ code }) => code);
    expect(items.map(({ code }) => code)).toEqual(codes);
    expect(items.map(({ byYear, points }) => [byYear, points])).toEqual(codes.map(() => [null, []]));
    expect(items[2]?.exempt.map(({ code }) => code)).toEqual(['chi-bo-cong-an', 'chi-bo-quan-su']);
    expect(items.find(({ period }) => period === 'term')?.periodEndsOn).toBe('2035-12-31');
    expect((await stage.board.delete(`/plans/${made.id}`)).status).toBe(204);
    const left = 'select count(*)::int as n from indicator where plan_id = $1';
    expect(await stage.app.dataSource.query(left, [made.id])).toEqual([{ n: 0 }]);
    expect(await list(stage.board)).toHaveLength(12);
  });

  it('are asked for where their period ends: at the half-year those of every review, the others not yet', async () => {
    const own = await ownReport(stage.officer, 'xa-lat');
    const asked = Object.groupBy(own.indicators, ({ asked: isAsked }) => (isAsked ? 'yes' : 'no'));
    expect(asked.yes?.map(({ indicator }) => indicator.code)).toEqual([
      'chuong-trinh-kiem-tra',
      'thon-co-chi-bo',
      'chi-bo-thon-co-chi-uy',
    ]);
    expect(asked.no?.map(({ periodEndsOn }) => periodEndsOn)).toEqual(asked.no?.map(() => '2026-12-14'));
    const court = (await ownReport(await signedIn(stage.app, 'officer.chi-bo-cong-an'), 'chi-bo-cong-an'))
      .indicators;
    const codes = court.map(({ indicator }) => indicator.code);
    expect(codes).toContain('mo-hinh-moi');
    expect(codes).not.toContain('xep-loai-to-chuc');
    expect(codes).not.toContain('thon-co-chi-bo');
  });
});

describe('a value of an indicator', () => {
  async function measured(status: 'draft' | 'submitted' = 'draft', period: 'review' | 'term' = 'review') {
    const committee = await make.body(null, { kind: 'committee' });
    const [unit, other] = [await make.body(committee), await make.body(committee)];
    const accounts = {
      board: await make.account({ role: 'board', at: committee }),
      officer: await make.account({ role: 'officer', at: unit }),
      other: await make.account({ role: 'officer', at: other }),
    };
    const clients = {
      board: await stage.app.client().signIn(accounts.board.email, PASSWORD),
      officer: await stage.app.client().signIn(accounts.officer.email, PASSWORD),
      other: await stage.app.client().signIn(accounts.other.email, PASSWORD),
    };
    const review = await reportedReview(make, committee, unit, { status });
    const indicator = await addIndicator(stage.app.dataSource.manager, {
      committeeId: committee.id,
      planId: review.planId,
      reportedBy: [unit.id, other.id],
      period,
    });
    const path = `/reports/${review.reportId}/indicators/${indicator}`;
    const put = (client: Client, version: number, body: object) =>
      client.request<AskedIndicatorDto & { code?: string; fields?: { name: string }[] }>('PUT', path, {
        body,
        headers: { 'if-match': `"${version}"` },
      });
    const seen = async (client: Client): Promise<IndicatorDto | undefined> =>
      (await client.get<IndicatorListDto>(`/plans/${review.planId}/indicators`)).body.items[0];
    return { ...review, ...clients, indicator, put, seen };
  }

  it('is given by the body while its report is a draft, checked, and counts once the report is sent', async () => {
    const { put, officer: own, board: follows, seen, reportId } = await measured();
    const half = await put(own, 0, { part: 9 });
    expect(half).toMatchObject({ status: 200, body: { measurement: { part: 9, figure: null, version: 1 } } });
    expect((await put(own, 0, { whole: 10 })).status).toBe(412);
    const refused = await own.post<{ fields: { name: string }[] }>(`/reports/${reportId}/submit`, {
      sendIncomplete: true,
    });
    expect(refused).toMatchObject({ status: 400, body: { fields: [{ name: 'indicators[0].whole' }] } });
    expect((await put(own, 1, { whole: 8 })).body.fields?.map(({ name }) => name)).toEqual(['part']);
    const whole = await put(own, 1, { whole: 10, note: 'Đã rà soát' });
    expect(whole.body.measurement).toMatchObject({
      figure: 90,
      reached: true,
      note: 'Đã rà soát',
      version: 2,
    });
    expect((await put(follows, 2, { part: 1 })).status).toBe(404);
    const unsent = await seen(follows);
    expect(unsent?.points[0]).toMatchObject({ total: null, standing: 'no-value' });
    expect(unsent?.points[0]?.bodies.map(({ part, version }) => [part, version])).toEqual([[null, 0]]);
    expect((await own.post(`/reports/${reportId}/submit`, { sendIncomplete: true })).status).toBe(200);
    expect((await seen(follows))?.points[0]).toMatchObject({
      total: { figure: 90, part: 9, whole: 10, bodies: 1 },
      standing: 'reached',
      bodies: [{ counts: true, figure: 90 }],
    });
  });

  it('is saved with the rest of the draft, refused where no review asks for it', async () => {
    const { officer: own, reportId, indicator } = await measured();
    const measurements = [{ indicatorId: indicator, part: 3, whole: 4 }];
    const saved = await own.patch<ReportDto>(`/reports/${reportId}`, { measurements }, 1);
    expect(saved.body.indicators[0]).toMatchObject({
      asked: true,
      measurement: { figure: 75, reached: false },
    });
    const wrong = await own.patch(
      `/reports/${reportId}`,
      { measurements: [{ indicatorId: newId(), part: 3 }] },
      saved.body.version,
    );
    expect(wrong).toMatchObject({
      status: 400,
      body: { code: 'not_asked', fields: [{ name: 'measurements[0].indicatorId' }] },
    });
    const twice = await own.patch(
      `/reports/${reportId}`,
      {
        measurements: [
          { indicatorId: indicator, part: 1 },
          { indicatorId: indicator, part: 2 },
        ],
      },
      saved.body.version,
    );
    expect(twice).toMatchObject({
      status: 400,
      body: { fields: [{ name: 'measurements[1].indicatorId' }] },
    });
    const later = await measured('draft', 'term');
    expect((await later.put(later.officer, 0, { part: 3, whole: 4 })).status).toBe(404);
    expect((await later.seen(later.board))?.standing).toBe('not-due');
  });

  it('of a report that was sent is corrected with a reason by the body or the board, until the review closes', async () => {
    const {
      put,
      officer: own,
      other,
      board: follows,
      reviewId,
      reportId,
      seen,
    } = await measured('submitted');
    const given = { part: 9, whole: 10 };
    expect((await put(own, 0, given)).body.fields).toMatchObject([{ name: 'reason' }]);
    expect((await put(other, 0, { ...given, reason: 'x' })).status).toBe(404);
    expect((await put(own, 0, { ...given, reason: 'Bổ sung' })).status).toBe(200);
    expect((await put(follows, 1, { whole: null, reason: 'x' })).body.fields).toMatchObject([
      { name: 'whole' },
    ]);
    const corrected = await put(follows, 1, { part: 8, reason: 'Đếm hai lần một chi bộ' });
    expect(corrected.body.measurement).toMatchObject({
      figure: 80,
      corrections: [
        { part: null, reason: 'Bổ sung' },
        { on: '2026-06-10', part: 9, whole: 10, reason: 'Đếm hai lần một chi bộ' },
      ],
    });
    expect((await seen(follows))?.points[0]).toMatchObject({
      total: { figure: 80 },
      standing: 'not-reached',
    });
    await stage.app.dataSource.query(`update progress_report set status = 'returned' where id = $1`, [
      reportId,
    ]);
    expect((await seen(follows))?.points[0]).toMatchObject({
      total: null,
      standing: 'no-value',
      bodies: [{ part: 8, counts: false }],
    });
    await stage.app.dataSource.query(`update progress_report set status = 'accepted' where id = $1`, [
      reportId,
    ]);
    expect((await seen(follows))?.points[0]?.total).toMatchObject({ figure: 80 });
    await stage.app.dataSource.query(`update review set status = 'closed' where id = $1`, [reviewId]);
    const closed = await put(follows, 2, { part: 9, reason: 'x' });
    expect(closed).toMatchObject({ status: 409, body: { code: 'review_closed' } });
  });

  it('is told in the history as it was before and after, a note by its digest', async () => {
    const { put, officer: own, reportId, indicator } = await measured();
    await put(own, 0, { part: 3, whole: 9 });
    await put(own, 1, { part: 4 });
    await put(own, 2, { note: 'Đã rà soát' });
    const told = (
      await own.get<{ items: { action: string; before: object; after: object }[] }>(
        `/history?entity=report&id=${reportId}`,
      )
    ).body.items.filter(({ action }) => action === 'measured');
    expect(told.map(({ before, after }) => [before, after])).toMatchObject([
      [
        { indicatorId: indicator, part: null, whole: null },
        { part: 3, whole: 9 },
      ],
      [
        { part: 3, whole: 9 },
        { part: 4, whole: 9 },
      ],
      [
        { part: 4, note: '' },
        { part: 4, note: expect.stringMatching(/^sha256:/) },
      ],
    ]);
  });

  it('is told in the history of its report, the reason by its digest', async () => {
    const { put, officer: own, reportId } = await measured('submitted');
    await put(own, 0, { part: 9, whole: 10, reason: ' Bổ sung ' });
    const history = await own.get<{ items: { action: string; after: object }[] }>(
      `/history?entity=report&id=${reportId}`,
    );
    expect(history.body.items.at(-1)).toMatchObject({
      action: 'measurement_corrected',
      after: { part: 9, whole: 10, reason: digestOf('Bổ sung') },
    });
  });
});
