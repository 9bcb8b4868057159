import type { Table } from './table-columns.js';

/** Where a file gives what the program knows under another name. */
const keys: Readonly<Record<Table, Readonly<Record<string, string>>>> = {
  bodies: { name: 'name.vi', nameEn: 'name.en', parentId: 'parent', to: 'until' },
  groups: { name: 'name.vi', nameEn: 'name.en', bodyIds: 'bodies', committeeId: 'committee' },
  accounts: { roles: 'role', bodyId: 'body' },
};

/** The key of the file for a field of the program's input, such as `to` or `roles[0].bodyId`. */
export function fileKey(table: Table, field: string): string {
  const last = field.replace(/^roles\[\d+\]\./, '').replace(/\[\d+\].*$/, '');
  return keys[table][last] ?? last;
}
