import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { notFound } from '../kernel/domain-error.js';
import { aReport } from './report-rules.js';
import type { ReportStatus } from './report-status.js';
import { ProgressReport, Proposal, ReportLine } from './progress-report.entity.js';
import { SignedPaper } from './signed-paper.entity.js';

/** Rows of one statement, whose parameters have a limit. */
const CHUNK = 1000;

/** Loads and writes progress reports with their lines and proposals. */
@Injectable()
export class ReportsStore {
  /** Writes those owed reports that have no row. @returns those it wrote */
  async addMissing(manager: EntityManager, reports: readonly ProgressReport[]): Promise<ProgressReport[]> {
    const written = new Set<string>();
    for (let first = 0; first < reports.length; first += CHUNK) {
      const inserted = await manager
        .createQueryBuilder()
        .insert()
        .into(ProgressReport)
        .values(reports.slice(first, first + CHUNK))
        .orIgnore()
        .returning('id')
        .execute();
      for (const { id } of inserted.raw as { id: string }[]) written.add(id);
    }
    return reports.filter((report) => written.has(report.id));
  }

  /** The report, locked until the transaction ends. @throws NotFoundError */
  async getForUpdate(manager: EntityManager, id: string): Promise<ProgressReport> {
    const report = await manager.findOne(ProgressReport, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!report) throw notFound(aReport);
    return report;
  }

  /** The report that the body owes the review, locked until the transaction ends. @throws NotFoundError */
  async getOwedForUpdate(manager: EntityManager, reviewId: string, bodyId: string): Promise<ProgressReport> {
    const report = await manager.findOne(ProgressReport, {
      where: { reviewId, bodyId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!report) throw notFound(aReport);
    return report;
  }

  /** As `getOwedForUpdate`; null where there is none. */
  async findOwedForUpdate(
    manager: EntityManager,
    reviewId: string,
    bodyId: string,
  ): Promise<ProgressReport | null> {
    return manager.findOne(ProgressReport, {
      where: { reviewId, bodyId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Locks the reports of these bodies that open reviews have, so that nobody submits or decides one meanwhile. */
  async holdOf(manager: EntityManager, bodyIds: readonly string[]): Promise<void> {
    await manager.query(
      `select p.id from progress_report p where p.body_id = any($1)
         and exists (select from review r where r.id = p.review_id and r.status <> 'closed') order by p.id for update`,
      [bodyIds],
    );
  }

  /** The reports that lie with the body and that a review which is not closed still asks for, locked. */
  async owedByForUpdate(manager: EntityManager, bodyId: string): Promise<ProgressReport[]> {
    return manager
      .createQueryBuilder(ProgressReport, 'report')
      .where('report.bodyId = :bodyId and report.status in (:...withBody) and not report.excused', {
        bodyId,
        withBody: ['draft', 'returned'] satisfies ReportStatus[],
      })
      .andWhere(`exists (select from review r where r.id = report.review_id and r.status <> 'closed')`)
      .orderBy('report.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  /** Gives the other report the written lines of tasks that it has none for. @returns how many */
  async moveLines(manager: EntityManager, fromReportId: string, toReportId: string): Promise<number> {
    const [, count] = await manager.query<[unknown, number]>(
      `update report_line l set report_id = $2 where l.report_id = $1
         and not exists (select from report_line own where own.report_id = $2 and own.task_id = l.task_id)`,
      [fromReportId, toReportId],
    );
    return count;
  }

  /** Puts the proposals of one report after those of the other. @returns how many */
  async moveProposals(manager: EntityManager, fromReportId: string, toReportId: string): Promise<number> {
    const [, count] = await manager.query<[unknown, number]>(
      `update proposal p set report_id = $2,
         position = p.position + (select coalesce(max(own.position) + 1, 0) from proposal own where own.report_id = $2)
       where p.report_id = $1`,
      [fromReportId, toReportId],
    );
    return count;
  }

  /** The reports with these ids, locked in the order of their ids until the transaction ends. */
  async manyForUpdate(manager: EntityManager, ids: readonly string[]): Promise<ProgressReport[]> {
    if (ids.length === 0) return [];
    return manager.find(ProgressReport, {
      where: { id: In(ids) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Saves the report as a new version. */
  async save(manager: EntityManager, report: ProgressReport): Promise<void> {
    report.version += 1;
    await manager.save(ProgressReport, report);
  }

  /** Removes all reports of the review. */
  async removeOf(manager: EntityManager, reviewId: string): Promise<void> {
    await manager.delete(ProgressReport, { reviewId });
  }

  async lines(manager: EntityManager, reportId: string): Promise<ReportLine[]> {
    return manager.findBy(ReportLine, { reportId });
  }

  async saveLines(manager: EntityManager, lines: readonly ReportLine[]): Promise<void> {
    await manager.save(ReportLine, [...lines]);
  }

  async proposals(manager: EntityManager, reportId: string): Promise<Proposal[]> {
    return manager.find(Proposal, { where: { reportId }, order: { position: 'ASC' } });
  }

  /** Puts these proposals in the place of those that the report has. */
  async replaceProposals(
    manager: EntityManager,
    reportId: string,
    proposals: readonly Proposal[],
  ): Promise<void> {
    await manager.delete(Proposal, { reportId });
    if (proposals.length > 0) await manager.insert(Proposal, [...proposals]);
  }

  async findProposal(manager: EntityManager, id: string): Promise<Proposal | null> {
    return manager.findOneBy(Proposal, { id });
  }

  /** The reports of that report's review, and those with lines of these tasks, in the order of their ids. */
  async reportsAround(
    manager: EntityManager,
    reportId: string | null,
    taskIds: readonly string[],
  ): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `select id from progress_report where review_id = (select review_id from progress_report where id = $1)
         or id in (select report_id from report_line where task_id = any($2)) order by id`,
      [reportId, taskIds],
    );
    return rows.map(({ id }) => id);
  }

  /** The proposal, locked until the transaction ends, or null. */
  async findProposalForUpdate(manager: EntityManager, id: string): Promise<Proposal | null> {
    return manager.findOne(Proposal, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Saves the proposal as a new version. */
  async saveProposal(manager: EntityManager, proposal: Proposal): Promise<void> {
    proposal.version += 1;
    await manager.save(Proposal, proposal);
  }

  /** The file of the report's signed paper; null where it has none. */
  async findPaper(manager: EntityManager, reportId: string): Promise<SignedPaper | null> {
    return manager.findOneBy(SignedPaper, { reportId });
  }

  /** The paper whose file has that id; null where there is none. */
  async findPaperFile(manager: EntityManager, id: string): Promise<SignedPaper | null> {
    return manager.findOneBy(SignedPaper, { id });
  }

  async addPaper(manager: EntityManager, paper: SignedPaper): Promise<void> {
    await manager.insert(SignedPaper, paper);
  }

  /** What is known of the file from now on: `name` stands in the place of its own. */
  async blankPaper(manager: EntityManager, id: string, name: string, on: CalendarDay): Promise<void> {
    await manager.update(SignedPaper, { id }, { name, blankedOn: on });
  }

  /** @returns the paper that the report had */
  async removePaper(manager: EntityManager, reportId: string): Promise<SignedPaper | null> {
    const paper = await this.findPaper(manager, reportId);
    await manager.delete(SignedPaper, { reportId });
    return paper;
  }

  /** Those of the ids that are files of signed papers and have not been taken away. */
  async knownPapers(manager: EntityManager, ids: readonly string[]): Promise<Set<string>> {
    const papers = await manager.find(SignedPaper, {
      select: { id: true },
      where: { id: In(ids), blankedOn: IsNull() },
    });
    return new Set(papers.map(({ id }) => id));
  }

  /** Moves the days of the review's reports that nobody moved by hand to those of their level. @returns the moved ones */
  async followLevelDays(
    manager: EntityManager,
    reviewId: string,
  ): Promise<{ readonly id: string; readonly before: CalendarDay; readonly dueOn: CalendarDay }[]> {
    const [rows] = await manager.query<[{ id: string; before: CalendarDay; dueOn: CalendarDay }[], number]>(
      `update progress_report p set due_on = level.day, first_due_on = level.day, version = p.version + 1
       from (select q.id, q.due_on as before,
               case when b.kind in ('base-commune', 'base-agency') then r.base_due_on else r.other_due_on end as day
             from progress_report q join body b on b.id = q.body_id join review r on r.id = q.review_id
             where q.review_id = $1 and q.due_on = q.first_due_on and q.status = 'draft' for update of q) as level
       where p.id = level.id and level.day <> level.before
       returning p.id, level.before as before, p.due_on as "dueOn"`,
      [reviewId],
    );
    return rows;
  }
}
