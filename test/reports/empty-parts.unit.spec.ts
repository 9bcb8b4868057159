import { describe, expect, it } from '@jest/globals';
import type { AskedIndicator } from '../../src/indicators/measurements.service.js';
import { emptyParts, emptyText, unconfirmedIncomplete } from '../../src/reports/empty-parts.js';

const line = (text: string, place: 'due' | 'not_yet_due' = 'due') => ({ text, place });
const indicator = (given: object, change: Partial<AskedIndicator> = {}): AskedIndicator =>
  ({
    definition: { measure: 'count' },
    value: { value: null, part: null, whole: null, ...given },
    asked: true,
    ended: false,
    ...change,
  }) as AskedIndicator;

describe('what is empty in a report', () => {
  it('are tasks that are due without a word, and indicators that are asked for without a value', () => {
    const lines = [line('Đã làm'), line(' \n'), line('', 'not_yet_due')];
    const indicators = [indicator({ value: 0 }), indicator({}), indicator({}, { asked: false })];
    const empty = emptyParts(lines, indicators);
    expect(empty).toEqual({ lines: 2, unsaid: 1, indicators: 2, unmeasured: 1 });
    expect(emptyText(empty)).toEqual({
      vi: '1 trong 2 nhiệm vụ, 1 trong 2 chỉ tiêu chưa có nội dung.',
      en: 'Still empty: 1 of 2 tasks, 1 of 2 indicators.',
    });
  });

  it('are shares of which only the part, or only the whole, is given', () => {
    const share = { definition: { measure: 'share' } as AskedIndicator['definition'] };
    const given = [{ part: 5 }, { whole: 5 }, { part: 0, whole: 0 }].map((one) => indicator(one, share));
    expect(emptyParts([], given)).toMatchObject({ indicators: 3, unmeasured: 2 });
  });

  it('is nothing where the report is whole', () => {
    expect(emptyText(emptyParts([line('Đã làm'), line('', 'not_yet_due')], []))).toBeNull();
  });

  it('is told where it is sent so without being meant', () => {
    const empty = { vi: 'Còn trống.', en: 'Still empty.' };
    expect(unconfirmedIncomplete(empty)).toMatchObject({
      code: 'report_incomplete',
      fields: [{ name: 'sendIncomplete' }],
      text: { vi: 'Còn trống. Hãy xác nhận nếu vẫn gửi báo cáo.' },
    });
  });
});
