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
