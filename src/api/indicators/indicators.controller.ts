import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import { anIndicator } from '../../indicators/measurements.service.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Language } from '../../kernel/text.js';
import { PathId } from '../../platform/http/path-id.js';
import { etagOf } from '../../platform/http/version-header.js';
import { ReportMeasurementsService } from '../../reports/report-measurements.service.js';
import { ReportReadingService } from '../../reports/report-reading.service.js';
import { type ApiCall, Call, requiredVersionOf, TakesVersion } from '../call.decorator.js';
import { ReaderLanguage } from '../reader-language.decorator.js';
import { askedIn, indicatorIn } from './indicator-answer.js';
import { AskedIndicatorDto, IndicatorListDto } from './indicator.dto.js';
import { MeasurementInputDto } from './measurement-input.dto.js';

/** The measurable targets of plans (chỉ tiêu), and the values that bodies give. */
@ApiTags('indicators')
@Controller('api/v1')
export class IndicatorsController {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly measurements: ReportMeasurementsService,
    private readonly reading: ReportReadingService,
  ) {}

  @Get('plans/:id/indicators')
  @Access('plan.read')
  @ApiOperation({
    summary: "A plan's indicators and how they stand, in the document's order",
    description: 'Totals and values are those of the bodies that the account reads.',
  })
  @ApiOkResponse({ type: IndicatorListDto })
  async list(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) planId: string,
  ): Promise<IndicatorListDto> {
    const views = await this.indicators.read(actor, planId);
    return { items: views.map((view) => indicatorIn(language, view)), nextCursor: null };
  }

  @Put('reports/:id/indicators/:indicatorId')
  @Access('measurement.write')
  @ApiOperation({
    summary: 'Give the value of an indicator, or correct it until the review closes',
    description:
      'By the body while its report lies with it; once the report is sent by the body or the board, with a reason. If-Match is the ' +
      'version of the value, "0" before anything is given. Only where the review asks for the indicator.',
  })
  @TakesVersion({ required: true, example: '"0"' })
  @ApiOkResponse({ type: AskedIndicatorDto })
  @ApiConflictResponse({ description: 'The review is closed, or the report is with the head of the body' })
  async put(
    @Call() call: ApiCall,
    @Param('id', PathId) reportId: string,
    @Param('indicatorId', PathId) indicatorId: string,
    @Body() { reason, ...given }: MeasurementInputDto,
  ): Promise<AskedIndicatorDto> {
    const version = requiredVersionOf(call);
    const measurement = { ...given, indicatorId, version, reason: reason ?? null };
    await this.measurements.put(call.actor, reportId, measurement);
    const { indicators } = await this.reading.read(call.actor, reportId);
    const asked = indicators.find(({ definition }) => definition.id === indicatorId);
    if (asked === undefined) throw notFound(anIndicator);
    void call.reply.header('etag', etagOf(asked.value.version));
    return askedIn(call.language, asked);
  }
}
