import { describe, expect, it } from '@jest/globals';
import { addDays, calendarDay } from '../../src/kernel/calendar-day.js';
import { voidedDocument } from '../../src/documents/voided-document.js';
import { letterDocument } from '../../src/letters/letter-document.js';
import { letterMoves, letterStatuses, letterStatusLabels } from '../../src/letters/letter-status.js';
import { type LetterFacts, letterText, type LetterWork, remade } from '../../src/letters/letter-text.js';
import { changeLetter, linesOfWork, remakeLetter } from '../../src/letters/letter-drafting.js';
import { letterSpecimen } from '../../src/letters/letter-specimen.js';
import { Letter } from '../../src/letters/letter.entity.js';
import { numberSpan, requireSameOrNextTerm, withTerm } from '../../src/letters/number-span.js';
import {
  issueErrors,
  MOST_LINES,
  refuseTogether,
  requireNotTooMuch,
} from '../../src/letters/letter-rules.js';
import {
  nextNumber,
  requireDayWithin,
  requireFollowing,
  withVoiding,
} from '../../src/letters/register-rules.js';
import { reachable } from '../../src/kernel/status-table.js';

const day = calendarDay;

function work(n: number, given: Partial<LetterWork> = {}): LetterWork {
  return {
    type: 'task',
    id: `task-${n}`,
    bodyId: 'xa-lat',
    body: 'Đảng ủy xã Lát',
    what: `Việc ${n} (III.${n})`,
    dueOn: day('2026-06-16'),
    daysLate: 6,
    ...given,
  };
}

function facts(given: Partial<LetterFacts> = {}): LetterFacts {
  return {
    plan: {
      symbol: null,
      issuedOn: null,
      title: 'Kế hoạch thực hiện Nghị quyết',
      committee: { id: 'hu', name: 'Huyện ủy Lạc Dương', kind: 'committee' },
      above: 'Tỉnh ủy Lâm Đồng',
      monitoring: null,
    },
    work: [work(1)],
    today: day('2026-06-22'),
    answerBy: day('2026-06-29'),
    ...given,
  };
}

describe('the text of a letter', () => {
  it('speaks to one body as one, to several as several, and asks for reports alone where nothing else is owed', () => {
    expect(letterText(facts()).opening).toContain(
      'đơn vị còn 1 nội dung quá hạn. Huyện ủy Lạc Dương đề nghị đơn vị',
    );
    const two = facts({
      work: [work(1), work(2, { bodyId: 'da-nhim', body: 'Đảng ủy xã Đạ Nhim', daysLate: null })],
    });
    expect(letterText(two).opening).toContain(
      'các cơ quan, đơn vị còn 1 nội dung quá hạn và 1 nội dung khác chưa hoàn thành',
    );
    expect(letterText(two).addressees).toBe('Đảng ủy xã Lát\nĐảng ủy xã Đạ Nhim');
    expect(letterText(two).subject).toBe('đôn đốc thực hiện kế hoạch');
    expect(letterText(facts({ work: [work(1, { type: 'report' })] })).subject).toBe(
      'đôn đốc gửi báo cáo kết quả thực hiện kế hoạch',
    );
  });

  it('is signed for the committee where it issues the letter itself, which nobody above hears of', () => {
    expect(letterText(facts())).toMatchObject({
      capacity: 'T/M Ban Thường vụ',
      office: 'Bí thư',
      recipients: '',
    });
    expect(letterText(facts())).toMatchObject({ issuerCode: 'HU', place: 'Lạc Dương' });
  });

  it('names many bodies in its annex', () => {
    const many = Array.from({ length: 13 }, (_, n) => work(n, { bodyId: `b${n}`, body: `Đơn vị ${n}` }));
    expect(letterText(facts({ work: many })).addressees).toBe(
      'Các cơ quan, đơn vị có tên tại Phụ lục kèm theo',
    );
  });

  it('keeps what a person wrote, and who signs in any case', () => {
    const [before, made] = [letterText(facts()), letterText(facts({ today: day('2026-06-23') }))];
    const now = { ...before, closing: 'Của ban.', signer: 'Nguyễn Văn A' };
    expect(remade(now, before, made, true)).toEqual({ ...made, closing: 'Của ban.', signer: 'Nguyễn Văn A' });
    expect(remade(now, before, made, false)).toEqual({ ...made, signer: 'Nguyễn Văn A' });
  });
});

describe('a letter as a document', () => {
  const letter = (lines: readonly LetterWork[], annexed = false) =>
    letterDocument({
      layout: 'party-2018',
      superior: null,
      issuer: 'Huyện ủy Lạc Dương',
      number: null,
      issuedOn: null,
      annexed,
      text: letterText(facts({ work: lines })),
      lines: lines.map(({ bodyId, body, what, dueOn, daysLate }) => ({
        bodyId,
        body,
        text: what,
        dueOn,
        daysLate,
      })),
    });

  it('lists what it asks for with its day, by body where there are several, and leaves out what has no words', () => {
    const lines = [
      work(1),
      work(2, { what: '' }),
      work(3, { bodyId: 'da-nhim', body: 'Đảng ủy xã Đạ Nhim', daysLate: null, what: 'Việc 3.' }),
    ];
    expect(letter(lines).blocks.filter(({ kind }) => kind === 'item')).toEqual([
      { kind: 'item', lead: 'Đảng ủy xã Lát', text: 'Việc 1 (III.1), thời hạn 16/06/2026, quá hạn 6 ngày;' },
      { kind: 'item', lead: 'Đảng ủy xã Đạ Nhim', text: 'Việc 3, thời hạn 16/06/2026.' },
    ]);
  });

  it('names each of several bodies once, with all that it is asked for', () => {
    const daNhim = { bodyId: 'da-nhim', body: 'Đảng ủy xã Đạ Nhim' };
    const items = (lines: readonly LetterWork[]) =>
      letter(lines).blocks.flatMap((block) => (block.kind === 'item' ? [[block.lead, block.text]] : []));
    expect(items([work(1), work(2, { daysLate: null }), work(3, daNhim)])).toEqual([
      [
        'Đảng ủy xã Lát',
        '(1) Việc 1 (III.1), thời hạn 16/06/2026, quá hạn 6 ngày; (2) Việc 2 (III.2), thời hạn 16/06/2026;',
      ],
      ['Đảng ủy xã Đạ Nhim', 'Việc 3 (III.3), thời hạn 16/06/2026, quá hạn 6 ngày.'],
    ]);
    expect(items([work(1), work(2)]).map(([lead]) => lead)).toEqual([undefined, undefined]);
  });

  it('puts it into a table of an annex where it is much', () => {
    const { annexes, blocks } = letter([work(1), work(2, { daysLate: null })], true);
    expect(blocks.some(({ kind }) => kind === 'item')).toBe(false);
    const [block] = annexes[0]?.blocks ?? [];
    expect(block?.kind === 'table' ? block.table.rows : null).toEqual([
      ['1', 'Đảng ủy xã Lát', 'Việc 1 (III.1)', '16/06/2026', '6'],
      ['2', 'Đảng ủy xã Lát', 'Việc 2 (III.2)', '16/06/2026', ''],
    ]);
  });
});

it('is marked as voided before all else that it says, and on its annex', () => {
  const mark = { kind: 'heading', text: 'ĐÃ HỦY', numbered: false };
  const { blocks, annexes, voided } = voidedDocument(letterSpecimen());
  expect(voided).toBe(true);
  expect([blocks[0], annexes[0]?.blocks[0]]).toMatchObject([mark, mark]);
});

describe('a line that is left out', () => {
  const lat = work(1);
  const daNhim = work(2, { bodyId: 'da-nhim', body: 'Đảng ủy xã Đạ Nhim', daysLate: null });
  const drafted = (all: readonly LetterWork[]) => {
    const given = facts({ work: all });
    const text = letterText(given);
    const { plan, today, answerBy } = given;
    const letter = Object.assign(new Letter(), {
      id: 'letter',
      draftedOn: today,
      answerBy,
      annexed: all.length > 10,
      text,
      made: text,
    });
    return { letter, lines: linesOfWork('letter', all), plan };
  };
  const without = (lines: readonly { readonly id: string }[]) => lines.map(({ id }) => ({ id, text: ' ' }));

  it('counts no longer in the words of the letter, in whom it goes to, nor for an annex', () => {
    const { letter, lines, plan } = drafted([lat, daNhim]);
    changeLetter(letter, lines, { text: {}, lines: without(lines.slice(1)) }, plan);
    const alone = letterText(facts({ work: [lat] }));
    expect(letter.text).toEqual(alone);
    const many = drafted(Array.from({ length: 11 }, (_, n) => work(n)));
    changeLetter(many.letter, many.lines, { text: {}, lines: without(many.lines.slice(10)) }, many.plan);
    expect(many.letter.annexed).toBe(false);
    expect(many.letter.text.opening).toContain('10 nội dung quá hạn. ');
  });

  it('leaves the words that a person has written, and comes back with its words', () => {
    const { letter, lines, plan } = drafted([lat, daNhim]);
    const before = letter.text;
    changeLetter(letter, lines, { text: { opening: 'Của ban.' }, lines: without(lines.slice(1)) }, plan);
    expect(letter.text).toMatchObject({ opening: 'Của ban.', addressees: 'Đảng ủy xã Lát' });
    const back = lines.slice(1).map(({ id, made }) => ({ id, text: made }));
    changeLetter(letter, lines, { text: {}, lines: back }, plan);
    expect(letter.text).toEqual({ ...before, opening: 'Của ban.' });
  });

  it('stays left out of all of it where the letter is made again and what was written is kept', () => {
    const { letter, lines, plan } = drafted([lat, daNhim]);
    changeLetter(letter, lines, { text: {}, lines: without(lines.slice(1)) }, plan);
    const today = day('2026-06-23');
    const now = facts({ work: [lat, daNhim], today });
    expect(remakeLetter(letter, lines, now, true).map(({ text }) => text)).toEqual(['Việc 1 (III.1)', '']);
    expect(letter.text).toEqual(letterText(facts({ work: [lat], today })));
    remakeLetter(letter, lines, now, false);
    expect(letter.text).toEqual(letterText(now));
  });
});

it('asks for no more than can be issued', () => {
  expect(() => requireNotTooMuch(MOST_LINES)).not.toThrow();
  expect(() => requireNotTooMuch(MOST_LINES + 1)).toThrow(/500/);
});

describe('a letter’s life', () => {
  it('has only statuses that can be reached and have their words', () => {
    expect([...reachable(letterMoves, 'draft')].sort()).toEqual([...letterStatuses].sort());
    for (const status of letterStatuses) {
      expect(letterStatusLabels[status].vi).not.toBe('');
      expect(letterStatusLabels[status].en).not.toBe('');
    }
  });
});

describe('the day of issue', () => {
  const how = {
    issuedOn: day('2026-06-22'),
    draftedOn: day('2026-06-20'),
    answerBy: day('2026-06-29'),
    today: day('2026-06-22'),
    signer: 'Nguyễn Văn A',
    unsigned: false,
  };
  const refused = (change: Partial<typeof how>) =>
    issueErrors({ ...how, ...change }).map(({ code, text }) => [code, text.vi]);

  it('is neither before the facts that the letter tells nor to come', () => {
    expect(refused({ issuedOn: day('2026-06-19') })).toEqual([
      ['before_facts', expect.stringMatching(/20\/06\/2026/)],
    ]);
    expect(refused({ issuedOn: day('2026-06-23') })).toEqual([
      ['day_ahead', expect.stringMatching(/22\/06\/2026/)],
    ]);
    expect([refused({ issuedOn: how.draftedOn }), refused({ issuedOn: how.today })]).toEqual([[], []]);
  });

  it('is told with all else that is wrong: who signs it, and an answer that is asked for by a day before it', () => {
    const wrong = { issuedOn: day('2026-06-23'), answerBy: day('2026-06-21'), signer: '' };
    expect(refused(wrong).map(([code]) => code)).toEqual(['day_ahead', 'day_passed', 'signer_missing']);
    expect(() => refuseTogether(issueErrors({ ...how, ...wrong }))).toThrow(
      expect.objectContaining({
        code: 'invalid_input',
        fields: [{ name: 'issuedOn' }, { name: 'answerBy' }, { name: 'signer' }].map((one) =>
          expect.objectContaining(one),
        ),
      }),
    );
    expect(() => refuseTogether(issueErrors({ ...how, signer: '' }))).toThrow(
      expect.objectContaining({ code: 'signer_missing' }),
    );
    expect(refused({ signer: '', unsigned: true })).toEqual([]);
    const past = { issuedOn: day('2026-06-20'), answerBy: day('2026-06-19') };
    expect(refused(past)).toEqual([['day_passed', expect.stringContaining('20/06/2026')]]);
    expect(refused({ ...past, answerBy: day('2026-06-21') })).toEqual([]);
  });
});

describe('numbers', () => {
  it('begin anew with the term of a Party committee, and with the year of a State body', () => {
    const terms = [day('2025-08-01')];
    expect(numberSpan('party-2018', day('2025-08-01'), terms)).toBe('2025-2030');
    expect(numberSpan('party-2018', day('2025-07-31'), terms)).toBe('2020-2025');
    expect(numberSpan('party-2018', day('2030-09-01'), terms)).toBe('2025-2030');
    expect(numberSpan('state-2020', day('2026-12-31'), [])).toBe('2026');
    expect(() => numberSpan('party-2018', day('2026-01-01'), [])).toThrow(/term/);
  });

  it.each(['2029-12-01', '2031-03-05'])(
    'go on to the end of the term where its congress is held early or late: %s',
    (next) => {
      const terms = withTerm([day('2025-08-01')], ['2025-2030'], day(next));
      const span = (on: string) => numberSpan('party-2018', day(on), terms);
      expect(span(addDays(day(next), -1))).toBe('2025-2030');
      expect(span(next)).toBe(next.startsWith('2029') ? '2029-2034' : '2031-2036');
    },
  );

  it('of a term are those of another beginning only where nobody numbered in it', () => {
    const [old, said, now] = [day('2025-08-01'), day('2030-08-01'), day('2030-09-15')];
    expect(withTerm([old, said], ['2025-2030'], now)).toEqual([old, now]);
    expect(withTerm([old, said], ['2025-2030', '2030-2035'], now)).toEqual([old, now]);
    expect(withTerm([said], [], old)).toEqual([old]);
  });

  it('come again only with a real new term', () => {
    const begin = (text: string) => () => requireSameOrNextTerm('2025-2030', day(text));
    for (const text of ['2025-01-01', '2025-12-31', '2029-01-15', '2030-08-01'])
      expect(begin(text)).not.toThrow();
    for (const text of ['2020-08-01', '2024-12-31', '2026-01-01', '2028-12-31'])
      expect(begin(text)).toThrow(/2025-2030/);
    expect(() => requireSameOrNextTerm(null, day('2026-01-01'))).not.toThrow();
  });

  it('are of days within their register, and not to come', () => {
    const on = (span: string, text: string) => () => requireDayWithin(span, day(text), day('2026-06-22'));
    expect(on('2026', '2026-06-22')).not.toThrow();
    expect(on('2026', '2026-06-23')).toThrow(/22\/06\/2026/);
    expect(on('2026', '2025-12-31')).toThrow(/2026/);
    expect(on('2025-2030', '2025-12-31')).not.toThrow();
    expect(on('2025-2030', '2024-12-31')).toThrow(/2025-2030/);
  });

  it('keep what was said of them when they are voided', () => {
    expect(withVoiding('Văn phòng ban hành', 'Ghi nhầm')).toBe('Văn phòng ban hành; hủy: Ghi nhầm');
    expect(withVoiding(null, 'Ghi nhầm')).toBe('Ghi nhầm');
  });

  it('follow each other without a gap', () => {
    expect([nextNumber(14, null), nextNumber(14, 16)]).toEqual([14, 17]);
    expect(() => requireFollowing(18, 18, 17)).toThrow(/17/);
    expect(() => requireFollowing(17, 16, 17)).toThrow(/17/);
    expect(() => requireFollowing(1, 201, 1)).toThrow(/200/);
    expect(() => requireFollowing(17, 19, 17)).not.toThrow();
  });
});
