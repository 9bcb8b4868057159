import { InvalidInputError } from './domain-error.js';

/** Rows that are read at once, and that a file holds at most. */
const LIMITS = { atOnce: 2000, most: 50_000 } as const;

/**
 * All rows of a list that is read page by page: `readPage` gives so many after that row, or from the beginning.
 * @throws InvalidInputError where there are more than a file holds
 */
export async function wholeList<Row>(
  readPage: (limit: number, last: Row | null) => Promise<readonly Row[]>,
  { atOnce, most }: { readonly atOnce: number; readonly most: number } = LIMITS,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const page = await readPage(atOnce, rows.at(-1) ?? null);
    rows.push(...page);
    if (rows.length > most) throw tooManyRows(most);
    if (page.length < atOnce) return rows;
  }
}

function tooManyRows(most: number): InvalidInputError {
  return new InvalidInputError('too_many_rows', {
    vi: `Danh sách có hơn ${most.toLocaleString('vi')} dòng, một tệp không chứa hết. Hãy lọc bớt (theo kế hoạch, đơn vị, kỳ) rồi tải từng phần.`,
    en: `The list has more than ${most.toLocaleString('en')} rows, more than a file holds. Filter it (by plan, body, review) and take it in parts.`,
  });
}
