import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';

/** What the thread of a contained run is to read; its code is loaded by then. @throws Error outside of a thread */
export async function givenBytes(): Promise<Uint8Array> {
  if (parentPort === null) throw new Error('Nothing is given outside of a thread');
  const [bytes] = (await once(parentPort, 'message')) as [Uint8Array];
  return bytes;
}
