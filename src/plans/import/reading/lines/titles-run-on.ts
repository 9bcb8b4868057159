import { titleKind } from '../names/titles.js';
import type { SourceLine } from '../text/source-lines.js';
import { partOf } from '../text/words.js';
import { apart } from './run-on-lines.js';

const TITLE = /^[IVX]{1,5}\s?[.)/-]\s+(\p{Lu}[^.;:]{4,58})(?=\.\s+\p{Lu}\p{Ll})/u;

/** The lines, a section apart that begins on the line of its title: "IV. Tổ chức thực hiện. Chi bộ Trạm Y tế đo nước các giếng." */
export function withTitlesOfSections(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.flatMap((line) => {
    const end = line.cells === null ? titleEnd(line.text) : null;
    if (end === null) return [line];
    const [title, under] = apart(line, [end + 1]);
    return title === undefined || under === undefined
      ? [line]
      : [{ ...title, ...partOf(line, 0, end) }, under];
  });
}

function titleEnd(text: string): number | null {
  const found = TITLE.exec(text);
  return found?.[1] === undefined || titleKind(found[1]) === 'open' ? null : found[0].length;
}
