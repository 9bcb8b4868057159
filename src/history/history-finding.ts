import type { Text } from '../kernel/text.js';

/** What verification finds wrong. */
export type FindingKind =
  | 'row_changed'
  | 'row_unchained'
  | 'row_missing'
  | 'row_inserted'
  | 'row_rewritten'
  | 'rows_removed'
  | 'blanked_without_entry'
  | 'content_missing'
  | 'content_changed'
  | 'seal_changed'
  | 'seal_missing'
  | 'seal_differs';

/** Where: an object and a row of it, or a seal by its number. */
export interface Finding {
  readonly kind: FindingKind;
  readonly type: string;
  /** Null for seals. */
  readonly id: string | null;
  readonly number: number;
}

const said: Readonly<Record<FindingKind, (number: number) => Text>> = {
  row_changed: (n) => ({ vi: `dòng ${n} đã bị sửa`, en: `row ${n} was changed` }),
  row_unchained: (n) => ({
    vi: `dòng ${n} không nối tiếp dòng trước: bị sửa, chèn hoặc tráo ở đây, hoặc dòng ngay trước bị thay`,
    en: `row ${n} does not follow the row before it: changed, inserted or swapped here, or the row before it replaced`,
  }),
  row_missing: (n) => ({ vi: `dòng ${n} đã bị xóa`, en: `row ${n} was removed` }),
  row_inserted: (n) => ({ vi: `dòng ${n} được chèn thêm sau`, en: `row ${n} was inserted afterwards` }),
  row_rewritten: (n) => ({
    vi: `dòng ${n} không còn như lúc niêm phong: chuỗi đã bị viết lại đến đây`,
    en: `row ${n} is no longer what was sealed: the chain up to here was rewritten`,
  }),
  rows_removed: (n) => ({
    vi: `dòng ${n} đã niêm phong nay không còn: các dòng cuối đã bị xóa`,
    en: `row ${n} was sealed and is gone: the last rows were removed`,
  }),
  blanked_without_entry: (n) => ({
    vi: `dòng ${n} mất nội dung mà không có dòng nào ghi việc gỡ bỏ`,
    en: `the content of row ${n} is gone and no row tells of its blanking`,
  }),
  content_missing: (n) => ({
    vi: `nội dung mà dòng ${n} nói tới không còn và không được ghi là đã gỡ bỏ`,
    en: `the content that row ${n} tells of is gone and was not blanked`,
  }),
  content_changed: (n) => ({
    vi: `nội dung mà dòng ${n} nói tới đã bị sửa`,
    en: `the content that row ${n} tells of was changed`,
  }),
  seal_changed: (n) => ({ vi: `niêm phong số ${n} đã bị sửa`, en: `seal ${n} was changed` }),
  seal_missing: (n) => ({ vi: `niêm phong số ${n} đã bị xóa`, en: `seal ${n} was removed` }),
  seal_differs: (n) => ({
    vi: `niêm phong số ${n} khác bản sao đã lưu`,
    en: `seal ${n} differs from the copy that was kept`,
  }),
};

/** One finding in a line, with the object that it is about. */
export function findingText({ kind, type, id, number }: Finding): Text {
  const { vi, en } = said[kind](number);
  const of = id === null ? '' : `${type} ${id}: `;
  return { vi: of + vi, en: of + en };
}

/** By object and row; seals come last. */
export function inOrder(one: Finding, other: Finding): number {
  const place = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return (
    Number(one.id === null) - Number(other.id === null) ||
    place(one.type, other.type) ||
    place(one.id ?? '', other.id ?? '') ||
    one.number - other.number
  );
}
