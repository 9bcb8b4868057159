import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import type { Letter } from './letter.entity.js';

type LetterAct = 'drafted' | 'changed' | 'remade' | 'discarded' | 'issued' | 'voided';

/** Tells the history what became of a letter; its words stay in the letter. */
@Injectable()
export class LetterHistory {
  constructor(
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** `more`: what is told beside its state. */
  async record(
    manager: EntityManager,
    actor: Actor,
    { id, committeeId, planId, status, symbol, issuedOn }: Letter,
    action: LetterAct,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    await this.history.record(manager, {
      objectType: 'letter',
      objectId: id,
      action,
      actor,
      at: this.clock.now(),
      committeeId,
      after: { planId, status, symbol, issuedOn, ...more },
    });
  }
}
