import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';

/** Writes the history of accounts: which fields changed, never what they hold. */
@Injectable()
export class AccountHistoryService {
  constructor(
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  async record(
    manager: EntityManager,
    actor: Actor,
    accountId: string,
    action: `account.${string}`,
    fields: readonly string[] = [],
  ): Promise<void> {
    await this.history.record(manager, {
      objectType: 'account',
      objectId: accountId,
      action,
      actor,
      at: this.clock.now(),
      committeeId: null,
      after: fields.length > 0 ? { fields } : null,
    });
  }
}
