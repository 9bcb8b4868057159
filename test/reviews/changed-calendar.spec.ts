import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nothingWritten } from '../../src/documents/written-head.js';
import { system } from '../../src/kernel/actor.js';
import { calendarDay, instantAt } from '../../src/kernel/calendar-day.js';
import { newId } from '../../src/kernel/new-id.js';
import type { DocumentPart } from '../../src/reports/document-part.entity.js';
import { PlanConsequencesService } from '../../src/reviews/plan-consequences.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { TaskWorld } from '../support/task-world.js';
import type { Stored } from '../support/world.js';

let app: TestApp;
let world: TaskWorld;
let committee: Stored;
let plan: Stored;
let base: Stored;

beforeAll(async () => {
  app = await startApp('2026-01-05T08:00:00+07:00');
  world = new TaskWorld(app.dataSource.manager);
});
afterAll(() => app.close());
beforeEach(async () => {
  committee = await world.committee();
  base = await world.body(committee, { kind: 'base-commune' });
  plan = await world.planInForce(committee);
  await world.duty(committee, plan, { cadence: 'continuous', leads: [base] });
  await settle('2026-01-05');
});

/** What the hourly passes and every change of the plan do. */
const settle = (day: string) =>
  app.dataSource.transaction((manager) =>
    app
      .get(PlanConsequencesService)
      .settle(manager, system, plan.id, instantAt(calendarDay(day), '08:00', 'Asia/Ho_Chi_Minh')),
  );

const setCalendar = (change: object) =>
  app.dataSource.query<unknown[]>(
    'update plan set review_calendar = review_calendar || $2::jsonb where id = $1',
    [plan.id, JSON.stringify(change)],
  );

/** A line for each: its period, the day it is due, and whether it is still asked for. */
const lines = async (sql: string): Promise<string[]> => {
  const rows = await app.dataSource.query<{ line: string }[]>(sql, [plan.id]);
  return rows.map(({ line }) => line);
};
const reviews = () =>
  lines(
    `select concat_ws(' ', period_key, period_from, period_to, base_due_on) as line from review where plan_id = $1 order by period_from`,
  );
const openTasks = () =>
  lines(
    `select concat_ws(' ', split_part(key, '/review-', 2), period_from, period_to, due_on) as line from task
     where plan_id = $1 and status <> 'cancelled' order by period_from`,
  );
const reports = () =>
  lines(
    `select concat_ws(' ', r.period_key, r.period_from, r.period_to, p.due_on) as line
     from progress_report p join review r on r.id = p.review_id where p.plan_id = $1 order by r.period_from`,
  );
const writeIn = ({ part, text, head }: Pick<DocumentPart, 'part' | 'text' | 'head'>) =>
  app.dataSource.query<unknown[]>(
    `insert into review_document_part (id, committee_id, review_id, document, part, text, head, written_on, version)
     select gen_random_uuid(), committee_id, id, 'request', $2, $3, $4, '2026-01-06', 1
     from review where plan_id = $1 and period_key = '2026-H1'`,
    [plan.id, part, text, head && JSON.stringify(head)],
  );
const workOnTask = (from: string) =>
  app.dataSource.query<unknown[]>(
    `insert into task_update (id, task_id, kind, at, arrived_on, note)
     select gen_random_uuid(), id, 'progress', now(), '2026-01-06', 'Đã làm' from task where plan_id = $1 and period_from = $2`,
    [plan.id, from],
  );

describe('a changed rhythm', () => {
  it('gives the periods that nobody has worked in to the new one, tasks, reviews and reports alike', async () => {
    await setCalendar({ rhythm: 'quarter' });
    await settle('2026-01-06');
    const quarters = [
      '2026-Q1 2025-12-15 2026-03-15 2026-03-17',
      '2026-Q2 2026-03-15 2026-06-15 2026-06-16',
      '2026-Q3 2026-06-15 2026-09-15 2026-09-16',
      '2026-Q4 2026-09-15 2026-12-15 2026-12-16',
      '2027-Q1 2026-12-15 2027-03-15 2027-03-16',
    ];
    expect(await reviews()).toEqual(quarters);
    expect(await openTasks()).toEqual(quarters);
    expect(await reports()).toEqual(quarters);
  });

  it('lets the period that somebody has worked in run to its end, and counts from there', async () => {
    await workOnTask('2025-12-15');
    await setCalendar({ rhythm: 'quarter' });
    await settle('2026-01-06');
    const expected = [
      '2026-H1 2025-12-15 2026-06-15 2026-06-16',
      '2026-Q3 2026-06-15 2026-09-15 2026-09-16',
      '2026-Q4 2026-09-15 2026-12-15 2026-12-16',
      '2027-Q1 2026-12-15 2027-03-15 2027-03-16',
    ];
    expect(await reviews()).toEqual(expected);
    expect(await openTasks()).toEqual(expected);
    expect(await reports()).toEqual(expected);
  });

  const firstReviews = async () => {
    await setCalendar({ rhythm: 'quarter' });
    await settle('2026-01-06');
    return (await reviews()).slice(0, 2);
  };
  const kept = ['2026-H1 2025-12-15 2026-06-15 2026-06-16', '2026-Q3 2026-06-15 2026-09-15 2026-09-16'];
  const given = ['2026-Q1 2025-12-15 2026-03-15 2026-03-17', '2026-Q2 2026-03-15 2026-06-15 2026-06-16'];

  it('keeps the review one of whose documents somebody has written in, before it opens', async () => {
    await writeIn({ part: 'opening', text: 'Đề nghị gửi sớm.', head: null });
    expect(await firstReviews()).toEqual(kept);
  });

  it('keeps the review that a document has the lines around its text of', async () => {
    await writeIn({ part: 'head', text: null, head: { ...nothingWritten, signer: 'Người ký' } });
    expect(await firstReviews()).toEqual(kept);
  });

  it('withdraws the review whose documents say nothing of their own any more', async () => {
    await writeIn({ part: 'opening', text: null, head: null });
    await writeIn({ part: 'head', text: null, head: nothingWritten });
    expect(await firstReviews()).toEqual(given);
  });

  it('keeps the review that the register of numbers names, also where the number was taken back', async () => {
    const registerId = newId();
    await app.dataSource.query(
      `with register as (insert into number_register (id, committee_id, issuer_id, type_code, span, layout)
         values ($2, $3, $3, 'report', '2026', 'party-2018'))
       insert into register_number (id, register_id, number, symbol, state, day, subject, addressees, signer, reason, review_id, document)
       select gen_random_uuid(), $2, 1, 'Số 01-BC/HU', 'voided', '2026-01-06', '', '', '', 'Cấp nhầm', id, 'report'
       from review where plan_id = $1 and period_key = '2026-H1'`,
      [plan.id, registerId, committee.id],
    );
    expect(await firstReviews()).toEqual(kept);
  });

  it('takes no report away in which somebody has proposed something, also where it is owed no longer', async () => {
    await app.dataSource.query(
      `with written as (update progress_report p set excused = true, version = 3 from review r
         where r.id = p.review_id and p.plan_id = $1 and r.period_key = '2026-H2' returning p.id)
       insert into proposal (id, report_id, position, text, addressee, status)
       select gen_random_uuid(), id, 0, 'Bố trí kinh phí', 'Huyện ủy', 'open' from written`,
      [plan.id],
    );
    await setCalendar({ rhythm: 'quarter' });
    await settle('2026-01-06');
    expect(await reviews()).toEqual([
      '2026-H1 2025-12-15 2026-06-15 2026-06-16',
      '2026-H2 2026-06-15 2026-12-15 2026-12-16',
      '2027-Q1 2026-12-15 2027-03-15 2027-03-16',
    ]);
  });

  it('lets a review that has opened end as it was announced', async () => {
    await setCalendar({ rhythm: 'month' });
    await settle('2026-05-20');
    expect((await openTasks()).slice(0, 2)).toEqual([
      '2026-H1 2025-12-15 2026-06-15 2026-06-16',
      '2026-M07 2026-06-15 2026-07-15 2026-07-16',
    ]);
    expect(await reviews()).toEqual(await openTasks());
  });

  it('changes nothing when it is settled again', async () => {
    await workOnTask('2025-12-15');
    await setCalendar({ rhythm: 'quarter' });
    await settle('2026-01-06');
    const history = () =>
      lines(
        'select count(*)::text as line from history where committee_id = (select committee_id from plan where id = $1)',
      );
    const before = await history();
    await settle('2026-01-06');
    expect(await history()).toEqual(before);
  });
});

describe('a changed preset', () => {
  it('joins its first period to the one that stands, without a gap', async () => {
    await workOnTask('2025-12-15');
    await setCalendar({ preset: 'calendar' });
    await settle('2026-01-06');
    const expected = ['2026-H1 2025-12-15 2026-06-15 2026-06-16', '2026-H2 2026-06-15 2027-01-01 2027-01-05'];
    expect((await reviews()).slice(0, 2)).toEqual(expected);
    expect((await openTasks()).slice(0, 2)).toEqual(expected);
  });
});

describe('a plan put into force from an earlier day', () => {
  it('asks for the reports of periods that are over and that its reviews still collect', async () => {
    const other = await world.planInForce(committee);
    await world.duty(committee, other, { cadence: 'continuous', leads: [base] });
    plan = other;
    await settle('2026-06-15');
    expect((await reports())[0]).toBe('2026-H1 2025-12-15 2026-06-15 2026-06-16');
  });
});

describe('continuous tasks', () => {
  const orderDayOff = (day: string) =>
    app.dataSource.query<unknown[]>(
      `insert into calendar_exception (committee_id, day, off, name, source, certainty)
       values ($1, $2, true, 'Nghỉ', 'QĐ', 'ordered')`,
      [committee.id, day],
    );

  it('stay with their reports when the working days change after the review has opened', async () => {
    await settle('2026-05-15');
    await orderDayOff('2026-06-15');
    await setCalendar({ reportsDueAfter: { base: 5, other: 6 } });
    await settle('2026-05-18');
    expect((await openTasks())[0]).toBe('2026-H1 2025-12-15 2026-06-15 2026-06-16');
    expect((await reports())[0]).toBe('2026-H1 2025-12-15 2026-06-15 2026-06-16');
    expect((await openTasks())[1]).toBe((await reports())[1]);
  });

  it('are due on the day that the board gave their body’s report, those made later too', async () => {
    await app.dataSource.query<unknown[]>(
      `update progress_report set due_on = '2026-06-25' where plan_id = $1
         and review_id in (select id from review where plan_id = $1 and period_key = '2026-H1')`,
      [plan.id],
    );
    await world.duty(committee, plan, { cadence: 'continuous', leads: [base] });
    await settle('2026-02-02');
    expect((await openTasks()).slice(0, 2)).toEqual([
      '2026-H1 2025-12-15 2026-06-15 2026-06-25',
      '2026-H1 2025-12-15 2026-06-15 2026-06-25',
    ]);
  });

  it('of a body that comes to owe its report after the day of its level are due when its report is', async () => {
    // the tasks were made in time, the reports by a pass that came late
    await app.dataSource.query<unknown[]>('delete from progress_report where plan_id = $1', [plan.id]);
    await settle('2026-06-17');
    expect((await reports())[0]).toBe('2026-H1 2025-12-15 2026-06-15 2026-06-17');
    expect((await openTasks())[0]).toBe('2026-H1 2025-12-15 2026-06-15 2026-06-17');
    await settle('2026-06-18');
    expect((await openTasks())[0]).toBe('2026-H1 2025-12-15 2026-06-15 2026-06-17');
  });
});
