import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ImportDraft } from './checking/import-draft.js';
import { PlanImport } from './plan-import.entity.js';
import { DutySource, PlanSource } from './plan-source.entity.js';
import type { Span } from './reading/text/plan-draft.js';

/** Loads and writes plans that are being checked, and the documents of those that were made. */
@Injectable()
export class PlanImportsStore {
  async insert(manager: EntityManager, row: PlanImport): Promise<void> {
    await manager.insert(PlanImport, row);
  }

  async find(manager: EntityManager, id: string): Promise<PlanImport | null> {
    return manager.findOneBy(PlanImport, { id });
  }

  /** Locked until the transaction ends. */
  async lock(manager: EntityManager, id: string): Promise<PlanImport | null> {
    return manager.findOne(PlanImport, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Writes the draft and raises the version. */
  async save(manager: EntityManager, id: string, draft: ImportDraft): Promise<void> {
    await manager.update(PlanImport, id, { ...({ draft } as object), version: () => 'version + 1' });
  }

  async delete(manager: EntityManager, id: string): Promise<void> {
    await manager.delete(PlanImport, { id });
  }

  /** Keeps the document of a plan, and where in it the words of its duties stand. */
  async keepSource(
    manager: EntityManager,
    plan: { readonly id: string; readonly source: string },
    spans: ReadonlyMap<string, Span>,
  ): Promise<void> {
    await manager.insert(PlanSource, { planId: plan.id, text: plan.source });
    const rows = [...spans].map(([dutyId, [fromOffset, toOffset]]) => ({ dutyId, fromOffset, toOffset }));
    if (rows.length > 0) await manager.insert(DutySource, rows);
  }

  /** The document of a plan, locked; null where it has none. */
  async sourceForUpdate(manager: EntityManager, planId: string): Promise<string | null> {
    const lock = { mode: 'pessimistic_write' } as const;
    return (await manager.findOne(PlanSource, { where: { planId }, lock }))?.text ?? null;
  }

  /** Puts other words in the place of the document, into which no duty points any more. */
  async takeSource(manager: EntityManager, planId: string, instead: string): Promise<void> {
    await manager.update(PlanSource, { planId }, { text: instead });
    await manager.query(
      'delete from duty_source using duty where duty.id = duty_source.duty_id and duty.plan_id = $1',
      [planId],
    );
  }
}
