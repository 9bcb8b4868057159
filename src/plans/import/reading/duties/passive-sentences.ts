import { isDoing } from '../names/acting-subjects.js';
import { isAnybody } from '../names/anybody.js';
import { bodiesAt, type NamedBodies } from '../names/body-names.js';
import { areSeveral } from '../names/several-bodies.js';
import { subjectOf } from '../names/subject.js';
import type { Unit } from '../parts/outline.js';
import { beginsAsPredicate } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { partOf } from '../text/words.js';
import type { SharedPiece } from './shared-sentences.js';

/**
 * The sentences of an item that name who is to do it behind what is done: "Gian hàng do Phòng Hội chợ chủ trì thiết kế", "Dự thảo quy chế
 * phân công Vụ Pháp chế soạn thảo". Not what is so already: "do Cục vận hành từ năm 2021".
 */
export function givenPassively({ mark, children, words }: Unit): readonly SharedPiece[] {
  if (mark === null || children.length > 0) return [];
  const starts = [0, ...Array.from(words.text.matchAll(GAPS), ({ index, 0: gap }) => index + gap.length)];
  if (starts.length > MOST_SENTENCES) return [];
  return starts.flatMap((start, index) => {
    const own = partOf(words, start, starts[index + 1]);
    const sentence = partOf(own, 0, own.text.trimEnd().length);
    const bodies = subjectOf(sentence.text) === null ? doerIn(sentence.text) : null;
    if (bodies === null) return [];
    const { name, members, end } = bodies;
    return [
      {
        words: sentence,
        subject: { name, members, start: 0, end, isGiven: false, form: 'sentence', rest: end },
      },
    ];
  });
}

const GAPS = /[.;]\s+(?=[A-Za-zÀ-ỹ])/gu;
/** An item of more is a text of its own. */
const MOST_SENTENCES = 8;

function doerIn(text: string): NamedBodies | null {
  const words = plain(text);
  if (IS_SO_ALREADY.test(words)) return null;
  for (const { index, 0: ahead, groups } of words.matchAll(AHEAD)) {
    const bodies = bodiesAt(text, index + ahead.length);
    if (bodies === null || areSeveral(bodies.name) || isAnybody(bodies.name)) continue;
    const after = words.slice(bodies.end, bodies.end + 60);
    const isBy = groups?.['by'] !== undefined;
    if (isBy ? LEADS.test(after) && !beginsAsPredicate(words.slice(0, 60)) : isDoing(after)) return bodies;
  }
  return null;
}

const AHEAD =
  /(?<=[A-Za-zÀ-ỹ)"”],? )(?:(?<by>do )|(?<!(?:quyết định|quy định|văn bản|việc|thông báo|được) )phân công )(?=\S)/gu;
const LEADS =
  /^\s+(?:(?:chủ trì|đảm nhiệm|chuẩn bị|chịu trách nhiệm)(?![A-Za-zÀ-ỹ])|(?:phụ trách|biên soạn)(?=[\s.;]*$|,? (?:trước|trong|xong|hoàn thành)(?![A-Za-zÀ-ỹ])))/u;
const IS_SO_ALREADY =
  /(?<![A-Za-zÀ-ỹ])(?:đã|đang|hiện(?: nay)?|vừa|từng|trước đây|từ năm|nếu|trường hợp)(?![A-Za-zÀ-ỹ])/u;
