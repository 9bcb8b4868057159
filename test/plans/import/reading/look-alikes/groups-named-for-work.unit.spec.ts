import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../../src/plans/import/reading/read-plan.js';
import { given, HEAD, TASKS } from './small-plan.js';

describe('a group that is named for its work', () => {
  it.each([
    'Hội Bảo vệ người tiêu dùng tỉnh',
    'Các đơn vị cung ứng giống tre',
    'Ban Chỉ đạo sáp nhập các thôn',
    'Các cơ quan hợp nhất',
    'Đội quy tập hài cốt liệt sĩ',
    'Tổ khử khuẩn',
    'Bộ phận thu nhận hồ sơ',
    'Tổ cách ly y tế xã Mây',
    'Ban chỉ huy hiệp đồng phòng thủ',
    'Trung tâm Công nghệ quan trắc môi trường',
    'Tiểu ban tiếp tế, hậu cần',
    'Tiểu ban Hậu cần - tiếp tế',
  ])('keeps the verb in its name: %s', (name) => {
    expect(given(`1. ${name}\n- Trồng tre.\n`)).toEqual([`${name} | Trồng tre.`]);
  });

  it.each([
    'Đội quy tập',
    'Tổ khử khuẩn',
    'các doanh nghiệp cung ứng giống tre',
    'Hội Bảo vệ người tiêu dùng',
  ])('is a partner under the whole of it: %s', (name) => {
    const text = `1. Sở Y tế phối hợp với ${name}, Sở Nội vụ trồng tre.\n`;
    const [duty] = readPlan(HEAD + text).bodies.flatMap(({ duties }) => duties);
    expect(duty?.cooperating).toEqual([name, 'Sở Nội vụ']);
  });

  it.each([
    ['Sở Y tế khử khuẩn các lán tre.', 'Sở Y tế'],
    ['Phòng Kinh tế dùng tre làm hàng rào.', 'Phòng Kinh tế'],
    ['Các doanh nghiệp cung ứng đủ giống tre.', 'Các doanh nghiệp'],
    ['Công an xã quy tập tre đổ.', 'Công an xã'],
    ['Giám đốc Sở Nội vụ - tiếp tế gạo cho đội trồng tre.', 'Giám đốc Sở Nội vụ'],
  ])('is no other body that does the same: %s', (text, name) => {
    expect(readPlan(`${HEAD}1. ${text}\n`).bodies.map((body) => body.name)).toEqual([name]);
  });
});

describe('"Nhóm" and what it is about', () => {
  it.each(['bệnh viện tuyến huyện', 'nguồn nhân lực', 'dữ liệu', 'dự án', 'sản phẩm số 2'])(
    'is a group of people over tasks: "Nhóm %s"',
    (name) => {
      expect(given(`1. Nhóm ${name}\n- Trồng tre.\n`)).toEqual([`Nhóm ${name} | Trồng tre.`]);
    },
  );

  it.each(['dự án số 2', 'dữ liệu', 'thiết bị ven suối', 'hàng 3'])(
    'is a group of people ahead of a task: "Nhóm %s: ..."',
    (name) => {
      expect(given(`1. Sở Y tế: Đo măng.\n2. Nhóm ${name}: Trồng tre.\n`)).toEqual([
        'Sở Y tế | Đo măng.',
        `Nhóm ${name} | Trồng tre.`,
      ]);
    },
  );

  it.each([
    ['dữ liệu về bãi tre', 'dự án ven suối'],
    ['khoáng sản', 'cây lấy măng'],
    ['chính sách', 'thủ tục'],
  ])('is a group of things in the part on tasks: "Nhóm %s", "Nhóm %s"', (one, other) => {
    expect(given(`1. Nhóm ${one}\n- Đo bãi tre.\n2. Nhóm ${other}\n- Phơi măng.\n`, TASKS)).toEqual([]);
  });
});
