import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import { given } from './clean-water-plan.js';
import { counted, duties, dutyAt, read } from './read-document.js';

describe('an annex whose cells stand one on a line', () => {
  const draft = read('phu-luc-o-mot-dong.txt');

  it('has its rows told apart by their numbers, cells of several lines and empty ones too', () => {
    expect(draft.bodies).toMatchObject([
      {
        name: 'Ban Tuyên giáo và Dân vận Huyện ủy',
        duties: [{ cooperating: ['Văn phòng Huyện ủy', 'Ủy ban nhân dân huyện'], dueOn: '2026-03-31' }],
      },
      {
        name: 'Trung tâm Chính trị huyện',
        duties: [{ text: 'Biên soạn tài liệu hỏi - đáp; phát hành đến chi bộ', dueOn: '2026-06-30' }],
      },
      { name: 'Ủy ban Kiểm tra Huyện ủy', duties: [{ cooperating: [], cadence: 'continuous' }] },
    ]);
  });

  it('is cited by its number; a sentence that only points to it is no duty', () => {
    expect(duties(draft).map(({ place }) => place)).toEqual([1, 2, 3].map((row) => `Phụ lục 1, dòng ${row}`));
    expect(draft.unsure.map(({ what }) => what)).toContain('closing-words');
  });
});

describe('a table of a school whose cells stand one on a line', () => {
  it('has tasks that end with a month, times that begin with a verb, and a cell of everybody', () => {
    const titles = 'TT\nNội dung\nThời gian\nPhụ trách\nPhối hợp\nGhi chú\n';
    const rows =
      '1\nHọp chi bộ, họp tổ trồng tre tháng 11\n03 - 04/11\nHiệu trưởng\nToàn trường\n2\nTrồng tre ở sân sau\nKiểm tra trước 10/11\nHT, PHT\nTổ 4\nĐủ 20 cây\n';
    const draft = readPlan(
      `TRƯỜNG TIỂU HỌC MÂY\nSố: 8/KH-TH\nMây, ngày 30 tháng 10 năm 2025\nKẾ HOẠCH\nTháng 11 năm 2025\nII. NỘI DUNG\n${titles}${rows}III. KINH PHÍ\n`,
    );
    expect(
      draft.bodies.flatMap(({ name, duties: all }) =>
        all.map(({ text, cooperating, dueOn }) => [name, text, cooperating, dueOn]),
      ),
    ).toEqual([
      ['Hiệu trưởng', 'Họp chi bộ, họp tổ trồng tre tháng 11', ['Toàn trường'], '2025-11-04'],
      ['HT, PHT', 'Trồng tre ở sân sau', ['Tổ 4'], '2025-11-10'],
    ]);
  });
});

describe('a table without numbers whose cells stand one on a line', () => {
  it('ends ahead of the title of a section that assigns, not ahead of a task with a number', () => {
    const titles = 'Thời gian\nNội dung\nĐơn vị thực hiện\n';
    const rows = 'Tháng 3/2026\n1. Trồng tre\nPhòng Đào tạo\nTháng 5/2026\nBón tre\nKhoa Tre\n';
    const draft = readPlan(
      `TRƯỜNG ĐẠI HỌC MÂY\nSố: 8/KH-ĐHM\nKẾ HOẠCH\nTrồng tre năm 2026\n1. Tiến độ\n${titles}${rows}2. Phân công nhiệm vụ\n2.1. Phòng Đào tạo\n- Chọn giống tre.\n2.2. Khoa Tre: cấp phân.\n`,
    );
    expect(draft.bodies.flatMap(({ name, duties: all }) => all.map(({ text }) => [name, text]))).toEqual([
      ['Phòng Đào tạo', '1. Trồng tre'],
      ['Khoa Tre', 'Bón tre'],
      ['Phòng Đào tạo', 'Chọn giống tre.'],
      ['Khoa Tre', 'cấp phân.'],
    ]);
  });
});

describe('a table of a pasted text, and a plan of bare paragraphs', () => {
  it('reads columns between tabs; a row whose body is left empty is given to nobody, and said', () => {
    const draft = read('doan-bang-tab.txt');
    expect(draft.symbol).toBe('44-KH/TĐTN-BTG');
    expect(dutyAt(draft, 'II, dòng 1')).toMatchObject({ dueOn: '2026-02-10', role: 'lead' });
    expect(draft.unsure).toContainEqual(expect.objectContaining({ what: 'no-body', place: 'II, dòng 3' }));
    expect(duties(draft)).toHaveLength(5);
  });

  it('gives paragraphs to the heading without a number over them', () => {
    const draft = read('dang-uy-xa-khong-so.txt');
    expect(counted(draft)).toEqual([
      'Ban Xây dựng Đảng: 2',
      'Uỷ ban Mặt trận Tổ quốc Việt Nam phường và các tổ chức chính trị - xã hội: 1',
      'Chi bộ khu phố: 2',
      'Đồng chí Phó Bí thư Thường trực Đảng uỷ: 1',
    ]);
    expect(draft.bodies[1]?.duties[0]?.text).toBe(
      'Nắm tình hình tư tưởng nhân dân, kịp thời phản ánh với Đảng uỷ.',
    );
    expect(draft.basis[0]).toMatchObject({ symbol: '18-KL/TU', issuedOn: '2026-01-05' });
  });

  it('reads bold headings over stars, without the marks of Markdown, footnotes and funding', () => {
    const draft = read('xa-nong-thon-moi.md');
    expect(counted(draft)).toEqual([
      'Phòng Kinh tế: 2',
      'Phòng Văn hóa - Xã hội: 1',
      'Trưởng các thôn, tổ trưởng tổ dân phố: 1',
      'Ủy ban MTTQ Việt Nam xã: 1',
    ]);
    expect(draft.bodies[0]?.duties[0]?.text).toBe(
      'Chủ trì tham mưu kế hoạch phát triển sản phẩm OCOP; hướng dẫn các thôn lập hồ sơ.',
    );
  });
});

describe('tables of a school and a commune', () => {
  it('say the month in a column of its own; persons are named by office', () => {
    const draft = read('truong-trai-nghiem.txt');
    expect(dutyAt(draft, 'B.I, dòng 1')).toMatchObject({
      text: 'Tìm hiểu truyền thống nhà trường',
      cadence: 'once',
      dueOn: '2025-09-30',
    });
    expect(draft.bodies.map(({ name }) => name)).toEqual([
      'Đoàn trường, GVCN lớp 10A1',
      'BCH Công đoàn, Đoàn trường',
      'Hiệu trưởng',
      'Phó Hiệu trưởng phụ trách chuyên môn',
      'Tổ chuyên môn',
      'Đoàn trường',
      'GVCN',
      'Giáo viên bộ môn',
      'Bộ phận Thư viện - Thiết bị; nhân viên Y tế',
      'Học sinh',
    ]);
  });

  it('put cells together again that run over two lines, and split the dashes of one cell', () => {
    const draft = read('xa-bang-xuong-dong.txt');
    expect(counted(draft)).toEqual([
      'Văn phòng HĐND và UBND: 2',
      'Phòng Kinh tế: 1',
      'Công an xã: 1',
      'Phòng Văn hóa - Xã hội: 1',
    ]);
    expect(dutyAt(draft, 'I, dòng 2')).toMatchObject({
      text: 'Xây dựng gian hàng số; hướng dẫn các hợp tác xã bán hàng trực tuyến',
      dueOn: '2026-06-30',
    });
    expect(dutyAt(draft, 'II.1').cadence).toBe('half-yearly');
  });

  it('end ahead of a section, and begin after the title of one', () => {
    expect(counted(read('truong-bang-giua-hai-muc.txt'))).toEqual([
      'Hiệu trưởng: 1',
      'Văn thư: 1',
      'Bảo vệ: 1',
      'Tổ Mỹ thuật: 1',
    ]);
  });
});

describe('a table that only spaces set, without numbers of its rows', () => {
  const text = [
    'KẾ HOẠCH',
    'Giữ vườn trường năm học 2026 - 2027',
    'I. LỊCH CÔNG VIỆC',
    '',
    'Tháng     Nội dung công việc              Người thực hiện            Ghi chú',
    '9/2026    - Dọn cỏ quanh hồ sen           Hiệu trưởng                Sáng thứ Bảy',
    '          - Đếm lại cây giống             Tổ Khoa học tự nhiên',
    '10/2026   Trồng hoa cúc trước cổng        Đoàn trường                Mang cuốc',
    '          và hai bên đường vào',
    '11/2026   Làm biển tên cho từng luống     GVCN khối 8                Vẽ tay',
    '',
    'II. TỔ CHỨC THỰC HIỆN',
    '1. Bảo vệ: tưới cây hằng ngày.',
  ].join('\n');

  it.each(['NFC', 'NFD'] as const)('is read by the places of its titles, in %s', (form) => {
    const said = readPlan(text.normalize(form)).bodies.flatMap(({ name, duties }) =>
      duties.map((duty) => [name, duty.text.replaceAll('\n', ' '), duty.dueOn]),
    );
    expect(said).toEqual([
      ['Hiệu trưởng', 'Dọn cỏ quanh hồ sen', '2026-09-30'],
      ['Tổ Khoa học tự nhiên', 'Đếm lại cây giống', '2026-09-30'],
      ['Đoàn trường', 'Trồng hoa cúc trước cổng và hai bên đường vào', '2026-10-31'],
      ['GVCN khối 8', 'Làm biển tên cho từng luống', '2026-11-30'],
      ['Bảo vệ', 'tưới cây hằng ngày.', null],
    ]);
  });
});

describe('a table right behind an item', () => {
  it('gives its own tasks, also where its rows have no numbers', () => {
    const draft = readPlan(
      'KẾ HOẠCH\nGiữ rừng\nI. TỔ CHỨC THỰC HIỆN\n1. Giao Sở Nội vụ theo dõi.\nTT\tNhiệm vụ\tChủ trì\tThời gian\n\tLập phương án\tChi cục Kiểm lâm\tTháng 2/2026\n\tMua máy thổi gió\tSở Tài chính\tQuý I/2026\n',
    );
    expect(draft.bodies.map(({ name, duties }) => [name, ...duties.map(({ dueOn }) => dueOn)])).toEqual([
      ['Sở Nội vụ', null],
      ['Chi cục Kiểm lâm', '2026-02-28'],
      ['Sở Tài chính', '2026-03-31'],
    ]);
  });
});

describe('a table of one cell a line', () => {
  it('has groups of rows that are called as sections are', () => {
    const draft = readPlan(
      'KẾ HOẠCH\nGiữ rừng\nI. NỘI DUNG\nTT\nNội dung công việc\nChủ trì\nThời gian\nI\nCÂY TRE\n1\nRà soát bãi tre\nSở Tư pháp\nQuý I/2026\nII\nTỔ CHỨC THỰC HIỆN\n2\nKiểm tra các xã\nSở Nội vụ\nQuý II/2026\nPHÂN CÔNG NHIỆM VỤ\n1. Sở Y tế\n- Trực cấp cứu.\n',
    );
    expect(draft.bodies.map(({ name, duties }) => [name, ...duties.map(({ text }) => text)])).toEqual([
      ['Sở Tư pháp', 'Rà soát bãi tre'],
      ['Sở Nội vụ', 'Kiểm tra các xã'],
      ['Sở Y tế', 'Trực cấp cứu.'],
    ]);
  });
});

describe('a table of one cell a line with figures', () => {
  const withFigures = (title: string, ...body: readonly string[]): string[] =>
    given('II. PHÂN CÔNG', 'STT', 'Nội dung công việc', title, 'Số lượng', ...body);
  const rows = ['1', 'Lấy mẫu nước', 'Sở Y tế', '12 mẫu', '2', 'Thay lõi lọc', 'Sở Nội vụ', '30 cái'];

  it('gives tasks where a column says who leads, and none where its “Đơn vị” is a measure', () => {
    expect(withFigures('Đơn vị chủ trì', ...rows)).toEqual([
      'Sở Y tế | Lấy mẫu nước',
      'Sở Nội vụ | Thay lõi lọc',
    ]);
    expect(withFigures('Đơn vị', ...rows.with(2, 'Cái').with(6, 'Cái'))).toEqual([]);
  });

  it('has cells that only begin as a list behind a table does', () => {
    const list = 'DANH MỤC MÁY BƠM: rà soát, mua thêm';
    expect(withFigures('Đơn vị chủ trì', ...rows.with(5, list))).toEqual([
      'Sở Y tế | Lấy mẫu nước',
      `Sở Nội vụ | ${list}`,
    ]);
  });
});

describe('a table on two pages', () => {
  it('goes on behind the number of the page, with a row that names those below it', () => {
    const source =
      'ỦY BAN NHÂN DÂN\nTỈNH NẬM KHE\nSố: 8/KH-UBND\nKẾ HOẠCH\nTrồng tre\nI. DANH MỤC NHIỆM VỤ\n' +
      '| TT | Nội dung | Chủ trì | Thời hạn |\n| I | CÂY GIỐNG |\n| 1 | Mua cây tre | Sở Y tế | Quý I/2026 |\n' +
      '\n2\n\n| II | NGUỒN NHÂN LỰC |\n| 2 | Mời người trồng tre | Sở Nội vụ | Quý II/2026 |\n';
    expect(
      readPlan(source).bodies.map(({ name, duties }) => [name, duties[0]?.text, duties[0]?.dueOn]),
    ).toEqual([
      ['Sở Y tế', 'Mua cây tre', '2026-03-31'],
      ['Sở Nội vụ', 'Mời người trồng tre', '2026-06-30'],
    ]);
  });
});

describe('a table that is drawn with letters', () => {
  it('has rows of as many lines as their cells need', () => {
    const row = (...cells: string[]): string => `| ${cells.map((cell) => cell.padEnd(22)).join(' | ')} |`;
    const rule = `+${[0, 1, 2].map(() => '-'.repeat(24)).join('+')}+`;
    const source = [
      'ỦY BAN NHÂN DÂN\nTỈNH NẬM KHE\nSố: 8/KH-UBND\nKẾ HOẠCH\nTrồng tre\nI. NHIỆM VỤ',
      rule,
      row('Nội dung', 'Chủ trì', 'Thời hạn'),
      rule,
      row('Trồng tre ở bãi Đồng', 'Ban Quản lý Khu kinh', 'Quý I/2026'),
      row('Đăng và bãi Lạng', 'tế cửa khẩu Đồng Đăng', ''),
      row('Sơn', '- Lạng Sơn', ''),
      rule,
      row('Đo bãi tre', 'Sở Xây dựng', 'Quý II/2026'),
      rule,
    ].join('\n');
    expect(
      readPlan(source).bodies.map(({ name, duties }) => [name, duties[0]?.text, duties[0]?.dueOn]),
    ).toEqual([
      [
        'Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn',
        'Trồng tre ở bãi Đồng Đăng và bãi Lạng Sơn',
        '2026-03-31',
      ],
      ['Sở Xây dựng', 'Đo bãi tre', '2026-06-30'],
    ]);
  });
});

describe('a row of a table with a Roman number', () => {
  const head = '| TT | Nội dung | Quy mô | Cơ quan chủ trì | Thời gian |\n| --- | --- | --- | --- | --- |\n';
  const task = '| 1 | Vẽ bản đồ bãi tre | | Sở Xây dựng | 8/2026 |\n';

  it('is a title also where it says how much there is of what it names', () => {
    const next = '| 2 | Đo bãi tre | | Sở Y tế | 9/2026 |\n';
    expect(given('II. NHIỆM VỤ', `${head}${task}| II | Bãi tre bản Pì | 4.456 | | |\n${next}`)).toEqual([
      'Sở Xây dựng | Vẽ bản đồ bãi tre',
      'Sở Y tế | Đo bãi tre',
    ]);
  });

  it('is a task where it says who has it', () => {
    expect(given('II. NHIỆM VỤ', `${head}| I | Đo bãi tre | 12 | Sở Y tế | |\n${task}`)).toHaveLength(2);
  });
});

describe('cells of a table one on a line that name units shortly', () => {
  it('are told from what is to be done, with who checks it in brackets', () => {
    expect(
      given(
        'II. PHÂN CÔNG NHIỆM VỤ',
        'TT Nội dung / Đơn vị thực hiện / Hoàn thành',
        '1',
        'Chọn thêm giờ học về nước sạch ở',
        'năm thứ hai',
        'P. Đào tạo',
        '12/2026',
        '2',
        'Sắp lại sách về giữ nước (đợt 14)',
        'TT. CNTT và Học liệu',
        '3/2026',
        '3',
        'Đăng lịch thau bể nước',
        'Các khoa (P. Đào tạo kiểm tra)',
        '4/2026',
      ),
    ).toEqual([
      'P. Đào tạo | Chọn thêm giờ học về nước sạch ở năm thứ hai',
      'TT. CNTT và Học liệu | Sắp lại sách về giữ nước (đợt 14)',
      'Các khoa | Đăng lịch thau bể nước',
    ]);
  });
});

describe('a label of who does a task', () => {
  it('names beside them who sums it up', () => {
    expect(
      given(
        'II. NỘI DUNG',
        '1. Đo nước ở các phòng học.',
        'Thực hiện: các khoa; Phòng Đào tạo tổng hợp. Thời gian: tháng 5/2026.',
      ),
    ).toEqual(['Các khoa | Đo nước ở các phòng học.']);
  });
});

describe('cells one on a line that are wrapped', () => {
  const wrapped = (...rows: readonly string[]): string[] =>
    given('PHỤ LỤC', 'TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian', ...rows);

  it('go on with the name that they began', () => {
    expect(
      wrapped(
        '1',
        'Viết sổ tay giữ giếng cho các bản',
        'Khoa Nông',
        'nghiệp, Tài',
        'nguyên và Môi',
        'trường',
        'Phòng Đào tạo',
        '9/2026',
        '2',
        'Viết sổ tay giữ suối cho các bản',
        'Trung tâm Học',
        'liệu, Phòng',
        'Quản trị thiết',
        'bị',
        'Công đoàn',
        'Trường',
        '10/2026',
      ),
    ).toEqual([
      'Khoa Nông nghiệp, Tài nguyên và Môi trường | Viết sổ tay giữ giếng cho các bản',
      'Trung tâm Học liệu, Phòng Quản trị thiết bị | Viết sổ tay giữ suối cho các bản',
    ]);
  });

  it('begin with the same words beside the numbers of rows, which are no pages', () => {
    const row = (number: string, well: string): string[] => [
      number,
      'Viết báo cáo về nước của giếng',
      well,
      'Sở Y tế',
      'Sở Nội vụ',
      '9/2026',
    ];
    expect(wrapped(...row('1', 'bản Sim'), ...row('2', 'bản Mây'), ...row('3', 'bản Khe'))).toEqual([
      'Sở Y tế | Viết báo cáo về nước của giếng bản Sim',
      'Sở Y tế | Viết báo cáo về nước của giếng bản Mây',
      'Sở Y tế | Viết báo cáo về nước của giếng bản Khe',
    ]);
  });
});
