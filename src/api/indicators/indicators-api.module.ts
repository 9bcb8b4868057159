import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../../indicators/indicators.module.js';
import { ReportsModule } from '../../reports/reports.module.js';
import { IndicatorsController } from './indicators.controller.js';

/** Routes of indicators and measurements. */
@Module({ imports: [IndicatorsModule, ReportsModule], controllers: [IndicatorsController] })
export class IndicatorsApiModule {}
