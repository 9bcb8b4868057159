import { isClosing, titleKind } from '../names/titles.js';
import { isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { partOf, type Words } from '../text/words.js';

/** "Sở Y tế gửi số liệu trước ngày 5/6. Báo cáo dài 10 trang.": up to the sentence that says nothing more to be done. */
export function withoutMoreFacts(words: Words): Words {
  for (const { index, 0: gap } of words.text.matchAll(/\.\s+(?=\p{Lu})/gu)) {
    const next = words.text.slice(index + gap.length, index + gap.length + 160);
    if (!isPredicateAt(plain(next.slice(0, 60)), 0) || isClosing(next) || isFact(next))
      return partOf(words, 0, index + 1);
  }
  return words;
}

/** "Trang phục: áo dài.", "Nguồn kinh phí: phí nước." */
function isFact(sentence: string): boolean {
  const title = /^([^.:;]{3,40}):\s/u.exec(sentence)?.[1];
  return title !== undefined && titleKind(title) === 'never';
}
