import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { AbstractLogger } from 'typeorm';
import { PasswordResetsService } from '../../src/accounts/password-resets.service.js';
import { PasswordsService } from '../../src/accounts/passwords.service.js';
import type { Answer, Client } from '../support/client.js';
import { createTestDatabase } from '../support/database.js';
import { type MailRun, startMailRun } from '../support/mail-run.js';
import { PASSWORD, type Stored, World } from '../support/world.js';

/** What every check of a password costs: the head of the hash that it is held against. */
const checks: string[] = [];

/** The real check goes on, looked at. */
function watch(passwords: PasswordsService): void {
  const belongs = passwords.belongs.bind(passwords);
  passwords.belongs = (passwordHash, password) => {
    checks.push(passwordHash.split('$').slice(1, 4).join('$'));
    return belongs(passwordHash, password);
  };
}

/** Every statement that goes to the database, without its values. */
class Statements extends AbstractLogger {
  readonly seen: string[] = [];
  constructor() {
    super(['query']);
  }
  protected override isLogEnabledFor(): boolean {
    return true;
  }
  override logQuery(query: string): void {
    this.seen.push(query);
  }
  protected override writeLog(): void {
    // only what is asked of the database counts here
  }
}

const WRONG = 'không phải mật khẩu';
const UNKNOWN = 'nobody@test.example';
const cost = 'argon2id$v=19$m=7168,t=5,p=1';

let run: MailRun;
let resets: PasswordResetsService;
let world: World;
let committee: Stored;
const statements = new Statements();

beforeAll(async () => {
  // a wait of a second does not end between two guesses
  run = await startMailRun('2026-06-15T09:00:00+07:00', {}, await createTestDatabase({ timeStands: true }));
  watch(run.app.get(PasswordsService));
  resets = run.app.get(PasswordResetsService);
  run.app.dataSource.logger = statements;
  world = new World(run.app.dataSource.manager);
  committee = await world.committee();
});
afterAll(() => run.close());
afterEach(() => resets.settled());

const query = (sql: string, values: unknown[] = []) => run.app.dataSource.query<object[]>(sql, values);

/** The addresses of an account of each kind; a password that was set is one that the program hashed. */
async function addresses() {
  const [existing, ended, invited] = [
    await world.account({ role: 'officer', at: committee }),
    await world.account({ role: 'officer', at: committee }),
    await world.account({ role: 'officer', at: committee }),
  ];
  const hashed = await hash(PASSWORD.normalize('NFKC'), {
    memoryCost: 7168,
    timeCost: 5,
    parallelism: 1,
  });
  await query('update account set password_hash = $2 where id = any($1)', [[existing.id, ended.id], hashed]);
  await query('update account set ended_at = now() where id = $1', [ended.id]);
  await query('update account set password_hash = null where id = $1', [invited.id]);
  return { existing: existing.email, ended: ended.email, invited: invited.email, unknown: UNKNOWN };
}

/** All of an answer but what every answer has of its own. */
function shown({ status, headers, body }: Answer) {
  const { instance: _, requestId: __, ...rest } = body;
  const kept = [...headers].filter(([name]) => !['date', 'x-request-id', 'content-length'].includes(name));
  return { status, headers: kept, body: typeof body === 'string' ? body : rest };
}

/** What the program answers to these, and what it did for it. */
async function observed(act: (client: Client) => Promise<Answer>) {
  const client = run.app.client();
  checks.length = 0;
  statements.seen.length = 0;
  const answer = shown(await act(client));
  return { answer, checks: [...checks], statements: [...statements.seen] };
}

describe('a wrong sign-in', () => {
  const signIn = (email: string, password: string) =>
    observed((client) => client.post('/session', { email, password }));

  beforeEach(() => query('delete from limit_count'));

  it('has one answer and one work, whatever is wrong: one check of a password, at the cost of a new one', async () => {
    const { existing, ended, invited, unknown } = await addresses();
    const wrong = await signIn(existing, WRONG);
    expect(wrong.answer).toMatchObject({ status: 401, body: { code: 'sign_in_failed' } });
    expect(wrong.checks).toEqual([cost]);
    expect(wrong.statements.length).toBeGreaterThan(2);
    for (const email of [ended, invited, unknown]) {
      expect([email, await signIn(email, PASSWORD)]).toEqual([email, wrong]);
    }
  });

  it('is slowed down alike, whether or not there is an account, and then checks no password of anybody', async () => {
    const { existing, ended, invited, unknown } = await addresses();
    const waits = async (email: string) => {
      await query('delete from limit_count');
      const answers = [];
      for (let guess = 0; guess < 7; guess += 1) answers.push(await signIn(email, WRONG));
      return answers.map(({ answer: { status, body }, checks: { length } }) => ({ status, body, length }));
    };
    const wrong = await waits(existing);
    expect(wrong.map(({ status, length }) => [status, length])).toEqual([
      ...Array.from({ length: 6 }, () => [401, 1]),
      [429, 0],
    ]);
    for (const email of [ended, invited, unknown]) expect(await waits(email)).toEqual(wrong);
  });
});

describe('a code of an invitation that is wrong', () => {
  it('has one answer and one work, whosever it should be', async () => {
    const { existing, ended, invited, unknown } = await addresses();
    const use = (email: string) =>
      observed((client) =>
        client.post('/one-time-codes/confirm', { email, code: '00000-00000-00000-00000', password: WRONG }),
      );
    const wrong = await use(existing);
    expect(wrong.answer).toMatchObject({ status: 400, body: { code: 'code_not_valid' } });
    for (const email of [ended, invited, unknown]) expect([email, await use(email)]).toEqual([email, wrong]);
  });
});

describe('a forgotten password', () => {
  /** Lets nobody look at accounts or queue a mail until `act` is done. */
  async function withTablesHeld<T>(act: () => Promise<T>): Promise<T> {
    const holder = run.app.dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query('lock table account, account_secret, message in access exclusive mode');
    try {
      return await act();
    } finally {
      await holder.rollbackTransaction();
      await holder.release();
    }
  }
  const ask = (email: string) => observed((client) => client.post('/password-reset', { email }));

  it('is answered before anybody has looked for an account: the answer can neither tell nor last', async () => {
    const all = Object.values(await addresses());
    const answers = await withTablesHeld(async () => {
      const given = [];
      for (const email of all) given.push((await ask(email)).answer);
      return given;
    });
    expect(answers[0]).toMatchObject({ status: 202 });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(checks).toEqual([]);
  });

  it('is answered the same where a mail is sent, where none is, and where none can be', async () => {
    const { existing, ended, invited, unknown } = await addresses();
    const { email: refused } = await world.account({ role: 'officer', at: committee });
    run.sink.refusals.set(refused, { code: 550, text: 'no such mailbox' });
    const known = (await ask(existing)).answer;
    for (const email of [ended, invited, unknown, refused, existing, existing, existing])
      expect([email, (await ask(email)).answer]).toEqual([email, known]);
    await resets.settled();
    const sent = new Set((await run.passAt('2026-06-15T09:05:00+07:00')).map(({ to }) => to));
    expect([existing, ended, invited, unknown, refused].map((email) => sent.has(email))).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
    expect((await ask(refused)).answer).toEqual(known);
  });

  it('is answered the same where the mail cannot even be queued', async () => {
    const { existing, unknown } = await addresses();
    await query('alter table message rename to message_away');
    try {
      expect((await ask(existing)).answer).toEqual((await ask(unknown)).answer);
      await resets.settled();
    } finally {
      await query('alter table message_away rename to message');
    }
  });
});
