import { describe, expect, it } from '@jest/globals';
import { given } from './clean-water-plan.js';

const ASSIGNS = 'II. TỔ CHỨC THỰC HIỆN';
const OPEN = 'II. LỰC LƯỢNG THAM GIA';
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

describe('groups of a small plan', () => {
  it('have members, who are no task, ahead of what they are to do', () => {
    expect(
      given(
        ASSIGNS,
        '1. Tổ lọc nước',
        'Cô Hà, hai phụ huynh lớp 3A.',
        'Nhiệm vụ: Rửa bể lọc trước ngày 15/5.',
        '2. Nhóm 2',
        '- Nhóm trưởng: KS. Bùi Văn Tám, Phó Trưởng phòng.',
        '- Thành viên: CN. Lan, DS. Mai.',
        '- Nhiệm vụ: đo độ trong của nước.',
      ),
    ).toEqual(['Tổ lọc nước | Rửa bể lọc trước ngày 15/5.', 'Nhóm 2 | đo độ trong của nước.']);
  });

  it('give tasks to one of them by his seat, and do some ahead of others', () => {
    expect(
      given(
        ASSIGNS,
        '1. Tổ lọc nước',
        '- Tổ trưởng: kiểm tra bể lọc.',
        '- Thay cát. ',
        '- Nhiệm vụ: Rửa bể lọc.',
      ),
    ).toEqual([
      'Tổ lọc nước | Tổ trưởng: kiểm tra bể lọc.',
      'Tổ lọc nước | Thay cát.',
      'Tổ lọc nước | Rửa bể lọc.',
    ]);
  });

  it('are known by their members over tasks, where no title says that a part assigns', () => {
    expect(
      given(
        OPEN,
        '1. Tổ vớt rác: 09 người, thầy Tài làm tổ trưởng.',
        'Dọn rác ở mương trước ngày 20/5.',
        '2. Tiểu ban nước uống, trà: Cô Vân (Trưởng TB), anh Bền',
        '- Chuẩn bị 40 bình nước.',
      ),
    ).toEqual([
      'Tổ vớt rác | Dọn rác ở mương trước ngày 20/5.',
      'Tiểu ban nước uống, trà | Chuẩn bị 40 bình nước.',
    ]);
  });

  it('are no bodies where below stands what they have', () => {
    expect(given(OPEN, '1. Tổ vớt rác: 09 người.', '- Vợt: 12 cái.', '- Ủng: 09 đôi.')).toEqual([]);
  });
});

describe('who does a task of a small plan', () => {
  it('stands behind "PT" in brackets', () => {
    expect(given(ASSIGNS, '- Đo nước giếng vào ngày 12/5 (PT: Trạm Y tế).', '- Bể chứa PT: 3 m3.')).toEqual([
      'Trạm Y tế | Đo nước giếng vào ngày 12/5 (PT: Trạm Y tế).',
    ]);
  });

  it('stands in a table with bars right beside the words', () => {
    expect(
      given(
        ASSIGNS,
        'TT|Nhiệm vụ|Đơn vị chủ trì|Thời gian',
        '1|Đo nước giếng|Trạm Y tế|Quý II',
        '2|Rửa bể lọc|P. QT&KHTC|Quý III',
      ),
    ).toEqual(['Trạm Y tế | Đo nước giếng', 'P. QT&KHTC | Rửa bể lọc']);
  });
});

describe('an empty cell for who acts', () => {
  const titles = row('STT', 'Nội dung', 'Người thực hiện', 'Thời gian');

  it('does not go on with the one above beside a meeting of all', () => {
    expect(
      given(
        ASSIGNS,
        titles,
        row('1', 'Đo nước giếng', 'Trạm Y tế', '12/5'),
        row('2', 'Họp rút kinh nghiệm', '', '20/5'),
      ),
    ).toEqual(['Trạm Y tế | Đo nước giếng']);
  });

  it('goes on with it where other rows have none either', () => {
    expect(
      given(
        ASSIGNS,
        titles,
        row('1', 'Đo nước giếng', 'Trạm Y tế', '12/5'),
        row('2', 'Đo nước hồ', '', '13/5'),
        row('3', 'Họp rút kinh nghiệm', '', '20/5'),
      ),
    ).toEqual(['Trạm Y tế | Đo nước giếng', 'Trạm Y tế | Đo nước hồ', 'Trạm Y tế | Họp rút kinh nghiệm']);
  });
});
