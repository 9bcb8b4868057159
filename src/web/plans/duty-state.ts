import type { Language, Text } from '../../kernel/text.js';
import type { MatrixCell } from '../../tasks/matrix.queries.js';
import type { Chip } from '../shown/chip.js';

/** How the tasks of one duty stand: in figures, and as a bar of 100 units. Each opens the list behind it. */
export interface DutyState {
  readonly url: string;
  readonly label: string;
  readonly bar: readonly { readonly tone: Chip['tone']; readonly x: number; readonly width: number }[];
  readonly counts: readonly (Chip & { readonly url: string })[];
}

/** Tasks that stand alike. */
export interface Part {
  readonly tone: Chip['tone'];
  readonly icon: string;
  readonly label: Text;
  readonly query: string;
  readonly count: (cell: MatrixCell) => number;
}

/** Each task is in one of them. */
export const dutyParts: readonly Part[] = [
  {
    tone: 'ok',
    icon: 'check',
    label: { vi: 'hoàn thành', en: 'completed' },
    query: 'status=confirmed',
    count: ({ counts, waiting }) => counts.on_time + counts.late - waiting,
  },
  {
    tone: 'wait',
    icon: 'hourglass',
    label: { vi: 'chờ xác nhận', en: 'to be confirmed' },
    query: 'status=done',
    count: ({ waiting }) => waiting,
  },
  {
    tone: 'run',
    icon: 'player-play',
    label: { vi: 'trong hạn', en: 'on track' },
    query: 'lateness=on_track',
    count: ({ counts }) => counts.on_track,
  },
  {
    tone: 'soon',
    icon: 'clock',
    label: { vi: 'sắp đến hạn', en: 'due soon' },
    query: 'lateness=due_soon',
    count: ({ counts }) => counts.due_soon,
  },
  {
    tone: 'late',
    icon: 'alert-triangle',
    label: { vi: 'quá hạn', en: 'overdue' },
    query: 'lateness=overdue',
    count: ({ counts }) => counts.overdue,
  },
];

/** The state of a duty's tasks: of all, or of those that one body leads (`bodyId`); null where none has begun. */
export function dutyState(
  language: Language,
  dutyId: string,
  cells: readonly MatrixCell[],
  bodyId: string | null,
): DutyState | null {
  const of = (part: Part) => cells.reduce((sum, cell) => sum + part.count(cell), 0);
  const total = cells.reduce((sum, cell) => sum + cell.total, 0);
  if (total === 0) return null;
  const url = `/tasks?duty=${dutyId}${bodyId === null ? '' : `&body=${bodyId}`}`;
  const had = dutyParts.map((part) => ({ ...part, sum: of(part) })).filter(({ sum }) => sum > 0);
  let x = 0;
  const bar = had.map(({ tone, sum }) => {
    const width = Math.round((sum / total) * 10_000) / 100;
    const at = Math.round(x * 100) / 100;
    x += width;
    return { tone, x: at, width };
  });
  const counts = had.map(({ tone, icon, label, query, sum }) => ({
    tone,
    icon,
    label: `${sum} ${label[language]}`,
    url: `${url}&${query}`,
  }));
  const label = { vi: `${total} nhiệm vụ`, en: `${total} ${total === 1 ? 'task' : 'tasks'}` }[language];
  return { url, label, bar, counts };
}
