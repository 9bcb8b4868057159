import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';

/** What a school's plan with these lines gives to whom, and until when. */
function givenInSchool(...lines: readonly string[]): string[] {
  const head = ['TRƯỜNG THCS MÂY', 'Số: 8/KH-THCSM', 'Mây, ngày 05 tháng 9 năm 2025', 'KẾ HOẠCH'];
  const { bodies } = readPlan([...head, 'Năm học 2025 - 2026', ...lines].join('\n'));
  return bodies.flatMap(({ name, duties }) =>
    duties.map(({ text, dueOn }) => [name, text, ...(dueOn === null ? [] : [dueOn])].join(' | ')),
  );
}

describe('a table of a year with bars between its cells', () => {
  const ROWS = [
    'II. KẾ HOẠCH TỪNG THÁNG',
    'Tháng | Nội dung công việc | Người thực hiện | Ghi chú',
    '9/2025 | Trồng tre ở cổng trường | Hiệu trưởng | Hai hàng',
  ];

  it.each([
    ['a space', ' | Đo lại sân bóng | Tổ Thể dục | '],
    ['nothing', '| Đo lại sân bóng | Tổ Thể dục |'],
    ['cells that are filled', ' | Đo lại sân bóng | Tổ Thể dục | Sân sau'],
  ])('has a month for all rows without one, behind which stands %s', (_, row) => {
    expect(givenInSchool(...ROWS, row, '10/2025 | Quét vôi | Tổ Văn phòng | ')).toEqual([
      'Hiệu trưởng | Trồng tre ở cổng trường | 2025-09-30',
      'Tổ Thể dục | Đo lại sân bóng | 2025-09-30',
      'Tổ Văn phòng | Quét vôi | 2025-10-31',
    ]);
  });

  it('is told from one with bars around its rows', () => {
    expect(
      givenInSchool(
        'II. KẾ HOẠCH TỪNG THÁNG',
        '| Tháng | Nội dung công việc | Người thực hiện |',
        '|---|---|---|',
        '| 9/2025 | Trồng tre ở cổng trường | Hiệu trưởng |',
        '|  | Đo lại sân bóng | Tổ Thể dục |',
      ),
    ).toEqual([
      'Hiệu trưởng | Trồng tre ở cổng trường | 2025-09-30',
      'Tổ Thể dục | Đo lại sân bóng | 2025-09-30',
    ]);
  });
});

describe('a table of a plan whose cells are paragraphs', () => {
  const TABLE = ['1. Phân công cụ thể', 'TT', 'Công việc', 'Người thực hiện', 'Hoàn thành'];
  const ROWS = ['1', 'Thuê loa', 'Tổ Văn phòng', '10/11/2025', '2', 'Treo cờ', 'Đoàn trường', '15/11/2025'];
  const OF_ROWS = ['Tổ Văn phòng | Thuê loa | 2025-11-10', 'Đoàn trường | Treo cờ | 2025-11-15'];
  const apart = (lines: readonly string[]): string[] => lines.flatMap((line) => [line, '']);

  it('ends behind its last row, ahead of the title of what others have to do', () => {
    const behind = ['4. Trách nhiệm của các bộ phận', '4.1. Tổ Bảo vệ', 'Trông xe của khách.'];
    expect(givenInSchool('IV. TỔ CHỨC THỰC HIỆN', ...apart([...TABLE, ...ROWS, ...behind]))).toEqual([
      ...OF_ROWS,
      'Tổ Bảo vệ | Trông xe của khách.',
    ]);
  });

  it('goes on ahead of the number of a list in a cell', () => {
    const row = ['3', '1. Phân công trực', '2. Phân công dọn vệ sinh', 'Tổ Toán', '18/11/2025'];
    expect(givenInSchool('IV. TỔ CHỨC THỰC HIỆN', ...apart([...TABLE, ...ROWS, ...row]))).toEqual([
      ...OF_ROWS,
      'Tổ Toán | 1. Phân công trực 2. Phân công dọn vệ sinh | 2025-11-18',
    ]);
  });
});

describe('those who sit in a committee of a school', () => {
  it.each([
    '- Trưởng ban: Hiệu trưởng',
    '- Phó Trưởng ban thường trực: Phó Hiệu trưởng phụ trách cơ sở 2',
    '- Thư ký: Giáo viên.',
  ])('have no duty by that: %s', (seat) => {
    expect(givenInSchool('IV. TỔ CHỨC THỰC HIỆN', '1. Ban tổ chức', seat)).toEqual([]);
  });
});

describe('a sentence inside a paragraph of a general part', () => {
  const PART = ['III. Nhiệm vụ và giải pháp', '1. Thực hiện kế hoạch giáo dục'];

  it('says alone what is to be done where it says who leads that', () => {
    const lead = 'Phó Hiệu trưởng chủ trì rà soát, ký duyệt giáo án của các tổ.';
    const paragraph = `Dạy đủ 35 tuần. ${lead} Sách dùng theo danh mục của tỉnh.`;
    expect(givenInSchool(...PART, paragraph)).toEqual([`Phó Hiệu trưởng | ${lead}`]);
  });

  it.each(['chủ trì.', 'chủ trì thực hiện trong tháng 10.', 'chủ trì lập kế hoạch chung của cả trường.'])(
    'is about what stands ahead where it says no more than who leads: %s',
    (leads) => {
      const paragraph = `Dạy bù những tiết còn thiếu. Phó Hiệu trưởng ${leads}`;
      expect(givenInSchool(...PART, paragraph).join()).toContain('Dạy bù những tiết còn thiếu.');
    },
  );

  it('gives several of a kind a piece of work until a day', () => {
    const given = 'Giao các tổ trưởng lập danh sách học sinh yếu trước ngày 20/9/2025.';
    expect(givenInSchool(...PART, `Dạy hai buổi một ngày. ${given}`)).toEqual([
      `Các tổ trưởng | ${given} | 2025-09-20`,
    ]);
  });

  it.each([
    'Giao các tổ trưởng nghiêm túc thực hiện.',
    'Giao các đơn vị liên quan nộp báo cáo trước ngày 20/9/2025.',
  ])('gives nothing to everybody: %s', (given) => {
    expect(givenInSchool(...PART, `Dạy hai buổi một ngày. ${given}`)).toEqual([]);
  });
});

describe('a field of work of a school', () => {
  const WORK = 'III. Nhiệm vụ và giải pháp';
  const TASK = 'Kế toán lập bảng kê tài sản của trường.';

  it('may be its premises, where a later sentence says what one does', () => {
    expect(givenInSchool(WORK, '6. Cơ sở vật chất', `Quét vôi phòng học. ${TASK}`)).toEqual([
      `Kế toán | ${TASK}`,
    ]);
  });

  it('is none where it only tells of them', () => {
    expect(givenInSchool(WORK, '6. Cơ sở vật chất', 'Trường có 12 phòng học. Sân ngập khi mưa.')).toEqual([]);
  });

  it('has a group of teachers that is called by it in small letters', () => {
    const task = 'Tổ phổ cập phối hợp các thôn cập nhật số liệu xong trước 30/9/2025.';
    expect(givenInSchool(WORK, '7. Phổ cập giáo dục', `Giữ vững mức độ 3. ${task}`)).toEqual([
      `Tổ phổ cập | ${task} | 2025-09-30`,
    ]);
  });
});

describe('who passes on a resolution', () => {
  it('is named up to the verb', () => {
    const task = '- Đồng chí Bí thư Đảng ủy truyền đạt Nghị quyết số 9.';
    expect(givenInSchool('IV. TỔ CHỨC THỰC HIỆN', '1. Phân công báo cáo viên', task)).toEqual([
      `Đồng chí Bí thư Đảng ủy | ${task.slice(2)}`,
    ]);
  });
});

describe('a bracket that says who prepares what the house itself sends out', () => {
  const PART = ['II. NỘI DUNG', '4. Xây dựng chương trình hành động'];
  const TASK = 'Đảng ủy ban hành 01 chương trình trước ngày 15/10/2025 (giao Văn phòng Đảng ủy tham mưu)';

  it('gives it to that one', () => {
    expect(givenInSchool(...PART, `${TASK}.`)).toEqual([`Văn phòng Đảng ủy | ${TASK} | 2025-10-15`]);
  });

  it('leaves what stands behind it to whom that names', () => {
    const behind = 'Phòng Kinh tế lập dự toán cho các chi bộ.';
    expect(givenInSchool(...PART, `${TASK}. ${behind}`)).toEqual([
      `Văn phòng Đảng ủy | ${TASK} | 2025-10-15`,
      `Phòng Kinh tế | ${behind}`,
    ]);
  });

  it('is left to another body where that one has the task', () => {
    const task = 'Phòng Kinh tế lập sổ trước ngày 15/10/2025 (giao Tổ Địa chính tham mưu).';
    expect(givenInSchool(...PART, task).map((duty) => duty.split(' | ')[0])).toEqual(['Phòng Kinh tế']);
  });
});

describe('those who have not managed something yet', () => {
  it('are named with that, ahead of what they are to do', () => {
    const task = 'Các chi bộ chưa mua được máy chiếu tổ chức học tại nhà văn hóa.';
    expect(givenInSchool('IV. TỔ CHỨC THỰC HIỆN', `1. ${task}`)).toEqual([
      `Các chi bộ chưa mua được máy chiếu | ${task}`,
    ]);
  });
});
