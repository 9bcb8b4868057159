import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, MaxLength } from 'class-validator';
import { type BodyKind, bodyKinds } from '../../bodies/body-kind.js';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import { type TaskFilter, type TaskSort, taskSorts } from '../../tasks/task-list.queries.js';
import { type Lateness, latenesses } from '../../tasks/task-lateness.js';
import { type TaskStatus, taskStatuses } from '../../tasks/task-status.js';
import { IsCalendarDay } from '../calendar-day.validator.js';
import { IsId } from '../id.validator.js';
import { MayBeLeftOut } from '../left-out.validator.js';
import { PageQuery } from '../page.dto.js';
import { IsText } from '../text.validator.js';

/** One value, or several joined by commas. */
const Several = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value));

/** Which tasks are asked for. */
export class TaskListQuery extends PageQuery {
  /**
   * The plan's id.
   * @example "01985c10-0000-7000-8000-000000000030"
   */
  @MayBeLeftOut()
  @IsId()
  plan?: string;

  /**
   * The id of the lead body.
   * @example "01985c10-0000-7000-8000-000000000001"
   */
  @MayBeLeftOut()
  @IsId()
  body?: string;

  /**
   * The kind of the lead body.
   * @example "base-commune"
   */
  @MayBeLeftOut()
  @IsIn(bodyKinds)
  kind?: BodyKind;

  /**
   * The id of a group: led by a body that is in it today.
   * @example "01985c10-0000-7000-8000-000000000002"
   */
  @MayBeLeftOut()
  @IsId()
  group?: string;

  /**
   * The duty's id.
   * @example "01985c10-0000-7000-8000-000000000031"
   */
  @MayBeLeftOut()
  @IsId()
  duty?: string;

  /**
   * The id of a review: what is due in its period, and continuous tasks whose period it is.
   * @example "01985c10-0000-7000-8000-000000000040"
   */
  @MayBeLeftOut()
  @IsId()
  review?: string;

  /**
   * One or several, joined by commas.
   * @example ["assigned", "in_progress"]
   */
  @MayBeLeftOut()
  @Several()
  @IsArray()
  @ArrayMaxSize(10)
  @IsIn(taskStatuses, { each: true })
  status?: TaskStatus[];

  /**
   * One or several, joined by commas.
   * @example ["overdue", "due_soon"]
   */
  @MayBeLeftOut()
  @Several()
  @IsArray()
  @ArrayMaxSize(10)
  @IsIn(latenesses, { each: true })
  lateness?: Lateness[];

  /**
   * `true`: only those that nothing was heard of for too long; `false`: only the others.
   * @example "true"
   */
  @MayBeLeftOut()
  @IsIn(['true', 'false'])
  stale?: 'true' | 'false';

  /**
   * `false`: without continuous tasks, which are accounted for in reports; `true`: only these.
   * @example "false"
   */
  @MayBeLeftOut()
  @IsIn(['true', 'false'])
  continuous?: 'true' | 'false';

  /**
   * Tasks whose period has not begun: `false` (where left out) leaves them out, `true` gives only them, `all` both.
   * @example "all"
   */
  @MayBeLeftOut()
  @IsIn(['true', 'false', 'all'])
  upcoming?: 'true' | 'false' | 'all';

  /**
   * Due on this day or later.
   * @example "2026-01-01"
   */
  @MayBeLeftOut()
  @IsCalendarDay()
  dueFrom?: CalendarDay;

  /**
   * Due on this day or earlier.
   * @example "2026-12-31"
   */
  @MayBeLeftOut()
  @IsCalendarDay()
  dueTo?: CalendarDay;

  /**
   * Words of the title, the heading or the lead body, in any order, with or without diacritics; or a code such as NV-128.
   * @example "quy che"
   */
  @MayBeLeftOut()
  @IsText(200)
  q?: string;

  /**
   * By due day, then id; `-dueOn` the latest first; `quietSince` those first of which nothing was heard for longest.
   * @example "dueOn"
   */
  @MayBeLeftOut()
  @IsIn(taskSorts)
  sort?: TaskSort;
}

/** Which counts are asked for. */
export class MonitoringQuery {
  /**
   * The plan's id; all plans where left out.
   * @example "01985c10-0000-7000-8000-000000000030"
   */
  @MayBeLeftOut()
  @IsId()
  plan?: string;

  /**
   * A period of the plan's calendar: `2026-M03`, `2026-Q1`, `2026-H1` or `2026-Y`. Only what is due in it is counted.
   * @example "2026-H1"
   */
  @MayBeLeftOut()
  @MaxLength(20)
  period?: string;
}

const UPCOMING = { true: 'only', false: 'excluded', all: 'included' } as const;

/** The filter that a query asks for. */
export function taskFilter(query: TaskListQuery): TaskFilter {
  return {
    planId: query.plan,
    bodyId: query.body,
    kind: query.kind,
    groupId: query.group,
    dutyId: query.duty,
    reviewId: query.review,
    statuses: query.status,
    latenesses: query.lateness,
    stale: query.stale === undefined ? undefined : query.stale === 'true',
    continuous: query.continuous === undefined ? undefined : query.continuous === 'true',
    upcoming: UPCOMING[query.upcoming ?? 'false'],
    dueFrom: query.dueFrom,
    dueTo: query.dueTo,
    q: query.q,
  };
}
