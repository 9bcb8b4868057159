import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ForbiddenError } from '../kernel/domain-error.js';
import { AppSecrets, UnreadableSealError } from '../platform/secrets/app-secrets.js';
import type { SessionSignIn } from './access.decorator.js';
import { AccountIdentitiesService } from './account-identities.service.js';
import { OidcAccounts } from './oidc-accounts.service.js';
import { type OidcChecks, OidcProvider, oidcFailed } from './oidc-provider.service.js';
import { SecurityEventsService } from './security-events.service.js';
import { SessionStartsService, type StartedSession } from './session-starts.service.js';

const PURPOSE = 'oidc-sign-in';

/** What the browser keeps, sealed, while it is at the provider. */
interface Begun extends OidcChecks {
  /** The session that asked for a link; null for a sign-in. */
  readonly linkOf: string | null;
}

/** Sign-in by an OpenID provider, and the linking of the own account with it. */
@Injectable()
export class OidcSignInService {
  constructor(
    private readonly database: DataSource,
    private readonly provider: OidcProvider,
    private readonly accounts: OidcAccounts,
    private readonly identities: AccountIdentitiesService,
    private readonly secrets: AppSecrets,
    private readonly events: SecurityEventsService,
    private readonly starts: SessionStartsService,
  ) {}

  /** Where the browser goes, and the cookie that it comes back with. @throws NotFoundError where no provider is set */
  async begin(linkOf: SessionSignIn | null): Promise<{ readonly url: string; readonly cookie: string }> {
    const { url, checks } = await this.provider.begin(linkOf !== null);
    const begun: Begun = { ...checks, linkOf: linkOf?.sessionId ?? null };
    return { url, cookie: this.secrets.sealed(PURPOSE, JSON.stringify(begun)) };
  }

  /**
   * Takes the provider's answer. @returns the session begun; null where the account of `present` was linked.
   * @param query of the request, without the question mark
   * @throws UnauthenticatedError where the answer does not fit the browser; ForbiddenError where the person has no account here;
   *   ConflictError where the identity is linked to another account; NotFoundError where no provider is set
   */
  async finish(
    query: string,
    cookie: string | undefined,
    present: SessionSignIn | null,
  ): Promise<StartedSession | null> {
    const { trustSecondFactor } = this.provider.oidc;
    const begun = await this.begunBy(cookie);
    const person = await this.provider.finish(query, begun).catch((error: unknown) => this.failed(error));
    if (begun.linkOf !== null) {
      if (present?.sessionId !== begun.linkOf || present.stage !== 'signed_in') throw oidcFailed();
      await this.identities.link(present.actor, person);
      return null;
    }
    const started = await this.database.transaction(async (manager) => {
      const actor = await this.accounts.find(manager, person);
      const factorElsewhere = trustSecondFactor && person.secondFactor;
      return actor && this.starts.begin(manager, actor, { factorElsewhere });
    });
    if (started === null) await this.failed(noAccountLinked());
    return started;
  }

  private async begunBy(cookie: string | undefined): Promise<Begun> {
    if (cookie === undefined) return this.failed(oidcFailed());
    try {
      return JSON.parse(this.secrets.opened(PURPOSE, cookie)) as Begun;
    } catch (error) {
      // anybody can send anything as a cookie
      return this.failed(error instanceof UnreadableSealError ? oidcFailed() : error);
    }
  }

  /** Notes the failure, and fails. */
  private async failed(error: unknown): Promise<never> {
    await this.events.recordOnce(
      { kind: 'sign-in-failed', actor: null, accountId: null, detail: { by: 'oidc' } },
      { within: 'minute', of: 'oidc' },
    );
    throw error;
  }
}

function noAccountLinked(): ForbiddenError {
  return new ForbiddenError('no_account_linked', {
    vi: 'Danh tính này chưa được liên kết với tài khoản nào đang mở. Hãy đăng nhập bằng mật khẩu rồi liên kết, hoặc hỏi người quản trị.',
    en: 'This identity is linked to no open account. Sign in with a password and link it, or ask an administrator.',
  });
}
