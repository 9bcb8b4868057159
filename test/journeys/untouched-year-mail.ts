import {
  aboutReports,
  BOARD,
  LEADER,
  mail,
  type MailByDay,
  toBody,
  together,
  toHead,
  WEEKLY,
} from './expected-mail.js';
import { ALL, BASE, OTHERS } from './sample-bodies.js';

/**
 * What the calendar demands on each day of 2026 where nobody does anything with the sample plan, but for the board, which closes
 * the first review on 30 June after work. Worked out from the rules, days counted on the calendar of 2026.
 */

const reportsLate = (bodies: readonly string[], workingDays: number): string[] => [
  ...aboutReports(bodies, `report-overdue ${workingDays}`),
  // From the third working day late the board too.
  ...(workingDays < 3 ? [] : [mail(BOARD, ...bodies.map((body) => `report-overdue ${workingDays} ${body}`))]),
];

const yearly = (says: string, to: (body: string) => string = toBody): string[] =>
  BASE.map((body) => mail(to(body), `${says} III.7-2 ${body}`, `${says} III.7-5 ${body}`));

const yearlyToBoard = (says: string): string =>
  mail(BOARD, ...BASE.flatMap((body) => [`${says} III.7-2 ${body}`, `${says} III.7-5 ${body}`]));

const meeting = (offset: number): string[] =>
  [...ALL.map(toHead), BOARD, LEADER].map((to) => mail(to, `review-meeting ${offset}`));

/** The first working day of each week, where it is not in one of the tables below. */
const QUIET_WEEKS = [
  '2026-01-05 2026-01-12 2026-01-19 2026-01-26',
  '2026-02-02 2026-02-09 2026-02-23',
  '2026-03-02 2026-03-09 2026-03-16 2026-03-23 2026-03-30',
  '2026-04-06 2026-04-13 2026-04-20 2026-04-28',
  '2026-05-04 2026-05-11 2026-05-18 2026-05-25',
  '2026-06-01 2026-06-08',
  '2026-07-06 2026-07-13 2026-07-20 2026-07-27',
  '2026-08-03 2026-08-10 2026-08-17 2026-08-24',
  '2026-09-03 2026-09-07 2026-09-14 2026-09-21 2026-09-28',
  '2026-10-05 2026-10-12 2026-10-19 2026-10-26',
  '2026-11-02 2026-11-09 2026-11-23',
].flatMap((month) => month.split(' '));

/** Reports due on 16 June (base) and 18 June (others), the meeting on 24 June. */
const FIRST_REVIEW: MailByDay = {
  '2026-05-15': aboutReports(ALL, 'report-due opening'),
  '2026-06-02': aboutReports(BASE, 'report-due -14'),
  '2026-06-04': aboutReports(OTHERS, 'report-due -14'),
  '2026-06-09': aboutReports(BASE, 'report-due -7'),
  '2026-06-11': aboutReports(OTHERS, 'report-due -7'),
  '2026-06-12': aboutReports(BASE, 'report-due -3'),
  '2026-06-15': [...WEEKLY, ...aboutReports(BASE, 'report-due -1'), ...aboutReports(OTHERS, 'report-due -3')],
  '2026-06-16': aboutReports(BASE, 'report-due 0'),
  '2026-06-17': together(reportsLate(BASE, 1), aboutReports(OTHERS, 'report-due -1'), meeting(-7)),
  '2026-06-18': [...reportsLate(BASE, 2), ...aboutReports(OTHERS, 'report-due 0')],
  '2026-06-19': together(reportsLate(BASE, 3), reportsLate(OTHERS, 1)),
  '2026-06-22': together(WEEKLY, reportsLate(BASE, 4), reportsLate(OTHERS, 2)),
  '2026-06-23': together(reportsLate(BASE, 5), reportsLate(OTHERS, 3), meeting(-1)),
  '2026-06-24': together(reportsLate(BASE, 6), reportsLate(OTHERS, 4)),
  '2026-06-25': together(reportsLate(BASE, 7), reportsLate(OTHERS, 5)),
  '2026-06-26': together(reportsLate(BASE, 8), reportsLate(OTHERS, 6)),
  '2026-06-29': together(WEEKLY, reportsLate(BASE, 9), reportsLate(OTHERS, 7)),
  '2026-06-30': together(reportsLate(BASE, 10), reportsLate(OTHERS, 8)),
};

/** Yearly tasks due on 14 December; reports due on 16 December (base) and 18 December (others), the meeting on the 24th. */
const SECOND_REVIEW: MailByDay = {
  '2026-11-16': [...WEEKLY, ...aboutReports(ALL, 'report-due opening')],
  '2026-11-30': [...WEEKLY, ...yearly('task-due -14')],
  '2026-12-02': aboutReports(BASE, 'report-due -14'),
  '2026-12-04': aboutReports(OTHERS, 'report-due -14'),
  '2026-12-07': [...WEEKLY, ...yearly('task-due -7')],
  '2026-12-09': aboutReports(BASE, 'report-due -7'),
  // Of the yearly tasks 3 days before, and 1 day before moved from Sunday: the later one is said.
  '2026-12-11': together(
    yearly('task-due -1'),
    aboutReports(BASE, 'report-due -3'),
    aboutReports(OTHERS, 'report-due -7'),
  ),
  '2026-12-14': [...WEEKLY, ...yearly('task-due 0')],
  '2026-12-15': together(
    yearly('task-overdue 1'),
    aboutReports(BASE, 'report-due -1'),
    aboutReports(OTHERS, 'report-due -3'),
  ),
  '2026-12-16': aboutReports(BASE, 'report-due 0'),
  // The court's mailbox is its officer's and its head's: it hears of each task once.
  '2026-12-17': together(
    yearly('task-overdue 3'),
    yearly('task-overdue 3', toHead).filter((one) => !one.startsWith('chi-bo-toa-an')),
    reportsLate(BASE, 1),
    aboutReports(OTHERS, 'report-due -1'),
    meeting(-7),
  ),
  '2026-12-18': [...reportsLate(BASE, 2), ...aboutReports(OTHERS, 'report-due 0')],
  '2026-12-21': together(
    WEEKLY,
    yearly('task-overdue 7'),
    yearly('task-overdue 7', toHead).filter((one) => !one.startsWith('chi-bo-toa-an')),
    [yearlyToBoard('task-overdue 7')],
    reportsLate(BASE, 3),
    reportsLate(OTHERS, 1),
  ),
  '2026-12-22': together(reportsLate(BASE, 4), reportsLate(OTHERS, 2)),
  '2026-12-23': together(reportsLate(BASE, 5), reportsLate(OTHERS, 3), meeting(-1)),
  '2026-12-24': together(reportsLate(BASE, 6), reportsLate(OTHERS, 4)),
  '2026-12-25': together(reportsLate(BASE, 7), reportsLate(OTHERS, 5)),
  '2026-12-28': together(
    WEEKLY,
    yearly('task-overdue 14'),
    yearly('task-overdue 14', toHead).filter((one) => !one.startsWith('chi-bo-toa-an')),
    [yearlyToBoard('task-overdue 14')],
    reportsLate(BASE, 8),
    reportsLate(OTHERS, 6),
  ),
  '2026-12-29': together(reportsLate(BASE, 9), reportsLate(OTHERS, 7)),
  '2026-12-30': together(reportsLate(BASE, 10), reportsLate(OTHERS, 8)),
  '2026-12-31': together(reportsLate(BASE, 11), reportsLate(OTHERS, 9)),
};

export const UNTOUCHED_YEAR: MailByDay = {
  ...Object.fromEntries(QUIET_WEEKS.map((day) => [day, WEEKLY])),
  ...FIRST_REVIEW,
  ...SECOND_REVIEW,
};
