import { describe, expect, it } from '@jest/globals';
import { given } from './clean-water-plan.js';

const ASSIGNS = [
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Sở Y tế',
  '- Lấy mẫu nước giếng.',
  '2. Đề nghị Hội Nông dân tỉnh',
  'Vận động hội viên giữ giếng.',
];
const TASKS = ['Sở Y tế | Lấy mẫu nước giếng.', 'Hội Nông dân tỉnh | Vận động hội viên giữ giếng.'];

describe('a paragraph behind the tasks of the last body', () => {
  it.each([
    'Trên cơ sở Kế hoạch này, các sở, ngành, UBND các xã tập trung chỉ đạo, tổ chức thực hiện.',
    'Các sở, ngành, UBND các xã căn cứ nội dung Kế hoạch này và tình hình thực tế triển khai thực hiện cho phù hợp.',
    'Giám đốc các sở, Chủ tịch UBND các xã chịu trách nhiệm chỉ đạo, tổ chức thực hiện Kế hoạch này.',
    'Yêu cầu các phòng, ban, UBND các xã triển khai thực hiện nghiêm túc; quá trình thực hiện có vướng mắc, kịp thời phản ánh về Sở Y tế.',
    'Trên tinh thần Kế hoạch này, các tổ chuyên môn, giáo viên nghiêm túc thực hiện.',
    'Trên đây là Kế hoạch giữ giếng. Yêu cầu Thủ trưởng các đơn vị triển khai thực hiện nghiêm túc; trong quá trình thực hiện nếu có khó khăn, vướng mắc, kịp thời phản ánh về Sở Y tế.',
  ])('is no task where all together only carry the plan out: %s', (text) => {
    expect(given(...ASSIGNS, text)).toEqual(TASKS);
    expect(
      given(...ASSIGNS, text, 'Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo Sở Y tế.'),
    ).toEqual(TASKS);
  });

  it.each([
    'Trên cơ sở Kế hoạch này, các sở, ngành lập danh sách giếng, tổ chức thực hiện.',
    'Các sở, ngành, UBND các xã tổ chức thực hiện, gửi báo cáo trước ngày 15/12/2026.',
  ])('is one where they have more to do: %s', (text) => {
    expect(given(...ASSIGNS, text).length).toBe(3);
  });

  it('is one where nothing else is assigned', () => {
    const text =
      'Giám đốc các sở, Chủ tịch UBND các xã căn cứ Kế hoạch này tổ chức thực hiện kịp thời, hiệu quả.';
    expect(given('III. TỔ CHỨC THỰC HIỆN', text)).toEqual([
      `Giám đốc các sở, Chủ tịch UBND các xã | ${text}`,
    ]);
  });
});

describe('a meeting', () => {
  const meeting = (...facts: readonly string[]): string[] =>
    given(
      'II. NỘI DUNG',
      '1. Học tập, quán triệt',
      '1.1. Đối với Đảng bộ xã',
      'Tổ chức 01 hội nghị vào buổi sáng.',
      ...facts,
      '1.2. Đối với các chi bộ',
      'Các chi bộ mở hội nghị cho đảng viên trước ngày 30/4/2026.',
    );

  it.each([
    'Thành phần: cấp ủy viên, trưởng bản.',
    'Địa điểm: Nhà văn hóa bản Sim.',
    'Báo cáo viên: đồng chí Bí thư Đảng ủy xã.',
  ])('is held for those whom its title names: %s', (fact) => {
    expect(meeting(fact)).toEqual([
      'Các chi bộ | Các chi bộ mở hội nghị cho đảng viên trước ngày 30/4/2026.',
    ]);
  });

  it.each([
    'Báo cáo viên: đồng chí Bí thư Đảng ủy xã.',
    'Thư ký: đồng chí Chánh Văn phòng.',
    'Địa điểm: Nhà văn hóa bản Sim.',
    'Thời lượng: 01 ngày.',
    'Kinh phí: từ ngân sách xã.',
    'Tài liệu: do Sở Nội vụ biên soạn.',
  ])('is told of among tasks: %s', (fact) => {
    const ahead = ['III. TỔ CHỨC THỰC HIỆN', '1. Sở Y tế', '- Mở 02 lớp về nước sạch.'];
    expect(given(...ahead, `- ${fact}`)).toEqual(['Sở Y tế | Mở 02 lớp về nước sạch.']);
  });

  it.each([
    'Báo cáo viên: đồng chí Bí thư chuẩn bị bài giảng trước ngày 5/4/2026.',
    'Kinh phí: lập dự toán, trình UBND tỉnh trước ngày 5/4/2026.',
  ])('may ask for something: %s', (task) => {
    const ahead = ['III. TỔ CHỨC THỰC HIỆN', '1. Sở Y tế', '- Mở 02 lớp về nước sạch.'];
    expect(given(...ahead, `- ${task}`).length).toBe(2);
  });
});

describe('a programme that a label says who holds', () => {
  const programme = (who: string): string[] =>
    given(
      'II. NỘI DUNG',
      '1. Các chương trình',
      '1.1. Chương trình "Giếng trong bản sạch"',
      '- Nội dung: phát tờ rơi, tặng bể lọc.',
      `- Đơn vị thực hiện: ${who}`,
      '1.2. Chương trình "Suối xanh"',
      '- Nội dung: nhặt rác ven suối.',
      '- Đơn vị thực hiện: Hội Nông dân tỉnh.',
    );

  it('is what that body does with its partners, where that is said', () => {
    const task = 'Tỉnh đoàn chủ trì, phối hợp với Sở Y tế lập các đội lắp bể lọc nước tại 12 bản vùng cao.';
    expect(programme(task)[0]).toBe(`Tỉnh đoàn | ${task}`);
  });

  it('is the task of that body, where its partners are all that is told', () => {
    expect(programme('Tỉnh đoàn chủ trì, phối hợp với Sở Y tế tổ chức trong tháng 7/2026.')[0]).toContain(
      'Tỉnh đoàn | Chương trình "Giếng trong bản sạch"',
    );
  });

  it('may be of the Unions of all schools', () => {
    expect(
      given(
        'II. NỘI DUNG',
        '- Mùa nước: Đoàn các trường đại học, cao đẳng lập 12 đội về các bản vùng cao trước ngày 30/6/2026.',
      ),
    ).toEqual([
      'Đoàn các trường đại học, cao đẳng | Đoàn các trường đại học, cao đẳng lập 12 đội về các bản vùng cao trước ngày 30/6/2026.',
    ]);
  });
});

describe('what owners see to by themselves', () => {
  it.each([
    '1. Đối với các cơ sở ươm giống: Chủ cơ sở tự lọc nước tưới, có sự giám sát của thú y xã.',
    '1. Chủ hộ tự lọc nước trước khi dùng.',
  ])('is no task of a body: %s', (text) => {
    expect(given('II. NỘI DUNG', text, '2. Giữ giếng ở các bản.')).toEqual([]);
  });

  it('is no more than that', () => {
    const text = 'Trạm Y tế xã Nậm Sim kiểm tra bể nước của các hộ trước ngày 30/4/2026.';
    expect(given('II. NỘI DUNG', `1. ${text}`, '2. Giữ giếng ở các bản.')).toEqual([
      `Trạm Y tế xã Nậm Sim | ${text}`,
    ]);
  });
});
