import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AssessmentDto } from '../../../src/api/reviews/assessment.dto.js';
import type { ReviewSummaryDto } from '../../../src/api/reviews/summary.dto.js';
import { newId } from '../../../src/kernel/new-id.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { reportedReview } from '../../support/reported-review.js';
import { TaskWorld } from '../../support/task-world.js';
import { PASSWORD } from '../../support/world.js';

let app: TestApp;
let make: TaskWorld;

beforeAll(async () => {
  app = await startApp('2026-09-01T09:00:00+07:00');
  make = new TaskWorld(app.dataSource.manager);
});
afterAll(() => app.close());

describe('the board’s assessment of a body', () => {
  const version = (at: number) => ({ 'if-match': `"${at}"` });

  async function assessed() {
    const committee = await make.committee();
    const unit = await make.body(committee, { kind: 'base-commune' });
    const one = await reportedReview(make, committee, unit);
    const enter = async (role: 'board' | 'observer' | 'officer', at = committee) =>
      app.client().signIn((await make.account({ role, at })).email, PASSWORD);
    const [clerk, leader, own] = [
      await enter('board'),
      await enter('observer'),
      await enter('officer', unit),
    ];
    const path = `/reviews/${one.reviewId}/bodies/${unit.id}/assessment`;
    const text = async (client: Client) => (await client.get<AssessmentDto>(path)).body.text;
    const write = (words: string, at: number) => clerk.put<AssessmentDto>(path, { text: words }, version(at));
    return { ...one, unit, clerk, leader, own, path, text, write };
  }

  it('is written and changed while the review collects; somebody else’s newer words are shown, not overwritten', async () => {
    const { clerk, leader, unit, path, text, write, reviewId } = await assessed();
    const before = await clerk.get(path);
    expect([before.headers.get('etag'), before.body]).toEqual([
      '"0"',
      { id: null, text: '', writtenOn: null, version: 0 },
    ]);
    expect((await clerk.put(path, { text: 'x' })).status).toBe(428);
    const first = await write(' Hoàn thành đúng hạn. ', 0);
    expect([first.status, first.headers.get('etag'), first.body]).toEqual([
      200,
      '"1"',
      { id: first.body.id, text: 'Hoàn thành đúng hạn.', writtenOn: '2026-09-01', version: 1 },
    ]);
    expect((await write('Hoàn thành đúng hạn.', 1)).body.version).toBe(1);
    expect((await write('Hoàn thành, còn chậm.', 1)).body.version).toBe(2);
    expect((await write('Của người khác', 1)).body).toMatchObject({
      status: 412,
      code: 'stale_version',
      currentVersion: 2,
      current: { text: 'Hoàn thành, còn chậm.' },
    });
    expect(await text(leader)).toBe('Hoàn thành, còn chậm.');
    const { bodies } = (await clerk.get<ReviewSummaryDto>(`/reviews/${reviewId}/summary`)).body;
    expect(bodies.find(({ body }) => body.id === unit.id)?.assessment).toMatchObject({
      text: 'Hoàn thành, còn chậm.',
      version: 2,
    });
    const { items } = (await clerk.get<{ items: object[] }>(`/history?entity=assessment&id=${first.body.id}`))
      .body;
    expect(items).toMatchObject([{ action: 'written' }, { action: 'written' }]);
    expect(JSON.stringify(items)).not.toContain('Hoàn thành');
  });

  it('is the body’s to read once the review is closed, as it stood then, whatever is written after a reopening', async () => {
    const { clerk, own, unit, path, text, write, reviewId } = await assessed();
    const id = (await write('Cần khắc phục chậm cập nhật.', 0)).body.id;
    const seen = async () =>
      (await own.get<ReviewSummaryDto>(`/reviews/${reviewId}/summary`)).body.bodies.find(
        ({ body }) => body.id === unit.id,
      )?.assessment?.text;
    expect([(await own.get(path)).status, await seen()]).toEqual([404, undefined]);
    expect((await own.get(`/history?entity=assessment&id=${id}`)).status).toBe(404);
    expect((await own.put(path, { text: 'Tốt' }, version(1))).status).toBe(403);
    expect((await clerk.post(`/reviews/${reviewId}/close`)).status).toBe(200);
    expect([await text(own), await seen()]).toEqual([
      'Cần khắc phục chậm cập nhật.',
      'Cần khắc phục chậm cập nhật.',
    ]);
    expect((await write('Viết lại', 1)).body).toMatchObject({ status: 409, code: 'review_closed' });
    await clerk.post(`/reviews/${reviewId}/reopen`, { reason: 'Bổ sung' });
    const { version: at } = (await clerk.get<AssessmentDto>(path)).body;
    expect((await write('Viết lại', at)).status).toBe(200);
    expect([await text(clerk), await text(own)]).toEqual(['Viết lại', 'Cần khắc phục chậm cập nhật.']);
    await clerk.post(`/reviews/${reviewId}/close`);
    expect(await text(own)).toBe('Viết lại');
    expect(
      await app.dataSource.query(
        `select kept @> '[{"text": "Cần khắc phục chậm cập nhật."}]' as earlier, jsonb_array_length(kept) as n
         from review_assessment where id = $1`,
        [id],
      ),
    ).toEqual([{ earlier: true, n: 2 }]);
  });

  it('is of bodies that owe the review a report, and not before it opens', async () => {
    const { clerk, write, reviewId } = await assessed();
    const elsewhere = `/reviews/${reviewId}/bodies/${newId()}/assessment`;
    expect((await clerk.put(elsewhere, { text: 'x' }, version(0))).status).toBe(404);
    await app.dataSource.query(`update review set opens_on = '2027-01-01' where id = $1`, [reviewId]);
    expect((await write('x', 0)).body).toMatchObject({ status: 409, code: 'review_not_open' });
  });
});
