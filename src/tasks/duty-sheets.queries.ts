import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { AddressedBody, DutySheet, PlanSheet, PlanReviews } from './duty-sheet.js';
import { PlanReviewsQueries } from './plan-reviews.queries.js';

type BareDuty = Omit<DutySheet, 'leads' | 'leadGroups' | 'cooperating' | 'cooperatingGroups'>;

interface AddressRow {
  readonly dutyId: string;
  readonly role: 'lead' | 'cooperating';
  readonly bodyId: string | null;
  readonly groupId: string | null;
}

/** Reads what plans ask of whom. */
@Injectable()
export class DutySheetsQueries {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly reviews: PlanReviewsQueries,
  ) {}

  /** The plan with its duties, groups resolved on that day; null where the plan is not in force. */
  async findPlanSheet(manager: EntityManager, planId: string, day: CalendarDay): Promise<PlanSheet | null> {
    const [plan] = await manager.query<Omit<PlanSheet, 'duties' | keyof PlanReviews>[]>(
      `select id, committee_id as "committeeId", review_calendar as "reviewCalendar", term_from as "termFrom",
         term_to as "termTo", in_force_on as "inForceOn"
       from plan where id = $1 and status = 'in_force' and in_force_on is not null`,
      [planId],
    );
    if (!plan) return null;
    const duties = await this.duties(manager, planId);
    const addresses = await manager.query<AddressRow[]>(
      `select a.duty_id as "dutyId", a.role, a.body_id as "bodyId", a.group_id as "groupId"
       from duty_body a join duty d on d.id = a.duty_id where d.plan_id = $1
       order by a.duty_id, a.role, (a.body_id is null), a.position`,
      [planId],
    );
    const resolve = await this.resolver(manager, addresses, day);
    const reviews = await this.reviews.ofPlan(manager, planId);
    return { ...plan, ...reviews, duties: duties.map((duty) => dutySheet(duty, addresses, resolve)) };
  }

  /** The plans in force, oldest id first. */
  async plansInForce(
    manager: EntityManager,
  ): Promise<{ readonly id: string; readonly committeeId: string }[]> {
    return manager.query(
      `select id, committee_id as "committeeId" from plan where status = 'in_force' order by id`,
    );
  }

  private async duties(manager: EntityManager, planId: string): Promise<BareDuty[]> {
    return manager.query<BareDuty[]>(
      `select d.id, d.heading, d.title, d.title_en as "titleEn", d.stated_only as "statedOnly", d.cadence,
         d.own_day as "ownDay", d.amended_on as "amendedOn",
         (select coalesce(json_agg(json_build_object('id', t.id, 'recordedOn', t.recorded_on, 'dueOn', t.due_on)
           order by t.number), '[]') from duty_trigger t where t.duty_id = d.id) as triggers,
         (select w.amending_document from duty_wording w where w.duty_id = d.id
           order by w.number desc limit 1) as "amendedBy"
       from duty d where d.plan_id = $1 order by d.position`,
      [planId],
    );
  }

  /** The bodies that an address reaches on that day. A body that the duty names itself is there whether it exists or not. */
  private async resolver(
    manager: EntityManager,
    addresses: readonly AddressRow[],
    day: CalendarDay,
  ): Promise<(address: AddressRow) => AddressedBody[]> {
    const members = new Map<string, readonly string[]>();
    for (const groupId of new Set(addresses.flatMap((address) => address.groupId ?? []))) {
      const found = await this.bodies.membersOn(manager, groupId, day);
      members.set(
        groupId,
        found.map((body) => body.id),
      );
    }
    const ids = [...addresses.flatMap((address) => address.bodyId ?? []), ...[...members.values()].flat()];
    const rows = await manager.query<Omit<AddressedBody, 'groupId'>[]>(
      `select b.id, b.name, b.name_en as "nameEn", b.kind, b.exists_from as "existsFrom", b.exists_to as "existsTo",
         (with recursive sole as (
            select body_id, min(successor_id::text)::uuid as id from body_successor where from_day <= $2
            group by body_id having count(*) = 1),
          line(id) as (
            select id from sole where body_id = b.id union select s.id from sole s join line on s.body_id = line.id)
          select json_build_object('id', h.id, 'name', h.name, 'nameEn', h.name_en, 'kind', h.kind)
          from line join body h on h.id = line.id
          where coalesce(h.exists_from <= $2, true) and coalesce(h.exists_to > $2, true) limit 1) as heir
       from body b where b.id = any($1)`,
      [[...new Set(ids)], day],
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ({ bodyId, groupId }) => {
      const reached = bodyId === null ? (members.get(groupId ?? '') ?? []) : [bodyId];
      return reached.flatMap((id) => {
        const body = byId.get(id);
        return body ? [{ ...body, groupId }] : [];
      });
    };
  }
}

function dutySheet(
  duty: BareDuty,
  addresses: readonly AddressRow[],
  resolve: (address: AddressRow) => AddressedBody[],
): DutySheet {
  const own = addresses.filter((address) => address.dutyId === duty.id);
  const leading = own.filter((address) => address.role === 'lead');
  const cooperating = own.filter((address) => address.role === 'cooperating');
  return {
    ...duty,
    leads: onceEach(leading.flatMap(resolve)),
    leadGroups: leading.flatMap((address) => address.groupId ?? []),
    cooperating: [...new Set(cooperating.flatMap(resolve).map(({ id, heir }) => heir?.id ?? id))],
    cooperatingGroups: cooperating.flatMap((address) => address.groupId ?? []),
  };
}

/** Each body as it is reached first: by its own name before a group. */
function onceEach(bodies: readonly AddressedBody[]): AddressedBody[] {
  const seen = new Set<string>();
  return bodies.filter(({ id }) => !seen.has(id) && seen.add(id));
}
