import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { invalidField } from '../kernel/domain-error.js';
import { normalizedCode } from '../platform/secrets/one-time-code.js';
import { secretHash } from '../platform/secrets/opaque-secret.js';
import { AccountFollowUp } from './account-follow-up.service.js';
import type { SecretPurpose } from './account-secret.js';
import { AccountSecretsStore } from './account-secrets.store.js';
import { AccountsStore } from './accounts.store.js';
import { GuessLimitsService } from './guess-limits.service.js';
import { PasswordsService } from './passwords.service.js';

/** Setting a password without the present one: by the link of an invitation or a reset, or by a code. */
@Injectable()
export class PasswordLinksService {
  constructor(
    private readonly database: DataSource,
    private readonly accounts: AccountsStore,
    private readonly secrets: AccountSecretsStore,
    private readonly passwords: PasswordsService,
    private readonly followUp: AccountFollowUp,
    private readonly guesses: GuessLimitsService,
  ) {}

  /**
   * Sets the password by the secret of a link, which is used up; signs nobody in, so that a second step of the sign-in is not
   * passed over.
   * @throws InvalidInputError where the secret is wrong, used or too old, or the password cannot be used (which uses nothing up);
   * TooManyRequestsError.
   */
  async setByLink(purpose: Exclude<SecretPurpose, 'code'>, secret: string, password: string): Promise<void> {
    const guess = await this.guesses.begin(purpose, null);
    const hash = secretHash(secret);
    const accountId = await this.secrets.findAccount(this.database.manager, purpose, hash);
    if (accountId === null) throw deadLink();
    await guess.succeeded();
    await this.set(accountId, { purpose, hash }, password, deadLink);
  }

  /** The same by a code that was handed over. */
  async setByCode(email: string, code: string, password: string): Promise<void> {
    const guess = await this.guesses.begin('invitation', email);
    const hash = secretHash(normalizedCode(code));
    const { manager } = this.database;
    const account = await this.accounts.findOpenByEmail(manager, email);
    const accountId = await this.secrets.findAccount(manager, 'code', hash);
    if (accountId === null || accountId !== account?.id) throw deadCode();
    await guess.succeeded();
    await this.set(accountId, { purpose: 'code', hash }, password, deadCode);
  }

  private async set(
    accountId: string,
    secret: { readonly purpose: SecretPurpose; readonly hash: string },
    password: string,
    dead: () => Error,
  ): Promise<void> {
    const owner = await this.accounts.find(this.database.manager, accountId);
    const ownerWords = owner === null ? [] : [owner.email, owner.name];
    const passwordHash = await this.passwords.hashed(password, 'password', ownerWords);
    await this.database.transaction(async (manager) => {
      const account = await this.accounts.findLocked(manager, accountId);
      if (account === null || account.endedAt !== null) throw dead();
      if (!(await this.secrets.use(manager, secret.purpose, secret.hash))) throw dead();
      await this.accounts.setPassword(manager, accountId, passwordHash);
      await this.followUp.passwordSet(manager, account, secret.purpose);
    });
  }
}

function deadLink() {
  return invalidField('token', 'link_not_valid', {
    vi: 'Liên kết không đúng, đã dùng hoặc hết hạn. Hãy yêu cầu liên kết mới.',
    en: 'The link is wrong, was used or has expired. Ask for a new one.',
  });
}

function deadCode() {
  return invalidField('code', 'code_not_valid', {
    vi: 'Tên đăng nhập hoặc mã không đúng, mã đã dùng hoặc hết hạn.',
    en: 'The name or the code is wrong, or the code was used or has expired.',
  });
}
