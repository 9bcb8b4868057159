import { bodiesAt } from '../names/body-names.js';
import { subjectOf } from '../names/subject.js';
import { asksEverybody, isClosing } from '../names/titles.js';
import { isLabel } from '../text/labels.js';
import { LISTED, type Mark } from '../text/marks.js';
import { beginsAsPredicate } from '../text/predicates.js';
import type { SourceLine } from '../text/source-lines.js';
import { asksForMore, beginsSmall, endsInHead, isCapitals, isFinished, plain } from '../text/spelling.js';
import type { Words } from '../text/words.js';
import { timeSaid, titleTime } from '../times/time-words.js';
import { isFrayed } from './frayed-lines.js';
import {
  isAside,
  isOrder,
  isOrdered,
  isTornBracket,
  isTornLabel,
  isUnderName,
  listsNames,
} from './line-joins.js';
import { isKnownTitle } from './paragraph-headings.js';
import { indentOf, isHard, type Wrapping } from './wrapping.js';

/** Lines of a page are hardly longer, in characters. */
const WIDE = 100;

/** The lines of a unit as far as they were read. */
export interface UnitLines {
  readonly mark: Mark | null;
  readonly bold: boolean;
  /** Their words, without the mark. */
  readonly pieces: Words[];
  readonly first: SourceLine;
  last: SourceLine;
}

/** A unit and the line after it, which may go on with it or begin anew. */
export interface Seam {
  readonly open: UnitLines;
  readonly line: SourceLine;
  /** A blank line parts them, in a text where that tells something. */
  readonly isApart: boolean;
  /** The line, and the one after it. */
  readonly ahead: readonly (SourceLine | undefined)[];
  readonly wrapping: Wrapping;
}

/** Whether a line goes on with the unit before it; `undefined` of the steps below is "that does not tell". */
export function goesOn(seam: Seam): boolean {
  if (seam.open.pieces.length === 0) return true;
  return (
    toldByWords(seam) ??
    toldByLetters(seam) ??
    (isFinished(seam.open.last.text) ? isNextSentence(seam) : isNextOfSentence(seam))
  );
}

function toldByWords({ open, line, isApart, ahead, wrapping }: Seam): boolean | undefined {
  const before = open.last.text;
  if (open.first === open.last && isFrayed(wrapping.frays, before, ahead)) return true;
  if (isTornLabel(before, line.text) || (!isApart && isTornBracket(before, line.text))) return true;
  // "Phòng Cảnh sát hình sự", "(PC02): Tuần tra ..."
  if (!isApart && !isFinished(before) && /^\([^()]{1,40}\)\s*[:,]/u.test(line.text)) return true;
  const isTime = titleTime(line.text) !== null && (isApart || !asksForTime(before));
  const isInside =
    beginsSmall(line.text) &&
    !isFinished(before) &&
    !isApart &&
    isHard(wrapping) &&
    !saysWhoOrWhen(line.text);
  if (isTime || (isLabel(line.text) && !isInside) || endsWhole(line.text)) return false;
  if (!isFinished(before) && !isApart && open.mark === null && isClosing(beginningOf(open))) return true;
  // after the end of the document: "(Theo Công văn số 12/UBND-TH)"
  if (isAside(line.text)) return !(before.endsWith('./.') && isClosing(line.text));
  return isAside(before) ? beginsSmall(line.text) : undefined;
}

/** "chủ trì: Sở Y tế", "thời gian: trước ngày 30/4/2026": a label in small letters, but "thực hiện: (i) ..." is within a sentence. */
function saysWhoOrWhen(text: string): boolean {
  const said = text.slice(text.indexOf(':') + 1).trimStart();
  return bodiesAt(said, 0, true) !== null || timeSaid(said).dueOn !== null || titleTime(said) !== null;
}

/** "... hoàn thành trong", "Quý II/2026": the time goes on with the sentence, and is no title. */
function asksForTime(before: string): boolean {
  return /\s(?:trong|trước|từ|đến|vào|sau|hết|đợt)$/u.test(before);
}

/** "Trên đây là Kế hoạch ...": no sentence goes on like that, though the last item before it has no full stop. */
function endsWhole(text: string): boolean {
  return (
    /^Trên đây là (?:toàn bộ )?(?:nội dung )?(?:Kế|Chương|Thông|Hướng|Phương|Báo|Kết|Quy|Công|Đề)(?![A-Za-zÀ-ỹ])/iu.test(
      text,
    ) && !beginsSmall(text)
  );
}

/** Capitals, small first letters and bold ones. */
function toldByLetters({ open, line, isApart, wrapping }: Seam): boolean | undefined {
  const before = open.last.text;
  if (isCapitals(line.text) && !isCapitals(before))
    return !isFinished(before) && /^\p{Lu}{2,8}[.;,]$/u.test(line.text);
  const isTitle = isHeadingLike(open);
  if (isTitle && isCapitals(before))
    return isCapitals(line.text) && !isApart && (open.mark !== null || !isKnownTitle(line.text));
  if (beginsSmall(line.text)) {
    if (isFinished(before) && isApart) return /[,;]$/u.test(before) && isHard(wrapping);
    return !(isTitle && isApart && subjectOf(beginningOf(open))?.form === 'heading');
  }
  if (line.bold !== open.bold) return false;
  return listsNames(beginningOf(open), line.text) ? true : undefined;
}

/** After a whole sentence: whether the line before is full, so that the next sentence is of the same paragraph. */
function isNextSentence(seam: Seam): boolean {
  const { open, line, isApart, wrapping } = seam;
  const before = open.last.text;
  return (
    (wrapping.setIn === null || isAtMargin(seam)) &&
    !isSetInAnew(seam) &&
    isFull(seam, wrapping.isExact ? 0.97 : undefined) &&
    !isApart &&
    !before.endsWith(':') &&
    !(open.mark === null && before.endsWith(';')) &&
    !before.endsWith('./.') &&
    !isClosing(line.text) &&
    !asksEverybody(line.text) &&
    !(line.text.length < wrapping.width * 0.7 && subjectOf(line.text)?.form === 'heading')
  );
}

/** In the middle of a sentence, or after a title. */
function isNextOfSentence(seam: Seam): boolean {
  const { open, line, isApart, wrapping } = seam;
  const before = open.last.text;
  const isTitle = isHeadingLike(open);
  const isLineOfPage = isFull(seam) || isUnder(seam);
  if (isApart && line.bold && isTitle && subjectOf(line.text)?.form === 'heading') return false;
  if (isUnderName(beginningOf(open), line.text) || BEGINS_ANEW.test(line.text)) return false;
  if (asksForMore(before) || endsInHead(before)) return true;
  if (open.first === open.last && isHard(wrapping) && isOrdered(before, line.text)) return true;
  if (isOrder(line.text)) return false;
  if (!isApart && BEFORE_SHARE.test(before) && SHARE.test(line.text)) return true;
  if (!isTitle && isLineOfPage && TOLD_TO.test(before) && subjectOf(line.text) !== null) return true;
  const isListed = open.mark !== null && LISTED.has(open.mark.kind);
  if (isListed && !isApart && (isHard(wrapping) || isUnder(seam)))
    return !isName(line.text) && !isKnownTitle(line.text);
  if (isTitle && open.mark !== null) {
    const title = beginningOf(open);
    if (subjectOf(title)?.form === 'heading') {
      if (isApart || !(isLineOfPage || isAtMargin(seam))) return false;
      const both = subjectOf(`${title} ${line.text}`);
      // "Đài Tiếng nói Việt", "Nam, Thông tấn xã ..."
      return (
        both?.form === 'heading' || (isCutInName(line.text, (both?.end ?? 0) > title.length) && isFull(seam))
      );
    }
  }
  if (isTitle && beginsAsTitle(seam)) return false;
  if (isLineOfPage && !isApart)
    return !(
      isTitle &&
      subjectOf(line.text) !== null &&
      before.length < Math.min(wrapping.width, WIDE) * 0.7
    );
  return (
    !isTitle &&
    !wrapping.isUnended &&
    lengthOf(open) >= 150 &&
    !isName(line.text) &&
    // "Duy trì tủ sách ...": what is to be done begins anew
    (!beginsAsPredicate(plain(line.text.slice(0, 60))) || BEFORE_NAME.test(before))
  );
}

/** "... theo Đề án", "Xây dựng nông thôn mới": what is called by a name that the next line says. */
const BEFORE_NAME =
  /\s(?:Đề án|Dự án|Quỹ|Chương trình(?: mục tiêu(?: quốc gia)?)?|Phong trào|Cuộc vận động|Chiến lược|Kế hoạch|Quy hoạch|Chỉ thị|Nghị quyết|Ban|Hội|Trung tâm)$/u;

/** "Là đơn vị đầu mối ...", "Riêng cô Hà: ...": no sentence goes on so in capitals. */
const BEGINS_ANEW = /^(?:Là|Riêng)\s/u;

/** "..., phấn đấu giảm", "50% chi phí ...": what asks for a share, and a share. */
const BEFORE_SHARE =
  /\s(?:giảm|tăng|đạt|còn|ít nhất|tối thiểu|tối đa|trên|dưới|khoảng|chiếm|hơn|thêm|bằng|bảo đảm|đảm bảo|hoàn thành|phấn đấu|hỗ trợ|bãi bỏ|giải ngân)$/u;
const SHARE = /^\d{1,3}(?:[.,]\d{1,3})?\s?%/u;

/** "..., tổng hợp, báo cáo", "Bộ trưởng vào tuần cuối ...": what is told to the body on the next line. */
const TOLD_TO = /(?<![A-Za-zÀ-ỹ])(?:báo cáo|tham mưu|trình|giúp|đề nghị|thực hiện)$/u;

/** Whether a line is the rest of a name, where the name with it reaches over the seam. */
function isCutInName(text: string, isOver: boolean): boolean {
  return isOver && !beginsAsPredicate(plain(text.slice(0, 60))) && subjectOf(text) === null;
}

/** Nothing but a name, as over duties; one with a full stop ends a sentence: "báo cáo Chủ tịch", "UBND phường." */
function isName(text: string): boolean {
  return !/[.;,]$/u.test(text) && subjectOf(text)?.form === 'heading';
}

/** The first word of the line had no room in the one before, which is taken to end at that part of the width. */
function isFull({ open, line, wrapping }: Seam, part = 0.86): boolean {
  const word = line.text.indexOf(' ') + 1 || line.text.length;
  return open.last.text.length + 1 + word > wrapping.width * part;
}

function isAtMargin({ line, wrapping: { setIn } }: Seam): boolean {
  return setIn !== null && indentOf(line) <= setIn + 1;
}

/** A line below a title begins as far in as the title does, where lines that go on begin at the margin. */
function beginsAsTitle(seam: Seam): boolean {
  const { open, line, wrapping } = seam;
  return (
    wrapping.setIn !== null &&
    open.mark !== null &&
    !isAtMargin(seam) &&
    Math.abs(indentOf(line) - indentOf(open.first)) < 2
  );
}

/** A line begins as far in as the first one of the paragraph, and further in than the one before it. */
function isSetInAnew({ open, line }: Seam): boolean {
  const from = indentOf(line);
  return (
    open.first !== open.last && from - indentOf(open.last) > 2 && Math.abs(from - indentOf(open.first)) < 3
  );
}

/** Paragraphs begin further in than their lines go on. */
function isUnder({ open, line, isApart }: Seam): boolean {
  return !isApart && indentOf(open.first) - indentOf(line) > 2;
}

/** No title, name or closing formula is longer. */
const LONGEST_TITLE = 1000;

/** The words of a unit, of a long one only the first: a paragraph may have thousands of lines. */
function beginningOf({ pieces }: UnitLines): string {
  let text = '';
  for (const piece of pieces) {
    text = text === '' ? piece.text : `${text} ${piece.text}`;
    if (text.length > LONGEST_TITLE) break;
  }
  return text;
}

function lengthOf(open: UnitLines): number {
  return open.pieces.reduce((sum, { text }) => sum + text.length, 0);
}

function isHeadingLike(open: UnitLines): boolean {
  const before = open.last.text;
  if (open.pieces.length > 3 || isFinished(before)) return false;
  if (isCapitals(before) || open.bold) return true;
  const text = beginningOf(open);
  if (text.length > 200) return false;
  return open.mark !== null && !LISTED.has(open.mark.kind) && !asksForMore(text);
}
