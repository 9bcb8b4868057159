import { markOf } from './marks.js';
import { isRule } from './paragraphs.js';
import type { SourceLine } from './source-lines.js';
import { asksForMore, beginsSmall, folded, isCapitals, isFinished } from './spelling.js';
import { subjectOf } from './subject.js';
import { columnKind } from './table-rows.js';
import { titleKind } from './titles.js';

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

const types =
  /^(?:\(?DỰ THẢO\)?\s+)?(KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH CÔNG TÁC|CHƯƠNG TRÌNH|NGHỊ QUYẾT|CHỈ THỊ|ĐỀ ÁN|HƯỚNG DẪN|THÔNG BÁO|KẾT LUẬN|PHƯƠNG ÁN|BÁO CÁO|QUY CHẾ|QUY ĐỊNH|TỜ TRÌNH|CÔNG ĐIỆN)(?!\p{L})\s*(?<rest>.*)$/u;
const nation = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM/u;
const preamble =
  /^(?:Căn cứ|Thực hiện|Để|Nhằm|Xét|Theo|Trên cơ sở|Triển khai|Tiếp tục|Phát huy|Kính gửi|Quán triệt|Thi hành|Thường trực|Ban Thường vụ|Ủy ban nhân dân|UBND|Trường|Sở|Tỉnh ủy|Huyện ủy|Đảng ủy|Nay)(?!\p{L})/u;
const annex =
  /^(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu|BIỂU SỐ|DANH MỤC|BẢNG PHÂN CÔNG|BẢNG TỔNG HỢP|BIỂU PHÂN CÔNG)(?!\p{L})/u;
const signing = /^(?:TM\.?|T\/M|KT\.?|K\/T|TL\.?|T\/L|TUQ\.?|Q\.)\s*\p{Lu}/u;
const office =
  /^(?:(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|HIỆU TRƯỞNG|GIÁM ĐỐC|BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|CỤC TRƯỞNG|THỦ TƯỚNG|CHÁNH VĂN PHÒNG|THỦ TRƯỞNG|TỔNG GIÁM ĐỐC)|NGƯỜI LẬP.*|PHÊ DUYỆT.*|DUYỆT.*|XÁC NHẬN.*)[^.;:]{0,60}$/u;

/** The documents and annexes of a file, each without what is no text of its own. */
export function documentParts(lines: readonly SourceLine[]): DocumentPart[] {
  const parts = new Parts(lines);
  for (const index of lines.keys()) parts.take(index);
  return parts.found.filter(({ body, title, type }) => body.length > 0 || title.length > 0 || type !== null);
}

class Parts {
  readonly found: Open[] = [{ kind: 'document', head: [], type: null, title: [], body: [] }];
  private state: 'head' | 'title' | 'body' | 'tail' = 'head';
  private dropped: SourceLine[] = [];
  private ended = false;

  constructor(private readonly lines: readonly SourceLine[]) {}

  take(index: number): void {
    const line = this.lines[index];
    if (line === undefined) return;
    const part = this.part;
    if (nation.test(line.text) && line.text.length < 200) return this.letterhead(line);
    if (this.state === 'head') return this.inHead(part, line);
    if (this.state === 'title' && this.inTitle(part, line)) return;
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
    const type = typeOf(line.text);
    if (type !== null) {
      part.type = type.type;
      this.state = 'title';
      if (type.rest !== '') part.title.push(line);
    } else if (isStartOfBody(line)) {
      this.state = 'body';
      part.body.push(line);
    } else if (annex.test(line.text) && isCapitals(line.text)) {
      this.annex(line);
    } else part.head.push(line);
  }

  /** Whether the line still belongs to the title. */
  private inTitle(part: Open, line: SourceLine): boolean {
    const again = typeOf(line.text);
    if (part.kind === 'annex') return goesOnAnnexTitle(part, line);
    if (again !== null && again.rest === '' && !line.text.endsWith(':')) {
      part.type = again.type;
      part.title = [];
      return true;
    }
    if (isRule(line.text)) return true;
    const before = part.title.at(-1);
    if (/^\(?\s*(?:Ban hành kèm|Kèm theo|Đính kèm)/u.test(line.text)) {
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
    if (!goesOnTitle(part.title, before, line)) return false;
    part.title.push(line);
    return true;
  }

  private inBody(part: Open, line: SourceLine, index: number): void {
    if (isAnnexTitle(line)) return this.annex(line);
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
    if (
      /^(?:\**)?nơi nhận\s*(?:$|:|\|)/iu.test(line.text) ||
      signing.test(line.text) ||
      this.isSignature(line, index)
    ) {
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
    return this.lines
      .slice(index + 1, index + 8)
      .some(({ text }) => /^\(?\s*(?:Ban hành kèm|Kèm theo)/u.test(text));
  }

  /** An office in capitals alone, with nothing after it but a name. */
  private isSignature(line: SourceLine, index: number): boolean {
    if (!office.test(line.text) || markOf(line.text) !== null) return false;
    for (const next of this.lines.slice(index + 1, index + 7)) {
      if (
        isAnnexTitle(next) ||
        nation.test(next.text) ||
        typeOf(next.text) !== null ||
        /^nơi nhận/iu.test(next.text)
      )
        return true;
      if (next.text.length > 60 || isMarked(next) || /[;:,.]$/u.test(next.text)) return false;
    }
    return true;
  }
}

function typeOf(text: string): { readonly type: string; readonly rest: string } | null {
  if (!isCapitals(text.slice(0, 200)) && !/^(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH)\s/u.test(text)) return null;
  const found = types.exec(text);
  if (found === null || text.length > 400) return null;
  const [, type = ''] = found;
  const rest = (found.groups?.['rest'] ?? '').replace(/^[:.\s-]+/u, '');
  return { type: type.charAt(0) + type.slice(1).toLowerCase(), rest };
}

/** The words of a title line that begins with the type: without it. */
export function withoutType(text: string): string {
  return types.exec(text)?.groups?.['rest'] ?? text;
}

function isAnnexTitle(line: SourceLine): boolean {
  if (!annex.test(line.text) || line.text.length > 160 || /[.;,:]$/u.test(line.text)) return false;
  return (
    isCapitals(line.text) ||
    /^(?:Phụ lục|PHỤ LỤC|Phụ biểu)(?:\s+(?:số\s*)?(?:[IVX]+|\d+|[A-D]))?\s*[:.]?(?:$|\s+\p{Lu}{2})/u.test(
      line.text,
    ) ||
    (line.bold && line.text.startsWith('Phụ lục'))
  );
}

/** The lines under "PHỤ LỤC" that say what it is about. */
function goesOnAnnexTitle(part: Open, line: SourceLine): boolean {
  if (isRule(line.text) || /^\(?\s*(?:Ban hành kèm|Kèm theo|Đính kèm)/u.test(line.text)) return true;
  if (
    part.title.length > 5 ||
    line.cells !== null ||
    isMarked(line) ||
    columnKind(line.text) === 'number' ||
    /[.;:]$/u.test(line.text)
  )
    return false;
  const isLoud = isCapitals(line.text) && subjectOf(line.text)?.form !== 'heading';
  if (
    !isLoud &&
    !(
      part.title.length < 3 &&
      line.text.length < 160 &&
      (part.title.length === 1 ? columnKind(line.text) !== 'content' : columnKind(line.text) === null) &&
      subjectOf(line.text) === null
    )
  )
    return false;
  part.title.push(line);
  return true;
}

function isLetterheadLine(line: SourceLine | undefined): boolean {
  return (
    line !== undefined &&
    isCapitals(line.text) &&
    line.text.length < 80 &&
    markOf(line.text) === null &&
    titleKind(line.text) === 'open'
  );
}

function isOfLetterhead(line: SourceLine | undefined): boolean {
  return (
    isLetterheadLine(line) ||
    (line !== undefined && (isRule(line.text) || /^(?:Số\s*[:\d.…/-]|V\/v |Về việc )/u.test(line.text)))
  );
}

function isMarked(line: SourceLine): boolean {
  const mark = markOf(line.text);
  return mark !== null && mark.kind !== 'capital';
}

function isStartOfBody(line: SourceLine): boolean {
  const mark = markOf(line.text);
  if (
    mark !== null &&
    (mark.kind === 'roman' ||
      mark.kind === 'article' ||
      (mark.kind === 'number' && /\p{L}{2}/u.test(line.text)))
  )
    return true;
  if (/^(?:Căn cứ|Thực hiện|Kính gửi)(?!\p{L})/u.test(line.text)) return true;
  if (line.cells === null && titleKind(line.text) === 'assigns' && folded(line.text).length > 8) return true;
  return (
    line.text.length > 180 ||
    (isFinished(line.text) && line.text.length > 100) ||
    (line.cells === null && subjectOf(line.text)?.form === 'sentence' && line.text.length > 90)
  );
}

function goesOnTitle(title: readonly SourceLine[], before: SourceLine, line: SourceLine): boolean {
  if (asksForMore(before.text) && !isMarked(line)) return true;
  const isLoud = isCapitals(before.text);
  if (isLoud) return isCapitals(line.text) && subjectOf(line.text)?.form !== 'heading';
  if (isCapitals(line.text)) return false;
  if (beginsSmall(line.text)) return true;
  if (preamble.test(line.text)) return false;
  if (title.length > 6 || isFinished(line.text)) return false;
  if (line.afterBlank) return line.text.length < 100;
  return true;
}
