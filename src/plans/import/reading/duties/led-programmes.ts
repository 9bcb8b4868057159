import { bodiesAt } from '../names/body-names.js';
import { subjectOf } from '../names/subject.js';
import { isProgramme } from '../names/titles.js';
import type { Unit } from '../parts/outline.js';
import { labelKind, labelsOf } from '../text/labels.js';
import { plain } from '../text/spelling.js';
import { isGivenByName } from './explicit-duties.js';

/** So many items of a programme are looked through. */
const MOST_ITEMS = 80;

/**
 * "PHẦN HỘI" over what bodies by name hold: "Đơn vị chủ trì: Sở Văn hóa", "Giao Công an tỉnh lập phương án", "Hội chợ (Sở Công Thương chủ
 * trì)". A programme that only lists what happens, and who speaks, is in the chair or holds the whole of it, gives nothing.
 */
export function isLedProgramme({ words, children }: Unit): boolean {
  if (!isProgramme(words.text) || children.some((child) => child.mark === null && isLabelOfOffice(child)))
    return false;
  const items = children.flatMap((child) => [child, ...child.children]).slice(0, MOST_ITEMS);
  return items.some(
    (item) => item.table === null && (isLabelOfOffice(item) || isOrder(item) || endsWithLead(item)),
  );
}

/** "Đơn vị chủ trì: Sở Văn hóa", not "Chủ trì: đồng chí Bí thư", who is in the chair. */
function isLabelOfOffice({ words }: Unit): boolean {
  if (
    !/^[-–+*•\s]*(?:đơn vị|cơ quan|phòng|ban|ngành)\s/iu.test(words.text) ||
    labelKind(words.text) !== 'lead'
  )
    return false;
  const said = labelsOf(words)[0]?.value.text ?? '';
  return said !== '' && !PERSON.test(plain(said));
}

function isOrder({ words: { text } }: Unit): boolean {
  const subject = text.startsWith('Giao ') ? subjectOf(text) : null;
  return subject !== null && isGivenByName(subject, text) && !PERSON.test(plain(subject.name));
}

/** "Hội chợ (Sở Công Thương chủ trì)", not where what happens in it is listed below. */
function endsWithLead({ words: { text }, children }: Unit): boolean {
  if (children.length > 0) return false;
  const inner = /\(([^()]{3,160}\schủ trì(?![A-Za-zÀ-ỹ])[^()]*)\)[.;\s]*$/u.exec(text)?.[1] ?? '';
  const bodies = inner === '' || PERSON.test(plain(inner)) ? null : bodiesAt(inner, 0, true);
  return bodies !== null && /^\s*chủ trì/u.test(inner.slice(bodies.end));
}

const PERSON =
  /^(?:đồng chí|đ\/c|ông|bà|thầy|cô|anh|chị|chủ tịch|phó|bí thư|hiệu trưởng|người|trưởng|giám đốc|lãnh đạo|đại diện|thủ trưởng|mc|btv|nhóm)(?![A-Za-zÀ-ỹ])/u;
