import type { CalendarDay } from '../../kernel/calendar-day.js';
import {
  DEFAULT_REVIEW_CALENDAR,
  PERIOD_PRESETS,
  type ReviewCalendar,
  reviewCalendarProblems,
  RHYTHMS,
} from '../review-calendar.js';
import {
  aBody,
  bodyFields,
  code,
  codeAmong,
  type KnownCodes,
  tellBodyTies,
  tellDaysInOrder,
} from './body-file-shape.js';
import { readPlace } from './duty-place.js';
import { dutyShape, place } from './duty-shape.js';
import { indicatorShape, tellIndicatorsElsewhere } from './indicator-shape.js';
import {
  type BasisInFile,
  type PlanFile,
  type SectionInFile,
  standing,
  type TargetInFile,
} from './plan-file.js';
import {
  bilingual,
  day,
  either,
  list,
  keyOf,
  oneOf,
  optional,
  patterned,
  record,
  type Shape,
  text,
  wholeNumber,
  withDefault,
} from './yaml-shape.js';
import type { Spot } from './yaml-spot.js';

/** Shape of a whole plan file in which these codes of bodies and groups are known. */
export function planFileShape(codes: KnownCodes): Shape<PlanFile> {
  return record(
    {
      code,
      symbol: optional(text(60)),
      issuedOn: optional(day),
      term: optional(term),
      title: bilingual(300),
      issuer: codeAmong(codes.bodies, aBody),
      monitoredBy: codeAmong(codes.bodies, aBody),
      textFile: optional(textFile),
      inForce: optional(inForce),
      note: optional(bilingual(2000)),
      basis: withDefault(list(basis, 0, 50), []),
      reviewCalendar: withDefault(reviewCalendar, DEFAULT_REVIEW_CALENDAR),
      ...optionalBodies(codes),
      targets: withDefault(list(target, 0, 200, 'place'), []),
      indicators: withDefault(list(indicatorShape(codes), 0, 200, 'code'), []),
      sections: list(section, 1, 30, 'place'),
      duties: list(dutyShape(codes), 1, 1000, 'place'),
    },
    tellPlanTies,
  );
}

const textFile = patterned(120, /^[\p{L}\p{N}][\p{L}\p{N} ._-]*\.txt$/u, {
  vi: 'tên một tệp .txt đặt cạnh tệp này, không kèm thư mục',
  en: 'the name of a .txt file beside this one, without folders',
});

const term = record({ from: optional(day), until: optional(day) }, tellDaysInOrder);

const inForce: Shape<CalendarDay | 'start-of-period'> = either(
  (spot) => /^\d/.test(spot.text ?? ''),
  day,
  oneOf({ vi: 'ngày có hiệu lực (YYYY-MM-DD)', en: 'a day (YYYY-MM-DD)' }, ['start-of-period']),
);

const basis: Shape<BasisInFile> = record({
  symbol: optional(text(60)),
  issuedOn: optional(day),
  issuer: optional(bilingual(200)),
  title: bilingual(300),
});

const target: Shape<TargetInFile> = record({ place, title: bilingual(200), text: optional(text(10_000)) });

const section: Shape<SectionInFile> = record({
  place,
  name: bilingual(200),
  headings: withDefault(
    list(record({ number: wholeNumber(1, 99), name: bilingual(300) }), 0, 99, 'number'),
    [],
  ),
});

const workingDays = wholeNumber(0, 60);
const reportsDueAfter = record({ base: workingDays, other: workingDays });

const reviewCalendar: Shape<ReviewCalendar> = record(
  {
    rhythm: withDefault(
      keyOf({ vi: 'nhịp báo cáo', en: 'a rhythm' }, RHYTHMS),
      DEFAULT_REVIEW_CALENDAR.rhythm,
    ),
    preset: keyOf({ vi: 'cách chia kỳ', en: 'a preset' }, PERIOD_PRESETS),
    opensDaysBefore: withDefault(wholeNumber(0, 120), DEFAULT_REVIEW_CALENDAR.opensDaysBefore),
    reportsDueAfter,
    meetsAfter: workingDays,
  },
  (value, spot) => {
    const { rhythm, preset, opensDaysBefore, reportsDueAfter: due, meetsAfter } = value;
    if (rhythm === undefined || preset === undefined || opensDaysBefore === undefined) return;
    if (due === undefined || meetsAfter === undefined) return;
    const calendar: ReviewCalendar = { rhythm, preset, opensDaysBefore, reportsDueAfter: due, meetsAfter };
    for (const problem of reviewCalendarProblems(calendar)) spot.tell(problem);
  },
);

function optionalBodies(codes: KnownCodes): ReturnType<typeof bodyFields> {
  const { bodies, groups } = bodyFields(codes);
  return { bodies: withDefault(bodies, []), groups: withDefault(groups, []) };
}

/** What parts of the file have to do with each other. */
function tellPlanTies(plan: Partial<PlanFile>, root: Spot): void {
  tellBodyTies(root);
  tellIssuer(root);
  tellIndicatorsElsewhere(root);
  if (plan.sections !== undefined) tellDutiesElsewhere(plan.sections, root);
  if (plan.term !== undefined) tellTermWithoutEnd(plan.term, root);
}

function tellIssuer(root: Spot): void {
  const issuer = root.key('issuer');
  const body = root
    .key('bodies')
    .items()
    .find((each) => each.key('code').text === issuer.text);
  const kind = body?.key('kind').text;
  if (kind === undefined || kind === 'committee') return;
  issuer.tell({
    vi: `“${issuer.text}” là ${kind}; chỉ committee (cấp ủy) ban hành kế hoạch`,
    en: `“${issuer.text}” is of kind ${kind}; only a committee issues plans`,
  });
}

function tellDutiesElsewhere(sections: readonly SectionInFile[], root: Spot): void {
  const starts = sections.flatMap((each) =>
    each.headings.length === 0 ? [each.place] : each.headings.map(({ number }) => `${each.place}.${number}`),
  );
  for (const duty of root.key('duties').items()) {
    const at = duty.key('place');
    const name = at.text;
    if (name === undefined || readPlace(name) === null || standing(sections, name) !== null) continue;
    at.tell({
      vi: `“${name}” không nằm trong mục nào của sections: ${starts.join('; ')}`,
      en: `“${name}” lies under nothing that sections lists: ${starts.join('; ')}`,
    });
  }
}

function tellTermWithoutEnd(given: PlanFile['term'], root: Spot): void {
  if (given !== null && given.until !== null) return;
  for (const duty of root.key('duties').items()) {
    if (duty.key('cadence').text !== 'term' || !duty.key('ownDay').isEmpty) continue;
    duty.key('cadence').tell({
      vi: 'kế hoạch không có ngày cuối (term.until) nên nội dung này phải có ngày riêng (ownDay)',
      en: 'the plan has no last day (term.until), so this duty needs its own (ownDay)',
    });
  }
}
