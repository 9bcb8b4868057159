import { hasSentOut, isDoing, isOneBodyThatActs } from '../names/acting-subjects.js';
import { isAnybody } from '../names/anybody.js';
import { areSeveral } from '../names/several-bodies.js';
import { type Subject, subjectOf } from '../names/subject.js';
import type { Unit } from '../parts/outline.js';
import { plain } from '../text/spelling.js';
import { partOf } from '../text/words.js';
import { isPresent } from './general-sentences.js';
import { withoutMoreFacts } from './more-facts.js';
import { type SharedPiece, sharedPieces } from './shared-sentences.js';
import { mayDo } from './told-sentences.js';

const STEP = /^Bước (?:thứ )?\d{1,2}(?:\s*[.:]|\s[–-])\s+(?:\p{Lu}[^.:;]{2,80}:\s+)?/u;

/**
 * What a step of a procedure says that one of the house is to do: "Bước 2. Xác minh: Tổ bảo vệ lập biên bản ...". A step that names nobody,
 * or those who come with something, gives nothing: "Bước 1: Sinh viên nộp hồ sơ". Also a paragraph below the title of one.
 */
export function givenInStep(unit: Unit): readonly SharedPiece[] {
  const { words, children } = unit;
  const head =
    children.length > 0 ? undefined : (STEP.exec(words.text)?.[0] ?? (isInStep(unit) ? '' : undefined));
  if (head === undefined) return [];
  const gaps = words.text.slice(head.length).matchAll(/\.\s+(?=\p{Lu})/gu);
  const starts = Array.from(gaps, ({ index, 0: gap }) => head.length + index + gap.length);
  for (const start of [head.length, ...starts].slice(0, MOST_SENTENCES)) {
    const said = partOf(words, start);
    const subject = subjectOf(said.text);
    if (subject === null || !isOfHouse(subject, said.text)) continue;
    return sharedPieces(said, subject)
      .filter((piece, index) => index === 0 || isOfHouse(piece.subject, piece.words.text))
      .map((piece) => ({ ...piece, words: withoutMoreFacts(piece.words) }));
  }
  return [];
}

/** A paragraph below or behind "Bước 1. Đo nước (từ 01/3 đến 05/3)", of which there are several. */
function isInStep(unit: Unit): boolean {
  const { mark, table, parent } = unit;
  if (mark !== null || table !== null || parent === null) return false;
  const step = isTitle(parent) ? parent : parent.children[parent.children.indexOf(unit) - 1];
  return step !== undefined && isTitle(step) && (step.parent?.children ?? []).filter(isTitle).length > 1;
}

function isTitle({ words: { text } }: Unit): boolean {
  return TITLE.test(text);
}

const TITLE = /^Bước (?:thứ )?\d{1,2}(?:\s*[.:]|\s[–-])\s+\p{Lu}[^.:;]{2,100}[.:]?$/u;

/** So many sentences are looked at in one step. */
const MOST_SENTENCES = 8;

function isOfHouse(subject: Subject, text: string): boolean {
  const { form, name, members, start, rest, isGiven } = subject;
  if (form !== 'sentence' || isGiven || start > 0 || members.length > 3) return false;
  if ((areSeveral(name) && !OFFICES.test(name)) || isAnybody(name) || COMES.test(plain(name))) return false;
  const after = text.slice(rest);
  const words = plain(after.slice(0, 60));
  return (
    (isOneBodyThatActs(subject, words) ||
      (OFFICES.test(name) && isDoing(words)) ||
      (STAFF.test(plain(name)) && isDoing(words))) &&
    !isPresent(words) &&
    !mayDo(subject, text) &&
    !hasSentOut(after) &&
    saysMore(after)
  );
}

/** "Các Chi cục Thuế khu vực": offices of a kind with a name. */
const OFFICES = /^Các (?:Chi cục|Cục|Sở|Phòng|Trạm|Trung tâm|Hạt|Đội|Ban|UBND|Khoa|Tổ)\s[A-Za-zÀ-ỹ]/iu;

/** "lập biên bản, báo cáo trong ngày", not "xem xét": enough to be a task. */
function saysMore(after: string): boolean {
  return /^\s*(?:[^\s.]+\s+){4}[^\s.]/u.test(after);
}

/** Who goes through a procedure, and does not hold it. */
const COMES =
  /^(?:nhóm(?: trưởng| \d|$)|tổ trưởng|ban giám khảo|giám thị|giám khảo|học sinh|hs|sinh viên|sv|tsv|tân sinh viên|học viên|thí sinh|phụ huynh|cha mẹ|cmhs|người|công dân|khách|doanh nghiệp|tổ chức|hộ|chủ|ứng viên|đương sự|nhà thầu|cbgv|cán bộ|giáo viên(?! chủ nhiệm))(?![A-Za-zÀ-ỹ])/u;
const STAFF =
  /^(?:tổ|hội đồng|ban|bộ phận|nhóm|đội|gvcn|giáo viên chủ nhiệm|tpt|tổng phụ trách|bgh|hiệu trưởng|phó hiệu trưởng|nhân viên|bảo vệ|văn thư|kế toán|thư ký|lễ tân)(?![A-Za-zÀ-ỹ])/u;
