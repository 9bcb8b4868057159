import { Module } from '@nestjs/common';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { CalendarModule } from '../../calendar/calendar.module.js';
import { ReviewsModule } from '../../reviews/reviews.module.js';
import { BodiesController } from './bodies.controller.js';
import { GroupsController } from './groups.controller.js';

@Module({
  imports: [BodiesModule, CalendarModule, ReviewsModule],
  controllers: [BodiesController, GroupsController],
})
export class BodiesApiModule {}
