import { describe, expect, it } from '@jest/globals';
import { given } from './clean-water-plan.js';

const ASSIGNS = 'III. PHÂN CÔNG NHIỆM VỤ';

describe('a row that names nobody', () => {
  const rows = (titles: string, ...cells: readonly string[]): string[] =>
    given(ASSIGNS, ...[titles, ...cells].map((row) => `| ${row} |`));

  it('is left open where bodies stand behind the tasks', () => {
    expect(
      rows(
        'TT | Nội dung | Đơn vị thực hiện | Thời gian',
        '1 | Đo nước các giếng | Ban Xây dựng Đảng | Quý I',
        '2 | Hội nghị chuyên đề về nước sạch | | Quý II',
        '3 | Rửa bể nước của trường | Chi bộ Trường Tiểu học | Quý III',
      ),
    ).toEqual(['Ban Xây dựng Đảng | Đo nước các giếng', 'Chi bộ Trường Tiểu học | Rửa bể nước của trường']);
  });

  it('goes on with the body above where one cell ahead stands over several tasks, or it says who helps', () => {
    expect(
      rows(
        'Đơn vị thực hiện | Nội dung | Thời gian',
        'Sở Y tế | Đo nước các giếng | Quý I',
        ' | Khử trùng các bể | Quý II',
      ),
    ).toEqual(['Sở Y tế | Đo nước các giếng', 'Sở Y tế | Khử trùng các bể']);
    expect(
      rows(
        'TT | Nội dung | Chủ trì | Phối hợp',
        '1 | Đo nước các giếng | Sở Y tế | Sở Xây dựng',
        '2 | Khử trùng các bể | | Sở Nội vụ',
      ),
    ).toEqual(['Sở Y tế | Đo nước các giếng', 'Sở Y tế | Khử trùng các bể']);
  });

  it('says on what it hangs, and no body', () => {
    expect(
      rows(
        'Tuần | Hoạt động | Đơn vị đảm nhận',
        '1 | Nạo vét mương nước | Chi đoàn bản Pa',
        '2 | Dự ngày hội nước sạch của tỉnh | Theo giấy mời',
        '3 | Thả cá vào hồ | Chi đoàn bản Mu',
      ),
    ).toEqual(['Chi đoàn bản Pa | Nạo vét mương nước', 'Chi đoàn bản Mu | Thả cá vào hồ']);
  });
});
