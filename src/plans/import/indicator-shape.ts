import {
  ADDING_UP,
  type AddingUp,
  type Goal,
  type IndicatorTerms,
  MEASURED_PERIODS,
  type MeasuredPeriod,
  type Measure,
  MEASURES,
  termsProblems,
} from '../indicator-terms.js';
import { code, codeAmong, type KnownCodes } from './body-file-shape.js';
import { place } from './duty-shape.js';
import type { IndicatorInFile } from './plan-file.js';
import {
  bilingual,
  decimal,
  list,
  oneOf,
  optional,
  record,
  type Shape,
  text,
  wholeNumber,
  withDefault,
  yesOrNo,
} from './yaml-shape.js';
import { quoted, type Spot } from './yaml-spot.js';

const year = wholeNumber(1900, 2200);

const goal: Shape<Goal> = record({
  least: optional(decimal),
  above: withDefault(yesOrNo, false),
  most: optional(decimal),
});

/** One indicator of a plan file in which these codes of bodies and groups are known. */
export function indicatorShape(codes: KnownCodes): Shape<IndicatorInFile> {
  const addressee = codeAmong([...codes.bodies, ...codes.groups], {
    vi: 'mã đơn vị hay nhóm đơn vị',
    en: 'the code of a body or a group',
  });
  return record(
    {
      code,
      place,
      title: bilingual(200),
      measure: oneOf(
        { vi: 'cách đo chỉ tiêu', en: 'a measure' },
        Object.keys(MEASURES) as readonly Measure[],
      ),
      unit: optional(bilingual(40)),
      part: optional(bilingual(200)),
      whole: optional(bilingual(200)),
      goal,
      bodyGoal: optional(goal),
      addingUp: oneOf(
        { vi: 'cách tổng hợp', en: 'a way of adding up' },
        Object.keys(ADDING_UP) as readonly AddingUp[],
      ),
      period: oneOf(
        { vi: 'kỳ đánh giá', en: 'a period' },
        Object.keys(MEASURED_PERIODS) as readonly MeasuredPeriod[],
      ),
      byYear: optional(year),
      baseline: optional(record({ value: decimal, year })),
      reportedBy: list(addressee, 1, 100, ''),
      exempt: withDefault(list(record({ bodies: list(addressee, 1, 100, ''), words: text(500) }), 0, 20), []),
      note: optional(bilingual(2000)),
    },
    tellTerms,
  );
}

/** Every indicator stands at the place of one of the plan's targets. */
export function tellIndicatorsElsewhere(root: Spot): void {
  const places = root
    .key('targets')
    .items()
    .map((target) => target.key('place').text);
  for (const indicator of root.key('indicators').items()) {
    const at = indicator.key('place');
    if (at.text === undefined || places.includes(at.text)) continue;
    const name = quoted(at.text);
    at.tell({
      vi: `${name.vi} không phải là vị trí của một mục tiêu trong targets`,
      en: `${name.en} is not the place of one of the targets`,
    });
  }
}

function tellTerms(given: Partial<IndicatorInFile>, spot: Spot): void {
  const { measure, goal: whole, bodyGoal, addingUp, period, byYear, baseline } = given;
  if (measure === undefined || whole === undefined || addingUp === undefined || period === undefined) return;
  if (bodyGoal === undefined || byYear === undefined || baseline === undefined) return;
  const terms: IndicatorTerms = { measure, goal: whole, bodyGoal, addingUp, period, byYear, baseline };
  for (const { name, message } of termsProblems(terms)) spot.key(name).tell(message);
}
