import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { totalmem } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { ConflictError } from '../../kernel/domain-error.js';
import { Places } from './places.js';
import type { ContainedAnswer, ContainedTask } from './contained.process.ts';

/** Why a reader gave nothing: what it threw, or which limit it came to. */
export class ContainedFailure extends Error {
  constructor(
    readonly reason: 'thrown' | 'time' | 'memory',
    message: string,
  ) {
    super(message);
  }
}

/** What a reader gave, and the milliseconds that it worked for it, as a usual machine takes them. */
export interface ContainedResult<T> {
  readonly posted: T;
  readonly worked: number;
}

/**
 * What a reader may take: milliseconds of work, milliseconds of the clock where the machine is busy, megabytes of its objects; and how many
 * may wait before it.
 */
export const LIMITS = { work: 4_500, usual: 300, wait: 60_000, memory: 400, before: 4 };

/** Bytes that a machine has, or its container, which is enough for two readers beside the program and its database. */
const ROOMY = 3 * 1024 ** 3;

/** More readers at once would take the memory and the time of everybody else; the others wait for their turn. */
export const AT_ONCE = Math.min(totalmem(), process.constrainedMemory() || Infinity) < ROOMY ? 1 : 2;
const places = new Places(AT_ONCE);

/** What the process may do of what Node.js can forbid: read files and start threads; nothing else. */
const ALLOWED = ['--permission', '--allow-fs-read=*', '--allow-worker'];

/**
 * Runs the file `NAME.worker`, named from the folder of the sources (`plans/import/document/pdf`), on the bytes, in a thread of a
 * process of its own: what a hostile file does to a parser, to the end of all memory, ends there. It sees nothing of our environment.
 * Its work is counted as a usual machine would do it: a slow one, on which a certain work takes more than `usual` milliseconds, is given
 * as many times more, up to five times.
 * @returns what it posts, and how long it worked
 * @throws ContainedFailure; ConflictError at once where too many wait already
 */
export async function runContained<T>(
  name: string,
  bytes: Uint8Array,
  limits = LIMITS,
): Promise<ContainedResult<T>> {
  if (places.queue > limits.before) throw busy();
  return places.within(() => run<T>(name, bytes, limits));
}

async function run<T>(
  name: string,
  bytes: Uint8Array,
  { work, usual, wait, memory }: typeof LIMITS,
): Promise<ContainedResult<T>> {
  const child = fork(sourceFile('platform/threads/contained.process'), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: ALLOWED,
    env: {},
  });
  const { promise, resolve, reject } = Promise.withResolvers<ContainedResult<T>>();
  const fail = (reason: ContainedFailure['reason'], message: string): void =>
    reject(new ContainedFailure(reason, `${name}: ${message}`));
  const late = setTimeout(() => fail('time', 'took too long'), wait);
  child.once('message', (answer: ContainedAnswer) => {
    if ('posted' in answer) resolve({ posted: answer.posted as T, worked: answer.worked });
    else fail(answer.reason, answer.message);
  });
  child.once('error', reject);
  // out of memory is mostly told by the thread, but may also end its process at once, by a signal that it gives itself
  child.once('exit', (code, signal) =>
    fail(signal === null ? 'thrown' : 'memory', `ended with ${signal ?? code} and gave nothing`),
  );
  try {
    const task: ContainedTask = { file: sourceFile(`${name}.worker`), bytes, work, usual, memory };
    child.send(task);
    return await promise;
  } finally {
    clearTimeout(late);
    child.kill('SIGKILL');
  }
}

function busy(): ConflictError {
  return new ConflictError('busy', {
    vi: 'Chương trình đang xử lý nhiều tài liệu khác cùng lúc nên chưa làm được việc này. Hãy đợi một phút rồi thử lại.',
    en: 'The program is at work on many other documents, and has not done this. Wait a minute and try again.',
  });
}

/** Under the folder of the sources, or of what is built of them, in which this code lies somewhere. */
function sourceFile(name: string): string {
  const file = `${name}${extname(import.meta.filename)}`;
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, file))) {
    if (folder === dirname(folder)) throw new Error(`There is no ${file}`);
    folder = dirname(folder);
  }
  return join(folder, file);
}
