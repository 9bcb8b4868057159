import { describe, expect, it } from '@jest/globals';
import { layoutNames, layouts } from '../../src/documents/layout.js';
import { textWidth } from '../../src/documents/text-width.js';
import { planName } from '../../src/reports/formats/plan-name.js';
import type { IndicatorAtReview } from '../../src/indicators/at-review.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { type ConsolidatedFacts, consolidatedSections } from '../../src/reviews/consolidated-report.js';
import { annexColumns } from '../../src/reviews/consolidated-annex.js';
import type { ReviewedTask } from '../../src/reviews/review-document.queries.js';
import { templateFieldNames } from '../support/template-field-names.js';
import { reviewedTasksSheet } from '../../src/reviews/review-sheets.js';
import { NO_FIGURES } from '../../src/reviews/review-figures.js';
import type { ReviewSummary } from '../../src/reviews/review-summary.js';
import type { TaskStanding } from '../../src/reviews/task-standing.js';
import { unedited } from '../support/unedited.js';

const day = calendarDay;
const consolidatedReport = (facts: ConsolidatedFacts) => unedited(consolidatedSections(facts));
const lat = { id: 'lat', code: 'lat', name: { vi: 'Đảng ủy xã Lát', en: 'Lat' } };
const sar = { id: 'sar', code: 'sar', name: { vi: 'Đảng ủy xã Đạ Sar', en: 'Da Sar' } };
const figures = { byCurrentDeadline: { ...NO_FIGURES, due: 5, doneLate: 2 }, byFirstDeadline: NO_FIGURES };

/** Confirmed in time, unless told otherwise. */
function standing(change: Partial<TaskStanding> = {}): TaskStanding {
  return {
    status: 'confirmed',
    lateness: 'on_time',
    daysOverdue: null,
    dueOn: day('2026-06-16'),
    heldTo: day('2026-06-16'),
    completedOn: day('2026-06-15'),
    figure: 'doneOnTime',
    ...change,
  };
}

const open = { completedOn: null, lateness: 'on_track', figure: 'openInTime' } as const;
const notBegun = standing({ ...open, status: 'assigned' });
const overdue = standing({
  ...open,
  status: 'in_progress',
  lateness: 'overdue',
  daysOverdue: 6,
  figure: 'openOverdue',
});
const waiting = standing({ status: 'done' });

function task(change: Partial<ReviewedTask> = {}): ReviewedTask {
  return {
    id: 't',
    number: 12,
    bodyId: 'lat',
    body: lat.name.vi,
    report: 'accepted',
    excused: false,
    cooperating: ['Huyện đoàn', 'Hội Nông dân'],
    heading: 'Các chi bộ, đảng bộ cơ sở',
    place: 'III.7, gạch đầu dòng 1',
    title: 'Mở lớp bồi dưỡng',
    product: 'Lớp học',
    cadence: 'continuous',
    standing: standing(),
    word: null,
    line: { text: 'Đã mở hai lớp.\nCó 80 người học.', done: true, place: 'due', takenOutReason: null },
    ...change,
  };
}

/** Of a body whose report is missing. */
function unreported(change: Partial<ReviewedTask>): ReviewedTask {
  return task({ bodyId: 'sar', body: sar.name.vi, report: 'draft', line: null, ...change });
}

const told = { shortcomings: '', objectiveCauses: '', subjectiveCauses: '', nextWork: '', answers: [] };

function facts(
  change: Partial<ReviewSummary> = {},
  tasks: readonly ReviewedTask[] = [task()],
): ConsolidatedFacts {
  const review = {
    id: 'r',
    name: { vi: 'Sơ kết 6 tháng đầu năm 2026', en: 'Half-year' },
    periodFrom: day('2025-12-15'),
    periodTo: day('2026-06-15'),
    cutOff: day('2026-06-14'),
    questions: [{ id: 'q', text: 'Số lớp đã mở?', removed: false }],
  };
  const of = { period: figures, year: null, before: null, change: null };
  const summary = {
    review,
    on: day('2026-06-22'),
    frozen: true,
    plan: of,
    bodies: [
      { ...of, body: lat, report: { excused: false }, assessment: { text: 'Làm tốt.' } },
      { ...of, body: sar, report: { excused: false }, assessment: null },
    ],
    reports: { expected: 2, sent: 1, onTime: 1, late: 0, overdueAgain: 0 },
    notReported: [{ body: sar }],
    difficulties: [
      {
        body: lat,
        ...told,
        results: 'Kết nạp ba đảng viên.',
        shortcomings: 'Thiếu giáo viên.\nThiếu phòng.',
        answers: [{ questionId: 'q', text: 'Hai lớp.' }],
      },
    ],
    proposals: [{ body: lat, text: 'Bố trí kinh phí', addressee: 'Huyện ủy', status: 'open', answer: null }],
    openProposals: [],
    ...change,
  } as unknown as ReviewSummary;
  return {
    summary,
    plan: {
      symbol: '99-KH/HU',
      issuedOn: day('2025-03-01'),
      title: 'Thực hiện Nghị quyết',
      committee: { id: 'hu', name: 'Huyện ủy Lạc Dương', kind: 'committee' },
      above: 'Tỉnh ủy Lâm Đồng',
      monitoring: { id: 'btc', name: 'Ban Tổ chức Huyện ủy', kind: 'advisory-board' },
    },
    tasks,
    reports: [
      {
        bodyId: 'lat',
        body: lat.name.vi,
        submittedOn: day('2026-06-16'),
        paperSymbol: '31-BC/ĐU',
        paperSignedOn: day('2026-06-15'),
      },
    ],
    indicators: [],
  };
}

/** The texts below a heading, up to the next one of its level or above. */
function below({ blocks }: ReturnType<typeof consolidatedReport>, title: string): string[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  const heading = blocks[from];
  const level = heading?.kind === 'heading' ? heading.level : 0;
  const rest = blocks.slice(from + 1);
  const to = rest.findIndex((block) => block.kind === 'heading' && block.level <= level);
  return rest.slice(0, to === -1 ? undefined : to).map((block) => {
    if (block.kind === 'table') return block.table.rows.map((row) => row.join(' ')).join('; ');
    const source = block.kind !== 'heading' && block.source !== undefined ? ` (${block.source})` : '';
    const lead = block.kind === 'item' && block.lead !== undefined ? `${block.lead}: ` : '';
    return lead + block.text + source;
  });
}

const cited = '(Báo cáo số 31-BC/ĐU, ngày 15/06/2026)';

describe('the consolidated report', () => {
  it('is issued by the body that follows the plan to its committee, in the layout of the Party', () => {
    const { layout, head, subject, addressees, signature } = consolidatedReport(facts());
    expect(layout).toBe('party-2018');
    expect(head).toMatchObject({
      superior: 'Huyện ủy Lạc Dương',
      issuer: 'Ban Tổ chức Huyện ủy',
      typeCode: 'BC',
      issuerCode: 'BTCHU',
      place: 'Lạc Dương',
      number: null,
    });
    expect(addressees).toEqual(['Huyện ủy Lạc Dương']);
    expect(signature).toEqual({ capacity: [], office: 'Trưởng ban', name: null });
    expect(subject).toEqual([
      'Sơ kết 6 tháng đầu năm 2026',
      'thực hiện Kế hoạch số 99-KH/HU, ngày 01/03/2025 của Huyện ủy Lạc Dương “Thực hiện Nghị quyết”',
    ]);
  });

  it('names a plan by its title once, with or without a number', () => {
    const { plan } = facts();
    const named = (change: Partial<typeof plan>) => planName({ ...plan, ...change });
    const title = 'Kế hoạch thực hiện Chương trình 42';
    expect(named({ title })).toBe(
      'Kế hoạch số 99-KH/HU, ngày 01/03/2025 của Huyện ủy Lạc Dương thực hiện Chương trình 42',
    );
    expect(named({ title, symbol: null, issuedOn: null })).toBe(
      'kế hoạch của Huyện ủy Lạc Dương thực hiện Chương trình 42',
    );
  });

  it('of a People’s Committee follows the layout of the State', () => {
    const committee = {
      id: 'ub',
      name: 'Ủy ban nhân dân huyện Lạc Dương',
      kind: 'peoples-committee',
    } as const;
    const { plan, ...rest } = facts();
    const report = consolidatedReport({ ...rest, plan: { ...plan, committee, monitoring: null } });
    expect(report).toMatchObject({
      layout: 'state-2020',
      // no committee of the Party stands above it in a head of the State
      head: { superior: null, issuerCode: 'UBND', place: 'Lạc Dương' },
      addressees: ['Tỉnh ủy Lâm Đồng'],
      signature: { capacity: ['TM. Ủy ban nhân dân'], office: 'Chủ tịch' },
    });
  });

  it('goes to the committee from a body that follows the plan, also where both have one name', () => {
    const { plan, ...rest } = facts();
    const monitoring = { ...plan.committee, id: 'same-name' };
    expect(consolidatedReport({ ...rest, plan: { ...plan, monitoring } })).toMatchObject({
      head: { superior: plan.committee.name, issuer: plan.committee.name },
      addressees: [plan.committee.name],
    });
    const itself = { ...rest, plan: { ...plan, monitoring: plan.committee } };
    expect(consolidatedReport(itself)).toMatchObject({ head: { superior: 'Tỉnh ủy Lâm Đồng' } });
  });

  it.each([
    [{ expected: 0, sent: 0, onTime: 0, late: 0 }, 'Không có đơn vị nào phải gửi báo cáo kỳ này.'],
    [{ sent: 2, onTime: 0, late: 2 }, '2 trên 3 đơn vị đã gửi báo cáo, đều quá hạn.'],
    [{ sent: 0, onTime: 0, late: 0 }, 'Chưa có đơn vị nào gửi báo cáo; 3 đơn vị phải gửi.'],
    [{ sent: 2, onTime: 2, late: 0 }, '2 trên 3 đơn vị đã gửi báo cáo, không có đơn vị gửi quá hạn.'],
    [
      { sent: 3, onTime: 1, late: 2 },
      '3 trên 3 đơn vị đã gửi báo cáo, trong đó 1 đơn vị gửi đúng hạn, 2 đơn vị gửi quá hạn.',
    ],
    [
      { sent: 2, onTime: 2, late: 0, overdueAgain: 1 },
      '2 trên 3 đơn vị đã gửi báo cáo, không có đơn vị gửi quá hạn; 1 đơn vị quá hạn gửi lại.',
    ],
  ])('counts in a sentence who has sent: %j', (reports, said) => {
    const given = facts({ reports: { ...facts().summary.reports, expected: 3, ...reports } });
    expect(below(consolidatedReport(given), 'TÌNH HÌNH CHUNG')[1]).toBe(said);
  });

  it('names whose returned report is overdue again', () => {
    const [lat, sar] = facts().summary.bodies;
    const returned = { ...lat!, report: { ...lat!.report!, overdueAgain: true } };
    expect(
      below(consolidatedReport(facts({ bodies: [returned, sar!], notReported: [] })), 'TÌNH HÌNH CHUNG'),
    ).toContain('Quá hạn gửi lại báo cáo được trả lại: Đảng ủy xã Lát.');
  });

  it('says who has reported and who has not, with the figures of the review', () => {
    expect(below(consolidatedReport(facts()), 'TÌNH HÌNH CHUNG')).toEqual([
      'Việc gửi báo cáo',
      '1 trên 2 đơn vị đã gửi báo cáo, không có đơn vị gửi quá hạn.',
      'Chưa gửi báo cáo: Đảng ủy xã Đạ Sar.',
      'Số liệu nhiệm vụ',
      expect.stringMatching(/^Đến hạn trong kỳ 5; Hoàn thành đúng hạn 0; Hoàn thành quá hạn 2;/),
    ]);
    expect(templateFieldNames(consolidatedReport(facts()))).toContain('bảng số liệu nhiệm vụ › kỳ này');
  });

  it('tells results by heading and duty of the plan, each with the body and the report that it comes from', () => {
    const silent = unreported({ number: 13, standing: notBegun });
    const takenOut = { text: 'Xong', done: true, place: 'due', takenOutReason: 'chưa có biên bản' } as const;
    const place = { heading: 'Huyện đoàn', title: 'Kiểm tra', place: 'III.6' };
    const other = task({ ...place, line: takenOut, standing: waiting });
    expect(
      below(consolidatedReport(facts({}, [task(), silent, other])), 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ'),
    ).toEqual([
      'Các chi bộ, đảng bộ cơ sở',
      'Mở lớp bồi dưỡng (gạch đầu dòng thứ nhất, điểm 7, mục III)',
      `Đảng ủy xã Lát: đã hoàn thành. Đã mở hai lớp. ${cited}`,
      `Có 80 người học. ${cited}`,
      'Đảng ủy xã Đạ Sar: chưa thực hiện, hạn 16/06/2026, chưa gửi báo cáo kỳ này. (NV-13)',
      'Huyện đoàn',
      'Kiểm tra (điểm 6, mục III)',
      `Đảng ủy xã Lát: báo cáo đã hoàn thành, chưa được xác nhận: chưa có biên bản ${cited}`,
      'Kết quả khác các đơn vị nêu',
      `Đảng ủy xã Lát: Kết nạp ba đảng viên. ${cited}`,
    ]);
  });

  describe('of a task that no report tells of', () => {
    const duty = 'Mở lớp bồi dưỡng (gạch đầu dòng thứ nhất, điểm 7, mục III)';
    const word = (text: string) => ({ id: 'u', on: day('2026-06-10'), text });
    const said = (...tasks: ReviewedTask[]) => below(consolidatedReport(facts({}, tasks)), duty);
    const late = standing({ completedOn: day('2026-06-17'), lateness: 'late', figure: 'doneLate' });

    const cases: readonly [Partial<ReviewedTask>, string][] = [
      [{ standing: standing() }, 'đã hoàn thành ngày 15/06/2026, chưa gửi báo cáo kỳ này. (NV-12)'],
      [{ standing: late }, 'đã hoàn thành ngày 17/06/2026 (quá hạn), chưa gửi báo cáo kỳ này. (NV-12)'],
      [
        { standing: waiting, word: word('Đã ban hành Kế hoạch 31.') },
        'đã báo cáo hoàn thành ngày 15/06/2026, chờ xác nhận: Đã ban hành Kế hoạch 31. (NV-12)',
      ],
      [
        { standing: { ...late, status: 'done' as const } },
        'đã báo cáo hoàn thành ngày 17/06/2026 (quá hạn), chờ xác nhận. (NV-12)',
      ],
      [
        { standing: overdue },
        'đang thực hiện, quá hạn 6 ngày (hạn 16/06/2026), chưa gửi báo cáo kỳ này. (NV-12)',
      ],
      [
        { standing: overdue, word: word('Đã dự thảo.') },
        'đang thực hiện, quá hạn 6 ngày (hạn 16/06/2026), chưa gửi báo cáo kỳ này. Cập nhật ngày 10/06/2026: Đã dự thảo. (NV-12)',
      ],
      [
        { standing: { ...overdue, status: 'assigned' as const } },
        'chưa thực hiện, quá hạn 6 ngày (hạn 16/06/2026), chưa gửi báo cáo kỳ này. (NV-12)',
      ],
      [
        { standing: notBegun, report: 'returned' as const },
        'chưa thực hiện, hạn 16/06/2026, báo cáo kỳ này đang được trả lại. (NV-12)',
      ],
      [
        { standing: notBegun, report: 'accepted' as const },
        'chưa thực hiện, hạn 16/06/2026, chưa nêu trong báo cáo kỳ này. (NV-12)',
      ],
      [{ standing: notBegun, report: null }, 'chưa thực hiện, hạn 16/06/2026. (NV-12)'],
      // due by a report from which its body is excused
      [
        { standing: { ...notBegun, heldTo: null }, excused: true },
        'chưa thực hiện, không phải gửi báo cáo kỳ này. (NV-12)',
      ],
      [{ standing: standing({ status: 'cancelled' }) }, 'dừng thực hiện, chưa gửi báo cáo kỳ này. (NV-12)'],
    ];
    it.each(cases.map(([change, words]) => [words, change] as const))(
      'tells how it stands with its last word, and names it: %s',
      (words, change) => {
        expect(said(unreported(change))).toEqual([`Đảng ủy xã Đạ Sar: ${words}`]);
      },
    );

    it('names bodies together only where their tasks stand alike, with the same day and words', () => {
      const other = { bodyId: 'x', body: 'Đảng ủy xã X', number: 13 };
      const both = (one: Partial<ReviewedTask>, two: Partial<ReviewedTask>) =>
        said(unreported(one), unreported({ ...one, ...other, ...two })).length;
      const done = { standing: standing(), word: word('Đã mở.') };
      expect(both(done, {})).toBe(1);
      expect(both(done, { standing: late })).toBe(2);
      expect(both(done, { standing: standing({ completedOn: day('2026-06-14') }) })).toBe(2);
      expect(both(done, { word: word('Đã mở hai lớp.') })).toBe(2);
      expect(both(done, { standing: overdue })).toBe(2);
      expect(said(unreported(done), unreported({ ...done, ...other }))).toEqual([
        'Đảng ủy xã Đạ Sar; Đảng ủy xã X: đã hoàn thành ngày 15/06/2026, chưa gửi báo cáo kỳ này: Đã mở. ' +
          '(NV-12; NV-13)',
      ]);
    });
  });

  describe('of a task that stands elsewhere than its body’s report says', () => {
    const duty = 'Mở lớp bồi dưỡng (gạch đầu dòng thứ nhất, điểm 7, mục III)';
    const line = { text: 'Đã mở hai lớp', done: true, place: 'due', takenOutReason: null } as const;
    const inProgress = { ...line, text: 'Đang mở lớp', done: false };
    const said = (change: Partial<ReviewedTask>) =>
      below(consolidatedReport(facts({}, [task(change)])), duty);

    it('says that it waits for confirmation, or is overdue, as the figures count it', () => {
      expect(said({ line, standing: waiting })).toEqual([
        `Đảng ủy xã Lát: đã báo cáo hoàn thành, chờ xác nhận. Đã mở hai lớp ${cited}`,
      ]);
      expect(said({ line: inProgress, standing: overdue })).toEqual([
        `Đảng ủy xã Lát: đang thực hiện, quá hạn 6 ngày (hạn 16/06/2026). Đang mở lớp ${cited}`,
      ]);
      expect(said({ line: inProgress, standing: notBegun })).toEqual([
        `Đảng ủy xã Lát: đang thực hiện. Đang mở lớp ${cited}`,
      ]);
    });

    it('tells both, each with where it comes from', () => {
      const word = { id: 'u', on: day('2026-06-20'), text: 'Lớp đã bế giảng' };
      expect(said({ line: inProgress, standing: waiting, word })).toEqual([
        `Đảng ủy xã Lát: báo cáo đang thực hiện. Đang mở lớp ${cited}`,
        'Đảng ủy xã Lát: đã báo cáo hoàn thành ngày 15/06/2026, chờ xác nhận: Lớp đã bế giảng (NV-12)',
      ]);
      expect(said({ line, standing: overdue })).toEqual([
        `Đảng ủy xã Lát: báo cáo đã hoàn thành. Đã mở hai lớp ${cited}`,
        'Đảng ủy xã Lát: đang thực hiện, quá hạn 6 ngày (hạn 16/06/2026). (NV-12)',
      ]);
      const takenOut = { ...line, takenOutReason: 'chưa có biên bản' };
      expect(said({ line: takenOut, standing: standing() })).toEqual([
        `Đảng ủy xã Lát: báo cáo đã hoàn thành, chưa được xác nhận: chưa có biên bản ${cited}`,
        'Đảng ủy xã Lát: đã hoàn thành ngày 15/06/2026. (NV-12)',
      ]);
    });
  });

  it('tells difficulties, answers, proposals and assessments by body, and where nobody says anything', () => {
    const report = consolidatedReport(facts());
    expect(below(report, 'HẠN CHẾ, KHÓ KHĂN')).toEqual([
      `Đảng ủy xã Lát: Thiếu giáo viên. ${cited}`,
      `Thiếu phòng. ${cited}`,
    ]);
    expect(below(report, 'Nguyên nhân khách quan')).toEqual(['Các đơn vị không nêu.']);
    expect(below(report, 'Số lớp đã mở?')).toEqual([`Đảng ủy xã Lát: Hai lớp. ${cited}`]);
    expect(below(report, 'KIẾN NGHỊ, ĐỀ XUẤT')).toEqual([
      `Đảng ủy xã Lát: Kiến nghị Huyện ủy: Bố trí kinh phí ${cited}`,
    ]);
    expect(below(report, 'NHẬN XÉT ĐỐI VỚI TỪNG ĐƠN VỊ')).toEqual(['Đảng ủy xã Lát: Làm tốt.']);
  });

  it('tells what became of a proposal in sentences of their own, each with one full stop', () => {
    const [open] = facts().summary.proposals;
    const answered = (text: string, answer: string | null) =>
      ({ ...open, text, status: 'resolved', answer }) as unknown as ReviewSummary['proposals'][number];
    const said = (text: string, answer: string | null) =>
      below(consolidatedReport(facts({ proposals: [answered(text, answer)] })), 'KIẾN NGHỊ, ĐỀ XUẤT');
    const all = `Đảng ủy xã Lát: Kiến nghị Huyện ủy: Bố trí kinh phí. Kết quả xử lý: đã giải quyết. Đã đưa vào dự toán. ${cited}`;
    expect(said('Bố trí kinh phí', 'Đã đưa vào dự toán.')).toEqual([all]);
    expect(said('Bố trí kinh phí.', 'Đã đưa vào dự toán')).toEqual([all]);
    expect(said('Bố trí kinh phí;', null)).toEqual([all.replace(' Đã đưa vào dự toán.', '')]);
    expect(said('Bao giờ có?', 'Quý III\nnếu có nguồn')).toEqual([
      `Đảng ủy xã Lát: Kiến nghị Huyện ủy: Bao giờ có? Kết quả xử lý: đã giải quyết. Quý III; nếu có nguồn. ${cited}`,
    ]);
  });

  it('says that a body owes no report, and that the board has assessed nobody', () => {
    const excused = unreported({ excused: true, standing: notBegun });
    const bodies = facts().summary.bodies.map((one) => ({ ...one, assessment: null }));
    const report = consolidatedReport(facts({ bodies }, [excused]));
    expect(below(report, 'Mở lớp bồi dưỡng (gạch đầu dòng thứ nhất, điểm 7, mục III)').at(0)).toBe(
      'Đảng ủy xã Đạ Sar: chưa thực hiện, hạn 16/06/2026, không phải gửi báo cáo kỳ này. (NV-12)',
    );
    expect(below(report, 'NHẬN XÉT ĐỐI VỚI TỪNG ĐƠN VỊ')).toEqual(['Chưa có nhận xét.']);
    const [block] = report.annexes[0]?.blocks ?? [];
    expect(block?.kind === 'table' && block.table.rows[0]?.at(-1)).toBe('Không phải gửi báo cáo kỳ này');
  });

  it('ends with the table of all tasks', () => {
    const [annex] = consolidatedReport(facts()).annexes;
    const [block] = annex?.blocks ?? [];
    expect(annex?.landscape).toBe(true);
    expect(annex?.title).toBe('Kết quả thực hiện từng nhiệm vụ, sơ kết 6 tháng đầu năm 2026');
    expect(block?.kind === 'table' && block.table.rows).toEqual([
      [
        '1',
        'Mở lớp bồi dưỡng (gạch đầu dòng thứ nhất, điểm 7, mục III; NV-12)',
        'Đảng ủy xã Lát',
        'Huyện đoàn; Hội Nông dân',
        'Thường xuyên',
        'Lớp học',
        'Đã hoàn thành',
        'Hoàn thành đúng hạn',
        'Đã mở hai lớp.\nCó 80 người học.',
      ],
    ]);
  });

  it.each([
    [task({ standing: waiting }), 'Đã báo cáo hoàn thành, chờ xác nhận', 'Hoàn thành đúng hạn', null],
    [unreported({ standing: overdue }), 'Đang thực hiện', 'Chưa hoàn thành, quá hạn', 6],
    [unreported({ standing: notBegun }), 'Chưa thực hiện', 'Chưa hoàn thành, trong hạn', null],
    [task({ standing: notBegun }), 'Đang thực hiện', 'Chưa hoàn thành, trong hạn', null],
    [
      unreported({ standing: { ...overdue, figure: 'carriedOver' } }),
      'Đang thực hiện',
      'Kỳ trước chuyển sang',
      6,
    ],
    [
      unreported({ standing: standing({ figure: null, completedOn: day('2026-06-14') }) }),
      'Đã hoàn thành',
      'Kỳ trước chuyển sang, hoàn thành trong kỳ',
      null,
    ],
    [
      unreported({ standing: standing({ figure: null, completedOn: day('2026-06-15') }) }),
      'Đã hoàn thành',
      'Kỳ trước chuyển sang, đã hoàn thành',
      null,
    ],
    [
      task({ standing: standing({ figure: null, status: 'cancelled', completedOn: null }) }),
      'Dừng thực hiện',
      '',
      null,
    ],
  ])('has tables that tell each task in the words of the figures: %#', (one, status, figure, days) => {
    const [block] = consolidatedReport(facts({}, [one])).annexes[0]?.blocks ?? [];
    const [row = []] = block?.kind === 'table' ? block.table.rows : [];
    const overdueBy = days === null ? '' : `${figure.includes('quá hạn') ? '' : ', quá hạn'} ${days} ngày`;
    expect(row.slice(6, 8)).toEqual([status, figure + overdueBy]);
    const { columns, rows } = reviewedTasksSheet([one], day('2026-06-14'));
    const cells = new Map(columns.map(({ heading }, at) => [heading, [...rows][0]?.[at]]));
    expect(
      ['Trạng thái', 'Hoàn thành ngày', 'Hạn, quá hạn', 'Số ngày quá hạn'].map((name) => cells.get(name)),
    ).toEqual([status, one.standing!.completedOn, figure, days]);
  });

  it.each(layoutNames)('has a table of tasks in which days and words stand unbroken: %s', (layout) => {
    const { paper, margins, table } = layouts[layout];
    const width = ((paper.height - margins.left - margins.right) * 72) / 25.4;
    const all = annexColumns.reduce((sum, { weight }) => sum + weight, 0);
    const longest = new Map([
      ['TT', '999'],
      ['Thời gian', '30/09/2026'],
    ]);
    for (const { heading, weight } of annexColumns) {
      const room = (width * weight) / all - 12;
      const words = [...heading.split(' '), longest.get(heading) ?? 'nghiêng'];
      const broken = words.filter((word) => textWidth(word, { size: table.size }) > room);
      expect([heading, broken]).toEqual([heading, []]);
    }
  });

  it('gives in the table what the body has said last where no report tells of the task', () => {
    const word = { id: 'u', on: day('2026-06-10'), text: 'Đã dự thảo' };
    const result = (one: ReviewedTask) => [...reviewedTasksSheet([one], day('2026-06-14')).rows][0]?.at(-1);
    expect(result(unreported({ standing: overdue, word }))).toBe(
      'Đã dự thảo (cập nhật ngày 10/06/2026; chưa gửi báo cáo kỳ này)',
    );
    expect(result(unreported({ standing: overdue }))).toBe('Chưa gửi báo cáo kỳ này');
    const line = { text: 'Đang làm.', done: false, place: 'due', takenOutReason: null } as const;
    expect(result(task({ line, word }))).toBe(
      'Báo cáo đang thực hiện. Đang làm. Đã dự thảo (cập nhật ngày 10/06/2026).',
    );
    expect(result(task({ line, standing: overdue, word }))).toBe('Đang làm.');
    expect(result(task({ line: { ...line, text: '' }, standing: overdue }))).toBe(
      'Báo cáo không nêu kết quả',
    );
    const takenOut = { ...line, done: true, takenOutReason: 'thiếu biên bản' };
    expect(result(task({ line: takenOut, standing: waiting }))).toBe(
      'Báo cáo đã hoàn thành (chưa được xác nhận: thiếu biên bản)',
    );
  });

  it('has a section for each part that is edited by itself, named the same whenever it is made', () => {
    const twin = task({ heading: 'Các chi bộ, Đảng bộ cơ sở' });
    const { sections } = consolidatedSections(facts({}, [task(), twin]));
    expect(sections.map(({ key }) => key)).toEqual([
      'opening',
      'overview',
      'results.cac-chi-bo-dang-bo-co-so',
      'results.cac-chi-bo-dang-bo-co-so-2',
      'results',
      'shortcomings',
      'causes.objective',
      'causes.subjective',
      'questions.q',
      'proposals',
      'assessments',
      'next-work',
    ]);
    const { blocks } = consolidatedReport(facts({ difficulties: [] }, []));
    expect(blocks).toContainEqual({ kind: 'paragraph', text: 'Không có nhiệm vụ trong kỳ.' });
  });

  describe('with indicators', () => {
    const value = (body: typeof lat, change: object) => ({
      body,
      value: null,
      part: null,
      whole: null,
      corrections: [],
      note: '',
      counts: true,
      draft: false,
      verdict: null,
      said: false,
      given: false,
      ...change,
    });
    const view = {
      title: { vi: 'Xếp loại đảng viên', en: 'Rating' },
      place: 'II.2.a',
      measure: 'share',
      addingUp: 'ratio',
      byYear: null,
      unit: null,
      goal: { least: 90, above: false, most: null },
      exempt: [{ name: { vi: 'Quân sự huyện', en: 'Army' }, words: 'theo ngành' }],
      periodEndsOn: day('2026-12-14'),
    };
    const point = {
      total: { figure: 80, part: 40, whole: 50, bodies: 1 },
      standing: 'not-reached',
      given: 1,
      bodies: [
        value(lat, {
          part: 40,
          whole: 50,
          verdict: 'not-reached',
          said: true,
          given: true,
          note: 'Số sơ bộ',
          corrections: [{ on: day('2026-06-20'), reason: 'Đếm sót' }],
        }),
        value(sar, { part: 50, whole: 50, counts: false }),
      ],
    };
    const before = { total: { figure: 75.5, part: 151, whole: 200, bodies: 2 } };
    const of = (one: object) =>
      consolidatedReport({ ...facts(), indicators: [one as unknown as IndicatorAtReview] });

    it('tells each against its target, who gave no value and whom it does not hold for in the plan’s words', () => {
      expect(below(of({ view, point, before }), 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU')).toEqual([
        'Xếp loại đảng viên: mục tiêu từ 90% trở lên; đạt được 80% (40/50), kỳ trước 75,5% (151/200); ' +
          '1 trên 2 đơn vị có số liệu. Đánh giá: chưa đạt. (tiết a, điểm 2, mục II của kế hoạch; số liệu từng đơn vị tại Phụ lục II)',
        'Đơn vị chưa đạt: Đảng ủy xã Lát (40/50 = 80%).',
        'Chưa có số liệu: Đảng ủy xã Đạ Sar.',
        'Không áp dụng đối với Quân sự huyện: “theo ngành”.',
      ]);
    });

    it('concludes nothing from the values of some alone, once the review is closed', () => {
      const report = of({ view, point: { ...point, standing: 'reached', partial: true }, before });
      expect(below(report, 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU')[0]).toContain(
        '1 trên 2 đơn vị có số liệu. Đánh giá trên số liệu đã có: đạt; chưa đủ số liệu để kết luận. (',
      );
      const [block] = report.annexes[1]?.blocks ?? [];
      expect(block?.kind === 'table' && block.table.rows[0]?.[3]).toBe('Đạt (chưa đủ số liệu để kết luận)');
    });

    it('does not name all whom it holds for where nobody gave a value', () => {
      const nobody = { ...point, standing: 'no-value', total: null, given: 0 };
      const bodies = [lat, sar].map((one) => value(one, { part: null, whole: null, counts: false }));
      const said = below(
        of({ view, point: { ...nobody, bodies }, before: null }),
        'KẾT QUẢ THỰC HIỆN CHỈ TIÊU',
      );
      expect(said?.[0]).toContain('0 trên 2 đơn vị có số liệu');
      expect(said?.slice(1)).toEqual(['Không áp dụng đối với Quân sự huyện: “theo ngành”.']);
    });

    it('names the report that each value stands in, and its corrections', () => {
      const [, annex] = of({ view, point, before }).annexes;
      const [block] = annex?.blocks ?? [];
      expect(block?.kind === 'table' && block.table.rows).toEqual([
        [
          'Xếp loại đảng viên (tiết a, điểm 2, mục II)',
          'Chung',
          '80% (40/50)',
          'Chưa đạt',
          'mục tiêu từ 90% trở lên; 1/2 đơn vị có số liệu',
        ],
        [
          '',
          'Đảng ủy xã Lát',
          '40/50 = 80%',
          'Chưa đạt',
          `${cited.slice(1, -1)}; sửa ngày 20/06/2026: Đếm sót; Số sơ bộ`,
        ],
        ['', 'Đảng ủy xã Đạ Sar', '50/50 = 100%', '', 'báo cáo đang trả lại, chưa tính'],
      ]);
    });

    it('tells what is better than asked, more than the most, and of nothing at all apart', () => {
      const most = { least: null, above: false, most: 4 };
      const bodies = [
        value(lat, { part: 3, whole: 60, verdict: 'over', said: true, given: true }),
        value(sar, { part: 0, whole: 0, said: true }),
      ];
      const total = { figure: 5, part: 3, whole: 60, bodies: 1 };
      const over = { total, standing: 'over', given: 2, bodies };
      const said = below(
        of({ view: { ...view, goal: most, exempt: [] }, point: over, before: null }),
        'KẾT QUẢ THỰC HIỆN CHỈ TIÊU',
      );
      expect(said[0]).toContain(
        'đạt được 5% (3/60); 2 trên 2 đơn vị có số liệu. Đánh giá: cao hơn mức tối đa.',
      );
      expect(said.slice(1)).toEqual([
        'Đơn vị cao hơn mức tối đa: Đảng ủy xã Lát (3/60 = 5%).',
        'Không có đối tượng: Đảng ủy xã Đạ Sar.',
      ]);
      const better = { ...point, standing: 'exceeded' };
      const [first] = below(of({ view, point: better, before: null }), 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU');
      expect(first).toContain('Đánh giá: vượt mức.');
      const nothing = { total: null, standing: 'nothing', given: 1, bodies: bodies.slice(1) };
      const report = of({ view, point: nothing, before: null });
      expect(below(report, 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU')[0]).toContain(
        'mục tiêu từ 90% trở lên; không có đối tượng; 1 trên 1 đơn vị có số liệu. (',
      );
      const [block] = report.annexes[1]?.blocks ?? [];
      expect(block?.kind === 'table' && block.table.rows.map((row) => row.slice(1, 4))).toEqual([
        ['Chung', '', 'Không có đối tượng'],
        ['Đảng ủy xã Đạ Sar', '0/0 (không có đối tượng)', ''],
      ]);
    });

    it('says when one is not assessed yet, without a table of values', () => {
      const report = of({ view, point: null, before: null });
      expect(below(report, 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU')[0]).toBe(
        'Xếp loại đảng viên: mục tiêu từ 90% trở lên; chưa đến kỳ đánh giá (kỳ kết thúc ngày 14/12/2026). ' +
          '(tiết a, điểm 2, mục II của kế hoạch)',
      );
      expect(report.annexes).toHaveLength(1);
      expect(below(consolidatedReport(facts()), 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU')).not.toContain('Chưa đạt');
    });
  });
});
