import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import type { FieldProblem } from '../../kernel/domain-error.js';
import { unsupportedMedia } from './http-errors.js';
import { invalidFields } from './validation.js';

/** Where `@ApiConsumes` keeps what a route takes: what is documented is what is accepted. */
const CONSUMES = 'swagger/apiConsumes';
const JSON_ONLY = ['application/json'];

/** Refuses what a route does not read: a body or query parameters where it takes none, and other kinds of content. */
@Injectable()
export class RequestShapeInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const accepted = this.reflector.get<string[] | undefined>(CONSUMES, context.getHandler()) ?? JSON_ONLY;
    const sent = mediaType(request);
    if (sent !== null && !(accepted.includes(sent) && isUtf8(request))) throw unsupportedMedia(accepted);
    const problems = [...bodyProblems(request, context), ...queryProblems(request, context)];
    if (problems.length > 0) throw invalidFields(problems);
    return next.handle();
  }
}

function mediaType(request: FastifyRequest): string | null {
  const announced = request.headers['content-length'] ?? request.headers['transfer-encoding'];
  if (announced === undefined || announced === '0') return null;
  return request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? null;
}

/** Texts are UTF-8 and nothing else; a type that names another encoding is not the one that is read. */
function isUtf8(request: FastifyRequest): boolean {
  const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(request.headers['content-type'] ?? '')?.[1];
  return charset === undefined || charset.toLowerCase() === 'utf-8';
}

function bodyProblems(request: FastifyRequest, context: ExecutionContext): FieldProblem[] {
  if (namesRead(context, RouteParamtypes.BODY) !== null) return [];
  const message = {
    vi: 'không có trường này; địa chỉ này không nhận nội dung',
    en: 'there is no such field; this address takes no body',
  };
  return Object.keys(request.body ?? {}).map((name) => ({ name: name.slice(0, 80), message }));
}

function queryProblems(request: FastifyRequest, context: ExecutionContext): FieldProblem[] {
  const read = namesRead(context, RouteParamtypes.QUERY) ?? [];
  if (read === 'all') return [];
  const known = read.join(', ');
  const message = {
    vi: `không có tham số này; các tham số được nhận: ${known || 'không có'}`,
    en: `there is no such parameter; known are: ${known || 'none'}`,
  };
  return Object.keys(request.query ?? {})
    .filter((name) => !read.includes(name))
    .map((name) => ({ name: name.slice(0, 80), message }));
}

/** Which names the handler reads of a part of the request; `all` where a DTO checks the part, null where it reads none. */
function namesRead(context: ExecutionContext, part: RouteParamtypes): readonly string[] | 'all' | null {
  const read = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) as
    Readonly<Record<string, { readonly data?: unknown }>> | undefined;
  const parts = Object.entries(read ?? {}).filter(([key]) => key.startsWith(`${part}:`));
  if (parts.length === 0) return null;
  const names = parts.map(([, { data }]) => data);
  return names.every((name) => typeof name === 'string') ? names : 'all';
}
