import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Background } from '../../src/background.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { previewText } from '../../src/reminders/remind-preview.js';
import { RemindService } from '../../src/reminders/remind.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { sampleEnv, startSample } from '../support/sample.js';
import { openSmtpSink, type SmtpSink } from '../support/smtp-sink.js';
import { BOARD, LEADER, toBody, toHead } from './expected-mail.js';
import { ALL, BASE, OTHERS } from './sample-bodies.js';

// Three copies of the program are compiled and started.

let sink: SmtpSink;
let app: TestApp;
const started: ChildProcess[] = [];

beforeAll(async () => {
  sink = await openSmtpSink();
  app = await startApp('2026-01-01T09:00:00+07:00', { SMTP_URL: sink.url, ...sampleEnv });
  await startSample(app);
});
afterAll(async () => {
  for (const copy of started) copy.kill('SIGKILL');
  await app.close();
  await sink.close();
});

/** Who hears of that rule and offset on that day, once for each line, as `remind --on DAY --dry-run` prints it. */
async function printed(day: string, why: string): Promise<string[]> {
  const [preview] = await app.get(RemindService).preview(calendarDay(day));
  let to = '';
  return (preview ? previewText(preview).vi : '').split('\n').flatMap((line) => {
    if (/^ {2}\S/.test(line)) to = line.trim();
    return line.startsWith(`    ${why} `) ? [to] : [];
  });
}

const base = BASE.map(toBody).toSorted();
const others = OTHERS.map(toBody).toSorted();
const allBodies = [...base, ...others].toSorted();
const meeting = [...ALL.map(toHead), BOARD, LEADER].toSorted();
const twice = (addresses: readonly string[]): string[] => addresses.flatMap((one) => [one, one]);

describe('the dry run of the sample in 2026', () => {
  it.each([
    ['2026-05-15', 'report-due opening', allBodies],
    ['2026-06-02', 'report-due -14', base],
    ['2026-06-04', 'report-due -14', others],
    ['2026-06-09', 'report-due -7', base],
    ['2026-06-11', 'report-due -7', others],
    ['2026-06-12', 'report-due -3', base],
    ['2026-06-15', 'report-due -1', base],
    ['2026-06-15', 'report-due -3', others],
    ['2026-06-16', 'report-due 0', base],
    ['2026-06-17', 'report-due -1', others],
    ['2026-06-18', 'report-due 0', others],
    // Saturday 14 November: told on Monday.
    ['2026-11-16', 'report-due opening', allBodies],
    ['2026-12-02', 'report-due -14', base],
    ['2026-12-04', 'report-due -14', others],
    ['2026-12-09', 'report-due -7', base],
    ['2026-12-11', 'report-due -7', others],
    ['2026-12-11', 'report-due -3', base],
    ['2026-12-15', 'report-due -1', base],
    ['2026-12-15', 'report-due -3', others],
    ['2026-12-16', 'report-due 0', base],
    ['2026-12-17', 'report-due -1', others],
    ['2026-12-18', 'report-due 0', others],
  ])('reminds of reports on %s: %s', async (day, why, addresses) => {
    expect(await printed(day, why)).toEqual(addresses);
  });

  it.each([
    ['2026-06-19', 12],
    ['2026-06-23', 13],
    ['2026-12-21', 12],
    ['2026-12-23', 13],
  ])('tells the board on %s of %i reports that are missing since three working days', async (day, count) => {
    const told = await printed(day, 'report-overdue 3');
    expect(told.filter((to) => to === BOARD)).toHaveLength(count);
  });

  it.each([
    ['2026-06-17', 'review-meeting -7'],
    ['2026-06-23', 'review-meeting -1'],
    ['2026-12-17', 'review-meeting -7'],
    ['2026-12-23', 'review-meeting -1'],
  ])('reminds heads, board and leader of the meeting on %s', async (day, why) => {
    expect(await printed(day, why)).toEqual(meeting);
  });

  it.each([
    ['2026-11-30', 'task-due -14'],
    ['2026-12-07', 'task-due -7'],
    // 3 days before, and 1 day before moved from Sunday: the later one is said.
    ['2026-12-11', 'task-due -1'],
    ['2026-12-14', 'task-due 0'],
  ])('reminds of the two yearly tasks on %s: %s', async (day, why) => {
    expect(await printed(day, why)).toEqual(twice(base));
  });

  it('never says of the yearly tasks that they are due in 3 days', async () => {
    expect(await printed('2026-12-11', 'task-due -3')).toEqual([]);
  });
});

describe('a day of the sample', () => {
  it('goes out once, however often three processes run at the same moment', async () => {
    // Nothing goes out at night, but the tasks of the second half begin.
    app.clock.set(new Date('2026-06-17T00:01:00+07:00'));
    await app.get(Background).runAll();
    expect(sink.taken).toEqual([]);
    // The first passes by day since the sample was loaded: 25 bodies hear of their tasks and their late or due reports, 24 heads
    // (the 25th is a mailbox that is told already), the board and the leader of the meeting; these two get the summary besides.
    const expected = [...base, ...others, ...ALL.map(toHead), BOARD, BOARD, LEADER, LEADER].filter(
      (to, index, all) => to !== toBody('chi-bo-toa-an') || all.indexOf(to) === index,
    );
    expect(expected).toHaveLength(53);
    const copies = [1, 2, 3].map(() => startCopy('2026-06-17T07:30:00+07:00'));
    await Promise.all(copies.map((copy) => once(copy.stdout, 'data')));
    const ends = copies.map((copy) => once(copy, 'exit'));
    for (const copy of copies) copy.stdin.end('begin\n');
    expect((await Promise.all(ends)).map(([code]) => code as unknown)).toEqual([0, 0, 0]);
    expect(sink.taken.map(({ to }) => to).toSorted()).toEqual(expected.toSorted());
    const ids = await Promise.all(sink.taken.map(async ({ parsed }) => (await parsed).messageId));
    expect(new Set(ids).size).toBe(53);
  });
});

/** A copy of the program that runs all passes ten times once it is told to begin. */
function startCopy(now: string) {
  const copy = spawn(
    process.execPath,
    ['--import', './test/support/typescript-hooks.ts', 'test/support/pass-program.ts'],
    {
      env: {
        DATABASE_URL: app.settings.databaseUrl ?? '',
        SMTP_URL: sink.url,
        VAR_DIR: app.settings.varDir,
        DONDOC_NOW: now,
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  started.push(copy);
  return copy;
}
