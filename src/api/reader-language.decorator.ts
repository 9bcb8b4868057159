import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { type RequestWithActor } from '../accounts/access.decorator.js';
import type { Language } from '../kernel/text.js';
import { languageOf } from '../platform/http/problem.js';

/** The language that the answer is read in: the one asked for by `Accept-Language`, else the account's. */
export const ReaderLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language => {
  const request = context.switchToHttp().getRequest<RequestWithActor>();
  return languageOf(request.headers['accept-language'], request.actor?.language);
});
