import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isVisible, visibleParameters, withVisibleBodies } from '../../bodies/visible-bodies.js';
import type { Scope } from '../../kernel/scope.js';
import type { KnownCodes } from './body-file-shape.js';

/** Reads which bodies and groups a file may name without giving them. */
@Injectable()
export class KnownCodesQueries {
  /** For the operator's files, so not limited by a scope. */
  async all(manager: EntityManager): Promise<KnownCodes> {
    const codes = async (table: 'body' | 'body_group'): Promise<Set<string>> => {
      const rows = await manager.query<{ code: string }[]>(`select code from ${table}`);
      return new Set(rows.map(({ code }) => code));
    };
    return { bodies: await codes('body'), groups: await codes('body_group') };
  }

  /** Those that the scope may know of: what is said of a file tells of no others. */
  async within(manager: EntityManager, scope: Scope): Promise<KnownCodes> {
    const rows = await manager.query<{ code: string; of: 'body' | 'group' }[]>(
      `${withVisibleBodies} select b.code, 'body' as of from body b where ${isVisible('b.id')}
       union all select g.code, 'group' from body_group g where ${isVisible('g.committee_id')}`,
      [...visibleParameters(scope)],
    );
    const codes = (of: string) => new Set(rows.filter((row) => row.of === of).map(({ code }) => code));
    return { bodies: codes('body'), groups: codes('group') };
  }

  /** The ids of these bodies and groups; a code that is neither is left out. */
  async ids(manager: EntityManager, codes: readonly string[]): Promise<Map<string, string>> {
    const rows = await manager.query<{ code: string; id: string }[]>(
      `select code, id from body where code = any($1)
       union all select code, id from body_group where code = any($1)`,
      [codes],
    );
    return new Map(rows.map(({ code, id }) => [code, id]));
  }

  /** Bodies and groups as a file would state them, as far as their codes are among these. */
  async stored(manager: EntityManager, codes: readonly string[]): Promise<StoredCodes> {
    const bodies = await manager.query<StoredBody[]>(
      `select b.code, jsonb_build_object('vi', b.name, 'en', coalesce(b.name_en, b.name)) as name, b.kind,
         p.code as parent, b.mailbox, b.telephone, b.exists_from as "from", b.exists_to - 1 as until
       from body b left join body p on p.id = b.parent_id where b.code = any($1)`,
      [codes],
    );
    const groups = await manager.query<StoredGroup[]>(
      `select g.code, jsonb_build_object('vi', g.name, 'en', coalesce(g.name_en, g.name)) as name, g.kinds,
         case when g.kinds is null then array(select b.code from body_group_member m join body b on b.id = m.body_id
           where m.group_id = g.id order by b.code) end as bodies
       from body_group g where g.code = any($1)`,
      [codes],
    );
    return { bodies, groups };
  }
}

type StoredBody = Readonly<Record<string, unknown>> & { readonly code: string };
type StoredGroup = StoredBody;

export interface StoredCodes {
  readonly bodies: readonly StoredBody[];
  readonly groups: readonly StoredGroup[];
}
