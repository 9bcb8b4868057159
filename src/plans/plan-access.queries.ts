import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Facts } from '../accounts/policy.js';
import type { Actor } from '../kernel/actor.js';
import type { PlanStatus } from './plan-status.js';

/**
 * Begins a query with `addressed(plan_id, body_id)`: which of the bodies $1 a plan addresses, by name, by a group, or by a task
 * that one of its duties has left with them.
 */
export const addressedBodies = `
  with recursive above(body_id, above_id) as (
    select id, id from body where id = any($1)
    union
    select above.body_id, body.parent_id from above join body on body.id = above.above_id
    where body.parent_id is not null
  ), named(group_id, body_id) as (
    select group_id, body_id from body_group_member where body_id = any($1)
    union
    select body_group.id, body.id from body join above on above.body_id = body.id
    join body_group on body_group.committee_id = above.above_id and body.kind = any(body_group.kinds)
  ), addressed(plan_id, body_id) as (
    select duty.plan_id, duty_body.body_id from duty_body join duty on duty.id = duty_body.duty_id
    where duty_body.body_id = any($1)
    union
    select duty.plan_id, named.body_id from named join duty_body on duty_body.group_id = named.group_id
    join duty on duty.id = duty_body.duty_id
    union
    select plan_id, lead_body_id from task where lead_body_id = any($1)
    union
    select task.plan_id, task_cooperator.body_id from task_cooperator join task on task.id = task_cooperator.task_id
    where task_cooperator.body_id = any($1)
  )`;

/** What the policy asks about a plan, and what else decides what may be done with it. */
export interface PlanFacts extends Facts {
  readonly id: string;
  readonly committeeId: string;
  readonly inForce: boolean;
  readonly monitoringBodyId: string | null;
  readonly status: PlanStatus;
  /** The plan that replaces it. */
  readonly successorCode: string | null;
}

/** What the policy asks about plans. */
@Injectable()
export class PlanAccessQueries {
  constructor(private readonly database: DataSource) {}

  /**
   * The facts of a plan as they concern this actor: of the bodies it addresses those that the actor reads for. Null where
   * there is no such plan.
   */
  async findFacts(
    planId: string,
    actor: Actor,
    manager: EntityManager = this.database.manager,
  ): Promise<PlanFacts | null> {
    const [plan] = await manager.query<
      {
        status: PlanStatus;
        committee_id: string;
        monitoring_body_id: string | null;
        successor_code: string | null;
        addressed: string[];
      }[]
    >(
      `${addressedBodies}
       select status, committee_id, monitoring_body_id,
         (select code from plan successor where successor.id = plan.successor_id) as successor_code,
         array(select body_id from addressed where plan_id = plan.id) as addressed
       from plan where id = $2`,
      [actor.readBodies, planId],
    );
    if (plan === undefined) return null;
    return {
      id: planId,
      status: plan.status,
      inForce: plan.status === 'in_force',
      committeeId: plan.committee_id,
      monitoringBodyId: plan.monitoring_body_id,
      successorCode: plan.successor_code,
      addressedBodies: plan.addressed,
    };
  }

  /** Whether bodies gave values of the plan's indicators. */
  async isMeasured(manager: EntityManager, planId: string): Promise<boolean> {
    const found = await manager.query<unknown[]>(
      'select from measurement m join indicator i on i.id = m.indicator_id where i.plan_id = $1 limit 1',
      [planId],
    );
    return found.length > 0;
  }
}
