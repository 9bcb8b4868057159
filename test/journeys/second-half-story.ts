import type { Journey } from './journey.js';
import { type JourneyTask, type People, requestId } from './people.js';
import { BASE, OTHERS, without } from './sample-bodies.js';

export const SECOND_CUT_OFF = '2026-12-14';

const VP = 'van-phong';
const KNO = 'xa-dung-kno';
const COURT = 'chi-bo-toa-an';
const UBND = 'uy-ban-nhan-dan';
const YEAR = '2025-12-15';

/** 6 July: III.4 is triggered. 21 August: its office asks for 30 October; on the 25th the board proposes 15 October. */
export async function askedForLater(journey: Journey, people: People): Promise<void> {
  await journey.passUntil('2026-07-06');
  journey.at('10:00');
  await people.trigger('III.4', 'Quy định của Trung ương về đảng phí', '2026-08-31');
  await journey.passAt('10:05');
  await journey.passUntil('2026-08-21');
  journey.at('10:00');
  const task = await people.task('III.4', VP);
  await people.askForLater(task, '2026-10-30');
  await journey.passUntil('2026-08-25');
  journey.at('10:00');
  const request = await requestId(journey, task);
  await journey.post('board', `/extension-requests/${request}/propose`, { dueOn: '2026-10-15' });
  await journey.passAt('10:05');
}

/** 26 August: the office accepts the day that the board proposed. @returns the task as it stands then */
export async function acceptedProposal(journey: Journey, people: People): Promise<JourneyTask> {
  await journey.passUntil('2026-08-26');
  journey.at('10:00');
  const task = await people.task('III.4', VP);
  await journey.post(`officer.${VP}`, `/extension-requests/${await requestId(journey, task)}/accept`);
  await journey.passAt('10:05');
  return people.task('III.4', VP);
}

/** 13 October: done; 16 October: returned by the 22nd; 20 October: done again; 22 October: confirmed. */
export async function returnedTask(journey: Journey, people: People): Promise<void> {
  await journey.passUntil('2026-10-13');
  journey.at('10:00');
  await people.done(await people.task('III.4', VP));
  await journey.passUntil('2026-10-16');
  journey.at('10:00');
  const { id } = await people.task('III.4', VP);
  await journey.post('board', `/tasks/${id}/return`, { reason: 'Thiếu bảng mức đóng', by: '2026-10-22' });
  await journey.passAt('10:05');
  await journey.passUntil('2026-10-20');
  journey.at('10:00');
  await people.done(await people.task('III.4', VP));
  await journey.passUntil('2026-10-22');
  journey.at('10:00');
  await people.confirm(await people.task('III.4', VP));
}

/** No pass from 7 to 13 December. 14 December: nine report both yearly tasks done, xã Đưng K’nớ one of them. */
export async function outage(journey: Journey, people: People): Promise<void> {
  await journey.passUntil('2026-12-06');
  journey.standStillUntil('2026-12-13');
  await journey.passUntil('2026-12-14');
  journey.at('15:00');
  for (const body of without(BASE, 'xa-da-chais', KNO, COURT)) {
    for (const duty of ['III.7-2', 'III.7-5']) await people.done(await people.task(duty, body, YEAR));
  }
  await people.done(await people.task('III.7-2', KNO, YEAR));
}

/** 15 to 18 December: the reports come in time; the court's word of the 14th is entered on the 16th; one report is returned. */
export async function reportsOfTheYear(journey: Journey, people: People): Promise<void> {
  await journey.passUntil('2026-12-15');
  journey.at('10:00');
  await people.submitAll(without(BASE, KNO, COURT), SECOND_CUT_OFF);
  await journey.passUntil('2026-12-16');
  journey.at('10:00');
  for (const duty of ['III.7-2', 'III.7-5']) {
    await people.done(await people.task(duty, COURT, YEAR), '2026-12-14');
  }
  await people.submit(COURT, SECOND_CUT_OFF, '2026-12-16');
  journey.at('15:00');
  await people.acceptAll(without(BASE, KNO), SECOND_CUT_OFF);
  await people.confirm(await people.task('III.7-2', KNO, YEAR));
  await journey.passUntil('2026-12-17');
  journey.at('10:00');
  await people.submitAll(OTHERS, SECOND_CUT_OFF);
  await journey.passUntil('2026-12-18');
  journey.at('15:00');
  await people.acceptAll(without(OTHERS, UBND), SECOND_CUT_OFF);
  await people.returnReport(UBND, SECOND_CUT_OFF, '2026-12-24');
  await journey.passAt('15:05');
}

/** 21 December: the returned report comes again in time. 22 December: xã Đưng K’nớ is done. 28 December: the review is closed. */
export async function closingTheYear(journey: Journey, people: People): Promise<void> {
  await journey.passUntil('2026-12-21');
  journey.at('10:00');
  await people.submit(UBND, SECOND_CUT_OFF);
  journey.at('15:00');
  await people.acceptAll([UBND], SECOND_CUT_OFF);
  await journey.passUntil('2026-12-22');
  journey.at('10:00');
  await people.done(await people.task('III.7-5', KNO, YEAR));
  await people.submit(KNO, SECOND_CUT_OFF);
  journey.at('15:00');
  await people.acceptAll([KNO], SECOND_CUT_OFF);
  await journey.passUntil('2026-12-28');
  journey.at('10:00');
  await people.close(SECOND_CUT_OFF);
  await journey.passUntil('2026-12-31');
}
