import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { IdempotencyStore } from './idempotency.store.js';

/** Deletes the answers kept for repeated requests once they are older than 24 hours, and takes texts away from them. */
@Injectable()
export class IdempotencySweep {
  constructor(
    private readonly database: DataSource,
    private readonly store: IdempotencyStore,
  ) {}

  /** Where `whole`, only where the text is all of a value. */
  async blank(manager: EntityManager, text: string, marker: string, whole: boolean): Promise<void> {
    const [within, instead] = [JSON.stringify(text), JSON.stringify(marker)];
    if (whole) await this.store.replace(manager, within, instead);
    else await this.store.replace(manager, within.slice(1, -1), instead.slice(1, -1));
  }

  /** @returns how many were deleted. */
  async run(): Promise<{ readonly deleted: number }> {
    return { deleted: await this.store.deleteOld(this.database.manager) };
  }

  /** Forgets what was answered to an account. */
  async forgetAccount(manager: EntityManager, accountId: string): Promise<void> {
    await this.store.forgetAccount(manager, accountId);
  }
}
