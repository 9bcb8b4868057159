import { IsCalendarDay } from '../../api/calendar-day.validator.js';
import { TaskReasonDto } from '../../api/tasks/task-input.dto.js';
import type { CalendarDay } from '../../kernel/calendar-day.js';

/** Another due day for one task. */
export class MovedDayDto extends TaskReasonDto {
  @IsCalendarDay()
  dueOn!: CalendarDay;
}
