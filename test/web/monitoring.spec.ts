import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/new-id.js';
import { UrgingsQueries } from '../../src/reminders/urgings.queries.js';
import { UrgingsService } from '../../src/reminders/urgings.service.js';
import { scopeOf } from '../../src/kernel/scope.js';
import type { Client } from '../support/client.js';
import { listFile } from '../support/list-file.js';
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
    expect(html).not.toContain('name="body.');
  });

  it('says so in English where that is read', async () => {
    const client = await stage.client(cast.board);
    await client.sendForm('/language', { language: 'en', to: '/' });
    expect(words(await read('/monitoring', client))).toContain('1 body is late :');
  });

  it('in English marks what has no English title as Vietnamese, on the page of urging too', async () => {
    const client = await stage.client(cast.board);
    await client.sendForm('/language', { language: 'en', to: '/' });
    const html = await read('/monitoring', client);
    const places = html.match(/<[a-z]+[^>]*>[^<]*Rà soát quy chế/g) ?? [];
    expect(places.length).toBeGreaterThanOrEqual(2);
    for (const place of places) expect(place).toMatch(/^<[a-z]+ lang="vi">/);
    const urging = await read(`/monitoring/urging?plan=${cast.plan.id}&body.${cast.lead.id}=true`, client);
    expect(urging).toMatch(/<span lang="vi">III[^<]*Rà soát quy chế<\/span>/);
    await stage.app.dataSource.query(
      `update duty set title_en = 'Look over the rules' where title = 'Rà soát quy chế'`,
    );
    expect(await read('/monitoring', client)).toMatch(/<span lang="en">[^<]*Look over the rules<\/span>/);
    await stage.app.dataSource.query(`update duty set title_en = null where title = 'Rà soát quy chế'`);
  });
});

describe('urging from a selection', () => {
  const form = (given: Record<string, string>) =>
    board.sendForm<string>(
      '/monitoring/urging',
      {
        plan: cast.plan.id,
        [`body.${cast.lead.id}`]: 'true',
        taskId: overdue.id,
        text: 'Đề nghị gửi kết quả.',
        zalo: 'Gửi nhóm.',
        ...given,
      },
      { accept: 'text/html' },
    );
  const noted = async () => {
    const { app } = stage;
    const page = await app.get(UrgingsQueries).list(scopeOf(cast.board), { body: cast.lead.id }, 50);
    return page.items.map(({ channel, text }) => `${channel}: ${text}`);
  };

  it('opens with what is late ticked, the words shown, and a text for Zalo that says who owes what', async () => {
    const monitoring = await read('/monitoring');
    const link = /href="(\/monitoring\/urging\?[^"]*)"/.exec(monitoring)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const html = await read(link);
    expect(html).toMatch(new RegExp(`name="taskId" value="${overdue.id}" checked`));
    expect(html).toContain('Đề nghị đơn vị khẩn trương thực hiện');
    expect(words(html)).toContain(
      '1. Đảng ủy xã Đưng K’nớ: III.1 Rà soát quy chế (quá hạn 10 ngày, thời hạn 10/02/2026)',
    );
    expect(html).not.toContain('Lập danh sách');
  });

  it('opens for any selected body, with all of its open work', async () => {
    const html = await read(
      `/monitoring/urging?plan=${cast.plan.id}&body.${other.id}=true&body.${cast.lead.id}=true`,
    );
    expect(words(html)).toMatch(/Văn phòng Huyện ủy III\.1 Lập danh sách thời hạn 24\/02\/2026/);
    expect(html.match(/name="taskId"[^>]* checked/g)).toHaveLength(3);
  });

  it.each(['mail', 'telephone', 'letter'])('notes one by %s, and says so', async (channel) => {
    const { status, headers } = await form({ channel });
    expect([status, headers.get('location')]).toEqual([303, `/monitoring?plan=${cast.plan.id}`]);
    expect((await noted())[0]).toBe(`${channel}: Đề nghị gửi kết quả.`);
    expect(await read('/monitoring')).toMatch(/role="status">\s*<span>Đã ghi nhận đôn đốc [^<]*: 1 đơn vị\./);
  });

  it('notes the text that went to Zalo, and counts each urging for its body', async () => {
    const before = (await noted()).length;
    expect((await form({ channel: 'zalo' })).status).toBe(303);
    expect((await noted())[0]).toBe('zalo: Gửi nhóm.');
    expect(await read('/monitoring')).toContain(`đã đôn đốc ${before + 1} lần`);
  });

  it('keeps what was typed and ticked, and says what is wrong at its field', async () => {
    const before = await noted();
    const long = 'Đề nghị '.repeat(400);
    const tooLong = await form({ channel: 'mail', text: long });
    expect(tooLong.status).toBe(400);
    expect(tooLong.body).toMatch(
      /role="alert"[\s\S]*id="text-mistake"[\s\S]*aria-invalid="true">Đề nghị Đề nghị/,
    );
    expect(tooLong.body).toMatch(new RegExp(`value="${overdue.id}" checked`));
    const emptyZalo = await form({ channel: 'zalo', zalo: '' });
    expect([emptyZalo.status, emptyZalo.body.includes('id="zalo-mistake"')]).toEqual([400, true]);
    const script = '<script>alert(1)</script>';
    const nothing = await form({ channel: 'mail', taskId: '', text: script });
    expect(nothing.status).toBe(400);
    expect(nothing.body).toContain('&lt;script&gt;alert(1)');
    expect(nothing.body).not.toContain(script);
    expect((await form({ channel: 'pigeon' })).status).toBe(400);
    expect(await noted()).toEqual(before);
  });

  it('does not urge what has been done meanwhile', async () => {
    await stage.app.dataSource.query(
      `update task set status = 'done', completed_on = '2026-02-19' where id = $1`,
      [overdue.id],
    );
    const answer = await form({ channel: 'mail' });
    expect([answer.status, words(answer.body)]).toEqual([
      409,
      expect.stringContaining('không còn gì để đôn đốc'),
    ]);
    await stage.app.dataSource.query(
      `update task set status = 'assigned', completed_on = null where id = $1`,
      [overdue.id],
    );
  });
});

describe('lateness by body and over time', () => {
  let first: string;

  beforeAll(async () => {
    first = newId();
    await stage.app.dataSource.query(
      `insert into review (id, committee_id, plan_id, kind, name, name_en, period_from, period_to, opens_on, meeting_on,
         base_due_on, other_due_on, status, closed_on)
       values ($1, $3, $4, 'regular', 'Sơ kết đợt một', 'First review', '2025-12-15', '2026-02-15', '2026-01-20', '2026-02-18',
           '2026-02-16', '2026-02-17', 'closed', '2026-02-18'),
         ($2, $3, $4, 'regular', 'Sơ kết đợt hai', 'Second review', '2026-02-15', '2026-06-15', '2026-05-20', '2026-06-24',
           '2026-06-16', '2026-06-18', 'scheduled', null)`,
      [first, newId(), cast.committee.id, cast.plan.id],
    );
  });

  it('is drawn by body as stacked bars, with the same numbers in a table', async () => {
    const { body } = await board.page('/monitoring');
    expect(body).toMatch(/<rect class="f-late" x="0" width="360" height="14"\/>/);
    expect(body).toMatch(
      /<rect class="f-run" x="0" width="180"[\s\S]*<rect class="f-soon" x="180" width="180"/,
    );
    const table = words(body);
    expect(table).toContain('Đơn vị Hoàn thành đúng hạn Hoàn thành quá hạn Trong hạn Sắp đến hạn Quá hạn');
    expect(table).toMatch(/Đảng ủy xã Đưng K’nớ 0 0 0 0 1 1 /);
    expect(table).toMatch(/Văn phòng Huyện ủy 0 0 1 1 0 2 /);
  });

  it('is had as a file with all that the page shows, by its filters and for nobody without tasks', async () => {
    const sheets = await listFile(board, '/monitoring');
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Quá hạn theo đơn vị', 2],
      ['Đơn vị và nội dung nhiệm vụ', 2],
      ['Tỷ lệ đúng hạn qua các kỳ', 1],
      ['Tỷ lệ đúng hạn theo tháng', 1],
      ['Lâu chưa cập nhật nhất', 3],
      ['Thời hạn trong bốn tuần tới', 1],
    ]);
    const [bodies, matrix, reviews, , quiet, coming] = sheets.map(({ rows }) => rows);
    expect(bodies?.[0]).toMatchObject({
      'Đơn vị': 'Đảng ủy xã Đưng K’nớ',
      'Quá hạn': 1,
      'Tổng số': 1,
      'Quá hạn lâu nhất (ngày)': 10,
    });
    expect(bodies?.[1]).toMatchObject({ 'Trong hạn': 1, 'Sắp đến hạn': 1, 'Tổng số': 2 });
    expect(matrix?.map((row) => Object.values(row).slice(2))).toEqual(
      expect.arrayContaining([expect.arrayContaining(['Quá 10 ngày', null])]),
    );
    expect(reviews?.[0]).toMatchObject({ Kỳ: 'Sơ kết đợt một', 'Tỷ lệ đúng hạn': 0.5 });
    expect(quiet?.[0]).toMatchObject({ 'Cập nhật gần nhất': new Date('2026-01-15T00:00:00Z') });
    expect(coming?.[0]).toMatchObject({ 'Thời hạn': new Date('2026-02-24T00:00:00Z'), 'Số nhiệm vụ': 1 });
    const [late] = await listFile(board, '/monitoring?late=true');
    expect(late?.rows.map((row) => row['Đơn vị'])).toEqual(['Đảng ủy xã Đưng K’nớ']);
    const stranger = await stage.client((await stage.cast()).board);
    expect((await stranger.page('/monitoring')).body).not.toContain('list.xlsx');
  });

  it('goes over reviews and months as lines, of what was completed in time among the settled', async () => {
    const { body } = await board.page('/monitoring');
    expect(body.match(/<svg class="trend"[^>]*>[\s\S]*?<path d="M235,79/g)).toHaveLength(2);
    expect(words(body)).toMatch(/Sơ kết đợt một 50 % 1 0 1 /);
    expect(words(body)).toMatch(/02\/2026 50 % 1 0 1 /);
  });

  it('tells what is open longest without a change, and the days of the next four weeks', async () => {
    const html = words(await read('/monitoring'));
    expect(html).toMatch(
      /III\.1 Rà soát quy chế Đảng ủy xã Đưng K’nớ · 36 ngày chưa cập nhật \(từ 15\/01\/2026\) · quá hạn/,
    );
    expect(html).toMatch(/24\/02\/2026 · 1 nhiệm vụ của 1 đơn vị III\.1 Lập danh sách/);
    expect(html).not.toContain('01/06/2026 ·');
    await stage.app.dataSource.query(`update task set last_update_on = '2026-02-19' where id = $1`, [
      overdue.id,
    ]);
    expect(words(await read('/monitoring'))).toMatch(/Rà soát quy chế [^·]*· 1 ngày chưa cập nhật/);
  });

  it.each([
    '',
    '?period=all',
    '?period=first',
    '?kind=base-commune',
    '?group=own',
    '?period=all&group=own',
    '?period=first&group=own',
    '?late=true',
  ])('opens behind each of its numbers a list of so many: %s', async (query) => {
    const group = await stage.world.groupOfBodies(cast.committee, [other]);
    const { body } = await board.page(`/monitoring${query.replace('first', first).replace('own', group.id)}`);
    const links = [...body.matchAll(/href="(\/tasks\?[^"]*)"[^>]*>(?:<strong>)?(\d+)</g)].map(
      ([, url = '', count]) => [url.replaceAll('&amp;', '&'), Number(count)] as const,
    );
    expect(links.length).toBeGreaterThan(query === '?late=true' ? 0 : 8);
    const narrowed = /(kind|group)=/.exec(query)?.[0] ?? '';
    expect(links.filter(([url]) => !url.includes(narrowed) && !url.includes('body='))).toEqual([]);
    const found = await Promise.all(
      links.map(
        async ([url]) =>
          ((await board.page(url)).body.match(/<a href="\/tasks\/[0-9a-f-]{36}"><b>/g) ?? []).length,
      ),
    );
    expect(found).toEqual(links.map(([, count]) => count));
  });

  it('leads from what is open longest without a change to the list that begins with just these', async () => {
    const group = await stage.world.groupOfBodies(cast.committee, [other]);
    for (const query of ['', `?group=${group.id}`]) {
      const { body } = await board.page(`/monitoring${query}`);
      const from = body.slice(body.indexOf('id="quiet"'));
      const card = from.slice(0, from.indexOf('</section>'));
      const ids = (html: string) =>
        [...html.matchAll(/href="\/tasks\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
      const all = /href="(\/tasks\?[^"]*)"/.exec(card)?.[1]?.replaceAll('&amp;', '&') ?? '';
      expect(ids(card).length).toBeGreaterThan(0);
      expect(ids((await board.page(all)).body)).toEqual(ids(card));
    }
    expect((await board.page('/monitoring?late=true')).body).not.toContain('sort=quietSince');
  });

  it('follows the choice of bodies', async () => {
    const html = words(await read('/monitoring?kind=base-commune'));
    expect(html).toMatch(/Sơ kết đợt một 0 % 0 0 1 /);
    expect(html).toContain('Không có thời hạn nào trong bốn tuần tới.');
  });
});

it('no letter is offered to the body that would issue it, which is told beside others', async () => {
  await stage.task(cast, { title: 'Tổng hợp', dueOn: '2026-02-10', lead: cast.monitor });
  const page = async (...bodies: readonly { readonly id: string }[]) =>
    read(`/monitoring/urging?plan=${cast.plan.id}&${bodies.map(({ id }) => `body.${id}=true`).join('&')}`);
  const told = 'không gửi công văn cho chính mình';
  const seen = async (...bodies: readonly { readonly id: string }[]) => {
    const html = await page(...bodies);
    return [html.includes('value="compose"'), html.includes(told)];
  };
  expect(await seen(cast.monitor)).toEqual([false, true]);
  expect(await seen(cast.monitor, cast.lead)).toEqual([true, true]);
  expect(await seen(cast.lead)).toEqual([true, false]);
});

it('says of a plan without delay that other plans have some, with the list', async () => {
  const newer = await stage.world.planInForce(cast.committee, { monitor: cast.monitor });
  await stage.task({ ...cast, plan: newer }, { dueOn: '2026-12-20' });
  const html = await read(`/monitoring?plan=${newer.id}`);
  const [, count] =
    /Không có đơn vị nào quá hạn\. .*Tính cả các kế hoạch khác: (\d+) nhiệm vụ quá hạn/.exec(words(html)) ??
    [];
  expect(html).toContain('href="/tasks?lateness=overdue"');
  const list = await board.get<{ items: unknown[] }>('/tasks?lateness=overdue&limit=200');
  expect(list.body.items).toHaveLength(Number(count));
  expect(await read(`/monitoring?plan=${cast.plan.id}`)).not.toContain('Tính cả');
});

it('counts beside a body only the urgings about tasks of the plan that is shown', async () => {
  const another = await stage.world.planInForce(cast.committee, { monitor: cast.monitor });
  const owing = await stage.world.body(cast.committee, { name: 'Đảng ủy xã Đạ Chais' });
  const here = await stage.task({ ...cast, lead: owing }, { dueOn: '2026-02-11' });
  const there = await stage.task({ ...cast, plan: another, lead: owing }, { dueOn: '2026-02-12' });
  const urge = async (...tasks: readonly { readonly id: string }[]) =>
    stage.app.get(UrgingsService).urge(cast.board, {
      taskIds: tasks.map(({ id }) => id),
      reportIds: [],
      channel: 'telephone',
      text: 'Gọi',
    });
  const told = async ({ id }: Stored) => {
    const { body } = await board.page(`/monitoring/urging?plan=${id}&body.${owing.id}=true`);
    return /Đạ Chais( · đã đôn đốc \d+ lần)?/.exec(body)?.[1] ?? null;
  };
  await urge(there);
  expect([await told(cast.plan), await told(another)]).toEqual([null, ' · đã đôn đốc 1 lần']);
  await urge(here, there);
  expect([await told(cast.plan), await told(another)]).toEqual([
    ' · đã đôn đốc 1 lần',
    ' · đã đôn đốc 2 lần',
  ]);
  expect(words(await read(`/monitoring?plan=${another.id}`))).toMatch(/Đạ Chais quá hạn.* đã đôn đốc 2 lần/);
});
