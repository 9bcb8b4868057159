import { describe, expect, it } from '@jest/globals';
import { given } from './clean-water-plan.js';

const CONTENTS = 'II. NỘI DUNG';

describe('a sentence that names behind what is done who does it', () => {
  it.each([
    ['Bể chứa chung 40 khối do Phòng Kinh tế chủ trì thiết kế, thi công.', 'Phòng Kinh tế'],
    ['Tài liệu về nước do Trạm Y tế xã biên soạn.', 'Trạm Y tế xã'],
    ['Dự thảo quy chế lấy nước phân công Phòng Pháp chế soạn thảo trong tháng 5/2026.', 'Phòng Pháp chế'],
  ])('gives it to that one: %s', (sentence, name) => {
    expect(given(CONTENTS, `1. ${sentence}`)).toEqual([`${name} | ${sentence}`]);
  });

  it.each([
    'Trạm bơm do Công ty Cấp nước vận hành từ năm 2021.',
    'Nước ở bản hiện do Trạm Y tế xã phụ trách.',
    'Phí nước do các hộ tự chi trả.',
    'Quy chế lấy nước đã giao Phòng Kinh tế soạn thảo.',
    'Bảo đảm 100% giếng do Công ty Cấp nước phụ trách đạt quy chuẩn.',
    'Sử dụng tài liệu do Trạm Y tế xã biên soạn để tuyên truyền.',
    'Rà soát quy định phân công Phòng Kinh tế quản lý giếng để sửa đổi.',
  ])('gives nothing where that is so already: %s', (sentence) => {
    expect(given(CONTENTS, `1. ${sentence}`)).toEqual([]);
  });
});

describe('steps with their titles on lines of their own', () => {
  const STEPS = ['Bước 1. Đo nước (từ 01/3 đến 05/3)', 'Bước 2. Báo cáo'];

  it('give what a paragraph behind each says that one of the house is to do', () => {
    const [one, other] = [
      'Phòng Kỹ thuật lấy mẫu nước ở tất cả các giếng sâu.',
      'Các Trạm Cấp nước gửi số liệu theo mẫu về Phòng Kỹ thuật.',
    ];
    expect(given(CONTENTS, 'Các bước như sau:', STEPS[0] ?? '', one, STEPS[1] ?? '', other)).toEqual([
      `Phòng Kỹ thuật | ${one}`,
      `Các Trạm Cấp nước | ${other}`,
    ]);
  });

  it('give nothing to who comes with something, nor what is done by nobody', () => {
    const told = [
      'Các hộ nộp đơn xin nối ống cho trạm gần nhất.',
      'Kết quả được ghi vào sổ ngay trong ngày.',
    ];
    expect(
      given(CONTENTS, 'Các bước như sau:', STEPS[0] ?? '', told[0] ?? '', STEPS[1] ?? '', told[1] ?? ''),
    ).toEqual([]);
  });
});

describe('a label for who does it', () => {
  const TASKS = ['+ Phát tờ rơi về nước sạch.', '+ Vận động các hộ ký cam kết.'];

  it('may stand over the tasks', () => {
    expect(
      given(
        'II. NỘI DUNG',
        '1. Tuyên truyền (từ 22/4)',
        '* Đơn vị thực hiện: Mặt trận phường',
        ...TASKS,
        '* Đơn vị thực hiện: Đoàn phường',
        '+ Treo 20 băng rôn.',
      ),
    ).toEqual([
      'Mặt trận phường | Phát tờ rơi về nước sạch.',
      'Mặt trận phường | Vận động các hộ ký cam kết.',
      'Đoàn phường | Treo 20 băng rôn.',
    ]);
  });

  it('stands behind a task where other labels do too', () => {
    expect(
      given(
        'II. NHIỆM VỤ',
        '1. Treo băng rôn về nước.',
        '* Đơn vị thực hiện: Đoàn phường',
        '* Thời gian: tháng 5/2026.',
      ),
    ).toEqual(['Đoàn phường | Treo băng rôn về nước.']);
  });
});

describe('under the name of a body', () => {
  it.each([
    'Kết quả đo nước là căn cứ đánh giá mức độ hoàn thành nhiệm vụ.',
    'Trưởng các phòng có trách nhiệm tổ chức thực hiện Kế hoạch này.',
  ])('what only tells of the whole is no duty: %s', (line) => {
    expect(given('III. TỔ CHỨC THỰC HIỆN', '1. Sở Y tế', '- Đo các giếng.', `- ${line}`)).toEqual([
      'Sở Y tế | Đo các giếng.',
    ]);
  });
});

describe('what a rule leaves alone', () => {
  const SHARED = ['III. TỔ CHỨC THỰC HIỆN', '1. Sở Y tế'];

  it.each([
    'Tham gia: giám sát việc cấp nước, báo cáo trước ngày 10/5/2026.',
    'Cử cán bộ đo nước. (Danh sách gửi về Sở Nội vụ trước ngày 10/5/2026).',
    'Xây dựng kịch bản gồm: vỡ đập; UBND xã sơ tán dân; Trạm Y tế cấp cứu người bị nạn.',
    'Phục vụ hội nghị về nước. Các phòng họp chuẩn bị đủ máy chiếu.',
  ])('is a duty of the body above, whole: %s', (line) => {
    expect(given(...SHARED, `- ${line}`)).toEqual([`Sở Y tế | ${line}`]);
  });

  it('is what several do by a day, or beside what is theirs', () => {
    const lines = [
      'Các trường học thực hiện nhiệm vụ theo phân công của Sở Y tế trước ngày 10/5/2026.',
      'UBND các xã tổ chức thực hiện theo thẩm quyền việc cấp nước cho hộ nghèo.',
    ];
    expect(given(...SHARED, '- Đo nước.', ...lines.map((line, at) => `${at + 2}. ${line}`))).toHaveLength(3);
  });

  it('is what belongs to the body that directs', () => {
    const below = ['- Chỉ đạo đội ngũ cán bộ:', '+ Lấy mẫu nước.', '+ Dạy cách lọc.'];
    expect(given(...SHARED, ...below)).toEqual(['Sở Y tế | Lấy mẫu nước.', 'Sở Y tế | Dạy cách lọc.']);
  });

  it('is what is made of results where somebody has to see to it', () => {
    const line = 'Kết quả đo nước là căn cứ xếp loại thi đua, Sở Nội vụ tổng hợp trước ngày 10/12/2026.';
    expect(given(...SHARED, `- ${line}`).join()).toContain('10/12/2026');
  });

  it('is a form that says what is to be done', () => {
    const lines = ['Cơ quan chủ trì: Sở Y tế.', 'Hình thức: Tổ chức hội thi trong tháng 5/2026.'];
    expect(given('II. NHIỆM VỤ', '1. Tuyên truyền về nước.', ...lines).join()).toContain('hội thi');
  });

  it('is a name ahead of a word that only begins as a level does', () => {
    const line = 'Hội Nông dân (HND) xã hội hóa việc xây bể chứa.';
    expect(given('III. TỔ CHỨC THỰC HIỆN', `1. ${line}`)[0]).toMatch(/^Hội Nông dân \|/u);
  });
});
