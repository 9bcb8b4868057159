import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BodyRef } from '../bodies/body.js';

const REF = `b.id, b.code, b.name, b.name_en as "nameEn", b.kind
  from followed_body f join body b on b.id = f.body_id where f.account_id = $1`;
const BY_NAME = 'order by b.name collate "vi-VN-x-icu", b.id';

/** Reads which bodies an account follows. */
@Injectable()
export class FollowedBodiesQueries {
  /** All that it chose, by name. */
  async chosen(manager: EntityManager, accountId: string): Promise<BodyRef[]> {
    return manager.query<BodyRef[]>(`select ${REF} ${BY_NAME}`, [accountId]);
  }

  /** Those of them that have to do with the committee: stand under it, lead a task of it or owe it a report. */
  async ofCommittee(manager: EntityManager, accountId: string, committeeId: string): Promise<BodyRef[]> {
    return manager.query<BodyRef[]>(
      `with recursive below(id) as (
         select $2::uuid union select c.id from body c join below on c.parent_id = below.id)
       select ${REF} and (b.id in (select id from below)
         or exists (select from task t where t.lead_body_id = b.id and t.committee_id = $2)
         or exists (select from progress_report r where r.body_id = b.id and r.committee_id = $2))
       ${BY_NAME}`,
      [accountId, committeeId],
    );
  }
}
