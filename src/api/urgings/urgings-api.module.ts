import { Module } from '@nestjs/common';
import { RemindersModule } from '../../reminders/reminders.module.js';
import { UrgingsController } from './urgings.controller.js';

/** Reminders that a person sends or notes. */
@Module({ imports: [RemindersModule], controllers: [UrgingsController] })
export class UrgingsApiModule {}
