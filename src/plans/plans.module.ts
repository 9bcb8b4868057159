import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarModule } from '../calendar/calendar.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { DutiesQueries } from './duties.queries.js';
import { DutiesService } from './duties.service.js';
import { DutiesStore } from './duties.store.js';
import { DutyWordsService } from './duty-words.service.js';
import { DutyTrigger } from './duty-trigger.entity.js';
import { Duty, DutyBody, DutyWording } from './duty.entity.js';
import { BodyLoaderService } from './import/body-loader.service.js';
import { PlanDocuments } from './import/document/plan-documents.service.js';
import { KnownBodiesQueries } from './import/known-bodies.queries.js';
import { KnownCodesQueries } from './import/known-codes.queries.js';
import { PlanSourceBlanking } from './import/plan-source-blanking.service.js';
import { PlanFromDocument } from './import/plan-from-document.service.js';
import { PlanImport } from './import/plan-import.entity.js';
import { PlanImportsQueries } from './import/plan-imports.queries.js';
import { PlanImportsService } from './import/plan-imports.service.js';
import { PlanImportsStore } from './import/plan-imports.store.js';
import { PlanLoaderService } from './import/plan-loader.service.js';
import { DutySource, PlanSource } from './import/plan-source.entity.js';
import { PlanAccessQueries } from './plan-access.queries.js';
import { PlanCopying } from './plan-copying.service.js';
import { PlanBasis } from './plan-basis.entity.js';
import { PlanDropping } from './plan-dropping.service.js';
import { PlanHistoryService } from './plan-history.service.js';
import { PlanTarget, PlanTargetWording } from './plan-target.entity.js';
import { Plan } from './plan.entity.js';
import { PlansQueries } from './plans.queries.js';
import { PlansService } from './plans.service.js';
import { PlansStore } from './plans.store.js';

/** Plans, basis, duties, cadence and review calendar. */
@Module({
  imports: [
    BodiesModule,
    CalendarModule,
    TypeOrmModule.forFeature([
      Plan,
      PlanBasis,
      PlanTarget,
      PlanTargetWording,
      Duty,
      DutyBody,
      DutyWording,
      DutyTrigger,
      PlanImport,
      PlanSource,
      DutySource,
    ]),
  ],
  providers: [
    PlansStore,
    DutiesStore,
    PlanAccessQueries,
    PlansQueries,
    DutiesQueries,
    PlanCopying,
    PlanDropping,
    PlanHistoryService,
    PlansService,
    DutiesService,
    DutyWordsService,
    KnownCodesQueries,
    BodyLoaderService,
    PlanLoaderService,
    PlanDocuments,
    KnownBodiesQueries,
    PlanImportsStore,
    PlanImportsQueries,
    PlanImportsService,
    PlanFromDocument,
    PlanSourceBlanking,
  ],
  exports: [
    PlanCopying,
    PlanDropping,
    PlanAccessQueries,
    PlansQueries,
    DutiesQueries,
    PlansService,
    DutiesService,
    KnownCodesQueries,
    BodyLoaderService,
    PlanLoaderService,
    PlanDocuments,
    PlanImportsQueries,
    PlanImportsService,
    PlanFromDocument,
    PlanSourceBlanking,
  ],
})
export class PlansModule {}
