import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import { LimitsService } from '../platform/limits/limits.service.js';
import { newSecret, secretHash } from '../platform/secrets/opaque-secret.js';
import { AccountHistoryService } from './account-history.service.js';
import { ActorQueries } from './actor.queries.js';
import { ownAccount } from './authorize.js';
import type { CalendarFeedView } from './calendar-feed.js';
import { CalendarFeedsStore } from './calendar-feeds.store.js';

const anAddress = { vi: 'địa chỉ lịch', en: 'calendar address' };

/** Secret addresses of calendars: whoever has one reads what its account reads in the calendar, and nothing else. */
@Injectable()
export class CalendarFeedsService {
  constructor(
    private readonly database: DataSource,
    private readonly feeds: CalendarFeedsStore,
    private readonly actors: ActorQueries,
    private readonly history: AccountHistoryService,
    private readonly limits: LimitsService,
  ) {}

  /** The actor's own address, without its secret; null for none. */
  async find(actor: Actor): Promise<CalendarFeedView | null> {
    return this.feeds.find(this.database.manager, ownAccount(actor));
  }

  /** Makes the actor's address; the one before is dead. @returns its secret, which is in the answer and nowhere else */
  async renew(actor: Actor): Promise<string> {
    const accountId = ownAccount(actor);
    const secret = newSecret();
    await this.database.transaction(async (manager) => {
      await this.feeds.put(manager, accountId, secretHash(secret));
      await this.history.record(manager, actor, accountId, 'account.calendar-feed-made', ['calendarFeed']);
    });
    return secret;
  }

  /** Ends the actor's own address at once. @throws NotFoundError where there is none */
  async end(actor: Actor): Promise<void> {
    const accountId = ownAccount(actor);
    await this.database.transaction(async (manager) => {
      if (!(await this.feeds.remove(manager, accountId))) throw notFound(anAddress);
      await this.history.record(manager, actor, accountId, 'account.calendar-feed-ended', ['calendarFeed']);
    });
  }

  /**
   * Whose address it is, with the owner's rights of this moment. Counted by account; what is none, by the network that asks.
   * @throws NotFoundError where it is none, has ended, or its account has; TooManyRequestsError
   */
  async identify(secret: string, network: string): Promise<Actor> {
    const { manager } = this.database;
    const accountId = await this.feeds.findOwner(manager, secretHash(secret));
    await this.limits.take('calendar-feed', accountId ?? network);
    const actor = accountId === null ? null : await this.actors.findActor(manager, accountId);
    if (accountId === null || actor === null) throw notFound(anAddress);
    await this.feeds.noteUse(manager, accountId);
    return actor;
  }
}
