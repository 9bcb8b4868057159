import { describe, expect, it } from '@jest/globals';
import { given, HEAD, TASKS } from './small-plan.js';

describe('what looks like an end and is a task', () => {
  it('is what somebody carries out, and tells of, beside a task of its own', () => {
    const task = 'Sở Xây dựng cắm mốc bãi tre, chịu trách nhiệm thực hiện, báo cáo kết quả với UBND tỉnh.';
    expect(given(`1. ${task}\n`)).toEqual([`Sở Xây dựng | ${task}`]);
  });

  it('is to look whether others carry a decision out, and to tell of it', () => {
    const task =
      'Sở Nội vụ rà soát các đơn vị chưa thực hiện Quyết định này; báo cáo kết quả về Ủy ban nhân dân tỉnh.';
    expect(given(`1. ${task}\n`)).toEqual([`Sở Nội vụ | ${task}`]);
  });

  it('is what is asked “Căn cứ nội dung này” with a task in it', () => {
    const asked =
      'Căn cứ nội dung này, UBND tỉnh yêu cầu Giám đốc Sở Xây dựng cắm mốc bãi tre, triển khai thực hiện.';
    expect(given(`1. Sở Nội vụ chuẩn bị hội nghị. ${asked}\n`)).toEqual([
      'Sở Nội vụ | Sở Nội vụ chuẩn bị hội nghị.',
      `Giám đốc Sở Xây dựng | ${asked}`,
    ]);
  });
});

describe('a title about what has been done', () => {
  it('takes nothing from tasks that go on', () => {
    const head = HEAD.replace(
      'TỔ CHỨC THỰC HIỆN',
      'NHIỆM VỤ ĐÃ THỰC HIỆN TRONG NĂM 2025 VÀ TIẾP TỤC THỰC HIỆN NĂM 2026',
    );
    expect(given('1. Khám bệnh cho dân\n- Chủ trì: Sở Y tế.\n', head)).toEqual([
      'Sở Y tế | Khám bệnh cho dân',
    ]);
    expect(
      given(
        '1. Khám bệnh cho dân\n- Chủ trì: Sở Y tế.\n',
        HEAD.replace('TỔ CHỨC THỰC HIỆN', 'NHIỆM VỤ ĐÃ THỰC HIỆN TRONG NĂM 2025'),
      ),
    ).toEqual([]);
  });
});

describe('who leads', () => {
  it('is a person in a task about what is there already', () => {
    expect(given('1. Rà soát các bãi tre đã có (Phó Chủ tịch UBND xã Mây chủ trì).\n', TASKS)).toEqual([
      'Phó Chủ tịch UBND xã Mây | Rà soát các bãi tre đã có (Phó Chủ tịch UBND xã Mây chủ trì).',
    ]);
  });

  it('is whoever has partners, where an event has its speaker or place too', () => {
    for (const more of ['Báo cáo viên: kỹ sư của trạm giống.', 'Địa điểm: Nhà văn hóa xã.'])
      expect(
        given(
          `1. Tập huấn trồng tre\n- Chủ trì: Phòng Kinh tế.\n- Phối hợp: Hội Nông dân xã.\n- ${more}\n`,
          TASKS,
        ),
      ).toEqual(['Phòng Kinh tế | Tập huấn trồng tre']);
  });

  it('is nobody at a meeting that is attended, and no room', () => {
    expect(given('1. Dự giao ban, Bí thư Tỉnh ủy chủ trì.\n', TASKS)).toEqual([]);
    const rooms = '- Kê bàn ghế (P. hội đồng).\n- Dạy thử (P. máy).\n- Họp tổ (P. họp).\n';
    expect(given(rooms, HEAD.replace('TỔ CHỨC THỰC HIỆN', 'NHIỆM VỤ THÁNG 9/2026'))).toEqual([]);
  });
});

describe('the day of a task', () => {
  it('is a quarter after the name of a body of finance, not after what its accounts are of', () => {
    expect(given('1. Hội Nông dân kiểm tra Sở Nội vụ, Sở Tài chính quý II/2026.\n')).toEqual([
      'Hội Nông dân | Hội Nông dân kiểm tra Sở Nội vụ, Sở Tài chính quý II/2026. | 2026-06-30',
    ]);
    expect(given('1. Sở Nội vụ công khai tài chính quý II/2026.\n')).toHaveLength(1);
  });
});

describe('what a directive tells ahead of its tasks', () => {
  it('is no task of who told of it', () => {
    const head = HEAD.replace('KẾ HOẠCH', 'CHỈ THỊ').replace('I. TỔ CHỨC THỰC HIỆN\n', '');
    const tasks = '1. Sở Y tế khám bệnh cho dân.\n2. Sở Nội vụ giữ bãi tre.\n';
    expect(given(`Tre chết nhiều. Sở Y tế theo dõi, báo cáo có 12 ổ dịch.\n${tasks}`, head)).toEqual([
      'Sở Y tế | Sở Y tế khám bệnh cho dân.',
      'Sở Nội vụ | Sở Nội vụ giữ bãi tre.',
    ]);
  });
});

describe('a call on all that announces what follows', () => {
  it('ends nothing: what stands under it is read', () => {
    const read = given(
      'Thực hiện Chỉ thị số 2/CT-UBND ngày 5/3/2025 của Ủy ban nhân dân tỉnh.\nĐể bãi tre luôn xanh, người dân có bóng mát và có củi đun quanh năm.\nỦy ban nhân dân huyện yêu cầu các phòng, ban, ngành, Ủy ban nhân dân các xã tăng cường thực hiện việc trồng tre với các nội dung như sau:\n1. Tăng cường trồng tre:\nTrồng tre ven suối.\n2. Phân công thực hiện:\n2.1 Phòng Y tế:\n- Đo bãi tre.\n2.2 Phòng Nội vụ:\n- Rào bãi tre.\n',
      '',
    );
    expect(read).toEqual(expect.arrayContaining(['Phòng Y tế | Đo bãi tre.', 'Phòng Nội vụ | Rào bãi tre.']));
  });
});

describe('a long sentence that ends in an announcement of tasks', () => {
  it('gives each of them, whatever it asks itself ahead of them', () => {
    const asked =
      'Ủy ban nhân dân các xã bố trí kinh phí từ nguồn ngân sách của xã và các nguồn khác theo quy định, huy động sự đóng góp của các hộ dân ven suối để triển khai trồng tre trên địa bàn, tập trung một số nhiệm vụ cụ thể sau:';
    expect(given(`1. ${asked}\n- Đo bãi tre;\n- Rào bãi tre.\n2. Sở Y tế phát thuốc.\n`)).toEqual([
      'Ủy ban nhân dân các xã | Đo bãi tre;',
      'Ủy ban nhân dân các xã | Rào bãi tre.',
      'Sở Y tế | Sở Y tế phát thuốc.',
    ]);
  });
});

describe('a call on all to carry out what stands above', () => {
  it('gives nothing, also with what to do where that is difficult', () => {
    const heads = 'Thủ trưởng các sở; người đứng đầu các cơ quan, đơn vị có liên quan';
    const call = `${heads} chịu trách nhiệm tổ chức triển khai thực hiện nghiêm túc các nội dung nêu trên`;
    const tasks = '1. Sở Y tế trồng tre.\n2. Tổ chức thực hiện\n';
    const trouble = 'trong quá trình thực hiện nếu phát sinh khó khăn, kịp thời báo cáo Sở Y tế tổng hợp';

    expect(given(`${tasks}${call}; ${trouble}.\n`)).toEqual(['Sở Y tế | Sở Y tế trồng tre.']);
    expect(given(`${tasks}${heads} gửi số măng trước ngày 30/3/2026, ${trouble}.\n`)).toHaveLength(2);
  });

  it('is none either as an item of the article on when a decision begins', () => {
    const decision = HEAD.replace('I. TỔ CHỨC THỰC HIỆN\n', '');
    const end = 'Điều 2. Hiệu lực thi hành\n1. Nghị quyết này có hiệu lực từ ngày ký.\n';

    expect(
      given(
        `Điều 1. Tổ chức thực hiện\n1. Sở Y tế\na) Trồng tre.\n${end}2. Các sở, Ủy ban nhân dân các xã chịu trách nhiệm thi hành Nghị quyết này.\n`,
        decision,
      ),
    ).toEqual(['Sở Y tế | Trồng tre.']);
  });
});

describe('bodies that have "the following responsibilities"', () => {
  it('are named below with what each has', () => {
    expect(
      given(
        '1. Các sở\na) Trồng tre.\nb) Đo măng.\n2. Ngoài trách nhiệm nêu trên, các sở có các trách nhiệm sau:\na) Sở Y tế: Kiểm tra vườn măng.\nb) Sở Nội vụ: Gửi báo cáo.\n',
      ),
    ).toEqual([
      'Các sở | Trồng tre.',
      'Các sở | Đo măng.',
      'Sở Y tế | Kiểm tra vườn măng.',
      'Sở Nội vụ | Gửi báo cáo.',
    ]);
  });
});

describe('a line that is set in as the first one of its paragraph', () => {
  it('begins another paragraph, full as the line before may be', () => {
    const first =
      '      Trồng tre ở các bãi ven suối và đo số măng của từng xã theo\nkế hoạch mùa mưa, gửi số liệu về Sở Y tế đúng theo quy định.\n';
    expect(
      given(
        `1. Sở Y tế\n${first}      Đồng thời, kiểm tra các vườn măng ở các xã vùng cao, vùng xa của\ntỉnh.\n`,
      ),
    ).toHaveLength(2);
  });
});

describe('what stands under a group ahead of its tasks', () => {
  it.each([
    'Trưởng Tiểu ban: Đồng chí Bí thư Huyện ủy. Cơ quan giúp việc: Văn phòng Huyện ủy.',
    'Tổ trưởng: Phó Chủ tịch UBND xã; Thư ký: Giáo viên Địa lý.',
    'Đồng chí liên hệ: Chuyên viên Phòng Nội vụ, điện thoại 0900 000 000.',
    'Đầu mối liên hệ: Văn phòng Huyện ủy.',
  ])('is no task where it says who is in it or whom to ask: %s', (line) => {
    expect(given(`1. Tiểu ban Trồng tre\n${line}\n- Đào hố quanh bãi tre.\n`)).toEqual([
      'Tiểu ban Trồng tre | Đào hố quanh bãi tre.',
    ]);
  });

  it.each([
    'Liên hệ: đặt xe chở tre trước ngày 5/6/2026.',
    'Trao đổi, thống nhất về số tre (đại diện các xã cùng bàn).',
    'Tặng tre cho hộ nghèo: Chủ tịch Hội Nông dân phối hợp chọn hộ.',
    'Giới thiệu người đan tre (lãnh đạo các xã lập danh sách).',
    'Đọc và góp ý sổ tre: lãnh đạo các phòng góp ý.',
  ])('is a task where somebody has something to do: %s', (line) => {
    expect(given(`1. Tiểu ban Trồng tre\n- ${line}\n`)).toHaveLength(1);
  });

  it('is a task where somebody is to keep in touch', () => {
    expect(given('1. Tiểu ban Trồng tre\n- Liên hệ các hộ có bãi tre trước ngày 5/6/2026.\n')).toHaveLength(
      1,
    );
  });
});
