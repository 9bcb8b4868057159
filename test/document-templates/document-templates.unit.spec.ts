import { serialize } from 'node:v8';
import { describe, expect, it } from '@jest/globals';
import { starterDocument } from '../../src/document-templates/starter-document.js';
import {
  templateFields,
  templateKindRules,
  templateKinds,
} from '../../src/document-templates/template-kinds.js';
import { templateProblems } from '../../src/document-templates/template-problems.js';
import type { FilledTemplate, TemplateTask } from '../../src/document-templates/template-run.js';
import { writeDocx } from '../../src/documents/docx-writer.js';
import type { Block, OfficialDocument } from '../../src/documents/official-document.js';
import { fieldName, templateData } from '../../src/documents/template-data.js';
import { runContained } from '../../src/platform/threads/contained-run.js';
import { consolidatedSpecimen } from '../../src/reviews/consolidated-specimen.js';
import { aDocument } from '../support/a-document.js';
import { readDocx } from '../support/written-docx.js';

const line = (text: string): Block => ({ kind: 'paragraph', text });
const specimen = consolidatedSpecimen();

/** A template of these lines, in a letterhead. */
async function templateOf(blocks: readonly Block[], change: Partial<OfficialDocument> = {}): Promise<Buffer> {
  return writeDocx(aDocument({ blocks, endMark: false, annexes: [], ...change }));
}

async function fill(template: Buffer, document: OfficialDocument = specimen): Promise<FilledTemplate> {
  const task: TemplateTask = { template, data: templateData(document) };
  const { posted } = await runContained<FilledTemplate>('document-templates/template', serialize(task));
  return posted;
}

async function linesOf({ content }: FilledTemplate): Promise<string[]> {
  if (content === null) throw new Error('It was not filled in');
  const { paragraphs } = await readDocx(Buffer.from(content));
  return paragraphs.map(({ text }) => text);
}

/** What is said to be wrong, in English, without the quoted words. */
async function mistakes(...blocks: readonly Block[]): Promise<string[]> {
  const found = await fill(await templateOf(blocks));
  return templateProblems(found, templateFields('consolidated-report')).map(
    ({ code, message }) => `${code}: ${message.en.replace(/ \(“.*?”\)/, '')}`,
  );
}

describe('a committee’s own template', () => {
  it('is filled in with texts, in capitals where the field is written so, whatever the spelling of its letters', async () => {
    const lines = await linesOf(
      await fill(
        await templateOf([line('{Cơ quan  ban hành} gửi {CƠ QUAN CẤP TRÊN}: {trích yếu}'.normalize('NFD'))]),
      ),
    );
    expect(lines.map((text) => text.normalize('NFC'))).toContain(
      'Ban Tổ chức Huyện ủy gửi HUYỆN ỦY: sơ kết 6 tháng đầu năm 2026 thực hiện Kế hoạch số 01-KH/HU của Huyện ủy',
    );
  });

  it('repeats whole paragraphs of a list, and leaves out those of a condition, without empty lines', async () => {
    const lines = await linesOf(
      await fill(
        await templateOf([
          line('Trước.'),
          line('{#phần}'),
          line('{#có tên phần}Phần {tên phần}{/có tên phần}'),
          line('{#dòng}'),
          line('{#là đoạn}+ {nội dung}{/là đoạn}'),
          line('{/dòng}'),
          line('{/phần}'),
          line('Sau.'),
        ]),
      ),
    );
    const from = lines.indexOf('Trước.');
    expect(lines.slice(from, from + 5)).toEqual([
      'Trước.',
      '+ Kết quả thực hiện từ ngày 15/12/2025 đến ngày 14/06/2026 như sau:',
      'Phần TÌNH HÌNH CHUNG',
      '+ 9 trên 10 đơn vị đã gửi báo cáo.',
      'Phần KẾT QUẢ THỰC HIỆN NHIỆM VỤ',
    ]);
    expect(lines.slice(-20)).toContain('Sau.');
    expect(lines.slice(from, lines.indexOf('Sau.')).filter((text) => text === '')).toEqual([]);
  });

  it('repeats plain lines without an empty one for a table that it does not have there', async () => {
    const lines = await linesOf(
      await fill(
        await templateOf([
          line('Trước.'),
          line('{#phần}'),
          line('- {#dòng}{chữ}{/dòng}'),
          line('{/phần}'),
          line('Cùng một dòng: {#phần}{#dòng}{chữ}; {/dòng}{/phần}'),
          line('Sau.'),
        ]),
      ),
    );
    const own = lines.slice(lines.indexOf('Trước.'), lines.indexOf('Sau.'));
    const at = own.indexOf('- 2. Số liệu nhiệm vụ');
    expect(own.slice(at, at + 2)).toEqual(['- 2. Số liệu nhiệm vụ', '- 1. Các xã']);
    expect(own.filter((text) => ['', '-'].includes(text.trim()))).toEqual([]);
    expect(own.at(-1)).not.toMatch(/; ;/);
  });

  it('has the tables in their places in one list of lines, and leaves them out of another', async () => {
    const table = {
      columns: [{ heading: 'Nhiệm vụ', weight: 1 }],
      rows: [['{#bảng số liệu nhiệm vụ}{nhiệm vụ}{/}']],
    };
    const filled = await fill(
      await templateOf([
        line('{#phần}'),
        line('{#dòng}'),
        line('{#là đề mục}{chữ}{/là đề mục}'),
        line('{#là bảng số liệu nhiệm vụ}'),
        { kind: 'table', table },
        line('{/là bảng số liệu nhiệm vụ}'),
        line('{/dòng}'),
        line('{/phần}'),
        line('Tóm tắt.'),
        line('{#phần}{#dòng}* {chữ}{/dòng}{/phần}'),
        line('Hết.'),
      ]),
    );
    const lines = await linesOf(filled);
    const own = lines.slice(lines.indexOf('Tóm tắt.'), lines.indexOf('Hết.'));
    expect(own.filter((text) => text.trim() === '*')).toEqual([]);
    expect((await readDocx(Buffer.from(filled.content ?? []))).tables.flat(2)).toContain('Đến hạn trong kỳ');
  });

  it('puts one section where the committee wants it, and the rows of a table', async () => {
    const table = {
      columns: [
        { heading: 'Việc', weight: 1 },
        { heading: 'Ai', weight: 1 },
      ],
      rows: [['{#phụ lục 1}{nội dung}', '{chủ trì}: {trạng thái}, {hạn, quá hạn}. {kết quả}{/phụ lục 1}']],
    };
    const filled = await fill(
      await templateOf([
        line('Khó khăn: {#phần hạn chế, khó khăn}{nội dung} ({nguồn}){/}'),
        { kind: 'table', table },
      ]),
    );
    expect(await linesOf(filled)).toContain('Khó khăn: Thiếu giảng viên. (báo cáo gửi ngày 18/06/2026)');
    const { tables } = await readDocx(Buffer.from(filled.content ?? []));
    expect(tables.flat()).toContainEqual([
      'Tổ chức quán triệt (điểm 1, mục III; NV-1)',
      'Đảng ủy xã: Đã hoàn thành, Hoàn thành đúng hạn. Đã mở 3 lớp.',
    ]);
  });

  it('has a table by its own name, whatever stands above it and however many stand there', async () => {
    const figures = (name: string, row: string): Block => ({
      kind: 'table',
      name,
      table: { columns: [{ heading: 'Việc', weight: 1 }], rows: [[row]] },
    });
    const above: Block = { kind: 'heading', level: 2, text: 'Các con số' };
    const document = aDocument({
      blocks: [above, figures('số liệu', 'Đến hạn'), figures('số khác', 'Chậm')],
    });
    const template = await templateOf([line('{#bảng số liệu}{việc}{/}, {#bảng số khác}{việc}{/}')]);
    expect(await linesOf(await fill(template, document))).toContain('Đến hạn, Chậm');
    expect(
      templateProblems(
        await fill(await templateOf([line('{#bảng số liệu nhiệm vụ}x{/}')])),
        templateFields('consolidated-report'),
      ),
    ).toEqual([]);
  });

  it('bears the symbol that the paper was signed with', async () => {
    const { head } = aDocument();
    const signed = aDocument({ head: { ...head, printed: { symbol: '07-BC/ĐU', placeAndDate: '' } } });
    expect(await linesOf(await fill(await templateOf([line('số {số ký hiệu}')]), signed))).toContain(
      'số 07-BC/ĐU',
    );
  });

  it('leaves out what a document does not have', async () => {
    const template = await templateOf([line('A{#phần kết quả thực hiện chỉ tiêu}{chữ}{/}B')]);
    expect(await linesOf(await fill(template, aDocument()))).toContain('AB');
  });

  it('does not say “Kính gửi:” nor “Như trên” to nobody, however that is written', async () => {
    const nobody = { ...specimen, addressees: [] };
    const said = async (...lines: readonly string[]) => {
      const template = await templateOf([...lines, '- Như trên,', 'Hết.'].map(line), { addressees: [] });
      const all = await linesOf(await fill(template, nobody));
      return all.filter((text) => /kính|gửi|như trên|^[-–] ?$/i.test(text) && !text.includes('báo cáo'));
    };
    expect(await said('Kính  gửi : {các nơi kính gửi}')).toEqual([]);
    expect(await said('KÍNH GỬI: {#kính gửi}{tên}; {/kính gửi}')).toEqual([]);
    expect(await said('Kính gửi:', '- {#kính gửi}{tên};{/}')).toEqual([]);
    expect(await said('Kính gửi:', '{#kính gửi}', '- {tên};', '{/kính gửi}')).toEqual([]);
    expect(await said('Kính gửi:', '- {các nơi kính gửi}')).toEqual([]);
    expect(await said('{#có kính gửi}Kính gửi: {các nơi kính gửi}{/có kính gửi}')).toEqual(['- Như trên,']);
    expect(await said('Kính gửi: Thường trực {cơ quan cấp trên}')).toEqual([
      'Kính gửi: Thường trực Huyện ủy',
      '- Như trên,',
    ]);
    expect(await said('Kính gửi:', '- Thường trực Huyện ủy')).toEqual(['Kính gửi:', '- Như trên,']);
  });

  it('keeps the place of “Kính gửi:” in a cell, whose paragraph a word processor needs', async () => {
    const table = {
      columns: [{ heading: 'Kính gửi: {các nơi kính gửi}', weight: 1 }],
      rows: [['{trích yếu}']],
    };
    const filled = await fill(await templateOf([{ kind: 'table', table }]), { ...specimen, addressees: [] });
    const { tables } = await readDocx(Buffer.from(filled.content ?? []));
    expect(tables.at(-2)).toEqual([[''], [specimen.subject.join(' ')]]);
  });

  it('is told every mistake with its place and what would be right', async () => {
    const table = { columns: [{ heading: 'Việc', weight: 1 }], rows: [['{chủ chì}']] };
    expect(
      await mistakes(
        line('{trich yeu lam}'),
        line('{phần}'),
        line('{#dong}'),
        line('{/phần}'),
        { kind: 'table', table },
        line('{#phần}{#dòng}x{/phần}'),
      ),
    ).toEqual([
      'unknown_field: Paragraph 5: there is no field {trich yeu lam} here. Is it {trích yếu}?',
      'is_list: Paragraph 6: {phần} is not a text. Write {#phần} before and {/phần} after what is repeated, or stands only where it holds.',
      'unknown_field: Paragraph 7: there is no field {#dong} here. Is it {dòng}, which stands only within {#phần}?',
      'ends_other: Paragraph 8: {/phần} stands where {#dong} must end first.',
      'unknown_field: Table 2, row 2, cell 1: there is no field {chủ chì} here. Is it {chủ trì}, which stands only within {#phụ lục 1}?',
      'ends_other: Paragraph 9: {/phần} stands where {#dòng} must end first.',
    ]);
  });

  it('is told that it has no field', async () => {
    const [only, ...others] = await mistakes(line('Công văn này nói cùng một điều.'));
    expect(only).toMatch(/^no_field: There is no field in the file/);
    expect(others).toEqual([]);
  });

  it('is told halves of braces, lists that do not begin or end, and lists over the edge of a table', async () => {
    expect(await mistakes(line('Số {số ký hiệu'), line('ngày ký}'))).toEqual([
      'half_brace: Paragraph 5: a { without its other half. Every field is written between { and }.',
      'half_brace: Paragraph 6: a } without its other half. Every field is written between { and }.',
    ]);
    expect(await mistakes(line('{/phần}'), line('{#phần}'))).toEqual([
      'never_begun: Paragraph 5: {/phần} ends what has not begun.',
      'never_ended: Paragraph 6: {#phần} never ends. Add {/phần}.',
    ]);
    expect(await mistakes(line('{#phần}'), line('{#dòng}'), line('{chữ}'), line('{/phần}'))).toEqual([
      'ends_other: Paragraph 8: {/phần} stands where {#dòng} must end first.',
    ]);
    const table = { columns: [{ heading: 'Việc', weight: 1 }], rows: [['{tên phần}{/phần}']] };
    const [over] = await mistakes(line('Từ đây: {#phần}'), { kind: 'table', table });
    expect(over).toMatch(/^not_fillable: Paragraph 5: cannot be filled in at \{#phần\}/);
  });
});

describe.each(templateKinds)('the template to begin with, for %s', (kind) => {
  it('has no mistake, and says all that the document says', async () => {
    const document = templateKindRules[kind].specimen();
    const filled = await fill(await writeDocx(starterDocument(document)), document);
    expect(templateProblems(filled, templateFields(kind))).toEqual([]);
    const { paragraphs, tables } = await readDocx(Buffer.from(filled.content ?? []));
    const said = [...paragraphs.map(({ text }) => text), ...tables.flat(2)].join('\n');
    const built = await readDocx(await writeDocx(document));
    const missing = [...built.paragraphs.map(({ text }) => text), ...built.tables.flat(2)].filter(
      (text) =>
        !said.includes(
          text
            .replace('./.', '')
            .replace(/^- (.*)[;.]$/, '$1')
            .trim(),
        ),
    );
    // a subject of several lines is one line here
    expect(missing.filter((text) => !document.subject.join(' ').includes(text))).toEqual([]);
    expect(said).not.toContain('{');
  });
});

describe('the template of a consolidated report to begin with', () => {
  it('says to whom it goes only where it goes to somebody', async () => {
    const starter = await writeDocx(starterDocument(specimen));
    const addressed = async (addressees: readonly string[]) =>
      (await linesOf(await fill(starter, { ...specimen, addressees }))).filter((text) =>
        /Kính gửi|Như trên/.test(text),
      );
    expect(await addressed(['Huyện ủy', 'Thường trực'])).toEqual([
      'Kính gửi: Huyện ủy; Thường trực',
      '- Như trên,',
    ]);
    expect(await addressed([])).toEqual([]);
  });

  it('has the table of the text where it stands in the text, under its heading, once', async () => {
    const lines = await linesOf(await fill(await writeDocx(starterDocument(specimen))));
    const headings = lines.flatMap((text, at) => (text.endsWith('Số liệu nhiệm vụ') ? [at] : []));
    expect(headings).toHaveLength(1);
    const [heading = 0] = headings;
    expect(lines.slice(heading + 1).find((text) => text !== '')).toBe('Nhiệm vụ');
  });

  it('has no page for a second annex that lies crosswise where there is none', async () => {
    const starter = await writeDocx(starterDocument(specimen));
    const { annexes } = specimen;
    const both = await readDocx(Buffer.from((await fill(starter)).content ?? []));
    const titles = annexes.map(({ title }) => title);
    expect(both.paragraphs.filter(({ text }) => titles.includes(text))).toHaveLength(2);
    // what is left of its end is no line that could begin a page
    expect(both.paragraphs.at(-2)).toMatchObject({ text: '', size: 6 });
    const alone = await readDocx(
      Buffer.from((await fill(starter, { ...specimen, annexes: annexes.slice(0, 1) })).content ?? []),
    );
    expect(alone.tables.flat(2)).toContain('Sản phẩm');
    expect(alone.tables.flat(2)).not.toContain('Nguồn số liệu, ghi chú');
  });
});

it('the template of a letter to begin with has no annex for a letter that has none', async () => {
  const letter = templateKindRules['urging-letter'].specimen();
  const starter = await writeDocx(starterDocument(letter));
  const annexed = await linesOf(await fill(starter, letter));
  expect(annexed).toContain('Phụ lục');
  const alone = await fill(starter, { ...letter, annexes: [] });
  expect(await linesOf(alone)).not.toContain('Phụ lục');
  const { tables } = await readDocx(Buffer.from(alone.content ?? []));
  expect(tables.flat(2)).not.toContain('Thời hạn');
});

it('names a field the same however it is written', () => {
  expect(fieldName('  Số\u00a0 KÝ hiệu '.normalize('NFD'))).toBe('số ký hiệu');
});
