import { ConflictError } from './domain-error.js';
import { allowedFrom, mayMove, type StatusTable } from './status-table.js';
import type { Text } from './text.js';

/** A workflow in the words that people read. */
export interface Workflow<Status extends string> {
  readonly moves: StatusTable<Status>;
  readonly labels: Readonly<Record<Status, Text>>;
}

/** @throws ConflictError when the table lacks the move; it says what is allowed. */
export function requireMove<Status extends string>(
  { moves, labels }: Workflow<Status>,
  from: Status,
  to: Status,
): void {
  if (mayMove(moves, from, to)) return;
  const allowed = allowedFrom(moves, from);
  const list = (language: keyof Text): string =>
    allowed.map((status) => `“${labels[status][language]}”`).join(', ');
  throw new ConflictError(
    'illegal_transition',
    {
      vi: `Không thể chuyển từ “${labels[from].vi}” sang “${labels[to].vi}”. Được phép: ${list('vi') || 'không có'}.`,
      en: `“${labels[from].en}” cannot become “${labels[to].en}”. Allowed: ${list('en') || 'nothing'}.`,
    },
    [],
    { allowed },
  );
}
