import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarException } from './calendar-exception.entity.js';
import { CalendarService } from './calendar.service.js';
import { CalendarStore } from './calendar.store.js';
import { CommitteeSetting } from './committee-setting.entity.js';

/** Working days and the committee's settings, as data. */
@Module({
  imports: [TypeOrmModule.forFeature([CalendarException, CommitteeSetting])],
  providers: [CalendarService, CalendarStore],
  exports: [CalendarService],
})
export class CalendarModule {}
