import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Scope } from '../kernel/scope.js';
import { type Text, textOf } from '../kernel/text.js';
import { isInScope, Parameters } from './task-select.js';

/** A plan that gives a body tasks. */
export interface BodyPlan {
  readonly id: string;
  readonly committeeId: string;
  readonly title: Text;
}

interface PlanRow {
  readonly id: string;
  readonly committee_id: string;
  readonly title: string;
  readonly title_en: string | null;
}

/** Finds the plans that give a body tasks. */
@Injectable()
export class BodyPlansQueries {
  constructor(private readonly database: DataSource) {}

  /** Of the tasks that the body leads and the scope reads, not cancelled; the plan that came into force last is the first. */
  async of(scope: Scope, bodyId: string): Promise<BodyPlan[]> {
    const parameters = new Parameters();
    const body = parameters.add(bodyId);
    const rows = await this.database.query<PlanRow[]>(
      `select p.id, p.committee_id, p.title, p.title_en from plan p where exists (
         select from task t where t.plan_id = p.id and t.lead_body_id = ${body} and t.status <> 'cancelled'
         and ${isInScope(scope, parameters)})
       order by p.in_force_on desc, p.id`,
      parameters.values,
    );
    return rows.map(({ id, committee_id, title, title_en }) => ({
      id,
      committeeId: committee_id,
      title: textOf(title, title_en),
    }));
  }
}
