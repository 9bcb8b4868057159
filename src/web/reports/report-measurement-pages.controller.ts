import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { MeasurementInputDto } from '../../api/indicators/measurement-input.dto.js';
import { anIndicator } from '../../indicators/measurements.service.js';
import { notFound } from '../../kernel/domain-error.js';
import { PathId } from '../../platform/http/path-id.js';
import { ReportMeasurementsService } from '../../reports/report-measurements.service.js';
import { ReportReadingService } from '../../reports/report-reading.service.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { type FormProblem, Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { measurementSaid } from './measurement.words.js';
import { versionOf } from './report-form.js';
import { readMeasurement } from './report-indicators.js';
import { ReportPages } from './report-pages.service.js';

/** Corrections of values once a report is sent. */
@ApiExcludeController()
@Controller('reports/:id/indicators/:indicatorId')
export class ReportMeasurementPagesController {
  constructor(
    private readonly pages: ReportPages,
    private readonly forms: Forms,
    private readonly reading: ReportReadingService,
    private readonly measurements: ReportMeasurementsService,
  ) {}

  @Post()
  @Form()
  @Access('measurement.write')
  async correct(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Param('indicatorId', PathId) indicatorId: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const form = {
      given: body,
      said: measurementSaid,
      place: '#indicators',
      named: (problem: FormProblem) => named(problem, indicatorId),
    };
    return this.pages.act(call, id, form, async () => {
      const { indicators } = await this.reading.read(call.actor, id);
      const asked = indicators.find(({ definition }) => definition.id === indicatorId);
      if (asked === undefined) throw notFound(anIndicator);
      const { indicatorId: _, ...changed } = readMeasurement(call.language, body, asked) ?? { indicatorId };
      const why = typed(body, `why.${indicatorId}`).trim();
      const { reason, ...given } = await this.forms.read(MeasurementInputDto, {
        ...changed,
        ...(why === '' ? {} : { reason: why }),
      });
      const change = { ...given, indicatorId, version: versionOf(body), reason: reason ?? null };
      await this.measurements.put(call.actor, id, change);
    });
  }
}

/** The problem with the names that the fields have in the form of that indicator. */
function named(problem: FormProblem, indicatorId: string): FormProblem {
  const fields = Object.entries(problem.fields).map(([name, message]) => [
    `${name === 'reason' ? 'why' : name}.${indicatorId}`,
    message,
  ]);
  return { ...problem, fields: Object.fromEntries(fields) as Record<string, string> };
}
