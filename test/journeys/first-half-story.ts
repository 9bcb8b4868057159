import type { Journey } from './journey.js';
import type { People } from './people.js';
import { ALL, BASE, OTHERS, without } from './sample-bodies.js';

export const FIRST_CUT_OFF = '2026-06-14';

const BTC = 'ban-to-chuc';
const KNO = 'xa-dung-kno';
const CCB = 'hoi-cuu-chien-binh';
const HPN = 'hoi-phu-nu';
const COURT = 'chi-bo-toa-an';
const UBND = 'uy-ban-nhan-dan';
const VKS = 'chi-bo-vien-kiem-sat';

/** 5 January: every body acknowledges its duties but three, one of which has no accounts. */
export async function acknowledgements(journey: Journey, people: People): Promise<void> {
  await journey.passUntil('2026-01-05');
  journey.at('10:00');
  for (const body of without(ALL, KNO, CCB, COURT)) await people.acknowledge(body);
}

/** 2 March: III.1-2 is triggered. 10 March: xã Đạ Chais reports its yearly tasks done, confirmed on the 12th. */
export async function untilMarch(journey: Journey, people: People): Promise<void> {
  await journey.passUntil('2026-03-02');
  journey.at('10:00');
  await people.trigger('III.1-2', 'Hướng dẫn của tỉnh về mô hình "bốn tốt"', '2026-04-30');
  await journey.passAt('10:05');
  await journey.passUntil('2026-03-10');
  journey.at('10:00');
  for (const duty of ['III.7-2', 'III.7-5']) await people.done(await people.task(duty, 'xa-da-chais'));
  await journey.passUntil('2026-03-12');
  journey.at('10:00');
  for (const duty of ['III.7-2', 'III.7-5']) await people.confirm(await people.task(duty, 'xa-da-chais'));
}

/** 12 May: III.1-2 is reported done, late; confirmed on the 18th. 1 June: xã Lát sends its report, accepted on the 2nd. */
export async function fromMayToJune(journey: Journey, people: People): Promise<void> {
  await journey.passUntil('2026-05-12');
  journey.at('10:00');
  await people.done(await people.task('III.1-2', BTC));
  await journey.passUntil('2026-05-18');
  journey.at('10:00');
  await people.confirm(await people.task('III.1-2', BTC));
  await journey.passUntil('2026-06-01');
  journey.at('10:00');
  await people.submit('xa-lat', FIRST_CUT_OFF);
  await journey.passUntil('2026-06-02');
  journey.at('10:00');
  await people.acceptAll(['xa-lat'], FIRST_CUT_OFF);
}

/** 15 to 19 June: most reports come in time and are accepted on the day after; that of the women's union is returned. */
export async function reportsInTime(journey: Journey, people: People): Promise<void> {
  const early = without(BASE, 'xa-lat', KNO, VKS, COURT);
  await journey.passUntil('2026-06-15');
  journey.at('10:00');
  await people.submitAll(early, FIRST_CUT_OFF);
  await journey.passUntil('2026-06-16');
  journey.at('10:00');
  await people.submit(VKS, FIRST_CUT_OFF);
  journey.at('15:00');
  await people.acceptAll(early, FIRST_CUT_OFF);
  await journey.passUntil('2026-06-17');
  journey.at('10:00');
  // The paper of the court's cell arrived on the 16th, in time; the clerk enters it on the 17th.
  await people.submit(COURT, FIRST_CUT_OFF, '2026-06-16');
  await people.submitAll(without(OTHERS, UBND, CCB), FIRST_CUT_OFF);
  journey.at('15:00');
  await people.acceptAll([VKS, COURT], FIRST_CUT_OFF);
  await journey.passUntil('2026-06-18');
  journey.at('10:00');
  await people.submit(UBND, FIRST_CUT_OFF);
  journey.at('15:00');
  await people.acceptAll(without(OTHERS, UBND, CCB, HPN), FIRST_CUT_OFF);
  journey.at('19:00');
  await people.returnReport(HPN, FIRST_CUT_OFF, '2026-06-22');
  await journey.passAt('19:05');
  await journey.passUntil('2026-06-19');
  journey.at('15:00');
  await people.acceptAll([UBND], FIRST_CUT_OFF);
}

/** 22 June: the board urges xã Đưng K’nớ by mail and the veterans by telephone. */
export async function urgings(journey: Journey, people: People): Promise<void> {
  await journey.passUntil('2026-06-22');
  journey.at('14:00');
  await people.urge(KNO, FIRST_CUT_OFF, 'mail');
  await people.urge(CCB, FIRST_CUT_OFF, 'telephone');
  await journey.passAt('14:05');
}

/** 23 June: the returned report comes again, a day too late. 25 June: xã Đưng K’nớ sends its own. 29 June: the review is closed. */
export async function lateReports(journey: Journey, people: People): Promise<void> {
  await journey.passUntil('2026-06-23');
  journey.at('10:00');
  await people.submit(HPN, FIRST_CUT_OFF);
  journey.at('15:00');
  await people.acceptAll([HPN], FIRST_CUT_OFF);
  await journey.passUntil('2026-06-25');
  journey.at('10:00');
  await people.submit(KNO, FIRST_CUT_OFF);
  journey.at('15:00');
  await people.acceptAll([KNO], FIRST_CUT_OFF);
  await journey.passUntil('2026-06-29');
  journey.at('10:00');
  await people.close(FIRST_CUT_OFF);
  await journey.passAt('10:05');
}
