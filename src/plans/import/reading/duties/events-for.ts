import type { Unit } from '../parts/outline.js';
import { plain } from '../text/spelling.js';

/** "Đối với Đảng bộ xã" over "Thành phần: ...", "Thời gian: ...", "Báo cáo viên: ...": for whom a meeting is held, not who has it to do. */
export function isEventFor({ words: { text }, children }: Unit): boolean {
  if (!/^Đối với\s/u.test(text)) return false;
  return children.some(({ words }) => EVENT.test(plain(words.text.slice(0, 60))));
}

const EVENT = /^(?:thành phần|địa điểm|báo cáo viên)(?: [a-zà-ỹ]+){0,4}\s*:/u;
