import type { Sheet } from '../../documents/xlsx-writer.js';
import { capitalized } from '../../kernel/first-letter.js';
import { shownPlace } from '../../plans/shown-place.js';
import type { Language, Text } from '../../kernel/text.js';
import { cadenceText } from '../../plans/cadence.js';
import type { DutyView } from '../../plans/duties.queries.js';
import type { PlanView } from '../../plans/plans.queries.js';
import type { MatrixCell } from '../../tasks/matrix.queries.js';
import { type ListColumn, listSheet, namesOf } from '../shown/list-sheet.js';
import { chipOf } from './duty-line.js';
import { dutyParts } from './duty-state.js';
import { countedOf, type PlanFacts } from './plan.page.js';
import { planWords as words } from './plans.words.js';

const own = {
  section: { vi: 'Phần', en: 'Section' },
  heading: { vi: 'Đề mục', en: 'Heading' },
  place: { vi: 'Nơi nêu trong kế hoạch', en: 'Place in the plan' },
  duty: { vi: 'Nội dung', en: 'Duty' },
  follows: { vi: 'Theo dõi', en: 'Followed' },
  tasks: { vi: 'Số nhiệm vụ', en: 'Tasks' },
} as const satisfies Record<string, Text>;

interface Row {
  readonly duty: DutyView;
  readonly cells: readonly MatrixCell[];
}

/** The duties that the page of a plan shows, and its targets, as tables for a spreadsheet program. */
export function planSheets(
  language: Language,
  facts: Pick<PlanFacts, 'plan' | 'duties' | 'cells' | 'bodyId'>,
): Sheet[] {
  const rows = facts.duties.flatMap((duty) => {
    const counted = countedOf(facts, duty);
    return counted === null ? [] : [{ duty, cells: counted.cells }];
  });
  return [
    listSheet(language, words.duties, columns, rows),
    listSheet(language, words.targets, targets, facts.plan.targets),
  ];
}

const columns: readonly ListColumn<Row>[] = [
  { heading: own.section, width: 24, of: ({ duty }) => duty.section },
  { heading: own.heading, width: 30, of: ({ duty }) => duty.heading },
  { heading: own.place, width: 24, of: ({ duty }, language) => shownPlace(duty.place, language) },
  { heading: own.duty, width: 50, of: ({ duty }) => duty.title },
  { heading: words.exactWords, width: 70, of: ({ duty }) => duty.text },
  { heading: words.lead, width: 36, of: ({ duty }) => namesOf(duty.leadBodies) },
  { heading: words.cooperating, width: 36, of: ({ duty }) => namesOf(duty.cooperatingBodies) },
  { heading: words.statedRole, width: 24, of: ({ duty }) => duty.statedRole },
  {
    heading: words.cadence,
    width: 24,
    of: ({ duty }) => duty.cadence && cadenceText(duty.cadence, duty.ownDay),
  },
  { heading: words.product, width: 24, of: ({ duty }) => duty.product },
  { heading: words.leaderOffice, width: 24, of: ({ duty }) => duty.leaderOffice },
  { heading: words.note, width: 30, of: ({ duty }) => duty.note },
  { heading: own.follows, width: 20, of: ({ duty }, language) => chipOf(language, duty)?.label ?? null },
  { heading: own.tasks, width: 12, holds: 'number', of: ({ cells }) => sum(cells, ({ total }) => total) },
  ...dutyParts.map(({ label, count }) => ({
    heading: inHeading(label),
    width: 12,
    holds: 'number' as const,
    of: ({ cells }: Row) => sum(cells, count),
  })),
];

const targets: readonly ListColumn<PlanView['targets'][number]>[] = [
  { heading: own.place, width: 24, of: ({ place }, language) => shownPlace(place, language) },
  { heading: words.targets, width: 60, of: ({ title }) => title },
  { heading: words.exactWords, width: 80, of: ({ text }) => text },
];

function sum(cells: readonly MatrixCell[], count: (cell: MatrixCell) => number): number {
  return cells.reduce((all, cell) => all + count(cell), 0);
}

/** With its first letter as headings have it. */
function inHeading({ vi, en }: Text): Text {
  return { vi: capitalized(vi), en: capitalized(en) };
}
