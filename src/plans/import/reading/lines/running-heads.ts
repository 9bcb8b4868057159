import type { SourceLine } from '../text/source-lines.js';

/** "Kế hoạch số 88/KH-UBND", "88/KH-UBND ngày 02/6/2025": what a program prints over every page. */
const symbolAlone =
  /^(?:(?:Kế hoạch|Quyết định|Chương trình|Chỉ thị|Nghị quyết|Hướng dẫn|Đề án|Công văn|Văn bản)\s+)?(?:[Ss]ố\s*:?\s*)?\d{1,5}\s?[/-]\s?\p{Lu}[A-Za-zÀ-ỹ\d&]*(?:[/-][A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\d&]*)*(?:\s+ngày [\d/.-]+)?$/u;

/** The lines without those that name the document again over each page. One that stands alone in a letterhead stays. */
export function withoutRunningHeads(lines: readonly SourceLine[]): readonly SourceLine[] {
  const times = new Map<string, number>();
  for (const { text, cells } of lines)
    if (cells === null && text.length < 80 && symbolAlone.test(text))
      times.set(text, (times.get(text) ?? 0) + 1);
  return times.size === 0 ? lines : lines.filter(({ text }) => !isAgain(text, times));
}

function isAgain(text: string, times: ReadonlyMap<string, number>): boolean {
  return (times.get(text) ?? 0) >= 2 && !/^số/iu.test(text);
}
