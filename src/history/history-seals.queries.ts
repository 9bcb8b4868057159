import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { streamRows } from '../platform/database/row-stream.js';
import { type ChainEnd, endLine, type Seal } from './history-canon.js';

const select = `
  select number, day, to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "madeAt", objects, rows,
    encode(digest, 'hex') as digest
  from history_seal`;

const ends = `
  select object_type as "objectType", object_id as "objectId", number, encode(hash, 'hex') as hash
  from history_seal_end where seal = $1 order by object_type collate "C", object_id`;

/** Reads the seals. */
@Injectable()
export class HistorySealsQueries {
  /** Those after that number, in their order. */
  async after(manager: EntityManager, number: number): Promise<Seal[]> {
    return manager.query<Seal[]>(`${select} where number > $1 order by number`, [number]);
  }

  async findLast(manager: EntityManager): Promise<Seal | null> {
    const [last] = await manager.query<Seal[]>(`${select} order by number desc limit 1`);
    return last ?? null;
  }

  async find(manager: EntityManager, number: number): Promise<Seal | null> {
    const [found] = await manager.query<Seal[]>(`${select} where number = $1`, [number]);
    return found ?? null;
  }

  /** The digest of the ends that are new in a seal. Within a transaction. */
  async endsDigest(manager: EntityManager, seal: number): Promise<string> {
    const hash = createHash('sha256');
    for await (const end of streamRows<ChainEnd>(manager, 'seal_ends', ends, [seal]))
      hash.update(endLine(end));
    return hash.digest('hex');
  }
}
