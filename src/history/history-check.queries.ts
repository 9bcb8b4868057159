import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { streamRows } from '../platform/database/row-stream.js';
import { ChainCheck, type StoredRow } from './chain-check.js';
import { type Seal, sealText, settledBefore } from './history-canon.js';
import { type Finding, inOrder } from './history-finding.js';
import { HistorySealsQueries } from './history-seals.queries.js';
import { sha256Of } from './history.service.js';

/** What was looked at, and what is wrong with it: the first finding of each object, at most `FINDINGS` of each kind of check. */
export interface HistoryCheck {
  readonly rows: number;
  readonly objects: number;
  readonly seals: number;
  readonly lastSeal: Seal | null;
  readonly findings: readonly Finding[];
}

/** So many are named; a thousand say no more than a hundred. */
const FINDINGS = 100;

/** The hashes are computed here, not in the database that is not trusted. */
const rowsSql = `
  select h.id, h.object_type as "objectType", h.object_id as "objectId", h.number,
    to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, h.actor_id as "actorId",
    h.committee_id as "committeeId", h.action, h.before::text as before, h.after::text as after,
    encode(h.content_digest, 'hex') as "contentDigest", encode(h.hash, 'hex') as hash, h.blanked_by is not null as blanked,
    h.blanked_by is not null and exists (select from history b where b.id = h.blanked_by and b.action = 'content-blanked'
      and b.object_type = h.object_type and b.object_id = h.object_id and b.number > h.number
      and b.after -> 'rows' @> to_jsonb(h.number)) as "blankingTold",
    encode(e.hash, 'hex') as sealed
  from history h
  left join history_seal_end e on e.object_type = h.object_type and e.object_id = h.object_id and e.number = h.number
  order by h.object_type, h.object_id, h.number`;

/** Of each object the first sealed row that is gone. */
const goneSql = `
  select 'rows_removed' as kind, e.object_type as type, e.object_id as id, min(e.number) as number
  from history_seal_end e
  where not exists (select from history h
    where h.object_type = e.object_type and h.object_id = e.object_id and h.number = e.number)
  group by e.object_type, e.object_id order by e.object_type, e.object_id limit ${FINDINGS}`;

/** Ends whose seal is not there. */
const looseEndsSql = `
  select distinct 'seal_missing' as kind, 'seal' as type, null as id, seal as number from history_seal_end e
  where not exists (select from history_seal s where s.number = e.seal) order by seal limit ${FINDINGS}`;

/** Looks whether the history is whole and as it was written. */
@Injectable()
export class HistoryCheckQueries {
  constructor(
    private readonly database: DataSource,
    private readonly seals: HistorySealsQueries,
  ) {}

  /** For the operator, over everything, as it stands at one moment. `copies` are seals that were kept elsewhere. */
  async check(copies: readonly Seal[] = []): Promise<HistoryCheck> {
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('set transaction read only');
      const seals = await this.seals.after(manager, 0);
      const lastSeal = seals.at(-1) ?? null;
      const chains = await this.chains(manager, lastSeal);
      const findings = [
        ...chains.findings,
        ...(await this.gone(manager, chains.findings)),
        ...(await this.sealFaults(manager, seals)),
        ...copyFaults(seals, copies),
      ];
      const { rows, objects } = chains;
      return { rows, objects, seals: seals.length, lastSeal, findings: findings.sort(inOrder) };
    });
  }

  private async chains(
    manager: EntityManager,
    lastSeal: Seal | null,
  ): Promise<{ readonly rows: number; readonly objects: number; readonly findings: Finding[] }> {
    const check = new ChainCheck(sha256Of, lastSeal === null ? -Infinity : settledBefore(lastSeal.madeAt));
    const findings: Finding[] = [];
    const add = (found: readonly Finding[]): void => {
      if (findings.length < FINDINGS) findings.push(...found);
    };
    for await (const row of streamRows<StoredRow>(manager, 'history_rows', rowsSql)) add(check.next(row));
    add(check.end());
    return { rows: check.rows, objects: check.objects, findings };
  }

  /** Of objects of which nothing worse was found. */
  private async gone(manager: EntityManager, found: readonly Finding[]): Promise<Finding[]> {
    const told = new Set(found.map(({ type, id }) => `${type} ${id ?? ''}`));
    const gone = await manager.query<Finding[]>(goneSql);
    return gone.filter(({ type, id }) => !told.has(`${type} ${id ?? ''}`));
  }

  private async sealFaults(manager: EntityManager, seals: readonly Seal[]): Promise<Finding[]> {
    const found: Finding[] = [];
    let previous: Seal | null = null;
    for (const seal of seals) {
      const expected: number = (previous?.number ?? 0) + 1;
      if (seal.number !== expected) found.push(sealFinding('seal_missing', expected));
      const ends = await this.seals.endsDigest(manager, seal.number);
      if (sha256Of(sealText(seal, ends, previous?.digest ?? null)) !== seal.digest) {
        found.push(sealFinding('seal_changed', seal.number));
      }
      previous = seal;
    }
    const loose = await manager.query<Finding[]>(looseEndsSql);
    const told = new Set(found.map(({ kind, number }) => `${kind} ${number}`));
    return [...found, ...loose.filter(({ kind, number }) => !told.has(`${kind} ${number}`))];
  }
}

function copyFaults(seals: readonly Seal[], copies: readonly Seal[]): Finding[] {
  const byNumber = new Map(seals.map((seal) => [seal.number, seal]));
  const found = copies.flatMap((copy): Finding[] => {
    const seal = byNumber.get(copy.number);
    if (seal === undefined) return [sealFinding('seal_missing', copy.number)];
    const same = seal.digest === copy.digest && seal.day === copy.day && seal.madeAt === copy.madeAt;
    return same ? [] : [sealFinding('seal_differs', copy.number)];
  });
  return found.slice(0, FINDINGS);
}

function sealFinding(kind: Finding['kind'], number: number): Finding {
  return { kind, type: 'seal', id: null, number };
}
