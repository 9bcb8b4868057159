import { finished } from 'node:stream/promises';
import type { FastifyRequest, preParsingAsyncHookHandler } from 'fastify';
import { bodyLimit, formLimit, swallowLimit } from './limits.js';

/**
 * Lets a body arrive that is too large to be read, before it is refused: a browser that is cut off while it sends shows its own
 * error in the place of our answer. What is far too large is cut off all the same.
 */
export const swallowTooLarge: preParsingAsyncHookHandler = async (request, _reply, payload) => {
  if (isTooLarge(request)) await finished(request.raw.resume()).catch(() => undefined);
  return payload;
};

function isTooLarge({ headers }: FastifyRequest): boolean {
  // multipart has limits of its own
  const type = headers['content-type'] ?? '';
  if (type.startsWith('multipart/')) return false;
  const length = Number(headers['content-length']);
  const limit = type.startsWith('application/x-www-form-urlencoded') ? formLimit : bodyLimit;
  return length > limit && length <= swallowLimit;
}
