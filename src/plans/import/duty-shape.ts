import { isMap } from 'yaml';
import type { Text } from '../../kernel/text.js';
import { CADENCES, type OwnDay, ownDayExample, ownDayProblem } from '../cadence.js';
import { addressee, type KnownCodes } from './body-file-shape.js';
import { readPlace } from './duty-place.js';
import type { DutyInFile } from './plan-file.js';
import {
  bilingual,
  day,
  either,
  keyOf,
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

/** A place in the document, such as "III (Nhiệm vụ cụ thể).1, gạch đầu dòng 2". */
export const place: Shape<string> = (spot) => {
  const value = text(120)(spot);
  if (value === undefined || readPlace(value) !== null) return value;
  const name = quoted(value);
  return spot.tell({
    vi: `${name.vi} không phải là một vị trí trong văn bản, như “III (Nhiệm vụ cụ thể).1, gạch đầu dòng 2” hoặc “IV.3”`,
    en: `${name.en} is not a place in the document, such as “III (Nhiệm vụ cụ thể).1, gạch đầu dòng 2” or “IV.3”`,
  });
};

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

/** One duty of a plan file in which these codes of bodies and groups are known. */
export function dutyShape(codes: KnownCodes): Shape<DutyInFile> {
  const named = addressee(codes);
  return record(
    {
      place,
      title: bilingual(200),
      text: optional(text(10_000)),
      lead: list(named, 1, 100, ''),
      cooperating: withDefault(list(named, 0, 100, ''), []),
      statedRole: optional(text(60)),
      cadence: optional(keyOf({ vi: 'thời gian thực hiện', en: 'a cadence' }, CADENCES)),
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
    if (problem !== null) spot.key('ownDay').tell(inFile(problem, ownDayExample(cadence)));
  }
}

/** With how it is written, which pages do not ask for. */
function inFile({ vi, en }: Text, example: string | null): Text {
  if (example === null) return { vi, en };
  return { vi: `${vi}, ví dụ ${example}`, en: `${en}, such as ${example}` };
}

function tellBothRoles({ lead, cooperating }: Partial<DutyInFile>, spot: Spot): void {
  for (const each of spot.key('cooperating').items()) {
    const name = each.text;
    if (name === undefined || cooperating === undefined || lead?.includes(name) !== true) continue;
    each.tell({
      vi: `“${name}” vừa chủ trì vừa phối hợp; chỉ được một`,
      en: `“${name}” both leads and cooperates; only one is possible`,
    });
  }
}
