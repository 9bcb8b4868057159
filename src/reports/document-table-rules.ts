import { lostTables, namedTables } from '../documents/block-text.js';
import type { Block } from '../documents/official-document.js';
import { invalidField } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';

/** @throws InvalidInputError where the text names a table that the section does not have: the document would drop it. */
export function requireKnownTables(text: string, generated: readonly Block[]): void {
  const { named, count } = namedTables(text, generated);
  const unknown = named.find((number) => number < 1 || number > count);
  if (unknown === undefined) return;
  const has = tablesOf(count);
  throw invalidField('text', 'unknown_table', {
    vi: `Chưa lưu: phần này không có “[Bảng ${unknown}]”. ${has.vi} Hãy sửa hoặc xóa dòng đó.`,
    en: `Not saved: this section has no “[Bảng ${unknown}]”. ${has.en} Mend that line or take it out.`,
  });
}

/** Whoever takes the place of a table out of a text is asked first whether the document is to go without it. @throws InvalidInputError `table_lost` */
export function requireNoTableLost(before: string, after: string, names: readonly string[]): void {
  if (after.trim() === '') return;
  const [lost] = lostTables(before, after);
  if (lost === undefined) return;
  const name = names[lost - 1] ?? '';
  throw invalidField('text', 'table_lost', {
    vi: `Chưa lưu: dòng “[Bảng ${lost}]”, chỗ của bảng “${name}”, không còn trong nội dung. Hãy ghi lại dòng đó ở chỗ đặt bảng, hoặc đánh dấu “Bỏ bảng khỏi văn bản” rồi lưu.`,
    en: `Not saved: the line “[Bảng ${lost}]”, the place of the table “${name}”, is gone. Write that line where the table is to stand, or tick “Leave the table out” and save.`,
  });
}

function tablesOf(count: number): Text {
  if (count === 0) return { vi: 'Phần này không có bảng nào.', en: 'It has no table.' };
  if (count === 1) return { vi: 'Chỉ có “[Bảng 1]”.', en: 'It has “[Bảng 1]” alone.' };
  return { vi: `Có “[Bảng 1]” đến “[Bảng ${count}]”.`, en: `It has “[Bảng 1]” to “[Bảng ${count}]”.` };
}
