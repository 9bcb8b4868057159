import type { Text } from '../kernel/text.js';

/** What is measured: a share from a part and a whole, a number of things, another value, or whether it was reached at all. */
export type Measure = 'share' | 'count' | 'value' | 'yes-no';

export const MEASURES: Readonly<Record<Measure, Text>> = {
  share: { vi: 'tỷ lệ phần trăm', en: 'a share in per cent' },
  count: { vi: 'số lượng', en: 'a number of things' },
  value: { vi: 'giá trị', en: 'a value' },
  'yes-no': { vi: 'đạt hoặc chưa đạt', en: 'reached or not' },
};

/** How the values of bodies make one: their sum, the ratio of their sums, the share of bodies that reach it, the latest one. */
export type AddingUp = 'sum' | 'ratio' | 'reaching' | 'latest';

export const ADDING_UP: Readonly<Record<AddingUp, Text>> = {
  sum: { vi: 'cộng số liệu của các đơn vị', en: 'the sum of the bodies’ values' },
  ratio: { vi: 'tổng số đạt trên tổng số của các đơn vị', en: 'the ratio of the bodies’ sums' },
  reaching: { vi: 'tỷ lệ đơn vị đạt trên số đơn vị có số liệu', en: 'the share of bodies that reach it' },
  latest: { vi: 'số liệu mới nhất', en: 'the latest value' },
};

/** What each measure can be added up by. */
const ADDS_UP_BY: Readonly<Record<Measure, readonly AddingUp[]>> = {
  share: ['ratio', 'reaching', 'latest'],
  count: ['sum', 'reaching', 'latest'],
  value: ['sum', 'reaching', 'latest'],
  'yes-no': ['reaching'],
};

/** The period that one value is for. It is asked for at the review in which the period ends. */
export type MeasuredPeriod = 'review' | 'year' | 'term';

export const MEASURED_PERIODS: Readonly<Record<MeasuredPeriod, Text>> = {
  review: { vi: 'mỗi kỳ báo cáo', en: 'each review' },
  year: { vi: 'mỗi năm', en: 'each year' },
  term: { vi: 'mỗi nhiệm kỳ', en: 'each term' },
};

/** A floor, a ceiling, or both: a range. In the unit of the indicator, a share in per cent. Both ends count as reached. */
export interface Goal {
  readonly least: number | null;
  /** Only more than `least` reaches it ("trên 90%"). */
  readonly above: boolean;
  readonly most: number | null;
}

/** Where the way to the goal begins. */
export interface Baseline {
  readonly value: number;
  readonly year: number;
}

/** What counts as reached, of whom and when. */
export interface IndicatorTerms {
  readonly measure: Measure;
  /** Of all bodies together, as `addingUp` makes it. */
  readonly goal: Goal;
  /** Of one body, where the goal is the share of bodies that reach theirs; null elsewhere. */
  readonly bodyGoal: Goal | null;
  readonly addingUp: AddingUp;
  readonly period: MeasuredPeriod;
  /** The year by which the goal is to be reached; null: at the end of every period. */
  readonly byYear: number | null;
  readonly baseline: Baseline | null;
}

/** Where a value has to move: up to a floor, down to a ceiling, or into a range. */
export type Direction = 'up' | 'down' | 'within';

export function directionOf({ least, most }: Pick<Goal, 'least' | 'most'>): Direction {
  if (most === null) return 'up';
  return least === null ? 'down' : 'within';
}

/** What is wrong with one field of an indicator. */
export interface TermsProblem {
  readonly name: keyof IndicatorTerms;
  readonly message: Text;
  /** The same to somebody who chooses from labels, at the field or in a list of all that is wrong; left out where the message names no codes. */
  readonly asks?: Text;
}

/** Everything that is wrong with the terms; none when they can be used. */
export function termsProblems(terms: IndicatorTerms): TermsProblem[] {
  const { measure, addingUp, goal, bodyGoal, byYear, baseline } = terms;
  const problems: TermsProblem[] = [];
  const allowed = ADDS_UP_BY[measure];
  if (!allowed.includes(addingUp)) problems.push(notAddedUpBy(measure, allowed));
  const isShare = addingUp === 'reaching' || measure === 'share';
  for (const message of goalProblems(goal, isShare)) problems.push({ name: 'goal', message });
  const wantsBodyGoal = addingUp === 'reaching' && measure !== 'yes-no';
  if (wantsBodyGoal !== (bodyGoal !== null)) problems.push(bodyGoalMismatch(wantsBodyGoal));
  else if (bodyGoal !== null) {
    for (const message of goalProblems(bodyGoal, measure === 'share'))
      problems.push({ name: 'bodyGoal', message });
  }
  if (baseline !== null && byYear !== null && baseline.year >= byYear) {
    problems.push({
      name: 'baseline',
      message: {
        vi: `năm gốc ${baseline.year} phải trước năm ${byYear}`,
        en: `its year, ${baseline.year}, must be before ${byYear}`,
      },
    });
  }
  return problems;
}

function goalProblems({ least, above, most }: Goal, isShare: boolean): Text[] {
  const problems: Text[] = [];
  if (least === null && most === null) {
    problems.push({ vi: 'phải có mức thấp nhất hoặc cao nhất', en: 'needs a least or a most' });
  }
  if (least !== null && most !== null && least > most) {
    problems.push({
      vi: `mức thấp nhất ${least} lớn hơn mức cao nhất ${most}`,
      en: `the least, ${least}, is more than the most, ${most}`,
    });
  }
  if (above && least === null) {
    problems.push({ vi: '“trên” cần một mức thấp nhất', en: '“above” needs a least' });
  }
  if (isShare && [least, most].some((one) => one !== null && (one < 0 || one > 100))) {
    problems.push({ vi: 'tỷ lệ phải từ 0 đến 100', en: 'a share lies between 0 and 100' });
  }
  return problems;
}

function notAddedUpBy(measure: Measure, allowed: readonly AddingUp[]): TermsProblem {
  const labels = (language: keyof Text) => allowed.map((one) => `“${ADDING_UP[one][language]}”`).join(', ');
  return {
    name: 'addingUp',
    message: {
      vi: `với ${measure} chỉ được: ${allowed.join(', ')}`,
      en: `of ${measure} only: ${allowed.join(', ')}`,
    },
    asks: {
      vi: `với cách đo “${MEASURES[measure].vi}”, cách tổng hợp chỉ được chọn: ${labels('vi')}`,
      en: `what is measured as “${MEASURES[measure].en}” adds up only by: ${labels('en')}`,
    },
  };
}

function bodyGoalMismatch(wanted: boolean): TermsProblem {
  return {
    name: 'bodyGoal',
    message: wanted
      ? {
          vi: 'còn thiếu: mức mà một đơn vị phải đạt (addingUp: reaching)',
          en: 'is missing: what one body has to reach (addingUp: reaching)',
        }
      : {
          vi: 'chỉ dùng khi tính tỷ lệ đơn vị đạt (addingUp: reaching), trừ yes-no',
          en: 'goes only with addingUp: reaching, and not with yes-no',
        },
    asks: wanted
      ? {
          vi: 'phải có mức mà mỗi đơn vị phải đạt, vì kết quả chung là tỷ lệ đơn vị đạt',
          en: 'must say what one body has to reach, as the result is the share of bodies that reach it',
        }
      : {
          vi: `mức của một đơn vị chỉ ghi khi cách tổng hợp là “${ADDING_UP.reaching.vi}”, và không ghi khi cách đo là “${MEASURES['yes-no'].vi}”`,
          en: `what one body has to reach goes only with “${ADDING_UP.reaching.en}”, and not with “${MEASURES['yes-no'].en}”`,
        },
  };
}
