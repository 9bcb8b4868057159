import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Configuration, IDToken } from 'openid-client';
import { UnauthenticatedError, notFound } from '../kernel/domain-error.js';
import { SETTINGS } from '../platform/config/settings.module.js';
import type { OidcSettings } from '../platform/config/oidc-settings.js';
import type { Settings } from '../platform/config/settings.js';
import { UnavailableError } from '../platform/http/http-errors.js';

/** What ties the answer of the provider to the request that it answers. */
export interface OidcChecks {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Whom the provider vouches for. */
export interface OidcPerson {
  readonly issuer: string;
  readonly subject: string;
  /** Null where the provider gives none, or does not say that it is the person's. */
  readonly verifiedEmail: string | null;
  /** It has asked for more than one factor (`amr`, RFC 8176). */
  readonly secondFactor: boolean;
  /** What the claim that roles come from holds; nothing where it is not given. */
  readonly claimed: readonly string[];
}

/** Below the program's address: where the way to the provider begins; it leads back to `callback` below it. */
export const OIDC_PATH = 'sign-in/openid';

const SCOPE = 'openid email';
const TIMEOUT_SECONDS = 10;

/** Speaks to the OpenID provider: authorization code flow with PKCE (OpenID Connect Core 1.0, RFC 7636, RFC 9700). */
@Injectable()
export class OidcProvider {
  private readonly log = new Logger('OpenID');
  private found: Promise<Configuration> | null = null;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** The settings of it. @throws NotFoundError where none is set */
  get oidc(): OidcSettings {
    if (this.settings.oidc === null) throw notFound({ vi: 'hệ thống đăng nhập khác', en: 'OpenID provider' });
    return this.settings.oidc;
  }

  /** Where the browser is sent, and what its answer is to be checked with. @throws NotFoundError, UnavailableError. `anew`: the person has to sign in there again. */
  async begin(anew: boolean): Promise<{ readonly url: string; readonly checks: OidcChecks }> {
    const openid = await import('openid-client');
    const configuration = await this.configuration();
    const checks = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      codeVerifier: openid.randomPKCECodeVerifier(),
    };
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUri(),
      scope: SCOPE,
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(checks.codeVerifier),
      code_challenge_method: 'S256',
      ...(anew && { prompt: 'login' }),
    });
    return { url: url.href, checks };
  }

  /** Takes the code that the browser came back with. @throws UnauthenticatedError where anything does not fit */
  async finish(query: string, { state, nonce, codeVerifier }: OidcChecks): Promise<OidcPerson> {
    const openid = await import('openid-client');
    const configuration = await this.configuration();
    try {
      const tokens = await openid.authorizationCodeGrant(
        configuration,
        new URL(`${this.redirectUri()}?${query}`),
        {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        },
      );
      const claims = tokens.claims();
      if (claims === undefined) throw oidcFailed();
      const info = this.isToldEnough(claims)
        ? claims
        : await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return this.personOf({ ...info, ...claims });
    } catch (error) {
      this.log.warn(`The provider's answer is refused: ${reasonOf(error)}`);
      throw oidcFailed();
    }
  }

  /** Whether the token itself tells what the settings need to know. */
  private isToldEnough(claims: IDToken): boolean {
    const { linkByEmail, roles, rolesClaim } = this.oidc;
    return (
      (!linkByEmail || claims['email'] !== undefined) &&
      (roles.length === 0 || claims[rolesClaim] !== undefined)
    );
  }

  private personOf(claims: IDToken): OidcPerson {
    const { email, email_verified: verified, amr, [this.oidc.rolesClaim]: claimed } = claims;
    return {
      issuer: claims.iss,
      subject: claims.sub,
      verifiedEmail: typeof email === 'string' && verified === true ? email : null,
      secondFactor: Array.isArray(amr) && amr.includes('mfa'),
      claimed: [claimed].flat().filter((one) => typeof one === 'string'),
    };
  }

  private redirectUri(): string {
    return `${this.settings.publicUrl}/${OIDC_PATH}/callback`;
  }

  /** What the provider says of itself; asked once, and again after a failure. */
  private async configuration(): Promise<Configuration> {
    const { oidc } = this;
    this.found ??= discover(oidc);
    try {
      return await this.found;
    } catch (error) {
      this.found = null;
      this.log.error(`${oidc.issuer} cannot be reached: ${reasonOf(error)}`);
      throw new UnavailableError('oidc_unreachable', {
        vi: 'Hệ thống đăng nhập khác hiện không trả lời. Hãy thử lại sau, hoặc đăng nhập bằng mật khẩu.',
        en: 'The OpenID provider does not answer at present. Try again later, or sign in with a password.',
      });
    }
  }
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const openid = await import('openid-client');
  const server = new URL(issuer);
  // the settings take http on the own machine only, and never in production
  const execute = server.protocol === 'http:' ? [openid.allowInsecureRequests] : [];
  return openid.discovery(server, clientId, clientSecret, undefined, { timeout: TIMEOUT_SECONDS, execute });
}

/** Names only: descriptions may hold what was sent. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${code}`;
}

/** The answer to all that does not fit. */
export function oidcFailed(): UnauthenticatedError {
  return new UnauthenticatedError('oidc_failed', {
    vi: 'Đăng nhập qua hệ thống khác không thành công, hoặc đã bắt đầu ở trình duyệt khác. Hãy bắt đầu lại.',
    en: 'The sign-in by the OpenID provider failed, or was begun in another browser. Begin again.',
  });
}
