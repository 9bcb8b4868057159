import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { givenBytes } from '../../../src/platform/threads/given-bytes.js';

/* Does what a hostile file may make its reader do. */

const what = Buffer.from((workerData as Uint8Array | undefined) ?? (await givenBytes())).toString();
const kept: number[][] = [];

if (what === 'be long') parentPort?.postMessage({ isLong: true });
if (what === 'throw') throw new Error('thrown');
if (what === 'leave') process.exit(3);
if (what === 'fill') for (let all = [0.5]; ; all = [...all, ...all]) kept.push(all);
const files: Buffer[] = [];
if (what === 'buffer') for (;;) files.push(await heldFile());
if (what === 'break') process.kill(process.pid, 'SIGABRT');
const beside =
  what === 'share' ? new Worker(new URL(import.meta.url), { workerData: Buffer.from('work') }) : null;
if (what === 'work' || what === 'share') {
  // three seconds of the processor, however long they take
  const used = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000_000;
  };
  for (const begun = used(); used() - begun < 3;) kept.length = 0;
}
if (beside !== null) await once(beside, 'message');
if (what === 'go on') for (;;) kept.length = 0;

/** Bytes that are no objects of the language, as a file is held. */
async function heldFile(): Promise<Buffer> {
  await setTimeout(10);
  return Buffer.alloc(10_000_000, 1);
}

parentPort?.postMessage({
  said: what,
  environment: Object.keys(process.env),
  mayWrite: process.permission.has('fs.write'),
});
