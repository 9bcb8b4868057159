import { Injectable } from '@nestjs/common';
import { Eta } from 'eta';
import { templatePath } from '../platform/files/template-file.js';
import type { MailView } from './mail-view.js';
import type { MailText } from './outgoing-mail.js';

/** Prints mails from their pair of templates, as HTML and as plain text. */
@Injectable()
export class MailPrinting {
  private readonly html = new Eta({ views: templatePath('emails'), cache: true });
  private readonly text = new Eta({ views: templatePath('emails'), cache: true, autoEscape: false });

  print(view: MailView): MailText {
    return {
      subject: view.subject,
      html: this.html.render('./notice.html.eta', view),
      text: this.text.render('./notice.text.eta', view).trim(),
      replyTo: view.replyTo,
    };
  }
}
