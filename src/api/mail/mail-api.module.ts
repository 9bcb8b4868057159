import { Module } from '@nestjs/common';
import { MailModule } from '../../mail/mail.module.js';
import { MessagesController } from './messages.controller.js';

/** The log of messages. */
@Module({ imports: [MailModule], controllers: [MessagesController] })
export class MailApiModule {}
