import { Module } from '@nestjs/common';
import { RemindersModule } from '../../reminders/reminders.module.js';
import { FollowedBodiesController } from './followed-bodies.controller.js';

/** Which bodies the own weekly summary covers. */
@Module({ imports: [RemindersModule], controllers: [FollowedBodiesController] })
export class FollowedBodiesApiModule {}
