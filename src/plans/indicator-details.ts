import type { FieldProblem } from '../kernel/domain-error.js';
import { capitalized } from '../kernel/first-letter.js';
import type { Text } from '../kernel/text.js';
import { type IndicatorTerms, termsProblems } from './indicator-terms.js';
import { requireNone } from './plan-rules.js';

/** A measurable target (chỉ tiêu) as the plan states it. `Addressee` is the id of a body or a group. */
export interface IndicatorDetails extends IndicatorTerms {
  /** The place of its target in the document's own words. */
  readonly place: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly unit: string | null;
  readonly unitEn: string | null;
  /** Of a share: what its part and its whole count. */
  readonly part: string | null;
  readonly partEn: string | null;
  readonly whole: string | null;
  readonly wholeEn: string | null;
  readonly note: string | null;
  readonly noteEn: string | null;
  readonly reportedBy: readonly string[];
  readonly exempt: readonly ExemptAddressee[];
}

/** A body or a group that an indicator does not hold for. */
export interface ExemptAddressee {
  readonly id: string;
  /** The plan's own words. */
  readonly words: string;
}

/** What an indicator need not say. */
export const unstated = {
  titleEn: null,
  unit: null,
  unitEn: null,
  part: null,
  partEn: null,
  whole: null,
  wholeEn: null,
  bodyGoal: null,
  byYear: null,
  baseline: null,
  note: null,
  noteEn: null,
} as const satisfies Partial<IndicatorDetails>;

/** @throws InvalidInputError with everything that is wrong with the indicator */
export function requireSoundIndicator(details: IndicatorDetails): void {
  const problems: FieldProblem[] = termsProblems(details).map(({ name, message: { vi, en }, asks }) => ({
    name,
    message: { vi: `${capitalized(vi)}.`, en: `${capitalized(en)}.` },
    ...(asks && { asks }),
  }));
  if (details.reportedBy.length === 0) {
    problems.push({
      name: 'reportedBy',
      message: {
        vi: 'Phải có ít nhất một đơn vị báo cáo.',
        en: 'At least one body has to report it.',
      },
    });
  }
  const spared = details.exempt.map(({ id }) => id);
  if (isTwiceIn(details.reportedBy)) problems.push({ name: 'reportedBy', message: namedTwice });
  if (isTwiceIn(spared)) problems.push({ name: 'exempt', message: namedTwice });
  if (spared.some((id) => details.reportedBy.includes(id))) {
    problems.push({
      name: 'exempt',
      message: {
        vi: 'Một đơn vị không thể vừa báo cáo vừa không áp dụng.',
        en: 'A body cannot both report it and be exempt.',
      },
    });
  }
  requireNone(problems);
}

const namedTwice: Text = {
  vi: 'Một đơn vị được nêu hai lần.',
  en: 'A body is named twice.',
};

function isTwiceIn(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}
