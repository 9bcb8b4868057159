/**
 * How much longer than usual the tests look that try things at random: `THOROUGHNESS=20 npm test -- ...`, by hand or over a
 * night. 1 where the environment does not say.
 */
const factor = Number(process.env['THOROUGHNESS'] ?? 1);
if (!(factor > 0))
  throw new Error(`THOROUGHNESS is "${process.env['THOROUGHNESS']}"; it must be a positive number`);

/** That many runs, or milliseconds, in the usual case. */
export function timesOver(usual: number): number {
  return Math.ceil(usual * factor);
}

/**
 * The property, taken for granted once so much time has gone by, in milliseconds from now. fast-check's own limits would end the
 * test in the middle of a run, which then goes on beside the next.
 */
export function inTime<Input>(time: number, property: (input: Input) => Promise<void>) {
  const end = performance.now() + time;
  return async (input: Input): Promise<void> => {
    if (performance.now() < end) await property(input);
  };
}
