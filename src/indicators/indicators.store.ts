import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { EarlierGoalRow, Indicator, IndicatorBody } from './indicator.entity.js';
import type { IndicatorFields } from './indicator-details-rows.js';
import { newId } from '../kernel/new-id.js';
import { Measurement } from './measurement.entity.js';
import type { EarlierGoal } from './stated-at.js';

/** An indicator with the bodies that it names. */
export interface StoredIndicator {
  readonly row: Indicator;
  readonly bodies: readonly IndicatorBody[];
}

/** Loads and writes indicators and measurements. */
@Injectable()
export class IndicatorsStore {
  async insert(manager: EntityManager, indicators: readonly StoredIndicator[]): Promise<void> {
    if (indicators.length === 0) return;
    await manager.insert(
      Indicator,
      indicators.map(({ row }) => row),
    );
    await manager.insert(
      IndicatorBody,
      indicators.flatMap(({ bodies }) => [...bodies]),
    );
  }

  /** The plan's indicators in their order. */
  async ofPlan(manager: EntityManager, planId: string): Promise<StoredIndicator[]> {
    const rows = await manager.find(Indicator, { where: { planId }, order: { position: 'ASC' } });
    const bodies = await manager
      .createQueryBuilder(IndicatorBody, 'one')
      .where('one.indicatorId in (select id from indicator where plan_id = :planId)', { planId })
      .orderBy('one.position')
      .getMany();
    return rows.map((row) => ({ row, bodies: bodies.filter(({ indicatorId }) => indicatorId === row.id) }));
  }

  async find(manager: EntityManager, id: string): Promise<StoredIndicator | null> {
    return this.withBodies(manager, await manager.findOneBy(Indicator, { id }));
  }

  /** Locked until the transaction ends: until then nobody can give a value of it. */
  async findForUpdate(manager: EntityManager, id: string): Promise<StoredIndicator | null> {
    const row = await manager.findOne(Indicator, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return this.withBodies(manager, row);
  }

  private async withBodies(manager: EntityManager, row: Indicator | null): Promise<StoredIndicator | null> {
    if (row === null) return null;
    const bodies = await manager.find(IndicatorBody, {
      where: { indicatorId: row.id },
      order: { position: 'ASC' },
    });
    return { row, bodies };
  }

  /** Says it anew, and raises its version. */
  async update(
    manager: EntityManager,
    id: string,
    fields: IndicatorFields,
    bodies: readonly IndicatorBody[],
  ): Promise<void> {
    await manager.update(Indicator, { id }, { ...fields, version: () => 'version + 1' });
    await manager.delete(IndicatorBody, { indicatorId: id });
    await manager.insert(IndicatorBody, [...bodies]);
  }

  /** Says that it is asked for no more, from that day on; null: that it is asked for again. Raises its version. */
  async setEnd(
    manager: EntityManager,
    id: string,
    end: { readonly on: CalendarDay; readonly by: string | null } | null,
  ): Promise<void> {
    const fields = { endedOn: end?.on ?? null, endedBy: end?.by ?? null };
    await manager.update(Indicator, { id }, { ...fields, version: () => 'version + 1' });
  }

  async delete(manager: EntityManager, id: string): Promise<void> {
    await manager.delete(Indicator, { id });
  }

  /** What the plan stated before it was amended, oldest first. */
  async earlierGoals(manager: EntityManager, indicatorId: string): Promise<EarlierGoalRow[]> {
    return manager.find(EarlierGoalRow, { where: { indicatorId }, order: { number: 'ASC' } });
  }

  async keepGoal(
    manager: EntityManager,
    indicatorId: string,
    number: number,
    goal: EarlierGoal,
  ): Promise<void> {
    await manager.insert(EarlierGoalRow, { id: newId(), indicatorId, number, ...goal });
  }

  /** Whether some review had told of it when it closed. */
  async wasTold(manager: EntityManager, { id, planId }: Pick<Indicator, 'id' | 'planId'>): Promise<boolean> {
    const found = await manager.query<unknown[]>(
      `select from review where plan_id = $1 and 
         (jsonb_exists(figures -> 'indicators', $2) or jsonb_exists(figures -> 'definitions', $2))`,
      [planId, id],
    );
    return found.length > 0;
  }

  /** Whether some body gave a value, or has said something, of it. */
  async isMeasured(manager: EntityManager, indicatorId: string): Promise<boolean> {
    return manager.existsBy(Measurement, { indicatorId });
  }

  /** What these bodies gave at the review, locked until the transaction ends. */
  async measurementsForUpdate(
    manager: EntityManager,
    reviewId: string,
    bodyId: string,
  ): Promise<Measurement[]> {
    return manager.find(Measurement, {
      where: { reviewId, bodyId },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async save(manager: EntityManager, measurements: readonly Measurement[]): Promise<void> {
    await manager.save(Measurement, [...measurements]);
  }
}
