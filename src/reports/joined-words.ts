import type { Answer } from './review-questions.js';

/** The words of one report with those of another added, under the name of the body that wrote these. */
export function joinedWords(own: string, name: string, other: string): string {
  if (other.trim() === '') return own;
  return [own, `${name}: ${other}`].filter((words) => words.trim() !== '').join('\n');
}

/** The answers of one report with those of another added, question by question. */
export function joinedAnswers(own: readonly Answer[], name: string, other: readonly Answer[]): Answer[] {
  const ids = [...new Set([...own, ...other].map(({ questionId }) => questionId))];
  const said = (answers: readonly Answer[], id: string): string =>
    answers.find(({ questionId }) => questionId === id)?.text ?? '';
  return ids.map((questionId) => ({
    questionId,
    text: joinedWords(said(own, questionId), name, said(other, questionId)),
  }));
}
