import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';

/*
 * The process in which a file is read that may be hostile. It is told which code is to read, loads it, takes one task, answers and is
 * ended by who started it. It imports nothing of ours, so that it runs as it is, built or not.
 */

/** What it is told first. */
export interface ContainedStart {
  /** The code of the thread, which is posted the bytes of the task. */
  readonly file: string;
  /** Megabytes that its objects may take; the whole process may take `BESIDES` more. */
  readonly memory: number;
}

/** What it is told once there is something to read. */
export interface ContainedTask {
  readonly bytes: Uint8Array;
  /** Milliseconds that the thread, and each that it starts, may work on a usual machine; together `TOGETHER` times that. */
  readonly work: number;
  /** Milliseconds of processor that the work of `slowness` takes on a usual machine, at the most. */
  readonly usual: number;
}

/** What the thread may post before its answer: that the answer will be a long one. */
export interface ContainedNotice {
  readonly isLong: true;
}

/** What the thread posted, with the milliseconds that it worked, as a usual machine takes them; or why it gave nothing. */
export type ContainedAnswer =
  | { readonly posted: unknown; readonly worked: number }
  | { readonly reason: 'thrown' | 'time' | 'memory'; readonly message: string };

const SOURCE_NAMES = new URL('source-names.ts', import.meta.url).href;

/** How often it is asked how much the thread has worked and how much memory there is, in milliseconds. */
const LOOK = 50;

/** How many times the work of one all threads may do together: two that share a large file each do about half of it. */
const TOGETHER = 1.9;

/** Megabytes for what is no object: code, files, what is unpacked of them. Node.js limits none of it. */
const BESIDES = 400;

/** How many times more work a slow machine is given, at the most. */
const SLOWEST = 5;

/** What goes wrong before there is a task is told to who comes with one. */
const asked = Promise.withResolvers<void>();

// a pattern is made to fit the machine at once: this process ends before it would gain by having tried it out first
setFlagsFromString('--no-regexp-tier-up');
process.once('disconnect', () => process.exit());
process.once('message', (start: ContainedStart) => begin(start));

function begin({ file, memory }: ContainedStart): void {
  const thread = new Worker(file, {
    // what the process may not do, its threads may not; those that they start are given the same
    execArgv: [...process.execArgv, ...(file.endsWith('.ts') ? ['--import', SOURCE_NAMES] : [])],
    resourceLimits: { maxOldGenerationSizeMb: memory },
    stdout: true,
    stderr: true,
  });
  thread.once('error', (error: Error & { code?: string }) =>
    answer({
      reason: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'thrown',
      message: error.message,
    }),
  );
  thread.once('exit', (code) => answer({ reason: 'thrown', message: `ended with ${code}` }));
  process.once('message', (task: ContainedTask) => {
    asked.resolve();
    run(thread, task, memory);
  });
}

function run(thread: Worker, { bytes, work, usual }: ContainedTask, memory: number): void {
  const limit: { work: number; slowness: number | null } = { work, slowness: null };
  let own = 0;
  thread.on('message', (posted: unknown) => {
    if (isNotice(posted)) process.send?.(posted);
    else answer({ posted, worked: workedBy(own) / (limit.slowness ?? 1) });
  });
  setInterval(() => {
    endWhenLate(limit, usual, own);
    if (process.memoryUsage.rss() > (memory + BESIDES) * 1024 * 1024)
      answer({ reason: 'memory', message: 'took too much memory' });
    // a thread that does not answer is counted with those that it started
    thread.cpuUsage().then(
      (used) => (own = milliseconds(used)),
      () => null,
    );
  }, LOOK);
  // a thread, no window
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  thread.postMessage(bytes);
}

function isNotice(posted: unknown): posted is ContainedNotice {
  return typeof posted === 'object' && posted !== null && 'isLong' in posted;
}

/**
 * Good files take many times longer where the machine is slow: it is asked how slow once a thread comes to its limit.
 * @param own milliseconds of processor that the thread itself has used, as it last told
 */
function endWhenLate(
  limit: { readonly work: number; slowness: number | null },
  usual: number,
  own: number,
): void {
  const used = workedBy(own);
  if (used > limit.work) limit.slowness ??= slowness(usual);
  if (used > limit.work * (limit.slowness ?? 1)) answer({ reason: 'time', message: 'took too long' });
}

/** How many times slower than a usual machine this one is at present at work of the kind that parsers do; 1 where it is not. */
function slowness(usual: number): number {
  const begun = process.threadCpuUsage();
  // a slow machine may have fast moments
  for (let round = 0; round < 5; round += 1) {
    const words = Array.from({ length: 20_000 }, (_, at) => ({
      at,
      text: `word ${at}`,
      place: [at, at / 2],
    }));
    JSON.parse(JSON.stringify(words));
  }
  return Math.min(SLOWEST, Math.max(1, milliseconds(process.threadCpuUsage(begun)) / usual));
}

/** The first answer is the one that is heard. */
function answer(given: ContainedAnswer): void {
  void asked.promise.then(() => process.send?.(given));
}

/** Milliseconds that the thread has worked, or those that it started, or `TOGETHER` of them, whichever is most; `own` by itself. */
function workedBy(own: number): number {
  const all = worked();
  return Math.max(own, all - own, all / TOGETHER);
}

/** Milliseconds of processor that the thread, and those that it started, have used. */
function worked(): number {
  return milliseconds(process.cpuUsage()) - milliseconds(process.threadCpuUsage());
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}
