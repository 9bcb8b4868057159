import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { AccountTokensController } from './account-tokens.controller.js';
import { PasskeysController } from './passkeys.controller.js';
import { SecondFactorsController } from './second-factors.controller.js';
import { SessionController } from './session.controller.js';
import { SignInController } from './sign-in.controller.js';
import { SignInCookies } from './sign-in-cookies.service.js';
import { TokensController } from './tokens.controller.js';

@Module({
  imports: [AccountsModule],
  controllers: [
    SignInController,
    SessionController,
    SecondFactorsController,
    PasskeysController,
    TokensController,
    AccountTokensController,
  ],
  providers: [SignInCookies],
})
export class SessionsApiModule {}
