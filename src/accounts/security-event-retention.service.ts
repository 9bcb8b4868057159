import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../platform/config/settings.module.js';
import type { Settings } from '../platform/config/settings.js';

/** Deletes old security events, and takes the client addresses from those that are younger, after the days that the settings name. */
@Injectable()
export class SecurityEventRetention {
  constructor(
    private readonly database: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** May run any time, in any number of copies. @returns how many events went, and how many lost their address */
  async run(): Promise<{ readonly deleted: number; readonly withoutAddress: number }> {
    const [row] = await this.database.query<[{ deleted: number; withoutAddress: number }]>(
      `select deleted, without_address as "withoutAddress" from security_event_retain($1, $2)`,
      [this.settings.securityEventsKeptDays, this.settings.addressesKeptDays],
    );
    return row;
  }
}
