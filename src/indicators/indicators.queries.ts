import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type CalendarDay } from '../kernel/calendar-day.js';
import type { Scope } from '../kernel/scope.js';
import type { PeriodPreset } from '../plans/review-calendar.js';
import type { PlanPeriods } from './asked-at.js';
import type { AskedBody, IndicatorDefinition, MeasuredReview } from './indicator-view.js';

const named = (of: string): string =>
  `json_build_object('vi', ${of}.name, 'en', coalesce(${of}.name_en, ${of}.name))`;
const text = (column: string): string =>
  `case when i.${column} is not null then json_build_object('vi', i.${column}, 'en', coalesce(i.${column}_en, i.${column})) end`;

/** The bodies and groups that an indicator names in that role, in their order. */
const addressees = (role: 'reports' | 'exempt'): string => `coalesce((
  select json_agg(json_build_object('id', coalesce(b.id, g.id), 'code', coalesce(b.code, g.code),
      'name', case when b.id is not null then ${named('b')} else ${named('g')} end, 'words', n.words) order by n.position)
  from indicator_body n left join body b on b.id = n.body_id left join body_group g on g.id = n.group_id
  where n.indicator_id = i.id and n.role = '${role}'), '[]')`;

const DEFINITION = `select i.id, i.version, i.code, i.place, ${text('title')} as title, i.measure, ${text('unit')} as unit,
  ${text('part')} as part, ${text('whole')} as whole, i.goal, i.body_goal as "bodyGoal", i.adding_up as "addingUp", i.period,
  i.by_year as "byYear", i.baseline, ${text('note')} as note, ${addressees('reports')} as "reportedBy",
  ${addressees('exempt')} as exempt, i.ended_on as "endedOn", i.ended_by as "endedBy", coalesce((
    select json_agg(json_build_object('goal', e.goal, 'byYear', e.by_year, 'baseline', e.baseline, 'validTo', e.valid_to,
      'replacedOn', e.replaced_on, 'amendingDocument', e.amending_document) order by e.number)
    from earlier_goal e where e.indicator_id = i.id), '[]') as "earlierGoals"
  from indicator i`;

/**
 * Begins a query with `member(indicator_id, role, body_id)`: the bodies that the indicators of plan $1 name, by themselves or by a
 * group; and `frozen(review_id, indicator_id, body_id)`: those that its closed reviews had asked.
 */
const MEMBERS = `with recursive tree(id) as (
    select committee_id from plan where id = $1
    union select b.id from body b join tree on b.parent_id = tree.id
  ), member(indicator_id, role, body_id) as (
    select n.indicator_id, n.role, coalesce(n.body_id, m.body_id, k.id)
    from indicator_body n join indicator i on i.id = n.indicator_id left join body_group g on g.id = n.group_id
    left join body_group_member m on m.group_id = g.id and g.kinds is null
    left join body k on k.kind = any(g.kinds) and k.id in (select id from tree)
    where i.plan_id = $1
  ), frozen(review_id, indicator_id, body_id) as materialized (
    select r.id, asked.key::uuid, body.value::uuid from review r cross join jsonb_each(r.figures -> 'indicators') asked
    cross join jsonb_array_elements_text(asked.value) body where r.plan_id = $1
  )`;

/**
 * An indicator with a body that reports it, or gave a value before it left its group, for each report owed to the plan's reviews;
 * of a closed review those that it had asked.
 */
const ASKED = `select i.id as "indicatorId", i.measure, p.review_id as "reviewId", p.id as "reportId",
    json_build_object('id', b.id, 'code', b.code, 'name', ${named('b')}) as body, p.status = 'draft' as draft,
    p.status in ('submitted', 'accepted') as counts,
    m.value, m.part, m.whole, coalesce(m.note, '') as note, m.given_at as "givenAt",
    coalesce(m.corrections, '[]') as corrections, coalesce(m.version, 0) as version
  from indicator i join progress_report p on p.plan_id = i.plan_id and not p.excused join body b on b.id = p.body_id
  join review r on r.id = p.review_id
  left join measurement m on m.indicator_id = i.id and m.review_id = p.review_id and m.body_id = p.body_id
  where i.plan_id = $1 and (m.id is not null or case when r.figures is null then
    exists (select from member where member.indicator_id = i.id and role = 'reports' and member.body_id = p.body_id)
    and not exists (select from member where member.indicator_id = i.id and role = 'exempt' and member.body_id = p.body_id)
    else exists (select from frozen where frozen.review_id = r.id and frozen.indicator_id = i.id and frozen.body_id = p.body_id)
    end)`;

/** Reads indicators and what bodies gave. `manager` is the data source's, or that of a transaction. */
@Injectable()
export class IndicatorsQueries {
  /** The plan's indicators, in its order. */
  async definitions(manager: EntityManager, planId: string): Promise<IndicatorDefinition[]> {
    return manager.query<IndicatorDefinition[]>(`${DEFINITION} where i.plan_id = $1 order by i.position`, [
      planId,
    ]);
  }

  /** Which of the plans have indicators. */
  async plansWithSome(manager: EntityManager, planIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await manager.query<{ plan_id: string }[]>(
      'select distinct plan_id from indicator where plan_id = any($1)',
      [planIds],
    );
    return new Set(rows.map(({ plan_id: id }) => id));
  }

  /** One of them, where there is one with that id, and its plan. */
  async definition(
    manager: EntityManager,
    id: string,
  ): Promise<{ readonly definition: IndicatorDefinition; readonly planId: string } | null> {
    const [plan] = await manager.query<{ plan_id: string }[]>('select plan_id from indicator where id = $1', [
      id,
    ]);
    const [definition] = await manager.query<IndicatorDefinition[]>(`${DEFINITION} where i.id = $1`, [id]);
    return plan === undefined || definition === undefined ? null : { definition, planId: plan.plan_id };
  }

  /** Holds the plan as it is until the transaction ends. */
  async lockPlan(manager: EntityManager, planId: string): Promise<void> {
    await manager.query('select id from plan where id = $1 for no key update', [planId]);
  }

  /** Holds these indicators as they are until the transaction ends; waits for whoever changes one or takes it out. */
  async hold(manager: EntityManager, ids: readonly string[]): Promise<void> {
    await manager.query('select id from indicator where id = any($1) order by id for share', [ids]);
  }

  /** When the periods of the plan's indicators end. */
  async periods(manager: EntityManager, planId: string): Promise<PlanPeriods> {
    const [plan] = await manager.query<{ preset: PeriodPreset; term_to: CalendarDay | null }[]>(
      `select review_calendar ->> 'preset' as preset, term_to from plan where id = $1`,
      [planId],
    );
    const termTo = plan?.term_to ?? null;
    return { preset: plan?.preset ?? 'calendar', termUntil: termTo === null ? null : addDays(termTo, -1) };
  }

  /** The plan's reviews, by their periods. */
  async reviews(manager: EntityManager, planId: string): Promise<MeasuredReview[]> {
    return manager.query<MeasuredReview[]>(
      `select r.id, r.kind, ${named('r')} as name, r.period_from as "from", r.period_to as "to", r.opens_on as "opensOn", r.status,
         r.closed_on as "closedOn",
         case when r.figures is not null then array(select jsonb_object_keys(r.figures -> 'indicators')) end as "closedWith",
         r.figures -> 'definitions' as "closedAs"
       from review r where r.plan_id = $1 order by r.period_from, r.period_to, r.id`,
      [planId],
    );
  }

  /**
   * The bodies that report the plan's indicators and that the scope reads, at every review that they owe a report, by their names.
   * What stands in a draft is its own body's alone, to all others it is not given.
   */
  async askedIn(manager: EntityManager, scope: Scope, planId: string): Promise<AskedBody[]> {
    const rows = await manager.query<AskedRow[]>(
      `${MEMBERS} ${ASKED} and ($2 or p.committee_id = any($3) or p.body_id = any($4))
       order by b.name collate "vi-VN-x-icu", b.id`,
      [planId, scope.everything, scope.committees, scope.bodies],
    );
    return rows.map((row) =>
      row.draft && !scope.ownBodies.includes(row.body.id) ? hidden(row) : valueIn(row),
    );
  }

  /** What one report gives, or does not yet, of the indicators that its body reports at any review. */
  async askedOf(manager: EntityManager, planId: string, reportId: string): Promise<AskedBody[]> {
    const rows = await manager.query<AskedRow[]>(`${MEMBERS} ${ASKED} and p.id = $2 order by i.position`, [
      planId,
      reportId,
    ]);
    return rows.map(valueIn);
  }
}

type AskedRow = Omit<AskedBody, 'givenAt'> & { readonly givenAt: Date | string | null };

function valueIn(row: AskedRow): AskedBody {
  return { ...row, givenAt: row.givenAt === null ? null : new Date(row.givenAt) };
}

function hidden(row: AskedRow): AskedBody {
  return {
    ...row,
    value: null,
    part: null,
    whole: null,
    note: '',
    givenAt: null,
    corrections: [],
    version: 0,
  };
}
