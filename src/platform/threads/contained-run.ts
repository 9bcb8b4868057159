import { totalmem } from 'node:os';
import { ConflictError } from '../../kernel/domain-error.js';
import { Places } from './places.js';
import type { ContainedAnswer, ContainedNotice, ContainedTask } from './contained.process.ts';
import { ContainedChildren } from './contained-children.js';

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
const children = new ContainedChildren();

/**
 * Has a process load the code of `NAME.worker` while others read, for the next run of it. One waits at a time; it is ended where nobody comes
 * for it. A machine with memory for one reader has none for this.
 */
export function getReady(name: string): void {
  if (AT_ONCE > 1) children.getReady(name, LIMITS.memory);
}

/**
 * Runs the file `NAME.worker`, named from the folder of the sources (`plans/import/document/pdf`), on the bytes, in a thread of a
 * process of its own: what a hostile file does to a parser, to the end of all memory, ends there. It sees nothing of our environment.
 * Its work is counted as a usual machine would do it: a slow one, on which a certain work takes more than `usual` milliseconds, is given
 * as many times more, up to five times. `whenLong` is called where it tells that its answer will be a long one.
 * @returns what it posts, and how long it worked
 * @throws ContainedFailure; ConflictError at once where too many wait already
 */
export async function runContained<T>(
  name: string,
  bytes: Uint8Array,
  limits = LIMITS,
  whenLong = (): void => undefined,
): Promise<ContainedResult<T>> {
  if (places.queue > limits.before) throw busy();
  return places.within(() => run<T>(name, bytes, limits, whenLong));
}

async function run<T>(
  name: string,
  bytes: Uint8Array,
  { work, usual, wait, memory }: typeof LIMITS,
  whenLong: () => void,
): Promise<ContainedResult<T>> {
  const child = children.take(name, memory);
  const { promise, resolve, reject } = Promise.withResolvers<ContainedResult<T>>();
  const fail = (reason: ContainedFailure['reason'], message: string): void =>
    reject(new ContainedFailure(reason, `${name}: ${message}`));
  const late = setTimeout(() => fail('time', 'took too long'), wait);
  child.on('message', (answer: ContainedAnswer | ContainedNotice) => {
    if ('isLong' in answer) whenLong();
    else if ('posted' in answer) resolve({ posted: answer.posted as T, worked: answer.worked });
    else fail(answer.reason, answer.message);
  });
  child.once('error', reject);
  // out of memory is mostly told by the thread, but may also end its process at once, by a signal that it gives itself
  child.once('exit', (code, signal) =>
    fail(signal === null ? 'thrown' : 'memory', `ended with ${signal ?? code} and gave nothing`),
  );
  try {
    const task: ContainedTask = { bytes, work, usual };
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
