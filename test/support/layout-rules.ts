import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LayoutName } from '../../src/documents/layout.js';
import type { Block, OfficialDocument } from '../../src/documents/official-document.js';
import { textWidth } from '../../src/documents/text-width.js';
import { aDocument } from './a-document.js';
import { type MeasuredPage, type MeasuredText, measurePdf } from './measured-pdf.js';

/** What a committee's documents look like. Sizes in points, lengths in millimetres. */
interface Rules {
  readonly whose: string;
  readonly numberSize: number;
  readonly superior: Look;
  readonly issuer: Look;
  readonly number: Look;
  readonly day: Look;
  readonly motto: readonly Look[];
  readonly type: Look;
  readonly subject: Look;
  readonly headings: readonly Look[];
  /** With what a document's last sentence ends, where it has such a mark. */
  readonly end: readonly string[];
  readonly signature: readonly Look[];
  readonly recipients: readonly Look[];
  readonly annex: string;
  /** Below it: what the annex is called, and of what it is one. */
  readonly annexName: readonly Look[];
  /** What a letter is about. */
  readonly about: Look;
}

interface Look {
  readonly text: string;
  readonly size: number;
  readonly font: MeasuredText['font'];
}

const look = (text: string, size: number, font: Look['font'] = 'Regular'): Look => ({ text, size, font });

const rulesOf: Readonly<Record<LayoutName, Rules>> = {
  'party-2018': {
    whose: 'a Party body',
    numberSize: 14,
    superior: look('HUYỆN ỦY LẠC DƯƠNG', 14),
    issuer: look('BAN TỔ CHỨC', 14, 'Bold'),
    number: look('Số 07-BC/BTC', 14),
    day: look('Lạc Dương, ngày 05 tháng 02 năm 2026', 14, 'Italic'),
    motto: [look('ĐẢNG CỘNG SẢN VIỆT NAM', 15, 'Bold')],
    type: look('BÁO CÁO', 16, 'Bold'),
    subject: look('thực hiện Kế hoạch số 99-KH/HU', 14, 'Bold'),
    headings: [
      look('I- KẾT QUẢ', 14, 'Bold'),
      look('1. Các chi bộ', 14, 'Bold'),
      look('a) Mở lớp', 14, 'Italic'),
    ],
    end: ['hoạch./.'],
    signature: [
      look('T/M BAN THƯỜNG VỤ', 14, 'Bold'),
      look('BÍ THƯ', 14, 'Bold'),
      look('Nguyễn Văn A', 14, 'Bold'),
    ],
    recipients: [look('Nơi nhận:', 12), look('- Như trên,', 12), look('- Lưu Ban Tổ chức.', 12)],
    annex: 'Phụ lục',
    annexName: [look('Danh mục', 14, 'Bold')],
    about: look('V/v đôn đốc gửi báo cáo', 12, 'Italic'),
  },
  'state-2020': {
    whose: 'a State body',
    numberSize: 13,
    superior: look('HUYỆN ỦY LẠC DƯƠNG', 12),
    issuer: look('BAN TỔ CHỨC', 12, 'Bold'),
    number: look('Số: 07/BC-BTC', 13),
    day: look('Lạc Dương, ngày 05 tháng 02 năm 2026', 13, 'Italic'),
    motto: [
      look('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, 'Bold'),
      look('Độc lập - Tự do - Hạnh phúc', 13, 'Bold'),
    ],
    type: look('BÁO CÁO', 14, 'Bold'),
    subject: look('thực hiện Kế hoạch số 99-KH/HU', 14, 'Bold'),
    headings: [look('I. KẾT QUẢ', 14, 'Bold'), look('1. Các chi bộ', 14, 'Bold'), look('a) Mở lớp', 14)],
    end: [],
    signature: [
      look('TM. BAN THƯỜNG VỤ', 14, 'Bold'),
      look('BÍ THƯ', 14, 'Bold'),
      look('Nguyễn Văn A', 14, 'Bold'),
    ],
    recipients: [
      look('Nơi nhận:', 12, 'BoldItalic'),
      look('- Như trên;', 11),
      look('- Lưu: Ban Tổ chức.', 11),
    ],
    annex: 'Phụ lục I',
    annexName: [
      look('DANH MỤC', 14, 'Bold'),
      look('(Kèm theo Báo cáo số 07/BC-BTC ngày 05 tháng 02 năm 2026 của Ban Tổ chức)', 14, 'Italic'),
    ],
    about: look('V/v đôn đốc gửi báo cáo', 13),
  },
};

const long: Block = {
  kind: 'paragraph',
  text: 'Các cấp ủy đã triển khai nhiệm vụ theo kế hoạch. '.repeat(140).trim(),
};

/** The rules of a layout, measured from a document as it is printed. */
export function describeLayout(
  layout: LayoutName,
  print: (document: OfficialDocument) => Promise<Buffer>,
): void {
  const rules = rulesOf[layout];
  describe(`a document of ${rules.whose}`, () => {
    let pages: MeasuredPage[] = [];
    beforeAll(async () => {
      const { signature, blocks } = aDocument();
      const capacity = [layout === 'party-2018' ? 'T/M Ban Thường vụ' : 'TM. Ban Thường vụ'];
      const document = { layout, signature: { ...signature, capacity }, blocks: [...blocks, long] };
      pages = await measurePdf(await print(aDocument(document)));
    });
    rulesOfPaper(rules, () => pages);
    rulesOfHead(rules, () => pages);
    rulesOfText(rules, () => pages);
    rulesOfRows(layout, print);
    rulesOfLetter(layout, rules, print);
  });
}

type Pages = () => readonly MeasuredPage[];

function rulesOfPaper({ numberSize, annex, annexName }: Rules, pages: Pages): void {
  it('says in the middle above an annex what it is called, and of what it is one where that is the rule', () => {
    const texts = pages().at(-1)?.texts ?? [];
    const at = texts.findIndex(({ text }) => text === annex);
    const below = texts.slice(at + 1, at + 1 + annexName.length);
    expect(below.map(({ text, size, font }) => ({ text, size, font }))).toEqual(annexName);
    for (const one of below) expect(middle(one)).toBeCloseTo(30 + (297 - 45) / 2, 0);
  });

  it('stands on A4 within 30 mm at the left, 15 at the right, 20 at top and bottom; its annex lies across', () => {
    const sizes = pages().map(({ width, height }) => `${Math.round(width)} x ${Math.round(height)}`);
    expect(sizes.slice(0, -1)).toEqual(sizes.slice(1).map(() => '210 x 297'));
    expect(sizes.slice(2).at(-1)).toBe('297 x 210');
    const ofAnnex = pages().filter(({ texts }) => texts.some(({ text }) => text === annex));
    expect(ofAnnex).toEqual(pages().slice(-1));
    standsWithinMargins(pages());
  });

  it('numbers its pages from the second, in the middle of the top, 10 mm from the edge', () => {
    expect(pages().length).toBeGreaterThan(2);
    numbersItsPages(pages(), numberSize);
  });
}

/** 30 mm at the left, 15 at the right, 20 at top and bottom of every page, but for its number. */
export function standsWithinMargins(pages: readonly MeasuredPage[]): void {
  for (const { texts, width, height } of pages) {
    const inside = texts.filter((one) => !isNumber(one));
    expect(Math.min(...inside.map(({ x }) => x))).toBeGreaterThanOrEqual(29.9);
    expect(Math.max(...inside.map((one) => one.x + one.width))).toBeLessThanOrEqual(width - 14.5);
    expect(Math.min(...inside.map(({ y }) => y))).toBeGreaterThan(20);
    expect(Math.max(...inside.map(({ y }) => y))).toBeLessThanOrEqual(height - 20);
  }
}

/** None on the first page; on the others at the top, 10 mm from the edge. */
export function numbersItsPages(pages: readonly MeasuredPage[], size: number): void {
  const numbers = pages.map(({ texts }) => texts.filter(isNumber));
  expect(numbers.map((of) => of.map(({ text }) => text).join())).toEqual(
    pages.map((_, index) => (index === 0 ? '' : String(index + 1))),
  );
  numbers.slice(1).forEach(([number], index) => {
    const width = pages[index + 1]?.width ?? 0;
    expect(number?.size).toBe(size);
    // in the middle of the paper or of what lies between its margins
    expect(Math.abs(middle(number) - width / 2)).toBeLessThan(8);
    // to the base line, some 0.9 of the size below the upper edge
    expect(number?.y).toBeGreaterThan(10);
    expect(number?.y).toBeLessThan(10 + inMm(size));
  });
}

/** Of a page: digits in the top margin. */
export function isNumber({ text, y }: MeasuredText): boolean {
  return y < 20 && /^\d+$/.test(text);
}

function rulesOfHead(rules: Rules, pages: Pages): void {
  const line = (wanted: Look) => find(pages(), wanted);
  const ruleBelow = (one: MeasuredText) =>
    pages()[0]?.rules.find(
      ({ x, y, width }) => y > one.y && y < one.y + 4 && Math.abs(x + width / 2 - middle(one)) < 1,
    );
  const { superior, issuer, motto, number, day, type, subject } = rules;

  it('sets every line of its head in its size and weight', () => {
    for (const one of [superior, issuer, ...motto, number, day, type, subject]) {
      const { text, size, font, width } = line(one);
      expect({ text, size, font }).toEqual(one);
      const style = {
        ...(font.includes('Bold') && { bold: true as const }),
        ...(font.includes('Italic') && { italic: true as const }),
      };
      expect(width / inMm(textWidth(text, { size, ...style }))).toBeCloseTo(1, 1);
    }
  });

  it('has the issuer below its superior at the left, and the motto beside them with a rule of its length', () => {
    const [first, second] = [line(superior), line(issuer)];
    const [begin, end] = [line(motto[0] ?? superior), line(motto.at(-1) ?? superior)];
    expect(Math.abs(begin.y - first.y)).toBeLessThan(1);
    expect(second.y).toBeGreaterThan(first.y);
    expect(middle(first)).toBeCloseTo(middle(second), 0);
    expect(middle(first)).toBeLessThan(90);
    expect(begin.x).toBeGreaterThan(first.x + first.width);
    expect(middle(begin)).toBeCloseTo(middle(end), 0);
    expect(ruleBelow(end)?.width).toBeCloseTo(end.width, 0);
  });

  if (rules.whose === 'a Party body')
    it('has an asterisk below the issuer and no rule', () => {
      const mark = find(pages(), look('*', 14));
      expect(middle(mark)).toBeCloseTo(middle(line(issuer)), 0);
      expect(mark.y).toBeGreaterThan(line(issuer).y);
      expect(mark.y).toBeLessThan(line(number).y);
      expect(ruleBelow(line(issuer))).toBeUndefined();
    });
  else
    it('has a rule of a third to half of the issuer’s length below it', () => {
      const part = (ruleBelow(line(issuer))?.width ?? 0) / line(issuer).width;
      expect(part).toBeGreaterThanOrEqual(1 / 3);
      expect(part).toBeLessThanOrEqual(1 / 2);
    });

  it('has number and day in one line, each in the middle of its column', () => {
    expect(line(number).y).toBe(line(day).y);
    expect(line(number).y).toBeGreaterThan(line(issuer).y + 4);
    const under = ruleBelow(line(motto.at(-1) ?? superior))?.y ?? 0;
    expect(line(day).y - under).toBeGreaterThan(inMm(day.size) * 1.1);
    expect(middle(line(number))).toBeCloseTo(middle(line(issuer)), 0);
    expect(middle(line(day))).toBeCloseTo(middle(line(motto[0] ?? superior)), 0);
  });

  it('has type and subject in the middle, the subject with a rule of a third to half of it', () => {
    expect(line(type).y).toBeGreaterThan(line(number).y);
    expect(line(subject).y).toBeGreaterThan(line(type).y);
    for (const one of [type, subject]) expect(middle(line(one))).toBeCloseTo(112.5, 0);
    const part = (ruleBelow(line(subject))?.width ?? 0) / line(subject).width;
    expect(part).toBeGreaterThan(0.29);
    expect(part).toBeLessThanOrEqual(0.5);
  });
}

function rulesOfText({ headings, end, signature, recipients }: Rules, pages: Pages): void {
  it('numbers its headings, set in at their first line', () => {
    for (const one of headings) {
      const { text, size, font, x } = find(pages(), one);
      expect({ text, size, font }).toEqual(one);
      expect(x).toBeCloseTo(42.7, 0);
    }
  });

  it('leaves at least 6 points between its paragraphs', () => {
    const [first, second] = headings.map((one) => find(pages(), one));
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThan(inMm(14 + 6));
  });

  it('justifies its text at 14, the lines 1 to 1.5 apart, and ends it with its mark', () => {
    const lines = (pages()[1]?.texts ?? []).filter(({ text }) => text.includes('nhiệm vụ'));
    expect(lines.length).toBeGreaterThan(5);
    for (const one of lines.slice(0, -1)) {
      expect(one.size).toBe(14);
      expect(one.x).toBeCloseTo(30, 0);
      expect(one.x + one.width).toBeCloseTo(195, 0);
    }
    const [first, second] = lines;
    const apart = ((second?.y ?? 0) - (first?.y ?? 0)) / inMm(14);
    expect(apart).toBeGreaterThan(1);
    expect(apart).toBeLessThan(1.8);
    const marks = pages().flatMap(({ texts }) => texts.filter(({ text }) => text.includes('./.')));
    expect(marks.map(({ text }) => text.trim().slice(-'hoạch./.'.length))).toEqual(end);
  });

  it('has its recipients at the left and who signs at the right, on one page', () => {
    const [begin, ...others] = signature;
    const above = find(pages(), begin ?? look('', 14));
    for (const one of [...signature, ...recipients]) {
      const { text, size, font } = find(pages(), one);
      expect({ text, size, font }).toEqual(one);
    }
    for (const one of signature) expect(middle(find(pages(), one))).toBeCloseTo(30 + 165 * 0.75, 0);
    for (const one of recipients) expect(find(pages(), one).x).toBeCloseTo(30, 0);
    const [office, name] = others.map((one) => find(pages(), one));
    expect((name?.y ?? 0) - (office?.y ?? 0)).toBeGreaterThan(25);
    const on = pages().filter(({ texts }) => texts.includes(above) || (name && texts.includes(name)));
    expect(on).toHaveLength(1);
  });
}

function find(pages: readonly MeasuredPage[], { text }: Look): MeasuredText {
  const found = pages.flatMap((page) => page.texts).find((one) => one.text.trim() === text);
  if (!found) throw new Error(`No text ${text}`);
  return found;
}

function middle(one: { readonly x: number; readonly width: number } | undefined): number {
  return one ? one.x + one.width / 2 : 0;
}

function inMm(points: number): number {
  return (points * 25.4) / 72;
}

/** @param print what the document looks like on paper */
function rulesOfRows(layout: LayoutName, print: (document: OfficialDocument) => Promise<Buffer>): void {
  const columns = [
    { heading: 'TT', weight: 1 },
    { heading: 'Nội dung', weight: 4 },
  ];
  const words = (count: number): string => 'đã triển khai '.repeat(count);
  const printed = async (rows: readonly string[][]): Promise<string[]> => {
    const annex = {
      title: 'Kết quả',
      landscape: true,
      blocks: [{ kind: 'table' as const, table: { columns, rows } }],
    };
    const pages = await measurePdf(await print(aDocument({ layout, annexes: [annex] })));
    return pages.map(({ texts }) => texts.map(({ text }) => text).join(' '));
  };

  it('keeps each row of a table on one page', async () => {
    const numbers = Array.from({ length: 30 }, (_, at) => at + 1);
    const pages = await printed(numbers.map((number) => [`dòng${number}`, `${words(60)} hết${number}`]));
    const apart = numbers.filter(
      (number) =>
        !pages.some((page) => {
          const said = new Set(page.split(/\s+/));
          return said.has(`dòng${number}`) && said.has(`hết${number}`);
        }),
    );
    expect(pages.length).toBeGreaterThan(3);
    expect(apart).toEqual([]);
  });

  it('lets a row go on that no page can hold', async () => {
    const pages = await printed([['dòng1', `${words(1500)} hết1`]]);
    expect(pages.join(' ')).toContain('hết1');
    expect(pages.join(' ').match(/triển/g)).toHaveLength(1500);
  });
}

/** A letter says what it is about below its number, and names each that it goes to in line with the others. */
function rulesOfLetter(
  layout: LayoutName,
  { about, number, issuer }: Rules,
  print: (document: OfficialDocument) => Promise<Buffer>,
): void {
  it('that is a letter says what it is about below its number, and to whom it goes; its annexes are numbered', async () => {
    const own = aDocument();
    const letter = aDocument({
      layout,
      form: 'letter',
      head: { ...own.head, typeCode: 'CV' },
      subject: ['đôn đốc gửi báo cáo'],
      addressees: ['Xã Lát', 'Xã Đạ Sar'],
      annexes: [...own.annexes, ...own.annexes],
    });
    const pages = await measurePdf(await print(letter));
    const symbol = layout === 'party-2018' ? 'Số 07-CV/BTC' : 'Số: 07/BTC';
    const [issued, said] = [find(pages, issuer), find(pages, about)];
    expect({ text: said.text, size: said.size, font: said.font }).toEqual(about);
    expect(middle(said)).toBeCloseTo(middle(issued), 0);
    expect(said.y).toBeGreaterThan(find(pages, look(symbol, number.size)).y);
    const texts = pages.flatMap((page) => page.texts.map(({ text }) => text.trim()));
    expect(texts).not.toContain('BÁO CÁO');
    const label = find(pages, look('Kính gửi:', 14));
    const names = ['- Xã Lát;', '- Xã Đạ Sar.'].map((one) => find(pages, look(one, 14)));
    expect([label.x, ...names.map(({ x }) => x)].map(Math.round)).toEqual([55, 78, 78]);
    expect(texts.filter((text) => text.startsWith('Phụ lục'))).toEqual(['Phụ lục I', 'Phụ lục II']);
  });
}
