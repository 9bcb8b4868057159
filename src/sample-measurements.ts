import type { MeasurementChange } from './indicators/measurement-change.js';
import { numberOf } from './sample-report-words.js';

/** Of an indicator of the sample: the whole of a body from and to, and how many of a hundred reach it. */
const shares: Readonly<
  Record<string, { readonly whole: readonly [number, number]; readonly part: readonly [number, number] }>
> = {
  'dung-chuc-nang': { whole: [5, 12], part: [100, 100] },
  'chuong-trinh-kiem-tra': { whole: [5, 12], part: [92, 112] },
  'thon-co-chi-bo': { whole: [5, 9], part: [100, 100] },
  'chi-bo-thon-co-chi-uy': { whole: [5, 9], part: [55, 85] },
  'giu-lien-he-noi-cu-tru': { whole: [40, 160], part: [94, 100] },
  'dang-ky-cam-ket': { whole: [30, 120], part: [98, 104] },
  'xep-loai-dang-vien': { whole: [60, 190], part: [86, 97] },
  'ket-nap-dang-vien': { whole: [60, 190], part: [2, 5] },
};
/** Of a hundred bodies so many say yes. */
const yeses: Readonly<Record<string, number>> = { 'xep-loai-to-chuc': 90, 'mo-hinh-moi': 35 };

/** What a body of the sample gives of an indicator: the same for the same body, and a whole that stays over the year. */
export function measuredBy(
  body: string,
  cutOff: string,
  { indicatorId, code }: { readonly indicatorId: string; readonly code: string },
): MeasurementChange {
  const share = shares[code];
  if (share === undefined) {
    return { indicatorId, value: between(0, 99, `${body}/${code}`) < (yeses[code] ?? 100) ? 1 : 0 };
  }
  // villages, cells and members are counted by several of them
  const counted = /thon|dang-vien/.exec(code)?.[0] ?? code;
  const whole = between(...share.whole, `${body}/${counted}/whole`);
  const part = (whole * between(...share.part, `${body}/${cutOff}/${code}`)) / 100;
  return { indicatorId, part: Math.min(Math.round(part), whole), whole };
}

function between(from: number, to: number, salt: string): number {
  return from + (numberOf(salt) % (to - from + 1));
}
