import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LimitCount } from './limit-count.entity.js';
import { LimitsService } from './limits.service.js';
import { LimitsStore } from './limits.store.js';

/** What is limited: acts in a window, and guesses of secrets. */
@Module({
  imports: [TypeOrmModule.forFeature([LimitCount])],
  providers: [LimitsService, LimitsStore],
  exports: [LimitsService],
})
export class LimitsModule {}
