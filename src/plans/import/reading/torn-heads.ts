import type { SourceLine } from './source-lines.js';
import { isCapitals } from './spelling.js';
import { joinedWords } from './words.js';

/** What no line of a letterhead is alone: a page that was copied breaks it after the first word. */
const torn =
  /^(?:ỦY|UỶ|HỘI|CỘNG|ĐẢNG|ĐẢNG CỘNG|CỘNG H(?:ÒA|OÀ)|CỘNG H(?:ÒA|OÀ) XÃ(?: HỘI(?: CHỦ(?: NGHĨA(?: VIỆT)?)?)?)?|THÀNH|ỦY BAN NHÂN|UỶ BAN NHÂN|HỘI ĐỒNG|HỘI ĐỒNG NHÂN)$/u;

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
      torn.test(last.text) &&
      isCapitals(line.text);
    if (goesOn) found[found.length - 1] = { ...last, ...joinedWords([last, line]), end: line.end };
    else found.push(line);
  }
  return found;
}
