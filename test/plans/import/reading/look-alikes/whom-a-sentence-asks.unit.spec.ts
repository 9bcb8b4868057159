import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../../src/plans/import/reading/read-plan.js';
import { given } from './small-plan.js';

const DECISION = 'UBND TỈNH NẬM KHE\nSố: 8/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc trồng tre\n';

describe('a sentence over tasks', () => {
  it('has them for the body that it urges, who leads them where it says so', () => {
    const text =
      'Điều 1. Trồng tre ven hồ.\nĐiều 2. Các việc trước mắt\nSở Y tế chủ trì, phối hợp với Sở Xây dựng tiến hành ngay các việc sau đây:\n- Đo bãi tre.\n- Mua giống tre.\n';
    expect(given(text, DECISION)).toEqual(['Sở Y tế | Đo bãi tre.', 'Sở Y tế | Mua giống tre.']);
    const [duty] = readPlan(DECISION + text).bodies.flatMap(({ duties }) => duties);
    expect([duty?.role, duty?.cooperating]).toEqual(['lead', ['Sở Xây dựng']]);
    expect(
      given(
        'Điều 1. Các việc khác\n1. UBND các xã chỉ đạo các thôn khẩn trương thực hiện các nhiệm vụ sau:\na) Đo bãi tre.\nb) Mua giống tre.\n',
        DECISION,
      ),
    ).toEqual(['UBND các xã | Đo bãi tre.', 'UBND các xã | Mua giống tre.']);
  });

  it('has none where it only tells what who issues the plan does', () => {
    expect(
      given(
        'Điều 1. Nội dung\nUBND tỉnh triển khai thực hiện các nội dung sau:\n- Đo bãi tre.\n- Mua giống tre.\n',
        DECISION,
      ),
    ).toEqual([]);
  });
});
