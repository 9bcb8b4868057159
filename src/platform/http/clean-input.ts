import type { FastifyReply, FastifyRequest } from 'fastify';
import { cleanText } from '../../kernel/typed-text.js';

/** What is compared or hashed letter by letter, as it was chosen. */
const SECRET = /password|secret|token|^repeat$/i;

/** A hook after which every text of a body, of a form and of JSON alike, is as it is kept. Secrets stay as they are. */
export function cleanBody(request: FastifyRequest, _reply: FastifyReply, done: () => void): void {
  request.body = cleanInput(request.body);
  done();
}

/** The same with every text in it clean, in fields of any depth. Expects values as `JSON.parse` and forms make them. */
export function cleanInput(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanInput);
  if (typeof value !== 'object' || value === null) return value;
  const cleaned = Object.entries(value).map(([name, held]: [string, unknown]) => [
    name,
    SECRET.test(name) ? held : cleanInput(held),
  ]);
  return Object.fromEntries(cleaned) as unknown;
}
