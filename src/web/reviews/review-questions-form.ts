import type { Question } from '../../reports/review-questions.js';
import type { QuestionInput } from '../../reviews/review-questions.service.js';
import { typed } from '../frame/form-body.js';
import type { RefusedReviewForm } from './review.page.js';

/** The questions of a review, one a line, as they stand in their form. */
export interface QuestionsForm {
  readonly text: string;
  /** By which the form knows whose questions it changes. */
  readonly version: string;
  readonly mistake: string | null;
  readonly isOpen: boolean;
}

/** The form with what stands, or with what was typed and why it was not taken. */
export function questionsForm(
  { questions, version }: { readonly questions: readonly Question[]; readonly version: number },
  refused: RefusedReviewForm | null,
): QuestionsForm {
  const mine = refused?.form === 'questions' ? refused : null;
  const asked = questions.filter(({ removed }) => !removed).map(({ text }) => oneLine(text));
  return {
    text: mine === null ? asked.join('\n') : typed(mine.given, 'questions'),
    version: mine === null ? String(version) : typed(mine.given, 'version'),
    mistake: mine === null ? null : (questionMistake(mine.problem.fields).questions ?? null),
    isOpen: mine !== null,
  };
}

/**
 * What was typed, one question a line. One that stands or stood keeps its id, and so its answers; where as many lines are there as
 * questions were asked, so does one that was reworded in its place.
 */
export function questionsIn(text: string, questions: readonly Question[]): QuestionInput[] {
  const lines = text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
  const free = new Set(questions);
  const take = (question: Question | undefined): string | undefined =>
    question !== undefined && free.delete(question) ? question.id : undefined;
  const asked = questions.filter(({ removed }) => !removed);
  const same = lines.map((line) => take([...free].find((one) => oneLine(one.text) === line)));
  return lines.map((line, at) => {
    const id = same[at] ?? (lines.length === asked.length ? take(asked[at]) : undefined);
    return id === undefined ? { text: line } : { id, text: line };
  });
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The first line that is wrong, by its number; a fault of all of them as it is told. */
export function questionMistake(fields: Readonly<Record<string, string>>): { readonly questions?: string } {
  const [found] = Object.entries(fields).filter(([name]) => name.startsWith('questions'));
  if (found === undefined) return {};
  const [name, message] = found;
  const line = /^questions\[(\d+)\]/.exec(name)?.[1];
  return { questions: line === undefined ? message : `${Number(line) + 1}: ${message}` };
}
