import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import { given } from './clean-water-plan.js';

const work = new Map([
  ['Sở Y tế', ['Rà soát danh sách hộ nghèo.', 'Lập danh sách người có công.']],
  ['Văn phòng Ủy ban nhân dân tỉnh', ['In sổ tay hướng dẫn.', 'Tổ chức hội nghị trực tuyến.']],
  ['Ủy ban nhân dân các xã', ['Bố trí kinh phí thực hiện.', 'Cử cán bộ tham gia tập huấn.']],
]);

/** How marks of a list are written, by the place of an item in it, from 0. */
const marks: Readonly<Record<string, (at: number) => string>> = {
  '1.': (at) => `${String(at + 1)}. `,
  '1)': (at) => `${String(at + 1)}) `,
  '1/': (at) => `${String(at + 1)}/ `,
  '(1)': (at) => `(${String(at + 1)}) `,
  'a)': (at) => `${'abc'.charAt(at)}) `,
  '(i)': (at) => `(${'i'.repeat(at + 1)}) `,
  '-': () => '- ',
  '+': () => '+ ',
  '*': () => '* ',
  '•': () => '• ',
};

function readParts(parts: readonly string[]): string[] {
  const draft = readPlan(
    ['KẾ HOẠCH', 'Cứu bãi tre ven suối năm 2026', 'I. TỔ CHỨC THỰC HIỆN', ...parts].join('\n'),
  );
  return draft.bodies.flatMap(({ name, duties }) => duties.map(({ text }) => `${name}: ${text}`));
}

const all = [...work].flatMap(([name, items]) => items.map((item) => `${name}: ${item}`));

describe('what a body has to do, as a list under its name in another list', () => {
  const pairs = Object.keys(marks).flatMap((outer) =>
    Object.keys(marks).map((inner) => [outer, inner] as const),
  );

  it.each(pairs)('is read with "%s" ahead of the names and "%s" ahead of the tasks', (outer, inner) => {
    const parts = [...work].flatMap(([name, items], at) => [
      `${marks[outer]?.(at) ?? ''}${name}:`,
      ...items.map((item, place) => `${marks[inner]?.(place) ?? ''}${item}`),
    ]);
    expect(readParts(parts)).toEqual(all);
  });

  it('is read where "1." begins anew under "1.1. Sở Y tế" and under names without a number or a colon', () => {
    const numbered = [...work].flatMap(([name, items], at) => [
      `1.${String(at + 1)}. ${name}`,
      ...items.map((item, place) => `${String(place + 1)}. ${item}`),
    ]);
    expect(readParts(['1. Phân công nhiệm vụ', ...numbered])).toEqual(all);
    const bare = [...work].flatMap(([name, items]) => [
      `${name} có trách nhiệm`,
      ...items.map((item) => `- ${item}`),
    ]);
    expect(readParts(bare)).toEqual(all);
  });
});

describe('a list that goes on after the name of a body', () => {
  it('is of those above where the body has its own under another mark', () => {
    expect(
      readParts([
        '1. Sở Y tế',
        '- Các bệnh viện:',
        '+ Lập danh sách người bệnh.',
        '- Rà soát thuốc rắn cắn.',
      ]),
    ).toEqual(['Các bệnh viện: Lập danh sách người bệnh.', 'Sở Y tế: Rà soát thuốc rắn cắn.']);
  });

  it('is of the next body where that is named', () => {
    expect(
      readParts([
        '- Sở Y tế:',
        '- Rà soát thuốc rắn cắn.',
        '- Sở Nội vụ lập danh sách.',
        '- Sở Tài chính: cấp tiền.',
      ]),
    ).toEqual([
      'Sở Y tế: Rà soát thuốc rắn cắn.',
      'Sở Nội vụ: Sở Nội vụ lập danh sách.',
      'Sở Tài chính: cấp tiền.',
    ]);
  });

  it('is of that body too below what its tasks are about', () => {
    const tasks = [
      '- Công tác tuyên truyền:',
      '- Tổ chức mít tinh.',
      '- Công tác hậu cần:',
      '- Chuẩn bị nước uống.',
    ];
    expect(readParts(['1. Đoàn xã', ...tasks, '2. Sở Y tế', '- Trực cấp cứu.'])).toEqual([
      'Đoàn xã: Tổ chức mít tinh.',
      'Đoàn xã: Chuẩn bị nước uống.',
      'Sở Y tế: Trực cấp cứu.',
    ]);
  });

  it('is of nobody where it tells of money or reports', () => {
    expect(
      readParts(['- Sở Y tế:', '- Báo cáo số rắn trước ngày 30/6/2026.', '- Kinh phí: từ ngân sách tỉnh.']),
    ).toEqual(['Sở Y tế: Báo cáo số rắn trước ngày 30/6/2026.']);
  });

  it('is of the section where a number is used twice', () => {
    expect(
      readParts([
        '1. Sở Y tế',
        '- Rà soát thuốc rắn cắn.',
        '1. Sở Nội vụ',
        '- Lập danh sách.',
        '2. Sở Tài chính',
        '- Cấp tiền.',
      ]),
    ).toEqual(['Sở Y tế: Rà soát thuốc rắn cắn.', 'Sở Nội vụ: Lập danh sách.', 'Sở Tài chính: Cấp tiền.']);
  });
});

describe('a list of the same marks, set in', () => {
  const CHARGES = 'III. TỔ CHỨC THỰC HIỆN';

  it('is what the item above it consists of, and ends where the next item is set in less', () => {
    const goods = ['- Làm biển báo:', '    - 05 tấm ở bến;', '    - Tranh cổ động cho các bản.'];
    expect(given(CHARGES, '1. Sở Y tế', ...goods, '- Đo nước.', '2. Sở Xây dựng', '- Vẽ bản đồ.')).toEqual([
      'Sở Y tế | Làm biển báo:\n05 tấm ở bến;\nTranh cổ động cho các bản.',
      'Sở Y tế | Đo nước.',
      'Sở Xây dựng | Vẽ bản đồ.',
    ]);
  });

  it('is tasks under a name and under what only announces them', () => {
    expect(
      given(
        CHARGES,
        '- Sở Y tế:',
        '   - Đo nước.',
        '   - Thực hiện các việc sau:',
        '      - Phát sổ.',
        '- Sở Nội vụ:',
        '   - Cử người.',
      ),
    ).toEqual(['Sở Y tế | Đo nước.', 'Sở Y tế | Phát sổ.', 'Sở Nội vụ | Cử người.']);
  });

  it('is none where a page only sets the next name in further', () => {
    expect(given(CHARGES, '- Sở Y tế:', '- Đo nước.', '   - Sở Nội vụ:', '   - Cử người.')).toEqual([
      'Sở Y tế | Đo nước.',
      'Sở Nội vụ | Cử người.',
    ]);
  });
});

describe('what stands below a task', () => {
  const CHARGES = 'III. TỔ CHỨC THỰC HIỆN';

  it('is of the thing that is made, whatever its items begin with', () => {
    expect(
      given(
        CHARGES,
        '1. Sở Y tế',
        'a) Ký quy chế với Hội Nông dân tỉnh; nội dung phối hợp gồm:',
        '- Tuyên truyền giữ nước.',
        '- Tổ chức ngày hội tre.',
        'b) Đo nước.',
      ),
    ).toEqual([
      'Sở Y tế | Ký quy chế với Hội Nông dân tỉnh; nội dung phối hợp gồm:\nTuyên truyền giữ nước.\nTổ chức ngày hội tre.',
      'Sở Y tế | Đo nước.',
    ]);
  });

  it('is tasks where the words above only announce them', () => {
    expect(
      given(CHARGES, '1. Sở Y tế', 'a) Thực hiện các nội dung gồm:', '- Vẽ bản đồ.', '- Phát sổ.'),
    ).toEqual(['Sở Y tế | Vẽ bản đồ.', 'Sở Y tế | Phát sổ.']);
  });

  it('is of some of those named where the words above only look back', () => {
    expect(
      given(
        CHARGES,
        '1. Các xã vùng cao: ngoài nhiệm vụ chung tại mục I,',
        '- Xã Nậm Khe đắp bờ suối.',
        '- Trồng tre.',
      ),
    ).toEqual(['Xã Nậm Khe | Xã Nậm Khe đắp bờ suối.', 'Các xã vùng cao | Trồng tre.']);
  });
});
