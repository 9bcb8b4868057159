import { ArrayMaxSize, IsArray, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { bodyKinds, type BodyKind } from '../../bodies/body-kind.js';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import { IsCalendarDay } from '../calendar-day.validator.js';
import { IsId } from '../id.validator.js';
import { MayBeLeftOut } from '../left-out.validator.js';
import { PageQuery } from '../page.dto.js';
import { IsMailAddress } from '../mail-address.validator.js';
import { Trimmed } from '../trimmed.decorator.js';

/** Which bodies to list. */
export class BodiesQuery extends PageQuery {
  /**
   * Those of that kind
   * @example base-commune
   */
  @IsOptional()
  @IsIn(bodyKinds)
  kind?: BodyKind;

  /**
   * That body and all under it
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  @IsOptional()
  @IsId()
  under?: string;

  /**
   * Those that exist on that day
   * @example 2026-06-15
   */
  @IsOptional()
  @IsCalendarDay()
  on?: CalendarDay;
}

/** What may be said of a body, and unsaid by null. */
class BodyFieldsDto {
  /**
   * Its name in English
   * @example 'Party Committee of Lát commune'
   */
  @IsOptional()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  nameEn?: string | null;

  /**
   * Its mailbox, for what it has no accounts for; of a body that follows a plan, where answers to its mails go
   * @example xa-lat@lacduong.example
   */
  @IsOptional()
  @Trimmed()
  @IsMailAddress()
  @MaxLength(254)
  mailbox?: string | null;

  /**
   * The telephone of its office; of a body that follows a plan, told in its mails
   * @example '0263 3839 000'
   */
  @IsOptional()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(50)
  telephone?: string | null;

  /**
   * Its first day; null where it does not matter
   * @example 2020-01-01
   */
  @IsOptional()
  @IsCalendarDay()
  from?: CalendarDay | null;

  /**
   * Its last day; null while none is set
   * @example 2026-06-30
   */
  @IsOptional()
  @IsCalendarDay()
  to?: CalendarDay | null;
}

/** A body to be made. */
export class NewBodyDto extends BodyFieldsDto {
  /**
   * Its code for good: lower-case letters a-z, digits, hyphens between them
   * @example xa-lat
   */
  @IsString()
  @MaxLength(60)
  code!: string;

  /**
   * Its name
   * @example 'Đảng ủy xã Lát'
   */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  name!: string;

  /**
   * What kind of body it is
   * @example base-commune
   */
  @IsIn(bodyKinds)
  kind!: BodyKind;

  /**
   * The body that it stands under
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  @IsId()
  parentId!: string;
}

/** What is to change of a body; what is left out stays. */
export class ChangeBodyDto extends BodyFieldsDto {
  /**
   * Another name
   * @example 'Đảng ủy xã Lát'
   */
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  name?: string;

  /**
   * Another kind; a committee stays one, and no other body becomes one
   * @example base-commune
   */
  @MayBeLeftOut()
  @IsIn(bodyKinds)
  kind?: BodyKind;

  /**
   * Another body to stand under
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  @MayBeLeftOut()
  @IsId()
  parentId?: string;

  /**
   * The bodies that take over the day after the last
   * @example ["0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d02"]
   */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(50)
  @IsId({ each: true })
  successorIds?: string[];
}

/** A body as it is named beside another. */
export class ParentDto {
  /**
   * Its id
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  id!: string;

  /**
   * Its code
   * @example huyen-uy
   */
  code!: string;

  /**
   * Its name
   * @example 'Huyện ủy Lạc Dương'
   */
  name!: string;
}

/** A body. */
export class BodyDto {
  /**
   * Its id
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  id!: string;

  /**
   * Its code
   * @example xa-lat
   */
  code!: string;

  /**
   * Its name
   * @example 'Đảng ủy xã Lát'
   */
  name!: string;

  /**
   * Its name in English
   * @example 'Party Committee of Lát commune'
   */
  nameEn!: string | null;

  /**
   * What kind of body it is
   * @example base-commune
   */
  kind!: BodyKind;

  /** The body that it stands under; null for the root */
  parent!: ParentDto | null;

  /**
   * Its mailbox
   * @example xa-lat@lacduong.example
   */
  mailbox!: string | null;

  /**
   * The telephone of its office; of a body that follows a plan, told in its mails
   * @example '0263 3839 000'
   */
  telephone!: string | null;

  /**
   * Its first day; null where it does not matter
   * @example 2020-01-01
   */
  from!: CalendarDay | null;

  /**
   * Its last day; null while none is set
   * @example null
   */
  to!: CalendarDay | null;

  /**
   * The bodies that take over the day after its last
   * @example []
   */
  successorIds!: string[];

  /**
   * Counts its changes; `If-Match` of the next one
   * @example 1
   */
  version!: number;
}

/** One page of bodies, by name. */
export class BodiesDto {
  items!: BodyDto[];

  /**
   * `cursor` of the next page; null on the last
   * @example null
   */
  nextCursor!: string | null;
}
