import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsObject, IsString, MaxLength } from 'class-validator';

const anObject = { type: 'object', additionalProperties: true } as const;

/** An authenticator's answer. */
export class PasskeyAnswerDto {
  /** What `navigator.credentials` gave, as JSON (`PublicKeyCredential.toJSON()`) */
  @ApiProperty({ ...anObject, example: { id: 'q83vEjRWeJA', type: 'public-key' } })
  @IsObject()
  response!: Record<string, unknown>;
}

/** A new passkey. */
export class AddPasskeyDto extends PasskeyAnswerDto {
  /**
   * What its owner calls it
   * @example 'Phone'
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name!: string;
}

/** Options for `navigator.credentials`. */
export class PasskeyOptionsDto {
  /** As JSON, for `PublicKeyCredential.parseCreationOptionsFromJSON()` or `parseRequestOptionsFromJSON()` */
  @ApiProperty({ ...anObject, example: { challenge: 'Zm9yIG9uZSB1c2Ugb25seQ', timeout: 60000 } })
  options!: object;
}

/** An own passkey. */
export class PasskeyDto {
  /**
   * Its id
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  id!: string;

  /**
   * What its owner calls it
   * @example 'Phone'
   */
  name!: string;

  /**
   * Since when
   * @example 2026-06-15T00:30:00.000Z
   */
  createdAt!: Date;

  /**
   * When it was used last; null before its first use
   * @example 2026-06-16T01:05:00.000Z
   */
  lastUsedAt!: Date | null;
}

/** The own passkeys. */
export class PasskeysDto {
  items!: PasskeyDto[];

  /**
   * Always null: the list is whole
   * @example null
   */
  nextCursor!: string | null;
}

/** A passkey that was added just now. */
export class AddedPasskeyDto {
  passkey!: PasskeyDto;

  /**
   * Where it is the first second factor: each stands in for it once. They are shown this once. Else empty.
   * @example ['K7QM-2VXD-PL4N-6TZA']
   */
  recoveryCodes!: string[];
}
