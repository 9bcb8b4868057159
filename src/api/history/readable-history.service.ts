import { Injectable } from '@nestjs/common';
import { mayKnow } from '../../accounts/policy.js';
import { HistoryQueries, type HistoryRow } from '../../history/history.queries.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import { type HistoryEntity, HistorySubjectsQueries } from './history-subjects.queries.js';

/** Of these an administrator reads that something was done, by whom and when, not what. */
const withReports: readonly HistoryEntity[] = ['report', 'proposal', 'assessment'];

/** The history of one object as one reader may see it. */
@Injectable()
export class ReadableHistory {
  constructor(
    private readonly subjects: HistorySubjectsQueries,
    private readonly history: HistoryQueries,
  ) {}

  /**
   * At most `limit` rows after `afterNumber`, oldest first: for those who may read the object, and for administrators, without
   * what reports, proposals and assessments say.
   * @throws NotFoundError where there is no such object, or the actor may not know of it
   */
  async rows(
    actor: Actor,
    { entity, id }: { readonly entity: HistoryEntity; readonly id: string },
    { afterNumber, limit }: { readonly afterNumber: number; readonly limit: number },
  ): Promise<HistoryRow[]> {
    const subject = await this.subjects.find(actor, entity, id);
    const reads = subject !== null && mayKnow(actor, subject.action, subject.facts);
    const rows = reads || actor.isAdmin ? await this.history.ofObject(entity, id, afterNumber, limit) : [];
    if (reads) return rows;
    if (rows.length === 0 && afterNumber === 0) throw notFound({ vi: 'đối tượng này', en: 'object' });
    return withReports.includes(entity)
      ? rows.map((row) => ({ ...row, before: null, after: null, blanked: null }))
      : rows;
  }
}
