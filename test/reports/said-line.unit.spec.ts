import { describe, expect, it } from '@jest/globals';
import { withoutSaid } from '../../src/reports/said-line.js';

const left = (line: string, text = 'Gọi số 0912') => withoutSaid(line, text, '[…]');

describe('a line of a document', () => {
  it('loses what it says, between the name of its body and the report that says so', () => {
    expect(
      [
        'Gọi số 0912',
        '- Gọi số 0912',
        '– Đảng ủy xã Lát: Gọi số 0912 (báo cáo gửi ngày 10/06/2026)',
        'Gọi số 0912 (Báo cáo số 12-BC/ĐU, ngày 10/06/2026)',
        '- Đảng ủy xã Lát: đã hoàn thành. Gọi số 0912 (báo cáo (bản ký) gửi ngày 10/06/2026)',
        '- Đảng ủy xã Lát: Kiến nghị Huyện ủy: Gọi số 0912 Kết quả xử lý: tiếp thu, Sẽ làm. (báo cáo)',
        '- Đảng ủy xã Lát: Xin ý kiến Kết quả xử lý: tiếp thu, Gọi số 0912. (báo cáo)',
        '- Đảng ủy xã Lát: Kiến nghị Huyện ủy: Gọi số 0912. Kết quả xử lý: tiếp thu. Sẽ làm. (báo cáo)',
        '- Đảng ủy xã Lát: Xin ý kiến. Kết quả xử lý: tiếp thu. Gọi số 0912. (báo cáo)',
        '- Đảng ủy xã Lát: Mở đầu; Gọi số 0912; Sau cùng (báo cáo)',
      ].map((line) => left(line)),
    ).toEqual([
      '[…]',
      '- […]',
      '– Đảng ủy xã Lát: […] (báo cáo gửi ngày 10/06/2026)',
      '[…] (Báo cáo số 12-BC/ĐU, ngày 10/06/2026)',
      '- Đảng ủy xã Lát: đã hoàn thành. […] (báo cáo (bản ký) gửi ngày 10/06/2026)',
      '- Đảng ủy xã Lát: Kiến nghị Huyện ủy: […] Kết quả xử lý: tiếp thu, Sẽ làm. (báo cáo)',
      '- Đảng ủy xã Lát: Xin ý kiến Kết quả xử lý: tiếp thu, […]. (báo cáo)',
      '- Đảng ủy xã Lát: Kiến nghị Huyện ủy: […]. Kết quả xử lý: tiếp thu. Sẽ làm. (báo cáo)',
      '- Đảng ủy xã Lát: Xin ý kiến. Kết quả xử lý: tiếp thu. […]. (báo cáo)',
      '- Đảng ủy xã Lát: Mở đầu; […]; Sau cùng (báo cáo)',
    ]);
  });

  it('keeps the same words where they are but a part of what it says, and the names around it', () => {
    for (const line of [
      '- Đảng ủy xã Lát: Gọi số 0912345678 (báo cáo)',
      '- Đảng ủy xã Lát: Đã Gọi số 0912 (báo cáo)',
      'Gọi số 0912 (hoặc 0913) và báo lại (báo cáo)',
      'Gọi số 0912: không ai nghe',
      'Gọi số 0912, nếu cần',
    ])
      expect(left(line)).toBe(line);
    expect(left('- Đảng ủy xã Lát: Đạt', 'Đảng ủy xã Lát')).toBe('- Đảng ủy xã Lát: Đạt');
    expect(left('- Đơn vị: đã hoàn thành. Tốt (báo cáo)', 'đã hoàn thành')).toContain('đã hoàn thành');
    expect(left('Không có', '')).toBe('Không có');
  });

  it('loses it as often as it says it', () => {
    expect(left('- Gọi số 0912; Gọi số 0912; Gọi số 0912')).toBe('- […]; […]; […]');
  });
});
