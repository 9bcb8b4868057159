import { describe, expect, it } from '@jest/globals';
import type { PdfPage, PdfPiece, PdfRule } from '../../../../src/plans/import/document/pdf-content.js';
import { pdfText } from '../../../../src/plans/import/document/pdf-text.js';

const xs = [60, 100, 300, 500];
const ys = [100, 140, 180, 220];

/** Words in the middle of a cell. */
const at = (row: number, column: number, text: string): PdfPiece => ({
  text,
  x: (xs[column] ?? 0) + 6,
  y: (ys[row] ?? 0) + 20,
  width: text.length * 6,
  size: 12,
});

/** A page with a table of three columns and rows; `reaches`: the rows whose last cell goes on with the one above. */
const pageOf = (pieces: readonly PdfPiece[], reaches: readonly number[]): PdfPage => {
  const across: PdfRule[] = ys.map((y, row) => ({
    x1: 60,
    y1: y,
    x2: reaches.includes(row) ? 300 : 500,
    y2: y,
  }));
  const down: PdfRule[] = xs.map((x) => ({ x1: x, y1: 100, x2: x, y2: 220 }));
  return { width: 595, height: 842, pieces, rules: [...across, ...down] };
};

const rowsIn = (pages: readonly PdfPage[]): string[] =>
  pdfText({ pages })
    .text.split('\n')
    .filter((line) => line.includes('\t'));

describe('a table over two pages of a PDF', () => {
  const first = pageOf(
    [
      at(0, 0, 'TT'),
      at(0, 1, 'Nội dung'),
      at(0, 2, 'Chủ trì'),
      at(1, 0, '1'),
      at(1, 1, 'Trồng hoa'),
      at(1, 2, 'Sở Nội vụ'),
    ].concat([at(2, 0, '2'), at(2, 1, 'Tưới hoa')]),
    [2],
  );
  const second = (lead: string): PdfPage =>
    pageOf(
      [
        at(0, 0, '3'),
        at(0, 1, 'Cắt cỏ'),
        at(1, 0, '4'),
        at(1, 1, 'Bón phân'),
        at(2, 0, '5'),
        at(2, 1, 'Tỉa cành'),
      ].concat(lead === '' ? [] : [at(0, 2, lead)]),
      [1],
    );

  it('goes on with the words of a cell that the page cuts', () => {
    expect(rowsIn([first, second('')])).toEqual([
      'TT\tNội dung\tChủ trì',
      '1\tTrồng hoa\tSở Nội vụ',
      '2\tTưới hoa\t-nt-',
      '3\tCắt cỏ\t-nt-',
      '4\tBón phân\t-nt-',
      '5\tTỉa cành\t',
    ]);
  });

  it('leaves a cell with words of its own, and one of another table', () => {
    expect(rowsIn([first, second('Sở Y tế')]).slice(3, 5)).toEqual([
      '3\tCắt cỏ\tSở Y tế',
      '4\tBón phân\t-nt-',
    ]);
    expect(rowsIn([second('')])[0]).toBe('3\tCắt cỏ\t');
  });

  it('has a row that the page cuts whole, also under the titles of its columns', () => {
    const titles = [at(0, 0, 'TT'), at(0, 1, 'Nội dung'), at(0, 2, 'Chủ trì')];
    const head = pageOf(
      [...titles, at(1, 0, '1'), at(1, 1, 'Trồng hoa ven sông, quanh'), at(1, 2, 'Sở Nông nghiệp và')],
      [],
    );
    const rest = (row: number): PdfPiece[] => [at(row, 1, 'chợ'), at(row, 2, 'Môi trường')];
    const whole = ['TT\tNội dung\tChủ trì', '1\tTrồng hoa ven sông, quanh chợ\tSở Nông nghiệp và Môi trường'];
    const next = [at(2, 0, '2'), at(2, 1, 'Cắt cỏ'), at(2, 2, 'Sở Y tế')];
    expect(rowsIn([head, pageOf([...rest(1), ...next], [])])).toEqual([...whole, '2\tCắt cỏ\tSở Y tế']);
    expect(rowsIn([head, pageOf([...titles, ...rest(1), ...next], [])])).toEqual([
      ...whole,
      '2\tCắt cỏ\tSở Y tế',
    ]);
  });

  it('has rows whole that one page after another cuts, under titles that each page repeats', () => {
    const titles = [at(0, 0, 'TT'), at(0, 1, 'Nội dung'), at(0, 2, 'Chủ trì')];
    const cut = (number: string): PdfPiece[] => [
      at(2, 0, number),
      at(2, 1, 'Trồng hoa, xong trong tháng 6 năm'),
      at(2, 2, 'Sở Y tế'),
    ];
    const pages = [
      [...titles, ...cut('1')],
      [...titles, at(1, 1, '2026 ở ven sông, quanh chợ'), ...cut('2')],
      [...titles, at(1, 1, 'nay, và trồng')],
      [...titles, at(1, 1, 'thêm cây')],
    ];
    expect(rowsIn(pages.map((pieces) => pageOf(pieces, [])))).toEqual([
      'TT\tNội dung\tChủ trì',
      '1\tTrồng hoa, xong trong tháng 6 năm 2026 ở ven sông, quanh chợ\tSở Y tế',
      '2\tTrồng hoa, xong trong tháng 6 năm nay, và trồng thêm cây\tSở Y tế',
    ]);
  });

  it('has a row whole of which one cell goes on in its sentence, however the others end, or with its next dash', () => {
    const cut = [at(2, 0, '1'), at(2, 1, '- Trồng hoa ven sông, quanh'), at(2, 2, 'Sở Y tế;')];
    const rest = [at(0, 1, 'chợ;'), at(0, 2, 'Sở Nội vụ')];
    expect(rowsIn([pageOf(cut, []), pageOf(rest, [])])).toEqual([
      '1\t- Trồng hoa ven sông, quanh chợ;\tSở Y tế; Sở Nội vụ',
    ]);
    const ended = [at(2, 0, '1'), at(2, 1, '- Trồng hoa;'), at(2, 2, 'Sở Y tế')];
    expect(rowsIn([pageOf(ended, []), pageOf([at(0, 1, '- Tưới hoa.')], [])])).toEqual([
      '1\t- Trồng hoa; - Tưới hoa.\tSở Y tế',
    ]);
    const own = [at(0, 1, '- Tưới hoa.'), at(0, 2, 'Sở Nội vụ')];
    expect(rowsIn([pageOf(ended, []), pageOf(own, [])])).toHaveLength(2);
  });

  it('ends with a single row, whose lines are those of a table only below the same columns', () => {
    const row = [
      at(0, 0, '3'),
      at(0, 1, 'Cắt cỏ,'),
      at(0, 2, 'Sở Y tế'),
      { ...at(0, 1, 'bón phân'), y: 135 },
    ];
    const { rules, ...page } = pageOf(row, []);
    const single = { ...page, rules: rules.filter(({ x1, x2, y1 }) => x1 === x2 || y1 <= 140) };
    const end = { ...single, rules: single.rules.map((rule) => ({ ...rule, y2: Math.min(rule.y2, 140) })) };
    expect(rowsIn([first, end]).at(-1)).toBe('3\tCắt cỏ, bón phân\tSở Y tế');
    expect(rowsIn([end])).not.toContain('3\tCắt cỏ, bón phân\tSở Y tế');
  });

  it('leaves a row whose number stands for several, also where it says its own time or figure', () => {
    const row = (row: number, number: string, words: string, other: string): PdfPiece[] =>
      [at(row, 1, words), at(row, 2, other)].concat(number === '' ? [] : [at(row, 0, number)]);
    for (const [one, other] of [
      ['30/6/2026', '30/9/2026'],
      ['tháng 3', 'tháng 9'],
      ['20', '5'],
      ['các xã', 'các phường'],
    ] as const)
      expect(
        rowsIn([pageOf(row(2, '1', 'Trồng hoa', one), []), pageOf(row(0, '', 'Tưới hoa', other), [])]),
      ).toEqual([`1\tTrồng hoa\t${one}`, `\tTưới hoa\t${other}`]);
  });

  it('leaves a row of the next page that has no number but begins its own words', () => {
    const head = pageOf([at(0, 0, '1'), at(0, 1, 'Trồng hoa'), at(0, 2, 'Sở Nội vụ')], []);
    expect(rowsIn([head, pageOf([at(0, 1, 'Tưới hoa'), at(0, 2, 'Sở Y tế')], [])])).toEqual([
      '1\tTrồng hoa\tSở Nội vụ',
      '\tTưới hoa\tSở Y tế',
    ]);
  });
});

describe('a row of cells alone on its page', () => {
  const titles = [
    at(0, 0, 'TT'),
    at(0, 1, 'Nội dung'),
    { ...at(0, 1, 'công việc'), y: 135 },
    at(0, 2, 'Chủ trì'),
  ];
  const box = (below: readonly PdfPiece[]): PdfPage => ({
    width: 595,
    height: 842,
    pieces: [...titles, ...below],
    rules: [
      ...[100, 140].map((y) => ({ x1: 60, y1: y, x2: 500, y2: y })),
      ...xs.map((x) => ({ x1: x, y1: 100, x2: x, y2: 140 })),
    ],
  });
  const line = (text: string, y: number): PdfPiece => ({ text, x: 66, y, width: text.length * 6, size: 12 });
  const rows = pageOf([at(0, 0, '1'), at(0, 1, 'Trồng hoa'), at(0, 2, 'Sở Nội vụ'), at(1, 1, 'Tưới')], []);

  it('has the titles of the table on the next page where only the number of the page is below it', () => {
    expect(rowsIn([box([line('7', 800)]), rows])[0]).toBe('TT\tNội dung công việc\tChủ trì');
  });

  it('is none where words go on below it', () => {
    expect(rowsIn([box([line('Các xã trồng hoa.', 180)]), rows])[0]).not.toBe(
      'TT\tNội dung công việc\tChủ trì',
    );
  });
});

describe('a table whose groups have titles between the lines', () => {
  /** A row that is ruled all around; `cuts`: where its cells begin and end. */
  const rowAt = (y: number, cuts: readonly number[], height = 40): PdfRule[] => [
    ...[y, y + height].map((y1) => ({ x1: cuts[0] ?? 0, y1, x2: cuts.at(-1) ?? 0, y2: y1 })),
    ...cuts.map((x) => ({ x1: x, y1: y, x2: x, y2: y + height })),
  ];
  const words = (y: number, cells: readonly string[]): PdfPiece[] =>
    cells.map((text, column) => ({ ...at(0, column, text), y: y + 20 }));
  /** Two rows of a table, the title of a group between them, and two lines in a cell of the second. */
  const page = (cuts: readonly number[]): PdfPage => ({
    width: 595,
    height: 842,
    rules: [...rowAt(100, cuts), ...rowAt(180, cuts)],
    pieces: [
      ...words(100, ['TT', 'Nội dung', 'Chủ trì']),
      { ...at(0, 0, 'Cây cảnh'), y: 160 },
      ...words(180, ['1', 'Trồng hoa và', 'Sở Nội vụ']),
      { ...at(0, 1, 'tưới hoa'), y: 214 },
    ],
  });
  const linesIn = (one: PdfPage): string[] =>
    pdfText({ pages: [one] })
      .text.trim()
      .split(/\n+/);

  it('keeps the cells of a row that stands by itself', () => {
    expect(linesIn(page(xs))).toEqual([
      'TT\tNội dung\tChủ trì',
      'Cây cảnh',
      '1\tTrồng hoa và tưới hoa\tSở Nội vụ',
    ]);
  });

  it('keeps them also where there are two columns', () => {
    const { pieces, ...rest } = page([60, 100, 300]);
    const own = pieces.filter(({ x }) => x < 300);
    expect(linesIn({ ...rest, pieces: own })).toEqual([
      'TT\tNội dung',
      'Cây cảnh',
      '1\tTrồng hoa và tưới hoa',
    ]);
  });

  it('takes no box with other sides for a row of it', () => {
    const rules = [...rowAt(100, xs), ...rowAt(180, [60, 140, 400, 500])];
    expect(linesIn({ ...page(xs), rules }).join('\n')).not.toContain('và tưới hoa');
  });

  it('takes no boxes for letters for it, which stand in two lines of words with the same sides', () => {
    const cuts = [160, 180, 200, 220, 240];
    /** A line of words with its letters in boxes. */
    const line = (y: number, before: string, letters: string, after: string): PdfPiece[] =>
      [...letters]
        .map((text, box) => ({ text, x: 167 + 20 * box, y, width: 6, size: 12 }))
        .concat([
          { text: before, x: 70, y, width: 85, size: 12 },
          ...(after === '' ? [] : [{ text: after, x: 246, y, width: after.length * 6, size: 12 }]),
        ]);
    const pieces = [
      ...line(114, 'Mã số đơn vị:', '1234', 'do Phòng Nội vụ cấp.'),
      ...line(144, 'Năm lập:', '2026', ''),
    ];
    const rules = [...rowAt(100, cuts, 20), ...rowAt(130, cuts, 20)];
    expect(linesIn({ width: 595, height: 842, pieces, rules })).toEqual(
      linesIn({ width: 595, height: 842, pieces, rules: [] }),
    );
  });
});
