type Fields = Readonly<Record<string, unknown>>;

/** The fields of plain data that differ, as they were and as they are; null where none does. */
export function changedFields<T extends object>(
  before: T,
  after: T,
): { readonly before: Fields; readonly after: Fields } | null {
  const old: Record<string, unknown> = {};
  const now: Record<string, unknown> = {};
  for (const key of Object.keys(after) as (keyof T & string)[]) {
    if (written(before[key]) === written(after[key])) continue;
    old[key] = before[key];
    now[key] = after[key];
  }
  return Object.keys(now).length === 0 ? null : { before: old, after: now };
}

/** With the keys of maps in one order: jsonb gives them back in its own. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
