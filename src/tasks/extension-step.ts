import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { ConflictError, invalidField } from '../kernel/domain-error.js';
import { requireMove } from '../kernel/illegal-move.js';
import type { Text } from '../kernel/text.js';
import type { ExtensionRequest } from './extension-request.entity.js';
import {
  extensionDayProblem,
  extensionMoves,
  type ExtensionStatus,
  extensionStatusLabels,
  mayAskExtension,
} from './task-extension.js';
import { illegalTaskMove, refuseContinuous } from './task-step.js';
import type { Task } from './task.entity.js';

const EXTENSION_ASKED: Text = { vi: 'đề nghị gia hạn', en: 'extension asked for' };

/**
 * Whether the lead body can ask for that day: while it has not reported done, for a day later than the due day and today, and
 * with no other request open.
 * @throws ConflictError, InvalidInputError
 */
export function requireAskable(
  task: Task,
  open: ExtensionRequest | null,
  asked: CalendarDay,
  today: CalendarDay,
): void {
  refuseContinuous(task, 'lead');
  if (!mayAskExtension(task.status)) {
    throw illegalTaskMove(task.status, EXTENSION_ASKED, 'lead');
  }
  if (open) {
    throw new ConflictError(
      'request_open',
      {
        vi: `Đã có đề nghị gia hạn đến ngày ${shownDay(open.requestedDueOn)} chưa giải quyết xong.`,
        en: `A request for ${shownDay(open.requestedDueOn)} is open already.`,
      },
      [],
      { allowed: [...extensionMoves[open.status]], requestId: open.id },
    );
  }
  requireExtensionDay('dueOn', asked, task, today);
}

/** @throws InvalidInputError where the day is not later than the due day and today */
export function requireExtensionDay(
  name: string,
  day: CalendarDay,
  task: Pick<Task, 'dueOn'>,
  today: CalendarDay,
): void {
  const problem = extensionDayProblem(day, task.dueOn, today);
  if (problem) throw invalidField(name, 'not_later', problem);
}

/** @throws ConflictError (`illegal_transition`) where the request cannot go there from where it stands */
export function requireExtensionMove(request: ExtensionRequest, to: ExtensionStatus): void {
  requireMove({ moves: extensionMoves, labels: extensionStatusLabels }, request.status, to);
}

/** The due day was moved past the day meanwhile, or the day itself has passed: to grant it gives no time. @throws ConflictError */
export function requireStillLater(
  request: ExtensionRequest,
  to: CalendarDay,
  task: Task,
  today: CalendarDay,
): void {
  if (to > task.dueOn && to >= today) return;
  const isOver = to < today;
  throw new ConflictError(
    isOver ? 'day_over' : 'overtaken',
    isOver
      ? {
          vi: `Ngày ${shownDay(to)} đã qua; hãy đề xuất thời hạn khác.`,
          en: `${shownDay(to)} has passed: another day is needed.`,
        }
      : {
          vi: `Thời hạn hiện tại ${shownDay(task.dueOn)} không sớm hơn ngày ${shownDay(to)}; đề nghị không còn cần thiết.`,
          en: `The due day is ${shownDay(task.dueOn)} now, not earlier than ${shownDay(to)}: the request is no longer needed.`,
        },
    [],
    {
      allowed: extensionMoves[request.status].filter(
        (status) => status !== 'granted' && status !== 'accepted',
      ),
    },
  );
}
