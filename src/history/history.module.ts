import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HistoryEntry } from './history-entry.entity.js';
import { HistoryUnannounced } from './history-unannounced.entity.js';
import { HistoryCheckQueries } from './history-check.queries.js';
import { HistoryQueries } from './history.queries.js';
import { HistoryService } from './history.service.js';
import { UnannouncedService } from './unannounced.service.js';

/** The append-only record of every change. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([HistoryEntry, HistoryUnannounced])],
  providers: [HistoryService, HistoryQueries, HistoryCheckQueries, UnannouncedService],
  exports: [HistoryService, HistoryQueries, HistoryCheckQueries, UnannouncedService],
})
export class HistoryModule {}
