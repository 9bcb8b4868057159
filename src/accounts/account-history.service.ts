import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import type { NoticeKind } from './account-mail.js';
import { AccountMessages } from './account-messages.service.js';
import type { SecurityEventKind } from './security-event-kinds.js';
import { SecurityEventsService } from './security-events.service.js';

/** What befalls an account, as its history names it: `account.` and the kind of the security event. */
export type AccountAct = `account.${SecurityEventKind}`;

/** What its owner is told at once, whoever did it: all that changes how the account is signed in to. */
const notices: Partial<Record<AccountAct, NoticeKind>> = {
  'account.password-changed': 'password-changed',
  'account.second-factor-added': 'second-factor-changed',
  'account.passkey-added': 'second-factor-changed',
  'account.passkey-removed': 'second-factor-changed',
  'account.recovery-codes-made': 'second-factor-changed',
  'account.second-factor-removed': 'second-factor-removed',
  'account.identity-linked': 'identity-linked',
  'account.sessions-ended': 'sessions-ended',
};

/**
 * Writes the history of accounts, and a security event for each change: which fields changed, never what they hold. Tells the
 * owner by mail of what changes the sign-in.
 */
@Injectable()
export class AccountHistoryService {
  constructor(
    private readonly history: HistoryService,
    private readonly clock: Clock,
    private readonly events: SecurityEventsService,
    private readonly messages: AccountMessages,
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
    const notice = notices[action];
    if (notice) await this.messages.notify(manager, accountId, notice);
  }
}

function kindOf(action: AccountAct): SecurityEventKind {
  return action.slice('account.'.length) as SecurityEventKind;
}
