import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { Actor } from '../../src/kernel/actor.js';
import { newId } from '../../src/kernel/new-id.js';
import { scopeOf } from '../../src/kernel/scope.js';
import type { UrgingChannel } from '../../src/reminders/urging-channel.js';
import { UrgingsQueries } from '../../src/reminders/urgings.queries.js';
import { UrgingsService } from '../../src/reminders/urgings.service.js';
import { actorAs } from '../support/actors.js';
import { type MailRun, startMailRun } from '../support/mail-run.js';
import { ReminderWorld } from '../support/reminder-world.js';
import type { Stored } from '../support/world.js';

let run: MailRun;
let db: DataSource;
let world: ReminderWorld;
let body: Stored;
let officer: string;
let board: Actor;

beforeAll(async () => {
  run = await startMailRun('2026-01-05T08:00:00+07:00');
  db = run.app.dataSource;
});
afterAll(() => run.close());
beforeEach(async () => {
  run.app.clock.set(new Date('2026-06-10T14:00:00+07:00'));
  world = await ReminderWorld.build(db.manager);
  const code = newId();
  officer = `officer@${code}.example`;
  body = await world.bodyWithOfficer(code);
  const accountId = await world.holder('board', world.committeeBody, `board@${code}.example`);
  board = { ...actorAs('board', world.committeeBody), accountId };
});
afterEach(async () => {
  await db.query(`update plan set status = 'closed'`);
  await db.query('delete from message');
});

async function urge(
  channel: UrgingChannel,
  about: { taskIds?: string[]; reportIds?: string[] },
  text = 'Đề nghị <khẩn trương>',
): Promise<string[]> {
  const { taskIds = [], reportIds = [] } = about;
  const noted = await run.app.get(UrgingsService).urge(board, { taskIds, reportIds, channel, text });
  return noted.map(({ bodyId }) => bodyId);
}

/** Without the board's weekly summary, which other passes of the week would have sent. */
async function mailsAt(instant: string): Promise<{ to: string; text: string; html: string }[]> {
  return (await run.passAt(instant)).filter(({ to }) => !to.startsWith('board@'));
}

describe('an urging', () => {
  it('by mail goes to each body once, with the words of the board and what it is about', async () => {
    const other = await world.bodyWithOfficer(newId());
    const [one, two, three] = [await world.task(body), await world.task(body), await world.task(other)];
    expect((await urge('mail', { taskIds: [one, two, three] })).sort()).toEqual([body.id, other.id].sort());
    const mails = await mailsAt('2026-06-10T14:01:00+07:00');
    expect(mails.map(({ to }) => to).sort()).toEqual([officer, `officer@${other.code}.example`].sort());
    const mail = mails.find(({ to }) => to === officer);
    expect(mail?.text).toContain('Đề nghị <khẩn trương>');
    expect(mail?.html).toContain('Đề nghị &lt;khẩn trương&gt;');
    expect(mail?.text).toContain(`/tasks/${one}`);
    expect(mail?.text).toContain(`/tasks/${two}`);
    expect(mail?.text).not.toContain(three);
  });

  it('by another channel is noted and sends nothing', async () => {
    const review = await world.review({ opensOn: '2026-07-01' });
    const reportId = await world.report(review, body, { dueOn: '2026-07-30' });
    await urge('telephone', { reportIds: [reportId] });
    expect(await mailsAt('2026-06-10T14:01:00+07:00')).toEqual([]);
  });

  it('counts for its body whatever its channel', async () => {
    const taskId = await world.task(body);
    for (const channel of ['mail', 'telephone', 'zalo', 'letter'] as const)
      await urge(channel, { taskIds: [taskId] });
    const counts = await run.app.get(UrgingsQueries).counts(scopeOf(board), {});
    expect(counts.map(({ body: { id }, count }) => [id, count])).toEqual([[body.id, 4]]);
  });

  it('stands in the history of its task', async () => {
    const taskId = await world.task(body);
    await urge('letter', { taskIds: [taskId] });
    const rows = await db.query<unknown[]>('select action, actor_id from history where object_id = $1', [
      taskId,
    ]);
    expect(rows).toEqual([{ action: 'urged', actor_id: board.accountId }]);
  });

  it('is seen by the urged body, but for what the board noted for itself', async () => {
    const taskId = await world.task(body);
    await urge('telephone', { taskIds: [taskId] });
    await urge('mail', { taskIds: [taskId] });
    const queries = run.app.get(UrgingsQueries);
    const texts = async (actor: Actor): Promise<unknown[]> =>
      (await queries.list(scopeOf(actor), {}, 50)).items.map(({ channel, text }) => [channel, text !== null]);
    expect(await texts(actorAs('officer', body))).toEqual([
      ['mail', true],
      ['telephone', false],
    ]);
    expect(await texts(board)).toEqual([
      ['mail', true],
      ['telephone', true],
    ]);
    expect(await texts(actorAs('officer', await world.body(null)))).toEqual([]);
  });

  it('is refused, whole, for what is done', async () => {
    const [open, done] = [await world.task(body), await world.task(body, { status: 'confirmed' })];
    await expect(urge('mail', { taskIds: [open, done] })).rejects.toMatchObject({ code: 'nothing_to_urge' });
    const reports = [{ status: 'accepted' }, { excused: true }];
    const review = await world.review();
    for (const [at, given] of reports.entries()) {
      const owing = at === 0 ? body : await world.bodyWithOfficer(newId());
      const reportId = await world.report(review, owing, given);
      await expect(urge('mail', { reportIds: [reportId] })).rejects.toMatchObject({
        code: 'nothing_to_urge',
      });
    }
    expect(await db.query('select 1 from urging where committee_id = $1', [world.committeeBody.id])).toEqual(
      [],
    );
  });

  it('of two committees’ tasks is told by each of its own alone', async () => {
    const elsewhere = await ReminderWorld.build(db.manager);
    const code = newId();
    const taskIds = [await world.task(body), await elsewhere.task(await elsewhere.bodyWithOfficer(code))];
    board = { ...board, boardOf: [world.committeeBody.id, elsewhere.committeeBody.id] };
    await urge('mail', { taskIds });
    await mailsAt('2026-06-10T14:01:00+07:00');
    const committees = [world.committeeBody.id, elsewhere.committeeBody.id];
    const sent = await db.query<{ address: string; committee_id: string }[]>(
      `select address, committee_id from message where kind = 'event' and committee_id = any($1) order by id`,
      [committees],
    );
    expect(new Map(sent.map((one) => [one.committee_id, one.address]))).toEqual(
      new Map([
        [world.committeeBody.id, officer],
        [elsewhere.committeeBody.id, `officer@${code}.example`],
      ]),
    );
    expect(sent).toHaveLength(2);
  });

  it('of another committee’s task looks as if the task did not exist', async () => {
    const elsewhere = await ReminderWorld.build(db.manager);
    const taskId = await elsewhere.task(await elsewhere.bodyWithOfficer(newId()));
    await expect(urge('mail', { taskIds: [taskId] })).rejects.toMatchObject({ code: 'not_found' });
    await expect(urge('mail', { taskIds: [newId()] })).rejects.toMatchObject({ code: 'not_found' });
  });
});
