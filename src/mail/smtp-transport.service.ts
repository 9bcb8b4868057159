import { createTransport } from 'nodemailer';
import { failureOf } from './delivery-failure.js';
import type { MailTransport } from './mail-transport.js';
import { mimeMail } from './mime-mail.js';
import type { OutgoingMail } from './outgoing-mail.js';
import { smtpOptions } from './smtp-options.js';

/** Sends over SMTP, with a few connections that are kept open. */
export class SmtpTransport implements MailTransport {
  private readonly server: string;
  private readonly transporter: ReturnType<typeof openPool>;

  /** `smtpUrl`: smtp://user:password@host:port or smtps://. */
  constructor(smtpUrl: string, production = false) {
    this.server = new URL(smtpUrl).host;
    this.transporter = openPool(smtpUrl, production);
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

function openPool(url: string, production: boolean) {
  return createTransport(smtpOptions(url, production));
}
