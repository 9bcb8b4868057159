import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { MessagesService } from '../mail/messages.service.js';
import { type MessageReason, reminderReason } from './message-reason.js';
import { overtakings, type UndeliveredMail } from './overtaken-messages.js';
import type { RecipientMail } from './recipient-mail.js';
import type { RecipientSeries } from './recipient-series.js';
import { RemindersStore } from './reminders.store.js';

/** The messages of this feature: the day's reminders, the week's summary, notices of what happened. */
export const messageKinds = ['digest', 'weekly-summary', 'event'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** How many messages of each kind were queued. */
export type QueuedCounts = Readonly<Record<MessageKind, number>>;

/** Whom a pass speaks to, and when. */
export interface Pass {
  readonly committeeId: string;
  readonly today: CalendarDay;
}

/** Puts what a recipient is to hear into messages, and on record. */
@Injectable()
export class MessageQueueing {
  constructor(
    private readonly store: RemindersStore,
    private readonly messages: MessagesService,
  ) {}

  /**
   * Where messages to a recipient have piled up, as in an outage of the mail server, or one is dead when the next is queued: the
   * newest says what still holds of all, and overtakes the others. What is being sent just now is left to the next pass.
   */
  async overtakeUndelivered(manager: EntityManager, committeeId: string): Promise<void> {
    const piled = await this.messages.pilesUndelivered(manager, committeeId, messageKinds);
    // What this feature stored with the messages comes back as it was.
    for (const each of overtakings(piled as unknown as readonly UndeliveredMail[])) {
      const reasons = each.reasons.map((reason) => ({ ...reason }));
      await this.messages.overtake(manager, each.messageId, reasons, each.overtakenIds);
      await this.store.move(manager, each.movedKeys, each.messageId);
      await this.store.overtake(manager, each.overtakenKeys);
    }
  }

  /** Queues the messages for one recipient. @returns their kinds */
  async queueFor(manager: EntityManager, pass: Pass, mail: RecipientMail): Promise<MessageKind[]> {
    const queued: MessageKind[] = [];
    const said = (series: readonly RecipientSeries[]): MessageReason[] =>
      series.flatMap((one) => (one.said === null ? [] : [reminderReason(one.said)]));
    if (await this.queueSeries(manager, pass, mail, 'weekly-summary', mail.summary, said(mail.summary))) {
      queued.push('weekly-summary');
    }
    // A day's message goes once; what comes up after it waits for the next day's, its notices go by themselves.
    const reasons = [...said(mail.digest), ...mail.events];
    if (await this.queueSeries(manager, pass, mail, 'digest', mail.digest, reasons)) queued.push('digest');
    else if (mail.events[0]) {
      await this.queue(manager, pass, mail, 'event', mail.events[0].eventId, mail.events);
      queued.push('event');
    }
    await this.record(manager, mail, mail.overtaken, null);
    return queued;
  }

  /** Queues the message of today that says these series, and puts them on record. @returns whether it was not there yet */
  private async queueSeries(
    manager: EntityManager,
    pass: Pass,
    mail: RecipientMail,
    kind: MessageKind,
    series: readonly RecipientSeries[],
    reasons: readonly MessageReason[],
  ): Promise<boolean> {
    if (series.length === 0) return false;
    const messageId = await this.queue(manager, pass, mail, kind, pass.today, reasons);
    if (messageId !== null) await this.record(manager, mail, series, messageId);
    return messageId !== null;
  }

  private async queue(
    manager: EntityManager,
    { committeeId, today }: Pass,
    { recipient }: RecipientMail,
    kind: MessageKind,
    occasion: string,
    reasons: readonly MessageReason[],
  ): Promise<string | null> {
    const { accountId, bodyId, address, language } = recipient;
    return this.messages.queue(manager, {
      key: [kind, committeeId, occasion, address].join('/'),
      kind,
      committeeId,
      accountId,
      bodyId,
      address,
      language,
      day: today,
      reasons: reasons.map((reason) => ({ ...reason })),
    });
  }

  private async record(
    manager: EntityManager,
    { recipient }: RecipientMail,
    series: readonly RecipientSeries[],
    messageId: string | null,
  ): Promise<void> {
    await this.store.record(
      manager,
      recipient.id,
      series.flatMap(({ said }) => (said === null ? [] : [said])),
      series.flatMap(({ overtaken }) => overtaken),
      messageId,
    );
  }
}
