import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { BodyKind } from '../../bodies/body-kind.js';
import { type ComparedPlan, type KnownPlan, type PlanAlike, plansAlike } from './checking/plans-alike.js';
import type { Span } from './reading/text/plan-draft.js';

/** A plan that is being checked, in a list. */
export interface ImportItem {
  readonly id: string;
  /** Null where the text was pasted. */
  readonly fileName: string | null;
  readonly title: string;
  readonly committeeId: string;
  readonly committee: string;
  readonly addedAt: Date;
  /** Who brought it; null where the account is not known any more. */
  readonly addedBy: string | null;
}

/** The words of the document that a plan was made from, and where in it its duties stand. */
export interface KeptSource {
  readonly text: string;
  readonly duties: readonly { readonly id: string; readonly title: string; readonly span: Span }[];
}

/** Reads which plans are being checked, and the documents of those that were made. */
@Injectable()
export class PlanImportsQueries {
  constructor(private readonly database: DataSource) {}

  /** Those of these committees, the latest first: `limit` of them, begun before the one with the id `after` where it is given. */
  async list(
    committeeIds: readonly string[],
    { limit, after }: { readonly limit: number; readonly after: string | null },
  ): Promise<ImportItem[]> {
    return this.database.query<ImportItem[]>(
      `select i.id, i.file_name as "fileName", i.draft -> 'plan' ->> 'title' as title, i.committee_id as "committeeId",
         b.name as committee, i.added_at as "addedAt",
         (select a.name from history h join account a on a.id = h.actor_id
           where h.object_type = 'plan-import' and h.object_id = i.id and h.number = 1) as "addedBy"
       from plan_import i join body b on b.id = i.committee_id
       where i.committee_id = any($1) and ($2::uuid is null or i.id < $2) order by i.id desc limit $3`,
      [committeeIds, after, limit],
    );
  }

  /** Plans of anybody with that code, and those of the committee that seem to be of the same document or to carry out the same one. */
  async alike(
    committeeId: string,
    { code, plan }: { readonly code: string; readonly plan: ComparedPlan },
    butPlanId: string | null = null,
  ): Promise<PlanAlike[]> {
    const plans = await this.database.query<KnownPlan[]>(
      `select p.id, p.title, p.title_en as "titleEn", p.status, p.symbol, p.issued_on as "issuedOn", p.code = $2 as "hasCode",
         p.committee_id = $1 as "isOwn",
         (select coalesce(json_agg(json_build_object('symbol', b.symbol) order by b.position), '[]')
           from plan_basis b where b.plan_id = p.id) as basis
       from plan p where (p.committee_id = $1 or p.code = $2) and ($3::uuid is null or p.id <> $3) order by p.title, p.id`,
      [committeeId, code, butPlanId],
    );
    return plansAlike(plan, plans);
  }

  /** The other documents of the committee with the same words that are being checked: the latest few. */
  async checkedAlike(committeeId: string, importId: string): Promise<{ id: string; title: string }[]> {
    return this.database.query(
      `select other.id, other.draft -> 'plan' ->> 'title' as title
       from plan_import own join plan_import other on other.source = own.source and other.id <> own.id
       where own.id = $2 and other.committee_id = $1 order by other.id desc limit 3`,
      [committeeId, importId],
    );
  }

  /** The plan of one of these committees that was made of the document with that id; null where there is none. */
  async planMadeOf(committeeIds: readonly string[], importId: string): Promise<string | null> {
    const [made] = await this.database.query<{ id: string }[]>(
      `select p.id from history h join plan p on p.id = (h.after ->> 'planId')::uuid
       where h.object_type = 'plan-import' and h.object_id = $2 and h.action = 'make-plan' and p.committee_id = any($1)`,
      [committeeIds, importId],
    );
    return made?.id ?? null;
  }

  /** The kinds of bodies whose groups are given duties by plans of the committee that are in force. */
  async kindsAddressed(committeeId: string): Promise<ReadonlySet<BodyKind>> {
    const rows = await this.database.query<{ kind: BodyKind }[]>(
      `select distinct k.kind from plan p join duty d on d.plan_id = p.id and not d.stated_only
       join duty_body db on db.duty_id = d.id join body_group g on g.id = db.group_id
       cross join unnest(g.kinds) as k(kind)
       where p.committee_id = $1 and p.status = 'in_force' and g.committee_id = $1`,
      [committeeId],
    );
    return new Set(rows.map(({ kind }) => kind));
  }

  /** The ids of the bodies that were made with the plan. */
  async bodiesMadeWith(manager: EntityManager, planId: string): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `select b.id from history h
       cross join jsonb_array_elements_text(coalesce(h.after -> 'bodyIds', '[]')) as made(id)
       join body b on b.id = made.id::uuid
       where h.object_type = 'plan-import' and h.action = 'make-plan' and h.after ->> 'planId' = $1 order by b.id`,
      [planId],
    );
    return rows.map(({ id }) => id);
  }

  /** Null where the plan was not made from a document. The caller has asked whether the plan may be read. */
  async source(planId: string): Promise<KeptSource | null> {
    const [source] = await this.database.query<{ text: string }[]>(
      'select text from plan_source where plan_id = $1',
      [planId],
    );
    if (source === undefined) return null;
    const duties = await this.database.query<KeptSource['duties']>(
      `select d.id, d.title, json_build_array(s.from_offset, s.to_offset) as span
       from duty_source s join duty d on d.id = s.duty_id where d.plan_id = $1 order by s.from_offset, d.position`,
      [planId],
    );
    return { text: source.text, duties };
  }

  /** The duties of the plan whose words stand in its document. */
  async dutiesInDocument(planId: string): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ id: string }[]>(
      `select d.id from duty_source s join duty d on d.id = s.duty_id
       where d.plan_id = $1 and exists (select from plan_source p where p.plan_id = d.plan_id)`,
      [planId],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
