/** What a task is born with: "duty/body first addressed/occurrence". One given to another body in its place adds "#2", "#3". */
export function taskKey(dutyId: string, bodyId: string, occurrence: string): string {
  return `${dutyId}/${bodyId}/${occurrence}`;
}

/** The occurrence of the duty that a task was made for, such as "2026-Q1" or "trigger-<id>". */
export function occurrenceIn(key: string): string {
  const [, , occurrence = ''] = bornKey(key).split('/');
  return occurrence;
}

/** The key that the task of that duty, body and occurrence was born with. */
export function bornKey(key: string): string {
  return key.split('#')[0] ?? key;
}

/** The key of the task that takes the place of this one. */
export function nextKey(key: string): string {
  const [born = key, nth = '1'] = key.split('#');
  return `${born}#${Number(nth) + 1}`;
}

/** The trigger of an occurrence of a conditional duty; null for all other occurrences. */
export function triggerOf(occurrence: string): string | null {
  return occurrence.startsWith(TRIGGER) ? occurrence.slice(TRIGGER.length) : null;
}

const TRIGGER = 'trigger-';
