import { type Actor, system } from '../../../src/kernel/actor.js';
import { calendarDay, type CalendarDay, dayInZone } from '../../../src/kernel/calendar-day.js';
import { ReviewMakingService } from '../../../src/reviews/review-making.service.js';
import type { TestApp } from '../../support/app.js';
import { firstHalf, ReviewWorld } from '../../support/review-world.js';
import type { Stored } from '../../support/world.js';
import type { Model, ModelReport, ModelTask, Person } from './report-model.js';

export const people = ['officer', 'head', 'board', 'observer', 'neighbour', 'admin', 'stranger'] as const;
export type Who = (typeof people)[number];

/** Who and what a walk is about, as it begins. */
export interface ReviewCast {
  readonly planId: string;
  readonly reviewId: string;
  readonly actors: Readonly<Record<Who, Actor>>;
  readonly model: Model;
}

interface OwedRow {
  readonly id: string;
  readonly body_id: string;
  readonly review_id: string;
  readonly opens_on: CalendarDay;
}

/** The first half of 2026, open from 15 May: a body with officer and head owes a report, and one that has no accounts. */
export async function reviewCast(app: TestApp): Promise<ReviewCast> {
  const world = await ReviewWorld.build(app.dataSource.manager);
  const [body, silent] = [await world.baseBody(), await world.baseBody()];
  const tasks = [...(await tasksOf(world, body)), ...(await tasksOf(world, silent))];
  await makeReviews(app, world.planId);
  const rows = await app.dataSource.query<OwedRow[]>(
    `select p.id, p.body_id, p.review_id, r.opens_on from progress_report p join review r on r.id = p.review_id
     where p.plan_id = $1 and r.period_from = $2`,
    [world.planId, firstHalf.from],
  );
  const [first] = rows;
  if (!first) throw new Error('no report is owed');
  const review = {
    opensOn: first.opens_on,
    from: calendarDay(firstHalf.from),
    closedOn: null,
    reopened: false,
    version: 1,
    frozen: null,
  };
  const reports = [body, silent].flatMap(({ id }) =>
    rows.filter((row) => row.body_id === id).map((row) => newReport(row.id, id, id === body.id)),
  );
  const actors = await actorsOf(world, body);
  return { planId: world.planId, reviewId: first.review_id, actors, model: { review, reports, tasks } };
}

/** As the hourly pass does. */
export async function makeReviews(app: TestApp, planId: string): Promise<void> {
  const today = dayInZone(app.clock.now(), 'Asia/Ho_Chi_Minh');
  await app.dataSource.transaction((manager) =>
    app.get(ReviewMakingService).ensureReviews(manager, planId, today, system),
  );
}

/** Of every kind one: continuous, due in the period, of the whole year, and one of the period before. */
async function tasksOf(world: ReviewWorld, body: Stored): Promise<ModelTask[]> {
  const year = { from: '2025-12-15', to: '2026-12-15' };
  const given = [
    ['continuous', { dueOn: '2026-06-16' }],
    ['once', { cadence: 'once', dueOn: '2026-06-05' }],
    ['yearly', { cadence: 'yearly', dueOn: '2026-12-14', period: year }],
    ['earlier', { cadence: 'once', dueOn: '2025-12-01', period: { from: '2025-06-15', to: '2025-12-15' } }],
  ] as const;
  const tasks: ModelTask[] = [];
  for (const [kind, task] of given) {
    tasks.push({
      id: await world.task(body, task),
      lead: body.id,
      kind,
      dueOn: calendarDay(task.dueOn),
      status: 'assigned',
      completedOn: null,
      words: [],
      written: null,
      ticked: null,
      sent: null,
      madeDoneOn: null,
      takenOut: false,
    });
  }
  return tasks;
}

function newReport(id: string, body: string, bodyHasAccounts: boolean): ModelReport {
  return {
    id,
    body,
    bodyHasAccounts,
    status: 'draft',
    withHead: false,
    dueOn: calendarDay('2026-06-16'),
    excused: false,
    firstSentOn: null,
    sentOn: null,
    returnedBy: null,
    resentLate: false,
    version: 1,
  };
}

async function actorsOf(world: ReviewWorld, body: Stored): Promise<Record<Who, Actor>> {
  const { committeeBody: committee } = world;
  const foreign = await world.body(null, { kind: 'committee', code: `foreign-${body.id}` });
  return {
    officer: await world.officer(body),
    head: await world.head(body),
    board: await world.board(),
    observer: await world.actor('observer', committee),
    neighbour: await world.officer(await world.otherBody()),
    admin: await world.actor('admin', committee),
    stranger: await world.actor('board', foreign),
  };
}

export function personOf(actor: Actor, board: Actor): Person {
  const [committee = ''] = board.boardOf;
  return {
    accountId: actor.accountId,
    own: actor.ownBodies,
    headOf: actor.roles.flatMap(({ role, bodyId }) => (role === 'head' ? (bodyId ?? []) : [])),
    board: actor.boardOf.includes(committee),
    observer: actor.observerOf.includes(committee),
  };
}
