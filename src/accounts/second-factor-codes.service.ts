import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppSecrets } from '../platform/secrets/app-secrets.js';
import { secretHash } from '../platform/secrets/opaque-secret.js';
import { SecondFactorsStore } from './second-factors.store.js';
import type { CodeMethod } from './session-stage.js';
import { newRecoveryCodes, normalizedRecoveryCode, stepOf } from './totp-code.js';

const PURPOSE = 'second-factor';

/** Codes of second factors: each is taken once. */
@Injectable()
export class SecondFactorCodesService {
  constructor(
    private readonly store: SecondFactorsStore,
    private readonly secrets: AppSecrets,
  ) {}

  /** Takes a code of the account; false where it is wrong or was given before. */
  async take(manager: EntityManager, method: CodeMethod, accountId: string, code: string): Promise<boolean> {
    if (method === 'recovery_code')
      return this.store.useRecoveryCode(manager, accountId, secretHash(normalizedRecoveryCode(code)));
    const { secret, now } = await this.store.read(manager, accountId);
    if (secret === null) return false;
    const open = this.secrets.opened(PURPOSE, secret);
    const step = stepOf(open, code, now);
    if (step === null) return false;
    const resealed = this.secrets.isCurrent(secret) ? secret : this.secrets.sealed(PURPOSE, open);
    return this.store.useStep(manager, accountId, { secret, resealed, step });
  }

  /** Keeps a new secret until `confirm`. */
  async begin(manager: EntityManager, accountId: string, secret: string): Promise<void> {
    await this.store.begin(manager, accountId, this.secrets.sealed(PURPOSE, secret));
  }

  /** Whether the code is of the secret that was begun, which then is the account's. */
  async confirm(manager: EntityManager, accountId: string, code: string): Promise<boolean> {
    const { pendingSecret, now } = await this.store.read(manager, accountId);
    if (pendingSecret === null) return false;
    const step = stepOf(this.secrets.opened(PURPOSE, pendingSecret), code, now);
    return step !== null && this.store.confirm(manager, accountId, pendingSecret, step);
  }

  /** New recovery codes, which are kept as hashes only; those of before are void. */
  async renewRecoveryCodes(manager: EntityManager, accountId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    const hashes = codes.map((code) => secretHash(normalizedRecoveryCode(code)));
    await this.store.replaceRecoveryCodes(manager, accountId, hashes);
    return codes;
  }
}
