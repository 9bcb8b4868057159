import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Loads and writes the bodies that accounts follow. */
@Injectable()
export class FollowedBodiesStore {
  /** Their ids, in order; nobody else changes them until the transaction ends. */
  async locked(manager: EntityManager, accountId: string): Promise<string[]> {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('followed-bodies/' || $1, 0))`, [
      accountId,
    ]);
    const rows = await manager.query<{ bodyId: string }[]>(
      'select body_id as "bodyId" from followed_body where account_id = $1 order by body_id',
      [accountId],
    );
    return rows.map(({ bodyId }) => bodyId);
  }

  async replace(manager: EntityManager, accountId: string, bodyIds: readonly string[]): Promise<void> {
    await manager.query('delete from followed_body where account_id = $1', [accountId]);
    await manager.query('insert into followed_body (account_id, body_id) select $1, unnest($2::uuid[])', [
      accountId,
      bodyIds,
    ]);
  }
}
