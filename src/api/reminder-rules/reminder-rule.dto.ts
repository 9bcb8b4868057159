import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Offset } from '../../reminders/offsets.js';
import { type ReminderKind, reminderKinds } from '../../reminders/reminder-kind.js';
import { type Receiver, receiverLabels, type RuleSetting } from '../../reminders/rule-setting.js';
import { IsId } from '../id.validator.js';
import { MayBeLeftOut } from '../left-out.validator.js';

const receivers = Object.keys(receiverLabels);

/** No reminder is further from its day, in days. */
const FURTHEST = 366;
const EARLIEST = -366;

/** The value is an offset: a whole number of days, or `opening`. */
function IsOffset(): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isOffset',
      constraints: [EARLIEST, FURTHEST],
      validator: {
        validate: (value: unknown) =>
          value === 'opening' || (Number.isInteger(value) && Math.abs(Number(value)) <= FURTHEST),
        defaultMessage: (args) =>
          `each value in ${args?.property ?? 'offsets'} must be a whole number of days, or "opening"`,
      },
    },
    { each: true },
  );
}

/** Whose rules. */
export class ReminderRulesQuery {
  /**
   * The committee
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  @IsId()
  committee!: string;
}

/** Who hears of a reminder: of every offset, of those from `from` on, or of those in `at` alone. */
export class ReceiverRuleDto {
  /**
   * body, head, cooperating, board or leaders
   * @example head
   */
  @IsIn(receivers)
  to!: Receiver;

  /**
   * From this offset on
   * @example 3
   */
  @MayBeLeftOut()
  @IsInt()
  @Min(EARLIEST)
  @Max(FURTHEST)
  from?: number;

  /**
   * At these offsets alone
   * @example [-7]
   */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(50)
  @IsInt({ each: true })
  @Min(EARLIEST, { each: true })
  @Max(FURTHEST, { each: true })
  at?: number[];
}

/** When reminders of one kind go, and to whom. */
export class ReminderRuleDto {
  /**
   * The kind of reminder
   * @example task-overdue
   */
  @IsIn(reminderKinds)
  kind!: ReminderKind;

  /** Days from the last day in time: negative before it, positive after it; `opening` for the opening of a review */
  @ApiProperty({
    type: 'array',
    items: { oneOf: [{ type: 'integer' }, { type: 'string', enum: ['opening'] }] },
    example: [1, 3, 7],
  })
  @IsArray()
  @ArrayMaxSize(50)
  @IsOffset()
  offsets!: Offset[];

  /**
   * After the last offset again every so many days; null for never
   * @example 7
   */
  @ValidateIf((dto: ReminderRuleDto) => dto.thenEvery !== null)
  @IsInt()
  @Min(1)
  @Max(366)
  thenEvery!: number | null;

  /** Who hears */
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => ReceiverRuleDto)
  receivers!: ReceiverRuleDto[];
}

/** The rule as the program keeps it. */
export function ruleSettingOf({ offsets, thenEvery, receivers }: ReminderRuleDto): RuleSetting {
  return { offsets, thenEvery, receivers: receivers.map(({ to, from, at }) => ({ to, from, at })) };
}

/** The rules to change; kinds that are left out stay as they are. */
export class PutReminderRulesDto {
  /**
   * The committee
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  @IsId()
  committeeId!: string;

  /** Each kind once */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(reminderKinds.length)
  @ArrayUnique((rule: ReminderRuleDto) => rule.kind)
  @ValidateNested({ each: true })
  @Type(() => ReminderRuleDto)
  rules!: ReminderRuleDto[];
}

/** A rule that holds. */
export class RuleInForceDto extends ReminderRuleDto {
  /**
   * False: the program's default
   * @example false
   */
  changed!: boolean;
}

/** All rules of a committee, each kind once. */
export class ReminderRulesDto {
  items!: RuleInForceDto[];

  /**
   * Counts the changes; `If-Match` of the next one
   * @example 0
   */
  version!: number;
}
