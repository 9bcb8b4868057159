import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Indicator, IndicatorBody } from './indicator.entity.js';
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
