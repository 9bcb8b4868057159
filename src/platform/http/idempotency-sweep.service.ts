import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IdempotencyStore } from './idempotency.store.js';

/** Deletes the answers kept for repeated requests once they are older than 24 hours. */
@Injectable()
export class IdempotencySweep {
  constructor(
    private readonly database: DataSource,
    private readonly store: IdempotencyStore,
  ) {}

  /** @returns how many were deleted. */
  async run(): Promise<{ readonly deleted: number }> {
    return { deleted: await this.store.deleteOld(this.database.manager) };
  }
}
