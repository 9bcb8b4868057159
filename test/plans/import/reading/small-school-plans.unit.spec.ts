import { describe, expect, it } from '@jest/globals';
import { given, givenByDay } from './clean-water-plan.js';

const ASSIGNS = 'II. TỔ CHỨC THỰC HIỆN';
const OPEN = 'II. LỰC LƯỢNG THAM GIA';
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

describe('groups of a small plan', () => {
  it('have members, who are no task, ahead of what they are to do', () => {
    expect(
      given(
        ASSIGNS,
        '1. Tổ lọc nước',
        'Cô Hà, hai phụ huynh lớp 3A.',
        'Nhiệm vụ: Rửa bể lọc trước ngày 15/5.',
        '2. Nhóm 2',
        '- Nhóm trưởng: KS. Bùi Văn Tám, Phó Trưởng phòng.',
        '- Thành viên: CN. Lan, DS. Mai.',
        '- Nhiệm vụ: đo độ trong của nước.',
      ),
    ).toEqual(['Tổ lọc nước | Rửa bể lọc trước ngày 15/5.', 'Nhóm 2 | đo độ trong của nước.']);
  });

  it('give tasks to one of them by his seat, and do some ahead of others', () => {
    expect(
      given(
        ASSIGNS,
        '1. Tổ lọc nước',
        '- Tổ trưởng: kiểm tra bể lọc.',
        '- Thay cát. ',
        '- Nhiệm vụ: Rửa bể lọc.',
      ),
    ).toEqual([
      'Tổ lọc nước | Tổ trưởng: kiểm tra bể lọc.',
      'Tổ lọc nước | Thay cát.',
      'Tổ lọc nước | Rửa bể lọc.',
    ]);
  });

  it('are known by their members over tasks, where no title says that a part assigns', () => {
    expect(
      given(
        OPEN,
        '1. Tổ vớt rác: 09 người, thầy Tài làm tổ trưởng.',
        'Dọn rác ở mương trước ngày 20/5.',
        '2. Tiểu ban nước uống, trà: Cô Vân (Trưởng TB), anh Bền',
        '- Chuẩn bị 40 bình nước.',
      ),
    ).toEqual([
      'Tổ vớt rác | Dọn rác ở mương trước ngày 20/5.',
      'Tiểu ban nước uống, trà | Chuẩn bị 40 bình nước.',
    ]);
  });

  it('are no bodies where below stands what they have', () => {
    expect(given(OPEN, '1. Tổ vớt rác: 09 người.', '- Vợt: 12 cái.', '- Ủng: 09 đôi.')).toEqual([]);
  });
});

describe('who does a task of a small plan', () => {
  it('stands under a title that says no more than "Trách nhiệm"', () => {
    expect(
      given('II. TRÁCH NHIỆM', 'GVCN lớp 9: Nhắc các em mang nước.', 'Bảo vệ phải khóa van trước 18 giờ.'),
    ).toEqual(['GVCN lớp 9 | Nhắc các em mang nước.', 'Bảo vệ | Bảo vệ phải khóa van trước 18 giờ.']);
  });

  it('stands behind "PT" in brackets', () => {
    expect(given(ASSIGNS, '- Đo nước giếng vào ngày 12/5 (PT: Trạm Y tế).', '- Bể chứa PT: 3 m3.')).toEqual([
      'Trạm Y tế | Đo nước giếng vào ngày 12/5 (PT: Trạm Y tế).',
    ]);
  });

  it('stands in brackets with what he or she has studied', () => {
    expect(
      given(
        ASSIGNS,
        '1. Lập bản đồ giếng nước của khoa (ThS. Bùi Lan, trợ lý khoa chịu trách nhiệm).',
        '2. Đo giếng theo mẫu (BS. Tám, ThS. Lan đã học).',
      ),
    ).toEqual([
      'ThS. Bùi Lan, trợ lý khoa | Lập bản đồ giếng nước của khoa (ThS. Bùi Lan, trợ lý khoa chịu trách nhiệm).',
    ]);
  });

  it('stands behind "Đầu mối", ahead of when it is done', () => {
    expect(given('II. CÁC VIỆC', '1) Đo nước giếng của trường.', 'Đầu mối: GVBM. Xong: theo mốc.')).toEqual([
      'GVBM | Đo nước giếng của trường.',
    ]);
  });

  it('stands in a table with bars right beside the words', () => {
    expect(
      given(
        ASSIGNS,
        'TT|Nhiệm vụ|Đơn vị chủ trì|Thời gian',
        '1|Đo nước giếng|Trạm Y tế|Quý II',
        '2|Rửa bể lọc|P. QT&KHTC|Quý III',
      ),
    ).toEqual(['Trạm Y tế | Đo nước giếng', 'P. QT&KHTC | Rửa bể lọc']);
  });
});

describe('an arrow behind tasks', () => {
  it('leads to who does each, and by when', () => {
    expect(
      givenByDay(
        'VIỆC CẦN LÀM',
        '☑ Mượn 12 can nước → cô Hạt, xong 02/10',
        '☑ Rửa bể lọc của bếp → bếp trưởng',
        '☑ Treo bảng nhắc uống nước → bác Năm bảo vệ',
      ),
    ).toEqual([
      'Cô Hạt | Mượn 12 can nước | 2026-10-02',
      'Bếp trưởng | Rửa bể lọc của bếp',
      'Bác Năm bảo vệ | Treo bảng nhắc uống nước',
    ]);
  });

  it('leads to nobody where it stands once, or ahead of what comes next', () => {
    expect(given('VIỆC CẦN LÀM', '- Mượn can nước → cô Hạt')).toEqual([]);
    expect(
      given(
        'VIỆC CẦN LÀM',
        '- Lấy nước → lọc → đun',
        '- Rửa can → phơi khô',
        '- Thu tiền nước → 3 triệu đồng',
      ),
    ).toEqual([]);
  });
});

describe('what is done on a day that is said ahead', () => {
  it('is given to the bodies that do it', () => {
    expect(
      givenByDay(
        'II. CÁC BƯỚC',
        'Đợt 1 (ngày 12/5/2026): các tổ đo nước ở các lớp; Phòng Hành chính tổng hợp số liệu.',
        'Đợt 2 (ngày 20/5/2026). Hiệu trưởng dự thảo quy định dùng nước, xin ý kiến các tổ.',
      ),
    ).toEqual([
      'Các tổ | các tổ đo nước ở các lớp | 2026-05-12',
      'Phòng Hành chính | Phòng Hành chính tổng hợp số liệu. | 2026-05-12',
      'Hiệu trưởng | Hiệu trưởng dự thảo quy định dùng nước, xin ý kiến các tổ. | 2026-05-20',
    ]);
  });

  it('is given to none who only take part', () => {
    expect(
      given(
        'II. CÁC BƯỚC',
        'Vòng 1 (12/5): các đội thi đong nước theo lượt.',
        'Vòng 2 (20/5). Hội nghị thông qua quy định khi có hai phần ba đại biểu.',
        'Ngày hội (25/5): học sinh dự thi vẽ tranh.',
      ),
    ).toEqual([]);
  });
});

describe('lines of one cell', () => {
  const titles = row('Tháng', 'Nội dung', 'Người thực hiện');

  it('belong to the lines of the cell for who acts, but for days when all are free', () => {
    expect(
      given(
        ASSIGNS,
        titles,
        row('9', '- Đo nước giếng<br>- Đại hội chi đội 4A', '- Trạm Y tế<br>- GVCN 4A'),
        row('10', '- Rửa bể lọc<br>- Nghỉ lễ theo lịch', 'Tổ bảo vệ'),
      ),
    ).toEqual(['Trạm Y tế | Đo nước giếng', 'GVCN 4A | Đại hội chi đội 4A', 'Tổ bảo vệ | Rửa bể lọc']);
  });

  it('are done together where one line names them', () => {
    expect(
      given(
        ASSIGNS,
        titles,
        row('9', '- Đo nước giếng<br>- Rửa bể lọc', 'Trạm Y tế, Tổ bảo vệ'),
        row('10', 'Thay cát', 'Tổ Văn'),
      ),
    ).toEqual([
      'Trạm Y tế, Tổ bảo vệ | Đo nước giếng',
      'Trạm Y tế, Tổ bảo vệ | Rửa bể lọc',
      'Tổ Văn | Thay cát',
    ]);
  });
});

describe('what is no task in a small plan', () => {
  it.each([
    ['who presides over a meeting', '- Sáng 8h00: Giao ban. Chủ trì: Trưởng ban. Thành phần: các phòng.'],
    ['a rule for pupils', 'Học viên đi học đúng giờ, mang theo bình nước.'],
    ['a word to parents', 'Phụ huynh cần mang theo sổ khám.'],
    ['good will that is asked for', '3. Đề nghị UBND xã quan tâm, tạo điều kiện để kế hoạch đạt kết quả.'],
    [
      'that all carry it out',
      'Các đơn vị căn cứ Kế hoạch này tổ chức thực hiện, báo cáo kết quả về Ban Chỉ đạo.',
    ],
    ['how many there are', 'Khoa hiện có 31 giảng viên và 02 bể nước.'],
  ])('%s', (_, line) => {
    expect(given(ASSIGNS, line)).toEqual([]);
  });

  it('but who is to report until a day has a task', () => {
    expect(
      given(ASSIGNS, 'Các đơn vị tổ chức thực hiện, báo cáo kết quả về Ban Chỉ đạo trước ngày 25/5/2026.'),
    ).toHaveLength(1);
  });

  it('asks for help in what is named, and gives parents what they do', () => {
    expect(
      given(
        ASSIGNS,
        '1. Đề nghị UBND xã quan tâm, hỗ trợ 20 triệu đồng để sửa bể trước ngày 30/6/2026.',
        '2. Ban đại diện cha mẹ học sinh vận động phụ huynh góp can nước.',
      ),
    ).toHaveLength(2);
  });

  it('who signed, and what is given for it', () => {
    expect(
      given(
        ASSIGNS,
        '1. Khoa Dược',
        'Pha nước muối.',
        'Khen thưởng: khoa uống đủ nước được thưởng 500.000 đồng.',
        'TRƯỞNG KHOA',
        '(đã ký)',
      ),
    ).toEqual(['Khoa Dược | Pha nước muối.']);
  });

  it('rules of a house behind the tasks of a body, and behind a table', () => {
    expect(
      given(
        ASSIGNS,
        'Trách nhiệm của Phòng Y tế',
        'Gửi chai lấy mẫu trước ngày 12/5.',
        'Trách nhiệm của trường mầm non',
        'Cử mỗi lớp một cô đi lấy mẫu.',
        'Nội quy đối với sinh viên',
        'Đến giếng trước 15 phút, mặc áo mưa, không nghịch nước.',
        'TRƯỞNG KHOA',
        '(đã ký)',
      ),
    ).toEqual([
      'Phòng Y tế | Gửi chai lấy mẫu trước ngày 12/5.',
      'Trường mầm non | Cử mỗi lớp một cô đi lấy mẫu.',
    ]);
    expect(
      given(
        'PHÂN CÔNG',
        'STT',
        'Công việc',
        'Phụ trách',
        'Thời gian',
        '1',
        'Đun nước uống',
        'Cô Nga (y tế), bếp trưởng',
        '6h00 – 6h30 hằng ngày',
        '2',
        'Rửa bình nước của lớp',
        'Tổ cấp dưỡng',
        'Cuối ngày',
        'Quy định đối với học sinh',
        '– Không nghịch nước ở bể.',
      ),
    ).toEqual(['Cô Nga (y tế), bếp trưởng | Đun nước uống', 'Tổ cấp dưỡng | Rửa bình nước của lớp']);
  });

  it('groups with who is in them', () => {
    expect(
      given(
        'II. CHUẨN BỊ',
        '1. Các đoàn lấy mẫu',
        'Đoàn 1 - Bản Hin - 05 người - Trưởng đoàn: cô Vân',
        'Đoàn 2 - Bản Lác - 06 người - Trưởng đoàn: cô Thảo',
        '2. Trách nhiệm của Phòng Y tế',
        'Gửi chai lấy mẫu.',
        '3. Trách nhiệm của Trạm Thú y',
        'Thuê hai xe tải chở chai.',
      ),
    ).toEqual(['Phòng Y tế | Gửi chai lấy mẫu.', 'Trạm Thú y | Thuê hai xe tải chở chai.']);
  });
});

describe('an empty cell for who acts', () => {
  const titles = row('STT', 'Nội dung', 'Người thực hiện', 'Thời gian');

  it('does not go on with the one above beside a meeting of all', () => {
    expect(
      given(
        ASSIGNS,
        titles,
        row('1', 'Đo nước giếng', 'Trạm Y tế', '12/5'),
        row('2', 'Họp rút kinh nghiệm', '', '20/5'),
      ),
    ).toEqual(['Trạm Y tế | Đo nước giếng']);
  });

  it('does not go on with the one above on another day', () => {
    expect(
      given(
        ASSIGNS,
        row('Thứ, ngày', 'Nội dung', 'Người thực hiện'),
        row('Hai 03/11', 'Đo nước giếng', 'Trạm Y tế'),
        row('', 'Gửi mẫu nước', ''),
        row('Ba 04/11', 'Chào cờ, nghe nói chuyện', ''),
        row('Tư 05/11', 'Rửa bể lọc', 'Tổ bảo vệ'),
      ),
    ).not.toContain('Trạm Y tế | Chào cờ, nghe nói chuyện');
  });

  it('is left open behind the tasks, also where several rows have none', () => {
    expect(
      given(
        ASSIGNS,
        titles,
        row('1', 'Đo nước giếng', 'Trạm Y tế', '12/5'),
        row('2', 'Đo nước hồ', '', '13/5'),
        row('3', 'Họp rút kinh nghiệm', '', '20/5'),
      ),
    ).toEqual(['Trạm Y tế | Đo nước giếng']);
  });
});
