import type { CalendarDay } from '../kernel/calendar-day.js';
import { addDays, yearOf } from '../kernel/calendar-day.js';
import type { Text } from '../kernel/text.js';
import type { Baseline, Goal, IndicatorTerms, Measure } from '../plans/indicator-terms.js';
import { bodyVerdict, type Total, totalOf } from './adding-up.js';
import { type AskingReview, isAskedAt, lastYearOver, nextEnd, type PlanPeriods } from './asked-at.js';
import { definedAt, type DefiningReview, type FrozenIndicator } from './frozen-indicator.js';
import { type Correction, figureOf, type Given, isWhole, nothingGiven } from './measured.js';
import { neededIn, type Standing, standingOf, type Verdict } from './reached.js';
import type { EarlierGoal, Stated } from './stated-at.js';

/** A body or a group as an indicator names it. */
export interface NamedAddressee {
  readonly id: string;
  readonly code: string;
  readonly name: Text;
}

/** An indicator as the plan states it. */
export interface IndicatorDefinition extends IndicatorTerms {
  readonly id: string;
  /** Raised by every change of what the plan states. */
  readonly version: number;
  readonly code: string;
  readonly place: string;
  readonly title: Text;
  readonly unit: Text | null;
  readonly part: Text | null;
  readonly whole: Text | null;
  readonly note: Text | null;
  readonly reportedBy: readonly NamedAddressee[];
  readonly exempt: readonly (NamedAddressee & { readonly words: string })[];
  /** What the plan stated before it was amended, oldest first. */
  readonly earlierGoals: readonly EarlierGoal[];
  /** The first day on which it is asked for no more, and by which document; null while it is. */
  readonly endedOn: CalendarDay | null;
  readonly endedBy: string | null;
}

/** As much of a review as indicators ask about. */
export interface MeasuredReview extends AskingReview, DefiningReview {
  readonly id: string;
  readonly name: Text;
  readonly opensOn: CalendarDay;
  readonly status: 'scheduled' | 'collecting' | 'closed';
}

/** What is stored of a value. Before anything is given: no id, version 0. */
export interface StoredMeasurement extends Given {
  readonly note: string;
  readonly givenAt: Date | null;
  readonly corrections: readonly Correction[];
  readonly version: number;
}

export const noMeasurement: StoredMeasurement = {
  ...nothingGiven,
  note: '',
  givenAt: null,
  corrections: [],
  version: 0,
};

/** A body that a review asks for an indicator, with what it gave as far as the reader may read it. */
export interface AskedBody extends StoredMeasurement {
  readonly indicatorId: string;
  readonly measure: Measure;
  readonly reviewId: string;
  readonly reportId: string;
  readonly body: NamedAddressee;
  /** Its report was never sent, or was taken back: only its own body reads the value. */
  readonly draft: boolean;
  /** Its report lies with the committee: a value in a draft or in a returned report does not count. */
  readonly counts: boolean;
}

/** An asked body with what follows from its value. */
export interface BodyValue extends AskedBody {
  readonly figure: number | null;
  /** Against what is asked of one body; null where that is nothing, or nothing was given. */
  readonly verdict: Verdict | null;
  /** It said what is asked, in a report that counts: also 0 of 0, which makes no figure. */
  readonly said: boolean;
  /** It gave a figure that counts. */
  readonly given: boolean;
}

/** How an indicator stood at one review that asked for it. */
export interface IndicatorPoint {
  readonly review: MeasuredReview;
  readonly year: number;
  /** The last year that is over at the end of the review's period: what the figure is judged for. */
  readonly yearOver: number;
  /** What the plan stated then: what the figures are judged by. */
  readonly stated: Stated;
  readonly total: Total | null;
  readonly standing: Standing;
  /** The figure that was needed at the end of `yearOver` on the way to the goal; null where the plan sets no way. */
  readonly needed: number | null;
  readonly bodies: readonly BodyValue[];
  /** How many of the bodies said what is asked, in a report that counts. */
  readonly given: number;
  /** Some have not said it, and the review is not closed: the total and how it stands may still change. */
  readonly provisional: boolean;
  /** Some had not said it when the review closed: it stands so by what was given, and that is not enough to conclude from. */
  readonly partial: boolean;
}

/** An indicator and how it stands. */
export interface IndicatorView extends IndicatorDefinition {
  readonly points: readonly IndicatorPoint[];
  /** At the last review that has opened; `not-due` where that one does not ask for it, `ended` where none does any more. */
  readonly standing: Standing;
  /** The day on which its present period ends; null where the plan does not say, or the reviews' own periods hold. */
  readonly periodEndsOn: CalendarDay | null;
  /** By closed reviews: as they told of it then, null where the plan got it later. */
  readonly closedAs: Readonly<Record<string, FrozenIndicator | null>>;
}

/** What indicators are told of. */
export interface IndicatorFacts {
  readonly definitions: readonly IndicatorDefinition[];
  readonly plan: PlanPeriods;
  /** By their period. */
  readonly reviews: readonly MeasuredReview[];
  readonly asked: readonly AskedBody[];
  readonly today: CalendarDay;
}

/** Every indicator of a plan with all reviews that have opened and asked for it. */
export function indicatorViews(facts: IndicatorFacts): IndicatorView[] {
  const opened = facts.reviews.filter(
    ({ kind, status, opensOn }) => kind === 'regular' && (status !== 'scheduled' || opensOn <= facts.today),
  );
  return facts.definitions.map((definition) => {
    const measured = opened.flatMap((review) => measuredAt(definition, review, facts) ?? []);
    const first = firstFigure(measured);
    const points = measured.map((one) => pointOf(one, first));
    const last = points.at(-1);
    const isLast = last !== undefined && last.review.id === opened.at(-1)?.id;
    return {
      ...definition,
      points,
      standing: definition.endedOn !== null ? 'ended' : isLast ? last.standing : 'not-due',
      periodEndsOn: definition.endedOn === null ? nextEnd(definition, facts.plan, facts.today) : null,
      closedAs: Object.fromEntries(
        opened.flatMap(({ id, closedAs }) => (closedAs ? [[id, closedAs[definition.id] ?? null]] : [])),
      ),
    };
  });
}

/** What one body is held against: its own goal, or the plan's where its value is like the whole. Null where only the sum has one. */
export function goalOfBody({
  addingUp,
  bodyGoal,
  goal,
}: Pick<IndicatorTerms, 'addingUp' | 'bodyGoal' | 'goal'>): Goal | null {
  if (addingUp === 'sum') return null;
  return addingUp === 'reaching' ? bodyGoal : goal;
}

type Measured = Omit<IndicatorPoint, 'standing' | 'needed'>;

function firstFigure(measured: readonly Measured[]): Baseline | null {
  const first = measured.find(({ total }) => total !== null);
  return first?.total ? { value: first.total.figure, year: first.year } : null;
}

function pointOf(one: Measured, first: Baseline | null): IndicatorPoint {
  const terms = { ...one.stated, baseline: one.stated.baseline ?? first };
  return {
    ...one,
    standing: isOfNothing(one) ? 'nothing' : standingOf(terms, one.total?.figure ?? null, one.yearOver),
    needed: neededIn(terms, one.yearOver),
  };
}

/** All bodies have said 0 of 0. */
function isOfNothing({ total, given, bodies }: Measured): boolean {
  return total === null && given > 0 && given === bodies.length;
}

/** Null where the review does not ask for it; of one that has ended since, what was given before stays. */
function measuredAt(
  definition: IndicatorDefinition,
  review: MeasuredReview,
  { asked, plan }: IndicatorFacts,
): Measured | null {
  const isAsked = isAskedAt(definition, plan, review);
  const then = definedAt(definition, review);
  const bodies = asked
    .filter((one) => one.indicatorId === definition.id && one.reviewId === review.id)
    .filter((one) => isAsked || (then.endedOn !== null && one.version > 0))
    .map((one) => valueOf(then, one));
  if (!isAsked && bodies.length === 0) return null;
  const counting = bodies.flatMap((one) =>
    one.given && one.givenAt !== null ? [{ ...one, givenAt: one.givenAt }] : [],
  );
  const total = totalOf(then, counting);
  const given = bodies.filter(({ said }) => said).length;
  return {
    review,
    year: yearOf(addDays(review.to, -1)),
    yearOver: lastYearOver(plan, review.to),
    stated: { goal: then.goal, byYear: then.byYear, baseline: then.baseline },
    total,
    bodies,
    given,
    provisional: review.status !== 'closed' && given < bodies.length,
    partial: review.status === 'closed' && given < bodies.length,
  };
}

function valueOf(definition: IndicatorDefinition, asked: AskedBody): BodyValue {
  const figure = figureOf(definition.measure, asked);
  const said = asked.counts && isWhole(definition.measure, asked);
  return { ...asked, figure, verdict: bodyVerdict(definition, asked), said, given: said && figure !== null };
}
