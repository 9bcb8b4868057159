import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import { givenByDay as given } from './clean-water-plan.js';

const ASSIGNS = 'II. TỔ CHỨC THỰC HIỆN';
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

describe('columns of tables', () => {
  it.each([
    ['Thành phần thực hiện', 'Chủ trì', 'Toàn thể giáo viên', 'Hiệu trưởng'],
    ['Lực lượng', 'Đơn vị chủ trì', 'Công an 10 người', 'Công an tỉnh'],
    ['Khoa, phòng', 'Đơn vị thực hiện', 'Khoa Nội', 'Phòng Điều dưỡng'],
  ])('take "%s" for who acts only where no other says it: "%s"', (weak, strong, cell, who) => {
    expect(
      given(
        ASSIGNS,
        row('STT', 'Nội dung', weak, strong, 'Thời gian'),
        row('1', 'Lấy mẫu nước', cell, who, 'Hằng tháng'),
      ),
    ).toEqual([`${who} | Lấy mẫu nước`]);
  });

  it('name no tasks where they list projects, products or places', () => {
    for (const [titles, cells] of [
      [
        ['TT', 'Tên dự án', 'Chủ đầu tư', 'Thời gian', 'Tổng mức đầu tư'],
        ['1', 'Bể lọc Nậm Pì', 'Ban Quản lý dự án', '2026', '12.000'],
      ],
      [
        ['STT', 'Xã', 'Đơn vị phụ trách', 'Đơn vị phối hợp', 'Kết quả'],
        ['1', 'Nậm Pì', 'Sở Nội vụ', 'Sở Y tế', 'Đạt'],
      ],
      [
        ['TT', 'Thiết bị', 'Đơn vị sử dụng', 'Thời hạn bảo trì', 'Kết quả'],
        ['1', 'Máy bơm', 'Văn phòng', 'Quý II', 'Tốt'],
      ],
    ])
      expect(
        given(
          'II. DANH MỤC',
          row(...(titles ?? [])),
          row(...(cells ?? [])),
          row(...(cells ?? []).with(0, '2')),
        ),
      ).toEqual([]);
  });

  it('say when in the quarter beside the year', () => {
    expect(
      given(
        ASSIGNS,
        row('STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Năm', 'Thời gian'),
        row('1', 'Lấy mẫu nước', 'Sở Y tế', '2026', 'Quý II'),
      ),
    ).toEqual(['Sở Y tế | Lấy mẫu nước | 2026-06-30']);
  });

  it('have titles that tell at length what to note', () => {
    const note = `Ghi chú: các cơ quan ${'chủ động bố trí kinh phí trong dự toán được giao, '.repeat(4)}không phát sinh`;
    expect(
      given(
        ASSIGNS,
        row('STT', 'Nhiệm vụ', 'Cơ quan chủ trì', note),
        row('1', 'Lấy mẫu nước', 'Sở Y tế', ''),
      ),
    ).toEqual(['Sở Y tế | Lấy mẫu nước']);
  });

  it('keep a task that says nothing of who does it with the words before it', () => {
    const [first] = given(
      ASSIGNS,
      row('Nội dung công việc', 'Người phụ trách', 'Thời gian'),
      row('Kiểm tra hồ sơ', 'Phó Hiệu trưởng', 'Hằng tháng'),
      row('Dự giờ thăm lớp', '', ''),
      row('Thi giáo viên giỏi', 'Hiệu trưởng', 'Hằng tháng'),
    );
    expect(first).toContain('Dự giờ thăm lớp');
  });

  it('say "nt" of each column by itself, in cells of a line each', () => {
    const titles = ['STT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian'];
    const rows = [
      ['1', 'Lấy mẫu nước', 'Sở Y tế', 'UBND các xã', 'Quý III/2026'],
      ['2', 'Rào các bể lọc', 'nt', 'nt', 'nt'],
      ['3', 'Báo cáo kết quả', 'Sở Nội vụ', 'nt', 'nt'],
    ];
    expect(given(ASSIGNS, 'Danh mục như sau', ...titles, ...rows.flat())).toEqual([
      'Sở Y tế | Lấy mẫu nước | 2026-09-30',
      'Sở Y tế | Rào các bể lọc | 2026-09-30',
      'Sở Nội vụ | Báo cáo kết quả | 2026-09-30',
    ]);
  });
});

describe('sentences', () => {
  it('give a task about whom is spared, and none to whom is', () => {
    const task =
      'Tham mưu quy định về khuyến khích cán bộ năng động được xem xét miễn, giảm trách nhiệm khi có rủi ro.';
    expect(given(ASSIGNS, '1. Sở Nội vụ', `- ${task}`)).toEqual([`Sở Nội vụ | ${task}`]);
  });

  it.each([
    'Trong quá trình thực hiện, yêu cầu các đơn vị nghiêm túc triển khai Kế hoạch này.',
    'Trong quá trình thực hiện có điều gì chưa rõ, các đơn vị hỏi trực tiếp Sở Y tế để được hướng dẫn.',
    'Trong quá trình thực hiện, Kế hoạch có thể được cập nhật cho phù hợp với tình hình thực tế.',
    'Trong quá trình triển khai, tùy theo tình hình thực tế nhà trường sẽ có văn bản hướng dẫn.',
    'Trường hợp có khó khăn, vướng mắc, các đơn vị kịp thời phản ánh về Sở Y tế để tổng hợp.',
    'Nếu có gì chưa rõ, các đơn vị liên hệ Sở Y tế để được hướng dẫn.',
  ])('end a plan: "%s"', (text) => {
    expect(given(ASSIGNS, '1. Sở Y tế', '- Lấy mẫu nước.', text)).toEqual(['Sở Y tế | Lấy mẫu nước.']);
  });

  it('give a task by what an annex lays down', () => {
    const task = 'Ủy ban nhân dân các xã thực hiện chỉ tiêu giao theo Biểu số 01 đính kèm.';
    expect(given(ASSIGNS, '1. Sở Y tế', '- Lấy mẫu nước.', `2. ${task}`)).toEqual([
      'Sở Y tế | Lấy mẫu nước.',
      `Ủy ban nhân dân các xã | ${task}`,
    ]);
  });

  it('name those who act, and not who is named in the opening', () => {
    const acting = (text: string): string[] =>
      given(ASSIGNS, `1. ${text}`).map((each) => each.split(' | ')[0] ?? '');
    expect(
      acting('Dưới sự chỉ đạo của Chi bộ, Ban Giám hiệu, các tổ chuyên môn xây dựng kế hoạch.'),
    ).not.toContain('Ban Giám hiệu, các tổ chuyên môn');
    expect(
      acting('Nếu Sở Y tế, Sở Nội vụ không thống nhất, Văn phòng UBND tỉnh báo cáo Chủ tịch.'),
    ).not.toContain('Sở Nội vụ');
    expect(acting('Nếu đơn vị nào chậm trễ, Thủ trưởng đơn vị đó chịu trách nhiệm.')).toEqual([]);
  });

  it('tell what conduct is, not who has a task: "Trách nhiệm: ..."', () => {
    const lines = [
      '1. Công đoàn',
      '- Xây dựng người cán bộ theo tiêu chí:',
      '+ Trung thực: Nói đi đôi với làm.',
      '+ Trách nhiệm: Tận tụy với công việc.',
    ];
    expect(given(ASSIGNS, ...lines).every((each) => each.startsWith('Công đoàn | '))).toBe(true);
    expect(given(ASSIGNS, '1. Trách nhiệm: Sở Y tế', '- Lấy mẫu nước.')).toEqual(['Sở Y tế | Lấy mẫu nước.']);
  });

  it('name teams by what they do', () => {
    expect(
      given(ASSIGNS, '1. Ban phỏng vấn', '- Chuẩn bị câu hỏi.', '2. Tổ trực chiến: Tuần tra ban đêm.'),
    ).toEqual(['Ban phỏng vấn | Chuẩn bị câu hỏi.', 'Tổ trực chiến | Tuần tra ban đêm.']);
  });
});

describe('lists', () => {
  it('under what a body is to strive for are its tasks', () => {
    expect(
      given(
        ASSIGNS,
        '1. Sở Tài chính',
        'a) Phấn đấu hoàn thành chỉ tiêu thu ngân sách',
        '- Đôn đốc thu nợ thuế.',
        '- Rà soát nguồn thu.',
      ),
    ).toEqual(['Sở Tài chính | Đôn đốc thu nợ thuế.', 'Sở Tài chính | Rà soát nguồn thu.']);
  });

  it('of what all do stay general ahead of a section that assigns', () => {
    expect(
      given(
        'II. CÁC NHIỆM VỤ TRỌNG TÂM',
        '1. Tỉnh ủy lãnh đạo toàn diện công tác cán bộ.',
        '2. Hội đồng nhân dân tỉnh giám sát chuyên đề.',
        '3. Tỉnh đoàn vận động thanh niên.',
        '4. Nâng cao đời sống nhân dân.',
        'III. TỔ CHỨC THỰC HIỆN',
        '1. Sở Y tế',
        '- Lấy mẫu nước.',
      ),
    ).toEqual(['Sở Y tế | Lấy mẫu nước.']);
  });

  it('go on behind several paragraphs that belong to an item', () => {
    expect(
      given(
        ASSIGNS,
        '- Sở Y tế:',
        '+ Chủ trì các nội dung:',
        'Lấy mẫu nước.',
        'Báo cáo hằng quý.',
        '+ Mở lớp tập huấn.',
        '- Sở Nội vụ:',
        '+ Tham mưu quy chế.',
      ).map((each) => each.split(' | ')[0]),
    ).toEqual(expect.arrayContaining(['Sở Y tế', 'Sở Nội vụ']));
  });

  it('may begin in small figures near the number of a page', () => {
    expect(
      given(
        ASSIGNS,
        'Phạm vi 120 km2, gồm các nhiệm vụ:',
        '',
        '1 Sở Y tế lấy mẫu nước',
        '',
        '2 Sở Nội vụ mở lớp tập huấn',
        '',
        '3',
        '',
        '3 Sở Tài chính bố trí kinh phí',
      ).length,
    ).toBe(3);
  });
});

describe('who issues', () => {
  it('has no session in its name', () => {
    const text =
      'NGHỊ QUYẾT\nVề dự toán\n\nHỘI ĐỒNG NHÂN DÂN TỈNH NẬM KHE\nKHÓA XV, KỲ HỌP THỨ 5\n\nCăn cứ Luật Ngân sách;\nĐiều 1. Thông qua dự toán.\n';
    expect(readPlan(text).issuer).toBe('Hội đồng nhân dân tỉnh Nậm Khe');
  });
});
