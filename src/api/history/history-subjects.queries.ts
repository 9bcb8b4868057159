import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Action, Facts } from '../../accounts/policy.js';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { bodyScopeOf } from '../../bodies/body.js';
import { GroupsQueries } from '../../bodies/groups.queries.js';
import type { Actor } from '../../kernel/actor.js';
import { calendarDay } from '../../kernel/calendar-day.js';
import { NotFoundError } from '../../kernel/domain-error.js';
import { PlanAccessQueries } from '../../plans/plan-access.queries.js';
import { policyFacts } from '../../reports/report-rules.js';
import { ReportsQueries } from '../../reports/reports.queries.js';

/** The kinds of objects that have a history. What befalls requests, files and urgings stands in that of their task or report. */
export const historyEntities = [
  'account',
  'assessment',
  'body',
  'calendar',
  'duty',
  'group',
  'letter',
  'message',
  'plan',
  'plan-import',
  'proposal',
  'register',
  'reminder-rules',
  'report',
  'review',
  'task',
  'template',
] as const;
export type HistoryEntity = (typeof historyEntities)[number];

/** An action whose rule says who may know of an object, and what the policy asks about it. */
export interface HistorySubject {
  readonly action: Action;
  readonly facts: Facts;
}

type Find = (actor: Actor, id: string) => Promise<HistorySubject | null>;

/** Finds the objects whose history is asked for: it is read by those who may read the object. */
@Injectable()
export class HistorySubjectsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly plans: PlanAccessQueries,
    private readonly reports: ReportsQueries,
    private readonly bodies: BodiesQueries,
    private readonly groups: GroupsQueries,
  ) {}

  private readonly finders: Readonly<Record<HistoryEntity, Find>> = {
    account: async (_, id) =>
      subject('account.read', await this.row('select id as "accountId" from account where id = $1', id)),
    assessment: async (_, id) => subject('assessment.read', await this.row(ASSESSMENT_FACTS, id)),
    body: async (actor, id) => subject('body.read', (await this.seesBody(actor, id)) ? {} : null),
    calendar: async (actor, id) => subject('calendar.read', (await this.seesBody(actor, id)) ? {} : null),
    duty: async (actor, id) =>
      (await this.ofPlan('plan.read', actor, await this.planOf('duty', id))) ?? this.dropped('duty', id),
    group: async (actor, id) => subject('body.read', (await this.seesGroup(actor, id)) ? {} : null),
    letter: async (_, id) => subject('letter.read', await this.row(firstRow('letter'), id)),
    message: async (_, id) =>
      subject(
        'message.retry',
        await this.row('select committee_id as "committeeId" from message where id = $1', id),
      ),
    plan: async (actor, id) => (await this.ofPlan('plan.read', actor, id)) ?? this.dropped('plan', id),
    'plan-import': async (_, id) => subject('plan.change', await this.row(firstRow('plan-import'), id)),
    proposal: async (_, id) => this.ofReport(await this.reportOf(id)),
    register: async (_, id) => subject('letter.read', await this.row(REGISTER_FACTS, id)),
    'reminder-rules': async (_, id) =>
      subject('reminder-rule.read', await this.row('select id as "committeeId" from body where id = $1', id)),
    report: async (_, id) => this.ofReport(id),
    review: async (actor, id) => this.ofPlan('review.read', actor, await this.planOf('review', id)),
    task: async (_, id) => subject('task.read', await this.row(TASK_FACTS, id)),
    template: async (_, id) => subject('template.read', await this.row(firstRow('template'), id)),
  };

  /** The object as it concerns the actor; null where there is none, or none that the actor may know of. */
  async find(actor: Actor, entity: HistoryEntity, id: string): Promise<HistorySubject | null> {
    return this.finders[entity](actor, id);
  }

  private async ofPlan(action: Action, actor: Actor, planId: string | null): Promise<HistorySubject | null> {
    return planId === null ? null : subject(action, await this.plans.findFacts(planId, actor));
  }

  /** A draft that was dropped, or one of its duties: who read the draft may know what became of it. */
  private async dropped(entity: 'plan' | 'duty', id: string): Promise<HistorySubject | null> {
    const facts = await this.row<Facts>(
      `select committee_id as "committeeId" from history
       where object_type = '${entity}' and object_id = $1 and action = 'drop'`,
      id,
    );
    return subject('plan.read', facts);
  }

  private async ofReport(reportId: string | null): Promise<HistorySubject | null> {
    if (reportId === null) return null;
    const report = await this.reports.findFacts(this.database.manager, reportId);
    return subject('report.read', report && policyFacts(report));
  }

  private async planOf(table: 'duty' | 'review', id: string): Promise<string | null> {
    const found = await this.row<{ planId: string }>(
      `select plan_id as "planId" from ${table} where id = $1`,
      id,
    );
    return found?.planId ?? null;
  }

  private async reportOf(proposalId: string): Promise<string | null> {
    const sql = 'select report_id as "reportId" from proposal where id = $1';
    return (await this.row<{ reportId: string }>(sql, proposalId))?.reportId ?? null;
  }

  private async seesBody(actor: Actor, id: string): Promise<boolean> {
    return this.bodies.getVisible(this.database.manager, bodyScopeOf(actor), id).then(
      () => true,
      (error: unknown) => {
        if (error instanceof NotFoundError) return false;
        throw error;
      },
    );
  }

  private async seesGroup(actor: Actor, id: string): Promise<boolean> {
    const page = { limit: 1, after: null };
    const found = await this.groups.list(
      this.database.manager,
      bodyScopeOf(actor),
      { on: ANY_DAY, id },
      page,
    );
    return found.length > 0;
  }

  private async row<Row>(sql: string, id: string): Promise<Row | null> {
    const [found] = await this.database.query<Row[]>(sql, [id]);
    return found ?? null;
  }
}

/** Groups are read with their members of a day; whether one may know of them depends on none. */
const ANY_DAY = calendarDay('2026-01-01');

const ASSESSMENT_FACTS = `
  select committee_id as "committeeId", body_id as "bodyId", coalesce(kept -> -1 ->> 'text', '') = '' as draft
  from review_assessment where id = $1`;

/** What goes when it is done with: a signed plan that is checked, the draft of a letter, a committee's own form of a document. Its first row tells. */
const firstRow = (entity: 'plan-import' | 'letter' | 'template') => `
  select committee_id as "committeeId" from history where object_type = '${entity}' and object_id = $1 and number = 1`;

const REGISTER_FACTS = 'select committee_id as "committeeId" from number_register where id = $1';

const TASK_FACTS = `
  select t.committee_id as "committeeId", t.lead_body_id as "bodyId",
    array(select c.body_id from task_cooperator c where c.task_id = t.id) as "cooperatingBodies"
  from task t where t.id = $1`;

function subject(action: Action, facts: Facts | null): HistorySubject | null {
  return facts && { action, facts };
}
