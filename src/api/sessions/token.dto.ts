import { IsIn, IsInt, IsNotEmpty, IsString, Max, MaxLength, Min } from 'class-validator';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import { Trimmed } from '../trimmed.decorator.js';

/** A token to be made. */
export class NewTokenDto {
  /**
   * What it is for, in the owner's words
   * @example 'nightly export'
   */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name!: string;

  /**
   * `read` changes nothing; `write` does whatever the owner may, but for accounts, passwords and tokens
   * @example read
   */
  @IsIn(['read', 'write'])
  scope!: 'read' | 'write';

  /**
   * How many days it lives: 1 to 365
   * @example 90
   */
  @IsInt()
  @Min(1)
  @Max(365)
  days!: number;
}

/** One of the own tokens. */
export class TokenDto {
  /**
   * Its id
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  id!: string;

  /**
   * What it is for
   * @example 'nightly export'
   */
  name!: string;

  /**
   * Its first characters, by which it is known again
   * @example dd_Q8f2x
   */
  prefix!: string;

  /**
   * `read` or `write`
   * @example read
   */
  scope!: 'read' | 'write';

  /**
   * When it was made
   * @example 2026-06-15T00:30:00.000Z
   */
  createdAt!: Date;

  /**
   * From when on it is refused
   * @example 2026-09-13T00:30:00.000Z
   */
  expiresAt!: Date;

  /**
   * The day of its last use, in UTC; null while it has not been used
   * @example 2026-06-20
   */
  lastUsedOn!: CalendarDay | null;
}

/** A token that was made just now. */
export class MadeTokenDto extends TokenDto {
  /**
   * The token itself, for `Authorization: Bearer`. It is shown this once.
   * @example dd_Q8f2x1c0bA7nM3sK9vT4eR6yU5iO2pL8aW0dZ1hXcGj
   */
  secret!: string;
}

/** The own live tokens. */
export class TokensDto {
  items!: TokenDto[];

  /**
   * Always null: the list is whole
   * @example null
   */
  nextCursor!: string | null;
}
