import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, lastValueFrom, of } from 'rxjs';
import { DataSource } from 'typeorm';
import { ConflictError, invalidField } from '../../kernel/domain-error.js';
import { digestOfArrived, readDigest } from './arriving-file.js';
import { UnprocessableError } from './http-errors.js';
import { type EarlierRequest, IdempotencyStore, type RequestKey } from './idempotency.store.js';
import { SECRET_ANSWER } from './secret-answer.decorator.js';

type Request = FastifyRequest & { actor?: { readonly accountId: string | null } };

/** Stands for the digest of a file while the request that brings it is at work. */
const NOT_READ = '';

/** The headers that belong to an answer and are given again with it. */
const KEPT_HEADERS = ['etag', 'location'];

/** Makes a POST with an `Idempotency-Key` act once for each account and route within 24 hours. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: DataSource,
    private readonly store: IdempotencyStore,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const reply = http.getResponse<FastifyReply>();
    const key = keyOf(request);
    if (key === null) return next.handle();
    if (this.reflector.get<boolean>(SECRET_ANSWER, context.getHandler())) throw secretAnswer();
    const hash = request.isMultipart() ? NOT_READ : hashOf(request);
    const earlier = await this.store.claim(this.database.manager, key, hash);
    return of(
      earlier
        ? await repeat(earlier, hash, request, reply)
        : await this.actOnce(key, hash, next, request, reply),
    );
  }

  private async actOnce(
    key: RequestKey,
    hash: string,
    next: CallHandler,
    request: Request,
    reply: FastifyReply,
  ): Promise<unknown> {
    const { manager } = this.database;
    const answer = await this.handled(key, next);
    const bodyHash = digestOfArrived(request) ?? hash;
    const headers = Object.fromEntries(
      KEPT_HEADERS.filter((name) => reply.hasHeader(name)).map((name) => [
        name,
        String(reply.getHeader(name)),
      ]),
    );
    await this.store.keep(manager, key, bodyHash, { status: reply.statusCode, body: answer, headers });
    return answer;
  }

  /** A request that failed has done nothing: its key may be used again. */
  private async handled(key: RequestKey, next: CallHandler): Promise<unknown> {
    try {
      const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      return answer;
    } catch (error) {
      await this.store.forget(this.database.manager, key);
      throw error;
    }
  }
}

/** A file is read again for its digest alone, and not while the earlier request is still reading its own. */
async function repeat(
  earlier: EarlierRequest,
  hash: string,
  request: Request,
  reply: FastifyReply,
): Promise<unknown> {
  if (earlier.answer === null && earlier.bodyHash === NOT_READ) throw stillAtWork();
  const sent = hash === NOT_READ ? await readDigest(request) : hash;
  if (earlier.bodyHash !== sent) throw otherBody();
  if (earlier.answer === null) throw stillAtWork();
  const { status, headers, body } = earlier.answer;
  void reply.status(status).headers(headers).header('idempotency-replayed', 'true');
  return body;
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

/** A password is left out: a digest of it could be guessed. */
function hashOf({ body }: Request): string {
  return createHash('sha256')
    .update(JSON.stringify(body, withoutSecrets) ?? '')
    .digest('hex');
}

function withoutSecrets(name: string, value: unknown): unknown {
  return /password/i.test(name) ? undefined : value;
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
