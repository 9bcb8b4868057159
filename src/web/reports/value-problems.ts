import type { AskedIndicator } from '../../indicators/measurements.service.js';
import { type Given, givenProblems } from '../../indicators/measured.js';
import type { FieldProblem } from '../../kernel/domain-error.js';

/** A change of an indicator as it was typed: what is no number is still a text. */
type TypedChange = { readonly indicatorId: string } & { readonly [Name in keyof Given]?: unknown };

/**
 * What is wrong with the values as they would stand, by their places in `indicators`: of those that are changed, and, where the report
 * is to be sent, of all, which must then be given whole.
 */
export function valueProblems(
  indicators: readonly AskedIndicator[],
  changes: readonly TypedChange[],
  isSent: boolean,
): FieldProblem[] {
  return indicators.flatMap(({ definition, value, ended }, at) => {
    const change = changes.find(({ indicatorId }) => indicatorId === definition.id);
    if (ended || (change === undefined && !isSent)) return [];
    const { given, isRead } = standing(value, change);
    return givenProblems(definition.measure, given, isSent && isRead).map((problem) => ({
      ...problem,
      name: `indicators[${at}].${problem.name}`,
    }));
  });
}

/** With the change; what is no number counts as not given. */
function standing(value: Given, change: TypedChange | undefined) {
  const typed = (['value', 'part', 'whole'] as const).map((name) => {
    const given = change?.[name] === undefined ? value[name] : change[name];
    return [name, given] as const;
  });
  const isNumber = (given: unknown): given is number | null => given === null || typeof given === 'number';
  const given = Object.fromEntries(typed.map(([name, one]) => [name, isNumber(one) ? one : null]));
  return { given: given as unknown as Given, isRead: typed.every(([, one]) => isNumber(one)) };
}
