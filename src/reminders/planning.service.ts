import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CommitteePlanning } from './committee-planning.service.js';
import type { QueuedCounts } from './message-queueing.service.js';
import { ReminderFactsQueries } from './reminder-facts.queries.js';

/** The pass that decides what must be said to whom. */
@Injectable()
export class PlanningService {
  constructor(
    private readonly database: DataSource,
    private readonly facts: ReminderFactsQueries,
    private readonly planning: CommitteePlanning,
  ) {}

  /**
   * Plans for every committee, each in a transaction of its own.
   * @returns how many messages were queued, all committees together.
   * @throws AggregateError when committees failed, after the others are done.
   */
  async run(now: Date): Promise<QueuedCounts> {
    const counts = { digest: 0, 'weekly-summary': 0, event: 0 };
    const errors: unknown[] = [];
    for (const { id } of await this.facts.committees(this.database.manager)) {
      try {
        const queued = await this.planning.plan(id, now);
        counts.digest += queued.digest;
        counts['weekly-summary'] += queued['weekly-summary'];
        counts.event += queued.event;
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0)
      throw new AggregateError(errors, `Planning failed for ${errors.length} committees`);
    return counts;
  }
}
