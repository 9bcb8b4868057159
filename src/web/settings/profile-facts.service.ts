import { Inject, Injectable } from '@nestjs/common';
import { AccountIdentitiesService } from '../../accounts/account-identities.service.js';
import { OwnAccountService } from '../../accounts/own-account.service.js';
import { PasskeySetUpService } from '../../accounts/passkey-set-up.service.js';
import { can } from '../../accounts/policy.js';
import { SecondFactorsService } from '../../accounts/second-factors.service.js';
import { SessionsService } from '../../accounts/sessions.service.js';
import { TokensService } from '../../accounts/tokens.service.js';
import type { Actor } from '../../kernel/actor.js';
import { SETTINGS } from '../../platform/config/settings.module.js';
import type { Settings } from '../../platform/config/settings.js';
import { ProfileFollowed } from './profile-followed.service.js';

/** What the page of the own account shows. */
export type ProfileFacts = Awaited<ReturnType<ProfileFactsService['load']>>;

/** Loads what is kept of the own account. */
@Injectable()
export class ProfileFactsService {
  constructor(
    private readonly account: OwnAccountService,
    private readonly factors: SecondFactorsService,
    private readonly passkeys: PasskeySetUpService,
    private readonly identities: AccountIdentitiesService,
    private readonly sessions: SessionsService,
    private readonly tokens: TokensService,
    private readonly followed: ProfileFollowed,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async load(actor: Actor, currentSession: string | null) {
    return {
      account: await this.account.read(actor),
      factors: await this.factors.read(actor),
      passkeys: await this.passkeys.list(actor),
      identities: await this.identities.list(actor),
      hasProvider: this.settings.oidc !== null,
      sessions: await this.sessions.list(actor),
      currentSession,
      tokens: await this.tokens.list(actor),
      follow: can(actor, 'me.follow') ? await this.followed.load(actor) : null,
      zone: this.followed.zone,
    };
  }
}
