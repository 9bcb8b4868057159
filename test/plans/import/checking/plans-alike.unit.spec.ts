import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../../../src/kernel/calendar-day.js';
import {
  carriedOutBy,
  type ComparedPlan,
  type KnownPlan,
  plansAlike,
} from '../../../../src/plans/import/checking/plans-alike.js';

const plan = (given: Partial<ComparedPlan> = {}): ComparedPlan => ({
  symbol: null,
  issuedOn: null,
  title:
    'Kế hoạch thực hiện Chương trình hành động số 42-CTr/TU của Tỉnh ủy thực hiện Nghị quyết số 21-NQ/TW',
  basis: [{ symbol: '21-NQ/TW' }, { symbol: '42-CTr/TU' }],
  ...given,
});
const known = (given: Partial<KnownPlan> = {}): KnownPlan => ({
  ...plan(),
  id: 'p1',
  titleEn: null,
  status: 'in_force',
  hasCode: false,
  isOwn: true,
  ...given,
});
const likeness = (one: ComparedPlan, other: KnownPlan) => plansAlike(one, [other])[0]?.likeness;
const numbered = { symbol: '15-KH/HU', issuedOn: calendarDay('2026-01-05') };

describe('a plan like one that there is already', () => {
  it('is of the same document by its symbol, unless both have a day of their own, or by its title where one has no symbol', () => {
    const same = { kind: 'document' };
    const other = { title: 'Kế hoạch khác', basis: [] };
    expect(likeness(plan(numbered), known({ ...numbered, ...other }))).toEqual(same);
    const unspaced = { symbol: '15 - kh/hu', issuedOn: null };
    expect(likeness(plan(numbered), known({ ...unspaced, ...other }))).toEqual(same);
    expect(likeness(plan(numbered), known({ symbol: null }))).toEqual(same);
    const closed = known({ ...numbered, ...other, status: 'closed' });
    expect(likeness(plan(numbered), closed)).toEqual(same);
  });

  it('has the same symbol, or carries out the same document, where that plan is in force or a draft', () => {
    const later = { symbol: '15-KH/HU', issuedOn: calendarDay('2025-01-06'), title: 'Kế hoạch khác' };
    const bySymbol = { kind: 'symbol', symbol: '15-KH/HU' };
    expect(likeness(plan(numbered), known(later))).toEqual(bySymbol);
    expect(likeness(plan(numbered), known({ ...later, status: 'draft' }))).toEqual(bySymbol);
    expect(likeness(plan(numbered), known({ ...later, status: 'closed' }))).toBeUndefined();
    const titled = { title: 'Kế hoạch thực hiện Chương trình hành động số 42-CTr/TU về tổ chức cơ sở đảng' };
    const byBasis = { kind: 'basis', symbol: '42-CTr/TU' };
    expect(likeness(plan(), known(titled))).toEqual(byBasis);
    expect(likeness(plan(), known({ ...titled, status: 'closed' }))).toBeUndefined();
    expect(likeness(plan(), known({ title: 'Kế hoạch thực hiện 21-NQ/TW' }))).toBeUndefined();
  });

  it('of another committee has nothing in common but its code', () => {
    expect(likeness(plan(), known({ isOwn: false }))).toBeUndefined();
    expect(plansAlike(plan(), [known({ isOwn: false, hasCode: true })])).toEqual([
      expect.objectContaining({ id: 'p1', hasCode: true, likeness: null }),
    ]);
  });

  it('carries out the document of its basis that its title names first', () => {
    expect(carriedOutBy(plan())).toBe('42-CTr/TU');
    expect(carriedOutBy(plan({ title: 'Kế hoạch năm 2026' }))).toBeNull();
    expect(carriedOutBy(plan({ basis: [{ symbol: null }, { symbol: '21-NQ/TW' }] }))).toBe('21-NQ/TW');
  });
});
