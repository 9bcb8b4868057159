import { Module } from '@nestjs/common';
import { RemindersModule } from '../../reminders/reminders.module.js';
import { ReminderRulesController } from './reminder-rules.controller.js';

/** When reminders go, and to whom. */
@Module({ imports: [RemindersModule], controllers: [ReminderRulesController] })
export class ReminderRulesApiModule {}
