import { describe, expect, it } from '@jest/globals';
import { pdfText } from '../../../../src/plans/import/document/pdf-text.js';

/** The lines of a text that say something. */
const saying = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** A page whose lines begin at the margin; each with where it stands and how far it reaches. */
const textOf = (lines: readonly (readonly [text: string, y: number, width: number])[]): string[] =>
  saying(
    pdfText({
      pages: [
        {
          width: 595,
          height: 842,
          rules: [],
          pieces: lines.map(([text, y, width]) => ({ text, x: 80, y, width, size: 13 })),
        },
      ],
    }).text,
  );

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
      ]).slice(-4),
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
      ]),
    ).toEqual([title, issued, section, '1. Làm đất trước mùa mưa.']);
  });

  it('end ahead of who signs', () => {
    const last = 'Văn phòng Đảng ủy theo dõi việc trồng hoa và báo cáo';
    expect(
      textOf([
        [last, 100, 430],
        ['T/M BAN THƯỜNG VỤ', 115, 140],
        ['Nơi nhận: như trên', 130, 140],
      ]),
    ).toEqual([last, 'T/M BAN THƯỜNG VỤ', 'Nơi nhận: như trên']);
  });
});

interface Drawn {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  /** How far it reaches, from the left edge of the page; the margin is at 530. */
  readonly until?: number;
  readonly size?: number;
}

const linesOf = (...pages: readonly (readonly Drawn[])[]): string[] => saying(wholeText(...pages));

const wholeText = (...pages: readonly (readonly Drawn[])[]): string =>
  pdfText({
    pages: pages.map((drawn) => ({
      width: 595,
      height: 842,
      rules: [],
      pieces: drawn.map(({ text, x = 80, y, until = 530, size = 13 }) => ({
        text,
        x,
        y,
        width: until - x,
        size,
      })),
    })),
  }).text;

/** Paragraphs of two lines, set in, that show where the margins of a page are. */
const usual = (from: number): Drawn[] =>
  Array.from({ length: 8 }, (_, at) => [
    { text: 'Trồng hoa ở các tuyến đường ven sông, quanh chợ và', x: 110, y: from + at * 36 },
    { text: 'trước các trường học.', y: from + at * 36 + 16, until: 210 },
  ]).flat();

describe('lines of a PDF', () => {
  it('have their words behind their marks, however far those are set out', () => {
    expect(
      linesOf([
        ...usual(60),
        { text: '1.', y: 360, until: 92 },
        { text: 'Tổ làm vườn thống kê số cây đã trồng ở các tuyến', x: 130, y: 360 },
        { text: 'đường và gửi Văn phòng.', y: 376, until: 220 },
        { text: '-', y: 400, until: 85 },
        { text: 'Các thôn tưới cây.', x: 130, y: 400, until: 240 },
      ]).slice(-2),
    ).toEqual([
      '1. Tổ làm vườn thống kê số cây đã trồng ở các tuyến đường và gửi Văn phòng.',
      '- Các thôn tưới cây.',
    ]);
  });

  it('that are parted at a hyphen are joined without a space', () => {
    expect(
      linesOf([
        ...usual(60),
        { text: 'Thực hiện Kế hoạch số 12/KH-', x: 110, y: 360 },
        { text: 'UBND, Tổ làm vườn chọn giống cây.', y: 376, until: 300 },
      ]).at(-1),
    ).toBe('Thực hiện Kế hoạch số 12/KH-UBND, Tổ làm vườn chọn giống cây.');
  });

  it('end a paragraph a little short of the margin that the others reach', () => {
    const end = 'Các thôn tưới cây vào mùa khô và làm cỏ, bón phân';
    expect(
      linesOf([
        ...usual(60),
        { text: end, y: 360, until: 500 },
        { text: 'Tổ làm vườn chọn giống cây.', y: 376, until: 300 },
      ]).slice(-2),
    ).toEqual([end, 'Tổ làm vườn chọn giống cây.']);
  });

  it('in capitals do not go on with a numbered line, nor a sentence with those that close a plan', () => {
    const heading = 'III. CÁC VIỆC CẦN LÀM NGAY TRONG MÙA KHÔ NĂM NAY';
    expect(
      linesOf([
        ...usual(60),
        { text: heading, y: 360 },
        { text: '1. Tưới cây ven đường', y: 376, until: 300 },
        { text: 'Tổ làm vườn chọn giống cây và báo cáo kết quả trồng.', y: 392 },
        { text: 'Trên đây là Kế hoạch trồng hoa.', y: 408, until: 300 },
      ]).slice(-4),
    ).toEqual([
      heading,
      '1. Tưới cây ven đường',
      'Tổ làm vườn chọn giống cây và báo cáo kết quả trồng.',
      'Trên đây là Kế hoạch trồng hoa.',
    ]);
  });

  it('are words where a margin stretches them apart, cells where several words stand together', () => {
    const words = ['Tổ', 'làm', 'vườn', 'chọn'].map((text, at) => ({
      text,
      x: 80 + at * 70,
      y: 360,
      until: 110 + at * 70,
    }));
    expect(linesOf([...usual(60), ...words]).at(-1)).toBe('Tổ làm vườn chọn');
    const cells = words.map((cell) => ({ ...cell, text: `${cell.text} cây` }));
    expect(linesOf([...usual(60), ...cells]).at(-1)).toBe('Tổ cây\tlàm cây\tvườn cây\tchọn cây');
  });

  it('may have any number of words', () => {
    const words = Array.from({ length: 150_000 }, (_, at) => ({
      text: 'cây',
      x: at * 60,
      y: 60,
      until: at * 60 + 20,
    }));
    expect(linesOf(words)).toEqual([words.map(({ text }) => text).join(' ')]);
    expect(linesOf(words.map((word, at) => ({ ...word, until: word.until + (at % 2) })))).toHaveLength(1);
  });
});

describe('the room between the paragraphs of a PDF', () => {
  const roomy = (from: number): Drawn[] =>
    Array.from({ length: 8 }, (_, at) => [
      { text: 'Trồng hoa ở các tuyến đường ven sông, quanh chợ và', x: 110, y: from + at * 40 },
      { text: 'trước các trường học.', y: from + at * 40 + 16, until: 210 },
    ]).flat();

  it('is a blank line: no guess of the reader joins what stands apart', () => {
    const heading = '4. Tổ làm vườn, Tổ tưới cây';
    expect(
      wholeText([
        ...roomy(60),
        { text: heading, y: 400, until: 300 },
        { text: 'Các tổ có trách nhiệm:', x: 110, y: 424, until: 250 },
      ]),
    ).toContain(`\n${heading}\n\nCác tổ có trách nhiệm:\n`);
  });
});

describe('a list of a PDF that stands in from the margin', () => {
  it('has lines that begin further out than its first ones', () => {
    expect(
      linesOf([
        ...usual(60),
        { text: '- Các thôn làm cỏ, bón phân cho cây ven đường và', x: 130, y: 360 },
        { text: 'tưới cây hai ngày một lần, khi trời không mưa thì tưới', x: 118, y: 376 },
        { text: 'mỗi ngày.', x: 118, y: 392, until: 240 },
      ]).at(-1),
    ).toBe(
      '- Các thôn làm cỏ, bón phân cho cây ven đường và tưới cây hai ngày một lần, khi trời không mưa thì tưới mỗi ngày.',
    );
  });

  it('has full lines that end without a mark ahead of an item further out', () => {
    const inner = '+ Tổ làm vườn, các thôn và Hội Phụ nữ các xã, phường';
    const outer = '- Tiền mua cây do các thôn góp.';
    expect(
      linesOf([
        ...usual(60),
        { text: inner, x: 130, y: 360 },
        { text: outer, x: 110, y: 376, until: 300 },
      ]).slice(-2),
    ).toEqual([inner, outer]);
  });
});

describe('an annex of a PDF that lies across', () => {
  it('has margins of its own: the paragraphs of the other pages are put together by theirs', () => {
    const wide = Array.from({ length: 40 }, (_, at) => ({
      text: 'Các thôn làm cỏ, bón phân cho cây ven đường và tưới cây hai ngày một lần, khi trời không mưa thì tưới mỗi ngày cho đến',
      x: 60,
      y: 60 + at * 12,
      width: 730,
      size: 13,
    }));
    const upright = usual(60).map(({ text, x = 80, y, until = 530 }) => ({
      text,
      x,
      y,
      width: until - x,
      size: 13,
    }));
    const pages = [
      { width: 595, height: 842, rules: [], pieces: upright },
      { width: 842, height: 595, rules: [], pieces: wide },
    ];
    expect(pdfText({ pages }).text.split('\n')[0]).toBe(
      'Trồng hoa ở các tuyến đường ven sông, quanh chợ và trước các trường học.',
    );
  });

  it('takes no margin from short lines that are as long', () => {
    const names = Array.from({ length: 14 }, (_, at) => `- Tổ làm vườn thôn ${at + 1}`);
    const pieces = names.map((text, at) => ({ text, x: 105, y: 60 + at * 16, width: 150, size: 13 }));
    expect(saying(pdfText({ pages: [{ width: 842, height: 595, rules: [], pieces }] }).text)).toEqual(names);
  });
});

describe('a footnote of a PDF', () => {
  const ref = { x: 300, y: 355, until: 304, size: 7 };
  const line = { text: 'Thực hiện Nghị quyết số 12-NQ/HU', x: 110, y: 360, until: 299 };

  it('leaves with its number neither a space nor another place of the line', () => {
    expect(
      linesOf([
        ...usual(60),
        line,
        { ...ref, text: '1' },
        { text: ', Ban', x: 304, y: 360, until: 525 },
        { text: 'Thường vụ giao các thôn trồng cây.', y: 376, until: 300 },
      ]).at(-1),
    ).toBe('Thực hiện Nghị quyết số 12-NQ/HU, Ban Thường vụ giao các thôn trồng cây.');
    const [spaced] = linesOf([line, { ...ref, text: '1 ' }, { text: 'của', x: 306, y: 360, until: 330 }]);
    expect(spaced).toBe('Thực hiện Nghị quyết số 12-NQ/HU của');
  });

  it('is left out at the foot also where its number is raised', () => {
    const note = [
      { text: '1', x: 80, y: 776, until: 84, size: 6 },
      { text: 'Theo quy định hiện hành.', x: 86, y: 780, until: 300, size: 10 },
    ];
    expect(linesOf([...usual(60), ...note]).join()).not.toContain('Theo quy định');
  });
});

describe('a paragraph over two pages of a PDF', () => {
  const last = 'Các thôn làm cỏ, bón phân cho cây ven đường mùa khô;';

  it('goes on behind a semicolon', () => {
    const pages = linesOf(
      [...usual(60), { text: last, x: 110, y: 360 }],
      [{ text: 'tưới cây hai ngày một lần.', y: 60, until: 240 }],
    );
    expect(pages.at(-1)).toBe(`${last} tưới cây hai ngày một lần.`);
  });

  it('goes on under the words behind its mark, over all of its lines', () => {
    const mark = { text: 'a)', x: 120, y: 360, until: 135 };
    const begun = { text: 'Các thôn làm cỏ, bón phân cho cây ven đường và', x: 145, y: 360 };
    const rest = [
      { text: 'tưới cây hai ngày một lần, khi trời không mưa thì tưới', x: 145, y: 60 },
      { text: 'mỗi ngày.', x: 145, y: 76, until: 240 },
    ];
    const whole = `a) ${begun.text} ${rest[0]?.text} ${rest[1]?.text}`;
    expect(linesOf([...usual(60), mark, begun], rest).at(-1)).toBe(whole);
  });

  it('goes on with another sentence where paragraphs are set in', () => {
    const sentence = last.replace(';', '.');
    const head = { text: 'Cây chết thì trồng lại.', y: 60, until: 240 };
    const page = [...usual(60), { text: sentence, x: 110, y: 360 }];
    expect(linesOf(page, [head]).at(-1)).toBe(`${sentence} ${head.text}`);
    expect(linesOf(page, [{ ...head, x: 110 }]).at(-1)).toBe(head.text);
  });
});

describe('the number of a page', () => {
  const numbered = (number: number, ...more: readonly Drawn[]): Drawn[] => [
    { text: String(number), x: 300, y: 40, until: 307 },
    ...usual(70),
    ...more,
  ];

  it('is left out where it goes up from page to page; a row that a page ends with keeps its own', () => {
    const text = linesOf(numbered(2), numbered(3, { text: '12', y: 780, until: 94 }), numbered(4));
    expect(text.filter((line) => /^\d+$/.test(line))).toEqual(['12']);
  });

  it('is left out at the edge of a document whose numbers do not go up', () => {
    expect(linesOf(numbered(2), numbered(2)).filter((line) => /^\d+$/.test(line))).toEqual([]);
  });
});
