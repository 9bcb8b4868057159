import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import JSZip from 'jszip';
import { InvalidInputError } from '../../../../src/kernel/domain-error.js';
import {
  DOCUMENT_WORK,
  PlanDocuments,
} from '../../../../src/plans/import/document/plan-documents.service.js';
import {
  docxOf,
  type DrawnBar,
  type DrawnLine,
  numberingPart,
  paragraph,
  pdfFile,
  pdfOf,
  table,
} from './made-files.js';

const documentText = async (content: Uint8Array): Promise<string> =>
  (await new PlanDocuments().words(content)).text;

async function refusalOf(content: Uint8Array | string, name: string | null = null): Promise<string> {
  try {
    await new PlanDocuments().words(Buffer.from(content), name);
    return 'none';
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return error.code;
  }
}

describe('a .docx file', () => {
  it('gives each paragraph with the number that Word shows and does not write', async () => {
    const body = [
      paragraph('Nhiệm vụ cụ thể', { list: [1, 0] }),
      paragraph('Ban Tổ chức', { list: [1, 1] }),
      paragraph('Rà soát các chi bộ', { list: [2, 0] }),
      paragraph('Văn phòng', { list: [1, 1] }),
      paragraph('Tổ chức thực hiện', { list: [1, 0] }),
      paragraph('Ban Dân vận', { list: [1, 1] }),
      paragraph('Hướng dẫn'),
    ];
    const parts = {
      'word/numbering.xml': numberingPart([
        [
          ['upperRoman', '%1.'],
          ['decimal', '%2.'],
        ],
        [['bullet', '·']],
      ]),
    };
    expect((await documentText(await docxOf(body.join(''), parts))).split('\n\n')).toEqual([
      'I. Nhiệm vụ cụ thể',
      '1. Ban Tổ chức',
      '- Rà soát các chi bộ',
      '2. Văn phòng',
      'II. Tổ chức thực hiện',
      '1. Ban Dân vận',
      'Hướng dẫn\n',
    ]);
  });

  it('gives parts of items another bullet than the items, as official documents do', async () => {
    const body = [
      paragraph('Rà soát các chi bộ', { list: [1, 0] }),
      paragraph('Chi bộ thôn', { list: [1, 1] }),
      paragraph('Chi bộ trường', { list: [2, 0] }),
      paragraph('Hướng dẫn', { list: [1, 0] }),
    ];
    const bullets = [['bullet', '·'] as const, ['bullet', 'o'] as const];
    const parts = { 'word/numbering.xml': numberingPart([bullets, [['bullet', '+']]]) };
    expect((await documentText(await docxOf(body.join(''), parts))).trim().split('\n\n')).toEqual([
      '- Rà soát các chi bộ',
      '+ Chi bộ thôn',
      '+ Chi bộ trường',
      '- Hướng dẫn',
    ]);
  });

  it('gives bullets of the second level no other mark where none of the first stand above', async () => {
    const body = [
      paragraph('Rà soát các chi bộ', { list: [1, 1] }),
      paragraph('Chi bộ thôn', { list: [1, 2] }),
      paragraph('Hướng dẫn', { list: [1, 1] }),
    ];
    const bullets = [['bullet', '·'] as const, ['bullet', '-'] as const, ['bullet', 'o'] as const];
    const parts = { 'word/numbering.xml': numberingPart([bullets]) };
    expect((await documentText(await docxOf(body.join(''), parts))).trim().split('\n\n')).toEqual([
      '- Rà soát các chi bộ',
      '+ Chi bộ thôn',
      '- Hướng dẫn',
    ]);
  });

  it('keeps the numbers where a change of the paragraph’s look is kept track of', async () => {
    const was = (before: string) => `<w:pPrChange w:id="1" w:author="a">${before}</w:pPrChange></w:pPr>`;
    const numbered = (text: string) => paragraph(text, { list: [1, 0] });
    const body = [
      numbered('Ban Tổ chức').replace('</w:pPr>', was('<w:pPr><w:jc w:val="both"/></w:pPr>')),
      paragraph('Không còn số').replace(
        '<w:r>',
        `<w:pPr>${was('<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')}<w:r>`,
      ),
      numbered('Văn phòng').replace('</w:pPr>', '<w:pPrChange w:id="2" w:author="a"/></w:pPr>'),
      numbered('Ban Dân vận'),
    ];
    const parts = { 'word/numbering.xml': numberingPart([[['decimal', '%1.']]]) };
    expect((await documentText(await docxOf(body.join(''), parts))).trim().split('\n\n')).toEqual([
      '1. Ban Tổ chức',
      'Không còn số',
      '2. Văn phòng',
      '3. Ban Dân vận',
    ]);
  });

  it('takes the number from the style of the paragraph, too', async () => {
    const styles =
      '<w:styles xmlns:w="x"><w:style w:type="paragraph" w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="DieuNho"><w:basedOn w:val="Dieu"/></w:style></w:styles>';
    const parts = {
      'word/styles.xml': styles,
      'word/numbering.xml': numberingPart([[['decimal', 'Điều %1.']]]),
    };
    const body = paragraph('Phạm vi', { style: 'Dieu' }) + paragraph('Đối tượng', { style: 'DieuNho' });
    expect(await documentText(await docxOf(body, parts))).toBe('Điều 1. Phạm vi\n\nĐiều 2. Đối tượng\n');
  });

  it('marks whole bold paragraphs, and gives a row of a table as a line with tabs', async () => {
    const body =
      paragraph('Ban Tổ chức', { bold: true }) +
      table([
        [paragraph('TT'), paragraph('Nội dung'), paragraph('Chủ trì')],
        [
          paragraph('1'),
          paragraph('Mở lớp') + paragraph('bồi dưỡng'),
          paragraph('Trung tâm Chính trị') + paragraph('Văn phòng Huyện ủy'),
        ],
      ]);
    expect(await documentText(await docxOf(body))).toBe(
      '**Ban Tổ chức**\n\nTT\tNội dung\tChủ trì\n1\tMở lớp bồi dưỡng\tTrung tâm Chính trị; Văn phòng Huyện ủy\n',
    );
  });

  it('has in capitals what Word shows in capitals', async () => {
    const shown = paragraph('Kế hoạch').replace('<w:r>', '<w:r><w:rPr><w:caps/></w:rPr>');
    expect(await documentText(await docxOf(shown + paragraph('Trồng hoa')))).toBe('KẾ HOẠCH\n\nTrồng hoa\n');
  });

  it('gives each row of a table a cell for each column, where cells reach over several', async () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${paragraph(text)}</w:tc>`;
    const from = '<w:vMerge w:val="restart"/>';
    const on = '<w:vMerge/>';
    const rows = [
      [cell('TT'), cell('Nội dung'), cell('Chủ trì'), cell('Thời gian')],
      [cell('I'), cell('Tuyên truyền', '<w:gridSpan w:val="3"/>')],
      [cell('1'), cell('Mở lớp'), cell('Sở Nội vụ', from), cell('', from)],
      [cell('2'), cell('Phát tờ rơi'), cell('', on), cell('', on)],
      [cell('3'), cell('In sổ tay'), cell('', on), cell('Năm 2026')],
    ];
    const body = `<w:tbl>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`;

    expect((await documentText(await docxOf(body))).trimEnd().split('\n')).toEqual([
      'TT\tNội dung\tChủ trì\tThời gian',
      'I\tTuyên truyền\t\t',
      '1\tMở lớp\tSở Nội vụ\t',
      '2\tPhát tờ rơi\t-nt-\t',
      '3\tIn sổ tay\t-nt-\tNăm 2026',
    ]);
  });

  it('gives the head of a letter cell by cell, a line for each paragraph', async () => {
    const head = table([
      [
        paragraph('ĐẢNG BỘ TỈNH') + paragraph('HUYỆN ỦY') + paragraph('Số 12-KH/HU'),
        paragraph('ĐẢNG CỘNG SẢN VIỆT NAM') + paragraph('ngày 05 tháng 02 năm 2026'),
      ],
    ]);
    expect((await documentText(await docxOf(head))).trim().split('\n')).toEqual([
      'ĐẢNG BỘ TỈNH',
      'HUYỆN ỦY',
      'Số 12-KH/HU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'ngày 05 tháng 02 năm 2026',
    ]);
  });
});

describe('the name of a document', () => {
  const text = 'Các đơn vị thực hiện nhiệm vụ được giao trong năm.';

  it('is one that a plan may have, or has no extension', async () => {
    for (const name of [
      null,
      '',
      'ke-hoach.txt',
      'KE HOACH.MD',
      'ke-hoach',
      'Kế hoạch 12.2026',
      'số 5. Ban Dân vận',
    ]) {
      expect([name, await refusalOf(text, name)]).toEqual([name, 'none']);
    }
    for (const name of ['x.exe', 'plan.TXT.js ', 'kế hoạch.rtfđ', 'plan.doc']) {
      expect([name, await refusalOf(text, name)]).toEqual([name, 'wrong_extension']);
    }
    expect(await refusalOf(await docxOf(paragraph(text)), 'ke-hoach.exe')).toBe('wrong_extension');
  });

  it('promises no Word or PDF file where it is text', async () => {
    for (const name of ['bad.docx', 'bad.PDF']) expect(await refusalOf(text, name)).toBe('not_as_named');
    for (const name of ['plan.docx', 'plan.pdf', 'plan.txt', 'plan.md']) {
      expect(await refusalOf(await docxOf(paragraph(text)), name)).toBe('none');
    }
  });

  it('takes nothing from what the content is told', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    for (const name of ['a.png', 'a.docx', 'a.txt']) expect(await refusalOf(png, name)).toBe('picture');
    const old = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    for (const name of ['a.doc', 'a.docx']) expect(await refusalOf(old, name)).toBe('old_word');
  });
});

describe('the time that a document may take', () => {
  it('is shorter for reading its words by what finding them took', async () => {
    const left = async (content: Uint8Array) => (await new PlanDocuments().words(content)).workLeft;
    const text = 'Các đơn vị thực hiện nhiệm vụ được giao trong năm.';
    expect(await left(Buffer.from(text))).toBe(DOCUMENT_WORK);
    expect(await left(await docxOf(paragraph(text)))).toBeLessThan(DOCUMENT_WORK);
    expect(await left(pdfOf([[{ text, x: 60, y: 60 }]]))).toBeLessThan(DOCUMENT_WORK);
  });
});

describe('a PDF with a text layer', () => {
  const full = 'Rà soát và kiện toàn các chi bộ thôn trong huyện, báo cáo với';
  it('of many pages gives all of them in their order', async () => {
    const pages = Array.from({ length: 121 }, (_, page) =>
      Array.from({ length: 30 }, (__, line) => ({
        text: `${page + 1}.${line + 1} Phòng Văn hóa treo cờ ở các thôn.`,
        x: 60,
        y: 80 + line * 24,
      })),
    );
    const file = pdfOf(pages);
    expect(file.length).toBeGreaterThan(300_000);
    const text = await documentText(file);
    expect(Array.from(text.matchAll(/\d+\.\d+(?= Phòng)/g), ([place]) => place)).toEqual(
      pages.flatMap((lines) => lines.map((line) => line.text.split(' ', 1)[0])),
    );
  });

  it('gives paragraphs whole over lines and pages, without page numbers, footnotes and their marks', async () => {
    const pdf = pdfOf([
      [
        { text: '1. Ban Tổ chức', x: 85, y: 100 },
        { text: `- ${full}`, x: 85, y: 120 },
        { text: 'Ban Thường vụ', x: 70, y: 140 },
        { text: '1', x: 170, y: 135, size: 8 },
        { text: 'trước ngày 15 tháng 3.', x: 180, y: 140 },
        { text: '- Mở lớp cho bí thư chi bộ', x: 85, y: 160 },
        { text: full, x: 85, y: 180 },
        { text: '1 Theo quy định hiện hành.', x: 70, y: 780, size: 10 },
      ],
      [
        { text: '2', x: 300, y: 40, size: 13 },
        { text: full, x: 70, y: 100 },
        { text: 'cho Văn phòng.', x: 70, y: 120 },
      ],
      [{ text: '- Mở trại hè.', x: 85, y: 100 }],
    ]);
    const text = await documentText(pdf);
    expect(text).toContain(
      `1. Ban Tổ chức\n- ${full} Ban Thường vụ trước ngày 15 tháng 3.\n- Mở lớp cho bí thư chi bộ\n${full}`,
    );
    expect(text).toContain(`\n${full} ${full} cho Văn phòng.\n\f\n- Mở trại hè.`);
    expect(text).not.toContain('Theo quy định hiện hành');
  });

  it('puts letters of another font into their words, where the first font lacks them', async () => {
    const lacking = 'ếạựệụị';
    const drawn = [
      { text: 'Kế hoạch thực hiện nhiệm vụ của các đơn vị', x: 60, y: 60, lacking },
      { text: 'được giao trong kế hoạch số', x: 60, y: 80, lacking },
      { text: '12345-KH/HUYỆN-ỦY-LẠC-DƯƠNG ngày 5', x: 60, y: 100, lacking },
    ];
    expect(await documentText(pdfOf([drawn]))).toBe(
      'Kế hoạch thực hiện nhiệm vụ của các đơn vị được giao trong kế hoạch số 12345-KH/HUYỆN-ỦY-LẠC-DƯƠNG ngày 5\n',
    );
  });

  it('puts them into their words on every page of a long file: also where a page lacks none, or has a table', async () => {
    const lacking = 'ếạựệụị';
    const pages = Array.from({ length: 9 }, (_, page) => {
      const isPlain = page % 4 === 3;
      const text = isPlain
        ? `${page + 1}. Trang này không thiếu nét nào của bất kỳ từ nào trong các dòng.`
        : `${page + 1}. Các đơn vị thực hiện việc trồng tre và việc đo số măng hằng năm.`;
      const cells = [
        { text: 'Việc của trạm', x: 60, y: 130, lacking },
        { text: 'Y tế huyện', x: 300, y: 130, lacking },
      ];
      return [{ text, x: 60, y: 60, lacking: isPlain ? '' : lacking }, ...(page === 6 ? cells : [])];
    });
    const text = await documentText(pdfOf(pages));

    expect(text.trimEnd().split('\n\f\n')).toEqual(
      pages.map(([line], page) => `${line?.text}${page === 6 ? '\n\nViệc của trạm\tY tế huyện' : ''}`),
    );
  });

  describe('of many pages, with a note that runs up beside the text', () => {
    const note = { text: 'Ghi chú của trạm', x: 40, y: 640, isUpwards: true };
    const lines = (page: number): DrawnLine[] =>
      Array.from({ length: 14 }, (_, line) => ({
        text: `${page}.${line + 1}. Các đơn vị thực hiện việc trồng tre ven suối.`,
        x: 60,
        y: 215 + line * 30,
      }));
    const upright = (page: number): DrawnLine[] => [...lines(page), note];
    const acrossPage = (page: number): DrawnLine[] =>
      lines(page).map(({ text, y }) => ({ text, x: y - 60, y: 700, isUpwards: true }));
    const mixed = (page: number): DrawnLine[] => lines(page).map((line) => ({ ...line, lacking: 'ịựệồ' }));
    const fifth = (page: number, other: (page: number) => DrawnLine[]): DrawnLine[] =>
      page === 5 ? other(page) : upright(page);
    const whole = (page: number, hasNote: boolean): string =>
      [...lines(page), ...(hasNote ? [note] : [])].map(({ text }) => text).join('\n');

    it.each([
      ['one is turned', (page: number) => fifth(page, acrossPage), (page: number) => page !== 5],
      ['one lacks letters', (page: number) => fifth(page, mixed), (page: number) => page !== 5],
      ['all lack letters', (page: number) => [...mixed(page), note], () => true],
      [
        'all lack letters, in the note too',
        (page: number) => [...mixed(page), { ...note, lacking: 'ạủ' }],
        () => true,
      ],
    ])('has that on a line of its own, though %s', async (_, drawn, hasNote) => {
      const numbers = Array.from({ length: 9 }, (__, at) => at + 1);
      const text = await documentText(pdfOf(numbers.map(drawn)));
      expect(
        text
          .trimEnd()
          .split('\n\f\n')
          .map((page) => page.replaceAll(/\n+/g, '\n')),
      ).toEqual(numbers.map((page) => whole(page, hasNote(page))));
    });
  });

  it('has the letters that the file says, where a font draws them of several parts', async () => {
    const told = 'ổẻủểu';
    const first = [
      { text: 'Ban Tổ chức Huyện ủy tổ chức thực hiện', x: 60, y: 60, told },
      { text: 'kiểm tra, bảo đảm sức khỏe của cán bộ.', x: 60, y: 80, told },
    ];
    const second = [{ text: 'Ủy ban Kiểm tra tổng kết việc kiểm tra vào cuối năm.', x: 60, y: 60, told }];
    expect(
      await documentText(
        pdfOf([first, [{ text: 'Trang giữa không có chữ nào ghép từ nhiều nét.', x: 60, y: 60 }], second]),
      ),
    ).toBe(
      [
        'Ban Tổ chức Huyện ủy tổ chức thực hiện\nkiểm tra, bảo đảm sức khỏe của cán bộ.',
        'Trang giữa không có chữ nào ghép từ nhiều nét.',
        'Ủy ban Kiểm tra tổng kết việc kiểm tra vào cuối năm.\n',
      ].join('\n\f\n'),
    );
  });

  it('has these letters on their pages where several threads read them', async () => {
    const pages = Array.from({ length: 40 }, (_, page) => {
      const text = `${page + 1}. Phòng Văn hóa tổ chức kiểm tra việc treo cờ ở các thôn, báo cáo huyện.`;
      return [{ text, x: 60, y: 100, told: page % 3 === 0 ? '' : 'ổể' }];
    });
    const large = Buffer.concat([pdfOf(pages), Buffer.from(`\n%${'x'.repeat(300_000)}`)]);
    expect((await documentText(large)).trimEnd().split('\n\f\n')).toEqual(pages.map(([line]) => line?.text));
  });

  it('leaves out what stands at the edge of the pages', async () => {
    const page = (number: number) => [
      { text: 'Kế hoạch số 12', x: 60, y: 30, size: 9 },
      { text: full, x: 70, y: 100 },
      { text: `Trang ${number}/2`, x: 500, y: 820, size: 9 },
    ];
    expect(await documentText(pdfOf([page(1), page(2)]))).toBe(`${full}\n\f\n${full}\n`);
  });

  it.each([
    ['as it is shown', { drawn: 90, shown: 90 }],
    ['against the clock', { drawn: 270, shown: 0 }],
    ['upside down', { drawn: 180, shown: 180 }],
    ['by the file alone', { drawn: 0, shown: 90 }],
  ] as const)('is read along its words where the page is turned %s', async (_, turned) => {
    const lines = [
      { text: '1. Ban Tổ chức', x: 85, y: 100 },
      { text: `- ${full}`, x: 85, y: 120 },
      { text: 'Ban Thường vụ.', x: 70, y: 140 },
    ];
    const upright = await documentText(pdfOf([lines]));
    expect(upright).toContain(`1. Ban Tổ chức\n- ${full} Ban Thường vụ.`);
    expect(await documentText(pdfOf([lines], [], turned))).toBe(upright);
    const apart = lines.map((line) => ({ ...line, y: line.y + 20, lacking: 'ạệàáả' }));
    const letterByLetter = await documentText(pdfOf([apart]));
    expect(letterByLetter).toContain(`- ${full} Ban Thường vụ.`);
    expect(await documentText(pdfOf([apart], [], turned))).toBe(letterByLetter);
  });

  it('parts what stands side by side', async () => {
    const pdf = pdfOf([
      [
        { text: 'ỦY BAN NHÂN DÂN TỈNH', x: 60, y: 60 },
        { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x: 300, y: 60 },
      ],
    ]);
    expect(await documentText(pdf)).toContain('ỦY BAN NHÂN DÂN TỈNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });
});

describe('a table that is drawn with lines in a PDF', () => {
  const at = [60, 110, 300, 460];
  const across = (y: number, from = 60): DrawnBar => [from, y, 500 - from, 0.5];
  const down = (x: number): DrawnBar => [x, 100, 0.5, 200];
  const bars = [
    ...[100, 140, 200, 300].map((y) => across(y)),
    [60, 250, 240, 0.5] as const,
    ...[60, 110, 300, 500].map(down),
  ];
  const cell = (column: number, y: number, text: string): DrawnLine => ({
    text,
    x: (at[column] ?? 0) + 4,
    y,
    size: 12,
  });

  it('gives a line for each row, its wrapped cells whole, and "-nt-" where a cell reaches down', async () => {
    const page = [
      { text: 'PHỤ LỤC', x: 250, y: 80 },
      cell(0, 120, 'TT'),
      cell(1, 120, 'Nội dung'),
      cell(2, 120, 'Chủ trì'),
      cell(0, 160, '1'),
      cell(1, 160, 'Mở lớp bồi dưỡng cho cán'),
      cell(1, 175, 'bộ thôn'),
      cell(2, 168, 'Sở Nội vụ'),
      cell(0, 225, '2'),
      cell(1, 225, 'In sổ tay'),
      cell(2, 260, 'Ban Tổ chức'),
      cell(2, 275, 'Văn phòng Huyện ủy'),
      cell(0, 270, '3'),
      cell(1, 270, 'Phát tờ rơi'),
      { text: 'Sau bảng là lời kết.', x: 60, y: 340 },
    ];

    const text = await documentText(pdfOf([page], bars));
    expect(await documentText(pdfOf([page], bars, { drawn: 90, shown: 90 }))).toBe(text);
    expect(text.trim().split(/\n+/)).toEqual([
      'PHỤ LỤC',
      'TT\tNội dung\tChủ trì',
      '1\tMở lớp bồi dưỡng cho cán bộ thôn\tSở Nội vụ',
      '2\tIn sổ tay\tBan Tổ chức; Văn phòng Huyện ủy',
      '3\tPhát tờ rơi\t-nt-',
      'Sau bảng là lời kết.',
    ]);
  });
});

describe('plain text', () => {
  it('is read in UTF-8, and in UTF-16 where its mark says so; its letters are left as they are', async () => {
    const text = 'Kế hoạch\r\n- Rà soát'.normalize('NFD');
    expect(await documentText(Buffer.from(text))).toBe(text);
    expect(await documentText(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toBe(text);
  });
});

describe('what cannot be read', () => {
  it('is refused with its reason', async () => {
    expect(await refusalOf('')).toBe('empty_file');
    expect(await refusalOf(' \n\t ')).toBe('empty_file');
    expect(await refusalOf(Buffer.alloc(20 * 1024 * 1024 + 1, 'a'))).toBe('file_too_large');
    expect(await refusalOf(Buffer.from([0x4b, 0x01, 0x20, 0x68]))).toBe('unknown_document');
    expect(await refusalOf(Buffer.from([0x4b, 0xea, 0x20, 0x68]))).toBe('not_utf8');
    expect(await refusalOf(Buffer.from('fffe00004b00000068000000', 'hex'))).toBe('not_utf8');
    expect(await refusalOf(Buffer.from('Kế hoạch', 'utf16le'))).toBe('not_utf8');
    expect(await refusalOf(Buffer.from('d0cf11e0a1b11ae10000', 'hex'))).toBe('old_word');
    expect(await refusalOf('{\\rtf1 Kế hoạch}')).toBe('unknown_document');
  });

  it('that is a Word file with another file put into it is told to be one, as its words would be left out', async () => {
    const parts = { 'word/added.html': '<p>Sở Nội vụ chủ trì</p>' };
    const chunk = '<w:altChunk xmlns:r="http://r" r:id="added"/>';
    expect(await refusalOf(await docxOf(paragraph('Kế hoạch') + chunk, parts))).toBe('inserted_file');
  });

  it('that is a picture, or another kind of file, is told to be one, whatever its name says', async () => {
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    expect(await refusalOf(Buffer.from(pixel, 'base64'))).toBe('picture');
    const jpeg = 'ffd8ffe000104a46494600010100000100010000';
    expect(await refusalOf(Buffer.from(jpeg, 'hex'))).toBe('picture');
    const gif = Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00', 'latin1');
    expect(await refusalOf(gif)).toBe('picture');
    const video = Buffer.from('000000206674797069736f6d0000020069736f6d69736f32', 'hex');
    expect(await refusalOf(video)).toBe('unknown_document');
    expect(await refusalOf('BM 01: Biểu mẫu báo cáo')).toBe('none');
  });

  it('as a scan has no words, though a stamp may have some', async () => {
    expect(await refusalOf(pdfOf([[]]))).toBe('scanned');
    expect(await refusalOf(pdfOf([[{ text: 'Sao y bản chính', x: 60, y: 60 }], [], []]))).toBe('scanned');
  });

  it('as a damaged or foreign package says so', async () => {
    const docx = await docxOf(paragraph('Kế hoạch'));
    expect(await refusalOf(docx.subarray(0, docx.length - 40))).toBe('broken');
    expect(
      await refusalOf(
        await new JSZip().file('xl/workbook.xml', '<x/>').generateAsync({ type: 'uint8array' }),
      ),
    ).toBe('unknown_document');
    expect(await refusalOf(await docxOf('<w:p><w:r>'))).toBe('broken');
    expect(await refusalOf(pdfFile(['<< /Type /Catalog >>']))).toBe('broken');
    expect(await refusalOf('%PDF-1.7\nnothing of the kind')).toBe('broken');
  });

  it('as a bomb is let unpack no further than its limit', async () => {
    const bomb = new JSZip().file('word/document.xml', Buffer.alloc(101 * 1024 * 1024, 'a'));
    const packed = await bomb.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
    expect(packed.length).toBeLessThan(1024 * 1024);
    expect(await refusalOf(packed)).toBe('bloated');
  });

  it('as a tree without end is let grow no further than its limit', async () => {
    expect(['broken', 'bloated']).toContain(await refusalOf(await docxOf('<w:p>'.repeat(2_000_000))));
  });

  it('is refused in words, whatever was done to a good file', async () => {
    const files = [
      await docxOf(paragraph('Nhiệm vụ') + table([[paragraph('Một'), paragraph('Hai')]])),
      pdfOf([[{ text: 'Nhiệm vụ của các đơn vị trong năm, theo kế hoạch đã ký', x: 60, y: 60 }]]),
    ];
    const damage = fc.record({
      file: fc.constantFrom(...files),
      // in hundredths of its length; mostly whole, so that its reader is reached
      cut: fc.oneof({ arbitrary: fc.constant(100), weight: 3 }, fc.integer({ min: 20, max: 99 })),
      at: fc.integer({ min: 3, max: 97 }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, cut, at, bytes }) => {
        const spoilt = Buffer.from(file.subarray(0, Math.ceil((file.length * cut) / 100)));
        spoilt.set(bytes, Math.floor(((spoilt.length - bytes.length) * at) / 100));
        expect(typeof (await refusalOf(spoilt))).toBe('string');
      }),
      { numRuns: 15 },
    );
    expect(await refusalOf(randomBytes(1000))).not.toBe('none');
  });
});
