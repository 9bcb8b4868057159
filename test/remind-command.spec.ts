import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { productionEnvironment } from './support/production.js';
import { type CommandEnd, runCommand } from './support/commands.js';

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-remind-'));
  database = await createTestDatabase();
  await dondoc(['demo']);
});

afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** A Monday, the first day of the second half: the sample is in force from then on. */
async function dondoc(args: readonly string[], env: Record<string, string> = {}): Promise<CommandEnd> {
  return runCommand(args, {
    DATABASE_URL: database.url,
    VAR_DIR: folder,
    DONDOC_NOW: '2026-06-15T09:00:00+07:00',
    ...env,
  });
}

function mailFiles(day: string): number {
  try {
    return readdirSync(join(folder, 'mail')).filter((name) => name.startsWith(day)).length;
  } catch {
    return 0;
  }
}

describe('dondoc remind', () => {
  it('prints with --dry-run who would get what on a day, and sends nothing', async () => {
    const { code, out } = await dondoc(['remind', '--on', '2026-11-30', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain('Committee, 30/11/2026: 14 mails');
    expect(out.match(/^ {4}task-due -14 /gm)).toHaveLength(24);
    expect(out.match(/^ {4}weekly-summary/gm)).toHaveLength(2);
    expect(mailFiles('')).toBe(0);
  });

  it('says that nothing goes out on a day off', async () => {
    const { out } = await dondoc(['remind', '--on', '2026-11-29', '--dry-run'], { LANG: 'vi_VN.UTF-8' });
    expect(out).toMatch(/29\/11\/2026: ngày nghỉ, không gửi thư/);
  });

  it('sends what is due now: assignments to the 25 bodies, the summary to board and leader; once', async () => {
    const { code, out } = await dondoc(['remind']);
    expect([code, out.trim()]).toEqual([
      0,
      'Planned 0 reminders, 2 weekly summaries, 25 notices. Sent 27 mails; 0 were no longer needed; 0 could not be sent yet.',
    ]);
    expect(mailFiles('2026-06-15')).toBe(27);
    const again = await dondoc(['remind']);
    expect(again.out).toContain('Sent 0 mails');
  });

  it('tries a day to come, but not in production', async () => {
    const { code, out } = await dondoc(['remind', '--on', '2026-11-30']);
    expect(code).toBe(0);
    // No pass has told the other bodies that the review has opened, so they hear it now.
    expect(out).toContain('Planned 25 reminders, 2 weekly summaries, 0 notices. Sent 27 mails');
    expect(mailFiles('2026-11-30')).toBe(27);
    const production = { ...productionEnvironment, DONDOC_NOW: '' };
    const refused = await dondoc(['remind', '--on', '2099-01-05'], production);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('05/01/2099');
    expect((await dondoc(['remind', '--on', '2099-01-05', '--dry-run'], production)).code).toBe(0);
  });

  it('refuses to send for a day that has passed, and what is no day', async () => {
    const past = await dondoc(['remind', '--on', '2026-06-12']);
    expect([past.code, past.err.trim()]).toEqual([
      1,
      '12/06/2026 has passed (today is 15/06/2026). Only --dry-run looks back.',
    ]);
    const wrong = await dondoc(['remind', '--on', '2026-02-30', '--dry-run']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('2026-02-30');
  });
});
