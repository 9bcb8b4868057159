import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { type Actor, visitor } from '../../src/kernel/actor.js';
import { newId } from '../../src/kernel/new-id.js';
import { FollowedBodiesService } from '../../src/reminders/followed-bodies.service.js';
import { type MailRun, type SentMail, startMailRun } from '../support/mail-run.js';
import { ReminderWorld } from '../support/reminder-world.js';
import type { Stored } from '../support/world.js';

const MONDAY = '2026-06-22T07:30:00+07:00';

let run: MailRun;
let db: DataSource;
let followed: FollowedBodiesService;
let world: ReminderWorld;
let one: Stored;
let other: Stored;
let address: string;
let leader: Actor;

beforeAll(async () => {
  run = await startMailRun('2026-01-05T08:00:00+07:00');
  db = run.app.dataSource;
  followed = run.app.get(FollowedBodiesService);
});
afterAll(() => run.close());
beforeEach(async () => {
  world = await ReminderWorld.build(db.manager);
  [one, other] = [await world.bodyWithOfficer(`a-${newId()}`), await world.bodyWithOfficer(`b-${newId()}`)];
  address = `leader@${one.code}.example`;
  const accountId = await world.holder('observer', world.committeeBody, address);
  leader = { ...visitor, accountId, observerOf: [world.committeeBody.id] };
});
afterEach(async () => {
  await db.query(`update plan set status = 'closed'`);
  await db.query('delete from message');
});

/** One body has two overdue tasks, a done one that waits and a report overdue, the other one overdue task. */
async function workOfBoth(): Promise<void> {
  await world.task(one, { dueOn: '2026-06-15' });
  await world.task(one, { dueOn: '2026-06-16' });
  await world.task(one, { status: 'done', dueOn: '2026-06-30', doneReportedOn: '2026-06-19' });
  await world.report(await world.review(), one, { dueOn: '2026-06-18' });
  await world.task(other, { dueOn: '2026-06-15' });
}

async function summary(): Promise<SentMail | undefined> {
  const mails = await run.passAt(MONDAY);
  return mails.find(({ to, subject }) => to === address && subject.includes('Tổng hợp tuần'));
}

describe('a leader’s weekly summary', () => {
  it('covers all bodies where none is chosen', async () => {
    await workOfBoth();
    const mail = await summary();
    expect(mail?.subject).toBe(
      'Tổng hợp tuần, 22/06/2026: 3 nhiệm vụ quá hạn, 0 sắp đến hạn; 1 báo cáo quá hạn',
    );
    expect(mail?.text).not.toContain('Chỉ gồm');
    expect(mail?.text).toContain(`Đơn vị ${one.code}: 2 nhiệm vụ, 1 báo cáo`);
    expect(mail?.text).toContain(`Đơn vị ${other.code}: 1 nhiệm vụ`);
    expect(mail?.text).not.toContain('đơn vị khác');
    expect(mail?.text).toContain('Xem tất cả đơn vị: https://dondoc.example/monitoring');
  });

  it('names the ten bodies with the most overdue and counts the others', async () => {
    await workOfBoth();
    for (let n = 0; n < 10; n += 1) {
      await world.task(await world.bodyWithOfficer(`c${n}-${newId()}`), { dueOn: '2026-06-15' });
    }
    const text = (await summary())?.text ?? '';
    expect(text.match(/^Đơn vị .*: \d+ nhiệm vụ/gm)).toHaveLength(10);
    expect(text).toContain('và 2 đơn vị khác');
  });

  it('covers the chosen bodies alone, and says so', async () => {
    await workOfBoth();
    await followed.choose(leader, [other.id]);
    const mail = await summary();
    expect(mail?.subject).toBe('Tổng hợp tuần, 22/06/2026: 1 nhiệm vụ quá hạn, 0 sắp đến hạn');
    expect(mail?.text).toContain(`Chỉ gồm 1 đơn vị đã chọn theo dõi: Đơn vị ${other.code}.`);
    expect(mail?.html).toContain(`Chỉ gồm 1 đơn vị đã chọn theo dõi: Đơn vị ${other.code}.`);
    for (const figure of ['Báo cáo chưa gửi', 'Chờ cơ quan theo dõi quyết định', 'Hoàn thành trong 7 ngày']) {
      expect(mail?.text).toMatch(new RegExp(`${figure}[^:]*: 0`));
    }
    expect(mail?.text).not.toContain(one.code);
  });

  it('counts reports, decisions and completed tasks of the chosen bodies', async () => {
    await workOfBoth();
    await followed.choose(leader, [one.id]);
    const mail = await summary();
    expect(mail?.text).toContain('Nhiệm vụ quá hạn: 2');
    expect(mail?.text).toContain('Báo cáo quá hạn: 1');
    expect(mail?.text).toContain('Chờ cơ quan theo dõi quyết định: 1');
    expect(mail?.text).toContain('Hoàn thành trong 7 ngày qua: 1');
  });

  it('of a committee to which none of the chosen bodies belongs covers all', async () => {
    await workOfBoth();
    const elsewhere = await ReminderWorld.build(db.manager);
    const foreign = await elsewhere.bodyWithOfficer(newId());
    await followed.choose({ ...leader, observerOf: [world.committeeBody.id, elsewhere.committeeBody.id] }, [
      foreign.id,
    ]);
    expect((await summary())?.subject).toContain('3 nhiệm vụ quá hạn');
  });

  it('of the board follows what the board’s account chose, and nobody else’s', async () => {
    await workOfBoth();
    const board = `board@${one.code}.example`;
    const accountId = await world.holder('board', world.committeeBody, board, 'en');
    await followed.choose({ ...visitor, accountId, boardOf: [world.committeeBody.id] }, [one.id, other.id]);
    const mails = (await run.passAt(MONDAY)).filter(({ subject }) => /Tổng hợp|summary/.test(subject));
    expect(mails.map(({ to, text }) => [to, /Chỉ gồm|Covers only the 2 bodies/.test(text)])).toEqual([
      [board, true],
      [address, false],
    ]);
  });
});

describe('the followed bodies', () => {
  it('are those chosen last, by name; choosing none again means all', async () => {
    expect(await followed.list(leader)).toEqual([]);
    await followed.choose(leader, [other.id]);
    const chosen = await followed.choose(leader, [other.id, one.id]);
    expect(chosen.map(({ id }) => id)).toEqual([one.id, other.id]);
    expect(await followed.list(leader)).toEqual(chosen);
    expect(await followed.choose(leader, [])).toEqual([]);
  });

  it('must be bodies that the account may read: others look as if they did not exist', async () => {
    const foreign = await (await ReminderWorld.build(db.manager)).bodyWithOfficer(newId());
    await expect(followed.choose(leader, [one.id, foreign.id, newId()])).rejects.toMatchObject({
      code: 'unknown_body',
      fields: [{ name: 'bodyIds[1]' }, { name: 'bodyIds[2]' }],
    });
    expect(await followed.list(leader)).toEqual([]);
  });

  it('stand in the history of the account when they change, and not when nothing did', async () => {
    await followed.choose(leader, [one.id, other.id]);
    await followed.choose(leader, [other.id, one.id]);
    const rows = await db.query<unknown[]>(
      'select action, actor_id, after from history where object_id = $1',
      [leader.accountId],
    );
    expect(rows).toEqual([
      {
        action: 'account.followed-bodies-changed',
        actor_id: leader.accountId,
        after: { fields: ['followedBodies'] },
      },
    ]);
  });

  it('are chosen by boards and leaders alone', async () => {
    const officer: Actor = { ...visitor, accountId: newId(), ownBodies: [one.id], readBodies: [one.id] };
    await expect(followed.choose(officer, [one.id])).rejects.toMatchObject({ code: 'forbidden' });
    await expect(followed.list(officer)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('stay one set when two choices are saved at the same moment', async () => {
    await Promise.all([followed.choose(leader, [one.id]), followed.choose(leader, [other.id])]);
    expect(await followed.list(leader)).toHaveLength(1);
  });
});
