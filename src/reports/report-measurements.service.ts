import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import type { ChangedMeasurement, MeasurementChange } from '../indicators/measurement-change.js';
import { anIndicator, MeasurementsService } from '../indicators/measurements.service.js';
import { digestOf } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { notFound } from '../kernel/domain-error.js';
import { type OpenedReport, ReportAccessService } from './report-access.service.js';
import { ReportHistoryService } from './report-history.service.js';
import { aReport, policyFacts, requireNotClosed, requireWriter } from './report-rules.js';
import { isWithBody } from './report-status.js';
import { ReportsStore } from './reports.store.js';

/** One value, and why it is given once the report is sent. */
export interface GivenMeasurement extends MeasurementChange {
  readonly version: number;
  readonly reason: string | null;
}

/** What a body gives of one indicator, and what is corrected of it until the review closes. */
@Injectable()
export class ReportMeasurementsService {
  constructor(
    private readonly database: DataSource,
    private readonly access: ReportAccessService,
    private readonly measurements: MeasurementsService,
    private readonly store: ReportsStore,
    private readonly history: ReportHistoryService,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives a value. While the report lies with its body, the body does, as it writes the rest; once it is sent, the body or the
   * board corrects the value with a reason.
   * @throws NotFoundError (report, or an indicator that the review does not ask the body for), ForbiddenError, StaleVersionError,
   * ConflictError (review closed, or the report is with the head), InvalidInputError
   */
  async put(actor: Actor, reportId: string, given: GivenMeasurement): Promise<void> {
    await this.database.transaction(async (manager) => {
      const act = { actor, action: 'measurement.write' as const, reportId, version: null };
      const opened = await this.access.open(manager, act);
      const { report, facts, days } = opened;
      const corrects = !isWithBody(report.status);
      if (!corrects) {
        authorize(actor, 'report.edit', policyFacts(facts), aReport);
        requireWriter(actor, report);
      }
      requireNotClosed(facts.review);
      const { reason: typed, ...change } = given;
      const reason = corrects ? (typed?.trim() ?? '') : null;
      const changes = await this.measurements.write(manager, facts, [change], {
        actor,
        now: this.clock.now(),
        today: days.today,
        reason,
        fieldName: (_, field) => field,
        notAsked: () => notFound(anIndicator),
      });
      await this.record(manager, actor, opened, changes, reason);
    });
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    { report, facts }: OpenedReport,
    [change]: readonly ChangedMeasurement[],
    reason: string | null,
  ): Promise<void> {
    if (change === undefined) return;
    await this.store.save(manager, report);
    const { indicatorId, before, after } = change;
    await this.history.record(manager, facts, actor, {
      action: reason === null ? 'measured' : 'measurement_corrected',
      before: { indicatorId, ...before },
      after: {
        indicatorId,
        ...after,
        ...(reason === null ? {} : { reason: digestOf(reason) }),
        version: report.version,
      },
    });
  }
}
