import { expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';

/** Paragraphs that a copy has put together, and broken where the source of a page had room for no more. */
const TEXT = `ỦY BAN NHÂN DÂN TỈNH NẬM KHE ------- CỘNG HÒA XÃ HỘI
  CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------------- Số: 08/KH-UBND Nậm Khe, ngày
  03 tháng 3 năm 2026 KẾ HOẠCH GIỮ
SẠCH NGUỒN NƯỚC CÁC BẢN VÙNG CAO NĂM 2026 Thực hiện Nghị quyết số 5-NQ/TU ngày
02/2/2026 của Tỉnh ủy Nậm Khe, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau: I.
MỤC ĐÍCH, YÊU CẦU 1. Mục đích - Nước về bản sạch quanh năm, người dân không phải
đi lấy xa. 2. Chỉ tiêu - 90% số bản có bể lọc; 100% bể được rào. II. NỘI DUNG VÀ PHÂN CÔNG
THỰC HIỆN 1. Sở Y tế: a) Lấy mẫu nước ở các mó đầu bản, trả kết quả trong 10
ngày; b) Chủ trì, phối hợp với Sở Tài chính lập dự toán mua bể lọc trước ngày 30 tháng 6 năm
2026. 2. Sở Nông nghiệp và Môi trường - Trồng cây quanh các mó nước. - Hướng dẫn
các xã rào bể. 3.
Ủy ban nhân dân các xã: Vận động người dân giữ bể, báo cáo hằng quý. Nơi nhận: - Như trên;
- Lưu: VT. TM. ỦY BAN NHÂN DÂN CHỦ TỊCH
`;

it('reads a text whose paragraphs were put together as the plan that it was', () => {
  for (const text of [TEXT, TEXT.replaceAll('\n', '\r\n'), TEXT.normalize('NFD')]) {
    const { symbol, issuedOn, issuer, type, title, bodies, basis } = readPlan(text);
    expect({ symbol, issuedOn, issuer, type, title }).toEqual({
      symbol: '08/KH-UBND',
      issuedOn: '2026-03-03',
      issuer: 'Ủy ban nhân dân tỉnh Nậm Khe',
      type: 'Kế hoạch',
      title: 'Giữ sạch nguồn nước các bản vùng cao năm 2026',
    });
    expect(basis.map((each) => each.symbol)).toEqual(['5-NQ/TU']);
    expect(
      bodies.flatMap(({ name, duties }) =>
        duties.map(({ text: words, dueOn, place }) => [
          name,
          words.normalize('NFC').replaceAll(/\s+/gu, ' '),
          dueOn,
          place,
        ]),
      ),
    ).toEqual([
      ['Sở Y tế', 'Lấy mẫu nước ở các mó đầu bản, trả kết quả trong 10 ngày;', null, 'II.1.a'],
      [
        'Sở Y tế',
        'Chủ trì, phối hợp với Sở Tài chính lập dự toán mua bể lọc trước ngày 30 tháng 6 năm 2026.',
        '2026-06-30',
        'II.1.b',
      ],
      ['Sở Nông nghiệp và Môi trường', 'Trồng cây quanh các mó nước.', null, 'II.2, gạch đầu dòng 1'],
      ['Sở Nông nghiệp và Môi trường', 'Hướng dẫn các xã rào bể.', null, 'II.2, gạch đầu dòng 2'],
      ['Ủy ban nhân dân các xã', 'Vận động người dân giữ bể, báo cáo hằng quý.', null, 'II.3'],
    ]);
  }
});

it('leaves the words of each duty where they stand in the source', () => {
  for (const { duties } of readPlan(TEXT).bodies)
    for (const { span, text } of duties)
      expect(TEXT.slice(...span).replaceAll(/\s+/gu, ' ')).toBe(text.replaceAll(/\s+/gu, ' '));
});

it('takes the counting inside a sentence for no list', () => {
  const lines = [
    'KẾ HOẠCH',
    'Giữ sạch nguồn nước năm 2026',
    'I. TỔ CHỨC THỰC HIỆN',
    '1. Sở Y tế',
    '- Làm ba việc: 1. Lấy mẫu; 2. Trả kết quả; 3. Lưu hồ sơ.',
    '- Tổ chức 2 đợt: a) Mùa khô; b) Mùa mưa.',
  ];
  expect(readPlan(lines.join('\n')).bodies.flatMap(({ duties }) => duties.map(({ text }) => text))).toEqual([
    'Làm ba việc: 1. Lấy mẫu; 2. Trả kết quả; 3. Lưu hồ sơ.',
    'Tổ chức 2 đợt: a) Mùa khô; b) Mùa mưa.',
  ]);
});
