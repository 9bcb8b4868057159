import { type BodyView, lastDayOfExistence } from '../bodies/body.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { ConflictError, invalidField } from '../kernel/domain-error.js';

/**
 * A body hands over when it is no more, to one of the successors that it names.
 * @throws ConflictError while it exists, InvalidInputError where the other is no successor of it
 */
export function requireSuccessor(body: BodyView, successorId: string, today: CalendarDay): void {
  if (body.existsTo === null || body.existsTo > today) {
    const until = lastDayOfExistence(body);
    throw new ConflictError(
      'body_exists',
      {
        vi: `Đơn vị "${body.name}" còn hoạt động${until ? ` đến hết ngày ${until}` : ''}; chuyển giao được từ ngày sau đó.`,
        en: `"${body.name}" exists${until ? ` until ${until}` : ''}; it hands over the day after.`,
      },
      [],
      { existsTo: until },
    );
  }
  if (body.successorIds.includes(successorId)) return;
  const known = body.successorIds.join(', ');
  throw invalidField('successorId', 'no_successor', {
    vi: `Phải là một đơn vị kế thừa đã nêu của đơn vị này: ${known || 'chưa nêu đơn vị nào'}.`,
    en: `It must be one of the successors that the body names: ${known || 'it names none'}.`,
  });
}

/** @throws InvalidInputError where one of the ids is no open task of the body */
export function requireTasksOf(open: readonly { readonly id: string }[], taskIds: readonly string[]): void {
  const ids = new Set(open.map(({ id }) => id));
  const unknown = taskIds.filter((id) => !ids.has(id));
  if (unknown.length === 0) return;
  throw invalidField('taskIds', 'not_its_tasks', {
    vi: `Không phải nhiệm vụ đang mở của đơn vị: ${unknown.join(', ')}.`,
    en: `These are no open tasks of the body: ${unknown.join(', ')}.`,
  });
}

/** Reports follow the last open task. @throws InvalidInputError where one is left */
export function requireNoneLeft(open: readonly { readonly id: string }[]): void {
  if (open.length === 0) return;
  throw invalidField('reportsTo', 'tasks_left', {
    vi: `Còn ${open.length} nhiệm vụ đang mở chưa chọn đơn vị nhận; báo cáo chỉ chuyển giao sau hoặc cùng nhiệm vụ cuối cùng.`,
    en: `${open.length} open tasks have no successor yet; reports pass on with the last of them, or later.`,
  });
}
