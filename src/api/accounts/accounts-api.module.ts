import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { AccountsController } from './accounts.controller.js';

@Module({ imports: [AccountsModule], controllers: [AccountsController] })
export class AccountsApiModule {}
