import { execFile } from 'node:child_process';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { SETTINGS } from '../config/settings.module.js';
import type { Settings } from '../config/settings.js';

/** What a scanner says of a file; `stopped` where the program ends before it says anything. */
export type Verdict =
  { readonly kind: 'clean' | 'refused' | 'stopped' } | { readonly kind: 'failed'; readonly error: string };

const OUTPUT = 1024 * 1024;

/** Runs the command of `FILE_SCANNER` on single files, without a shell. */
@Injectable()
export class FileScanner implements OnModuleDestroy {
  private readonly command: readonly string[];
  private readonly ending = new AbortController();
  /** The longest that a file may take, in seconds. */
  readonly seconds: number;

  constructor(@Inject(SETTINGS) { fileScanner, fileScannerSeconds }: Settings) {
    this.command = fileScanner;
    this.seconds = fileScannerSeconds;
  }

  /** Whether there is a scanner at all. */
  get isSet(): boolean {
    return this.command.length > 0;
  }

  /** Exit code 0: clean, 1: to be refused; anything else, or too long a time, is a failure that says nothing of the file. */
  async scan(path: string): Promise<Verdict> {
    const [program = '', ...args] = this.command;
    return new Promise((resolve) => {
      const options = {
        timeout: this.seconds * 1000,
        killSignal: 'SIGKILL',
        signal: this.ending.signal,
        maxBuffer: OUTPUT,
        windowsHide: true,
      } as const;
      execFile(program, [...args, path], options, (error, _, told) => {
        if (error === null) resolve({ kind: 'clean' });
        else if (this.ending.signal.aborted) resolve({ kind: 'stopped' });
        else if (error.code === 1) resolve({ kind: 'refused' });
        else resolve({ kind: 'failed', error: this.failure(error, told) });
      });
    });
  }

  onModuleDestroy(): void {
    this.ending.abort();
  }

  private failure({ code, killed }: { code?: unknown; killed?: boolean }, told: string): string {
    const what = killed ? `no answer within ${this.seconds} s` : `exit code or error ${String(code)}`;
    return `${what} ${told.trim().slice(-500)}`.trim();
  }
}
