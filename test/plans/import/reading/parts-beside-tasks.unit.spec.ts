import { describe, expect, it } from '@jest/globals';
import { given } from './clean-water-plan.js';

describe('what is said of money', () => {
  it('gives something to a body by name that draws up, checks, advances or settles it', () => {
    expect(
      given(
        'II. KINH PHÍ',
        'Phòng Quản lý Nước lập dự toán gửi Chi cục trưởng ký, Phòng Tài vụ tạm ứng và thanh quyết toán theo chứng từ. Nguồn: thu phí nước năm 2026.',
      ),
    ).toEqual([
      'Phòng Quản lý Nước | Phòng Quản lý Nước lập dự toán gửi Chi cục trưởng ký',
      'Phòng Tài vụ | Phòng Tài vụ tạm ứng và thanh quyết toán theo chứng từ.',
    ]);
    expect(
      given(
        'II. KINH PHÍ THỰC HIỆN',
        'Ngân sách tỉnh bảo đảm. Việc mua ống phải tiết kiệm. Sở Tài chính hướng dẫn hồ sơ thanh toán cho các bản trước ngày 20/4/2026.',
      ),
    ).toEqual([
      'Sở Tài chính | Sở Tài chính hướng dẫn hồ sơ thanh toán cho các bản trước ngày 20/4/2026.',
    ]);
    expect(
      given(
        'II. KINH PHÍ',
        'Từ nguồn sự nghiệp môi trường. Riêng kinh phí thay ống chính, giao Sở Tài chính thẩm định, trình UBND tỉnh trước ngày 10/4/2026.',
      ).map((each) => each.slice(0, 60)),
    ).toEqual(['Sở Tài chính | Riêng kinh phí thay ống chính, giao Sở Tài ch']);
  });

  it('gives something to those of a kind, named among others, that draw up their estimates', () => {
    expect(
      given(
        'II. KINH PHÍ',
        '1. Nguồn kinh phí',
        'a) Phí nước.',
        '2. Hằng năm, căn cứ việc được giao, các khoa, Trung tâm Nước sạch xây dựng dự toán gửi Sở.',
      ),
    ).toHaveLength(1);
    expect(
      given('II. KINH PHÍ', '- Từ phí nước.', '- UBND các xã chủ động bố trí kinh phí trong dự toán năm 2026.'),
    ).toHaveLength(1);
  });

  it('gives nothing to who pays, nor to all there are', () => {
    for (const line of [
      'Sở Tài chính bố trí kinh phí từ ngân sách tỉnh.',
      'Ngân sách tỉnh bảo đảm. Các xã tự bảo đảm kinh phí của xã mình. Sở Tài chính cân đối trong dự toán.',
      'Từ ngân sách; các sở, ngành lập dự toán gửi Sở Tài chính.',
      'Các đơn vị lập dự toán theo quy định.',
      'Từ nguồn thu của Trung tâm Nước sạch và Quỹ Nước sạch.',
      'Kinh phí do Trung tâm Nước sạch chi trả. Phòng Tài vụ đã thẩm định dự toán.',
      'UBND các xã bố trí kinh phí từ ngân sách xã.',
    ])
      expect(given('II. KINH PHÍ', line)).toEqual([]);
  });
});
