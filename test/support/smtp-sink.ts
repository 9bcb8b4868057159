import { createServer, type Server, type Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as the server took it. */
export interface TakenMail {
  readonly to: string;
  readonly parsed: Promise<ParsedMail>;
  readonly raw: string;
}

/** What the server answers to a recipient instead of taking the mail: an SMTP code and a text. */
export type Refusals = Map<string, { readonly code: number; readonly text: string }>;

export interface SmtpSink {
  /** As SMTP_URL takes it. */
  readonly url: string;
  readonly taken: TakenMail[];
  /** Refuses these recipients until they are removed. */
  readonly refusals: Refusals;
  /** Keeps mails that come from now on unanswered. @returns what answers them. */
  holdMails(): () => void;
  /** Until a mail is being held. */
  whenHeld(): Promise<void>;
  close(): Promise<void>;
}

/** Holds answers back, as a slow server does. */
class Holding {
  private held: (() => void)[] | null = null;
  private tellHeld = (): void => undefined;
  readonly firstHeld = new Promise<void>((resolve) => {
    this.tellHeld = resolve;
  });

  begin(): () => void {
    const held: (() => void)[] = [];
    this.held = held;
    return () => {
      this.held = null;
      held.forEach((answer) => answer());
    };
  }

  pass(answer: () => void): void {
    if (this.held === null) return answer();
    this.held.push(answer);
    this.tellHeld();
  }
}

/** A real SMTP server on loopback that keeps what it takes; on any free port unless told which. */
export async function openSmtpSink(onPort = 0): Promise<SmtpSink> {
  const taken: TakenMail[] = [];
  const refusals: Refusals = new Map();
  const holding = new Holding();
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      const refusal = refusals.get(address);
      done(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const to = session.envelope.rcptTo[0]?.address ?? '';
        taken.push({ to, raw: raw.toString(), parsed: simpleParser(raw) });
        holding.pass(() => done(null, 'taken by the sink'));
      });
    },
  });
  const port = await listening(server.server, onPort);
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    refusals,
    holdMails: () => holding.begin(),
    whenHeld: () => holding.firstHeld,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A server that ends every connection as soon as the mail's text begins to arrive. */
export async function openHangingUpServer(): Promise<{ url: string; close: () => Promise<void> }> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.write('220 ready\r\n');
    socket.on('data', (chunk) => {
      const command = chunk.toString().slice(0, 4).toUpperCase();
      if (command === 'DATA') socket.write('354 go on\r\n');
      else if (['EHLO', 'MAIL', 'RCPT', 'RSET'].includes(command)) socket.write('250 ok\r\n');
      else socket.destroy();
    });
  });
  const port = await listening(server);
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

async function listening(server: Server, onPort = 0): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(onPort, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on');
  return address.port;
}
