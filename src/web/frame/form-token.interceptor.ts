import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Observable } from 'rxjs';
import type { RequestWithActor } from '../../accounts/access.decorator.js';
import { ForbiddenError } from '../../kernel/domain-error.js';
import { dropArriving, type FileLimits, fieldBeforeFile } from '../../platform/http/arriving-file.js';
import { FORM_TOKEN, type FormBody, typed } from './form-body.js';
import { FormTokens } from './form-tokens.service.js';

/** The files that the form of a route brings behind its token. */
export const FORM_FILES = 'form-files';

/** Refuses forms that no page of the session brought: one of another session, or of none. */
@Injectable()
export class FormTokenInterceptor implements NestInterceptor {
  constructor(
    private readonly tokens: FormTokens,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const { signIn } = request;
    if (signIn?.by === 'session' && !this.tokens.isOf(signIn, await this.tokenIn(context, request))) {
      await dropArriving(request);
      throw formExpired();
    }
    return next.handle();
  }

  private async tokenIn(context: ExecutionContext, request: RequestWithActor): Promise<unknown> {
    const files = this.reflector.get<FileLimits | undefined>(FORM_FILES, context.getHandler());
    if (files !== undefined) return fieldBeforeFile(request, FORM_TOKEN, files);
    return typed((request.body as FormBody | undefined) ?? {}, FORM_TOKEN);
  }
}

function formExpired(): ForbiddenError {
  return new ForbiddenError('form_expired', {
    vi: 'Trang này được mở từ phiên đăng nhập trước nên chưa được ghi nhận. Nội dung đã nhập vẫn còn: hãy kiểm tra và gửi lại.',
    en: 'The page was opened in an earlier session, so nothing was saved. What you typed is kept: look it over and send it again.',
  });
}
