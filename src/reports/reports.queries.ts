import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BodyKind } from '../bodies/body-kind.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { notFound } from '../kernel/domain-error.js';
import type { Scope } from '../kernel/scope.js';
import type { Text } from '../kernel/text.js';
import type { ProposalStatus } from './proposal-status.js';
import { aReport } from './report-rules.js';
import type { ReportStatus } from './report-status.js';
import type { Answer, Question } from './review-questions.js';
import type { FileState } from '../platform/files/file-state.js';

/** What a report's rules ask about the report and its review. */
export interface ReportFacts {
  readonly id: string;
  readonly reviewId: string;
  readonly planId: string;
  readonly committeeId: string;
  readonly bodyId: string;
  readonly monitoringBodyId: string | null;
  /** No open account is officer or head of the body: the board's clerk enters for it. */
  readonly bodyWithoutAccounts: boolean;
  readonly status: ReportStatus;
  readonly plan: PlanOfReport;
  readonly review: {
    /** As stored: `collecting` only when it was reopened. */
    readonly status: 'scheduled' | 'collecting' | 'closed';
    readonly opensOn: CalendarDay;
    readonly periodFrom: CalendarDay;
    readonly periodTo: CalendarDay;
    /** Null while it is not closed. */
    readonly closedOn: CalendarDay | null;
    readonly name: Text;
    readonly questions: readonly Question[];
  };
}

/** What a report's lateness follows from. */
export type LatenessHead = Pick<
  ReportHead,
  'status' | 'dueOn' | 'firstDueOn' | 'excused' | 'firstSubmittedOn' | 'returnedBy' | 'resubmittedLate'
>;

/** A report as lists show it: who owes it and how it stands, not what it says. */
export interface ReportHead {
  readonly id: string;
  readonly body: { readonly id: string; readonly code: string; readonly name: Text; readonly kind: BodyKind };
  readonly status: ReportStatus;
  readonly dueOn: CalendarDay;
  readonly firstDueOn: CalendarDay;
  readonly excused: boolean;
  readonly excuseReason: string | null;
  readonly firstSubmittedOn: CalendarDay | null;
  readonly submittedOn: CalendarDay | null;
  readonly returnedBy: CalendarDay | null;
  readonly resubmittedLate: boolean;
  readonly acceptedOn: CalendarDay | null;
  readonly version: number;
}

/** What a report says, but for its lines and proposals. */
export interface ReportContent {
  readonly results: string;
  readonly shortcomings: string;
  readonly objectiveCauses: string;
  readonly subjectiveCauses: string;
  readonly nextWork: string;
  readonly answers: readonly Answer[];
  readonly returnReason: string | null;
  readonly passedToHeadAt: Date | null;
  readonly handedBackNote: string | null;
  readonly paperSymbol: string | null;
  readonly paperSignedOn: CalendarDay | null;
}

/** What is known of the file of a signed paper. */
export interface PaperView {
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly at: Date;
  /** The day on which the board took the content away; null where it is there. */
  readonly blankedOn: CalendarDay | null;
  readonly state: FileState;
}

/** A proposal with where it comes from. */
export interface ProposalItem {
  readonly id: string;
  readonly reportId: string;
  readonly body: { readonly id: string; readonly code: string; readonly name: Text };
  readonly reviewId: string;
  readonly reviewName: Text;
  readonly text: string;
  readonly addressee: string;
  readonly status: ProposalStatus;
  readonly answer: string | null;
  readonly answeredOn: CalendarDay | null;
  readonly version: number;
}

/** The plan that a report is about, as lists of reports name it. */
export interface PlanOfReport {
  readonly id: string;
  readonly symbol: string | null;
  readonly title: Text;
}

/** SQL: the `plan` of a report as `PlanOfReport` has it. */
export const PLAN_OF_REPORT = `json_build_object('id', plan.id, 'symbol', plan.symbol, 'title',
  json_build_object('vi', plan.title, 'en', coalesce(plan.title_en, plan.title)))`;

/** A report that its body has to send, or to mend; or could not before its review was closed. */
export interface OpenReport {
  readonly id: string;
  readonly committeeId: string;
  /** Passed to the head of the body. */
  readonly withHead: boolean;
  readonly reviewName: Text;
  readonly plan: PlanOfReport;
  /** Whether these bodies report on other plans in force too. */
  readonly ofSeveral: boolean;
  readonly body: ReportHead['body'];
  readonly status: 'draft' | 'returned';
  readonly dueOn: CalendarDay;
  readonly returnedBy: CalendarDay | null;
  readonly returnReason: string | null;
  /** The day on which its review was closed: it cannot be sent any more; null where it can. */
  readonly closedOn: CalendarDay | null;
}

/** So many days after a review was closed its bodies are told that their reports can no longer be sent. */
const TOLD_DAYS = 14;

/** Which of a review's reports are asked for: so many (null: all) after those sort values, of one body where it is named. */
export interface ReportsPart {
  readonly limit: number | null;
  readonly after: readonly (string | number)[] | null;
  readonly bodyId?: string;
}

const WITHOUT_ACCOUNTS = `not exists (select from account_role ar join account a on a.id = ar.account_id
  where ar.body_id = p.body_id and ar.role in ('officer', 'head') and a.ended_at is null)`;

const FACTS = `select p.id, p.review_id as "reviewId", p.plan_id as "planId", p.committee_id as "committeeId",
  p.body_id as "bodyId", p.status, plan.monitoring_body_id as "monitoringBodyId",
  ${WITHOUT_ACCOUNTS} as "bodyWithoutAccounts", ${PLAN_OF_REPORT} as plan,
  json_build_object('status', r.status, 'opensOn', r.opens_on, 'periodFrom', r.period_from, 'periodTo', r.period_to,
    'closedOn', r.closed_on,
    'name', json_build_object('vi', r.name, 'en', coalesce(r.name_en, r.name)), 'questions', r.questions) as review
  from progress_report p join review r on r.id = p.review_id join plan on plan.id = p.plan_id`;

const BODY = `json_build_object('id', b.id, 'code', b.code, 'kind', b.kind,
  'name', json_build_object('vi', b.name, 'en', coalesce(b.name_en, b.name)))`;

const HEAD = `select p.id, ${BODY} as body, p.status, p.due_on as "dueOn", p.first_due_on as "firstDueOn", p.excused,
  p.excuse_reason as "excuseReason", p.first_submitted_on as "firstSubmittedOn", p.submitted_on as "submittedOn",
  p.returned_by as "returnedBy", p.resubmitted_late as "resubmittedLate", p.accepted_on as "acceptedOn", p.version
  from progress_report p join body b on b.id = p.body_id`;

const PROPOSAL = `select q.id, q.report_id as "reportId", ${BODY} as body, p.review_id as "reviewId",
  json_build_object('vi', r.name, 'en', coalesce(r.name_en, r.name)) as "reviewName", q.text, q.addressee, q.status,
  q.answer, q.answered_on as "answeredOn", q.version
  from proposal q join progress_report p on p.id = q.report_id join review r on r.id = p.review_id
  join body b on b.id = p.body_id`;

const IN_SCOPE = `($1 or p.committee_id = any($2) or p.body_id = any($3))`;

/** Reads reports and proposals as people see them. `manager` is the data source's, or that of a transaction. */
@Injectable()
export class ReportsQueries {
  /** Null where there is no such report. */
  async findFacts(manager: EntityManager, reportId: string): Promise<ReportFacts | null> {
    const [facts] = await manager.query<ReportFacts[]>(`${FACTS} where p.id = $1`, [reportId]);
    return facts ?? null;
  }

  /** As `findFacts`; the review can neither be closed nor reopened until the transaction ends. */
  async findFactsToChange(manager: EntityManager, reportId: string): Promise<ReportFacts | null> {
    const [facts] = await manager.query<ReportFacts[]>(`${FACTS} where p.id = $1 for share of r`, [reportId]);
    return facts ?? null;
  }

  /** How the report stands. */
  async findHead(manager: EntityManager, reportId: string): Promise<ReportHead | null> {
    const [head] = await manager.query<ReportHead[]>(`${HEAD} where p.id = $1`, [reportId]);
    return head ?? null;
  }

  async getContent(manager: EntityManager, reportId: string): Promise<ReportContent> {
    const [content] = await manager.query<ReportContent[]>(
      `select results, shortcomings, objective_causes as "objectiveCauses", subjective_causes as "subjectiveCauses",
              next_work as "nextWork", answers, return_reason as "returnReason", passed_to_head_at as "passedToHeadAt",
              handed_back_note as "handedBackNote", paper_symbol as "paperSymbol", paper_signed_on as "paperSignedOn"
       from progress_report where id = $1`,
      [reportId],
    );
    if (!content) throw notFound(aReport);
    return content;
  }

  /** The file of the report's signed paper; null where it has none. */
  async findPaper(manager: EntityManager, reportId: string): Promise<PaperView | null> {
    const [paper] = await manager.query<PaperView[]>(
      `select p.name, p.media_type as "mediaType", p.size, p.sha256, p.at, p.blanked_on as "blankedOn",
         coalesce(g.state, 'clean') as state
       from signed_paper p left join given_file g on g.id = p.id where p.report_id = $1`,
      [reportId],
    );
    return paper ?? null;
  }

  /** The reports that these bodies have to send or to mend today, by the day that they are due: their ids. */
  async openOf(
    manager: EntityManager,
    bodyIds: readonly string[],
    today: CalendarDay,
  ): Promise<readonly OpenReport[]> {
    return manager.query<OpenReport[]>(
      `select p.id, p.committee_id as "committeeId", p.passed_to_head_at is not null as "withHead",
         json_build_object('vi', r.name, 'en', coalesce(r.name_en, r.name)) as "reviewName", ${BODY} as body,
         ${PLAN_OF_REPORT} as plan, p.status, p.due_on as "dueOn", p.returned_by as "returnedBy", p.return_reason as "returnReason",
         r.closed_on as "closedOn",
         (select count(distinct o.plan_id) > 1 from progress_report o
            join plan other on other.id = o.plan_id and other.status = 'in_force'
          where o.body_id = any($1)) as "ofSeveral"
       from progress_report p join review r on r.id = p.review_id join plan on plan.id = p.plan_id
         join body b on b.id = p.body_id
       where p.body_id = any($1) and p.status in ('draft', 'returned') and not p.excused and plan.status = 'in_force'
         and case when r.status = 'closed' then $2::date <= greatest(r.closed_on + $3::int, p.returned_by, p.due_on)
               else r.opens_on <= $2 end
       order by coalesce(p.returned_by, p.due_on), p.id`,
      [bodyIds, today, TOLD_DAYS],
    );
  }

  /** Whether the body owes the review a report, excused from it or not. */
  async isOwed(manager: EntityManager, reviewId: string, bodyId: string): Promise<boolean> {
    const found = await manager.query<unknown[]>(
      'select 1 from progress_report where review_id = $1 and body_id = $2',
      [reviewId, bodyId],
    );
    return found.length > 0;
  }

  /** The report's proposals in their order, or the one with that id. */
  async proposalsOf(
    manager: EntityManager,
    reportId: string,
    proposalId: string | null = null,
  ): Promise<ProposalItem[]> {
    return manager.query<ProposalItem[]>(
      `${PROPOSAL} where q.report_id = $1 and ($2::uuid is null or q.id = $2) order by q.position`,
      [reportId, proposalId],
    );
  }

  /** How the review's reports stand that the scope may know of, by the body's name; those after `after`, at most `limit` (null: all). */
  async ofReview(
    manager: EntityManager,
    scope: Scope,
    reviewId: string,
    page: ReportsPart,
  ): Promise<ReportHead[]> {
    const [afterName, afterId] = page.after ?? [null, null];
    return manager.query<ReportHead[]>(
      `${HEAD} where p.review_id = $4 and ${IN_SCOPE} and ($8::uuid is null or p.body_id = $8)
         and ($5::text is null or (b.name collate "vi-VN-x-icu", p.id) > ($5, $6::uuid))
       order by b.name collate "vi-VN-x-icu", p.id limit $7`,
      [...inScope(scope), reviewId, afterName, afterId, page.limit, page.bodyId ?? null],
    );
  }

  /** The proposals of accepted reports that wait for an answer, of the plan's reviews that began before that day. */
  async openProposals(
    manager: EntityManager,
    scope: Scope,
    asked: { readonly planId: string; readonly bodyId: string | null; readonly before: CalendarDay },
  ): Promise<ProposalItem[]> {
    return manager.query<ProposalItem[]>(
      `${PROPOSAL} where ${IN_SCOPE} and p.plan_id = $4 and ($5::uuid is null or p.body_id = $5)
         and r.period_from < $6 and q.status = 'open' and p.status = 'accepted'
       order by r.period_from, b.name collate "vi-VN-x-icu", q.position`,
      [...inScope(scope), asked.planId, asked.bodyId, asked.before],
    );
  }

  /** The proposals of the review's reports that the scope may read: not those of drafts. */
  async proposalsOfReview(manager: EntityManager, scope: Scope, reviewId: string): Promise<ProposalItem[]> {
    return manager.query<ProposalItem[]>(
      `${PROPOSAL} where ${IN_SCOPE} and p.review_id = $4 and p.status <> 'draft'
       order by b.name collate "vi-VN-x-icu", q.position`,
      [...inScope(scope), reviewId],
    );
  }

  /** The signed papers that an account gave; for the account itself and the operator. */
  async papersOfAccount(manager: EntityManager, accountId: string): Promise<unknown[]> {
    return manager.query(
      `select id, report_id as "reportId", at, name, size, sha256 from signed_paper where account_id = $1 order by id`,
      [accountId],
    );
  }
}

function inScope(scope: Scope): [boolean, readonly string[], readonly string[]] {
  return [scope.everything, scope.committees, scope.bodies];
}
