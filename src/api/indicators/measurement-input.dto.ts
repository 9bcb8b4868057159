import { IsNumber, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsId } from '../id.validator.js';
import { MayBeLeftOut } from '../left-out.validator.js';
import { IsText } from '../text.validator.js';

/** A value. What is left out stays; null takes it back. */
export class MeasurementFieldsDto {
  /**
   * Of all but shares; of yes-no 1 or 0.
   * @example null
   */
  @IsOptional()
  @IsNumber()
  value?: number | null;

  /**
   * Of a share: how many reach it.
   * @example 47
   */
  @IsOptional()
  @IsNumber()
  part?: number | null;

  /**
   * Of a share: of how many.
   * @example 52
   */
  @IsOptional()
  @IsNumber()
  whole?: number | null;

  /**
   * What the body adds. No lists of party members, no secret documents.
   * @example "Chưa gồm chi bộ mới thành lập."
   */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

/** A value in a draft. */
export class DraftMeasurementDto extends MeasurementFieldsDto {
  /**
   * The indicator.
   * @example "01985c10-0000-7000-8000-00000000000b"
   */
  @IsId()
  indicatorId!: string;
}

/** A value, and why it is corrected. */
export class MeasurementInputDto extends MeasurementFieldsDto {
  /**
   * Needed once the report is sent.
   * @example "Đếm sót chi bộ mới thành lập"
   */
  @IsOptional()
  @IsText(2000)
  reason?: string | null;
}
