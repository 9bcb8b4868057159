import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { FileScanner } from './file-scanner.service.js';
import { type FileArea, FileStorage } from './file-storage.service.js';
import { GivenFilesStore, type HeldFile } from './given-files.store.js';

/** Tells, in the transaction, that the file of the feature was refused. */
export type OnRefused = (manager: EntityManager, id: string, now: Date) => Promise<void>;

/** What a pass has done. */
interface Scanned {
  readonly clean: number;
  readonly refused: number;
  readonly failed: number;
}

/** So many files a pass, so that what else runs by itself is not kept waiting. */
const FILES_A_PASS = 20;
/** Longer than the scanner may take: removing and recording come after it. */
const LEASE_MORE = 60;

/**
 * Has the files that wait scanned, one after the other. A failure ends the pass: it is mostly the scanner's, and the next file
 * would fail as well. Features enter here how their history tells of a refused file.
 */
@Injectable()
export class FileScanning {
  private readonly log = new Logger(FileScanning.name);
  private readonly tellers = new Map<FileArea, OnRefused>();

  constructor(
    private readonly database: DataSource,
    private readonly store: GivenFilesStore,
    private readonly files: FileStorage,
    private readonly scanner: FileScanner,
  ) {}

  /** Makes `onRefused` tell of refused files of the area. */
  register(area: FileArea, onRefused: OnRefused): void {
    this.tellers.set(area, onRefused);
  }

  /** May run any time and in any number of copies of the program. Without a scanner what waits goes on waiting. */
  async run(now: Date, stopped: () => boolean = () => false): Promise<Scanned> {
    const counts = { clean: 0, refused: 0, failed: 0 };
    if (!this.scanner.isSet) return counts;
    for (let file = 0; file < FILES_A_PASS && !stopped() && counts.failed === 0; file++) {
      const held = await this.store.claim(this.database.manager, this.scanner.seconds + LEASE_MORE);
      if (held === null) break;
      const outcome = await this.scan(held, now);
      if (outcome === 'stopped') break;
      if (outcome !== 'lost') counts[outcome]++;
    }
    return counts;
  }

  /** `lost`: the file was taken away, or another copy of the program took it over, while it was scanned. */
  private async scan(held: HeldFile, now: Date): Promise<keyof Scanned | 'stopped' | 'lost'> {
    const { manager } = this.database;
    const verdict = await this.scanner.scan(this.files.pathOf(held.area, held.id));
    switch (verdict.kind) {
      case 'stopped':
        await this.store.release(manager, held);
        return 'stopped';
      case 'failed':
        this.log.warn({ file: held.id, error: verdict.error }, 'a file could not be scanned');
        return (await this.store.retry(manager, held, verdict.error)) ? 'failed' : 'lost';
      case 'clean':
        return (await this.store.settle(manager, held, 'clean')) ? 'clean' : 'lost';
      case 'refused':
        return (await this.refuse(held, now)) ? 'refused' : 'lost';
    }
  }

  private async refuse(held: HeldFile, now: Date): Promise<boolean> {
    const isRefused = await this.database.transaction(async (manager) => {
      if (!(await this.store.settle(manager, held, 'refused'))) return false;
      await this.tellers.get(held.area)?.(manager, held.id, now);
      return true;
    });
    // After the transaction: what a crash leaves here is swept up.
    if (isRefused) await this.files.remove(held.area, held.id);
    return isRefused;
  }
}
