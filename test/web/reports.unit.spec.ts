import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import type { AskedIndicator } from '../../src/indicators/measurements.service.js';
import type { LineView, ReportView } from '../../src/reports/report-view.js';
import { readReportForm, textMark } from '../../src/web/reports/report-form.js';
import { shownLines } from '../../src/web/reports/report-lines.js';
import { type ListedState, reportListPage } from '../../src/web/reports/report-list.page.js';
import { reportListSheet } from '../../src/web/reports/report-list-sheet.js';
import { type ReportFactsOfPage, reportPage } from '../../src/web/reports/report.page.js';
import { valueProblems } from '../../src/web/reports/value-problems.js';
import { withStanding } from '../../src/web/reports/report-indicators.js';
import { reportChip } from '../../src/web/reports/report-state-chip.js';
import { reportWords } from '../../src/web/reports/report.words.js';
import { emptyWords, sentWords } from '../../src/web/reports/sent-words.js';
import { taskWords } from '../../src/web/tasks/task.words.js';

const at = calendarDay;
const today = at('2026-06-17');
const same = (text: string) => ({ vi: text, en: text });
const body = { id: 'body', code: 'xa-lat', name: { vi: 'Xã Lát', en: 'Lát Commune' } };

const line = (given: Partial<LineView> = {}): LineView => ({
  taskId: 't1',
  number: 128,
  title: { vi: 'Quản lý đảng viên', en: 'Party members' },
  stated: 'III.7, gạch đầu dòng 3',
  place: 'due',
  cadence: 'continuous',
  taskStatus: 'in_progress',
  taskLateness: null,
  dueOn: at('2026-06-18'),
  firstDueOn: at('2026-06-18'),
  completedOn: null,
  text: '',
  done: false,
  edited: false,
  newer: [],
  takenOutReason: null,
  ...given,
});

interface Given {
  readonly state?: object;
  readonly content?: object;
  readonly review?: object;
  readonly lines?: readonly LineView[];
  readonly indicators?: readonly AskedIndicator[];
  readonly proposals?: readonly object[];
}

function view({
  state = {},
  content = {},
  review = {},
  lines = [line()],
  indicators = [],
  proposals = [],
}: Given = {}) {
  const texts = { results: '', shortcomings: '', objectiveCauses: '', subjectiveCauses: '', nextWork: '' };
  const notes = { returnReason: null, passedToHeadAt: null, handedBackNote: null };
  const paper = { paperSymbol: null, paperSignedOn: null };
  const days = { opensOn: at('2026-05-15'), periodFrom: at('2025-12-15'), periodTo: at('2026-06-15') };
  const days2 = { onTimeUntil: at('2026-06-18'), submittedOn: null, acceptedOn: null, returnedBy: null };
  return {
    state: {
      id: 'r1',
      body,
      status: 'draft',
      excused: false,
      excuseReason: null,
      late: false,
      version: 4,
      ...days2,
      ...state,
    },
    facts: {
      reviewId: 'review',
      plan: { id: 'plan', symbol: '08-KH/HU', title: { vi: 'Kế hoạch', en: 'Plan' } },
      bodyId: 'body',
      review: {
        status: 'scheduled',
        closedOn: null,
        name: { vi: 'Sơ kết 6 tháng', en: 'Half-year review' },
        questions: [],
        ...days,
        ...review,
      },
    },
    content: { ...texts, ...notes, ...paper, answers: [], ...content },
    lines,
    indicators,
    paper: null,
    proposals,
    earlierProposals: [],
  } as unknown as ReportView;
}

const officer = {
  edit: true,
  decide: false,
  isHead: false,
  entersForBody: false,
  assess: false,
  measure: true,
};
const clerk = { edit: false, decide: true, isHead: false, entersForBody: false, assess: true, measure: true };
const facts = (given: Partial<ReportFactsOfPage> = {}): ReportFactsOfPage => ({
  view: view(),
  rights: officer,
  templates: new Set(),
  assessment: null,
  today,
  given: null,
  problem: null,
  isRestSaved: false,
  isMove: false,
  ...given,
});
const on = (buttons: object) => Object.entries(buttons).flatMap(([name, value]) => (value ? [name] : []));
const buttons = (of: ReportView, rights = officer) =>
  on(reportPage('vi', facts({ view: of, rights })).buttons);

describe('the page of a report', () => {
  it('says what files are taken as a signed paper, as evidence is told', () => {
    const kinds = {
      vi: 'pdf, docx, xlsx, doc, xls, jpg, png; mỗi tệp tối đa 20 MB',
      en: 'pdf, docx, xlsx, doc, xls, jpg, png; 20 MB a file at the most',
    };
    for (const language of ['vi', 'en'] as const)
      expect([reportWords.paperFile[language], taskWords.fileKinds[language]]).toEqual([
        expect.stringContaining(`(${kinds[language]})`),
        `${kinds[language]}.`,
      ]);
  });

  it('is headed by its body, the plan and the day it is due', () => {
    const [vi, en] = [reportPage('vi', facts()), reportPage('en', facts())];
    expect([vi.heading, vi.crumb]).toEqual([
      'Báo cáo kết quả thực hiện: Xã Lát',
      'Sơ kết 6 tháng · 08-KH/HU · hạn gửi 18/06/2026',
    ]);
    expect([en.heading, en.crumb]).toEqual([
      'Report on results: Lát Commune',
      'Half-year review · 08-KH/HU · due 18/06/2026',
    ]);
    const untitled = view();
    Object.assign(untitled.facts.plan, { symbol: null });
    expect(reportPage('en', facts({ view: untitled })).crumb).toBe(
      'Half-year review · Plan · due 18/06/2026',
    );
    expect(vi.filled).toEqual({ count: 0, all: 1, width: 0 });
  });

  it('lets the body write, pass and send it, take it back once sent, and the board decide then', () => {
    expect(buttons(view())).toEqual(['save', 'send', 'pass']);
    expect(buttons(view(), { ...officer, isHead: true })).toEqual(['save', 'send']);
    expect(buttons(view({ state: { status: 'submitted' } }))).toEqual(['takeBack']);
    expect(buttons(view({ state: { status: 'submitted' } }), clerk)).toEqual(['accept', 'giveBack']);
    expect(buttons(view({ state: { status: 'accepted' } }), clerk)).toEqual([]);
    const before = { opensOn: at('2026-07-01') };
    expect(buttons(view({ review: before }))).toEqual(['save', 'pass']);
  });

  it('is only read while the head has it, and once the review is closed', () => {
    const withHead = view({ content: { passedToHeadAt: new Date() } });
    expect(buttons(withHead)).toEqual(['takeFromHead']);
    expect(reportPage('vi', facts({ view: withHead })).notes).toEqual([
      { text: 'Báo cáo đã trình người đứng đầu; lấy lại trước khi sửa hoặc gửi.', quote: null },
    ]);
    const review = { status: 'closed', closedOn: at('2026-06-25') };
    const closed = reportPage('en', facts({ view: view({ review, state: { status: 'submitted' } }) }));
    expect([closed.canWrite, on(closed.buttons), closed.notes[0]?.text]).toEqual([
      false,
      [],
      'The review was closed on 25/06/2026.',
    ]);
    expect(closed.crumb).toContain('due 18/06/2026');
  });

  it('says that it can no longer be sent once the review is closed, and names no day until when', () => {
    const review = { status: 'closed', closedOn: at('2026-06-12') };
    const page = (language: 'vi' | 'en', state = {}) =>
      reportPage(language, facts({ view: view({ review, state }) }));
    expect([page('vi').notes, page('vi').crumb.includes('18/06/2026')]).toEqual([
      [
        {
          text: 'Kỳ báo cáo đã chốt ngày 12/06/2026. Báo cáo này không gửi được nữa. Nếu vẫn cần gửi, đơn vị đề nghị cơ quan theo dõi mở lại kỳ báo cáo.',
          quote: null,
        },
      ],
      false,
    ]);
    expect(page('en').notes[0]?.text).toMatch(
      /can no longer be sent.*ask(s)? the board to open the review again/,
    );
    const returned = { status: 'returned', returnedBy: at('2026-06-20'), onTimeUntil: at('2026-06-22') };
    const said = JSON.stringify([page('vi', returned).notes, page('vi', returned).crumb]);
    expect([said.includes('không gửi được nữa'), said.includes('22/06/2026')]).toEqual([true, false]);
    const excused = page('vi', { excused: true }).notes.map(({ text }) => text);
    expect(excused.at(-1)).toBe('Kỳ báo cáo đã chốt ngày 12/06/2026.');
  });

  it('says why it was returned and until when it is to be sent again', () => {
    const state = { status: 'returned', returnedBy: at('2026-06-20'), onTimeUntil: at('2026-06-22') };
    const returned = view({ state, content: { returnReason: 'Thiếu số liệu' } });
    expect(reportPage('vi', facts({ view: returned })).notes).toEqual([
      {
        text: 'Báo cáo được trả lại để bổ sung, hoàn thiện. Gửi lại chậm nhất ngày 22/06/2026.',
        quote: 'Thiếu số liệu',
      },
    ]);
    expect(reportPage('en', facts({ view: returned })).buttons.send).toBe('Send the report again');
  });

  it('keeps what was typed beside what somebody else saved', () => {
    const problem = { status: 412, code: 'stale_version', text: 'x', fields: {}, extra: {} };
    const page = reportPage(
      'vi',
      facts({ view: view({ content: { results: 'Đã lưu' } }), given: { results: 'Của tôi' }, problem }),
    );
    expect(page.texts[0]).toMatchObject({ label: 'Kết quả chung', text: 'Của tôi', standing: 'Đã lưu' });
    expect([page.problem?.text.includes('còn nguyên'), page.buttons.save]).toEqual([
      true,
      'Lưu nội dung của tôi',
    ]);
  });

  it('shows what the board says of the body, and leads the board to write it while the review collects', () => {
    const url = '/reviews/review/bodies/body?from=report';
    expect(reportPage('vi', facts()).assessment).toBeNull();
    const empty = reportPage('vi', facts({ rights: clerk })).assessment;
    expect([empty?.text, empty?.act]).toEqual([null, { url, label: 'Ghi nhận xét' }]);
    const assessment = { id: 'a', text: 'Tốt', writtenOn: today, version: 1 };
    const written = (rights: typeof clerk, status: string) =>
      reportPage('en', facts({ rights, assessment, view: view({ review: { status } }) })).assessment;
    expect(written(clerk, 'collecting')?.act).toEqual({ url, label: 'Change it' });
    expect(written(officer, 'closed')).toMatchObject({ text: 'Tốt', act: null });
  });

  it('has two empty rows for proposals below those that stand, an answered one fixed', () => {
    const answered = {
      id: 'p1',
      text: 'Cấp kinh phí',
      addressee: 'Huyện ủy',
      status: 'resolved',
      answer: 'Đã cấp',
    };
    const page = reportPage('vi', facts({ view: view({ proposals: [answered] }) }));
    expect(page.proposalRows.map(({ id, isFixed }) => [id, isFixed])).toEqual([
      ['p1', true],
      ['', false],
      ['', false],
    ]);
    expect(page.proposals[0]).toMatchObject({ state: 'đã giải quyết', answer: 'Đã cấp' });
  });
});

describe('the lines of a report', () => {
  const shown = (one: LineView) => shownLines('vi', [one], null, null)[0];

  it('name the task, its place in the plan, and how it stands', () => {
    expect(shown(line())).toMatchObject({
      code: 'NV-128',
      title: 'Quản lý đảng viên',
      stated: 'III.7, gạch đầu dòng 3',
      chip: { label: 'Thường xuyên' },
      done: '',
      isFilled: false,
    });
    const once = { cadence: 'once', dueOn: at('2026-06-10') } as const;
    const late = line({ ...once, place: 'carried_over', taskLateness: 'overdue' });
    expect(shown(late)?.chip).toEqual({
      tone: 'late',
      icon: 'alert-triangle',
      label: 'kỳ trước chuyển sang · hạn 10/06/2026',
    });
    expect(shown(line({ place: 'carried_over' }))?.chip.label).toBe('Thường xuyên · kỳ trước chuyển sang');
    expect(shownLines('en', [line(once)], null, null)[0]?.chip.label).toBe('due 10/06/2026');
  });

  it('cites the place of each duty in the language of the page', () => {
    const told = (language: 'vi' | 'en') =>
      reportPage(
        language,
        facts({ view: view({ lines: [line({ stated: 'III.7, gạch đầu dòng 3' })] }) }),
      ).lines.map(({ stated }) => stated);
    expect([told('vi'), told('en')]).toEqual([['III.7, gạch đầu dòng 3'], ['III.7, dash 3']]);
  });

  it('keep the order in which they are read, the plan’s', () => {
    const all = [line({ taskId: 'b', stated: 'II.1' }), line({ taskId: 'a', stated: 'III.2' })];
    expect(reportPage('vi', facts({ view: view({ lines: all }) })).lines.map(({ stated }) => stated)).toEqual(
      ['II.1', 'III.2'],
    );
  });

  it('are not asked about again once the task was reported done, and ask for the result of what is', () => {
    expect(shown(line({ taskStatus: 'confirmed', done: true }))).toMatchObject({
      isFixed: true,
      done: 'yes',
    });
    const problem = { status: 400, code: 'result_missing', text: 'x', fields: {}, extra: {} };
    const [said] = shownLines('en', [line({ cadence: 'once', done: true })], null, problem);
    expect(said?.mistake).toBe('Write the result of what is reported done.');
  });
});

function aCount(value: number | null, asked = true): AskedIndicator {
  const given = { value, part: null, whole: null };
  return {
    asked,
    ended: false,
    definition: { measure: 'count' },
    value: given,
  } as unknown as AskedIndicator;
}

it('a report that is sent tells of what is asked in it and nobody wrote', () => {
  const lines = [line(), line({ text: ' ' }), line({ text: 'Xong' }), line({ place: 'not_yet_due' })];
  const indicators = [aCount(null), aCount(0), aCount(null, false)];
  expect(sentWords({ lines, indicators })).toEqual({
    vi: 'Đã gửi báo cáo. Trong báo cáo còn 2 nhiệm vụ chưa ghi kết quả, 1 chỉ tiêu chưa có số liệu. Có thể lấy lại cho đến khi cơ quan theo dõi quyết định.',
    en: 'The report is sent. In it 2 tasks have no result, 1 indicator has no value. It can be taken back until the board decides.',
  });
  expect(sentWords({ lines: [line({ text: 'Xong' })], indicators: [] }).en).toBe(
    'The report is sent. It can be taken back until the board decides.',
  );
});

it('a report tells what is empty in it before it is sent', () => {
  const lines = [line(), line({ text: ' ' }), line({ text: 'Xong' }), line({ place: 'not_yet_due' })];
  const indicators = [aCount(null), aCount(0)];
  expect(emptyWords('vi', { lines, indicators })).toBe(
    '2 trong 3 nhiệm vụ, 1 trong 2 chỉ tiêu chưa có nội dung.',
  );
  expect(emptyWords('en', { lines, indicators })).toBe('Still empty: 2 of 3 tasks, 1 of 2 indicators.');
  expect(emptyWords('vi', { lines: [line({ text: 'Xong' })], indicators: [] })).toBeNull();
});

describe('the form of a report', () => {
  it('tells only the lines that were changed, so that the others follow their tasks', () => {
    const report = view({ lines: [line({ text: 'Cũ' }), line({ taskId: 't2', text: 'Cũ' })] });
    const typed = { 'text.t1': 'Mới', 'text.t2': 'Cũ' };
    const marks = { 'mark.t1': textMark('Cũ'), 'mark.t2': textMark('Cũ'), 'done.t2': 'no' };
    expect(readReportForm('vi', { ...typed, ...marks }, report).input).toEqual({
      lines: [{ taskId: 't1', text: 'Mới' }],
    });
    const follow = { 'text.t1': 'Mới', 'follow.t1': 'yes' };
    expect(readReportForm('vi', follow, report).input.lines).toEqual([{ taskId: 't1', text: null }]);
  });

  it('leaves empty rows of proposals out and takes an emptied paper away', () => {
    const report = view({ content: { paperSymbol: '12-BC/ĐU' } });
    const rows = {
      proposalId: ['p1', ''],
      proposalText: ['Cấp kinh phí', ' '],
      proposalAddressee: ['Huyện ủy', ''],
    };
    expect(readReportForm('vi', { ...rows, paperSymbol: '' }, report).input).toEqual({
      proposals: [{ id: 'p1', text: 'Cấp kinh phí', addressee: 'Huyện ủy' }],
      paperSymbol: null,
    });
  });
});

describe('the list of reports', () => {
  const listed = (id: string, given: Partial<ListedState> = {}): ListedState => ({
    id,
    body: { ...body, kind: 'base-commune' },
    reviewName: same('Sơ kết'),
    plan: { id: 'p1', symbol: '99-KH/HU', title: same('Kế hoạch một') },
    reviewClosed: false,
    status: 'draft',
    dueOn: at('2026-06-18'),
    onTimeUntil: at('2026-06-18'),
    excused: false,
    late: false,
    submittedOn: null,
    acceptedOn: null,
    ...given,
  });

  it('keeps what is to be sent apart from what was, and from what nobody asks for', () => {
    const sent = { status: 'submitted', submittedOn: at('2026-06-16') } as const;
    const reports = [
      listed('r1'),
      listed('r2', sent),
      listed('r3', { excused: true }),
      listed('r4', { reviewClosed: true }),
    ];
    const { sections, next } = reportListPage('vi', { reports, today, cursor: 'abc' });
    expect(sections.map(({ heading, items }) => [heading, items.map(({ url }) => url)])).toEqual([
      ['Cần gửi', ['/reports/r1']],
      ['Đã gửi và các kỳ trước', ['/reports/r2', '/reports/r3', '/reports/r4']],
    ]);
    expect(sections[1]?.items[0]?.detail).toBe('Xã Lát · Gửi ngày 16/06/2026');
    expect(next).toEqual({ url: '/reports?cursor=abc', label: 'Các kỳ trước nữa' });
  });

  it('says of which plan a report is where there are several', () => {
    const other = { id: 'p2', symbol: null, title: { vi: 'Kế hoạch hai', en: 'Plan two' } };
    const details = (language: 'vi' | 'en', reports: readonly ListedState[]) =>
      reportListPage(language, { reports, today, cursor: null }).sections.flatMap(({ items }) =>
        items.map(({ detail }) => detail),
      );
    expect(details('vi', [listed('r1'), listed('r2')])).toEqual(['Xã Lát', 'Xã Lát']);
    const several = [listed('r1'), listed('r2', { plan: other })];
    expect(details('vi', several)).toEqual(['Xã Lát · 99-KH/HU, Kế hoạch một', 'Xã Lát · Kế hoạch hai']);
    expect(details('en', several)).toEqual([
      'Lát Commune · 99-KH/HU, Kế hoạch một',
      'Lát Commune · Plan two',
    ]);
    const told = [...reportListSheet('en', several, today).rows].map((cells) => cells[1]);
    expect(told).toEqual(['99-KH/HU, Kế hoạch một', 'Plan two']);
  });

  it('says what to do where there is nothing', () => {
    const { nothing, sections } = reportListPage('en', { reports: [], today, cursor: null });
    expect([sections, nothing?.url, nothing?.label]).toEqual([[], '/reviews', 'Open the reviews']);
  });
});

describe('the state of a report', () => {
  const base = { status: 'draft', onTimeUntil: at('2026-06-18'), excused: false, late: false } as const;
  const chip = (given: object, closed = false) =>
    (['vi', 'en'] as const).map(
      (language) =>
        reportChip({ ...base, submittedOn: null, acceptedOn: null, ...given }, { today, closed }, language)
          .label,
    );

  it('is told in both languages', () => {
    expect(chip({ excused: true })).toEqual(['Không phải gửi', 'Excused']);
    expect(chip({ status: 'submitted' })).toEqual(['Chờ tiếp nhận', 'To be accepted']);
    expect(chip({ status: 'submitted', late: true })).toEqual([
      'Chờ tiếp nhận, gửi quá hạn',
      'To be accepted, came late',
    ]);
    expect(chip({ status: 'accepted' })).toEqual(['Đã tiếp nhận', 'Accepted']);
    expect(chip({ status: 'accepted', late: true })).toEqual([
      'Đã tiếp nhận, gửi quá hạn',
      'Accepted, came late',
    ]);
    expect(chip({}, true)).toEqual(['Chưa báo cáo', 'Not reported']);
    expect(chip({ status: 'returned' })).toEqual([
      'Trả lại, gửi lại chậm nhất 18/06/2026',
      'Returned, again by 18/06/2026',
    ]);
  });

  it('is late once the day given for a returned report has passed', () => {
    const report = { ...base, status: 'returned', submittedOn: null, acceptedOn: null } as const;
    const tone = (on: string) => reportChip(report, { today: at(on), closed: false }, 'vi').tone;
    expect([tone('2026-06-18'), tone('2026-06-19')]).toEqual(['soon', 'late']);
    const overdue = { status: 'returned', onTimeUntil: at('2026-05-31') };
    expect(chip(overdue)).toEqual(['Quá hạn gửi lại, hạn 31/05/2026', 'Overdue again, was due 31/05/2026']);
    expect(chip(overdue, true)).toEqual(['Trả lại, chưa gửi lại', 'Returned, not sent again']);
  });
});

describe('the indicators of a report', () => {
  const asked = (given: Partial<AskedIndicator['definition']> = {}, value: object = {}, now = true) =>
    ({
      definition: {
        id: 'i1',
        place: 'II.2.b, gạch đầu dòng 3',
        title: { vi: 'Kết nạp đảng viên', en: 'Admissions' },
        measure: 'share',
        goal: { least: 3, above: false, most: 4 },
        bodyGoal: null,
        addingUp: 'ratio',
        period: 'year',
        byYear: null,
        unit: null,
        part: { vi: 'Số kết nạp', en: 'Admitted' },
        whole: { vi: 'Tổng số đảng viên', en: 'All members' },
        ...given,
      },
      value: { value: null, part: null, whole: null, note: '', corrections: [], version: 0, ...value },
      asked: now,
      periodEndsOn: at('2026-12-14'),
    }) as unknown as AskedIndicator;
  const shown = (one: AskedIndicator, given: Partial<ReportFactsOfPage> = {}, state = {}) => {
    const page = reportPage('vi', facts({ view: view({ indicators: [one], state }), ...given }));
    return { ...page.indicators[0]!, canCorrect: page.canCorrect };
  };
  const typedBody = (body: Record<string, string>) => ({ version: '4', ...body });

  it('are asked with their goal, in numbers as people write them', () => {
    const one = shown(asked({}, { part: 47, whole: 1234.5 }));
    expect(one).toMatchObject({ title: 'Kết nạp đảng viên', goal: 'Mục tiêu: từ 3% đến 4%', notDue: null });
    expect(one.numbers.map(({ name, label, value }) => [name, label, value])).toEqual([
      ['part.i1', 'Số kết nạp', '47'],
      ['whole.i1', 'Tổng số đảng viên', '1.234,5'],
    ]);
    expect([one.given, one.chip?.label]).toEqual(['47/1.234,5 = 3,81%', 'Đạt']);
  });

  it('are not asked before their period ends, and say when it does', () => {
    const one = shown(asked({}, {}, false));
    expect([one.notDue, one.chip?.label]).toEqual([
      'Chưa đến kỳ đánh giá: kỳ kết thúc ngày 14/12/2026',
      'Chưa đến kỳ đánh giá',
    ]);
  });

  it('take what was typed: what changed alone, what is no number as it is', () => {
    const one = asked({}, { part: 47, whole: 1000, note: 'Cũ' });
    const read = (body: Record<string, string>) =>
      readReportForm('vi', typedBody(body), view({ indicators: [one] })).input.measurements;
    expect(read({ 'part.i1': '47', 'whole.i1': '1.000', 'note.i1': 'Cũ' })).toBeUndefined();
    expect(read({ 'part.i1': '48', 'whole.i1': '1.000' })).toEqual([{ indicatorId: 'i1', part: 48 }]);
    expect(read({ 'part.i1': '', 'note.i1': ' Mới ' })).toEqual([
      { indicatorId: 'i1', part: null, note: 'Mới' },
    ]);
    expect(read({ 'part.i1': '4.8' })).toEqual([{ indicatorId: 'i1', part: '4.8' }]);
  });

  it('leave a number with more decimals than are shown as it is, where nobody touched it', () => {
    const one = asked({ measure: 'value', addingUp: 'sum' }, { value: 1234.56789 });
    const [field] = shown(one).numbers;
    expect(field?.value).toBe('1.234,5679');
    const read = (text: string) =>
      readReportForm('vi', typedBody({ 'value.i1': text }), view({ indicators: [one] })).input.measurements;
    expect(read(field?.value ?? '')).toBeUndefined();
    expect(read('1.234,5678')).toEqual([{ indicatorId: 'i1', value: 1234.5678 }]);
  });

  it('say in each number what is right in it', () => {
    const hints = (given: Parameters<typeof asked>[0]) => shown(asked(given)).numbers.map(({ hint }) => hint);
    expect(hints({})).toEqual([
      'Số nguyên, ví dụ: 1.234',
      'Số nguyên, ví dụ: 1.234. Đơn vị không có đối tượng nào thì ghi 0 và 0: không tính tỷ lệ.',
    ]);
    expect(hints({ measure: 'count' })).toEqual(['Số nguyên, ví dụ: 1.234']);
    expect(hints({ measure: 'value' })).toEqual(['Ví dụ: 1.234,5']);
  });

  it('say what is allowed where something else is typed: digits alone in a whole number', () => {
    const told = (given: Parameters<typeof asked>[0], name: string, language: 'vi' | 'en' = 'vi') => {
      const one = facts({ view: view({ indicators: [asked(given)] }), given: typedBody({ [name]: 'mười' }) });
      return reportPage(language, one).indicators[0]?.numbers.find((each) => each.name === name)?.mistake;
    };
    const vi = 'Không phải số nguyên: chỉ ghi chữ số, có thể có dấu chấm giữa hàng nghìn, như 1.234.';
    expect([told({}, 'part.i1'), told({ measure: 'count' }, 'value.i1')]).toEqual([vi, vi]);
    expect(told({}, 'whole.i1', 'en')).toMatch(/^This is no whole number: digits alone/);
    expect(told({ measure: 'value' }, 'value.i1')).toMatch(/dấu phẩy trước phần thập phân, như 1\.234,5\.$/);
    const { indicators } = view({ indicators: [asked({ measure: 'count' })] });
    const wrong = { wrong: { 'value.i1': 'x' }, given: { 'value.i1': 'mười' } };
    expect(withStanding('vi', wrong, { indicators })['value.i1']).toBe(vi);
  });

  it('are all told with what is wrong at once, a missing part only where the report is sent', () => {
    const of = (id: string, value: object = {}) => asked({ id }, value);
    const all = [of('i1'), of('i2'), of('i3', { part: 5 }), of('i4')];
    const changes = [
      { indicatorId: 'i1', part: 20, whole: 10 },
      { indicatorId: 'i2', part: 'hai', whole: 10 },
      { indicatorId: 'i4', whole: 2.5 },
    ];
    const names = (isSent: boolean) => valueProblems(all, changes, isSent).map(({ name }) => name);
    expect(names(false)).toEqual(['indicators[0].part', 'indicators[3].whole']);
    expect(names(true)).toEqual(['indicators[0].part', 'indicators[2].whole', 'indicators[3].whole']);
  });

  it('are named with their fields above the form where a value is wrong', () => {
    const fields = { 'part.i1': 'x', nextWork: 'x', 'text.t1': 'x', 'proposalAddressee.0': 'x' };
    const problem = { status: 400, code: 'invalid_input', text: 'measurements[0].part', fields, extra: {} };
    const told = (['vi', 'en'] as const).map((language) => {
      const given = facts({ view: view({ indicators: [asked()] }), given: typedBody({}), problem });
      return reportPage(language, given).problem?.text;
    });
    expect(told).toEqual([
      'Hãy sửa các ô sau: NV-128; Kết nạp đảng viên: Số kết nạp; Công việc kỳ tới; Kiến nghị, đề xuất 1: Gửi tới.',
      'Please mend these fields: NV-128; Admissions: Admitted; Work of the next period; Proposals 1: Of whom.',
    ]);
  });

  it('keep what was typed wrongly, with the mistake at its field', () => {
    const given = typedBody({ 'part.i1': '4.8', 'whole.i1': '1.000' });
    const problem = { status: 400, text: 'Sai', fields: { 'whole.i1': 'Thiếu' } } as never;
    const one = shown(asked(), { given, problem });
    expect(one.numbers.map(({ value, mistake }) => [value, mistake?.slice(0, 14)])).toEqual([
      ['4.8', 'Không phải số '],
      ['1.000', 'Thiếu'],
    ]);
  });

  it('are corrected once the report is sent, until the review closes', () => {
    const sent = { status: 'submitted' };
    const before = { part: 40, whole: 1000, value: null };
    const corrections = [{ on: at('2026-12-21'), before, by: null, reason: 'Đếm sót' }];
    const one = shown(asked({}, { part: 41, whole: 1000, corrections }), {}, sent);
    expect([one.canCorrect, one.corrections]).toEqual([
      true,
      [{ said: 'Sửa ngày 21/12/2026, trước đó: 40/1.000 = 4%. Lý do sửa:', reason: 'Đếm sót' }],
    ]);
    expect(shown(asked()).canCorrect).toBe(false);
    const closed = view({ indicators: [asked()], state: sent, review: { status: 'closed' } });
    expect(reportPage('vi', facts({ view: closed })).canCorrect).toBe(false);
  });

  it('that are reached or not are chosen', () => {
    const one = shown(asked({ measure: 'yes-no', addingUp: 'reaching' }, { value: 0 }));
    expect(one.choices.map(({ label, isChosen }) => [label, isChosen])).toEqual([
      ['Đạt', false],
      ['Chưa đạt', true],
      ['Chưa có số liệu', false],
    ]);
    expect([one.goal, one.given]).toEqual(['Mục tiêu: Đạt', 'Chưa đạt']);
  });
});
