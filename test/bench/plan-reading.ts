import { writeDocx } from '../../src/documents/docx-writer.js';
import type { Block, OfficialDocument } from '../../src/documents/official-document.js';
import { PdfWriter } from '../../src/documents/pdf-writer.service.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { buildProgram } from '../support/program-build.js';
import { measure, type Measured } from './stopwatch.js';

type Documents = typeof import('../../src/plans/import/document/plan-documents.service.js');
type Reading = typeof import('../../src/plans/import/document/read-apart.service.js');

/** Bodies with four duties each that fill some 200 pages, and a table of 200 rows. */
const BODIES = 330;
const ROWS = 200;

/** How long the program as it is built takes to read a signed plan of 200 pages in each kind of file: its words, and its duties. */
export async function measureReading(runs: number, tell: (measured: Measured) => void): Promise<void> {
  const plan = longPlan();
  await buildProgram();
  const { PlanDocuments } = await built<Documents>('plan-documents.service');
  const { readApart } = await built<Reading>('read-apart.service');
  const documents = new PlanDocuments();
  const writer = new PdfWriter();
  const files = {
    docx: await writeDocx(plan),
    pdf: await writer.write(plan),
    txt: Buffer.from(textOf(plan)),
  };
  await writer.onModuleDestroy();
  for (const [kind, file] of Object.entries(files)) {
    const read = async (): Promise<number> => {
      const { text, workLeft } = await documents.words(file);
      const { bodies } = await readApart(text, 'file', workLeft);
      return bodies.reduce((sum, { duties }) => sum + duties.length, 0);
    };
    const measured = await measure(`a plan of 200 pages read from .${kind}`, runs, read);
    tell({ ...measured, name: `${measured.name}, ${await read()} duties` });
  }
}

/** The sources load slower in the processes that read. */
async function built<T>(name: string): Promise<T> {
  const file = new URL(`../../dist/src/plans/import/document/${name}.js`, import.meta.url);
  return (await import(file.href)) as T;
}

function longPlan(): OfficialDocument {
  const duty =
    'Chủ trì, phối hợp với các cơ quan, đơn vị có liên quan rà soát, bổ sung chương trình, kế hoạch thực hiện phù hợp với tình hình thực tế ' +
    'của địa phương; tổ chức quán triệt, tuyên truyền sâu rộng trong cán bộ, công chức, viên chức và Nhân dân; kịp thời báo cáo khó khăn, ' +
    'vướng mắc để xem xét, giải quyết theo thẩm quyền; hoàn thành trước ngày 30/11/2026.';
  const bodies = Array.from({ length: BODIES }, (_, at): Block[] => [
    ...(at % 50 === 0 ? [heading(1, 'II. PHÂN CÔNG NHIỆM VỤ')] : []),
    heading(2, `${(at % 50) + 1}. Trung tâm Dịch vụ công số ${at + 1}`),
    ...Array.from({ length: 4 }, (): Block => ({ kind: 'item', text: duty })),
  ]);
  const columns = ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian'];
  const rows = Array.from({ length: ROWS }, (_, at) => [
    String(at + 1),
    `Xây dựng quy trình số ${at + 1} giải quyết thủ tục hành chính theo cơ chế một cửa liên thông`,
    'Văn phòng Ủy ban nhân dân tỉnh',
    'Sở Nội vụ, Sở Tư pháp',
    'Quý IV/2026',
  ]);
  return {
    layout: 'state-2020',
    head: {
      superior: null,
      issuer: 'Ủy ban nhân dân tỉnh Sông Lam',
      number: 12,
      typeCode: 'KH',
      issuerCode: 'UBND',
      place: 'Sông Lam',
      issuedOn: calendarDay('2026-02-05'),
    },
    type: 'Kế hoạch',
    subject: ['Cải cách thủ tục hành chính năm 2026'],
    addressees: [],
    blocks: [
      heading(1, 'I. MỤC ĐÍCH'),
      { kind: 'paragraph', text: 'Nâng cao chất lượng phục vụ người dân, doanh nghiệp.' },
      ...bodies.flat(),
    ],
    signature: { capacity: ['TM. ỦY BAN NHÂN DÂN'], office: 'CHỦ TỊCH', name: null },
    recipients: ['Các sở, ban, ngành'],
    archive: 'Lưu: VT',
    annexes: [
      {
        title: 'PHỤ LỤC PHÂN CÔNG NHIỆM VỤ',
        landscape: true,
        blocks: [
          {
            kind: 'table',
            table: { columns: columns.map((heading, at) => ({ heading, weight: at === 1 ? 4 : 2 })), rows },
          },
        ],
      },
    ],
  };
}

/** The same words as plain text. */
function textOf({ blocks, annexes }: OfficialDocument): string {
  return [...blocks, ...annexes.flatMap((annex) => [heading(1, annex.title), ...annex.blocks])]
    .flatMap((block) => {
      if (block.kind === 'table')
        return [block.table.columns.map((column) => column.heading), ...block.table.rows].map((row) =>
          row.join('\t'),
        );
      return block.kind === 'item' ? [`- ${block.text}`] : [block.text];
    })
    .join('\n');
}

/** With the number that is written in it. */
function heading(level: 1 | 2, text: string): Block {
  return { kind: 'heading', level, text, numbered: false };
}
