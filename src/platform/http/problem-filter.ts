import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error.js';
import type { Language } from '../../kernel/text.js';
import { databaseProblem } from './database-problem.js';
import { frameworkProblem, wrongMethod } from './framework-problem.js';
import { TooManyRequestsError } from './http-errors.js';
import type { KnownRoutes } from './known-routes.js';
import { type ProblemPages, asksForPage } from './problem-pages.js';
import { problemOf } from './problem-status.js';
import { type ProblemParts, languageOf, problemIn } from './problem.js';

/** A request with the language of the account that makes it: spoken where no `Accept-Language` is sent. */
type RequestOfReader = FastifyRequest & { actor?: { readonly language: Language } };

/** Answers every error as a problem document, or, where a browser asks for a page, as one. What is not expected is logged whole and told only by its request id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');
  private pages: ProblemPages | null = null;

  constructor(private readonly routes: KnownRoutes) {}

  /** From now on errors of pages are answered by these. */
  usePages(pages: ProblemPages): void {
    this.pages = pages;
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Answers the request with the problem document of the error, in the reader's language. */
  answer(error: unknown, request: RequestOfReader, reply: FastifyReply): void {
    const parts = this.partsOf(error, request);
    if (reply.sent) return;
    if (error instanceof TooManyRequestsError) void reply.header('retry-after', error.retryAfter);
    if (this.pages !== null && asksForPage(request)) {
      void this.answerPage(this.pages, parts, request, reply);
    } else this.answerDocument(parts, request, reply);
  }

  private async answerPage(
    pages: ProblemPages,
    parts: ProblemParts,
    request: RequestOfReader,
    reply: FastifyReply,
  ): Promise<void> {
    try {
      await pages.answer(parts, request, reply);
    } catch (error) {
      this.log.error({ err: error, requestId: request.id }, 'no page for an error');
      this.answerDocument(parts, request, reply);
    }
  }

  private answerDocument(parts: ProblemParts, request: RequestOfReader, reply: FastifyReply): void {
    const language = languageOf(request.headers['accept-language'], request.actor?.language);
    if (parts.status === 405) void reply.header('allow', methodsOf(parts));
    void reply
      .status(parts.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-language', language)
      .header('vary', 'accept-language')
      .send(JSON.stringify(problemIn(language, parts)));
  }

  private partsOf(error: unknown, request: FastifyRequest): ProblemParts {
    if (error instanceof DomainError) return problemOf(error);
    const ofFramework = frameworkProblem(error);
    if (ofFramework) return this.orWrongMethod(ofFramework, request);
    const ofDatabase = databaseProblem(error);
    if (ofDatabase?.expected) return ofDatabase;
    this.log.error({ err: error, requestId: request.id }, ofDatabase ? 'left to the database' : 'unexpected');
    return ofDatabase ?? internal(request.id);
  }

  private orWrongMethod(parts: ProblemParts, request: FastifyRequest): ProblemParts {
    if (parts.status !== 404 || !request.is404) return parts;
    const allowed = this.routes.methodsAt(request.url);
    // an address that is closed is answered as one that does not exist
    const isAbsent = allowed.length === 0 || allowed.includes(request.method);
    return isAbsent ? parts : wrongMethod(request.method, allowed);
  }
}

function methodsOf(parts: ProblemParts): string {
  const allowed = parts.extra?.['allowed'];
  return Array.isArray(allowed) ? allowed.join(', ') : '';
}

function internal(requestId: string): ProblemParts {
  return {
    status: 500,
    code: 'internal',
    text: {
      vi: `Hệ thống gặp lỗi. Khi báo lỗi, hãy nêu mã yêu cầu ${requestId}.`,
      en: `Something went wrong. When you report it, give the request id ${requestId}.`,
    },
    extra: { requestId },
  };
}
