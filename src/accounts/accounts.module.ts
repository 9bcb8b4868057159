import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountRole } from './account-role.entity.js';
import { AccountSecret } from './account-secret.entity.js';
import { Account } from './account.entity.js';
import { ApiToken } from './api-token.entity.js';
import { Session } from './session.entity.js';

/** Accounts, roles, sessions, tokens; the policy table. */
@Module({
  imports: [TypeOrmModule.forFeature([Account, AccountRole, AccountSecret, ApiToken, Session])],
})
export class AccountsModule {}
