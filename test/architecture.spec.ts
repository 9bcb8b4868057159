import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

interface SourceFile {
  /** Relative to src, such as `tasks/task-status.ts`. */
  readonly path: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => read(path.replaceAll('\\', '/')));
const byPath = new Map(files.map((file) => [file.path, file]));

function read(path: string): SourceFile {
  const tree = ts.createSourceFile(path, readFileSync(join(src, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      imports.push({ target: targetOf(path, node.moduleSpecifier), typeOnly: isTypeOnly(node) });
    }
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0]
    ) {
      imports.push({ target: targetOf(path, node.arguments[0]), typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { path, tree, imports };
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    !!named &&
    ts.isNamedImports(named) &&
    named.elements.every((one) => one.isTypeOnly)
  );
}

/** A path below src for our own files, the package's name otherwise. */
function targetOf(from: string, specifier: ts.Node): string {
  const text = ts.isStringLiteral(specifier) ? specifier.text : '';
  if (!text.startsWith('.')) return text;
  return relative(src, resolve(src, dirname(from), text))
    .replaceAll('\\', '/')
    .replace(/\.js$/, '.ts');
}

const folderOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : '');
const nameOf = (path: string): string => path.split('/').at(-1) ?? '';
const suffixOf = (path: string): string => /^[^.]+\.(.+)\.ts$/.exec(nameOf(path))?.[1] ?? '';
const isOurs = (target: string): boolean => target.endsWith('.ts');

const ground = ['kernel', 'platform', 'history'];
const features = [
  'calendar',
  'mail',
  'bodies',
  'accounts',
  'plans',
  'offices',
  'tasks',
  'indicators',
  'reports',
  'reviews',
  'letters',
  'document-templates',
  'reminders',
  'blanking',
];
const overPlans = [...ground, 'calendar', 'bodies', 'accounts', 'plans'];
const arrows: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  platform: ['kernel'],
  documents: ['kernel', 'platform'],
  history: ['kernel', 'platform'],
  calendar: ground,
  mail: ground,
  bodies: ground,
  accounts: [...ground, 'bodies', 'calendar', 'mail'],
  plans: [...ground, 'calendar', 'bodies', 'accounts'],
  offices: [...ground, 'bodies', 'accounts', 'plans'],
  tasks: overPlans,
  indicators: overPlans,
  reports: [...overPlans, 'tasks', 'indicators', 'documents'],
  reviews: [...overPlans, 'tasks', 'indicators', 'documents', 'reports'],
  letters: [...ground, 'documents', ...features.filter((one) => one !== 'reminders' && one !== 'blanking')],
  'document-templates': [
    ...ground,
    'documents',
    ...features.filter((one) => !['document-templates', 'reminders', 'blanking'].includes(one)),
  ],
  reminders: [...ground, 'documents', ...features.filter((one) => one !== 'blanking')],
  blanking: [...ground, ...features],
  web: [...ground, 'documents', ...features, 'api'],
  api: [...ground, 'documents', ...features],
};
/** How a signed plan is read, from letters to duties: each folder may import those before it. */
const readingSteps = ['text', 'times', 'names', 'tables', 'lines', 'parts', 'duties', ''];
/** Files beside the folders: they compose the program and may import everything. */
const composing = '';

describe('the folders', () => {
  it('only the known ones exist', () => {
    const unknown = files
      .map((file) => folderOf(file.path))
      .filter((folder) => folder !== composing && !arrows[folder]);
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('import only what their arrows allow', () => {
    const wrong = files.flatMap((file) => {
      const folder = folderOf(file.path);
      if (folder === composing) return [];
      const allowed = [folder, ...(arrows[folder] ?? [])];
      return file.imports
        .filter(({ target }) => isOurs(target) && !allowed.includes(folderOf(target)))
        .map(({ target }) => `${file.path} -> ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('of the reading of signed plans import only steps before their own', () => {
    const reading = 'plans/import/reading/';
    const stepOf = (path: string): number =>
      readingSteps.indexOf(/^(?:([^/]+)\/)?[^/]+$/.exec(path.slice(reading.length))?.[1] ?? '');
    const steps = files.filter(({ path }) => path.startsWith(reading));
    expect(new Set(steps.map(({ path }) => stepOf(path)))).toEqual(new Set(readingSteps.keys()));
    const wrong = steps.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target.startsWith(reading) && stepOf(target) > stepOf(path))
        .map(({ target }) => `${path} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('of the reading of signed plans look for Latin letters, A-Za-zÀ-ỹ', () => {
    const wide = files
      .filter(({ path }) => path.startsWith('plans/import/reading/'))
      .filter(({ tree }) => tree.text.includes(String.raw`\p{L}`));
    expect(wide.map(({ path }) => path)).toEqual([]);
  });

  it('take from another feature only pure files, services, queries and modules', () => {
    const open = ['', 'service', 'queries', 'module', 'decorator', 'guard'];
    const wrong = files.flatMap((file) =>
      file.imports
        .filter(({ target }) => isOurs(target) && features.includes(folderOf(target)))
        .filter(({ target }) => folderOf(target) !== folderOf(file.path) && !open.includes(suffixOf(target)))
        .map(({ target }) => `${file.path} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a file', () => {
  const pureFolders = ['kernel', 'documents', 'history', ...features];
  const impure =
    /^(@nestjs\/|@fastify\/|fastify|typeorm|pg$|nodemailer|node:(?!util$|buffer$)|nestjs-|@node-rs\/|rxjs|eta$)/;

  it('without a suffix is pure: no framework, no database, no I/O', () => {
    const wrong = files
      .filter((file) => pureFolders.includes(folderOf(file.path)) && suffixOf(file.path) === '')
      .flatMap((file) =>
        file.imports
          .filter(({ target, typeOnly }) => !typeOnly && (impure.test(target) || isImpureFile(target)))
          .map(({ target }) => `${file.path} -> ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  function isImpureFile(target: string): boolean {
    return isOurs(target) && (suffixOf(target) !== '' || folderOf(target) === 'platform');
  }

  it('has no part in an import cycle', () => {
    expect(cycles()).toEqual([]);
  });

  it('asks the clock only in kernel/clock.ts', () => {
    const asks = /new Date\(\)|Date\.now\(\)|Temporal\.Now/;
    const wrong = files.filter(
      (file) => file.path !== 'kernel/clock.ts' && asks.test(withoutComments(file.tree)),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('is named in kebab-case after what it holds, never utils, helpers, common, manager or base', () => {
    const wrong = files.filter((file) => {
      const name = nameOf(file.path).replace(/\.ts$/, '');
      return (
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)?$/.test(name) ||
        /^(utils?|helpers?|common|manager|base|index)$/.test(name)
      );
    });
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('exports by name, and something of its own', () => {
    const wrong = files.filter((file) => {
      const statements = file.tree.statements;
      const defaults = statements.some(
        (one) => ts.isExportAssignment(one) || hasModifier(one, ts.SyntaxKind.DefaultKeyword),
      );
      const barrel =
        statements.length > 0 &&
        statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier);
      return defaults || barrel;
    });
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('has at most 400 lines', () => {
    const lines = (file: SourceFile): number => file.tree.text.split('\n').length;
    expect(files.filter((file) => lines(file) > 400).map((file) => `${file.path}: ${lines(file)}`)).toEqual(
      [],
    );
  });
});

describe('a function', () => {
  it('has at most 60 lines', () => {
    const long = files.flatMap((file) =>
      nodes(file.tree)
        .filter((node) => ts.isFunctionLike(node) && 'body' in node && node.body !== undefined)
        .map((node) => ({ node, lines: linesOf(file.tree, node) }))
        .filter(({ lines }) => lines > 60)
        .map(({ node, lines }) => `${file.path}:${lineOf(file.tree, node)} has ${lines}`),
    );
    expect(long).toEqual([]);
  });

  it('that constructs a class takes at most 8 dependencies', () => {
    const greedy = files.flatMap((file) =>
      nodes(file.tree)
        .filter((node) => ts.isConstructorDeclaration(node) && node.parameters.length > 8)
        .map((node) => `${file.path}:${lineOf(file.tree, node)}`),
    );
    expect(greedy).toEqual([]);
  });

  it('of a store takes the transaction first', () => {
    const wrong = files
      .filter((file) => suffixOf(file.path) === 'store')
      .flatMap((file) =>
        nodes(file.tree)
          .filter((node) => ts.isMethodDeclaration(node))
          .filter((node) => !hasModifier(node, ts.SyntaxKind.PrivateKeyword))
          .filter((node) => node.parameters[0]?.name.getText() !== 'manager')
          .map((node) => `${file.path}:${lineOf(file.tree, node)}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('who imports whom', () => {
  it('nothing imports web or api, but the pages what checks the input of the API', () => {
    expect(importersOf(['web'])).toEqual([]);
    expect(importersOf(['api']).filter((path) => folderOf(path) !== 'web')).toEqual([]);
    const taken = files
      .filter((file) => folderOf(file.path) === 'web')
      .flatMap((file) => file.imports.map(({ target }) => target))
      .filter((target) => folderOf(target) === 'api');
    expect(taken.filter((target) => !/\.(dto|validator|decorator)\.ts$/.test(target))).toEqual([]);
  });

  it('only web, api, blanking and the composing files import reminders', () => {
    const others = importersOf(['reminders']).filter(
      (path) => !['web', 'api', 'blanking'].includes(folderOf(path)),
    );
    expect(others).toEqual([]);
  });

  function importersOf(folders: readonly string[]): string[] {
    return files
      .filter((file) => folderOf(file.path) !== composing && !folders.includes(folderOf(file.path)))
      .filter((file) =>
        file.imports.some(({ target }) => isOurs(target) && folders.includes(folderOf(target))),
      )
      .map((file) => file.path);
  }
});

function nodes(tree: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((one) => one.kind === kind);
}

function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

function linesOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getEnd()).line + 2 - lineOf(tree, node);
}

function withoutComments(tree: ts.SourceFile): string {
  return tree.text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1');
}

/** Each cycle of run-time imports once, as a path that ends where it began. */
function cycles(): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      return;
    }
    state.set(path, 'open');
    for (const { target, typeOnly } of byPath.get(path)?.imports ?? []) {
      if (!typeOnly && byPath.has(target)) visit(target, [...trail, path]);
    }
    state.set(path, 'done');
  };
  for (const file of files) visit(file.path, []);
  return found;
}
