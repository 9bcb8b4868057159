import { type BodyRef, type BodyView, lastDayOfExistence } from '../bodies/body.js';
import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { ConflictError, InvalidInputError, invalidField } from '../kernel/domain-error.js';
import { textOf } from '../kernel/text.js';

/**
 * A body hands over when it is no more, to one of the successors that it names.
 * @param named those that it names
 * @throws ConflictError while it exists, InvalidInputError where the other is no successor of it
 */
export function requireSuccessor(
  body: BodyView,
  named: readonly BodyRef[],
  successorId: string,
  today: CalendarDay,
): void {
  if (body.existsTo === null || body.existsTo > today) {
    const lastDay = lastDayOfExistence(body);
    const until = lastDay === null ? null : shownDay(lastDay);
    throw new ConflictError(
      'body_exists',
      {
        vi: `Đơn vị “${body.name}” còn hoạt động${until ? ` đến hết ngày ${until}` : ''}; chuyển giao được từ ngày sau đó.`,
        en: `“${body.name}” exists${until ? ` until ${until}` : ''}; it hands over the day after.`,
      },
      [],
      { existsTo: lastDay },
    );
  }
  if (named.some(({ id }) => id === successorId)) return;
  const known = (one: 'vi' | 'en') => named.map((body) => textOf(body.name, body.nameEn)[one]).join(', ');
  throw invalidField('successorId', 'no_successor', {
    vi: `Phải là một đơn vị kế thừa đã nêu của đơn vị này: ${known('vi') || 'chưa nêu đơn vị nào'}.`,
    en: `It must be one of the successors that the body names: ${known('en') || 'it names none'}.`,
  });
}

/** @throws InvalidInputError where one of the ids is no open task of the body */
export function requireTasksOf(open: readonly { readonly id: string }[], taskIds: readonly string[]): void {
  const ids = new Set(open.map(({ id }) => id));
  const unknown = taskIds.filter((id) => !ids.has(id));
  if (unknown.length === 0) return;
  const message = {
    vi: `${unknown.length} nhiệm vụ đã chọn không phải, hoặc không còn là, nhiệm vụ đang mở của đơn vị.`,
    en: `Tasks chosen that are not, or no longer, open tasks of the body: ${unknown.length}.`,
  };
  throw new InvalidInputError('not_its_tasks', message, [{ name: 'taskIds', message }]);
}

/** Reports follow the last open task. @throws InvalidInputError where one is left */
export function requireNoneLeft(open: readonly { readonly id: string }[]): void {
  if (open.length === 0) return;
  throw invalidField('reportsTo', 'tasks_left', {
    vi: `Còn ${open.length} nhiệm vụ đang mở chưa chọn đơn vị nhận; báo cáo chỉ chuyển giao sau hoặc cùng nhiệm vụ cuối cùng.`,
    en: `${open.length} open tasks have no successor yet; reports pass on with the last of them, or later.`,
  });
}
