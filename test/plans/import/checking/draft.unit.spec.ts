import { describe, expect, it } from '@jest/globals';
import { type CalendarDay, calendarDay } from '../../../../src/kernel/calendar-day.js';
import { beginDraft } from '../../../../src/plans/import/checking/begin-draft.js';
import type { KnownBody } from '../../../../src/plans/import/checking/body-matching.js';
import {
  added,
  dropped,
  seen,
  seenOf,
  split,
  withDuty,
  withFoundWords,
  withNames,
} from '../../../../src/plans/import/checking/draft-acts.js';
import { ownDayOf } from '../../../../src/plans/import/checking/duty-time.js';
import { requireFewDuties } from '../../../../src/plans/import/checking/draft-size.js';
import { obstaclesOf } from '../../../../src/plans/import/checking/draft-obstacles.js';
import type { Cadence } from '../../../../src/plans/cadence.js';
import { findWords } from '../../../../src/plans/import/checking/find-words.js';
import { idsOfRefs, type ImportDraft } from '../../../../src/plans/import/checking/import-draft.js';
import { joinable, joined } from '../../../../src/plans/import/checking/join-duties.js';
import { matchedAgain } from '../../../../src/plans/import/checking/match-again.js';
import { newDuty } from '../../../../src/plans/import/checking/new-duty.js';
import { codeOf, shortTitle } from '../../../../src/plans/import/checking/short-title.js';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import { sourcePieces } from '../../../../src/web/plans/source-text.js';

const source = `HUYỆN ỦY VÂN SƠN
Số 12-KH/HU
KẾ HOẠCH
thực hiện Nghị quyết số 21-NQ/TW, ngày 16/6/2022 của Ban Chấp hành Trung ương

II. NHIỆM VỤ CỤ THỂ
1. Ban Tổ chức Huyện ủy
- Chủ trì, phối hợp với Trung tâm Chính trị kiện toàn tổ chức cơ sở đảng.
- Hoàn thành rà soát đảng viên trước ngày 30/9/2026.
2. Mặt trận Tổ quốc và các tổ chức chính trị - xã hội huyện
- Giám sát đảng viên nêu gương.
`;
const known: readonly KnownBody[] = [
  { id: 'to-chuc', name: 'Ban Tổ chức Huyện ủy', formerNames: [], isGroup: false, kinds: null },
  { id: 'mat-tran', name: 'Mặt trận Tổ quốc huyện', formerNames: [], isGroup: false, kinds: null },
  { id: 'khoi-van', name: 'Khối vận', formerNames: [], isGroup: true, kinds: ['front', 'mass-organization'] },
];
const begin = (): ImportDraft =>
  beginDraft(readPlan(source), { code: 'ke-hoach', committee: 'Huyện ủy Vân Sơn', known });
const texts = ({ duties }: ImportDraft) =>
  duties.filter(({ isDropped }) => !isDropped).map(({ details }) => details.text);
const wordsAt = ({ duties }: ImportDraft, number: number) => {
  const span = duties.find((duty) => duty.number === number)?.span;
  return span == null ? null : source.slice(...span);
};
const decided = (): ImportDraft => {
  const open = begin().names.filter(({ to }) => to === null);
  return withNames(begin(), new Map(open.map(({ key }) => [key, { kind: 'nobody' }])));
};

describe('a draft that is begun', () => {
  it('says what the document says, with the bodies that are known and the time that is proposed', () => {
    const draft = begin();
    expect(draft.plan).toMatchObject({ symbol: '12-KH/HU', basis: [{ symbol: '21-NQ/TW' }] });
    expect(draft.plan.title).toBe(
      'Kế hoạch thực hiện Nghị quyết số 21-NQ/TW, ngày 16/6/2022 của Ban Chấp hành Trung ương',
    );
    expect(
      draft.duties.map(({ details, lead }) => [
        details.cadence,
        details.ownDay,
        idsOfRefs(lead, draft.names),
      ]),
    ).toEqual([
      ['continuous', null, ['to-chuc']],
      ['once', { on: '2026-09-30' }, ['to-chuc']],
      ['continuous', null, ['khoi-van']],
    ]);
  });

  it.each([
    ['Thực hiện Chương trình giảm nghèo năm 2026', 'Kế hoạch thực hiện Chương trình giảm nghèo năm 2026'],
    ['Sóc Nâu giữ gìn đường làng', 'Kế hoạch Sóc Nâu giữ gìn đường làng'],
    ['Phòng, chống rét cho trâu bò', 'Kế hoạch phòng, chống rét cho trâu bò'],
    ['Mặt trận tham gia giữ rừng', 'Kế hoạch Mặt trận tham gia giữ rừng'],
    ['TUẦN LỄ LÀM SẠCH ĐƯỜNG LÀNG', 'Kế hoạch tuần lễ làm sạch đường làng'],
  ])(
    'has a title in which what the document is called goes on small, unless it is a name: %s',
    (title, whole) => {
      const text = source.replace(/^thực hiện .*$/mu, title);
      const { plan } = beginDraft(readPlan(text), { code: 'ke-hoach', committee: 'Huyện ủy Vân Sơn', known });
      expect(plan.title).toBe(whole);
    },
  );

  it.each([
    ['Kiên cố hóa kênh mương giai đoạn 2026 - 2030', '2026-03-03', '2030-12-31'],
    ['Kiên cố hóa kênh mương nhiệm kỳ 2025 – 2030', '2026-03-03', '2030-12-31'],
    ['Kiên cố hóa kênh mương năm 2027', '2027-01-01', '2027-12-31'],
    ['Tổng kết phong trào kênh mương giai đoạn 2020 - 2025', null, null],
    ['Thực hiện Nghị quyết ngày 05 tháng 01 năm 2026', null, null],
    ['Kiên cố hóa kênh mương năm học 2026 - 2027', null, null],
  ])('has the term with which the title ends: %s', (title, from, until) => {
    const head = ['HUYỆN ỦY VÂN SƠN', 'Số 8-KH/HU', 'Vân Sơn, ngày 3 tháng 3 năm 2026', 'KẾ HOẠCH'];
    const read = readPlan([...head, title, '1. Ban Tổ chức Huyện ủy', '- Đo kênh.'].join('\n'));
    const { plan } = beginDraft(read, { code: 'ke-hoach', committee: 'Huyện ủy Vân Sơn', known });
    expect(plan.term).toEqual({ from, until });
  });

  it('has titles of duties and indicators as they are written, and partners without the words behind them', () => {
    const text = `KẾ HOẠCH
Kiên cố hóa kênh mương
I. MỤC TIÊU
- Kiên cố 90% kênh mương; từng bước trồng tre ven kênh.
II. TỔ CHỨC THỰC HIỆN
1. Ban Tổ chức Huyện ủy: rà soát kênh mương; phối hợp với Mặt trận Tổ quốc huyện trong quản lý kênh mương.`;
    const { duties, names, indicators } = beginDraft(readPlan(text), {
      code: 'x',
      committee: 'Huyện ủy Vân Sơn',
      known,
    });
    expect(duties.map(({ details }) => details.title.slice(0, 8))).toEqual(['Rà soát ']);
    expect(names.map(({ name }) => name)).toEqual(['Ban Tổ chức Huyện ủy', 'Mặt trận Tổ quốc huyện']);
    expect(indicators.map(({ details }) => details.title)).toEqual([
      'Kiên cố 90% kênh mương; từng bước trồng tre ven kênh',
    ]);
  });

  it('takes two members of a list for the group that they are together', () => {
    const read = readPlan(source);
    const [body] = read.bodies;
    if (body === undefined) throw new Error('no body');
    const members = ['Ban Tổ chức', 'Mặt trận Tổ quốc', 'các tổ chức chính trị - xã hội huyện'];
    const listed = { ...read, bodies: [{ ...body, name: members.join(', '), members }] };
    const draft = beginDraft(listed, { code: 'x', committee: 'Huyện ủy Vân Sơn', known });
    const lead = draft.duties[0]?.lead ?? [];
    expect([lead.length, idsOfRefs(lead, draft.names)]).toEqual([2, ['to-chuc', 'khoi-van']]);
  });

  it('asks who a name is that nobody knows, and cannot be made a plan until that is said', () => {
    expect(obstaclesOf(begin())).toMatchObject([
      { at: 'names', text: { vi: expect.stringContaining('Trung tâm Chính trị') } },
    ]);
    expect(obstaclesOf(decided())).toEqual([]);
  });

  it('has the day that comes again also where it stands apart from what says how often', () => {
    const read = readPlan(source);
    const [body] = read.bodies;
    const [duty] = body?.duties ?? [];
    if (body === undefined || duty === undefined) throw new Error('no duty');
    const dayOf = (cadence: Cadence, text: string) => {
      const said = { ...duty, cadence, text, timePhrase: 'Hằng quý', dueOn: null };
      const draft = beginDraft(
        { ...read, bodies: [{ ...body, duties: [said] }] },
        { code: 'x', committee: 'Huyện ủy Vân Sơn', known },
      );
      return draft.duties[0]?.details.ownDay;
    };
    expect(dayOf('quarterly', 'Hằng quý báo cáo (trước ngày 20 của tháng cuối quý).')).toEqual({
      day: 20,
      month: 'last',
    });
    expect(dayOf('monthly', 'Hằng tháng tổng hợp, báo cáo trước ngày 25.')).toEqual({
      day: 25,
      month: 'last',
    });
    expect(dayOf('monthly', 'Hằng tháng giao ban vào ngày 5.')).toBeNull();
    expect(dayOf('monthly', 'Hằng tháng báo cáo; tổng kết trước ngày 20/12/2026.')).toBeNull();
  });

  it('has the day that comes again where the words say it', () => {
    expect(ownDayOf('quarterly', null, 'trước ngày 20 của tháng cuối quý')).toEqual({
      day: 20,
      month: 'last',
    });
    expect(ownDayOf('monthly', null, 'trước ngày 25 hằng tháng')).toEqual({ day: 25, month: 'last' });
    expect(ownDayOf('yearly', null, 'trước ngày 15/12 hằng năm')).toEqual({ day: 15, month: 12 });
    expect(ownDayOf('quarterly', null, 'hằng quý')).toBeNull();
    expect(ownDayOf('term', calendarDay('2030-12-31'), null)).toEqual({ on: '2030-12-31' });
    expect(ownDayOf('continuous', calendarDay('2030-12-31'), null)).toBeNull();
  });
});

describe('a duty', () => {
  it('is split by lines, each with its own words in the document', () => {
    const draft = begin();
    const first = draft.duties[0];
    if (first === undefined) throw new Error('no duty');
    const text = 'Chủ trì, phối hợp với Trung tâm Chính trị\nkiện toàn tổ chức cơ sở đảng.';
    const saved = withDuty(draft, 1, { ...first, details: { ...first.details, text } });
    const parted = split(saved, 1, source);
    expect(texts(parted).slice(0, 2)).toEqual(text.split('\n'));
    expect(parted.duties.map(({ number }) => number)).toEqual([1, 4, 2, 3]);
    expect([wordsAt(parted, 1), wordsAt(parted, 4)]).toEqual(text.split('\n'));
    expect(() => split(draft, 1, source)).toThrow('each line becomes a duty');
  });

  it('that says the same twice is split into two passages', () => {
    const twice = 'rà soát rà soát';
    const [first] = begin().duties;
    if (first === undefined) throw new Error('no duty');
    const whole = { ...first, span: [0, twice.length] as const };
    const draft = {
      ...begin(),
      duties: [{ ...whole, details: { ...whole.details, text: 'rà soát\nrà soát' } }],
    };
    expect(split(draft, 1, twice).duties.map(({ span }) => span)).toEqual([
      [0, 7],
      [8, 15],
    ]);
  });

  it('is joined to the one before, whose passage then holds both', () => {
    const { draft, number: whole } = joined(begin(), 2);
    expect(whole).toBe(1);
    expect(draft.duties.map(({ number }) => number)).toEqual([1, 3]);
    expect(texts(draft)[0]).toContain('\nHoàn thành rà soát');
    expect(wordsAt(draft, 1)).toMatch(/^Chủ trì[\s\S]*30\/9\/2026\.$/);
    expect(() => joined(begin(), 1)).toThrow('no duty before');
    expect(() => joined(dropped(begin(), 1, true), 2)).toThrow('no duty before');
    const [first] = begin().duties;
    const again = split(draft, 1, source);
    expect(again.duties.map(({ lead }) => lead)).toEqual([first?.lead, first?.lead, begin().duties[2]?.lead]);
    expect(texts(again)).toEqual(texts(begin()));
  });

  it('brings to the one it is joined to what that one does not say, and tells where it says otherwise', () => {
    const [first, second] = begin().duties;
    if (first === undefined || second === undefined) throw new Error('no duty');
    const whole = ({ product = null, on = null }: { product?: string | null; on?: CalendarDay | null }) => {
      const ownDay = on === null ? null : { on };
      const cadence = on === null ? ('continuous' as const) : ('once' as const);
      const before = { ...first, details: { ...first.details, product, cadence, ownDay } };
      const after = { ...second, details: { ...second.details, product: 'Báo cáo' }, cooperating: ['other'] };
      const done = joined(withDuty(withDuty(begin(), 1, before), 2, after), 2);
      const [{ details, cooperating } = first] = done.draft.duties;
      return [details.product, details.ownDay, cooperating.at(-1), done.isWhole];
    };
    const day = calendarDay('2026-09-30');
    expect(whole({})).toEqual(['Báo cáo', { on: day }, 'other', true]);
    expect(whole({ product: 'Đề án' })).toEqual(['Đề án', { on: day }, 'other', false]);
    const early = calendarDay('2026-06-30');
    expect(whole({ on: early })).toEqual(['Báo cáo', { on: early }, 'other', false]);
  });

  it('keeps the names of both it is joined of, where they stand for the same body', () => {
    const [, second] = begin().duties;
    const other = {
      key: 'n9',
      name: 'Cơ quan tổ chức',
      to: { kind: 'known', id: 'to-chuc' },
      why: null,
    } as const;
    if (second === undefined) throw new Error('no duty');
    const named = { ...begin(), names: [...begin().names, other] };
    const { draft } = joined(withDuty(named, 2, { ...second, lead: ['n9'] }), 2);
    const [whole] = draft.duties;
    expect(whole?.lead).toEqual([...second.lead, 'n9']);
    expect(idsOfRefs(whole?.lead ?? [], draft.names)).toEqual(['to-chuc']);
  });

  it('is not joined to one under another heading or of other bodies', () => {
    expect([1, 2, 3].map((number) => joinable(begin(), number)?.number ?? null)).toEqual([null, 1, null]);
    expect(() => joined(begin(), 3)).toThrow('under the same heading');
    const [, second] = begin().duties;
    if (second === undefined) throw new Error('no duty');
    expect(joinable(withDuty(begin(), 2, { ...second, lead: ['other'] }), 2)).toBeNull();
  });

  it('that is split stands part by part in the document, also where marks and capitals were changed for it', () => {
    const [, second] = begin().duties;
    if (second === undefined) throw new Error('no duty');
    const text = 'Hoàn thành rà soát;\nĐảng viên: trước ngày 30/9/2026.';
    const saved = withDuty(begin(), 2, { ...second, details: { ...second.details, text } });
    const parts = split(saved, 2, source);
    expect([wordsAt(parts, 2), wordsAt(parts, 4)]).toEqual([
      'Hoàn thành rà soát',
      'đảng viên trước ngày 30/9/2026',
    ]);
  });

  it('is dropped and brought back', () => {
    const less = dropped(begin(), 3, true);
    expect(texts(less)).toHaveLength(2);
    expect(dropped(less, 3, false)).toEqual(begin());
    expect(() => dropped(begin(), 9, true)).toThrow('no such duty');
  });

  it('is added from words of the document at their place, and at the end where they are not there', () => {
    const [like] = begin().duties;
    if (like === undefined) throw new Error('no duty');
    const change = (text: string) => ({ ...like, details: { ...like.details, text } });
    const inside = added(begin(), change('Hoàn   thành rà soát\nđảng viên'), source);
    expect(inside.draft.duties.map(({ number }) => number)).toEqual([1, 2, 4, 3]);
    expect(wordsAt(inside.draft, inside.number)).toBe('Hoàn thành rà soát đảng viên');
    const outside = added(begin(), change('Không có trong văn bản'), source);
    expect(outside.draft.duties.at(-1)).toMatchObject({ number: 4, span: null });
  });

  it('that is added is at the place of its words and under the heading there; elsewhere it has none until it is said', () => {
    const long = source.replace(
      'II. NHIỆM VỤ CỤ THỂ',
      'I. NHIỆM VỤ CHUNG\n1. Về tổ chức\na) Sắp xếp, kiện toàn tổ chức cơ sở đảng.\nb) Giữ nền nếp.\nII. NHIỆM VỤ CỤ THỂ',
    );
    const draft = beginDraft(readPlan(long), { code: 'ke-hoach', committee: 'Huyện ủy Vân Sơn', known });
    const lead = draft.duties[0]?.lead[0] ?? '';
    const at = (text: string) => newDuty(draft, { text, lead }, long).details;
    expect(at('a) Sắp xếp, kiện toàn')).toMatchObject({
      place: 'I.1.a',
      section: 'I',
      heading: 'Về tổ chức',
    });
    expect(at('Giữ nền nếp')).toMatchObject({ place: 'I.1.b', heading: 'Về tổ chức' });
    expect(at('rà soát đảng viên')).toMatchObject({
      place: 'II.1, gạch đầu dòng 2',
      heading: 'Ban Tổ chức Huyện ủy',
    });
    const ledBy = (text: string) => newDuty(draft, { text, lead: null }, long).lead;
    expect(ledBy('rà soát đảng viên')).toEqual([lead]);
    expect(ledBy('Giữ nền nếp')).toEqual([]);
    const nowhere = newDuty(draft, { text: 'Không có trong văn bản', lead }, long);
    expect(nowhere.details.place).toBe('');
    const done = added(draft, nowhere, long);
    expect(obstaclesOf(done.draft).filter(({ at: of }) => of === done.number)).toMatchObject([
      { text: { vi: '“Không có trong văn bản” chưa có vị trí trong văn bản.' } },
    ]);
    const mended = { ...nowhere, details: { ...nowhere.details, text: 'Giữ nền nếp', place: 'I.1.b' } };
    const found = withFoundWords(withDuty(done.draft, done.number, mended), done.number, long);
    expect(found.duties.find(({ number }) => number === done.number)?.span).toEqual(
      findWords(long, 'Giữ nền nếp'),
    );
  });

  it.each([
    [
      'Báo cáo kết quả trước ngày 20 hằng tháng',
      'monthly',
      { day: 20, month: 'last' },
      'trước ngày 20 hằng tháng',
    ],
    ['Hoàn thành rà soát trước ngày 30/9/2026', 'once', { on: '2026-09-30' }, 'trước ngày 30/9/2026'],
    ['Rà soát, tổng hợp', 'continuous', null, null],
  ])('that is added is due as its words say: %s', (text, cadence, ownDay, phrase) => {
    const { details, timePhrase } = newDuty(begin(), { text, lead: null }, source);
    expect([details.cadence, details.ownDay]).toEqual([cadence, ownDay]);
    expect(timePhrase).toEqual(phrase);
    const { draft } = added(begin(), newDuty(begin(), { text, lead: null }, source), source);
    expect(draft.duties.find(({ number }) => number === 4)).toMatchObject({ timePhrase });
  });

  it('that is added is due in the year of the plan where its words name none', () => {
    const yearly = { ...begin(), plan: { ...begin().plan, title: 'Kế hoạch kiểm tra năm 2027' } };
    const { details } = newDuty(yearly, { text: 'Hoàn thành trước ngày 15/10', lead: null }, source);
    expect(details.ownDay).toEqual({ on: '2027-10-15' });
  });

  it('that is added is of the first place of its words that no duty has', () => {
    const same = 'Hằng quý báo cáo kết quả với Ban Thường vụ.';
    const twice = `III. NHIỆM VỤ CỤ THỂ\n1. Ban Tổ chức\n- Rà soát đảng viên.\n- ${same}\n2. Văn phòng\n- Tổng hợp.\n- ${same}\n`;
    const whole = beginDraft(readPlan(twice), { code: 'x', committee: 'Huyện ủy', known: [] });
    expect(whole.duties).toHaveLength(4);
    const missed = { ...whole, duties: whole.duties.slice(0, 3) };
    const change = newDuty(missed, { text: same, lead: null }, twice);
    expect([change.details.place, change.details.heading]).toEqual(['III.2, gạch đầu dòng 2', 'Văn phòng']);
    const done = added(missed, change, twice);
    expect(done.draft.duties.at(-1)?.span).toEqual(whole.duties[3]?.span);
    expect(newDuty(whole, { text: same, lead: null }, twice).details.place).toBe('III.1, gạch đầu dòng 2');
  });

  it('has the passage of its words where they are changed to others of the document, and keeps it where they are mended', () => {
    const [, second] = begin().duties;
    if (second === undefined) throw new Error('no duty');
    const saved = (text: string) => {
      const changed = { ...second, details: { ...second.details, text } };
      return wordsAt(withFoundWords(withDuty(begin(), 2, changed), 2, source), 2);
    };
    const own = 'Hoàn thành rà soát đảng viên trước ngày 30/9/2026.';
    expect(saved('Giám sát đảng viên nêu gương.')).toBe('Giám sát đảng viên nêu gương.');
    expect(saved('rà soát đảng viên')).toBe(own);
    expect(saved('Hoàn thành việc rà soát')).toBe(own);
  });

  it('without anybody who leads, or without its day, stands in the way of the plan', () => {
    const draft = decided();
    const [, second] = draft.duties;
    if (second === undefined) throw new Error('no duty');
    const bare = withDuty(draft, 2, { ...second, lead: [], details: { ...second.details, ownDay: null } });
    expect(obstaclesOf(bare).map(({ at }) => at)).toEqual([2, 2]);
    expect(obstaclesOf(dropped(bare, 2, true))).toEqual([]);
  });
});

it('a name that nobody knew is taken for a body that was made since, unless somebody has left it open', () => {
  const name = ({ names }: ImportDraft) => names.find((one) => one.name === 'Trung tâm Chính trị');
  const made = { id: 'trung-tam', name: 'Trung tâm Chính trị', formerNames: [], isGroup: false, kinds: null };
  expect(name(begin())?.to).toBeNull();
  const again = matchedAgain(begin(), [...known, made], 'Huyện ủy Vân Sơn');
  expect(name(again)).toMatchObject({ to: { kind: 'known', id: 'trung-tam' }, why: 'name' });
  const open = withNames(again, new Map([[name(again)?.key ?? '', null]]));
  expect(name(matchedAgain(open, [...known, made], 'Huyện ủy Vân Sơn'))?.to).toBeNull();
  expect(matchedAgain(decided(), [...known, made], 'Huyện ủy Vân Sơn')).toEqual(decided());
});

it('a name that was to be made is the body of that name that was made since', () => {
  const key = begin().names.find(({ to }) => to === null)?.key ?? '';
  const toMake = (name: string) =>
    withNames(begin(), new Map([[key, { kind: 'new', name, bodyKind: 'office' }]]));
  const made = { id: 'moi', name: 'Trung tâm Chính trị huyện', formerNames: [], isGroup: false, kinds: null };
  const again = (name: string) =>
    matchedAgain(toMake(name), [...known, made], 'Huyện ủy Vân Sơn').names.find((one) => one.key === key)?.to;
  expect(again('Trung tâm chính trị huyện')).toEqual({ kind: 'known', id: 'moi' });
  expect(again('Trung tâm Văn hóa')).toMatchObject({ kind: 'new' });
});

it('a name of a body that is no more is open again, or that of the body which it has become', () => {
  const [gone, ...left] = known;
  const name = (bodies: readonly KnownBody[]) =>
    matchedAgain(decided(), bodies, 'Huyện ủy Vân Sơn').names.find((one) =>
      one.name.startsWith('Ban Tổ chức'),
    );
  expect(name(known)?.to).toEqual({ kind: 'known', id: gone?.id });
  expect(name(left)?.to).toBeNull();
  const heir = {
    id: 'moi',
    name: 'Ban Xây dựng Đảng',
    formerNames: [gone?.name ?? ''],
    isGroup: false,
    kinds: null,
  };
  expect(name([...left, heir])).toMatchObject({ to: { kind: 'known', id: 'moi' }, why: 'former' });
  const open = obstaclesOf(matchedAgain(decided(), left, 'Huyện ủy Vân Sơn'));
  expect(open.map(({ text }) => text.vi)).toEqual(['Chưa rõ “Ban Tổ chức Huyện ủy” là đơn vị nào.']);
});

it('a body that was chosen by itself and is no more becomes a name that is asked for', () => {
  const [first] = decided().duties;
  if (first === undefined) throw new Error('no duty');
  const { details, cooperating } = first;
  const chosen = withDuty(decided(), 1, { details, cooperating, lead: ['to-chuc', 'cu'] });
  const called = new Map([
    ['to-chuc', 'Ban Tổ chức Huyện ủy'],
    ['cu', 'Ban Dân vận'],
  ]);
  const again = matchedAgain(chosen, known, 'Huyện ủy Vân Sơn', called);
  const open = obstaclesOf(again);
  expect(open.map(({ text }) => text.vi)).toEqual(['Chưa rõ “Ban Dân vận” là đơn vị nào.']);
  const { key = '' } = again.names.at(-1) ?? {};
  expect(again.duties[0]?.lead).toEqual(['to-chuc', key]);
  expect(
    matchedAgain(
      chosen,
      [...known, { ...known[0]!, id: 'cu', name: 'Ban Dân vận' }],
      'Huyện ủy Vân Sơn',
      called,
    ),
  ).toEqual(chosen);
});

it('a body that leads and cooperates is in the way, however it came to both', () => {
  const [first] = decided().duties;
  if (first === undefined) throw new Error('no duty');
  const { details, lead } = first;
  const told = (draft: ImportDraft) => obstaclesOf(draft).map(({ at, text }) => [at, text.vi]);
  const both = [[1, `${details.place}: Một đơn vị không thể vừa chủ trì vừa phối hợp.`]];
  expect(told(withDuty(decided(), 1, { details, lead, cooperating: ['to-chuc'] }))).toEqual(both);
  expect(told(withDuty(decided(), 1, { details, lead, cooperating: lead }))).toEqual(both);
  const said = beginDraft(readPlan(source.replace('Trung tâm Chính trị', 'Ban Tổ chức')), {
    code: 'x',
    committee: 'Huyện ủy Vân Sơn',
    known,
  });
  expect(told(said)).toEqual(both);
});

it('what is unsure can be marked as seen', () => {
  const draft = {
    ...begin(),
    unsure: [
      {
        place: 'I',
        span: [0, 1] as const,
        what: 'cut-off' as const,
        text: { vi: 'a', en: 'a' },
        isSeen: false,
      },
    ],
  };
  expect(seen(draft, 0).unsure[0]?.isSeen).toBe(true);
  for (const none of [5, -1, NaN]) expect(() => seen(draft, none)).toThrow('no such doubt');
});

describe('words are found in a document', () => {
  it('whatever marks stand between them and whether they begin large, where they stand nowhere as they are', () => {
    const text = '- Chi bộ (*bốn tốt*), “cơ sở”; chi bộ bốn tốt khác';
    const at = (words: string) => {
      const span = findWords(text, words);
      return span === null ? null : text.slice(...span);
    };
    expect(at('Chi bộ bốn tốt')).toBe('Chi bộ (*bốn tốt');
    expect(at('chi bộ bốn tốt')).toBe('chi bộ bốn tốt');
    expect(at('Bốn tốt. Cơ sở')).toBe('bốn tốt*), “cơ sở');
    expect([at('bốn xấu'), at('...'), at('')]).toEqual([null, null, null]);
    expect(findWords('Giảm 1,5% số vụ', 'giảm 15% số')).toBeNull();
    expect(findWords('Giảm 1,5% số vụ', 'giảm 1,5 % số')).toEqual([0, 12]);
  });

  it('whatever white space and composition of letters', () => {
    const decomposed = 'a  Kiện\n toàn chi bộ'.normalize('NFD');
    const span = findWords(decomposed, 'kiện toàn'.replace('k', 'K'));
    expect(span && decomposed.slice(...span).normalize('NFC')).toBe('Kiện\n toàn');
    expect(findWords('abc', 'abd')).toBeNull();
    expect(findWords('abc', ' ')).toBeNull();
  });

  it('as a page shows it, where it holds marks that none does', () => {
    const bullets = 'Nhiệm vụ:\n\uF0B7 Rà soát đảng viên;\n\uF0B7 lập danh sách.';
    const selected = sourcePieces(bullets, [])
      .flatMap(({ runs }) => runs.map(({ text }) => text))
      .join('')
      .slice(12);
    expect(selected).not.toContain('\uF0B7');
    expect(findWords(bullets, selected)).toEqual([12, bullets.length]);
  });

  it('without the stars of words in bold', () => {
    expect(findWords('**1. Ủy ban** rà soát; **xong** sớm', 'Ủy ban rà soát; xong')).toEqual([5, 29]);
  });

  it('at or after a place first', () => {
    expect(findWords('ab ab ab', 'ab', 2)).toEqual([3, 5]);
    expect(findWords('ab ab', 'ab', 4)).toEqual([0, 2]);
  });
});

it('a short title ends where one may stop, and a code has plain letters only', () => {
  expect(shortTitle('Rà soát   đảng viên.')).toBe('Rà soát đảng viên');
  const long = shortTitle(`${'từ '.repeat(25)}, ${'chữ '.repeat(40)}`);
  expect(long).toBe(`${'từ '.repeat(25).trim()} …`.replace(' …', '…'));
  expect(shortTitle(`Rà soát${'.'.repeat(500_000)} đảng viên`)).toBe('Rà soát');
  expect(codeOf('Kế hoạch 12-KH/HU', 50)).toBe('ke-hoach-12-kh-hu');
  expect(codeOf('2026', 50)).toBe('ke-hoach');
  // whole words, however few have room
  expect(codeOf('Trung tâm Y tế', 12)).toBe('trung-tam-y');
  expect(codeOf('Trung tâm Y tế', 11)).toBe('trung-tam-y');
  expect(codeOf('Trung tâm Y tế', 10)).toBe('trung-tam');
  expect(codeOf('Dịchvụcônghànhchính', 8)).toBe('dichvuco');
});

it('a draft has a thousand duties at the most, and what brings more is refused at its field', () => {
  expect(() => requireFewDuties(1000, 'file')).not.toThrow();
  const refused = { code: 'too_many', fields: [expect.objectContaining({ name: 'file' })] };
  expect(() => requireFewDuties(1001, 'file')).toThrow(expect.objectContaining(refused));
});

it('what was not sure of a duty is seen with the duty, and nothing else', () => {
  const draft = begin();
  const [first, second] = draft.duties;
  const doubts = [first, second].map((duty) => ({
    place: '',
    span: duty?.span ?? ([0, 0] as const),
    what: 'cut-off' as const,
    text: { vi: '', en: '' },
    isSeen: false,
  }));
  const after = seenOf({ ...draft, unsure: doubts }, second?.number ?? 0);
  expect(after.unsure.map(({ isSeen }) => isSeen)).toEqual([false, true]);
});
