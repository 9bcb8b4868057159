import { describe, expect, it } from '@jest/globals';
import { given } from './clean-water-plan.js';

const TASKS = 'II. NHIỆM VỤ';
const LABELS = ['Cơ quan chủ trì: Sở Y tế.', 'Thời gian: thường xuyên.'];

describe('a task over a list of what it consists of, with label lines behind', () => {
  it.each([
    ['Tuyên truyền việc giữ nước, gồm các hình thức:', ['+ Phát thanh mỗi sáng;', '+ Dán bảng tin các bản.']],
    ['Kiểm tra nguồn nước tại các xã:', ['Năm 2026: xã Nậm Pì, xã Nậm Hua.', 'Năm 2027: xã Nậm Cắn.']],
    ['Mở lớp lấy mẫu nước cho:', ['- Cán bộ xã.', '- Trưởng bản.']],
    ['Mua vật tư cho các trạm, cụ thể:', ['a) 20 máy bơm;', 'b) 40 cuộn ống.']],
  ])('is one: %s', (task, lines) => {
    expect(given(TASKS, `1.1. ${task}`, ...lines, ...LABELS)).toEqual([
      `Sở Y tế | ${[task, ...lines.map((line) => line.replace(/^(?:[+-]|[ab]\)) /u, ''))].join('\n')}`,
    ]);
  });

  it.each([
    'Thực hiện các nhiệm vụ sau:',
    'Tổ chức giữ nước, tập trung vào:',
    'Triển khai các nội dung cụ thể:',
    'Tổ chức các hoạt động giữ nước như:',
    'Triển khai 02 dự án nước, cụ thể như sau:',
    'Bảo vệ nguồn nước:',
  ])('is none where it only announces tasks: %s', (title) => {
    expect(given(TASKS, `1.1. ${title}`, '- Cắm mốc bờ suối.', '- Trồng tre giữ đất.', ...LABELS)).toEqual([
      'Sở Y tế | Cắm mốc bờ suối.',
      'Sở Y tế | Trồng tre giữ đất.',
    ]);
  });
});

describe('label lines behind the last of several letters', () => {
  it('are for all of them where the others name nobody', () => {
    expect(
      given(TASKS, '1.1. Về bờ suối', 'a) Cắm mốc bờ suối.', 'b) Trồng tre giữ đất.', ...LABELS),
    ).toEqual(['Sở Y tế | Cắm mốc bờ suối.', 'Sở Y tế | Trồng tre giữ đất.']);
  });

  it.each(['a) Sở Nội vụ cắm mốc bờ suối.', 'a) Cắm mốc bờ suối (Sở Nội vụ thực hiện).'])(
    'are for the last alone where another names its own: %s',
    (first) => {
      expect(
        given(TASKS, '1.1. Về bờ suối', first, 'b) Trồng tre giữ đất.', ...LABELS).filter((each) =>
          each.startsWith('Sở Y tế'),
        ),
      ).toEqual(['Sở Y tế | Trồng tre giữ đất.']);
    },
  );

  it.each([
    ['Mục tiêu: 95% hộ có nước sạch.', 'a) '],
    ['Căn cứ: Luật Tài nguyên nước.', 'a) '],
    ['Yêu cầu: Bảo đảm đúng quy chuẩn.', 'a) '],
    ['Yêu cầu', 'a) '],
    ['Thực trạng: suối cạn từ tháng hai.', '1.1.1. '],
    ['Suối cạn từ tháng hai.', '1.1.1. '],
  ])('are not for what says no task: %s', (first, mark) => {
    const last = mark.replace('a)', 'b)').replace('1.1.1', '1.1.2');
    expect(
      given(TASKS, '1.1. Về bờ suối', `${mark}${first}`, `${last}Trồng tre giữ đất.`, ...LABELS),
    ).toEqual(['Sở Y tế | Trồng tre giữ đất.']);
  });

  it('are for the last alone where another has its own', () => {
    expect(
      given(
        TASKS,
        '1.1. Về bờ suối',
        'a) Cắm mốc bờ suối.',
        'Cơ quan chủ trì: Sở Nội vụ.',
        'b) Trồng tre giữ đất.',
        ...LABELS,
      ),
    ).toEqual(['Sở Nội vụ | Cắm mốc bờ suối.', 'Sở Y tế | Trồng tre giữ đất.']);
  });
});

describe('what a label for the lead says beside names', () => {
  const led = (value: string): string[] => given(TASKS, '1.1. Đào giếng bản', `Đơn vị chủ trì: ${value}`);

  it.each([
    ['Đảng ủy, Chi ủy các xã được chọn làm điểm', 'Đảng ủy, Chi ủy các xã được chọn làm điểm'],
    ['UBND các xã; Sở Y tế hướng dẫn', 'UBND các xã'],
    ['UBND các xã; Sở Y tế hướng dẫn chuyên môn; Sở Nội vụ theo dõi, đôn đốc.', 'UBND các xã'],
    ['Sở Y tế (đề nghị)', 'Sở Y tế'],
  ])('gives nobody anything of its own: %s', (value, who) => {
    expect(led(value)).toEqual([`${who} | Đào giếng bản`]);
  });

  it('gives each of several what it says of it', () => {
    expect(led('Sở Y tế đo nước; Sở Nội vụ hướng dẫn các xã ghi sổ')).toEqual([
      'Sở Y tế | Sở Y tế đo nước',
      'Sở Nội vụ | Sở Nội vụ hướng dẫn các xã ghi sổ',
    ]);
  });
});
