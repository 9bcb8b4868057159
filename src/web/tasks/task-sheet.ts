import type { Sheet } from '../../documents/xlsx-writer.js';
import type { Language } from '../../kernel/text.js';
import { shownPlace } from '../../plans/shown-place.js';
import { latenessLabels } from '../../tasks/task-lateness.js';
import { taskStatusLabels } from '../../tasks/task-status.js';
import type { TaskItem } from '../../tasks/task-view.js';
import { type ListColumn, listSheet, namesOf } from '../shown/list-sheet.js';
import { taskListWords as words } from './task-list.words.js';

const columns: readonly ListColumn<TaskItem>[] = [
  { heading: words.code, width: 10, of: ({ code }) => code },
  { heading: words.task, width: 60, of: ({ title }) => title },
  { heading: words.body, width: 30, of: ({ leadBody }) => leadBody.name },
  { heading: words.cooperating, width: 30, of: ({ cooperatingBodies }) => namesOf(cooperatingBodies) },
  { heading: words.status, width: 20, of: ({ status }) => taskStatusLabels[status] },
  { heading: words.againstDue, width: 20, of: ({ lateness }) => lateness && latenessLabels[lateness] },
  { heading: words.percent, width: 8, holds: 'percent', of: ({ percent }) => percent },
  { heading: words.due, width: 12, holds: 'day', of: ({ dueOn }) => dueOn },
  { heading: words.firstDue, width: 12, holds: 'day', of: ({ firstDueOn }) => firstDueOn },
  { heading: words.completed, width: 12, holds: 'day', of: ({ completedOn }) => completedOn },
  { heading: words.place, width: 26, of: ({ duty }, language) => shownPlace(duty.place, language) },
  { heading: words.period, width: 24, of: ({ period }) => period.name },
  { heading: words.plan, width: 40, of: ({ plan }) => plan.title },
];

/** Tasks as a table for a spreadsheet program, a row each. */
export function taskSheet(language: Language, tasks: readonly TaskItem[]): Sheet {
  return listSheet(language, words.title, columns, tasks);
}
