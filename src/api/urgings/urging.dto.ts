import { ArrayMaxSize, IsArray, IsIn, IsOptional } from 'class-validator';
import { type UrgingChannel, urgingChannels } from '../../reminders/urging-channel.js';
import { LONGEST_URGING } from '../../reminders/urging-rules.js';
import { IsId } from '../id.validator.js';
import { MayBeLeftOut } from '../left-out.validator.js';
import { PageQuery } from '../page.dto.js';
import { IsText } from '../text.validator.js';

/** What is urged, how, and in which words. At least one task or report. */
export class UrgingInputDto {
  /**
   * Tasks of any bodies
   * @example ["0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01"]
   */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(500)
  @IsId({ each: true })
  taskIds?: string[];

  /**
   * Reports of any bodies
   * @example []
   */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(500)
  @IsId({ each: true })
  reportIds?: string[];

  /**
   * `mail` is sent by the program; telephone, zalo and letter are only noted
   * @example mail
   */
  @IsIn(urgingChannels)
  channel!: UrgingChannel;

  /**
   * What is said, or was said
   * @example 'Đề nghị đơn vị cập nhật tiến độ trong tuần này.'
   */
  @IsText(LONGEST_URGING)
  text!: string;
}

/** Which urgings are asked for. */
export class UrgingListQuery extends PageQuery {
  /**
   * Those of this body
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  @IsOptional()
  @IsId()
  body?: string;

  /**
   * Those by this channel
   * @example telephone
   */
  @IsOptional()
  @IsIn(urgingChannels)
  channel?: UrgingChannel;
}

/** The body that was urged. */
export class UrgedBodyDto {
  /** @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01 */
  id!: string;
  /** @example 'Đảng ủy xã Lát' */
  name!: string;
}

/** An urging that was noted. */
export class NotedUrgingDto {
  /** @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01 */
  id!: string;
  /** @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d02 */
  bodyId!: string;
}

/** One for each body. */
export class NotedUrgingsDto {
  items!: NotedUrgingDto[];
}

/** An urging as it is read. */
export class UrgingDto {
  /** @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01 */
  id!: string;
  /** @example 2026-06-22T07:00:00.000Z */
  at!: Date;
  /**
   * By which it was urged.
   * @example mail
   */
  channel!: UrgingChannel;
  /**
   * Null where it is the board's own note
   * @example 'Đề nghị đơn vị gửi báo cáo.'
   */
  text!: string | null;
  body!: UrgedBodyDto;
  /**
   * The tasks that it was about.
   * @example []
   */
  taskIds!: string[];
  /**
   * The reports that it was about.
   * @example ["0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d03"]
   */
  reportIds!: string[];
}

/** How often a body was urged, whatever the channel. */
export class UrgingCountDto {
  body!: UrgedBodyDto;
  /**
   * How often.
   * @example 3
   */
  count!: number;
}

/** A page of urgings, with the count of each body over all pages. */
export class UrgingPageDto {
  items!: UrgingDto[];
  /** @example null */
  nextCursor!: string | null;
  counts!: UrgingCountDto[];
}
