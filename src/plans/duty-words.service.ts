import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { DutiesStore } from './duties.store.js';
import { PlanHistoryService } from './plan-history.service.js';
import { PlansStore } from './plans.store.js';

/** Takes the exact words of a plan's duties and targets from its document once that is at hand. */
@Injectable()
export class DutyWordsService {
  constructor(
    private readonly plans: PlansStore,
    private readonly duties: DutiesStore,
    private readonly history: PlanHistoryService,
  ) {}

  /**
   * Sets the words, by place, of what has none yet. That amends nothing: the document has said so all along.
   * @returns how many places were given words.
   */
  async fill(
    manager: EntityManager,
    actor: Actor,
    planId: string,
    words: ReadonlyMap<string, string>,
    now: Date,
  ): Promise<number> {
    const plan = await this.plans.lock(manager, planId);
    if (plan === null || words.size === 0) return 0;
    const { committeeId } = plan.row;
    const targets = plan.details.targets.filter(({ place, text }) => text === null && words.has(place));
    if (targets.length > 0) {
      const all = plan.details.targets.map((one) => ({
        ...one,
        text: one.text ?? words.get(one.place) ?? null,
      }));
      await this.plans.update(manager, planId, { ...plan.details, targets: all });
      const told = { action: 'words', after: { targets: targets.map(({ place }) => place) } };
      const subject = { objectType: 'plan', objectId: planId, actor, at: now, committeeId } as const;
      await this.history.record(manager, { ...subject, ...told });
    }
    const duties = (await this.duties.ofPlan(manager, planId)).filter(({ text }) => text === null);
    let filled = targets.length;
    for (const { id, place } of duties) {
      const text = words.get(place);
      if (text === undefined) continue;
      await this.duties.setText(manager, id, text);
      const subject = { objectType: 'duty', objectId: id, actor, at: now, committeeId } as const;
      await this.history.record(manager, {
        ...subject,
        action: 'words',
        before: { text: null },
        after: { text },
      });
      filled += 1;
    }
    return filled;
  }
}
