import { describe, expect, it } from '@jest/globals';
import type { PdfPiece } from '../../../../src/plans/import/document/pdf-content.js';
import { pdfText } from '../../../../src/plans/import/document/pdf-text.js';

const lefts = [60, 100, 300, 420, 520];

/** A line of a page with words at the left of the columns. */
const line = (y: number, ...words: readonly string[]): PdfPiece[] =>
  words.flatMap((text, column) =>
    text === '' ? [] : [{ text, x: lefts[column] ?? 0, y, width: text.length * 5, size: 12 }],
  );

const rowsOf = (pieces: readonly PdfPiece[]): string[] =>
  pdfText({ pages: [{ width: 700, height: 842, pieces, rules: [] }] })
    .text.split('\n')
    .filter((each) => each.includes('\t'));

const titles = line(100, 'TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian');

describe('a table of a PDF without drawn lines', () => {
  it('has the words of a row together by their columns, however many lines they take', () => {
    expect(
      rowsOf([
        ...titles,
        ...line(120, '1', 'Trồng hoa ở các ngõ và', 'Hội Phụ nữ', 'Các thôn', 'Quý I/2026'),
        ...line(136, '', 'tưới hằng ngày'),
        ...line(160, '2', 'Sơn tường rào', 'Đoàn Thanh niên', 'Công an xã,', '30/4/2026'),
        ...line(176, '', '', 'xã', 'các thôn'),
      ]),
    ).toEqual([
      'TT\tNội dung\tChủ trì\tPhối hợp\tThời gian',
      '1\tTrồng hoa ở các ngõ và tưới hằng ngày\tHội Phụ nữ\tCác thôn\tQuý I/2026',
      '2\tSơn tường rào\tĐoàn Thanh niên xã\tCông an xã, các thôn\t30/4/2026',
    ]);
  });

  it('ends before the first line that crosses its columns', () => {
    const text = pdfText({
      pages: [
        {
          width: 700,
          height: 842,
          rules: [],
          pieces: [
            ...titles,
            ...line(120, '1', 'Quét chợ', 'Ban quản lý chợ', 'Các tổ', 'Tháng 3/2026'),
            ...line(140, '2', 'Rửa bến', 'Đội bến', 'Các tổ', 'Tháng 4/2026'),
            {
              text: 'Các tổ báo cáo kết quả về Văn phòng trước ngày 30/4/2026.',
              x: 60,
              y: 170,
              width: 480,
              size: 12,
            },
          ],
        },
      ],
    }).text;
    expect(text).toContain('2\tRửa bến\tĐội bến\tCác tổ\tTháng 4/2026');
    expect(text).toContain('\nCác tổ báo cáo kết quả về Văn phòng');
  });

  it('stays lines where words of rows stand over their numbers', () => {
    const pieces = [
      ...titles,
      ...line(120, '', 'Trồng hoa ở các', 'Hội Phụ nữ'),
      ...line(136, '', 'ngõ nhỏ và các', '', 'Các thôn'),
      ...line(152, '', 'sân chung trong'),
      ...line(168, '1', 'mùa xuân', '', '', 'Quý I/2026'),
      ...line(200, '2', 'Sơn tường', 'Đoàn xã', 'Các thôn', 'Quý II/2026'),
    ];
    expect(rowsOf(pieces)).toContain('1\tmùa xuân\tQuý I/2026');
  });
});
