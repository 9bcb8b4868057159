import { shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import { shownPlace } from '../../plans/shown-place.js';
import type { LineView } from '../../reports/report-view.js';
import { placeLabels } from '../../reports/place-in-review.js';
import { type FormBody, typed } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import type { Chip } from '../shown/chip.js';
import { plain, textMark } from './report-form.js';
import { reportWords as words } from './report.words.js';

/** A line of a report as it is printed, to be written or only read. */
export interface ShownLine {
  readonly taskId: string;
  readonly code: string;
  readonly title: string;
  /** Where the plan states the duty. */
  readonly stated: string;
  readonly url: string;
  readonly chip: Chip;
  readonly text: string;
  /** Of the text as it is printed first. */
  readonly mark: string;
  /** '' where nobody has said and nothing follows. */
  readonly done: 'yes' | 'no' | '';
  readonly isDone: boolean;
  /** Reported done or confirmed already: there is nothing to choose. */
  readonly isFixed: boolean;
  readonly isFilled: boolean;
  readonly hints: readonly string[];
  /** What the body said on the task since the line was edited. */
  readonly newer: readonly string[];
  readonly follows: boolean;
  readonly takenOut: string | null;
  /** What is saved now, where that differs from what was typed. */
  readonly standing: string | null;
  readonly mistake: string | null;
}

/** The lines with what was typed in them. `conflict`: somebody else has saved meanwhile. */
export function shownLines(
  language: Language,
  lines: readonly LineView[],
  given: FormBody | null,
  problem: FormProblem | null,
): ShownLine[] {
  return lines.map((line) => {
    const { taskId } = line;
    const isTyped = given?.[`text.${taskId}`] !== undefined;
    const text = given !== null && isTyped ? plain(typed(given, `text.${taskId}`)) : line.text;
    const isConflict = problem?.status === 412 && text !== plain(line.text);
    const isFixed = line.taskStatus === 'done' || line.taskStatus === 'confirmed';
    return {
      taskId,
      code: `NV-${line.number}`,
      title: line.title[language],
      stated: shownPlace(line.stated, language),
      url: `/tasks/${taskId}`,
      chip: chipOf(language, line),
      text,
      mark: given !== null && isTyped ? typed(given, `mark.${taskId}`) : textMark(line.text),
      done: doneOf(line, given, isTyped),
      isDone: line.done,
      isFixed,
      isFilled: text !== '',
      hints: hintsOf(language, line),
      newer: line.newer.map(({ note }) => note),
      follows: given !== null && typed(given, `follow.${taskId}`) === 'yes',
      takenOut: line.takenOutReason,
      standing: isConflict ? line.text || words.nothing[language] : null,
      mistake: mistakeOf(line, isFixed, text, problem, language),
    };
  });
}

function doneOf(line: LineView, given: FormBody | null, isTyped: boolean): ShownLine['done'] {
  if (given !== null && isTyped) {
    const said = typed(given, `done.${line.taskId}`);
    return said === 'yes' || said === 'no' ? said : '';
  }
  if (line.done) return 'yes';
  const followsText = line.cadence === 'continuous' && line.place !== 'not_yet_due' && line.text === '';
  return followsText ? '' : 'no';
}

function hintsOf(language: Language, line: LineView): string[] {
  const hints = [];
  if (!line.edited && line.text !== '') hints.push(words.followed[language]);
  if (line.place === 'not_yet_due') hints.push(words.notYetDueHint[language]);
  else if (line.cadence === 'continuous') hints.push(words.continuousHint[language]);
  return hints;
}

function chipOf(language: Language, line: LineView): Chip {
  const place = line.place === 'due' ? '' : placeLabels[line.place][language];
  if (line.cadence === 'continuous') {
    const label = { vi: 'Thường xuyên', en: 'Continuous' }[language];
    return { tone: 'run', icon: 'player-play', label: place === '' ? label : `${label} · ${place}` };
  }
  const day = shownDay(line.dueOn);
  const isLate = line.taskLateness === 'overdue';
  const due = { vi: `hạn ${day}`, en: `due ${day}` }[language];
  return {
    tone: isLate ? 'late' : 'run',
    icon: isLate ? 'alert-triangle' : 'clock',
    label: place === '' ? due : `${place} · ${due}`,
  };
}

/** What is wrong with the line: as the form's check says, or that it is sent as done without a word. */
function mistakeOf(
  line: LineView,
  isFixed: boolean,
  text: string,
  problem: FormProblem | null,
  language: Language,
): string | null {
  const isMissing = problem?.code === 'result_missing' && line.done && !isFixed && text === '';
  return isMissing ? words.resultMissing[language] : (problem?.fields[`text.${line.taskId}`] ?? null);
}
