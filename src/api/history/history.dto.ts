import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsId } from '../id.validator.js';
import { PageQuery } from '../page.dto.js';
import { type HistoryEntity, historyEntities } from './history-subjects.queries.js';

const fields = {
  type: 'object',
  nullable: true,
  additionalProperties: true,
} as const;

/** Whose history is asked for. */
export class HistoryQuery extends PageQuery {
  /**
   * What kind of object it is; for a committee’s working days and its reminder rules the id is the committee’s.
   * @example 'task'
   */
  @IsIn(historyEntities)
  entity!: HistoryEntity;

  /**
   * The object.
   * @example '01985c10-0000-7000-8000-000000000008'
   */
  @IsId()
  id!: string;
}

/** That the content of a change was taken away. */
export class BlankedRowDto {
  /**
   * The day.
   * @example '2026-06-15'
   */
  on!: string;

  /**
   * Why.
   * @example 'Có thông tin cá nhân của đảng viên.'
   */
  reason!: string;
}

/** One change of the object. */
export class HistoryRowDto {
  /**
   * 1 for its first change, 2 for the next, without a gap.
   * @example 3
   */
  number!: number;

  /**
   * When it was made.
   * @example '2026-06-10T02:15:00.000Z'
   */
  at!: Date;

  /**
   * The account that made it; null where the program itself did.
   * @example '01985c10-0000-7000-8000-000000000002'
   */
  accountId!: string | null;

  /**
   * What was done.
   * @example 'updated'
   */
  action!: string;

  /** The fields that changed, as they were; null where nothing was before, or where the reader may not see it. */
  @ApiProperty({ ...fields, example: { status: 'assigned', percent: null } })
  before!: Record<string, unknown> | null;

  /** The fields that changed, as they are; long texts and files by their digest. */
  @ApiProperty({ ...fields, example: { status: 'in_progress', percent: 40 } })
  after!: Record<string, unknown> | null;

  /** The content was taken away by the board: before and after are null, their digest is kept. Null where it was not. */
  blanked!: BlankedRowDto | null;
}

/** A page of an object’s history. */
export class HistoryPageDto {
  /** The changes, the oldest first. */
  items!: HistoryRowDto[];

  nextCursor!: string | null;
}
