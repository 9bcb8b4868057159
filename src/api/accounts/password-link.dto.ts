import { IsString, MaxLength } from 'class-validator';
import { IsMailAddress } from '../mail-address.validator.js';
import { Trimmed } from '../trimmed.decorator.js';

/** A new password, proved by the secret of a link. */
export class LinkPasswordDto {
  /**
   * What stands in the link behind `invitation=` or `reset=`
   * @example hV0ZJ3mC0hJk9m1cYc2m4t7uVb5wQ8xR6sT2pL0aNdE
   */
  @IsString()
  @MaxLength(100)
  token!: string;

  /**
   * The password from now on: 12 to 128 characters, not easily guessed
   * @example 'another horse, another staple'
   */
  @IsString()
  @MaxLength(1000)
  password!: string;
}

/** A new password, proved by a code that was handed over. */
export class CodePasswordDto {
  /**
   * What the account signs in with
   * @example xa-lat
   */
  @Trimmed()
  @IsString()
  @MaxLength(254)
  email!: string;

  /**
   * The code, however it is typed
   * @example 7Q2MX-0K9RD-VW4HT-81ZCB
   */
  @IsString()
  @MaxLength(100)
  code!: string;

  /**
   * The password from now on: 12 to 128 characters, not easily guessed
   * @example 'another horse, another staple'
   */
  @IsString()
  @MaxLength(1000)
  password!: string;
}

/** Whose password was forgotten. */
export class PasswordResetDto {
  /**
   * The address that the account signs in with
   * @example officer.xa-lat@lacduong.example
   */
  @Trimmed()
  @IsMailAddress()
  @MaxLength(254)
  email!: string;
}

/** A code that sets the password of an account once. */
export class OneTimeCodeDto {
  /**
   * To be handed over in person; it is shown this once
   * @example 7Q2MX-0K9RD-VW4HT-81ZCB
   */
  code!: string;

  /**
   * From when on it is refused
   * @example 2026-06-22T00:30:00.000Z
   */
  expiresAt!: Date;
}

/** The same whether or not there is such an account. */
export class TakenNoteDto {
  /**
   * If there is an account with that address, a mail with a link is on its way
   * @example accepted
   */
  status!: 'accepted';
}
