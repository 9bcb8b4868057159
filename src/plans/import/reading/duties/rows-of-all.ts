import type { Table, TableRow } from '../tables/table-rows.js';
import { plain } from '../text/spelling.js';

/** "Sơ kết, tổng kết", "Họp rút kinh nghiệm", "Hạn cuối nhận bài": what all take part in, or a day. */
const OF_ALL =
  /^(?:- )?(?:họp(?! đồng)|hội thảo|hội nghị|sơ kết|tổng kết|rút kinh nghiệm|khai mạc|bế mạc|hạn (?:cuối|chót)|nghỉ (?:tết|lễ|hè))(?![A-Za-zÀ-ỹ])/u;
const LONGEST = 60;

/** Whether the rows that name nobody are such alone: the cell for who acts is empty there, and does not go on with the one above. */
export function emptyForAll({ rows }: Table): boolean {
  return rows.every((row) => row.isGroup || row.cells.has('lead') || isOfAll(row));
}

function isOfAll({ cells }: TableRow): boolean {
  const text = cells.get('content')?.text ?? '';
  return text.length <= LONGEST && OF_ALL.test(plain(text));
}

/** "Nghỉ Tết theo lịch của Sở" among the tasks of a month: when all are free. */
export function isHoliday(text: string): boolean {
  return /^nghỉ (?:tết|lễ|hè|giữa kỳ)(?![A-Za-zÀ-ỹ])/u.test(plain(text.slice(0, 30)));
}
