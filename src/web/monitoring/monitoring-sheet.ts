import type { Sheet } from '../../documents/xlsx-writer.js';
import { daysBetween } from '../../kernel/calendar-day.js';
import { type Language, sameText, type Text } from '../../kernel/text.js';
import type { ComingDay, QuietTask } from '../../tasks/lateness-over-time.queries.js';
import { type ListColumn, listSheet } from '../shown/list-sheet.js';
import type { Bar } from './bars.js';
import { owingBodies } from './late-bodies.js';
import type { ShownCell, ShownMatrix } from './matrix.js';
import { shortPlace } from './matrix.js';
import { chosenCells, type MonitoringFacts } from './monitoring-facts.js';
import { monitoringPage } from './monitoring.page.js';
import { monitoringWords as words } from './monitoring.words.js';
import type { TrendPoint } from './trend.js';

const own = {
  longest: { vi: 'Quá hạn lâu nhất (ngày)', en: 'Latest by (days)' },
  urged: { vi: 'Đã đôn đốc (lần)', en: 'Urged (times)' },
  duty: { vi: 'Nội dung nhiệm vụ', en: 'Duty' },
  place: { vi: 'Nơi nêu', en: 'Place' },
  since: { vi: 'Cập nhật gần nhất', en: 'Last change' },
  quietDays: { vi: 'Số ngày chưa cập nhật', en: 'Days without a change' },
  due: { vi: 'Thời hạn', en: 'Due' },
  tasks: { vi: 'Số nhiệm vụ', en: 'Tasks' },
  bodies: { vi: 'Số đơn vị', en: 'Bodies' },
  duties: { vi: 'Các nội dung', en: 'Duties' },
} as const satisfies Record<string, Text>;

/** What the page of monitoring shows as tables for a spreadsheet program, a sheet each. */
export function monitoringSheets(language: Language, facts: MonitoringFacts): Sheet[] {
  const { pictures, matrix } = monitoringPage(language, facts, 0);
  const trends = (pictures?.trends ?? []).map(({ heading, step, trend }) =>
    listSheet(language, sameText(heading), trendColumns(step), trend?.points ?? []),
  );
  return [
    listSheet(
      language,
      words.bars,
      barColumns(facts, pictures?.bars.headings ?? []),
      pictures?.bars.all ?? [],
    ),
    ...(matrix === null ? [] : [matrixSheet(language, matrix)]),
    ...trends,
    listSheet(language, words.quiet, quietColumns(facts), facts.quietest),
    listSheet(language, words.coming, coming, facts.coming),
  ];
}

function barColumns(facts: MonitoringFacts, headings: readonly string[]): ListColumn<Bar>[] {
  const late = new Map(owingBodies(chosenCells(facts)).map(({ body, daysLate }) => [body.id, daysLate]));
  return [
    { heading: words.body, width: 40, of: ({ name }) => name },
    ...headings.map((heading, at) => ({
      heading: sameText(heading),
      width: 14,
      holds: 'number' as const,
      of: ({ parts }: Bar) => parts[at]?.count ?? null,
    })),
    { heading: words.total, width: 12, holds: 'number', of: ({ total }) => total.count },
    { heading: own.longest, width: 14, holds: 'number', of: ({ bodyId }) => late.get(bodyId) ?? null },
    { heading: own.urged, width: 14, holds: 'number', of: ({ bodyId }) => facts.urged.get(bodyId) ?? 0 },
  ];
}

function matrixSheet(language: Language, { groups, duties }: ShownMatrix): Sheet {
  interface Row {
    readonly kind: string;
    readonly name: string;
    readonly cells: readonly ShownCell[];
  }
  const columns: ListColumn<Row>[] = [
    { heading: words.kind, width: 24, of: ({ kind }) => kind },
    { heading: words.leadBody, width: 36, of: ({ name }) => name },
    ...duties.map(({ place, title }, at) => ({
      heading: sameText(`${place} ${title.text}`),
      width: 18,
      of: ({ cells }: Row) => cells[at]?.label ?? null,
    })),
  ];
  const rows = groups.flatMap(({ label, rows: all }) => all.map((row) => ({ ...row, kind: label })));
  return listSheet(language, words.matrix, columns, rows);
}

function trendColumns(step: string): ListColumn<TrendPoint>[] {
  return [
    { heading: sameText(step), width: 36, of: ({ name }) => name },
    {
      heading: words.share,
      width: 14,
      holds: 'percent',
      of: ({ onTime, late, overdue }) =>
        Math.round((onTime.count * 100) / (onTime.count + late.count + overdue.count)),
    },
    { heading: words.onTime, width: 14, holds: 'number', of: ({ onTime }) => onTime.count },
    { heading: words.late, width: 14, holds: 'number', of: ({ late }) => late.count },
    { heading: words.overdue, width: 14, holds: 'number', of: ({ overdue }) => overdue.count },
  ];
}

function quietColumns({ today }: MonitoringFacts): ListColumn<QuietTask>[] {
  return [
    { heading: own.place, width: 16, of: ({ place }, language) => shortPlace(place, language) },
    { heading: own.duty, width: 60, of: ({ title }) => title },
    { heading: words.body, width: 36, of: ({ body }) => body },
    { heading: own.since, width: 14, holds: 'day', of: ({ since }) => since },
    { heading: own.quietDays, width: 14, holds: 'number', of: ({ since }) => daysBetween(since, today) },
    { heading: words.overdue, width: 12, of: ({ isLate }) => (isLate ? words.overdue : null) },
  ];
}

const coming: readonly ListColumn<ComingDay>[] = [
  { heading: own.due, width: 12, holds: 'day', of: ({ dueOn }) => dueOn },
  { heading: own.tasks, width: 14, holds: 'number', of: ({ tasks }) => tasks },
  { heading: own.bodies, width: 14, holds: 'number', of: ({ bodies }) => bodies },
  {
    heading: own.duties,
    width: 80,
    of: ({ duties }, language) =>
      duties.map(({ place, title }) => `${shortPlace(place, language)} ${title[language]}`).join('; '),
  },
];
