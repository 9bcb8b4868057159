import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HistoryQueries } from '../../src/history/history.queries.js';
import type { Actor } from '../../src/kernel/actor.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import {
  ConflictError,
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  StaleVersionError,
} from '../../src/kernel/domain-error.js';
import { newId } from '../../src/kernel/new-id.js';
import { scopeOf } from '../../src/kernel/scope.js';
import { DutiesQueries, type DutyView } from '../../src/plans/duties.queries.js';
import type { DutyDetails } from '../../src/plans/duty-rules.js';
import type { PlanDetails, TargetItem } from '../../src/plans/plan-rules.js';
import { type PlanFilter, PlansQueries } from '../../src/plans/plans.queries.js';
import { PlansService } from '../../src/plans/plans.service.js';
import { DEFAULT_REVIEW_CALENDAR } from '../../src/plans/review-calendar.js';
import { PlanChangesService } from '../../src/reviews/plan-changes.service.js';
import { actorAs } from '../support/actors.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Stored, World } from '../support/world.js';

const now = new Date('2026-06-15T02:00:00Z');
const today = calendarDay('2026-06-15');
const amendingDocument = 'Kế hoạch số 15-KH/HU';

let app: TestApp;
let world: World;
let changes: PlanChangesService;
let plans: PlansQueries;
let duties: DutiesQueries;
let committee: Stored;
let agency: Stored;
let cell: Stored;
let stranger: Stored;
let board: Actor;

beforeAll(async () => {
  app = await startApp();
  world = new World(app.dataSource.manager);
  changes = app.get(PlanChangesService);
  plans = app.get(PlansQueries);
  duties = app.get(DutiesQueries);
  committee = await world.committee();
  agency = await world.body(committee, { kind: 'base-agency' });
  cell = await world.body(agency, { kind: 'base-agency' });
  stranger = await world.body(await world.committee());
  const account = await world.account({ role: 'board', at: committee });
  board = { ...actorAs('board', committee), accountId: account.id };
});

afterAll(() => app.close());

function details(given: Partial<PlanDetails> = {}): PlanDetails {
  return {
    monitoringBodyId: null,
    symbol: '12-KH/HU',
    issuedOn: null,
    title: 'Kế hoạch',
    titleEn: 'Plan',
    note: null,
    noteEn: null,
    term: { from: null, until: null },
    reviewCalendar: DEFAULT_REVIEW_CALENDAR,
    basis: [],
    targets: [],
    ...given,
  };
}

function duty(given: Partial<DutyDetails> = {}): DutyDetails {
  return {
    place: 'III.1',
    section: 'III',
    heading: 'Đơn vị một',
    headingEn: null,
    title: 'Việc một',
    titleEn: 'Duty one',
    text: 'Lời văn ban đầu',
    statedRole: null,
    cadence: 'continuous',
    ownDay: null,
    product: null,
    leaderOffice: null,
    note: null,
    noteEn: null,
    statedOnly: false,
    lead: [agency.id],
    cooperating: [],
    ...given,
  };
}

async function draft(given: Partial<PlanDetails> = {}): Promise<string> {
  const input = { committeeId: committee.id, code: `plan-${newId().slice(-12)}`, details: details(given) };
  return changes.create(board, input, now);
}

async function addDuty(planId: string, given: Partial<DutyDetails> = {}, position: number | null = null) {
  return changes.addDuty(
    board,
    planId,
    { details: duty(given), position, amendingDocument: amendingDocument },
    now,
  );
}

async function inForce(...given: Partial<DutyDetails>[]): Promise<{ planId: string; dutyId: string }> {
  const planId = await draft();
  const ids: string[] = [];
  for (const one of given.length > 0 ? given : [{}]) ids.push(await addDuty(planId, one));
  await activate(planId);
  return { planId, dutyId: ids[0]! };
}

async function activate(planId: string): Promise<void> {
  await app.dataSource.transaction((manager) =>
    app.get(PlansService).activate(manager, board, planId, { version: null, inForceOn: today }, now),
  );
}

async function dutiesOf(planId: string, actor = board): Promise<DutyView[]> {
  return duties.ofPlan(scopeOf(actor), planId, 0, 200);
}

async function theDuty(planId: string): Promise<DutyView> {
  return (await dutiesOf(planId))[0]!;
}

/** Status and due day of the plan's tasks, the earliest first. */
async function tasksOf(planId: string): Promise<string[]> {
  const rows = await app.dataSource.query<{ status: string; due_on: string }[]>(
    'select status, due_on from task where plan_id = $1 order by due_on, status',
    [planId],
  );
  return rows.map((row) => `${row.status} ${row.due_on}`);
}

async function historyOf(type: string, id: string) {
  return app.get(HistoryQueries).ofObject(type, id, 0, 50);
}

describe('a plan', () => {
  it('is made as a draft by the board of its committee, and by nobody else', async () => {
    const id = await draft();
    expect(await plans.find(scopeOf(board), id)).toMatchObject({ status: 'draft', version: 1 });
    const input = { committeeId: committee.id, code: 'not-mine', details: details() };
    for (const other of [actorAs('observer', committee), actorAs('officer', agency)]) {
      await expect(changes.create(other, input, now)).rejects.toThrow(ForbiddenError);
    }
  });

  it('has a code of its own', async () => {
    const input = { committeeId: committee.id, code: 'one-code', details: details() };
    await changes.create(board, input, now);
    await expect(changes.create(board, input, now)).rejects.toMatchObject({ code: 'code_taken' });
  });

  it('is followed by a body under its committee', async () => {
    const id = await draft({ monitoringBodyId: agency.id });
    expect((await plans.find(scopeOf(board), id))?.monitoringBody?.id).toBe(agency.id);
    await expect(draft({ monitoringBodyId: stranger.id })).rejects.toThrow(InvalidInputError);
  });

  it('cannot end before it begins, or have reports due before a working day has passed', async () => {
    const term = { from: calendarDay('2026-05-01'), until: calendarDay('2026-04-30') };
    const reviewCalendar = { ...DEFAULT_REVIEW_CALENDAR, reportsDueAfter: { base: 0, other: 4 } };
    await expect(draft({ term, reviewCalendar })).rejects.toMatchObject({
      fields: [{ name: 'term.until' }, { name: 'reviewCalendar' }],
    });
  });

  it('keeps its term, basis and targets as they were given, through a change of something else', async () => {
    const term = { from: calendarDay('2026-01-01'), until: calendarDay('2030-12-31') };
    const basis = [
      { symbol: '1-NQ', issuedOn: today, issuer: 'Trên', issuerEn: null, title: 'Một', titleEn: 'One' },
    ];
    const targets = [{ place: 'II.1', title: 'Chỉ tiêu', titleEn: null, text: 'Nguyên văn' }];
    const id = await draft({ term, basis, targets });
    const before = (await plans.find(scopeOf(board), id))!;
    expect(before).toMatchObject({ term, targets: [{ place: 'II.1', text: 'Nguyên văn' }] });
    await changes.change(board, id, { version: 1, change: { note: 'Ghi chú' }, amendingDocument: null }, now);
    const after = await plans.find(scopeOf(board), id);
    expect(after).toEqual({ ...before, note: { vi: 'Ghi chú', en: 'Ghi chú' }, version: 2 });
  });

  it('is not changed by somebody who has seen an earlier version', async () => {
    const id = await draft();
    const change = { title: 'Tên khác' };
    await changes.change(board, id, { version: 1, change, amendingDocument: null }, now);
    await expect(
      changes.change(board, id, { version: 1, change: { title: 'Tên thứ ba' }, amendingDocument: null }, now),
    ).rejects.toThrow(StaleVersionError);
  });

  it('comes into force from draft only, on the day given, and not without duties', async () => {
    const id = await draft();
    await expect(activate(id)).rejects.toMatchObject({ code: 'plan_without_duties' });
    await addDuty(id);
    await activate(id);
    expect(await plans.find(scopeOf(board), id)).toMatchObject({ status: 'in_force', inForceOn: today });
    await expect(activate(id)).rejects.toMatchObject({ code: 'illegal_transition' });
  });

  it('in force changes only by naming the amending document', async () => {
    const { planId } = await inForce();
    const amendment = { version: 2, change: { title: 'Tên mới' }, amendingDocument: null };
    await expect(changes.change(board, planId, amendment, now)).rejects.toMatchObject({
      code: 'amending_document_required',
    });
    await changes.change(board, planId, { ...amendment, amendingDocument }, now);
    expect((await historyOf('plan', planId)).at(-1)).toMatchObject({
      action: 'amend',
      before: { title: 'Kế hoạch' },
      after: { title: 'Tên mới', amendingDocument },
    });
  });

  it('in force keeps what its targets said before each amendment, of those that it removes too', async () => {
    const target = (place: string, text: string | null): TargetItem => ({
      place,
      title: `Chỉ tiêu ${place}`,
      titleEn: null,
      text,
    });
    const planId = await draft({ targets: [target('1', 'Một'), target('2', 'Hai'), target('3', null)] });
    await addDuty(planId);
    await activate(planId);
    const amend = (version: number, document: string, targets: TargetItem[]) =>
      changes.change(board, planId, { version, change: { targets }, amendingDocument: document }, now);
    await amend(2, 'KH 1', [target('2', 'Hai'), target('1', 'Một, sửa'), target('3', null)]);
    await amend(3, 'KH 2', [target('1', 'Một, sửa nữa'), target('3', null), target('4', 'Bốn')]);
    const seen = (await plans.find(scopeOf(board), planId))!;
    const replaced = { replacedAt: now };
    expect(seen.targets.map(({ place, earlierWordings }) => [place, earlierWordings])).toEqual([
      [
        '1',
        [
          { title: 'Chỉ tiêu 1', text: 'Một', amendingDocument: 'KH 1', ...replaced },
          { title: 'Chỉ tiêu 1', text: 'Một, sửa', amendingDocument: 'KH 2', ...replaced },
        ],
      ],
      ['3', []],
      ['4', []],
    ]);
    expect(seen.removedTargets).toEqual([
      { place: '2', title: 'Chỉ tiêu 2', text: 'Hai', amendingDocument: 'KH 2', ...replaced },
    ]);
    expect(JSON.stringify(await historyOf('plan', planId))).not.toContain('Một, sửa');
  });

  it('that is a draft keeps no wording of its targets', async () => {
    const targets = [{ place: 'II.1', title: 'Chỉ tiêu', titleEn: null, text: 'Cũ' }];
    const id = await draft({ targets });
    const change = { targets: [{ ...targets[0]!, text: 'Mới' }] };
    await changes.change(board, id, { version: 1, change, amendingDocument: null }, now);
    expect(await plans.find(scopeOf(board), id)).toMatchObject({
      targets: [{ text: 'Mới', earlierWordings: [] }],
      removedTargets: [],
    });
  });

  it('ends naming the plan that replaces it, of the same committee, and changes no more', async () => {
    const { planId, dutyId } = await inForce();
    const successorId = await draft();
    const foreign = (await world.plan(stranger)).id;
    for (const wrong of [foreign, planId, newId()]) {
      await expect(
        changes.close(board, planId, { version: null, successorId: wrong }, now),
      ).rejects.toMatchObject({ code: 'unknown_plan' });
    }
    await changes.close(board, planId, { version: null, successorId }, now);
    expect(await plans.find(scopeOf(board), planId)).toMatchObject({
      status: 'closed',
      successor: { id: successorId },
    });
    const amendment = { version: 1, change: { title: 'Khác' }, amendingDocument };
    await expect(changes.changeDuty(board, dutyId, amendment, now)).rejects.toThrow(ConflictError);
  });

  it('that is a draft does not end', async () => {
    const id = await draft();
    await expect(changes.close(board, id, { version: null, successorId: null }, now)).rejects.toMatchObject({
      code: 'illegal_transition',
      extra: { allowed: ['in_force'] },
    });
  });

  it('writes its whole story, numbered, without the words of its targets', async () => {
    const targets = [{ place: 'II.1', title: 'Chỉ tiêu', titleEn: null, text: 'Nguyên văn' }];
    const id = await draft({ targets });
    await addDuty(id);
    await activate(id);
    await changes.close(board, id, { version: 2, successorId: null }, now);
    const rows = await historyOf('plan', id);
    expect(rows.map(({ number, action }) => `${number} ${action}`)).toEqual([
      '1 create',
      '2 activate',
      '3 close',
    ]);
    expect(rows.every((row) => row.actorId === board.accountId)).toBe(true);
    expect(JSON.stringify(rows)).not.toContain('Nguyên văn');
  });
});

describe('a duty', () => {
  it('stands where it was put, the others after it', async () => {
    const id = await draft();
    for (const title of ['a', 'b', 'c']) await addDuty(id, { title });
    await addDuty(id, { title: 'between' }, 2);
    expect((await dutiesOf(id)).map(({ position, title }) => `${position} ${title.vi}`)).toEqual([
      '1 a',
      '2 between',
      '3 b',
      '4 c',
    ]);
  });

  it('lies in the section of its place, also once that changes', async () => {
    const id = await draft();
    const dutyId = await addDuty(id, { place: 'III.1', section: 'III (Nhiệm vụ cụ thể)' });
    const change = async (version: number, change: Partial<DutyDetails>) => {
      await changes.changeDuty(board, dutyId, { version, change, amendingDocument: null }, now);
      return (await theDuty(id)).section;
    };
    expect(await change(1, { place: 'III.1', title: 'Tên khác' })).toBe('III (Nhiệm vụ cụ thể)');
    expect(await change(2, { place: 'IV.3, gạch đầu dòng 2' })).toBe('IV');
    expect(await change(3, { place: 'V.1', section: 'V (Tổ chức thực hiện)' })).toBe('V (Tổ chức thực hiện)');
  });

  it('addresses bodies under the committee and its groups, and nobody else', async () => {
    const id = await draft();
    const group = await world.groupOfKinds(committee, ['base-agency']);
    await addDuty(id, { lead: [group.id, agency.id], cooperating: [cell.id] });
    expect(await theDuty(id)).toMatchObject({
      leadBodies: [
        { id: group.id, group: true },
        { id: agency.id, group: false },
      ],
      cooperatingBodies: [{ id: cell.id }],
    });
    await expect(addDuty(id, { lead: [stranger.id] })).rejects.toMatchObject({ code: 'unknown_body' });
    const foreignGroup = await world.groupOfKinds(stranger, ['base-agency']);
    await expect(addDuty(id, { cooperating: [foreignGroup.id] })).rejects.toThrow(InvalidInputError);
  });

  it('has a cadence unless it is stated only, and a day where its cadence asks for one', async () => {
    const id = await draft();
    await expect(addDuty(id, { cadence: null })).rejects.toThrow(InvalidInputError);
    await expect(addDuty(id, { statedOnly: true })).rejects.toThrow(InvalidInputError);
    await expect(addDuty(id, { cadence: 'once' })).rejects.toThrow(InvalidInputError);
    await expect(addDuty(id, { cadence: 'term' })).rejects.toThrow(InvalidInputError);
    await addDuty(id, { cadence: null, statedOnly: true });
    await addDuty(id, { cadence: 'once', ownDay: { on: calendarDay('2026-09-30') } });
    expect((await dutiesOf(id)).map(({ waiting }) => waiting)).toEqual([false, false]);
  });

  it('of a draft changes freely; of a plan in force by the amending document, its earlier wording kept', async () => {
    const planId = await draft();
    const dutyId = await addDuty(planId);
    const change = { title: 'Việc khác', text: 'Lời văn mới' };
    await changes.changeDuty(board, dutyId, { version: 1, change, amendingDocument: null }, now);
    expect((await theDuty(planId)).earlierWordings).toEqual([]);
    await activate(planId);
    const amendment = { version: 2, change: { title: 'Việc sửa đổi' }, amendingDocument };
    await expect(
      changes.changeDuty(board, dutyId, { ...amendment, amendingDocument: null }, now),
    ).rejects.toMatchObject({ code: 'amending_document_required' });
    await changes.changeDuty(board, dutyId, amendment, now);
    expect(await theDuty(planId)).toMatchObject({
      title: { vi: 'Việc sửa đổi', en: 'Duty one' },
      text: 'Lời văn mới',
      version: 3,
      earlierWordings: [{ title: 'Việc khác', text: 'Lời văn mới', amendingDocument, replacedAt: now }],
    });
  });

  it('added to or changed in a plan in force has its tasks made, changed or cancelled at once', async () => {
    const planId = await draft();
    await addDuty(planId, { statedOnly: true, cadence: null });
    await activate(planId);
    const own = { on: calendarDay('2026-09-30') };
    const dutyId = await addDuty(planId, { cadence: 'once', ownDay: own });
    expect(await tasksOf(planId)).toEqual(['assigned 2026-09-30']);
    const later = { ownDay: { on: calendarDay('2026-10-30') } };
    await changes.changeDuty(board, dutyId, { version: 1, change: later, amendingDocument }, now);
    expect(await tasksOf(planId)).toEqual(['assigned 2026-10-30']);
    const stated = { statedOnly: true, cadence: null, ownDay: null };
    await changes.changeDuty(board, dutyId, { version: 2, change: stated, amendingDocument }, now);
    expect(await tasksOf(planId)).toEqual(['cancelled 2026-10-30']);
  });

  it('that is saved as it stands changes nothing and needs no document', async () => {
    const { planId, dutyId } = await inForce();
    const amendment = { version: 1, change: { title: 'Việc một' }, amendingDocument };
    await changes.changeDuty(board, dutyId, amendment, now);
    expect(await theDuty(planId)).toMatchObject({ version: 1, earlierWordings: [] });
    expect(await historyOf('duty', dutyId)).toHaveLength(1);
  });

  it('is not changed by somebody who has seen an earlier version', async () => {
    const { dutyId } = await inForce();
    const amendment = { version: 7, change: { title: 'Khác' }, amendingDocument };
    await expect(changes.changeDuty(board, dutyId, amendment, now)).rejects.toThrow(StaleVersionError);
  });
});

describe('a conditional duty', () => {
  const dueOn = calendarDay('2026-09-30');

  it('waits until its guidance is recorded, and each guidance is an occurrence of its own', async () => {
    const { planId, dutyId } = await inForce({ cadence: 'conditional' });
    expect(await theDuty(planId)).toMatchObject({ waiting: true, triggers: [] });
    await changes.triggerDuty(board, dutyId, { document: 'HD 1', dueOn }, now);
    await changes.triggerDuty(board, dutyId, { document: 'HD 2', dueOn: today }, now);
    const triggers = [
      { document: 'HD 1', dueOn, recordedOn: today },
      { document: 'HD 2', dueOn: today, recordedOn: today },
    ];
    expect(await theDuty(planId)).toMatchObject({ waiting: false, triggers });
    expect(await tasksOf(planId)).toEqual([`assigned ${today}`, `assigned ${dueOn}`]);
    await app.dataSource.query(`update task set status = 'confirmed' where plan_id = $1`, [planId]);
    expect(await theDuty(planId)).toMatchObject({ waiting: true, triggers });
  });

  it('is never due before today, by the calendar of its committee', async () => {
    const { dutyId } = await inForce({ cadence: 'conditional' });
    const yesterday = { document: 'HD', dueOn: calendarDay('2026-06-14') };
    await expect(changes.triggerDuty(board, dutyId, yesterday, now)).rejects.toMatchObject({
      code: 'due_day_past',
    });
    // 18:00 in UTC is the next day in Việt Nam
    const evening = new Date('2026-06-15T18:00:00Z');
    await expect(
      changes.triggerDuty(board, dutyId, { document: 'HD', dueOn: today }, evening),
    ).rejects.toMatchObject({ code: 'due_day_past' });
  });

  it('is triggered in a plan in force only, and no other duty is', async () => {
    const planId = await draft();
    const waiting = await addDuty(planId, { cadence: 'conditional' });
    const trigger = { document: 'HD', dueOn };
    await expect(changes.triggerDuty(board, waiting, trigger, now)).rejects.toMatchObject({
      code: 'plan_not_in_force',
    });
    const { dutyId } = await inForce({ cadence: 'yearly' });
    await expect(changes.triggerDuty(board, dutyId, trigger, now)).rejects.toMatchObject({
      code: 'duty_not_conditional',
    });
  });
});

describe('a draft that is dropped', () => {
  const count = async (planId: string) => {
    const [found] = await app.dataSource.query<Record<string, number>[]>(
      `select (select count(*)::int from plan where id = $1) as plans, (select count(*)::int from duty where plan_id = $1) as duties,
         (select count(*)::int from plan_target where plan_id = $1) as targets,
         (select count(*)::int from plan_basis where plan_id = $1) as basis`,
      [planId],
    );
    return found;
  };
  const target = { place: 'II.1', title: 'Chỉ tiêu', titleEn: null, text: 'Mật' };
  const basis = {
    symbol: null,
    issuedOn: null,
    issuer: null,
    issuerEn: null,
    title: 'Nghị quyết',
    titleEn: null,
  };

  it('is gone with its duties, targets and basis; its history says what it was, and its code is free', async () => {
    const planId = await draft({ targets: [target], basis: [basis] });
    const dutyId = await addDuty(planId);
    const other = await draft();
    await addDuty(other);
    const { code } = (await plans.find(scopeOf(board), planId))!;
    await expect(changes.drop(board, planId, 99, now)).rejects.toThrow(StaleVersionError);
    await changes.drop(board, planId, 1, now);
    expect(await count(planId)).toEqual({ plans: 0, duties: 0, targets: 0, basis: 0 });
    expect(await dutiesOf(other)).toHaveLength(1);
    const history = app.get(HistoryQueries);
    const ended = (await history.ofObject('plan', planId, 0, 10)).at(-1);
    expect(ended).toMatchObject({
      action: 'drop',
      actorId: board.accountId,
      before: {
        code,
        title: 'Kế hoạch',
        targets: [{ place: 'II.1', text: expect.stringMatching(/^sha256:/) }],
      },
    });
    const ofDuty = (await history.ofObject('duty', dutyId, 0, 10)).at(-1);
    expect(ofDuty).toMatchObject({ action: 'drop', before: { planId, place: 'III.1', title: 'Việc một' } });
    await changes.create(board, { committeeId: committee.id, code, details: details() }, now);
    await expect(changes.drop(board, planId, null, now)).rejects.toThrow(NotFoundError);
  });

  it('is none that is in force, nor one that is named as what replaces another', async () => {
    const { planId } = await inForce();
    await expect(changes.drop(board, planId, null, now)).rejects.toMatchObject({ code: 'plan_not_draft' });
    const successorId = await draft();
    await changes.close(board, planId, { version: null, successorId }, now);
    await expect(changes.drop(board, successorId, null, now)).rejects.toMatchObject({
      code: 'plan_is_successor',
    });
    expect(await count(successorId)).toMatchObject({ plans: 1 });
  });

  it('is not named as what replaces another while it is dropped', async () => {
    const { planId } = await inForce();
    const successorId = await draft();
    const all = await Promise.allSettled([
      changes.close(board, planId, { version: null, successorId }, now),
      changes.drop(board, successorId, null, now),
    ]);
    const failed = all.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(failed).toHaveLength(1);
    expect(failed[0]).toEqual(
      expect.objectContaining({ code: expect.stringMatching(/plan_is_successor|unknown_plan/) }),
    );
  });

  it('is dropped by the board alone', async () => {
    const planId = await draft();
    for (const [actor, refusal] of [
      [actorAs('observer', committee), ForbiddenError],
      [actorAs('officer', agency), NotFoundError],
      [actorAs('board', stranger), NotFoundError],
    ] as const) {
      await expect(changes.drop(actor, planId, null, now)).rejects.toThrow(refusal);
    }
    expect(await count(planId)).toMatchObject({ plans: 1 });
  });
});

describe('who reads a plan', () => {
  it('board and observer read all plans of their committee, drafts too; nobody else reads a draft', async () => {
    const planId = await draft();
    await addDuty(planId);
    for (const [actor, count] of [
      [board, 1],
      [actorAs('observer', committee), 1],
      [actorAs('officer', agency), 0],
      [actorAs('admin', committee), 0],
      [actorAs('board', stranger), 0],
    ] as const) {
      expect(await dutiesOf(planId, actor)).toHaveLength(count);
      expect((await plans.find(scopeOf(actor), planId)) === null).toBe(count === 0);
    }
  });

  it('officers read plans in force that address their body or one under it, by name or by a group', async () => {
    const [upper, other] = [await world.body(committee), await world.body(committee)];
    const member = await world.body(upper, { kind: 'office' });
    const group = await world.groupOfKinds(committee, ['office']);
    const { planId } = await inForce({ lead: [group.id] }, { lead: [agency.id], cooperating: [cell.id] });
    const reads = async (actor: Actor): Promise<boolean> => {
      const listed = await plans.list(scopeOf(actor), null, 200);
      expect(listed.some(({ id }) => id === planId)).toBe((await dutiesOf(planId, actor)).length === 2);
      return listed.some(({ id }) => id === planId);
    };
    expect(await reads(actorAs('officer', member))).toBe(true);
    expect(await reads(actorAs('head', upper, [member]))).toBe(true);
    expect(await reads(actorAs('officer', cell))).toBe(true);
    expect(await reads(actorAs('officer', other))).toBe(false);
    expect(await reads(actorAs('officer', stranger))).toBe(false);
  });

  it('who may not read it finds no such plan; who may read but not change it is refused', async () => {
    const { planId, dutyId } = await inForce();
    const amendment = { version: 1, change: { title: 'Khác' }, amendingDocument };
    const trigger = { document: 'HD', dueOn: today };
    for (const [actor, refusal] of [
      [actorAs('officer', agency), ForbiddenError],
      [actorAs('observer', committee), ForbiddenError],
      [actorAs('board', stranger), NotFoundError],
      [actorAs('admin', committee), NotFoundError],
    ] as const) {
      await expect(changes.change(actor, planId, amendment, now)).rejects.toThrow(refusal);
      await expect(changes.changeDuty(actor, dutyId, amendment, now)).rejects.toThrow(refusal);
      await expect(changes.triggerDuty(actor, dutyId, trigger, now)).rejects.toThrow(refusal);
      await expect(changes.close(actor, planId, { version: null, successorId: null }, now)).rejects.toThrow(
        refusal,
      );
    }
    await expect(changes.changeDuty(board, newId(), amendment, now)).rejects.toThrow(NotFoundError);
  });

  it('lists plans by code, page after page', async () => {
    const own = await world.committee();
    for (const code of ['page-c', 'page-a', 'page-b']) {
      await changes.create(actorAs('board', own), { committeeId: own.id, code, details: details() }, now);
    }
    const scope = scopeOf(actorAs('observer', own));
    expect((await plans.list(scope, null, 2)).map(({ code }) => code)).toEqual(['page-a', 'page-b']);
    expect((await plans.list(scope, 'page-b', 2)).map(({ code }) => code)).toEqual(['page-c']);
  });

  it('lists those of a state, of a committee, and with words found with and without diacritics', async () => {
    const [own, other] = [await world.committee(), await world.committee()];
    const actor = { ...actorAs('board', own), boardOf: [own.id, other.id] };
    const make = (committeeId: string, code: string, more: Partial<PlanDetails> = {}) =>
      changes.create(actor, { committeeId, code, details: details({ title: code, ...more }) }, now);
    await make(own.id, 'tim-a', { title: 'Củng cố tổ chức của Đảng ủy' });
    await make(own.id, 'tim-b', { symbol: '77-KH/HU' });
    await make(other.id, 'tim-c', { titleEn: 'Strengthening' });
    await app.dataSource.query(`update plan set status = 'closed' where code = 'tim-b'`);
    const scope = scopeOf(actor);
    const found = async (filter: PlanFilter) =>
      (await plans.list(scope, null, 50, filter)).map(({ code }) => code);
    expect(await found({ status: 'closed' })).toEqual(['tim-b']);
    expect(await found({ committee: other.id })).toEqual(['tim-c']);
    for (const q of ['dang uỷ', 'ĐẢNG ỦY củng']) expect([q, await found({ q })]).toEqual([q, ['tim-a']]);
    expect(await found({ q: '77-kh/hu' })).toEqual(['tim-b']);
    expect(await found({ q: 'strengthening' })).toEqual(['tim-c']);
    expect(await found({ q: 'tim', status: 'draft' })).toEqual(['tim-a', 'tim-c']);
    expect((await plans.committees(scope)).map(({ id }) => id).sort()).toEqual([own.id, other.id].sort());
    expect(await plans.committees(scopeOf(actorAs('board', await world.committee())))).toEqual([]);
  });
});
