import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** An object whose rows do not number 1..n. */
export interface BrokenHistory {
  readonly type: string;
  readonly id: string;
  readonly count: number;
  readonly last: number;
}

/** What was looked at, and what is wrong with it. */
export interface HistoryCheck {
  readonly rows: number;
  readonly objects: number;
  readonly broken: readonly BrokenHistory[];
}

/** Looks whether the history is whole. */
@Injectable()
export class HistoryCheckQueries {
  constructor(private readonly database: DataSource) {}

  /** For the operator, over everything. */
  async check(): Promise<HistoryCheck> {
    const [counted] = await this.database.query<{ rows: number; objects: number }[]>(
      `select count(*)::int as rows, count(distinct (object_type, object_id))::int as objects from history`,
    );
    const broken = await this.database.query<BrokenHistory[]>(
      `select object_type as type, object_id as id, count(*)::int as count, max(number) as last from history
       group by object_type, object_id
       having min(number) <> 1 or max(number) <> count(*) or count(distinct number) <> count(*)
       order by object_type, object_id`,
    );
    return { rows: counted?.rows ?? 0, objects: counted?.objects ?? 0, broken };
  }
}
