import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { changedFields } from '../history/changed-fields.js';
import { newId } from '../kernel/new-id.js';
import { PlanBasis } from './plan-basis.entity.js';
import { type BasisItem, type PlanDetails, storedTerm, type TargetItem } from './plan-rules.js';
import { PlanTarget, PlanTargetWording } from './plan-target.entity.js';
import { Plan } from './plan.entity.js';
import { addDays } from '../kernel/calendar-day.js';

/** A plan with its basis and targets, as stored. */
export interface StoredPlan {
  readonly row: Plan;
  readonly details: PlanDetails;
}

/** What a plan is born with beside its details. */
export type NewPlan = Pick<Plan, 'id' | 'code' | 'committeeId' | 'loadedFrom' | 'sample'>;

/** Loads and writes plans with their basis and targets. */
@Injectable()
export class PlansStore {
  /** The plan, locked until the transaction ends, while its tasks may be made; null where there is none. */
  async lock(manager: EntityManager, id: string): Promise<StoredPlan | null> {
    const row = await manager.findOne(Plan, { where: { id }, lock: { mode: 'for_no_key_update' } });
    return row && { row, details: await this.details(manager, row) };
  }

  /** Holds the plan until the transaction ends, so that nothing new refers to it. */
  async holdWhole(manager: EntityManager, id: string): Promise<void> {
    await manager.query('select from plan where id = $1 for update', [id]);
  }

  /** Holds the plan until the transaction ends, so that it is not deleted. */
  async holdThere(manager: EntityManager, id: string): Promise<void> {
    await manager.query('select from plan where id = $1 for key share', [id]);
  }

  /** The plans that name it as the one that replaces them. */
  async replacedBy(manager: EntityManager, id: string): Promise<Plan[]> {
    return manager.find(Plan, { where: { successorId: id }, order: { code: 'ASC' } });
  }

  /** Deletes the plan with its basis and targets; its duties are gone before. */
  async delete(manager: EntityManager, id: string): Promise<void> {
    await manager.delete(PlanBasis, { planId: id });
    await manager.delete(PlanTarget, { planId: id });
    await manager.delete(Plan, { id });
  }

  async findByCode(manager: EntityManager, code: string): Promise<Plan | null> {
    return manager.findOneBy(Plan, { code });
  }

  async insert(manager: EntityManager, born: NewPlan, details: PlanDetails): Promise<void> {
    // TypeORM's own type of a jsonb column takes no Record<string, unknown>
    await manager.insert(Plan, { ...born, ...columnsOf(details) } as object);
    await this.writeBasis(manager, born.id, details.basis);
    await this.writeTargets(manager, born.id, details.targets);
  }

  /** Writes the details anew and raises the version. Targets keep their id where their place stays. */
  async update(manager: EntityManager, id: string, details: PlanDetails): Promise<void> {
    await this.set(manager, id, columnsOf(details));
    await manager.delete(PlanBasis, { planId: id });
    await this.writeBasis(manager, id, details.basis);
    const before = await this.targets(manager, id);
    await manager.delete(PlanTarget, { planId: id });
    await this.writeTargets(manager, id, details.targets, new Map(before.map((one) => [one.place, one.id])));
  }

  /** Keeps the wordings of those targets that these will replace, or that are not among them. To be called before `update`. */
  async keepTargetWordings(
    manager: EntityManager,
    planId: string,
    next: readonly TargetItem[],
    amendment: { readonly document: string; readonly at: Date },
  ): Promise<void> {
    for (const { id: targetId, ...row } of await this.targets(manager, planId)) {
      const earlier = targetOf(row);
      const later = next.find(({ place }) => place === earlier.place);
      if (later && changedFields(earlier, later) === null) continue;
      await manager.insert(PlanTargetWording, {
        id: newId(),
        planId,
        targetId,
        number: (await manager.countBy(PlanTargetWording, { targetId })) + 1,
        earlier,
        amendingDocument: amendment.document,
        replacedAt: amendment.at,
      });
    }
  }

  /** Sets some columns and raises the version. */
  async set(manager: EntityManager, id: string, columns: Partial<Plan>): Promise<void> {
    await manager.update(Plan, id, { ...(columns as object), version: () => 'version + 1' });
  }

  private async details(manager: EntityManager, row: Plan): Promise<PlanDetails> {
    const basis = await manager.find(PlanBasis, { where: { planId: row.id }, order: { position: 'ASC' } });
    const targets = await this.targets(manager, row.id);
    return {
      monitoringBodyId: row.monitoringBodyId,
      symbol: row.symbol,
      issuedOn: row.issuedOn,
      title: row.title,
      titleEn: row.titleEn,
      note: row.note,
      noteEn: row.noteEn,
      term: { from: row.termFrom, until: row.termTo === null ? null : addDays(row.termTo, -1) },
      reviewCalendar: row.reviewCalendar,
      basis: basis.map(({ symbol, issuedOn, issuer, issuerEn, title, titleEn }) => ({
        symbol,
        issuedOn,
        issuer,
        issuerEn,
        title,
        titleEn,
      })),
      targets: targets.map(targetOf),
    };
  }

  private async targets(manager: EntityManager, planId: string): Promise<PlanTarget[]> {
    return manager.find(PlanTarget, { where: { planId }, order: { position: 'ASC' } });
  }

  private async writeBasis(manager: EntityManager, planId: string, basis: readonly BasisItem[]) {
    const rows = basis.map((item, index) => ({ ...item, planId, position: index + 1 }));
    if (rows.length > 0) await manager.insert(PlanBasis, rows);
  }

  private async writeTargets(
    manager: EntityManager,
    planId: string,
    targets: readonly TargetItem[],
    ids: ReadonlyMap<string, string> = new Map(),
  ): Promise<void> {
    const rows = targets.map((item, index) => ({
      ...item,
      id: ids.get(item.place) ?? newId(),
      planId,
      position: index + 1,
    }));
    if (rows.length > 0) await manager.insert(PlanTarget, rows);
  }
}

function targetOf({ place, title, titleEn, text }: TargetItem): TargetItem {
  return { place, title, titleEn, text };
}

function columnsOf(details: PlanDetails): Partial<Plan> {
  const { term: _, basis: __, targets: ___, ...columns } = details;
  const { from, to } = storedTerm(details);
  return { ...columns, termFrom: from, termTo: to };
}
