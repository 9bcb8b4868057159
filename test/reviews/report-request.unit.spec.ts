import { describe, expect, it } from '@jest/globals';
import { blockText } from '../../src/documents/block-text.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { type RequestFacts, requestSections } from '../../src/reviews/report-request.js';
import { unedited } from '../support/unedited.js';

const day = calendarDay;
const reportRequest = (facts: RequestFacts) => unedited(requestSections(facts));
const body = (id: string, name: string, dueOn = '2026-06-16', excused = false) => ({
  body: { id, code: id, name: { vi: name, en: name } },
  report: { dueOn: day(dueOn), excused },
});
const task = (bodyId: string, title: string, cadence = 'continuous') => ({
  bodyId,
  heading: 'Các chi bộ, đảng bộ cơ sở',
  place: 'III.7',
  title,
  cadence,
  standing: { dueOn: day('2026-06-16') },
  line: { done: false },
});
const definition = {
  title: { vi: 'Xếp loại đảng viên', en: 'Rating' },
  place: 'II.2.a',
  measure: 'share',
  addingUp: 'ratio',
  byYear: null,
  unit: null,
  part: { vi: 'Số xếp loại tốt', en: '' },
  whole: { vi: 'Số được đánh giá', en: '' },
  goal: { least: 90, above: false, most: null },
  bodyGoal: null,
  reportedBy: [{ name: { vi: 'Các đảng ủy xã', en: '' } }],
  exempt: [{ name: { vi: 'Quân sự huyện', en: '' }, words: 'theo ngành' }],
};

function facts(bodies: readonly object[]): RequestFacts {
  return {
    summary: {
      review: {
        name: { vi: 'Sơ kết 6 tháng', en: 'Half-year' },
        periodFrom: day('2025-12-15'),
        periodTo: day('2026-06-15'),
        cutOff: day('2026-06-14'),
        baseDueOn: day('2026-06-16'),
        otherDueOn: day('2026-06-18'),
        meetingOn: day('2026-06-24'),
        questions: [
          { id: 'q', text: 'Số lớp đã mở?', removed: false },
          { id: 'r', text: 'Không hỏi nữa', removed: true },
        ],
      },
      on: day('2026-06-01'),
      bodies,
    },
    plan: {
      symbol: '99-KH/HU',
      issuedOn: null,
      title: 'Kế hoạch thực hiện Nghị quyết',
      committee: { id: 'hu', name: 'Huyện ủy Lạc Dương', kind: 'committee' },
      above: 'Tỉnh ủy Lâm Đồng',
      monitoring: { id: 'btc', name: 'Ban Tổ chức Huyện ủy', kind: 'advisory-board' },
    },
    tasks: [task('lat', 'Mở lớp'), task('sar', 'Mở lớp'), task('lat', 'Kiểm tra', 'yearly')],
    indicators: [{ view: definition, point: { bodies: [{ body: { id: 'lat' } }] }, before: null }],
    asked: [definition],
  } as unknown as RequestFacts;
}
const lat = body('lat', 'Đảng ủy xã Lát');
const sar = body('sar', 'Đảng ủy xã Đạ Sar', '2026-06-20');

describe('the request for reports', () => {
  it('asks in the headings of the report, with the tasks of the period, the values, the own questions and the days', () => {
    const request = reportRequest(facts([lat, sar]));
    expect(request).toMatchObject({
      layout: 'party-2018',
      form: 'letter',
      type: 'Công văn',
      subject: ['báo cáo sơ kết 6 tháng', 'thực hiện Kế hoạch số 99-KH/HU'],
      head: { superior: 'Huyện ủy Lạc Dương', issuer: 'Ban Tổ chức Huyện ủy' },
      addressees: ['Đảng ủy xã Lát', 'Đảng ủy xã Đạ Sar'],
    });
    const text = blockText(request.blocks);
    expect(text.split('\n').filter((line) => line.startsWith('# '))).toEqual([
      '# KẾT QUẢ THỰC HIỆN NHIỆM VỤ',
      '# SỐ LIỆU CHỈ TIÊU',
      '# KHÓ KHĂN, HẠN CHẾ',
      '# NGUYÊN NHÂN',
      '# NỘI DUNG THEO ĐỀ CƯƠNG',
      '# KIẾN NGHỊ, ĐỀ XUẤT',
      '# CÔNG VIỆC KỲ TỚI',
      '# THỜI HẠN VÀ CÁCH GỬI',
    ]);
    expect(text).toContain(
      '## Các chi bộ, đảng bộ cơ sở\n- Mở lớp (điểm 7, mục III)\n- Kiểm tra (điểm 7, mục III)\n',
    );
    expect(text).toContain(
      '- Xếp loại đảng viên (tiết a, điểm 2, mục II): Số xếp loại tốt; Số được đánh giá. Mục tiêu: từ 90% trở lên. Đơn vị báo cáo: Các đảng ủy xã.\n' +
        'Không áp dụng đối với Quân sự huyện: “theo ngành”.',
    );
    expect(text).toContain('# NỘI DUNG THEO ĐỀ CƯƠNG\n- Số lớp đã mở?\n# ');
    expect(text).toContain(
      '- Tổ chức cơ sở gửi báo cáo chậm nhất ngày 16/06/2026;\n' +
        '- Các cơ quan, đơn vị khác gửi chậm nhất ngày 18/06/2026, trừ đơn vị có hạn gửi riêng ghi tại Phụ lục;',
    );
    expect(text).toMatch(/\n- Họp sơ kết 6 tháng ngày \d\d\/\d\d\/2026\.$/u);
  });

  it('is edited in sections whose names stay the same whatever the review asks for', () => {
    const keys = (of: RequestFacts) => requestSections(of).sections.map(({ key }) => key);
    const always = ['shortcomings', 'causes'];
    const end = ['proposals', 'next-work', 'days'];
    expect(keys(facts([lat]))).toEqual(['opening', 'results', 'values', ...always, 'questions', ...end]);
    const nothing = facts([lat]);
    Object.assign(nothing.summary.review, { questions: [] });
    expect(keys({ ...nothing, asked: [] })).toEqual(['opening', 'results', ...always, ...end]);
  });

  it('tells each body that owes a report what it reports, which values it gives, and by when', () => {
    const [annex] = reportRequest(facts([lat, sar, body('x', 'Được miễn', '2026-06-16', true)])).annexes;
    const [block] = annex?.blocks ?? [];
    expect(block?.kind === 'table' && block.table.rows).toEqual([
      [
        '1',
        'Đảng ủy xã Lát',
        '- Mở lớp (điểm 7, mục III)\n- Kiểm tra (điểm 7, mục III; hạn 16/06/2026)',
        '- Xếp loại đảng viên',
        '16/06/2026',
      ],
      ['2', 'Đảng ủy xã Đạ Sar', '- Mở lớp (điểm 7, mục III)', '', '20/06/2026'],
    ]);
  });

  it('names many bodies in the annex alone, and asks for no values where the review asks for none', () => {
    const many = Array.from({ length: 7 }, (_, at) => body(`b${at}`, `Xã ${at}`));
    expect(reportRequest(facts(many)).addressees).toEqual(['Các cơ quan, đơn vị có tên tại Phụ lục']);
    const none = reportRequest({ ...facts([]), asked: [] });
    expect([none.addressees, none.annexes]).toEqual([['Các cơ quan, đơn vị được giao nhiệm vụ'], []]);
    expect(blockText(none.blocks)).not.toContain('SỐ LIỆU CHỈ TIÊU');
  });
});
