import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Observable, catchError, from, switchMap, throwError } from 'rxjs';
import type { RequestWithActor } from './access.decorator.js';
import { RefusalsService } from './refusals.service.js';

/** Records what services refuse; what the guard refuses it records itself. */
@Injectable()
export class RefusalsInterceptor implements NestInterceptor {
  constructor(private readonly refusals: RefusalsService) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    return next
      .handle()
      .pipe(
        catchError((error: unknown) =>
          from(this.refusals.tell(error, request)).pipe(switchMap(() => throwError(() => error))),
        ),
      );
  }
}
