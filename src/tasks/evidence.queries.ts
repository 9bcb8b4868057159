import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Facts } from '../accounts/policy.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Scope } from '../kernel/scope.js';
import { type Text, textOf } from '../kernel/text.js';
import type { FileState } from '../platform/files/file-state.js';

/** A file on a task as its readers see it. */
export interface EvidenceView {
  readonly id: string;
  readonly taskId: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly at: Date;
  /** The day on which the board took the content away; null where it is there. */
  readonly blankedOn: CalendarDay | null;
  readonly state: FileState;
  /** The body that it comes from. */
  readonly body: { readonly id: string; readonly code: string; readonly name: Text };
}

interface EvidenceRow extends Omit<EvidenceView, 'body'> {
  readonly bodyId: string;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly bodyNameEn: string | null;
}

const select = `
  select e.id, e.task_id as "taskId", e.name, e.media_type as "mediaType", e.size, e.sha256, e.at, e.blanked_on as "blankedOn",
    coalesce(g.state, 'clean') as state,
    b.id as "bodyId", b.code as "bodyCode", b.name as "bodyName", b.name_en as "bodyNameEn"
  from evidence e join task t on t.id = e.task_id join body b on b.id = e.body_id
  left join given_file g on g.id = e.id`;

/** Reads the files on tasks. */
@Injectable()
export class EvidenceQueries {
  constructor(private readonly database: DataSource) {}

  /** The task's files in the order in which they came; only those that the scope opens, which is all of them or none. */
  async ofTask(scope: Scope, taskId: string): Promise<EvidenceView[]> {
    const rows = await this.database.query<EvidenceRow[]>(
      `${select} where e.task_id = $1 and ($2 or t.committee_id = any($3) or t.lead_body_id = any($4)
         or exists (select from task_cooperator c where c.task_id = t.id and c.body_id = any($4)))
       order by e.at, e.id`,
      [taskId, scope.everything, scope.committees, scope.ownBodies],
    );
    return rows.map(viewOf);
  }

  /** What the policy asks about the task of a file; null when there is no such file. */
  async findFacts(id: string): Promise<Facts | null> {
    return this.factsOf('select task_id from evidence where id = $1', id);
  }

  /** What the policy asks about the task; null when there is none. */
  async findTaskFacts(taskId: string): Promise<Facts | null> {
    return this.factsOf('select $1::uuid', taskId);
  }

  async get(id: string): Promise<EvidenceView> {
    const [row] = await this.database.query<[EvidenceRow]>(`${select} where e.id = $1`, [id]);
    return viewOf(row);
  }

  private async factsOf(taskOf: string, id: string): Promise<Facts | null> {
    const [facts] = await this.database.query<Facts[]>(
      `select t.committee_id as "committeeId", t.lead_body_id as "bodyId",
         array(select c.body_id from task_cooperator c where c.task_id = t.id) as "cooperatingBodies"
       from task t where t.id = (${taskOf})`,
      [id],
    );
    return facts ?? null;
  }
}

function viewOf({ bodyId, bodyCode, bodyName, bodyNameEn, ...row }: EvidenceRow): EvidenceView {
  return { ...row, body: { id: bodyId, code: bodyCode, name: textOf(bodyName, bodyNameEn) } };
}
