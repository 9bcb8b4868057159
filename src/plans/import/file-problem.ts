import type { Text } from '../../kernel/text.js';

/** What is wrong at one place of a file: `path` as in `duties[3].cadence` (from 0; empty for the whole file), `line` from 1. */
export interface FileProblem {
  readonly path: string;
  readonly line: number;
  readonly message: Text;
}

/** One line for a person: `duties[3].cadence: line 88: "weekly" is not a cadence; allowed: ...`. */
export function describeFileProblem(problem: FileProblem): Text {
  const start = problem.path === '' ? '' : `${problem.path}: `;
  return {
    vi: `${start}dòng ${problem.line}: ${problem.message.vi}`,
    en: `${start}line ${problem.line}: ${problem.message.en}`,
  };
}
