import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarException } from './calendar-exception.entity.js';
import { CalendarService } from './calendar.service.js';
import { CalendarStore } from './calendar.store.js';
import { CalendarYear } from './calendar-year.entity.js';
import { CommitteeSetting } from './committee-setting.entity.js';
import { FirstFillingService } from './first-filling.service.js';

/** Working days and the committee's settings, as data. */
@Module({
  imports: [TypeOrmModule.forFeature([CalendarException, CalendarYear, CommitteeSetting])],
  providers: [CalendarService, CalendarStore, FirstFillingService],
  exports: [CalendarService],
})
export class CalendarModule {}
