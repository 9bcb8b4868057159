import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { calendarDay, instantAt } from '../../src/kernel/calendar-day.js';
import { eventSendTime, isDigestTime } from '../../src/reminders/send-window.js';
import { vietNam2026 } from '../support/viet-nam-2026.js';

const ZONE = 'Asia/Ho_Chi_Minh';

function at(day: string, time: string): Date {
  return instantAt(calendarDay(day), time, ZONE);
}

describe('the reminders of a day', () => {
  it('go from 07:30 on working days', () => {
    const moments = [at('2026-06-15', '07:29'), at('2026-06-15', '07:30'), at('2026-06-15', '22:00')];
    expect(moments.map((now) => isDigestTime(now, ZONE, vietNam2026))).toEqual([false, true, true]);
  });

  it('do not go on days off', () => {
    const moments = [at('2026-06-14', '09:00'), at('2026-02-18', '09:00'), at('2026-01-10', '09:00')];
    expect(moments.map((now) => isDigestTime(now, ZONE, vietNam2026))).toEqual([false, false, true]);
  });
});

describe('the notice of an event', () => {
  it('goes at once from 07:00 to before 18:00 on working days', () => {
    for (const time of ['07:00', '12:00', '17:59']) {
      expect(eventSendTime(at('2026-06-15', time), ZONE, vietNam2026)).toEqual(at('2026-06-15', time));
    }
  });

  it.each([
    ['2026-06-15', '06:59', '2026-06-15'],
    ['2026-06-15', '18:00', '2026-06-16'],
    ['2026-06-12', '23:00', '2026-06-15'],
    ['2026-06-14', '10:00', '2026-06-15'],
    ['2026-02-13', '18:00', '2026-02-23'],
  ])('of %s at %s goes with the digest of %s', (day, time, digest) => {
    expect(eventSendTime(at(day, time), ZONE, vietNam2026)).toEqual(at(digest, '07:30'));
  });

  it('never goes before the event, and only at a time that is allowed', () => {
    const minutes = fc.integer({ min: 0, max: 364 * 1440 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const event = new Date(at('2026-01-01', '00:00').getTime() + minute * 60_000);
        const sent = eventSendTime(event, ZONE, vietNam2026);
        expect(sent.getTime() >= event.getTime()).toBe(true);
        expect(eventSendTime(sent, ZONE, vietNam2026)).toEqual(sent);
      }),
    );
  });
});
