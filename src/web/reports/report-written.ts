import type { Language } from '../../kernel/text.js';
import { reportTexts } from '../../reports/draft-change.js';
import { answeredQuestions } from '../../reports/review-questions.js';
import { type FormBody, typed } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import type { LongText } from '../shown/long-text.js';
import { plain } from './report-form.js';
import type { ReportFactsOfPage } from './report.page.js';
import { reportWords } from './report.words.js';

export function textsOf(language: Language, { view, given, problem }: ReportFactsOfPage): LongText[] {
  return reportTexts.map((name) => ({
    ...typedText(name, view.content[name], given, problem, language),
    label: reportWords[name][language],
    hint: null,
  }));
}

export function answersOf(language: Language, { view, given, problem }: ReportFactsOfPage): LongText[] {
  return answeredQuestions(view.facts.review.questions, view.content.answers).map((one) => ({
    ...typedText(`answer.${one.questionId}`, one.answer, given, problem, language),
    label: one.question,
    hint: one.removed ? reportWords.removedQuestion[language] : null,
  }));
}

function typedText(
  name: string,
  saved: string,
  given: FormBody | null,
  problem: FormProblem | null,
  language: Language,
) {
  const text = given?.[name] === undefined ? saved : plain(typed(given, name));
  const isConflict = problem?.status === 412 && text !== plain(saved);
  return {
    name,
    text,
    standing: isConflict ? saved || reportWords.nothing[language] : null,
    mistake: problem?.fields[name] ?? null,
  };
}
