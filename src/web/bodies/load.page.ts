import { type Language, type Text } from '../../kernel/text.js';
import { neverGiven } from '../../kernel/never-given.js';
import { hasDoneNothing } from '../../offices/loaded-text.js';
import type { LoadedOffices } from '../../offices/office-loader.service.js';
import type { OfficeProblem } from '../../offices/office-source.js';
import { sheetNames, tables } from '../../offices/table-columns.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { loadSaid, loadWords } from './load.words.js';

/** A file that was checked and goes with the confirmation: nothing of it is kept here meanwhile. */
export interface CheckedFile {
  readonly name: string;
  /** In base64url. */
  readonly content: string;
}

/** What is known of the file that was sent; nothing where the page is opened. */
export interface LoadState {
  readonly done?: LoadedOffices;
  readonly file?: CheckedFile;
  readonly wrong?: readonly OfficeProblem[];
  readonly problem?: FormProblem;
}

/** The page that loads bodies. */
export interface LoadPage {
  readonly say: Said<typeof loadWords>;
  readonly neverGiven: string;
  readonly problem: FormProblem | null;
  readonly fileMistake: string | null;
  readonly checkButton: string;
  readonly problems: readonly { readonly place: string; readonly message: string }[];
  readonly moreProblems: string | null;
  readonly found: Found | null;
}
export const loadTemplate = pageTemplate<LoadPage>('bodies/load');

interface Found {
  readonly name: string;
  readonly counts: readonly {
    readonly table: string;
    readonly made: number;
    readonly changed: number;
    readonly unchanged: number;
  }[];
  readonly lists: readonly {
    readonly heading: string;
    readonly names: readonly string[];
    readonly rest: string | null;
  }[];
  readonly notes: readonly string[];
  /** Null where there is nothing to do. */
  readonly file: CheckedFile | null;
}

/** Rows beyond these are only counted. */
const SHOWN = 200;

/** The page, before and after a file was looked at. */
export function loadPage(language: Language, { done, file, wrong = [], problem }: LoadState): LoadPage {
  const say = inLanguage(loadWords, language);
  const whole = wrong.length === 0 ? null : unusable(wrong, language);
  return {
    say,
    neverGiven: neverGiven[language],
    problem: problem ?? whole,
    fileMistake: problem?.fields['file'] ?? null,
    checkButton: done ? say.checkOther : say.check,
    problems: wrong
      .slice(0, SHOWN)
      .map(({ place, message }) => ({ place: place[language], message: message[language] })),
    moreProblems: rest(wrong.length, language),
    found: done && file ? foundIn(language, done, file) : null,
  };
}

function unusable(wrong: readonly OfficeProblem[], language: Language): FormProblem {
  const text = loadSaid.unusable(wrong.length)[language];
  return { status: 400, code: 'file_unusable', text, fields: {}, extra: {} };
}

function foundIn(language: Language, done: LoadedOffices, file: CheckedFile): Found {
  const say = inLanguage(loadWords, language);
  const label = (table: (typeof tables)[number]) => sheetNames[table][language];
  const lists = tables.flatMap((table) =>
    [true, false].map((isNew) => {
      const names = done.entries
        .filter((one) => one.table === table && one.isNew === isNew)
        .map(({ name }) => name);
      const heading = `${label(table)}: ${(isNew ? say.made : say.changed).toLowerCase()} ${names.length}`;
      return { heading, names: names.slice(0, SHOWN), rest: rest(names.length, language) };
    }),
  );
  return {
    name: file.name,
    counts: tables.map((table) => ({ table: label(table), ...done[table] })),
    lists: lists.filter(({ names }) => names.length > 0),
    notes: notesOf(done).map((note) => note[language]),
    file: hasDoneNothing(done) ? null : file,
  };
}

function notesOf(done: LoadedOffices): Text[] {
  const invited = done.newAccounts.filter((one) => one.invited).length;
  const others = done.newAccounts.length - invited;
  return [
    ...(hasDoneNothing(done) ? [loadWords.nothing] : []),
    ...(invited > 0 ? [loadSaid.invited(invited)] : []),
    ...(others > 0 ? [loadSaid.uninvited(others)] : []),
  ];
}

function rest(count: number, language: Language): string | null {
  return count > SHOWN ? loadSaid.rest(count - SHOWN)[language] : null;
}
