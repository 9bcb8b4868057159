import { describe, expect, it } from '@jest/globals';
import { given, givenByDay } from './clean-water-plan.js';

const TASKS = 'II. NHIỆM VỤ';
const DUG = ['Sở Y tế | Đào giếng bản.'];

describe('what says who does a task', () => {
  it.each([
    '=> Sở Y tế chủ trì, phối hợp với Sở Nội vụ.',
    '→ Giao Sở Y tế thực hiện, hoàn thành trước 30/6/2026.',
    'Giao Sở Y tế chủ trì thực hiện.',
    'Sở Y tế chủ trì tham mưu.',
    'Trách nhiệm: Sở Y tế.',
    '- CQCT: Sở Y tế.',
    'ĐV thực hiện: Sở Y tế',
  ])('may stand below it: %s', (line) => {
    expect(given(TASKS, '1. Đo các suối.', '2. Đào giếng bản.', line)).toEqual(DUG);
  });

  it('is whoever leads, ahead of whoever looks after it', () => {
    const after = 'Lãnh đạo phụ trách: Đồng chí Phó Chủ tịch UBND tỉnh.';
    expect(given(TASKS, '1. Đào giếng bản.', after, 'Cơ quan chủ trì: Sở Y tế.')).toEqual(DUG);
    expect(given(TASKS, '1. Đào giếng bản.', after)).toEqual([
      'Đồng chí Phó Chủ tịch UBND tỉnh | Đào giếng bản.',
    ]);
  });

  it('has days and products ahead of it in a bracket, and what is told behind', () => {
    const lines = [
      '1. Đào giếng bản (tháng 5/2026, Sở Y tế chủ trì).',
      '2. Đo các suối (sản phẩm: sổ đo; Sở Nội vụ thực hiện).',
      '3. Trồng tre (Sở Xây dựng thực hiện); nghiệm thu trong quý III/2026.',
    ];
    expect(givenByDay(TASKS, ...lines).map((each) => each.replace(/ \| .* \| /u, ' | '))).toEqual([
      'Sở Y tế | 2026-05-31',
      'Sở Nội vụ | Đo các suối (sản phẩm: sổ đo; Sở Nội vụ thực hiện).',
      'Sở Xây dựng | 2026-09-30',
    ]);
  });

  it('is none of what a body answers for, nor of what else is told with its words', () => {
    for (const line of [
      'Trách nhiệm: nêu gương trước quần chúng.',
      'Thực hiện: lấy mẫu hằng tháng.',
      'Mục tiêu: 95% hộ có nước sạch.',
    ])
      expect(given(TASKS, '1. Đào giếng bản.', line)).toEqual([]);
  });
});

describe('label lines ahead of what is to be done', () => {
  it('give the dashes behind "Nội dung:"', () => {
    expect(
      given(
        TASKS,
        '1. Giếng bản',
        'Đơn vị chủ trì: Sở Y tế',
        'Nội dung:',
        '- Đào giếng bản.',
        '- Xây thành giếng.',
      ),
    ).toEqual([...DUG, 'Sở Y tế | Xây thành giếng.']);
  });

  it('give each what stands below who leads', () => {
    expect(
      given(
        TASKS,
        '1. Cơ quan chủ trì: Sở Y tế',
        '- Nội dung: Đào giếng bản.',
        '- Thời gian: Quý II/2026',
        '2. Cơ quan chủ trì: Sở Nội vụ',
        '- Nội dung: In sổ đo nước.',
      ),
    ).toEqual([...DUG, 'Sở Nội vụ | In sổ đo nước.']);
  });
});
