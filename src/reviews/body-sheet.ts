import { paragraph } from '../documents/blocks.js';
import { signedOn } from '../documents/document-parts.js';
import { opening, type SectionedDocument } from '../documents/document-sections.js';
import type { Table } from '../documents/official-document.js';
import type { Sheet } from '../documents/xlsx-writer.js';
import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { capitalized, uncapitalized } from '../kernel/first-letter.js';
import { citedPlace } from '../plans/cited-place.js';
import { layoutOf, signatureOf } from '../reports/formats/issuing-body.js';
import { planIssuer } from '../reports/formats/plan-issuer.js';
import { type PlanHead, planName } from '../reports/formats/plan-name.js';
import { latenessLabels } from '../tasks/task-lateness.js';
import { taskStatusLabels } from '../tasks/task-status.js';
import type { TaskItem } from '../tasks/task-view.js';

/** The tasks of one body, which leads them and whose periods have begun, as they stand on a day. */
export interface BodySheetFacts {
  readonly plan: PlanHead;
  readonly body: string;
  readonly tasks: readonly TaskItem[];
  readonly on: CalendarDay;
}

/** What a body has to do and how it stands (phiếu theo dõi), from the body that follows the plan. */
export function bodySheetSections(facts: BodySheetFacts): SectionedDocument {
  const { tasks, on } = facts;
  const state = paragraph(`Tình hình đến ngày ${shownDay(on)}: ${counted(tasks)}.`);
  return {
    document: aroundText(facts),
    sections: [opening(state, paragraph('Từng nhiệm vụ ghi tại Phụ lục.'))],
  };
}

function aroundText(facts: BodySheetFacts): SectionedDocument['document'] {
  const { plan, body, tasks, on } = facts;
  const { issuer, ...issuing } = planIssuer(plan);
  const head = issuing.head('');
  return {
    layout: layoutOf(issuer),
    head: {
      ...head,
      issuedOn: on,
      // no register numbers such sheets
      printed: { symbol: '', placeAndDate: `${head.place}, ${signedOn(on, layoutOf(issuer))}` },
    },
    type: 'Phiếu theo dõi',
    subject: [`${body} thực hiện ${planName(plan)}`],
    addressees: [],
    signature: signatureOf(issuer),
    recipients: [body],
    archive: issuer.name,
    annexes: [
      {
        title: `Nhiệm vụ của ${body}`,
        landscape: true,
        blocks: [{ kind: 'table', table: tableOf(tasks) }],
      },
    ],
  };
}

/** Of the table of tasks. */
export const taskColumns: Table['columns'] = [
  { heading: 'TT', weight: 0.7, align: 'center' },
  { heading: 'Nhiệm vụ', weight: 5.7 },
  { heading: 'Phối hợp', weight: 2.5 },
  { heading: 'Kỳ', weight: 2 },
  { heading: 'Thời hạn', weight: 1.7, align: 'center' },
  { heading: 'Tình trạng', weight: 2.4 },
  { heading: 'Hoàn thành', weight: 1.4, align: 'center' },
];

function tableOf(tasks: readonly TaskItem[]): Table {
  return {
    columns: taskColumns,
    rows: tasks.map((task, at) => [
      String(at + 1),
      `${task.title.vi} (${citedPlace(task.duty.place)}; ${task.code})`,
      namesOf(task),
      task.period.name.vi,
      dueOf(task),
      stateOf(task),
      task.completedOn === null ? '' : shownDay(task.completedOn),
    ]),
  };
}

/** The same as a table for a spreadsheet program; all bodies of a plan make a workbook. */
export function bodyTable({ body, tasks }: Pick<BodySheetFacts, 'body' | 'tasks'>): Sheet {
  return {
    name: body,
    columns: [
      { heading: 'Mã', holds: 'text', width: 10 },
      { heading: 'Nhiệm vụ', holds: 'text', width: 60 },
      { heading: 'Mục trong kế hoạch', holds: 'text', width: 26 },
      { heading: 'Phối hợp', holds: 'text', width: 30 },
      { heading: 'Kỳ', holds: 'text', width: 24 },
      { heading: 'Thời hạn', holds: 'day', width: 12 },
      { heading: 'Thời hạn giao ban đầu', holds: 'day', width: 12 },
      { heading: 'Tình trạng', holds: 'text', width: 28 },
      { heading: 'Hoàn thành ngày', holds: 'day', width: 12 },
    ],
    rows: tasks.map((task) => [
      task.code,
      task.title.vi,
      task.duty.place,
      namesOf(task),
      task.period.name.vi,
      task.dueOn,
      task.firstDueOn,
      stateOf(task),
      task.completedOn,
    ]),
  };
}

/** "5 nhiệm vụ: 2 đang thực hiện, 3 đã hoàn thành; 1 quá hạn; không kể 1 dừng thực hiện" */
function counted(all: readonly TaskItem[]): string {
  const tasks = all.filter(({ status }) => status !== 'cancelled');
  const byStatus = [...Map.groupBy(tasks, ({ status }) => status)].map(
    ([status, own]) => `${own.length} ${uncapitalized(taskStatusLabels[status].vi)}`,
  );
  const overdue = tasks.filter(({ lateness }) => lateness === 'overdue').length;
  const cancelled = all.length - tasks.length;
  return [
    tasks.length === 0
      ? 'không có nhiệm vụ đang trong kỳ'
      : `${tasks.length} nhiệm vụ: ${byStatus.join(', ')}`,
    ...(tasks.length === 0 ? [] : [`${overdue} quá hạn`]),
    ...(cancelled === 0 ? [] : [`không kể ${cancelled} ${uncapitalized(taskStatusLabels.cancelled.vi)}`]),
  ].join('; ');
}

function namesOf({ cooperatingBodies }: TaskItem): string {
  return cooperatingBodies.map(({ name }) => name.vi).join('; ');
}

function dueOf({ dueOn, firstDueOn }: TaskItem): string {
  return dueOn === firstDueOn ? shownDay(dueOn) : `${shownDay(dueOn)}\n(ban đầu ${shownDay(firstDueOn)})`;
}

function stateOf({ status, lateness }: TaskItem): string {
  const late = lateness === null ? '' : `, ${uncapitalized(latenessLabels[lateness].vi)}`;
  return `${capitalized(taskStatusLabels[status].vi)}${late}`;
}
