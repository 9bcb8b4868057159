import { IsString, MaxLength } from 'class-validator';
import { LONGEST_ASSESSMENT } from '../../reviews/assessment.js';

/** What the board says of a body at a review (nhận xét). */
export class AssessmentDto {
  /**
   * Its id; null before anything is written.
   * @example "01985c10-0000-7000-8000-00000000000a"
   */
  id!: string | null;
  /**
   * As it stands; a body reads it as it stood when the review was closed.
   * @example "Hoàn thành đúng hạn 5 trên 6 nhiệm vụ; cần khắc phục việc cập nhật chậm."
   */
  text!: string;
  /**
   * The day it was written last.
   * @example "2026-06-22"
   */
  writtenOn!: string | null;
  /**
   * Raised by every change, 0 before anything is written; `If-Match` takes it.
   * @example 1
   */
  version!: number;
}

/** What the board says. */
export class AssessmentInputDto {
  /**
   * Empty takes it back. No lists of party members, no secret documents.
   * @example "Hoàn thành đúng hạn 5 trên 6 nhiệm vụ; cần khắc phục việc cập nhật chậm."
   */
  @IsString()
  @MaxLength(LONGEST_ASSESSMENT)
  text!: string;
}
