import { invalidField } from '../../../kernel/domain-error.js';

/** More duties than these no plan has, and no page shows. */
const MOST_DUTIES = 1000;

/** @throws InvalidInputError `too_many`, at the field */
export function requireFewDuties(count: number, field: string): void {
  if (count <= MOST_DUTIES) return;
  throw invalidField(field, 'too_many', {
    vi: `Có ${count} nội dung nhiệm vụ, nhiều hơn ${MOST_DUTIES} nội dung một kế hoạch có thể có. Hãy chia văn bản thành nhiều phần, hoặc chỉ đưa vào phần giao nhiệm vụ.`,
    en: `There are ${count} duties, more than the ${MOST_DUTIES} that a plan may have. Divide the document, or bring in only the part that assigns duties.`,
  });
}

/** As many as the API takes of a plan. */
const MOST_TARGETS = 200;
const MOST_INDICATORS = 500;

/** @throws InvalidInputError `too_many`, at the field */
export function requireFewTargets(
  { targets, indicators }: { readonly targets: number; readonly indicators: number },
  field: string,
): void {
  if (targets > MOST_TARGETS) {
    throw invalidField(field, 'too_many', {
      vi: `Một kế hoạch có tối đa ${MOST_TARGETS} chỉ tiêu.`,
      en: `A plan has ${MOST_TARGETS} targets at most.`,
    });
  }
  if (indicators > MOST_INDICATORS) {
    throw invalidField(field, 'too_many', {
      vi: `Một kế hoạch có tối đa ${MOST_INDICATORS} chỉ tiêu đo được.`,
      en: `A plan has ${MOST_INDICATORS} indicators at most.`,
    });
  }
}
