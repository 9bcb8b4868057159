import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { illegalTransition, notFound } from '../kernel/domain-error.js';
import { allowedFrom, mayMove } from '../kernel/status-table.js';
import { messageMoves, messageText } from './message-state.js';
import type { BlankedContent } from '../history/blanked-content.js';
import { MessagesStore } from './messages.store.js';
import type { NewMessage, Reason, UndeliveredMessage } from './outgoing-mail.js';

/** Queues messages and lets people send them again. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly store: MessagesStore,
    private readonly history: HistoryService,
  ) {}

  /**
   * Queues a message in the caller's transaction; it is sent once that is committed.
   * @returns its id; null when a message with this key is there already.
   */
  async queue(manager: EntityManager, message: NewMessage): Promise<string | null> {
    return this.store.insert(manager, message, this.clock.now());
  }

  /**
   * What has not arrived of these kinds, of recipients who have several messages of which at least one waits: oldest first,
   * held against being sent until the caller's transaction ends. What is being sent just now is left out.
   */
  async pilesUndelivered(
    manager: EntityManager,
    committeeId: string,
    kinds: readonly string[],
  ): Promise<UndeliveredMessage[]> {
    return this.store.pilesUndelivered(manager, committeeId, kinds);
  }

  /** Lets a waiting message say `reasons` and overtake others, which end as skipped. All are held by the caller. */
  async overtake(
    manager: EntityManager,
    id: string,
    reasons: readonly Reason[],
    overtaken: readonly string[],
  ): Promise<void> {
    await this.store.overtake(manager, id, reasons, overtaken);
  }

  /** Takes texts and address from all mails of an account; those that wait are not sent. @returns how many */
  async blankOfAccount(manager: EntityManager, accountId: string): Promise<number> {
    return this.store.blankOfAccount(manager, accountId);
  }

  /**
   * Takes the words of messages away that quote the text: those that tell of its object, and all of the committee where `anywhere`.
   * Who has been sent one keeps what was sent. `text` is as mails show it. @returns how many
   */
  async blank(
    manager: EntityManager,
    { committeeId, ids }: Pick<BlankedContent, 'committeeId' | 'ids'>,
    {
      text,
      anywhere,
      marker,
    }: { readonly text: string; readonly anywhere: boolean; readonly marker: string },
  ): Promise<number> {
    return this.store.blank(manager, committeeId, { ids: anywhere ? null : ids, text, marker });
  }

  /**
   * Sends a message that is dead, or waits for its next attempt, again now and with all its attempts. Whether the actor may
   * is asked before, of the message's committee, which never changes.
   * @throws NotFoundError; ConflictError when it is being sent, was sent or is no longer needed.
   */
  async retry(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const found = await this.store.findForChange(manager, id);
      if (found === null) throw notFound(messageText);
      if (!mayMove(messageMoves, found.state, 'queued')) {
        throw illegalTransition(found.state, 'queued', allowedFrom(messageMoves, found.state));
      }
      await this.store.requeue(manager, id);
      await this.history.record(manager, {
        objectType: 'message',
        objectId: id,
        action: 'message.retried',
        actor,
        at: this.clock.now(),
        committeeId: found.committeeId,
        before: { state: found.state },
        after: { state: 'queued' },
      });
    });
  }
}
