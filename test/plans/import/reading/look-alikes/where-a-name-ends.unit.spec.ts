import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../../src/plans/import/reading/read-plan.js';
import { HEAD } from './small-plan.js';

/** Whom a plan with these words names, with their roles. */
const led = (text: string): string[] =>
  readPlan(HEAD + text).bodies.flatMap(({ name, duties }) => duties.map(({ role }) => `${name} | ${role}`));

describe('where a name ends', () => {
  it.each(['hằng năm', 'định kỳ', 'khẩn trương', 'đồng', 'mỗi quý', 'trước mắt', 'khi cần', 'tham gia và'])(
    'ahead of how a body leads: %s',
    (how) => {
      expect(led(`1. Sở Y tế ${how} chủ trì họp về tre.\n`)).toEqual(['Sở Y tế | lead']);
    },
  );

  it.each(['đôn đốc các đơn vị', 'hướng dẫn đơn vị', 'mời lãnh đạo'])(
    'ahead of whom it asks to lead: %s',
    (whom) => {
      expect(led(`1. Sở Y tế ${whom} chủ trì gửi báo cáo về tre.\n`)[0]).toMatch(/^Sở Y tế \|/u);
    },
  );

  it.each([
    ['Phòng Kinh tế', 'tổng hợp, báo cáo giá tre.'],
    ['Phòng Kinh tế', 'tổng hợp và báo cáo giá tre.'],
    ['Phòng Kinh tế', 'tổng hợp theo quy định.'],
    ['Phòng Kế hoạch', 'tổng hợp số liệu, báo cáo giá tre.'],
    ['Ban Chỉ đạo', 'kiểm kê đất đai.'],
    ['Ban Chỉ đạo', 'chống thất thu ngân sách nhà nước trên địa bàn.'],
    ['Tổ công tác', 'hỗ trợ doanh nghiệp và nhà đầu tư.'],
    ['Ban Thanh tra', 'kiểm tra các bãi tre.'],
    ['Hội đồng', 'thanh lý tài sản hư hỏng.'],
    ['Hội đồng', 'xác định mức độ khuyết tật cho người dân.'],
    ['Tổ công tác', 'giải phóng mặt bằng xong trước ngày 30/6.'],
  ])('ahead of a task that with it is the name of an office: %s %s', (name, task) => {
    expect(led(`1. ${name} ${task}\n`)).toEqual([`${name} | null`]);
  });

  it('ahead of a dash and a task', () => {
    expect(led('1. Phòng Kỹ thuật - thẩm định hồ sơ trồng tre.\n')).toEqual(['Phòng Kỹ thuật | null']);
    expect(led('1. Phòng Hành chính - Tổ chức hội nghị về tre.\n')).toEqual(['Phòng Hành chính | null']);
  });

  it.each([
    '1. Ban Chỉ đạo kiểm kê đất đai\n- Trồng tre.\n',
    '1. Ban Chỉ đạo kiểm kê đất đai: Trồng tre.\n',
    '1. Ban Chỉ đạo kiểm kê đất đai tỉnh trồng tre.\n',
  ])('behind such a task in a heading or ahead of what the office does: %j', (text) => {
    expect(led(text)[0]).toMatch(/^Ban Chỉ đạo kiểm kê đất đai/u);
  });

  it('and is none where something is counted', () => {
    for (const what of ['cơ sở vật chất', 'cơ sở dữ liệu', 'cơ sở khám bệnh'])
      expect(led(`1. Văn phòng\n- Thống kê ${what}, báo cáo Hiệu trưởng.\n`)).toEqual(['Văn phòng | null']);
    expect(led('1. Thống kê cơ sở rà soát giá tre.\n')).toEqual(['Thống kê cơ sở | null']);
  });

  it.each([
    'Tổ quản trị mạng',
    'Ban quản trị hệ thống',
    'Cán bộ quản trị mạng',
    'Tổ quản trị Cổng thông tin điện tử',
  ])('behind the network that it is there for: %s', (name) => {
    expect(led(`1. ${name} kiểm tra bãi tre.\n`)).toEqual([`${name} | null`]);
    expect(led('1. Sở Y tế quản trị mạng.\n')).toEqual(['Sở Y tế | null']);
  });

  it('behind the people whom it is there to see', () => {
    expect(led('1. Công chức tiếp công dân, bộ phận một cửa: Nhận đơn về tre.\n')[0]).toMatch(
      /^Công chức tiếp công dân/u,
    );
  });

  it.each([
    'Ban Văn hóa - thông tin xã',
    'Phòng Kỹ thuật - quản lý chất lượng',
    'Ban Kiểm tra - giám sát',
    'Phòng Giáo vụ - quản lý sinh viên',
  ])('behind a small second half, ahead of another verb: %s', (name) => {
    expect(led(`1. ${name} kiểm tra bãi tre.\n`)).toEqual([`${name} | null`]);
    expect(led(`1. ${name}\n- Trồng tre.\n`)).toEqual([`${name} | null`]);
  });

  it.each(['giám sát thực hiện việc trồng tre', 'thông tin kịp thời về tre', 'quản lý bãi tre'])(
    'ahead of a dash in place of a colon: %s',
    (task) => {
      expect(led(`1. Ban Văn hóa - ${task}.\n`)).toEqual(['Ban Văn hóa | null']);
    },
  );

  it('ahead of a dash and what is built or counted', () => {
    expect(led('1. Công chức Địa chính - Xây dựng kế hoạch trồng tre.\n')).toEqual([
      'Công chức Địa chính | null',
    ]);
    expect(led('1. Công chức Văn phòng - Thống kê số liệu về tre.\n')).toEqual([
      'Công chức Văn phòng | null',
    ]);
    expect(led('1. Công chức Văn phòng - Thống kê lập bảng giá tre.\n')).toEqual([
      'Công chức Văn phòng - Thống kê | null',
    ]);
  });

  it('ahead of the area that is built', () => {
    expect(led('1. Ban quản lý dự án xây dựng hạ tầng khu tái định cư.\n')[0]).not.toMatch(/ khu \|/u);
  });

  it.each(['Quan trắc', 'Khử trùng', 'Điều chuyển', 'Kết xuất', 'Khai thông'])(
    'ahead of a colon and %s, under the name of another body',
    (verb) => {
      expect(
        led(`1. Sở Xây dựng\na) Trồng tre ở bãi.\nb) Chi cục Tre: ${verb} nước ở bãi.\nc) Lập sổ.\n`)[1],
      ).toBe('Chi cục Tre | null');
    },
  );

  it.each([
    'Trung tâm Quan trắc tài nguyên và môi trường',
    'Các xã mới sáp nhập',
    'Khu cách ly tỉnh',
    'Trung tâm Cung ứng dịch vụ công ích',
  ])('behind a verb that is part of it: %s', (name) => {
    expect(led(`1. ${name} cắm mốc bãi tre.\n`)).toEqual([`${name} | null`]);
  });

  it('behind what the press is called, and on the line below a first half', () => {
    expect(led('1. Các cơ quan thông tin, truyền thông của tỉnh: Đưa tin về tre.\n')).toEqual([
      'Các cơ quan thông tin, truyền thông của tỉnh | null',
    ]);
    expect(led('1. Các cơ quan thông tin, truyền thông sâu rộng về tre.\n')[0]).toBe(
      'Các cơ quan thông tin | null',
    );
    expect(led('1. Ủy ban Mặt trận Tổ quốc, Hội Liên hiệp\n\nPhụ nữ xã\n- Trồng tre.\n')).toEqual([
      'Ủy ban Mặt trận Tổ quốc, Hội Liên hiệp Phụ nữ xã | null',
    ]);
  });

  it('ahead of a part that a body has in what is done within its field', () => {
    expect(
      led('1. Sở Y tế\n- Trong phạm vi, lĩnh vực của mình, chủ động phối hợp với các xã giữ tre.\n'),
    ).toEqual(['Sở Y tế | cooperate']);
  });

  it.each([
    [
      'Các cơ quan cấp phép khai thác tre (Sở Công Thương, Sở Xây dựng):',
      'Các cơ quan cấp phép khai thác tre',
    ],
    ['Các đơn vị kiểm định giống, cây con (gồm Sở Y tế, Sở Tư pháp)', 'Các đơn vị kiểm định giống, cây con'],
    [
      'Lãnh đạo các cơ quan tham mưu, quản lý nhà nước thuộc Sở',
      'Lãnh đạo các cơ quan tham mưu, quản lý nhà nước thuộc Sở',
    ],
  ])('behind of what kind they are, in a title: %s', (title, name) => {
    expect(led(`1. ${title}\n- Trồng tre.\n- Đếm măng.\n`)).toEqual([`${name} | null`, `${name} | null`]);
  });

  it('ahead of what those of a kind are to do, though a bracket stands behind it', () => {
    expect(led('1. Các đơn vị xây dựng kế hoạch (Sở Y tế góp ý)\n- Trồng tre.\n')[0]).toMatch(
      /^Các đơn vị \|/u,
    );
  });

  it.each([
    ['Ban Quản lý Khu Nông nghiệp ứng dụng công nghệ cao Nậm Khe', 'trồng tre.'],
    ['Các sở, ngành quản lý quy hoạch', 'theo chức năng được giao công bố bản đồ tre.'],
    ['Các sở, ngành', 'quản lý quy hoạch chặt chẽ.'],
  ])('behind a verb that says what it looks after: %s %s', (name, task) => {
    expect(led(`1. ${name} ${task}\n`)).toEqual([`${name} | null`]);
  });

  it('ahead of being the one to whom all others turn, who leads', () => {
    expect(
      led('1. Sở Y tế\n- Làm đầu mối đếm tre.\n- Là cơ quan đầu mối mua măng.\n- Tìm đầu mối mua tre.\n'),
    ).toEqual(['Sở Y tế | lead', 'Sở Y tế | lead', 'Sở Y tế | null']);
  });

  it.each([
    'Các LĐLĐ huyện, thành phố, công đoàn ngành tre',
    'Các trường cao đẳng, Trung tâm dạy nghề tre nứa',
    'Trường Trung cấp Tre Nứa Tp. Nậm Khe',
    'Tổ chức pháp chế các sở',
  ])('behind all of it: %s', (name) => {
    expect(led(`1. ${name}:\n- Trồng tre.\n2. Sở Y tế:\n- Lập vườn măng.\n`)).toEqual([
      `${name} | null`,
      'Sở Y tế | null',
    ]);
  });

  it('ahead of all that a body does with what comes to it', () => {
    expect(led('1. Sở Y tế chỉ xem xét các bãi tre đã đo.\n')).toEqual(['Sở Y tế | null']);
  });

  it('ahead of how long a body leads, which leaves its role', () => {
    const until = 'Trước mắt, trong khi chưa lập Ban Quản lý tre,';
    expect(
      led(`1. Sở Y tế\n- ${until} chủ trì giữ tre.\n- ${until} phối hợp với Sở Nội vụ giữ măng.\n`),
    ).toEqual(['Sở Y tế | lead', 'Sở Y tế | cooperate']);
    expect(led(`1. Sở Y tế\n- ${until} chỉ đạo Thanh tra Sở chủ trì giữ tre.\n`)).toEqual(['Sở Y tế | null']);
  });

  it('ahead of better cooperation, which is a task of the body alone', () => {
    const tasks =
      '- Tăng cường phối hợp với Sở Nội vụ giữ tre.\n- Chủ động phối hợp với Sở Nội vụ giữ măng.\n';
    expect(led(`1. Sở Y tế\n${tasks}`)).toEqual(['Sở Y tế | null', 'Sở Y tế | cooperate']);
  });
});

describe('a name with places parted by a slash, or a seat behind a dash', () => {
  it('is whole, and without the seat', () => {
    expect(led('1. UBND các xã/phường\n- Trồng tre.\n')).toEqual(['UBND các xã/phường | null']);
    expect(
      led(
        '1. Giám đốc Sở Y tế - Phó Trưởng ban Thường trực Ban Chỉ đạo 389 tỉnh:\n- Trồng tre.\n- Giữ tre.\n',
      )[0],
    ).toBe('Giám đốc Sở Y tế | null');
  });
});
