import type { SourceLine } from '../text/source-lines.js';
import { isCapitals } from '../text/spelling.js';
import { joinedWords } from '../text/words.js';

/** What no line of a letterhead is alone: a page that was copied breaks it after the first word. */
const torn =
  /^(?:ỦY|UỶ|ỦY BAN|UỶ BAN|HỘI|CỘNG|ĐẢNG|ĐẢNG CỘNG|CỘNG H(?:ÒA|OÀ)|CỘNG H(?:ÒA|OÀ) XÃ(?: HỘI(?: CHỦ(?: NGHĨA(?: VIỆT)?)?)?)?|THÀNH|ỦY BAN NHÂN|UỶ BAN NHÂN|HỘI ĐỒNG|HỘI ĐỒNG NHÂN)$/u;

/** "KẾ" over "HOẠCH", "BỘ" over "TRƯỞNG", "Nơi" over "nhận:": what tells the parts of a document, cut in two. */
const tornWords =
  /^(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|THÔNG BÁO|CHỈ THỊ|NGHỊ QUYẾT|KẾT LUẬN|CÔNG ĐIỆN|HƯỚNG DẪN|PHƯƠNG ÁN|ĐỀ ÁN|(?:BỘ|THỨ|HIỆU|CHI CỤC|CỤC) TRƯỞNG|(?:PHÓ )?CHỦ TỊCH|(?:PHÓ )?GIÁM ĐỐC|Nơi nhận|\((?:Ban hành )?[Kk]èm theo)(?=[\s:]|$)/u;

function isTornWord(first: string, rest: string): boolean {
  return first.length < 10 && tornWords.test(`${first} ${rest}`) && !tornWords.test(first);
}

/** The lines, with those of a letterhead put together that are broken in the middle of a name. */
export function withoutTornHeads(lines: readonly SourceLine[]): readonly SourceLine[] {
  const found: SourceLine[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const goesOn =
      last !== undefined &&
      !line.afterBlank &&
      last.cells === null &&
      line.cells === null &&
      ((torn.test(last.text) && isCapitals(line.text)) || isTornWord(last.text, line.text));
    if (goesOn) found[found.length - 1] = { ...last, ...joinedWords([last, line]), end: line.end };
    else found.push(line);
  }
  return found;
}
