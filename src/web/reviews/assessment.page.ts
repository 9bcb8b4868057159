import { type CalendarDay, shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import type { Assessment } from '../../reviews/assessment.js';
import { notAssessed, type ReviewSummary, type SummaryOfBody } from '../../reviews/review-summary.js';
import { type FormBody, typed } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { plain } from '../reports/report-form.js';
import { reportChip } from '../reports/report-state-chip.js';
import type { Chip } from '../shown/chip.js';
import { assessmentUrl } from './assessment-url.js';
import { assessmentWords } from './assessment.words.js';
import { difficultiesOf, type ShownDifficulties } from './review-difficulties.js';

/** What the board says of one body, who reads it, and a form that was not taken. */
export interface AssessmentFacts {
  readonly summary: ReviewSummary;
  readonly of: SummaryOfBody;
  readonly assessment: Assessment;
  readonly today: CalendarDay;
  readonly mayChange: boolean;
  readonly ownBodies: readonly string[];
  /** Opened from the body's report: to go back to. */
  readonly fromReport: boolean;
  readonly refused: { readonly given: FormBody; readonly problem: FormProblem } | null;
}

/** The page of one body's assessment: to be written while the review collects, else to be read. */
export interface AssessmentPage {
  readonly say: Said<typeof assessmentWords>;
  readonly heading: string;
  readonly crumb: string;
  readonly reviewUrl: string;
  readonly url: string;
  readonly chip: Chip | null;
  readonly problem: { readonly text: string } | null;
  readonly figures: string;
  /** Null where the report is none of the reader's to open. */
  readonly reportUrl: string | null;
  readonly form: {
    readonly version: number;
    readonly from: string;
    readonly canGoOn: boolean;
    readonly field: {
      readonly name: string;
      readonly label: string;
      readonly hint: string;
      readonly text: string;
      readonly standing: string | null;
      readonly mistake: string | null;
    };
  } | null;
  readonly text: string;
  readonly writtenOn: string;
  readonly reported: ShownDifficulties['texts'];
  readonly backUrl: string;
}
export const assessmentTemplate = pageTemplate<AssessmentPage>('reviews/assessment');

/** The page of an assessment. */
export function assessmentPage(language: Language, facts: AssessmentFacts): AssessmentPage {
  const { summary, of, assessment, today, mayChange, ownBodies, fromReport } = facts;
  const { review } = summary;
  const { report, body } = of;
  const say = inLanguage(assessmentWords, language);
  const mayOpen = report !== null && (report.status !== 'draft' || ownBodies.includes(body.id));
  const reportUrl = mayOpen ? `/reports/${report.id}` : null;
  const own = summary.difficulties.filter((one) => one.body.id === body.id);
  return {
    say,
    heading: `${say.label}: ${body.name[language]}`,
    crumb: review.name[language],
    reviewUrl: `/reviews/${review.id}`,
    url: assessmentUrl(review.id, body.id),
    chip: report && reportChip(report, { today, closed: review.status === 'closed' }, language),
    problem: problemOf(facts, say.conflict),
    figures: figuresOf(language, of),
    reportUrl,
    form: mayChange && review.status === 'collecting' ? formOf(facts, say) : null,
    text: assessment.text,
    writtenOn: assessment.writtenOn === null ? '' : `${say.writtenOn} ${shownDay(assessment.writtenOn)}`,
    reported: difficultiesOf(language, own).flatMap(({ texts }) => texts),
    backUrl: fromReport && reportUrl !== null ? reportUrl : `/reviews/${review.id}#bodies`,
  };
}

/** The body without an assessment that follows in the list, from its beginning again; null where no other lacks one. */
export function nextToAssess({ bodies }: ReviewSummary, bodyId: string): string | null {
  const at = bodies.findIndex(({ body }) => body.id === bodyId);
  const inTurn = [...bodies.slice(at + 1), ...bodies.slice(0, Math.max(at, 0))];
  return notAssessed(inTurn)[0]?.body.id ?? null;
}

function problemOf({ refused }: AssessmentFacts, conflict: string): AssessmentPage['problem'] {
  if (refused === null) return null;
  return { text: refused.problem.status === 412 ? conflict : refused.problem.text };
}

function formOf(
  { summary, of, assessment, fromReport, refused }: AssessmentFacts,
  say: Said<typeof assessmentWords>,
): AssessmentPage['form'] {
  const text = refused === null ? assessment.text : plain(typed(refused.given, 'text'));
  const isConflict = refused?.problem.status === 412 && text !== assessment.text;
  return {
    version: assessment.version,
    from: fromReport ? 'report' : '',
    canGoOn: nextToAssess(summary, of.body.id) !== null,
    field: {
      name: 'text',
      label: say.label,
      hint: say.hint,
      text,
      standing: isConflict ? assessment.text || say.none : null,
      mistake: refused?.problem.fields['text'] ?? null,
    },
  };
}

/** What was due and what became of it; what there is none of is left out. */
function figuresOf(language: Language, { period }: SummaryOfBody): string {
  const { due, doneOnTime, doneLate, openOverdue, openInTime } = period.byCurrentDeadline;
  const done = doneOnTime + doneLate;
  const late = doneLate === 0 ? '' : ` (${doneLate} ${{ vi: 'quá hạn', en: 'late' }[language]})`;
  const parts = [
    { count: done, label: { vi: 'hoàn thành', en: 'done' }[language] + late },
    { count: openOverdue, label: { vi: 'quá hạn chưa hoàn thành', en: 'overdue and not done' }[language] },
    { count: openInTime, label: { vi: 'còn trong hạn', en: 'still in time' }[language] },
  ].flatMap(({ count, label }) => (count === 0 ? [] : [`${count} ${label}`]));
  const all = { vi: `${due} nhiệm vụ đến hạn trong kỳ`, en: `${due} tasks due in the period` }[language];
  return parts.length === 0 ? `${all}.` : `${all}: ${parts.join(', ')}.`;
}
