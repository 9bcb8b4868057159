import { describe, expect, it } from '@jest/globals';
import { given, HEAD } from './small-plan.js';

describe('the Front', () => {
  const works = HEAD.replace('TỔ CHỨC THỰC HIỆN', 'NỘI DUNG CỤ THỂ CÁC MẶT');

  it('has to do what an item under “Công tác ...” says that it does', () => {
    const item = 'Ban Thường trực Ủy ban MTTQ xã vận động các hộ giữ bãi tre.';
    expect(given(`1. Công tác vận động\n- ${item}\n`, works)).toEqual([
      `Ban Thường trực Ủy ban MTTQ xã | ${item}`,
    ]);
    expect(given(`1. Bãi tre ven hồ\n- ${item}\n`, works)).toEqual([]);
    expect(given('1. Công tác vận động\n- Ủy ban MTTQ xã đã vận động các hộ giữ bãi tre.\n', works)).toEqual(
      [],
    );
    expect(
      given('1. Công tác vận động\n- Ủy ban MTTQ xã ban hành Kế hoạch số 12/KH-MT về bãi tre.\n', works),
    ).toEqual([]);
  });

  it('is responsible behind a comma too', () => {
    expect(
      given('1. Kết thúc mùa măng, Ủy ban MTTQ phường, chịu trách nhiệm gom báo cáo của các bãi tre.\n'),
    ).toEqual([
      'Ủy ban MTTQ phường | Kết thúc mùa măng, Ủy ban MTTQ phường, chịu trách nhiệm gom báo cáo của các bãi tre.',
    ]);
  });

  it('has one more report in a paragraph behind the first where it is due on another day', () => {
    const reports = (day: string): string =>
      `1. Ủy ban MTTQ xã thực hiện chế độ báo cáo như sau:\na) Báo cáo số bãi tre trước ngày 05/3/2026.\nBáo cáo số măng của các hộ ${day}.\nb) Báo cáo chung trước ngày 10/7/2026.\n`;
    expect(given(reports('trước ngày 05/6/2026'))).toHaveLength(3);
    expect(given(reports('theo mẫu kèm theo'))).toHaveLength(2);
  });
});
