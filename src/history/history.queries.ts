import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A row of an object's history as it is read. */
export interface HistoryRow {
  readonly number: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly action: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

/** Reads the history of one object. Who may is decided by the caller, who knows the object. */
@Injectable()
export class HistoryQueries {
  constructor(private readonly database: DataSource) {}

  /** The rows after `afterNumber`, oldest first, at most `limit`. */
  async ofObject(
    objectType: string,
    objectId: string,
    afterNumber: number,
    limit: number,
  ): Promise<HistoryRow[]> {
    return this.database.query<HistoryRow[]>(
      `select number, at, actor_id as "actorId", action, before, after from history
       where object_type = $1 and object_id = $2 and number > $3 order by number limit $4`,
      [objectType, objectId, afterNumber, limit],
    );
  }
}
