import { Module } from '@nestjs/common';
import { TasksModule } from '../../tasks/tasks.module.js';
import { EvidenceController } from './evidence.controller.js';

/** Routes of files on tasks. */
@Module({ imports: [TasksModule], controllers: [EvidenceController] })
export class EvidenceApiModule {}
