import { Module } from '@nestjs/common';
import { FileStorage } from './file-storage.service.js';

/** Files outside the database. */
@Module({ providers: [FileStorage], exports: [FileStorage] })
export class FilesModule {}
