import { describe, expect, it } from '@jest/globals';
import { pdfText } from '../../../../src/plans/import/document/pdf-text.js';

/** A page whose lines begin at the margin; each with where it stands and how far it reaches. */
const textOf = (lines: readonly (readonly [text: string, y: number, width: number])[]): string =>
  pdfText({
    pages: [
      {
        width: 595,
        height: 842,
        rules: [],
        pieces: lines.map(([text, y, width]) => ({ text, x: 80, y, width, size: 13 })),
      },
    ],
  }).text.trimEnd();

describe('paragraphs of a PDF of which hardly any takes two lines', () => {
  it('end where the next one stands further down, full as their last line may be', () => {
    const short = Array.from({ length: 20 }, (_, index) => `${index + 1}. Tưới hoa ở ngõ ${index + 1}`);
    const wrapped = ['Trồng hoa ở các tuyến đường ven sông, quanh chợ và', 'trước các trường học.'] as const;
    const heading = '21. Các Hội Nông dân, Hội Phụ nữ, Đoàn Thanh niên';
    expect(
      textOf([
        ...short.map((text, index) => [text, 60 + index * 27, 180] as const),
        [wrapped[0], 600, 430],
        [wrapped[1], 615, 150],
        [wrapped[0], 642, 430],
        [wrapped[1], 657, 150],
        [heading, 684, 430],
        ['21.1. Làm đất trước mùa mưa.', 711, 200],
      ])
        .split('\n')
        .slice(-4),
    ).toEqual([wrapped.join(' '), wrapped.join(' '), heading, '21.1. Làm đất trước mùa mưa.']);
  });

  it('end ahead of a section and of what a plan is issued with', () => {
    const title = 'Trồng hoa ở các tuyến đường ven sông và quanh chợ';
    const issued = '(Ban hành kèm theo Quyết định số 12/QĐ-UBND)';
    const section = 'I. MỤC ĐÍCH, YÊU CẦU';
    expect(
      textOf([
        [title, 100, 430],
        [issued, 115, 430],
        [section, 130, 160],
        ['1. Làm đất trước mùa mưa.', 145, 200],
      ]).split('\n'),
    ).toEqual([title, issued, section, '1. Làm đất trước mùa mưa.']);
  });

  it('end ahead of who signs', () => {
    const last = 'Văn phòng Đảng ủy theo dõi việc trồng hoa và báo cáo';
    expect(
      textOf([
        [last, 100, 430],
        ['T/M BAN THƯỜNG VỤ', 115, 140],
        ['Nơi nhận: như trên', 130, 140],
      ]).split('\n'),
    ).toEqual([last, 'T/M BAN THƯỜNG VỤ', 'Nơi nhận: như trên']);
  });
});
