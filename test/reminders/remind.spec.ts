import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, calendarDay, type CalendarDay } from '../../src/kernel/calendar-day.js';
import { type PreviewLine, type PreviewMail, previewText } from '../../src/reminders/remind-preview.js';
import { RemindService } from '../../src/reminders/remind.service.js';
import { UNTOUCHED_YEAR } from '../journeys/untouched-year-mail.js';
import { startApp, type TestApp } from '../support/app.js';
import { sampleEnv, samplePlanFile, startSample } from '../support/sample.js';

let app: TestApp;
let bodyCodes: ReadonlyMap<string, string>;

beforeAll(async () => {
  app = await startApp('2026-01-01T09:00:00+07:00', sampleEnv);
  await startSample(app);
  const { bodies } = await samplePlanFile();
  bodyCodes = new Map(bodies.map(({ name, code }) => [name.vi, code]));
});
afterAll(() => app.close());

/** `address: what it says; what it says`, each with the code of the body it is about. */
function written({ to, lines }: PreviewMail): string {
  return `${to}: ${lines.map(said).toSorted().join('; ')}`;
}

function said({ why, body }: PreviewLine): string {
  const code = body === null ? '' : (bodyCodes.get(body.vi) ?? body.vi);
  return `${why} ${code}`.trim();
}

/** What the year's table says of a day, without the places of duties. */
function expectedOn(day: CalendarDay): string[] {
  return (UNTOUCHED_YEAR[day] ?? [])
    .map((mail) => {
      const [to = '', says = ''] = mail.split(': ');
      const lines = says.split('; ').map((one) => one.replace(/ (III|IV)\.[\d-]+/, ''));
      return `${to}: ${lines.toSorted().join('; ')}`;
    })
    .toSorted();
}

async function previewOf(day: CalendarDay): Promise<string[]> {
  const [preview, ...others] = await app.get(RemindService).preview(day);
  expect(others).toEqual([]);
  return (preview?.mails ?? []).map(written).toSorted();
}

/** What each day from one to the other shows, and what the table says of it. */
async function shownAndExpected(from: string, until: string): Promise<[shown: unknown, expected: unknown]> {
  const [shown, expected]: [Record<string, string[]>, Record<string, string[]>] = [{}, {}];
  for (let day = calendarDay(from); day <= until; day = addDays(day, 1)) {
    shown[day] = await previewOf(day);
    expected[day] = expectedOn(day);
  }
  return [shown, expected];
}

async function messages(): Promise<number> {
  const [row] = await app.dataSource.query<{ count: number }[]>(
    'select (select count(*) from message)::int + (select count(*) from reminder)::int as count',
  );
  return row?.count ?? -1;
}

describe('the preview of the sample plan', () => {
  it('shows for each day of the first half of 2026 exactly the mails that the calendar demands', async () => {
    const [shown, expected] = await shownAndExpected('2026-01-02', '2026-06-30');
    expect(shown).toEqual(expected);
  });

  it('shows the same of the second half, once the first review is closed', async () => {
    await app.dataSource.query(`update review set status = 'closed' where period_from = '2025-12-15'`);
    try {
      const [shown, expected] = await shownAndExpected('2026-07-01', '2026-12-31');
      expect(shown).toEqual(expected);
    } finally {
      await app.dataSource.query(`update review set status = 'scheduled' where period_from = '2025-12-15'`);
    }
  });

  it('says the same of a day that has passed', async () => {
    app.clock.set(new Date('2026-06-20T09:00:00+07:00'));
    expect(await previewOf(calendarDay('2026-06-09'))).toEqual(expectedOn(calendarDay('2026-06-09')));
  });

  it('of today shows besides what was missed before and the notices that wait', async () => {
    app.clock.set(new Date('2026-06-10T09:00:00+07:00'));
    const [preview] = await app.get(RemindService).preview(null);
    expect(preview?.mails).toEqual([]);
    // The 12 base organizations were to hear on the 9th, the others on the 4th; board and leader on Monday the 8th.
    expect(preview?.missed).toHaveLength(25 + 2);
    expect(preview?.notices).toHaveLength(25);
  });

  it('writes and sends nothing', async () => {
    await app.get(RemindService).preview(null);
    expect(await messages()).toBe(0);
  });

  it('is printed with address, rule, code, title, body and day', async () => {
    app.clock.set(new Date('2026-01-05T09:00:00+07:00'));
    const [preview] = await app.get(RemindService).preview(calendarDay('2026-06-02'));
    if (!preview) throw new Error('no preview');
    const { vi, en } = previewText(preview);
    expect(vi.split('\n').slice(0, 3)).toEqual([
      'Huyện ủy Lạc Dương, 02/06/2026: 12 thư',
      '  chi-bo-toa-an@lacduong.example',
      '    report-due -14       Sơ kết 6 tháng đầu năm 2026 · Chi bộ Tòa án nhân dân huyện · 16/06/2026',
    ]);
    expect(en).toContain('02/06/2026: 12 mails');
    const [ofTasks] = await app.get(RemindService).preview(calendarDay('2026-11-30'));
    expect(ofTasks && previewText(ofTasks).vi).toMatch(/^ {4}task-due -14 +NV-\d+ .+ · .+ · 14\/12\/2026$/m);
    const [dayOff] = await app.get(RemindService).preview(calendarDay('2026-11-29'));
    expect(dayOff && previewText(dayOff).en).toMatch(/29\/11\/2026: a day off, nothing goes out$/);
  });
});
