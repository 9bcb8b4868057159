import { describe, expect, it } from '@jest/globals';
import { given } from './clean-water-plan.js';

const CARRY_OUT = 'III. TỔ CHỨC THỰC HIỆN';

describe('rules that go only so far', () => {
  it('keep a row in capitals over dashes in a table of one cell a line', () => {
    expect(
      given(
        'II. NHIỆM VỤ',
        'TT',
        'Nội dung',
        'Cơ quan chủ trì',
        '1',
        'Thay ống dẫn nước',
        'Sở Y tế',
        '2',
        'Mua bơm tay',
        'Sở Tài chính',
        '3',
        'ĐƯA NƯỚC VỀ CÁC BẢN',
        '- Đào 7 giếng',
        '- Đặt 20 vòi nước',
        'Sở Xây dựng',
        '4',
        'Khơi mương',
        'Sở Y tế',
      ),
    ).toEqual([
      'Sở Y tế | Thay ống dẫn nước',
      'Sở Tài chính | Mua bơm tay',
      'Sở Xây dựng | ĐƯA NƯỚC VỀ CÁC BẢN - Đào 7 giếng - Đặt 20 vòi nước',
      'Sở Y tế | Khơi mương',
    ]);
  });

  it('take the body in brackets behind an office for the office, not for who acts', () => {
    expect(
      given(
        CARRY_OUT,
        '1. Sở Y tế, Sở Xây dựng:',
        '- Nộp phiếu đo nước cho đơn vị tổng hợp (Sở Y tế).',
        '- Họp mặt tại trụ sở cơ quan đăng cai (Sở Xây dựng).',
        '- Súc rửa bể chứa (Sở Xây dựng).',
        '- Nhắc các đơn vị khơi mương (Sở Y tế).',
      ),
    ).toEqual([
      'Sở Y tế, Sở Xây dựng | Nộp phiếu đo nước cho đơn vị tổng hợp (Sở Y tế).',
      'Sở Y tế, Sở Xây dựng | Họp mặt tại trụ sở cơ quan đăng cai (Sở Xây dựng).',
      'Sở Xây dựng | Súc rửa bể chứa (Sở Xây dựng).',
      'Sở Y tế | Nhắc các đơn vị khơi mương (Sở Y tế).',
    ]);
  });

  it('read tasks of their own below the main contents, not below those of a paper', () => {
    expect(
      given(
        CARRY_OUT,
        '1. Hội Phụ nữ tỉnh:',
        '- Triển khai phong trào giữ nước, các nội dung chủ yếu gồm:',
        '+ Mở 9 lớp dạy lọc nước trong quý II.',
        '+ Vận động 300 hộ xây bể trước ngày 30/9.',
        '- Ký bản ghi nhớ với Sở Y tế, nội dung phối hợp gồm:',
        '+ Đo nước hằng quý.',
        '+ Dạy lọc nước.',
      ),
    ).toEqual([
      'Hội Phụ nữ tỉnh | Mở 9 lớp dạy lọc nước trong quý II.',
      'Hội Phụ nữ tỉnh | Vận động 300 hộ xây bể trước ngày 30/9.',
      'Hội Phụ nữ tỉnh | Ký bản ghi nhớ với Sở Y tế, nội dung phối hợp gồm:\nĐo nước hằng quý.\nDạy lọc nước.',
    ]);
  });

  it('leave a paragraph without a body to whom the item over it begins with', () => {
    expect(
      given(
        CARRY_OUT,
        'a) Sở Y tế mua bơm tay; Sở Nội vụ cử thợ trông coi.',
        'Báo cáo việc mua sắm trước ngày 10/5/2026.',
        'b) Sở Xây dựng đào giếng; Sở Tài chính cấp kinh phí.',
        'Sở Công Thương kiểm tra giá ống nước.',
      ),
    ).toEqual([
      'Sở Y tế | Sở Y tế mua bơm tay',
      'Sở Nội vụ | Sở Nội vụ cử thợ trông coi.',
      'Sở Y tế | Báo cáo việc mua sắm trước ngày 10/5/2026.',
      'Sở Xây dựng | Sở Xây dựng đào giếng',
      'Sở Tài chính | Sở Tài chính cấp kinh phí.',
      'Sở Công Thương | Sở Công Thương kiểm tra giá ống nước.',
    ]);
  });

  it('give the rows of a committee that have no cell for who leads to the committee', () => {
    expect(
      given(
        'II. CHƯƠNG TRÌNH CÔNG TÁC',
        '| TT | Nội dung | Chủ trì | Thời gian |',
        '|---|---|---|---|',
        '| I | BAN THƯỜNG VỤ TỈNH ỦY | | |',
        '| 1 | Giám sát việc giữ nguồn nước | | Quý I |',
        '| II | THƯỜNG TRỰC TỈNH ỦY | | |',
        '| 1 | Chuẩn bị báo cáo về nguồn nước | Ban Dân vận Tỉnh ủy | Quý II |',
        '| 2 | Xem lại quy chế | | Quý III |',
      ),
    ).toEqual([
      'Ban Thường vụ Tỉnh ủy | Giám sát việc giữ nguồn nước',
      'Ban Dân vận Tỉnh ủy | Chuẩn bị báo cáo về nguồn nước',
    ]);
  });

  it('read no work in the programme of a meeting', () => {
    const rows = (first: string): readonly string[] => [
      '| TT | Nội dung | Người thực hiện | Đơn vị phối hợp |',
      '|---|---|---|---|',
      `| 1 | ${first} | Đoàn trường | Tổ Nhạc |`,
      '| 2 | Báo cáo kết quả năm | Sở Y tế | |',
    ];
    expect(given('II. CHƯƠNG TRÌNH HỘI NGHỊ', ...rows('Khơi mương'))).toEqual([]);
    expect(given('II. CHƯƠNG TRÌNH', ...rows('Văn nghệ chào mừng'))).toEqual([]);
    expect(given('II. CHƯƠNG TRÌNH', ...rows('Giới thiệu đại biểu'))).toEqual([]);
    const work = ['Đoàn trường | Khơi mương', 'Sở Y tế | Báo cáo kết quả năm'];
    expect(given('II. CHƯƠNG TRÌNH CÔNG TÁC', ...rows('Khơi mương'))).toEqual(work);
    expect(given('II. THỜI GIAN TỔ CHỨC BUỔI LỄ', ...rows('Khơi mương'))).toEqual(work);
  });

  it('keep the task ahead of a sentence that says it again with who leads', () => {
    expect(
      given(
        'II. NHIỆM VỤ',
        '1. Đào giếng cho 60 hộ trên đồi. Công ty Cấp nước Nậm Khe chủ trì đào, bàn giao theo hợp đồng.',
        '2. Rà soát đường ống. Sở Xây dựng chủ trì giải quyết toàn bộ nội dung trên.',
      ),
    ).toEqual([
      'Công ty Cấp nước Nậm Khe | Đào giếng cho 60 hộ trên đồi. Công ty Cấp nước Nậm Khe chủ trì đào, bàn giao theo hợp đồng.',
      'Sở Xây dựng | Rà soát đường ống. Sở Xây dựng chủ trì giải quyết toàn bộ nội dung trên.',
    ]);
  });

  it('take nobody for who acts whose rule it is', () => {
    expect(
      given(
        CARRY_OUT,
        '1. Đo nước ở 30 bản theo quy chuẩn (Bộ Y tế). Nộp phiếu về tỉnh (Sở Y tế).',
        '2. Súc bể theo quy định (Trạm Y tế); thay ống (Công ty Cấp nước Nậm Khe).',
      ),
    ).toEqual([
      'Sở Y tế | Đo nước ở 30 bản theo quy chuẩn (Bộ Y tế). Nộp phiếu về tỉnh (Sở Y tế).',
      'Trạm Y tế | Súc bể theo quy định (Trạm Y tế)',
      'Công ty Cấp nước Nậm Khe | thay ống (Công ty Cấp nước Nậm Khe).',
    ]);
  });
});
