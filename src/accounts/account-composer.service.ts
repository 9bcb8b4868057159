import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { MailPrinting } from '../mail/mail-printing.service.js';
import { type MessageComposer, MessageComposers } from '../mail/message-composers.service.js';
import type { ClaimedMessage, Prepared } from '../mail/outgoing-mail.js';
import { SETTINGS } from '../platform/config/settings.module.js';
import type { Settings } from '../platform/config/settings.js';
import { newSecret, secretHash } from '../platform/secrets/opaque-secret.js';
import {
  accountMail,
  type AccountMailFacts,
  linkKinds,
  type LinkKind,
  type NamedRole,
  noticeKinds,
  type NoticeKind,
  purposeOf,
} from './account-mail.js';
import { hasMail, type RoleChange } from './account-messages.service.js';
import { AccountSecretsStore } from './account-secrets.store.js';
import type { Account } from './account.entity.js';
import { AccountsStore } from './accounts.store.js';
import { setPasswordLink } from './set-password-link.js';

/** Composes the accounts' own mails at the moment they are sent. */
@Injectable()
export class AccountComposer implements MessageComposer, OnModuleInit {
  readonly kinds = [...linkKinds, ...noticeKinds];

  constructor(
    private readonly database: DataSource,
    private readonly composers: MessageComposers,
    private readonly printing: MailPrinting,
    private readonly secrets: AccountSecretsStore,
    private readonly accounts: AccountsStore,
    private readonly bodies: BodiesQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.composers.register(this);
  }

  /** Skips what has died, and all mail to an account that has ended. */
  async prepare(message: ClaimedMessage): Promise<Prepared> {
    const account = await this.accounts.find(this.database.manager, message.accountId ?? '');
    if (!account || account.endedAt !== null || !hasMail(account.email)) return { skip: 'no_longer_true' };
    const link = linkKinds.find((one) => one === message.kind);
    const kind = noticeKinds.find((one) => one === message.kind);
    if (link !== undefined) return this.withLink(message, account, link);
    if (kind !== undefined) return this.notice(message, account, kind);
    throw new Error(`No words for a message of the kind "${message.kind}"`);
  }

  private async withLink(message: ClaimedMessage, account: Account, kind: LinkKind): Promise<Prepared> {
    const { manager } = this.database;
    const { secretId } = reasonOf<{ secretId: string }>(message);
    const secret = newSecret();
    // kept before it is sent: a mail that never leaves has a link that nobody knows
    if (!(await this.secrets.renew(manager, secretId, purposeOf[kind], secretHash(secret)))) {
      return { skip: 'no_longer_true' };
    }
    const { publicUrl } = this.settings;
    const { language } = account;
    const link = setPasswordLink(publicUrl, language, purposeOf[kind], secret);
    const mail = this.printing.print(accountMail(kind, account, { language, publicUrl, link }));
    return { mail, to: { address: account.email, language }, secret: true };
  }

  private async notice(message: ClaimedMessage, account: Account, kind: NoticeKind): Promise<Prepared> {
    const { language } = account;
    const facts = await this.factsOf(message, account, kind);
    const { publicUrl } = this.settings;
    // a change of address is told to both, as they were queued
    const address = kind === 'email-changed' ? message.address : account.email;
    return {
      mail: this.printing.print(accountMail(kind, facts, { language, publicUrl })),
      to: { address, language },
    };
  }

  private async factsOf(
    message: ClaimedMessage,
    account: Account,
    kind: NoticeKind,
  ): Promise<AccountMailFacts> {
    if (kind === 'role-changed') return this.roleFacts(reasonOf<RoleChange>(message));
    if (kind !== 'second-factor-reset') return account;
    const { accountId } = reasonOf<{ accountId: string }>(message);
    const owner = await this.accounts.find(this.database.manager, accountId);
    return { name: owner?.name ?? '', email: owner?.email ?? '' };
  }

  private async roleFacts({ accountId, granted, taken, by }: RoleChange): Promise<AccountMailFacts> {
    const { manager } = this.database;
    const changed = await this.accounts.find(manager, accountId);
    const actor = by === null ? null : await this.accounts.find(manager, by);
    const ids = [...granted, ...taken].flatMap(({ bodyId }) => bodyId ?? []);
    const names = new Map((await this.bodies.refs(manager, ids)).map(({ id, name }) => [id, name]));
    const named = (roles: RoleChange['granted']): NamedRole[] =>
      roles.map(({ role, bodyId }) => ({ role, body: bodyId === null ? null : (names.get(bodyId) ?? null) }));
    return {
      name: changed?.name ?? '',
      email: changed?.email ?? '',
      granted: named(granted),
      taken: named(taken),
      by: actor?.name ?? null,
    };
  }
}

/** What this feature stored with the message comes back as it was. */
function reasonOf<Stored>(message: ClaimedMessage): Stored {
  return message.reasons[0] as unknown as Stored;
}
