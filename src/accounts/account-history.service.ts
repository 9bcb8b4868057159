import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import type { SecurityEventKind } from './security-event-kinds.js';
import { SecurityEventsService } from './security-events.service.js';

/** What befalls an account, as its history names it: `account.` and the kind of the security event. */
export type AccountAct = `account.${SecurityEventKind}`;

/** Writes the history of accounts, and a security event for each change: which fields changed, never what they hold. */
@Injectable()
export class AccountHistoryService {
  constructor(
    private readonly history: HistoryService,
    private readonly clock: Clock,
    private readonly events: SecurityEventsService,
  ) {}

  async record(
    manager: EntityManager,
    actor: Actor,
    accountId: string,
    action: AccountAct,
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
    const kind = fields.includes('roles') && action === 'account.changed' ? 'roles-changed' : kindOf(action);
    await this.events.record(manager, {
      kind,
      actor,
      accountId,
      detail: fields.length > 0 ? { fields } : {},
    });
  }
}

function kindOf(action: AccountAct): SecurityEventKind {
  return action.slice('account.'.length) as SecurityEventKind;
}
