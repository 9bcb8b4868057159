import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CalendarService } from '../calendar/calendar.service.js';
import { Clock } from '../kernel/clock.js';
import { MailPrinting } from '../mail/mail-printing.service.js';
import { type MessageComposer, MessageComposers } from '../mail/message-composers.service.js';
import type { ClaimedMessage, Prepared } from '../mail/outgoing-mail.js';
import type { Settings } from '../platform/config/settings.js';
import { SETTINGS } from '../platform/config/settings.module.js';
import { MailFactsService } from './mail-facts.service.js';
import { mailView } from './mail-view.js';
import { messageKinds } from './message-queueing.service.js';
import type { MessageReason } from './message-reason.js';
import { SummaryQueries } from './summary.queries.js';

/** Composes the messages of this feature at the moment they are sent, of what still holds then. */
@Injectable()
export class ReminderComposer implements MessageComposer {
  readonly kinds = messageKinds;

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
    private readonly facts: MailFactsService,
    private readonly summaries: SummaryQueries,
    private readonly printing: MailPrinting,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async prepare(message: ClaimedMessage): Promise<Prepared> {
    const { id, committeeId } = message;
    if (committeeId === null) throw new Error(`A message of the kind "${message.kind}" without a committee`);
    const { manager } = this.database;
    const to = await this.facts.destination(manager, message);
    if (to === null) return { skip: 'no_longer_true' };
    const counting = await this.calendars.within(manager, committeeId);
    const today = this.clock.today(counting.zone);
    // What this feature stored with the message comes back as it was.
    const reasons = message.reasons as unknown as readonly MessageReason[];
    const held = await this.facts.held(
      manager,
      { messageId: id, committeeId, address: to.address, reasons },
      today,
      counting,
    );
    if (held.length === 0) return { skip: 'no_longer_true' };
    const summary =
      message.kind === 'weekly-summary'
        ? await this.summaries.load(manager, committeeId, message.accountId, today, counting)
        : null;
    const view = mailView({ held, today, counting, summary }, to.language, this.settings.publicUrl);
    return {
      mail: this.printing.print(view),
      to,
      reasons: held.map(({ reason }) => ({ ...reason })),
    };
  }
}

/** Makes the composer known to the delivery. */
@Injectable()
export class ReminderComposerRegistration implements OnModuleInit {
  constructor(
    private readonly composers: MessageComposers,
    private readonly composer: ReminderComposer,
  ) {}

  onModuleInit(): void {
    this.composers.register(this.composer);
  }
}
