import { type CalendarDay, shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import { shownPlace } from '../../plans/shown-place.js';
import type { TaskItem } from '../../tasks/task-view.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import type { TaskChoices } from './task-list-choices.queries.js';
import {
  type Choice,
  choicesOf,
  type FilterName,
  filterNames,
  type Filters,
  type KeptFilter,
  keptFilter,
  moreChoicesOf,
} from './task-list-filters.js';
import { taskListWords as words } from './task-list.words.js';
import { selectionActs, selectionWords } from './selection-acts.js';
import { type Chip, taskChip } from '../shown/chip.js';
import { listUrl } from '../shown/list-filters.js';

/** The list of tasks with its filters. */
export interface TaskListPage {
  readonly say: Said<typeof words>;
  readonly q: string;
  readonly choices: readonly Choice[];
  readonly moreChoices: readonly Choice[];
  readonly dueFrom: string;
  readonly dueTo: string;
  readonly kept: readonly KeptFilter[];
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
  readonly choices: TaskChoices;
  readonly nextCursor: string | null;
  readonly isFirst: boolean;
  /** Whether the reader decides about tasks. */
  readonly isBoard: boolean;
}

/** The page of the list. */
export function taskListPage(language: Language, facts: TaskListFacts): TaskListPage {
  const { tasks, filters, nextCursor, isFirst, today } = facts;
  const [choices, moreChoices] = [choicesOf(language, facts), moreChoicesOf(language, facts)];
  const shown = [...choices, ...moreChoices].map(({ name }) => name);
  const inMore: readonly FilterName[] = [...moreChoices.map(({ name }) => name), 'dueFrom', 'dueTo'];
  return {
    say: inLanguage(words, language),
    q: filters.q ?? '',
    choices,
    moreChoices,
    dueFrom: filters.dueFrom ?? '',
    dueTo: filters.dueTo ?? '',
    kept: filterNames
      .filter((name) => ![...shown, 'q', 'dueFrom', 'dueTo'].includes(name))
      .flatMap((name) => keptFilter(language, facts, name)),
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
    nextUrl: nextCursor === null ? null : listUrl('/tasks', filters, nextCursor),
    firstUrl: isFirst ? null : listUrl('/tasks', filters, null),
  };
}

function rowOf(language: Language, task: TaskItem, today: CalendarDay): TaskRowView {
  return {
    id: task.id,
    url: `/tasks/${task.id}`,
    code: task.code,
    title: task.title[language],
    detail: `${shownPlace(task.duty.place, language)} · ${task.period.name[language]}`,
    body: task.leadBody.name[language],
    due: shownDay(task.dueOn),
    chip: taskChip(task, today, language),
  };
}
