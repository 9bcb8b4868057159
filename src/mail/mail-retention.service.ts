import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Settings } from '../platform/config/settings.js';
import { SETTINGS } from '../platform/config/settings.module.js';
import { MessagesStore } from './messages.store.js';

/** Takes texts and addresses from mails after the days that the settings name; that and when each went stays. */
@Injectable()
export class MailRetention {
  constructor(
    private readonly database: DataSource,
    private readonly store: MessagesStore,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** May run any time, in any number of copies. @returns how many mails were blanked */
  async run(): Promise<{ readonly blanked: number }> {
    return { blanked: await this.store.blankOld(this.database.manager, this.settings.mailTextsKeptDays) };
  }
}
