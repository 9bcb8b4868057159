import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Indicator, IndicatorBody } from './indicator.entity.js';
import type { IndicatorFields } from './indicator-details-rows.js';
import { Measurement } from './measurement.entity.js';

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

  async delete(manager: EntityManager, id: string): Promise<void> {
    await manager.delete(Indicator, { id });
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
