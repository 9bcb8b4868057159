import { Module } from '@nestjs/common';
import { GivenFiles } from './given-files.service.js';
import { FileStorage } from './file-storage.service.js';
import { FileSweep } from './file-sweep.service.js';

const files = [FileStorage, GivenFiles, FileSweep];

/** Files outside the database. */
@Module({ providers: files, exports: files })
export class FilesModule {}
