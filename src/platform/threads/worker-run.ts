import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Why a thread gave nothing: what it threw, or which limit it came to. */
export class WorkerFailure extends Error {
  constructor(
    readonly reason: 'thrown' | 'time' | 'memory',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Limits of a thread that reads a file: milliseconds of work, and on the clock where the machine is busy; megabytes. */
const WORK = 4_500;
const WAIT = 30_000;
const MEMORY = 400;

/** How often it is asked how much a thread has worked, in milliseconds. */
const LOOK = 200;

/**
 * Runs the file `NAME.worker`, named from the folder of the sources (`plans/import/document/pdf`), in a thread of its own on the bytes.
 * @returns what it posts
 * @throws WorkerFailure
 */
export async function runWorker<T>(name: string, bytes: Uint8Array): Promise<T> {
  const worker = new Worker(workerFile(name), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    stdout: true,
    stderr: true,
  });
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const tooLong = (): void => reject(new WorkerFailure('time', `${name} took too long`));
  const late = setTimeout(tooLong, WAIT);
  const look = setInterval(() => void worked(worker).then((time) => time > WORK && tooLong()), LOOK);
  worker.once('message', resolve);
  worker.once('error', (error: Error & { code?: string }) => {
    const reason = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'thrown';
    reject(new WorkerFailure(reason, error.message, { cause: error }));
  });
  worker.once('exit', (code) =>
    reject(new WorkerFailure('thrown', `${name} ended with ${code} and gave nothing`)),
  );
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    clearInterval(look);
    await worker.terminate();
  }
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

/** Under the folder of the sources, or of what is built of them, in which this code lies somewhere. */
function workerFile(name: string): string {
  const file = `${name}.worker${extname(import.meta.filename)}`;
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, file))) {
    if (folder === dirname(folder)) throw new Error(`There is no ${file}`);
    folder = dirname(folder);
  }
  return join(folder, file);
}
