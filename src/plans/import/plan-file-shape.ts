import { isMap } from 'yaml';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import type { Text } from '../../kernel/text.js';
import { CADENCES, type Cadence, type OwnDay, ownDayProblem } from '../cadence.js';
import {
  DEFAULT_REVIEW_CALENDAR,
  PERIOD_PRESETS,
  type PeriodPreset,
  type ReviewCalendar,
  reviewCalendarProblems,
  type Rhythm,
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
import {
  type BasisInFile,
  type DutyInFile,
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
  oneOf,
  optional,
  patterned,
  record,
  type Shape,
  text,
  wholeNumber,
  withDefault,
  yesOrNo,
} from './yaml-shape.js';
import { quoted, type Spot } from './yaml-spot.js';

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
      sections: list(section, 1, 30, 'place'),
      duties: list(dutyShape(codes), 1, 1000, 'place'),
    },
    tellPlanTies,
  );
}

const place: Shape<string> = (spot) => {
  const value = text(120)(spot);
  if (value === undefined || readPlace(value) !== null) return value;
  const name = quoted(value);
  return spot.tell({
    vi: `${name.vi} không phải là một vị trí trong văn bản, như "III (Nhiệm vụ cụ thể).1, gạch đầu dòng 2" hoặc "IV.3"`,
    en: `${name.en} is not a place in the document, such as "III (Nhiệm vụ cụ thể).1, gạch đầu dòng 2" or "IV.3"`,
  });
};

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
  headings: withDefault(list(record({ number: wholeNumber(1, 99), name: bilingual(300) }), 0, 99), []),
});

const workingDays = wholeNumber(0, 60);
const reportsDueAfter = record({ base: workingDays, other: workingDays });

const reviewCalendar: Shape<ReviewCalendar> = record(
  {
    rhythm: withDefault(
      oneOf({ vi: 'nhịp báo cáo', en: 'a rhythm' }, Object.keys(RHYTHMS) as Rhythm[]),
      DEFAULT_REVIEW_CALENDAR.rhythm,
    ),
    preset: oneOf({ vi: 'cách chia kỳ', en: 'a preset' }, Object.keys(PERIOD_PRESETS) as PeriodPreset[]),
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

const ownDay: Shape<OwnDay> = either<OwnDay, OwnDay>(
  (spot) => isMap(spot.node) && !spot.key('on').isMissing,
  record({ on: day }),
  record({
    day: wholeNumber(1, 31),
    month: withDefault<number | 'last'>(
      either(
        (spot) => typeof spot.scalar === 'number',
        wholeNumber(1, 12),
        oneOf({ vi: 'tháng của kỳ (1 đến 12)', en: 'a month of the period (1 to 12)' }, ['last']),
      ),
      'last',
    ),
  }),
);

function optionalBodies(codes: KnownCodes): ReturnType<typeof bodyFields> {
  const { bodies, groups } = bodyFields(codes);
  return { bodies: withDefault(bodies, []), groups: withDefault(groups, []) };
}

function dutyShape(codes: KnownCodes): Shape<DutyInFile> {
  const addressee = codeAmong([...codes.bodies, ...codes.groups], {
    vi: 'mã đơn vị hay nhóm đơn vị',
    en: 'the code of a body or a group',
  });
  return record(
    {
      place,
      title: bilingual(200),
      text: optional(text(10_000)),
      lead: list(addressee, 1, 100, ''),
      cooperating: withDefault(list(addressee, 0, 100, ''), []),
      statedRole: optional(text(60)),
      cadence: optional(
        oneOf({ vi: 'thời gian thực hiện', en: 'a cadence' }, Object.keys(CADENCES) as Cadence[]),
      ),
      ownDay: optional(ownDay),
      statedOnly: withDefault(yesOrNo, false),
      product: optional(text(500)),
      leaderOffice: optional(text(200)),
      note: optional(bilingual(2000)),
    },
    (duty, spot) => {
      tellCadence(duty, spot);
      tellBothRoles(duty, spot);
    },
  );
}

function tellCadence({ cadence, ownDay: own, statedOnly }: Partial<DutyInFile>, spot: Spot): void {
  const stated: Text = {
    vi: 'nội dung chỉ nêu (statedOnly) không có thời gian thực hiện; hãy bỏ khóa này',
    en: 'a duty that is stated only has none; leave it out',
  };
  if (statedOnly === true) {
    if (cadence !== null) spot.key('cadence').tell(stated);
    if (own !== null) spot.key('ownDay').tell(stated);
  } else if (cadence === null) {
    if (statedOnly === false) spot.key('cadence').tell({ vi: 'còn thiếu', en: 'is missing' });
  } else if (cadence !== undefined && own !== undefined) {
    const problem = ownDayProblem(cadence, own);
    if (problem !== null) spot.key('ownDay').tell(problem);
  }
}

function tellBothRoles({ lead, cooperating }: Partial<DutyInFile>, spot: Spot): void {
  for (const each of spot.key('cooperating').items()) {
    const name = each.text;
    if (name === undefined || cooperating === undefined || lead?.includes(name) !== true) continue;
    each.tell({
      vi: `"${name}" vừa chủ trì vừa phối hợp; chỉ được một`,
      en: `"${name}" both leads and cooperates; only one is possible`,
    });
  }
}

/** What parts of the file have to do with each other. */
function tellPlanTies(plan: Partial<PlanFile>, root: Spot): void {
  tellBodyTies(root);
  tellIssuer(root);
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
    vi: `"${issuer.text}" là ${kind}; chỉ committee (cấp ủy) ban hành kế hoạch`,
    en: `"${issuer.text}" is of kind ${kind}; only a committee issues plans`,
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
      vi: `"${name}" không nằm trong mục nào của sections: ${starts.join('; ')}`,
      en: `"${name}" lies under nothing that sections lists: ${starts.join('; ')}`,
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
