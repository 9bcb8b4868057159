import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BodyRef } from '../bodies/body.js';
import { MeasurementsService } from '../indicators/measurements.service.js';
import type { Actor } from '../kernel/actor.js';
import type { ProgressReport } from './progress-report.entity.js';
import { ReportHistoryService } from './report-history.service.js';
import { joinedAnswers, joinedWords } from './joined-words.js';
import { isWithBody } from './report-status.js';
import { ReportsStore } from './reports.store.js';

const TEXTS = ['results', 'shortcomings', 'objectiveCauses', 'subjectiveCauses', 'nextWork'] as const;

/** Gives the reports that a body still owes, with its values of indicators, to the body that takes over from it. What was sent stays where it is. */
@Injectable()
export class ReportSuccession {
  constructor(
    private readonly store: ReportsStore,
    private readonly measurements: MeasurementsService,
    private readonly history: ReportHistoryService,
  ) {}

  /** Locks what may pass on, before the tasks: as who submits or decides a report does. */
  async hold(manager: EntityManager, from: BodyRef, to: BodyRef): Promise<void> {
    await this.store.holdOf(manager, [from.id, to.id]);
  }

  /**
   * The successor owes them from now on. Where it owes the same review a report of its own, what was written for the other is
   * added to it. Doing it again changes nothing. @returns how many reports passed on
   */
  async takeOver(manager: EntityManager, actor: Actor, from: BodyRef, to: BodyRef): Promise<number> {
    const owed = await this.store.owedByForUpdate(manager, from.id);
    for (const report of owed) {
      const own = await this.store.findOwedForUpdate(manager, report.reviewId, to.id);
      if (own === null) await this.pass(manager, actor, report, to);
      else await this.join(manager, actor, { report, from }, own);
    }
    return owed.length;
  }

  private async pass(
    manager: EntityManager,
    actor: Actor,
    report: ProgressReport,
    to: BodyRef,
  ): Promise<void> {
    const before = { bodyId: report.bodyId };
    const measurements = await this.measurements.passOn(manager, report.reviewId, {
      from: report.bodyId,
      to: to.id,
    });
    await this.store.save(manager, Object.assign(report, { bodyId: to.id, passedToHeadAt: null }));
    await this.history.record(manager, report, actor, {
      action: 'succeeded',
      before,
      after: { bodyId: to.id, measurements },
    });
  }

  /** The other report is owed no longer; its words stand under the name of the body that wrote them. */
  private async join(
    manager: EntityManager,
    actor: Actor,
    { report, from }: { readonly report: ProgressReport; readonly from: BodyRef },
    own: ProgressReport,
  ): Promise<void> {
    if (isWithBody(own.status)) {
      // Owed no longer for want of tasks of its own, it is owed again for those of the other.
      if (own.excuseReason === null) own.excused = false;
      for (const name of TEXTS) own[name] = joinedWords(own[name], from.name, report[name]);
      own.answers = joinedAnswers(own.answers, from.name, report.answers);
      const lines = await this.store.moveLines(manager, report.id, own.id);
      const proposals = await this.store.moveProposals(manager, report.id, own.id);
      const measurements = await this.measurements.passOn(manager, report.reviewId, {
        from: from.id,
        to: own.bodyId,
      });
      await this.store.save(manager, own);
      const after = { succeededReportId: report.id, lines, proposals, measurements };
      await this.history.record(manager, own, actor, { action: 'joined', after });
    }
    await this.store.save(manager, Object.assign(report, { excused: true, excuseReason: null }));
    await this.history.record(manager, report, actor, {
      action: 'no_longer_owed',
      before: { excused: false },
      after: { excused: true, joinedInto: own.id },
    });
  }
}
