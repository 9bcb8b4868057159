import { IsOptional } from 'class-validator';
import { IsText } from '../text.validator.js';
import { TextDto } from './text.dto.js';
import { EarlierWordingDto } from './wording.dto.js';

/** A target as the plan states it. */
export class TargetInputDto {
  /**
   * Its place in the document.
   * @example "II.2.a, gạch đầu dòng 1"
   */
  @IsText(120)
  place!: string;

  /** @example "Mỗi năm 90% tổ chức cơ sở đảng xếp loại tốt trở lên" */
  @IsText(300)
  title!: string;

  /** @example "90% of base organizations rated good or better each year" */
  @IsOptional()
  @IsText(300)
  titleEn?: string | null;

  /**
   * The exact words.
   * @example "Có 100% cấp ủy thực hiện đúng quy định."
   */
  @IsOptional()
  @IsText(10_000)
  text?: string | null;
}

/** A target of a plan. */
export class TargetDto {
  /** @example "01985c10-0000-7000-8000-000000000005" */
  id!: string;
  /** @example "II.2.a, gạch đầu dòng 1" */
  place!: string;
  /** @example "Mỗi năm 90% tổ chức cơ sở đảng xếp loại tốt trở lên" */
  title!: string;
  titles!: TextDto;
  /**
   * The exact words; null until they are taken from the document.
   * @example null
   */
  text!: string | null;
  /** Its wordings before amendments, oldest first. */
  earlierWordings!: EarlierWordingDto[];
}

/** A wording of a target that an amendment has removed. */
export class RemovedTargetDto extends EarlierWordingDto {
  /**
   * Its place in the document.
   * @example "II.2.a, gạch đầu dòng 8"
   */
  place!: string;
}
