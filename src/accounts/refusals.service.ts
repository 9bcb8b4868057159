import { Injectable, Logger } from '@nestjs/common';
import { ForbiddenError, NotFoundError } from '../kernel/domain-error.js';
import { TooManyRequestsError } from '../platform/http/http-errors.js';
import type { RequestWithActor } from './access.decorator.js';
import { isRefusal } from './authorize.js';
import { SecurityEventsService } from './security-events.service.js';

/**
 * Records that somebody was refused: once a minute for an account, of visitors for a network, and for each route and reason, so
 * that a flood neither fills the table nor hides another refusal.
 */
@Injectable()
export class RefusalsService {
  private readonly log = new Logger('Refusals');

  constructor(private readonly events: SecurityEventsService) {}

  /** Looks at an error that a request ends with. Never throws: the answer to the request is the error. */
  async tell(error: unknown, request: RequestWithActor): Promise<void> {
    const { actor } = request;
    if (!actor) return;
    const route = `${request.method} ${request.routeOptions.url ?? ''}`;
    if (error instanceof TooManyRequestsError) {
      await this.record('limit-hit', { route }, { of: route });
    } else if (error instanceof ForbiddenError || (error instanceof NotFoundError && isRefusal(error))) {
      await this.record('access-refused', { route, code: error.code }, { of: `${route} ${error.code}` });
    }
  }

  /** A token that is none, has ended or expired. `owner` is whose it was, where it is known. */
  async tellBadToken(owner: { readonly id: string; readonly accountId: string } | null): Promise<void> {
    await this.record(
      'token-refused',
      { tokenId: owner?.id ?? null },
      { accountId: owner?.accountId ?? null },
    );
  }

  private async record(
    kind: 'limit-hit' | 'access-refused' | 'token-refused',
    detail: Readonly<Record<string, unknown>>,
    { of, accountId }: { readonly of?: string; readonly accountId?: string | null },
  ): Promise<void> {
    const about = accountId === undefined ? {} : { accountId };
    const once = of === undefined ? {} : { of };
    try {
      await this.events.recordOnce({ kind, detail, ...about }, { within: 'minute', ...once });
    } catch (err) {
      this.log.error({ err, kind }, 'a refusal could not be recorded');
    }
  }
}
