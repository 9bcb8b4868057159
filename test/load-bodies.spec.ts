import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { type CommandEnd, runCommand } from './support/commands.js';

// each test runs the whole program once or more

let folder: string;
let database: TestDatabase;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-load-'));
  database = await createTestDatabase();
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const load = (...args: readonly string[]): Promise<CommandEnd> =>
  runCommand(['load-bodies', ...args], { DATABASE_URL: database.url, VAR_DIR: folder, LANG: 'en_US.UTF-8' });

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function query<Row>(text: string): Promise<Row[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(text)).rows as Row[];
  } finally {
    await client.end();
  }
}

const counts = async (): Promise<unknown> =>
  (
    await query(
      `select (select count(*)::int from body) as bodies, (select count(*)::int from body_group) as groups,
         (select count(*)::int from account) as accounts, (select count(*)::int from history) as history`,
    )
  )[0];

describe('the template', () => {
  it.each(['xlsx', 'yaml'])('in .%s loads as it is, and changes nothing the second time', async (kind) => {
    const path = join(folder, `mau.${kind}`);
    expect(await load('--template', path)).toMatchObject({ code: 0 });
    const first = await load(path);
    expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' });
    expect(first.out).toContain('Bodies: 2 new, 0 changed, 0 as they were; groups: 2 new');
    const loaded = await counts();
    expect(loaded).toMatchObject({ bodies: 2, groups: 2, accounts: 2 });
    const second = await load(path);
    expect(second.out).toContain('Nothing changed. Bodies: 0 new, 0 changed, 2 as they were');
    expect(await counts()).toEqual(loaded);
  });

  it('in .csv is one for each table, and they load together', async () => {
    const paths = ['bodies', 'groups', 'accounts'].map((table) => join(folder, `${table}.csv`));
    for (const path of paths) {
      const table = path.replace(/^.*\/|\.csv$/g, '');
      expect((await load('--template', path, '--table', table)).code).toBe(0);
    }
    const { code, out, err } = await load(...paths);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('accounts: 2 new');
  });

  it('does not replace a file', async () => {
    const path = file('mau.xlsx', 'mine');
    expect((await load('--template', path)).code).not.toBe(0);
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });
});

describe('accounts of a file', () => {
  const yaml = `
bodies:
  - { code: cap-uy, name: { vi: Cấp ủy, en: Committee }, kind: committee }
  - { code: chi-bo, name: { vi: Chi bộ, en: Cell }, kind: base-commune, parent: cap-uy }
accounts:
  - { email: ' Dau.Moi@Chi-Bo.example ', name: Cán bộ đầu mối, body: chi-bo, role: officer }
  - { email: chi-bo, name: Người đứng đầu, body: chi-bo, role: head }
  - { email: quan-tri@cap-uy.example, name: Quản trị, role: admin }
`;

  it('are invited by mail, or wait for a one-time code where mail does not reach them', async () => {
    const { code, out, err } = await load(file('a.yaml', yaml));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('accounts: 3 new');
    expect(out).toContain('sends 2 invitations');
    expect(out).toContain('one-time-code --email chi-bo');
    expect(await query(`select email, password_hash from account order by email`)).toEqual([
      { email: 'chi-bo', password_hash: null },
      { email: 'dau.moi@chi-bo.example', password_hash: null },
      { email: 'quan-tri@cap-uy.example', password_hash: null },
    ]);
    const invited = await query<{ address: string }>(
      `select address from message where kind = 'invitation' order by 1`,
    );
    expect(invited.map(({ address }) => address)).toEqual([
      'dau.moi@chi-bo.example',
      'quan-tri@cap-uy.example',
    ]);
    const roles = await query<{ role: string }>('select role from account_role order by 1');
    expect(roles.map(({ role }) => role)).toEqual(['admin', 'head', 'officer']);
  });

  it('hold several roles by several rows, also before anybody administers the installation', async () => {
    const two = `${yaml}  - { email: dau.moi@chi-bo.example, name: Cán bộ đầu mối, body: chi-bo, role: head }\n`;
    const { code, err } = await load(file('a.yaml', two));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(
      await query(`select r.role from account_role r join account a on a.id = r.account_id
        where a.email = 'dau.moi@chi-bo.example' order by 1`),
    ).toEqual([{ role: 'head' }, { role: 'officer' }]);
    const loaded = await counts();
    expect((await load(file('a.yaml', two))).out).toContain('Nothing changed.');
    expect(await counts()).toEqual(loaded);
  });

  it('are not touched by a dry run, which says what would be done', async () => {
    const { code, out } = await load('--dry-run', file('a.yaml', yaml));
    expect(code).toBe(0);
    expect(out).toContain('A dry run, nothing was written. Bodies: 2 new');
    expect(await counts()).toEqual({ bodies: 0, groups: 0, accounts: 0, history: 0 });
  });
});

describe('a file with faults', () => {
  it('is told all of them, each with its place and what is allowed, and nothing of it is loaded', async () => {
    const bodies = file(
      'bodies.csv',
      [
        'Mã;Tên đơn vị;Loại đơn vị;Đơn vị cấp trên;Hộp thư;Từ ngày;Đến ngày',
        'cap-uy;Cấp ủy;Cấp ủy;;;;',
        'Chi Bộ;Chi bộ;base-commune;cap-uy;;;',
        'chi-bo;;base-commune;cap-uy;;;',
        'to-mot;Tổ một;hợp tác xã;cap-uy;;;',
        'to-hai;Tổ hai;base-commune;khong-co;;;',
        'to-ba;Tổ ba;base-commune;cap-uy;khong phai thu;;',
        'to-bon;Tổ bốn;base-commune;cap-uy;;32/13/2026;',
        'to-nam;Tổ năm;base-commune;cap-uy;;31/12/2026;01/01/2026',
        'to-sau;Tổ sáu;base-commune;to-sau;;;',
        'cap-uy;Cấp ủy nữa;Cấp ủy;;;;',
      ].join('\n'),
    );
    const { code, err } = await load(bodies);
    expect(code).toBe(1);
    const told = err.split('\n').filter((line) => line.includes('bodies.csv'));
    for (const row of [3, 4, 5, 6, 7, 8, 9, 10, 11]) {
      expect(
        told.filter((line) => new RegExp(`\\b(?:row|line) ${row}\\b`).test(line)).length,
      ).toBeGreaterThan(0);
    }
    expect(err).toContain('Nothing was loaded');
    expect(await counts()).toEqual({ bodies: 0, groups: 0, accounts: 0, history: 0 });
  });

  it('is told what does not go together in its accounts, in the cell that is wrong', async () => {
    const bodies = file('bodies.csv', 'Mã,Tên,Loại\ncap-uy,Cấp ủy,committee\nchi-bo,,base-commune\n');
    const accounts = file(
      'accounts.csv',
      [
        'Thư điện tử,Tên hiển thị,Đơn vị,Vai trò,Quyền xác nhận',
        'a@chi-bo.example,A,,head,',
        'b@chi-bo.example,B,cap-uy,admin,',
        'c@chi-bo.example,C,chi-bo,board,',
        'd@chi-bo.example,D,chi-bo,head,có',
      ].join('\n'),
    );
    const { err } = await load(bodies, accounts);
    expect(err.split('\n').slice(1, -1).toSorted()).toEqual([
      '  accounts.csv, row 2, column C (Đơn vị): the code of a body (body) is missing',
      '  accounts.csv, row 3, column C (Đơn vị): the role admin is held at no body',
      '  accounts.csv, row 4, column C (Đơn vị): the role board is held at a committee only',
      '  accounts.csv, row 5, column E (Quyền xác nhận): the right to confirm (approve) goes with the role observer only',
      '  bodies.csv, row 3, column B (Tên): must not be empty',
    ]);
    expect(await counts()).toEqual({ bodies: 0, groups: 0, accounts: 0, history: 0 });
  });

  it('is told how many faults there are, of which the first 200 stand in full', async () => {
    const rows = Array.from({ length: 203 }, (_, n) => `to-${n},Tổ ${n},hợp tác xã`);
    const { err } = await load(file('bodies.csv', ['Mã,Tên,Loại', ...rows].join('\n')));
    expect(err).toContain('Nothing was loaded; 203 problems:');
    expect(err.split('\n').slice(1, -1)).toHaveLength(201);
    expect(err).toContain('\n  3 more problems');
  });

  it('is told in its own columns what only the stored data can tell', async () => {
    const offices = 'Mã,Tên,Loại,Cấp trên\ncap-uy,Cấp ủy,committee,\nchi-bo,Chi bộ,base-commune,cap-uy\n';
    expect((await load(file('bodies.csv', offices))).code).toBe(0);
    const ends = 'Mã,Tên,Loại,Đến ngày\ncap-uy,Cấp ủy,committee,31/12/2026\nchi-bo,Chi bộ,committee,\n';
    const { err } = await load(
      file('ends.csv', ends),
      file('accounts.csv', 'Thư điện tử,Tên,Đơn vị,Vai trò\na@chi-bo.example,A,chi-bo,board\n'),
    );
    expect(err.split('\n').slice(1, -1)).toEqual([
      expect.stringMatching(/^  ends\.csv, row 2, column D \(Đến ngày\): Bodies under it exist/),
      expect.stringMatching(/^  ends\.csv, row 3, column C \(Loại\): A committee cannot become/),
      expect.stringMatching(
        /^  accounts\.csv, row 2, column C \(Đơn vị\): The role “[^”]+” is held at a committee/,
      ),
    ]);
    const yaml = `bodies:\n  - code: chi-bo\n    name: { vi: Chi bộ, en: Cell }\n    kind: committee\n    parent: cap-uy\n`;
    expect((await load(file('a.yaml', yaml))).err).toContain(
      'a.yaml, line 4, bodies[0].kind: A committee cannot',
    );
  });

  it.each([
    ['trang.pdf', Buffer.from('%PDF-1.7\n')],
    ['anh.png', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')],
    ['bang.ods', 'Mã,Tên,Loại\n'],
    ['khong-duoi', 'Mã,Tên,Loại\n'],
    ['van-ban.csv', Buffer.from('%PDF-1.7\n')],
    ['van-ban.xlsx', 'Mã,Tên,Loại\n'],
    ['nhi-phan.yaml', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])],
  ])('is refused as no kind that is taken: %s', async (name, content) => {
    const { code, err } = await load(file(name, content));
    expect([code, err.split('\n').slice(1, -1)]).toEqual([
      1,
      [
        expect.stringMatching(
          /no \.xlsx, \.csv or \.yaml by its ending and its content; only these are taken/,
        ),
      ],
    ]);
  });

  it('is refused where another encoding hides in it, or a .yaml comes with others', async () => {
    const utf16 = file('utf16.csv', Buffer.from('\ufeffMã,Tên', 'utf16le'));
    expect((await load(utf16)).err).toContain('utf16.csv: the text is not UTF-8');
    const { err } = await load(file('a.yaml', 'bodies: []\n'), file('b.csv', 'Mã,Tên,Loại\n'));
    expect(err).toContain('a.yaml: a .yaml is loaded alone');
  });

  it.each([
    ['an old .xls', 'cu.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['no spreadsheet inside', 'gia.xlsx', Buffer.from('PK\u0003\u0004 nothing')],
    ['another kind', 'anh.png', Buffer.from('\u0089PNG')],
  ])('is refused in a sentence: %s', async (_, name, content) => {
    const { code, err } = await load(file(name, content));
    expect(code).toBe(1);
    expect(err).toContain(name);
    expect(err).not.toMatch(/\n\s+at /);
    expect(existsSync(join(folder, name))).toBe(true);
  });
});
