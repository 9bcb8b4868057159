import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';

/** What a school's plan with these lines gives to whom, and until when. */
function givenInSchool(...lines: readonly string[]): string[] {
  const head = ['TRƯỜNG THCS MÂY', 'Số: 8/KH-THCSM', 'Mây, ngày 05 tháng 9 năm 2025', 'KẾ HOẠCH'];
  const { bodies } = readPlan([...head, 'Năm học 2025 - 2026', ...lines].join('\n'));
  return bodies.flatMap(({ name, duties }) =>
    duties.map(({ text, dueOn }) => [name, text, ...(dueOn === null ? [] : [dueOn])].join(' | ')),
  );
}

describe('a table of a year with bars between its cells', () => {
  const ROWS = [
    'II. KẾ HOẠCH TỪNG THÁNG',
    'Tháng | Nội dung công việc | Người thực hiện | Ghi chú',
    '9/2025 | Trồng tre ở cổng trường | Hiệu trưởng | Hai hàng',
  ];

  it.each([
    ['a space', ' | Đo lại sân bóng | Tổ Thể dục | '],
    ['nothing', '| Đo lại sân bóng | Tổ Thể dục |'],
    ['cells that are filled', ' | Đo lại sân bóng | Tổ Thể dục | Sân sau'],
  ])('has a month for all rows without one, behind which stands %s', (_, row) => {
    expect(givenInSchool(...ROWS, row, '10/2025 | Quét vôi | Tổ Văn phòng | ')).toEqual([
      'Hiệu trưởng | Trồng tre ở cổng trường | 2025-09-30',
      'Tổ Thể dục | Đo lại sân bóng | 2025-09-30',
      'Tổ Văn phòng | Quét vôi | 2025-10-31',
    ]);
  });

  it('is told from one with bars around its rows', () => {
    expect(
      givenInSchool(
        'II. KẾ HOẠCH TỪNG THÁNG',
        '| Tháng | Nội dung công việc | Người thực hiện |',
        '|---|---|---|',
        '| 9/2025 | Trồng tre ở cổng trường | Hiệu trưởng |',
        '|  | Đo lại sân bóng | Tổ Thể dục |',
      ),
    ).toEqual([
      'Hiệu trưởng | Trồng tre ở cổng trường | 2025-09-30',
      'Tổ Thể dục | Đo lại sân bóng | 2025-09-30',
    ]);
  });
});
