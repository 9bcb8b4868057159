import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { urgingText } from '../../src/web/reviews/urging-text.js';

const said = (...days: string[]) =>
  urgingText('Sơ kết năm 2026', days.map(calendarDay), calendarDay('2026-11-30'));

describe('the text that urges bodies to report', () => {
  it('names the day of reports that are not late, and asks for late ones at once', () => {
    expect(said('2026-12-16', '2026-12-16')).toBe(
      'Đề nghị đơn vị gửi báo cáo Sơ kết năm 2026 trước ngày 16/12/2026.',
    );
    expect(said('2026-11-30')).toBe('Đề nghị đơn vị gửi báo cáo Sơ kết năm 2026 trong ngày 30/11/2026.');
    expect(said()).toBe('Đề nghị đơn vị gửi báo cáo Sơ kết năm 2026.');
    expect(said('2026-11-27', '2026-11-20')).toBe(
      'Đề nghị đơn vị gửi ngay báo cáo Sơ kết năm 2026, đã quá hạn.',
    );
  });

  it('holds for whichever body is chosen where their days differ', () => {
    expect(said('2026-12-18', '2026-12-16')).toBe(
      'Đề nghị đơn vị gửi báo cáo Sơ kết năm 2026 trước ngày 16/12/2026 hoặc 18/12/2026, theo thời hạn của đơn vị.',
    );
    expect(said('2026-12-16', '2026-11-27')).toBe(
      'Đề nghị đơn vị gửi báo cáo Sơ kết năm 2026: đã quá hạn thì gửi ngay, chưa quá hạn thì gửi trước ngày 16/12/2026.',
    );
    expect(said('2026-12-18', '2026-12-16', '2026-12-20', '2026-12-22')).toBe(
      'Đề nghị đơn vị gửi báo cáo Sơ kết năm 2026 đúng thời hạn của đơn vị (từ 16/12/2026 đến 22/12/2026).',
    );
  });
});
