import type { EntityManager } from 'typeorm';
import type { Actor, Role } from '../../src/kernel/actor.js';
import { newId } from '../../src/kernel/new-id.js';
import { DEFAULT_REVIEW_CALENDAR } from '../../src/plans/review-calendar.js';
import type { TaskStatus } from '../../src/tasks/task-status.js';
import { type Stored, World } from './world.js';

/** The first half of 2026 as the sample's calendar counts it. */
export const firstHalf = { from: '2025-12-15', to: '2026-06-15' } as const;
export const secondHalf = { from: '2026-06-15', to: '2026-12-15' } as const;

/** Builds plans in force with tasks as rows, and those who act on them. */
export class ReviewWorld extends World {
  private constructor(
    manager: EntityManager,
    readonly committeeBody: Stored,
    readonly planId: string,
    private readonly dutyId: string,
  ) {
    super(manager);
  }

  /** A committee with a plan in force since 15/12/2025, reviewed half-yearly, without tasks. */
  static async build(manager: EntityManager): Promise<ReviewWorld> {
    const codes = new World(manager);
    const committee = await codes.body(null, { kind: 'committee', code: `committee-${newId()}` });
    const [planId, dutyId] = [newId(), newId()];
    await manager.query(
      `insert into plan (id, code, committee_id, title, status, in_force_on, review_calendar)
       values ($1, $2, $3, 'Kế hoạch', 'in_force', '2025-12-15', $4)`,
      [planId, `plan-${planId}`, committee.id, JSON.stringify(DEFAULT_REVIEW_CALENDAR)],
    );
    await manager.query(
      `insert into duty (id, plan_id, committee_id, position, place, section, heading, title, cadence)
       values ($1, $2, $3, 1, 'III.1', 'III', '1. Ban', 'Nhiệm vụ', 'continuous')`,
      [dutyId, planId, committee.id],
    );
    return new ReviewWorld(manager, committee, planId, dutyId);
  }

  /** A base organization of a commune under the committee: its reports are due earlier. */
  async baseBody(): Promise<Stored> {
    return this.body(this.committeeBody, { kind: 'base-commune', code: `base-${newId()}` });
  }

  async otherBody(): Promise<Stored> {
    return this.body(this.committeeBody, { code: `board-${newId()}` });
  }

  /** A task of the plan; continuous in the first half of 2026 unless told otherwise. @returns its id */
  async task(lead: Stored, given: TaskGiven = {}): Promise<string> {
    const id = newId();
    const period = given.period ?? firstHalf;
    const dueOn = given.dueOn ?? '2026-06-18';
    const status = given.status ?? 'assigned';
    const completedOn = given.completedOn ?? null;
    await this.manager.query(
      `insert into task (id, key, committee_id, plan_id, duty_id, first_body_id, lead_body_id, cadence, period_from, period_to,
         status, due_on, first_due_on, assigned_on, completed_on, done_reported_on, made_on)
       values ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10, $11, $12, $8, $13, $13, $8)`,
      [
        id,
        `${this.dutyId}/${lead.id}/${id}`,
        this.committeeBody.id,
        this.planId,
        this.dutyId,
        lead.id,
        given.cadence ?? 'continuous',
        period.from,
        period.to,
        status,
        dueOn,
        given.firstDueOn ?? dueOn,
        completedOn,
      ],
    );
    return id;
  }

  /** An account of the committee's board. */
  async board(): Promise<Actor> {
    return this.actor('board', this.committeeBody);
  }

  async officer(body: Stored): Promise<Actor> {
    return this.actor('officer', body);
  }

  async head(body: Stored): Promise<Actor> {
    return this.actor('head', body);
  }

  /** An account with that role, as it acts. */
  async actor(role: Role, at: Stored): Promise<Actor> {
    const id = newId();
    await this.manager.query('insert into account (id, email, name) values ($1, $2, $2)', [
      id,
      `${role}-${id}@test.example`,
    ]);
    await this.manager.query('insert into account_role (account_id, role, body_id) values ($1, $2, $3)', [
      id,
      role,
      role === 'admin' ? null : at.id,
    ]);
    const own = role === 'officer' || role === 'head' ? [at.id] : [];
    const held = (one: Role): string[] => (role === one ? [at.id] : []);
    return {
      accountId: id,
      language: 'vi',
      roles: [{ role, bodyId: at.id, approve: false }],
      ownBodies: own,
      readBodies: own,
      boardOf: held('board'),
      observerOf: held('observer'),
      approverOf: [],
      isAdmin: role === 'admin',
      isSystem: false,
    };
  }
}

interface TaskGiven {
  readonly cadence?: string;
  readonly period?: { readonly from: string; readonly to: string };
  readonly status?: TaskStatus;
  readonly dueOn?: string;
  readonly firstDueOn?: string;
  readonly completedOn?: string;
}
