import type { Unit } from '../parts/outline.js';
import { plain } from '../text/spelling.js';

const none: ReadonlySet<Unit> = new Set();

/** More is no preamble. */
const MOST_AHEAD = 20;

/**
 * What stands ahead of the first section of a resolution or minutes up to who wrote them down: "Chủ trì: đồng chí Bí thư", "Thư ký: ...",
 * "Có mặt: 23". They say how a meeting went, and who was in the chair has no task by that.
 */
export function meetingFacts({ parent, children }: Unit): ReadonlySet<Unit> {
  if (parent !== null) return none;
  const first = children.findIndex(({ mark, children: below }) => mark?.kind === 'roman' || below.length > 2);
  if (first < 1 || first > MOST_AHEAD) return none;
  const last = children.slice(0, first).findLastIndex(({ words }) => FACTS.test(plain(words.text)));
  return new Set(children.slice(0, last + 1));
}

const FACTS =
  /(?:^|[.;,(]\s+|\s[-–]\s)(?:thư ký|vắng(?: mặt)?|có mặt|số đảng viên (?:dự|tham dự|có mặt|vắng))(?: [^:.;]{1,30})?\s?:\s/u;
