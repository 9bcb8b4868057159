import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { AccountSessionsController } from './account-sessions.controller.js';
import { AccountTokensController } from './account-tokens.controller.js';
import { IdentitiesController } from './identities.controller.js';
import { PasskeysController } from './passkeys.controller.js';
import { SecondFactorsController } from './second-factors.controller.js';
import { SessionController } from './session.controller.js';
import { SignInController } from './sign-in.controller.js';
import { TokensController } from './tokens.controller.js';

@Module({
  imports: [AccountsModule],
  controllers: [
    SignInController,
    SessionController,
    IdentitiesController,
    SecondFactorsController,
    PasskeysController,
    TokensController,
    AccountTokensController,
    AccountSessionsController,
  ],
})
export class SessionsApiModule {}
