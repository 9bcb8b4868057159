import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { currentRequest } from '../platform/http/current-request.js';
import { networkOf } from '../platform/limits/client-network.js';
import { LimitsService } from '../platform/limits/limits.service.js';
import { AccountMessages, hasMail } from './account-messages.service.js';
import { RESETS_AT_ONCE } from './account-secret.js';
import { AccountSecretsStore } from './account-secrets.store.js';
import { AccountsStore } from './accounts.store.js';
import { SecurityEventsService } from './security-events.service.js';

/** Asking for a link that sets another password. */
@Injectable()
export class PasswordResetsService implements BeforeApplicationShutdown {
  private readonly log = new Logger('PasswordResets');
  private readonly asked = new Set<Promise<void>>();

  constructor(
    private readonly database: DataSource,
    private readonly accounts: AccountsStore,
    private readonly secrets: AccountSecretsStore,
    private readonly messages: AccountMessages,
    private readonly events: SecurityEventsService,
    private readonly limits: LimitsService,
  ) {}

  /**
   * Takes note that somebody forgot the password of that address, and looks for the account afterwards: neither the answer nor
   * its time tells whether there is one.
   * @throws TooManyRequestsError where the client's network asks too often
   */
  async ask(email: string): Promise<void> {
    const network = networkOf(currentRequest()?.address ?? '');
    if (network !== null) await this.limits.take('account-mail', network);
    const work = this.queueReset(email).catch((error: unknown) => {
      this.log.error({ err: error }, 'a link for a new password could not be queued');
    });
    const kept = work.finally(() => this.asked.delete(kept));
    this.asked.add(kept);
  }

  /** Until all that was asked for is queued. */
  async settled(): Promise<void> {
    await Promise.all(this.asked);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.settled();
  }

  private async queueReset(email: string): Promise<void> {
    const found = await this.accounts.findOpenByEmail(this.database.manager, email);
    if (found === null || !hasMail(found.email)) return;
    await this.events.recordOnce(
      { kind: 'reset-asked', actor: null, accountId: found.id },
      { within: 'minute' },
    );
    await this.database.transaction(async (manager) => {
      const account = await this.accounts.findLocked(manager, found.id);
      if (account === null || account.endedAt !== null) return;
      if ((await this.secrets.countOpen(manager, account.id, 'reset')) >= RESETS_AT_ONCE) return;
      await this.messages.sendLink(manager, account, 'password-reset');
    });
  }
}
