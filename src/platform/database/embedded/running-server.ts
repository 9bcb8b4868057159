import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface RunningServer {
  readonly pid: number;
  readonly socketFolder: string;
}

/** What `postmaster.pid` of a data folder says; null where there is none. Whether that process lives is another question. */
export function readPidFile(dataFolder: string): RunningServer | null {
  const text = readIfPresent(join(dataFolder, 'postmaster.pid'));
  if (text === null) return null;
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, socketFolder: lines[4] ?? '' } : null;
}

/** The server that serves this data folder now, or null. */
export function findRunningServer(dataFolder: string): RunningServer | null {
  const noted = readPidFile(dataFolder);
  return noted && isServerOf(noted.pid, dataFolder) ? noted : null;
}

/**
 * Whether the process lives and is the postgres of this data folder: numbers of processes are used again. The command line is
 * asked, because root without CAP_SYS_PTRACE, as in most containers, may not read another user's /proc/PID/exe; that of a
 * process which has ended and waits to be collected is empty.
 */
function isServerOf(pid: number, dataFolder: string): boolean {
  return isAlive(pid) && commandLine(pid).includes(` -D ${dataFolder} `);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Waits until the server has ended; false when it still runs after `patience` milliseconds. */
export async function waitForEnd(pid: number, dataFolder: string, patience: number): Promise<boolean> {
  for (let waited = 0; isServerOf(pid, dataFolder); waited += 10) {
    if (waited >= patience) return false;
    await wait(10);
  }
  return true;
}

function commandLine(pid: number): string {
  if (process.platform === 'linux')
    return (readIfPresent(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ');
  return spawnSync('ps', ['-ww', '-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout;
}

function readIfPresent(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return null;
    throw error;
  }
}
