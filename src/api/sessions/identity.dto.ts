/** The own account's link with a person at an OpenID provider. */
export class IdentityDto {
  /**
   * Its id
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d11
   */
  id!: string;

  /**
   * The provider
   * @example https://login.lamdong.example
   */
  issuer!: string;

  /**
   * The provider’s lasting name for the person
   * @example 248289761001
   */
  subject!: string;

  /**
   * When it was linked
   * @example 2026-06-15T00:30:00.000Z
   */
  linkedAt!: Date;
}

/** The own account's links. */
export class IdentitiesDto {
  /** All of them, the oldest first */
  items!: IdentityDto[];

  /**
   * Always null: all stand in one answer
   * @example null
   */
  nextCursor!: string | null;
}

/** A link that was begun. */
export class BegunIdentityDto {
  /**
   * Where the browser goes
   * @example https://login.lamdong.example/authorize?client_id=dondoc&response_type=code
   */
  url!: string;
}
