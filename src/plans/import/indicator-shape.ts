import {
  ADDING_UP,
  type Goal,
  type IndicatorTerms,
  MEASURED_PERIODS,
  MEASURES,
  termsProblems,
} from '../indicator-terms.js';
import { addressee, code, type KnownCodes } from './body-file-shape.js';
import { place } from './duty-shape.js';
import type { IndicatorInFile } from './plan-file.js';
import {
  bilingual,
  decimal,
  keyOf,
  list,
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
  const named = addressee(codes);
  return record(
    {
      code,
      place,
      title: bilingual(200),
      measure: keyOf({ vi: 'cách đo chỉ tiêu', en: 'a measure' }, MEASURES),
      unit: optional(bilingual(40)),
      part: optional(bilingual(200)),
      whole: optional(bilingual(200)),
      goal,
      bodyGoal: optional(goal),
      addingUp: keyOf({ vi: 'cách tổng hợp', en: 'a way of adding up' }, ADDING_UP),
      period: keyOf({ vi: 'kỳ đánh giá', en: 'a period' }, MEASURED_PERIODS),
      byYear: optional(year),
      baseline: optional(record({ value: decimal, year })),
      reportedBy: list(named, 1, 100, ''),
      exempt: withDefault(list(record({ bodies: list(named, 1, 100, ''), words: text(500) }), 0, 20), []),
      note: optional(bilingual(2000)),
    },
    (given, spot) => {
      tellTerms(given, spot);
      tellExemptReporters(given, spot);
    },
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

/** A body is named once, and either reports the indicator or is exempt. */
function tellExemptReporters({ reportedBy = [] }: Partial<IndicatorInFile>, spot: Spot): void {
  const before = new Set<string>();
  for (const one of spot.key('exempt').items()) {
    // twice within one list is told there
    const here = one.key('bodies').items();
    for (const at of here) {
      if (at.text === undefined) continue;
      const name = quoted(at.text);
      if (reportedBy.includes(at.text))
        at.tell({
          vi: `${name.vi} không thể vừa báo cáo vừa không áp dụng`,
          en: `${name.en} cannot both report it and be exempt`,
        });
      else if (before.has(at.text))
        at.tell({ vi: `${name.vi} được nêu hai lần`, en: `${name.en} is named twice` });
    }
    for (const { text: words } of here) if (words !== undefined) before.add(words);
  }
}

function tellTerms(given: Partial<IndicatorInFile>, spot: Spot): void {
  const { measure, goal: whole, bodyGoal, addingUp, period, byYear, baseline } = given;
  if (measure === undefined || whole === undefined || addingUp === undefined || period === undefined) return;
  if (bodyGoal === undefined || byYear === undefined || baseline === undefined) return;
  const terms: IndicatorTerms = { measure, goal: whole, bodyGoal, addingUp, period, byYear, baseline };
  for (const { name, message } of termsProblems(terms)) spot.key(name).tell(message);
}
