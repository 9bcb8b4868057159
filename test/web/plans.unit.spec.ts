import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import type { DutyView } from '../../src/plans/duties.queries.js';
import type { PlanView } from '../../src/plans/plans.queries.js';
import { DEFAULT_REVIEW_CALENDAR } from '../../src/plans/review-calendar.js';
import type { DutyEffect, PlannedReport } from '../../src/reviews/plan-effects.queries.js';
import type { FormProblem } from '../../src/web/frame/forms.service.js';
import { toldByLabels } from '../../src/web/frame/told-fields.js';
import {
  type FieldValues,
  inputFrom,
  mistakesElsewhere,
  printedFields,
  typedInto,
} from '../../src/web/plans/form-fields.js';
import { formPage } from '../../src/web/plans/form.page.js';
import { newTermSpecs, planGroups, withoutEmptyRows } from '../../src/web/plans/plan-form.js';
import { type PreviewGiven, previewPage } from '../../src/web/plans/plan-preview.page.js';
import { reportEffects } from '../../src/web/plans/report-effects.js';
import { planListPage } from '../../src/web/plans/plan-list.page.js';
import { planPage } from '../../src/web/plans/plan.page.js';

const id = '01985c10-0000-7000-8000-000000000001';
const same = (text: string) => ({ vi: text, en: text });
const body = { id: '01985c10-0000-7000-8000-000000000002', code: 'xa-lat', name: same('Xã Lát') };

function plan(status: PlanView['status']): PlanView {
  return {
    id,
    code: 'ke-hoach',
    symbol: null,
    issuedOn: null,
    title: { vi: 'Kế hoạch', en: 'Plan' },
    status,
    committee: body,
    monitoringBody: null,
    term: { from: null, until: null },
    inForceOn: null,
    sample: false,
    version: 1,
    note: null,
    reviewCalendar: DEFAULT_REVIEW_CALENDAR,
    successor: null,
    basis: [],
    targets: [],
    removedTargets: [],
  };
}

function duty(position: number, given: Partial<DutyView> = {}): DutyView {
  return {
    id: `duty-${position}`,
    planId: id,
    position,
    place: `III.${position}`,
    section: 'III',
    heading: same('Các xã'),
    title: same('Nhiệm vụ'),
    text: null,
    statedRole: null,
    leadBodies: [{ ...body, group: false }],
    cooperatingBodies: [],
    cadence: 'continuous',
    ownDay: null,
    product: null,
    leaderOffice: null,
    note: null,
    statedOnly: false,
    waiting: false,
    triggers: [],
    earlierWordings: [],
    version: 1,
    ...given,
  };
}

function page(status: PlanView['status'], given: Partial<Parameters<typeof planPage>[1]> = {}) {
  const facts = {
    after: 0,
    next: null,
    cells: [],
    reviews: [],
    bodyId: null,
    mayChange: true,
    inDocument: new Set<string>(),
  };
  const today = calendarDay('2026-06-17');
  return planPage('vi', { ...facts, today, plan: plan(status), duties: [duty(1)], ...given });
}
const labels = (acts: readonly { readonly label: string }[]) => acts.map(({ label }) => label);

describe('the page of a plan', () => {
  it('offers its board what its status allows, and others nothing', () => {
    expect(labels(page('draft').acts)).toEqual(['Đưa vào thực hiện', 'Thêm nội dung', 'Sửa', 'Bỏ dự thảo']);
    expect(labels(page('in_force').acts)).toEqual([
      'Thêm nội dung',
      'Sửa đổi, bổ sung',
      'Sao chép cho thời hạn mới',
      'Kết thúc',
    ]);
    expect(labels(page('closed').acts)).toEqual(['Sao chép cho thời hạn mới']);
    expect(page('in_force', { mayChange: false }).acts).toEqual([]);
  });

  it('offers to record guidance only of a duty that waits for it, while the plan is in force', () => {
    const actsOf = (status: PlanView['status'], given: Partial<DutyView>) =>
      labels(page(status, { duties: [duty(1, given)] }).sections[0]?.headings[0]?.duties[0]?.acts ?? []);
    expect(actsOf('in_force', { cadence: 'conditional' })).toEqual([
      'Ghi nhận hướng dẫn',
      'Sửa đổi, bổ sung',
      'Kết thúc',
    ]);
    expect(actsOf('draft', { cadence: 'conditional' })).toEqual(['Sửa']);
    expect(actsOf('in_force', {})).toEqual(['Sửa đổi, bổ sung', 'Kết thúc']);
    expect(actsOf('in_force', { statedOnly: true, cadence: null })).toEqual(['Sửa đổi, bổ sung']);
    expect(actsOf('closed', { cadence: 'conditional' })).toEqual([]);
  });

  it('quotes the document where it says more than the title, and does not say the same twice', () => {
    const quoted = (text: string) =>
      page('draft', { duties: [duty(1, { title: same('Rà soát chi bộ'), text })] }).sections[0]?.headings[0]
        ?.duties[0]?.text;
    expect(quoted('Rà soát  chi bộ;')).toBeNull();
    expect(quoted('Rà soát chi bộ trước 31/12.')).toBe('Rà soát chi bộ trước 31/12.');
  });

  it('leads on where more duties follow, and back, keeping the body that was asked for', () => {
    expect(page('draft')).toMatchObject({ nextUrl: null, firstUrl: null });
    expect(page('draft', { next: 1000 })).toMatchObject({
      nextUrl: `/plans/${id}?after=1000`,
      firstUrl: null,
    });
    expect(page('draft', { after: 1000, next: 2000, bodyId: body.id })).toMatchObject({
      nextUrl: `/plans/${id}?after=2000&body=${body.id}`,
      firstUrl: `/plans/${id}?body=${body.id}`,
    });
    expect(page('draft', { after: 1000 }).firstUrl).toBe(`/plans/${id}`);
  });
});

function effect(given: Partial<DutyEffect>): DutyEffect {
  const days = { firstDueOn: calendarDay('2026-12-16'), lastDueOn: calendarDay('2027-12-16') };
  const of = { dutyId: 'duty-1', place: 'III.1', title: same('Nhiệm vụ') };
  return {
    ...of,
    ...days,
    fate: 'made',
    tasks: 3,
    later: 0,
    overdue: 0,
    bodies: 5,
    named: [same('Xã Lát')],
    ...given,
  };
}

describe('the reports that bodies owe, before a change and after', () => {
  const report = (one: string, bodyId: string, dueOn: string): PlannedReport => ({
    id: one,
    bodyId,
    body: same(`Xã ${bodyId}`),
    dueOn: calendarDay(dueOn),
  });

  it('are told by body: new ones, those owed no longer, those due on another day', () => {
    const reportsBefore = [
      report('r1', 'A', '2026-06-17'),
      report('r2', 'B', '2026-06-17'),
      report('r3', 'C', '2026-06-17'),
    ];
    const reportsAfter = [
      report('r1', 'A', '2026-06-17'),
      report('r2', 'B', '2026-06-19'),
      report('r4', 'D', '2026-06-17'),
      report('r5', 'D', '2026-12-16'),
    ];
    const told = reportEffects('vi', { reportsBefore, reportsAfter });
    expect(told.map(({ body: { text }, fate, reports, dueOn }) => [text, fate, reports, dueOn])).toEqual([
      ['Xã C', 'không phải gửi nữa', 1, '17/06/2026'],
      ['Xã B', 'đổi ngày', 1, '19/06/2026'],
      ['Xã D', 'phải gửi', 2, '17/06/2026; 16/12/2026'],
    ]);
  });
});

describe('the form of a plan', () => {
  const form = (values: FieldValues, problem: FormProblem | null = null) =>
    formPage('vi', {
      crumb: { url: '/plans', label: { text: 'Kế hoạch', lang: 'vi' } },
      heading: 'Sửa kế hoạch',
      action: '/plans/x/edit',
      hidden: {},
      groups: planGroups('vi', { first: [], bodies: [], rows: { basis: 1, targets: 3 } }),
      values,
      submit: 'Lưu',
      problem,
    });

  it('folds each target up under its place and words; open are the first empty one and those with a mistake', () => {
    const values = { 'targets[0].place': ['II.1'], 'targets[0].title': ['90% chi bộ'] };
    const folded = (page: ReturnType<typeof form>) =>
      page.groups.at(-1)?.folds?.map(({ number, summary, isOpen }) => [`${number}. ${summary.text}`, isOpen]);
    expect(folded(form(values))).toEqual([
      ['1. II.1 · 90% chi bộ', false],
      ['2. (chưa ghi)', true],
      ['3. (chưa ghi)', false],
    ]);
    const wrong = {
      status: 400,
      code: 'invalid_input',
      text: '',
      fields: { 'targets[0].title': 'dài quá' },
      extra: {},
    };
    expect(folded(form(values, wrong))?.[0]).toEqual(['1. II.1 · 90% chi bộ', true]);
    expect(form(values).groups[0]?.folds).toBeNull();
  });
});

describe('what is looked at before it is done', () => {
  const look = (tasks: readonly DutyEffect[], isNow = true, given: Partial<PreviewGiven> = {}) =>
    previewPage('vi', {
      crumb: { url: `/plans/${id}`, label: { text: 'Kế hoạch', lang: 'vi' } },
      heading: 'Sửa đổi',
      rehearsal: {
        tasks,
        open: [],
        past: [
          { place: 'III.1, dấu cộng 1', dueOn: calendarDay('2026-03-31') },
          { place: 'III.5, dấu cộng 1', dueOn: calendarDay('2026-03-25') },
        ],
        reviewsBefore: [],
        reviewsAfter: [],
        reportsBefore: [],
        reportsAfter: [],
        elsewhere: [],
        mails: {
          on: calendarDay('2026-06-18'),
          isNow,
          mails: [{ address: 'a@b.example', tells: [same('giao 3 nhiệm vụ'), same('nhắc 1 thời hạn')] }],
        },
      },
      form: { action: '/', hidden: [], fields: [], submit: 'Sửa đổi', leadsBack: true },
      ...given,
    });

  it('says in sentences how many tasks of how many duties, due when, and when the mails go', () => {
    const made = [effect({}), effect({ tasks: 2, firstDueOn: calendarDay('2026-09-30') })];
    expect(look([...made, effect({ fate: 'cancelled', tasks: 4 })]).answer).toEqual([
      'Giao mới 5 nhiệm vụ thuộc 2 nội dung, hạn từ 30/09/2026 đến 16/12/2027.',
      'Dừng 4 nhiệm vụ chưa đơn vị nào làm.',
      'Gửi ngay 1 thư.',
    ]);
    expect(look([], false).answer).toEqual([
      'Không nhiệm vụ nào thay đổi.',
      'Gửi 1 thư vào sáng 18/06/2026.',
    ]);
  });

  it('says which duties nobody is given, where a day may be chosen from which on they are', () => {
    const past =
      '2 nội dung không được giao vì hạn đã qua trước ngày thực hiện: III.1, dấu cộng 1 (31/03/2026); III.5, dấu cộng 1 (25/03/2026). ' +
      'Muốn giao thì chọn ngày thực hiện sớm hơn.';
    const [field] = printedFields(
      'vi',
      [{ name: 'inForceOn', label: same('Thực hiện từ ngày'), kind: 'date' }],
      {},
      null,
    );
    expect(look([effect({})], true, { day: field ? { action: '/', field } : null }).answer).toContain(past);
    expect(look([effect({})]).answer).not.toContain(past);
  });

  it('says which tasks are overdue as soon as they are given out', () => {
    const made = [effect({ overdue: 2 }), effect({}), effect({ overdue: 1, place: 'IV.2' })];
    expect(look(made).answer[1]).toBe(
      '3 nhiệm vụ có hạn đã qua, quá hạn ngay khi giao: III.1; IV.2. Nếu không phải vậy, hãy sửa thời gian của nội dung.',
    );
    const many = Array.from({ length: 103 }, () => effect({ overdue: 1 }));
    expect(look(many).answer[1]).toContain('III.1; và 3 dòng khác.');
    expect(look([effect({})]).answer.join(' ')).not.toContain('hạn đã qua');
    expect(look([effect({ fate: 'changed', overdue: 1 })]).answer.join(' ')).not.toContain('hạn đã qua');
  });

  it('tells apart what is given out at once and what waits for its period, in all and by duty', () => {
    const [some, all] = [effect({ later: 2 }), effect({ tasks: 2, later: 2 })];
    expect(look([some, all, effect({})]).answer[0]).toBe(
      'Giao mới 8 nhiệm vụ thuộc 3 nội dung, hạn từ 16/12/2026 đến 16/12/2027: 4 giao ngay, 4 khi kỳ sau bắt đầu.',
    );
    expect(look([all]).answer[0]).toMatch(/đến 16\/12\/2027: giao khi kỳ sau bắt đầu\.$/);
    const rows = look([some, all, effect({})], true).tables[0]?.rows ?? [];
    expect(rows.map(({ tasks, begun }) => [tasks, begun])).toEqual([
      [3, '1 giao ngay, 2 khi kỳ sau bắt đầu'],
      [2, 'giao khi kỳ sau bắt đầu'],
      [3, null],
    ]);
  });

  it('names a few bodies of a duty and counts the rest, and cuts long tables by a count', () => {
    expect(look([effect({})]).tables[0]?.rows[0]?.others).toBe('và 4 đơn vị khác');
    const long = look(Array.from({ length: 103 }, () => effect({})));
    expect([long.tables[0]?.rows.length, long.tables[0]?.more]).toEqual([100, 'và 3 dòng khác']);
    expect(long.mails).toEqual([{ address: 'a@b.example', tells: 'giao 3 nhiệm vụ; nhắc 1 thời hạn' }]);
  });
});

describe('the fields of a form about plans', () => {
  const specs = [
    { name: 'title', label: same('Tên'), kind: 'text', isRequired: true },
    { name: 'basis[0].symbol', label: same('Số'), kind: 'text' },
    { name: 'calendar.days', label: same('Ngày'), kind: 'number', standsFor: 'calendar' },
  ] as const;

  it('become what the API takes: paths are objects and lists, numbers are numbers, empty is none', () => {
    const typed = typedInto(specs, { title: 'Tên', 'basis[0].symbol': ' ', 'calendar.days': '30' });
    expect(inputFrom(specs, typed)).toEqual({
      title: 'Tên',
      basis: [{ symbol: null }],
      calendar: { days: 30 },
    });
    expect(inputFrom(specs, typedInto(specs, { 'calendar.days': 'ba' }))).toEqual({
      basis: [{ symbol: null }],
      calendar: { days: 'ba' },
    });
  });

  it('show what is wrong with a whole at the field that stands for it', () => {
    const problem = { status: 400, code: 'invalid_input', text: '', fields: { calendar: 'sai' }, extra: {} };
    const mistakes = printedFields('vi', specs, {}, problem).map(({ mistake }) => mistake);
    expect(mistakes).toEqual([null, null, 'sai']);
  });

  it('tell what is wrong with what has no field, without what programs call it', () => {
    const fields = { calendar: 'sai', committeeId: 'Phải chọn trong danh sách.' };
    const problem = { status: 400, code: 'invalid_input', text: '', fields, extra: {} };
    expect(mistakesElsewhere(specs, problem)).toEqual(['Phải chọn trong danh sách.']);
  });

  it('tell what is wrong with one of those that were chosen where they are chosen', () => {
    const lead = { name: 'leadBodies', label: same('Chủ trì'), kind: 'choices' as const };
    const fields = { 'leadBodies[1]': 'Phải chọn trong danh sách.' };
    const problem = { status: 400, code: 'invalid_input', text: '', fields, extra: {} };
    expect(printedFields('vi', [lead], {}, problem)[0]?.mistake).toBe('Phải chọn trong danh sách.');
    expect(mistakesElsewhere([lead], problem)).toEqual([]);
  });

  it('close up where rows of a list were left empty', () => {
    const sent = { 'targets[0].place': ' ', 'targets[2].place': 'II.1', 'targets[2].title': 'Chỉ tiêu' };
    const { body: closed, filled } = withoutEmptyRows(sent);
    expect(filled).toEqual({ basis: 0, targets: 1 });
    expect([closed['targets[0].place'], closed['targets[0].title']]).toEqual(['II.1', 'Chỉ tiêu']);
  });
});

describe('the notes of a plan', () => {
  it('say once that it is a sample: in its own words where it has some', () => {
    const notes = (note: PlanView['note']) =>
      page('draft', { plan: { ...plan('draft'), sample: true, note } }).notes.map(({ text }) => text);
    expect(notes(null)).toEqual([expect.stringContaining('Kế hoạch mẫu đi kèm')]);
    expect(notes(same('Kế hoạch mẫu.'))).toEqual(['Kế hoạch mẫu.']);
  });
});

describe('the list of plans', () => {
  const facts = {
    items: [plan('in_force')],
    nextCursor: null,
    isFirst: true,
    filters: {},
    committees: [body],
    mayCreate: false,
    imports: [],
  };

  it('tells which signed plans are being checked, five of them at the most', () => {
    const one = { id: 'a', fileName: null, committeeId: body.id, committee: 'Huyện ủy', addedBy: 'Hoa' };
    const draft = { ...one, title: 'Kế hoạch trồng tre', addedAt: new Date('2026-06-17T02:00:00Z') };
    const shown = (count: number) => {
      const { imports, moreImportsUrl } = planListPage('en', {
        ...facts,
        imports: Array.from({ length: count }, () => draft),
      });
      return [imports.length, moreImportsUrl];
    };
    expect([shown(0), shown(5), shown(6)]).toEqual([
      [0, null],
      [5, null],
      [5, '/plans/import'],
    ]);
    const file = { ...draft, title: '', fileName: 'tre.docx', addedBy: null };
    expect(planListPage('en', { ...facts, imports: [draft, file] }).imports).toEqual([
      {
        url: '/plans/import/a',
        title: { text: 'Kế hoạch trồng tre', lang: 'vi' },
        detail: 'Huyện ủy · pasted text · Hoa',
      },
      {
        url: '/plans/import/a',
        title: { text: 'A plan without a title', lang: 'en' },
        detail: 'Huyện ủy · tre.docx',
      },
    ]);
  });

  it('is filtered by state, by words, and by who issued it where there are several committees', () => {
    const names = (given: object) =>
      planListPage('vi', { ...facts, ...given }).filters?.choices.map(({ name }) => name);
    expect(names({})).toEqual(['status']);
    expect(names({ committees: [body, { ...body, id: 'other' }] })).toEqual(['status', 'committee']);
    expect(names({ filters: { committee: body.id } })).toEqual(['status', 'committee']);
    expect(planListPage('vi', facts).filters?.choices[0]?.options.map(({ label }) => label)).toEqual([
      'Tất cả',
      'Dự thảo',
      'Đang thực hiện',
      'Đã kết thúc',
    ]);
  });

  it('keeps its filters on the pages that follow, and says why it is empty', () => {
    const filters = { q: 'củng cố', status: 'draft' };
    const page = planListPage('vi', { ...facts, filters, nextCursor: 'c', isFirst: false });
    expect(page.nextUrl).toBe('/plans?q=c%E1%BB%A7ng+c%E1%BB%91&status=draft&cursor=c');
    expect(page.firstUrl).toBe('/plans?q=c%E1%BB%A7ng+c%E1%BB%91&status=draft');
    const empty = planListPage('vi', { ...facts, items: [] });
    expect([empty.filters, empty.nothing]).toEqual([null, expect.stringContaining('Chưa có kế hoạch')]);
    const none = planListPage('en', { ...facts, items: [], filters });
    expect([none.filters?.isFiltered, none.nothing]).toEqual([true, expect.stringContaining('No plan fits')]);
  });
});

describe('the last day of a term that is wrong', () => {
  it.each([
    ['en', 'Please mend these fields: Term until.'],
    ['vi', 'Hãy sửa các ô sau: Thời hạn đến hết ngày.'],
  ] as const)('is told by a label that says alone what it is (%s)', (language, told) => {
    const problem = {
      code: 'invalid_input',
      text: '',
      fields: { 'term.until': '' },
    } as unknown as FormProblem;
    const fields = newTermSpecs.map(({ name, label }) => ({ name, label: label[language] }));
    expect(toldByLabels(language, problem, fields)).toBe(told);
  });
});
