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
        '* Tham gia: các hộ.',
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
