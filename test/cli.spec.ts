import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client as PostgresClient } from 'pg';
import { templatePath } from '../src/platform/files/template-file.js';
import { type CommandEnd, runCommand } from './support/commands.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from './support/database.js';
import { productionEnvironment } from './support/production.js';
import { runBuiltCommand } from './support/processes.js';

const samplePlan = templatePath('plans/lac-duong.yaml');
const plan = `
code: small-plan
title: { vi: Kế hoạch nhỏ, en: A small plan }
issuer: committee
monitoredBy: board
inForce: 2026-06-01
reviewCalendar: { preset: calendar, reportsDueAfter: { base: 1, other: 2 }, meetsAfter: 3 }
bodies:
  - { code: committee, name: { vi: Cấp ủy, en: Committee }, kind: committee }
  - { code: board, name: { vi: Ban, en: Board }, kind: advisory-board, parent: committee }
sections:
  - { place: I, name: { vi: Nhiệm vụ, en: Duties } }
duties:
  - { place: I.1, title: { vi: Việc một, en: Duty one }, lead: [board], cadence: quarterly }
  - { place: I.2, title: { vi: Việc hai, en: Duty two }, lead: [board], cadence: conditional }
`;
const planText = `
I- NHIỆM VỤ

1. Ban làm việc thứ nhất.

2. Ban làm việc thứ hai.
`;

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-cli-'));
  database = await createTestDatabase();
});

afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function dondoc(...args: readonly string[]): Promise<CommandEnd> {
  return runCommand(args, environment());
}

function environment(url = database.url): Record<string, string> {
  return { DATABASE_URL: url, VAR_DIR: folder, DONDOC_NOW: '2026-06-15T09:00:00+07:00' };
}

async function rows<T>(sql: string): Promise<T[]> {
  const client = new PostgresClient({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

async function count(table: string): Promise<number> {
  const [row] = await rows<{ n: number }>(`select count(*)::int as n from ${table}`);
  return row?.n ?? 0;
}

describe('dondoc', () => {
  it('explains each of its commands without touching the database', async () => {
    const nowhere = { DATABASE_URL: 'postgresql://nowhere.test/x' };
    const commands = [
      'migrate',
      'read-plan',
      'load-plan',
      'demo',
      'remind',
      'create-account',
      'one-time-code',
      'reset-second-factor',
      'verify-history',
    ];
    const all = await Promise.all(commands.map((command) => runCommand([command, '--help'], nowhere)));
    expect(all.map(({ code, out }) => [code, out.split(' [')[0]?.split(' ').slice(0, 3).join(' ')])).toEqual(
      commands.map((command) => [0, `Usage: dondoc ${command}`]),
    );
  });

  it('speaks Vietnamese where the machine does', async () => {
    const { out } = await runBuiltCommand(['--help'], { LANG: 'vi_VN.UTF-8' });
    expect(out).toContain('Nạp kế hoạch mẫu');
  });

  it('refuses a command that it does not have, and says which it has', async () => {
    const { code, err } = await dondoc('load-plans');
    expect(code).toBe(2);
    expect(err).toContain('load-plan');
  });

  it('tells in one line that the database cannot be reached, without its password', async () => {
    const { code, err } = await runBuiltCommand(['migrate'], {
      ...environment('postgresql://someone:a-secret@127.0.0.1:1/none'),
    });
    expect(code).toBe(1);
    expect(err).toContain('127.0.0.1:1');
    expect(err).not.toContain('a-secret');
    expect(err).not.toContain('    at ');
  });

  it('tells every wrong setting at once', async () => {
    const { code, err } = await runCommand(['migrate'], { ...environment(), PORT: 'x', ROLE: 'y' });
    expect(code).toBe(2);
    expect(err).toMatch(/PORT is "x"[^]*ROLE is "y"/);
  });
});

describe('dondoc migrate', () => {
  it('brings an empty database up to date, says what it ran, and the next time has nothing to do', async () => {
    const empty = await createEmptyDatabase();
    try {
      const first = await runBuiltCommand(['migrate'], environment(empty.url));
      expect([first.code, first.out]).toEqual([
        0,
        expect.stringMatching(/^Ran \d+ migrations:\n {2}HistoryCreate/),
      ]);
      const second = await runCommand(['migrate'], environment(empty.url));
      expect([second.code, second.out]).toEqual([0, 'The database is up to date.\n']);
    } finally {
      await empty.drop();
    }
  });
});

describe('dondoc read-plan', () => {
  const document = [
    'KẾ HOẠCH',
    'nâng cao chất lượng sinh hoạt chi bộ',
    'I. PHÂN CÔNG NHIỆM VỤ',
    '1. Ban Tổ chức Huyện ủy',
    '- Chủ trì, phối hợp với Văn phòng Huyện ủy mở lớp bồi dưỡng trước ngày 30/9/2026.',
    '2. Văn phòng Huyện ủy',
    '- Bảo đảm kinh phí.',
  ].join('\n\n');

  it('says what it understands of a document, or prints it as JSON, without a database', async () => {
    const path = file('ke-hoach.txt', document);
    const nowhere = { DATABASE_URL: 'postgresql://nowhere.test/x' };
    const said = await runBuiltCommand(['read-plan', path], nowhere);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain('2 headings of bodies, 2 duties, 0 targets');
    expect(said.out).toContain('[leads; with Văn phòng Huyện ủy; once; 2026-09-30; “trước ngày 30/9/2026”]');
    const { out } = await runCommand(['read-plan', path, '--json'], nowhere);
    const draft = JSON.parse(out) as { bodies: { name: string; duties: { span: [number, number] }[] }[] };
    expect(draft.bodies.map(({ name }) => name)).toEqual(['Ban Tổ chức Huyện ủy', 'Văn phòng Huyện ủy']);
    expect(document.slice(...(draft.bodies[1]?.duties[0]?.span ?? [0, 0]))).toContain('Bảo đảm kinh phí');
  });

  it('refuses what it cannot read, and says why once', async () => {
    const { code, err } = await dondoc('read-plan', file('cu.doc', '{\\rtf1 Kế hoạch}'));
    expect(code).toBe(1);
    expect(err.match(/This kind of file is not taken/g)).toHaveLength(1);
    const old = await dondoc('read-plan', file('cu.txt', 'KÕ HO¹CH thùc hiÖn nhiÖm vô. '.repeat(9)));
    expect([old.code, old.err.includes('Convert it to Unicode')]).toEqual([1, true]);
    const named = [
      await dondoc('read-plan', file('bad.docx', 'abc')),
      await dondoc('read-plan', file('x.exe', 'abc')),
    ];
    expect(named.map(({ code }) => code)).toEqual([1, 1]);
    expect(named[0]?.err).toContain('holds neither a Word document');
    expect(named[1]?.err).toContain('A file named “.exe” is not taken. Allowed: .docx, .pdf, .txt, .md.');
    const huge = file('lon.pdf', '%PDF-1.7');
    truncateSync(huge, 5 * 1024 ** 3);
    const refused = await dondoc('read-plan', huge);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('20 MB')]);
  });
});

describe('dondoc load-plan', () => {
  it('loads a plan file whole, and again changes nothing', async () => {
    const path = file('plan.yaml', plan);
    const first = await dondoc('load-plan', path);
    expect(first.err).toBe('');
    expect(first.out).toBe(
      'Loaded the plan small-plan: 2 new bodies, 0 new groups, 2 duties, the exact words of 0 places.\n',
    );
    const before = await count('history');
    const second = await dondoc('load-plan', path);
    expect([second.code, second.out]).toEqual([
      0,
      'The plan small-plan was loaded already; nothing changed.\n',
    ]);
    expect(await count('history')).toBe(before);
  });

  it('takes the exact words of each duty from the plan’s own text', async () => {
    const { out } = await dondoc('load-plan', file('plan.yaml', plan), '--text', file('plan.txt', planText));
    expect(out).toContain('the exact words of 2 places were added');
    expect(await rows('select text from duty order by position')).toEqual([
      { text: 'Ban làm việc thứ nhất.' },
      { text: 'Ban làm việc thứ hai.' },
    ]);
  });

  it('refuses a text that lacks a place, and says which', async () => {
    const text = file('short.txt', planText.replace(/2\. .*/, ''));
    const other = file('other.yaml', plan.replace('small-plan', 'other-plan'));
    const { code, err } = await dondoc('load-plan', other, '--text', text);
    expect(code).toBe(1);
    expect(err).toContain('I.2: the text has no such part');
    expect(await count('plan')).toBe(1);
  });

  it('puts the plan into force with --activate', async () => {
    const { out } = await dondoc('load-plan', file('plan.yaml', plan), '--activate');
    expect(out).toContain('In force from 2026-06-01.');
    expect(await rows('select status, in_force_on from plan')).toMatchObject([{ status: 'in_force' }]);
    expect(await count('task')).toBe(5);
  });

  it('refuses a changed file under a loaded code, with the differences, and changes nothing', async () => {
    const before = await count('history');
    const { code, err } = await dondoc('load-plan', file('plan.yaml', plan.replace('quarterly', 'yearly')));
    expect(code).toBe(1);
    expect(err).toContain('duties[I.1].cadence: "quarterly" → "yearly"');
    expect(await count('history')).toBe(before);
  });

  it('tells every problem of a file with its line, and loads nothing', async () => {
    const wrong = plan
      .replace('small-plan', 'new-plan')
      .replace('quarterly', 'weekly')
      .replace('[board]', '[bord]');
    const { code, err } = await dondoc('load-plan', file('wrong.yaml', wrong));
    expect(code).toBe(1);
    expect(err).toContain('duties[0].lead[0]: line 14: “bord” is not the code of a body or a group');
    expect(err).toContain('duties[0].cadence: line 14: “weekly” is not a cadence');
    expect(err).not.toContain('    at ');
    expect(await count('plan')).toBe(1);
  });

  it('says that a file is not there', async () => {
    const { code, err } = await dondoc('load-plan', join(folder, 'nowhere.yaml'));
    expect([code, err]).toEqual([1, `There is no file “${join(folder, 'nowhere.yaml')}”.\n`]);
  });

  it('loads the sample plan beside another', async () => {
    const { code, out } = await dondoc('load-plan', samplePlan);
    expect(code).toBe(0);
    expect(out).toContain('Loaded the plan lac-duong: 27 new bodies, 3 new groups, 24 duties');
  });
});

describe('dondoc demo', () => {
  it('puts the sample into force with an account for every role, and says the addresses and the password', async () => {
    const { code, out } = await dondoc('demo');
    expect(code).toBe(0);
    const [, password] = /the password {2}(\S{16,})/.exec(out) ?? [];
    expect(password).toBeDefined();
    for (const name of ['board', 'observer', 'admin', 'head.xa-lat', 'officer.ban-to-chuc']) {
      expect(out).toContain(`${name}@lacduong.example`);
    }
    expect(out).not.toContain('officer.chi-bo-toa-an@');
    expect(await count('account where sample')).toBe(3 + 2 * 26);
    expect(await rows(`select status from plan where code = 'lac-duong'`)).toEqual([{ status: 'in_force' }]);
    expect((await dondoc('demo')).out).toBe(out);
  });

  it('gives each account a salt of its own', async () => {
    expect(await rows('select count(distinct password_hash)::int as n from account')).toEqual([{ n: 55 }]);
  });

  it('takes the password that DEMO_PASSWORD gives', async () => {
    const { out } = await runCommand(['demo'], { ...environment(), DEMO_PASSWORD: 'a password of my own' });
    expect(out).toContain('the password  a password of my own');
  });

  it('is refused in production', async () => {
    const { code, err } = await runCommand(['demo'], {
      DATABASE_URL: database.url,
      VAR_DIR: folder,
      ...productionEnvironment,
    });
    expect([code, err]).toEqual([1, 'Accounts to try are not made with NODE_ENV=production.\n']);
  });
});

describe('dondoc create-account', () => {
  const clerk = ['--email', 'clerk@office.example', '--name', 'Văn thư'];

  it('makes an account with its roles, and prints a code that sets its password once', async () => {
    const { code, out } = await dondoc(
      'create-account',
      ...clerk,
      '--role',
      'officer:board',
      'observer:committee',
      '--approve',
    );
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Made the account clerk@office\.example\. One-time code, for 7 days: (?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}\nIts owner opens http:\S+\/set-password /,
    );
    expect(await rows(`select password_hash from account where email = 'clerk@office.example'`)).toEqual([
      { password_hash: null },
    ]);
    expect(
      await rows(`select r.role, b.code, r.approve from account a join account_role r on r.account_id = a.id
        join body b on b.id = r.body_id where a.email = 'clerk@office.example' order by 1`),
    ).toEqual([
      { role: 'observer', code: 'committee', approve: true },
      { role: 'officer', code: 'board', approve: false },
    ]);
  });

  it.each([
    ['an address that is taken', [...clerk, '--role', 'officer:board'], 'address already'],
    [
      'a role that there is not',
      [...clerk, '--role', 'chief:board'],
      'officer, head, board, observer, admin',
    ],
    ['a body that there is not', [...clerk, '--role', 'officer:bord'], 'no body with the code “bord”'],
    [
      'a board elsewhere than at a committee',
      ['--email', 'b@b.example', '--name', 'B', '--role', 'board:board'],
      'roles[0]',
    ],
  ])('refuses %s', async (_, args, words) => {
    const before = await count('account');
    const { code, err } = await dondoc('create-account', ...args);
    expect(code).toBe(1);
    expect(err).toContain(words);
    expect(await count('account')).toBe(before);
  });

  it('makes an administrator of the installation, who needs no body', async () => {
    const root = ['--email', 'root-account', '--name', 'Quản trị', '--role'];
    expect((await dondoc('create-account', ...root, 'admin:board')).code).toBe(1);
    expect((await dondoc('create-account', ...root, 'admin')).code).toBe(0);
    expect(
      await rows(`select role, body_id from account_role r join account a on a.id = r.account_id
        where a.email = 'root-account'`),
    ).toEqual([{ role: 'admin', body_id: null }]);
  });

  it('queues an invitation instead of printing a code', async () => {
    const invited = ['--email', 'invited@office.example', '--name', 'Văn thư', '--role', 'officer:board'];
    const { out } = await dondoc('create-account', ...invited, '--invite');
    expect(out).toBe('Made the account invited@office.example; the running program sends the invitation.\n');
    expect(await rows(`select kind from message where address = 'invited@office.example'`)).toEqual([
      { kind: 'invitation' },
    ]);
  });

  it('says what is missing', async () => {
    const { code, err } = await dondoc('create-account', '--email', 'c@c.example');
    expect(code).toBe(2);
    expect(err).toContain('--name');
  });
});

describe('dondoc one-time-code', () => {
  it('prints another code for an account, and the one before is dead', async () => {
    const codes = () =>
      rows(`select s.secret_hash from account_secret s join account a on a.id = s.account_id
        where a.email = 'clerk@office.example' and s.used_at is null`);
    const before = await codes();
    expect(before).toHaveLength(1);
    const { code, out } = await dondoc('one-time-code', '--email', 'Clerk@office.example');
    expect(code).toBe(0);
    expect(out).toMatch(/(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}/);
    const after = await codes();
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
    expect((await dondoc('one-time-code', '--email', 'nobody')).code).toBe(1);
  });
});

describe('dondoc export-account and erase-account', () => {
  const email = 'leaver@office.example';

  beforeAll(async () => {
    await dondoc('create-account', '--email', email, '--name', 'Người thôi việc', '--role', 'admin');
  });

  it('gives out what is kept about the person, into a file that nobody else reads and that replaces none', async () => {
    const path = join(folder, 'leaver.json');
    expect(await dondoc('export-account', email, '--to', path)).toMatchObject({ code: 0, err: '' });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const written = JSON.parse(readFileSync(path, 'utf8')) as object;
    expect(JSON.stringify(written)).toContain(email);
    expect(JSON.stringify(written)).not.toContain('argon2');
    expect((await dondoc('export-account', email, '--to', path)).code).toBe(1);
    expect(Object.keys(JSON.parse((await dondoc('export-account', email)).out) as object)).toEqual(
      Object.keys(written),
    );
  });

  it('erases it once the address was typed again, and only then', async () => {
    const refused = await runCommand(['erase-account', email], environment(), 'other@office.example\n');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('nothing was erased')]);
    expect(await count(`account where email = '${email}'`)).toBe(1);
    const erased = await runCommand(['erase-account', email], environment(), `${email}\n`);
    expect([erased.code, erased.out]).toEqual([0, expect.stringMatching(/Ended the account \S+ and erased/)]);
    expect(await count(`account where email = '${email}'`)).toBe(0);
    const [, id = ''] = /Ended the account (\S+)/.exec(erased.out) ?? [];
    expect((await dondoc('erase-account', id, '--yes')).out).toContain('was erased before; nothing changed');
  });
});

describe('dondoc verify-history', () => {
  const seal = {
    number: 1,
    day: '2026-06-15',
    madeAt: '2026-06-15T01:00:00.000000Z',
    objects: 1,
    rows: 1,
    digest: 'f0'.repeat(32),
  };

  it('finds the history of every object as it was written, in both languages and as JSON', async () => {
    const [changes, objects] = [
      await count('history'),
      await count('(select distinct object_type, object_id from history) o'),
    ];
    expect(await dondoc('verify-history')).toMatchObject({
      code: 0,
      out: `The history is whole and unchanged: ${changes} changes of ${objects} objects, 0 seals, 0 files.\n`,
    });
    const { out } = await runCommand(['verify-history'], { ...environment(), LANG: 'vi_VN.UTF-8' });
    expect(out).toBe(
      `Lịch sử đầy đủ và không bị sửa: ${changes} thay đổi của ${objects} đối tượng, 0 niêm phong, 0 tệp.\n`,
    );
    const { out: unread } = await dondoc('verify-history', '--no-files');
    expect(unread).toContain(`objects, 0 seals.\n`);
    const { out: json } = await dondoc('verify-history', '--json');
    expect(JSON.parse(json)).toEqual({
      whole: true,
      rows: changes,
      objects,
      seals: 0,
      files: 0,
      lastSeal: null,
      findings: [],
    });
  });

  it('compares with seals that were kept elsewhere, and refuses a file that holds something else', async () => {
    const missing = await dondoc('verify-history', '--seals', file('seals', `${JSON.stringify(seal)}\n\n`));
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('seal 1 was removed')]);
    const nothing = await dondoc('verify-history', '--seals', file('no-seals', '{"number": 1}\n'));
    expect([nothing.code, nothing.err]).toEqual([1, expect.stringMatching(/Line 1 of .* is not a seal/)]);
  });

  it('names the object and the row that was taken away, and exits with 1', async () => {
    const [plan] = await rows<{ id: string }>(`select id from plan where code = 'small-plan'`);
    await rows('alter table history disable trigger all');
    await rows(`delete from history where object_id = '${plan?.id}' and number = 1`);
    await rows('alter table history enable trigger all');
    const { code, err } = await dondoc('verify-history');
    expect([code, err]).toEqual([1, expect.stringContaining(`\n  plan ${plan?.id}: row 1 was removed\n`)]);
    const { err: vi } = await runCommand(['verify-history'], { ...environment(), LANG: 'vi_VN.UTF-8' });
    expect(vi).toContain(`\n  plan ${plan?.id}: dòng 1 đã bị xóa\n`);
    const json = await dondoc('verify-history', '--json');
    expect([json.code, JSON.parse(json.out)]).toMatchObject([
      1,
      { whole: false, findings: [{ kind: 'row_missing', type: 'plan', id: plan?.id, number: 1 }] },
    ]);
  });
});
