import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, catchError, from, mergeMap, of, switchMap, throwError } from 'rxjs';
import { DataSource } from 'typeorm';
import { ConflictError, invalidField } from '../../kernel/domain-error.js';
import { UnprocessableError } from './http-errors.js';
import { type EarlierRequest, IdempotencyStore, type RequestKey } from './idempotency.store.js';
import { SECRET_ANSWER } from './secret-answer.decorator.js';

type Request = FastifyRequest & { actor?: { readonly accountId: string | null } };

/** Makes a POST with an `Idempotency-Key` act once for each account and route within 24 hours. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: DataSource,
    private readonly store: IdempotencyStore,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const reply = http.getResponse<FastifyReply>();
    const key = keyOf(request);
    if (key === null) return next.handle();
    if (this.reflector.get<boolean>(SECRET_ANSWER, context.getHandler())) throw secretAnswer();
    const hash = hashOf(request);
    const manager = this.database.manager;
    return from(this.store.claim(manager, key, hash)).pipe(
      switchMap((earlier) => {
        if (earlier) return of(this.repeat(earlier, hash, reply));
        return next.handle().pipe(
          mergeMap(async (answer: unknown) => {
            await this.store.keep(manager, key, reply.statusCode, answer);
            return answer;
          }),
          catchError((error: unknown) =>
            from(this.store.forget(manager, key)).pipe(switchMap(() => throwError(() => error))),
          ),
        );
      }),
    );
  }

  private repeat(earlier: EarlierRequest, hash: string, reply: FastifyReply): unknown {
    if (earlier.bodyHash !== hash) throw otherBody();
    if (earlier.status === null) throw stillAtWork();
    void reply.status(earlier.status).header('idempotency-replayed', 'true');
    return earlier.answer;
  }
}

function keyOf(request: Request): RequestKey | null {
  const key = request.headers['idempotency-key'];
  const accountId = request.actor?.accountId;
  if (request.method !== 'POST' || key === undefined || !accountId) return null;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw invalidField('Idempotency-Key', 'bad_idempotency_key', {
      vi: 'Idempotency-Key phải có từ 1 đến 200 ký tự ASCII, không có khoảng trắng.',
      en: 'Idempotency-Key must be 1 to 200 ASCII characters without spaces.',
    });
  }
  return { accountId, route: `${request.method} ${request.url.split('?')[0] ?? ''}`, key };
}

/** A file's content is not read here; its announced length stands for it. */
function hashOf(request: Request): string {
  const body = JSON.stringify(request.body ?? null) + (request.headers['content-length'] ?? '');
  return createHash('sha256').update(body).digest('hex');
}

function otherBody(): UnprocessableError {
  return new UnprocessableError('idempotency_key_reused', {
    vi: 'Idempotency-Key này đã dùng cho một yêu cầu khác. Hãy dùng khóa mới.',
    en: 'This Idempotency-Key was used for a different request. Take a new one.',
  });
}

function stillAtWork(): ConflictError {
  return new ConflictError('idempotency_key_in_use', {
    vi: 'Yêu cầu trước với Idempotency-Key này chưa có kết quả. Hãy đọc lại trước khi thử lại với khóa mới.',
    en: 'The earlier request with this Idempotency-Key has no result yet. Read before you try again with a new key.',
  });
}

function secretAnswer() {
  return invalidField('Idempotency-Key', 'idempotency_key_refused', {
    vi: 'Câu trả lời của yêu cầu này là bí mật và không được lưu, nên không nhận Idempotency-Key.',
    en: 'The answer to this request is secret and is not kept, so that no Idempotency-Key is taken.',
  });
}
