import type { Words } from '../text/words.js';

/** "Thực hiện" over "Đơn vị chủ trì" and "Đơn vị phối hợp": a last title for each of the columns that it stands over. */
export function withWideTitle(
  cells: readonly (readonly Words[])[],
  isTitle: (text: string) => boolean,
): readonly (readonly Words[])[] {
  const at = cells.findIndex((row, index) => {
    const below = cells[index + 1] ?? [];
    return (
      row.length > 1 &&
      below.length > row.length &&
      below.every(({ text }, place) => (place < row.length - 1 ? text === '' : isTitle(text)))
    );
  });
  const last = cells[at]?.at(-1);
  const width = cells[at + 1]?.length ?? 0;
  if (at < 0 || last === undefined) return cells;
  return cells.with(
    at,
    Array.from({ length: width }, (_, place) => cells[at]?.[place] ?? last),
  );
}
