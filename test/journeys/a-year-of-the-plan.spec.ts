import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BOARD, LEADER, toBody } from './expected-mail.js';
import { FIRST_HALF_MAIL } from './first-half-mail.js';
import {
  acknowledgements,
  FIRST_CUT_OFF,
  fromMayToJune,
  lateReports,
  reportsInTime,
  untilMarch,
  urgings,
} from './first-half-story.js';
import { Journey } from './journey.js';
import { demanded, type LoggedMessage, type Mails, sentMail, shortPlace } from './mail-log.js';
import { figuresOf, type JourneyTask, People } from './people.js';
import { ALL, CONTINUOUS, YEARLY } from './sample-bodies.js';
import { SECOND_HALF_MAIL } from './second-half-mail.js';
import {
  acceptedProposal,
  askedForLater,
  closingTheYear,
  outage,
  reportsOfTheYear,
  returnedTask,
  SECOND_CUT_OFF,
} from './second-half-story.js';

// Some steps run a hundred days.

/** The steps follow one another: each begins where the one before it has ended. */
let journey: Journey;
let people: People;
let planId: string;

beforeAll(async () => {
  // A holiday: whoever is told of something today hears of it on the next working day.
  journey = await Journey.start('2026-01-01T09:00:00+07:00');
  const [plan] = await journey.list<{ id: string }>('board', '/plans');
  planId = plan?.id ?? '';
  people = new People(journey, planId);
});
afterAll(() => journey.close());

/** All mails of these days, as the log and the SMTP server have them. */
const mails = (from: string, until: string): Promise<Mails> => sentMail(journey, planId, from, until);

/** The only mail to that address on that day. */
function textTo(to: string, day: string): string {
  const found = journey.taken.filter((one) => one.to === to && one.day === day);
  expect(found).toHaveLength(1);
  return found[0]?.text ?? '';
}

function named(tasks: readonly JourneyTask[]): string[] {
  return tasks.map(({ duty, leadBody }) => `${shortPlace(duty.place)} ${leadBody.code}`).toSorted();
}

async function overdue(): Promise<string[]> {
  return named(await people.tasks('&lateness=overdue'));
}

describe('the first half of the year', () => {
  it('begins with 83 continuous and 24 yearly tasks, each with its lead body', async () => {
    const tasks = await people.tasks();
    const expected = ALL.flatMap((body) =>
      [...(CONTINUOUS[body] ?? []), ...(YEARLY[body] ?? [])].map((duty) => `${duty} ${body}`),
    );
    expect(expected).toHaveLength(107);
    expect(named(tasks)).toEqual(expected.toSorted());
    // Half-years from 15/12/2025, 15/06/2026 and 15/12/2026, years from 15/12/2025 and 15/12/2026: 3 x 83 + 2 x 24.
    expect(await people.tasks('&upcoming=all')).toHaveLength(297);
  });

  it('tells of the assignments on the first working day, and of a triggered duty at once', async () => {
    await acknowledgements(journey, people);
    await untilMarch(journey, people);
    expect(await mails('2026-01-01', '2026-03-12')).toEqual(
      demanded(FIRST_HALF_MAIL, '2026-01-01', '2026-03-12'),
    );
  });

  it('escalates an overdue task to the head on the third and to the board on the seventh day', async () => {
    await journey.passUntil('2026-05-11');
    expect(await overdue()).toEqual(['III.1-2 ban-to-chuc']);
    expect(await mails('2026-03-13', '2026-05-11')).toEqual(
      demanded(FIRST_HALF_MAIL, '2026-03-13', '2026-05-11'),
    );
    const [escalated] = journey.taken.filter(
      ({ day, to, subject }) => day === '2026-05-11' && to === BOARD && !subject.startsWith('Tổng hợp tuần'),
    );
    expect(escalated?.subject).toMatch(
      /^Nhiệm vụ quá hạn, thời hạn 30\/04\/2026: NV-\d+ .* \(Ban Tổ chức Huyện ủy\)$/,
    );
  });

  it('tells the board from the third working day what waits for it, and opens the review on 15 May', async () => {
    await fromMayToJune(journey, people);
    expect(await mails('2026-05-12', '2026-06-02')).toEqual(
      demanded(FIRST_HALF_MAIL, '2026-05-12', '2026-06-02'),
    );
    const task = await people.task('III.1-2', 'ban-to-chuc');
    expect(task).toMatchObject({ status: 'confirmed', lateness: 'late', completedOn: '2026-05-12' });
  });

  it('reminds those who have not reported, and of the new period those who have not acknowledged', async () => {
    await reportsInTime(journey, people);
    expect(await mails('2026-06-03', '2026-06-19')).toEqual(
      demanded(FIRST_HALF_MAIL, '2026-06-03', '2026-06-19'),
    );
    // The paper arrived on the 16th, the last day in time, and was entered on the 17th.
    const court = await people.report('chi-bo-toa-an', FIRST_CUT_OFF);
    expect(court).toMatchObject({ status: 'accepted', submittedOn: '2026-06-16', lateness: 'on_time' });
    // Xã Lát, eight on the 15th and one on the 16th.
    expect(textTo(LEADER, '2026-06-17')).toContain('Đã nhận 10/25 báo cáo');
    // The return of the evening before and the reminder stand under one link.
    const returned = textTo(toBody('hoi-phu-nu'), '2026-06-19');
    expect(returned).toContain('Báo cáo được trả lại');
    expect(returned).toContain('còn 3 ngày');
    expect(returned.match(/https:\/\/dondoc\.example\/reports\//g)).toHaveLength(1);
  });

  it('urges by mail and by telephone, and counts both', async () => {
    await urgings(journey, people);
    // The reports of both bodies are overdue, and with them their continuous tasks: due on the 16th and on the 18th.
    expect(await overdue()).toEqual([
      'III.6-1 hoi-cuu-chien-binh',
      'III.7-1 xa-dung-kno',
      'III.7-3 xa-dung-kno',
      'III.7-4 xa-dung-kno',
      'IV.2 hoi-cuu-chien-binh',
      'IV.3 xa-dung-kno',
    ]);
    // Since Monday the 15th: ten base organizations with 4 tasks each, eleven others with 31 together.
    const week = textTo(LEADER, '2026-06-22');
    expect(week).toContain('Hoàn thành trong 7 ngày qua: 71');
    expect(week).toContain('Báo cáo chưa gửi: 3');
    expect(week).toContain('Báo cáo quá hạn: 2');
    const urged = await journey.list<{ channel: string }>('board', '/urgings');
    expect(urged.map(({ channel }) => channel).toSorted()).toEqual(['mail', 'telephone']);
  });

  it('holds a returned report to the day given, and asks for nothing after the review is closed', async () => {
    await lateReports(journey, people);
    expect(await people.report('hoi-phu-nu', FIRST_CUT_OFF)).toMatchObject({
      status: 'accepted',
      late: true,
    });
    await journey.passUntil('2026-07-05');
    expect(await mails('2026-06-20', '2026-07-05')).toEqual(
      demanded(FIRST_HALF_MAIL, '2026-06-20', '2026-07-05'),
    );
  });

  it('closes with the figures of the closing day', async () => {
    const closed = await people.summary(FIRST_CUT_OFF);
    expect([closed.frozen, closed.on]).toEqual([true, '2026-06-29']);
    // 83 continuous tasks and III.1-2. Late: 4 of xã Đưng K’nớ, 2 of the women's union (returned), III.1-2; overdue: 2 of the
    // veterans, who never reported; 84 - 7 - 2 in time. All reports but one were accepted, so nothing waits.
    const figures = {
      due: 84,
      doneOnTime: 75,
      doneLate: 7,
      openOverdue: 2,
      openInTime: 0,
      waiting: 0,
      carriedOver: 0,
    };
    expect(closed.plan.period).toMatchObject({ byCurrentDeadline: figures, byFirstDeadline: figures });
    expect(closed.plan.year).toBeNull();
    expect(figuresOf(closed, 'xa-dung-kno')?.byCurrentDeadline).toMatchObject({
      due: 4,
      doneOnTime: 0,
      doneLate: 4,
    });
    expect(figuresOf(closed, 'ban-to-chuc')?.byCurrentDeadline).toMatchObject({
      due: 7,
      doneOnTime: 6,
      doneLate: 1,
    });
    expect(closed.reports).toMatchObject({
      expected: 25,
      sent: 24,
      onTime: 22,
      late: 2,
      missing: 1,
      accepted: 24,
    });
    expect(closed.notReported.map(({ body }) => body.code)).toEqual(['hoi-cuu-chien-binh']);
  });
});

describe('the second half of the year', () => {
  it('tells of the day that the board proposes instead of the one asked for', async () => {
    await askedForLater(journey, people);
    expect(await mails('2026-07-06', '2026-08-25')).toEqual(
      demanded(SECOND_HALF_MAIL, '2026-07-06', '2026-08-25'),
    );
    const proposal = journey.taken.find(({ day, to }) => day === '2026-08-25' && to === toBody('van-phong'));
    expect(proposal?.text).toContain('Đề xuất thời hạn khác: 15/10/2026');
    expect(proposal?.text).toMatch(/https:\/\/dondoc\.example\/tasks\/[\da-f-]{36}/);
  });

  it('moves the deadline only when the body accepts, and keeps the first one in sight', async () => {
    expect(await people.task('III.4', 'van-phong')).toMatchObject({ dueOn: '2026-08-31', extensions: 0 });
    expect(await acceptedProposal(journey, people)).toMatchObject({
      dueOn: '2026-10-15',
      firstDueOn: '2026-08-31',
      extensions: 1,
    });
  });

  it('begins a new series for the new deadline, and another for the day that a return gives', async () => {
    await returnedTask(journey, people);
    expect(await mails('2026-08-26', '2026-10-22')).toEqual(
      demanded(SECOND_HALF_MAIL, '2026-08-26', '2026-10-22'),
    );
    // Done again on 20 October, by the 22nd as told: the day it was first done, 13 October, still counts.
    expect(await people.task('III.4', 'van-phong')).toMatchObject({
      status: 'confirmed',
      completedOn: '2026-10-13',
      lateness: 'on_time',
    });
  });

  it('says after a week without passes only the latest, and has the others on record as overtaken', async () => {
    await outage(journey, people);
    expect(await mails('2026-10-23', '2026-12-14')).toEqual(
      demanded(SECOND_HALF_MAIL, '2026-10-23', '2026-12-14'),
    );
    const overtaken = await journey.app.dataSource.query<unknown[]>(
      `select kind, "offset", count(*)::int as count from reminder
       where state = 'overtaken' and day between '2026-12-07' and '2026-12-13' group by 1, 2 order by 1, 2`,
    );
    // Of the 12 base organizations one has done its two yearly tasks in March.
    expect(overtaken).toEqual([
      { kind: 'report-due', offset: '-7', count: 12 },
      { kind: 'task-due', offset: '-1', count: 22 },
      { kind: 'task-due', offset: '-3', count: 22 },
      { kind: 'task-due', offset: '-7', count: 22 },
    ]);
  });

  it('counts for a body without accounts the day its word arrived', async () => {
    await reportsOfTheYear(journey, people);
    for (const duty of ['III.7-2', 'III.7-5']) {
      const task = await people.task(duty, 'chi-bo-toa-an', '2025-12-15');
      expect(task).toMatchObject({ status: 'confirmed', completedOn: '2026-12-14', lateness: 'on_time' });
    }
    // The veterans' two of the first half are open still.
    expect(await overdue()).toEqual([
      'III.6-1 hoi-cuu-chien-binh',
      'III.7-1 xa-dung-kno',
      'III.7-3 xa-dung-kno',
      'III.7-4 xa-dung-kno',
      'III.7-5 xa-dung-kno',
      'IV.2 hoi-cuu-chien-binh',
      'IV.3 xa-dung-kno',
    ]);
  });

  it('tells head and board of what stays late, until the year is closed', async () => {
    await closingTheYear(journey, people);
    expect(await mails('2026-12-15', '2026-12-31')).toEqual(
      demanded(SECOND_HALF_MAIL, '2026-12-15', '2026-12-31'),
    );
  });

  it('ends with the figures of the second review and of the year', async () => {
    const closed = await people.summary(SECOND_CUT_OFF);
    expect([closed.frozen, closed.on]).toEqual([true, '2026-12-28']);
    // 83 continuous tasks, 24 yearly ones and III.4. Late: 4 continuous and III.7-5 of xã Đưng K’nớ; by its first deadline III.4
    // too (3 September against 13 October). Carried over: the veterans' two of the first half.
    const figures = { due: 108, openOverdue: 0, openInTime: 0, waiting: 0, carriedOver: 2 };
    expect(closed.plan.period).toMatchObject({
      byCurrentDeadline: { ...figures, doneOnTime: 103, doneLate: 5 },
      byFirstDeadline: { ...figures, doneOnTime: 102, doneLate: 6 },
    });
    // Both halves: 84 + 108 due, 75 + 103 on time, 7 + 5 late, 2 overdue.
    const year = { due: 192, openOverdue: 2, openInTime: 0, waiting: 0, carriedOver: 0 };
    expect(closed.plan.year).toMatchObject({
      byCurrentDeadline: { ...year, doneOnTime: 178, doneLate: 12 },
      byFirstDeadline: { ...year, doneOnTime: 177, doneLate: 13 },
    });
    expect(figuresOf(closed, 'xa-dung-kno')?.byCurrentDeadline).toMatchObject({
      due: 6,
      doneOnTime: 1,
      doneLate: 5,
    });
    expect(figuresOf(closed, 'van-phong')).toMatchObject({
      byCurrentDeadline: { due: 2, doneOnTime: 2, doneLate: 0 },
      byFirstDeadline: { due: 2, doneOnTime: 1, doneLate: 1 },
    });
    expect(closed.reports).toMatchObject({
      expected: 25,
      sent: 25,
      onTime: 24,
      late: 1,
      missing: 0,
      accepted: 25,
    });
  });

  it('has made the tasks of two more half-years and one more year, and two that were triggered', async () => {
    // 297 at the start, 83 on 15 June (for 15/06/2027), 83 + 24 on 15 December (for 15/12/2027), III.1-2 and III.4.
    expect(await people.tasks('&upcoming=all')).toHaveLength(489);
  });

  it('has sent every message once, and the log says which server took it', async () => {
    const messages = await journey.list<LoggedMessage>('board', '/messages');
    expect(messages.filter(({ state }) => state !== 'sent')).toEqual([]);
    expect(messages.filter(({ acceptedBy }) => !acceptedBy?.includes('taken by the sink'))).toEqual([]);
    expect(messages).toHaveLength(journey.taken.length);
  });
});
