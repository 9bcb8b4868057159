import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Scope } from '../kernel/scope.js';
import { type Text, textOf } from '../kernel/text.js';
import type { Cadence, OwnDay } from './cadence.js';
import { addressedBodies } from './plan-access.queries.js';
import { bounds, type EarlierWording, type NamedBody, type WordingRow, wordingOf } from './plans.queries.js';

/** A body or a group that a duty addresses. */
export interface Addressee extends NamedBody {
  readonly group: boolean;
}

/** A duty as it stood before an amendment. */
export interface EarlierDuty extends EarlierWording {
  readonly cadence: Cadence | null;
  readonly ownDay: OwnDay | null;
}

/** A duty as the plan states it, and whether it waits for guidance. */
export interface DutyView {
  readonly id: string;
  readonly planId: string;
  /** From 1, in the document's order. */
  readonly position: number;
  readonly place: string;
  readonly section: string;
  readonly heading: Text;
  readonly title: Text;
  readonly text: string | null;
  readonly statedRole: string | null;
  readonly leadBodies: readonly Addressee[];
  readonly cooperatingBodies: readonly Addressee[];
  readonly cadence: Cadence | null;
  readonly ownDay: OwnDay | null;
  readonly product: string | null;
  readonly leaderOffice: string | null;
  readonly note: Text | null;
  readonly statedOnly: boolean;
  /** Conditional, and no occurrence of it is open. */
  readonly waiting: boolean;
  readonly triggers: readonly {
    readonly id: string;
    readonly document: string;
    readonly dueOn: CalendarDay;
    readonly recordedOn: CalendarDay;
  }[];
  /** Its wordings before amendments, oldest first. */
  readonly earlierWordings: readonly EarlierDuty[];
  readonly version: number;
}

interface DutyWordingRow extends WordingRow {
  readonly earlier: WordingRow['earlier'] & Pick<EarlierDuty, 'cadence' | 'ownDay'>;
}

interface DutyRow {
  id: string;
  plan_id: string;
  position: number;
  place: string;
  section: string;
  heading: string;
  heading_en: string | null;
  title: string;
  title_en: string | null;
  text: string | null;
  stated_role: string | null;
  cadence: Cadence | null;
  own_day: OwnDay | null;
  product: string | null;
  leader_office: string | null;
  note: string | null;
  note_en: string | null;
  stated_only: boolean;
  version: number;
  bodies: {
    role: 'lead' | 'cooperating';
    id: string;
    code: string;
    name: string;
    name_en: string | null;
    group: boolean;
  }[];
  has_open: boolean;
  triggers: DutyView['triggers'];
  wordings: DutyWordingRow[];
}

/** Duties of plans within the scope that $1, $2 and $3 tell, as for plans. */
const readableDuties = `${addressedBodies}
  select duty.*,
    (select jsonb_agg(jsonb_build_object('role', duty_body.role, 'group', duty_body.group_id is not null,
        'id', coalesce(duty_body.body_id, duty_body.group_id), 'code', coalesce(body.code, body_group.code),
        'name', coalesce(body.name, body_group.name),
        'name_en', case when body.id is null then body_group.name_en else body.name_en end)
        order by duty_body.position)
      from duty_body left join body on body.id = duty_body.body_id
      left join body_group on body_group.id = duty_body.group_id where duty_body.duty_id = duty.id) as bodies,
    exists (select from task where task.duty_id = duty.id and task.trigger_id is not null
      and task.status in ('assigned', 'in_progress', 'done')) as has_open,
    (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'document', t.document, 'dueOn', t.due_on,
        'recordedOn', t.recorded_on) order by t.number), '[]') from duty_trigger t where t.duty_id = duty.id) as triggers,
    (select coalesce(jsonb_agg(jsonb_build_object('earlier', w.earlier, 'amendingDocument', w.amending_document,
        'replacedAt', w.replaced_at) order by w.number), '[]') from duty_wording w where w.duty_id = duty.id) as wordings
  from duty join plan on plan.id = duty.plan_id
  where ($3 or plan.committee_id = any($2)
    or (plan.status = 'in_force' and exists (select from addressed where addressed.plan_id = plan.id)))`;

/** Reads duties as people see them. */
@Injectable()
export class DutiesQueries {
  constructor(private readonly database: DataSource) {}

  /** The plan's duties that the scope reads, in the document's order; those after that position, at most `limit`. */
  async ofPlan(scope: Scope, planId: string, afterPosition: number, limit: number): Promise<DutyView[]> {
    const rows = await this.database.query<DutyRow[]>(
      `${readableDuties} and duty.plan_id = $4 and duty.position > $5 order by duty.position limit $6`,
      [...bounds(scope), planId, afterPosition, limit],
    );
    return rows.map(viewOf);
  }

  /** One duty; null where the scope reads none with that id. */
  async find(scope: Scope, dutyId: string): Promise<DutyView | null> {
    const [row] = await this.database.query<DutyRow[]>(`${readableDuties} and duty.id = $4`, [
      ...bounds(scope),
      dutyId,
    ]);
    return row === undefined ? null : viewOf(row);
  }

  /** Which of the ids are a body under the committee, or itself (false), or a group of it (true); the rest is left out. */
  async addressees(
    manager: EntityManager,
    committeeId: string,
    ids: readonly string[],
  ): Promise<Map<string, boolean>> {
    const rows = await manager.query<{ id: string; is_group: boolean }[]>(
      `with recursive under(id) as (
         select id from body where id = $1
         union
         select body.id from body join under on body.parent_id = under.id
       )
       select id, false as is_group from under where id = any($2)
       union all
       select id, true from body_group where committee_id = $1 and id = any($2)`,
      [committeeId, ids],
    );
    return new Map(rows.map((row) => [row.id, row.is_group]));
  }
}

function viewOf(row: DutyRow): DutyView {
  const inRole = (role: 'lead' | 'cooperating'): Addressee[] =>
    row.bodies
      .filter((one) => one.role === role)
      .map(({ id, code, name, name_en, group }) => ({ id, code, name: textOf(name, name_en), group }));
  return {
    id: row.id,
    planId: row.plan_id,
    position: row.position,
    place: row.place,
    section: row.section,
    heading: textOf(row.heading, row.heading_en),
    title: textOf(row.title, row.title_en),
    text: row.text,
    statedRole: row.stated_role,
    leadBodies: inRole('lead'),
    cooperatingBodies: inRole('cooperating'),
    cadence: row.cadence,
    ownDay: row.own_day,
    product: row.product,
    leaderOffice: row.leader_office,
    note: row.note === null ? null : textOf(row.note, row.note_en),
    statedOnly: row.stated_only,
    waiting: row.cadence === 'conditional' && !row.stated_only && !row.has_open,
    triggers: row.triggers,
    earlierWordings: row.wordings.map((wording) => {
      const { cadence, ownDay } = wording.earlier;
      return { ...wordingOf(wording), cadence, ownDay };
    }),
    version: row.version,
  };
}
