import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { SecurityEventsController } from './security-events.controller.js';

@Module({ imports: [AccountsModule], controllers: [SecurityEventsController] })
export class SecurityEventsApiModule {}
