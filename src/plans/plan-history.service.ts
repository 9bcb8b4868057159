import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Change, digestOf, HistoryService } from '../history/history.service.js';

type Fields = Readonly<Record<string, unknown>>;

/** A change of a plan or one of its duties. */
export type PlanChange = Omit<Change, 'objectType' | 'announce'> & { readonly objectType: 'plan' | 'duty' };

/** Writes the history of plans and duties. The plan's own words stand there by their digest only. */
@Injectable()
export class PlanHistoryService {
  constructor(private readonly history: HistoryService) {}

  async record(manager: EntityManager, ...changes: PlanChange[]): Promise<void> {
    await this.history.recordAll(
      manager,
      changes.map((change) => ({ ...change, before: told(change.before), after: told(change.after) })),
    );
  }
}

function told(fields: Fields | null | undefined): Fields | null {
  return fields == null ? null : (wordsAsDigest(fields) as Fields);
}

function wordsAsDigest(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordsAsDigest);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) =>
      key === 'text' && typeof part === 'string' ? [key, digestOf(part)] : [key, wordsAsDigest(part)],
    ),
  );
}
