import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';

/** A body that is no more by its own committee's days, with its one successor. */
export interface EndedBody {
  readonly bodyId: string;
  readonly successorId: string;
  readonly fromDay: CalendarDay;
}

/** Finds the bodies whose work has to go elsewhere. */
@Injectable()
export class SuccessionQueries {
  /**
   * The bodies with one successor, from that day or an earlier one, that still lead or cooperate on an open task or owe a report.
   * Where there are several successors the board says which one takes what.
   */
  async withWorkLeft(manager: EntityManager, today: CalendarDay): Promise<EndedBody[]> {
    return manager.query<EndedBody[]>(
      `select s.body_id as "bodyId", s.successor_id as "successorId", s.from_day as "fromDay" from body_successor s
       where s.from_day <= $1 and not exists (
           select from body_successor x where x.body_id = s.body_id and x.successor_id <> s.successor_id)
         and (exists (select from task t where t.lead_body_id = s.body_id and t.status in ('assigned', 'in_progress', 'done'))
           or exists (select from task_cooperator c join task t on t.id = c.task_id
                where c.body_id = s.body_id and t.status in ('assigned', 'in_progress', 'done'))
           or exists (select from progress_report p join review r on r.id = p.review_id and r.status <> 'closed'
                where p.body_id = s.body_id and p.status in ('draft', 'returned') and not p.excused))
       order by s.from_day, s.body_id`,
      [today],
    );
  }
}
