import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarModule } from '../calendar/calendar.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { EarlierGoalRow, Indicator, IndicatorBody } from './indicator.entity.js';
import { IndicatorChanges } from './indicator-changes.service.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { IndicatorsService } from './indicators.service.js';
import { IndicatorsStore } from './indicators.store.js';
import { Measurement } from './measurement.entity.js';
import { MeasurementBlanking } from './measurement-blanking.service.js';
import { MeasurementsService } from './measurements.service.js';

/** Measurable targets of plans, and what bodies give of them. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Indicator, IndicatorBody, EarlierGoalRow, Measurement]),
    CalendarModule,
    PlansModule,
  ],
  providers: [
    IndicatorsStore,
    IndicatorsQueries,
    IndicatorsService,
    IndicatorChanges,
    MeasurementsService,
    MeasurementBlanking,
  ],
  exports: [IndicatorsService, IndicatorChanges, MeasurementsService, MeasurementBlanking],
})
export class IndicatorsModule {}
