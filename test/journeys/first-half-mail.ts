import {
  aboutReports,
  BOARD,
  LEADER,
  mail,
  type MailByDay,
  toBody,
  toHead,
  WEEKLY,
} from './expected-mail.js';
import { ALL, BASE, CONTINUOUS, OTHERS, without, YEARLY } from './sample-bodies.js';

const BTC = 'ban-to-chuc';
const KNO = 'xa-dung-kno';
const CCB = 'hoi-cuu-chien-binh';
const HPN = 'hoi-phu-nu';

/** Xã Lát has sent its report on 1 June. */
const BASE_BUT_LAT = without(BASE, 'xa-lat');

const told = (body: string, duties: readonly string[] = []): string[] =>
  duties.map((duty) => `task-assigned ${duty} ${body}`);

/** January to May: the plan is loaded on 1 January, a holiday; one conditional duty is triggered and done late. */
const UNTIL_MAY: MailByDay = {
  // Assignments of 1 January (off; 2 January off, then a week-end) go with the next digest: Monday the 5th.
  '2026-01-05': [
    ...WEEKLY,
    ...ALL.map((body) => mail(toBody(body), ...told(body, CONTINUOUS[body]), ...told(body, YEARLY[body]))),
  ],
  '2026-01-12': WEEKLY,
  '2026-01-19': WEEKLY,
  '2026-01-26': WEEKLY,
  '2026-02-02': WEEKLY,
  '2026-02-09': WEEKLY,
  // 16 to 20 February are off (Tết): that week has no working day and no summary.
  '2026-02-23': WEEKLY,
  // III.1-2 is triggered at 10:00, due on 30 April, a holiday: in time until Monday 4 May.
  '2026-03-02': [...WEEKLY, mail(toBody(BTC), `task-assigned III.1-2 ${BTC}`)],
  '2026-03-09': WEEKLY,
  '2026-03-16': WEEKLY,
  '2026-03-23': WEEKLY,
  '2026-03-30': WEEKLY,
  '2026-04-06': WEEKLY,
  '2026-04-13': WEEKLY,
  // 14 days before 4 May.
  '2026-04-20': [...WEEKLY, mail(toBody(BTC), `task-due -14 III.1-2 ${BTC}`)],
  // 7 days before is Monday 27 April, off: the working day before.
  '2026-04-24': [mail(toBody(BTC), `task-due -7 III.1-2 ${BTC}`)],
  // Monday 27 April is off (for the Hùng Kings' day): the week begins on Tuesday.
  '2026-04-28': WEEKLY,
  // 3 days before (1 May, off) and 1 day before (Sunday 3 May) both come back to 29 April; the later one is said.
  '2026-04-29': [mail(toBody(BTC), `task-due -1 III.1-2 ${BTC}`)],
  '2026-05-04': [...WEEKLY, mail(toBody(BTC), `task-due 0 III.1-2 ${BTC}`)],
  '2026-05-05': [mail(toBody(BTC), `task-overdue 1 III.1-2 ${BTC}`)],
  // From 3 days its head too, from 7 the board too.
  '2026-05-07': [
    mail(toBody(BTC), `task-overdue 3 III.1-2 ${BTC}`),
    mail(toHead(BTC), `task-overdue 3 III.1-2 ${BTC}`),
  ],
  '2026-05-11': [
    ...WEEKLY,
    mail(toBody(BTC), `task-overdue 7 III.1-2 ${BTC}`),
    mail(toHead(BTC), `task-overdue 7 III.1-2 ${BTC}`),
    mail(BOARD, `task-overdue 7 III.1-2 ${BTC}`),
  ],
  // Reported done on Tuesday the 12th: the third working day it waits is the 15th, on which the review opens.
  '2026-05-15': [...aboutReports(ALL, 'report-due opening'), mail(BOARD, `waiting 3 III.1-2 ${BTC}`)],
  '2026-05-18': [...WEEKLY, mail(BOARD, `waiting 4 III.1-2 ${BTC}`)],
  '2026-05-25': WEEKLY,
};

/** June: the first review. Due on the 16th (base) and the 18th (others), meeting on the 24th, closed on the 29th. */
const JUNE: MailByDay = {
  '2026-06-01': WEEKLY,
  '2026-06-02': aboutReports(BASE_BUT_LAT, 'report-due -14'),
  '2026-06-04': aboutReports(OTHERS, 'report-due -14'),
  '2026-06-08': WEEKLY,
  '2026-06-09': aboutReports(BASE_BUT_LAT, 'report-due -7'),
  '2026-06-11': aboutReports(OTHERS, 'report-due -7'),
  // 3 days before the 16th is Saturday the 13th.
  '2026-06-12': aboutReports(BASE_BUT_LAT, 'report-due -3'),
  // The second half-year begins: only the bodies that have not acknowledged their duties hear of its tasks.
  '2026-06-15': [
    ...WEEKLY,
    ...aboutReports(without(BASE_BUT_LAT, KNO, 'chi-bo-toa-an'), 'report-due -1'),
    ...aboutReports(without(OTHERS, CCB), 'report-due -3'),
    ...[KNO, 'chi-bo-toa-an'].map((body) =>
      mail(toBody(body), `report-due -1 ${body}`, ...told(body, CONTINUOUS[body])),
    ),
    mail(toBody(CCB), `report-due -3 ${CCB}`, ...told(CCB, CONTINUOUS[CCB])),
  ],
  // Eight base organizations have sent theirs on the 15th.
  '2026-06-16': aboutReports([KNO, 'chi-bo-vien-kiem-sat', 'chi-bo-toa-an'], 'report-due 0'),
  // 7 days before the meeting: 25 heads, the board, the leader. The court's mailbox is also its head's: one mail.
  '2026-06-17': [
    ...aboutReports(OTHERS, 'report-due -1'),
    ...aboutReports([KNO], 'report-overdue 1'),
    mail(toBody('chi-bo-toa-an'), 'report-overdue 1 chi-bo-toa-an', 'review-meeting -7'),
    ...without(ALL, 'chi-bo-toa-an').map((body) => mail(toHead(body), 'review-meeting -7')),
    mail(BOARD, 'review-meeting -7'),
    mail(LEADER, 'review-meeting -7'),
  ],
  // Eleven of the others have sent theirs on the 17th; the court's arrived on the 16th.
  '2026-06-18': [
    ...aboutReports(['uy-ban-nhan-dan', CCB], 'report-due 0'),
    ...aboutReports([KNO], 'report-overdue 2'),
  ],
  // Returned on the 18th at 19:00, by Monday the 22nd: told with the digest; 3 days before is the 19th, 1 day before a Sunday.
  '2026-06-19': [
    mail(toBody(HPN), `report-due -1 ${HPN}`, `report-returned ${HPN}`),
    ...aboutReports([KNO], 'report-overdue 3'),
    ...aboutReports([CCB], 'report-overdue 1'),
    mail(BOARD, `report-overdue 3 ${KNO}`),
  ],
  // Urged by mail at 14:00; the urging by telephone sends nothing.
  '2026-06-22': [
    ...WEEKLY,
    ...aboutReports([HPN], 'report-due 0'),
    ...aboutReports([KNO], 'report-overdue 4'),
    ...aboutReports([CCB], 'report-overdue 2'),
    mail(BOARD, `report-overdue 4 ${KNO}`),
    mail(toBody(KNO), `report-urged ${KNO}`),
  ],
  '2026-06-23': [
    ...aboutReports([HPN], 'report-overdue 1'),
    ...aboutReports([KNO], 'report-overdue 5'),
    ...aboutReports([CCB], 'report-overdue 3'),
    mail(BOARD, `report-overdue 5 ${KNO}`, `report-overdue 3 ${CCB}`, 'review-meeting -1'),
    mail(LEADER, 'review-meeting -1'),
    ...ALL.map((body) => mail(toHead(body), 'review-meeting -1')),
  ],
  '2026-06-24': [
    ...aboutReports([KNO], 'report-overdue 6'),
    ...aboutReports([CCB], 'report-overdue 4'),
    mail(BOARD, `report-overdue 6 ${KNO}`, `report-overdue 4 ${CCB}`),
  ],
  '2026-06-25': [
    ...aboutReports([KNO], 'report-overdue 7'),
    ...aboutReports([CCB], 'report-overdue 5'),
    mail(BOARD, `report-overdue 7 ${KNO}`, `report-overdue 5 ${CCB}`),
  ],
  // Xã Đưng K’nớ has sent its report on the 25th.
  '2026-06-26': [...aboutReports([CCB], 'report-overdue 6'), mail(BOARD, `report-overdue 6 ${CCB}`)],
  // Closed at 10:00: after it nothing is asked for any more.
  '2026-06-29': [
    ...WEEKLY,
    ...aboutReports([CCB], 'report-overdue 7'),
    mail(BOARD, `report-overdue 7 ${CCB}`),
  ],
};

export const FIRST_HALF_MAIL: MailByDay = { ...UNTIL_MAY, ...JUNE };
