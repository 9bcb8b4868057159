import { Module } from '@nestjs/common';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { CalendarModule } from '../../calendar/calendar.module.js';
import { CalendarController } from './calendar.controller.js';

@Module({ imports: [BodiesModule, CalendarModule], controllers: [CalendarController] })
export class CalendarApiModule {}
