import { isDoing, isOneBodyThatActs } from '../names/acting-subjects.js';
import { areSeveral } from '../names/several-bodies.js';
import { type Subject, subjectOf } from '../names/subject.js';
import type { Unit } from '../parts/outline.js';
import { LISTED } from '../text/marks.js';
import { plain } from '../text/spelling.js';
import { partOf } from '../text/words.js';
import type { SharedPiece } from './shared-sentences.js';

/** "- Cơ quan tham mưu: Giao Ban Tổ chức chủ trì ...", "- Giao Ban Tổ chức ...": a dash that gives something to one body in so many words. */
export function givenInDash(unit: Unit): SharedPiece | null {
  const { mark, words, children, table } = unit;
  if (mark === null || !LISTED.has(mark.kind) || children.length > 0 || table !== null) return null;
  const other = actsBelow(unit);
  if (other !== null) return { words, subject: other };
  const topic = /^(?:[^:.;]{3,40}:\s+)?(?=Giao\s)/u.exec(words.text)?.[0].length;
  if (topic === undefined) return null;
  const own = partOf(words, topic);
  const subject = subjectOf(own.text);
  return subject?.form === 'sentence' &&
    subject.isGiven &&
    subject.members.length === 1 &&
    !areSeveral(subject.name) &&
    isDoing(plain(own.text.slice(subject.rest, subject.rest + 60)))
    ? { words: own, subject }
    : null;
}

/** "+ Trung tâm Giống cây trồng ươm ..." below "- Chỉ đạo các trạm giữ bãi tre.": behind a whole task, one body by name that has another. */
function actsBelow({ parent, words: { text } }: Unit): Subject | null {
  const ahead = parent?.words.text ?? '';
  if (parent?.mark == null || !LISTED.has(parent.mark.kind) || !ahead.endsWith('.') || !text.endsWith('.'))
    return null;
  const subject = subjectOf(text);
  return subject?.form === 'sentence' &&
    subject.start === 0 &&
    subject.members.length === 1 &&
    isOneBodyThatActs(subject, plain(text.slice(subject.rest, subject.rest + 60)))
    ? subject
    : null;
}

/** Those dashes anywhere below a task: no part of it. */
export function givenBelow({ children }: Unit): SharedPiece[] {
  return children.flatMap((child) => givenInDash(child) ?? givenBelow(child));
}
