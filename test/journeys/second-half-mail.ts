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

const VP = 'van-phong';
const KNO = 'xa-dung-kno';
const CCB = 'hoi-cuu-chien-binh';
const COURT = 'chi-bo-toa-an';
const UBND = 'uy-ban-nhan-dan';

/** Xã Đạ Chais has done its yearly tasks in March. */
const OPEN_YEARLY = without(BASE, 'xa-da-chais');

const told = (body: string, duties: readonly string[] = []): string[] =>
  duties.map((duty) => `task-assigned ${duty} ${body}`);

/** July to November: a conditional duty with an extension; the second review opens. */
const UNTIL_NOVEMBER: MailByDay = {
  // III.4 is triggered at 10:00, due on 31 August, a day off: in time until Thursday 3 September.
  '2026-07-06': [...WEEKLY, mail(toBody(VP), `task-assigned III.4 ${VP}`)],
  '2026-07-13': WEEKLY,
  '2026-07-20': WEEKLY,
  '2026-07-27': WEEKLY,
  '2026-08-03': WEEKLY,
  '2026-08-10': WEEKLY,
  '2026-08-17': WEEKLY,
  // 14 days before 3 September.
  '2026-08-20': [mail(toBody(VP), `task-due -14 III.4 ${VP}`)],
  '2026-08-24': WEEKLY,
  // Asked on Friday the 21st; Saturday the 22nd is worked: the third working day is the 25th. At 10:00 the board proposes.
  '2026-08-25': [mail(BOARD, `waiting 3 III.4 ${VP}`), mail(toBody(VP), `extension-proposed III.4 ${VP}`)],
  // 31 August, 1 and 2 September are off: the week begins on Thursday. The task is due on 15 October now.
  '2026-09-03': WEEKLY,
  '2026-09-07': WEEKLY,
  '2026-09-14': WEEKLY,
  '2026-09-21': WEEKLY,
  '2026-09-28': WEEKLY,
  '2026-10-01': [mail(toBody(VP), `task-due -14 III.4 ${VP}`)],
  '2026-10-05': WEEKLY,
  '2026-10-08': [mail(toBody(VP), `task-due -7 III.4 ${VP}`)],
  '2026-10-12': [...WEEKLY, mail(toBody(VP), `task-due -3 III.4 ${VP}`)],
  // Reported done on the 13th; returned on the 16th at 10:00, by the 22nd.
  '2026-10-16': [mail(BOARD, `waiting 3 III.4 ${VP}`), mail(toBody(VP), `task-returned III.4 ${VP}`)],
  // 3 days before the 22nd; done again on the 20th.
  '2026-10-19': [...WEEKLY, mail(toBody(VP), `task-due -3 III.4 ${VP}`)],
  '2026-10-26': WEEKLY,
  '2026-11-02': WEEKLY,
  '2026-11-09': WEEKLY,
  // The review opens on Saturday the 14th.
  '2026-11-16': [...WEEKLY, ...aboutReports(ALL, 'report-due opening')],
  '2026-11-23': WEEKLY,
  // 14 days before 14 December, when the yearly tasks are due.
  '2026-11-30': [
    ...WEEKLY,
    ...OPEN_YEARLY.map((body) =>
      mail(toBody(body), `task-due -14 III.7-2 ${body}`, `task-due -14 III.7-5 ${body}`),
    ),
  ],
};

/** December: no passes from the 7th to the 13th; the second review, due on the 16th and the 18th, closed on the 28th. */
const DECEMBER: MailByDay = {
  '2026-12-02': aboutReports(BASE, 'report-due -14'),
  '2026-12-04': aboutReports(OTHERS, 'report-due -14'),
  // After the outage only the latest of each series is said: of the yearly tasks the day itself (7, 3 and 1 days before are
  // overtaken), of the base reports 3 days before (Sunday the 13th, so Friday the 11th; 7 days before is overtaken), of the
  // others' 7 days before (Friday the 11th).
  '2026-12-14': [
    ...WEEKLY,
    ...OPEN_YEARLY.map((body) =>
      mail(toBody(body), `report-due -3 ${body}`, `task-due 0 III.7-2 ${body}`, `task-due 0 III.7-5 ${body}`),
    ),
    ...aboutReports(['xa-da-chais'], 'report-due -3'),
    ...aboutReports(OTHERS, 'report-due -7'),
  ],
  // The next periods begin; only who has not acknowledged hears of them. Nine have done their yearly tasks on the 14th.
  '2026-12-15': [
    ...aboutReports(without(BASE, KNO, COURT), 'report-due -1'),
    ...aboutReports(without(OTHERS, CCB), 'report-due -3'),
    mail(
      toBody(KNO),
      `report-due -1 ${KNO}`,
      `task-overdue 1 III.7-5 ${KNO}`,
      ...told(KNO, CONTINUOUS[KNO]),
      ...told(KNO, YEARLY[KNO]),
    ),
    mail(
      toBody(COURT),
      `report-due -1 ${COURT}`,
      `task-overdue 1 III.7-2 ${COURT}`,
      `task-overdue 1 III.7-5 ${COURT}`,
      ...told(COURT, CONTINUOUS[COURT]),
      ...told(COURT, YEARLY[COURT]),
    ),
    mail(toBody(CCB), `report-due -3 ${CCB}`, ...told(CCB, CONTINUOUS[CCB])),
  ],
  // Ten base organizations have sent their reports on the 15th.
  '2026-12-16': aboutReports([KNO, COURT], 'report-due 0'),
  // 7 days before the meeting; III.7-5 is 3 days late, so the head hears of it in the same mail.
  '2026-12-17': [
    ...aboutReports(OTHERS, 'report-due -1'),
    mail(toBody(KNO), `report-overdue 1 ${KNO}`, `task-overdue 3 III.7-5 ${KNO}`),
    mail(toHead(KNO), 'review-meeting -7', `task-overdue 3 III.7-5 ${KNO}`),
    ...without(ALL, KNO).map((body) => mail(toHead(body), 'review-meeting -7')),
    mail(BOARD, 'review-meeting -7'),
    mail(LEADER, 'review-meeting -7'),
  ],
  // All others have sent theirs on the 17th. One is returned at 15:00, by Thursday the 24th.
  '2026-12-18': [...aboutReports([KNO], 'report-overdue 2'), mail(toBody(UBND), `report-returned ${UBND}`)],
  // The report 3 working days late, the task 7 days: the board hears of both.
  '2026-12-21': [
    ...WEEKLY,
    ...aboutReports([UBND], 'report-due -3'),
    mail(toBody(KNO), `report-overdue 3 ${KNO}`, `task-overdue 7 III.7-5 ${KNO}`),
    mail(toHead(KNO), `task-overdue 7 III.7-5 ${KNO}`),
    mail(BOARD, `report-overdue 3 ${KNO}`, `task-overdue 7 III.7-5 ${KNO}`),
  ],
  '2026-12-22': [...aboutReports([KNO], 'report-overdue 4'), mail(BOARD, `report-overdue 4 ${KNO}`)],
  '2026-12-23': [
    ...ALL.map((body) => mail(toHead(body), 'review-meeting -1')),
    mail(BOARD, 'review-meeting -1'),
    mail(LEADER, 'review-meeting -1'),
  ],
  '2026-12-28': WEEKLY,
};

export const SECOND_HALF_MAIL: MailByDay = { ...UNTIL_NOVEMBER, ...DECEMBER };
