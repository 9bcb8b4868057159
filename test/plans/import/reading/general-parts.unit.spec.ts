import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import { given } from './clean-water-plan.js';

const TASKS = ['II. NHIỆM VỤ, GIẢI PHÁP', '1. Tuyên truyền'];

describe('a paragraph of a part that assigns nothing', () => {
  it.each([
    ['Văn phòng Huyện ủy', 'Văn phòng Huyện ủy tổng hợp ý kiến của các xã.'],
    ['Sở TT&TT', 'Sở TT&TT tham mưu tổ chức Ngày Nước sạch của tỉnh.'],
    ['Trung tâm Y tế huyện', 'Trung tâm Y tế huyện lấy mẫu nước ở các bể lọc.'],
    ['Tỉnh đoàn', 'Tỉnh đoàn tổ chức cuộc thi tìm hiểu về nước sạch.'],
    ['Các sở, UBND các xã', 'Các sở, UBND các xã cử người tham gia đội rà bể lọc.'],
  ])('gives %s what one of its sentences says, alone or behind others', (who, sentence) => {
    expect(given(...TASKS, sentence)).toEqual([`${who} | ${sentence}`]);
    expect(given(...TASKS, `Phổ biến quy chế dùng nước. ${sentence}`)).toEqual([`${who} | ${sentence}`]);
    expect(given(...TASKS, `- Phổ biến quy chế dùng nước. ${sentence}`)).toEqual([`${who} | ${sentence}`]);
  });

  it('gives each body its own sentence, up to where no more is to be done', () => {
    expect(
      given(
        ...TASKS,
        'Làm mới các biển báo. Sở Y tế gửi số liệu về bể lọc trước ngày 05/6/2026. Hoàn thành lắp biển trước ngày 10/6/2026. Mỗi biển dài 01 mét.',
      ),
    ).toEqual([
      'Sở Y tế | Sở Y tế gửi số liệu về bể lọc trước ngày 05/6/2026. Hoàn thành lắp biển trước ngày 10/6/2026.',
    ]);
    expect(
      given(
        ...TASKS,
        'Hồ sơ bể lọc phải đủ giấy tờ; Sở Tư pháp kiên quyết trả lại hồ sơ còn thiếu. Công an tỉnh kiểm tra việc giữ bể lọc.',
      ),
    ).toEqual([
      'Sở Tư pháp | Sở Tư pháp kiên quyết trả lại hồ sơ còn thiếu.',
      'Công an tỉnh | Công an tỉnh kiểm tra việc giữ bể lọc.',
    ]);
  });

  it('gives each kind of bodies its own sentence, and several at once what is due on a day', () => {
    expect(
      given(
        ...TASKS,
        '- Trung tâm Văn hóa huyện mở chuyên mục về nước. Các xã, thị trấn treo ít nhất 03 khẩu hiệu.',
        '- Gắn dạy nghề với nhu cầu doanh nghiệp; Trường Cao đẳng Nậm Khe mở các lớp sửa bể lọc.',
        '- Dùng chung máy đo. Các đơn vị trực thuộc Sở không mua máy mới, chuyển máy cũ về kho trước ngày 30/6/2026.',
      ),
    ).toEqual([
      'Trung tâm Văn hóa huyện | Trung tâm Văn hóa huyện mở chuyên mục về nước.',
      'Các xã, thị trấn | Các xã, thị trấn treo ít nhất 03 khẩu hiệu.',
      'Trường Cao đẳng Nậm Khe | Trường Cao đẳng Nậm Khe mở các lớp sửa bể lọc.',
      'Các đơn vị trực thuộc Sở | Các đơn vị trực thuộc Sở không mua máy mới, chuyển máy cũ về kho trước ngày 30/6/2026.',
    ]);
  });

  it('gives one of them what it has apart from the others', () => {
    expect(
      given(
        ...TASKS,
        'UBND các huyện bố trí người gác bể lọc, riêng UBND huyện Mường Giôn phải có người trực đêm ở bể lớn.',
      ),
    ).toEqual([
      'UBND các huyện | UBND các huyện bố trí người gác bể lọc',
      'UBND huyện Mường Giôn | riêng UBND huyện Mường Giôn phải có người trực đêm ở bể lớn.',
    ]);
  });

  it('splits what it gives in so many words to one, and then to others', () => {
    expect(
      given(
        ...TASKS,
        'Xã ban hành quy chế dùng nước trong tháng 3; giao Văn phòng Đảng ủy dự thảo phần chung của quy chế; Ban Xây dựng Đảng dự thảo phần kiểm tra.',
      ),
    ).toEqual([
      'Văn phòng Đảng ủy | giao Văn phòng Đảng ủy dự thảo phần chung của quy chế',
      'Ban Xây dựng Đảng | Ban Xây dựng Đảng dự thảo phần kiểm tra.',
    ]);
  });

  it.each([
    'Nước về bản nhiều hơn. Ban Thường vụ Huyện ủy từ 11 đến 13 đồng chí.',
    'Tình hình nước sạch có chuyển biến. Sở Y tế phát hiện 12 vụ vi phạm về vệ sinh nguồn nước.',
    'Công bố thiếu nước theo từng vùng. Chủ tịch UBND huyện quyết định công bố khi có đủ điều kiện.',
    'Tổ chức hội nghị về nước sạch. Chủ tịch UBND tỉnh dự hội nghị và phát biểu.',
    'Nguồn nước là của chung. Mặt trận Tổ quốc các cấp lựa chọn nội dung giám sát phù hợp.',
    'Nguồn nước là của chung. Các cấp ủy phải lắng nghe ý kiến của Nhân dân.',
    'Ủy ban Kiểm tra Huyện ủy tăng cường giám sát nguồn nước.',
    'Giữ sạch nguồn nước. Sở Y tế kiểm tra các bể lọc năm 2025, kết quả 12 bể đạt.',
    'Giữ sạch nguồn nước. Trung tâm Nước sạch quản lý, khai thác các bể lọc ở xã.',
    'Học cách làm tốt. Sở Y tế tỉnh Nậm Pì tổ chức xét nghiệm nước ở trường học.',
    'Giữ sạch nguồn nước. Sở Y tế phấn đấu kiểm tra hết các bể lọc của tỉnh.',
    'Về thẩm quyền: Thực hiện theo luật. Ủy ban nhân dân xã Nậm Khe cấp giấy phép dùng nước.',
    'Làm xong bể lọc. Ban Quản lý dự án huyện bàn giao bể lọc trước ngày 30/9/2025.',
    'Kiểm tra bể lọc (Sở Y tế chủ trì; Trung tâm Y tế huyện hỗ trợ về chuyên môn).',
  ])('gives nobody what is told in "%s"', (sentence) => {
    expect(given(...TASKS, sentence).filter((each) => !each.startsWith('Sở Y tế | Kiểm tra bể lọc'))).toEqual(
      [],
    );
  });

  it.each(['Cơ cấu tổ chức', 'Bài học kinh nghiệm', 'Kết quả triển khai nhiệm vụ', 'Thể lệ cuộc thi'])(
    'gives nobody anything where it is about "%s"',
    (title) => {
      for (const sentence of [
        'Trung tâm Nước sạch tổ chức trực ở các bể lọc.',
        'Thư viện tỉnh tiếp nhận bài dự thi trong giờ làm việc.',
      ])
        expect(given(`II. ${title.toUpperCase()}`, `1. ${title}`, sentence)).toEqual([]);
    },
  );

  it('gives nothing more where its last sentence says who leads all of it', () => {
    const task =
      'Lập bảng giá nước. Sở Tài chính chủ trì, phối hợp với Sở Xây dựng trình Ủy ban nhân dân tỉnh.';
    expect(given(...TASKS, `- ${task}`)).toEqual([`Sở Tài chính | ${task}`]);
    const policy =
      'Lập chính sách hỗ trợ bể lọc. Giao Sở Tài chính chỉ đạo xây dựng, trình Hội đồng nhân dân tỉnh trong năm 2026.';
    expect(given(...TASKS, `- ${policy}`)).toEqual([`Sở Tài chính | ${policy}`]);
  });
});

describe('a list of days', () => {
  it('says who has something to do from one day on, or in some days', () => {
    expect(
      given(
        'II. THỜI GIAN',
        '- Từ ngày 04/02/2026: Trung tâm Y tế huyện họp với các trưởng thôn.',
        '- Từ ngày 05/02/2026 - 08/02/2026: Trung tâm Y tế huyện trao đổi với các thôn.',
        '- Từ ngày 09/02/2026: các thôn.',
      ).map((each) => each.slice(0, 44)),
    ).toEqual([
      'Trung tâm Y tế huyện | Từ ngày 04/02/2026: T',
      'Trung tâm Y tế huyện | Từ ngày 05/02/2026 - ',
    ]);
  });
});

describe('how a thing is held, in numbered parts', () => {
  it('may give somebody something in a sentence behind others, and lists who comes', () => {
    expect(
      given(
        'II. HÌNH THỨC, THỜI GIAN, THÀNH PHẦN',
        '1. Hội nghị toàn tỉnh',
        'Sáng ngày 05/6/2026, tại hội trường tỉnh. Giao Văn phòng UBND tỉnh bố trí hội trường và gửi giấy mời.',
        '2. Hội nghị ở xã',
        'Xong trước ngày 30/6/2026.',
        'Trung tâm Y tế huyện tham dự các hội nghị.',
      ),
    ).toEqual(['Văn phòng UBND tỉnh | Giao Văn phòng UBND tỉnh bố trí hội trường và gửi giấy mời.']);
    expect(
      given(
        'II. THỜI GIAN, THÀNH PHẦN',
        '1. Thời gian: ngày 05/6/2026.',
        '2. Thành phần: Sở Y tế, Sở Nội vụ.',
      ),
    ).toEqual([]);
  });
});

describe('below a group that is set up', () => {
  it('who sits where is no task, and what the group does is', () => {
    const seats = 'Trưởng Tiểu ban: Đồng chí Phó Bí thư. Cơ quan giúp việc: Văn phòng Huyện ủy.';
    expect(
      given('II. PHÂN CÔNG NHIỆM VỤ', '1. Tiểu ban Tuyên truyền', seats, '- Treo biển ở các bể lọc.'),
    ).toEqual(['Tiểu ban Tuyên truyền | Treo biển ở các bể lọc.']);
    expect(given('II. PHÂN CÔNG NHIỆM VỤ', `1. Tiểu ban Tuyên truyền: ${seats}`)).toEqual([]);
  });

  it('whom to call is none', () => {
    expect(
      given(
        'II. TỔ CHỨC THỰC HIỆN',
        '1. Sở Y tế',
        '- Lấy mẫu nước.',
        'Đồng chí liên hệ: Chuyên viên phòng Nghiệp vụ, điện thoại 0290.',
      ),
    ).toEqual(['Sở Y tế | Lấy mẫu nước.']);
  });
});

describe('items of a part about tasks', () => {
  it('say ahead of a colon which office has them, with or without a mark', () => {
    expect(
      given(
        'II. NHIỆM VỤ, GIẢI PHÁP',
        'b) Chăn nuôi',
        'Cục Chăn nuôi: Kiểm tra các trại bò ở vùng cao.',
        'Cục Thú y: Hướng dẫn tiêm phòng cho đàn bò.',
      ),
    ).toEqual([
      'Cục Chăn nuôi | Kiểm tra các trại bò ở vùng cao.',
      'Cục Thú y | Hướng dẫn tiêm phòng cho đàn bò.',
    ]);
  });

  it('are no remarks of offices on them', () => {
    expect(
      given(
        'II. NHIỆM VỤ, GIẢI PHÁP',
        '2. Ý kiến góp ý',
        'Sở Công Thương: Bổ sung hộ kinh doanh vào danh sách.',
      ),
    ).toEqual([]);
  });

  it('may tell behind the aim what one office leads, and what another does', () => {
    expect(
      given(
        ...TASKS,
        'Giữ vùng nuôi cá sạch. Cục Thủy sản chủ trì, phối hợp với các tỉnh ven biển thu gom lưới cũ; Cục Thú y kiểm soát chặt chẽ con giống.',
      ),
    ).toEqual([
      'Cục Thủy sản | Cục Thủy sản chủ trì, phối hợp với các tỉnh ven biển thu gom lưới cũ',
      'Cục Thú y | Cục Thú y kiểm soát chặt chẽ con giống.',
    ]);
  });

  it('may be given to somebody in the passive', () => {
    const task = 'Bí thư Chi đoàn xã được giao liên hệ Đoàn huyện lắp biển báo trước ngày 30/4/2026.';
    expect(given('II. PHÂN CÔNG NHIỆM VỤ', `1. ${task}`)).toEqual([`Bí thư Chi đoàn xã | ${task}`]);
  });
});

describe('what all of them report', () => {
  it('is a task where one report is due on a day, and how they do it where each quarter has one', () => {
    const yearly =
      'Các sở, UBND các xã báo cáo định kỳ hằng quý, báo cáo năm trước ngày 05/12/2026 về Sở Y tế.';
    expect(given('III. CHẾ ĐỘ THÔNG TIN, BÁO CÁO', yearly)).toEqual([`Các sở, UBND các xã | ${yearly}`]);
    expect(
      given('III. CHẾ ĐỘ THÔNG TIN, BÁO CÁO', 'Các sở, UBND các xã báo cáo định kỳ hằng quý về Sở Y tế.'),
    ).toEqual([]);
  });
});

describe('a title that says who leads what stands below', () => {
  const tasks = ['- Nâng cấp trang tin về nước.', '- Lấy mẫu nước ở các bể lọc.'];
  const both = ['Sở Y tế | Nâng cấp trang tin về nước.', 'Sở Y tế | Lấy mẫu nước ở các bể lọc.'];

  it.each([
    'Chỉ số nước sạch (Sở Y tế đầu mối)',
    'Chỉ số nước sạch (Mục tiêu 6,5 điểm) - Sở Y tế làm đầu mối',
    'Chỉ số nước sạch: Sở Y tế đầu mối',
    'Chỉ số nước sạch (Mục tiêu 6,5 điểm): Giao Sở Y tế làm đầu mối, phối hợp với các cơ quan liên quan:',
    'Chất lượng nước sạch (Sở Y tế chủ trì, phối hợp với Sở Nội vụ)',
  ])('gives its dashes: %s', (title) => {
    expect(given('II. NHIỆM VỤ CỤ THỂ ĐỐI VỚI TỪNG CHỈ SỐ', `1. ${title}`, ...tasks)).toEqual(both);
  });

  it('leaves to others what they do, and a task its contents', () => {
    expect(
      given(
        'II. NHIỆM VỤ CỤ THỂ',
        '1. Nước sạch (Sở Y tế chủ trì)',
        tasks[0] ?? '',
        '- Công an tỉnh canh gác các bể lọc.',
      ),
    ).toEqual([both[0], 'Công an tỉnh | Công an tỉnh canh gác các bể lọc.']);
    expect(
      given(
        'II. NHIỆM VỤ CỤ THỂ',
        '1. Sửa bể lọc ở các xã (Sở Y tế chủ trì):',
        '- Bể ở xã Nậm Khe;',
        '- Bể ở xã Nậm Pì.',
      ),
    ).toEqual(['Sở Y tế | Sửa bể lọc ở các xã (Sở Y tế chủ trì):\nBể ở xã Nậm Khe;\nBể ở xã Nậm Pì.']);
  });
});

describe('how much somebody has, in a general part', () => {
  it.each([
    'Đất trạm bơm: đủ. Trung tâm Nước sạch tỉnh được giao 12 ha đất ở bản Nậm Khe.',
    'Nhân lực: đủ. Trung tâm Nước sạch tỉnh được giao chỉ tiêu 40 biên chế năm 2026.',
    'Nhân lực: đủ. Sở Nội vụ giao Trung tâm Nước sạch tỉnh 40 biên chế năm 2025 theo Quyết định 7.',
  ])('is no duty: %s', (text) => {
    expect(given('II. NHIỆM VỤ', `1. ${text}`)).toEqual([]);
  });

  it('nor is it a body', () => {
    const text =
      'Giữ nước trong. Sở Y tế lấy mẫu nước ở 9 bản. Mỗi bản 04 mẫu, gửi kết quả trước ngày 30/6/2026.';
    expect(given('II. NHIỆM VỤ', `1. ${text}`).join()).not.toContain('Mỗi bản 04 mẫu |');
  });
});

describe('a paragraph over what others by name do', () => {
  it('gives to whom its bracket names only what stands in that', () => {
    expect(
      given(
        'II. NHIỆM VỤ, GIẢI PHÁP',
        '6. Hỗ trợ các hộ dùng nước trong năm 2026 (Chi cục Thủy lợi chủ trì tham mưu mức hỗ trợ, hướng dẫn các hộ). Giao Đảng ủy Ủy ban nhân dân tỉnh chỉ đạo:',
        '- Sở Tài chính lập bảng giá nước.',
        '- Sở Công Thương mở điểm bán bể lọc.',
      ),
    ).toEqual([
      'Chi cục Thủy lợi | Chi cục Thủy lợi chủ trì tham mưu mức hỗ trợ, hướng dẫn các hộ',
      'Sở Tài chính | Sở Tài chính lập bảng giá nước.',
      'Sở Công Thương | Sở Công Thương mở điểm bán bể lọc.',
    ]);
  });
});

describe('a plan that came out in the year before its own', () => {
  const plan = (issued: string, ...lines: readonly string[]): string =>
    [
      'TRƯỜNG THPT NẬM KHE',
      'Số: 8/KH-THPT',
      `Nậm Khe, ngày ${issued}`,
      'KẾ HOẠCH',
      'Giữ nước ở trường năm 2026',
      'II. NỘI DUNG, HÌNH THỨC',
      ...lines,
      'Nơi nhận:',
      '- Lưu: VT.',
    ].join('\n');
  const readOf = (issued: string, ...lines: readonly string[]): string[] =>
    readPlan(plan(issued, ...lines)).bodies.flatMap(({ name, duties }) =>
      duties.map(({ text }) => `${name} | ${text}`),
    );
  const line =
    '1. Cách đo: theo sổ. Các tổ chuyên môn chọn người đo nước, gửi Hiệu trưởng duyệt trước ngày 30/10/2025.';

  it('has tasks that are due ahead of that year', () => {
    expect(readOf('20 tháng 10 năm 2025', line)).toEqual([
      'Các tổ chuyên môn | Các tổ chuyên môn chọn người đo nước, gửi Hiệu trưởng duyệt trước ngày 30/10/2025.',
    ]);
  });

  it.each(['05 tháng 11 năm 2025', '03 tháng 01 năm 2026'])(
    'has none of what was past when it came out on %s',
    (issued) => {
      expect(readOf(issued, line)).toEqual([]);
    },
  );
});

describe('who works at a school, among the measures of a plan', () => {
  it.each([
    ['Nhân viên y tế', 'Nhân viên y tế cân đo các cháu mỗi tháng một lần.'],
    ['Bảo vệ', 'Bảo vệ kiểm tra nắp bể nước mỗi thứ hai, báo Hiệu trưởng sửa ngay.'],
    ['Tổ văn phòng', 'Tổ văn phòng lập sổ theo dõi nước uống của từng lớp.'],
  ])('%s has what it is to do', (name, text) => {
    expect(given('II. NHIỆM VỤ', 'b) Biện pháp:', `- ${text}`)).toEqual([`${name} | ${text}`]);
  });

  it.each([
    'Bảo vệ phát triển rừng đầu nguồn ở các bản cao.',
    'Bảo vệ, chăm sóc vườn cây quanh bể nước của trường.',
    'Nhân viên y tế đã cân đo các cháu ở tất cả các lớp.',
    'Nhân viên y tế có trình độ trung cấp trở lên.',
  ])('nobody has anything to do in: %s', (text) => {
    expect(given('II. NHIỆM VỤ', 'b) Biện pháp:', `- ${text}`)).toEqual([]);
  });
});
