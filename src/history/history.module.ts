import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FilesModule } from '../platform/files/files.module.js';
import { FileCheckQueries } from './file-check.queries.js';
import { HistoryEntry } from './history-entry.entity.js';
import { HistoryUnannounced } from './history-unannounced.entity.js';
import { HistoryBlanking } from './history-blanking.service.js';
import { HistoryCheckQueries } from './history-check.queries.js';
import { HistoryQueries } from './history.queries.js';
import { HistorySealEnd, HistorySeal } from './history-seal.entity.js';
import { HistorySealing } from './history-sealing.service.js';
import { HistorySealsQueries } from './history-seals.queries.js';
import { SealFile } from './seal-file.service.js';
import { HistoryService } from './history.service.js';
import { UnannouncedService } from './unannounced.service.js';

const providers = [
  HistoryService,
  HistoryQueries,
  HistoryBlanking,
  HistoryCheckQueries,
  FileCheckQueries,
  HistorySealsQueries,
  HistorySealing,
  SealFile,
  UnannouncedService,
];

/** The append-only record of every change. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([HistoryEntry, HistoryUnannounced, HistorySeal, HistorySealEnd]),
    FilesModule,
  ],
  providers,
  exports: providers,
})
export class HistoryModule {}
