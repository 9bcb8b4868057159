import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReminderRule } from './reminder-rule.entity.js';
import { Reminder } from './reminder.entity.js';
import { Urging, UrgingSubject } from './urging.entity.js';

/** What must be said, to whom, when. */
@Module({
  imports: [TypeOrmModule.forFeature([Reminder, ReminderRule, Urging, UrgingSubject])],
})
export class RemindersModule {}
