import { IsIn, IsInt, Max, Min } from 'class-validator';
import {
  type BlankableEntity,
  type BlankableField,
  blankableEntities,
  blankableFields,
} from '../../blanking/blanking-input.js';
import { IsId } from '../id.validator.js';
import { MayBeLeftOut } from '../left-out.validator.js';
import { IsText } from '../text.validator.js';

/** What is to be taken away, and why. */
export class BlankingInputDto {
  /**
   * What kind of object holds it; of a history the id is that of the object whose history it is.
   * @example 'task-update'
   */
  @IsIn(blankableEntities)
  entity!: BlankableEntity;

  /**
   * The object.
   * @example '01985c10-0000-7000-8000-000000000008'
   */
  @IsId()
  id!: string;

  /**
   * Which of its texts. `task`: misaddressedReason; `task-update`: note; `contribution`: text; `extension-request`: reason,
   * answer; `evidence`: file; `report`: its texts, returnReason, excuseReason, handedBackNote, line, takenOutReason, answer,
   * measurementNote, correctionReason, paper;
   * `proposal`: text, answer; `assessment`: text; `urging`: text; `history`: row;
   * `letter`: subject, addressees, opening, closing, recipients, signer, voidReason, line; `register`: subject, addressees,
   * signer, reason.
   * @example 'note'
   */
  @IsIn(blankableFields)
  field!: BlankableField;

  /**
   * Of a report: the task of the line, the question that was answered, or the indicator of the value; of a letter: the line.
   * @example '01985c10-0000-7000-8000-000000000009'
   */
  @MayBeLeftOut()
  @IsId()
  part?: string;

  /**
   * Of a history: the number of the row; of a register: the number of the document.
   * @example 3
   */
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  number?: number;

  /**
   * Stands in its place, and in the history.
   * @example 'Có thông tin cá nhân của đảng viên.'
   */
  @IsText(300)
  reason!: string;
}

/** What was taken away. */
export class BlankingDto {
  /**
   * What kind of object held it.
   * @example 'task-update'
   */
  entity!: BlankableEntity;
  /** @example '01985c10-0000-7000-8000-000000000008' */
  id!: string;
  /**
   * Which of its texts.
   * @example 'note'
   */
  field!: BlankableField;
  /**
   * Of a report: the task of the line, or the question that was answered.
   * @example '01985c10-0000-7000-8000-000000000009'
   */
  part?: string;
  /**
   * Of a history: the number of the row; of a register: the number of the document.
   * @example 3
   */
  number?: number;
  /** @example 'Có thông tin cá nhân của đảng viên.' */
  reason!: string;
  /**
   * SHA-256 of what was taken away, hexadecimal.
   * @example '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
   */
  digest!: string;
  /**
   * The day on which it was taken away.
   * @example '2026-06-15'
   */
  blankedOn!: string;
}
