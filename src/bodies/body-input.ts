import { InvalidInputError, invalidField } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';
import type { BodyKind } from './body-kind.js';
import { type Existence, LONGEST_CODE, existsThroughout, isCode } from './body.js';

/** A body to be made. */
export interface NewBody extends Existence {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: BodyKind;
  readonly parentId: string | null;
  readonly mailbox: string | null;
  readonly telephone: string | null;
}

/** What is to change of a body; what is left out stays. Its code stays for good. */
export interface BodyChanges extends Partial<Omit<NewBody, 'code'>> {
  /** The bodies that take over from it the day after its last. */
  readonly successorIds?: readonly string[];
}

/** What can be wrong with a code: null, or what is allowed. */
export function codeProblem(code: string): InvalidInputError | null {
  if (isCode(code)) return null;
  return invalidField('code', 'bad_code', {
    vi: `“${code.slice(0, LONGEST_CODE)}” không phải mã hợp lệ: chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, bắt đầu bằng chữ, nhiều nhất ${LONGEST_CODE} ký tự.`,
    en: `“${code.slice(0, LONGEST_CODE)}” is not a code: lower-case letters a-z, digits and hyphens between them, a letter first, at most ${LONGEST_CODE} characters.`,
  });
}

/** What is wrong with when a body exists, given the one above it; null when it can be. */
export function existenceProblem(body: Existence, parent: Existence | null): InvalidInputError | null {
  if (body.existsFrom !== null && body.existsTo !== null && body.existsFrom >= body.existsTo) {
    return invalidField('to', 'empty_existence', {
      vi: 'Ngày kết thúc hoạt động không được trước ngày bắt đầu.',
      en: 'The last day cannot come before the first.',
    });
  }
  if (parent !== null && !existsThroughout(parent, body)) {
    return invalidField('parentId', 'parent_does_not_exist_throughout', {
      vi: `Đơn vị cấp trên phải tồn tại trong toàn bộ thời gian của đơn vị này; đơn vị đó tồn tại ${spanText(parent).vi}.`,
      en: `The parent must exist as long as this body does; it exists ${spanText(parent).en}.`,
    });
  }
  return null;
}

/** A committee stays one, and no other body becomes one: plans, roles and working days hang on it. */
export function kindProblem(from: BodyKind, to: BodyKind): InvalidInputError | null {
  if (from === to || (from !== 'committee' && to !== 'committee')) return null;
  return invalidField('kind', 'kind_fixed', {
    vi: 'Không chuyển được giữa cấp ủy và loại đơn vị khác; hãy lập đơn vị mới.',
    en: 'A committee cannot become another kind, nor another kind a committee; make a new body.',
  });
}

function spanText({ existsFrom, existsTo }: Existence): Text {
  const from =
    existsFrom === null ? { vi: '', en: '' } : { vi: `từ ${existsFrom} `, en: `from ${existsFrom} ` };
  const to =
    existsTo === null ? { vi: '', en: '' } : { vi: `đến trước ${existsTo}`, en: `up to ${existsTo}` };
  return { vi: `${from.vi}${to.vi}`.trim(), en: `${from.en}${to.en}`.trim() };
}
