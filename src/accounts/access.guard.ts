import { type CanActivate, type ExecutionContext, Inject, Injectable, Logger } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Actor, visitor } from '../kernel/actor.js';
import { ForbiddenError, UnauthenticatedError, forbidden, signInRequired } from '../kernel/domain-error.js';
import { networkOf } from '../platform/limits/client-network.js';
import type { WindowKind } from '../platform/limits/limit-rules.js';
import { LimitsService } from '../platform/limits/limits.service.js';
import { SETTINGS } from '../platform/config/settings.module.js';
import type { Settings } from '../platform/config/settings.js';
import { ACCESS, type RequestWithActor, type SignIn } from './access.decorator.js';
import { changesState, isForeign } from './foreign-request.js';
import { LIMITED } from './limited.decorator.js';
import { type Action, mayCall, stageCounts, tokensMayCall } from './policy.js';
import { RefusalsService } from './refusals.service.js';
import { sessionCookie } from './session-cookie.js';
import type { SessionStage } from './session-stage.js';
import { SessionsService } from './sessions.service.js';
import { TokensService } from './tokens.service.js';

/** Finds out who makes a request and lets it pass where the action of its route is theirs to call. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly log = new Logger('Access');

  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly tokens: TokensService,
    private readonly refusals: RefusalsService,
    private readonly limits: LimitsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const action = this.reflector.getAllAndOverride<Action | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (action === undefined) {
      this.log.error(`The route ${request.method} ${request.routeOptions.url ?? ''} names no action`);
      throw forbidden();
    }
    const signIn = await this.signInOf(request);
    request.signIn = signIn;
    request.actor = signIn && counts(signIn, action) ? signIn.actor : visitor;
    try {
      this.check(request, signIn, action);
      await this.count(request, request.actor, context);
    } catch (error) {
      await this.refusals.tell(error, request);
      throw error;
    }
    return true;
  }

  /** @throws UnauthenticatedError or ForbiddenError where the request may not be made. */
  private check(request: RequestWithActor, signIn: SignIn | null, action: Action): void {
    if (signIn?.by === 'token') refuseByToken(signIn.scope, request.method, action);
    else if (changesState(request.method)) this.refuseForeign(request);
    const actor = request.actor ?? visitor;
    if (mayCall(actor, action)) return;
    if (signIn?.by === 'session' && actor === visitor) throw unfinished(signIn.stage);
    throw signIn ? forbidden() : signInRequired();
  }

  /** @throws TooManyRequestsError where the route is limited and this is one too many of the account, else of the network. */
  private async count(request: RequestWithActor, actor: Actor, context: ExecutionContext): Promise<void> {
    const kind = this.reflector.get<WindowKind | undefined>(LIMITED, context.getHandler());
    if (kind === undefined) return;
    await this.limits.take(kind, actor.accountId ?? networkOf(request.ip) ?? 'unknown');
  }

  private async signInOf(request: RequestWithActor): Promise<SignIn | null> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const secret = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
      const found = secret === undefined ? null : await this.tokens.identify(secret);
      if (!found) {
        await this.refusals.tellBadToken(secret === undefined ? null : await this.tokens.findOwner(secret));
        throw badToken();
      }
      return { by: 'token', ...found };
    }
    const secret = request.cookies[sessionCookie(this.settings.publicUrl).name];
    return secret ? this.sessions.identify(secret) : null;
  }

  private refuseForeign(request: RequestWithActor): void {
    const { origin, host, 'sec-fetch-site': site } = request.headers;
    const fetchSite = typeof site === 'string' ? site : undefined;
    const { publicUrl, production } = this.settings;
    if (!isForeign({ origin, host, fetchSite }, { publicUrl, anyHost: !production })) return;
    const ownOrigin = new URL(publicUrl).origin;
    throw new ForbiddenError('foreign_origin', {
      vi: `Yêu cầu không đến từ trang của hệ thống nên không được thực hiện. Chương trình gửi kèm "Origin: ${ownOrigin}", hoặc dùng mã truy cập.`,
      en: `The request did not come from a page of this system and was refused. Programs send "Origin: ${ownOrigin}", or use a token.`,
    });
  }
}

/** A sign-in that has not come far enough for the action is none. */
function counts(signIn: SignIn, action: Action): boolean {
  return signIn.by === 'token' || stageCounts(signIn.stage, action);
}

/** The answer to a session that is not signed in to the end, or to what is not asked of one that is. */
function unfinished(stage: SessionStage): UnauthenticatedError {
  if (stage === 'second_factor') {
    return new UnauthenticatedError('code_required', {
      vi: 'Chưa đăng nhập xong: cần nhập mã xác thực.',
      en: 'Not signed in yet: a code is needed.',
    });
  }
  return new UnauthenticatedError('second_factor_set_up_required', {
    vi: 'Chưa đăng nhập xong: cần thiết lập lớp xác thực thứ hai.',
    en: 'Not signed in yet: a second factor has to be set up.',
  });
}

function refuseByToken(scope: 'read' | 'write', method: string, action: Action): void {
  if (!tokensMayCall(action)) {
    throw new ForbiddenError('not_by_token', {
      vi: 'Việc này cần đăng nhập bằng mật khẩu; mã truy cập không làm được.',
      en: 'This takes a sign-in by password; a token cannot do it.',
    });
  }
  if (scope === 'read' && changesState(method)) {
    throw new ForbiddenError('read_only_token', {
      vi: 'Mã truy cập này chỉ được đọc.',
      en: 'This token may only read.',
    });
  }
}

function badToken(): UnauthenticatedError {
  return new UnauthenticatedError('bad_token', {
    vi: 'Mã truy cập không đúng, đã thu hồi hoặc hết hạn.',
    en: 'The token is wrong, ended or expired.',
  });
}
