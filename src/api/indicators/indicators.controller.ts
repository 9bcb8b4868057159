import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { IndicatorChanges } from '../../indicators/indicator-changes.service.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import { anIndicator } from '../../indicators/measurements.service.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Language } from '../../kernel/text.js';
import { PathId } from '../../platform/http/path-id.js';
import { etagOf } from '../../platform/http/version-header.js';
import { ReportMeasurementsService } from '../../reports/report-measurements.service.js';
import { ReportReadingService } from '../../reports/report-reading.service.js';
import {
  type ApiCall,
  Call,
  type Caller,
  Calling,
  requiredVersionOf,
  TakesVersion,
} from '../call.decorator.js';
import { ReaderLanguage } from '../reader-language.decorator.js';
import { askedIn, indicatorIn } from './indicator-answer.js';
import { AskedIndicatorDto, IndicatorDto, IndicatorListDto } from './indicator.dto.js';
import {
  IndicatorInputDto,
  IndicatorPatchDto,
  IndicatorRemovalQuery,
  IndicatorResumptionDto,
} from './indicator-input.dto.js';
import { indicatorChange, indicatorDetails } from './indicator-given.dto.js';
import { MeasurementInputDto } from './measurement-input.dto.js';

/** The measurable targets of plans (chỉ tiêu), and the values that bodies give. */
@ApiTags('indicators')
@Controller('api/v1')
export class IndicatorsController {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly changes: IndicatorChanges,
    private readonly measurements: ReportMeasurementsService,
    private readonly reading: ReportReadingService,
    private readonly clock: Clock,
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

  @Post('plans/:id/indicators')
  @Access('plan.change')
  @ApiOperation({
    summary: 'Add an indicator to a plan',
    description: 'A plan in force changes only by naming the amending document.',
  })
  @ApiCreatedResponse({ type: IndicatorDto })
  async add(
    @Calling() caller: Caller,
    @Param('id', PathId) planId: string,
    @Body() input: IndicatorInputDto,
  ): Promise<IndicatorDto> {
    const { amendingDocument = null } = input;
    const details = indicatorDetails(input);
    const id = await this.changes.add(caller.actor, planId, details, amendingDocument, this.clock.now());
    return this.answer(caller, planId, id);
  }

  @Patch('indicators/:id')
  @Access('plan.change')
  @ApiOperation({
    summary: 'Change what a plan states of an indicator',
    description:
      'In a plan in force only by naming the amending document. What is measured stays once bodies gave values.',
  })
  @TakesVersion({ required: true, example: '"1"' })
  @ApiOkResponse({ type: IndicatorDto })
  @ApiConflictResponse({ description: 'The plan is closed, or bodies gave values' })
  async change(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() input: IndicatorPatchDto,
  ): Promise<IndicatorDto> {
    const version = requiredVersionOf(call);
    const { planId } = await this.indicators.definition(call.actor, id);
    const { amendingDocument = null, holdsFrom = null } = input;
    const amendment = { version, change: indicatorChange(input), amendingDocument, holdsFrom };
    await this.changes.change(call.actor, id, amendment, this.clock.now());
    const indicator = await this.answer(call, planId, id);
    void call.reply.header('etag', etagOf(indicator.version));
    return indicator;
  }

  @Delete('indicators/:id')
  @HttpCode(204)
  @Access('plan.change')
  @ApiOperation({
    summary: 'Take an indicator out of a plan',
    description:
      'Where bodies gave values of it, or a closed review had asked for it, it is ended: later reviews do not ask for it, and all values ' +
      'stay. Else it is deleted. Of a plan in force by naming the amending document.',
  })
  @TakesVersion({ example: '"1"' })
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'The plan is closed, or the indicator has ended' })
  async remove(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Query() { amendingDocument, holdsFrom }: IndicatorRemovalQuery,
  ): Promise<void> {
    const { actor, version } = call;
    const removal = {
      version,
      amendingDocument: amendingDocument ?? null,
      holdsFrom: holdsFrom ?? null,
    };
    await this.changes.remove(actor, id, removal, this.clock.now());
  }

  @Post('indicators/:id/resume')
  @HttpCode(200)
  @Access('plan.change')
  @ApiOperation({
    summary: 'Ask for an indicator again that has ended',
    description: 'Of a plan in force by naming the amending document.',
  })
  @TakesVersion({ example: '"2"' })
  @ApiOkResponse({ type: IndicatorDto })
  @ApiConflictResponse({ description: 'The plan is closed, or the indicator has not ended' })
  async resume(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() { amendingDocument = null }: IndicatorResumptionDto,
  ): Promise<IndicatorDto> {
    const { actor, version } = call;
    const { planId } = await this.indicators.definition(actor, id);
    await this.changes.resume(actor, id, { version, amendingDocument }, this.clock.now());
    return this.answer(call, planId, id);
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

  private async answer({ actor, language }: Caller, planId: string, id: string): Promise<IndicatorDto> {
    const view = (await this.indicators.read(actor, planId)).find((one) => one.id === id);
    if (view === undefined) throw notFound(anIndicator);
    return indicatorIn(language, view);
  }
}
