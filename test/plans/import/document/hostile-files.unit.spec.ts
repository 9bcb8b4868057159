import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import JSZip from 'jszip';
import { InvalidInputError } from '../../../../src/kernel/domain-error.js';
import {
  DOCUMENT_BYTES,
  PlanDocuments,
} from '../../../../src/plans/import/document/plan-documents.service.js';
import { readApart } from '../../../../src/plans/import/document/read-apart.service.js';
import { markedDocument } from '../reading/marked-document.js';
import { docxOf, numberingPart, paragraph, pdfFile, pdfOf, table } from './made-files.js';

const words = 'Nhiệm vụ của các đơn vị trong năm, theo kế hoạch đã ký ngày 12 tháng 3 năm 2026';
const plans = ['tinh-uy-ctr.txt', 'tinh-phu-luc-md.md'].map((name) => markedDocument(name).source);

/** What comes of a file: its number of bodies, or the code of the refusal in both languages. */
async function answerTo(content: Uint8Array): Promise<string> {
  try {
    const { text, workLeft } = await new PlanDocuments().words(content);
    const { bodies } = await readApart(text, 'file', workLeft);
    return `read ${bodies.length}`;
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const [{ message } = { message: { vi: '', en: '' } }] = error.fields;
    if (message.vi === '' || message.en === '') throw error;
    return error.code;
  }
}

/** A good package with its files changed. */
async function repacked(change: (zip: JSZip) => Promise<void> | void): Promise<Uint8Array> {
  const good = await docxOf(paragraph(words), {
    'word/numbering.xml': numberingPart([[['decimal', '%1.']]]),
  });
  const zip = await JSZip.loadAsync(good);
  await change(zip);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const bombs = Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join(
  '',
);
const entities = `<!DOCTYPE x [<!ENTITY e0 "ha">${bombs}]><w:document xmlns:w="x"><w:body><w:p><w:r><w:t>&e12;</w:t></w:r></w:p></w:body></w:document>`;
/** Tables within a cell of one another. */
const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${paragraph(words)}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`;

const page =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 4 0 R >> >> /Contents 5 0 R >>';
const form = '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >>';

/** As wide and high as a page may be, with lines that would part four million cells, of which few are parted. */
const drawing = [
  'BT /F 12 Tf 60 60 Td (Nothing of a plan stands among these lines at all) Tj ET',
  ...Array.from({ length: 1990 }, (_, at) => `${at * 7} 0 m ${at * 7} 14000 l S`),
  ...Array.from({ length: 1990 }, (_, at) => `0 ${at * 7} m 7 ${at * 7} l S`),
].join('\n');
const drawnPage = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 14400 14400] /Resources << /Font << /F 4 0 R >> >> /Contents 5 0 R >>',
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
];

/** A page that draws this, as text. */
function pageOf(drawn: string): Uint8Array {
  const content = `BT /F 12 Tf 60 60 Td ${drawn} ET`;
  return pdfFile([
    ...drawnPage.slice(0, 4),
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ]);
}

const hostile: Record<string, () => Promise<Uint8Array> | Uint8Array> = {
  'two files of a package with each other’s content': () =>
    repacked(async (zip) => {
      const one = (await zip.file('word/document.xml')?.async('string')) ?? '';
      const other = (await zip.file('word/numbering.xml')?.async('string')) ?? '';
      zip.file('word/document.xml', other).file('word/numbering.xml', one);
    }),
  'a package in the place of the text': () =>
    repacked(async (zip) => {
      zip.file('word/document.xml', await docxOf(paragraph(words)));
    }),
  'a package that names itself as its document': () =>
    repacked((zip) => {
      zip.file(
        '_rels/.rels',
        '<Relationships><Relationship Id="r" Type="x" Target="_rels/.rels"/></Relationships>',
      );
    }),
  'sizes that the package only says': async () => {
    const file = Buffer.from(await docxOf(paragraph(words)));
    for (let at = file.indexOf('PK\u0001\u0002'); at >= 0; at = file.indexOf('PK\u0001\u0002', at + 4))
      file.writeUInt32LE(0xf000_0000, at + 24);
    return file;
  },
  'entities that unfold without end': () => repacked((zip) => void zip.file('word/document.xml', entities)),
  'an entity from outside': () =>
    repacked(
      (zip) =>
        void zip.file(
          'word/document.xml',
          entities.replace('<!ENTITY e0 "ha">', '<!ENTITY e0 SYSTEM "file:///etc/passwd">'),
        ),
    ),
  'tables within tables, 3,000 deep': () => docxOf(nested),
  'a list whose numbers say a hundred thousand times which they are': () =>
    docxOf(paragraph(words, { list: [1, 0] }).repeat(5000), {
      'word/numbering.xml': numberingPart([[['upperRoman', '%1'.repeat(100_000)]]]),
    }),
  'a hundred thousand rows of a cell': () =>
    docxOf(table(Array.from({ length: 100_000 }, () => [paragraph('Sở')]))),
  'a million attributes of an element': () =>
    docxOf(`<w:p ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`),
  'properties that are never closed': () => docxOf('<w:pPr><w:numPr>'.repeat(90_000)),
  'styles that are never closed': () =>
    docxOf(paragraph(words), { 'word/styles.xml': '<w:style >'.repeat(400_000) }),
  'one paragraph of 15 MB': () => docxOf(paragraph('Sở Nội vụ '.repeat(1_500_000))),
  'pictures of 99 MB that are packed small': () =>
    docxOf(paragraph(words), {
      'word/media/a.png': '\0'.repeat(49_000_000),
      'word/media/b.png': '\0'.repeat(50_000_000),
    }),
  'a text of 20 MB': () => Buffer.alloc(DOCUMENT_BYTES, 'a b '),
  'a text of 20 MB that ends within a letter': () => Buffer.alloc(DOCUMENT_BYTES, 'ổ'),
  'a cell over a million columns': () =>
    docxOf(
      table([[paragraph(words)]]).replace('<w:tc>', '<w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr>'),
    ),
  'pages that are their own parents': () =>
    pdfFile(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R 2 0 R] >>']),
  'a form that draws itself': () =>
    pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      page,
      `<< ${form} /Length 5 >>\nstream\n/X Do\nendstream`,
      '<< /Length 5 >>\nstream\n/X Do\nendstream',
    ]),
  'a table of places that comes after itself': () => {
    const text = Buffer.from(pdfOf([[{ text: words, x: 60, y: 60 }]])).toString('latin1');
    const start = /startxref\n(\d+)/.exec(text)?.[1] ?? '0';
    return Buffer.from(text.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${start}`), 'latin1');
  },
  'a stream that says it is longer than any file': () => {
    const text = Buffer.from(pdfOf([[{ text: words, x: 60, y: 60 }]])).toString('latin1');
    return Buffer.from(text.replaceAll(/\/Length \d+/g, '/Length 4000000000'), 'latin1');
  },
  'a drawing of thousands of lines': () => pdfFile(drawnPage),
  'a hundred thousand marked parts': () => pageOf('/Span<</ActualText<FEFF1ED5>>> BDC EMC '.repeat(100_000)),
  'marked parts 30,000 deep': () =>
    pageOf(`${'/Span<</ActualText<FEFF1ED5>>> BDC (o) Tj '.repeat(30_000)}${'EMC '.repeat(30_000)}`),
  'more pages than it has': () => {
    const text = Buffer.from(pdfOf([[{ text: words, x: 60, y: 60 }]])).toString('latin1');
    return Buffer.from(text.replace('/Count 1', '/Count 2000000000'), 'latin1');
  },
};

describe('hostile files', () => {
  it('are each read or refused in words, and the next good one is read', async () => {
    for (const [name, file] of Object.entries(hostile)) {
      const answer = await answerTo(await file());
      expect(`${name}: ${answer}`).toMatch(/: (?:read 0|broken|bloated|scanned|empty_file|file_too_large)$/);
    }
    expect(await answerTo(Buffer.from(plans[0] ?? ''))).toMatch(/^read [1-9]/);
  });

  it.each([
    ['a hundred thousand rows of a cell', 'bloated'],
    ['a million attributes of an element', 'bloated'],
    ['a hundred thousand marked parts', 'bloated'],
    ['marked parts 30,000 deep', 'read 0'],
  ])('are counted before they are parsed: %s', async (name, answer) => {
    expect(await answerTo((await hostile[name]?.()) ?? Buffer.alloc(0))).toBe(answer);
  });
});

describe('texts that were spoilt', () => {
  // fast-check says in its message with which seed a failure comes again
  const spoilt = fc
    .record({
      plan: fc.constantFrom(...plans),
      from: fc.double({ min: 0, max: 0.5, noNaN: true }),
      until: fc.double({ min: 0.5, max: 1, noNaN: true }),
      flips: fc.array(
        fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 7 })),
        {
          maxLength: 30,
        },
      ),
      again: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ plan, from, until, flips, again }) => {
      const bytes = Buffer.from(plan.repeat(again));
      const part = bytes.subarray(Math.floor(bytes.length * from), Math.ceil(bytes.length * until));
      for (const [at, bit] of flips) {
        const index = Math.floor(part.length * at);
        part[index] = (part[index] ?? 0) ^ (1 << bit);
      }
      return part;
    });

  it('by cuts and flipped bits are read or refused in words, as files and as what is pasted', async () => {
    await fc.assert(
      fc.asyncProperty(spoilt, async (bytes) => {
        expect(await answerTo(bytes)).toMatch(/^(?:read \d+|not_utf8|unknown_document|empty_file)$/);
        const pasted = await readApart(bytes.subarray(0, 11_000).toString('utf8'), 'text');
        expect(pasted.bodies.every(({ duties }) => duties.length > 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['marks within marks', '- a) 1. + * '.repeat(4000)],
    ['one line of cells', '| '.repeat(11_000)],
    ['brackets that stay open', '(Sở Nội vụ chủ trì; '.repeat(500)],
    ['bodies without end', 'Sở Nội vụ và Sở Tài chính, '.repeat(400)],
    ['emphasis without end', '**_'.repeat(3600)],
    ['numbers without end', `Số ${'1/2/3-'.repeat(1800)}`],
    ['marks of combined letters', `a${'\u0301'.repeat(11_000)}`],
  ])('by %s are read', async (_, text) => {
    expect(typeof (await readApart(`KẾ HOẠCH\nI. PHÂN CÔNG NHIỆM VỤ\n${text}`, 'text')).bodies.length).toBe(
      'number',
    );
  });
});
