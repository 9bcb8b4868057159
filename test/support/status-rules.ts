import * as fc from 'fast-check';
import { mayMove, reachable, statusesOf, type StatusTable } from '../../src/kernel/status-table.js';
import type { Text } from '../../src/kernel/text.js';

/** The statuses that cannot come about from `start`. */
export function unreachable<Status extends string>(table: StatusTable<Status>, start: Status): Status[] {
  const found = reachable(table, start);
  return statusesOf(table).filter((status) => !found.has(status));
}

/** The statuses that have no label, or share one with another status, in one of the languages. */
export function unlabelled<Status extends string>(labels: Readonly<Record<Status, Text>>): Status[] {
  const all = Object.keys(labels) as Status[];
  const shared = (status: Status, language: keyof Text): boolean =>
    all.some((other) => other !== status && labels[other][language] === labels[status][language]);
  return all.filter((status) =>
    (['vi', 'en'] as const).some((language) => !labels[status][language] || shared(status, language)),
  );
}

/** Tries moves in any order from `start`; a path that left the table, or null when there is none. */
export function illegalPath<Status extends string>(
  table: StatusTable<Status>,
  start: Status,
): Status[] | null {
  const all = statusesOf(table);
  const run = fc.check(
    fc.property(fc.array(fc.constantFrom(...all)), (tried) => {
      let at = start;
      for (const next of tried) {
        if (!mayMove(table, at, next)) continue;
        if (!table[at].includes(next) || !all.includes(next)) return false;
        at = next;
      }
      return reachable(table, start).has(at);
    }),
  );
  return run.failed ? (run.counterexample?.[0] ?? []) : null;
}
