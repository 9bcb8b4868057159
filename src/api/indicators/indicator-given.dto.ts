import { type IndicatorDetails, unstated } from '../../plans/indicator-details.js';
import type { Goal } from '../../plans/indicator-terms.js';
import type {
  GoalInputDto,
  IndicatorFieldsDto,
  IndicatorInputDto,
  IndicatorPatchDto,
} from './indicator-input.dto.js';

/** What a new indicator says. */
export function indicatorDetails(input: IndicatorInputDto): IndicatorDetails {
  const { place, title, measure, goal, addingUp, period, reportedBy } = input;
  return {
    ...unstated,
    exempt: [],
    ...fieldsIn(input),
    place,
    title,
    measure,
    goal: goalIn(goal),
    addingUp,
    period,
    reportedBy,
  };
}

/** What a change of an indicator says; what it leaves out is left out. */
export function indicatorChange(input: IndicatorPatchDto): Partial<IndicatorDetails> {
  const { place, title, measure, goal, addingUp, period, reportedBy } = input;
  return {
    ...fieldsIn(input),
    ...given({ place, title, measure, goal: goal && goalIn(goal), addingUp, period, reportedBy }),
  };
}

function fieldsIn(input: IndicatorFieldsDto): Partial<IndicatorDetails> {
  const { titleEn, unit, unitEn, part, partEn, whole, wholeEn, byYear, note, noteEn } = input;
  const { bodyGoal, baseline, exempt } = input;
  return given({
    titleEn,
    unit,
    unitEn,
    part,
    partEn,
    whole,
    wholeEn,
    byYear,
    note,
    noteEn,
    bodyGoal: bodyGoal && goalIn(bodyGoal),
    baseline: baseline && { value: baseline.value, year: baseline.year },
    exempt: exempt?.map(({ id, words }) => ({ id, words })),
  });
}

function goalIn({ least, above, most }: GoalInputDto): Goal {
  return { least: least ?? null, above: above ?? false, most: most ?? null };
}

/** Without what is left out. */
function given<T extends object>(values: { readonly [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
