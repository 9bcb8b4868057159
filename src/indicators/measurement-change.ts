import { type Given, isNothing, nothingGiven, sameGiven } from './measured.js';

/** What is said of one indicator. What is left out stays. */
export interface MeasurementChange {
  readonly indicatorId: string;
  readonly value?: number | null;
  readonly part?: number | null;
  readonly whole?: number | null;
  readonly note?: string;
  /** The version that was read, 0 before anything was given; left out where it is not asked about. */
  readonly version?: number;
}

/** What was changed, as a history tells it: of the note, where it changed, its digest. */
export interface ChangedMeasurement {
  readonly indicatorId: string;
  readonly before: ToldMeasurement;
  readonly after: ToldMeasurement;
}

interface ToldMeasurement extends Given {
  readonly note?: string;
}

/** A value with the words beside it. */
export interface NotedValue extends Given {
  readonly note: string;
}

/** What is said once the change is made. */
export function changed(
  before: NotedValue | null,
  { value, part, whole, note }: MeasurementChange,
): NotedValue {
  const old = before ?? { ...nothingGiven, note: '' };
  return {
    value: value === undefined ? old.value : value,
    part: part === undefined ? old.part : part,
    whole: whole === undefined ? old.whole : whole,
    note: note === undefined ? old.note : note.trim(),
  };
}

export function isDifferent(before: NotedValue | null, after: NotedValue): boolean {
  if (before === null) return !isNothing(after) || after.note !== '';
  return !sameGiven(before, after) || before.note !== after.note;
}

/** The numbers alone. */
export function givenIn({ value, part, whole }: Given): Given {
  return { value, part, whole };
}

/** The change as a history tells it; `digestOf` gives what stands there for a note. */
export function toldChange(
  indicatorId: string,
  { before, after }: { readonly before: NotedValue | null; readonly after: NotedValue },
  digestOf: (note: string) => string,
): ChangedMeasurement {
  const notesDiffer = (before?.note ?? '') !== after.note;
  const told = (one: NotedValue): ToldMeasurement => ({
    ...givenIn(one),
    ...(notesDiffer ? { note: one.note === '' ? '' : digestOf(one.note) } : {}),
  });
  return { indicatorId, before: told(before ?? { ...nothingGiven, note: '' }), after: told(after) };
}

/** When its numbers were given: a correction, or a change of the note alone, leaves the time at which they were first said. */
export function timeGiven(
  before: (NotedValue & { readonly givenAt: Date }) | null,
  after: NotedValue,
  { now, reason }: { readonly now: Date; readonly reason: string | null },
): Date {
  if (before === null || isNothing(before)) return now;
  return reason !== null || sameGiven(before, after) ? before.givenAt : now;
}
