import { isHeaderRow } from '../tables/table-rows.js';
import { isPageNumber, isRule } from '../text/line-kinds.js';
import { markOf } from '../text/marks.js';
import type { SourceLine } from '../text/source-lines.js';
import { beginsSmall, folded, isCapitals, isFinished } from '../text/spelling.js';
import { titleTime } from '../times/time-words.js';
import {
  beginsAnnex,
  goesOnAnnexTitle,
  goesOnTitle,
  isAnnexTitle,
  isNamedAnnex,
  isLetterheadLine,
  isMarked,
  isOfLetterhead,
  isStartOfBody,
  nation,
  isPersonsName,
  office,
  signing,
  smallOffice,
  typeOf,
} from './document-marks.js';
import { dropRecipients, isOverRecipients } from './recipients.js';
import { smallTitle } from './small-titles.js';

/** A document of a file, or an annex of the one before it, without recipients and signature. */
export interface DocumentPart {
  readonly kind: 'document' | 'attached' | 'annex';
  /** The letterhead. */
  readonly head: readonly SourceLine[];
  /** "Kế hoạch"; null where no line says it. */
  readonly type: string | null;
  readonly title: readonly SourceLine[];
  readonly body: readonly SourceLine[];
}

interface Open {
  kind: DocumentPart['kind'];
  head: SourceLine[];
  type: string | null;
  title: SourceLine[];
  body: SourceLine[];
}

/** The documents and annexes of a file, each without what is no text of its own. */
export function documentParts(lines: readonly SourceLine[]): DocumentPart[] {
  const parts = new Parts(lines);
  for (const index of lines.keys()) parts.take(index);
  for (const part of parts.found) {
    withProse(part);
    dropRecipients(part.body);
  }
  return parts.found.filter(({ body, title, type }) => body.length > 0 || title.length > 0 || type !== null);
}

/** A bracket that says with what a plan or an annex was issued, and goes on in the next line. */
function opensIssuing(text: string): boolean {
  return (
    /^\(\s*(?:Ban hành|Kèm theo|Đính kèm)/iu.test(text) &&
    text.lastIndexOf('(') > text.lastIndexOf(')') &&
    !isFinished(text)
  );
}

/** The titles of the columns of a table of tasks. */
function isOverColumns({ cells }: SourceLine): boolean {
  return cells !== null && isHeaderRow(cells);
}

/** A text of nothing but sentences that says no type, wrapped hard: it begins with its first long line. */
function withProse(part: Open): void {
  if (part.type !== null || part.kind !== 'document') return;
  const from = part.head.findIndex(
    ({ text, cells }) =>
      cells === null &&
      text.length > 50 &&
      /^\p{Lu}\p{Ll}/u.test(text) &&
      !/ngày .{0,12}tháng|Độc lập|(?:Số|V\/v)[ :]/u.test(text),
  );
  if (from >= 0) part.body.unshift(...part.head.splice(from));
}

/** "CHƯƠNG TRÌNH PHỐI HỢP", "KẾ HOẠCH LIÊN TỊCH" over what it is about. */
function isKindOfPlan({ title }: Open, before: SourceLine, line: SourceLine): boolean {
  return (
    title.length === 1 &&
    /^(?:CHƯƠNG TRÌNH|KẾ HOẠCH|QUY CHẾ) (?:PHỐI HỢP|LIÊN TỊCH|LIÊN NGÀNH|QUỐC GIA)$/u.test(before.text) &&
    line.text.length < 200 &&
    !isFinished(line.text) &&
    !/^(?:Căn cứ|Thực hiện (?:Kế|Nghị|Chỉ|Chương|Quy)|Ngày|Hôm nay)/u.test(line.text)
  );
}

/** "Tháng 02" after "Tháng 01". */
function isSameKindOfTime(text: string, before: string): boolean {
  const [first = ''] = folded(before).split(' ');
  return folded(text).startsWith(first) && folded(text) !== folded(before) && titleTime(text) !== null;
}

/** "(Kèm theo Kế hoạch số ...)": with what it is issued. */
const ENCLOSED = /^\(?\s*(?:Ban hành kèm|Kèm theo)/iu;

class Parts {
  readonly found: Open[] = [{ kind: 'document', head: [], type: null, title: [], body: [] }];
  private state: 'head' | 'title' | 'body' | 'tail' = 'head';
  private dropped: SourceLine[] = [];
  private ended = false;
  /** "(Kèm theo Quyết định ..." has begun, and its bracket is still open. */
  private inIssuing = false;

  private readonly lines: readonly SourceLine[];

  constructor(lines: readonly SourceLine[]) {
    this.lines = lines;
  }

  take(index: number): void {
    const line = this.lines[index];
    if (line === undefined) return;
    const part = this.part;
    if (this.inIssuing) {
      this.inIssuing = !line.text.includes(')');
      return;
    }
    if (this.state === 'title' && opensIssuing(line.text)) this.inIssuing = true;
    if (nation.test(line.text) && line.text.length < 200) return this.letterhead(line);
    if (this.state === 'head') return this.inHead(part, line);
    if (this.state === 'title' && !this.beginsTimes(part, index) && this.inTitle(part, line)) return;
    if (this.state === 'title') this.state = 'body';
    this.inBody(part, line, index);
  }

  private get part(): Open {
    const last = this.found.at(-1);
    if (last === undefined) throw new RangeError('there is always a part');
    return last;
  }

  /** The motto of a letterhead begins a document; the lines of its other column may stand ahead. */
  private letterhead(line: SourceLine): void {
    if (this.state === 'head') {
      this.part.head.push(line);
      return;
    }
    const before = this.state === 'tail' ? this.dropped : this.part.body;
    const head: SourceLine[] = [];
    while (head.length < 7 && isOfLetterhead(before.at(-1))) {
      const last = before.pop();
      if (last !== undefined) head.unshift(last);
    }
    this.found.push({ kind: 'document', head: [...head, line], type: null, title: [], body: [] });
    this.state = 'head';
    this.ended = false;
  }

  private inHead(part: Open, line: SourceLine): void {
    const small = line === this.lines[0] ? smallTitle(this.lines) : null;
    if (small !== null) {
      part.type = small.type;
      part.title.push(line);
      this.state = small.goesOn ? 'title' : 'body';
      return;
    }
    const type = typeOf(line.text);
    if (type !== null) {
      part.type = type.type;
      this.state = 'title';
      if (type.rest !== '') part.title.push(line);
    } else if (isStartOfBody(line) || isOverColumns(line)) {
      this.state = 'body';
      part.body.push(line);
    } else if (beginsAnnex(line.text)) {
      this.annex(line);
    } else part.head.push(line);
  }

  /** Whether the contents begin right below the title with the first of several months. */
  private beginsTimes(part: Open, index: number): boolean {
    const line = this.lines[index];
    return (
      line !== undefined &&
      part.kind !== 'annex' &&
      part.title.length > 0 &&
      titleTime(line.text) !== null &&
      this.lines.slice(index + 1).some(({ text }) => isSameKindOfTime(text, line.text))
    );
  }

  /** Whether the line still belongs to the title. */
  private inTitle(part: Open, line: SourceLine): boolean {
    const again = typeOf(line.text);
    if (part.kind === 'annex') return goesOnAnnexTitle(part.title, line);
    if (again !== null && again.rest === '' && !line.text.endsWith(':')) {
      part.type = again.type;
      part.title = [];
      return true;
    }
    if (isRule(line.text)) {
      if (part.title.length > 0) this.state = 'body';
      return true;
    }
    if (isPageNumber(line.text) && !/^\d{4}$/.test(line.text)) return true;
    if (isOverColumns(line)) return false;
    const before = part.title.at(-1);
    if (/^\(?\s*(?:Ban hành kèm|Kèm theo|Đính kèm)/iu.test(line.text)) {
      if (part.kind === 'document' && this.found.length > 1) part.kind = 'attached';
      return true;
    }
    if (/^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ)\s*:$/u.test(line.text) || isMarked(line)) return false;
    if (before === undefined) {
      if (line.text.startsWith('Căn cứ ')) return false;
      if (isFinished(line.text) && line.text.length > 250) return false;
      part.title.push(line);
      return true;
    }
    if (
      /^(?:CỦA|HỘI NGHỊ)\s/u.test(before.text) &&
      part.title.length === 1 &&
      (beginsSmall(line.text) || /^Về\s/u.test(line.text))
    )
      part.title = [];
    else if (isKindOfPlan(part, before, line)) part.title = [];
    else if (/^(?:V\/v|Về việc)\s/u.test(line.text) && isCapitals(before.text)) {
      // "KẾ HOẠCH LIÊN TỊCH", "V/v chào mừng ngày 20/11"
      if (part.title.length === 1 && before.text.length < 30) part.title = [];
    } else if (!goesOnTitle(part.title, before, line)) return false;
    part.title.push(line);
    return true;
  }

  private inBody(part: Open, line: SourceLine, index: number): void {
    if (
      isAnnexTitle(line) ||
      (isNamedAnnex(line.text) && this.isOverTableOrApart(index)) ||
      this.isOverEnclosure(line, index)
    )
      return this.annex(line);
    const type = typeOf(line.text);
    if (
      type !== null &&
      !line.text.endsWith(':') &&
      (this.ended || this.state === 'tail' || (type.rest === '' && this.isAttachedNext(index)))
    ) {
      return this.attached(type, line);
    }
    if (this.state === 'tail') {
      this.dropped.push(line);
      return;
    }
    if (isOverRecipients(line.text) || signing.test(line.text) || this.isSignature(line, index)) {
      this.state = 'tail';
      return;
    }
    if (this.ended && isLetterheadLine(line) && !isMarked(line)) {
      this.state = 'tail';
      return;
    }
    part.body.push(line);
    this.ended = /\.\s?\/\s?\.?\s*$/u.test(line.text) && /[./]$/u.test(line.text);
  }

  /** After the signature, or right over a table, where no numbered item goes on behind it. */
  private isOverTableOrApart(index: number): boolean {
    const next = this.lines[index + 1];
    if (this.state === 'tail' || next === undefined) return this.state === 'tail';
    if (next.cells === null)
      return isFinished(this.lines[index - 1]?.text ?? '') && /^S?TT(?![A-Za-zÀ-ỹ])/u.test(next.text);
    if (!isFinished(this.lines[index - 1]?.text ?? '')) return false;
    let end = index + 1;
    while ((this.lines[end]?.cells ?? null) !== null) end += 1;
    const after = this.lines[end];
    return after === undefined || !isMarked(after);
  }

  /** After the end, a title in capitals over "(Kèm theo Chương trình số 06-CTr/ĐU ...)": "BIỂU DANH MỤC ĐỀ ÁN". */
  private isOverEnclosure(line: SourceLine, index: number): boolean {
    if ((this.state !== 'tail' && !this.ended) || !isLetterheadLine(line)) return false;
    if (office.test(line.text) || signing.test(line.text) || typeOf(line.text) !== null) return false;
    for (const next of this.lines.slice(index + 1, index + 4)) {
      if (ENCLOSED.test(next.text)) return true;
      if (!isCapitals(next.text) || isAnnexTitle(next) || typeOf(next.text) !== null) return false;
    }
    return false;
  }

  private annex(line: SourceLine): void {
    this.found.push({ kind: 'annex', head: [], type: null, title: [line], body: [] });
    this.state = 'title';
    this.ended = false;
  }

  private attached(type: { readonly type: string; readonly rest: string }, line: SourceLine): void {
    this.found.push({
      kind: 'attached',
      head: [],
      type: type.type,
      title: type.rest === '' ? [] : [line],
      body: [],
    });
    this.state = 'title';
    this.ended = false;
  }

  private isAttachedNext(index: number): boolean {
    return this.lines.slice(index + 1, index + 8).some(({ text }) => ENCLOSED.test(text));
  }

  /** Nothing comes after the line but "(Đã ký)" and the name of a person, up to the end or the next document. */
  private isNameNext(index: number): boolean {
    let isNamed = false;
    for (const next of this.lines.slice(index + 1, index + 7)) {
      if (isAnnexTitle(next) || nation.test(next.text) || typeOf(next.text) !== null) return isNamed;
      if (isPersonsName(next.text)) isNamed = true;
      else if (!/^\(?(?:đã )?ký/iu.test(next.text) && !isRule(next.text) && !isOverRecipients(next.text))
        return isNamed && /^(?:- |Lưu)/u.test(next.text);
    }
    return isNamed && this.lines.length <= index + 7;
  }

  /** An office in capitals alone, with nothing after it but a name. */
  private isSignature(line: SourceLine, index: number): boolean {
    if (markOf(line.text) !== null) return false;
    if (!office.test(line.text)) return smallOffice.test(line.text) && this.isNameNext(index);
    for (const next of this.lines.slice(index + 1, index + 7)) {
      if (
        isAnnexTitle(next) ||
        nation.test(next.text) ||
        typeOf(next.text) !== null ||
        isOverRecipients(next.text)
      )
        return true;
      if (next.text.length > 60 || isMarked(next) || /[;:,.]$/u.test(next.text)) return false;
    }
    return true;
  }
}
