import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CalendarService } from '../calendar/calendar.service.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import { type CalendarDay, dayInZone } from '../kernel/calendar-day.js';
import { notFound } from '../kernel/domain-error.js';
import { inForceDay } from '../plans/import/in-force-day.js';
import { type LoadedPlan, type Loading, PlanLoaderService } from '../plans/import/plan-loader.service.js';
import type { PlanFile } from '../plans/import/plan-file.js';
import { PlanAccessQueries } from '../plans/plan-access.queries.js';
import { aPlan } from '../plans/plan-rules.js';
import { PlanActivationService } from './plan-activation.service.js';

/** Loads plan files, and puts their plans into force where that is wanted. */
@Injectable()
export class PlanLoadingService {
  constructor(
    private readonly loader: PlanLoaderService,
    private readonly access: PlanAccessQueries,
    private readonly calendars: CalendarService,
    private readonly activation: PlanActivationService,
    private readonly indicators: IndicatorsService,
  ) {}

  /**
   * Loads the file in the caller's transaction, and with `activate` puts a draft into force from the day that the file names.
   * `inForceOn` is that day; null where nothing was put into force. Errors as PlanLoaderService.load.
   */
  async load(
    manager: EntityManager,
    file: PlanFile,
    loading: Loading & { readonly activate: boolean },
  ): Promise<LoadedPlan & { readonly inForceOn: CalendarDay | null }> {
    const loaded = await this.loader.load(manager, file, loading);
    const { actor, now, activate } = loading;
    if (loaded.outcome === 'loaded')
      await this.indicators.load(manager, actor, loaded.planId, file.indicators, now);
    const plan = await this.access.findFacts(loaded.planId, actor, manager);
    if (plan === null) throw notFound(aPlan);
    // the first look at a committee's working days fills them
    const { zone } = await this.calendars.within(manager, plan.committeeId);
    if (!activate || plan.status !== 'draft') return { ...loaded, inForceOn: null };
    const inForceOn = inForceDay(file, dayInZone(now, zone));
    await this.activation.activateIn(manager, actor, loaded.planId, { inForceOn }, now);
    return { ...loaded, inForceOn };
  }
}
