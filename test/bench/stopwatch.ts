/** One line of the table: milliseconds. */
export interface Measured {
  readonly name: string;
  readonly median: number;
  readonly worst: number;
  readonly runs: number;
}

/** How long the work takes, once; with what it answers. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const begun = performance.now();
  const value = await work();
  return { ms: performance.now() - begun, value };
}

/** Does the work once for warming up and then so many times, one after the other. */
export async function measure(name: string, runs: number, work: () => Promise<unknown>): Promise<Measured> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push((await timed(work)).ms);
  return summary(name, times);
}

export function summary(name: string, times: readonly number[]): Measured {
  const sorted = times.toSorted((one, other) => one - other);
  return {
    name,
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    worst: sorted.at(-1) ?? Number.NaN,
    runs: sorted.length,
  };
}

/** A line of the table. */
export function line({ name, median, worst, runs }: Measured): string {
  return `${name.padEnd(58)} ${median.toFixed(1).padStart(10)} ${worst.toFixed(1).padStart(10)} ${String(runs).padStart(5)}`;
}

export const heading = `${''.padEnd(58)} ${'median ms'.padStart(10)} ${'worst ms'.padStart(10)} ${'runs'.padStart(5)}`;
