import type { Table } from './official-document.js';

/** The rows of a table that goes on: those with an empty first cell belong to the one before them. */
export function groupsOf(rows: Table['rows']): Table['rows'][] {
  const starts = rows.flatMap(([first], at) => (at === 0 || first !== '' ? [at] : []));
  return starts.map((start, at) => rows.slice(start, starts[at + 1]));
}
