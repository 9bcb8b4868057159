import { describe, expect, it } from '@jest/globals';
import { documentParts } from '../../src/documents/document-parts.js';
import { blockText } from '../../src/documents/block-text.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { bodyReportSpecimen } from '../../src/reports/formats/body-report-specimen.js';
import { type BodyReportFacts, bodyReportSections } from '../../src/reports/formats/body-report.js';
import { templateFieldNames } from '../support/template-field-names.js';
import { unedited } from '../support/unedited.js';

const day = calendarDay;
const bodyReport = (facts: BodyReportFacts) => unedited(bodyReportSections(facts));
const line = (change: object) => ({
  title: { vi: 'Mở lớp bồi dưỡng', en: 'Courses' },
  stated: 'III.7',
  place: 'due',
  cadence: 'continuous',
  dueOn: day('2026-06-16'),
  taskStatus: 'in_progress',
  text: 'Đã mở hai lớp.\nCó 80 người học.',
  done: true,
  ...change,
});
const indicator = {
  definition: {
    title: { vi: 'Xếp loại đảng viên', en: 'Rating' },
    place: 'II.2.a',
    measure: 'share',
    addingUp: 'ratio',
    byYear: null,
    unit: null,
    goal: { least: 90, above: false, most: null },
    bodyGoal: null,
  },
  value: { value: null, part: 47, whole: 52, note: 'Số sơ bộ' },
  asked: true,
};

function facts(change: object = {}): BodyReportFacts {
  return {
    view: {
      state: {
        status: 'submitted',
        body: { name: { vi: 'Đảng ủy xã Lát', en: 'Lat' }, kind: 'base-commune' },
      },
      facts: {
        review: {
          name: { vi: 'Sơ kết 6 tháng đầu năm 2026', en: 'Half-year' },
          periodFrom: day('2025-12-15'),
          periodTo: day('2026-06-15'),
          questions: [{ id: 'q', text: 'Số lớp đã mở?', removed: false }],
        },
      },
      content: {
        results: 'Làm tốt.',
        shortcomings: '',
        objectiveCauses: 'Mưa kéo dài.',
        subjectiveCauses: '',
        nextWork: 'Mở lớp thứ ba.',
        answers: [{ questionId: 'q', text: 'Hai lớp.' }],
        paperSignedOn: null,
        paperSymbol: null,
      },
      lines: [
        line({}),
        line({
          place: 'not_yet_due',
          title: { vi: 'Kiểm tra', en: '' },
          stated: 'III.6',
          cadence: 'yearly',
          done: false,
          text: '',
        }),
        line({ taskStatus: 'assigned', done: false, text: '' }),
      ],
      indicators: [indicator, { ...indicator, asked: false }],
      proposals: [{ text: 'Bố trí kinh phí', addressee: 'Huyện ủy' }],
      ...change,
    },
    plan: {
      symbol: '99-KH/HU',
      issuedOn: day('2025-03-01'),
      title: 'Kế hoạch thực hiện Nghị quyết',
      committee: { id: 'hu', name: 'Huyện ủy Lạc Dương', kind: 'committee' },
      above: 'Tỉnh ủy Lâm Đồng',
      monitoring: { id: 'btc', name: 'Ban Tổ chức Huyện ủy', kind: 'advisory-board' },
    },
  } as unknown as BodyReportFacts;
}

describe('the report of one body as a document', () => {
  it('is the body’s own, under the committee and to the body that follows the plan', () => {
    expect(bodyReport(facts())).toMatchObject({
      layout: 'party-2018',
      head: {
        superior: 'Huyện ủy Lạc Dương',
        issuer: 'Đảng ủy xã Lát',
        typeCode: 'BC',
        issuerCode: 'ĐU',
        place: 'Lát',
        number: null,
        issuedOn: null,
      },
      addressees: ['Ban Tổ chức Huyện ủy'],
      signature: { capacity: ['T/M Đảng ủy'], office: 'Bí thư', name: null },
      archive: 'Đảng ủy xã Lát',
    });
    expect(documentParts(bodyReport(facts())).recipients.list.map(({ text }) => text)).toEqual([
      '- Như trên,',
      '- Lưu Đảng ủy xã Lát.',
    ]);
  });

  it('bears the symbol of the signed paper, and the place that the body is named after, else the committee’s', () => {
    const content = {
      ...facts().view.content,
      paperSymbol: 'Số: 07-BC/ĐU',
      paperSignedOn: day('2026-06-15'),
    };
    const { number, placeAndDate } = documentParts(bodyReport(facts({ content })));
    expect([number.text, placeAndDate.text]).toEqual(['Số 07-BC/ĐU', 'Lát, ngày 15 tháng 06 năm 2026']);
    const placeOf = (vi: string) =>
      bodyReport(facts({ state: { body: { name: { vi, en: '' }, kind: 'base-commune' } } })).head.place;
    expect(
      [
        'Đảng ủy thị trấn Lạc Dương',
        'Đảng ủy phường 1',
        'Đảng ủy Công an huyện',
        'Hội Nông dân xã Đạ Sar',
      ].map(placeOf),
    ).toEqual(['Lạc Dương', 'Phường 1', 'Lạc Dương', 'Đạ Sar']);
    expect(placeOf('Đảng ủy các xã vùng xa')).toBe('Lạc Dương');
  });

  it('says everything that the form of the report holds, in its order', () => {
    expect(blockText(bodyReport(facts()).blocks).split('\n')).toEqual([
      'Thực hiện Kế hoạch số 99-KH/HU, ngày 01/03/2025 của Huyện ủy Lạc Dương thực hiện Nghị quyết, Đảng ủy xã Lát báo cáo kết quả ' +
        'thực hiện từ ngày 15/12/2025 đến ngày 14/06/2026 như sau:',
      '# KẾT QUẢ THỰC HIỆN NHIỆM VỤ',
      '## Kết quả chung',
      'Làm tốt.',
      '## Nhiệm vụ đến hạn trong kỳ',
      '- Mở lớp bồi dưỡng (điểm 7, mục III): đã hoàn thành. Đã mở hai lớp.',
      'Có 80 người học.',
      '- Mở lớp bồi dưỡng (điểm 7, mục III): chưa thực hiện.',
      '## Nhiệm vụ chưa đến hạn',
      '- Kiểm tra (điểm 6, mục III; hạn 16/06/2026): đang thực hiện.',
      '# SỐ LIỆU CHỈ TIÊU',
      '- Xếp loại đảng viên (tiết a, điểm 2, mục II): 47/52 = 90,38%; mục tiêu từ 90% trở lên.',
      'Số sơ bộ',
      '- Xếp loại đảng viên (tiết a, điểm 2, mục II): chưa đến kỳ đánh giá; mục tiêu từ 90% trở lên.',
      '# KHÓ KHĂN, HẠN CHẾ',
      'Chưa nêu.',
      '# NGUYÊN NHÂN',
      '## Nguyên nhân khách quan',
      'Mưa kéo dài.',
      '## Nguyên nhân chủ quan',
      'Chưa nêu.',
      '# NỘI DUNG THEO ĐỀ CƯƠNG',
      '## Số lớp đã mở?',
      'Hai lớp.',
      '# KIẾN NGHỊ, ĐỀ XUẤT',
      '- Huyện ủy: Bố trí kinh phí',
      '# CÔNG VIỆC KỲ TỚI',
      'Mở lớp thứ ba.',
    ]);
  });

  it('is edited in sections whose names stay the same whatever the report says', () => {
    const keys = (change = {}) => bodyReportSections(facts(change)).sections.map(({ key }) => key);
    const rest = ['shortcomings', 'causes.objective', 'causes.subjective'];
    const end = ['proposals', 'next-work'];
    const results = ['results.general', 'results.due', 'results.not_yet_due'];
    expect(keys()).toEqual(['opening', ...results, 'values', ...rest, 'questions.q', ...end]);
    const content = { ...facts().view.content, results: '', answers: [] };
    const all = keys({ lines: [], indicators: [], content });
    expect(all).toEqual(['opening', 'results', ...rest, 'questions.q', ...end]);
  });

  it('says where nothing was stated, which is not that there is nothing, and bears the day on which the paper was signed', () => {
    const empty = { lines: [], indicators: [], proposals: [] };
    const content = { ...facts().view.content, results: '', answers: [], paperSignedOn: day('2026-06-15') };
    const report = bodyReport(facts({ ...empty, content }));
    expect(report.head.issuedOn).toBe('2026-06-15');
    const text = blockText(report.blocks);
    expect(text).toContain('# KẾT QUẢ THỰC HIỆN NHIỆM VỤ\nKhông có nhiệm vụ trong kỳ.\n# KHÓ KHĂN');
    expect(text).toContain('# KIẾN NGHỊ, ĐỀ XUẤT\nChưa nêu.');
  });

  it('that is signed before its figures are cut off says of which day they are', () => {
    const begins = (signed: string | null) => {
      const content = { ...facts().view.content, paperSignedOn: signed && day(signed) };
      return blockText(bodyReport(facts({ content })).blocks).split('\n')[0];
    };
    expect(begins('2026-06-10')).toContain('đến ngày 14/06/2026 (số liệu tính đến ngày 10/06/2026) như sau:');
    for (const signed of [null, '2026-06-14', '2026-06-16'])
      expect(begins(signed)).toContain('đến ngày 14/06/2026 như sau:');
  });

  it('says of a draft what is not written yet, and not that there is nothing', () => {
    const { state, content } = facts().view;
    const textOf = (status: string) => {
      const report = facts({
        state: { ...state, status },
        proposals: [],
        content: { ...content, answers: [] },
      });
      return blockText(bodyReport(report).blocks);
    };
    for (const status of ['draft', 'returned']) {
      const text = textOf(status);
      expect(text).toContain('# KHÓ KHĂN, HẠN CHẾ\n(chưa ghi)\n# NGUYÊN NHÂN');
      expect(text).toContain('## Số lớp đã mở?\n(chưa ghi)\n# KIẾN NGHỊ, ĐỀ XUẤT\n(chưa ghi)\n#');
    }
    for (const status of ['submitted', 'accepted']) expect(textOf(status)).not.toContain('(chưa ghi)');
    for (const status of ['draft', 'submitted']) expect(textOf(status)).not.toContain('Không có.');
  });

  it('has no fields for templates but those of its specimen', () => {
    const known = templateFieldNames(bodyReportSpecimen());
    expect(known).toEqual(expect.arrayContaining(templateFieldNames(bodyReport(facts()))));
  });
});
