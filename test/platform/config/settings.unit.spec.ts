import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SettingsError, readSettings, takeSettings } from '../../../src/platform/config/settings.js';
import { productionEnvironment } from '../../support/production.js';

function problemsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    return (error as SettingsError).problems;
  }
}

describe('the settings', () => {
  it('have a default for everything', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      varDir: 'var',
      publicUrl: 'http://localhost:3000',
      databaseUrl: null,
      smtpUrl: null,
      role: 'all',
      production: false,
    });
  });

  it('link to the port that is listened on where no public address is set', () => {
    expect(readSettings({ PORT: '3100' }).publicUrl).toBe('http://localhost:3100');
  });

  it('tell all problems at once, each with what is allowed', () => {
    const read = () =>
      readSettings({
        PORT: 'many',
        ROLE: 'boss',
        DATABASE_URL: 'mysql://x',
        DONDOC_NOW: 'soon',
        HISTORY_SEAL_MAIL: 'a b',
      });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/PORT is "many".*0 to 65535/);
    expect(read).toThrow(/DONDOC_NOW is "soon"/);
    expect(read).toThrow(/ROLE is "boss".*web, worker, all/);
    expect(read).toThrow(/DATABASE_URL/);
    expect(read).toThrow(/HISTORY_SEAL_MAIL is "a b"/);
  });

  it('never repeat an address, which may hold a password', () => {
    expect(() => readSettings({ DATABASE_URL: 'mysql://me:secret-word@host/db' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret-word') }),
    );
  });

  it('take the addresses and networks of proxies, and nobody by default', () => {
    expect(readSettings({}).trustProxy).toBe(false);
    expect(readSettings({ TRUST_PROXY: 'off' }).trustProxy).toBe(false);
    expect(readSettings({ TRUST_PROXY: '10.0.0.5, 10.1.0.0/16,fd00::/8, loopback' }).trustProxy).toEqual([
      '10.0.0.5',
      '10.1.0.0/16',
      'fd00::/8',
      'loopback',
    ]);
    for (const wrong of [
      'true',
      '1',
      '*',
      '0.0.0.0/0',
      '10.0.0.0/33',
      '10.0.0.5/8/8',
      'proxy.example',
      ',',
    ]) {
      expect(() => readSettings({ TRUST_PROXY: wrong })).toThrow(/TRUST_PROXY/);
    }
  });

  it('of a production are refused without address, secret and mail server, all told at once', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual([
      expect.stringMatching(/^PUBLIC_URL is needed.*https:/),
      expect.stringMatching(/^APP_SECRET \(or APP_SECRET_FILE\) is needed/),
      expect.stringMatching(/^SMTP_URL \(or SMTP_URL_FILE\) is needed/),
    ]);
    const plain = { ...productionEnvironment, PUBLIC_URL: 'http://dondoc.example' };
    expect(problemsOf(plain)).toEqual([expect.stringMatching(/^PUBLIC_URL is needed.*https:/)]);
    expect(readSettings(productionEnvironment).production).toBe(true);
  });

  it('ask board and admin for a second factor in production, and nobody elsewhere', () => {
    const production = productionEnvironment;
    expect(readSettings({}).secondFactor).toBe('offered');
    expect(readSettings(production).secondFactor).toBe('board');
    expect(readSettings({ ...production, SECOND_FACTOR: 'all' }).secondFactor).toBe('all');
    expect(() => readSettings({ ...production, SECOND_FACTOR: 'offered' })).toThrow(
      /SECOND_FACTOR is "offered"/,
    );
  });

  it('of a production are refused where the database is on another machine and the line to it not encrypted', () => {
    const refused = (DATABASE_URL: string) => problemsOf({ ...productionEnvironment, DATABASE_URL });
    for (const open of ['', '?sslmode=disable', '?sslmode=prefer', '?sslmode=require&sslmode=disable'])
      expect(refused(`postgresql://me:pass-word@db.example/x${open}`)).toEqual([
        expect.stringMatching(/^DATABASE_URL names another machine(?!.*pass-word).*sslmode=verify-full/),
      ]);
    for (const other of ['postgresql://127.db.example/x', 'postgresql://localhost/x?host=db.example'])
      expect(refused(other)).toHaveLength(1);
    for (const mode of ['require', 'verify-ca', 'verify-full'])
      expect(refused(`postgresql://me:pass-word@db.example/x?sslmode=${mode}`)).toEqual([]);
    const plain = 'postgresql://db.example/x';
    expect(readSettings({ DATABASE_URL: plain }).databaseUrl).toBe(plain);
  });

  it('of a production take a database of the same machine, over loopback or a socket', () => {
    for (const own of [
      'postgresql://me@localhost/x',
      'postgresql://127.0.0.1:5432/x',
      'postgresql://[::1]/x',
      'postgresql:///x?host=/run/postgresql',
      'postgresql://me@/x?host=/run/postgresql',
      'postgresql://me@%2Frun%2Fpostgresql/x',
    ])
      expect(problemsOf({ ...productionEnvironment, DATABASE_URL: own })).toEqual([]);
  });

  it('refuse to hold the clock in production', () => {
    expect(() => readSettings({ NODE_ENV: 'production', DONDOC_NOW: '2026-06-15T00:00:00Z' })).toThrow(
      /DONDOC_NOW/,
    );
  });
});

describe('a secret among the settings', () => {
  const secret = 'Zk3xW8vQpL1nT5sR9yB7cD2fG4hJ6mN0';
  const older = 'older-Zk3xW8vQpL1nT5sR9yB7cD2fG4hJ6';
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-settings-'));
    writeFileSync(join(folder, 'secret'), `${secret}\n`);
    writeFileSync(join(folder, 'database'), 'postgresql://me:pass-word@host/db\n');
    writeFileSync(join(folder, 'smtp'), 'smtps://me:pass-word@mail.example:465');
    writeFileSync(join(folder, 'empty'), '\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read from the file that NAME_FILE names', () => {
    const env = {
      APP_SECRET_FILE: join(folder, 'secret'),
      DATABASE_URL_FILE: join(folder, 'database'),
      SMTP_URL_FILE: join(folder, 'smtp'),
    };
    expect(readSettings(env)).toMatchObject({
      appSecrets: [secret],
      databaseUrl: 'postgresql://me:pass-word@host/db',
      smtpUrl: 'smtps://me:pass-word@mail.example:465',
    });
  });

  it('is refused where its file cannot be read or is empty, or where it is given twice', () => {
    expect(problemsOf({ SMTP_URL_FILE: join(folder, 'none') })).toEqual([
      expect.stringMatching(/SMTP_URL_FILE .*none.*ENOENT/),
    ]);
    expect(problemsOf({ APP_SECRET_FILE: join(folder, 'empty') })).toEqual([
      expect.stringMatching(/APP_SECRET_FILE .*empty file/),
    ]);
    expect(problemsOf({ APP_SECRET: secret, APP_SECRET_FILE: join(folder, 'secret') })).toEqual([
      expect.stringMatching(/APP_SECRET and APP_SECRET_FILE are both set/),
    ]);
  });

  it('has 32 characters or more, and not all alike; it is never repeated', () => {
    for (const weak of ['too short a one', 'ab'.repeat(40)]) {
      const said = problemsOf({ APP_SECRET: weak }).join();
      expect(said).toMatch(/APP_SECRET is too easy to guess.*32 characters/);
      expect(said).not.toContain(weak);
    }
  });

  it('may be followed by the one of before, for rotation, but not replaced by it', () => {
    expect(readSettings({ APP_SECRET: secret, APP_SECRET_PREVIOUS: older }).appSecrets).toEqual([
      secret,
      older,
    ]);
    expect(problemsOf({ APP_SECRET_PREVIOUS: older })).toEqual([
      expect.stringMatching(/APP_SECRET_PREVIOUS .* not set/),
    ]);
  });

  it('is taken out of the environment, so that no child process gets it', () => {
    const env: Record<string, string | undefined> = {
      APP_SECRET: secret,
      APP_SECRET_PREVIOUS: older,
      DATABASE_URL: 'postgresql://me:pass-word@host/db',
      SMTP_URL: 'smtp://me:pass-word@mail.example',
      DEMO_PASSWORD: 'a password of my own',
      PORT: '3100',
    };
    expect(takeSettings(env)).toMatchObject({ appSecrets: [secret, older], port: 3100 });
    expect(env).toEqual({ PORT: '3100' });
  });
});

describe('the settings of an OpenID provider', () => {
  const oidc = {
    OIDC_ISSUER: 'https://login.example',
    OIDC_CLIENT_ID: 'dondoc',
    OIDC_CLIENT_SECRET: 'of-the-provider',
  };

  it('are none by default, and closed where a provider is named', () => {
    expect(readSettings({}).oidc).toBeNull();
    expect(readSettings(oidc).oidc).toEqual({
      issuer: 'https://login.example',
      clientId: 'dondoc',
      clientSecret: 'of-the-provider',
      linkByEmail: false,
      trustSecondFactor: false,
      rolesClaim: 'groups',
      roles: [],
    });
  });

  it('are all there or none', () => {
    expect(problemsOf({ OIDC_ISSUER: oidc.OIDC_ISSUER, OIDC_CLIENT_ID: oidc.OIDC_CLIENT_ID })).toEqual([
      expect.stringMatching(/OIDC_CLIENT_SECRET are needed together/),
    ]);
  });

  it('take http on this machine only, and never in production', () => {
    const at = (issuer: string) => ({ ...oidc, OIDC_ISSUER: issuer });
    expect(problemsOf(at('http://127.0.0.1:4000'))).toEqual([]);
    expect(problemsOf(at('http://login.example'))).toEqual([expect.stringMatching(/OIDC_ISSUER.*https/)]);
    expect(problemsOf({ ...productionEnvironment, ...at('http://localhost:4000') })).toEqual([
      expect.stringMatching(/OIDC_ISSUER.*https/),
    ]);
    expect(problemsOf({ ...productionEnvironment, ...oidc })).toEqual([]);
  });

  it('map values of a claim to roles at bodies, but never to administrators', () => {
    const mapped = { ...oidc, OIDC_ROLES_CLAIM: 'roles', OIDC_ROLES: 'a=b=officer@ubkt; c=board@dang-uy;' };
    expect(readSettings(mapped).oidc).toMatchObject({
      rolesClaim: 'roles',
      roles: [
        { value: 'a=b', role: 'officer', bodyCode: 'ubkt' },
        { value: 'c', role: 'board', bodyCode: 'dang-uy' },
      ],
    });
    for (const wrong of ['c=admin@dang-uy', 'c=chief@dang-uy', 'c', 'c=board']) {
      expect(problemsOf({ ...oidc, OIDC_ROLES: wrong })).toEqual([
        expect.stringMatching(/OIDC_ROLES holds.*officer, head, board, observer/),
      ]);
    }
  });

  it('keep the secret from child processes', () => {
    const env: Record<string, string | undefined> = { ...oidc };
    takeSettings(env);
    expect(env['OIDC_CLIENT_SECRET']).toBeUndefined();
  });
});
