import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CalendarService } from '../../src/calendar/calendar.service.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { PASSWORD, type Stored, World } from '../support/world.js';

interface DaysAnswer {
  readonly items: { day: string; off: boolean; name: string; source: string; certainty: string }[];
  readonly nextCursor: string | null;
  readonly zone: string;
  readonly direction: string;
  readonly version: number;
}

let app: TestApp;
let world: World;
let calendar: CalendarService;
let committee: Stored;
let board: Client;

beforeAll(async () => {
  app = await startApp('2026-06-15T23:30:00+07:00');
  world = new World(app.dataSource.manager);
  calendar = app.get(CalendarService);
});

afterAll(() => app.close());

beforeEach(async () => {
  committee = await world.committee();
  const account = await world.account({ role: 'board', at: committee });
  board = await app.client().signIn(account.email, PASSWORD);
});

const holiday = (day: string, more: object = {}) => ({
  day,
  off: true,
  name: 'Nghỉ',
  source: 'Thông báo số 1',
  certainty: 'ordered',
  ...more,
});
const put = (more: object, headers: Record<string, string> = {}) =>
  board.put<DaysAnswer>(
    '/calendar/days',
    { committeeId: committee.id, year: 2026, days: [], ...more },
    headers,
  );

describe('a committee’s calendar', () => {
  it('begins with the days that were ordered, and expected ones for the next year', async () => {
    const { body } = await board.get<DaysAnswer>(`/calendar/days?committee=${committee.id}&year=2026`);
    expect(body).toMatchObject({
      zone: 'Asia/Ho_Chi_Minh',
      direction: 'forward',
      version: 0,
      nextCursor: null,
    });
    expect(body.items).toHaveLength(16);
    expect(body.items[1]).toEqual({
      day: '2026-01-02',
      off: true,
      name: 'Nghỉ hoán đổi với thứ Bảy 10/01',
      nameEn: 'Off in exchange for Saturday 10 January',
      source: 'Công văn số 12729/VPCP-KGVX ngày 25/12/2025 của Văn phòng Chính phủ',
      certainty: 'ordered',
    });
    const all = await board.get<DaysAnswer>(`/calendar/days?committee=${committee.id}&limit=200`);
    expect([...new Set(all.body.items.map(({ day }) => day.slice(0, 4)))]).toEqual(['2026', '2027']);
  });

  it('is filled once, however many ask at the same time', async () => {
    await Promise.all(Array.from({ length: 8 }, () => calendar.forCommittee(committee.id)));
    const history = await app.dataSource.query<object[]>(
      'select action, actor_id from history where object_id = $1',
      [committee.id],
    );
    expect(history).toEqual([{ action: 'calendar.filled', actor_id: null }]);
  });

  it('counts by it: 31 August 2026 is off, Saturday 22 August is worked', async () => {
    const { calendar: working, today, zone, direction } = await calendar.forCommittee(committee.id);
    expect(working.isWorkingDay(calendarDay('2026-08-31'))).toBe(false);
    expect(working.isWorkingDay(calendarDay('2026-08-22'))).toBe(true);
    expect({ today, zone, direction }).toEqual({
      today: '2026-06-15',
      zone: 'Asia/Ho_Chi_Minh',
      direction: 'forward',
    });
  });

  it('does not come back once the committee has emptied a year', async () => {
    expect((await put({ days: [] })).body.items).toEqual([]);
    const { calendar: working } = await calendar.forCommittee(committee.id);
    expect(working.isWorkingDay(calendarDay('2026-08-31'))).toBe(true);
    expect(working.isWorkingDay(calendarDay('2027-01-01'))).toBe(false);
  });

  it('has the next year filled when a year begins, however long nobody asked', async () => {
    await calendar.forCommittee(committee.id);
    app.clock.set(new Date('2028-01-01T09:00:00+07:00'));
    const { calendar: working } = await calendar.forCommittee(committee.id);
    app.clock.set(new Date('2026-06-15T23:30:00+07:00'));
    expect(working.isWorkingDay(calendarDay('2028-01-03'))).toBe(false);
    expect(working.isWorkingDay(calendarDay('2029-01-01'))).toBe(false);
  });

  it('is read page by page', async () => {
    const first = await board.get<DaysAnswer>(`/calendar/days?committee=${committee.id}&year=2026&limit=10`);
    const rest = await board.get<DaysAnswer>(
      `/calendar/days?committee=${committee.id}&year=2026&limit=10&cursor=${first.body.nextCursor}`,
    );
    expect([first.body.items.length, rest.body.items.length, rest.body.nextCursor]).toEqual([10, 6, null]);
  });
});

describe('a change of a year', () => {
  it('takes the place of the whole year, and of no other', async () => {
    const answer = await put({ days: [holiday('2026-03-02')] });
    expect(answer).toMatchObject({ status: 200, body: { version: 1, items: [{ day: '2026-03-02' }] } });
    const next = await board.get<DaysAnswer>(`/calendar/days?committee=${committee.id}&year=2027`);
    expect(next.body.items.length).toBeGreaterThan(5);
  });

  it('sets the zone and the direction of the committee where it names them, and leaves them where not', async () => {
    await put({ zone: 'Asia/Tokyo', direction: 'back' });
    await put({});
    expect(await calendar.forCommittee(committee.id)).toMatchObject({
      zone: 'Asia/Tokyo',
      direction: 'back',
      today: '2026-06-16',
    });
  });

  it('is on record day by day', async () => {
    await put({ days: [holiday('2026-03-02')] });
    await put({ days: [holiday('2026-03-03')], direction: 'none' });
    const [row] = await app.dataSource.query<object[]>(
      'select action, committee_id, before, after from history where object_id = $1 order by number desc limit 1',
      [committee.id],
    );
    expect(row).toMatchObject({
      action: 'calendar.changed',
      committee_id: committee.id,
      before: { direction: 'forward', '2026-03-02': { off: true }, '2026-03-03': null },
      after: { direction: 'none', '2026-03-02': null, '2026-03-03': { source: 'Thông báo số 1' } },
    });
  });

  it('made on an older version is refused, where it says so', async () => {
    await put({ days: [holiday('2026-03-02')] }, { 'if-match': '"0"' });
    expect(await put({}, { 'if-match': '"0"' })).toMatchObject({
      status: 412,
      body: { code: 'stale_version', currentVersion: 1 },
    });
  });

  it('names days of that year, each once, that differ from their weekday', async () => {
    const saturday = '2026-03-07';
    const days = [
      holiday('2027-03-01'),
      holiday('2026-03-02'),
      holiday('2026-03-02'),
      holiday(saturday),
      holiday('2026-03-03', { off: false }),
    ];
    const answer = await put({ days });
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad_calendar' } });
    expect(
      (answer.body as unknown as { fields: { name: string }[] }).fields.map((field) => field.name),
    ).toEqual(['days[0].day', 'days[2].day', 'days[3].day', 'days[4].day']);
    expect((await put({ days: [holiday(saturday, { off: false })] })).status).toBe(200);
  });

  it('knows the zones that exist', async () => {
    expect(await put({ zone: 'Asia/Đà_Lạt' })).toMatchObject({
      status: 400,
      body: { fields: [{ name: 'zone' }] },
    });
  });

  it('is the board’s alone; others of the committee read', async () => {
    const observer = await world.account({ role: 'observer', at: committee });
    const stranger = await world.account({ role: 'board', at: await world.committee() });
    const request = { committeeId: committee.id, year: 2026, days: [] };
    const path = `/calendar/days?committee=${committee.id}`;
    const statuses = async (email: string) => {
      const client = await app.client().signIn(email, PASSWORD);
      return [(await client.get(path)).status, (await client.put('/calendar/days', request)).status];
    };
    expect(await statuses(observer.email)).toEqual([200, 403]);
    expect(await statuses(stranger.email)).toEqual([404, 404]);
  });

  it('belongs to a committee, not to another body', async () => {
    const body = await world.body(committee);
    expect(await put({ committeeId: body.id })).toMatchObject({
      status: 400,
      body: { code: 'not_a_committee' },
    });
  });
});
