import { DeliveryService } from '../../src/mail/delivery.service.js';
import { PlanningService } from '../../src/reminders/planning.service.js';
import { type TestApp, startApp } from './app.js';
import type { TestDatabase } from './database.js';
import { openSmtpSink, type SmtpSink } from './smtp-sink.js';

/** A mail as a test asks about it. */
export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where an answer goes, if not to the sender. */
  readonly replyTo: string | null;
}

export interface MailRun {
  readonly app: TestApp;
  /** The server that stands there now. */
  readonly sink: SmtpSink;
  /** Takes the mail server away. @returns what brings it back at the same port */
  beginOutage(): Promise<() => Promise<void>>;
  /** Sets the clock, plans and delivers as a background pass does. @returns the mails that went out, by address */
  passAt(instant: string): Promise<SentMail[]>;
  close(): Promise<void>;
}

/** The whole program with a real SMTP server; its passes run when they are told to. */
export async function startMailRun(
  now: string,
  env: Record<string, string> = {},
  fresh: TestDatabase | null = null,
): Promise<MailRun> {
  let sink = await openSmtpSink();
  const port = Number(new URL(sink.url).port);
  const mailEnv = { SMTP_URL: sink.url, PUBLIC_URL: 'https://dondoc.example', ...env };
  const app = await startApp(now, mailEnv, fresh);
  return {
    app,
    get sink() {
      return sink;
    },
    beginOutage: async () => {
      await sink.close();
      return async () => {
        sink = await openSmtpSink(port);
      };
    },
    passAt: async (instant) => {
      app.clock.set(new Date(instant));
      await app.get(PlanningService).run(app.clock.now());
      await app.get(DeliveryService).deliverDue();
      const taken = sink.taken.splice(0);
      const mails = taken.map(async ({ to, parsed }) => {
        const { subject, text, html, replyTo } = await parsed;
        return {
          to,
          subject: subject ?? '',
          text: text ?? '',
          html: html === false ? '' : (html ?? ''),
          replyTo: replyTo?.text ?? null,
        };
      });
      return (await Promise.all(mails)).sort((one, other) => (one.to < other.to ? -1 : 1));
    },
    close: async () => {
      await app.close();
      await sink.close();
    },
  };
}
