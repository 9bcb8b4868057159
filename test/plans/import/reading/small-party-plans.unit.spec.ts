import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import { given, givenByDay } from './clean-water-plan.js';

const ASSIGNS = 'III. PHÂN CÔNG NHIỆM VỤ';

describe('a row that names nobody', () => {
  const rows = (titles: string, ...cells: readonly string[]): string[] =>
    given(ASSIGNS, ...[titles, ...cells].map((row) => `| ${row} |`));

  it('is left open where bodies stand behind the tasks', () => {
    expect(
      rows(
        'TT | Nội dung | Đơn vị thực hiện | Thời gian',
        '1 | Đo nước các giếng | Ban Xây dựng Đảng | Quý I',
        '2 | Hội nghị chuyên đề về nước sạch | | Quý II',
        '3 | Rửa bể nước của trường | Chi bộ Trường Tiểu học | Quý III',
      ),
    ).toEqual(['Ban Xây dựng Đảng | Đo nước các giếng', 'Chi bộ Trường Tiểu học | Rửa bể nước của trường']);
  });

  it('goes on with the body above where one cell ahead stands over several tasks, or it says who helps', () => {
    expect(
      rows(
        'Đơn vị thực hiện | Nội dung | Thời gian',
        'Sở Y tế | Đo nước các giếng | Quý I',
        ' | Khử trùng các bể | Quý II',
      ),
    ).toEqual(['Sở Y tế | Đo nước các giếng', 'Sở Y tế | Khử trùng các bể']);
    expect(
      rows(
        'TT | Nội dung | Chủ trì | Phối hợp',
        '1 | Đo nước các giếng | Sở Y tế | Sở Xây dựng',
        '2 | Khử trùng các bể | | Sở Nội vụ',
      ),
    ).toEqual(['Sở Y tế | Đo nước các giếng', 'Sở Y tế | Khử trùng các bể']);
  });

  it('says on what it hangs, and no body', () => {
    expect(
      rows(
        'Tuần | Hoạt động | Đơn vị đảm nhận',
        '1 | Nạo vét mương nước | Chi đoàn bản Pa',
        '2 | Dự ngày hội nước sạch của tỉnh | Theo giấy mời',
        '3 | Thả cá vào hồ | Chi đoàn bản Mu',
      ),
    ).toEqual(['Chi đoàn bản Pa | Nạo vét mương nước', 'Chi đoàn bản Mu | Thả cá vào hồ']);
  });
});

describe('a table whose empty cells are empty lines', () => {
  const TITLES = ['Ngày', 'Nội dung', 'Người thực hiện', 'Ghi chú'];

  it('has its cells by their lines, and no body where that line is empty', () => {
    const rows = [
      ['03/4', 'Đo nước các giếng trong bản', 'Trưởng bản', ''],
      ['05 - 10/4', 'Thu tiền nước quý II', 'Đ/c Phó Bí thư chi bộ', 'Nộp kho quỹ'],
      ['20/4', 'Dự giao ban về nước sạch ở xã', '', 'Theo lịch của xã'],
      ['25/4', 'Rào các giếng đầu bản', 'Chi đoàn', ''],
    ];
    expect(given(ASSIGNS, ...TITLES, ...rows.flat(), '', 'Nơi nhận:')).toEqual([
      'Trưởng bản | Đo nước các giếng trong bản',
      'Đ/c Phó Bí thư chi bộ | Thu tiền nước quý II',
      'Chi đoàn | Rào các giếng đầu bản',
    ]);
  });

  it('may have one more empty line between its rows, and offices of the committee for who does it', () => {
    const titles = ['TT', 'Nội dung công việc', 'Người phụ trách', 'Phối hợp', 'Thời gian', ''];
    const rows = [
      ['I', 'QUÝ I', '', '', '', ''],
      ['1', 'Kiểm tra quỹ nước', 'Chủ nhiệm', 'Ban Xây dựng Đảng', 'Tháng 2/2026', ''],
      ['2', 'Giám sát việc thu tiền nước', 'Phó Chủ nhiệm', '', 'Tháng 3/2026', ''],
      ['3', 'Họp Ủy ban định kỳ', '', '', 'Hằng tháng', ''],
    ];
    expect(givenByDay(ASSIGNS, ...titles, ...rows.flat(), 'Nơi nhận:')).toEqual([
      'Chủ nhiệm | Kiểm tra quỹ nước | 2026-02-28',
      'Phó Chủ nhiệm | Giám sát việc thu tiền nước | 2026-03-31',
    ]);
  });

  it('is not told by its empty lines where a cell has two lines', () => {
    const rows = [
      ['1', 'Đo nước', 'Trạm Y tế', '', 'Tháng 2/2026'],
      ['2', 'Rào giếng', 'Trạm Y tế', '', 'Tháng 3/2026'],
      ['3', 'Thay ống', 'Trạm Y tế', '', 'Tháng 4/2026'],
      ['4', 'Rửa bể', 'ở trường', 'Trạm Y tế', 'Trường Mầm non', 'Tháng 5/2026'],
    ];
    const titles = ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian'];
    expect(given(ASSIGNS, ...titles, ...rows.flat())).toContain('Trạm Y tế | Rửa bể ở trường');
  });
});

describe('who is in a subcommittee', () => {
  it('is no task of it, but what they do is', () => {
    expect(
      given(
        ASSIGNS,
        '1. Tiểu ban Hậu cần',
        '- Thành viên: đ/c Phó Bí thư - Trưởng Tiểu ban; đ/c Chánh Văn phòng; 03 đồng chí khác.',
        '- Nhân sự: lập danh sách trưởng bản; gửi giấy mời trước ngày 15/4/2026.',
        '- Chuẩn bị nước uống cho đại biểu.',
      ),
    ).toEqual([
      'Tiểu ban Hậu cần | Nhân sự: lập danh sách trưởng bản; gửi giấy mời trước ngày 15/4/2026.',
      'Tiểu ban Hậu cần | Chuẩn bị nước uống cho đại biểu.',
    ]);
  });
});

describe('a last sentence behind what somebody is to do', () => {
  it('is no part of it where it tells the money, how long something is, what is not meant or whom the document goes to', () => {
    for (const remark of [
      'Kinh phí thực hiện lồng ghép trong quỹ nước của bản.',
      'Thời gian của mỗi buổi tối thiểu 01 giờ.',
      'Những giếng đã rào trong năm trước không đưa vào danh sách.',
      'Kế hoạch này được phổ biến đến các chi bộ.',
    ])
      expect(given(ASSIGNS, `1. Chi bộ bản Pa theo dõi các giếng, báo cáo hằng quý. ${remark}`)).toEqual([
        'Chi bộ bản Pa | Chi bộ bản Pa theo dõi các giếng, báo cáo hằng quý.',
      ]);
  });

  it('is part of it where it says what more is to be done', () => {
    for (const more of [
      'Tổng hợp kết quả trước ngày 15/6/2026.',
      'Kinh phí còn lại nộp về quỹ nước của bản.',
      'Những giếng không đạt gửi về Trạm Y tế.',
    ])
      expect(given(ASSIGNS, `1. Chi bộ bản Pa theo dõi các giếng, báo cáo hằng quý. ${more}`)).toEqual([
        `Chi bộ bản Pa | Chi bộ bản Pa theo dõi các giếng, báo cáo hằng quý. ${more}`,
      ]);
  });

  it('names who does it beside the leader who directs', () => {
    const task = 'Đo nước các giếng. Hoàn thành trước 31/12/2026.';
    expect(
      given(
        'II. NHIỆM VỤ',
        `1. ${task} Đồng chí Phó Bí thư chỉ đạo; Chi bộ Trạm Y tế thực hiện.`,
        '2. Rào giếng.',
      ),
    ).toEqual([`Chi bộ Trạm Y tế | ${task}`]);
    expect(
      given(
        'II. NHIỆM VỤ',
        `1. ${task} Đồng chí Phó Bí thư chỉ đạo; việc này rất cấp bách.`,
        '2. Rào giếng.',
      ),
    ).toEqual([]);
  });

  it('does not say whom the document is passed on to', () => {
    expect(
      given(
        ASSIGNS,
        '1. Ủy ban Kiểm tra Đảng ủy kiểm tra việc thu tiền nước.',
        'Nghị quyết được phổ biến đến toàn thể đảng viên.',
      ),
    ).toHaveLength(1);
  });
});

describe('what a member of a committee is given', () => {
  it('is what he looks after, not where he is a member', () => {
    expect(
      given(
        ASSIGNS,
        '1. Đồng chí Phó Bí thư Đảng ủy',
        '- Theo dõi các chi bộ đầu nguồn.',
        '- Sinh hoạt tại Chi bộ bản Pa.',
        '- Dự sinh hoạt với Chi bộ bản Mu hằng quý.',
      ),
    ).toEqual([
      'Đồng chí Phó Bí thư Đảng ủy | Theo dõi các chi bộ đầu nguồn.',
      'Đồng chí Phó Bí thư Đảng ủy | Dự sinh hoạt với Chi bộ bản Mu hằng quý.',
    ]);
  });
});

describe('a section that begins on the line of its title', () => {
  it('gives what its sentences say', () => {
    expect(
      given(
        'I. Mục tiêu. Các bản có nước sạch; cấp ủy viên nêu gương.',
        'II. Tổ chức thực hiện. Trạm Y tế đo nước các giếng hằng quý. Ủy ban Kiểm tra Đảng ủy kiểm tra 02 chi bộ.',
      ),
    ).toEqual([
      'Trạm Y tế | Trạm Y tế đo nước các giếng hằng quý.',
      'Ủy ban Kiểm tra Đảng ủy | Ủy ban Kiểm tra Đảng ủy kiểm tra 02 chi bộ.',
    ]);
  });

  it('is no title where its first sentence is none', () => {
    expect(given('I. Nước đầu nguồn. Trạm Y tế đã đo nước các giếng.')).toEqual([]);
  });
});

describe('a section of bare paragraphs under a bare number', () => {
  it('gives what several bodies are to do by a day, and not what they do anyway', () => {
    const head = 'ĐẢNG ỦY XÃ MƯỜNG TRE\nSố 7-HD/ĐU\nHƯỚNG DẪN\nĐo nước các giếng năm 2026\n';
    const sections = '1. Đối tượng\nCác giếng trong xã.\n2. Hồ sơ\n';
    const due = 'Các chi bộ trực thuộc gửi phiếu đo nước về Đảng ủy xã trước ngày 15/6/2026.';
    const anyway = 'Các chi bộ trực thuộc quan tâm việc giữ nước.';
    const draft = readPlan(`${head}${sections}${due}\n${anyway}\n`);
    expect(draft.bodies.flatMap(({ duties }) => duties.map(({ text }) => text))).toEqual([due]);
  });
});

describe('a label for who looks after a task', () => {
  it('names nobody where a bracket is all that stands behind it', () => {
    const task = (lead: string): string[] =>
      given(
        'I. HOẠT ĐỘNG',
        '1. Đo nước các giếng',
        'Thời gian: tháng 5/2026.',
        `Phụ trách: ${lead}.`,
        '2. Thi vẽ giếng',
      );
    expect(task('Trạm Y tế xã')).toEqual(['Trạm Y tế xã | Đo nước các giếng']);
    expect(task('(sẽ có thông báo riêng)')).toEqual([]);
  });
});
