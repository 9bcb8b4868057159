import { ArrayMaxSize, ArrayNotEmpty, IsArray } from 'class-validator';
import { IsId } from '../id.validator.js';
import { MayBeLeftOut } from '../left-out.validator.js';

/** More tasks are handed over in several calls. */
const MOST_TASKS = 500;

/** Which successor takes over what. */
export class HandOverDto {
  /**
   * One of the successors that the body names
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d02
   */
  @IsId()
  successorId!: string;

  /**
   * The open tasks of the body that it takes over; all that are left when left out
   * @example ["01985c10-0000-7000-8000-000000000040"]
   */
  @MayBeLeftOut()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_TASKS)
  @IsId({ each: true })
  taskIds?: string[];
}

/** What the successor has taken over. */
export class TakenOverDto {
  /**
   * The tasks that it leads now
   * @example 6
   */
  moved!: number;

  /**
   * The tasks that ended because it had the same one already, and nobody had worked on them
   * @example 1
   */
  merged!: number;

  /**
   * The reports that it owes now; they follow the last open task
   * @example 1
   */
  reports!: number;
}
