import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { DutySheetsQueries } from './duty-sheets.queries.js';
import { Evidence } from './evidence.entity.js';
import { ExtensionRequest } from './extension-request.entity.js';
import { TaskGeneration } from './task-generation.service.js';
import { TaskMaking } from './task-making.service.js';
import { TaskMakingStore } from './task-making.store.js';
import { Contribution, TaskUpdate } from './task-update.entity.js';
import { DutyAcknowledgement, Task, TaskCooperator } from './task.entity.js';
import { TaskStore } from './task.store.js';

/** Tasks, lifecycle, updates, contributions, evidence, extensions. */
@Module({
  imports: [
    BodiesModule,
    CalendarModule,
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
  providers: [DutySheetsQueries, TaskStore, TaskMakingStore, TaskGeneration, TaskMaking],
  exports: [TaskGeneration, TaskMaking],
})
export class TasksModule {}
