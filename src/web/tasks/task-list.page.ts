import { type CalendarDay, shownDay } from '../../kernel/calendar-day.js';
import type { Language, Text } from '../../kernel/text.js';
import { latenessLabels } from '../../tasks/task-lateness.js';
import { taskStatusLabels } from '../../tasks/task-status.js';
import type { TaskItem } from '../../tasks/task-view.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { selectionActs, selectionWords } from './selection-acts.js';
import { type Chip, taskChip } from '../shown/chip.js';

const words = {
  title: { vi: 'Nhiệm vụ', en: 'Tasks' },
  search: { vi: 'Tìm theo nội dung hoặc mã', en: 'Words or a code' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  body: { vi: 'Đơn vị chủ trì', en: 'Lead body' },
  status: { vi: 'Tình trạng', en: 'State' },
  lateness: { vi: 'Thời hạn', en: 'Deadline' },
  dueFrom: { vi: 'Hạn từ ngày', en: 'Due from' },
  dueTo: { vi: 'đến ngày', en: 'to' },
  upcoming: { vi: 'Kỳ chưa bắt đầu', en: 'Periods to come' },
  sort: { vi: 'Sắp xếp', en: 'Order' },
  any: { vi: 'Tất cả', en: 'All' },
  filter: { vi: 'Lọc', en: 'Show' },
  more: { vi: 'Lọc thêm', en: 'More filters' },
  clear: { vi: 'Bỏ lọc', en: 'Clear' },
  code: { vi: 'Mã', en: 'Code' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  due: { vi: 'Thời hạn', en: 'Due' },
  state: { vi: 'Tình trạng', en: 'State' },
  next: { vi: 'Trang sau', en: 'Next page' },
  first: { vi: 'Về trang đầu', en: 'First page' },
  nothing: {
    vi: 'Không có nhiệm vụ nào khớp với bộ lọc. Hãy bỏ bớt điều kiện lọc.',
    en: 'No task fits these filters. Leave some of them out.',
  },
  select: { vi: 'Chọn', en: 'Select' },
  withChosen: { vi: 'Với các nhiệm vụ đã chọn:', en: 'With the selected tasks:' },
  allFound: { vi: 'Chọn tất cả nhiệm vụ mà bộ lọc tìm thấy', en: 'Select all that the filter finds' },
  caption: { vi: 'Danh sách nhiệm vụ', en: 'List of tasks' },
} as const;

/** The fields of the address that say which tasks are shown. */
export const filterNames = [
  'q',
  'plan',
  'duty',
  'review',
  'body',
  'status',
  'lateness',
  'stale',
  'returned',
  'unacknowledged',
  'upcoming',
  'dueFrom',
  'dueTo',
  'sort',
] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Partial<Readonly<Record<FilterName, string>>>;

interface Choice {
  readonly name: FilterName;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The list of tasks with its filters. */
export interface TaskListPage {
  readonly say: Said<typeof words>;
  readonly q: string;
  readonly choices: readonly Choice[];
  readonly moreChoices: readonly Choice[];
  readonly dueFrom: string;
  readonly dueTo: string;
  /** Filters that have no field here, such as the duty of a plan's outline; they stay. */
  readonly kept: readonly { readonly name: FilterName; readonly value: string }[];
  readonly isFiltered: boolean;
  readonly moreIsOpen: boolean;
  readonly rows: readonly TaskRowView[];
  /** What the board can do with those that it ticks; null for others. */
  readonly selection: {
    readonly query: string;
    readonly acts: readonly { readonly name: string; readonly label: string }[];
  } | null;
  readonly nextUrl: string | null;
  readonly firstUrl: string | null;
}
export const taskListTemplate = pageTemplate<TaskListPage>('tasks/tasks');

export interface TaskRowView {
  readonly id: string;
  readonly url: string;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly body: string;
  readonly due: string;
  readonly chip: Chip;
}

export interface TaskListFacts {
  readonly tasks: readonly TaskItem[];
  readonly today: CalendarDay;
  readonly filters: Filters;
  readonly plans: readonly { readonly id: string; readonly title: Text }[];
  readonly bodies: readonly { readonly id: string; readonly name: Text }[];
  readonly nextCursor: string | null;
  readonly isFirst: boolean;
  /** Whether the reader decides about tasks. */
  readonly isBoard: boolean;
}

/** The page of the list. */
export function taskListPage(language: Language, facts: TaskListFacts): TaskListPage {
  const { tasks, filters, plans, bodies, nextCursor, isFirst, today } = facts;
  const say = inLanguage(words, language);
  const choice = (name: FilterName, label: string, options: Choice['options']): Choice => ({
    name,
    label,
    value: filters[name] ?? '',
    options: [{ value: '', label: say.any }, ...options],
  });
  const named = (list: readonly { readonly id: string; readonly name: Text }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name[language] }));
  const choices = [
    choice('lateness', say.lateness, labelled(latenessLabels, language)),
    choice('status', say.status, labelled(taskStatusLabels, language)),
    ...(bodies.length > 1 ? [choice('body', say.body, named(bodies))] : []),
  ];
  const moreChoices = [
    ...(plans.length > 1
      ? [choice('plan', say.plan, named(plans.map(({ id, title }) => ({ id, name: title }))))]
      : []),
    choice('upcoming', say.upcoming, [
      { value: 'all', label: { vi: 'Cả kỳ chưa bắt đầu', en: 'Those too' }[language] },
      { value: 'true', label: { vi: 'Chỉ kỳ chưa bắt đầu', en: 'Only those' }[language] },
    ]),
    choice('sort', say.sort, [
      { value: '-dueOn', label: { vi: 'Hạn xa nhất trước', en: 'Latest first' }[language] },
    ]),
  ];
  const shown = [...choices, ...moreChoices].map(({ name }) => name);
  const inMore: readonly FilterName[] = [...moreChoices.map(({ name }) => name), 'dueFrom', 'dueTo'];
  return {
    say,
    q: filters.q ?? '',
    choices,
    moreChoices,
    dueFrom: filters.dueFrom ?? '',
    dueTo: filters.dueTo ?? '',
    kept: filterNames
      .filter((name) => ![...shown, 'q', 'dueFrom', 'dueTo'].includes(name))
      .flatMap((name) => (filters[name] === undefined ? [] : [{ name, value: filters[name] }])),
    isFiltered: Object.keys(filters).length > 0,
    moreIsOpen: inMore.some((name) => filters[name] !== undefined),
    rows: tasks.map((task) => rowOf(language, task, today)),
    selection:
      facts.isBoard && tasks.length > 0
        ? {
            query: new URLSearchParams(Object.entries(filters)).toString(),
            acts: selectionActs.map((name) => ({ name, label: `${selectionWords[name].button[language]}…` })),
          }
        : null,
    nextUrl: nextCursor === null ? null : listUrl(filters, nextCursor),
    firstUrl: isFirst ? null : listUrl(filters, null),
  };
}

/** The address of the list with these filters, from that place on. */
export function listUrl(filters: Filters, cursor: string | null): string {
  const query = new URLSearchParams(Object.entries(filters));
  if (cursor !== null) query.set('cursor', cursor);
  const text = query.toString();
  return text === '' ? '/tasks' : `/tasks?${text}`;
}

function rowOf(language: Language, task: TaskItem, today: CalendarDay): TaskRowView {
  return {
    id: task.id,
    url: `/tasks/${task.id}`,
    code: task.code,
    title: task.title[language],
    detail: `${task.duty.place} · ${task.period.name[language]}`,
    body: task.leadBody.name[language],
    due: shownDay(task.dueOn),
    chip: taskChip(task, today, language),
  };
}

function labelled(labels: Readonly<Record<string, Text>>, language: Language): Choice['options'] {
  return Object.entries(labels).map(([value, label]) => ({ value, label: label[language] }));
}
