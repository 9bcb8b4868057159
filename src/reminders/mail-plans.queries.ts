import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AskingPlan } from './mail-facts.js';
import type { Named } from './reminder-subjects.js';

const named = (alias: string): string => `'name', ${alias}.name, 'nameEn', ${alias}.name_en`;

/** What a mail names beside its subjects: their plans with the office that asks, and the bodies that it goes to. */
@Injectable()
export class MailPlansQueries {
  /** The plan of each task, extension request, report and review; of a committee all its plans in force. */
  async ofSubjects(
    manager: EntityManager,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly AskingPlan[]>> {
    const rows = await manager.query<(AskingPlan & { readonly subjectId: string })[]>(
      `select s.id as "subjectId", p.id, p.symbol, p.issued_on as "issuedOn",
         json_build_object('name', p.title, 'nameEn', p.title_en) as title,
         json_build_object(${named('c')}) as committee,
         json_build_object('id', o.id, ${named('o')}, 'telephone', o.telephone, 'mailbox', o.mailbox) as office
       from (select id, plan_id from task where id = any($1::uuid[])
             union all select x.id, t.plan_id from extension_request x join task t on t.id = x.task_id where x.id = any($1)
             union all select id, plan_id from progress_report where id = any($1)
             union all select id, plan_id from review where id = any($1)
             union all select committee_id, id from plan where committee_id = any($1) and status = 'in_force') as s
         join plan p on p.id = s.plan_id join body c on c.id = p.committee_id
         join body o on o.id = coalesce(p.monitoring_body_id, p.committee_id)
       order by p.id`,
      [[...new Set(ids)]],
    );
    return Map.groupBy(rows, ({ subjectId }) => subjectId);
  }

  /** The names of bodies by id. */
  async bodies(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
    const rows = await manager.query<(Named & { readonly id: string })[]>(
      'select id, name, name_en as "nameEn" from body where id = any($1::uuid[])',
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
