import type { Language, Text } from '../../kernel/text.js';
import type { AllowedAct } from '../../tasks/task-allowed.js';
import { isOpenRequest } from '../../tasks/task-extension.js';
import { neverGiven } from '../../kernel/never-given.js';
import { type Field, type FormView, field, problemIn } from '../shown/field.js';
import type { TaskFacts } from './task.page.js';
import { actWords, fieldWords } from './task.words.js';

/** Acts that have a form of their own; `done` is a choice of `updates`, files have their own place. */
type FormAct = keyof typeof actWords;

type Kind = Field['kind'];
interface Given {
  readonly name: string;
  readonly label: Text;
  readonly kind: Kind;
  readonly isRequired?: boolean;
  readonly hint?: Text;
  readonly max?: number;
  readonly value?: string;
  readonly options?: Field['options'];
}

/** In the order in which they are offered; the first that is allowed of these is the main one. */
const MAIN: readonly FormAct[] = ['confirm', 'grant', 'accept', 'updates', 'contributions', 'acknowledge'];
const ORDER: readonly FormAct[] = [
  'updates',
  'confirm',
  'return',
  'grant',
  'propose',
  'decline',
  'accept',
  'withdraw',
  'contributions',
  'acknowledge',
  'extension-requests',
  'take-back',
  'misaddressed',
  'insist',
  'reassign',
  'due-dates',
  'reopen',
  'cancel',
];
/** Acts on the open request, not on the task. */
const OF_REQUEST: readonly AllowedAct[] = ['grant', 'decline', 'propose', 'accept', 'withdraw'];

/** The ids of those in which somebody writes what was done. */
export const TEXT_FORMS: readonly string[] = ['act-updates', 'act-contributions'];

/** The forms of what the reader can do with the task. */
export function taskForms(language: Language, facts: TaskFacts): FormView[] {
  const { task, sent, draft } = facts;
  // who has said what was done need not say that it was received
  const isBegun = task.status !== 'assigned';
  const allowed = ORDER.filter((act) => task.allowed.includes(act) && !(act === 'acknowledge' && isBegun));
  const main = MAIN.find((act) => allowed.includes(act)) ?? allowed[0];
  return allowed.map((act) => {
    const back = sent?.act === act ? sent : null;
    const typed = back?.typed ?? (draft?.act === act ? draft.typed : null);
    const fields = [...fieldsOf(act, language, facts), versionOf(act, facts)].map((one) =>
      field(
        {
          ...one,
          label: one.label[language],
          hint: one.hint?.[language] ?? null,
          options: one.options ?? [],
          max: one.max ?? null,
        },
        one.name === 'version' ? null : typed,
        back?.problem ?? null,
      ),
    );
    return {
      id: `act-${act}`,
      url: `/tasks/${task.id}/${act}`,
      heading: actWords[act].heading[language],
      button: actWords[act].button[language],
      isMain: act === main,
      isOpen: back !== null,
      fields,
      problem: problemIn(language, back?.problem ?? null, fields),
    };
  });
}

/** The version that the act is made on: of the open request, or of the task. */
function versionOf(act: FormAct, { task }: TaskFacts): Given {
  const request = task.extensionRequests.find(({ status }) => isOpenRequest(status));
  const version = OF_REQUEST.includes(act) ? request?.version : task.version;
  return { name: 'version', kind: 'hidden', label: fieldWords.reason, value: String(version ?? '') };
}

function fieldsOf(act: FormAct, language: Language, facts: TaskFacts): Given[] {
  const reason: Given = {
    name: 'reason',
    kind: 'area',
    label: act === 'return' ? fieldWords.missing : fieldWords.reason,
    isRequired: true,
    hint: neverGiven,
  };
  const note: Given = {
    name: 'note',
    kind: 'area',
    label: fieldWords.noteLeftOut,
    hint: neverGiven,
  };
  const dueOn: Given = { name: 'dueOn', kind: 'day', label: fieldWords.dueOn, isRequired: true };
  const arrived: Given[] = facts.entersForBody
    ? [{ name: 'arrivedOn', kind: 'day', label: fieldWords.arrivedOn, value: facts.today }]
    : [];
  switch (act) {
    case 'updates':
      return [...updateFields(language, facts), ...arrived];
    case 'contributions':
      return [{ ...note, name: 'text', label: fieldWords.text, isRequired: true }, ...arrived];
    case 'misaddressed':
      return [reason, ...arrived];
    case 'extension-requests':
      return [dueOn, reason, ...arrived];
    case 'return':
      return [reason, { name: 'by', kind: 'day', label: fieldWords.by, hint: fieldWords.byHint }];
    case 'reassign':
      return [
        { name: 'bodyId', kind: 'select', label: fieldWords.bodyId, options: bodyOptions(facts) },
        reason,
      ];
    case 'due-dates':
      return [dueOn, reason];
    case 'propose':
      return [dueOn, note];
    case 'cancel':
    case 'reopen':
    case 'decline':
      return [reason];
    case 'take-back':
    case 'confirm':
    case 'insist':
    case 'grant':
      return [note];
    case 'acknowledge':
    case 'accept':
    case 'withdraw':
      return [];
  }
}

function updateFields(language: Language, { task }: TaskFacts): Given[] {
  const choices = [
    { value: 'in_progress', label: fieldWords.inProgress[language] },
    { value: 'done', label: fieldWords.done[language] },
  ];
  return [
    {
      name: 'note',
      kind: 'area',
      label: fieldWords.note,
      isRequired: true,
      hint: neverGiven,
    },
    ...(task.allowed.includes('done')
      ? [
          {
            name: 'status',
            kind: 'choice' as const,
            label: fieldWords.status,
            value: 'in_progress',
            options: choices,
          },
        ]
      : []),
    ...(!task.allowed.includes('done')
      ? []
      : [
          {
            name: 'percent',
            kind: 'number' as const,
            label: fieldWords.percent,
            max: 100,
            value: task.percent === null ? '' : String(task.percent),
          },
        ]),
  ];
}

function bodyOptions({ bodies, task }: TaskFacts): Field['options'] {
  return bodies
    .filter(({ id }) => id !== task.leadBody.id)
    .map(({ id, name }) => ({ value: id, label: name }));
}
