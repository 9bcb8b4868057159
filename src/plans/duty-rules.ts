import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { ConflictError, type FieldProblem, InvalidInputError, invalidField } from '../kernel/domain-error.js';
import type { Language, Text } from '../kernel/text.js';
import { type Cadence, CADENCES, type OwnDay, ownDayProblem } from './cadence.js';
import { requireNone } from './plan-rules.js';
import type { PlanStatus } from './plan-status.js';

/** What the answers call it. */
export const aDuty: Text = { vi: 'nội dung nhiệm vụ', en: 'duty' };

/** What a plan says of one duty. `lead` and `cooperating` are ids of bodies and groups, in the plan's order. */
export interface DutyDetails {
  readonly place: string;
  readonly section: string;
  readonly heading: string;
  readonly headingEn: string | null;
  readonly title: string;
  readonly titleEn: string | null;
  readonly text: string | null;
  readonly statedRole: string | null;
  readonly cadence: Cadence | null;
  readonly ownDay: OwnDay | null;
  readonly product: string | null;
  readonly leaderOffice: string | null;
  readonly note: string | null;
  readonly noteEn: string | null;
  readonly statedOnly: boolean;
  readonly lead: readonly string[];
  readonly cooperating: readonly string[];
}

/** The section that a place lies in: "IV.3" in "IV". */
export function sectionOf(place: string): string {
  return /^[^.,]+/.exec(place)?.[0].trim() ?? place;
}

/** The duty with that change; it lies in the section of its new place where the change names none. */
export function changedDuty(duty: DutyDetails, change: Partial<DutyDetails>): DutyDetails {
  const moved = change.place !== undefined && change.place !== duty.place;
  return { ...duty, ...(moved && { section: sectionOf(change.place ?? '') }), ...change };
}

/**
 * Checks one duty of a plan; `termUntil` is the plan's last day.
 * @throws InvalidInputError with everything that is wrong.
 */
export function requireSoundDuty(duty: DutyDetails, termUntil: CalendarDay | null): void {
  const problems: FieldProblem[] = [...cadenceProblems(duty, termUntil)];
  if (duty.lead.length === 0) {
    problems.push({
      name: 'leadBodies',
      message: {
        vi: 'Phải có ít nhất một đơn vị chủ trì.',
        en: 'At least one body must lead.',
      },
    });
  }
  if (duty.cooperating.some((id) => duty.lead.includes(id))) {
    problems.push({
      name: 'cooperatingBodies',
      message: {
        vi: 'Một đơn vị không thể vừa chủ trì vừa phối hợp.',
        en: 'A body cannot both lead and cooperate.',
      },
    });
  }
  requireNone(problems);
}

function* cadenceProblems(duty: DutyDetails, termUntil: CalendarDay | null): Iterable<FieldProblem> {
  const { cadence, ownDay, statedOnly } = duty;
  if (statedOnly) {
    const message: Text = {
      vi: 'Nội dung không theo dõi tiến độ thì không có thời gian thực hiện.',
      en: 'A duty that is stated only has no cadence and no day.',
    };
    if (cadence !== null) yield { name: 'cadence', message };
    if (ownDay !== null) yield { name: 'ownDay', message };
  } else if (cadence === null) {
    const allowed = (language: Language) =>
      Object.values(CADENCES)
        .map((label) => label[language])
        .join(', ');
    yield {
      name: 'cadence',
      message: {
        vi: `Thiếu thời gian thực hiện; được phép: ${allowed('vi')}.`,
        en: `The cadence is missing; allowed: ${allowed('en')}.`,
      },
    };
  } else {
    const problem = ownDayProblem(cadence, ownDay);
    if (problem !== null) yield { name: 'ownDay', message: { vi: `${problem.vi}.`, en: `${problem.en}.` } };
    if (cadence === 'term' && ownDay === null && termUntil === null) {
      yield {
        name: 'ownDay',
        message: {
          vi: 'Kế hoạch không có ngày cuối nên nội dung này phải có ngày riêng.',
          en: 'The plan has no last day, so this duty needs its own day.',
        },
      };
    }
  }
}

/**
 * Whether the guiding document of a conditional duty may be recorded with that due day.
 * @throws ConflictError for a plan that is not in force or a duty that waits for nothing, InvalidInputError for a day before today.
 */
export function requireTriggerable(
  status: PlanStatus,
  duty: Pick<DutyDetails, 'cadence' | 'statedOnly'>,
  dueOn: CalendarDay,
  today: CalendarDay,
): void {
  if (status !== 'in_force') {
    throw new ConflictError('plan_not_in_force', {
      vi: 'Chỉ ghi nhận văn bản hướng dẫn khi kế hoạch đang thực hiện.',
      en: 'Guidance is recorded only while the plan is in force.',
    });
  }
  if (duty.cadence !== 'conditional' || duty.statedOnly) {
    throw new ConflictError('duty_not_conditional', {
      vi: `Nội dung này không chờ hướng dẫn; chỉ nội dung “${CADENCES.conditional.vi}” mới ghi nhận được.`,
      en: `This duty waits for no guidance; only one with the cadence “conditional” does.`,
    });
  }
  if (dueOn < today) {
    throw invalidField('dueOn', 'due_day_past', {
      vi: `Thời hạn phải từ hôm nay (${shownDay(today)}) trở đi, không phải ${shownDay(dueOn)}.`,
      en: `The due day must be today (${shownDay(today)}) or later, not ${shownDay(dueOn)}.`,
    });
  }
}

/** @throws ConflictError for a duty that is followed no more, or that a draft can simply leave out */
export function requireEndable(status: PlanStatus, { statedOnly }: Pick<DutyDetails, 'statedOnly'>): void {
  if (status !== 'in_force') {
    throw new ConflictError('plan_not_in_force', {
      vi: 'Chỉ kết thúc riêng một nội dung khi kế hoạch đang thực hiện.',
      en: 'A single duty is ended only while the plan is in force.',
    });
  }
  if (statedOnly) {
    throw new ConflictError('duty_not_followed', {
      vi: 'Nội dung này không theo dõi tiến độ, hoặc đã được kết thúc.',
      en: 'This duty is stated only, or has ended already.',
    });
  }
}

/** The answer where ids name no body or group of the plan's committee. */
export function unknownAddressees(name: string, ids: readonly string[]): InvalidInputError {
  const list = ids.join(', ');
  return invalidField(name, 'unknown_body', {
    vi: `Không có đơn vị hay nhóm đơn vị này thuộc cấp ủy ban hành kế hoạch: ${list}.`,
    en: `The plan's committee has no such body or group: ${list}.`,
  });
}
