import { createTransport } from 'nodemailer';
import { failureOf } from './delivery-failure.js';
import type { MailTransport } from './mail-transport.js';
import { mimeMail } from './mime-mail.js';
import type { OutgoingMail } from './outgoing-mail.js';

const SECOND = 1000;

/** Sends over SMTP, with a few connections that are kept open. */
export class SmtpTransport implements MailTransport {
  private readonly server: string;
  private readonly transporter: ReturnType<typeof openPool>;

  /** `smtpUrl`: smtp://user:password@host:port or smtps://. */
  constructor(smtpUrl: string) {
    this.server = new URL(smtpUrl).host;
    this.transporter = openPool(smtpUrl);
  }

  async send(mail: OutgoingMail): Promise<string> {
    const info = await this.transporter.sendMail(mimeMail(mail)).catch((error: unknown) => {
      throw failureOf(error);
    });
    return `${this.server}: ${info.response}`;
  }

  close(): void {
    this.transporter.close();
  }
}

function openPool(url: string) {
  return createTransport({
    url,
    pool: true,
    maxConnections: 5,
    // Sending again is the message table's business: a requeue inside could send twice without a record.
    maxRequeues: 0,
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    socketTimeout: 30 * SECOND,
    dnsTimeout: 10 * SECOND,
    idleTimeout: 30 * SECOND,
  });
}
