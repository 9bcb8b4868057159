import { hasSentOut, isDoing, tellsOf, tellsResult } from '../names/acting-subjects.js';
import { isAnybody } from '../names/anybody.js';
import type { Subject } from '../names/subject.js';
import type { Unit } from '../parts/outline.js';
import { plain } from '../text/spelling.js';
import { isPresent, isToldOfThings } from './general-sentences.js';
import type { Reading } from './reading.js';
import { tellsHowItWent } from './told-sentences.js';

/** "Các trạm lấy mẫu nước ..." in a part of a letter to "Các trạm y tế": what it tells those to whom it goes to do. */
export function tellsAddressees(unit: Unit, subject: Subject, { addressees = '' }: Reading): boolean {
  const { text } = unit.words;
  const after = text.slice(subject.rest);
  const rest = plain(after.slice(0, 60));
  return (
    subject.form === 'sentence' &&
    !subject.isGiven &&
    unit.children.length === 0 &&
    unit.parent?.mark != null &&
    isOneOfThem(plain(subject.name), addressees) &&
    !isAnybody(subject.name) &&
    isDoing(rest) &&
    !tellsOf(rest) &&
    !isPresent(rest) &&
    !hasSentOut(after) &&
    !tellsResult(subject, text) &&
    !tellsHowItWent(plain(text)) &&
    !isToldOfThings(unit)
  );
}

/** "Cơ sở đào tạo" of "các cơ sở giáo dục đại học": the same kind. */
function isOneOfThem(name: string, addressees: string): boolean {
  const kind = KIND.exec(name)?.[1];
  return kind !== undefined && new RegExp(`(?<![A-Za-zÀ-ỹ])các ${kind}(?![A-Za-zÀ-ỹ])`, 'u').test(addressees);
}

const KIND =
  /^(?:các )?(cơ sở|trường|nhà trường|trạm|trung tâm|bệnh viện|phòng|khoa|chi bộ|công ty|doanh nghiệp|chi nhánh|xã|thôn|sở)(?![A-Za-zÀ-ỹ])/u;
