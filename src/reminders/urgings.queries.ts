import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Scope } from '../kernel/scope.js';
import { type Page, cursorId, pageOf } from '../platform/http/page.js';
import type { Named } from './reminder-subjects.js';
import type { UrgingChannel } from './urging-channel.js';
import type { UrgedSubject } from './urging-rules.js';

/** An urging as it is read. */
export interface UrgingRow {
  readonly id: string;
  readonly at: Date;
  readonly channel: UrgingChannel;
  /** What was said. Null where the reader is the urged body and only the board's own note stands there. */
  readonly text: string | null;
  readonly body: Named & { readonly id: string };
  readonly taskIds: readonly string[];
  readonly reportIds: readonly string[];
}

/** How often a body was urged, whatever the channel. */
export interface UrgingCount {
  readonly body: Named & { readonly id: string };
  readonly count: number;
}

export interface UrgingFilter {
  readonly body?: string;
  readonly channel?: UrgingChannel;
  /** Those about a task or a report of this plan. */
  readonly plan?: string;
}

const readable = `($1 or u.committee_id = any($2::uuid[]) or u.body_id = any($3::uuid[]))
  and ($4::uuid is null or u.body_id = $4) and ($5::text is null or u.channel = $5)
  and not exists (select from letter l where l.id = u.letter_id and l.status = 'voided')`;

const ofPlan = (plan: string): string => `(${plan}::uuid is null or exists (
  select from urging_subject s left join task t on t.id = s.task_id left join progress_report r on r.id = s.report_id
  where s.urging_id = u.id and ${plan} in (t.plan_id, r.plan_id)))`;

const bodyJson = `json_build_object('id', b.id, 'name', b.name, 'nameEn', b.name_en) as body`;

/** Reads urgings, but those by letters that were voided, and what can be urged. */
@Injectable()
export class UrgingsQueries {
  constructor(private readonly database: DataSource) {}

  /** The newest first. */
  async list(
    scope: Scope,
    filter: Omit<UrgingFilter, 'plan'>,
    limit: number,
    cursor?: string,
  ): Promise<Page<UrgingRow>> {
    const rows = await this.database.query<UrgingRow[]>(
      `select u.id, u.at, u.channel, ${bodyJson},
              case when u.channel = 'mail' or $1 or u.committee_id = any($2::uuid[]) then u.text end as text,
              array(select s.task_id from urging_subject s where s.urging_id = u.id and s.task_id is not null
                    order by 1) as "taskIds",
              array(select s.report_id from urging_subject s where s.urging_id = u.id and s.report_id is not null
                    order by 1) as "reportIds"
       from urging u join body b on b.id = u.body_id
       where ${readable} and ($6::uuid is null or u.id < $6) order by u.id desc limit $7`,
      [...parameters(scope, filter), cursorId(cursor), limit + 1],
    );
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  /** Of each body, the most urged first; one urging about tasks of two plans counts for both. */
  async counts(scope: Scope, filter: UrgingFilter): Promise<UrgingCount[]> {
    return this.database.query<UrgingCount[]>(
      `select ${bodyJson}, count(*)::int as count from urging u join body b on b.id = u.body_id
       where ${readable} and ${ofPlan('$6')} group by b.id order by count(*) desc, b.name, b.id`,
      [...parameters(scope, filter), filter.plan ?? null],
    );
  }

  /** The tasks and reports with these ids, in no order. */
  async subjects(
    manager: EntityManager,
    taskIds: readonly string[],
    reportIds: readonly string[],
  ): Promise<UrgedSubject[]> {
    const tasks = await manager.query<UrgedSubject[]>(
      `select 'task' as type, id, committee_id as "committeeId", lead_body_id as "bodyId", number, status
       from task where id = any($1)`,
      [taskIds],
    );
    const reports = await manager.query<UrgedSubject[]>(
      `select 'report' as type, r.id, r.committee_id as "committeeId", r.body_id as "bodyId", r.status, r.excused,
              v.status = 'closed' as "reviewClosed"
       from progress_report r join review v on v.id = r.review_id where r.id = any($1)`,
      [reportIds],
    );
    return [...tasks, ...reports];
  }

  /** The urgings that an account sent or noted; for the account itself and the operator. */
  async ofAccount(manager: EntityManager, accountId: string): Promise<unknown[]> {
    return manager.query(
      `select id, at, body_id as "bodyId", channel, text from urging where account_id = $1 order by id`,
      [accountId],
    );
  }
}

function parameters(scope: Scope, filter: Omit<UrgingFilter, 'plan'>): unknown[] {
  return [scope.everything, scope.committees, scope.bodies, filter.body ?? null, filter.channel ?? null];
}
