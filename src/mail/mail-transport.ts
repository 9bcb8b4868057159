import type { OutgoingMail } from './outgoing-mail.js';

/** The way that mails leave: an SMTP server, or a folder. */
export interface MailTransport {
  /**
   * Hands the mail over.
   * @returns who took it and what was answered.
   * @throws DeliveryFailure
   */
  send(mail: OutgoingMail): Promise<string>;
  close(): void;
}

/** Injection token of the transport. */
export const MAIL_TRANSPORT = Symbol('mail transport');
