import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HistoryQueries } from '../history/history.queries.js';
import { MessagesQueries } from '../mail/messages.queries.js';
import { MessagesService } from '../mail/messages.service.js';
import { IdempotencySweep } from '../platform/http/idempotency-sweep.service.js';
import { AccountDataStore } from './account-data.store.js';
import { PersonalData } from './personal-data.service.js';
import { SecurityEventsService } from './security-events.service.js';

/** What accounts, the mail log and the history keep about a person. */
@Injectable()
export class AccountData implements OnModuleInit {
  constructor(
    private readonly parts: PersonalData,
    private readonly store: AccountDataStore,
    private readonly events: SecurityEventsService,
    private readonly messages: MessagesService,
    private readonly mails: MessagesQueries,
    private readonly history: HistoryQueries,
    private readonly answers: IdempotencySweep,
  ) {}

  onModuleInit(): void {
    this.parts.register({
      name: 'signIn',
      collect: (manager, id) => this.store.signIn(manager, id),
      erase: async (manager, id) => {
        await this.store.eraseSignIn(manager, id);
        await this.answers.forgetAccount(manager, id);
      },
    });
    this.parts.register({
      name: 'securityEvents',
      collect: (manager, id) => this.store.securityEvents(manager, id),
      erase: async (manager, id) => void (await this.events.forgetAddresses(manager, id)),
    });
    this.parts.register({
      name: 'mails',
      collect: (manager, id) => this.mails.ofAccount(manager, id),
      erase: async (manager, id) => void (await this.messages.blankOfAccount(manager, id)),
    });
    this.parts.register({ name: 'history', collect: (manager, id) => this.history.ofActor(manager, id) });
  }
}
