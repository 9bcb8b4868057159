import { type Subject, subjectOf } from '../names/subject.js';
import { isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { partOf } from '../text/words.js';
import type { Words } from '../text/words.js';
import type { SharedPiece } from './shared-sentences.js';

/**
 * The task ahead of a last sentence that says who directs it and who does it: "Trồng tre. Hoàn thành trước 30/6/2026. Đồng chí Phó Bí thư
 * chỉ đạo; Chi bộ Văn phòng thực hiện." Null where that says anything more.
 */
export function doneUnderLeader(words: Words): SharedPiece | null {
  const gap = Array.from(words.text.matchAll(/\.\s+(?=\p{Lu})/gu)).at(-1);
  if (gap === undefined || !isPredicateAt(plain(words.text.slice(0, 60)), 0)) return null;
  const last = words.text.slice(gap.index + gap[0].length);
  const between = DIRECTS.exec(last);
  if (between === null) return null;
  const leader = subjectOf(last);
  const doing = last.slice(between.index + between[0].length);
  const doer = subjectOf(doing);
  if (leader?.form !== 'sentence' || !acts(doer, doing)) return null;
  return { words: partOf(words, 0, gap.index + 1), subject: { ...doer, start: 0, end: 0, rest: 0 } };
}

const DIRECTS = /\s(?:trực tiếp )?(?:chỉ đạo|phụ trách|lãnh đạo)(?: chung)?[;,]\s+/u;

function acts(doer: Subject | null, text: string): doer is Subject {
  return (
    doer?.form === 'sentence' &&
    /^\s*(?:chịu trách nhiệm )?(?:tổ chức |triển khai |chủ trì )?(?:thực hiện|chủ trì|triển khai)[\s.;]*$/u.test(
      plain(text.slice(doer.rest)),
    )
  );
}
