import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { type HeldRole, roles, type Role } from '../../kernel/actor.js';
import { languages, type Language } from '../../kernel/text.js';
import { IsId } from '../id.validator.js';
import { MayBeLeftOut } from '../left-out.validator.js';
import { IsSignInName } from './sign-in-name.validator.js';
import { PageQuery } from '../page.dto.js';
import { IsMailAddress } from '../mail-address.validator.js';
import { Trimmed } from '../trimmed.decorator.js';

/** A role to be held. */
export class GivenRoleDto {
  /**
   * officer, head, board, observer or admin
   * @example officer
   */
  @IsIn(roles)
  role!: Role;

  /**
   * The body that it is held at; for board and observer a committee; left out for admin, which is of the installation
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  @MayBeLeftOut()
  @IsId()
  bodyId?: string;

  /**
   * For an observer: may confirm what the board's own body leads
   * @example false
   */
  @MayBeLeftOut()
  @IsBoolean()
  approve?: boolean;
}

/** The role as the program keeps it. */
export function heldRole({ role, bodyId, approve }: GivenRoleDto): HeldRole {
  return { role, bodyId: bodyId ?? null, approve: approve ?? false };
}

/** What an account is made with beside its address. */
class AccountPartsDto {
  /**
   * How it is called in lists
   * @example 'Cán bộ đầu mối xã Lát'
   */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  /**
   * The language of its mails: vi or en
   * @example vi
   */
  @MayBeLeftOut()
  @IsIn(languages)
  language?: Language;

  /** The roles that it holds; a board gives at least one. */
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => GivenRoleDto)
  roles!: GivenRoleDto[];
}

/** Somebody to be invited by mail. */
export class InvitationDto extends AccountPartsDto {
  /**
   * The address that the link goes to, and that the account signs in with; no two accounts share one
   * @example officer.xa-lat@lacduong.example
   */
  @Trimmed()
  @IsMailAddress()
  @MaxLength(254)
  email!: string;
}

/** An account to be made without an invitation by mail. */
export class NewAccountDto extends AccountPartsDto {
  /**
   * What it signs in with: its address, or for an account that mail does not reach a name of its own without `@`
   * @example officer.xa-lat@lacduong.example
   */
  @Trimmed()
  @IsSignInName()
  email!: string;
}

/** What is to change of an account; what is left out stays. */
export class ChangeAccountDto {
  /**
   * Another address, or name without `@`; both addresses are told, and all sessions end
   * @example officer.xa-lat@lacduong.example
   */
  @MayBeLeftOut()
  @Trimmed()
  @IsSignInName()
  email?: string;

  /**
   * Another name
   * @example 'Cán bộ đầu mối xã Lát'
   */
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name?: string;

  /**
   * Another language of its mails
   * @example en
   */
  @MayBeLeftOut()
  @IsIn(languages)
  language?: Language;

  /** All roles that it holds from now on. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => GivenRoleDto)
  roles?: GivenRoleDto[];

  /**
   * True ends it at once with its sessions and tokens; false opens it again
   * @example true
   */
  @MayBeLeftOut()
  @IsBoolean()
  ended?: boolean;
}

/** Which accounts to list. */
export class AccountsQuery extends PageQuery {
  /**
   * Those with that role
   * @example officer
   */
  @IsOptional()
  @IsIn(roles)
  role?: Role;

  /**
   * Those with a role at that body
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  @IsOptional()
  @IsId()
  body?: string;

  /**
   * `true`: those that have ended; `false`: those that are open
   * @example "false"
   */
  @IsOptional()
  @IsIn(['true', 'false'])
  ended?: 'true' | 'false';

  /**
   * `true`: those that somebody can sign in with; `false`: those whose password was never set
   * @example "false"
   */
  @IsOptional()
  @IsIn(['true', 'false'])
  hasPassword?: 'true' | 'false';

  /**
   * Words of the name or the address, with or without diacritics
   * @example 'xa lat'
   */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

/** The filter that is asked for. */
export function accountFilter({ role, body, ended, hasPassword, q }: AccountsQuery) {
  const flag = (value: 'true' | 'false' | undefined) => (value === undefined ? undefined : value === 'true');
  return { role, body, q, ended: flag(ended), hasPassword: flag(hasPassword) };
}

/** A body as it is named beside a role. */
export class RoleBodyDto {
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
   * Its English name
   * @example 'Party Committee of Lát commune'
   */
  nameEn!: string | null;
}

/** A role that is held. */
export class HeldRoleDto {
  /**
   * officer, head, board, observer or admin
   * @example officer
   */
  role!: Role;

  /** The body that it is held at; null for admin */
  body!: RoleBodyDto | null;

  /**
   * For an observer: may confirm what the board's own body leads
   * @example false
   */
  approve!: boolean;
}

/** An account. */
export class AccountDto {
  /**
   * Its id
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  id!: string;

  /**
   * Its address; a name without `@` where mail does not reach it
   * @example officer.xa-lat@lacduong.example
   */
  email!: string;

  /**
   * How it is called in lists
   * @example 'Cán bộ đầu mối xã Lát'
   */
  name!: string;

  /**
   * The language of its mails
   * @example vi
   */
  language!: Language;

  /** The roles that it holds */
  roles!: HeldRoleDto[];

  /**
   * Whether somebody can sign in with it
   * @example true
   */
  hasPassword!: boolean;

  /**
   * When it was ended; null while it is open
   * @example null
   */
  endedAt!: Date | null;

  /**
   * Counts its changes; `If-Match` of the next one
   * @example 1
   */
  version!: number;
}

/** One page of accounts, by address. */
export class AccountsDto {
  items!: AccountDto[];

  /**
   * `cursor` of the next page; null on the last
   * @example null
   */
  nextCursor!: string | null;
}
