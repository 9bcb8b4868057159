import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Evidence } from './evidence.entity.js';
import { ExtensionRequest } from './extension-request.entity.js';
import { Contribution, TaskUpdate } from './task-update.entity.js';
import { DutyAcknowledgement, Task, TaskCooperator } from './task.entity.js';

/** Tasks, lifecycle, updates, contributions, evidence, extensions. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Task,
      TaskCooperator,
      DutyAcknowledgement,
      TaskUpdate,
      Contribution,
      Evidence,
      ExtensionRequest,
    ]),
  ],
})
export class TasksModule {}
