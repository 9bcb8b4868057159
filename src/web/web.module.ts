import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { OpenidController } from './openid/openid.controller.js';
import { PrivacyController } from './privacy/privacy.controller.js';
import { SetPasswordController } from './set-password/set-password.controller.js';

/** The pages. */
@Module({
  imports: [AccountsModule],
  controllers: [OpenidController, PrivacyController, SetPasswordController],
})
export class WebModule {}
