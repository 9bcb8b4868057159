import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { tooManyRequests } from '../http/http-errors.js';
import { AppSecrets } from '../secrets/app-secrets.js';
import { type DelayKey, delayRules, type WindowKind, windowRules } from './limit-rules.js';
import { LimitsStore } from './limits.store.js';

/**
 * What is limited, counted in the database and so valid for all copies of the program. Counts are kept apart from the caller's
 * transaction: what fails is counted too.
 */
@Injectable()
export class LimitsService {
  constructor(
    private readonly database: DataSource,
    private readonly store: LimitsStore,
    private readonly secrets: AppSecrets,
  ) {}

  /**
   * Counts one act of that kind by that subject, such as an account's id.
   * @throws TooManyRequestsError when it is one too many in its window.
   */
  async take(kind: WindowKind, subject: string): Promise<void> {
    const wait = await this.store.count(
      this.database.manager,
      this.digestOf('window', kind, subject),
      windowRules[kind],
    );
    if (wait > 0) throw tooManyRequests(wait);
  }

  /**
   * Counts a guess before the secret is looked at, so that guesses at the same moment are all counted. `succeeded` takes it back.
   * @throws TooManyRequestsError while one of the keys has to wait; then nothing is counted.
   */
  async attempt(keys: readonly DelayKey[]): Promise<void> {
    const counted = keys.map(({ kind, subject }) => ({
      key: this.digestOf('delay', kind, subject),
      rule: delayRules[kind],
    }));
    await this.database.transaction(async (manager) => {
      if ((await this.store.countGuess(manager, counted)) === counted.length) return;
      const wait = await this.store.wait(
        manager,
        counted.map(({ key }) => key),
      );
      throw tooManyRequests(wait);
    });
  }

  /** The guess was right: what was counted against its account from there is forgotten, for all others this one guess is. */
  async succeeded(keys: readonly DelayKey[]): Promise<void> {
    const own = keys.filter(({ kind }) => kind === 'pair' || kind === 'device');
    const shared = keys.filter((key) => !own.includes(key));
    const digests = (some: readonly DelayKey[]) =>
      some.map(({ kind, subject }) => this.digestOf('delay', kind, subject));
    await this.store.forget(this.database.manager, digests(own));
    await this.store.takeBack(this.database.manager, digests(shared));
  }

  /** Deletes the counts that have expired. May run any time, in any number of copies. */
  async run(): Promise<{ readonly deleted: number }> {
    return { deleted: await this.store.deleteExpired(this.database.manager) };
  }

  /** What is kept of a subject: an address cannot be guessed from it without the program's secret. */
  private digestOf(...parts: readonly string[]): string {
    return this.secrets.keyed('limits', JSON.stringify(parts));
  }
}
