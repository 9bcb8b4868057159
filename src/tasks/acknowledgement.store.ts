import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A task of a body whose duty the body has not acknowledged. */
export interface UnacknowledgedTask {
  readonly id: string;
  readonly dutyId: string;
  readonly committeeId: string;
}

/** Writes which bodies have acknowledged which duties. */
@Injectable()
export class AcknowledgementStore {
  /** Notes that the body has received the duty. @returns false where it had before */
  async add(
    manager: EntityManager,
    acknowledgement: {
      readonly dutyId: string;
      readonly bodyId: string;
      readonly at: Date;
      readonly accountId: string | null;
    },
  ): Promise<boolean> {
    const { dutyId, bodyId, at, accountId } = acknowledgement;
    const rows = await manager.query<unknown[]>(
      `insert into duty_acknowledgement (duty_id, body_id, at, account_id) values ($1, $2, $3, $4)
       on conflict do nothing returning duty_id`,
      [dutyId, bodyId, at, accountId],
    );
    return rows.length > 0;
  }

  /** The open, begun tasks that the body leads whose duties it has not acknowledged, one a duty: the earliest due. */
  async unacknowledged(manager: EntityManager, bodyId: string): Promise<UnacknowledgedTask[]> {
    return manager.query<UnacknowledgedTask[]>(
      `select distinct on (t.duty_id) t.id, t.duty_id as "dutyId", t.committee_id as "committeeId" from task t
       where t.lead_body_id = $1 and t.status in ('assigned', 'in_progress', 'done') and t.announced_on is not null
         and not exists (select from duty_acknowledgement a where a.duty_id = t.duty_id and a.body_id = $1)
       order by t.duty_id, t.due_on, t.id`,
      [bodyId],
    );
  }
}
