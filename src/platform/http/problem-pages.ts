import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemParts } from './problem.js';

/** Answers errors of pages as pages. The pages bring it; what is not asked for as a page is answered as a problem document. */
export abstract class ProblemPages {
  /** Answers the request with a page that says what is wrong and what to do, or leads to where it is mended. */
  abstract answer(parts: ProblemParts, request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

/** Whether a browser asked for a page there. */
export function asksForPage({ url, headers }: Pick<FastifyRequest, 'url' | 'headers'>): boolean {
  return (
    !/^\/(?:api|health|metrics|assets)(?:\/|\?|$)/.test(url) && (headers.accept ?? '').includes('text/html')
  );
}
