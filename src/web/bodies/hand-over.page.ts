import { shownDay } from '../../kernel/calendar-day.js';
import { type Language, type Text, textOf } from '../../kernel/text.js';
import type { HandOvers } from '../../reviews/succession.service.js';
import type { TaskItem } from '../../tasks/task-view.js';
import { type FormBody, typed } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { type Worded, worded } from '../plans/plan-words.js';
import type { BodyFacts } from './body-facts.queries.js';
import { cooperationHint, handOverWords, notShown, reportsHint } from './hand-over.words.js';

/** What a body leaves. */
export interface HandOverFacts extends Pick<BodyFacts, 'body' | 'successors'> {
  /** All open tasks that it leads. */
  readonly open: readonly { readonly id: string }[];
  /** Those of them that the reader sees. */
  readonly tasks: readonly TaskItem[];
  /** On how many open tasks it cooperates. */
  readonly cooperated: number;
  /** How many reports it owes. */
  readonly owed: number;
  /** The reviews of those that the reader sees. */
  readonly reports: readonly Text[];
}

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: Worded; readonly isChosen: boolean }[];
  readonly mistake: string | null;
}

interface HintedChoice extends Choice {
  readonly hint: string | null;
}

/** The page that hands the work of a body over. */
export interface HandOverPage {
  readonly say: Said<typeof handOverWords>;
  readonly id: string;
  readonly name: Worded;
  readonly problem: FormProblem | null;
  /** What stands in place of the form where nothing is to be handed over. */
  readonly nothing: string | null;
  /** Null where no task is open. */
  readonly rest: HintedChoice | null;
  readonly tasks: readonly {
    readonly url: string;
    readonly code: string;
    readonly title: string;
    readonly due: string;
    readonly choice: Choice;
  }[];
  /** Null where it cooperates on nothing. */
  readonly cooperationTo: HintedChoice | null;
  /** Null where no report is owed. */
  readonly reportsTo: HintedChoice | null;
}
export const handOverTemplate = pageTemplate<HandOverPage>('bodies/hand-over');

export function handOverPage(
  language: Language,
  { body, successors, open, tasks, cooperated, owed, reports }: HandOverFacts,
  sent: FormBody,
  problem: FormProblem | null,
): HandOverPage {
  const say = inLanguage(handOverWords, language);
  const choice = (name: string, label: string): Choice => ({
    id: `to-${name.replace('.', '-')}`,
    name,
    label,
    options: [
      { value: '', label: { text: say.stays, lang: language }, isChosen: typed(sent, name) === '' },
      ...successors.map((one) => ({
        value: one.id,
        label: worded(textOf(one.name, one.nameEn), language),
        isChosen: typed(sent, name) === one.id,
      })),
    ],
    mistake: problem?.fields[name] ?? null,
  });
  const isNothing = open.length + cooperated + owed === 0;
  const hidden = open.length - tasks.length;
  return {
    say,
    id: body.id,
    name: worded(textOf(body.name, body.nameEn), language),
    problem,
    nothing: isNothing ? say.nothing : successors.length === 0 ? say.exists : null,
    rest:
      open.length === 0
        ? null
        : { ...choice('rest', say.rest), hint: hidden > 0 ? notShown(hidden)[language] : null },
    tasks: tasks.map(({ id, code, title, dueOn }) => ({
      url: `/tasks/${id}`,
      code,
      title: title[language],
      due: shownDay(dueOn),
      choice: choice(`task.${id}`, `${say.to}: ${code}`),
    })),
    cooperationTo:
      cooperated === 0
        ? null
        : { ...choice('cooperationTo', say.cooperation), hint: cooperationHint(cooperated)[language] },
    reportsTo:
      owed === 0
        ? null
        : {
            ...choice('reportsTo', say.reports),
            hint: reportsHint(reports, owed - reports.length)[language],
          },
  };
}

/** What was chosen: for each successor its tasks of those that are open; `rest` takes those that were left out, shown or not. */
export function handOversIn(body: FormBody, open: HandOverFacts['open']): HandOvers {
  const bySuccessor = Map.groupBy(open, ({ id }) => typed(body, `task.${id}`) || typed(body, 'rest'));
  const parts = [...bySuccessor]
    .filter(([successorId]) => successorId !== '')
    .map(([successorId, own]) => ({ successorId, taskIds: own.map(({ id }) => id) }));
  return {
    parts,
    cooperationTo: typed(body, 'cooperationTo') || null,
    reportsTo: typed(body, 'reportsTo') || null,
  };
}
