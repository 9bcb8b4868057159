import { Injectable } from '@nestjs/common';
import { type CalendarDay, dayInZone } from '../../kernel/calendar-day.js';
import { DataSource } from 'typeorm';
import { type FileArea, FileStorage, type KnownFiles } from './file-storage.service.js';
import { GivenFilesStore } from './given-files.store.js';

/**
 * Sweeps up files that nothing has, a day after they were written: what a crash between writing and recording has left. To be run
 * at start and then once a day. Features whose tables tell of files enter themselves here; the files of others are left alone.
 */
@Injectable()
export class FileSweep {
  private readonly known = new Map<FileArea, KnownFiles>();
  private sweptOn: CalendarDay | null = null;

  constructor(
    private readonly files: FileStorage,
    private readonly database: DataSource,
    private readonly given: GivenFilesStore,
  ) {}

  /** Makes `known` tell which files of the area somebody has. */
  register(area: FileArea, known: KnownFiles): void {
    this.known.set(area, known);
  }

  /** May run any time: a day's second pass does nothing. @returns how many files were removed */
  async run(now: Date): Promise<{ readonly removed: number }> {
    const today = dayInZone(now, 'UTC');
    if (today === this.sweptOn) return { removed: 0 };
    let removed = 0;
    for (const [area, known] of this.known) {
      removed += await this.files.sweep(area, async (ids) => {
        const refused = await this.given.refusedOf(this.database.manager, ids);
        return new Set([...(await known(ids))].filter((id) => !refused.has(id)));
      });
    }
    this.sweptOn = today;
    return { removed };
  }
}
