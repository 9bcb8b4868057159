import { type Subject, subjectOf } from '../names/subject.js';
import type { Unit } from '../parts/outline.js';
import { plain } from '../text/spelling.js';
import type { Reading } from './reading.js';

/** No body has more of its own under it. */
const MOST_BODIES = 40;

/** How an item is read that stands beside headings of the same kind that are bodies: what it says to a body it assigns. */
export function besideHeadings(unit: Unit, reading: Reading, headings: ReadonlySet<Unit>): Reading {
  if (reading.mode === 'assign' || unit.mark === null || unit.table !== null) return reading;
  const [first] = headings;
  return first?.mark?.kind === unit.mark.kind ? { ...reading, mode: 'assign' } : reading;
}

/** A level or a side of the political system over bodies of it: "Cấp xã", "Khối Đảng"; no body itself where bodies are named under it. */
export function isLevelOver({ words: { text }, children }: Unit): boolean {
  const isLevel =
    /^(?:(?:đối với|ở|tại|về phía)\s+)?(?:các\s+)?(?:cấp (?:tỉnh|huyện|xã|cơ sở|trung ương|thành phố)|khối (?:các )?(?:đảng|chính quyền|mặt trận|nhà nước|đoàn thể|nội chính|tư pháp|tỉnh|huyện|xã|cơ quan|cơ sở|địa phương))(?!\p{L})/u.test(
      plain(text),
    );
  const items = children.filter(({ table }) => table === null);
  const named = items.filter((child) => subjectOf(child.words.text) !== null);
  return isLevel && named.length > 0 && named.length * 2 >= items.length;
}

/** "1.2. Phòng Tài chính: ..." under "1. Sở Y tế", where all that stands beside it is a body's name, alone or ahead of a colon; or a person ahead of a colon. */
export function isBesideNamed({ mark, parent }: Unit, { form, name }: Subject, heading: string): boolean {
  if (form !== 'colon' || mark === null || parent === null || plain(name) === plain(heading)) return false;
  if (/^(?:đồng chí|đ\/c|thầy|cô|ông|bà)\s/u.test(plain(name))) return true;
  if (parent.children.length > MOST_BODIES) return false;
  const items = parent.children.filter((each) => each.mark?.kind === mark.kind);
  if (items.length < 2) return false;
  return items.every(({ words: { text } }) => {
    const beside = subjectOf(text)?.form;
    return beside === 'colon' || beside === 'heading' || beside === 'lead-in';
  });
}
