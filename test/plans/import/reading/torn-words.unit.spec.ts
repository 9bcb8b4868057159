import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import { given, HEAD } from './look-alikes/small-plan.js';

describe('words that a program has torn apart', () => {
  it('are put together where a text has several of them, in names, labels and duties', () => {
    const source = `${HEAD}1. UBND các huyện, thành ph ố\n- Trồng tre phù h ợ p với bãi sông của đ ơ n vị.\n2. Ki ế m giống tre.\n- Cơ quan chủ tr ì: Sở Y t ế.\n- Th ờ i gian thực hiện: Quý I/2026.\n`;
    const { bodies } = readPlan(source);

    expect(bodies.map(({ name }) => name)).toEqual(['UBND các huyện, thành phố', 'Sở Y tế']);
    expect(bodies[0]?.duties[0]?.text).toBe('Trồng tre phù hợp với bãi sông của đơn vị.');
    expect(bodies[1]?.duties[0]).toMatchObject({ role: 'lead', dueOn: '2026-03-31' });
  });

  it('keep their place in the source', () => {
    const source = `${HEAD}1. Sở Y tế\n- Trồng tre phù h ợ p với đ ơ n vị, k ế hoạch.\n`;
    const [start = 0, end = 0] = readPlan(source).bodies[0]?.duties[0]?.span ?? [];

    expect(source.slice(start, end)).toBe('Trồng tre phù h ợ p với đ ơ n vị, k ế hoạch.');
  });

  it('are left where they are few, and so are letters and numbers that stand alone', () => {
    expect(given('1. Sở Y tế\n- Trồng tre ở k ế hoạch học kỳ I; tổ c ở ấp 2.\n')).toEqual([
      'Sở Y tế | Trồng tre ở k ế hoạch học kỳ I; tổ c ở ấp 2.',
    ]);
    const text = 'Trồng tre k ế hoạch, h ợ p tác, đ ơ n vị, học kỳ I; ở ấp 2.';
    expect(given(`1. Sở Y tế\n- ${text}\n`)[0]).toContain('học kỳ I; ở ấp 2.');
  });

  it('are none where capitals or the letter of a group stand ahead of a small word', () => {
    const text = 'Trồng tre theo KH ứng phó, KH ứng dụng, KH ứng trực ở Tổ B ấp 3, Khu C ấp 4.';
    expect(given(`1. Sở Y tế\n- ${text}\n`)).toEqual([`Sở Y tế | ${text}`]);
  });
});
