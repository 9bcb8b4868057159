import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ConflictError,
  DomainError,
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
} from '../../kernel/domain-error.js';
import {
  PreconditionRequiredError,
  TooLargeError,
  UnprocessableError,
  UnsupportedMediaError,
} from './http-errors.js';
import type { Language } from '../../kernel/text.js';
import { databaseProblem } from './database-problem.js';
import { type ProblemParts, languageOf, problemIn } from './problem.js';

/** A request with the language of the account that makes it: spoken where no `Accept-Language` is sent. */
type RequestOfReader = FastifyRequest & { actor?: { readonly language: Language } };

type ErrorClass = abstract new (...args: never[]) => DomainError;

const statusByError: readonly (readonly [ErrorClass, number])[] = [
  [InvalidInputError, 400],
  [UnauthenticatedError, 401],
  [ForbiddenError, 403],
  [NotFoundError, 404],
  [ConflictError, 409],
  [StaleVersionError, 412],
  [TooLargeError, 413],
  [UnsupportedMediaError, 415],
  [UnprocessableError, 422],
  [PreconditionRequiredError, 428],
];

/** Answers every error as a problem document. What is not expected is logged whole and told only by its request id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<RequestOfReader>();
    const reply = http.getResponse<FastifyReply>();
    const parts = this.partsOf(error, request);
    const language = languageOf(request.headers['accept-language'], request.actor?.language);
    if (reply.sent) return;
    void reply
      .status(parts.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-language', language)
      .send(JSON.stringify(problemIn(language, parts)));
  }

  private partsOf(error: unknown, request: FastifyRequest): ProblemParts {
    if (error instanceof DomainError) {
      const status = statusByError.find(([type]) => error instanceof type)?.[1] ?? 400;
      return { status, code: error.code, text: error.text, fields: error.fields, extra: error.extra };
    }
    const known = frameworkProblem(error) ?? databaseProblem(error);
    if (known) return known;
    this.log.error({ err: error, requestId: request.id }, 'unexpected error');
    const id = String(request.id);
    return {
      status: 500,
      code: 'internal',
      text: {
        vi: `Hệ thống gặp lỗi. Khi báo lỗi, hãy nêu mã yêu cầu ${id}.`,
        en: `Something went wrong. When you report it, give the request id ${id}.`,
      },
      extra: { requestId: id },
    };
  }
}

/** Errors that Fastify and Nest raise before our code runs: unknown routes, broken JSON, too large bodies. */
function frameworkProblem(error: unknown): ProblemParts | null {
  const status = error instanceof HttpException ? error.getStatus() : statusIn(error);
  if (status === null || status < 400 || status >= 500) return null;
  switch (status) {
    case 404:
      return {
        status,
        code: 'no_such_route',
        text: { vi: 'Không có địa chỉ này.', en: 'There is no such address.' },
      };
    case 413:
      return {
        status,
        code: 'too_large',
        text: { vi: 'Dữ liệu gửi lên quá lớn.', en: 'The body sent is too large.' },
      };
    case 415:
      return {
        status,
        code: 'unsupported_media_type',
        text: {
          vi: 'Chỉ nhận application/json hoặc, với tệp, multipart/form-data.',
          en: 'Only application/json or, for files, multipart/form-data is accepted.',
        },
      };
    default:
      return {
        status,
        code: status === 400 ? 'malformed_request' : 'refused',
        text: {
          vi: 'Yêu cầu không đọc được: kiểm tra địa chỉ, phần đầu và nội dung JSON.',
          en: 'The request cannot be read: check its address, headers and JSON body.',
        },
      };
  }
}

function statusIn(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return null;
  return typeof error.statusCode === 'number' ? error.statusCode : null;
}
