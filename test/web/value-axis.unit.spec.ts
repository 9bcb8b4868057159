import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { valueAxis } from '../../src/web/indicators/value-axis.js';

const values = fc.array(fc.double({ min: -1000, max: 100_000, noNaN: true }), { minLength: 1, maxLength: 8 });

describe('the axis of values', () => {
  it('begins at 0 for shares and counts, or below it where values are', () => {
    expect([valueAxis([20, 90]).from, valueAxis([3]).from, valueAxis([0, 0]).from]).toEqual([0, 0, 0]);
    expect(valueAxis([-2, 4])).toMatchObject({ from: -2, isCut: false });
    expect(valueAxis([95, 95])).toMatchObject({ from: 0, isCut: false });
  });

  it('begins higher only where all values lie too close together to be told apart', () => {
    expect(valueAxis([95.2, 96.8, 97])).toMatchObject({ from: 93, isCut: true });
    expect(valueAxis([1190, 1200])).toMatchObject({ from: 1180, isCut: true });
    expect(valueAxis([85, 97]).isCut).toBe(false);
  });

  it('holds all values, and lets those of a cut axis fill no more than its upper half', () => {
    fc.assert(
      fc.property(values, (all) => {
        const { from, to, isCut } = valueAxis(all);
        const [low, high] = [Math.min(...all), Math.max(...all)];
        expect(from <= low && to >= high && from < to).toBe(true);
        expect(isCut).toBe(from > 0);
        expect(!isCut || high - low <= (high - from) / 2 + 1e-6).toBe(true);
      }),
    );
  });
});
