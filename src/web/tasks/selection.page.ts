import { shownDay } from '../../kernel/calendar-day.js';
import type { Language, Text } from '../../kernel/text.js';
import type { TaskDetail } from '../../tasks/task-detail.js';
import type { CarriedField } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import { inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { field, type FormView, problemIn } from '../shown/field.js';
import { mayBeDone, type SelectionAct, selectionWords, tasksCounted, whyLeftOut } from './selection-acts.js';

const words = {
  back: { vi: 'Quay lại danh sách', en: 'Back to the list' },
  which: { vi: 'Các nhiệm vụ', en: 'The tasks' },
  leftOut: { vi: 'Không thực hiện được với', en: 'Left out' },
  done: { vi: 'Đã thực hiện', en: 'Done' },
  failed: { vi: 'Không thực hiện được', en: 'Not done' },
  nobody: {
    vi: 'Chưa chọn nhiệm vụ nào thực hiện được việc này. Hãy đánh dấu nhiệm vụ trong danh sách rồi chọn việc cần làm.',
    en: 'No task is selected with which this can be done. Tick tasks in the list, then choose what to do.',
  },
  tooMany: {
    vi: 'Bộ lọc có nhiều nhiệm vụ hơn; mỗi lần làm được với 100 nhiệm vụ có hạn sớm nhất.',
    en: 'The filter finds more; this is done with the 100 that are due first, then again.',
  },
} as const satisfies Record<string, Text>;

/** What is to be done with which tasks, before it is done. */
export interface SelectionFacts {
  readonly act: SelectionAct;
  readonly tasks: readonly TaskDetail[];
  /** The filter finds more than can be done at once. */
  readonly hasMore: boolean;
  readonly backUrl: string;
  readonly carried: readonly CarriedField[];
  /** A form that came back. */
  readonly sent: { readonly typed: Readonly<Record<string, string>>; readonly problem: FormProblem } | null;
}

/** One task in a line. */
export interface SelectedLine {
  readonly url: string;
  readonly title: string;
  readonly detail: string;
}

/** The confirmation of an act on many tasks, or what became of it. */
export interface SelectionPage {
  readonly say: Readonly<Record<keyof typeof words, string>>;
  readonly title: string;
  readonly backUrl: string;
  readonly note: string | null;
  readonly lists: readonly { readonly heading: string; readonly lines: readonly SelectedLine[] }[];
  /** Null where it is done, or can be done with none. */
  readonly form: FormView | null;
}
export const selectionTemplate = pageTemplate<SelectionPage>('tasks/selection');

const reason = {
  name: 'reason',
  label: { vi: 'Lý do', en: 'Reason' },
  kind: 'area',
  isRequired: true,
} as const;
const fieldsOf = {
  confirm: [{ name: 'note', label: { vi: 'Ghi chú', en: 'Note' }, kind: 'area', isRequired: false }],
  return: [
    { ...reason, label: { vi: 'Nội dung cần bổ sung, hoàn thiện', en: 'What is missing' } },
    {
      name: 'by',
      label: { vi: 'Hoàn thiện trước ngày (để trống: 5 ngày làm việc)', en: 'By (empty: 5 working days)' },
      kind: 'day',
      isRequired: false,
    },
  ],
  urge: [
    { name: 'text', label: { vi: 'Nội dung thư', en: 'Text of the mail' }, kind: 'area', isRequired: true },
  ],
  'due-dates': [
    { name: 'dueOn', label: { vi: 'Thời hạn mới', en: 'New due day' }, kind: 'day', isRequired: true },
    reason,
  ],
  cancel: [reason],
} as const;

/** The page that says how many and which, and asks for what the act needs. */
export function selectionPage(language: Language, facts: SelectionFacts): SelectionPage {
  const { act, tasks, hasMore, backUrl } = facts;
  const say = inLanguage(words, language);
  const can = tasks.filter((task) => mayBeDone(act, task));
  const others = tasks.filter((task) => !mayBeDone(act, task));
  const counted = tasksCounted(can.length);
  return {
    say,
    title: `${selectionWords[act].button[language]}: ${counted[language]}`,
    backUrl,
    note: can.length === 0 ? say.nobody : hasMore ? say.tooMany : null,
    lists: [
      { heading: say.which, lines: can.map((task) => lineOf(language, task, null)) },
      {
        heading: `${say.leftOut} ${tasksCounted(others.length)[language]}`,
        lines: others.map((task) => lineOf(language, task, whyLeftOut(act, task))),
      },
    ].filter(({ lines }) => lines.length > 0),
    form: can.length === 0 ? null : formOf(language, facts, can),
  };
}

function formOf(
  language: Language,
  { act, carried, sent }: SelectionFacts,
  can: readonly TaskDetail[],
): FormView {
  const problem = sent?.problem ?? null;
  const hidden = [
    ...carried,
    { name: 'act', value: act },
    ...can.flatMap(({ id, version }) => [
      { name: 'taskId', value: id },
      { name: `version.${id}`, value: String(version) },
    ]),
  ].map(({ name, value }) => field({ name, value, label: '', kind: 'hidden' }, null, null));
  const asked = fieldsOf[act].map((one) =>
    field({ ...one, label: one.label[language] }, sent?.typed ?? null, problem),
  );
  const button = `${selectionWords[act].button[language]} (${tasksCounted(can.length)[language]})`;
  return {
    id: 'selection',
    url: '/tasks/selected/done',
    heading: '',
    button,
    isMain: true,
    isOpen: true,
    fields: [...hidden, ...asked],
    problem: problemIn(language, problem, asked),
  };
}

/** What was done, and what was not and why. */
export function selectionResult(
  language: Language,
  { act, backUrl }: Pick<SelectionFacts, 'act' | 'backUrl'>,
  done: readonly TaskDetail[],
  failed: readonly { readonly task: TaskDetail; readonly why: Text }[],
): SelectionPage {
  const say = inLanguage(words, language);
  return {
    say,
    title: `${selectionWords[act].done[language]}: ${tasksCounted(done.length)[language]}`,
    backUrl,
    note: null,
    lists: [
      {
        heading: `${say.failed}: ${tasksCounted(failed.length)[language]}`,
        lines: failed.map(({ task, why }) => lineOf(language, task, why)),
      },
      { heading: say.done, lines: done.map((task) => lineOf(language, task, null)) },
    ].filter(({ lines }) => lines.length > 0),
    form: null,
  };
}

function lineOf(
  language: Language,
  { id, code, title, leadBody, dueOn }: TaskDetail,
  why: Text | null,
): SelectedLine {
  const parts = [leadBody.name[language], shownDay(dueOn), ...(why ? [why[language]] : [])];
  return { url: `/tasks/${id}`, title: `${code} ${title[language]}`, detail: parts.join(' · ') };
}
