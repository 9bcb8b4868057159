import type { KnownBody } from './body-matching.js';
import { idsOfRefs, type ImportDraft, type ImportDuty, keptDuties } from './import-draft.js';

/** "theo dõi, đôn đốc ... việc thực hiện Kế hoạch này": the plan itself, not another that is named or one of somebody's own. */
const followsThePlan =
  /(?:theo dõi|đôn đốc)[^.;]*?(?:thực hiện|triển khai)\s[^.;]{0,60}?(?:(?:kế hoạch|chương trình|chương trình hành động|đề án|quyết định|nghị quyết|chỉ thị|kết luận)\s+này(?!\p{L})|kế hoạch(?=\s*(?:[.,;:/)]|$|(?:và|tại|trong|định kỳ|đảm bảo|bảo đảm)\s)))/iu;

/** The duty by which the document says who follows the plan: of several the first in the last section that has one; null for none. */
export function followingDuty(draft: Pick<ImportDraft, 'duties'>): ImportDuty | null {
  const found = keptDuties(draft).filter(isFollowing);
  const section = found.at(-1)?.details.section;
  return found.find(({ details }) => details.section === section) ?? null;
}

/** The id of the one body that the document gives that duty to; null where it gives it to nobody, to several, or to one not known. */
export function proposedFollower(
  { duties, names }: Pick<ImportDraft, 'duties' | 'names'>,
  known: readonly KnownBody[],
): string | null {
  const isBody = (id: string) => known.some((body) => body.id === id && !body.isGroup);
  const duty = followingDuty({ duties });
  const [id, ...others] = duty?.lead ?? [];
  if (id === undefined || others.length > 0) return null;
  return idsOfRefs([id], names).find(isBody) ?? null;
}

function isFollowing({ details: { text, statedRole }, lead }: ImportDuty): boolean {
  return (
    lead.length === 1 &&
    statedRole === null &&
    followsThePlan.test((text ?? '').normalize('NFC').replaceAll(/\s+/g, ' '))
  );
}
