import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { FilesModule } from '../platform/files/files.module.js';
import { BodyPlansQueries } from './body-plans.queries.js';
import { DutySheetsQueries } from './duty-sheets.queries.js';
import { PlanEnding } from './plan-ending.service.js';
import { PlanReviewsQueries } from './plan-reviews.queries.js';
import { Evidence } from './evidence.entity.js';
import { EvidenceQueries } from './evidence.queries.js';
import { EvidenceRefusing } from './evidence-refusing.service.js';
import { EvidenceService } from './evidence.service.js';
import { EvidenceStore } from './evidence.store.js';
import { ExtensionRequest } from './extension-request.entity.js';
import { AcknowledgementStore } from './acknowledgement.store.js';
import { ContributionStore } from './contribution.store.js';
import { ExtensionRequestStore } from './extension-request.store.js';
import { TaskAccess } from './task-access.service.js';
import { TaskAssignmentService } from './task-assignment.service.js';
import { TaskBlanking } from './task-blanking.service.js';
import { TaskDecisions } from './task-decisions.service.js';
import { TaskExtensions } from './task-extensions.service.js';
import { TaskFactsQueries } from './task-facts.queries.js';
import { TaskJournal } from './task-journal.service.js';
import { TaskProgressService } from './task-progress.service.js';
import { TaskReassignment } from './task-reassignment.service.js';
import { TaskReporting } from './task-reporting.service.js';
import { MonitoringQueries } from './monitoring.queries.js';
import { LatenessOverTimeQueries } from './lateness-over-time.queries.js';
import { MatrixQueries } from './matrix.queries.js';
import { TaskBoundsQueries } from './task-bounds.queries.js';
import { TaskDetailQueries } from './task-detail.queries.js';
import { TaskDaysQueries } from './task-days.queries.js';
import { TaskListQueries } from './task-list.queries.js';
import { TasksQueries } from './tasks.queries.js';
import { TaskForecast } from './task-forecast.service.js';
import { TaskGeneration } from './task-generation.service.js';
import { TaskMaking } from './task-making.service.js';
import { TaskMakingStore } from './task-making.store.js';
import { Contribution, TaskUpdate } from './task-update.entity.js';
import { DutyAcknowledgement, Task, TaskCooperator } from './task.entity.js';
import { TaskTextsStore } from './task-texts.store.js';
import { TaskStore } from './task.store.js';
import { TaskSuccessionQueries } from './task-succession.queries.js';
import { TaskSuccession } from './task-succession.service.js';
import { TaskPersonalDataQueries } from './task-personal-data.queries.js';
import { TaskPersonalData } from './task-personal-data.service.js';

/** Tasks, lifecycle, updates, contributions, evidence, extensions. */
@Module({
  imports: [
    AccountsModule,
    BodiesModule,
    CalendarModule,
    FilesModule,
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
  providers: [
    BodyPlansQueries,
    DutySheetsQueries,
    PlanReviewsQueries,
    TaskFactsQueries,
    TaskBoundsQueries,
    TasksQueries,
    TaskDaysQueries,
    TaskListQueries,
    TaskDetailQueries,
    MonitoringQueries,
    MatrixQueries,
    LatenessOverTimeQueries,
    TaskStore,
    TaskMakingStore,
    ExtensionRequestStore,
    ContributionStore,
    AcknowledgementStore,
    TaskAccess,
    TaskJournal,
    TaskGeneration,
    TaskForecast,
    TaskMaking,
    PlanEnding,
    TaskProgressService,
    TaskAssignmentService,
    TaskReassignment,
    TaskDecisions,
    TaskExtensions,
    TaskReporting,
    TaskSuccession,
    TaskSuccessionQueries,
    EvidenceQueries,
    EvidenceService,
    EvidenceRefusing,
    EvidenceStore,
    TaskTextsStore,
    TaskBlanking,
    TaskPersonalData,
    TaskPersonalDataQueries,
  ],
  exports: [
    BodyPlansQueries,
    TaskBlanking,
    TaskSuccession,
    PlanEnding,
    TasksQueries,
    TaskDaysQueries,
    TaskListQueries,
    TaskDetailQueries,
    MonitoringQueries,
    MatrixQueries,
    LatenessOverTimeQueries,
    TaskGeneration,
    TaskForecast,
    TaskMaking,
    TaskProgressService,
    TaskAssignmentService,
    TaskReassignment,
    TaskDecisions,
    TaskExtensions,
    TaskReporting,
    EvidenceQueries,
    EvidenceService,
  ],
})
export class TasksModule {}
