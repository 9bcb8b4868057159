import type { CalendarDay } from '../kernel/calendar-day.js';
import { newId } from '../kernel/new-id.js';
import {
  isAnnexed,
  type LetterFacts,
  type LetterText,
  letterText,
  type LetterWork,
  remade,
} from './letter-text.js';
import type { PlanHead } from '../reports/formats/plan-name.js';
import type { Letter, LetterLine } from './letter.entity.js';

/** What a person changes of a draft; what is left out stays. */
export interface LetterChange {
  readonly text: Partial<LetterText>;
  readonly answerBy?: CalendarDay | undefined;
  readonly lines?: readonly { readonly id: string; readonly text: string }[] | undefined;
}

/** One line for each thing that is asked for, in their order. */
export function linesOfWork(letterId: string, work: readonly LetterWork[]): LetterLine[] {
  return work.map(({ type, id, bodyId, body, what, dueOn, daysLate }, position) => ({
    id: newId(),
    letterId,
    position,
    bodyId,
    body,
    taskId: type === 'task' ? id : null,
    reportId: type === 'report' ? id : null,
    text: what,
    made: what,
    dueOn,
    daysLate,
  }));
}

/** Words that follow from the lines with text and the day that is asked for. */
const following = ['subject', 'addressees', 'opening', 'closing'] as const;

/** Writes what was changed into the letter; with its plan, words that nobody has written follow the lines and the day that is asked for. */
export function changeLetter(
  letter: Letter,
  lines: readonly LetterLine[],
  change: LetterChange,
  plan: PlanHead | null,
): void {
  const before = [letter.answerBy, ...lines.map(hasText)].join();
  letter.text = { ...letter.text, ...change.text };
  letter.answerBy = change.answerBy ?? letter.answerBy;
  for (const line of lines) {
    const given = change.lines?.find(({ id }) => id === line.id);
    if (given) line.text = given.text.trim();
  }
  const told = lines.filter(hasText);
  if (plan === null || told.length === 0 || before === [letter.answerBy, ...lines.map(hasText)].join())
    return;
  const { draftedOn: today, answerBy } = letter;
  const anew = letterText({ plan, work: told.map(workOfLine), today, answerBy });
  const made = {
    ...letter.made,
    ...Object.fromEntries(following.map((name) => [name, anew[name]])),
  } satisfies LetterText;
  letter.text = remade(letter.text, letter.made, made, true);
  letter.made = made;
  letter.annexed = isAnnexed(told.length);
}

/** Writes the letter of these facts; what a person has written or left out stays where it is kept. @returns its lines */
export function remakeLetter(
  letter: Letter,
  lines: readonly LetterLine[],
  facts: LetterFacts,
  keep: boolean,
): LetterLine[] {
  const remadeLines = linesOfWork(letter.id, facts.work).map((line) => {
    const before = lines.find((one) => one.taskId === line.taskId && one.reportId === line.reportId);
    const isOwn = keep && before !== undefined && before.text !== before.made;
    return isOwn ? { ...line, text: before.text } : line;
  });
  const told = facts.work.filter((_, at) => remadeLines[at]?.text !== '');
  const work = told.length > 0 ? told : facts.work;
  const made = letterText({ ...facts, work });
  letter.text = remade(letter.text, letter.made, made, keep);
  letter.made = made;
  letter.draftedOn = facts.today;
  letter.answerBy = facts.answerBy;
  letter.annexed = isAnnexed(work.length);
  return remadeLines;
}

function hasText({ text }: Pick<LetterLine, 'text'>): boolean {
  return text !== '';
}

function workOfLine(line: LetterLine): LetterWork {
  const { taskId, reportId, bodyId, body, text, dueOn, daysLate } = line;
  const type = taskId === null ? 'report' : 'task';
  return { type, id: taskId ?? reportId ?? '', bodyId, body, what: text, dueOn, daysLate };
}
