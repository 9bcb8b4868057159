import { bodyKindLabels, bodyKinds } from '../../bodies/body-kind.js';
import { type CalendarDay, daysBetween } from '../../kernel/calendar-day.js';
import type { Language, Text } from '../../kernel/text.js';
import { type Worded, worded } from '../plans/plan-words.js';
import { shownPlace } from '../../plans/shown-place.js';
import type { MatrixCell } from '../../tasks/matrix.queries.js';
import type { Chip } from '../shown/chip.js';
import { bodyField } from './monitoring-filter.js';
import { monitoringWords as words } from './monitoring.words.js';

/** One cell as it is shown; null where the body leads nothing of the duty. */
export type ShownCell = (Chip & { readonly url: string; readonly hint: string }) | null;

/** The matrix as it is shown. */
export interface ShownMatrix {
  readonly duties: readonly { readonly place: string; readonly title: Worded }[];
  readonly groups: readonly {
    readonly label: string;
    readonly rows: readonly {
      /** Selects the body. */
      readonly field: string;
      readonly name: string;
      readonly select: string;
      readonly url: string;
      readonly cells: readonly ShownCell[];
    }[];
  }[];
  readonly legend: readonly Chip[];
  /** How many columns it has with the headings of the rows. */
  readonly width: number;
}

const states = {
  late: { tone: 'late', icon: 'alert-triangle', label: { vi: 'Quá hạn', en: 'Late' } },
  soon: { tone: 'soon', icon: 'clock', label: { vi: 'Sắp đến hạn', en: 'Due soon' } },
  wait: { tone: 'wait', icon: 'hourglass', label: { vi: 'Chờ xác nhận', en: 'To confirm' } },
  run: { tone: 'run', icon: 'player-play', label: { vi: 'Đang làm', en: 'Under way' } },
  off: { tone: 'off', icon: 'circle-dashed', label: { vi: 'Chưa làm', en: 'Not begun' } },
  ok: { tone: 'ok', icon: 'check', label: { vi: 'Xong', en: 'Done' } },
} as const satisfies Record<string, Omit<Chip, 'label'> & { label: Text }>;

/** Bodies by kind and name, duties in the order of the document. */
export function shownMatrix(
  language: Language,
  cells: readonly MatrixCell[],
  planId: string,
  today: CalendarDay,
): ShownMatrix {
  const duties = [...new Map(cells.map(({ duty }) => [duty.id, duty])).values()].toSorted(
    (one, other) => one.position - other.position,
  );
  const bodies = [...new Map(cells.map(({ body }) => [body.id, body])).values()].toSorted((one, other) =>
    collator.compare(one.name[language], other.name[language]),
  );
  const found = new Map(cells.map((cell) => [`${cell.body.id} ${cell.duty.id}`, cell]));
  const row = (body: MatrixCell['body']) => ({
    field: bodyField(body.id),
    name: body.name[language],
    select: `${words.select[language]} ${body.name[language]}`,
    url: `/tasks?${new URLSearchParams({ plan: planId, body: body.id }).toString()}`,
    cells: duties.map(({ id }) => {
      const cell = found.get(`${body.id} ${id}`);
      return cell === undefined ? null : shownCell(language, cell, planId, today);
    }),
  });
  return {
    duties: duties.map(({ place, title }) => ({
      place: shortPlace(place, language),
      title: worded(title, language),
    })),
    groups: bodyKinds.flatMap((kind) => {
      const rows = bodies.filter((body) => body.kind === kind).map(row);
      return rows.length === 0 ? [] : [{ label: bodyKindLabels[kind][language], rows }];
    }),
    legend: Object.values(states).map((state) => ({ ...state, label: state.label[language] })),
    width: duties.length + 1,
  };
}

/** "III (Nhiệm vụ cụ thể).1, gạch đầu dòng 2" as the heading of a column: "III.1 – 2". */
export function shortPlace(place: string, language: Language): string {
  const untitled = place.replace(/\s*\([^)]*\)/g, '').replace(/,\s*gạch đầu dòng\s*/iu, ' – ');
  return shownPlace(untitled, language);
}

/** How the body stands with the duty: the worst of its tasks speaks. */
function shownCell(
  language: Language,
  cell: MatrixCell,
  planId: string,
  today: CalendarDay,
): NonNullable<ShownCell> {
  const { tone, icon, label } = stateOf(cell, today);
  const { body, duty, taskId } = cell;
  const list = new URLSearchParams({ plan: planId, body: body.id, duty: duty.id }).toString();
  return {
    tone,
    icon,
    label: label[language],
    url: taskId === null ? `/tasks?${list}` : `/tasks/${taskId}`,
    hint: `${body.name[language]} · ${duty.title[language]}`,
  };
}

function stateOf(
  { counts, waiting, assigned, open, nextUntil }: MatrixCell,
  today: CalendarDay,
): Omit<Chip, 'label'> & { readonly label: Text } {
  if (counts.overdue > 0) {
    const days = Math.max(...open.map(({ daysLate }) => daysLate ?? 0));
    return { ...states.late, label: { vi: `Quá ${days} ngày`, en: `${days}d late` } };
  }
  if (counts.due_soon > 0 && nextUntil !== null) {
    const days = daysBetween(today, nextUntil);
    return {
      ...states.soon,
      label: days === 0 ? { vi: 'Hôm nay', en: 'Today' } : { vi: `Còn ${days} ngày`, en: `${days}d left` },
    };
  }
  if (waiting > 0) return states.wait;
  if (counts.on_track > 0) return assigned >= counts.on_track ? states.off : states.run;
  return states.ok;
}

const collator = new Intl.Collator('vi');
