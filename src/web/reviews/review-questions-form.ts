import type { Language } from '../../kernel/text.js';
import type { Question } from '../../reports/review-questions.js';
import type { QuestionInput } from '../../reviews/review-questions.service.js';
import { typed } from '../frame/form-body.js';
import { inLanguage } from '../frame/in-language.js';
import { plain } from '../reports/report-form.js';
import type { LongText } from '../shown/long-text.js';
import type { RefusedReviewForm } from './review.page.js';
import { reviewWords } from './review.words.js';

/** The questions of a review, one a line, as they stand in their form. */
export interface QuestionsForm {
  readonly field: LongText;
  /** By which the form knows whose questions it changes. After a stale version the present one, so that sending again means it. */
  readonly version: string;
  readonly isOpen: boolean;
}

/** The form with what stands, or with what was typed and why it was not taken. */
export function questionsForm(
  language: Language,
  { questions, version }: { readonly questions: readonly Question[]; readonly version: number },
  refused: RefusedReviewForm | null,
): QuestionsForm {
  const mine = refused?.form === 'questions' ? refused : null;
  const isStale = mine?.problem.status === 412;
  const say = inLanguage(reviewWords, language);
  const asked = questions.filter(({ removed }) => !removed).map(({ text }) => oneLine(text));
  const stands = asked.join('\n');
  const text = mine === null ? stands : plain(typed(mine.given, 'questions'));
  const areOthersSaved = isStale && text !== stands;
  return {
    field: {
      name: 'questions',
      label: say.questionLines,
      hint: say.questionsHint,
      text,
      standing: areOthersSaved ? stands || say.noQuestions : null,
      mistake: areOthersSaved
        ? say.otherQuestions
        : (questionMistake(language, text, mine?.problem.fields ?? {}).questions ?? null),
    },
    version: mine === null || isStale ? String(version) : typed(mine.given, 'version'),
    isOpen: mine !== null,
  };
}

/**
 * What was typed, one question a line. One that stands or stood keeps its id, and so its answers; where as many lines are there as
 * questions were asked, so does one that was reworded in its place. Another question in that place has none of the answers.
 */
export function questionsIn(text: string, questions: readonly Question[]): QuestionInput[] {
  const lines = linesIn(text).map(({ words }) => words);
  const free = new Set(questions);
  const take = (question: Question | undefined): string | undefined =>
    question !== undefined && free.delete(question) ? question.id : undefined;
  const asked = questions.filter(({ removed }) => !removed);
  const same = lines.map((line) => take([...free].find((one) => oneLine(one.text) === line)));
  return lines.map((line, at) => {
    const before = lines.length === asked.length ? asked[at] : undefined;
    const id = same[at] ?? (before && isReworded(before.text, line) ? take(before) : undefined);
    return id === undefined ? { text: line } : { id, text: line };
  });
}

/** Whether most words of the longer one stand in both. */
function isReworded(before: string, line: string): boolean {
  const [one, other] = [wordsOf(before), wordsOf(line)];
  const inBoth = [...one].filter((word) => other.has(word));
  return inBoth.length * 3 >= Math.max(one.size, other.size) * 2;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLocaleLowerCase('vi').match(/[\p{L}\d]+/gu));
}

/** The lines that say something, each with its number among all. */
function linesIn(text: string): { readonly number: number; readonly words: string }[] {
  return text
    .split('\n')
    .map((line, at) => ({ number: at + 1, words: oneLine(line) }))
    .filter(({ words }) => words !== '');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The first line that is wrong of those that were typed, by its number; a fault of all of them as it is told. */
export function questionMistake(
  language: Language,
  text: string,
  fields: Readonly<Record<string, string>>,
): { readonly questions?: string } {
  const [found] = Object.entries(fields).filter(([name]) => name.startsWith('questions'));
  if (found === undefined) return {};
  const [name, message] = found;
  const at = /^questions\[(\d+)\]/.exec(name)?.[1];
  const number = at === undefined ? undefined : linesIn(text)[Number(at)]?.number;
  if (number === undefined) return { questions: message };
  return { questions: { vi: `Dòng ${number}: ${message}`, en: `Line ${number}: ${message}` }[language] };
}
