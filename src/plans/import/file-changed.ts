import { ConflictError } from '../../kernel/domain-error.js';
import { describePlanDifference, type PlanDifference } from './plan-differences.js';

/** The refusal of a file that says otherwise than what was loaded under its codes; every difference is told. */
export function fileChanged(differences: readonly PlanDifference[]): ConflictError {
  const told = differences.map(describePlanDifference);
  return new ConflictError(
    'file_changed',
    {
      vi: `Tệp khác với nội dung đã nạp cùng mã; không nạp gì:\n${told.map(({ vi }) => `  ${vi}`).join('\n')}`,
      en: `The file differs from what was loaded under the same codes; nothing was loaded:\n${told.map(({ en }) => `  ${en}`).join('\n')}`,
    },
    [],
    { differences: told },
  );
}
