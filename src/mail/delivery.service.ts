import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../kernel/clock.js';
import type { Settings } from '../platform/config/settings.js';
import { SETTINGS } from '../platform/config/settings.module.js';
import { DeliveryFailure } from './delivery-failure.js';
import { MAIL_TRANSPORT, type MailTransport } from './mail-transport.js';
import { MessageComposers } from './message-composers.service.js';
import { messageDigest, messageIdOf } from './message-id.js';
import { MessagesStore } from './messages.store.js';
import type { ClaimedMessage, Destination, MailText, OutgoingMail, Prepared } from './outgoing-mail.js';
import { MAX_ATTEMPTS, nextAttempt, RETRY_WAITS } from './retry-waits.js';

/** What a pass did: messages by what became of them. */
export interface DeliveryCounts {
  sent: number;
  skipped: number;
  failed: number;
  /** Given back untried, as the server could not be reached. */
  released: number;
}

type Outcome = keyof DeliveryCounts | 'unreachable';

const BATCH = 20;
const AT_ONCE = 5;
/** Longer than one mail can take, with the time limits of connecting and of every step of SMTP; begins anew before each is sent. */
const LEASE_SECONDS = 300;

/** Delivers what is queued. Any number of copies may run at once. */
@Injectable()
export class DeliveryService {
  private readonly log = new Logger('Delivery');

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly store: MessagesStore,
    private readonly composers: MessageComposers,
    @Inject(MAIL_TRANSPORT) private readonly transport: MailTransport,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The same delivery by another way. */
  through(transport: MailTransport): DeliveryService {
    return new DeliveryService(
      this.database,
      this.clock,
      this.store,
      this.composers,
      transport,
      this.settings,
    );
  }

  /** Sends everything that is due, batch by batch, until none is left, the server is gone or `stopped` says so. */
  async deliverDue(stopped: () => boolean = () => false): Promise<DeliveryCounts> {
    const counts: DeliveryCounts = { sent: 0, skipped: 0, failed: 0, released: 0 };
    await this.store.buryLost(this.database.manager, MAX_ATTEMPTS);
    while (!stopped()) {
      const batch = await this.store.claim(this.database.manager, BATCH, LEASE_SECONDS, MAX_ATTEMPTS);
      await this.deliverBatch(batch, counts);
      if (batch.length < BATCH || counts.released > 0) break;
    }
    return counts;
  }

  private async deliverBatch(batch: readonly ClaimedMessage[], counts: DeliveryCounts): Promise<void> {
    const waiting = [...batch];
    let reachable = true;
    const work = async (): Promise<void> => {
      for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) {
        const outcome = reachable ? await this.deliver(message) : await this.giveBack(message);
        if (outcome === 'unreachable') reachable = false;
        counts[outcome === 'unreachable' ? 'failed' : outcome] += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  private async deliver(message: ClaimedMessage): Promise<Outcome> {
    try {
      const prepared = await this.prepare(message);
      if ('skip' in prepared) {
        await this.store.recordSkipped(this.database.manager, message, prepared.skip);
        return 'skipped';
      }
      // Whoever lost the lease must not send: another copy is at it.
      const to = prepared.to ?? message;
      if (!(await this.keep(message, prepared, to))) return 'failed';
      const acceptedBy = await this.transport.send(this.outgoing(message, prepared.mail, to));
      // Only now: an attempt that failed may have left out what holds again at the next.
      const told = prepared.reasons ?? message.reasons;
      await this.store.recordSent(this.database.manager, message, acceptedBy, this.clock.now(), told);
      return 'sent';
    } catch (error) {
      if (error instanceof DeliveryFailure) return this.recordFailure(message, error);
      // Nothing is known of this attempt, so nothing is written: it is made again when the lease runs out.
      this.log.error({ err: error, messageId: message.id }, 'a mail is left to its lease');
      return 'failed';
    }
  }

  private async prepare(message: ClaimedMessage): Promise<Prepared> {
    try {
      return await this.composers.prepare(message);
    } catch (error) {
      this.log.error({ err: error, messageId: message.id }, 'a mail could not be composed');
      // The error may hold values of the database: the log of messages does not repeat it.
      throw new DeliveryFailure('deferred', 'the program could not compose the mail');
    }
  }

  private async recordFailure(message: ClaimedMessage, failure: DeliveryFailure): Promise<Outcome> {
    const next = nextAttempt(failure.kind, message.attempts);
    await this.store.recordFailure(this.database.manager, message, failure.message, next);
    this.log.warn(
      { messageId: message.id, failure: failure.kind, attempts: message.attempts },
      'a mail was not sent',
    );
    return failure.kind === 'unreachable' ? 'unreachable' : 'failed';
  }

  private async giveBack(message: ClaimedMessage): Promise<Outcome> {
    await this.store.release(this.database.manager, message, RETRY_WAITS[0] ?? 0);
    return 'released';
  }

  private async keep(
    message: ClaimedMessage,
    prepared: Extract<Prepared, { mail: MailText }>,
    to: Destination,
  ): Promise<boolean> {
    const text = prepared.secret ? null : prepared.mail;
    return this.store.saveContent(this.database.manager, message, text, to, LEASE_SECONDS);
  }

  private outgoing(
    message: ClaimedMessage,
    text: MailText,
    { address, language }: Destination,
  ): OutgoingMail {
    return {
      ...text,
      messageId: messageIdOf(message.key, this.settings.publicUrl),
      from: this.settings.mailFrom,
      to: address,
      language,
      date: this.clock.now(),
      fileName: `${message.day}-${messageDigest(message.key)}`,
    };
  }
}
