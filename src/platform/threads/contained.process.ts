import { Worker } from 'node:worker_threads';

/*
 * The process in which a file is read that may be hostile. It takes one task, answers and is ended by who started it. It imports
 * nothing of ours, so that it runs as it is, built or not.
 */

export interface ContainedTask {
  /** The thread's code. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Milliseconds that the thread may work. */
  readonly work: number;
  /** Megabytes that its objects may take. */
  readonly memory: number;
}

export type ContainedAnswer =
  { readonly posted: unknown } | { readonly reason: 'thrown' | 'time' | 'memory'; readonly message: string };

/** How often it is asked how much the thread has worked, in milliseconds. */
const LOOK = 200;

process.once('disconnect', () => process.exit());
process.once('message', (task: ContainedTask) => run(task));

function run({ file, bytes, work, memory }: ContainedTask): void {
  const worker = new Worker(file, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    stdout: true,
    stderr: true,
  });
  worker.once('message', (posted: unknown) => answer({ posted }));
  worker.once('error', (error: Error & { code?: string }) =>
    answer({
      reason: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'thrown',
      message: error.message,
    }),
  );
  worker.once('exit', (code) => answer({ reason: 'thrown', message: `ended with ${code}` }));
  setInterval(() => void endWhenLate(worker, work), LOOK);
}

async function endWhenLate(worker: Worker, work: number): Promise<void> {
  if ((await worked(worker)) > work) answer({ reason: 'time', message: 'took too long' });
}

/** The first answer is the one that is heard. */
function answer(given: ContainedAnswer): void {
  process.send?.(given);
}

/** Milliseconds of processor that the thread has used; 0 once it has ended. */
async function worked(worker: Worker): Promise<number> {
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1000;
  } catch {
    return 0;
  }
}
