import type { Language } from '../../kernel/text.js';
import { type FormBody, typed } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import { inLanguage } from '../frame/in-language.js';
import { field, type FormView, problemIn } from '../shown/field.js';
import { extraReviewWords } from './extra-review.words.js';
import { questionMistake, questionsIn } from './review-questions-form.js';

/** What was typed of a review and not taken. */
export interface RefusedExtraReview {
  readonly planId: string;
  readonly given: FormBody;
  readonly problem: FormProblem;
}

/** The form by which the board calls a review that the calendar of the plan does not hold. */
export function extraReviewForm(
  language: Language,
  planId: string,
  refused: RefusedExtraReview | null,
): FormView {
  const say = inLanguage(extraReviewWords, language);
  const own = refused?.planId === planId ? refused : null;
  const problem = own && { ...own.problem, fields: mistakesIn(language, own) };
  const fields = [
    { name: 'name', label: say.name, kind: 'text', lang: 'vi', isRequired: true },
    { name: 'nameEn', label: say.nameEn, kind: 'text', lang: 'en', hint: say.nameEnHint },
    { name: 'from', label: say.from, kind: 'day', isRequired: true },
    { name: 'until', label: say.until, kind: 'day', isRequired: true },
    { name: 'opensOn', label: say.opensOn, kind: 'day', hint: say.opensOnHint },
    { name: 'baseDueOn', label: say.base, kind: 'day', isRequired: true },
    { name: 'otherDueOn', label: say.other, kind: 'day', isRequired: true },
    { name: 'meetingOn', label: say.meetingOn, kind: 'day', isRequired: true },
    { name: 'questions', label: say.questions, kind: 'area', lang: 'vi', hint: say.questionsHint },
  ] as const;
  const given = own && Object.fromEntries(fields.map(({ name }) => [name, typed(own.given, name)]));
  return {
    id: `extra-${planId}`,
    url: `/reviews/plans/${planId}`,
    heading: say.heading,
    note: say.note,
    button: say.button,
    isMain: false,
    isOpen: own !== null,
    fields: fields.map((one) => field(one, given, problem)),
    problem: problemIn(language, problem, fields),
  };
}

/** By the names of the form's fields what the API tells by its own. */
function mistakesIn(language: Language, { given, problem }: RefusedExtraReview): FormProblem['fields'] {
  const told = problem.fields;
  const { 'reportsDueOn.base': baseDueOn, 'reportsDueOn.other': otherDueOn, ...others } = told;
  return {
    ...others,
    ...questionMistake(language, typed(given, 'questions'), told),
    ...(baseDueOn === undefined ? {} : { baseDueOn }),
    ...(otherDueOn === undefined ? {} : { otherDueOn }),
  };
}

/** What was typed, as the API is given it. */
export function extraReviewIn(body: FormBody): Readonly<Record<string, unknown>> {
  const days = ['from', 'until', 'meetingOn'].map((name) => [name, typed(body, name)] as const);
  return {
    ...Object.fromEntries(days),
    name: typed(body, 'name').trim(),
    nameEn: typed(body, 'nameEn').trim() || undefined,
    opensOn: typed(body, 'opensOn') || undefined,
    reportsDueOn: { base: typed(body, 'baseDueOn'), other: typed(body, 'otherDueOn') },
    questions: questionsIn(typed(body, 'questions'), []).map(({ text }) => text),
  };
}
