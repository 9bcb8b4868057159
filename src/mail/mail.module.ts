import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Message } from './message.entity.js';

/** Messages: queue, delivery, retries, log. */
@Module({
  imports: [TypeOrmModule.forFeature([Message])],
})
export class MailModule {}
