import { isWhole } from '../indicators/measured.js';
import type { AskedIndicator } from '../indicators/measurements.service.js';
import { type InvalidInputError, invalidField } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';
import type { PlaceInReview } from './place-in-review.js';

/** How much of what is due in a report nobody wrote anything of. */
export interface EmptyParts {
  readonly lines: number;
  readonly unsaid: number;
  readonly indicators: number;
  readonly unmeasured: number;
}

/** Counts what is due: tasks whose day is still to come, and indicators that are not asked for, may be left empty. */
export function emptyParts(
  lines: readonly { readonly place: PlaceInReview; readonly text: string }[],
  indicators: readonly AskedIndicator[],
): EmptyParts {
  const due = lines.filter(({ place }) => place !== 'not_yet_due');
  const asked = indicators.filter((one) => one.asked && !one.ended);
  return {
    lines: due.length,
    unsaid: due.filter(({ text }) => text.trim() === '').length,
    indicators: asked.length,
    unmeasured: asked.filter(({ definition, value }) => !isWhole(definition.measure, value)).length,
  };
}

/** What is still empty; null where nothing is. */
export function emptyText({ lines, unsaid, indicators, unmeasured }: EmptyParts): Text | null {
  const parts: Text[] = [];
  if (unsaid > 0)
    parts.push({
      vi: `${unsaid} trong ${lines} nhiệm vụ`,
      en: `${unsaid} of ${lines} ${lines === 1 ? 'task' : 'tasks'}`,
    });
  if (unmeasured > 0)
    parts.push({
      vi: `${unmeasured} trong ${indicators} chỉ tiêu`,
      en: `${unmeasured} of ${indicators} ${indicators === 1 ? 'indicator' : 'indicators'}`,
    });
  if (parts.length === 0) return null;
  const list = (language: keyof Text) => parts.map((one) => one[language]).join(', ');
  return { vi: `${list('vi')} chưa có nội dung.`, en: `Still empty: ${list('en')}.` };
}

/** The refusal of a report that is sent with empty parts and does not say that it is meant. */
export function unconfirmedIncomplete(empty: Text): InvalidInputError {
  return invalidField('sendIncomplete', 'report_incomplete', {
    vi: `${empty.vi} Hãy xác nhận nếu vẫn gửi báo cáo.`,
    en: `${empty.en} Confirm it if the report is to be sent all the same.`,
  });
}
