import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OperatorError } from './console.js';
import type { Text } from './kernel/text.js';
import type { KnownCodes } from './plans/import/body-file-shape.js';
import { withTexts } from './plans/import/duty-texts.js';
import { describeFileProblem } from './plans/import/file-problem.js';
import { readPlanFile } from './plans/import/plan-file-check.js';
import type { PlanFile } from './plans/import/plan-file.js';

/**
 * Reads a plan file with the exact words from the plan's own text: the file `textPath`, or the one beside the plan file that it
 * names, where that is there.
 * @throws OperatorError with everything that is wrong with either file.
 */
export async function readPlanSource(
  path: string,
  textPath: string | null,
  known: KnownCodes,
): Promise<PlanFile> {
  const { file, problems } = readPlanFile(await readFile(path, 'utf8'), known);
  if (file === null) throw unusable(path, problems.map(describeFileProblem));
  const from = textPath ?? (file.textFile === null ? null : join(dirname(path), file.textFile));
  const words = from === null ? null : await readText(from, textPath !== null);
  if (from === null || words === null) return file;
  const worded = withTexts(file, words);
  if (worded.problems.length === 0) return worded.file;
  throw unusable(
    from,
    worded.problems.map(({ place, message }) => ({
      vi: `${place}: ${message.vi}`,
      en: `${place}: ${message.en}`,
    })),
  );
}

/** Null where the file is not there and need not be. */
async function readText(path: string, needed: boolean): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!needed && error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function unusable(path: string, problems: readonly Text[]): OperatorError {
  const list = (language: keyof Text): string => problems.map((one) => `\n  ${one[language]}`).join('');
  return new OperatorError({
    vi: `Không dùng được “${path}”, không nạp gì:${list('vi')}`,
    en: `“${path}” cannot be used, nothing was loaded:${list('en')}`,
  });
}
