import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { AccountsController } from './accounts.controller.js';
import { PersonalDataController } from './personal-data.controller.js';
import { PasswordLinksController } from './password-links.controller.js';

@Module({
  imports: [AccountsModule],
  controllers: [AccountsController, PasswordLinksController, PersonalDataController],
})
export class AccountsApiModule {}
