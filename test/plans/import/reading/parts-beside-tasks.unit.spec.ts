import { describe, expect, it } from '@jest/globals';
import { given } from './clean-water-plan.js';

describe('what is said of money', () => {
  it('gives something to a body by name that draws up, checks, advances or settles it', () => {
    expect(
      given(
        'II. KINH PHÍ',
        'Phòng Quản lý Nước lập dự toán gửi Chi cục trưởng ký, Phòng Tài vụ tạm ứng và thanh quyết toán theo chứng từ. Nguồn: thu phí nước năm 2026.',
      ),
    ).toEqual([
      'Phòng Quản lý Nước | Phòng Quản lý Nước lập dự toán gửi Chi cục trưởng ký',
      'Phòng Tài vụ | Phòng Tài vụ tạm ứng và thanh quyết toán theo chứng từ.',
    ]);
    expect(
      given(
        'II. KINH PHÍ THỰC HIỆN',
        'Ngân sách tỉnh bảo đảm. Việc mua ống phải tiết kiệm. Sở Tài chính hướng dẫn hồ sơ thanh toán cho các bản trước ngày 20/4/2026.',
      ),
    ).toEqual(['Sở Tài chính | Sở Tài chính hướng dẫn hồ sơ thanh toán cho các bản trước ngày 20/4/2026.']);
    expect(
      given(
        'II. KINH PHÍ',
        'Từ nguồn sự nghiệp môi trường. Riêng kinh phí thay ống chính, giao Sở Tài chính thẩm định, trình UBND tỉnh trước ngày 10/4/2026.',
      ).map((each) => each.slice(0, 60)),
    ).toEqual(['Sở Tài chính | Riêng kinh phí thay ống chính, giao Sở Tài ch']);
  });

  it('gives something to those of a kind, named among others, that draw up their estimates', () => {
    expect(
      given(
        'II. KINH PHÍ',
        '1. Nguồn kinh phí',
        'a) Phí nước.',
        '2. Hằng năm, căn cứ việc được giao, các khoa, Trung tâm Nước sạch xây dựng dự toán gửi Sở.',
      ),
    ).toHaveLength(1);
    expect(
      given(
        'II. KINH PHÍ',
        '- Từ phí nước.',
        '- UBND các xã chủ động bố trí kinh phí trong dự toán năm 2026.',
      ),
    ).toHaveLength(1);
  });

  it('gives nothing to who pays, nor to all there are', () => {
    for (const line of [
      'Sở Tài chính bố trí kinh phí từ ngân sách tỉnh.',
      'Ngân sách tỉnh bảo đảm. Các xã tự bảo đảm kinh phí của xã mình. Sở Tài chính cân đối trong dự toán.',
      'Từ ngân sách; các sở, ngành lập dự toán gửi Sở Tài chính.',
      'Sở Tài chính chủ trì, tham mưu bố trí kinh phí từ phí nước.',
      'Các đơn vị lập dự toán theo quy định.',
      'Từ nguồn thu của Trung tâm Nước sạch và Quỹ Nước sạch.',
      'Kinh phí do Trung tâm Nước sạch chi trả. Phòng Tài vụ đã thẩm định dự toán.',
      'UBND các xã bố trí kinh phí từ ngân sách xã.',
      'Từ phí nước. Kho bạc Nhà nước khu vực kiểm soát chi theo chế độ.',
      'Bộ Tài chính tổng hợp, trình Chính phủ phân bổ vốn.',
      'Hỗ trợ thợ sửa ống. Phòng Tài vụ thanh toán cho thợ 60.000 đồng/buổi.',
      'Từ phí nước. Sở Tài chính cấp phát cho Trung tâm Nước sạch 300 triệu đồng trong năm 2025.',
      'Từ phí nước. Phòng Tài vụ thanh toán tiền ống theo quy định hiện hành.',
      'Trường hợp chi sai, Thanh tra tỉnh lập hồ sơ thu hồi.',
    ])
      expect(given('II. KINH PHÍ', line)).toEqual([]);
  });
});

describe('a programme of an event', () => {
  it('gives what bodies by name hold in it', () => {
    expect(
      given(
        'II. NỘI DUNG',
        '1. PHẦN LỄ',
        'a) Lễ rước nước: 6h00 ngày 20/4/2026 tại giếng cổ.',
        'Đơn vị chủ trì: Trung tâm Văn hóa tỉnh',
        'Đơn vị phối hợp: Công an tỉnh',
        'b) Lễ dâng hương các vị khai bản.',
        '2. PHẦN HỘI',
        'a) Đêm hội bên suối',
        '- Thời gian: 20h00 ngày 20/4/2026.',
        '- Giao Sở Xây dựng chủ trì, phối hợp với Công an tỉnh dựng cầu tạm trước ngày 15/4/2026.',
        'b) Hội chợ hàng tre (Sở Công Thương chủ trì, Sở Y tế phối hợp)',
        'c) Giải đua thuyền trên hồ (UBND xã Nậm Khe)',
      ).map((each) => each.slice(0, 48)),
    ).toEqual([
      'Trung tâm Văn hóa tỉnh | Lễ rước nước: 6h00 ngày',
      'Sở Xây dựng | Giao Sở Xây dựng chủ trì, phối hợp',
      'Sở Công Thương | Hội chợ hàng tre (Sở Công Thươn',
      'UBND xã Nậm Khe | Giải đua thuyền trên hồ (UBND ',
    ]);
  });

  it('gives nothing where it lists what happens, who speaks and who is in the chair', () => {
    expect(
      given(
        'II. CHƯƠNG TRÌNH HỘI NGHỊ',
        'Chủ trì: Đồng chí Phó Chủ tịch UBND tỉnh',
        '1. Phát biểu khai mạc (Chủ tịch UBND tỉnh)',
        '2. Báo cáo kết quả năm 2025 (Giám đốc Sở Y tế)',
        '3. Tham luận (đồng chí Bí thư chủ trì)',
        '4. Văn nghệ (Đoàn trường)',
      ),
    ).toEqual([]);
    expect(
      given(
        'II. PHẦN HỘI',
        '1. Phát biểu khai hội (đồng chí Chủ tịch UBND tỉnh)',
        '2. Hội chợ hàng tre (Sở Công Thương chủ trì)',
      ),
    ).toHaveLength(1);
  });

  it.each([
    ['1. Lễ mở nước (Sở Văn hóa chủ trì)', '- Múa lân.', '- Trao quà cho các hộ.'],
    ['Đơn vị chủ trì: Sở Văn hóa', '1. Đón khách.', '2. Trao đổi nhóm: Sở Y tế trình bày tham luận.'],
  ])('gives nothing where one body holds the whole: %s', (...lines) => {
    expect(given('II. PHẦN HỘI', ...lines)).toEqual([]);
  });
});

describe('an event with its time', () => {
  it('gives each body behind it what it is to do for that', () => {
    expect(
      given(
        'II. CÁC HOẠT ĐỘNG',
        '1. Lễ viếng: 07 giờ 00 ngày 20/4/2026 tại Nghĩa trang tỉnh. Sở Nội vụ chủ trì, phối hợp với Công an tỉnh chuẩn bị vòng hoa, đội tiêu binh. Văn phòng UBND tỉnh phát hành giấy mời, bố trí xe. Trang phục: lễ phục.',
      ),
    ).toEqual([
      'Sở Nội vụ | Sở Nội vụ chủ trì, phối hợp với Công an tỉnh chuẩn bị vòng hoa, đội tiêu binh.',
      'Văn phòng UBND tỉnh | Văn phòng UBND tỉnh phát hành giấy mời, bố trí xe.',
    ]);
  });

  it('gives nothing to those who come or speak there', () => {
    expect(
      given(
        'II. CÁC HOẠT ĐỘNG',
        '1. Mít tinh: 07 giờ 00 ngày 20/4/2026 tại sân bản. Sở Y tế phát biểu hưởng ứng. Công an tỉnh tham dự với 20 người.',
      ),
    ).toEqual([]);
  });
});

describe('a procedure', () => {
  it('gives those of the house what they are to do in a step', () => {
    expect(
      given(
        'II. QUY TRÌNH XỬ LÝ KHI NƯỚC BẨN',
        'Bước 1. Phát hiện: Người dân báo trưởng bản.',
        'Bước 2. Xác minh: Tổ quản lý nước lấy mẫu, lập biên bản, báo cáo Trung tâm trong ngày.',
        'Bước 3. Xử lý: Khóa van, súc rửa bể. Trạm Y tế xã kiểm tra lại mẫu trước khi mở van.',
      ),
    ).toEqual([
      'Tổ quản lý nước | Tổ quản lý nước lấy mẫu, lập biên bản, báo cáo Trung tâm trong ngày.',
      'Trạm Y tế xã | Trạm Y tế xã kiểm tra lại mẫu trước khi mở van.',
    ]);
  });

  it('gives nothing to those who go through it, nor in steps that name nobody', () => {
    expect(
      given(
        'II. QUY TRÌNH ĐĂNG KÝ ĐỒNG HỒ NƯỚC',
        'Bước 1: Chủ hộ nộp đơn tại Trung tâm Nước sạch.',
        'Bước 2: Sinh viên, học sinh xuất trình thẻ tại bàn của Phòng Quản lý Nước.',
        'Bước 3: Hội nghị lần thứ nhất, từ ngày 01/4 đến ngày 10/4/2026.',
        'Bước 4: Các hộ nhận đồng hồ, nộp phí.',
        'Bước 5. Xét duyệt: Ban giám đốc xem xét. Chủ hộ được mời đến.',
        'Bước 6. Thực hành: Nhóm trưởng đọc cách lắp van cho cả nhóm. Nhóm 2 lắp van trên bể mẫu.',
      ),
    ).toEqual([]);
  });
});

describe('a list of who drafts what', () => {
  const ahead = 'Phân công cơ quan soạn thảo như sau:';
  it('names behind the colon who has what stands ahead of it', () => {
    expect(
      given(
        'II. XÂY DỰNG VĂN BẢN',
        '1. Cấp tỉnh',
        `Chi cục Thủy lợi ban hành các quy chế trong quý II. ${ahead}`,
        '- Quy chế giữ nguồn nước đầu bản: Phòng Quản lý Nước.',
        '- Quy chế thu phí nước: Phòng Tài vụ chủ trì, Trung tâm Nước sạch phối hợp.',
        'Các phòng nêu trên gửi dự thảo trước ngày 20/5/2026.',
      ),
    ).toEqual([
      'Phòng Quản lý Nước | Quy chế giữ nguồn nước đầu bản',
      'Phòng Tài vụ | Quy chế thu phí nước',
      'Các phòng nêu trên | Các phòng nêu trên gửi dự thảo trước ngày 20/5/2026.',
    ]);
  });

  it('may stand beside the words that announce it', () => {
    const long = `${'Chi cục Thủy lợi ban hành các quy chế về giữ nguồn nước, về phí nước và về đường ống '.repeat(2)}trong quý II.`;
    expect(
      given(
        'II. XÂY DỰNG VĂN BẢN',
        `${long} ${ahead}`,
        '- Quy chế giữ nguồn nước: Phòng Quản lý Nước.',
        '- Quy chế thu phí: Phòng Tài vụ.',
        'Trung tâm Nước sạch đăng các quy chế lên trang tin.',
      ).map((each) => each.slice(0, 30)),
    ).toEqual(['Phòng Quản lý Nước | Quy chế g', 'Phòng Tài vụ | Quy chế thu phí']);
  });

  it.each([
    ['- Trưởng ban: Giám đốc Sở Y tế', '- Phó Trưởng ban: Giám đốc Sở Xây dựng'],
    ['- 30 triệu đồng: Phòng Tài vụ', '- 50 triệu đồng: Phòng Quản lý Nước'],
  ])('is none where it says who is what or how much each gets: %s', (...lines) => {
    expect(given('II. BAN GIỮ NƯỚC', 'Phân công các đồng chí phụ trách như sau:', ...lines)).toEqual([]);
  });

  it('is none where not every line ends with who has it', () => {
    expect(
      given('II. XÂY DỰNG VĂN BẢN', ahead, '- Thời gian: tháng 5.', '- Nơi nhận góp ý: Phòng Tài vụ.'),
    ).toEqual([]);
  });
});

describe('how it is told and reported', () => {
  it('gives all of them what they have on a day, and nothing for telling the plan on', () => {
    expect(
      given(
        'II. TỔ CHỨC THỰC HIỆN',
        '1. Sở Y tế: Thử mẫu nước.',
        'III. Chế độ thông tin',
        'Các Tiểu ban họp giao ban vào thứ Năm hằng tuần từ ngày 09/4/2026.',
        'Các đơn vị cung cấp thông tin kịp thời.',
      ),
    ).toEqual([
      'Sở Y tế | Thử mẫu nước.',
      'Các Tiểu ban | Các Tiểu ban họp giao ban vào thứ Năm hằng tuần từ ngày 09/4/2026.',
    ]);
    expect(
      given(
        'II. THÔNG TIN, BÁO CÁO',
        'Trưởng các đơn vị căn cứ kế hoạch này triển khai đến viên chức. Phòng Quản lý Nước là đầu mối theo dõi, tổng hợp báo cáo Ban Giám đốc vào 16 giờ hằng ngày. Khi cần hỗ trợ, liên hệ Phòng Quản lý Nước.',
      ),
    ).toEqual([
      'Phòng Quản lý Nước | Phòng Quản lý Nước là đầu mối theo dõi, tổng hợp báo cáo Ban Giám đốc vào 16 giờ hằng ngày.',
    ]);
  });

  it('gives what those of a kind are to tell on by a day', () => {
    for (const line of [
      'Các bản phổ biến nội quy bể lọc đến từng nhà trước ngày 20/4/2026.',
      'Trưởng các bản thông báo lịch súc bể đến các hộ, xong trong tháng 5/2026.',
    ])
      expect(given('II. CHẾ ĐỘ BÁO CÁO', line)).toEqual([expect.stringContaining(line)]);
  });

  it('tells of difficulties behind a task, and no more of the task', () => {
    expect(
      given(
        'II. CHẾ ĐỘ BÁO CÁO',
        'Các Tiểu ban gửi kế hoạch về Sở Y tế trước ngày 25/4/2026. Trong quá trình thực hiện có vướng mắc, phát sinh, các đơn vị báo cáo Sở Y tế để xem xét.',
      ),
    ).toEqual(['Các Tiểu ban | Các Tiểu ban gửi kế hoạch về Sở Y tế trước ngày 25/4/2026.']);
  });

  it('gives a report by a day to whoever is to send it, and none that only comes again', () => {
    const all = 'Các cơ quan, đơn vị, địa phương báo cáo tình hình nước';
    const read = (line: string): string[] =>
      given('II. TỔ CHỨC THỰC HIỆN', '1. Sở Y tế: Thử mẫu nước.', line).slice(1);
    expect(
      read(`2. Chế độ báo cáo nhanh: ${all} trước 10 giờ hằng ngày từ ngày 14/4/2026 đến ngày 21/4/2026.`),
    ).toHaveLength(1);
    expect(read(`2. Chế độ báo cáo: ${all} theo quy định.`)).toEqual([]);
  });

  it('gives one body what the last paragraph of a plan asks of it, whatever section it stands in', () => {
    const end = 'Trên đây là Kế hoạch giữ sạch nguồn nước năm 2026. Đề nghị các bản thực hiện nghiêm túc.';
    expect(
      given(
        'II. KINH PHÍ',
        'Từ phí nước.',
        `${end} Thư ký Ban Chỉ đạo theo dõi, tổng hợp sổ nước vào ngày 25 hằng tháng.`,
      ),
    ).toEqual(['Thư ký Ban Chỉ đạo | Thư ký Ban Chỉ đạo theo dõi, tổng hợp sổ nước vào ngày 25 hằng tháng.']);
    expect(given('II. KINH PHÍ', 'Từ phí nước.', end)).toEqual([]);
  });
});
