import { shownDay } from '../../kernel/calendar-day.js';
import type { Language, Text } from '../../kernel/text.js';
import type { MatrixCell, OpenWork } from '../../tasks/matrix.queries.js';
import type { Worded } from '../plans/plan-words.js';
import { shortPlace } from './matrix.js';

/** One thing that a body owes, in words: a task, or its report. */
export interface Owed extends OpenWork {
  readonly what: Text;
  /** The duty of the task has no English title. */
  readonly isVietnamese: boolean;
}

/** A body with all that it still has to do, what is due first leads. */
export interface OwingBody {
  readonly body: MatrixCell['body'];
  readonly owed: readonly Owed[];
  /** Days that the latest of it is late; null for none. */
  readonly daysLate: number | null;
}

/** The bodies that owe something, the latest first, then by name. */
export function owingBodies(cells: readonly MatrixCell[]): OwingBody[] {
  const byBody = Map.groupBy(cells, ({ body }) => body.id);
  return [...byBody.values()]
    .flatMap((own) => {
      const [first] = own;
      const owed = first ? owedOf(own) : [];
      const late = owed.flatMap(({ daysLate }) => daysLate ?? []);
      return first && owed.length > 0
        ? [{ body: first.body, owed, daysLate: late.length > 0 ? Math.max(...late) : null }]
        : [];
    })
    .toSorted(
      (one, other) =>
        (other.daysLate ?? 0) - (one.daysLate ?? 0) || collator.compare(one.body.name.vi, other.body.name.vi),
    );
}

/** A report stands for all the continuous tasks that it accounts for. */
function owedOf(cells: readonly MatrixCell[]): Owed[] {
  const all = cells.flatMap(({ open, duty }) =>
    open.map((work) => ({
      ...work,
      isVietnamese: work.type === 'task' && duty.title.en === duty.title.vi,
      what:
        work.type === 'report'
          ? { vi: 'báo cáo kết quả thực hiện', en: 'progress report' }
          : {
              vi: `${shortPlace(duty.place, 'vi')} ${duty.title.vi}`,
              en: `${shortPlace(duty.place, 'en')} ${duty.title.en}`,
            },
    })),
  );
  return [...new Map(all.map((work) => [work.id, work])).values()].toSorted((one, other) =>
    one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn),
  );
}

/** What is owed, with the language that it is in. */
export function wordedOwed({ what, isVietnamese }: Owed, language: Language): Worded {
  return { text: what[language], lang: isVietnamese ? 'vi' : language };
}

/** What of it is urged when nothing else is said: what is late, else all. */
export function urgedFirst({ owed }: OwingBody): readonly Owed[] {
  const late = owed.filter(({ daysLate }) => daysLate !== null);
  return late.length > 0 ? late : owed;
}

/** "quá hạn 7 ngày, thời hạn 16/06/2026". */
export function whenOwed({ dueOn, daysLate }: OpenWork, language: Language): string {
  const due = { vi: `thời hạn ${shownDay(dueOn)}`, en: `due ${shownDay(dueOn)}` }[language];
  if (daysLate === null) return due;
  const days = daysLate === 1 ? '1 day' : `${daysLate} days`;
  return { vi: `quá hạn ${daysLate} ngày, ${due}`, en: `${days} late, ${due}` }[language];
}

const collator = new Intl.Collator('vi');
