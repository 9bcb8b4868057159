import { IsUUID } from 'class-validator';
import { MayBeLeftOut } from '../left-out.validator.js';

/** Whose file it is. */
export class EvidenceQuery {
  /**
   * The lead or cooperating body that the file comes from, where you speak for several; left out: your own body, and for the board
   * the lead body.
   * @example '01920000-0000-7000-8000-000000000002'
   */
  @MayBeLeftOut()
  @IsUUID()
  bodyId?: string;
}

/** The body that a file comes from. */
export class EvidenceBodyDto {
  /** @example '01920000-0000-7000-8000-000000000002' */
  id!: string;
  /** @example 'ban-tuyen-giao' */
  code!: string;
  /**
   * In the language of the answer.
   * @example 'Ban Tuyên giáo Huyện ủy'
   */
  name!: string;
}

/** A file on a task. */
export class EvidenceDto {
  /** @example '01920000-0000-7000-8000-000000000001' */
  id!: string;
  /** @example '01920000-0000-7000-8000-000000000003' */
  taskId!: string;
  /**
   * As it was sent, without what cannot be shown.
   * @example 'Báo cáo quý I.pdf'
   */
  name!: string;
  /** @example 'application/pdf' */
  mediaType!: string;
  /**
   * Bytes.
   * @example 48213
   */
  size!: number;
  /**
   * Of the content, hexadecimal.
   * @example '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
   */
  sha256!: string;
  /**
   * When it was added.
   * @example '2026-06-15T02:00:00.000Z'
   */
  at!: Date;
  /**
   * The day on which the board took the content away, for the reason that stands in the name; null where it is there.
   * @example null
   */
  blankedOn!: string | null;
  /**
   * `pending`: the scanner has not seen it, and it cannot be read yet. `clean`: it can be read. `refused`: the scanner found harmful
   * content, and the content is gone.
   * @example 'clean'
   */
  state!: 'pending' | 'clean' | 'refused';
  /** Where it comes from. */
  body!: EvidenceBodyDto;
}

/** The files on a task. */
export class EvidenceListDto {
  /** In the order in which they came, 20 at the most. */
  items!: EvidenceDto[];
  /**
   * Always null: there is no second page.
   * @example null
   */
  nextCursor!: string | null;
}
