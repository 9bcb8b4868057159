import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { join } from 'node:path';
import type { Settings } from '../platform/config/settings.js';
import { SETTINGS } from '../platform/config/settings.module.js';
import { DeliveryService } from './delivery.service.js';
import { FolderTransport } from './folder-transport.service.js';
import { MAIL_TRANSPORT, type MailTransport } from './mail-transport.js';
import { MailPrinting } from './mail-printing.service.js';
import { MessageComposers } from './message-composers.service.js';
import { Message } from './message.entity.js';
import { MessagesQueries } from './messages.queries.js';
import { MessagesService } from './messages.service.js';
import { MessagesStore } from './messages.store.js';
import { MailRetention } from './mail-retention.service.js';
import { SealMails } from './seal-mails.service.js';
import { SmtpTransport } from './smtp-transport.service.js';

const transport = {
  provide: MAIL_TRANSPORT,
  inject: [SETTINGS],
  useFactory: ({ smtpUrl, varDir, production }: Settings): MailTransport =>
    smtpUrl === null ? new FolderTransport(join(varDir, 'mail')) : new SmtpTransport(smtpUrl, production),
};

/** Messages: queue, delivery, retries, log. */
@Module({
  imports: [TypeOrmModule.forFeature([Message])],
  providers: [
    transport,
    MessagesStore,
    MessagesService,
    MessagesQueries,
    MailPrinting,
    MessageComposers,
    DeliveryService,
    MailRetention,
    SealMails,
  ],
  exports: [
    MessagesService,
    MessagesQueries,
    MailPrinting,
    MessageComposers,
    DeliveryService,
    MailRetention,
    SealMails,
  ],
})
export class MailModule implements OnApplicationShutdown {
  constructor(@Inject(MAIL_TRANSPORT) private readonly transport: MailTransport) {}

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
