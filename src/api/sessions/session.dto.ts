import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { SessionStage, SignInMethod } from '../../accounts/session-stage.js';
import { type Language, languages } from '../../kernel/text.js';
import { AccountDto } from '../accounts/account.dto.js';
import { MayBeLeftOut } from '../left-out.validator.js';
import { Trimmed } from '../trimmed.decorator.js';

/** A sign-in. */
export class SignInDto {
  /**
   * The account's address
   * @example board@lacduong.example
   */
  @IsString()
  @MaxLength(320)
  email!: string;

  /**
   * The account's password
   * @example 'correct horse battery staple'
   */
  @IsString()
  @MaxLength(1000)
  password!: string;
}

/** How far a sign-in has come. */
export class SignInStageDto {
  /**
   * `second_factor`: a code is needed; `set_up`: a second factor has to be set up first; `signed_in`
   * @example signed_in
   */
  stage!: SessionStage;

  /** The own account, once signed in */
  account!: AccountDto | null;

  /**
   * What can be given at this stage (`second_factor`) or set up (`set_up`)
   * @example []
   */
  methods!: SignInMethod[];
}

/** A code that finishes a sign-in. */
export class CodeDto {
  /**
   * Six digits from the authenticator app, or a recovery code
   * @example '492 039'
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  code!: string;
}

/** What is to change of the own account; what is left out stays. */
export class ChangeOwnAccountDto {
  /**
   * Another name in lists
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
}

/** A new password for the own account. */
export class ChangePasswordDto {
  /**
   * The present password
   * @example 'correct horse battery staple'
   */
  @IsString()
  @MaxLength(1000)
  currentPassword!: string;

  /**
   * The new one: 12 to 128 characters, not easily guessed
   * @example 'another horse, another staple'
   */
  @IsString()
  @MaxLength(1000)
  newPassword!: string;
}

/** One of the own sessions. */
export class SessionDto {
  /**
   * Its id
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  id!: string;

  /**
   * When it was begun
   * @example 2026-06-15T00:30:00.000Z
   */
  createdAt!: Date;

  /**
   * When it was used last, to some minutes
   * @example 2026-06-16T01:05:00.000Z
   */
  lastUsedAt!: Date;

  /**
   * Whether it is the one that asks
   * @example true
   */
  current!: boolean;
}

/** The own sessions. */
export class SessionsDto {
  items!: SessionDto[];

  /**
   * Always null: the list is whole
   * @example null
   */
  nextCursor!: string | null;
}
