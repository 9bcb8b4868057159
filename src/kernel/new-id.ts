import { v7 } from 'uuid';

/** A new UUIDv7: sortable by the time it was made, made in the program (PostgreSQL before 18 has none). */
export function newId(): string {
  return v7();
}
