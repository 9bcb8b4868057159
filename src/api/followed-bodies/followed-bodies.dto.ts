import { ArrayMaxSize, ArrayUnique, IsArray } from 'class-validator';
import type { BodyKind } from '../../bodies/body-kind.js';
import { IsId } from '../id.validator.js';

/** The bodies to follow, instead of those followed so far. */
export class PutFollowedBodiesDto {
  /**
   * Bodies that one may read; none: the weekly summary covers all
   * @example ["0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01"]
   */
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsId({ each: true })
  bodyIds!: string[];
}

/** A body that is followed. */
export class FollowedBodyDto {
  /** @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01 */
  id!: string;
  /** @example xa-lat */
  code!: string;
  /** @example 'Đảng ủy xã Lát' */
  name!: string;
  /** @example 'Party Committee of Lát commune' */
  nameEn!: string | null;
  /**
   * What kind of body it is
   * @example base-commune
   */
  kind!: BodyKind;
}

/** The bodies that the own account follows, by name; none: all. */
export class FollowedBodiesDto {
  items!: FollowedBodyDto[];
  /** Null: the list has one page. */
  nextCursor!: string | null;
}
