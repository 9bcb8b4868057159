import { describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import read from 'read-excel-file/node';
import { type Sheet, writeXlsx } from '../../src/documents/xlsx-writer.js';

const columns: Sheet['columns'] = [
  { heading: 'Mã', holds: 'text', width: 10 },
  { heading: 'Số', holds: 'number', width: 8 },
  { heading: 'Hạn', holds: 'day', width: 12 },
];
const sheet = (rows: Sheet['rows']): Sheet => ({ name: 'Nhiệm vụ', columns, rows });

async function part(content: Buffer, name: string): Promise<string> {
  return ((await JSZip.loadAsync(content)).file(name) ?? missing(name)).async('string');
}

function missing(name: string): never {
  throw new Error(`The workbook has no ${name}`);
}

describe('a table as a workbook', () => {
  it('holds texts, numbers and days as what they are, and leaves empty what is empty', async () => {
    const content = await writeXlsx(
      sheet([
        ['NV-1', 12, '2026-06-16'],
        ['Tên & <dấu>\n"hai dòng"', 0, null],
        [null, -1.5, '2026-01-01'],
      ]),
    );
    const [first] = await read(content);
    expect(first?.sheet).toBe('Nhiệm vụ');
    expect(first?.data).toEqual([
      ['Mã', 'Số', 'Hạn'],
      ['NV-1', 12, new Date('2026-06-16T00:00:00Z')],
      ['Tên & <dấu>\n"hai dòng"', 0, null],
      [null, -1.5, new Date('2026-01-01T00:00:00Z')],
    ]);
  });

  it('holds percent and times as numbers that are shown as such', async () => {
    const content = await writeXlsx({
      name: 'a',
      columns: [
        { heading: 'Tỷ lệ', holds: 'percent', width: 8 },
        { heading: 'Lúc', holds: 'time', width: 16 },
      ],
      rows: [
        [62.5, '2026-06-15T09:30'],
        [100, null],
        [{ holds: 'text', value: 'Đạt' }, null],
      ],
    });
    const [first] = await read(content);
    expect(first?.data.slice(1)).toEqual([
      [0.625, new Date('2026-06-15T09:30:00Z')],
      [1, null],
      ['Đạt', null],
    ]);
    const xml = await part(content, 'xl/worksheets/sheet1.xml');
    const looks = [...xml.matchAll(/<c r="A[23]" s="(\d)"/g)].map(([, look]) => Number(look));
    const styles = await part(content, 'xl/styles.xml');
    const formats = [
      ...(/<cellXfs.*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf(?: numFmtId="(\d+)")?/g),
    ];
    // 10 is Excel's own 0.00%, 9 its 0%
    expect(looks.map((look) => formats[look]?.[1])).toEqual(['10', '9']);
  });

  it('has a sheet for each table, no two of the same name', async () => {
    const one = sheet([['a', 1, null]]);
    const content = await writeXlsx([
      one,
      { ...one, rows: [] },
      { ...one, name: 'Khác', rows: [['b', 2, null]] },
    ]);
    const sheets = await read(content);
    expect(sheets.map((each) => [each.sheet, each.data.length])).toEqual([
      ['Nhiệm vụ', 2],
      ['Nhiệm vụ (2)', 1],
      ['Khác', 2],
    ]);
    expect(await part(content, 'xl/workbook.xml')).toContain(`'Khác'!$A$1:$C$2`);
    expect(await part(content, 'xl/worksheets/sheet3.xml')).toContain('<autoFilter ref="A1:C2"/>');
  });

  it('has names that Excel takes, however alike and long they are', async () => {
    const named = (name: string): Sheet => ({ ...sheet([]), name });
    const long = 'Ban Chỉ huy Quân sự các xã vùng xa';
    const alike = Array.from({ length: 101 }, () => named(long));
    const quoted = named("Văn phòng Hội đồng nhân dân x'ã Lát".padEnd(40));
    const given = [
      ...alike,
      quoted,
      named("Xã Đưng K'Nớ"),
      named("'Trích'"),
      named("Đảng ủy xã Đưng K'Nớ vùng xa K'x"),
    ];
    const names = (await read(await writeXlsx(given))).map((each) => each.sheet);
    expect(names.filter((name) => name.length > 31 || /^'|'$|^\s|\s$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(given.length);
    expect(names).toContain("Xã Đưng K'Nớ");
    expect(names.at(-2)).toBe('Trích');
  });

  it('is written in many short stretches, between which others are served', async () => {
    let turns = 0;
    let waiting = setImmediate(function turn() {
      turns += 1;
      waiting = setImmediate(turn);
    });
    const rows = Array.from({ length: 5_000 }, (_, at) => [`NV-${at}`, at, '2026-06-16']);
    try {
      const seen: number[] = [];
      const watched = function* () {
        for (const row of rows) {
          seen.push(turns);
          yield row;
        }
      };
      const content = await writeXlsx(sheet(watched()));
      expect(seen).toHaveLength(5_000);
      expect((await read(content))[0]?.data).toHaveLength(5_001);
      expect(new Set(seen).size).toBeGreaterThan(5);
    } finally {
      clearImmediate(waiting);
    }
  });

  it('has no formula, whatever a text begins with', async () => {
    const texts = ['=1+1', '+84 263', '-5', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")'];
    const content = await writeXlsx(sheet(texts.map((text) => [text, null, null])));
    const [first] = await read(content, { trim: false });
    expect(first?.data.slice(1).map(([cell]) => cell)).toEqual(texts);
    const xml = await part(content, 'xl/worksheets/sheet1.xml');
    expect(xml).not.toMatch(/<f[ >]/);
    expect([...xml.matchAll(/<c r="A\d+" s="(\d)" t="(\w+)"/g)].map(([, ...look]) => look.join())).toEqual([
      '1,inlineStr',
      ...texts.map(() => '2,inlineStr'),
    ]);
    // Excel keeps a cell of this format as text when somebody edits it
    expect(await part(content, 'xl/styles.xml')).toMatch(/<cellXfs[^>]*><xf\/>.*?<\/xf><xf numFmtId="49"/);
  });

  it('keeps its headings in sight, filters all rows, and gives each column its width', async () => {
    const content = await writeXlsx(
      sheet([
        ['a', 1, null],
        ['b', 2, null],
      ]),
    );
    const xml = await part(content, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A1:C3"/>');
    expect([...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width))).toEqual([
      10, 8, 12,
    ]);
    expect(await part(content, 'xl/workbook.xml')).toContain(`'Nhiệm vụ'!$A$1:$C$3`);
  });

  it('takes letters that XML cannot hold out, and cuts what no cell can hold', async () => {
    const content = await writeXlsx(
      sheet([
        ['a\u0000b\ud800c', 1, null],
        ['x'.repeat(40_000), 1, null],
      ]),
    );
    const [first] = await read(content);
    expect(first?.data[1]?.[0]).toBe('ab\ufffdc');
    expect(String(first?.data[2]?.[0])).toHaveLength(32_767);
  });

  it('has more columns than the alphabet letters', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({
      heading: `C${at}`,
      holds: 'number' as const,
      width: 8,
    }));
    const content = await writeXlsx({ name: '', columns: many, rows: [many.map((_, at) => at)] });
    const [first] = await read(content);
    expect(first?.data[1]?.[29]).toBe(29);
  });
});
