import type { Unit } from '../parts/outline.js';
import { tellsOfMeeting } from '../tables/rows-without-tasks.js';
import type { Table } from '../tables/table-rows.js';
import { titleTime } from '../times/time-words.js';

/** "NỘI DUNG CHƯƠNG TRÌNH", "THỜI GIAN BIỂU" over a table of what is done by whom, and by when or with whom: a programme of work, not of a meeting. */
export function isWorkProgramme({ words: { text }, children }: Unit): boolean {
  return (
    /chương trình|thời gian|hình thức/iu.test(text) &&
    !OF_MEETING.test(text) &&
    children.some(({ table }) => table !== null && isOfWork(table))
  );
}

/** "CHƯƠNG TRÌNH HỘI NGHỊ", not "Chương trình lễ hội", "Chương trình công tác chuẩn bị hội nghị", "Thời gian tổ chức buổi lễ". */
const OF_MEETING =
  /chương trình(?! (?:công tác|làm việc|chuẩn bị))[^.;:]{0,40} (?:hội nghị|lễ(?! hội)|buổi)(?![A-Za-zÀ-ỹ])/iu;

function isOfWork({ columns, rows }: Table): boolean {
  if (!columns.includes('content') || !columns.includes('lead')) return false;
  const isByMonths = rows.some(
    ({ isGroup, cells }) => isGroup && titleTime(cells.get('content')?.text ?? ''),
  );
  return (
    columns.includes('time') || ((isByMonths || columns.includes('cooperating')) && !tellsOfMeeting(rows))
  );
}
