import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.js';
import { type Cast, type StoredTask, TaskStage } from '../support/task-stage.js';
import type { Stored } from '../support/world.js';

let stage: TaskStage;
let cast: Cast;
let overdue: StoredTask;
let other: Stored;
let board: Client;

beforeAll(async () => {
  stage = await TaskStage.open('2026-01-15');
  cast = await stage.cast();
  other = await stage.world.body(cast.committee, { name: 'Văn phòng Huyện ủy' });
  overdue = await stage.task(cast, { title: 'Rà soát quy chế', dueOn: '2026-02-10' });
  await stage.task(cast, { title: 'Lập danh sách', dueOn: '2026-02-24', lead: other });
  await stage.task(cast, { title: 'Tổng hợp số liệu', dueOn: '2026-06-01', lead: other });
  const done = await stage.task(cast, { title: 'Mở lớp', dueOn: '2026-02-10', lead: other });
  await stage.app.dataSource.query(
    `update task set status = 'done', completed_on = '2026-02-09', done_reported_on = '2026-02-09' where id = $1`,
    [done.id],
  );
  stage.goTo('2026-02-20');
  board = await stage.client(cast.board);
});
afterAll(() => stage.close());

/** The page's words without its tags. */
async function read(path: string, client = board): Promise<string> {
  const { status, body } = await client.page(path);
  expect(status).toBe(200);
  return body.replace(/<svg[\s\S]*?<\/svg>/g, '');
}
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’')
    .replace(/\s+/g, ' ');
const figures = (html: string) =>
  [...html.matchAll(/<strong>(\d+)<\/strong><span>([^<]*)</g)].map(([, count, label]) => `${label} ${count}`);

describe('who is late, since when, with what', () => {
  it('is answered in a sentence, and each figure opens the list behind it', async () => {
    const html = await read('/monitoring');
    expect(words(html)).toContain(
      '1 đơn vị quá hạn : Đảng ủy xã Đưng K’nớ , lâu nhất 10 ngày (thời hạn 10/02/2026), 1 nhiệm vụ chưa xong.',
    );
    expect(words(html)).toMatch(/Đưng K’nớ quá hạn 10 ngày, thời hạn 10\/02\/2026 III\.1 Rà soát quy chế/);
    expect(figures(html)).toEqual([
      'Quá hạn 1',
      'Sắp đến hạn 1',
      'Chờ xác nhận 1',
      'Trong hạn 1',
      'Hoàn thành đúng hạn 1',
      'Hoàn thành quá hạn 0',
    ]);
    expect(html).toContain(`href="/tasks?plan=${cast.plan.id}&amp;lateness=overdue"`);
  });

  it('is seen in a matrix, where a cell says its state in a word and opens its task', async () => {
    const html = await read('/monitoring');
    expect(html).toMatch(new RegExp(`class="cell late" href="/tasks/${overdue.id}"[^>]*>Quá 10 ngày<`));
    expect(html).toMatch(/class="cell soon"[^>]*>Còn 4 ngày</);
    expect(html).toMatch(/class="cell wait"[^>]*>Chờ xác nhận</);
    expect(html).toMatch(/class="cell off"[^>]*>Chưa làm</);
  });

  it('is narrowed by kind, by group, and to late bodies, in the address', async () => {
    const group = await stage.world.groupOfBodies(cast.committee, [other]);
    for (const query of ['kind=base-commune', 'late=true']) {
      const html = await read(`/monitoring?${query}`);
      expect(html).toContain('Rà soát quy chế');
      expect(html).not.toContain('Lập danh sách');
    }
    const html = await read(`/monitoring?group=${group.id}`);
    expect(html).not.toContain('Rà soát quy chế');
    expect(figures(html)).toContain('Quá hạn 0');
    expect(html).toMatch(new RegExp(`<option value="${group.id}" selected>`));
  });

  it('takes no address amiss', async () => {
    const html = await read('/monitoring?plan=none&period=x&kind=%3Cscript%3E&group=1&late=maybe&utm=1');
    expect(figures(html)).toContain('Quá hạn 1');
  });

  it('shows a body its own tasks alone, without urging', async () => {
    const html = await read('/monitoring', await stage.client(cast.officer));
    expect(html).toContain('Rà soát quy chế');
    expect(html).not.toContain('Lập danh sách');
    expect(html).not.toContain('name="body"');
  });

  it('says so in English where that is read', async () => {
    const client = await stage.client(cast.board);
    await client.sendForm('/language', { language: 'en', to: '/' });
    expect(words(await read('/monitoring', client))).toContain('1 body is late :');
  });
});
