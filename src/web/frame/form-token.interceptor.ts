import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { RequestWithActor } from '../../accounts/access.decorator.js';
import { ForbiddenError } from '../../kernel/domain-error.js';
import { FORM_TOKEN, type FormBody } from './form-body.js';
import { FormTokens } from './form-tokens.service.js';

/** Refuses forms that no page of the session brought: one of another session, or of none. */
@Injectable()
export class FormTokenInterceptor implements NestInterceptor {
  constructor(private readonly tokens: FormTokens) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { signIn, body, query } = context.switchToHttp().getRequest<RequestWithActor>();
    const token = ((body ?? query) as FormBody | undefined)?.[FORM_TOKEN];
    if (signIn?.by === 'session' && !this.tokens.isOf(signIn, token)) throw formExpired();
    return next.handle();
  }
}

function formExpired(): ForbiddenError {
  return new ForbiddenError('form_expired', {
    vi: 'Trang này được mở từ phiên đăng nhập trước nên chưa được ghi nhận. Nội dung đã nhập vẫn còn: hãy kiểm tra và gửi lại.',
    en: 'The page was opened in an earlier session, so nothing was saved. What you typed is kept: look it over and send it again.',
  });
}
