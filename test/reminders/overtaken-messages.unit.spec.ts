import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import type { EventReason, ReminderReason } from '../../src/reminders/message-reason.js';
import { overtakings, type UndeliveredMail } from '../../src/reminders/overtaken-messages.js';
import type { ReminderKind } from '../../src/reminders/reminder-kind.js';

function reminder(kind: ReminderKind, subjectId: string, offset: string): ReminderReason {
  return {
    type: 'reminder',
    kind,
    key: `${kind}/${subjectId}/${offset}`,
    offset,
    subjectId,
    onTimeUntil: calendarDay('2026-06-15'),
    receiver: 'body',
    code: null,
  };
}

function event(eventId: string): EventReason {
  return {
    type: 'event',
    event: 'task-assigned',
    eventId,
    subjectId: 'task',
    receiver: 'body',
    facts: {},
    code: null,
  };
}

function mail(id: string, reasons: UndeliveredMail['reasons'], given: Partial<UndeliveredMail> = {}) {
  return { id, kind: 'digest', recipient: 'officer', waits: true, reasons, ...given };
}

describe('of several messages to one recipient that did not arrive', () => {
  it('the newest that waits says all notices, and of each subject the latest reminder', () => {
    const [first, second] = [reminder('task-due', 'one', '-7'), reminder('task-due', 'two', '-7')];
    const [third, late] = [reminder('task-due', 'one', '-3'), reminder('task-overdue', 'one', '1')];
    expect(
      overtakings([
        mail('a', [first, second], { waits: false }),
        mail('b', [event('assigned')], { kind: 'event' }),
        mail('c', [third]),
        mail('d', [late]),
      ]),
    ).toEqual([
      {
        messageId: 'd',
        overtakenIds: ['a', 'b', 'c'],
        reasons: [second, late, event('assigned')],
        movedKeys: [second.key],
        overtakenKeys: [first.key, third.key],
      },
    ]);
  });

  it('one that waits takes over what a later one that is dead was to say', () => {
    const [early, later] = [reminder('task-due', 'one', '-7'), reminder('task-due', 'one', '-3')];
    expect(overtakings([mail('a', [early]), mail('b', [later], { waits: false })])).toEqual([
      {
        messageId: 'a',
        overtakenIds: ['b'],
        reasons: [later],
        movedKeys: [later.key],
        overtakenKeys: [early.key],
      },
    ]);
  });

  it('the weekly summary stays by itself; the later one stands for both', () => {
    const [last, present] = [
      reminder('weekly-summary', 'committee', '2026-06-08'),
      reminder('weekly-summary', 'committee', '2026-06-15'),
    ];
    expect(
      overtakings([
        mail('a', [last], { kind: 'weekly-summary' }),
        mail('b', [reminder('task-due', 'one', '-7')]),
        mail('c', [present], { kind: 'weekly-summary' }),
      ]),
    ).toEqual([
      {
        messageId: 'c',
        overtakenIds: ['a'],
        reasons: [present],
        movedKeys: [],
        overtakenKeys: [last.key],
      },
    ]);
  });

  it('nothing happens to those that are all dead, to a single one, or to those of several recipients', () => {
    const one = [reminder('task-due', 'one', '-7')];
    expect(overtakings([mail('a', one, { waits: false }), mail('b', one, { waits: false })])).toEqual([]);
    expect(overtakings([mail('a', one), mail('b', one, { recipient: 'head' })])).toEqual([]);
  });

  it('no subject is lost and none is said twice, whatever piled up', () => {
    const reasons = fc.uniqueArray(fc.constantFrom('one', 'two', 'three'), { minLength: 1 });
    const pile = fc.array(fc.record({ subjects: reasons, waits: fc.boolean() }), { maxLength: 6 });
    fc.assert(
      fc.property(pile, (mails) => {
        const messages = mails.map(({ subjects, waits }, at) =>
          mail(
            String(at),
            subjects.map((subject) => reminder('task-due', subject, String(at))),
            { waits },
          ),
        );
        const all = new Set(mails.flatMap(({ subjects }) => subjects));
        for (const { reasons: said, movedKeys, overtakenKeys, overtakenIds } of overtakings(messages)) {
          expect(said.map(({ subjectId }) => subjectId).sort()).toEqual([...all].sort());
          expect(overtakenIds).toHaveLength(messages.length - 1);
          expect(movedKeys.filter((key) => overtakenKeys.includes(key))).toEqual([]);
        }
      }),
    );
  });
});
