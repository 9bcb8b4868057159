import { LineCounter } from 'yaml';
import { type KnownCodes } from '../plans/import/body-file-shape.js';
import { readYaml } from '../plans/import/yaml-source.js';
import type { Reading, Spot } from '../plans/import/yaml-spot.js';
import type { Text } from '../kernel/text.js';
import { type OfficeFile, officeShape } from './office-file.js';
import { isYaml, readSheets, textIn, UnreadableFile } from './spreadsheet.js';
import { type PlaceNames, readTables, type Sheet } from './table-file.js';

/** What is wrong in a file: where it stands there, and what is allowed. */
export interface OfficeProblem {
  readonly place: Text;
  readonly message: Text;
}

/** What was read of the files, or everything that is wrong with them, in words. */
export interface OfficeSource {
  readonly file: OfficeFile | null;
  readonly problems: readonly OfficeProblem[];
  /** Which fields a file gives of one entry (`bodies[3]`): the others stay as they are. */
  given(path: string): ReadonlySet<string>;
  /** A problem of an entry (`bodies[3]`) or a field (`bodies[3].from`) that shows only when it is loaded, in words. */
  tell(path: string, message: Text): OfficeProblem;
}

/** Reads files as one: one in YAML, or any number of spreadsheets and CSV files. */
export async function readOffices(
  files: readonly { readonly name: string; readonly content: Buffer }[],
  known: KnownCodes,
): Promise<OfficeSource> {
  const [only] = files;
  if (files.length === 1 && only && isYaml(only.name)) {
    const { reading, root } = yamlIn(only.content);
    return checked(reading, root, known, (path, line) => ({
      vi: `${only.name}, dòng ${line}${path === '' ? '' : `, ${path}`}`,
      en: `${only.name}, line ${line}${path === '' ? '' : `, ${path}`}`,
    }));
  }
  const sheets: Sheet[] = [];
  const unreadable: OfficeProblem[] = [];
  for (const { name, content } of files) {
    try {
      sheets.push(...(await readSheets(name, content)));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      unreadable.push({ place: { vi: name, en: name }, message: error.text });
    }
  }
  const { reading, root, placeOf } = readTables(sheets);
  const source = checked(reading, root, known, placeOf);
  if (unreadable.length === 0) return source;
  const others = source.problems.filter(({ message }) => message !== nothing);
  return { ...source, file: null, problems: [...unreadable, ...others] };
}

function checked(reading: Reading, root: Spot | null, known: KnownCodes, placeOf: PlaceNames): OfficeSource {
  const file = root === null ? undefined : officeShape(root, known)(root);
  const problems = reading.problems
    .toSorted((one, other) => one.line - other.line)
    .map(({ path, line, message }): OfficeProblem => ({ place: placeOf(path, line), message }));
  if (file && problems.length === 0 && isEmpty(file))
    problems.push({ place: { vi: '', en: '' }, message: nothing });
  const entries = new Map<string, Spot>();
  const entryOf = (path: string) => entries.get(/^\w+\[\d+\]/.exec(path)?.[0] ?? '');
  for (const key of ['bodies', 'groups', 'accounts']) {
    for (const item of root?.key(key).items() ?? []) entries.set(item.path, item);
  }
  return {
    file: problems.length === 0 ? (file ?? null) : null,
    problems,
    given: (path) =>
      new Set(
        entries
          .get(path)
          ?.keys()
          .map(({ name }) => name),
      ),
    tell: (path, message) => ({ place: placeOf(path, lineOf(entryOf(path), path)), message }),
  };
}

function isEmpty({ bodies, groups, accounts }: OfficeFile): boolean {
  return bodies.length + groups.length + accounts.length === 0;
}

const nothing: Text = {
  vi: 'không có đơn vị, nhóm hay tài khoản nào',
  en: 'there are no bodies, groups or accounts',
};

/** The line of the entry's field, where the file gives it, or of the entry. */
function lineOf(entry: Spot | undefined, path: string): number {
  if (entry === undefined) return 1;
  const keys = path.slice(entry.path.length).split('.').slice(1);
  return keys.reduce((spot, key) => spot.key(key), entry).line;
}

/** @returns what tells that the file is no text, where it is none */
function yamlIn(content: Buffer): ReturnType<typeof readYaml> {
  try {
    return readYaml(textIn(content));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const reading = { lines: new LineCounter(), problems: [{ path: '', line: 1, message: error.text }] };
    return { reading, root: null };
  }
}
