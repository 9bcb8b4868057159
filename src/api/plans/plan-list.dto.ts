import { IsIn } from 'class-validator';
import { type PlanStatus, planStatuses } from '../../plans/plan-status.js';
import { IsId } from '../id.validator.js';
import { MayBeLeftOut } from '../left-out.validator.js';
import { PageQuery } from '../page.dto.js';
import { IsText } from '../text.validator.js';

/** Which plans are asked for. */
export class PlanListQuery extends PageQuery {
  /** @example "in_force" */
  @MayBeLeftOut()
  @IsIn(planStatuses)
  status?: PlanStatus;

  /**
   * The id of the committee that issued it.
   * @example "01985c10-0000-7000-8000-000000000001"
   */
  @MayBeLeftOut()
  @IsId()
  committee?: string;

  /**
   * Words of the title, the symbol or the code, in any order, with or without diacritics.
   * @example "cung co to chuc"
   */
  @MayBeLeftOut()
  @IsText(200)
  q?: string;
}
