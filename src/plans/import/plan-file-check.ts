import { codesOf, type KnownCodes, nothingKnown } from './body-file-shape.js';
import type { FileProblem } from './file-problem.js';
import type { PlanFile } from './plan-file.js';
import { planFileShape } from './plan-file-shape.js';
import { readYaml } from './yaml-source.js';

/** What a file holds, or everything that is wrong with it, in the order of its lines. */
export type FileReading =
  | { readonly file: PlanFile; readonly problems: readonly [] }
  | { readonly file: null; readonly problems: readonly FileProblem[] };

/** More problems than this are only counted: nobody reads them, and the first ones explain the rest. */
const problemsShown = 100;

/** Checks the YAML text of a plan file. `known` are codes of bodies and groups that it may use without giving them. */
export function readPlanFile(source: string, known: KnownCodes = nothingKnown): FileReading {
  const { reading, root } = readYaml(source);
  const value = root === null ? undefined : planFileShape(codesOf(root, known))(root);
  if (value !== undefined && reading.problems.length === 0) return { file: value, problems: [] };
  return { file: null, problems: firstOf(reading.problems) };
}

function firstOf(problems: readonly FileProblem[]): FileProblem[] {
  const inOrder = problems.toSorted((one, other) => one.line - other.line);
  const rest = inOrder.length - problemsShown;
  const next = inOrder[problemsShown];
  if (next === undefined) return inOrder;
  const message = {
    vi: `còn ${rest} lỗi nữa, từ dòng này trở đi`,
    en: `${rest} more problems, from this line on`,
  };
  return [...inOrder.slice(0, problemsShown), { path: '', line: next.line, message }];
}
