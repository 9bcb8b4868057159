import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { AccountTokensController } from './account-tokens.controller.js';
import { SessionController } from './session.controller.js';
import { TokensController } from './tokens.controller.js';

@Module({
  imports: [AccountsModule],
  controllers: [SessionController, TokensController, AccountTokensController],
})
export class SessionsApiModule {}
