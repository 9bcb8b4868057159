import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountsQueries } from '../accounts/accounts.queries.js';
import { can } from '../accounts/policy.js';
import { CalendarService, type CommitteeCalendar } from '../calendar/calendar.service.js';
import type { Actor } from '../kernel/actor.js';
import { type CalendarDay, dayInZone } from '../kernel/calendar-day.js';
import { notFound } from '../kernel/domain-error.js';
import { scopeOf } from '../kernel/scope.js';
import { taskPolicyFacts } from './task-access.service.js';
import { type AllowedFacts, allowedActs } from './task-allowed.js';
import type {
  ContributionView,
  EvidenceEntry,
  ExtensionView,
  StoryEntry,
  TaskDetail,
  TaskLink,
} from './task-detail.js';
import { isOpenRequest } from './task-extension.js';
import { isInScope, Parameters, selectTasks } from './task-select.js';
import { isUnfinished } from './task-status.js';
import { aTask } from './task-step.js';
import { taskCode, taskItem, type TaskRow } from './task-view.js';

/** What the detail shows of a task beyond its item. */
interface MoreRow {
  readonly text: string | null;
  readonly product: string | null;
  readonly leaderOffice: string | null;
  readonly monitoringBodyId: string | null;
  readonly acknowledgedAt: Date | null;
  readonly misaddressedOn: CalendarDay | null;
  readonly misaddressedReason: string | null;
  readonly selfConfirmed: boolean;
  readonly successorId: string | null;
  readonly successorNumber: number | null;
  readonly predecessorId: string | null;
  readonly predecessorNumber: number | null;
}

const NAMED_BODY = (alias: string) =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'code', ${alias}.code,
    'name', json_build_object('vi', ${alias}.name, 'en', coalesce(${alias}.name_en, ${alias}.name))) end`;

/** Reads one task with its story. */
@Injectable()
export class TaskDetailQueries {
  constructor(
    private readonly database: DataSource,
    private readonly calendars: CalendarService,
    private readonly accounts: AccountsQueries,
  ) {}

  /** The task as the actor sees it. @throws NotFoundError where the actor reads none with that id */
  async get(actor: Actor, id: string): Promise<TaskDetail> {
    const parameters = new Parameters();
    const condition = `t.id = ${parameters.add(id)} and ${isInScope(scopeOf(actor), parameters)}`;
    const [row] = await this.database.query<TaskRow[]>(
      `${selectTasks} where ${condition}`,
      parameters.values,
    );
    if (!row) throw notFound(aTask);
    const more = await this.more(id);
    const calendar = await this.calendars.forCommittee(row.committee_id);
    const cooperatingBodies = row.cooperators.map((body) => body.id);
    const ids = [row.lead.id, ...cooperatingBodies];
    const facts = taskPolicyFacts({
      committeeId: row.committee_id,
      bodyId: row.lead.id,
      cooperatingBodies,
      monitoringBodyId: more.monitoringBodyId,
      bodiesWithoutAccounts: await this.accounts.withoutAccounts(this.database.manager, ids),
    });
    const extensionRequests = await this.extensionRequests(id);
    const request = extensionRequests.find(({ status }) => isOpenRequest(status)) ?? null;
    const allowed = allowedFacts(row, more, request);
    return {
      ...taskItem(row, calendar),
      ...shown(row, more, calendar),
      updates: await this.updates(id),
      contributions: await this.contributions(id),
      evidence: can(actor, 'task.evidence.read', facts) ? await this.evidence(id) : [],
      extensionRequests,
      allowed: allowedActs(actor, facts, allowed, calendar.today, calendar.calendar),
    };
  }

  private async more(id: string): Promise<MoreRow> {
    const [row] = await this.database.query<[MoreRow]>(
      `select duty.text, duty.product, duty.leader_office as "leaderOffice",
         plan.monitoring_body_id as "monitoringBodyId", a.at as "acknowledgedAt",
         t.misaddressed_on as "misaddressedOn", t.misaddressed_reason as "misaddressedReason",
         t.self_confirmed as "selfConfirmed", t.successor_id as "successorId", next.number as "successorNumber",
         earlier.id as "predecessorId", earlier.number as "predecessorNumber"
       from task t join duty on duty.id = t.duty_id join plan on plan.id = t.plan_id
         left join duty_acknowledgement a on a.duty_id = t.duty_id and a.body_id = t.lead_body_id
         left join task next on next.id = t.successor_id
         left join task earlier on earlier.duty_id = t.duty_id and earlier.successor_id = t.id
       where t.id = $1`,
      [id],
    );
    return row;
  }

  private async updates(id: string): Promise<StoryEntry[]> {
    return this.database.query<StoryEntry[]>(
      `select u.id, u.kind, ${NAMED_BODY('b')} as body, u.account_id as "accountId", u.at, u.arrived_on as "arrivedOn",
         u.from_status as "from", u.to_status as "to", u.percent, u.note, u.cause
       from task_update u left join body b on b.id = u.body_id where u.task_id = $1 order by u.at, u.id`,
      [id],
    );
  }

  private async contributions(id: string): Promise<ContributionView[]> {
    return this.database.query<ContributionView[]>(
      `select c.id, ${NAMED_BODY('b')} as body, c.account_id as "accountId", c.at, c.arrived_on as "arrivedOn", c.text
       from contribution c join body b on b.id = c.body_id where c.task_id = $1 order by c.at, c.id`,
      [id],
    );
  }

  private async evidence(id: string): Promise<EvidenceEntry[]> {
    return this.database.query<EvidenceEntry[]>(
      `select id, name, media_type as "mediaType", size, at, blanked_on as "blankedOn", body_id as "bodyId"
       from evidence where task_id = $1 order by at, id`,
      [id],
    );
  }

  private async extensionRequests(id: string): Promise<ExtensionView[]> {
    return this.database.query<ExtensionView[]>(
      `select id, status, reason, due_on as "dueOn", requested_due_on as "requestedDueOn", requested_on as "requestedOn",
         requested_by as "requestedBy", proposed_due_on as "proposedDueOn", answer, decided_on as "decidedOn", version
       from extension_request where task_id = $1 order by requested_on, id`,
      [id],
    );
  }
}

function shown(row: TaskRow, more: MoreRow, { zone, calendar, direction }: CommitteeCalendar) {
  const { acknowledgedAt, misaddressedOn, misaddressedReason } = more;
  const by = isUnfinished(row.status) ? row.returned_by : null;
  return {
    text: more.text,
    product: more.product,
    leaderOffice: more.leaderOffice,
    acknowledgedOn: acknowledgedAt && dayInZone(acknowledgedAt, zone),
    misaddressed: misaddressedOn && { on: misaddressedOn, reason: misaddressedReason ?? '' },
    returned: by && { by, onTimeUntil: calendar.onTimeUntil(by, direction) },
    selfConfirmed: more.selfConfirmed,
    successor: link(more.successorId, more.successorNumber),
    predecessor: link(more.predecessorId, more.predecessorNumber),
  };
}

function link(id: string | null, number: number | null): TaskLink | null {
  return id === null || number === null ? null : { id, code: taskCode(number) };
}

function allowedFacts(row: TaskRow, more: MoreRow, request: AllowedFacts['request']): AllowedFacts {
  return {
    status: row.status,
    cadence: row.cadence,
    assignedOn: row.assigned_on,
    misaddressedOn: more.misaddressedOn,
    successorId: more.successorId,
    acknowledged: more.acknowledgedAt !== null,
    dueOn: row.due_on,
    hasCooperators: row.cooperators.length > 0,
    request,
  };
}
