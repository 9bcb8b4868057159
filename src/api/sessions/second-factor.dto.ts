import { IsOptional, IsString, MaxLength } from 'class-validator';

/** The own password, given again. */
export class PresentPasswordDto {
  /**
   * The present password
   * @example 'correct horse battery staple'
   */
  @IsString()
  @MaxLength(1000)
  password!: string;
}

/** The beginning of a second factor. */
export class BeginTotpDto {
  /**
   * The present password; not asked for where the sign-in waits for a second factor to be set up
   * @example 'correct horse battery staple'
   */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  password?: string | null;
}

/** A second factor that was begun. */
export class BegunTotpDto {
  /**
   * For the authenticator app, as a link or a QR code
   * @example 'otpauth://totp/Dondoc:board%40lacduong.example?issuer=Dondoc&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30'
   */
  uri!: string;

  /**
   * The same to be typed in. It is shown this once.
   * @example JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP
   */
  secret!: string;
}

/** Recovery codes that were made just now. */
export class RecoveryCodesDto {
  /**
   * Each stands in for the second factor once. They are shown this once.
   * @example ['K7QM-2VXD-PL4N-6TZA-M3WE-H5RB']
   */
  recoveryCodes!: string[];
}

/** A generator of time-based codes. */
export class TotpDto {
  /**
   * Since when
   * @example 2026-06-15T00:30:00.000Z
   */
  addedAt!: Date;
}

/** The own second factor. */
export class SecondFactorsDto {
  /**
   * Whether the account must have one
   * @example true
   */
  required!: boolean;

  /** The authenticator app; null where there is none */
  totp!: TotpDto | null;

  /**
   * How many recovery codes are left
   * @example 10
   */
  recoveryCodesLeft!: number;
}
