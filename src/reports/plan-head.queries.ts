import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notFound } from '../kernel/domain-error.js';
import { aPlan } from '../plans/plan-rules.js';
import type { PlanHead } from './formats/plan-name.js';

const NAMED = (alias: string) =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'kind', ${alias}.kind) end`;

/** Reads how documents name a plan and who follows it. Whether it may be read is asked by the caller. */
@Injectable()
export class PlanHeadQueries {
  async planHead(manager: EntityManager, planId: string): Promise<PlanHead> {
    const [head] = await manager.query<PlanHead[]>(
      `select plan.symbol, plan.issued_on as "issuedOn", plan.title, ${NAMED('c')} as committee, above.name as above,
         ${NAMED('m')} as monitoring
       from plan join body c on c.id = plan.committee_id left join body above on above.id = c.parent_id
         left join body m on m.id = plan.monitoring_body_id
       where plan.id = $1`,
      [planId],
    );
    if (!head) throw notFound(aPlan);
    return head;
  }
}
