import { beforeAll, describe, expect, it } from '@jest/globals';
import { docxBody } from '../../src/documents/docx-body.js';
import { documentParts } from '../../src/documents/document-parts.js';
import type { Table } from '../../src/documents/official-document.js';
import { writeDocx } from '../../src/documents/docx-writer.js';
import { textWidth } from '../../src/documents/text-width.js';
import { aDocument } from '../support/a-document.js';
import { type ReadDocx, type ReadParagraph, readDocx } from '../support/written-docx.js';

const margins = { top: 20, bottom: 20, left: 30, right: 15, header: 10 };

function finder(read: () => ReadDocx): (text: string | RegExp) => ReadParagraph {
  return (text) => {
    const found = read().paragraphs.find((one) =>
      typeof text === 'string' ? one.text === text : text.test(one.text),
    );
    if (!found) throw new Error(`No paragraph ${text}`);
    return found;
  };
}

/** The rule below a line: the paragraph after it. */
function ruleBelow({ paragraphs }: ReadDocx, text: string): ReadParagraph | undefined {
  const next = paragraphs[paragraphs.findIndex((one) => one.text === text) + 1];
  return next?.ruled ? next : undefined;
}

describe('a document of a Party body', () => {
  let read: ReadDocx;
  const line = finder(() => read);
  beforeAll(async () => {
    read = await readDocx(await writeDocx(aDocument()));
  });

  it('stands on A4 in Times New Roman, with the margins of the layout; an annex may lie across', () => {
    expect(read.sections).toEqual([
      { width: 210, height: 297, margins, titlePage: true },
      { width: 297, height: 210, margins, titlePage: false },
    ]);
    expect(read.fonts).toEqual(['Times New Roman']);
  });

  it('has the number of the page at the top from page 2, in the middle, 10 mm from the edge', () => {
    const numbered = read.headers.filter((xml) => xml.includes('PAGE'));
    expect(numbered.length).toBeGreaterThan(0);
    for (const xml of numbered) expect(xml).toMatch(/w:jc w:val="center"[\s\S]*w:sz w:val="28"/);
    expect(read.headers.some((xml) => !xml.includes('PAGE'))).toBe(true);
  });

  it('names the Party at the right with a rule as long as the text, the issuer at the left with an asterisk', () => {
    const motto = 'ĐẢNG CỘNG SẢN VIỆT NAM';
    expect(line(motto)).toMatchObject({ alignment: 'center', size: 15, bold: true });
    const rule = ruleBelow(read, motto);
    const column = 165 * 0.54;
    const length = column - (rule?.left ?? 0) - (rule?.right ?? 0);
    expect(length).toBeCloseTo((textWidth(motto, { size: 15, bold: true }) * 25.4) / 72, 0);
    expect(line('HUYỆN ỦY LẠC DƯƠNG')).toMatchObject({ size: 14, bold: false, alignment: 'center' });
    expect(line('BAN TỔ CHỨC')).toMatchObject({ size: 14, bold: true });
    expect(ruleBelow(read, 'BAN TỔ CHỨC')).toBeUndefined();
    const [head = []] = read.tables;
    expect(head).toEqual([
      ['HUYỆN ỦY LẠC DƯƠNG\nBAN TỔ CHỨC\n*', `${motto}\n`],
      ['Số 07-BC/BTC', 'Lạc Dương, ngày 05 tháng 02 năm 2026'],
    ]);
    expect(line('Số 07-BC/BTC')).toMatchObject({ size: 14, bold: false, italic: false });
    expect(line(/^Lạc Dương, ngày/)).toMatchObject({ size: 14, italic: true });
  });

  it('has type and subject in bold with a short rule, and whom it is for', () => {
    expect(line('BÁO CÁO')).toMatchObject({ size: 16, bold: true, alignment: 'center' });
    expect(line('sơ kết 6 tháng đầu năm')).toMatchObject({ size: 14, bold: true });
    expect(ruleBelow(read, 'sơ kết 6 tháng đầu năm')).toBeUndefined();
    expect(ruleBelow(read, 'thực hiện Kế hoạch số 99-KH/HU')).toBeDefined();
    expect(line('Kính gửi: Huyện ủy Lạc Dương')).toMatchObject({ size: 14 });
  });

  it('numbers headings I-, 1., a), justifies the text at 14 and ends with ./.', () => {
    const headings = read.paragraphs
      .map(({ text }) => text)
      .filter((text) => /^([IV]+-|\d\.|[a-z]\)) /.test(text));
    expect(headings).toEqual([
      'I- KẾT QUẢ',
      '1. Các chi bộ',
      'a) Mở lớp',
      'b) Kiểm tra',
      '2. Số liệu',
      'II- KIẾN NGHỊ',
    ]);
    const said = '- Xã Lát: Đã mở <hai> lớp & họp. (báo cáo gửi ngày 16/06/2026)';
    expect(line(said)).toMatchObject({ alignment: 'both', size: 14, firstLine: 12.7 });
    expect(line('Bố trí kinh phí./.')).toMatchObject({ alignment: 'both', size: 14 });
  });

  it('has recipients at the left, who signs at the right, and its tables with their cells', () => {
    const [, figures, foot] = read.tables;
    expect(figures).toEqual([
      ['Nhiệm vụ', 'Số'],
      ['Đến hạn', '12'],
    ]);
    expect(foot).toEqual([
      [
        'Nơi nhận:\n- Như trên,\n- Các chi bộ,\n- Lưu Ban Tổ chức.',
        'T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nNguyễn Văn A',
      ],
    ]);
    expect(line('Nơi nhận:')).toMatchObject({ size: 12 });
    expect(line('T/M BAN THƯỜNG VỤ')).toMatchObject({ size: 14, bold: true, alignment: 'center' });
    expect(line('Phụ lục')).toMatchObject({ alignment: 'center', bold: true });
  });
});

describe('a document of a State body', () => {
  let read: ReadDocx;
  const line = finder(() => read);
  beforeAll(async () => {
    const head = { ...aDocument().head, superior: null, issuer: 'Ủy ban nhân dân huyện', issuerCode: 'UBND' };
    const signature = { capacity: ['TM. Ủy ban nhân dân'], office: 'Chủ tịch', name: null };
    read = await readDocx(await writeDocx(aDocument({ layout: 'state-2020', head, signature })));
  });

  it('has the national motto with a rule of its length, the issuer with one of a part of its', () => {
    expect(line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toMatchObject({ size: 12, bold: true });
    expect(line('Độc lập - Tự do - Hạnh phúc')).toMatchObject({ size: 13, bold: true });
    expect(ruleBelow(read, 'Độc lập - Tự do - Hạnh phúc')).toBeDefined();
    const rule = ruleBelow(read, 'ỦY BAN NHÂN DÂN HUYỆN');
    const part =
      (165 * 0.38 - (rule?.left ?? 0) - (rule?.right ?? 0)) /
      ((textWidth('ỦY BAN NHÂN DÂN HUYỆN', { size: 12, bold: true }) * 25.4) / 72);
    expect(part).toBeGreaterThan(1 / 3);
    expect(part).toBeLessThan(1 / 2);
  });

  it('writes its number with a colon and a zero, its headings I., its annexes in Roman numerals, and no ./.', () => {
    expect(line('Số: 07/BC-BTC'.replace('BTC', 'UBND'))).toMatchObject({ size: 13 });
    expect(line('I. KẾT QUẢ').bold).toBe(true);
    expect(line('Bố trí kinh phí.')).toMatchObject({ size: 14, firstLine: 12.7 });
    expect(line('Phụ lục I').bold).toBe(true);
  });

  it('lists its recipients at 11 under a label in bold italic, each ending with a semicolon', () => {
    expect(line('Nơi nhận:')).toMatchObject({ size: 12, bold: true, italic: true });
    expect(line('- Như trên;')).toMatchObject({ size: 11, bold: false });
    expect(line('- Lưu: Ban Tổ chức.')).toMatchObject({ size: 11 });
    expect(line('TM. ỦY BAN NHÂN DÂN').size).toBe(14);
  });
});

describe('a document that is not signed yet', () => {
  it('leaves room for number and day', async () => {
    const head = { ...aDocument().head, number: null, issuedOn: null };
    const read = await readDocx(await writeDocx(aDocument({ head })));
    const [first = []] = read.tables;
    expect(first[1]).toEqual(['Số       -BC/BTC', 'Lạc Dương, ngày      tháng      năm      ']);
  });
});

describe('a letter', () => {
  const letter = (layout: 'party-2018' | 'state-2020', addressees: readonly string[]) => {
    const head = { ...aDocument().head, typeCode: 'CV', issuerCode: 'UBND' };
    const subject = ['đôn đốc thực hiện Kế hoạch số 99-KH/HU'];
    return writeDocx(aDocument({ form: 'letter', layout, head, subject, addressees }));
  };
  const about = 'V/v đôn đốc thực hiện Kế hoạch số 99-KH/HU';

  it('says below its number what it is about, and has no line of its type: Party in italics of 12', async () => {
    const read = await readDocx(await letter('party-2018', ['Đảng ủy xã Lát']));
    const line = finder(() => read);
    expect(read.tables[0]?.[1]).toEqual([`Số 07-CV/UBND\n${about}`, 'Lạc Dương, ngày 05 tháng 02 năm 2026']);
    expect(line(about)).toMatchObject({ size: 12, italic: true, bold: false, alignment: 'center' });
    expect(read.paragraphs.filter(({ text }) => /BÁO CÁO|CÔNG VĂN/.test(text))).toEqual([]);
    expect(line('Kính gửi: Đảng ủy xã Lát').alignment).toBe('center');
  });

  it('of a State body has no type in its symbol, and says upright what it is about', async () => {
    const read = await readDocx(await letter('state-2020', ['Một', 'Hai;']));
    const line = finder(() => read);
    expect(line('Số: 07/UBND')).toMatchObject({ size: 13 });
    expect(line(about)).toMatchObject({ size: 13, italic: false });
    expect(line('Kính gửi:').left).toBeCloseTo(25, 0);
    expect(line('- Một;').left).toBeCloseTo(51.5, 0);
    expect(line('- Hai.').left).toBeCloseTo(51.5, 0);
  });
});

it('has all that each of several annexes says', async () => {
  const annex = (name: string) => ({
    title: name,
    landscape: true,
    blocks: [
      {
        kind: 'table' as const,
        table: { columns: [{ heading: 'Việc', weight: 1 }], rows: [[`của ${name}`]] },
      },
    ],
  });
  const { tables } = await readDocx(await writeDocx(aDocument({ annexes: ['A', 'B', 'C'].map(annex) })));
  expect(tables.flat(2).filter((text) => text.startsWith('của '))).toEqual(['của A', 'của B', 'của C']);
});

it('keeps the rows of a table that go on with one thing on one page, where they fit', () => {
  const rows = (name: string, count: number) => [
    [name, 'Chung'],
    ...Array.from({ length: count }, () => ['', 'Xã']),
  ];
  const columns = ['Chỉ tiêu', 'Đơn vị'].map((heading) => ({ heading, weight: 1 }));
  const xmlOf = (table: Table) =>
    docxBody([{ kind: 'table', table }], 165, documentParts(aDocument()).layout)
      .split('<w:tr>')
      .slice(2)
      .map((row) => row.includes('<w:keepNext/>'));
  const kept = (goesOn: object) => xmlOf({ columns, rows: [...rows('A', 2), ...rows('B', 40)], ...goesOn });
  expect(kept({ goesOn: true })).toEqual([true, true, ...Array.from({ length: 42 }, () => false)]);
  expect(kept({})).not.toContain(true);
});

it('has no room below a table with which an annex ends: a table that fills its page begins no empty one', () => {
  const { layout } = documentParts(aDocument());
  const table: Table = { columns: [{ heading: 'Nội dung', weight: 1 }], rows: [['Họp.']] };
  const below = (goOn: boolean) =>
    docxBody([{ kind: 'table', table }], 165, layout, goOn).split('</w:tbl>')[1];
  expect(below(false)).toBe('');
  expect(below(true)).toContain('<w:p>');
});

it('keeps its last words on the page of who signs', () => {
  const texts = ['Đầu.', 'Cuối.'].map((text) => ({
    kind: 'text' as const,
    lead: null,
    text,
    source: null,
    end: '',
  }));
  const { layout } = documentParts(aDocument());
  const kept = (goOn: boolean) =>
    docxBody(texts, 165, layout, goOn)
      .split('</w:p>')
      .slice(0, 2)
      .map((one) => one.includes('<w:keepNext/>'));
  expect([kept(true), kept(false)]).toEqual([
    [false, true],
    [false, false],
  ]);
});
