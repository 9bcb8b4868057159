/** A workflow: for each status those that may follow it. */
export type StatusTable<Status extends string> = Readonly<Record<Status, readonly Status[]>>;

/** The statuses that may follow `from`. */
export function allowedFrom<Status extends string>(
  table: StatusTable<Status>,
  from: Status,
): readonly Status[] {
  return table[from];
}

export function mayMove<Status extends string>(
  table: StatusTable<Status>,
  from: Status,
  to: Status,
): boolean {
  return table[from].includes(to);
}

/** All statuses that can come about from `start`, itself included. */
export function reachable<Status extends string>(table: StatusTable<Status>, start: Status): Set<Status> {
  const found = new Set([start]);
  // A Set hands out what is added while it is walked, so this follows every move once.
  for (const status of found) table[status].forEach((next) => found.add(next));
  return found;
}

/** All statuses of the table, in its order. */
export function statusesOf<Status extends string>(table: StatusTable<Status>): Status[] {
  return Object.keys(table) as Status[];
}
