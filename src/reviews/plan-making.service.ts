import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IndicatorChanges } from '../indicators/indicator-changes.service.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { PlanFromDocument } from '../plans/import/plan-from-document.service.js';

/** Makes plans, with their indicators, of documents that were checked. */
@Injectable()
export class PlanMakingService {
  constructor(
    private readonly database: DataSource,
    private readonly making: PlanFromDocument,
    private readonly indicators: IndicatorChanges,
    private readonly clock: Clock,
  ) {}

  /** @returns the plan's id. Errors as PlanFromDocument.make. */
  async make(actor: Actor, importId: string, version: number): Promise<string> {
    return this.database.transaction(async (manager) => {
      const { planId, indicators } = await this.making.make(manager, actor, importId, version);
      const now = this.clock.now();
      for (const details of indicators) {
        await this.indicators.addIn(manager, actor, planId, { details, amendingDocument: null }, now);
      }
      return planId;
    });
  }
}
