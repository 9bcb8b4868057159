import { open } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Settings } from '../platform/config/settings.js';
import { SETTINGS } from '../platform/config/settings.module.js';
import { sealInLine, sealLine } from './history-canon.js';
import { HistorySealsQueries } from './history-seals.queries.js';

/** Appends the seals to the file that the settings name, so that a copy lies outside the database. */
@Injectable()
export class SealFile {
  constructor(
    private readonly database: DataSource,
    private readonly seals: HistorySealsQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Appends those that the file lacks; may run any time. @returns how many
   * @throws Error where the file is ahead of the database, which has then lost seals
   */
  async run(): Promise<{ readonly copied: number }> {
    const path = this.settings.historySealFile;
    if (path === null) return { copied: 0 };
    const last = await this.seals.findLast(this.database.manager);
    const file = await open(path, 'a+', 0o600);
    try {
      const lines = (await file.readFile('utf8')).split('\n').map(sealInLine);
      const copied = Math.max(0, ...lines.map((seal) => seal?.number ?? 0));
      if (copied > (last?.number ?? 0))
        throw new Error(`${path} holds seal ${copied}, which the database has not`);
      const missing = await this.seals.after(this.database.manager, copied);
      if (missing.length === 0) return { copied: 0 };
      await file.appendFile(missing.map((seal) => `${sealLine(seal)}\n`).join(''));
      await file.sync();
      return { copied: missing.length };
    } finally {
      await file.close();
    }
  }
}
