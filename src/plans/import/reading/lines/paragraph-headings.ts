import { subjectOf } from '../names/subject.js';
import { titleKind } from '../names/titles.js';
import { isLabel } from '../text/labels.js';
import { LISTED } from '../text/marks.js';
import { isCapitals, isFinished, plain } from '../text/spelling.js';
import { titleTime } from '../times/time-words.js';
import type { Paragraph } from './paragraphs.js';

/** The paragraph, marked as a heading where it is one: by its form, and what comes next. */
export function withHeading(paragraph: Paragraph, next: Paragraph | null): Paragraph {
  const { mark, words, bold, table } = paragraph;
  const { text } = words;
  if (table !== null || next === null || text.length > 260) return paragraph;
  if (mark !== null) {
    const other =
      LISTED.has(mark.kind) &&
      next.mark !== null &&
      LISTED.has(next.mark.kind) &&
      next.mark.kind !== mark.kind;
    return other && mark.kind !== 'dash' && (text.endsWith(':') || subjectOf(text)?.form === 'heading')
      ? { ...paragraph, isHeading: true }
      : paragraph;
  }
  if (isLabel(text)) return paragraph;
  const isOpen = !isFinished(text) || text.endsWith(':');
  if (!isOpen || isFormula(text, next.words.text)) return paragraph;
  if (isCapitals(text) && text.length < 200) {
    const isSection = isKnownTitle(text) || subjectOf(text)?.form !== 'heading';
    return { ...paragraph, isHeading: true, isSection };
  }
  const kind = titleKind(text);
  if (bold || (text.length < 60 && kind !== 'open' && /:?$/u.test(text))) {
    return { ...paragraph, isHeading: true, isSection: kind !== 'open' };
  }
  if (titleTime(text) !== null && next.mark !== null) return { ...paragraph, isHeading: true };
  const form = subjectOf(text)?.form;
  return form === 'heading' || (form === 'lead-in' && text.length < 200)
    ? { ...paragraph, isHeading: true }
    : paragraph;
}

/** What stands ahead of a plan and is no title: "UBND xã ban hành Kế hoạch như sau:", "QUYẾT ĐỊNH:", who decides. */
function isFormula(text: string, next: string): boolean {
  if (
    /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ)\s*:?$/u.test(text) ||
    /^(?:Căn cứ|Thực hiện|Xét|Theo|Kính gửi)(?!\p{L})/u.test(text)
  )
    return true;
  if (/^(?:Căn cứ|Xét|Theo đề nghị)(?!\p{L})/u.test(next)) return true;
  return (
    /(?:ban hành|xây dựng|đề ra|lập|triển khai|tổ chức) (?:\p{L}+ ){0,3}(?:kế hoạch|chương trình|hướng dẫn|đề án)/u.test(
      plain(text),
    ) && text.endsWith(':')
  );
}

/** Whether a title says by itself what stands under it. */
export function isKnownTitle(text: string): boolean {
  return titleKind(text) !== 'open';
}
