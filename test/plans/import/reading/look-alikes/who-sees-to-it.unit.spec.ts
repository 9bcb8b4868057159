import { describe, expect, it } from '@jest/globals';
import { given, TASKS } from './small-plan.js';

describe('what ends a plan', () => {
  it.each([
    'Thủ trưởng các sở, ban, ngành có trách nhiệm tổ chức thực hiện Kế hoạch này bảo đảm tiến độ, chất lượng.',
    'Các đơn vị theo nhiệm vụ được giao chủ động, tích cực triển khai Kế hoạch này.',
    'Các đơn vị căn cứ nhiệm vụ được giao chủ động tổ chức thực hiện, khó khăn vướng mắc gửi về Sở Y tế.',
    'Thủ trưởng các sở chịu trách nhiệm trực tiếp trước UBND tỉnh về kết quả thực hiện các chỉ số được phân công.',
  ])('is no task: %s', (text) => {
    expect(given(`1. Sở Y tế\n- Trồng tre.\n2. ${text}\n`)).toEqual(['Sở Y tế | Trồng tre.']);
  });

  it.each([
    'Các phường lập danh sách bãi tre, gửi Sở Y tế trước ngày 30/3/2026; tổ chức triển khai thực hiện Kế hoạch này.',
    'Các trường học chuẩn bị cây giống và chủ động tổ chức thực hiện.',
    'Giao Sở Nội vụ lập danh sách người trồng tre và chủ động thực hiện.',
  ])('asks for more ahead of the call: %s', (text) => {
    expect(given(`1. Sở Y tế\n- Trồng tre.\n2. ${text}\n`)).toHaveLength(2);
  });

  it.each([
    'Nếu có khó khăn, các đơn vị kịp thời phản ánh. Sở Y tế tổng hợp, báo cáo UBND tỉnh xem xét, quyết định.',
    'Kế hoạch này được thông báo đến các đơn vị. Ban Giám hiệu chủ trì.',
  ])('gives nothing to whom it tells of what becomes of advice: %s', (text) => {
    expect(given(`1. Sở Y tế\n- Trồng tre.\n${text}\n`)).toEqual(['Sở Y tế | Trồng tre.']);
  });

  it('may say who sees to it', () => {
    const sees = 'Sở Nội vụ có trách nhiệm theo dõi việc trồng tre, báo cáo UBND tỉnh.';
    expect(given(`1. Sở Y tế\n- Trồng tre.\n\nKế hoạch này được phổ biến đến các xã. ${sees}\n`)).toEqual([
      'Sở Y tế | Trồng tre.',
      `Sở Nội vụ | ${sees}`,
    ]);
    expect(
      given(`1. Sở Y tế\n- Trồng tre.\n\nCác đơn vị nghiêm túc thực hiện Kế hoạch này. ${sees}\n`),
    ).toEqual(['Sở Y tế | Trồng tre.', `Sở Nội vụ | ${sees}`]);
  });
});

describe('an office of the State', () => {
  it('has a task where it is told so by name among tasks in general, and what it said or sent out is none', () => {
    expect(
      given(
        '1. Về tre\n- Giữ bãi tre.\n- Sở Xây dựng rà soát quy hoạch bãi tre.\n- Bộ phận một cửa niêm yết thủ tục.\n- Sở Nội vụ trình UBND tỉnh tại Tờ trình số 15/TTr-SNV.\n',
        TASKS,
      ),
    ).toEqual(['Sở Xây dựng | Sở Xây dựng rà soát quy hoạch bãi tre.']);
  });

  it.each([
    'Sở Y tế trồng 12 bãi tre, Công an tỉnh xử lý 15 vụ chặt tre.\nI. NHIỆM VỤ\n',
    'Bộ Chính trị ban hành Nghị quyết về trồng tre.\nI. NHIỆM VỤ\n',
    'I. HIỆN TRẠNG\n1. Bãi tre\nCục Thống kê quản lý 12 bãi tre.\nII. NHIỆM VỤ\n',
    'I. CÁC TÌNH HUỐNG\n1. Cháy bãi tre\nBan Quản lý chợ phát hiện có cháy, báo Công an xã.\nII. NHIỆM VỤ\n',
  ])('is only spoken of: %s', (text) => {
    expect(
      given(
        `${text}1. Giữ bãi tre\n- Sở Xây dựng rà soát quy hoạch bãi tre.\n`,
        TASKS.replace(/I\. .*\n$/u, ''),
      ),
    ).toEqual(['Sở Xây dựng | Sở Xây dựng rà soát quy hoạch bãi tre.']);
  });

  it.each([
    ['Kinh phí thực hiện: Sử dụng dự toán được giao.', 1],
    ['Kinh phí thực hiện: Tham mưu UBND tỉnh bố trí vốn trồng tre.', 2],
    ['Dự toán: Hoàn chỉnh hồ sơ, trình thẩm định trước ngày 30/4/2026.', 2],
  ])('may have something to do about the money: %s', (text, count) => {
    expect(given(`1. Sở Y tế\n- Trồng tre.\n${text}\n2. Sở Nội vụ\n`)).toHaveLength(count);
  });

  it('stands ahead of a full stop as ahead of a colon', () => {
    expect(given('1. Cục An toàn thực phẩm. Tăng cường kiểm tra măng.\n2. Sở Y tế. Trồng tre.\n')).toEqual([
      'Cục An toàn thực phẩm | Tăng cường kiểm tra măng.',
      'Sở Y tế | Trồng tre.',
    ]);
  });

  it('is told apart in a sentence of its own under several', () => {
    expect(
      given(
        '1. Ủy ban MTTQ xã và các đoàn thể: vận động trồng tre. Đoàn Thanh niên xã thành lập đội trồng tre.\n2. Hội Nông dân xã và các đoàn thể\n- Chỉ đạo Hội Phụ nữ xã giữ bãi tre.\n',
      ),
    ).toEqual([
      'Ủy ban MTTQ xã và các đoàn thể | vận động trồng tre.',
      'Đoàn Thanh niên xã | Đoàn Thanh niên xã thành lập đội trồng tre.',
      'Hội Nông dân xã và các đoàn thể | Chỉ đạo Hội Phụ nữ xã giữ bãi tre.',
    ]);
  });

  it('is asked for its part of several by number', () => {
    expect(given('1. Giao các tổ 1, 2, 3 tổ chức trồng tre.\n')[0]).toMatch(/^Các tổ 1, 2, 3 \|/u);
  });

  it('is told of in a sentence after “chỉ đạo”, too, and after a stray comma', () => {
    expect(
      given(
        '1. Công an tỉnh giữ bãi tre. Sở Tư pháp chỉ đạo trợ giúp người trồng tre.\n2. Sở Y tế, mua giống tre.\n',
      ),
    ).toEqual([
      'Công an tỉnh | Công an tỉnh giữ bãi tre.',
      'Sở Tư pháp | Sở Tư pháp chỉ đạo trợ giúp người trồng tre.',
      'Sở Y tế | Sở Y tế, mua giống tre.',
    ]);
  });

  it('is one of two ahead of the colon where the sentence behind it begins with it', () => {
    expect(
      given(
        '1. Sở Y tế và Công ty Điện lực Nậm Khe: Sở Y tế mua giống tre. Công ty Điện lực Nậm Khe thắp đèn.\n',
      ),
    ).toEqual([
      'Sở Y tế | Sở Y tế mua giống tre.',
      'Công ty Điện lực Nậm Khe | Công ty Điện lực Nậm Khe thắp đèn.',
    ]);
  });

  it('sees to the reports of all', () => {
    const sees = 'Phòng Văn hóa tổng hợp, báo cáo UBND xã.';
    expect(
      given(`1. Sở Y tế\n- Trồng tre.\nII. CHẾ ĐỘ BÁO CÁO\nCác đơn vị báo cáo hằng tuần. ${sees}\n`),
    ).toEqual(['Sở Y tế | Trồng tre.', `Phòng Văn hóa | ${sees}`]);
  });
});

describe('what stands behind the last tasks', () => {
  it.each([
    'Kinh phí thực hiện: Sử dụng dự toán được giao năm 2026.',
    'Nghị quyết này quán triệt đến các chi bộ.',
  ])('is no task of the last body: %s', (text) => {
    expect(given(`Sở Nội vụ\nĐo bãi tre.\nSở Y tế\nTrồng tre ven hồ.\n${text}\n`)).toEqual([
      'Sở Nội vụ | Đo bãi tre.',
      'Sở Y tế | Trồng tre ven hồ.',
    ]);
  });
});

describe('a committee', () => {
  it.each(['Hiệu trưởng - Trưởng ban:', 'Hiệu trưởng – Trưởng ban', '1. Hiệu trưởng - Trưởng ban:'])(
    'has members who are called by what else they are: %s',
    (head) => {
      expect(given(`${head}\n- Chỉ đạo việc trồng tre.\n- Duyệt danh sách bãi tre.\n`).slice(0, 1)).toEqual([
        'Hiệu trưởng | Chỉ đạo việc trồng tre.',
      ]);
    },
  );

  it('has subcommittees, and who is in one is no task of it', () => {
    expect(
      given(
        '1. Tiểu ban Hậu cần\n(Trưởng tiểu ban: Trưởng phòng Tổ chức; thường trực: Phòng Hành chính)\n- Chuẩn bị cây tre.\n2. Tiểu ban Lễ tân: Đón khách trồng tre.\n',
      ),
    ).toEqual(['Tiểu ban Hậu cần | Chuẩn bị cây tre.', 'Tiểu ban Lễ tân | Đón khách trồng tre.']);
  });

  it('of a Party leads a body that has the tasks below', () => {
    expect(
      given('1. Đảng ủy Ủy ban nhân dân xã\na) Lãnh đạo UBND xã:\n- Trồng tre.\n- Đo bãi tre.\n'),
    ).toEqual(['Đảng ủy Ủy ban nhân dân xã | Trồng tre.', 'Đảng ủy Ủy ban nhân dân xã | Đo bãi tre.']);
  });
});

describe('a sentence behind a task', () => {
  it('is a task of its own where “Phân công:” stands ahead of it', () => {
    expect(
      given(
        '1. Trồng tre ven hồ.\nPhân công: Sở Y tế chủ trì mua cây tre giống cho các xã ven hồ và chia cho từng hộ.\n',
        TASKS,
      ),
    ).toEqual([
      'Sở Y tế | Phân công: Sở Y tế chủ trì mua cây tre giống cho các xã ven hồ và chia cho từng hộ.',
    ]);
  });

  it('says what an office is, and what it does as that', () => {
    expect(
      given(
        '1. Giữ bãi tre.\n- Vụ Kế hoạch là đơn vị đầu mối, cập nhật danh sách bãi tre.\n- Vụ Kế hoạch là đơn vị đầu mối.\n',
        TASKS,
      ),
    ).toEqual(['Vụ Kế hoạch | Vụ Kế hoạch là đơn vị đầu mối, cập nhật danh sách bãi tre.']);
  });
});

describe('the first sentence of a paragraph that ends in a call on all', () => {
  it('is a duty of the one that it names', () => {
    const first = 'Giao Văn phòng Đảng ủy theo dõi, đôn đốc việc trồng tre và báo cáo Ban Thường vụ.';
    expect(given(`${first} Yêu cầu các chi bộ nghiêm túc thực hiện Kế hoạch này.\n`).at(0)).toContain(
      'Văn phòng Đảng ủy | Giao Văn phòng Đảng ủy theo dõi',
    );
  });
});

describe('“Các Cục có trách nhiệm:” under several of them', () => {
  it('are those', () => {
    expect(
      given('1. Cục Đường sắt, Cục Đường bộ\n\nCác Cục có trách nhiệm:\na) Đo bãi tre;\nb) Rào bãi tre.\n'),
    ).toEqual(['Cục Đường sắt, Cục Đường bộ | Đo bãi tre;', 'Cục Đường sắt, Cục Đường bộ | Rào bãi tre.']);
  });
});
