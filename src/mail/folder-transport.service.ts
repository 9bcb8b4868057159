import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { DeliveryFailure } from './delivery-failure.js';
import type { MailTransport } from './mail-transport.js';
import { mimeMail } from './mime-mail.js';
import type { OutgoingMail } from './outgoing-mail.js';

/** Writes every mail as an `.eml` file, where no SMTP server is given. A file is there whole or not at all. */
export class FolderTransport implements MailTransport {
  private readonly composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(private readonly folder: string) {}

  async send(mail: OutgoingMail): Promise<string> {
    const { message } = await this.composer.sendMail(mimeMail(mail));
    const name = `${mail.fileName}.eml`;
    const unfinished = join(this.folder, `.${name}.${process.pid}`);
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await writeFile(unfinished, message as Buffer, { mode: 0o600, flush: true });
      await rename(unfinished, join(this.folder, name));
    } catch (error) {
      const { code } = Object(error) as NodeJS.ErrnoException;
      throw new DeliveryFailure(
        'unreachable',
        `the folder for mails cannot be written: ${code ?? 'unknown error'}`,
      );
    }
    return `folder: ${name}`;
  }

  close(): void {
    this.composer.close();
  }
}
