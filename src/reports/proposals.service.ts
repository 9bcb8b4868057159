import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { digestOf, HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { ConflictError, invalidField, notFound, staleVersion } from '../kernel/domain-error.js';
import { requireMove } from '../kernel/illegal-move.js';
import { newId } from '../kernel/new-id.js';
import type { Proposal } from './progress-report.entity.js';
import { announcing } from './report-events.js';
import { aboutReport, aProposal, policyFacts, proposalWorkflow } from './report-rules.js';
import { type ProposalItem, ReportsQueries } from './reports.queries.js';
import { ReportsStore } from './reports.store.js';
import type { ProposalStatus } from './proposal-status.js';

/** The board's answers to what reports propose. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly database: DataSource,
    private readonly queries: ReportsQueries,
    private readonly store: ReportsStore,
    private readonly calendars: CalendarService,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers a proposal of an accepted report: resolved, passed up, or not accepted with a reason. `version`: the one it was
   * read at, where said.
   * @throws NotFoundError, ForbiddenError, StaleVersionError with the proposal as it stands, ConflictError (answered already,
   * or the report is not accepted), InvalidInputError
   */
  async answer(
    actor: Actor,
    proposalId: string,
    version: number | null,
    answer: { readonly status: ProposalStatus; readonly text: string | null },
  ): Promise<ProposalItem> {
    return this.database.transaction(async (manager) => {
      const proposal = await this.store.findProposalForUpdate(manager, proposalId);
      const report = proposal && (await this.queries.findFacts(manager, proposal.reportId));
      if (!report) throw notFound(aProposal);
      authorize(actor, 'report.read', policyFacts(report), aProposal);
      authorize(actor, 'report.decide', policyFacts(report), aProposal);
      if (version !== null && version !== proposal.version) {
        throw staleVersion(version, proposal.version, await this.item(manager, proposal));
      }
      if (report.status !== 'accepted') throw notAccepted();
      requireMove(proposalWorkflow, proposal.status, answer.status);
      if (answer.status === 'not_accepted' && !answer.text) throw reasonMissing();
      const { today } = await this.calendars.within(manager, report.committeeId);
      const before = { status: proposal.status };
      Object.assign(proposal, {
        status: answer.status,
        answer: answer.text,
        answeredBy: actor.accountId,
        answeredOn: today,
      });
      await this.store.saveProposal(manager, proposal);
      await this.history.record(manager, {
        objectType: 'proposal',
        objectId: proposal.id,
        action: 'answered',
        actor,
        at: this.clock.now(),
        committeeId: report.committeeId,
        before,
        after: { status: answer.status, answer: answer.text === null ? null : digestOf(answer.text) },
        announce: announcing('proposal-answered', newId(), { ...aboutReport(report), proposalId }),
      });
      return this.item(manager, proposal);
    });
  }

  private async item(manager: EntityManager, { id, reportId }: Proposal): Promise<ProposalItem> {
    const [item] = await this.queries.proposalsOf(manager, reportId, id);
    if (!item) throw notFound(aProposal);
    return item;
  }
}

function notAccepted(): ConflictError {
  return new ConflictError(
    'report_not_accepted',
    {
      vi: 'Chỉ trả lời kiến nghị, đề xuất của báo cáo đã tiếp nhận.',
      en: 'Only proposals of accepted reports are answered.',
    },
    [],
    { allowed: [] },
  );
}

function reasonMissing(): Error {
  return invalidField('answer', 'reason_missing', {
    vi: 'Không chấp thuận thì phải ghi lý do.',
    en: 'State the reason for not accepting it.',
  });
}
