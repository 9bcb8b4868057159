import { writeDocx } from '../../src/documents/docx-writer.js';
import { PdfWriter } from '../../src/documents/pdf-writer.service.js';
import { writeXlsx } from '../../src/documents/xlsx-writer.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { type ConsolidatedFacts, consolidatedSections } from '../../src/reviews/consolidated-report.js';
import type { ReviewedTask } from '../../src/reviews/review-document.queries.js';
import { NO_FIGURES } from '../../src/reviews/review-figures.js';
import type { ReviewSummary } from '../../src/reviews/review-summary.js';
import { unedited } from '../support/unedited.js';
import { measure, type Measured } from './stopwatch.js';

const ROWS = 50_000;

/** How long it takes to write the report of 60 bodies on 1,000 tasks, and a list of 50,000 rows. */
export async function measureDocuments(runs: number, tell: (measured: Measured) => void): Promise<void> {
  const report = unedited(consolidatedSections(reportOf(60, 1000)));
  tell(await measure('report of 60 bodies, 1,000 tasks, as .docx', runs, () => writeDocx(report)));
  const pdf = new PdfWriter();
  tell(await measure('the same as .pdf', 2, () => pdf.write(report)));
  await pdf.onModuleDestroy();
  tell(await measure('a list of 50,000 rows as .xlsx', 2, () => writeXlsx(list())));
}

function reportOf(bodies: number, tasks: number): ConsolidatedFacts {
  const named = Array.from({ length: bodies }, (_, at) => ({
    id: `b${at}`,
    code: `b${at}`,
    name: { vi: `Đảng ủy xã số ${at}`, en: `Commune ${at}` },
  }));
  const said = 'Đã triển khai đến các chi bộ, có kết quả bước đầu; còn thiếu giáo viên và phòng học.';
  const figures = { byCurrentDeadline: NO_FIGURES, byFirstDeadline: NO_FIGURES };
  const of = { period: figures, year: null, before: null, change: null };
  const [from, to, on] = ['2025-12-15', '2026-06-15', '2026-06-22'].map(calendarDay);
  const summary = {
    review: {
      name: { vi: 'Sơ kết', en: 'Review' },
      periodFrom: from,
      periodTo: to,
      cutOff: to,
      questions: [],
    },
    on,
    frozen: true,
    plan: of,
    bodies: named.map((body) => ({ ...of, body, report: null, assessment: { text: said } })),
    reports: { expected: bodies, sent: bodies, onTime: bodies, late: 0, overdueAgain: 0 },
    notReported: [],
    difficulties: named.map((body) => ({
      body,
      results: said,
      shortcomings: said,
      objectiveCauses: said,
      subjectiveCauses: said,
      nextWork: said,
      answers: [],
    })),
    proposals: [],
    openProposals: [],
  } as unknown as ReviewSummary;
  const lines = Array.from({ length: tasks }, (_, at) => ({
    number: at,
    bodyId: `b${at % bodies}`,
    body: `Đảng ủy xã số ${at % bodies}`,
    excused: false,
    cooperating: ['Huyện đoàn'],
    heading: `Đề mục ${Math.floor(at / 100)}`,
    place: `III.${Math.floor(at / 50)}`,
    title: `Nhiệm vụ ${Math.floor(at / 50)}`,
    product: null,
    cadence: 'continuous',
    report: 'accepted',
    standing: {
      status: 'confirmed',
      lateness: 'on_time',
      daysOverdue: null,
      dueOn: on,
      heldTo: on,
      completedOn: on,
      figure: 'doneOnTime',
    },
    word: null,
    line: { text: said, done: true, place: 'due', takenOutReason: null },
  })) as unknown as ReviewedTask[];
  const committee = { id: 'hu', name: 'Huyện ủy Mẫu', kind: 'committee' } as const;
  const plan = {
    symbol: '1-KH/HU',
    issuedOn: null,
    title: 'Kế hoạch',
    committee,
    above: null,
    monitoring: null,
  };
  return { summary, plan, tasks: lines, reports: [], indicators: [] };
}

function list(): Parameters<typeof writeXlsx>[0] {
  const texts = ['Mã', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Tình trạng', 'Kế hoạch'];
  return {
    name: 'Nhiệm vụ',
    columns: [
      ...texts.map((heading) => ({ heading, holds: 'text' as const, width: 20 })),
      { heading: 'Hạn', holds: 'day', width: 12 },
      { heading: 'Tiến độ', holds: 'number', width: 8 },
    ],
    rows: rows(),
  };
}

function* rows() {
  for (let at = 0; at < ROWS; at += 1)
    yield [
      `NV-${at}`,
      'Mở lớp bồi dưỡng lý luận',
      `Đảng ủy xã ${at % 60}`,
      '',
      'đang thực hiện',
      'Kế hoạch',
      '2026-06-16',
      at % 100,
    ];
}
