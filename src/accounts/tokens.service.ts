import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { ConflictError, invalidField, notFound } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import { AccountHistoryService } from './account-history.service.js';
import { ActorQueries } from './actor.queries.js';
import { authorize, ownAccount } from './authorize.js';
import { newSecret, secretHash } from '../platform/secrets/opaque-secret.js';
import { AccountsStore } from './accounts.store.js';
import { CalendarFeedsStore } from './calendar-feeds.store.js';
import { SecurityEventsService } from './security-events.service.js';
import { type TokenScope, TokensStore, type TokenView } from './tokens.store.js';

const LONGEST_TOKEN_LIFE = 365;
/** More live tokens than this an account cannot have. */
const MOST_TOKENS = 50;
/** What every token begins with, so that one found in a file is known for what it is. */
const TOKEN_PREFIX = 'dd_';
const anAccount = { vi: 'tài khoản', en: 'account' };
const aToken = { vi: 'mã truy cập', en: 'token' };

/** Keys for programs that act for an account. */
@Injectable()
export class TokensService {
  constructor(
    private readonly database: DataSource,
    private readonly history: AccountHistoryService,
    private readonly tokens: TokensStore,
    private readonly actors: ActorQueries,
    private readonly events: SecurityEventsService,
    private readonly accounts: AccountsStore,
    private readonly feeds: CalendarFeedsStore,
  ) {}

  /**
   * Makes a token for `days` days. Its secret is in the answer and nowhere else.
   * @throws InvalidInputError unless it lives 1 to 365 days; ConflictError when the account has too many.
   */
  async create(
    actor: Actor,
    input: { readonly name: string; readonly scope: TokenScope; readonly days: number },
  ): Promise<TokenView & { readonly secret: string }> {
    const accountId = ownAccount(actor);
    if (!Number.isInteger(input.days) || input.days < 1 || input.days > LONGEST_TOKEN_LIFE) {
      throw badLife(input.days);
    }
    const secret = `${TOKEN_PREFIX}${newSecret()}`;
    return this.database.transaction(async (manager) => {
      if ((await this.tokens.ofAccount(manager, accountId)).length >= MOST_TOKENS) throw tooMany();
      const made = { id: newId(), accountId, tokenHash: secretHash(secret), prefix: secret.slice(0, 8) };
      const token = await this.tokens.add(manager, { ...made, ...input });
      await this.history.record(manager, actor, accountId, 'account.token-made', ['tokens']);
      return { ...token, secret };
    });
  }

  /** The actor's own live tokens, without their secrets. */
  async list(actor: Actor): Promise<TokenView[]> {
    return this.tokens.ofAccount(this.database.manager, ownAccount(actor));
  }

  /** Ends one of the actor's own tokens at once. @throws NotFoundError for any other. */
  async end(actor: Actor, id: string): Promise<void> {
    const accountId = ownAccount(actor);
    await this.database.transaction(async (manager) => {
      if (!(await this.tokens.end(manager, accountId, id))) throw notFound(aToken);
      await this.history.record(manager, actor, accountId, 'account.token-ended', ['tokens']);
    });
  }

  /** Ends all tokens and the calendar address of any account, for administrators. @throws ForbiddenError or NotFoundError */
  async endAllOf(actor: Actor, accountId: string): Promise<void> {
    authorize(actor, 'account.token.end', {}, anAccount);
    await this.database.transaction(async (manager) => {
      if (!(await this.accounts.find(manager, accountId))) throw notFound(anAccount);
      if ((await this.tokens.endAll(manager, accountId)) > 0)
        await this.history.record(manager, actor, accountId, 'account.token-ended', ['tokens']);
      if (await this.feeds.remove(manager, accountId))
        await this.history.record(manager, actor, accountId, 'account.calendar-feed-ended', ['calendarFeed']);
    });
  }

  /** Whose token it is, with the owner's rights of this moment; null when it is none, has ended or expired. */
  async identify(secret: string): Promise<{ readonly actor: Actor; readonly scope: TokenScope } | null> {
    if (!secret.startsWith(TOKEN_PREFIX)) return null;
    const token = await this.tokens.find(this.database.manager, secretHash(secret));
    if (!token) return null;
    const actor = await this.actors.findActor(this.database.manager, token.accountId);
    if (actor && token.firstToday) await this.noteUse(actor, token.id);
    return actor && { actor, scope: token.scope };
  }

  /** Whose token that secret is or was, once it is no longer taken; null where there never was one. */
  async findOwner(secret: string): Promise<{ readonly id: string; readonly accountId: string } | null> {
    if (!secret.startsWith(TOKEN_PREFIX)) return null;
    return this.tokens.findOwner(this.database.manager, secretHash(secret));
  }

  private async noteUse(actor: Actor, tokenId: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      if (!(await this.tokens.noteUse(manager, tokenId))) return;
      await this.events.record(manager, { kind: 'token-used', actor, detail: { tokenId } });
    });
  }
}

function badLife(days: number) {
  return invalidField('days', 'token_life', {
    vi: `Mã truy cập có hiệu lực từ 1 đến ${LONGEST_TOKEN_LIFE} ngày, không phải ${days}.`,
    en: `A token lives 1 to ${LONGEST_TOKEN_LIFE} days, not ${days}.`,
  });
}

function tooMany() {
  return new ConflictError('too_many_tokens', {
    vi: `Một tài khoản có nhiều nhất ${MOST_TOKENS} mã truy cập còn hiệu lực. Hãy thu hồi mã không dùng.`,
    en: `An account has at most ${MOST_TOKENS} live tokens. End one that is not used.`,
  });
}
