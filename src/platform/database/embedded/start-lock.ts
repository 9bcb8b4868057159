import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseStartError } from '../database-start-error.js';

const PATIENCE_MS = 120_000;
const POLL_MS = 20;

/**
 * Runs `work` while no other process (nor another part of this one) holds the lock of that file. The lock is SQLite's lock on an
 * empty file, because the kernel takes it back when its owner dies: a pid file can only guess that.
 * @throws DatabaseStartError when it cannot be had within two minutes.
 */
export async function withStartLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    await acquire(lock, file);
    return await work();
  } finally {
    lock.close();
  }
}

async function acquire(lock: DatabaseSync, file: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
    if (tryAcquire(lock)) return;
    await wait(POLL_MS);
  }
  throw new DatabaseStartError(
    `Another process has been starting or stopping the database for two minutes (${file}).`,
  );
}

function tryAcquire(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return false;
    throw error;
  }
}

const SQLITE_BUSY = 5;
