import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** By what the account did on tasks: the texts, and the task that each stands on. */
const statements: Readonly<Record<string, string>> = {
  updates: `
    select u.id, 'NV-' || t.number as task, u.task_id as "taskId", u.at, u.kind, u.note as text
    from task_update u join task t on t.id = u.task_id where u.account_id = $1 order by u.id`,
  contributions: `
    select c.id, 'NV-' || t.number as task, c.task_id as "taskId", c.at, c.text
    from contribution c join task t on t.id = c.task_id where c.account_id = $1 order by c.id`,
  files: `
    select e.id, 'NV-' || t.number as task, e.task_id as "taskId", e.at, e.name, e.size, e.sha256
    from evidence e join task t on t.id = e.task_id where e.account_id = $1 order by e.id`,
  extensionRequests: `
    select r.id, 'NV-' || t.number as task, r.task_id as "taskId", r.requested_on::text as "requestedOn",
      case when r.requested_by = $1 then r.reason end as reason, case when r.decided_by = $1 then r.answer end as answer
    from extension_request r join task t on t.id = r.task_id where $1 in (r.requested_by, r.decided_by) order by r.id`,
  acknowledgements: `
    select duty_id as "dutyId", body_id as "bodyId", at from duty_acknowledgement where account_id = $1 order by at`,
};

/** Reads what an account wrote on tasks; for the account itself and the operator. */
@Injectable()
export class TaskPersonalDataQueries {
  async ofAccount(manager: EntityManager, accountId: string): Promise<Record<string, unknown>> {
    const found: [string, unknown][] = [];
    for (const [name, statement] of Object.entries(statements)) {
      found.push([name, await manager.query<unknown[]>(statement, [accountId])]);
    }
    return Object.fromEntries(found);
  }
}
