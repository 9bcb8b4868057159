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

  it('is told where words of rows stand over their numbers', () => {
    const pieces = [
      ...titles,
      ...line(120, '', 'Trồng hoa ở các', 'Hội Phụ nữ'),
      ...line(136, '', 'ngõ nhỏ và các', '', 'Các thôn'),
      ...line(152, '', 'sân chung trong'),
      ...line(168, '1', 'mùa xuân', '', '', 'Quý I/2026'),
      ...line(200, '2', 'Sơn tường', 'Đoàn xã', 'Các thôn', 'Quý II/2026'),
    ];
    expect(rowsOf(pieces)).toContain(
      '1\tTrồng hoa ở các ngõ nhỏ và các sân chung trong mùa xuân\tHội Phụ nữ\tCác thôn\tQuý I/2026',
    );
  });

  it('is told though a narrow column breaks "TT", titles stand near together and a group reaches over all columns', () => {
    const wide = {
      text: 'CHĂM SÓC CÁC TUYẾN HOA VEN SÔNG VÀ TRONG CHỢ CỦA CẢ XÃ',
      x: 100,
      y: 160,
      width: 480,
      size: 12,
    };
    expect(
      rowsOf([
        ...line(100, 'T', 'Nội dung', 'Đơn vị', 'Đơn vị phối', 'Thời gian'),
        ...line(116, 'T', '', 'chủ trì', 'hợp', 'hoàn thành'),
        ...line(140, '1', 'Trồng hoa ở ngõ', 'Hội Phụ nữ', 'Các thôn', '30/4/20'),
        ...line(148, '', '', '', '', '26'),
        ...line(160, 'I'),
        wide,
        ...line(180, '2', 'Tưới hoa', 'Đoàn xã', 'Các thôn', 'Hằng tuần'),
      ]),
    ).toEqual([
      'T T\tNội dung\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian hoàn thành',
      '1\tTrồng hoa ở ngõ\tHội Phụ nữ\tCác thôn\t30/4/20 26',
      'I\tCHĂM SÓC CÁC TUYẾN HOA VEN SÔNG VÀ TRONG CHỢ CỦA CẢ XÃ\t\t\t',
      '2\tTưới hoa\tĐoàn xã\tCác thôn\tHằng tuần',
    ]);
  });
});

describe('paragraphs of a PDF that are not set in', () => {
  it('end where the next line stands further down than lines of a paragraph do, though they are full', () => {
    const drawn = (y: number, text: string): PdfPiece => ({
      text,
      x: 60,
      y,
      width: text.length * 5,
      size: 12,
    });
    const pieces = [
      drawn(100, 'Sở Xây dựng trồng cây ở các đường ven sông, chăm sóc cây cũ'),
      drawn(116, 'và báo cáo Ủy ban nhân dân tỉnh kết quả trong quý II năm ấy.'),
      drawn(138, 'Sở Y tế khám sức khỏe cho người trồng cây, phát thuốc cho họ'),
      drawn(154, 'và cấp cứu khi có tai nạn.'),
      drawn(176, 'Công an tỉnh giữ gìn trật tự trên các đường có người trồng'),
      drawn(192, 'cây.'),
    ];
    expect(
      pdfText({ pages: [{ width: 420, height: 842, pieces, rules: [] }] })
        .text.split('\n')
        .filter((each) => each !== ''),
    ).toEqual([
      'Sở Xây dựng trồng cây ở các đường ven sông, chăm sóc cây cũ và báo cáo Ủy ban nhân dân tỉnh kết quả trong quý II năm ấy.',
      'Sở Y tế khám sức khỏe cho người trồng cây, phát thuốc cho họ và cấp cứu khi có tai nạn.',
      'Công an tỉnh giữ gìn trật tự trên các đường có người trồng cây.',
    ]);
  });

  it('go on under the words behind their mark, where these are set out', () => {
    const drawn = (x: number, y: number, text: string): PdfPiece => ({
      text,
      x,
      y,
      width: text.length * 5,
      size: 12,
    });
    const pieces = [
      drawn(60, 100, 'Sở Xây dựng có trách nhiệm làm các việc sau đây trong năm nay'),
      drawn(60, 116, 'và các năm sau:'),
      drawn(60, 132, '• Trồng cây ở các đường ven sông, chăm sóc cây cũ cùng nhóm'),
      drawn(70, 148, 'Zalo của các phường và tưới cây trong mùa khô, trong đó có các'),
      drawn(70, 164, 'Đội xung kích.'),
      drawn(60, 180, '• Quét lá.'),
    ];
    expect(
      pdfText({ pages: [{ width: 420, height: 842, pieces, rules: [] }] })
        .text.trim()
        .split('\n')
        .slice(1),
    ).toEqual([
      '• Trồng cây ở các đường ven sông, chăm sóc cây cũ cùng nhóm Zalo của các phường và tưới cây trong mùa khô, trong đó có các Đội xung kích.',
      '• Quét lá.',
    ]);
  });
});
