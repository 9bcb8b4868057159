import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HistorySealsQueries } from '../history/history-seals.queries.js';
import type { Settings } from '../platform/config/settings.js';
import { SETTINGS } from '../platform/config/settings.module.js';
import { type MessageComposer, MessageComposers } from './message-composers.service.js';
import { MessagesService } from './messages.service.js';
import type { ClaimedMessage, Prepared } from './outgoing-mail.js';
import { sealMail } from './seal-mail.js';

/** Sends the seals of the history to the address that the settings name, so that a copy lies outside the database. */
@Injectable()
export class SealMails implements MessageComposer, OnModuleInit {
  readonly kinds = ['history-seal'];

  constructor(
    private readonly database: DataSource,
    private readonly seals: HistorySealsQueries,
    private readonly messages: MessagesService,
    private readonly composers: MessageComposers,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.composers.register(this);
  }

  /** Queues the newest seal, which covers those before it; may run any time. @returns how many mails were queued */
  async run(): Promise<{ readonly queued: number }> {
    const address = this.settings.historySealMail;
    const { manager } = this.database;
    const last = address === null ? null : await this.seals.findLast(manager);
    if (address === null || last === null) return { queued: 0 };
    const queued = await this.messages.queue(manager, {
      key: `history-seal/${last.number}/${address}`,
      kind: 'history-seal',
      committeeId: null,
      accountId: null,
      bodyId: null,
      address,
      language: 'vi',
      day: last.day,
      reasons: [{ seal: last.number }],
    });
    return { queued: queued === null ? 0 : 1 };
  }

  async prepare({ reasons }: ClaimedMessage): Promise<Prepared> {
    const seal = await this.seals.find(this.database.manager, Number(reasons[0]?.['seal']));
    return seal === null ? { skip: 'no_longer_true' } : { mail: sealMail(seal) };
  }
}
