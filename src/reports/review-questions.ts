import { refuseProblems } from '../kernel/domain-error.js';

/** A question of a review's own (đề cương). One that is asked no longer stays, for the answers that it was given. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly removed: boolean;
}

/** What a report says to a question. */
export interface Answer {
  readonly questionId: string;
  readonly text: string;
}

/** A question with what a report says to it; '' where nothing yet. */
export interface AnsweredQuestion {
  readonly questionId: string;
  readonly question: string;
  readonly answer: string;
  readonly removed: boolean;
}

/** The questions that are asked, in their order, and then removed ones that have an answer. */
export function answeredQuestions(
  questions: readonly Question[],
  answers: readonly Answer[],
): AnsweredQuestion[] {
  const said = new Map(answers.map(({ questionId, text }) => [questionId, text]));
  return questions
    .map(({ id, text, removed }) => ({ questionId: id, question: text, answer: said.get(id) ?? '', removed }))
    .filter(({ answer, removed }) => !removed || answer !== '');
}

/**
 * The answers with those that are typed now; what is left out stays. A question that was removed meanwhile may be answered too:
 * whoever types cannot know yet.
 * @throws InvalidInputError naming every answer to a question that the review has never asked
 */
export function withAnswers(
  standing: readonly Answer[],
  typed: readonly Answer[],
  questions: readonly Question[],
): Answer[] {
  refuseProblems(
    typed.flatMap(({ questionId }, index) =>
      questions.some(({ id }) => id === questionId)
        ? []
        : [{ name: `answers[${index}].questionId`, message: unknownQuestion(questionId) }],
    ),
  );
  const answers = new Map([...standing, ...typed].map(({ questionId, text }) => [questionId, text]));
  return [...answers].map(([questionId, text]) => ({ questionId, text }));
}

/**
 * The review's questions as the board sets them: all that are asked, in their order. The others stay as removed; one of them that
 * is named again is asked again. `given` are questions by their ids, those in `made` being new.
 * @throws InvalidInputError naming every id that is no question of the review, or stands twice
 */
export function changedQuestions(
  standing: readonly Question[],
  given: readonly Pick<Question, 'id' | 'text'>[],
  made: ReadonlySet<string>,
): Question[] {
  const ids = given.map(({ id }) => id);
  refuseProblems(
    ids.flatMap((id, index) => {
      const name = `questions[${index}].id`;
      if (ids.indexOf(id) !== index) return [{ name, message: namedTwice(id) }];
      return made.has(id) || standing.some((one) => one.id === id)
        ? []
        : [{ name, message: unknownQuestion(id) }];
    }),
  );
  return [
    ...given.map(({ id, text }) => ({ id, text, removed: false })),
    ...standing.filter(({ id }) => !ids.includes(id)).map((one) => ({ ...one, removed: true })),
  ];
}

function unknownQuestion(id: string) {
  return { vi: `Kỳ báo cáo không có câu hỏi “${id}”.`, en: `The review has no question “${id}”.` };
}

function namedTwice(id: string) {
  return { vi: `Câu hỏi “${id}” được nêu hai lần.`, en: `The question “${id}” is named twice.` };
}
