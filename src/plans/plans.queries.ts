import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays, type CalendarDay } from '../kernel/calendar-day.js';
import type { Scope } from '../kernel/scope.js';
import { searchWords } from '../kernel/search-text.js';
import { type Text, textOf } from '../kernel/text.js';
import { foldedSql } from '../platform/database/folded-sql.js';
import { addressedBodies } from './plan-access.queries.js';
import type { PlanStatus } from './plan-status.js';
import type { ReviewCalendar } from './review-calendar.js';

/** A body as lists name it. */
export interface NamedBody {
  readonly id: string;
  readonly code: string;
  readonly name: Text;
}

/** A plan as a list shows it. Days of the term are inclusive. */
export interface PlanItem {
  readonly id: string;
  readonly code: string;
  readonly symbol: string | null;
  readonly issuedOn: CalendarDay | null;
  readonly title: Text;
  readonly status: PlanStatus;
  readonly committee: NamedBody;
  readonly monitoringBody: NamedBody | null;
  readonly term: { readonly from: CalendarDay | null; readonly until: CalendarDay | null };
  readonly inForceOn: CalendarDay | null;
  readonly sample: boolean;
  readonly version: number;
}

/** Which plans a list is to hold. */
export interface PlanFilter {
  readonly status?: PlanStatus;
  /** Issued by that committee. */
  readonly committee?: string;
  /** Words of the title, the symbol or the code, with or without diacritics. */
  readonly q?: string;
}

/** What a duty or target said before an amendment. */
export interface EarlierWording {
  readonly title: string;
  readonly text: string | null;
  readonly amendingDocument: string;
  readonly replacedAt: Date;
}

/** A plan as it is read whole, but for its duties. */
export interface PlanView extends PlanItem {
  readonly note: Text | null;
  readonly reviewCalendar: ReviewCalendar;
  readonly successor: { readonly id: string; readonly code: string; readonly title: Text } | null;
  readonly basis: readonly {
    readonly symbol: string | null;
    readonly issuedOn: CalendarDay | null;
    readonly issuer: Text | null;
    readonly title: Text;
  }[];
  readonly targets: readonly {
    readonly id: string;
    readonly place: string;
    readonly title: Text;
    readonly text: string | null;
    /** Oldest first. */
    readonly earlierWordings: readonly EarlierWording[];
  }[];
  /** Wordings of targets that stand no longer, in the order in which amendments ended them. */
  readonly removedTargets: readonly (EarlierWording & { readonly place: string })[];
}

interface PlanRow {
  id: string;
  code: string;
  symbol: string | null;
  issued_on: CalendarDay | null;
  title: string;
  title_en: string | null;
  note: string | null;
  note_en: string | null;
  status: PlanStatus;
  term_from: CalendarDay | null;
  term_to: CalendarDay | null;
  in_force_on: CalendarDay | null;
  review_calendar: ReviewCalendar;
  sample: boolean;
  version: number;
  committee: BodyRow;
  monitoring: BodyRow | null;
  successor: { id: string; code: string; title: string; title_en: string | null } | null;
}

interface BodyRow {
  id: string;
  code: string;
  name: string;
  name_en: string | null;
}

/** Plans within the scope that $1 (its bodies), $2 (its committees) and $3 (everything) tell. */
const readablePlans = `${addressedBodies}
  select plan.*, to_jsonb(committee) as committee, to_jsonb(monitoring) as monitoring, to_jsonb(successor) as successor
  from plan
  join body committee on committee.id = plan.committee_id
  left join body monitoring on monitoring.id = plan.monitoring_body_id
  left join plan successor on successor.id = plan.successor_id
  where ($3 or plan.committee_id = any($2)
    or (plan.status = 'in_force' and exists (select from addressed where addressed.plan_id = plan.id)))`;

const FOLDED = foldedSql(`concat_ws(' ', plan.title, plan.title_en, plan.symbol, plan.code)`);

/** Reads plans as people see them. */
@Injectable()
export class PlansQueries {
  constructor(private readonly database: DataSource) {}

  /** The plans that the scope reads, by code; those after `afterCode`, at most `limit`. */
  async list(
    scope: Scope,
    afterCode: string | null,
    limit: number,
    { status, committee, q = '' }: PlanFilter = {},
  ): Promise<PlanItem[]> {
    const rows = await this.database.query<PlanRow[]>(
      `${readablePlans} and ($4::text is null or plan.code > $4)
         and ($6::text is null or plan.status = $6) and ($7::uuid is null or plan.committee_id = $7)
         and not exists (select from unnest($8::text[]) word where position(word in ${FOLDED}) = 0)
       order by plan.code limit $5`,
      [...bounds(scope), afterCode, limit, status ?? null, committee ?? null, searchWords(q)],
    );
    return rows.map(itemOf);
  }

  /** The committees whose plans the scope reads, by name. */
  async committees(scope: Scope): Promise<NamedBody[]> {
    const rows = await this.database.query<{ committee: BodyRow }[]>(
      `select distinct on (committee->>'name' collate "vi-VN-x-icu", committee->>'id') committee
       from (${readablePlans}) as readable order by committee->>'name' collate "vi-VN-x-icu", committee->>'id'`,
      bounds(scope),
    );
    return rows.map(({ committee }) => namedBody(committee));
  }

  /** The plan as a list shows it; null where the scope reads none with that id. */
  async findItem(scope: Scope, planId: string): Promise<PlanItem | null> {
    const row = await this.findRow(scope, planId);
    return row === null ? null : itemOf(row);
  }

  /** The plan with its basis, targets and review calendar; null where the scope reads none with that id. */
  async find(scope: Scope, planId: string): Promise<PlanView | null> {
    const row = await this.findRow(scope, planId);
    if (row === null) return null;
    const { successor } = row;
    const wordings = await this.wordingsOf(planId);
    const targets = await this.targetsOf(planId, wordings);
    return {
      ...itemOf(row),
      note: row.note === null ? null : textOf(row.note, row.note_en),
      reviewCalendar: row.review_calendar,
      successor: successor && {
        id: successor.id,
        code: successor.code,
        title: textOf(successor.title, successor.title_en),
      },
      basis: await this.basisOf(planId),
      targets,
      removedTargets: wordings
        .filter(({ targetId }) => !targets.some(({ id }) => id === targetId))
        .map((row) => ({ place: row.earlier.place, ...wordingOf(row) })),
    };
  }

  private async findRow(scope: Scope, planId: string): Promise<PlanRow | null> {
    const [row] = await this.database.query<PlanRow[]>(`${readablePlans} and plan.id = $4`, [
      ...bounds(scope),
      planId,
    ]);
    return row ?? null;
  }

  private async basisOf(planId: string): Promise<PlanView['basis']> {
    const rows = await this.database.query<
      {
        symbol: string | null;
        issued_on: CalendarDay | null;
        issuer: string | null;
        issuer_en: string | null;
        title: string;
        title_en: string | null;
      }[]
    >('select * from plan_basis where plan_id = $1 order by position', [planId]);
    return rows.map((row) => ({
      symbol: row.symbol,
      issuedOn: row.issued_on,
      issuer: row.issuer === null ? null : textOf(row.issuer, row.issuer_en),
      title: textOf(row.title, row.title_en),
    }));
  }

  private async wordingsOf(planId: string): Promise<TargetWordingRow[]> {
    return this.database.query<TargetWordingRow[]>(
      `select target_id as "targetId", earlier, amending_document as "amendingDocument", replaced_at as "replacedAt"
       from plan_target_wording where plan_id = $1 order by replaced_at, target_id, number`,
      [planId],
    );
  }

  private async targetsOf(
    planId: string,
    wordings: readonly TargetWordingRow[],
  ): Promise<PlanView['targets']> {
    const rows = await this.database.query<
      { id: string; place: string; title: string; title_en: string | null; text: string | null }[]
    >('select * from plan_target where plan_id = $1 order by position', [planId]);
    return rows.map((row) => ({
      id: row.id,
      place: row.place,
      title: textOf(row.title, row.title_en),
      text: row.text,
      earlierWordings: wordings.filter(({ targetId }) => targetId === row.id).map(wordingOf),
    }));
  }
}

/** An earlier wording as it is stored. */
export interface WordingRow {
  readonly earlier: { readonly title: string; readonly text: string | null };
  readonly amendingDocument: string;
  readonly replacedAt: Date | string;
}

interface TargetWordingRow extends WordingRow {
  readonly targetId: string;
  readonly earlier: { readonly place: string; readonly title: string; readonly text: string | null };
}

/** An earlier wording as people see it. */
export function wordingOf({ earlier, amendingDocument, replacedAt }: WordingRow): EarlierWording {
  const { title, text } = earlier;
  return { title, text, amendingDocument, replacedAt: new Date(replacedAt) };
}

/** The first three parameters of `readablePlans`. */
export function bounds(scope: Scope): [readonly string[], readonly string[], boolean] {
  return [scope.bodies, scope.committees, scope.everything];
}

function itemOf(row: PlanRow): PlanItem {
  return {
    id: row.id,
    code: row.code,
    symbol: row.symbol,
    issuedOn: row.issued_on,
    title: textOf(row.title, row.title_en),
    status: row.status,
    committee: namedBody(row.committee),
    monitoringBody: row.monitoring && namedBody(row.monitoring),
    term: { from: row.term_from, until: row.term_to === null ? null : addDays(row.term_to, -1) },
    inForceOn: row.in_force_on,
    sample: row.sample,
    version: row.version,
  };
}

function namedBody({ id, code, name, name_en }: BodyRow): NamedBody {
  return { id, code, name: textOf(name, name_en) };
}
