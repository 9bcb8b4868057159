import type { Sheet } from '../../documents/xlsx-writer.js';
import type { Language } from '../../kernel/text.js';
import { latenessLabels } from '../../tasks/task-lateness.js';
import { taskStatusLabels } from '../../tasks/task-status.js';
import type { TaskItem } from '../../tasks/task-view.js';
import { taskListWords as words } from './task-list.words.js';

/** Tasks as a table for a spreadsheet program, a row each. */
export function taskSheet(language: Language, tasks: readonly TaskItem[]): Sheet {
  const say = (word: keyof typeof words) => words[word][language];
  return {
    name: say('title'),
    columns: [
      { heading: say('code'), holds: 'text', width: 10 },
      { heading: say('task'), holds: 'text', width: 60 },
      { heading: say('body'), holds: 'text', width: 30 },
      { heading: say('cooperating'), holds: 'text', width: 30 },
      { heading: say('status'), holds: 'text', width: 20 },
      { heading: say('lateness'), holds: 'text', width: 20 },
      { heading: say('percent'), holds: 'number', width: 8 },
      { heading: say('due'), holds: 'day', width: 12 },
      { heading: say('firstDue'), holds: 'day', width: 12 },
      { heading: say('completed'), holds: 'day', width: 12 },
      { heading: say('place'), holds: 'text', width: 26 },
      { heading: say('period'), holds: 'text', width: 24 },
      { heading: say('plan'), holds: 'text', width: 40 },
    ],
    rows: tasks.map((task) => [
      task.code,
      task.title[language],
      task.leadBody.name[language],
      task.cooperatingBodies.map(({ name }) => name[language]).join('; '),
      taskStatusLabels[task.status][language],
      task.lateness && latenessLabels[task.lateness][language],
      task.percent,
      task.dueOn,
      task.firstDueOn,
      task.completedOn,
      task.duty.place,
      task.period.name[language],
      task.plan.title[language],
    ]),
  };
}
