import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FileScanner } from './file-scanner.service.js';
import { FileScanning } from './file-scanning.service.js';
import { GivenFile } from './given-file.entity.js';
import { GivenFilesStore } from './given-files.store.js';
import { GivenFiles } from './given-files.service.js';
import { FileStorage } from './file-storage.service.js';
import { FileSweep } from './file-sweep.service.js';

const files = [FileStorage, GivenFilesStore, GivenFiles, FileSweep, FileScanner, FileScanning];

/** Files outside the database. */
@Module({ imports: [TypeOrmModule.forFeature([GivenFile])], providers: files, exports: files })
export class FilesModule {}
