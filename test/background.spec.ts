import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Background } from '../src/background.js';
import { newId } from '../src/kernel/new-id.js';
import { startApp, type TestApp } from './support/app.js';
import { ReminderWorld } from './support/reminder-world.js';
import { openSmtpSink, type SmtpSink } from './support/smtp-sink.js';

let sink: SmtpSink;
let app: TestApp;
let world: ReminderWorld;
const started: ChildProcess[] = [];

beforeEach(async () => {
  sink = await openSmtpSink();
  app = await startApp('2026-06-15T07:30:00+07:00', { SMTP_URL: sink.url });
  world = await ReminderWorld.build(app.dataSource.manager);
});
afterEach(async () => {
  for (const copy of started.splice(0)) copy.kill('SIGKILL');
  await app.close();
  await sink.close();
});

async function bodiesWithTasks(count: number): Promise<string[]> {
  const addresses: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const code = newId();
    const body = await world.bodyWithOfficer(code);
    // Begun by its body, so that making tasks leaves it alone.
    await world.task(body, { dueOn: '2026-06-15', status: 'in_progress' });
    addresses.push(`officer@${code}.example`);
  }
  // Their assignment is no news: a notice of it could go beside the message of the day.
  await app.dataSource.query('update task set announced_on = made_on');
  return addresses.sort();
}

function received(): string[] {
  return sink.taken.map(({ to }) => to).sort();
}

describe('what runs by itself', () => {
  it('plans and delivers in one go', async () => {
    const addresses = await bodiesWithTasks(2);
    await app.get(Background).runAll();
    expect(received()).toEqual(addresses);
  });

  it('begins when it is started, without waiting for the minute', async () => {
    const addresses = await bodiesWithTasks(1);
    app.get(Background).start();
    await app.get(Background).runAll();
    expect(received()).toEqual(addresses);
  });

  it('goes on with the other passes when one fails, and tries that one again', async () => {
    const addresses = await bodiesWithTasks(1);
    await app.get(Background).runAll();
    await app.dataSource.query(`update message set state = 'queued', next_attempt_at = now()`);
    await app.dataSource.query('alter table reminder rename to reminder_elsewhere');
    await app.get(Background).runAll();
    await app.dataSource.query('alter table reminder_elsewhere rename to reminder');
    // The composer asks for the reminder too, so the mail waits as well; the passes before and after it went on.
    const [row] = await app.dataSource.query<{ state: string }[]>('select state from message');
    expect(row?.state).toBe('retrying');
    await app.dataSource.query(`update message set next_attempt_at = now()`);
    await app.get(Background).runAll();
    expect(received()).toEqual([...addresses, ...addresses]);
  });

  it('sends each message once when three processes run all passes ten times at the same moment', async () => {
    const addresses = await bodiesWithTasks(20);
    const copies = [1, 2, 3].map(() =>
      spawn(
        process.execPath,
        ['--import', './test/support/typescript-hooks.ts', 'test/support/pass-program.ts'],
        {
          env: {
            DATABASE_URL: app.settings.databaseUrl ?? '',
            SMTP_URL: sink.url,
            VAR_DIR: app.settings.varDir,
            DONDOC_NOW: '2026-06-15T07:30:00+07:00',
          },
          stdio: ['pipe', 'pipe', 'inherit'],
        },
      ),
    );
    started.push(...copies);
    await Promise.all(copies.map((copy) => once(copy.stdout, 'data')));
    const ends = copies.map((copy) => once(copy, 'exit'));
    for (const copy of copies) copy.stdin.end('begin\n');
    expect((await Promise.all(ends)).map(([code]) => code as unknown)).toEqual([0, 0, 0]);
    expect(received()).toEqual(addresses);
    // Three programs are compiled and started.
  });

  it('ends the running pass before the program ends', async () => {
    await bodiesWithTasks(1);
    const release = sink.holdMails();
    const running = app.get(Background).runAll();
    await sink.whenHeld();
    const closed = app.nest.close().then(() => 'closed');
    expect(await Promise.race([closed, Promise.resolve('waits')])).toBe('waits');
    release();
    await running;
    await closed;
    const states = await readStates();
    expect(states).toEqual(['sent']);
  });
});

async function readStates(): Promise<string[]> {
  const other = await startApp('2026-06-15T07:30:00+07:00', { DATABASE_URL: app.settings.databaseUrl ?? '' });
  try {
    const rows = await other.dataSource.query<{ state: string }[]>('select state from message');
    return rows.map(({ state }) => state);
  } finally {
    await other.close();
  }
}
