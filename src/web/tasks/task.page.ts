import { type CalendarDay, dayInZone, shownDay } from '../../kernel/calendar-day.js';
import { neverGiven } from '../../kernel/never-given.js';
import type { Language } from '../../kernel/text.js';
import { shownPlace } from '../../plans/shown-place.js';
import { letterStatusLabels } from '../../letters/letter-status.js';
import type { LetterItem } from '../../letters/letters.queries.js';
import { makingCauseLabels } from '../../tasks/making-cause.js';
import type { AllowedAct } from '../../tasks/task-allowed.js';
import type { TaskDetail } from '../../tasks/task-detail.js';
import { extensionStatusLabels } from '../../tasks/task-extension.js';
import { taskUpdateLabels } from '../../tasks/task-update-kind.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { type Chip, taskChip } from '../shown/chip.js';
import type { FormView } from '../shown/field.js';
import { TEXT_FORMS, taskForms } from './task-forms.js';
import { taskWords } from './task.words.js';

/** One entry of what happened. */
export interface StoryLine {
  readonly when: string;
  readonly what: string;
  readonly who: string | null;
  readonly text: string;
  readonly details: readonly string[];
}

/** One task: what the plan says, who does it by when, what happened, and what the reader can do. */
export interface TaskPage {
  readonly say: Said<typeof taskWords>;
  readonly code: string;
  readonly title: string;
  readonly place: string;
  readonly chip: Chip;
  readonly notes: readonly string[];
  readonly text: string | null;
  readonly pairs: readonly { readonly label: string; readonly value: string; readonly url: string | null }[];
  readonly story: readonly StoryLine[];
  readonly files: readonly {
    readonly name: string;
    readonly detail: string;
    /** Null where the content was taken away. */
    readonly url: string | null;
  }[];
  readonly upload: {
    readonly url: string;
    readonly apiUrl: string;
    readonly hint: string;
    /** The form whose text is sent along and comes back, where the page has no script; null where there is none. */
    readonly textForm: string | null;
    /** What is wrong with the files that were sent. */
    readonly problem: FormProblem | null;
    /** That files which were chosen are to be chosen again; null where none were. */
    readonly left: string | null;
  } | null;
  readonly main: FormView | null;
  readonly others: readonly FormView[];
  readonly conflict: { readonly lines: readonly StoryLine[] } | null;
}
export const taskTemplate = pageTemplate<TaskPage>('tasks/task');

/** A text that was typed and is not saved. */
export interface Draft {
  readonly act: AllowedAct;
  readonly typed: Readonly<Record<string, string>>;
}

/** What a form was sent with, and why it came back. */
export interface SentForm extends Draft {
  readonly problem: FormProblem;
  /** The names of files that stood in the form and were not sent with it. */
  readonly filesLeft?: readonly string[];
}

/** All that the page is made from. */
export interface TaskFacts {
  readonly task: TaskDetail;
  /** Today in the task's committee. */
  readonly today: CalendarDay;
  /** The time zone of the committee, an IANA name. */
  readonly zone: string;
  /** The last day in time: another than that of the deadline where nobody works on it. */
  readonly onTimeUntil: CalendarDay;
  /** The days off of that year, which tell why it is another; null where the reader reads none. */
  readonly daysUrl: string | null;
  /** Whether the reader enters it for the body: the day of its word is asked for. */
  readonly entersForBody: boolean;
  /** Where the board can give it, for whoever may. */
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  readonly sent: SentForm | null;
  /** What was typed in another form than the one that was sent. */
  readonly draft: Draft | null;
  /** The words of the duty in the plan's document; null where they are not kept. */
  readonly documentUrl: string | null;
  /** Letters that ask for it, the newest first, of those that the reader follows. */
  readonly letters: readonly LetterItem[];
}

/** The page of one task. */
export function taskPage(language: Language, facts: TaskFacts): TaskPage {
  const { task, today, sent, zone } = facts;
  const say = inLanguage(taskWords, language);
  const story = storyOf(language, task, zone);
  const forms = taskForms(language, facts);
  const main = forms.find(({ isMain }) => isMain) ?? null;
  const isStale = sent?.problem.status === 412;
  return {
    say,
    code: task.code,
    title: task.title[language],
    place: shownPlace(task.duty.place, language),
    chip: taskChip(task, today, language),
    notes: notesOf(language, task),
    text: task.text,
    pairs: pairsOf(language, facts),
    story,
    files: task.evidence.map((file) => ({
      name: file.name,
      detail:
        file.blankedOn === null
          ? `${sizeOf(file.size)}, ${shownDay(dayInZone(file.at, zone))}`
          : `${say.removed}, ${shownDay(file.blankedOn)}`,
      url: file.blankedOn === null ? `/api/v1/evidence/${file.id}` : null,
    })),
    upload: task.allowed.includes('evidence')
      ? {
          url: `/tasks/${task.id}/evidence`,
          apiUrl: `/api/v1/tasks/${task.id}/evidence`,
          hint: `${say.fileKinds} ${neverGiven[language]}`,
          textForm: main !== null && TEXT_FORMS.includes(main.id) ? main.id : null,
          problem: sent?.act === 'evidence' ? sent.problem : null,
          left: sent?.filesLeft?.length ? `${say.filesLeft} ${sent.filesLeft.join('; ')}` : null,
        }
      : null,
    main,
    others: forms.filter(({ isMain }) => !isMain),
    conflict: isStale ? { lines: story.slice(-3) } : null,
  };
}

function notesOf(language: Language, task: TaskDetail): string[] {
  const { returned, misaddressed, successor, predecessor, selfConfirmed } = task;
  const say = inLanguage(taskWords, language);
  return [
    ...(returned
      ? [
          {
            vi: `Được trả lại để bổ sung trước ngày ${shownDay(returned.by)}.`,
            en: `Returned to be mended by ${shownDay(returned.by)}.`,
          }[language],
        ]
      : []),
    ...(misaddressed ? [`${say.misaddressed} (${shownDay(misaddressed.on)}): ${misaddressed.reason}`] : []),
    ...(successor ? [`${say.successor}: ${successor.code}`] : []),
    ...(predecessor ? [`${say.predecessor}: ${predecessor.code}`] : []),
    ...(selfConfirmed ? [say.selfConfirmed] : []),
  ];
}

function pairsOf(
  language: Language,
  { task, onTimeUntil, daysUrl, documentUrl, letters }: TaskFacts,
): TaskPage['pairs'] {
  const say = inLanguage(taskWords, language);
  const pair = (label: string, value: string | null, url: string | null = null) =>
    value === null || value === '' ? [] : [{ label, value, url }];
  const moved =
    task.firstDueOn === task.dueOn
      ? ''
      : { vi: ` (ban đầu ${shownDay(task.firstDueOn)})`, en: ` (first ${shownDay(task.firstDueOn)})` }[
          language
        ];
  return [
    ...pair(
      say.due,
      `${shownDay(task.dueOn)}${moved}${shifted(language, task.dueOn, onTimeUntil)}`,
      task.dueOn === onTimeUntil ? null : daysUrl,
    ),
    ...pair(say.lead, task.leadBody.name[language]),
    ...pair(say.cooperate, task.cooperatingBodies.map(({ name }) => name[language]).join('; ')),
    ...pair(say.leader, task.leaderOffice),
    ...pair(say.product, task.product),
    ...pair(say.progress, task.percent === null ? null : `${task.percent} %`),
    ...pair(say.completed, task.completedOn === null ? null : shownDay(task.completedOn)),
    ...pair(say.period, task.period.name[language]),
    ...pair(say.plan, task.plan.title[language], `/plans/${task.plan.id}`),
    ...pair(say.place, shownPlace(task.duty.place, language), documentUrl),
    ...letters.flatMap((letter) =>
      pair(say.letter, shownLetter(language, letter), `/monitoring/letters/${letter.id}`),
    ),
  ];
}

/** What counts days late begins with the day that is told here. */
function shifted(language: Language, dueOn: CalendarDay, onTimeUntil: CalendarDay): string {
  if (dueOn === onTimeUntil) return '';
  return {
    vi: `; là ngày nghỉ, nên đúng hạn đến hết ngày ${shownDay(onTimeUntil)}`,
    en: `; a day off, so in time until ${shownDay(onTimeUntil)}`,
  }[language];
}

function shownLetter(language: Language, { status, symbol, draftedOn, issuedOn }: LetterItem): string {
  const state = status === 'issued' ? null : letterStatusLabels[status][language];
  return [symbol, shownDay(issuedOn ?? draftedOn), state].filter((part) => part !== null).join(', ');
}

/** Updates, contributions and requests, the oldest first. */
function storyOf(language: Language, task: TaskDetail, zone: string): StoryLine[] {
  const dayOf = (at: Date) => shownDay(dayInZone(at, zone));
  const arrival = (arrivedOn: CalendarDay, at: Date) => arrivalIn(language, arrivedOn, dayInZone(at, zone));
  const updates = task.updates.map((entry) => ({
    at: entry.at.getTime(),
    line: {
      when: dayOf(entry.at),
      what: taskUpdateLabels[entry.kind][language],
      who: entry.body?.name[language] ?? null,
      text: entry.note,
      details: [
        ...(entry.percent === null ? [] : [`${entry.percent} %`]),
        ...(entry.cause ? [makingCauseLabels[entry.cause][language]] : []),
        ...arrival(entry.arrivedOn, entry.at),
      ],
    },
  }));
  const contributions = task.contributions.map((one) => ({
    at: one.at.getTime(),
    line: {
      when: dayOf(one.at),
      what: { vi: 'kết quả phối hợp', en: 'contribution' }[language],
      who: one.body.name[language],
      text: one.text,
      details: arrival(one.arrivedOn, one.at),
    },
  }));
  const requests = task.extensionRequests.map((request) => ({
    at: Date.parse(request.requestedOn),
    line: {
      when: shownDay(request.requestedOn),
      what: {
        vi: `đề nghị gia hạn đến ${shownDay(request.requestedDueOn)}`,
        en: `asks for a later day, ${shownDay(request.requestedDueOn)}`,
      }[language],
      who: null,
      text: request.reason,
      details: [
        extensionStatusLabels[request.status][language],
        ...(request.proposedDueOn === null
          ? []
          : [
              {
                vi: `đề xuất ${shownDay(request.proposedDueOn)}`,
                en: `proposed ${shownDay(request.proposedDueOn)}`,
              }[language],
            ]),
        ...(request.answer === null ? [] : [request.answer]),
      ],
    },
  }));
  return [...updates, ...contributions, ...requests]
    .sort((one, other) => one.at - other.at)
    .map(({ line }) => line);
}

/** The day that counts, where it is another than the one on which it was entered. */
function arrivalIn(language: Language, arrivedOn: CalendarDay, enteredOn: CalendarDay): string[] {
  if (arrivedOn === enteredOn) return [];
  return [{ vi: `nhận ngày ${shownDay(arrivedOn)}`, en: `arrived on ${shownDay(arrivedOn)}` }[language]];
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
