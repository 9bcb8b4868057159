import type { Words } from '../text/words.js';
import type { ColumnKind } from './column-kinds.js';

interface Row {
  readonly cells: ReadonlyMap<ColumnKind, Words>;
  readonly isGroup: boolean;
}

/** "Tổng cộng" ahead of a sum. */
export function isTotal(row: readonly Words[], columns: readonly ColumnKind[]): boolean {
  return (
    (row[columns.indexOf('lead')]?.text ?? '') === '' &&
    row.some(({ text }) => /^(?:tổng|(?:tổng )?cộng|tổng số)(?: kinh phí)?\s*:?$/iu.test(text))
  );
}

/** "12/2026", "Sơ kết học kỳ I" without who does it, over rows that begin with dashes and say who: their title. */
export function withTitlesOfDashes<R extends Row>(rows: readonly R[]): readonly R[] {
  return rows.map((row, index) => (isTitleOfDashes(row, rows[index + 1]) ? { ...row, isGroup: true } : row));
}

function isTitleOfDashes(row: Row, next: Row | undefined): boolean {
  return (
    next !== undefined &&
    !row.cells.has('lead') &&
    row.cells.has('content') &&
    !beginsWithDash(row) &&
    beginsWithDash(next) &&
    next.cells.has('lead') &&
    !isApart(row, next)
  );
}

/** Whether a row has a number of its own, or another day than the one ahead of it. */
function isApart({ cells }: Row, next: Row): boolean {
  const ownOf = (kind: ColumnKind): string => next.cells.get(kind)?.text ?? '';
  const isOther = (kind: ColumnKind): boolean => {
    const before = cells.get(kind)?.text ?? '';
    return before !== '' && ownOf(kind) !== '' && ownOf(kind) !== before;
  };
  return isOther('number') || isOther('time');
}

function beginsWithDash({ cells }: Row): boolean {
  return /^[-–+]\s/u.test(cells.get('content')?.text ?? '');
}

/** "Đón tiếp đại biểu", "Chào cờ": what happens at a meeting, and who speaks. */
export function tellsOfMeeting(rows: readonly Row[]): boolean {
  return rows.some(({ cells }) => AT_MEETING.test(cells.get('content')?.text ?? ''));
}

const AT_MEETING =
  /^(?:\d+\.\s*)?(?:đón (?:tiếp )?đại biểu|giới thiệu đại biểu|văn nghệ|trao (?:giải )?thưởng|ổn định|tuyên bố lý do|chào cờ|khai mạc|bế mạc|phát biểu|giải lao|nghỉ giải lao|thảo luận|kết luận(?! (?:kiểm tra|giám sát|thanh tra)))(?![A-Za-zÀ-ỹ])/iu;
