import { describe, expect, it } from '@jest/globals';
import { given, HEAD, parted, TASKS } from './small-plan.js';

describe('who has a duty', () => {
  it('is the body, not who is at its head and named after it', () => {
    expect(given('1. Công an xã: Trưởng Công an xã lập phương án giữ rừng.\n')).toEqual([
      'Công an xã | Trưởng Công an xã lập phương án giữ rừng.',
    ]);
    expect(given('1. Hội đồng thi: Hiệu trưởng Trường Măng Tre chuẩn bị phòng thi.\n')).toEqual([
      'Hiệu trưởng Trường Măng Tre | Hiệu trưởng Trường Măng Tre chuẩn bị phòng thi.',
    ]);
  });

  it('is each of two on both sides of a dash, but for a department and what it belongs to', () => {
    expect(parted('1. Chi cục Thuế - Sở Tài chính đối chiếu tiền tre.\n')).toEqual([
      ['Chi cục Thuế', 'Sở Tài chính'],
    ]);
    expect(parted('1. Phòng Cảnh sát giao thông - Công an các xã giữ đường.\n')).toEqual([
      ['Phòng Cảnh sát giao thông', 'Công an các xã'],
    ]);
    expect(parted('1. Chi cục Kiểm lâm - Sở Nông nghiệp và Môi trường giữ rừng.\n')).toEqual([[]]);
    for (const room of [
      'Phòng Tổ chức cán bộ - Sở Nội vụ',
      'Phòng Tham mưu - Công an tỉnh',
      'Phòng PC06 - Công an tỉnh',
    ])
      expect(parted(`1. ${room} giữ rừng tre.\n`)).toEqual([[]]);
    expect(parted('1. Phòng Kinh tế - Sở Tài chính đối chiếu tiền tre.\n')).toEqual([
      ['Phòng Kinh tế', 'Sở Tài chính'],
    ]);
  });

  it('is several bodies with a day among tasks, and no inhabitants', () => {
    const people =
      '- Mỗi hộ trồng 05 cây tre trước ngày 30/6/2026.\n- Học sinh trồng tre trong tháng 3/2026.\n';
    expect(given(`1. Trồng tre\n${people}- Các thôn đào hố trước ngày 15/5.\n`, TASKS)).toEqual([
      'Các thôn | Các thôn đào hố trước ngày 15/5.',
    ]);
  });

  it('is each of those who stand in small letters ahead of a colon', () => {
    for (const names of ['Văn phòng, đoàn trường, tổ bảo vệ', 'Ban Giám hiệu, văn phòng, quân sự xã'])
      expect(parted(`1. ${names}: Trực bãi tre.\n`)).toEqual([names.split(', ')]);
    expect(parted('1. Văn phòng, giáo vụ: Trực bãi tre.\n')).toEqual([[]]);
  });

  it('is a body without what it meets for', () => {
    expect(given('1. Ban Chỉ đạo triển khai cuộc họp: báo giờ họp.\n')).toEqual([
      'Ban Chỉ đạo | Ban Chỉ đạo triển khai cuộc họp: báo giờ họp.',
    ]);
    expect(given('1. Thanh tra tỉnh thanh tra việc bán tre.\n')).toEqual([
      'Thanh tra tỉnh | Thanh tra tỉnh thanh tra việc bán tre.',
    ]);
  });

  it('is the body that chooses among its own, or the one whom it names', () => {
    expect(given('1. Chi ủy phân công đảng viên phụ trách từng bãi tre.\n')).toEqual([
      'Chi ủy | Chi ủy phân công đảng viên phụ trách từng bãi tre.',
    ]);
    expect(given('1. Chi ủy phân công đồng chí Phó Bí thư phụ trách bãi tre.\n')).toEqual([
      'Đồng chí Phó Bí thư | Chi ủy phân công đồng chí Phó Bí thư phụ trách bãi tre.',
    ]);
  });

  it('is a group of teachers, those who have not done something yet, and a part of an office in a name', () => {
    expect(
      given('1. Tổ, nhóm chuyên môn\n- Chọn giống tre.\n2. Các tổ, nhóm chuyên môn trồng tre.\n'),
    ).toEqual([
      'Tổ, nhóm chuyên môn | Chọn giống tre.',
      'Các tổ, nhóm chuyên môn | Các tổ, nhóm chuyên môn trồng tre.',
    ]);
    expect(given('1. Các đơn vị chưa nộp sổ tre khẩn trương nộp về Sở.\n')).toEqual([
      'Các đơn vị chưa nộp sổ tre | Các đơn vị chưa nộp sổ tre khẩn trương nộp về Sở.',
    ]);
    expect(given('1. Phòng Cơ sở vật chất - Trang thiết bị kiểm tra bãi tre; lập sổ.\n')).toEqual([
      'Phòng Cơ sở vật chất - Trang thiết bị | Phòng Cơ sở vật chất - Trang thiết bị kiểm tra bãi tre; lập sổ.',
    ]);
    expect(given('1. Các bộ phận khác\n- Đoàn TN: Trồng tre.\n')).toEqual(['Đoàn TN | Trồng tre.']);
  });

  it('is a part of those in the heading behind “Riêng”, not a time', () => {
    expect(
      given('1. Giáo viên chủ nhiệm\n- Riêng GVCN khối 1: Đón học sinh.\n- Riêng năm nay: Chuẩn bị cờ.\n'),
    ).toEqual(['GVCN khối 1 | Đón học sinh.', 'Giáo viên chủ nhiệm | Riêng năm nay: Chuẩn bị cờ.']);
  });

  it('is named with all that it is in charge of, and not with what it does', () => {
    expect(given('1. Phó Hiệu trưởng phụ trách vườn và hoạt động ngoài giờ: Đếm cây tre.\n')).toEqual([
      'Phó Hiệu trưởng phụ trách vườn và hoạt động ngoài giờ | Đếm cây tre.',
    ]);
    expect(
      given('1. Các đồng chí Đảng ủy viên được phân công phụ trách thôn dự sinh hoạt chi bộ trồng tre.\n'),
    ).toEqual([
      'Các đồng chí Đảng ủy viên được phân công phụ trách thôn | Các đồng chí Đảng ủy viên được phân công phụ trách thôn dự sinh hoạt chi bộ trồng tre.',
    ]);
    for (const [name, task] of [
      ['Đ/c Phó Hiệu trưởng phụ trách nuôi dưỡng', 'kiểm tra bếp tre'],
      ['Các đồng chí Huyện ủy viên phụ trách xã, thị trấn', 'kiểm tra bãi tre'],
      ['Đội ngũ báo cáo viên, tuyên truyền viên', 'tuyên truyền về tre'],
      ['Tổ trực Tết', 'báo cáo số tre mất'],
      ['Các đồng chí Ủy viên Ban Thường vụ', 'dự, chỉ đạo hội tre'],
      ['Các đồng chí là Huyện ủy viên, Đảng ủy viên', 'dự sinh hoạt ở bãi tre'],
      ['Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở xã', 'kiểm tra 05 bãi tre'],
      ['Bảo vệ', 'trực Tết ở bãi tre'],
      ['Kế toán', 'quyết toán kinh phí trồng tre'],
      ['Phòng Quyết toán các dự án', 'kiểm tra tiền tre'],
    ] as const)
      expect(given(`1. ${name} ${task}.\n`)).toEqual([`${name} | ${name} ${task}.`]);
    for (const name of [
      'Công đoàn cấp trên trực tiếp cơ sở',
      'CĐCS trực thuộc LĐLĐ tỉnh',
      'LCĐ khoa Kinh tế',
      'Các LCĐ, CĐ trực thuộc',
      'CLB Tình nguyện',
      'GV dạy GDCD',
      'Đội Thanh niên xung kích',
    ])
      expect(given(`1. ${name}: đăng cai hội tre.\n`)).toEqual([`${name} | đăng cai hội tre.`]);
    expect(parted('1. Phòng Công tác sinh viên, cố vấn học tập: Phát tre.\n')).toEqual([
      ['Phòng Công tác sinh viên', 'cố vấn học tập'],
    ]);
  });

  it('is each behind a semicolon that a colon and what is to be done follow, not what is only listed', () => {
    expect(given('1. Đ/c Chủ tịch: Chỉ đạo chung; kế toán: chuẩn bị tiền mua tre.\n')).toEqual([
      'Đ/c Chủ tịch | Chỉ đạo chung',
      'Kế toán | chuẩn bị tiền mua tre.',
    ]);
    for (const task of [
      'giữ bãi tre; lực lượng: 5 người; thành phần: cán bộ thôn.',
      'trồng tre; chia thành 2 tổ: tổ 1 đào hố, tổ 2 tưới.',
    ])
      expect(given(`1. Công an xã: ${task}\n`)).toEqual([`Công an xã | ${task}`]);
    expect(given('1. Trung tâm Văn hóa huyện; Cổng TTĐT huyện: mở chuyên mục về tre.\n')).toHaveLength(1);
  });

  it('is a committee, and not who is in it or heads it', () => {
    expect(
      given('1. Tiểu ban Tre: gồm 03 đ/c, do đ/c Chủ tịch Hội làm Trưởng tiểu ban\n- Chọn giống.\n'),
    ).toEqual(['Tiểu ban Tre | Chọn giống.']);
    expect(given('1. Đoàn Thanh niên: gồm 3 tổ giữ bãi tre, tổ chức đào hố.\n')).toHaveLength(1);
  });

  it('is in brackets at the end of an item, also where only sections beside it have such items', () => {
    const head = HEAD.replace('I. TỔ CHỨC THỰC HIỆN', 'I. NHIỆM VỤ');
    const other = '2. Chăm tre\n2.1. Kết nạp hội viên trồng tre (các chi hội).\n';
    expect(given(`1. Trồng tre\n1.1. Mua giống (Sở Tài chính; năm 2028).\n${other}`, head)).toEqual([
      'Sở Tài chính | Mua giống (Sở Tài chính; năm 2028). | 2028-12-31',
      'Các chi hội | Kết nạp hội viên trồng tre (các chi hội).',
    ]);
    expect(given(`1. Trồng tre\n1.1. Mua giống tre.\n${other}`, head)).toEqual([]);
    const [together, agreed] = ['Hội Nông dân phối hợp với Xã đoàn chuẩn bị', 'theo ý Hội Nông dân'];
    expect(given(`1. Phát động trồng tre (${together}).\n2. Chọn bãi tre (${agreed}).\n`, head)).toEqual([
      `Hội Nông dân | Phát động trồng tre (${together}).`,
    ]);
  });

  it('is who is named after what an event needs, things and brackets too', () => {
    expect(
      given(
        '1. Cờ, hoa (20 bó): đ/c Hiệu trưởng.\n2. Y tế, nước uống: Nhân viên y tế.\n3. Đội hình diễu hành: Nữ công, đội cờ đỏ.\n4. Văn nghệ: Đoàn trường, lớp 11A1, 12A3.\n5. Y tế xã, Công an xã: Giữ trật tự.\n',
      ),
    ).toEqual([
      'Đ/c Hiệu trưởng | Cờ, hoa (20 bó): đ/c Hiệu trưởng.',
      'Nhân viên y tế | Y tế, nước uống: Nhân viên y tế.',
      'Nữ công, đội cờ đỏ | Đội hình diễu hành: Nữ công, đội cờ đỏ.',
      'Đoàn trường, lớp 11A1, 12A3 | Văn nghệ: Đoàn trường, lớp 11A1, 12A3.',
      'Y tế xã, Công an xã | Giữ trật tự.',
    ]);
  });

  it('is named with what it was chosen as; those named above are told to do what they have', () => {
    expect(given('1. Các trường được chọn làm điểm mẫu chuẩn bị đất tre.\n')).toEqual([
      'Các trường được chọn làm điểm mẫu | Các trường được chọn làm điểm mẫu chuẩn bị đất tre.',
    ]);
    expect(given('1. Các trường được chọn làm đất trồng tre.\n')).toHaveLength(1);
    expect(
      given(
        '1. Sở Y tế trồng tre.\n2. Các ông (bà) có tên trên có trách nhiệm thực hiện nhiệm vụ theo phân công.\n',
      ),
    ).toEqual(['Sở Y tế | Sở Y tế trồng tre.']);
    expect(given('1. Các ông (bà) có tên tại mục I lập danh sách tre.\n')).toHaveLength(1);
  });

  it('is a deputy of a board, and an office with “Tổng hợp” in its name', () => {
    expect(given('1. Phó ban (Phó Giám đốc)\n- Chọn giống tre.\n')).toEqual(['Phó ban | Chọn giống tre.']);
    expect(
      given(
        '1. Phòng Hành chính - Tổng hợp theo dõi việc trồng; báo cáo Sở.\n2. Phòng Hành chính - Tổng hợp kết quả trồng tre; báo cáo Sở.\n',
      ),
    ).toEqual([
      'Phòng Hành chính - Tổng hợp | Phòng Hành chính - Tổng hợp theo dõi việc trồng; báo cáo Sở.',
      'Phòng Hành chính | Tổng hợp kết quả trồng tre; báo cáo Sở.',
    ]);
  });

  it('is nobody who is only named with places, but who is to look after them', () => {
    expect(
      given(
        'Phân công phụ trách các ấp:\n- Đồng chí Chủ tịch: ấp Tre, Măng.\n- Đồng chí Phó Chủ tịch: thôn 1, thôn 2 và thôn Mây.\n- Đồng chí Bí thư: Thăm ấp Tre, Măng.\n',
      ),
    ).toEqual(['Đồng chí Bí thư | Thăm ấp Tre, Măng.']);
  });

  it('is each body ahead of a colon, also one in small letters', () => {
    expect(parted('1. Văn phòng, công an xã: giữ bãi tre ban đêm.\n')).toEqual([['Văn phòng', 'công an xã']]);
    expect(parted('1. Văn phòng, giáo vụ: lập sổ tre.\n')).toEqual([[]]);
  });

  it('is an office of a ministry with it behind a comma, but each of a list', () => {
    const office = 'Cục Viễn thông, Bộ Khoa học và Công nghệ';
    expect(parted(`1. ${office} đo sóng quanh bãi tre.\n`)).toEqual([[]]);
    expect(parted(`1. ${office}, Văn phòng Tỉnh ủy đo sóng quanh bãi tre.\n`)).toEqual([
      ['Cục Viễn thông', 'Bộ Khoa học và Công nghệ', 'Văn phòng Tỉnh ủy'],
    ]);
    expect(parted('1. Cục Thuế, Bộ Công an đếm bãi tre.\n')).toEqual([['Cục Thuế', 'Bộ Công an']]);
    expect(parted('1. Cục Thuế, Bộ Tài chính đếm bãi tre.\n')).toEqual([[]]);
  });

  it.each([
    ['Cục Hàng không Nậm Khe', 'không cấp phép bay đêm trên bãi tre.'],
    ['Cảng hàng không Nậm Khe', 'bố trí bãi đỗ.'],
    ['Quân chủng Phòng không - Không quân', 'giữ vùng trời.'],
    ['Các phòng', 'không để tồn đọng hồ sơ.'],
  ])('is named with the air, not with what may not be: %s', (name, task) => {
    expect(given(`1. ${name} ${task}\n`)).toEqual([`${name} | ${name} ${task}`]);
  });

  it('is named without why, or at what it looks', () => {
    expect(given('1. Các xã do thiếu vốn: lùi việc trồng tre.\n')).toEqual([
      'Các xã | Các xã do thiếu vốn: lùi việc trồng tre.',
    ]);
    expect(given('1. Ban Chỉ đạo rà soát danh sách hộ trồng tre: bổ sung hộ mới.\n')).toEqual([
      'Ban Chỉ đạo | Ban Chỉ đạo rà soát danh sách hộ trồng tre: bổ sung hộ mới.',
    ]);
    expect(given('1. Ban Chỉ đạo kiểm tra các xã:\n- Đo lại bãi tre.\n')).toEqual([
      'Ban Chỉ đạo | Ban Chỉ đạo kiểm tra các xã:\nĐo lại bãi tre.',
    ]);
  });

  it('is named with all that those of a kind have not done', () => {
    const text = 'Các xã chưa đo đất, chưa trồng tre cần báo cáo.';
    expect(given(`1. ${text}\n`)).toEqual([`Các xã chưa đo đất, chưa trồng tre | ${text}`]);
  });

  it('is named without what it does with what it has', () => {
    expect(
      given('1. UBND các xã có diện tích trồng tre.\n2. UBND các xã có đất trồng dặm tre, giữ măng.\n'),
    ).toEqual([
      'UBND các xã có diện tích | UBND các xã có diện tích trồng tre.',
      'UBND các xã có đất | UBND các xã có đất trồng dặm tre, giữ măng.',
    ]);
  });

  it('is named without what it does', () => {
    expect(given('1. Các xã được giao vốn kịp thời trồng tre, chịu trách nhiệm chăm sóc.\n')).toEqual([
      'Các xã được giao vốn | Các xã được giao vốn kịp thời trồng tre, chịu trách nhiệm chăm sóc.',
    ]);
  });

  it('is named without what was given to it, where it is one by name', () => {
    const one = 'Sở Y tế được giao rà soát thuốc rắn cắn.';
    const again = 'Tiếp tục giao Sở Nội vụ lập danh sách.';
    const many = 'Các sở được giao chủ trì dự án báo cáo tiến độ.';
    const some = 'UBND các xã được giao vốn kịp thời trồng tre.';
    const all = 'UBND các xã được giao rà soát bãi tre.';
    expect(given(`1. ${one}\n2. ${again}\n3. ${many}\n4. ${some}\n5. ${all}\n`)).toEqual([
      `Sở Y tế | ${one}`,
      `Sở Nội vụ | ${again}`,
      `Các sở được giao chủ trì dự án | ${many}`,
      `UBND các xã được giao vốn | ${some}`,
      `UBND các xã | ${all}`,
    ]);
  });

  it('ends ahead of what a group has to do, and begins no word of a task', () => {
    expect(
      given('1. UBND tỉnh và các cơ quan có liên quan có trách nhiệm:\na) Đo bãi tre.\nb) Cắm mốc.\n'),
    ).toEqual([
      'UBND tỉnh và các cơ quan có liên quan | Đo bãi tre.',
      'UBND tỉnh và các cơ quan có liên quan | Cắm mốc.',
    ]);
    const task = 'Ban hành chính sách hỗ trợ người trồng tre (Sở Y tế chủ trì, xong trong quý IV/2025).';
    expect(given(`1. ${task}\n`, TASKS)).toEqual([`Sở Y tế | ${task} | 2025-12-31`]);
  });
});
