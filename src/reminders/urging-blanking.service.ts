import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import type { BlankedContent } from '../history/blanked-content.js';
import { sha256Of } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';
import { UrgingsStore } from './urgings.store.js';

const anUrging: Text = { vi: 'lần đôn đốc này', en: 'urging' };

/** Takes a wrongly written text of an urging away, or what it repeats of its letter. Whoever calls it tells of it in the history. */
@Injectable()
export class UrgingBlanking {
  constructor(private readonly store: UrgingsStore) {}

  /** @throws NotFoundError, ForbiddenError */
  async text(manager: EntityManager, actor: Actor, id: string, marker: string): Promise<BlankedContent> {
    const urging = await this.store.findForUpdate(manager, id);
    const facts = urging === null ? {} : { committeeId: urging.committeeId, bodyId: urging.bodyId };
    authorize(actor, 'content.blank', facts, anUrging);
    if (urging === null) throw notFound(anUrging);
    const { text, committeeId } = urging;
    await this.store.setText(manager, id, marker);
    const objects = await this.store.subjectsOf(manager, id);
    const digest = sha256Of(text);
    return { committeeId, objects, text, digest, ids: [id] };
  }

  /** What the urgings by that letter say of its subject. */
  async ofLetter(manager: EntityManager, letterId: string, subject: string, marker: string): Promise<void> {
    for (const { id, text } of await this.store.ofLetterForUpdate(manager, letterId)) {
      await this.store.setText(
        manager,
        id,
        text.replace(subject, () => marker),
      );
    }
  }
}
