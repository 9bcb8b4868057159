import { describe, expect, it } from '@jest/globals';
import { given } from './small-plan.js';

describe('a sentence that ends in a colon over what its task is to hold', () => {
  it('is the task, with its day', () => {
    expect(
      given(
        '1. Sở Nội vụ: Lập sổ tre trước ngày 30/4/2026, gồm các nội dung sau:\na) Bãi tre ven suối.\nb) Bãi tre trên đồi.\n',
      ),
    ).toEqual([
      'Sở Nội vụ | Lập sổ tre trước ngày 30/4/2026, gồm các nội dung sau:\nBãi tre ven suối.\nBãi tre trên đồi. | 2026-04-30',
    ]);
    expect(
      given('1. Sở Nội vụ\n- Lập báo cáo, trong đó nêu rõ các nội dung sau:\n+ Số măng.\n+ Số gốc tre.\n'),
    ).toHaveLength(1);
  });

  it('announces them where it answers for them, or where they are tasks', () => {
    expect(
      given('1. Sở Nội vụ: Chịu trách nhiệm về các nội dung sau:\na) Số măng.\nb) Số gốc tre.\n'),
    ).toHaveLength(2);
    expect(
      given(
        '1. Sở Nội vụ: Tổ chức hội tre với các nội dung sau:\na) Tổ chức thi đan nón.\nb) Trồng tre ven suối.\n',
      ),
    ).toHaveLength(2);
  });
});
