import { NamedBodyDto } from '../plans/plan.dto.js';

/** Tasks by how they stand. */
export class LatenessCountsDto {
  /** @example 12 */
  on_track!: number;
  /** @example 3 */
  due_soon!: number;
  /** @example 2 */
  overdue!: number;
  /** @example 7 */
  on_time!: number;
  /** @example 1 */
  late!: number;
}

/** The tasks that one body leads, not cancelled and begun. */
export class MonitoringRowDto {
  body!: NamedBodyDto;
  counts!: LatenessCountsDto;
  /**
   * All tasks that are counted.
   * @example 25
   */
  total!: number;
  /**
   * Of the total: reported done, waiting for the board.
   * @example 2
   */
  waiting!: number;
  /**
   * Of the total: nothing was heard of them for too long.
   * @example 1
   */
  stale!: number;
}

/** Counts by body, in the order of their names. */
export class MonitoringDto {
  items!: MonitoringRowDto[];
}
