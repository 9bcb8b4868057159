import { Module } from '@nestjs/common';
import { PlansModule } from '../../plans/plans.module.js';
import { TasksModule } from '../../tasks/tasks.module.js';
import { ExtensionRequestsController } from './extension-requests.controller.js';
import { MonitoringController } from './monitoring.controller.js';
import { TaskAnswers } from './task-answers.service.js';
import { TaskDecisionsController } from './task-decisions.controller.js';
import { TaskWorkController } from './task-work.controller.js';
import { TasksController } from './tasks.controller.js';

/** Routes of tasks and their counts. */
@Module({
  imports: [TasksModule, PlansModule],
  controllers: [
    TasksController,
    TaskWorkController,
    TaskDecisionsController,
    ExtensionRequestsController,
    MonitoringController,
  ],
  providers: [TaskAnswers],
})
export class TasksApiModule {}
