import { OmitType } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { bodyKinds, type BodyKind } from '../../bodies/body-kind.js';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import { IsCalendarDay } from '../calendar-day.validator.js';
import { IsId } from '../id.validator.js';
import { PageQuery } from '../page.dto.js';
import { Trimmed } from '../trimmed.decorator.js';

/** Which groups to list. */
export class GroupsQuery extends PageQuery {
  /**
   * Those of that committee
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  @IsOptional()
  @IsId()
  committee?: string;

  /**
   * The day whose members are shown; today where left out
   * @example 2026-06-15
   */
  @IsOptional()
  @IsCalendarDay()
  on?: CalendarDay;
}

/** A group to be made: of kinds, or of a list of bodies. */
export class NewGroupDto {
  /**
   * Its code for good: lower-case letters a-z, digits, hyphens between them
   * @example to-chuc-co-so-dang
   */
  @IsString()
  @MaxLength(60)
  code!: string;

  /**
   * The committee whose bodies it groups
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  @IsId()
  committeeId!: string;

  /**
   * Its name, as documents address it
   * @example 'các tổ chức cơ sở đảng'
   */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  name!: string;

  /**
   * Its name in English
   * @example 'base party organizations'
   */
  @IsOptional()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  nameEn?: string | null;

  /**
   * All bodies of these kinds under the committee; null for a list
   * @example ["base-commune", "base-agency"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(bodyKinds.length)
  @IsIn(bodyKinds, { each: true })
  kinds?: BodyKind[] | null;

  /**
   * These bodies; null for a group by kinds
   * @example null
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsId({ each: true })
  bodyIds?: string[] | null;
}

/** What is to change of a group; its code and its committee stay for good. */
export class ChangeGroupDto extends OmitType(NewGroupDto, ['code', 'committeeId']) {}

/** A body in a group. */
export class MemberDto {
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
}

/** A group of bodies. */
export class GroupDto {
  /**
   * Its id
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  id!: string;

  /**
   * Its code
   * @example to-chuc-co-so-dang
   */
  code!: string;

  /**
   * Its name, as documents address it
   * @example 'các tổ chức cơ sở đảng'
   */
  name!: string;

  /**
   * Its name in English
   * @example 'base party organizations'
   */
  nameEn!: string | null;

  /**
   * The committee whose bodies it groups
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  committeeId!: string;

  /**
   * The kinds that it holds; null for a list
   * @example ["base-commune", "base-agency"]
   */
  kinds!: BodyKind[] | null;

  /** The bodies that it holds on the day asked for, by name */
  members!: MemberDto[];

  /**
   * Counts its changes
   * @example 1
   */
  version!: number;
}

/** One page of groups, by code. */
export class GroupsDto {
  items!: GroupDto[];

  /**
   * `cursor` of the next page; null on the last
   * @example null
   */
  nextCursor!: string | null;
}
