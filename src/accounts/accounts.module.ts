import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { HistoryModule } from '../history/history.module.js';
import { MailModule } from '../mail/mail.module.js';
import { HttpModule } from '../platform/http/http.module.js';
import { LimitsModule } from '../platform/limits/limits.module.js';
import { AccessGuard } from './access.guard.js';
import { AccountAuthority } from './account-authority.service.js';
import { AccountComposer } from './account-composer.service.js';
import { AccountFollowUp } from './account-follow-up.service.js';
import { AccountData } from './account-data.service.js';
import { AccountDataStore } from './account-data.store.js';
import { AccountErasureService } from './account-erasure.service.js';
import { AccountHistoryService } from './account-history.service.js';
import { AccountIdentitiesService } from './account-identities.service.js';
import { AccountIdentitiesStore } from './account-identities.store.js';
import { AccountIdentity } from './account-identity.entity.js';
import { AccountMessages } from './account-messages.service.js';
import { AccountRole } from './account-role.entity.js';
import { AccountSecret } from './account-secret.entity.js';
import { AccountSecretsStore } from './account-secrets.store.js';
import { Account } from './account.entity.js';
import { AccountsQueries } from './accounts.queries.js';
import { AccountsService } from './accounts.service.js';
import { AccountsStore } from './accounts.store.js';
import { ActorQueries } from './actor.queries.js';
import { ApiToken } from './api-token.entity.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { CalendarFeedsService } from './calendar-feeds.service.js';
import { CalendarFeedsStore } from './calendar-feeds.store.js';
import { GuessLimitsService } from './guess-limits.service.js';
import { InvitationsService } from './invitations.service.js';
import { OidcAccounts } from './oidc-accounts.service.js';
import { OidcProvider } from './oidc-provider.service.js';
import { OidcRoles } from './oidc-roles.service.js';
import { OidcSignInService } from './oidc-sign-in.service.js';
import { OwnAccountService } from './own-account.service.js';
import { Passkey } from './passkey.entity.js';
import { PasskeyChecks } from './passkey-checks.service.js';
import { PasskeySetUpService } from './passkey-set-up.service.js';
import { PasskeyStageService } from './passkey-stage.service.js';
import { PasskeysStore } from './passkeys.store.js';
import { PasswordLinksService } from './password-links.service.js';
import { PasswordResetsService } from './password-resets.service.js';
import { PasswordsService } from './passwords.service.js';
import { RefusalsInterceptor } from './refusals.interceptor.js';
import { RefusalsService } from './refusals.service.js';
import { PersonalData } from './personal-data.service.js';
import { SampleAccountsService } from './sample-accounts.service.js';
import { SecurityEvent } from './security-event.entity.js';
import { SecurityEventRetention } from './security-event-retention.service.js';
import { SecurityEventsQueries } from './security-events.queries.js';
import { SecurityEventLog } from './security-event-log.service.js';
import { SecurityEventsService } from './security-events.service.js';
import { KnownDevicesService } from './known-devices.service.js';
import { OwnPasswordService } from './own-password.service.js';
import { SecondFactorCodesService } from './second-factor-codes.service.js';
import { SecondFactorSetUpService } from './second-factor-set-up.service.js';
import { SecondFactorsService } from './second-factors.service.js';
import { SecondFactorsStore } from './second-factors.store.js';
import { SecondStageService } from './second-stage.service.js';
import { StageProofs } from './stage-proofs.service.js';
import { SessionStartsService } from './session-starts.service.js';
import { SignInCookies } from './sign-in-cookies.service.js';
import { SignInRetention } from './sign-in-retention.service.js';
import { SignInService } from './sign-in.service.js';
import { SecondFactor } from './second-factor.entity.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { Session } from './session.entity.js';
import { SessionsService } from './sessions.service.js';
import { SessionsStore } from './sessions.store.js';
import { TokensService } from './tokens.service.js';
import { TokensStore } from './tokens.store.js';

/** Accounts, roles, sessions, tokens; the policy table and the guard of every route. */
@Module({
  imports: [
    BodiesModule,
    HistoryModule,
    HttpModule,
    LimitsModule,
    MailModule,
    TypeOrmModule.forFeature([
      Account,
      AccountIdentity,
      AccountRole,
      AccountSecret,
      ApiToken,
      CalendarFeed,
      Passkey,
      RecoveryCode,
      SecondFactor,
      SecurityEvent,
      Session,
    ]),
  ],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: RefusalsInterceptor },
    AccountAuthority,
    AccountComposer,
    AccountFollowUp,
    AccountHistoryService,
    AccountIdentitiesService,
    AccountIdentitiesStore,
    AccountMessages,
    AccountSecretsStore,
    AccountData,
    AccountDataStore,
    AccountErasureService,
    PersonalData,
    AccountsQueries,
    AccountsService,
    AccountsStore,
    ActorQueries,
    CalendarFeedsService,
    CalendarFeedsStore,
    GuessLimitsService,
    InvitationsService,
    OidcAccounts,
    OidcProvider,
    OidcRoles,
    OidcSignInService,
    OwnAccountService,
    PasskeyChecks,
    PasskeySetUpService,
    PasskeyStageService,
    PasskeysStore,
    PasswordLinksService,
    PasswordResetsService,
    PasswordsService,
    RefusalsService,
    SampleAccountsService,
    SecurityEventRetention,
    SecurityEventsQueries,
    SecurityEventsService,
    SecurityEventLog,
    KnownDevicesService,
    OwnPasswordService,
    SecondFactorCodesService,
    SecondFactorSetUpService,
    SecondFactorsService,
    SecondFactorsStore,
    SecondStageService,
    StageProofs,
    SessionStartsService,
    SignInCookies,
    SignInRetention,
    SignInService,
    SessionsService,
    SessionsStore,
    TokensService,
    TokensStore,
  ],
  exports: [
    AccountErasureService,
    AccountHistoryService,
    AccountIdentitiesService,
    AccountMessages,
    PersonalData,
    AccountsQueries,
    AccountsService,
    ActorQueries,
    CalendarFeedsService,
    GuessLimitsService,
    InvitationsService,
    OidcSignInService,
    OwnAccountService,
    PasskeySetUpService,
    PasskeyStageService,
    PasswordLinksService,
    PasswordResetsService,
    PasswordsService,
    RefusalsService,
    SampleAccountsService,
    SecurityEventRetention,
    SecurityEventsQueries,
    SecurityEventsService,
    KnownDevicesService,
    OwnPasswordService,
    SecondFactorSetUpService,
    SecondFactorsService,
    SecondStageService,
    SessionStartsService,
    SignInCookies,
    SignInRetention,
    SignInService,
    SessionsService,
    TokensService,
  ],
})
export class AccountsModule {}
