import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Observable, catchError, throwError } from 'rxjs';
import type { RequestWithActor } from '../../accounts/access.decorator.js';
import { StaleVersionError } from '../../kernel/domain-error.js';
import { languageOf } from '../../platform/http/problem.js';
import type { TaskItem } from '../../tasks/task-view.js';
import { taskIn } from './task-answer.js';

/** Tells who came with an older version of a task what stands now, as the API shows tasks. */
@Injectable()
export class StaleTaskInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const language = languageOf(request.headers['accept-language'], request.actor?.language);
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!(error instanceof StaleVersionError)) return throwError(() => error);
        const current = taskIn(language, error.extra['current'] as TaskItem);
        const { code, text, fields, extra } = error;
        return throwError(() => new StaleVersionError(code, text, fields, { ...extra, current }));
      }),
    );
  }
}
